import { strict as assert } from 'node:assert';
import { ANY_SOURCE, ANY_TAG, type Communicator, IN_PLACE, init, initSync, type Mpi, MpiError, Op, Request } from '../../../client/index.js';
import { type Cases, runCases } from '../../support/cases.js';
import { assertFails } from '../patterns.js';

/** Numbers of MPI's error classes, as in the MPI-5.0 ABI. */
const classes: Readonly<Record<string, number>> = {
  MPI_ERR_BUFFER: 1,
  MPI_ERR_COUNT: 2,
  MPI_ERR_TYPE: 3,
  MPI_ERR_TAG: 4,
  MPI_ERR_RANK: 6,
  MPI_ERR_ROOT: 8,
  MPI_ERR_OP: 10,
  MPI_ERR_ARG: 13,
  MPI_ERR_OTHER: 16,
  MPI_ERR_NO_MEM: 39,
};

const cases: Record<string, Cases[string]> = {};
type Loose = Record<string, (...values: unknown[]) => unknown>;

/** Adds a case: the call, in all forms that exist, fails with this class, at the call, and nothing is sent. */
function wrong(name: string, code: string, method: string, values: (mpi: Mpi) => readonly unknown[]): void {
  for (const form of [method, `${method}Sync`, `i${method}`]) {
    if (method === 'iprobe' && form !== method) continue;
    cases[`${form}: ${name} is ${code}`] = async (mpi) => {
      const communicator = mpi.world as unknown as Loose;
      const operation = communicator[form];
      if (operation === undefined) return;
      const before = JSON.stringify(sent(mpi));
      const error = await assertFails(code, () => operation.call(mpi.world, ...values(mpi)), form);
      assert.ok(error instanceof MpiError);
      assert.equal(error.errorClass, classes[code]);
      assert.match(error.message, new RegExp(form), 'the message names the operation');
      assert.equal(JSON.stringify(sent(mpi)), before, 'nothing was sent');
      if (form !== method || method === 'iprobe') assert.throws(() => operation.call(mpi.world, ...values(mpi)), MpiError, 'at the call, not later');
    };
  }
}

function sent(mpi: Mpi): Record<string, string> {
  return Object.fromEntries(
    Object.entries(mpi.counters())
      .filter(([name]) => /^messages_(inline|eager|arena|staged|self)$/.test(name))
      .map(([name, count]) => [name, String(count)]),
  );
}

const bytes = (): Uint8Array => new Uint8Array(8);
const detached = (): Uint8Array => {
  const array = new Uint8Array(8);
  structuredClone(array.buffer, { transfer: [array.buffer] });
  return array;
};

