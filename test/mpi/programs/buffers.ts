import { strict as assert } from 'node:assert';
import { createContext, runInContext } from 'node:vm';
import { isMainThread, Worker } from 'node:worker_threads';
import { type Communicator, type Mpi, Op, type PlainBuffer, type Request } from '../../../client/index.js';
import { type Cases, runCases } from '../../support/cases.js';
import { assertFails, assertFilled, bytesOf, fill } from '../patterns.js';

// What JavaScript can do to a buffer while an operation has it. Run under --expose-gc, 2 ranks or more: each exchanges with its partner.
const cases: Record<string, Cases[string]> = {};
const collect = (globalThis as { gc?: () => void }).gc;
if (collect === undefined) throw new Error('run this program with --expose-gc');

function partnerOf({ world }: Mpi): number {
  const partner = world.rank ^ 1;
  return partner < world.size ? partner : world.rank;
}

/** Memory of the process is used again and again, so that a write to memory that is no longer ours would be seen. */
function churn(): ArrayBuffer[] {
  collect?.();
  return Array.from({ length: 50 }, (_, at) => fill(new Uint8Array(40_000), at).buffer as ArrayBuffer);
}

function assertChurned(buffers: readonly ArrayBuffer[]): void {
  for (const [at, buffer] of buffers.entries()) assertFilled(new Uint8Array(buffer), at, 'memory of another buffer');
}

const takes: Readonly<Record<string, (array: Uint8Array) => unknown>> = {
  'transferred (structuredClone)': (array) => structuredClone(array.buffer, { transfer: [array.buffer as ArrayBuffer] }),
  'transferred (MessageChannel)': (array) => {
    const { port1, port2 } = new MessageChannel();
    port1.postMessage(array.buffer, [array.buffer as ArrayBuffer]);
    port1.close();
    port2.close();
  },
  'transferred (ArrayBuffer.prototype.transfer)': (array) => (array.buffer as ArrayBuffer & { transfer(): ArrayBuffer }).transfer(),
};
if (!('transfer' in ArrayBuffer.prototype)) delete (takes as Record<string, unknown>)['transferred (ArrayBuffer.prototype.transfer)'];

// 40 bytes: inline; 5,000: eager; 40,000: rendezvous, staged; "arena": rendezvous, copied out by the receiver
for (const [how, take] of Object.entries(takes)) {
  for (const size of [40, 5_000, 40_000, 400_000]) {
    for (const form of ['irecv', 'recv'] as const) {
      cases[`${form}: a receive buffer of ${size} bytes is ${how} while it is pending: MPI_ERR_BUFFER`] = async (mpi) => {
        const { world } = mpi;
        const partner = partnerOf(mpi);
        const buffer = new Uint8Array(size);
        const pending = form === 'recv' ? world.recv(buffer, partner, 1) : world.irecv(buffer, partner, 1).wait();
        pending.catch(() => {});
        const kept = take(buffer);
        assert.equal(buffer.length, 0);
        const others = churn();
        await world.barrier();
        await world.send(fill(new Uint8Array(size), 7), partner, 1);
        const error = await assertFails('MPI_ERR_BUFFER', () => pending, form);
        assert.match(error.message, /detached|transferred/);
        if (kept instanceof ArrayBuffer)
          assert.ok(
            new Uint8Array(kept).every((byte) => byte === 0),
            'nothing was written where the memory went',
          );
        assertChurned(others);
        await usable(mpi);
      };
    }

    cases[`isend: a send buffer of ${size} bytes is ${how} while it is pending: what was sent arrives`] = async (mpi) => {
      const { world } = mpi;
      const partner = partnerOf(mpi);
      const buffer = fill(new Uint8Array(size), 9);
      const send = world.isend(buffer, partner, 2);
      const kept = take(buffer);
      const others = churn();
      await world.barrier();
      const into = new Uint8Array(size);
      await world.recv(into, partner, 2);
      await send.wait();
      // MPI leaves it open what a buffer that was changed sends; the memory itself was only moved, so its bytes are the old ones.
      if (kept instanceof ArrayBuffer) assertFilled(into, 9, 'received');
      assertChurned(others);
      await usable(mpi);
    };
  }

  cases[`allreduce: buffers are ${how} while it is pending`] = async (mpi) => {
    const { world } = mpi;
    if (world.size === 1) return; // nothing is pending then
    const late = world.rank === 0;
    if (late) world.recvSync(new Uint8Array(1), 1, 3);
    const send = new Float64Array(50_000).fill(1);
    const receive = new Float64Array(50_000);
    const request = world.iallreduce(send, receive, Op.SUM);
    if (!late) {
      assert.equal(request.done, false);
      take(new Uint8Array(receive.buffer));
      take(new Uint8Array(send.buffer));
    }
    const others = churn();
    if (world.rank === 1) world.sendSync(new Uint8Array(1), 0, 3);
    let failed = false;
    try {
      await request.wait();
    } catch (error) {
      failed = true;
      assert.match((error as { code: string }).code, /^MPI_ERR_(BUFFER|OTHER|PROC_ABORTED)$/);
    }
    if (!late) assert.ok(failed, 'a collective into a buffer that is gone fails');
    assertChurned(others);
    await usable(mpi);
  };
}

