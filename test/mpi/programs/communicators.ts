import { strict as assert } from 'node:assert';
import { ANY_SOURCE, ANY_TAG, type Communicator, dimsCreate, Group, type Mpi, Op, PROC_NULL, UNDEFINED } from '../../../client/index.js';
import { type Cases, givenOptions, runCases } from '../../support/cases.js';
import { assertFails } from '../patterns.js';

const cases: Record<string, Cases[string]> = {};
const ways = ['promise', 'Sync'] as const;
type Loose = Record<string, (...values: readonly unknown[]) => unknown>;

/** Calls what makes communicators, in its promise or its Sync form. */
async function make<Made = Communicator>(comm: Communicator, name: string, way: (typeof ways)[number], ...values: readonly unknown[]): Promise<Made> {
  const method = (comm as unknown as Loose)[way === 'promise' ? name : `${name}Sync`];
  return (await method?.call(comm, ...values)) as Made;
}
const ranksOf = (size: number): number[] => Array.from({ length: size }, (_, rank) => rank);

// ---- groups (7.3) ----
cases['groups: include, exclude, union, intersection, difference, compare (7.3.2)'] = ({ world }) => {
  const all = world.group;
  assert.deepEqual([all.size, all.rank, all.worldRanks], [world.size, world.rank, ranksOf(world.size)]);
  const last = world.size - 1;
  const some = all.include([last]);
  assert.deepEqual(some.worldRanks, [last]);
  assert.equal(some.rank, world.rank === last ? 0 : UNDEFINED);
  const rest = all.exclude([last]);
  assert.deepEqual(rest.worldRanks, ranksOf(last));
  assert.deepEqual(some.union(rest).worldRanks, [last, ...ranksOf(last)], 'the first, then what is new of the second');
  assert.deepEqual(some.union(all).size, world.size);
  assert.deepEqual(all.intersection(some).worldRanks, [last]);
  assert.deepEqual(all.difference(some).worldRanks, rest.worldRanks);
  assert.equal(rest.intersection(some).size, 0);
  assert.equal(all.include([]).compare(Group.EMPTY), 'ident');
  assert.equal(Group.EMPTY.rank, UNDEFINED);
  assert.equal(all.compare(rest.union(some)), 'ident');
  assert.equal(all.compare(some.union(rest)), world.size === 1 ? 'ident' : 'similar');
  assert.equal(all.compare(rest), 'unequal');
  const reverse = all.include(ranksOf(world.size).reverse());
  assert.deepEqual(all.translateRanks([0, last, PROC_NULL], reverse), [last, 0, PROC_NULL]);
  assert.deepEqual(all.translateRanks([last], rest), [UNDEFINED]);
};

cases['groups: wrong use'] = async ({ world }) => {
  const { group } = world;
  await assertFails('MPI_ERR_RANK', () => group.include([world.size]), 'include');
  await assertFails('MPI_ERR_RANK', () => group.include([-1]), 'include');
  await assertFails('MPI_ERR_RANK', () => group.include([0, 0]), 'include twice');
  await assertFails('MPI_ERR_RANK', () => group.exclude([0.5]), 'exclude');
  await assertFails('MPI_ERR_RANK', () => group.translateRanks([world.size], group), 'translateRanks');
  await assertFails('MPI_ERR_GROUP', () => group.union([0] as never), 'union');
  await assertFails('MPI_ERR_GROUP', () => group.compare(undefined as never), 'compare');
};

