import { strict as assert } from 'node:assert';
import { ANY_SOURCE, ANY_TAG, type Mpi, PROC_NULL, Request } from '../../../client/index.js';
import { type Cases, givenOptions, runCases } from '../../support/cases.js';
import { assertFails, fill } from '../patterns.js';

const cases: Record<string, Cases[string]> = {};
const ways = ['promise', 'Sync', 'i'] as const;
type Way = (typeof ways)[number];

function partnerOf({ world }: Mpi): number {
  const partner = world.rank ^ 1;
  return partner < world.size ? partner : world.rank;
}

const samples: Readonly<Record<string, unknown>> = {
  undefined: undefined,
  'a number': -0.5,
  'a text': 'Grüße \u{1f600}',
  'a long text': 'x'.repeat(300_000),
  'a big integer': 2n ** 100n,
  'a date': new Date(86_400_000),
  'nested things': { list: [1, [2, { three: 3 }]], map: new Map([[{ a: 1 }, new Set([1, 'two'])]]), pattern: /a+/giu },
  'small arrays': [new Float32Array([1.5, 2.5]), new BigUint64Array([5n]), Buffer.from('abc'), new DataView(new ArrayBuffer(3))],
  'large arrays, apart and shared': (() => {
    const memory = new ArrayBuffer(400_000);
    return {
      float: new Float64Array(memory, 8, 20_000).fill(0.25),
      bytes: fill(new Uint8Array(memory, 200_000, 150_001), 3),
      clamped: new Uint8ClampedArray(100_000).fill(200),
      buffer: Buffer.alloc(70_000, 'xy'),
      view: new DataView(new ArrayBuffer(66_000)),
      memory: new ArrayBuffer(10),
    };
  })(),
  'an error': new RangeError('no'),
};

async function send(mpi: Mpi, way: Way, value: unknown, dest: number, tag: number): Promise<void> {
  if (way === 'promise') await mpi.world.sendObject(value, dest, tag);
  else if (way === 'i') await mpi.world.isendObject(value, dest, tag).wait();
  else mpi.world.sendObjectSync(value, dest, tag);
}
async function receive({ world }: Mpi, way: Way, source: number, tag: number): Promise<unknown> {
  if (way === 'i') {
    const request = world.irecvObject(source, tag);
    const { bytes, count } = tag % 2 === 0 ? await request.wait() : request.waitSync();
    assert.ok(request.done && bytes === count);
    return request.value;
  }
  const { value, status } = way === 'promise' ? await world.recvObject(source, tag) : world.recvObjectSync(source, tag);
  assert.equal(status.count, status.bytes);
  return value;
}

for (const way of ways) {
  for (const [name, sample] of Object.entries(samples)) {
    cases[`${name}, ${way} form`] = async (mpi) => {
      const { world } = mpi;
      const partner = partnerOf(mpi);
      if (world.rank < partner || partner === world.rank) await send(mpi, way, sample, partner, 5);
      const found = await receive(mpi, way, partner, 5);
      if (world.rank > partner) await send(mpi, way, sample, partner, 5);
      assert.deepEqual(found, sample);
    };
  }

  cases[`objects and plain messages keep their order, ${way} form (3.5)`] = async (mpi) => {
    const { world } = mpi;
    const partner = partnerOf(mpi);
    const large = new Uint8Array(300_000).fill(world.rank + 1);
    const sending = Promise.all([
      world.sendObject({ first: large }, partner, 1),
      world.send(Int32Array.of(2), partner, 1),
      world.sendObject('third', partner, 1),
      world.sendObject({ fourth: large.subarray(0, 100_000) }, partner, 2),
    ]);
    const later = (await world.recvObject(ANY_SOURCE, 2)).value as { fourth: Uint8Array };
    const { first } = (await receive(mpi, 'promise', partner, ANY_TAG)) as { first: Uint8Array };
    const second = new Int32Array(1);
    await world.recv(second, partner, 1);
    assert.equal(await receive(mpi, 'promise', partner, 1), 'third');
    await sending;
    assert.ok(first.length === 300_000 && first.every((byte) => byte === partner + 1));
    assert.ok(later.fourth.length === 100_000 && later.fourth.every((byte) => byte === partner + 1));
    assert.equal(second[0], 2);
    await world.barrier();
  };

  if (way !== 'i')
    cases[`collectives of objects, ${way} form`] = async ({ world }) => {
      const big = (rank: number): object => ({ rank, data: new Float64Array(20_000).fill(rank) });
      for (let root = 0; root < world.size; root++) {
        const given = world.rank === root ? big(root) : null;
        assert.deepEqual(way === 'promise' ? await world.bcastObject(given, root) : world.bcastObjectSync(given, root), big(root));
        const gathered: unknown = way === 'promise' ? await world.gatherObject(big(world.rank), root) : world.gatherObjectSync(big(world.rank), root);
        assert.deepEqual(gathered, world.rank === root ? Array.from({ length: world.size }, (_, rank) => big(rank)) : null);
        const parts = world.rank === root ? Array.from({ length: world.size }, (_, rank) => ({ part: rank })) : null;
        assert.deepEqual(way === 'promise' ? await world.scatterObject(parts, root) : world.scatterObjectSync(parts, root), { part: world.rank });
      }
      const all: unknown = way === 'promise' ? await world.allgatherObject(big(world.rank)) : world.allgatherObjectSync(big(world.rank));
      assert.deepEqual(
        all,
        Array.from({ length: world.size }, (_, rank) => big(rank)),
      );
    };
}

