import { strict as assert } from 'node:assert';
import { type Communicator, Datatype, type Mpi, MpiError, Op, PROC_NULL, type TypedArray, Window } from '../../../client/index.js';
import { type Cases, givenOptions, runCases } from '../../support/cases.js';
import { arrayKinds, arrayOf, assertFails, numbersOf } from '../patterns.js';

/*
 * One-sided windows (MPI-4.1 chapter 12), each operation and each synchronisation in both forms. Run with --expose-gc.
 */
const cases: Record<string, Cases[string]> = {};
const collect = (globalThis as { gc?: () => void }).gc;
const forms = ['promise', 'Sync'] as const;

type Anything = (...values: readonly unknown[]) => unknown;

/** Calls an operation of a window in one of its forms. */
async function call(window: Window, name: string, form: (typeof forms)[number], ...values: readonly unknown[]): Promise<void> {
  const methods = window as unknown as Record<string, Anything>;
  await (methods[form === 'promise' ? name : `${name}Sync`] as Anything).call(window, ...values);
}

function neighbours({ rank, size }: Communicator): { left: number; right: number } {
  return { left: (rank + size - 1) % size, right: (rank + 1) % size };
}

/** True where the ranks live in several kernels: then they share no memory but what Window.allocate gives. */
async function spans(comm: Communicator): Promise<boolean> {
  const near = await comm.splitType('kernel');
  const apart = near?.size !== comm.size;
  await near?.free();
  return apart;
}

/** A window of numbers on world for the time of a case. */
async function withWindow(mpi: Mpi, length: number, body: (window: Window, mine: Int32Array) => Promise<void>): Promise<void> {
  const window = await Window.allocate(length * 4, mpi.world, { dispUnit: 4 });
  await body(window, new Int32Array(window.memory));
  await window.free();
}