// ---- making communicators (7.4) ----
for (const way of ways) {
  cases[`dup, ${way} form: the same ranks, another context (7.4.2)`] = async ({ world }) => {
    const other = await make(world, 'dup', way);
    assert.deepEqual([other.rank, other.size], [world.rank, world.size]);
    assert.equal(world.compare(other), 'congruent');
    assert.equal(world.compare(world), 'ident');
    assert.equal(other.compare(other), 'ident');
    const right = (world.rank + 1) % world.size;
    const left = (world.rank + world.size - 1) % world.size;
    const [inWorld, inOther] = [new Int32Array(1), new Int32Array(1)];
    const requests = [world.irecv(inWorld, ANY_SOURCE, ANY_TAG), other.irecv(inOther, ANY_SOURCE, ANY_TAG)];
    other.sendSync(Int32Array.of(2), right, 7);
    world.sendSync(Int32Array.of(1), right, 7);
    for (const request of requests) assert.equal((await request.wait()).source, left);
    assert.deepEqual([inWorld[0], inOther[0]], [1, 2], 'messages of the two never mix');
    other.name = 'mine';
    await assertFails('MPI_ERR_RANK', () => other.sendSync(inWorld, world.size), 'sendSync').then((error) => assert.match(error.message, /on mine/));
    await other.free();
  };

  cases[`split, ${way} form: by colour, in the order of keys (7.4.2)`] = async ({ world }) => {
    const part = await make(world, 'split', way, world.rank % 2, -world.rank);
    const mine = ranksOf(world.size)
      .filter((rank) => rank % 2 === world.rank % 2)
      .reverse();
    assert.deepEqual(part.group.worldRanks, mine);
    assert.equal(part.rank, mine.indexOf(world.rank));
    const sum = new Int32Array(1);
    await part.allreduce(Int32Array.of(world.rank), sum, Op.SUM);
    assert.equal(
      sum[0],
      mine.reduce((left, right) => left + right),
    );
    const equalKeys = await make(world, 'split', way, 5, 0);
    assert.equal(equalKeys.compare(world), 'congruent', 'equal keys: in the order of ranks');
    const none = await make<Communicator | null>(world, 'split', way, world.rank === 0 ? undefined : 1, 0);
    assert.equal(none === null, world.rank === 0);
    if (none !== null) assert.equal(none.size, world.size - 1);
    // of a part again
    const ofPart = await make(part, 'split', way, 0, part.rank);
    assert.equal(ofPart.compare(part), 'congruent');
    for (const each of [part, equalKeys, none, ofPart]) await each?.free();
  };

  cases[`create and createGroup, ${way} form (7.4.2)`] = async ({ world }) => {
    const low = world.group.include(ranksOf(Math.ceil(world.size / 2)).reverse());
    const high = world.group.difference(low);
    const made = await make<Communicator | null>(world, 'create', way, low);
    assert.equal(made === null, low.rank === UNDEFINED);
    if (made !== null) assert.equal(made.group.compare(low), 'ident');
    // groups without a common member, in one call
    const own = low.rank === UNDEFINED ? high : low;
    const both = await make(world, 'create', way, own);
    assert.equal(both.group.compare(own), 'ident');
    assert.equal(await make(world, 'create', way, Group.EMPTY), null);
    // only the members call it
    let group: Communicator | null = null;
    if (low.rank !== UNDEFINED) {
      group = await make(world, 'createGroup', way, low, 3);
      assert.equal(group?.group.compare(low), 'ident');
      await group?.barrier();
    }
    if (high.rank !== UNDEFINED) assert.equal(await make(world, 'createGroup', way, low, 3), null);
    for (const each of [made, both, group]) await each?.free();
  };

  cases[`splitType, ${way} form: ranks of one machine (7.4.2)`] = async (mpi) => {
    const { world } = mpi;
    const near = ['self'];
    for (const type of ['container', 'kernel', 'host']) {
      near.push(`same-${type}`);
      const part = await make(world, 'splitType', way, type, -world.rank);
      assert.deepEqual(
        part.group.worldRanks,
        ranksOf(world.size)
          .filter((rank) => near.includes(mpi.explain(rank).locality))
          .reverse(),
        type,
      );
      await part.free();
    }
    const node = await make(world, 'splitType', way, 'numa', 0);
    assert.ok(node.group.worldRanks.includes(world.rank));
    await node.free();
    await assertFails('MPI_ERR_ARG', () => make(world, 'splitType', way, 'city', 0), 'splitType');
  };
}