for (const method of ['send', 'ssend']) {
  wrong('a rank above the size', 'MPI_ERR_RANK', method, ({ world }) => [bytes(), world.size]);
  wrong('a negative rank', 'MPI_ERR_RANK', method, () => [bytes(), -7]);
  wrong('ANY_SOURCE as destination', 'MPI_ERR_RANK', method, () => [bytes(), ANY_SOURCE]);
  wrong('half a rank', 'MPI_ERR_RANK', method, () => [bytes(), 0.5]);
  wrong('a rank of NaN', 'MPI_ERR_RANK', method, () => [bytes(), Number.NaN]);
  wrong('a rank of 2^32', 'MPI_ERR_RANK', method, () => [bytes(), 2 ** 32]);
  wrong('a text as rank', 'MPI_ERR_RANK', method, () => [bytes(), '0']);
  wrong('a negative tag', 'MPI_ERR_TAG', method, () => [bytes(), 0, -1]);
  wrong('ANY_TAG of a send', 'MPI_ERR_TAG', method, () => [bytes(), 0, ANY_TAG]);
  wrong('a tag above the bound', 'MPI_ERR_TAG', method, () => [bytes(), 0, 2 ** 31]);
  wrong('half a tag', 'MPI_ERR_TAG', method, () => [bytes(), 0, 1.5]);
  for (const [what, buffer] of Object.entries({ null: null, 'a number': 5, 'an array': [1, 2], 'a text': 'hello', 'no buffer': undefined, 'an object': {} }))
    wrong(`${what} as buffer`, 'MPI_ERR_BUFFER', method, () => [buffer, 0]);
  wrong('a detached buffer', 'MPI_ERR_BUFFER', method, () => [detached(), 0]);
}
wrong('a rank above the size', 'MPI_ERR_RANK', 'recv', ({ world }) => [bytes(), world.size]);
wrong('a rank of -2', 'MPI_ERR_RANK', 'recv', () => [bytes(), -2]);
wrong('half a rank', 'MPI_ERR_RANK', 'recv', () => [bytes(), 0.5]);
wrong('a tag of -1', 'MPI_ERR_TAG', 'recv', () => [bytes(), 0, -1]);
wrong('a tag above the bound', 'MPI_ERR_TAG', 'recv', () => [bytes(), 0, 2 ** 31]);
wrong('null as buffer', 'MPI_ERR_BUFFER', 'recv', () => [null, 0]);
wrong('a detached buffer', 'MPI_ERR_BUFFER', 'recv', () => [detached(), 0]);
wrong('a rank above the size', 'MPI_ERR_RANK', 'probe', ({ world }) => [world.size]);
wrong('a tag of -1', 'MPI_ERR_TAG', 'probe', () => [0, -1]);
wrong('a rank above the size', 'MPI_ERR_RANK', 'iprobe', ({ world }) => [world.size]);
wrong('a tag of -1', 'MPI_ERR_TAG', 'iprobe', () => [0, -1]);
wrong('a wrong destination', 'MPI_ERR_RANK', 'sendrecv', ({ world }) => [bytes(), world.size, 0, bytes(), 0, 0]);
wrong('a wrong source', 'MPI_ERR_RANK', 'sendrecv', ({ world }) => [bytes(), 0, 0, bytes(), world.size, 0]);
wrong('a detached receive buffer', 'MPI_ERR_BUFFER', 'sendrecv', () => [bytes(), 0, 0, detached(), 0, 0]);

for (const [method, values] of Object.entries({
  bcast: (root: unknown) => [bytes(), root],
  reduce: (root: unknown) => [bytes(), bytes(), Op.SUM, root],
  gather: (root: unknown) => [bytes(), null, root],
  scatter: (root: unknown) => [null, bytes(), root],
})) {
  wrong('a root above the size', 'MPI_ERR_ROOT', method, ({ world }) => values(world.size));
  wrong('a negative root', 'MPI_ERR_ROOT', method, () => values(-1));
  wrong('half a root', 'MPI_ERR_ROOT', method, () => values(0.5));
  wrong('no root', 'MPI_ERR_ROOT', method, () => values(undefined));
}
wrong('null as buffer', 'MPI_ERR_BUFFER', 'bcast', () => [null, 0]);
wrong('a detached buffer', 'MPI_ERR_BUFFER', 'bcast', () => [detached(), 0]);
wrong('no op', 'MPI_ERR_OP', 'allreduce', () => [bytes(), bytes(), undefined]);
wrong('a text as op', 'MPI_ERR_OP', 'allreduce', () => [bytes(), bytes(), 'SUM']);
wrong('an op that does not fit the type', 'MPI_ERR_OP', 'allreduce', () => [new Float64Array(2), new Float64Array(2), Op.BAND]);
wrong('different element types', 'MPI_ERR_TYPE', 'allreduce', () => [new Int32Array(2), new Float32Array(2), Op.SUM]);
wrong('different lengths', 'MPI_ERR_COUNT', 'allreduce', () => [new Int32Array(2), new Int32Array(3), Op.SUM]);
wrong('the same memory twice', 'MPI_ERR_BUFFER', 'allreduce', () => {
  const both = new Int32Array(4);
  return [both, both, Op.SUM];
});
wrong('overlapping memory', 'MPI_ERR_BUFFER', 'allreduce', () => {
  const whole = new Int32Array(6);
  return [whole.subarray(0, 4), whole.subarray(2, 6), Op.SUM];
});
wrong('a detached send buffer', 'MPI_ERR_BUFFER', 'allreduce', () => [detached(), bytes(), Op.SUM]);
wrong('a detached receive buffer', 'MPI_ERR_BUFFER', 'allreduce', () => [bytes(), detached(), Op.SUM]);
wrong('a receive buffer of another length', 'MPI_ERR_COUNT', 'allgather', ({ world }) => [new Int32Array(2), new Int32Array(2 * world.size + 1)]);
wrong('another element type', 'MPI_ERR_TYPE', 'allgather', ({ world }) => [new Int32Array(2), new Uint32Array(2 * world.size)]);
wrong('different lengths', 'MPI_ERR_COUNT', 'alltoall', ({ world }) => [new Int32Array(world.size), new Int32Array(2 * world.size)]);