for (const form of forms) {
  const make = (name: 'allocate' | 'allocateShared', bytes: number, comm: Communicator, options = {}): Promise<Window> | Window =>
    form === 'promise' ? Window[name](bytes, comm, options) : Window[`${name}Sync`](bytes, comm, options);

  cases[`${form}: allocate gives zeroed memory; put and get between fences (12.2.2, 12.3, 12.5.1)`] = async ({ world }) => {
    const { left, right } = neighbours(world);
    for (const length of [1, 7, 1000, 100_000]) {
      const window = await make('allocate', length * 4, world, { dispUnit: 4 });
      assert.deepEqual([window.rank, window.size, window.bytesOf(right), window.dispUnitOf(right)], [world.rank, world.size, length * 4, 4]);
      const mine = new Int32Array(window.memory);
      assert.ok(mine.every((value) => value === 0));
      await call(window, 'fence', form);
      window.put(
        Int32Array.from({ length }, (_, at) => world.rank * 1000 + at),
        right,
      );
      await call(window, 'fence', form);
      for (let at = 0; at < length; at++) assert.equal(mine[at], left * 1000 + at);
      const back = new Int32Array(length);
      window.get(back, right);
      await call(window, 'fence', form, { noSucceed: true });
      for (let at = 0; at < length; at++) assert.equal(back[at], world.rank * 1000 + at);
      await assertFails('MPI_ERR_RMA_SYNC', () => window.put(back, right), 'after a fence that nothing follows');
      await call(window, 'free', form);
      assert.ok(window.freed);
    }
  };

  cases[`${form}: parts of different lengths and displacement units (12.2.1)`] = async ({ world }) => {
    const window = await make('allocate', world.rank * 16, world, { dispUnit: world.rank + 1 });
    await call(window, 'fence', form);
    for (let rank = 0; rank < world.size; rank++) {
      assert.equal(window.bytesOf(rank), rank * 16);
      if (rank === 0) await assertFails('MPI_ERR_RMA_RANGE', () => window.put(new Uint8Array(1), 0), 'a part without memory');
      else if (world.rank === 0) window.put(Uint8Array.of(rank, 99), rank, 3);
    }
    await call(window, 'fence', form);
    const mine = new Uint8Array(window.memory);
    if (world.rank > 0) assert.deepEqual([mine[3 * (world.rank + 1)], mine[3 * (world.rank + 1) + 1]], [world.rank, 99]);
    await call(window, 'free', form);
  };

  cases[`${form}: allocateShared: parts one behind the other, loaded and stored directly (12.2.3)`] = async ({ world }) => {
    if (await spans(world)) {
      await assertFails('MPI_ERR_RMA_SHARED', () => make('allocateShared', 8, world), 'ranks of several kernels');
      return;
    }
    const window = await make('allocateShared', 8 * (world.rank + 1), world);
    const { right } = neighbours(world);
    new Float64Array(window.memory).fill(world.rank + 0.5);
    await call(window, 'fence', form);
    assert.deepEqual([...new Float64Array(window.sharedQuery(right))], new Array(right + 1).fill(right + 0.5));
    const all = new Float64Array(window.sharedQuery(PROC_NULL));
    assert.deepEqual([...all], Array.from({ length: world.size }, (_, rank) => new Array<number>(rank + 1).fill(rank + 0.5)).flat());
    await call(window, 'fence', form);
    if (world.rank === world.size - 1) all[0] = -1;
    await call(window, 'fence', form);
    if (world.rank === 0) assert.equal(new Float64Array(window.memory)[0], -1);
    await call(window, 'free', form);
    assert.equal(all.length, 0, 'its buffers are detached');
  };

  cases[`${form}: start and complete, post and wait (12.5.2)`] = async ({ world }) => {
    const { left, right } = neighbours(world);
    const window = await make('allocate', 16, world, { dispUnit: 4 });
    const mine = new Int32Array(window.memory);
    const [origins, targets] = [world.group.include([left]), world.group.include([right])];
    for (let round = 1; round <= 20; round++) {
      await call(window, 'post', form, origins);
      await call(window, 'start', form, targets);
      window.put(Int32Array.of(world.rank, round), right, 1);
      await call(window, 'complete', form);
      await call(window, 'wait', form);
      assert.deepEqual([...mine], [0, left, round, 0]);
    }
    // one rank opens its part to all others, and asks whether they are done
    if (world.size > 1) {
      if (world.rank === 0) {
        await call(window, 'post', form, world.group.exclude([0]));
        while (!window.test()) await new Promise((resolve) => setImmediate(resolve));
        assert.equal(mine[0], (world.size * (world.size - 1)) / 2);
        await assertFails('MPI_ERR_RMA_SYNC', () => window.test(), 'no epoch is open any more');
      } else {
        await call(window, 'start', form, world.group.include([0]));
        window.accumulate(Int32Array.of(world.rank), 0, 0, Op.SUM);
        await assertFails('MPI_ERR_RMA_SYNC', () => window.put(Int32Array.of(1), world.rank), 'a rank that is not in the group');
        await call(window, 'complete', form);
      }
    }
    await call(window, 'free', form);
  };

  cases[`${form}: an exclusive lock keeps the others out (12.5.3)`] = async ({ world }) => {
    const window = await make('allocate', 16, world, { dispUnit: 4 });
    await world.barrier();
    const rounds = 100;
    for (let round = 0; round < rounds; round++) {
      const target = round % world.size;
      await call(window, 'lock', form, target);
      const pair = new Int32Array(2);
      window.get(pair, target);
      assert.equal(pair[0], pair[1], 'nobody sees it half written');
      window.put(Int32Array.of((pair[0] as number) + 1), target, 0);
      window.flush(target);
      window.put(Int32Array.of((pair[1] as number) + 1), target, 1);
      await call(window, 'unlock', form, target);
    }
    await world.barrier();
    let total = 0;
    for (let target = 0; target < world.size; target++) {
      await call(window, 'lock', form, target, 'shared');
      const pair = new Int32Array(2);
      window.get(pair, target);
      assert.equal(pair[0], pair[1]);
      total += pair[0] as number;
      await call(window, 'unlock', form, target);
    }
    assert.equal(total, rounds * world.size, 'no increment was lost');
    await call(window, 'free', form);
  };

  cases[`${form}: shared locks do not exclude each other, and exclude an exclusive one`] = async ({ world }) => {
    const window = await make('allocate', 16, world, { dispUnit: 4 });
    await call(window, 'lock', form, 0, 'shared');
    await world.barrier(); // all hold it at once
    await call(window, 'unlock', form, 0);
    await world.barrier();
    if (world.rank === 0) await call(window, 'lock', form, 0, 'shared');
    await world.barrier();
    if (world.rank === 1) {
      const waiting = window.lock(0, 'exclusive');
      let taken = false;
      void waiting.then(() => {
        taken = true;
      });
      await new Promise((resolve) => setTimeout(resolve, 250));
      assert.equal(taken, false, 'a reader holds it');
      await assertFails('MPI_ERR_RMA_SYNC', () => window.put(Int32Array.of(1), 0), 'an operation while the lock is waited for');
      await assertFails('MPI_ERR_RMA_SYNC', () => window.unlock(0), 'an unlock while the lock is waited for');
      await world.send(new Uint8Array(0), 0, 5);
      await waiting;
      await call(window, 'unlock', form, 0);
    }
    if (world.rank === 0) {
      if (world.size > 1) await world.recv(new Uint8Array(0), 1, 5);
      await call(window, 'unlock', form, 0);
    }
    await call(window, 'free', form);
  };

  cases[`${form}: lockAll with atomic operations, flushes (12.5.3, 12.5.4)`] = async ({ world }) => {
    const window = await make('allocate', 8, world);
    await call(window, 'lockAll', form);
    const former = new BigInt64Array(1);
    const seen = new Set<bigint>();
    for (let round = 0; round < 200; round++) {
      window.fetchAndOp(BigInt64Array.of(1n), former, 0, 0, Op.SUM);
      seen.add(former[0] as bigint);
    }
    window.flush(0);
    window.flushAll();
    window.flushLocal(0);
    window.flushLocalAll();
    window.sync();
    assert.equal(seen.size, 200, 'each number is given once');
    await call(window, 'unlockAll', form);
    await world.barrier();
    await call(window, 'lock', form, 0, 'shared');
    window.fetchAndOp(null, former, 0, 0, Op.NO_OP);
    await call(window, 'unlock', form, 0);
    assert.equal(former[0], BigInt(200 * world.size));
    await call(window, 'free', form);
  };

  cases[`${form}: create over memory of another window, and parts of it (12.2.1)`] = async ({ world }) => {
    const { left, right } = neighbours(world);
    const base = await make('allocate', 64, world);
    const part = new Int32Array(base.memory, 16, 8);
    const window = form === 'promise' ? await Window.create(part, world, { dispUnit: 4 }) : Window.createSync(part, world, { dispUnit: 4 });
    assert.equal(window.bytesOf(right), 32);
    await call(window, 'fence', form);
    window.put(Int32Array.of(world.rank, -1), right, 2);
    await call(window, 'fence', form);
    assert.deepEqual([...new Int32Array(base.memory)], [0, 0, 0, 0, 0, 0, left, -1, 0, 0, 0, 0, 0, 0, 0, 0]);
    // the memory stays as long as a window shows it
    await call(base, 'free', form);
    assert.equal(part.length, 0);
    const back = new Int32Array(2);
    window.get(back, right, 2);
    assert.deepEqual([...back], [world.rank, -1]);
    await call(window, 'free', form);
  };
}

