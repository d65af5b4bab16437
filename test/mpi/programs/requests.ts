import { strict as assert } from 'node:assert';
import { ANY_SOURCE, ANY_TAG, type InStatusError, type Message, type Mpi, MpiError, PROC_NULL, Request, type Status } from '../../../client/index.js';
import { type Cases, givenOptions, runCases } from '../../support/cases.js';
import { assertFails, assertFilled, borderSizes, call, fill, forms } from '../patterns.js';

const cases: Record<string, Cases[string]> = {};
const noProcess = { source: PROC_NULL, tag: ANY_TAG, count: 0, bytes: 0, cancelled: false };
const empty = { source: ANY_SOURCE, tag: ANY_TAG, count: 0, bytes: 0, cancelled: false };

function partnerOf({ world }: Mpi): number {
  const partner = world.rank ^ 1;
  return partner < world.size ? partner : world.rank;
}

// ---- matched probes (3.8.2) ----
const probes = {
  promise: async ({ world }: Mpi, source: number, tag: number): Promise<Message> => world.mprobe(source, tag),
  Sync: async ({ world }: Mpi, source: number, tag: number): Promise<Message> => world.mprobeSync(source, tag),
  i: async ({ world }: Mpi, source: number, tag: number): Promise<Message> => {
    for (;;) {
      const found = world.improbe(source, tag);
      if (found !== null) return found;
      await new Promise((resolve) => setImmediate(resolve));
    }
  },
};
const receives = {
  promise: (message: Message, buffer: Uint8Array): Promise<Status> => message.recv(buffer),
  Sync: async (message: Message, buffer: Uint8Array): Promise<Status> => message.recvSync(buffer),
  i: (message: Message, buffer: Uint8Array): Promise<Status> => message.irecv(buffer).wait(),
};

for (const form of forms) {
  for (const size of borderSizes) {
    cases[`mprobe and recv of the message, ${form} form, ${size} bytes (3.8.2)`] = async (mpi) => {
      const { world } = mpi;
      const partner = partnerOf(mpi);
      const send = world.isend(fill(new Uint8Array(size), world.rank), partner, 4);
      const message = await probes[form](mpi, ANY_SOURCE, 4);
      assert.deepEqual(message.status, { source: partner, tag: 4, count: size, bytes: size, cancelled: false });
      // it is out of the queue
      assert.equal(world.iprobe(partner, 4), null);
      assert.equal(world.improbe(partner, 4), null);
      const back = new Uint8Array(size);
      const status = await receives[form](message, back);
      assert.deepEqual(status, message.status);
      assertFilled(back, partner, 'what was received');
      await assertFails('MPI_ERR_REQUEST', () => receives[form](message, back), 'a second receive');
      await send.wait();
    };
  }

  cases[`a message that was taken out is truncated as others are, ${form} form`] = async (mpi) => {
    const { world } = mpi;
    const partner = partnerOf(mpi);
    for (const size of [100, 50_000]) {
      const send = world.isend(fill(new Uint8Array(size), world.rank), partner, 4);
      const message = await probes[form](mpi, partner, 4);
      const back = new Uint8Array(60);
      await assertFails('MPI_ERR_TRUNCATE', () => receives[form](message, back), 'the receive');
      assertFilled(back, partner, 'what fits');
      await send.wait();
    }
  };

  cases[`mprobe of PROC_NULL, ${form} form (3.10)`] = async (mpi) => {
    const message = await probes[form](mpi, PROC_NULL, 4);
    assert.deepEqual(message.status, noProcess);
    assert.deepEqual(await receives[form](message, new Uint8Array(3)), noProcess);
  };
}

cases['mprobe that waits takes the first message, and receives take the next, in order (3.5)'] = async (mpi) => {
  const { world } = mpi;
  const partner = partnerOf(mpi);
  const first = world.mprobe(partner, ANY_TAG);
  await world.barrier();
  const sends = [1, 2, 3].map((tag) => world.isend(Int32Array.of(tag * 11), partner, tag));
  const message = await first;
  assert.equal(message.status.tag, 1);
  const value = new Int32Array(1);
  assert.equal(world.recvSync(value, partner, ANY_TAG).tag, 2);
  assert.equal(world.mprobeSync(partner).recvSync(value).tag, 3);
  assert.equal((await message.recv(value)).count, 1);
  assert.equal(value[0], 11, 'a message may be received after those behind it');
  await Request.all(sends);
};

