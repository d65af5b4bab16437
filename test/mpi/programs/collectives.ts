import { strict as assert } from 'node:assert';
import { IN_PLACE, Op, type TypedArray } from '../../../client/index.js';
import { type Cases, givenOptions, runCases } from '../../support/cases.js';
import { type ArrayKind, arrayKinds, arrayOf, assertFails, call, forms, numbersOf } from '../patterns.js';

const cases: Record<string, Cases[string]> = {};
// the longest goes by rendezvous in pieces; less of it where ranks outnumber the processors of a small machine
const lengths = [0, 1, 5, 1_000, Number(process.env['VICINAL_SIZE'] ?? 1) > 3 ? 5_000 : 20_000];

/** What rank `rank` contributes at place `at`. Small, so that no kind of number overflows. */
const value = (rank: number, at: number): number => 1 + ((rank + at) % 3);
const contribution = (Kind: ArrayKind, rank: number, length: number): TypedArray =>
  arrayOf(
    Kind,
    Array.from({ length }, (_, at) => value(rank, at)),
  );
const ranksOf = (size: number): number[] => Array.from({ length: size }, (_, rank) => rank);
const blocks = (ranks: readonly number[], length: number, shift = 0): number[] =>
  ranks.flatMap((rank) => Array.from({ length }, (_, at) => value(rank, at + shift)));

const naive: Readonly<Record<string, (left: number, right: number) => number>> = {
  SUM: (left, right) => left + right,
  PROD: (left, right) => left * right,
  MIN: Math.min,
  MAX: Math.max,
  LAND: (left, right) => Number(left !== 0 && right !== 0),
  LOR: (left, right) => Number(left !== 0 || right !== 0),
  LXOR: (left, right) => Number((left !== 0) !== (right !== 0)),
  BAND: (left, right) => left & right,
  BOR: (left, right) => left | right,
  BXOR: (left, right) => left ^ right,
};

function reduced(name: string, size: number, length: number): number[] {
  return Array.from({ length }, (_, at) =>
    ranksOf(size)
      .map((rank) => value(rank, at))
      .reduce((left, right) => (naive[name] as (left: number, right: number) => number)(left, right)),
  );
}

/** Asserts equal without printing thousands of numbers. */
function same(found: readonly number[], wanted: readonly number[], what: string): void {
  assert.equal(found.length, wanted.length, `${what}: length`);
  const at = found.findIndex((each, place) => each !== wanted[place]);
  assert.equal(at, -1, `${what}: place ${at} is ${found[at]}, not ${wanted[at]}`);
}

for (const form of forms) {
  cases[`barrier, ${form} form`] = async ({ world }) => {
    for (let count = 0; count < 20; count++) await call(world, 'barrier', form);
  };

  for (const length of lengths) {
    cases[`bcast, ${form} form, ${length} elements, every root`] = async ({ world }) => {
      for (let root = 0; root < world.size; root++) {
        const buffer = world.rank === root ? contribution(Float64Array, root, length) : new Float64Array(length);
        await call(world, 'bcast', form, buffer, root);
        same(numbersOf(buffer), blocks([root], length), `bcast of ${root}`);
      }
    };

    cases[`reduce, ${form} form, ${length} elements, every root`] = async ({ world }) => {
      const mine = contribution(Int32Array, world.rank, length);
      for (let root = 0; root < world.size; root++) {
        const target = world.rank === root ? new Int32Array(length) : null;
        await call(world, 'reduce', form, mine, target, Op.SUM, root);
        if (target) same(numbersOf(target), reduced('SUM', world.size, length), 'reduce');
        const inPlace = contribution(Int32Array, world.rank, length);
        await call(world, 'reduce', form, world.rank === root ? IN_PLACE : inPlace, world.rank === root ? inPlace : null, Op.MAX, root);
        if (world.rank === root) same(numbersOf(inPlace), reduced('MAX', world.size, length), 'reduce in place');
      }
      same(numbersOf(mine), blocks([world.rank], length), 'the send buffer stays');
    };

    cases[`allreduce, ${form} form, ${length} elements`] = async ({ world }) => {
      const mine = contribution(Float64Array, world.rank, length);
      const target = new Float64Array(length);
      await call(world, 'allreduce', form, mine, target, Op.SUM);
      same(numbersOf(target), reduced('SUM', world.size, length), 'allreduce');
      await call(world, 'allreduce', form, IN_PLACE, mine, Op.PROD);
      same(numbersOf(mine), reduced('PROD', world.size, length), 'allreduce in place');
    };

    cases[`gather, ${form} form, ${length} elements, every root`] = async ({ world }) => {
      for (let root = 0; root < world.size; root++) {
        const target = world.rank === root ? new Uint16Array(length * world.size) : null;
        await call(world, 'gather', form, contribution(Uint16Array, world.rank, length), target, root);
        if (target) same(numbersOf(target), blocks(ranksOf(world.size), length), 'gather');
        const whole = new Uint16Array(length * world.size);
        whole.set(contribution(Uint16Array, root, length) as Uint16Array, length * root);
        await call(
          world,
          'gather',
          form,
          world.rank === root ? IN_PLACE : contribution(Uint16Array, world.rank, length),
          world.rank === root ? whole : null,
          root,
        );
        if (world.rank === root) same(numbersOf(whole), blocks(ranksOf(world.size), length), 'gather in place');
      }
    };

    cases[`scatter, ${form} form, ${length} elements, every root`] = async ({ world }) => {
      for (let root = 0; root < world.size; root++) {
        const whole = world.rank === root ? arrayOf(Int16Array, blocks(ranksOf(world.size), length)) : null;
        const target = new Int16Array(length);
        await call(world, 'scatter', form, whole, target, root);
        same(numbersOf(target), blocks([world.rank], length), 'scatter');
        const other = new Int16Array(length);
        await call(world, 'scatter', form, whole, world.rank === root ? IN_PLACE : other, root);
        if (world.rank !== root) same(numbersOf(other), blocks([world.rank], length), 'scatter, in place at the root');
      }
    };

    cases[`allgather, ${form} form, ${length} elements`] = async ({ world }) => {
      const whole = new Float32Array(length * world.size);
      await call(world, 'allgather', form, contribution(Float32Array, world.rank, length), whole);
      same(numbersOf(whole), blocks(ranksOf(world.size), length), 'allgather');
      const inPlace = new Float32Array(length * world.size);
      inPlace.set(contribution(Float32Array, world.rank, length) as Float32Array, length * world.rank);
      await call(world, 'allgather', form, IN_PLACE, inPlace);
      same(numbersOf(inPlace), blocks(ranksOf(world.size), length), 'allgather in place');
    };

    cases[`alltoall, ${form} form, ${length} elements`] = async ({ world }) => {
      // block d of rank s holds the numbers of (s, shifted by d)
      const mine = arrayOf(
        Int32Array,
        ranksOf(world.size).flatMap((to) => blocks([world.rank], length, to)),
      );
      const wanted = ranksOf(world.size).flatMap((from) => blocks([from], length, world.rank));
      const target = new Int32Array(length * world.size);
      await call(world, 'alltoall', form, mine, target);
      same(numbersOf(target), wanted, 'alltoall');
      await call(world, 'alltoall', form, IN_PLACE, mine);
      same(numbersOf(mine), wanted, 'alltoall in place');
    };
  }
}