// ---- accumulate, on every kind of number ----

const results: Readonly<Record<string, (was: number, by: number) => number>> = {
  SUM: (was, by) => was + by,
  PROD: (was, by) => was * by,
  MIN: Math.min,
  MAX: Math.max,
  LAND: (was, by) => Number(was !== 0 && by !== 0),
  LOR: (was, by) => Number(was !== 0 || by !== 0),
  LXOR: (was, by) => Number((was !== 0) !== (by !== 0)),
  BAND: (was, by) => was & by,
  BOR: (was, by) => was | by,
  BXOR: (was, by) => was ^ by,
  REPLACE: (_, by) => by,
  NO_OP: (was) => was,
};

for (const Kind of arrayKinds) {
  cases[`${Kind.name}: accumulate and getAccumulate by every operation that is defined on it (12.3.4)`] = async (mpi) => {
    const { world } = mpi;
    const { right } = neighbours(world);
    const real = Kind.name.startsWith('Float');
    const before = [0, 1, 5, 3, 6];
    const by = [3, 0, 4, 7, 2];
    const window = await Window.allocate(5 * Kind.BYTES_PER_ELEMENT, world, { dispUnit: Kind.BYTES_PER_ELEMENT });
    const mine = new Kind(window.memory);
    for (const [name, result] of Object.entries(results)) {
      const op = (Op as unknown as Record<string, Op>)[name] as Op;
      (mine as unknown as { set(values: TypedArray): void }).set(arrayOf(Kind, before));
      await window.fence();
      const defined = !real || !/^[LB]/.test(name);
      const former = new Kind(5);
      if (!defined) {
        await assertFails('MPI_ERR_OP', () => window.accumulate(arrayOf(Kind, by), right, 0, op), `${name} on ${Kind.name}`);
      } else {
        window.getAccumulate(arrayOf(Kind, by), former, right, 0, op);
        assert.deepEqual(numbersOf(former), before, `${name}: what was there`);
      }
      await window.fence();
      const once = before.map((was, at) => (defined ? (result(was, by[at] as number) as number) : was));
      assert.deepEqual(numbersOf(mine), once, `${name}: what is there`);
      await window.fence();
      if (defined) window.accumulate(arrayOf(Kind, by.slice(1, 3)), right, 1, op);
      await window.fence();
      assert.deepEqual(
        numbersOf(mine),
        once.map((was, at) => (defined && at > 0 && at < 3 ? result(was, by[at] as number) : was)),
        `${name}: a part`,
      );
    }
    await window.free();
  };

  cases[`${Kind.name}: sums of all ranks at once lose nothing`] = async ({ world }) => {
    const window = await Window.allocate(8 * Kind.BYTES_PER_ELEMENT, world, { dispUnit: Kind.BYTES_PER_ELEMENT });
    await window.fence();
    const rounds = Kind.BYTES_PER_ELEMENT === 1 ? 10 : 1000;
    for (let round = 0; round < rounds; round++) window.accumulate(arrayOf(Kind, [1, 0, 2, 0, 3, 0, 0, 1]), 0, 0, Op.SUM);
    await window.fence();
    if (world.rank === 0)
      assert.deepEqual(
        numbersOf(new Kind(window.memory)),
        [1, 0, 2, 0, 3, 0, 0, 1].map((each) => each * rounds * world.size),
      );
    await window.free();
  };

  cases[`${Kind.name}: compareAndSwap and fetchAndOp (12.3.4)`] = async ({ world }) => {
    const window = await Window.allocate(2 * Kind.BYTES_PER_ELEMENT, world, { dispUnit: Kind.BYTES_PER_ELEMENT });
    await window.fence();
    const one = (value: number): TypedArray => arrayOf(Kind, [value]);
    const found = new Kind(1);
    if (Kind.name.startsWith('Float')) {
      await assertFails('MPI_ERR_TYPE', () => window.compareAndSwap(one(1), one(0), found, 0, 1), 'compareAndSwap');
    } else {
      let winners = 0;
      window.compareAndSwap(one(world.rank + 1), one(0), found, 0, 1);
      if (numbersOf(found)[0] === 0) winners = 1;
      const all = new Int32Array(1);
      await world.allreduce(Int32Array.of(winners), all, Op.SUM);
      assert.equal(all[0], 1, 'one rank finds a zero');
    }
    await window.fence();
    window.fetchAndOp(one(7), found, world.rank, 0, Op.REPLACE);
    assert.deepEqual(numbersOf(found), [0]);
    window.fetchAndOp(null, found, world.rank, 0, Op.NO_OP);
    assert.deepEqual(numbersOf(found), [7]);
    await window.fence();
    await window.free();
  };
}