cases['a synchronous send ends when the message that was taken out is received, not when it is taken out (3.4)'] = async (mpi) => {
  const { world } = mpi;
  const partner = partnerOf(mpi);
  const send = world.issend(new Uint8Array(8), partner, 6);
  const message = await world.mprobe(partner, 6);
  await world.barrier();
  assert.equal(send.test(), null);
  await world.barrier();
  await message.recv(new Uint8Array(8));
  await send.wait();
};

cases['a wrong source or tag of mprobe'] = async ({ world }) => {
  for (const probe of ['mprobe', 'mprobeSync', 'improbe'] as const) {
    await assertFails('MPI_ERR_RANK', () => world[probe](world.size), probe);
    await assertFails('MPI_ERR_TAG', () => world[probe](0, -5), probe);
  }
};

// ---- persistent requests (3.9) ----
for (const size of [0, 8, 60_000]) {
  for (const mode of ['sendInit', 'ssendInit'] as const) {
    cases[`${mode} and recvInit, started again and again, ${size} bytes (3.9)`] = async (mpi) => {
      const { world } = mpi;
      const partner = partnerOf(mpi);
      const [out, back] = [new Uint8Array(size), new Uint8Array(size)];
      const send = world[mode](out, partner, 3);
      const receive = world.recvInit(back, ANY_SOURCE, 3);
      for (const request of [send, receive]) {
        assert.ok(!request.active && request.done);
        assert.deepEqual(await request.wait(), empty, 'an inactive request is over, with the empty status (3.7.3)');
        assert.deepEqual(request.waitSync(), empty);
        assert.deepEqual(request.test(), empty);
      }
      for (let round = 0; round < 20; round++) {
        fill(out, world.rank + round);
        Request.startAll([receive, send]);
        assert.throws(() => receive.start(), MpiError, 'it is active');
        const status = round % 2 === 0 ? receive.waitSync() : await receive.wait();
        assert.deepEqual(status, { source: partner, tag: 3, count: size, bytes: size, cancelled: false });
        if (round % 2 === 0) send.waitSync();
        else await send.wait();
        assertFilled(back, partner + round, `round ${round}`);
        await world.barrier();
      }
    };
  }
}

cases['persistent requests: cancelled, to nobody, wrong use (3.9)'] = async (mpi) => {
  const { world } = mpi;
  const receive = world.recvInit(new Uint8Array(1), world.rank, 9);
  receive.start();
  receive.cancel();
  assert.equal((await receive.wait()).cancelled, true);
  receive.start();
  world.sendSync(Uint8Array.of(7), world.rank, 9);
  assert.equal(receive.waitSync().bytes, 1);
  const nobody = world.recvInit(new Uint8Array(1), PROC_NULL);
  nobody.start();
  assert.deepEqual(nobody.waitSync(), noProcess);
  const send = world.sendInit(new Uint8Array(1), PROC_NULL);
  send.start();
  await send.wait();
  await assertFails('MPI_ERR_RANK', () => world.sendInit(new Uint8Array(1), world.size), 'sendInit');
  await assertFails('MPI_ERR_RANK', () => world.recvInit(new Uint8Array(1), -7), 'recvInit');
  await assertFails('MPI_ERR_TAG', () => world.sendInit(new Uint8Array(1), 0, ANY_TAG), 'sendInit');
  await assertFails('MPI_ERR_BUFFER', () => world.recvInit(null as never), 'recvInit');
  await assertFails('MPI_ERR_REQUEST', () => Request.startAll([world.irecv(new Uint8Array(1), PROC_NULL)]), 'startAll');
};