cases['IN_PLACE where it is not allowed is MPI_ERR_BUFFER'] = async ({ world }) => {
  const elsewhere = (world.rank + 1) % world.size;
  if (elsewhere === world.rank) return;
  await assertFails('MPI_ERR_BUFFER', () => world.reduceSync(IN_PLACE, null, Op.SUM, elsewhere), 'reduce');
  await assertFails('MPI_ERR_BUFFER', () => world.gatherSync(IN_PLACE, null, elsewhere), 'gather');
  await assertFails('MPI_ERR_BUFFER', () => world.scatterSync(null, IN_PLACE, elsewhere), 'scatter');
};

cases['a number of elements that the ranks cannot share is MPI_ERR_COUNT'] = async ({ world }: { world: Communicator }) => {
  if (world.size === 1) return;
  const odd = new Int32Array(world.size + 1);
  await assertFails('MPI_ERR_COUNT', () => world.alltoallSync(odd, new Int32Array(world.size + 1)), 'alltoall');
  await assertFails('MPI_ERR_COUNT', () => world.gatherSync(new Int32Array(1), odd, world.rank), 'gather');
  await assertFails('MPI_ERR_COUNT', () => world.scatterSync(odd, new Int32Array(1), world.rank), 'scatter');
};

cases['alloc, free and explain check their arguments'] = async (mpi) => {
  for (const wrongSize of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '5'])
    await assertFails('MPI_ERR_ARG', () => mpi.alloc(wrongSize as number), `alloc(${wrongSize})`);
  await assertFails('MPI_ERR_ARG', () => mpi.free(new ArrayBuffer(8)), 'free of foreign memory');
  const memory = mpi.alloc(8);
  mpi.free(memory);
  assert.equal(memory.byteLength, 0);
  mpi.free(memory); // detached memory has no bytes: nothing to do
  for (const rank of [-1, mpi.world.size, 0.5, Number.NaN]) await assertFails('MPI_ERR_RANK', () => mpi.explain(rank), `explain(${rank})`);
};

cases['a second init is refused'] = async () => {
  await assertFails('MPI_ERR_OTHER', () => init(), 'init');
  await assertFails('MPI_ERR_OTHER', () => initSync(), 'initSync');
};

cases['a request may be waited for in several ways at once, and keeps its status'] = async ({ world }) => {
  const request = world.irecv(new Uint8Array(1), world.rank, 1);
  const waiting = [request.wait(), request.wait()];
  world.sendSync(new Uint8Array(1), world.rank, 1);
  assert.equal(request.waitSync().bytes, 1);
  assert.deepEqual(
    (await Promise.all(waiting)).map((status) => status.bytes),
    [1, 1],
  );
  assert.equal(request.waitSync().bytes, 1);
  assert.equal(Request.allSync([request, request]).length, 2);
};

await runCases(cases);