// ---- datatypes ----

cases['datatypes at the origin, at the target, at both (12.3)'] = async (mpi) => {
  const { world } = mpi;
  const { left, right } = neighbours(world);
  await withWindow(mpi, 24, async (window, mine) => {
    const second = Datatype.vector(4, 1, 2, Datatype.INT32);
    const third = Datatype.vector(4, 1, 3, Datatype.INT32);
    const origin = Int32Array.from([1, -1, 2, -1, 3, -1, 4]).map((value) => value * 10 + world.rank);
    const own = (value: number): number => value * 10 + left;
    await window.fence();
    window.put(second.on(origin), right);
    window.put(Int32Array.of(5, 6, 7, 8), right, 5, third);
    window.put(second.on(origin), right, 17, second);
    await window.fence();
    const wanted = new Int32Array(24);
    wanted.set([1, 2, 3, 4].map(own), 0);
    [5, 6, 7, 8].forEach((value, at) => {
      wanted[5 + at * 3] = value;
    });
    [1, 2, 3, 4].forEach((value, at) => {
      wanted[17 + at * 2] = own(value);
    });
    assert.deepEqual(mine, wanted);
    await window.fence();
    const back = new Int32Array(7).fill(-9);
    window.get(second.on(back), right, 17, second);
    assert.deepEqual(
      [...back],
      [1, -9, 2, -9, 3, -9, 4].map((value) => (value === -9 ? -9 : value * 10 + world.rank)),
    );
    const plain = new Int32Array(4);
    window.get(plain, right, 5, third);
    assert.deepEqual([...plain], [5, 6, 7, 8]);
    await window.fence();
    window.accumulate(second.on(origin), right, 17, Op.SUM, second);
    const former = new Int32Array(10).fill(-9);
    window.getAccumulate(Int32Array.of(1, 1, 1, 1), third.on(former), right, 5, Op.SUM, third);
    assert.deepEqual([...former], [5, -9, -9, 6, -9, -9, 7, -9, -9, 8]);
    await window.fence();
    [5, 6, 7, 8].forEach((value, at) => {
      wanted[5 + at * 3] = value + 1;
    });
    [1, 2, 3, 4].forEach((value, at) => {
      wanted[17 + at * 2] = 2 * own(value);
    });
    assert.deepEqual(mine, wanted);
    await window.fence();
  });
};