/** The connection is as good as before. */
async function usable(mpi: Mpi): Promise<void> {
  const { world } = mpi;
  const partner = partnerOf(mpi);
  for (const size of [8, 100_000]) {
    const into = new Uint8Array(size);
    await world.sendrecv(fill(new Uint8Array(size), world.rank), partner, 99, into, partner, 99);
    assertFilled(into, partner, 'afterwards');
  }
}

cases['resizable and growable memory is refused in every operation: MPI_ERR_BUFFER'] = async (mpi) => {
  const { world } = mpi;
  type Resizable = new (bytes: number, options: { maxByteLength: number }) => ArrayBuffer;
  const resizable = new (ArrayBuffer as unknown as Resizable)(8, { maxByteLength: 1 << 20 });
  const growable = new (SharedArrayBuffer as unknown as new (bytes: number, options: { maxByteLength: number }) => SharedArrayBuffer)(8, {
    maxByteLength: 1 << 20,
  });
  const good = new Uint8Array(8);
  for (const memory of [resizable, growable] as (ArrayBuffer | SharedArrayBuffer)[]) {
    for (const bad of [
      memory,
      new Uint8Array(memory),
      new Uint8Array(memory, 0, 4),
      new DataView(memory),
      Buffer.from(memory as ArrayBuffer),
    ] as PlainBuffer[]) {
      const calls: Readonly<Record<string, () => unknown>> = {
        send: () => world.send(bad, 0),
        sendSync: () => world.sendSync(bad, 0),
        isend: () => world.isend(bad, 0),
        issend: () => world.issend(bad, 0),
        recv: () => world.recv(bad, 0),
        recvSync: () => world.recvSync(bad, 0),
        irecv: () => world.irecv(bad, 0),
        sendrecv: () => world.sendrecv(good, 0, 0, bad, 0, 0),
        bcast: () => world.bcast(bad, 0),
        bcastSync: () => world.bcastSync(bad, 0),
        ibcast: () => world.ibcast(bad, 0),
        'allreduce from': () => world.allreduce(bad, good, Op.SUM),
        'allreduce to': () => world.allreduceSync(good, bad, Op.SUM),
        'reduce from': () => world.reduce(bad, good, Op.SUM, 0),
        'gather from': () => world.gather(bad, new Uint8Array(8 * world.size), 0),
        'allgather from': () => world.allgatherSync(bad, new Uint8Array(8 * world.size)),
        'alltoall to': () => world.ialltoall(good, bad),
      };
      for (const [name, act] of Object.entries(calls)) {
        const error = await assertFails('MPI_ERR_BUFFER', act, `${name} of a resizable buffer`);
        assert.match(error.message, /resizable/, name);
      }
    }
  }
};

