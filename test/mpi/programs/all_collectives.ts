import { strict as assert } from 'node:assert';
import { type Communicator, IN_PLACE, type Mpi, Op, type TypedArray } from '../../../client/index.js';
import { type Cases, givenOptions, runCases } from '../../support/cases.js';
import { type ArrayKind, arrayKinds, arrayOf, call, forms, numbersOf } from '../patterns.js';

/*
 * The grid: collective by form by communicator by length; the kind of array changes from case to case. What each operation must give is computed
 * here the slow way, from MPI-4.1 chapter 6.
 */
const cases: Record<string, Cases[string]> = {};

/** What rank `rank` has at place `at`; small, so that no kind of number overflows. */
const value = (rank: number, at: number): number => 1 + ((rank * 3 + at) % 5);
const numbers = (rank: number, length: number, shift = 0): number[] => Array.from({ length }, (_, at) => value(rank, at + shift));
const ranksOf = (size: number): number[] => Array.from({ length: size }, (_, rank) => rank);
/** Blocks of different lengths, some of them empty. */
const lengthOf = (rank: number, scale: number): number => (rank % 3) * scale;
const sum = (values: readonly number[]): number => values.reduce((left, right) => left + right, 0);
/** Displacements with a gap before each block, in the reverse order of ranks. */
function scattered(counts: readonly number[]): number[] {
  let next = 1;
  const displs = counts.map(() => 0);
  for (let rank = counts.length - 1; rank >= 0; rank--) {
    displs[rank] = next;
    next += (counts[rank] as number) + 1;
  }
  return displs;
}
const room = (counts: readonly number[]): number => sum(counts) + counts.length + 1;

/** An array of the length, of -9 or what stands for it, with the blocks at their places. */
function laidOut(Kind: ArrayKind, counts: readonly number[], displs: readonly number[], block: (rank: number) => number[]): TypedArray {
  const values = new Array<number>(room(counts)).fill(9);
  counts.forEach((count, rank) => {
    values.splice(displs[rank] as number, count, ...block(rank));
  });
  return arrayOf(Kind, values);
}

function same(found: TypedArray, wanted: TypedArray, what: string): void {
  assert.deepEqual(numbersOf(found), numbersOf(wanted), what);
}

interface Setting {
  readonly comm: Communicator;
  readonly Kind: ArrayKind;
  readonly scale: number;
  readonly run: (name: string, ...values: readonly unknown[]) => Promise<unknown>;
}

const reduced = (ranks: readonly number[], length: number, shift = 0): number[] =>
  Array.from({ length }, (_, at) => ranks.reduce((most, rank) => Math.max(most, value(rank, at + shift)), 0));

