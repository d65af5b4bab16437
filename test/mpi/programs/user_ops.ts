import { strict as assert } from 'node:assert';
import { type Combine, type Communicator, IN_PLACE, type Mpi, MpiError, Op, Request, type TypedArray } from '../../../client/index.js';
import { type Cases, givenOptions, runCases } from '../../support/cases.js';
import { arrayKinds, arrayOf, assertFails, call, forms, numbersOf } from '../patterns.js';

const cases: Record<string, Cases[string]> = {};

type Doubles = Float64Array;
/** 2 by 2 matrices, row by row: associative, and not commutative. */
const multiply: Combine = (left, right) => {
  const [one, other] = [left as Doubles, right as Doubles];
  for (let at = 0; at < other.length; at += 4) {
    const [a, b, c, d] = one.subarray(at, at + 4) as unknown as [number, number, number, number];
    const [e, f, g, h] = other.slice(at, at + 4) as unknown as [number, number, number, number];
    other.set([a * e + b * g, a * f + b * h, c * e + d * g, c * f + d * h], at);
  }
};
const product = Op.create(multiply);
const matrix = (rank: number): number[] => [1, rank + 1, 0, 1 + (rank % 2)];
/** A matrix of each rank from `first` to `last`, multiplied in the order of ranks. */
function chain(first: number, last: number): number[] {
  return Array.from({ length: last - first }, (_, at) => first + 1 + at).reduce((left, rank) => {
    const right = Float64Array.from(matrix(rank));
    multiply(Float64Array.from(left), right);
    return [...right];
  }, matrix(first));
}
const copies = (values: readonly number[], count: number): number[] => Array.from({ length: count }, () => values).flat();

for (const form of forms) {
  for (const count of [1, 6, 3_000]) {
    cases[`an operation that does not commute, in the order of ranks, ${form} form, ${4 * count} elements (6.9.5)`] = async ({ world }) => {
      const mine = Float64Array.from(copies(matrix(world.rank), count));
      const all = copies(chain(0, world.size - 1), count);
      for (let root = 0; root < world.size; root++) {
        const target = world.rank === root ? new Float64Array(mine.length) : null;
        await call(world, 'reduce', form, mine, target, product, root);
        if (target) assert.deepEqual([...target], all, `reduce to ${root}`);
      }
      const target = Float64Array.from(mine);
      await call(world, 'allreduce', form, IN_PLACE, target, product);
      assert.deepEqual([...target], all, 'allreduce');
      await call(world, 'scan', form, mine, target, product);
      assert.deepEqual([...target], copies(chain(0, world.rank), count), 'scan');
      await call(world, 'exscan', form, mine, target, product);
      if (world.rank > 0) assert.deepEqual([...target], copies(chain(0, world.rank - 1), count), 'exscan');
      const wide = Float64Array.from(copies(copies(matrix(world.rank), count), world.size));
      await call(world, 'reduceScatterBlock', form, wide, target, product);
      assert.deepEqual([...target], all, 'reduceScatterBlock');
      const counts = Array.from({ length: world.size }, (_, rank) => 4 * (rank % 2) * count);
      const part = new Float64Array(counts[world.rank] as number);
      await call(
        world,
        'reduceScatter',
        form,
        Float64Array.from(copies(matrix(world.rank), counts.reduce((left, right) => left + right, 0) / 4)),
        part,
        counts,
        product,
      );
      assert.deepEqual([...part], copies(chain(0, world.size - 1), part.length / 4), 'reduceScatter');
    };
  }
}

for (const Kind of arrayKinds) {
  cases[`the operands are of the buffer's kind: ${Kind.name}`] = async ({ world }) => {
    const kinds = new Set<string>();
    const larger = Op.create(
      (left, right) => {
        kinds.add(left.constructor.name).add(right.constructor.name);
        assert.equal(left.length, right.length);
        for (let at = 0; at < right.length; at++) if ((left[at] as number | bigint) > (right[at] as number | bigint)) right[at] = left[at] as never;
      },
      { commutes: true },
    );
    const target = new Kind(5) as TypedArray;
    await world.allreduce(arrayOf(Kind, [1, 2, 3, 4, world.rank]), target, larger);
    assert.deepEqual(numbersOf(target), [1, 2, 3, 4, world.size - 1]);
    // rank 0 is one of those that combine
    assert.deepEqual([...kinds], world.size === 1 || (world.rank > 0 && kinds.size === 0) ? [] : [Kind.name]);
  };
}

const adding = (act: () => void): Op =>
  Op.create(
    (left, right) => {
      act();
      for (let at = 0; at < right.length; at++) right[at] = ((left[at] as number) + (right[at] as number)) as never;
    },
    { commutes: true },
  );