// ---- collected ----
const abandon: Readonly<Record<string, (world: Communicator, partner: number) => Request | Promise<unknown>>> = {
  'promise form': (world, partner) => world.recv(new Uint8Array(60_000), partner, 5),
  'i form': (world, partner) => world.irecv(new Uint8Array(60_000), partner, 5),
};
for (const [form, start] of Object.entries(abandon)) {
  cases[`nobody holds the buffer of a pending receive, ${form}: what arrives harms nothing`] = async (mpi) => {
    const { world } = mpi;
    const partner = partnerOf(mpi);
    const pending = Array.from({ length: 20 }, () => start(world, partner));
    const others = churn();
    await new Promise((resolve) => setImmediate(resolve));
    collect();
    const sends = pending.map(() => world.isend(fill(new Uint8Array(60_000), 1), partner, 5));
    for (const each of pending) await ('wait' in each ? each.wait() : each);
    for (const send of sends) await send.wait();
    collect();
    assertChurned(others);
  };
}

cases['nobody holds the request of a pending receive or send: collected in peace'] = async (mpi) => {
  const { world } = mpi;
  const partner = partnerOf(mpi);
  for (let count = 0; count < 50; count++) {
    world.irecv(new Uint8Array(30_000), partner, 6);
    world.isend(fill(new Uint8Array(30_000), count), partner, 6);
  }
  const others = churn();
  await new Promise((resolve) => setImmediate(resolve));
  collect();
  await world.barrier();
  await usable(mpi);
  collect();
  await world.barrier();
  assertChurned(others);
};

cases['a blocking receive holds its buffer while finalizers and other promises run'] = async (mpi) => {
  const { world } = mpi;
  const partner = partnerOf(mpi);
  const receive = world.irecv(new Uint8Array(500_000), partner, 8);
  for (let count = 0; count < 30; count++) new Uint8Array(1_000_000).fill(count);
  collect();
  const send = world.isend(fill(new Uint8Array(500_000), 4), partner, 8);
  assert.equal(receive.waitSync().bytes, 500_000);
  send.waitSync();
};

cases['collectives whose buffers nobody holds, three at a time'] = async (mpi) => {
  const { world } = mpi;
  const requests = Array.from({ length: 3 }, () => world.iallreduce(new Float64Array(30_000).fill(1), new Float64Array(30_000), Op.SUM));
  const others = churn();
  await new Promise((resolve) => setImmediate(resolve));
  collect();
  for (const request of requests) await request.wait();
  assertChurned(others);
};

// ---- the arena ----
cases['arena memory that is freed or collected while it is sent arrives whole'] = async (mpi) => {
  const { world } = mpi;
  const partner = partnerOf(mpi);
  for (const free of [true, false]) {
    const sends: Request[] = [];
    for (let count = 0; count < 20; count++) {
      const memory = mpi.alloc(50_000);
      fill(new Uint8Array(memory), count);
      sends.push(world.isend(new Uint8Array(memory), partner, 10));
      if (free) mpi.free(memory);
    }
    const others = churn();
    await new Promise((resolve) => setImmediate(resolve));
    collect();
    // What is given out now must not be memory that is still on its way.
    const fresh = Array.from({ length: 20 }, () => new Uint8Array(mpi.alloc(50_000)).fill(255));
    await world.barrier();
    for (let count = 0; count < 20; count++) {
      const into = new Uint8Array(50_000);
      await world.recv(into, partner, 10);
      assertFilled(into, count, `message ${count}, ${free ? 'freed' : 'collected'}`);
    }
    for (const send of sends) await send.wait();
    assert.ok(fresh.every((array) => array.every((byte) => byte === 255)));
    assertChurned(others);
  }
};