cases['objects in flight both ways, waited for in every way (3.7.5)'] = async (mpi) => {
  const { world } = mpi;
  const partner = partnerOf(mpi);
  const values = [1, 'two', { three: new Float64Array(30_000).fill(3) }, [4, new Uint8Array(200_000).fill(4)], null, new Map([[6, 6n]])];
  for (const way of ['all', 'allSync', 'any', 'anySync', 'some', 'testAll', 'test', 'done'] as const) {
    const receives = values.map((_, tag) => world.irecvObject(partner, tag));
    const sends = values.map((value, tag) => world.isendObject(value, partner, tag));
    if (way === 'all') await Request.all([...receives, ...sends]);
    else if (way === 'allSync') Request.allSync([...receives, ...sends]);
    else if (way === 'any') while ((await Request.any(receives)).index !== -1);
    else if (way === 'anySync') while (Request.anySync(receives).index !== -1);
    else if (way === 'some') while ((await Request.some(receives)).length > 0);
    else if (way === 'testAll') while (Request.testAll(receives) === null) await new Promise((resolve) => setImmediate(resolve));
    else if (way === 'test') for (const each of receives) while (each.test() === null) await new Promise((resolve) => setImmediate(resolve));
    else while (!receives.every((each) => each.done)) await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(
      receives.map((each) => each.value),
      values,
      way,
    );
    await Request.all([...receives, ...sends]);
    await world.barrier();
  }
};

const blockers: Readonly<Record<string, (mpi: Mpi, partner: number, out: Uint8Array, back: Uint8Array) => void>> = {
  'the wait for the send': () => {},
  ssendSync: ({ world }, partner, out, back) => {
    if (world.rank <= partner) world.ssendSync(out, partner, 2);
    world.recvSync(back, partner, 2);
    if (world.rank > partner) world.ssendSync(out, partner, 2);
  },
  'recvSync and sendSync': ({ world }, partner, out, back) => {
    if (world.rank <= partner) world.sendSync(out, partner, 2);
    world.recvSync(back, partner, 2);
    if (world.rank > partner) world.sendSync(out, partner, 2);
  },
  barrierSync: ({ world }) => world.barrierSync(),
  allSync: ({ world }, partner, out, back) => void Request.allSync([world.isend(out, partner, 2), world.irecv(back, partner, 2)]),
  'a matched probe': ({ world }, partner, out, back) => {
    const send = world.isend(out, partner, 2);
    world.mprobeSync(partner, 2).recvSync(back);
    send.waitSync();
  },
};
for (const [name, block] of Object.entries(blockers)) {
  cases[`a receive of a large object gets on inside of ${name} (3.7.4)`] = async (mpi) => {
    const { world } = mpi;
    const partner = partnerOf(mpi);
    // where one is alone, or the odd one out, a blocking send to oneself never ends
    if (partner === world.rank && name !== 'barrierSync') return;
    const value = { data: new Float64Array(100_000).fill(world.rank), more: new Uint8Array(300_000).fill(7) };
    const receive = world.irecvObject(partner, 1);
    const send = world.isendObject(value, partner, 1);
    block(mpi, partner, new Uint8Array(200_000).fill(world.rank), new Uint8Array(200_000));
    send.waitSync();
    receive.waitSync();
    const got = receive.value as typeof value;
    assert.ok(got.data.length === 100_000 && got.data.every((each) => each === partner) && got.more.every((each) => each === 7));
  };
}