cases['many made at once, in any order of their ends, and other collectives between'] = async ({ world }) => {
  const made = [world.dup(), world.split(world.rank % 2, 0), world.dup(), world.create(world.group), world.bcastObject(world.rank, 0), world.dup()];
  const barrier = world.barrier();
  const ofFirst = (await (made[0] as Promise<Communicator>)).dupSync(); // blocks while the others are not over
  await barrier;
  const all = [...((await Promise.all(made)) as (Communicator | number)[]), ofFirst];
  assert.equal(all[4], 0);
  const communicators = all.filter((each) => typeof each !== 'number') as Communicator[];
  const sums = communicators.map(() => new Int32Array(1));
  await Promise.all(communicators.map((comm, at) => comm.allreduce(Int32Array.of(at), sums[at] as Int32Array, Op.SUM)));
  sums.forEach((sum, at) => {
    assert.equal(sum[0], at * (communicators[at] as Communicator).size);
  });
  for (const comm of communicators) await comm.free();
};

cases['contexts come back when communicators are freed: many duplicates one after another'] = async ({ world }) => {
  for (let count = 0; count < (world.size > 3 || world.explain().kernels > 1 ? 300 : 2_500); count++) {
    const other = world.dupSync();
    if (count % 50 === 0) other.barrierSync();
    other.freeSync();
  }
};

cases['2048 at once, and no more: MPI_ERR_OTHER (a limit of this library)'] = async ({ self, world }) => {
  if (world.rank !== 0) return;
  const many: Communicator[] = [];
  const failure = await assertFails(
    'MPI_ERR_OTHER',
    () => {
      for (let count = 0; count < 2_100; count++) many.push(self.dupSync());
    },
    'dup',
  );
  assert.match(failure.message, /2048/);
  assert.ok(many.length > 2_000 && many.length <= 2_048, String(many.length));
  for (const each of many) each.freeSync();
  self.dupSync().freeSync();
};

// ---- free (7.4.3) ----
cases['free lets pending operations end, and begins no more (7.4.3)'] = async ({ world }) => {
  const other = await world.dup();
  const right = (world.rank + 1) % world.size;
  const left = (world.rank + world.size - 1) % world.size;
  const back = new Uint8Array(300_000);
  const receive = other.irecv(back, left, 1);
  const sum = new Int32Array(1);
  const reduction = other.iallreduce(Int32Array.of(1), sum, Op.SUM);
  const send = other.isend(new Uint8Array(300_000).fill(world.rank + 1), right, 1);
  await other.free();
  assert.ok(other.freed);
  // others are made meanwhile, and get other contexts
  const between = await world.dup();
  await assertFails('MPI_ERR_COMM', () => other.sendSync(back, 0), 'sendSync');
  await assertFails('MPI_ERR_COMM', () => other.barrier(), 'barrier');
  await assertFails('MPI_ERR_COMM', () => other.dup(), 'dup');
  await assertFails('MPI_ERR_COMM', () => other.mprobe(), 'mprobe');
  await assertFails('MPI_ERR_COMM', () => other.free(), 'a second free');
  await assertFails('MPI_ERR_COMM', () => other.compare(world), 'compare');
  await Promise.all([receive.wait(), send.wait(), reduction.wait()]);
  assert.ok(back.every((byte) => byte === left + 1));
  assert.equal(sum[0], world.size);
  await between.free();
};

cases['world and self are not freed'] = async ({ world, self }) => {
  await assertFails('MPI_ERR_COMM', () => world.free(), 'free');
  await assertFails('MPI_ERR_COMM', () => self.freeSync(), 'freeSync');
};

cases['wrong use of what makes communicators'] = async ({ world, self }) => {
  for (const way of ways) {
    await assertFails('MPI_ERR_ARG', () => make(world, 'split', way, -1, 0), 'split');
    await assertFails('MPI_ERR_ARG', () => make(world, 'split', way, 0.5, 0), 'split');
    await assertFails('MPI_ERR_ARG', () => make(world, 'split', way, 0, Number.NaN), 'split');
    await assertFails('MPI_ERR_GROUP', () => make(world, 'create', way, null), 'create');
    await assertFails('MPI_ERR_TAG', () => make(world, 'createGroup', way, world.group, -1), 'createGroup');
    if (world.size > 1) await assertFails('MPI_ERR_GROUP', () => make(self, 'create', way, world.group), 'create');
    await assertFails('MPI_ERR_DIMS', () => make(world, 'cartCreate', way, [world.size + 1]), 'cartCreate');
    await assertFails('MPI_ERR_DIMS', () => make(world, 'cartCreate', way, [0]), 'cartCreate');
    await assertFails('MPI_ERR_DIMS', () => make(world, 'cartCreate', way, [1], { periods: [true, true] }), 'cartCreate');
  }
  await assertFails('MPI_ERR_COMM', () => world.compare(null as never), 'compare');
};