cases['arena memory that is freed under a pending receive: MPI_ERR_BUFFER, and the memory is not written'] = async (mpi) => {
  const { world } = mpi;
  const partner = partnerOf(mpi);
  const memory = mpi.alloc(50_000);
  const pending = world.irecv(new Uint8Array(memory), partner, 11).wait();
  pending.catch(() => {});
  mpi.free(memory);
  collect();
  const fresh = Array.from({ length: 20 }, () => new Uint8Array(mpi.alloc(50_000)).fill(255));
  await world.barrier();
  await world.send(fill(new Uint8Array(50_000), 1), partner, 11);
  await assertFails('MPI_ERR_BUFFER', () => pending, 'irecv');
  assert.ok(fresh.every((array) => array.every((byte) => byte === 255)));
};

cases['arena memory is used again after free: a hundred times the arena'] = (mpi) => {
  for (let count = 0; count < 400; count++) {
    const memory = mpi.alloc(4 << 20);
    assert.ok(
      new Uint8Array(memory, 0, 4096).every((byte) => byte === 0),
      'zeroed',
    );
    new Uint8Array(memory, 0, 4096).fill(1);
    mpi.free(memory);
    if (count % 20 === 0) collect();
  }
};

cases['an arena buffer transferred to another place stays good, and free refuses what is no longer whole'] = async (mpi) => {
  const memory = mpi.alloc(10_000);
  fill(new Uint8Array(memory), 3);
  const moved = structuredClone(memory, { transfer: [memory] });
  assert.equal(memory.byteLength, 0);
  collect();
  assertFilled(new Uint8Array(moved), 3, 'moved');
  mpi.free(moved);
  await assertFails('MPI_ERR_ARG', () => mpi.free(new Uint8Array(8).buffer as ArrayBuffer), 'free of foreign memory');
};

cases['zero-length buffers of all kinds'] = async (mpi) => {
  const { world } = mpi;
  const partner = partnerOf(mpi);
  for (const nothing of [
    new Uint8Array(0),
    new Float64Array(0),
    new ArrayBuffer(0),
    new SharedArrayBuffer(0),
    new DataView(new ArrayBuffer(0)),
    Buffer.alloc(0),
    new Uint8Array(new ArrayBuffer(8), 8),
    mpi.alloc(0),
  ] as PlainBuffer[]) {
    const receive = world.irecv(nothing, partner, 12);
    await world.send(nothing, partner, 12);
    assert.equal((await receive.wait()).bytes, 0);
    await world.bcast(nothing, 0);
    world.allreduceSync(new Float64Array(0), new Float64Array(0), Op.SUM);
  }
};

cases['buffers of another context'] = async (mpi) => {
  const { world } = mpi;
  const partner = partnerOf(mpi);
  const context = createContext({});
  for (const source of [
    'new Uint8Array(100)',
    'new Float64Array(100)',
    'new ArrayBuffer(100)',
    'new SharedArrayBuffer(100)',
    'new DataView(new ArrayBuffer(100))',
  ]) {
    const sent = runInContext(source, context) as PlainBuffer;
    fill(bytesOf(sent), 6);
    const into = runInContext(source, context) as PlainBuffer;
    const receive = world.irecv(into, partner, 13);
    await world.send(sent, partner, 13);
    await receive.wait();
    assertFilled(bytesOf(into), 6, source);
  }
  const detached = runInContext('const lost = new Uint8Array(8); lost', context) as Uint8Array;
  structuredClone(detached.buffer, { transfer: [detached.buffer as ArrayBuffer] });
  await assertFails('MPI_ERR_BUFFER', () => world.send(detached, partner), 'a detached buffer of another context');
  const sum = runInContext('new Int32Array(3)', context) as Int32Array;
  world.allreduceSync(runInContext('Int32Array.of(1, 2, 3)', context) as Int32Array, sum, Op.SUM);
  assert.deepEqual(
    [...sum],
    [1, 2, 3].map((each) => each * world.size),
  );
};