cases['MPI may not be called inside: MPI_ERR_OTHER, and nothing is harmed'] = async (mpi) => {
  const { world } = mpi;
  const bytes = new Uint8Array(1);
  const pending = world.irecv(new Uint8Array(1), world.rank, 3);
  const calls: (() => unknown)[] = [
    () => world.sendSync(bytes, 0),
    () => world.isend(bytes, 0),
    () => world.irecv(bytes, 0),
    () => world.recvSync(bytes, 0),
    () => world.iprobe(),
    () => world.barrierSync(),
    () => world.dupSync(),
    () => pending.waitSync(),
    () => pending.test(),
    () => pending.cancel(),
    () => Request.testAll([pending]),
    () => mpi.alloc(8),
    () => mpi.counters(),
    () => mpi.finalizeSync(),
  ];
  const seen: unknown[] = [];
  const sum = adding(() => {
    for (const each of calls) {
      try {
        each();
        seen.push('it was done');
      } catch (error) {
        seen.push(error);
      }
    }
  });
  const target = new Int32Array(1);
  world.allreduceSync(Int32Array.of(world.rank), target, sum);
  assert.equal(target[0], (world.size * (world.size - 1)) / 2);
  for (const each of seen) assert.ok(each instanceof MpiError && each.code === 'MPI_ERR_OTHER' && /user-defined/.test(each.message), String(each));
  world.sendSync(bytes, world.rank, 3);
  assert.equal(pending.waitSync().bytes, 1);
};

/** On a communicator of its own: a collective that failed leaves the world as it is. */
async function apart(mpi: Mpi, body: (comm: Communicator) => Promise<void>): Promise<void> {
  const comm = await mpi.world.dup();
  await body(comm);
  await mpi.world.barrier();
  await comm.free();
}

for (const form of forms) {
  cases[`an exception fails the collective with that error, ${form} form`] = async (mpi) => {
    if (mpi.world.size === 1) return;
    await apart(mpi, async (comm) => {
      const failing = Op.create(() => {
        if (comm.rank === 0) throw new RangeError('no such number');
      });
      // rank 0 combines, and the others wait for what it would give out: they hear that it failed
      const attempt = async (): Promise<unknown> => call(comm, 'allreduce', form, Int32Array.of(1), new Int32Array(1), failing);
      if (comm.rank === 0) await assert.rejects(attempt, { name: 'RangeError', message: 'no such number' });
      else await assertFails('MPI_ERR_OTHER', attempt, 'allreduce');
    });
  };
}

cases['what an operation keeps or transfers is no memory of MPI'] = async ({ world }) => {
  const kept: TypedArray[] = [];
  const sum = Op.create(
    (left, right) => {
      for (let at = 0; at < right.length; at++) right[at] = ((left[at] as number) + (right[at] as number)) as never;
      kept.push(left, right);
    },
    { commutes: true },
  );
  const mine = new Int32Array(100).fill(world.rank + 1);
  const target = new Int32Array(100);
  world.allreduceSync(mine, target, sum);
  for (const array of kept) array.fill(-1 as never);
  assert.ok(target.every((each) => each === (world.size * (world.size + 1)) / 2));
  assert.ok(mine.every((each) => each === world.rank + 1));
};

cases['an operation that gives its operand away fails with MPI_ERR_BUFFER'] = async (mpi) => {
  if (mpi.world.size === 1) return;
  await apart(mpi, async (comm) => {
    const giving = Op.create((_, right) => {
      if (comm.rank === 0) structuredClone(right.buffer, { transfer: [right.buffer as ArrayBuffer] });
    });
    const code = comm.rank === 0 ? 'MPI_ERR_BUFFER' : 'MPI_ERR_OTHER';
    await assertFails(code, () => comm.allreduceSync(new Int32Array(4), new Int32Array(4), giving), 'allreduce');
  });
};

cases['an operation that takes the buffers of blocked calls away does no harm'] = async ({ world }) => {
  // an iallreduce is pending while a receive blocks; its operation transfers the receive's buffer
  const right = (world.rank + 1) % world.size;
  const left = (world.rank + world.size - 1) % world.size;
  if (world.size === 1) return;
  const back = new Uint8Array(100_000);
  const taking = adding(() => {
    if (back.byteLength > 0) structuredClone(back.buffer, { transfer: [back.buffer] });
  });
  const target = new Int32Array(1);
  const pending = world.iallreduce(Int32Array.of(1), target, taking);
  const sending = world.isend(new Uint8Array(100_000).fill(5), right, 1);
  try {
    // where the operation came first, there is nothing to take away any more
    assert.equal(world.recvSync(back.byteLength === 0 ? new Uint8Array(100_000) : back, left, 1).bytes, 100_000);
  } catch (error) {
    assert.ok(error instanceof MpiError && error.code === 'MPI_ERR_BUFFER', String(error));
  }
  await Promise.all([pending.wait(), sending.wait()]);
  assert.equal(target[0], world.size);
};

cases['no function, and a function that does not wait, are refused'] = async ({ world }) => {
  await assertFails('MPI_ERR_ARG', () => Op.create(5 as never), 'Op.create');
  if (world.size > 1) return;
  const alone = new Int32Array(1);
  world.allreduceSync(
    Int32Array.of(3),
    alone,
    Op.create(async () => {}),
  );
  assert.equal(alone[0], 3, 'alone there is nothing to combine');
};

await runCases(cases, givenOptions());