// ---- grids (chapter 8) ----
for (const way of ways) {
  cases[`a grid, ${way} form: coordinates, neighbours, parts (8.5)`] = async ({ world }: Mpi) => {
    const dims = dimsCreate(world.size, 2);
    const [rows, columns] = dims as [number, number];
    const grid = way === 'promise' ? await world.cartCreate(dims, { periods: [true, false] }) : world.cartCreateSync(dims, { periods: [true, false] });
    assert.ok(grid !== null);
    assert.deepEqual([grid.dims, grid.periods], [dims, [true, false]]);
    const [row, column] = grid.coords as [number, number];
    assert.equal(grid.rank, row * columns + column, 'the last dimension is the fastest');
    for (let rank = 0; rank < grid.size; rank++) assert.equal(grid.rankOf(grid.coordsOf(rank)), rank);
    assert.equal(grid.rankOf([row + rows, column]), grid.rank, 'a period brings it back');
    assert.equal(grid.rankOf([row - 3 * rows, column]), grid.rank);
    await assertFails('MPI_ERR_ARG', () => grid.rankOf([0, columns]), 'rankOf');
    await assertFails('MPI_ERR_DIMS', () => grid.rankOf([0]), 'rankOf');
    await assertFails('MPI_ERR_RANK', () => grid.coordsOf(grid.size), 'coordsOf');
    await assertFails('MPI_ERR_ARG', () => grid.shift(2), 'shift');
    const down = grid.shift(0, 1);
    assert.deepEqual(down, { source: grid.rankOf([row - 1, column]), dest: grid.rankOf([row + 1, column]) });
    const across = grid.shift(1, 1);
    assert.equal(across.dest, column + 1 < columns ? grid.rank + 1 : PROC_NULL);
    assert.equal(across.source, column > 0 ? grid.rank - 1 : PROC_NULL);
    assert.deepEqual(grid.shift(1, 0), { source: grid.rank, dest: grid.rank });
    const from = new Int32Array(1).fill(-1);
    const status = await grid.sendrecv(Int32Array.of(grid.rank), across.dest, 0, from, across.source, 0);
    assert.equal(from[0], across.source === PROC_NULL ? -1 : across.source);
    assert.equal(status.source, across.source);
    const line = way === 'promise' ? await grid.sub([false, true]) : grid.subSync([false, true]);
    assert.deepEqual([line.dims, line.periods, line.coords], [[columns], [false], [column]]);
    assert.deepEqual(
      line.group.worldRanks,
      Array.from({ length: columns }, (_, at) => row * columns + at),
    );
    const point = await line.sub([false]);
    assert.deepEqual([point.size, point.dims, point.coords, point.rankOf([])], [1, [], [], 0]);
    const copy = way === 'promise' ? await grid.dup() : grid.dupSync();
    assert.deepEqual(copy.coords, grid.coords, 'a duplicate is a grid as well');
    await assertFails('MPI_ERR_DIMS', () => grid.sub([true]), 'sub');
    for (const each of [grid, line, point, copy]) await each.free();
  };
}

cases['a grid of fewer places than ranks, and one without dimensions (8.5.1)'] = async ({ world }) => {
  const small = await world.cartCreate([Math.max(1, world.size - 1)]);
  assert.equal(small === null, world.size > 1 && world.rank === world.size - 1);
  const dot = await world.cartCreate([]);
  assert.equal(dot === null, world.rank !== 0);
  await small?.free();
  await dot?.free();
};