// ---- windows of other communicators ----

cases['windows on a part of the ranks, several at once, and over self'] = async ({ world, self }) => {
  const half = await world.split(world.rank % 2);
  assert.ok(half !== null);
  const windows = [];
  for (let at = 0; at < 5; at++) windows.push(await Window.allocate(64, half));
  const alone = await Window.allocate(32, self);
  for (const [at, window] of windows.entries()) {
    await window.fence();
    window.accumulate(Int32Array.of(at + 1), 0, 0, Op.SUM);
    await window.fence();
    if (window.rank === 0) assert.equal(new Int32Array(window.memory)[0], (at + 1) * window.size);
  }
  await alone.lock(0);
  alone.put(Uint8Array.of(1, 2, 3), 0, 4);
  await alone.unlock(0);
  assert.deepEqual([...new Uint8Array(alone.memory, 4, 3)], [1, 2, 3]);
  await alone.free();
  for (const window of windows) await window.free();
  await half.free();
};

cases['its memory is a buffer like any other, and lives as long as somebody has it'] = async (mpi) => {
  const { world } = mpi;
  const { left, right } = neighbours(world);
  const window = await Window.allocate(400_000, world);
  const mine = new Uint8Array(window.memory).fill(world.rank + 1);
  const into = new Uint8Array(400_000);
  await world.sendrecv(mine, right, 1, into, left, 1);
  assert.ok(into.every((byte) => byte === left + 1));
  const pending = world.isend(new Uint8Array(window.memory), right, 2);
  const kept = new Uint8Array(window.memory, 100, 10);
  await world.recv(into, left, 2);
  await pending.wait();
  await window.free();
  assert.equal(kept.length, 0, 'detached');
  await assertFails('MPI_ERR_BUFFER', () => world.send(mine, right), 'send of what was freed');
  for (let round = 0; round < 20; round++) {
    const next = await Window.allocate(65_536, world);
    const memory = new Uint8Array(next.memory);
    memory.fill(7);
    if (round % 2 === 0)
      await next.free(); // the others end with their buffers, or with the job
    else {
      await next.fence();
      next.freeSync();
    }
    collect?.();
  }
};