cases['a receive of an object is cancelled (3.8.4)'] = async ({ world }) => {
  const request = world.irecvObject(world.rank, 77);
  request.cancel();
  assert.equal((await request.wait()).cancelled, true);
  assert.equal(request.value, undefined);
  await assertFails('MPI_ERR_RANK', () => world.irecvObject(world.size), 'irecvObject');
  await assertFails('MPI_ERR_ARG', () => world.isendObject(() => {}, 0), 'isendObject');
  const nobody = world.irecvObject(PROC_NULL);
  assert.deepEqual([nobody.done, nobody.waitSync().source, nobody.value], [true, PROC_NULL, undefined]);
};

cases['several collectives of objects in flight'] = async ({ world }) => {
  const values = await Promise.all([
    ...Array.from({ length: 10 }, (_, at) => world.bcastObject(world.rank === at % world.size ? `value ${at}` : null, at % world.size)),
    ...Array.from({ length: 5 }, (_, at) => world.allgatherObject(at * 100 + world.rank)),
  ]);
  for (let at = 0; at < 10; at++) assert.equal(values[at], `value ${at}`);
  for (let at = 0; at < 5; at++)
    assert.deepEqual(
      values[10 + at],
      Array.from({ length: world.size }, (_, rank) => at * 100 + rank),
    );
};

cases['wrong use'] = async ({ world }) => {
  await assertFails('MPI_ERR_ARG', () => world.sendObject(() => {}, world.rank), 'a function');
  await assertFails('MPI_ERR_ARG', () => world.sendObjectSync(Symbol('s'), world.rank), 'a symbol');
  await assertFails('MPI_ERR_RANK', () => world.sendObject(1, world.size), 'a wrong rank');
  await assertFails('MPI_ERR_TAG', () => world.sendObject(1, 0, -1), 'a wrong tag');
  await assertFails('MPI_ERR_RANK', () => world.recvObjectSync(world.size), 'a wrong source');
  await assertFails('MPI_ERR_ROOT', () => world.bcastObject(1, world.size), 'a wrong root');
  await world.sendObject(1, PROC_NULL);
  assert.equal((await world.recvObject(PROC_NULL)).value, undefined);
  // a plain message is no object
  world.sendSync(Uint8Array.of(1, 2, 3), world.rank, 8);
  await assertFails('MPI_ERR_TYPE', () => world.recvObject(world.rank, 8), 'a plain message');
};

cases['a value that cannot be cloned fails the collective everywhere'] = async ({ world }) => {
  const bad = world.size - 1;
  const value = world.rank === bad ? () => {} : 'fine';
  const code = world.rank === bad ? 'MPI_ERR_ARG' : 'MPI_ERR_OTHER';
  await assertFails(code, () => world.bcastObject(value, bad), 'bcastObject');
  await assertFails(code, () => world.allgatherObject(value), 'allgatherObject');
  // alone, there is nothing to clone; in company the root and the one that cannot fail, and the others have done their part
  if (world.size > 1 && (world.rank === bad || world.rank === 0)) await assertFails(code, () => world.gatherObject(value, 0), 'gatherObject');
  else await world.gatherObject(value, 0);
  await assertFails(code, () => world.scatterObject(world.rank === bad ? new Array(world.size).fill(() => {}) : null, bad), 'scatterObject');
  assert.equal(await world.bcastObject(world.rank === 0 ? 'after' : null, 0), 'after');
};

await runCases(cases, givenOptions());