// ---- null and inactive requests (3.7.3, 3.7.5) ----
const several = {
  promise: { all: Request.all, any: Request.any, some: Request.some },
  Sync: {
    all: async (requests: (Request | null)[]) => Request.allSync(requests),
    any: async (requests: (Request | null)[]) => Request.anySync(requests),
    some: async (requests: (Request | null)[]) => Request.someSync(requests),
  },
  test: {
    all: async (requests: (Request | null)[]) => {
      for (;;) {
        const found = Request.testAll(requests);
        if (found !== null) return found;
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    any: async (requests: (Request | null)[]) => {
      for (;;) {
        const found = Request.testAny(requests);
        if (found !== null) return found;
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    some: async (requests: (Request | null)[]) => {
      for (;;) {
        const found = Request.testSome(requests);
        if (found.length > 0 || requests.every((request) => request?.active !== true)) return found;
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  },
};

for (const [form, { all, any, some }] of Object.entries(several)) {
  cases[`null and inactive requests are passed over, ${form} forms (3.7.5)`] = async (mpi) => {
    const { world } = mpi;
    const partner = partnerOf(mpi);
    for (const none of [[], [null], [null, null]]) {
      assert.deepEqual(await any(none), { index: -1, status: empty });
      assert.deepEqual(await some(none), []);
      assert.deepEqual(
        await all(none),
        none.map(() => empty),
      );
    }
    const requests = [null, ...[1, 2, 3, 4].map((tag) => world.irecv(new Uint8Array(8), partner, tag)), null];
    for (const tag of [4, 2, 1, 3]) world.sendSync(new Uint8Array(tag), partner, tag);
    // each is found once, then none is active any more
    const found: number[] = [];
    for (;;) {
      const { index, status } = await any(requests);
      if (index === -1) break;
      assert.equal(status.tag, index);
      found.push(index);
    }
    assert.deepEqual(found.sort(), [1, 2, 3, 4]);
    assert.deepEqual(await some(requests), []);
    assert.deepEqual(
      (await all(requests)).map((status) => status.bytes),
      [0, 1, 2, 3, 4, 0],
      'they keep their status',
    );
    const more = [1, 2, 3].map((tag) => world.irecv(new Uint8Array(8), partner, tag));
    for (const tag of [1, 2, 3]) world.sendSync(new Uint8Array(tag), partner, tag);
    let left = 3;
    while (left > 0) {
      const ended = await some(more);
      assert.ok(ended.length > 0 && ended.every(({ index, status }) => status.tag === index + 1));
      left -= ended.length;
    }
    assert.deepEqual(await some(more), []);
    await world.barrier();
  };

  cases[`one of several fails, ${form} forms (3.7.5)`] = async (mpi) => {
    const { world } = mpi;
    const partner = partnerOf(mpi);
    const requests = [world.irecv(new Uint8Array(1), partner, 1), world.irecv(new Uint8Array(9), partner, 2)];
    world.sendSync(new Uint8Array(5), partner, 1);
    world.sendSync(new Uint8Array(5), partner, 2);
    await world.barrier();
    const failure = (await assertFails('MPI_ERR_IN_STATUS', () => all(requests), 'all')) as InStatusError;
    assert.equal(failure.errorClass, 19);
    assert.deepEqual(
      failure.errors.map((error) => (error as MpiError | null)?.code),
      ['MPI_ERR_TRUNCATE', undefined],
    );
    assert.deepEqual(failure.statuses[1], { source: partner, tag: 2, count: 5, bytes: 5, cancelled: false });
    assert.ok(requests.every((request) => request.done));
    assert.equal((requests[1] as Request).waitSync().bytes, 5, 'the other is over as well');
    const others = [world.irecv(new Uint8Array(1), partner, 1), world.irecv(new Uint8Array(9), partner, 2)];
    world.sendSync(new Uint8Array(5), partner, 1);
    world.sendSync(new Uint8Array(5), partner, 2);
    const ends: string[] = [];
    for (let count = 0; count < 2; count++) {
      try {
        ends.push(String((await any(others)).index));
      } catch (error) {
        ends.push((error as MpiError).code);
      }
    }
    assert.deepEqual(ends.sort(), ['1', 'MPI_ERR_TRUNCATE']);
    assert.equal((await any(others)).index, -1);
  };
}

// ---- cancelling (3.8.4) ----
cases['AbortSignal: receives, probes and matched probes'] = async (mpi) => {
  const { world } = mpi;
  const waits: Readonly<Record<string, (signal: AbortSignal) => Promise<unknown>>> = {
    recv: (signal) => world.recv(new Uint8Array(1), world.rank, 50, { signal }),
    probe: (signal) => world.probe(world.rank, 50, { signal }),
    mprobe: (signal) => world.mprobe(world.rank, 50, { signal }),
    recvObject: (signal) => world.recvObject(world.rank, 50, { signal }),
  };
  for (const [name, wait] of Object.entries(waits)) {
    const reason = new Error(`enough of ${name}`);
    await assert.rejects(wait(AbortSignal.abort(reason)), reason);
    const controller = new AbortController();
    const waiting = wait(controller.signal);
    setImmediate(() => controller.abort(reason));
    await assert.rejects(waiting, reason);
    controller.abort();
  }
  // nothing of them is left that would take a message
  world.sendSync(Uint8Array.of(5), world.rank, 50);
  const value = new Uint8Array(1);
  const calm = new AbortController();
  await world.recv(value, world.rank, 50, { signal: calm.signal });
  calm.abort();
  assert.equal(value[0], 5);
};

cases['what was matched is not cancelled any more (3.8.4)'] = async (mpi) => {
  const { world } = mpi;
  const partner = partnerOf(mpi);
  const bytes = new Uint8Array(200_000);
  const receive = world.irecv(bytes, partner, 1);
  const send = world.isend(fill(new Uint8Array(200_000), world.rank), partner, 1);
  await world.barrier();
  receive.cancel();
  send.cancel();
  const status = await receive.wait();
  if (status.cancelled) assert.equal((await world.recv(bytes, partner, 1)).bytes, 200_000, 'the message is there for the next');
  assertFilled(bytes, partner, 'whole either way');
  assert.equal((await send.wait()).cancelled, false);
};

cases['thousands of requests outstanding'] = async (mpi) => {
  const { world } = mpi;
  const partner = partnerOf(mpi);
  const count = 5_000;
  const into = new Int32Array(count);
  const receiving = Array.from({ length: count }, (_, at) => world.irecv(into.subarray(at, at + 1), partner, at));
  const sending = Array.from({ length: count }, (_, at) => world.isend(Int32Array.of(count - at), partner, count - 1 - at));
  await Request.all(sending);
  assert.equal(Request.allSync(receiving).length, count);
  assert.ok(into.every((value, at) => value === at + 1));
};

for (const form of forms) {
  cases[`a flood of messages that nobody expects, ${form} form: what a slow receiver holds is bounded`] = async (mpi) => {
    const { world } = mpi;
    if (world.size === 1) return;
    const size = 4_000;
    // 60 or 12 MB a sender, of which 1 MiB is its credit; beyond it each message waits for an answer, and between kernels for two wakeups through brokers
    const count = world.explain().kernels > 1 ? 500 : form === 'Sync' ? 15_000 : 3_000;
    if (world.rank === 0) {
      await world.barrier();
      const before = process.memoryUsage().rss;
      for (let until = Date.now() + 200; Date.now() < until; ) world.iprobe(ANY_SOURCE, 99);
      const grown = process.memoryUsage().rss - before;
      assert.ok(grown < (world.size - 1) * 6_000_000, `${grown} bytes`);
      const bytes = new Uint8Array(size);
      for (let at = 0; at < count * (world.size - 1); at++) await call(world, 'recv', form, bytes, ANY_SOURCE, 1);
    } else {
      const bytes = new Uint8Array(size);
      const sends = Array.from({ length: count }, () => world.isend(bytes, 0, 1));
      await world.barrier();
      await Request.all(sends);
    }
  };
}

await runCases(cases, givenOptions());