/** Operation and the section of MPI-4.1 that it is of. */
const operations: Readonly<Record<string, (setting: Setting) => Promise<void>>> = {
  'gatherv (6.5)': async ({ comm, Kind, scale, run }) => {
    const counts = ranksOf(comm.size).map((rank) => lengthOf(rank, scale));
    const displs = scattered(counts);
    const mine = arrayOf(Kind, numbers(comm.rank, counts[comm.rank] as number));
    const wanted = laidOut(Kind, counts, displs, (rank) => numbers(rank, counts[rank] as number));
    for (let root = 0; root < comm.size; root++) {
      const isRoot = comm.rank === root;
      const target = laidOut(Kind, counts, displs, (rank) => new Array<number>(counts[rank] as number).fill(9));
      await run('gatherv', mine, isRoot ? target : null, isRoot ? counts : null, isRoot ? displs : null, root);
      if (isRoot) same(target, wanted, 'gatherv');
      const inPlace = laidOut(Kind, counts, displs, (rank) =>
        rank === root ? numbers(root, counts[root] as number) : new Array<number>(counts[rank] as number).fill(9),
      );
      await run('gatherv', isRoot ? IN_PLACE : mine, isRoot ? inPlace : null, isRoot ? counts : null, isRoot ? Int32Array.from(displs) : null, root);
      if (isRoot) same(inPlace, wanted, 'gatherv in place');
    }
  },
  'scatterv (6.6)': async ({ comm, Kind, scale, run }) => {
    const counts = ranksOf(comm.size).map((rank) => lengthOf(rank, scale));
    const displs = scattered(counts);
    const whole = laidOut(Kind, counts, displs, (rank) => numbers(rank, counts[rank] as number));
    for (let root = 0; root < comm.size; root++) {
      const isRoot = comm.rank === root;
      const target = arrayOf(Kind, new Array<number>(counts[comm.rank] as number).fill(9));
      await run('scatterv', isRoot ? whole : null, isRoot ? counts : null, isRoot ? displs : null, target, root);
      same(target, arrayOf(Kind, numbers(comm.rank, target.length)), 'scatterv');
      const other = arrayOf(Kind, new Array<number>(counts[comm.rank] as number).fill(9));
      await run('scatterv', isRoot ? whole : null, isRoot ? counts : null, isRoot ? displs : null, isRoot ? IN_PLACE : other, root);
      if (!isRoot) same(other, target, 'scatterv, in place at the root');
    }
  },
  'allgatherv (6.7)': async ({ comm, Kind, scale, run }) => {
    const counts = ranksOf(comm.size).map((rank) => lengthOf(rank, scale));
    const displs = scattered(counts);
    const wanted = laidOut(Kind, counts, displs, (rank) => numbers(rank, counts[rank] as number));
    const target = laidOut(Kind, counts, displs, (rank) => new Array<number>(counts[rank] as number).fill(9));
    await run('allgatherv', arrayOf(Kind, numbers(comm.rank, counts[comm.rank] as number)), target, counts, displs);
    same(target, wanted, 'allgatherv');
    const inPlace = laidOut(Kind, counts, displs, (rank) =>
      rank === comm.rank ? numbers(rank, counts[rank] as number) : new Array<number>(counts[rank] as number).fill(9),
    );
    await run('allgatherv', IN_PLACE, inPlace, counts, displs);
    same(inPlace, wanted, 'allgatherv in place');
    const dense = arrayOf(Kind, new Array<number>(sum(counts)).fill(9));
    await run('allgatherv', arrayOf(Kind, numbers(comm.rank, counts[comm.rank] as number)), dense, counts, null);
    same(
      dense,
      arrayOf(
        Kind,
        ranksOf(comm.size).flatMap((rank) => numbers(rank, counts[rank] as number)),
      ),
      'without displacements: one behind the other',
    );
  },
  'alltoallv (6.8)': async ({ comm, Kind, scale, run }) => {
    // rank s sends (s + d) % 3 * scale elements, those of (s, shifted by d), to rank d
    const length = (from: number, to: number): number => ((from + to) % 3) * scale;
    const out = ranksOf(comm.size).map((to) => length(comm.rank, to));
    const into = ranksOf(comm.size).map((from) => length(from, comm.rank));
    const [outAt, intoAt] = [scattered(out), scattered(into)];
    const mine = laidOut(Kind, out, outAt, (to) => numbers(comm.rank, out[to] as number, to));
    const wanted = laidOut(Kind, into, intoAt, (from) => numbers(from, into[from] as number, comm.rank));
    const target = laidOut(Kind, into, intoAt, (from) => new Array<number>(into[from] as number).fill(9));
    await run('alltoallv', mine, out, outAt, target, into, intoAt);
    same(target, wanted, 'alltoallv');
    await run('alltoallv', IN_PLACE, null, null, mine, out, outAt); // the lengths are symmetric
    same(mine, wanted, 'alltoallv in place');
  },
  'reduceScatterBlock (6.10.1)': async ({ comm, Kind, scale, run }) => {
    const all = arrayOf(Kind, numbers(comm.rank, scale * comm.size));
    const wanted = arrayOf(Kind, reduced(ranksOf(comm.size), scale, scale * comm.rank));
    const target = arrayOf(Kind, new Array<number>(scale).fill(9));
    await run('reduceScatterBlock', all, target, Op.MAX);
    same(target, wanted, 'reduceScatterBlock');
    await run('reduceScatterBlock', IN_PLACE, all, Op.MAX);
    same(all.subarray(0, scale), wanted, 'reduceScatterBlock in place');
  },
  'reduceScatter (6.10.2)': async ({ comm, Kind, scale, run }) => {
    const counts = ranksOf(comm.size).map((rank) => lengthOf(rank, scale));
    const before = sum(counts.slice(0, comm.rank));
    const own = counts[comm.rank] as number;
    const all = arrayOf(Kind, numbers(comm.rank, sum(counts)));
    const wanted = arrayOf(Kind, reduced(ranksOf(comm.size), own, before));
    const target = arrayOf(Kind, new Array<number>(own).fill(9));
    await run('reduceScatter', all, target, counts, Op.MAX);
    same(target, wanted, 'reduceScatter');
    await run('reduceScatter', IN_PLACE, all, counts, Op.MAX);
    same(all.subarray(0, own), wanted, 'reduceScatter in place');
  },
  'scan (6.11.1)': async ({ comm, Kind, scale, run }) => {
    const mine = arrayOf(Kind, numbers(comm.rank, scale));
    const wanted = arrayOf(Kind, reduced(ranksOf(comm.rank + 1), scale));
    const target = arrayOf(Kind, new Array<number>(scale).fill(9));
    await run('scan', mine, target, Op.MAX);
    same(target, wanted, 'scan');
    await run('scan', IN_PLACE, mine, Op.MAX);
    same(mine, wanted, 'scan in place');
  },
  'exscan (6.11.2)': async ({ comm, Kind, scale, run }) => {
    const mine = arrayOf(Kind, numbers(comm.rank, scale));
    const target = arrayOf(Kind, new Array<number>(scale).fill(9));
    const untouched = (array: TypedArray, wanted: number[]): void =>
      same(array, arrayOf(Kind, comm.rank === 0 ? wanted : reduced(ranksOf(comm.rank), scale)), "exscan: rank 0's buffer stays");
    await run('exscan', mine, target, Op.MAX);
    untouched(target, new Array<number>(scale).fill(9));
    await run('exscan', IN_PLACE, mine, Op.MAX);
    untouched(mine, numbers(0, scale));
  },
  'barrier, bcast, reduce, allreduce, gather, scatter, allgather, alltoall (6.3 to 6.9)': async ({ comm, Kind, scale, run }) => {
    const mine = arrayOf(Kind, numbers(comm.rank, scale));
    const everything = arrayOf(
      Kind,
      ranksOf(comm.size).flatMap((rank) => numbers(rank, scale)),
    );
    const root = comm.size - 1;
    const isRoot = comm.rank === root;
    const fresh = (length: number): TypedArray => arrayOf(Kind, new Array<number>(length).fill(9));
    await run('barrier');
    const given = isRoot ? arrayOf(Kind, numbers(root, scale)) : fresh(scale);
    await run('bcast', given, root);
    same(given, arrayOf(Kind, numbers(root, scale)), 'bcast');
    const most = fresh(scale);
    await run('allreduce', mine, most, Op.MAX);
    same(most, arrayOf(Kind, reduced(ranksOf(comm.size), scale)), 'allreduce');
    const atRoot = isRoot ? fresh(scale) : null;
    await run('reduce', mine, atRoot, Op.MAX, root);
    if (atRoot) same(atRoot, most, 'reduce');
    const whole = fresh(scale * comm.size);
    await run('gather', mine, isRoot ? whole : null, root);
    if (isRoot) same(whole, everything, 'gather');
    await run('allgather', mine, whole);
    same(whole, everything, 'allgather');
    const part = fresh(scale);
    await run('scatter', isRoot ? everything : null, part, root);
    same(part, mine, 'scatter');
    const columns = fresh(scale * comm.size);
    await run('alltoall', everything, columns);
    same(
      columns,
      arrayOf(
        Kind,
        ranksOf(comm.size).flatMap(() => numbers(comm.rank, scale)),
      ),
      'alltoall',
    );
  },
};

