import { strict as assert } from 'node:assert';
import {
  type Communicator,
  Datatype,
  IN_PLACE,
  type Mpi,
  type MpiBuffer,
  MpiError,
  Op,
  PROC_NULL,
  type Status,
  TypedBuffer,
  UNDEFINED,
} from '../../../client/index.js';
import { type Cases, givenOptions, runCases } from '../../support/cases.js';
import { assertFails, call, forms } from '../patterns.js';

/*
 * Derived datatypes (MPI-4.1 chapter 5) in every operation that takes a buffer. What each type must be is written out here; run with --expose-gc.
 */
const cases: Record<string, Cases[string]> = {};
const collect = (globalThis as { gc?: () => void }).gc;
const { INT8, INT16, INT32, FLOAT32, FLOAT64, BYTE } = Datatype;

/** The rank with whom this one exchanges; the odd one out exchanges with itself. */
function partnerOf({ world }: Mpi): number {
  const partner = world.rank ^ 1;
  return partner < world.size ? partner : world.rank;
}

const iota = (length: number, from = 0): Float64Array => Float64Array.from({ length }, (_, at) => from + at);

interface Facts {
  readonly size: number;
  readonly extent: number;
  readonly lowerBound?: number;
  readonly trueLowerBound?: number;
  readonly trueExtent: number;
  readonly basicElements: number;
}

function assertFacts(type: Datatype, { size, extent, lowerBound = 0, trueLowerBound = 0, trueExtent, basicElements }: Facts): void {
  const found = {
    size: type.size,
    extent: type.extent,
    lowerBound: type.lowerBound,
    trueLowerBound: type.trueLowerBound,
    trueExtent: type.trueExtent,
    basicElements: type.basicElements,
  };
  assert.deepEqual(found, { size, extent, lowerBound, trueLowerBound, trueExtent, basicElements }, String(type));
}

// ---- the constructors (section 5.1) ----

cases['basic types have the sizes of their arrays'] = () => {
  for (const [type, bytes] of [
    [INT8, 1],
    [Datatype.UINT8_CLAMPED, 1],
    [BYTE, 1],
    [INT16, 2],
    [Datatype.UINT16, 2],
    [INT32, 4],
    [Datatype.UINT32, 4],
    [Datatype.INT64, 8],
    [Datatype.UINT64, 8],
    [FLOAT32, 4],
    [FLOAT64, 8],
  ] as const)
    assertFacts(type, { size: bytes, extent: bytes, trueExtent: bytes, basicElements: 1 });
};

cases['contiguous, vector, hvector (5.1.2)'] = () => {
  assertFacts(Datatype.contiguous(3, FLOAT64), { size: 24, extent: 24, trueExtent: 24, basicElements: 3 });
  const vector = Datatype.vector(2, 3, 4, FLOAT64);
  assertFacts(vector, { size: 48, extent: 56, trueExtent: 56, basicElements: 6 });
  assert.deepEqual([...new Float64Array(vector.on(iota(7)).pack().buffer)], [0, 1, 2, 4, 5, 6]);
  // "count 3, blocklength 1, stride -2 (in old elements)"
  const back = Datatype.vector(3, 1, -2, FLOAT64);
  assertFacts(back, { size: 24, extent: 40, lowerBound: -32, trueLowerBound: -32, trueExtent: 40, basicElements: 3 });
  assert.deepEqual([...new Float64Array(back.on(iota(6), 1, 5).pack().buffer)], [5, 3, 1]);
  assertFacts(Datatype.hvector(2, 1, 12, INT32), { size: 8, extent: 16, trueExtent: 16, basicElements: 2 });
  assertFacts(Datatype.vector(0, 3, 4, FLOAT64), { size: 0, extent: 0, trueExtent: 0, basicElements: 0 });
};