cases['nothing is left of windows that were freed: segments of the process'] = async (mpi) => {
  const maps = async (): Promise<number> =>
    (await import('node:fs'))
      .readFileSync('/proc/self/maps', 'utf8')
      .split('\n')
      .filter((line) => line.includes('vicinal-window')).length;
  collect?.();
  await new Promise((resolve) => setTimeout(resolve, 10));
  const before = await maps();
  for (let round = 0; round < 30; round++) {
    const window = await Window.allocate(10_000, mpi.world);
    new Uint8Array(window.memory)[0] = 1;
    window.sharedQuery(mpi.world.size - 1);
    await window.free();
  }
  collect?.();
  await new Promise((resolve) => setTimeout(resolve, 10));
  collect?.();
  assert.ok((await maps()) <= before, `${await maps()} mappings, ${before} before`);
};

cases['wrong use: the class and what is wrong'] = async (mpi) => {
  const { world } = mpi;
  const { right } = neighbours(world);
  const refused = (code: string, act: () => unknown, message: RegExp): void => {
    assert.throws(act, (error) => error instanceof MpiError && error.code === code && message.test(error.message), `${code} ${message}`);
  };
  refused('MPI_ERR_SIZE', () => Window.allocateSync(-1, world), /allocateSync on world: -1/);
  refused('MPI_ERR_SIZE', () => Window.allocateSync(1.5, world), /1\.5/);
  refused('MPI_ERR_COMM', () => Window.allocateSync(8, {} as Communicator), /no communicator/);
  refused('MPI_ERR_DISP', () => Window.allocateSync(8, world, { dispUnit: 0 }), /dispUnit is 0/);
  refused('MPI_ERR_BASE', () => Window.createSync(new Uint8Array(8), world), /no memory of a window/);
  refused('MPI_ERR_BUFFER', () => Window.createSync('memory' as unknown as Uint8Array, world), /string/);
  await withWindow(mpi, 4, async (window) => {
    const one = Int32Array.of(1);
    refused('MPI_ERR_RMA_SYNC', () => window.put(one, right), /outside of an epoch/);
    refused('MPI_ERR_RMA_SYNC', () => window.unlockSync(0), /does not hold/);
    refused('MPI_ERR_RMA_SYNC', () => window.unlockAllSync(), /lockAll was not called/);
    refused('MPI_ERR_RMA_SYNC', () => window.completeSync(), /no epoch of start/);
    refused('MPI_ERR_RMA_SYNC', () => window.waitSync(), /no epoch of post/);
    refused('MPI_ERR_RMA_SYNC', () => window.flush(0), /holds no such lock/);
    refused('MPI_ERR_LOCKTYPE', () => window.lockSync(0, 'mine' as 'shared'), /neither/);
    refused('MPI_ERR_RANK', () => window.lockSync(world.size), /rank \d+ is not in/);
    refused('MPI_ERR_RANK', () => window.sharedQuery(-1), /rank -1/);
    refused('MPI_ERR_RANK', () => window.sharedQuery(PROC_NULL), /allocateShared/);
    await window.fence();
    window.put(one, PROC_NULL);
    window.get(one, PROC_NULL);
    refused('MPI_ERR_RANK', () => window.put(one, world.size), /rank \d+ is not in/);
    refused('MPI_ERR_RMA_RANGE', () => window.put(one, right, 4), /4 bytes at byte 16 do not lie in the part of rank \d+, which has 16/);
    refused('MPI_ERR_RMA_RANGE', () => window.get(new Int32Array(5), right), /20 bytes/);
    refused('MPI_ERR_RMA_RANGE', () => window.put(Int32Array.of(1, 2), right, 0, Datatype.vector(2, 1, 4, Datatype.INT32)), /part of rank/);
    refused('MPI_ERR_DISP', () => window.put(one, right, -1), /displacement is -1/);
    refused('MPI_ERR_DISP', () => window.put(one, right, 0.5), /displacement is 0\.5/);
    refused('MPI_ERR_TYPE', () => window.put(one, right, 0, Datatype.INT32, 2), /have 8/);
    refused('MPI_ERR_TYPE', () => window.accumulate(one, right, 0, Op.SUM, Datatype.FLOAT32, 1), /not of the elements/);
    refused('MPI_ERR_TYPE', () => window.getAccumulate(one, new Float32Array(1), right, 0, Op.SUM), /not of the elements/);
    refused('MPI_ERR_COUNT', () => window.getAccumulate(one, new Int32Array(2), right, 0, Op.SUM), /must be equal/);
    refused('MPI_ERR_COUNT', () => window.fetchAndOp(Int32Array.of(1, 2), new Int32Array(2), right, 0, Op.SUM), /one element/);
    refused('MPI_ERR_COUNT', () => window.compareAndSwap(Int32Array.of(1, 2), one, one, right), /one element/);
    refused(
      'MPI_ERR_OP',
      () =>
        window.accumulate(
          one,
          right,
          0,
          Op.create((_, into) => into.fill(0 as never)),
        ),
      /predefined/,
    );
    refused('MPI_ERR_OP', () => window.accumulate(one, right, 0, 'SUM' as unknown as Op), /op is SUM/);
    refused('MPI_ERR_BUFFER', () => window.fetchAndOp(null, new Int32Array(1), right, 0, Op.SUM), /NO_OP only/);
    refused('MPI_ERR_BUFFER', () => window.put([1] as unknown as Int32Array, right), /an array/);
    refused('MPI_ERR_OP', () => world.allreduceSync(one, new Int32Array(1), Op.REPLACE), /for windows only/);
    await window.fence({ noSucceed: true });
    await window.lock(world.rank);
    refused('MPI_ERR_RMA_SYNC', () => window.lockSync(world.rank), /already/);
    refused('MPI_ERR_RMA_SYNC', () => window.lockAllSync(), /holds locks already/);
    refused('MPI_ERR_RMA_SYNC', () => window.fenceSync(), /holds locks/);
    refused('MPI_ERR_RMA_SYNC', () => window.freeSync(), /an epoch is open/);
    await window.unlock(world.rank);
  });
  const bytes = await Window.allocate(16, world);
  await bytes.fence();
  refused('MPI_ERR_DISP', () => bytes.accumulate(Int32Array.of(1), right, 1, Op.SUM), /not aligned/);
  refused('MPI_ERR_DISP', () => bytes.compareAndSwap(Int32Array.of(1), Int32Array.of(1), new Int32Array(1), right, 2), /not aligned/);
  refused('MPI_ERR_DISP', () => bytes.accumulate(Int32Array.of(1, 2), right, 0, Op.SUM, Datatype.hindexedBlock(1, [0, 6], Datatype.INT32)), /not aligned/);
  await bytes.fence();
  await bytes.free();
  refused('MPI_ERR_WIN', () => bytes.put(Int32Array.of(1), right), /was freed/);
  refused('MPI_ERR_WIN', () => bytes.memory, /was freed/);
  refused('MPI_ERR_WIN', () => bytes.freeSync(), /was freed/);
};

cases['one rank that cannot have the memory: all are told, and the next window is made'] = async ({ world }) => {
  const bytes = world.rank === 0 ? 2 ** 45 : 8;
  const error = await assertFails('MPI_ERR_NO_MEM', () => Window.allocate(bytes, world), 'allocate');
  assert.match(error.message, world.rank === 0 ? /bytes/ : /that rank tells why|bytes/);
  const window = await Window.allocate(8, world);
  await window.free();
};

await runCases(cases, givenOptions());