for (const Kind of arrayKinds) {
  const real = Kind === Float32Array || Kind === Float64Array;
  for (const name of Object.keys(naive)) {
    const op = Op[name as 'SUM'];
    const bitwise = name.startsWith('B');
    const logical = name.startsWith('L');
    cases[`${name} of ${Kind.name}`] = async ({ world }) => {
      const mine = contribution(Kind, world.rank, 7);
      const target = new Kind(7);
      if (real && (bitwise || logical)) {
        await assertFails('MPI_ERR_OP', () => world.allreduceSync(mine, target, op), `${name} of ${Kind.name}`);
        return;
      }
      world.allreduceSync(mine, target, op);
      // Logical results are 0 or 1 even where one rank alone contributes: compare as truth values there.
      const wanted = reduced(name, world.size, 7);
      const found = numbersOf(target);
      if (logical)
        same(
          found.map((each) => Number(each !== 0)),
          wanted.map((each) => Number(each !== 0)),
          name,
        );
      else same(found, wanted, name);
    };
  }
}

cases['integers wrap and clamped bytes saturate'] = async ({ world }) => {
  if (world.size === 1) return;
  const wrapped = new Int8Array(1);
  world.allreduceSync(Int8Array.of(100), wrapped, Op.SUM);
  assert.equal(wrapped[0], Int8Array.of(100 * world.size)[0]);
  const clamped = new Uint8ClampedArray(1);
  world.allreduceSync(Uint8ClampedArray.of(200), clamped, Op.SUM);
  assert.equal(clamped[0], 255);
};

cases['not a number in MIN and MAX, and the signs of zero, do not differ between ranks'] = async ({ world }) => {
  const mine = Float64Array.of(world.rank === 0 ? Number.NaN : world.rank, world.rank % 2 === 0 ? 0 : -0);
  const least = new Float64Array(2);
  world.allreduceSync(mine, least, Op.MIN);
  const bytes = new Uint8Array(least.buffer);
  const all = new Uint8Array(bytes.length * world.size);
  world.allgatherSync(bytes, all);
  for (let rank = 0; rank < world.size; rank++) assert.deepEqual([...all.subarray(rank * bytes.length, (rank + 1) * bytes.length)], [...bytes]);
};

cases['collectives in arena memory'] = async (mpi) => {
  const { world } = mpi;
  const mine = new Float64Array(mpi.alloc(8 * 20_000)).fill(world.rank + 1);
  const sum = new Float64Array(mpi.alloc(8 * 20_000));
  await world.allreduce(mine, sum, Op.SUM);
  const wanted = (world.size * (world.size + 1)) / 2;
  assert.ok(sum.every((each) => each === wanted));
  const whole = new Float64Array(mpi.alloc(8 * 20_000 * world.size));
  world.allgatherSync(mine, whole);
  for (let rank = 0; rank < world.size; rank++) assert.ok(whole.subarray(rank * 20_000, (rank + 1) * 20_000).every((each) => each === rank + 1));
};

cases['several collectives in flight, and messages between them'] = async ({ world }) => {
  const sums = Array.from({ length: 10 }, () => new Int32Array(100));
  const requests = sums.map((sum, at) => world.iallreduce(new Int32Array(100).fill(at + world.rank), sum, Op.SUM));
  const right = (world.rank + 1) % world.size;
  const received = new Int32Array(1);
  const receive = world.irecv(received, (world.rank + world.size - 1) % world.size, 0);
  await world.send(Int32Array.of(world.rank), right, 0);
  await receive.wait();
  for (const request of requests.reverse()) await request.wait();
  const ranks = (world.size * (world.size - 1)) / 2;
  sums.forEach((sum, at) => {
    assert.ok(sum.every((each) => each === at * world.size + ranks));
  });
  assert.equal(received[0], (world.rank + world.size - 1) % world.size);
};

cases['collectives of self'] = async ({ self }) => {
  const target = new Int32Array(2);
  await self.allreduce(Int32Array.of(3, 4), target, Op.SUM);
  assert.deepEqual([...target], [3, 4]);
  self.barrierSync();
  await self.bcast(target, 0);
};

await runCases(cases, givenOptions());