cases['dimsCreate: close to each other, falling, around what is given (8.5.2)'] = async () => {
  for (const [nodes, dims, wanted] of [
    [6, [0, 0], [3, 2]],
    [7, [0, 0], [7, 1]],
    [6, [0, 3, 0], [2, 3, 1]],
    [12, 2, [4, 3]],
    [16, 3, [4, 2, 2]],
    [60, 3, [5, 4, 3]],
    [1, 3, [1, 1, 1]],
    [1_000_000, 2, [1000, 1000]],
    [65_536, 4, [16, 16, 16, 16]],
    [8, [2, 4], [2, 4]],
  ] as [number, number | number[], number[]][])
    assert.deepEqual(dimsCreate(nodes, dims), wanted, `${nodes} in ${dims}`);
  await assertFails('MPI_ERR_DIMS', () => dimsCreate(7, [0, 3, 0]), 'dimsCreate');
  await assertFails('MPI_ERR_DIMS', () => dimsCreate(8, [2, 2]), 'dimsCreate');
  await assertFails('MPI_ERR_DIMS', () => dimsCreate(8, [-2, 0]), 'dimsCreate');
  await assertFails('MPI_ERR_ARG', () => dimsCreate(0, 2), 'dimsCreate');
};

/** Of init. */
const options = givenOptions();

cases['explain tells by which way collectives go, the same at every member'] = async ({ world, self }) => {
  const report = world.explain();
  const limits = [0, 0].map(() => new Int32Array(1));
  await world.allreduce(Int32Array.of(report.sliceLimit ?? -1), limits[0] as Int32Array, Op.MIN);
  await world.allreduce(Int32Array.of(report.sliceLimit ?? -1), limits[1] as Int32Array, Op.MAX);
  assert.deepEqual(limits[0], limits[1]);
  assert.equal(self.explain().sliceLimit, undefined);
  assert.match(self.explain().reasons.join(), /one member/);
  if (world.size === 1) return;
  const of = (name: string): string[] =>
    report.ways.filter(({ collective }) => collective.split(', ').includes(name)).map(({ way, minBytes, maxBytes }) => `${way} ${minBytes} ${maxBytes}`);
  if (report.kernels > 1) {
    assert.equal(report.sliceLimit, undefined);
    assert.match(report.reasons.join(), new RegExp(`its (\\d+ )?members live on ${report.kernels} kernels`));
    const alone = report.kernels === world.size;
    const meets = report.reasons.join().includes('meet by slices up to 4096');
    const cells = meets ? ['two-levels 0 4096', 'two-levels 4097 65536'] : ['two-levels 0 65536'];
    assert.deepEqual(of('allreduce'), alone ? ['messages 0 16384', 'messages 16385 Infinity'] : [...cells, 'messages 65537 Infinity']);
    assert.deepEqual(of('barrier'), alone ? ['messages 0 Infinity'] : ['two-levels 0 Infinity']);
    assert.deepEqual(of('alltoall'), ['messages 0 Infinity']);
    return;
  }
  if (options.connect === 'lazy') {
    assert.equal(report.sliceLimit, undefined);
    assert.match(report.reasons.join(), /connect = lazy|no channel leads/);
    assert.deepEqual(of('barrier'), ['messages 0 Infinity']);
    return;
  }
  assert.equal(report.sliceLimit, 4096);
  assert.deepEqual(of('barrier'), ['slices 0 Infinity']);
  assert.deepEqual(of('allreduce'), ['slices 0 4096', 'messages 4097 16384', 'messages 16385 Infinity']);
  assert.deepEqual(of('alltoallv'), ['messages 0 Infinity']);
  const made: Communicator[] = [];
  for (let each = 0; each < 9; each++) made.push(await world.dup());
  const lacking = made.filter((each) => each.explain().sliceLimit === undefined);
  assert.ok(lacking.length > 0, 'slices are for eight communicators');
  assert.match(lacking[0]?.explain().reasons.join() ?? '', /first seven other communicators/);
  for (const each of made) await each.free();
};

await runCases(cases, options);