cases['indexed and its kin (5.1.2)'] = () => {
  const indexed = Datatype.indexed([3, 1], [4, 0], FLOAT64);
  assertFacts(indexed, { size: 32, extent: 56, trueExtent: 56, basicElements: 4 });
  assert.deepEqual([...new Float64Array(indexed.on(iota(7)).pack().buffer)], [4, 5, 6, 0], 'data travels in the order of the blocks');
  const bytes = Datatype.hindexed([1, 2], [1, 9], INT8);
  assert.deepEqual([...bytes.on(Int8Array.from([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).pack()], [1, 9, 10]);
  assertFacts(bytes, { size: 3, extent: 10, lowerBound: 1, trueLowerBound: 1, trueExtent: 10, basicElements: 3 });
  const blocks = Datatype.indexedBlock(2, [5, 0], INT32);
  assert.deepEqual([...new Int32Array(blocks.on(Int32Array.from([0, 1, 2, 3, 4, 5, 6])).pack().buffer)], [5, 6, 0, 1]);
  assertFacts(Datatype.hindexedBlock(2, [20, 0], INT32), { size: 16, extent: 28, trueExtent: 28, basicElements: 4 });
};

cases['struct: places in bytes, padded as an array of structures (5.1.2, 5.1.6)'] = () => {
  const type = Datatype.struct([2, 1, 3], [0, 16, 26], [FLOAT32, FLOAT64, INT8]);
  assertFacts(type, { size: 19, extent: 32, trueExtent: 29, basicElements: 6 });
  const memory = new DataView(new ArrayBuffer(64));
  for (const base of [0, 32]) {
    memory.setFloat32(base, 1.5 + base, true);
    memory.setFloat32(base + 4, 2.5, true);
    memory.setFloat64(base + 16, -7, true);
    for (let at = 0; at < 3; at++) memory.setInt8(base + 26 + at, at + 1);
  }
  const packed = type.on(memory, 2).pack();
  assert.equal(packed.length, 38);
  const view = new DataView(packed.buffer);
  assert.equal(view.getFloat32(19, true), 33.5);
  assert.equal(view.getFloat64(8, true), -7);
  assert.deepEqual([...packed.subarray(16, 19)], [1, 2, 3]);
  const other = new DataView(new ArrayBuffer(64));
  type.on(other, 2).unpack(packed);
  assert.deepEqual(new Uint8Array(other.buffer), new Uint8Array(memory.buffer));
};

cases['resized: how far elements lie apart (5.1.7)'] = () => {
  // a column of a 3 x 4 matrix, so that the next one begins one element further
  const column = Datatype.resized(Datatype.vector(3, 1, 4, FLOAT64), 0, 8);
  assertFacts(column, { size: 24, extent: 8, trueExtent: 72, basicElements: 3 });
  assert.deepEqual([...new Float64Array(column.on(iota(12), 4).pack().buffer)], [0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11]);
  const shifted = Datatype.resized(INT32, -4, 12);
  assertFacts(shifted, { size: 4, extent: 12, lowerBound: -4, trueExtent: 4, basicElements: 1 });
  assert.deepEqual([...new Int32Array(shifted.on(Int32Array.from([9, 1, 2, 3, 4, 5]), 2, 1).pack().buffer)], [1, 4]);
};

cases['subarray, in the order of C and of Fortran (5.1.3)'] = () => {
  const inner = Datatype.subarray([4, 5], [2, 3], [1, 1], FLOAT64);
  assertFacts(inner, { size: 48, extent: 160, trueLowerBound: 48, trueExtent: 64, basicElements: 6 });
  assert.deepEqual([...new Float64Array(inner.on(iota(20)).pack().buffer)], [6, 7, 8, 11, 12, 13]);
  const fortran = Datatype.subarray([5, 4], [3, 2], [1, 1], FLOAT64, 'Fortran');
  assert.deepEqual([...new Float64Array(fortran.on(iota(20)).pack().buffer)], [6, 7, 8, 11, 12, 13]);
  const box = Datatype.subarray([3, 3, 3], [2, 1, 2], [1, 2, 0], INT32);
  assert.deepEqual([...new Int32Array(box.on(Int32Array.from({ length: 27 }, (_, at) => at)).pack().buffer)], [15, 16, 24, 25]);
};

cases['types of types'] = () => {
  const pair = Datatype.struct([1, 1], [0, 8], [INT32, FLOAT64]);
  const some = Datatype.vector(2, 2, 3, pair);
  assertFacts(some, { size: 48, extent: 80, trueExtent: 80, basicElements: 8 });
  const all = Datatype.contiguous(2, Datatype.indexed([1, 2], [1, 3], some));
  assert.equal(all.size, 2 * 3 * 48);
  assert.equal(all.basicElements, 48);
};

cases['a vector of a million blocks, and a list of 100,000'] = () => {
  const vector = Datatype.vector(1_000_000, 1, 2, INT8);
  const memory = new Int8Array(2_000_000);
  for (let at = 0; at < memory.length; at++) memory[at] = at & 1 ? -1 : (at >> 1) & 63;
  const packed = vector.on(memory).pack();
  assert.ok(packed.every((byte, at) => byte === (at & 63)));
  const displacements = Array.from({ length: 100_000 }, (_, at) => at * 3 + (at % 7 === 0 ? 1 : 0));
  const list = Datatype.indexedBlock(1, displacements, INT8).on(new Int8Array(300_000).map((_, at) => at % 101));
  assert.ok(new Int8Array(list.pack().buffer).every((byte, at) => byte === (displacements[at] as number) % 101));
};

// ---- messages ----

interface Shape {
  readonly type: Datatype;
  readonly count: number;
  readonly bytes: number;
  readonly offset?: number;
}

/** Types whose data is of the sizes of every mover. */
const shapes: Readonly<Record<string, Shape>> = {
  'two bytes of a gap': { type: Datatype.hindexedBlock(1, [0, 3], BYTE), count: 1, bytes: 4 },
  'columns, inline': { type: Datatype.resized(Datatype.vector(2, 1, 3, FLOAT64), 0, 8), count: 2, bytes: 48 },
  structures: { type: Datatype.struct([1, 1, 3], [0, 8, 17], [INT32, FLOAT64, INT8]), count: 30, bytes: 24 * 30 },
  'from the end to the beginning': { type: Datatype.vector(500, 1, -2, INT32), count: 1, bytes: 4000, offset: 3992 },
  'a vector, eager': { type: Datatype.vector(1000, 1, 2, FLOAT64), count: 1, bytes: 16_000 },
  'a box, by rendezvous': { type: Datatype.subarray([40, 50, 30], [20, 30, 10], [10, 10, 10], FLOAT64), count: 1, bytes: 40 * 50 * 30 * 8 },
  'vectors, more than a ring': { type: Datatype.vector(50_000, 3, 5, INT32), count: 2, bytes: 2 * 20 * 50_000 },
  'dense all the same': { type: Datatype.contiguous(100, FLOAT32), count: 30, bytes: 12_000 },
  'without data': { type: Datatype.contiguous(0, INT32), count: 5, bytes: 8 },
};

/** Memory full of bytes that depend on place and seed, with the elements in it. */
function made({ type, count, bytes, offset = 0 }: Shape, seed: number): { readonly memory: Uint8Array; readonly typed: TypedBuffer } {
  const memory = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at++) memory[at] = (at * 7 + (at >>> 8) * 13 + seed * 31 + 1) & 255;
  return { memory, typed: type.on(memory, count, offset) };
}

/** What memory must be after elements were received from the other rank. */
function expected(shape: Shape, own: number, other: number): Uint8Array {
  const { memory, typed } = made(shape, own);
  typed.unpack(made(shape, other).typed.pack());
  return memory;
}

for (const [name, shape] of Object.entries(shapes)) {
  for (const form of forms) {
    for (const mode of ['send', 'ssend']) {
      cases[`${mode} and recv, ${form} form: ${name}`] = async (mpi) => {
        const { world } = mpi;
        const partner = partnerOf(mpi);
        const out = made(shape, 50 + world.rank);
        const into = made(shape, world.rank);
        const receive = world.irecv(into.typed, partner, 4);
        await call(world, mode, form, out.typed, partner, 4);
        assert.deepEqual(await receive.wait(), statusOf(partner, 4, out.typed));
        assert.deepEqual(into.memory, expected(shape, world.rank, 50 + partner), 'the data is in its place, and the gaps are as they were');
        assert.deepEqual(out.memory, made(shape, 50 + world.rank).memory, 'what was sent stays as it was');
        // and the receive in this form, of a message that is there already or not
        const again = made(shape, world.rank);
        const send = world.isend(out.typed, partner, 5);
        const status = await call(world, 'recv', form, again.typed, partner, 5);
        assert.deepEqual(status, statusOf(partner, 5, out.typed));
        await send.wait();
        assert.deepEqual(again.memory, into.memory);
      };
    }
  }

  cases[`typed to plain and back: ${name}`] = async (mpi) => {
    const { world } = mpi;
    const partner = partnerOf(mpi);
    const { typed } = made(shape, 50 + world.rank);
    const plain = new Uint8Array(typed.byteLength);
    await world.sendrecv(typed, partner, 1, plain, partner, 1);
    assert.deepEqual(plain, made(shape, 50 + partner).typed.pack());
    const into = made(shape, world.rank);
    const status = await world.sendrecv(plain, partner, 2, into.typed, partner, 2);
    assert.equal(status.bytes, typed.byteLength);
    assert.deepEqual(into.memory, expected(shape, world.rank, 50 + world.rank));
  };

  cases[`probes, matched receives, persistent requests: ${name}`] = async (mpi) => {
    const { world } = mpi;
    const partner = partnerOf(mpi);
    const out = made(shape, 50 + world.rank);
    const wanted = expected(shape, world.rank, 50 + partner);
    for (const form of ['recv', 'recvSync', 'irecv'] as const) {
      const send = world.isend(out.typed, partner, 1);
      const into = made(shape, world.rank);
      const message = await world.mprobe(partner, 1);
      assert.equal(message.status.bytes, out.typed.byteLength);
      const result = message[form](into.typed);
      await (form === 'irecv' ? (result as ReturnType<typeof message.irecv>).wait() : result);
      assert.deepEqual(into.memory, wanted, form);
      await send.wait();
    }
    const into = made(shape, world.rank);
    const [send, receive] = [world.sendInit(out.typed, partner, 2), world.recvInit(into.typed, partner, 2)];
    for (let round = 0; round < 3; round++) {
      into.memory.set(made(shape, world.rank).memory);
      receive.start();
      send.start();
      const status = await receive.wait();
      assert.equal(status.bytes, out.typed.byteLength);
      await send.wait();
      assert.deepEqual(into.memory, wanted, `round ${round}`);
    }
  };
}

function statusOf(source: number, tag: number, sent: TypedBuffer): Status {
  return { source, tag, count: sent.datatype.size === 0 ? 0 : sent.count, bytes: sent.byteLength, cancelled: false };
}

cases['a message that is longer is truncated: what fits is in its place (3.2.4)'] = async (mpi) => {
  const { world } = mpi;
  const partner = partnerOf(mpi);
  const type = Datatype.vector(2, 1, 2, FLOAT64);
  for (const scale of [1, 1000]) {
    const wide = Datatype.vector(2 * scale, 1, 2, FLOAT64);
    const memory = new Float64Array(4 * scale).fill(-1);
    const receive = world.irecv(wide.on(memory), partner, 1);
    await world.barrier();
    const send = world.isend(iota(5 * scale), partner, 1);
    const error = await assertFails('MPI_ERR_TRUNCATE', () => receive.wait(), 'recv');
    assert.match(error.message, new RegExp(`first ${16 * scale} bytes`));
    await send.wait();
    assert.deepEqual(
      memory,
      Float64Array.from({ length: 4 * scale }, (_, at) => (at % 2 === 0 ? at / 2 : -1)),
    );
  }
  assert.throws(() => world.sendSync(type.on(new Float64Array(3), 2), partner), { code: 'MPI_ERR_BUFFER' });
};

cases['a shorter message fills a part: counts and elements (5.1.11)'] = async (mpi) => {
  const { world } = mpi;
  const partner = partnerOf(mpi);
  // Example of the standard: two pairs of different types
  const pair = Datatype.struct([1, 1], [0, 8], [INT32, FLOAT64]);
  for (const [bytes, count, elements] of [
    [0, 0, 0],
    [4, UNDEFINED, 1],
    [12, 1, 2],
    [16, UNDEFINED, 3],
    [20, UNDEFINED, UNDEFINED],
    [24, 2, 4],
  ] as const) {
    const memory = new Uint8Array(48).fill(255);
    const send = world.isend(new Uint8Array(bytes).fill(1), partner, 1);
    const status = await world.recv(pair.on(memory, 3), partner, 1);
    await send.wait();
    assert.equal(status.bytes, bytes);
    assert.equal(status.count, count, `count of ${bytes} bytes`);
    assert.equal(pair.getCount(status), count);
    assert.equal(pair.getElements(status), elements, `elements of ${bytes} bytes`);
    const wanted = new Uint8Array(48).fill(255);
    const places = [...Array(4).keys(), ...Array.from({ length: 8 }, (_, at) => at + 8)];
    for (let at = 0; at < bytes; at++) wanted[(at >= 12 ? 16 : 0) + (places[at % 12] as number)] = 1;
    assert.deepEqual(memory, wanted, `${bytes} bytes`);
  }
  const probed = { bytes: 16 } as Status;
  assert.equal(Datatype.contiguous(2, FLOAT64).getCount(probed), 1);
  assert.equal(FLOAT64.getElements(probed), 2);
  assert.equal(Datatype.contiguous(0, FLOAT64).getCount({ bytes: 0 } as Status), 0);
};

cases['sends to PROC_NULL, receives that are cancelled'] = async ({ world }) => {
  const type = Datatype.vector(4, 1, 2, INT32);
  const memory = new Int32Array(8).fill(5);
  world.sendSync(type.on(memory), PROC_NULL);
  assert.equal(world.recvSync(type.on(memory), PROC_NULL).count, 0);
  const pending = world.irecv(type.on(memory), world.rank, 99);
  pending.cancel();
  assert.equal((await pending.wait()).cancelled, true);
  assert.deepEqual([...memory], new Array(8).fill(5));
  const controller = new AbortController();
  const aborted = world.recv(type.on(memory), world.rank, 99, { signal: controller.signal });
  controller.abort(new Error('enough'));
  await assert.rejects(aborted, /enough/);
};

cases['many requests at once, in order'] = async (mpi) => {
  const { world } = mpi;
  const partner = partnerOf(mpi);
  const type = Datatype.vector(3, 1, 2, INT32);
  const into = Array.from({ length: 200 }, () => new Int32Array(6));
  const receives = into.map((memory) => world.irecv(type.on(memory), partner, 1));
  const sends = into.map((_, at) => world.isend(type.on(Int32Array.from([at, -1, at + 1, -1, at + 2, -1])), partner, 1));
  collect?.();
  for (const receive of receives) receive.waitSync();
  for (const send of sends) send.waitSync();
  for (const [at, memory] of into.entries()) assert.deepEqual([...memory], [at, 0, at + 1, 0, at + 2, 0]);
};

cases['types that nobody holds any more serve the operations that use them'] = async (mpi) => {
  const { world } = mpi;
  const partner = partnerOf(mpi);
  const memory = new Int32Array(9);
  const receive = world.irecv(Datatype.vector(3, 1, 3, Datatype.contiguous(1, INT32)).on(memory), partner, 1);
  for (let round = 0; round < 5; round++) {
    collect?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await world.barrier();
  await world.send(Int32Array.from([1, 2, 3]), partner, 1);
  await receive.wait();
  assert.deepEqual([...memory], [1, 0, 0, 2, 0, 0, 3, 0, 0]);
};

cases['a buffer that is transferred while a typed receive waits: MPI_ERR_BUFFER, and nothing is written'] = async (mpi) => {
  const { world } = mpi;
  const partner = partnerOf(mpi);
  for (const type of [Datatype.vector(1000, 1, 2, INT32), Datatype.contiguous(2000, INT32)]) {
    const memory = new Int32Array(2000);
    const receive = world.irecv(type.on(memory), partner, 1);
    const moved = structuredClone(memory, { transfer: [memory.buffer] });
    await world.barrier();
    const send = world.isend(new Int32Array(type.size / 4).fill(7), partner, 1);
    await assertFails('MPI_ERR_BUFFER', () => receive.wait(), 'recv');
    await send.wait();
    assert.ok(moved.every((value) => value === 0));
    await assertFails('MPI_ERR_BUFFER', () => world.sendSync(type.on(memory), partner), 'on of what was transferred');
  }
  const typed = Datatype.vector(2, 1, 2, INT32).on(new Int32Array(4));
  structuredClone(typed.buffer as Int32Array, { transfer: [(typed.buffer as Int32Array).buffer as ArrayBuffer] });
  await assertFails('MPI_ERR_BUFFER', () => world.send(typed, partner), 'send');
  await assertFails('MPI_ERR_BUFFER', () => world.recvSync(typed, partner), 'recvSync');
  await assertFails('MPI_ERR_BUFFER', () => world.bcastSync(typed, 0), 'bcastSync');
  await assertFails('MPI_ERR_BUFFER', () => typed.pack(), 'pack');
};

cases['memory of alloc'] = async (mpi) => {
  const { world } = mpi;
  const partner = partnerOf(mpi);
  const type = Datatype.vector(40_000, 1, 2, FLOAT64);
  const out = new Float64Array(mpi.alloc(640_000));
  const into = new Float64Array(mpi.alloc(640_000));
  out.forEach((_, at) => {
    out[at] = at + world.rank;
  });
  const before = mpi.counters();
  await world.sendrecv(type.on(out), partner, 1, type.on(into), partner, 1);
  for (let at = 0; at < into.length; at++) assert.equal(into[at], at % 2 === 0 ? at + partner : 0);
  const arena = Number((mpi.counters()['messages_arena'] ?? 0n) - (before['messages_arena'] ?? 0n));
  assert.equal(typeof arena, 'number');
  mpi.free(out.buffer as ArrayBuffer);
  mpi.free(into.buffer as ArrayBuffer);
};

// ---- collectives: as with plain buffers, the data of each rank in every second place ----

const unit = 3;
/** An element: three numbers with gaps between, and elements one behind the other. */
const spaced = Datatype.resized(Datatype.vector(unit, 1, 2, INT32), 0, unit * 8);

/** Numbers as spaced elements with -1 in the gaps. */
function spread(numbers: readonly number[]): Int32Array {
  return Int32Array.from({ length: numbers.length * 2 }, (_, at) => (at % 2 === 0 ? (numbers[at / 2] as number) : -1));
}
const on = (memory: Int32Array): TypedBuffer => spaced.on(memory, memory.length / (2 * unit));
const ranksOf = (size: number): number[] => Array.from({ length: size }, (_, rank) => rank);
/** Element `index` of rank `rank`. */
const element = (rank: number, index: number): number[] => [0, 1, 2].map((at) => rank * 1000 + index * 10 + at);
const elements = (rank: number, count: number, from = 0): number[] => Array.from({ length: count }, (_, index) => element(rank, from + index)).flat();
const empty = (count: number): Int32Array => spread(new Array<number>(count * unit).fill(0));

type Run = (name: string, ...values: readonly unknown[]) => Promise<unknown>;

/** Each collective with typed buffers on both sides, on one of them, and in place. `scale`: elements of each rank. */
const collectives: Readonly<Record<string, (comm: Communicator, run: Run, scale: number) => Promise<void>>> = {
  'bcast (6.4)': async ({ rank, size }, run, scale) => {
    for (let root = 0; root < size; root++) {
      const memory = rank === root ? spread(elements(root, scale)) : empty(scale);
      await run('bcast', on(memory), root);
      assert.deepEqual(memory, spread(elements(root, scale)));
      const mixed = rank === root ? spread(elements(root, scale)) : new Int32Array(scale * unit);
      await run('bcast', rank === root ? on(mixed) : mixed, root);
      if (rank !== root) assert.deepEqual([...mixed], elements(root, scale));
    }
  },
  'gather (6.5)': async ({ rank, size }, run, scale) => {
    for (let root = 0; root < size; root++) {
      const all = empty(size * scale);
      await run('gather', on(spread(elements(rank, scale))), rank === root ? on(all) : null, root);
      if (rank === root) assert.deepEqual(all, spread(ranksOf(size).flatMap((each) => elements(each, scale))));
      const own = empty(size * scale);
      if (rank === root) own.set(spread(elements(rank, scale)), rank * scale * unit * 2);
      await run('gather', rank === root ? IN_PLACE : Int32Array.from(elements(rank, scale)), rank === root ? on(own) : null, root);
      if (rank === root) assert.deepEqual(own, all);
    }
  },
  'scatter (6.6)': async ({ rank, size }, run, scale) => {
    for (let root = 0; root < size; root++) {
      const all = spread(elements(root, size * scale));
      const into = empty(scale);
      await run('scatter', rank === root ? on(all) : null, on(into), root);
      assert.deepEqual(into, spread(elements(root, scale, rank * scale)));
      const plain = new Int32Array(scale * unit);
      await run('scatter', rank === root ? on(all) : null, rank === root ? IN_PLACE : plain, root);
      if (rank !== root) assert.deepEqual([...plain], elements(root, scale, rank * scale));
    }
  },
  'allgather (6.7)': async ({ rank, size }, run, scale) => {
    const wanted = spread(ranksOf(size).flatMap((each) => elements(each, scale)));
    const all = empty(size * scale);
    await run('allgather', on(spread(elements(rank, scale))), on(all));
    assert.deepEqual(all, wanted);
    const own = empty(size * scale);
    own.set(spread(elements(rank, scale)), rank * scale * unit * 2);
    await run('allgather', IN_PLACE, on(own));
    assert.deepEqual(own, wanted);
  },
  'alltoall (6.8)': async ({ rank, size }, run, scale) => {
    const out = spread(ranksOf(size).flatMap((to) => elements(rank, scale, to * 50)));
    const wanted = spread(ranksOf(size).flatMap((from) => elements(from, scale, rank * 50)));
    const all = empty(size * scale);
    await run('alltoall', on(out), on(all));
    assert.deepEqual(all, wanted);
    await run('alltoall', IN_PLACE, on(out));
    assert.deepEqual(out, wanted);
  },
  'gatherv, scatterv, allgatherv, alltoallv: counts and displacements in elements of the type (6.5 to 6.8)': async ({ rank, size }, run, scale) => {
    // rank r has (r % 3) * scale elements; its block has a gap of one element before it
    const counts = ranksOf(size).map((each) => (each % 3) * scale);
    const displs = counts.map((_, each) => counts.slice(0, each).reduce((sum, count) => sum + count + 1, 1));
    const room = (displs[size - 1] as number) + (counts[size - 1] as number);
    const mine = spread(elements(rank, counts[rank] as number));
    const laidOut = (block: (each: number) => number[]): Int32Array => {
      const memory = spread(new Array<number>(room * unit).fill(-9));
      for (const each of ranksOf(size)) memory.set(spread(block(each)), (displs[each] as number) * unit * 2);
      return memory;
    };
    const wanted = laidOut((each) => elements(each, counts[each] as number));
    const blank = (): Int32Array => laidOut((each) => new Array<number>((counts[each] as number) * unit).fill(0));
    const root = size - 1;
    const gathered = blank();
    await run('gatherv', on(mine), rank === root ? on(gathered) : null, counts, displs, root);
    if (rank === root) assert.deepEqual(gathered, wanted, 'gatherv');
    const scattered = empty(counts[rank] as number);
    await run('scatterv', rank === root ? on(wanted) : null, counts, displs, on(scattered), root);
    assert.deepEqual(scattered, mine, 'scatterv');
    const all = blank();
    await run('allgatherv', on(mine), on(all), counts, displs);
    assert.deepEqual(all, wanted, 'allgatherv');
    const own = blank();
    own.set(mine, (displs[rank] as number) * unit * 2);
    await run('allgatherv', IN_PLACE, on(own), counts, displs);
    assert.deepEqual(own, wanted, 'allgatherv in place');

    const length = (from: number, to: number): number => ((from + to) % 3) * scale;
    const lengths = ranksOf(size).map((each) => length(rank, each));
    const places = lengths.map((_, each) => lengths.slice(0, each).reduce((sum, count) => sum + count + 1, 1));
    const space = (places[size - 1] as number) + (lengths[size - 1] as number);
    const placed = (block: (each: number) => number[]): Int32Array => {
      const memory = spread(new Array<number>(space * unit).fill(-9));
      for (const each of ranksOf(size)) memory.set(spread(block(each)), (places[each] as number) * unit * 2);
      return memory;
    };
    const out = placed((to) => elements(rank, lengths[to] as number, to * 50));
    const into = placed((from) => new Array<number>((lengths[from] as number) * unit).fill(0));
    const exchanged = placed((from) => elements(from, lengths[from] as number, rank * 50));
    await run('alltoallv', on(out), lengths, places, on(into), lengths, places);
    assert.deepEqual(into, exchanged, 'alltoallv');
    await run('alltoallv', IN_PLACE, null, null, on(out), lengths, places);
    assert.deepEqual(out, exchanged, 'alltoallv in place');
  },
};

for (const [name, body] of Object.entries(collectives)) {
  for (const form of forms) {
    for (const scale of [1, 700]) {
      cases[`${name}, ${form} form, ${scale} elements`] = async ({ world }) =>
        body(world, (operation, ...values) => call(world, operation, form, ...values), scale);
    }
  }
}

cases['the transpose of a matrix that is spread by rows, without copying by hand'] = async ({ world: { rank, size }, world }) => {
  // rows of the matrix: rank, size + rank, ...; every rank has `size` rows of `size` and wants as many columns
  const n = size * 2;
  const row = (at: number): number[] => Array.from({ length: n }, (_, column) => at * 100 + column);
  const mine = Int32Array.from([0, 1].flatMap((at) => row(rank * 2 + at)));
  // block (2 x 2) of each rank in my two rows of n; what comes from a rank goes to a transposed block
  const out = Datatype.resized(Datatype.vector(2, 2, n, INT32), 0, 8);
  const column = Datatype.resized(Datatype.vector(2, 1, n, INT32), 0, 4);
  const into = Datatype.resized(Datatype.contiguous(2, column), 0, 8);
  const result = new Int32Array(2 * n);
  await world.alltoall(out.on(mine, size), into.on(result, size));
  for (let at = 0; at < 2; at++) for (let other = 0; other < n; other++) assert.equal(result[at * n + other], other * 100 + rank * 2 + at);
};

cases['reductions take predefined types only: MPI_ERR_TYPE (6.9.2)'] = async ({ world }) => {
  const numbers = Int32Array.from([1, 2, 3, 4]);
  const result = new Int32Array(4);
  await world.allreduce(INT32.on(numbers, 2, 1), INT32.on(result, 2, 2), Op.SUM);
  assert.deepEqual([...result], [0, 0, 2 * world.size, 3 * world.size], 'a predefined type is a typed array');
  const typed = Datatype.contiguous(4, INT32).on(numbers);
  for (const act of [
    () => world.allreduce(typed, result, Op.SUM),
    () => world.allreduceSync(numbers, Datatype.vector(2, 1, 2, INT32).on(result), Op.SUM),
    () => world.ireduce(typed, result, Op.MAX, 0),
    () => world.scan(typed, result, Op.SUM),
    () => world.exscanSync(typed, result, Op.SUM),
    () => world.reduceScatterBlock(typed, result, Op.SUM),
    () =>
      world.reduceScatter(
        typed,
        result,
        ranksOf(world.size).map(() => 0),
        Op.SUM,
      ),
    () => world.allreduceSync(FLOAT64.on(new DataView(new ArrayBuffer(20), 1), 1, 3), new Float64Array(1), Op.SUM),
  ])
    await assertFails('MPI_ERR_TYPE', act, 'a reduction');
};

cases['buffers of one call must be of one type and size'] = async ({ world }) => {
  const { size } = world;
  const three = Datatype.vector(3, 1, 2, INT32);
  await assertFails('MPI_ERR_TYPE', () => world.allgather(three.on(new Int32Array(5)), new Float64Array(3 * size)), 'of different types');
  await assertFails('MPI_ERR_COUNT', () => world.allgather(three.on(new Int32Array(5)), new Int32Array(4 * size)), 'of different sizes');
  if (size > 1) await assertFails('MPI_ERR_COUNT', () => world.allgather(new Int32Array(3), three.on(new Int32Array(6 * size + 6), size + 1)), 'no multiple');
  await assertFails(
    'MPI_ERR_COUNT',
    () =>
      world.allgatherv(
        new Int32Array(0),
        three.on(new Int32Array(5)),
        ranksOf(size).map(() => 0),
        ranksOf(size).map(() => 2),
      ),
    'a displacement beyond the elements',
  );
};

cases['wrong use: the class and what is wrong'] = async ({ world }) => {
  const refused = (code: string, act: () => unknown, message: RegExp): void => {
    assert.throws(act, (error) => error instanceof MpiError && error.code === code && message.test(error.message), `${code} ${message}`);
  };
  refused('MPI_ERR_COUNT', () => Datatype.contiguous(-1, INT32), /contiguous: the count is -1/);
  refused('MPI_ERR_COUNT', () => Datatype.vector(1, 1.5, 1, INT32), /vector: the block length/);
  refused('MPI_ERR_ARG', () => Datatype.vector(1, 1, Number.NaN, INT32), /vector: the stride/);
  refused('MPI_ERR_TYPE', () => Datatype.contiguous(1, 'int' as unknown as Datatype), /contiguous: int is no Datatype/);
  refused('MPI_ERR_TYPE', () => Datatype.struct([1], [0], [{} as Datatype]), /struct/);
  refused('MPI_ERR_ARG', () => Datatype.struct([1, 1], [0, 8], [INT32]), /struct: types must be 2/);
  refused('MPI_ERR_ARG', () => Datatype.indexed([1, 1], [0], INT32), /indexed: 2 block lengths and 1/);
  refused('MPI_ERR_ARG', () => Datatype.subarray([4], [3], [2], INT32), /subarray.*must lie in its array/);
  refused('MPI_ERR_ARG', () => Datatype.subarray([4, 4], [3], [0], INT32), /one number for each dimension/);
  refused('MPI_ERR_ARG', () => Datatype.subarray([4], [3], [0], INT32, 'Pascal' as 'C'), /order/);
  refused('MPI_ERR_ARG', () => Datatype.contiguous(2 ** 50, FLOAT64), /2\^47/);
  refused('MPI_ERR_ARG', () => Datatype.resized(INT32, 0, 2 ** 52), /2\^47/);
  const type = Datatype.vector(2, 1, 2, INT32);
  refused('MPI_ERR_BUFFER', () => type.on(new Int32Array(2)), /lie at bytes 0 to 12, and the buffer has 8/);
  refused('MPI_ERR_BUFFER', () => type.on(new Int32Array(4), 1, 2), /bytes 8 to 20/);
  refused('MPI_ERR_BUFFER', () => type.on(new Int32Array(4), 1, -1), /bytes -4 to 8/);
  refused('MPI_ERR_BUFFER', () => Datatype.vector(2, 1, -2, INT32).on(new Int32Array(4)), /bytes -8 to 4/);
  refused('MPI_ERR_COUNT', () => type.on(new Int32Array(4), -1), /count is -1/);
  refused('MPI_ERR_BUFFER', () => type.on([1, 2, 3] as unknown as Int32Array), /an array/);
  refused('MPI_ERR_BUFFER', () => type.on(type.on(new Int32Array(4)) as unknown as Int32Array), /has a datatype already/);
  refused('MPI_ERR_ARG', () => type.on(new Int32Array(4), 2 ** 52), /more than any memory/);
  refused('MPI_ERR_TRUNCATE', () => type.on(new Int32Array(4)).unpack(new Uint8Array(7)), /7 bytes for 1 elements/);
  // made by hand, or only alike: refused by the core as well
  const beyond = new TypedBuffer(type, new Int32Array(4), 1_000_000, 0);
  refused('MPI_ERR_BUFFER', () => world.sendSync(beyond, world.rank), /./);
  refused('MPI_ERR_BUFFER', () => world.irecv(beyond, world.rank), /./);
  refused('MPI_ERR_BUFFER', () => world.bcastSync(beyond, 0), /./);
  const alike = Object.create(TypedBuffer.prototype) as MpiBuffer;
  refused('MPI_ERR_BUFFER', () => world.sendSync(alike, world.rank), /./);
  await assertFails('MPI_ERR_BUFFER', () => world.recv(alike, world.rank), 'recv');
  assert.throws(() => (TypedBuffer as unknown as () => void)());
};

await runCases(cases, givenOptions());