/** Communicators of the grid, made once. */
const made: Record<string, Communicator> = {};
const communicators: Readonly<Record<string, (mpi: Mpi) => Communicator>> = {
  world: ({ world }) => world,
  self: ({ self }) => self,
  'a duplicate': ({ world }) => (made['dup'] ??= world.dupSync()),
  'the ranks in reverse order': ({ world }) => (made['reverse'] ??= world.splitSync(0, -world.rank) as Communicator),
  'odd and even ranks apart': ({ world }) => (made['halves'] ??= world.splitSync(world.rank % 2, 0) as Communicator),
};

let turn = 0;
for (const [operation, body] of Object.entries(operations)) {
  for (const form of forms) {
    for (const [name, communicator] of Object.entries(communicators)) {
      for (const scale of [0, 1, 7, 3_000]) {
        const Kind = arrayKinds[turn++ % arrayKinds.length] as ArrayKind;
        cases[`${operation}, ${form} form, ${scale} elements of ${Kind.name}, ${name}`] = async (mpi) => {
          const comm = communicator(mpi);
          await body({ comm, Kind, scale, run: (method, ...values) => call(comm, method, form, ...values) });
        };
      }
    }
  }
}

cases['collectives of several communicators in flight keep apart (6.12)'] = async (mpi) => {
  const all = Object.values(communicators).map((communicator) => communicator(mpi));
  const results = all.flatMap((comm) => [0, 1, 2].map((at) => ({ comm, at, result: new Int32Array(1) })));
  const requests = results.map(({ comm, at, result }) => comm.iscan(Int32Array.of(10 ** at), result, Op.SUM));
  await Promise.all(requests.reverse().map((request) => request.wait()));
  for (const { comm, at, result } of results) assert.equal(result[0], 10 ** at * (comm.rank + 1), comm.name);
};

await runCases(cases, givenOptions());