cases['objects that pretend to be buffers'] = async ({ world }) => {
  const pretenders: unknown[] = [
    { length: 8, byteLength: 8, buffer: new ArrayBuffer(8), byteOffset: 0 },
    Object.create(Uint8Array.prototype),
    new Proxy(new Uint8Array(8), {}),
    Object.setPrototypeOf({}, ArrayBuffer.prototype),
    { [Symbol.toStringTag]: 'ArrayBuffer', byteLength: 8 },
    class {},
    Symbol('x'),
    8n,
    () => {},
  ];
  for (const pretender of pretenders) {
    await assertFails('MPI_ERR_BUFFER', () => world.send(pretender as PlainBuffer, 0), 'send');
    await assertFails('MPI_ERR_BUFFER', () => world.recvSync(pretender as PlainBuffer, 0), 'recvSync');
    await assertFails('MPI_ERR_BUFFER', () => world.bcastSync(pretender as PlainBuffer, 0), 'bcastSync');
  }
  // a typed array whose properties lie is taken for what it is
  const liar = Object.defineProperties(new Uint8Array(8), {
    byteLength: { value: 1 << 30 },
    length: { value: 1 << 30 },
    byteOffset: { value: 1 << 20 },
    buffer: { value: new ArrayBuffer(1) },
    BYTES_PER_ELEMENT: { value: 0.001 },
  });
  const receive = world.irecv(liar, world.rank, 14);
  await world.send(fill(new Uint8Array(8), 1), world.rank, 14);
  assert.equal((await receive.wait()).bytes, 8);
  await assertFails(
    'MPI_ERR_TRUNCATE',
    async () => {
      const small = world.irecv(liar, world.rank, 14);
      await world.send(new Uint8Array(9), world.rank, 14);
      await small.wait();
    },
    'a buffer that claims to be larger',
  ).catch((error: Error) => assert.fail(error.message));
  for (const act of [
    () => world.bcastSync(liar, 0),
    () => world.allreduceSync(liar, new Uint8Array(8), Op.SUM),
    () => world.allgatherSync(liar, new Uint8Array(8)),
  ]) {
    try {
      act();
    } catch (error) {
      assert.equal((error as Error).name, 'MpiError');
    }
  }
};

cases['a worker thread: a second init is refused, and its end harms nothing'] = async (mpi) => {
  assert.ok(isMainThread);
  const url = new URL('../../../client/index.js', import.meta.url).href;
  const body = `
    const { parentPort } = require('node:worker_threads');
    import(${JSON.stringify(url)}).then(async ({ init, initSync }) => {
      const said = [];
      for (const each of [init, initSync]) try { await each(); said.push('none'); } catch (error) { said.push(error.code + ' ' + error.message); }
      parentPort.postMessage(said);
    });`;
  for (let count = 0; count < 3; count++) {
    const worker = new Worker(body, { eval: true });
    const said = (await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject))) as string[];
    await worker.terminate();
    for (const each of said) assert.match(each, /^MPI_ERR_OTHER /);
  }
  await usable(mpi);
};

cases['shared memory that a worker writes while it is received'] = async (mpi) => {
  const { world } = mpi;
  const partner = partnerOf(mpi);
  const shared = new SharedArrayBuffer(200_000);
  const worker = new Worker(
    `const { workerData } = require('node:worker_threads'); const bytes = new Uint8Array(workerData); for (;;) for (let at = 0; at < bytes.length; at += 61) bytes[at]++;`,
    { eval: true, workerData: shared },
  );
  await new Promise((resolve) => worker.once('online', resolve));
  for (let count = 0; count < 20; count++) {
    const receive = world.irecv(shared, partner, 15);
    await world.send(shared, partner, 15);
    assert.equal((await receive.wait()).bytes, 200_000);
  }
  await worker.terminate();
};

cases['more memory than there can be: MPI_ERR_NO_MEM names what stands against it'] = async (mpi) => {
  for (const bytes of [2 ** 40, 2 ** 46, 2 ** 52]) {
    const error = await assertFails('MPI_ERR_NO_MEM', () => mpi.alloc(bytes), `alloc(${bytes})`);
    assert.match(error.message, /max_segment_bytes|quota_bytes|memory\.max|limit|Cannot allocate/, error.message);
  }
  mpi.free(mpi.alloc(4096));
};

await runCases(cases);
