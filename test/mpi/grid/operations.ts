import { strict as assert } from 'node:assert';
import {
  ANY_SOURCE,
  ANY_TAG,
  type Communicator,
  IN_PLACE,
  type Mpi,
  type MpiBuffer,
  Op,
  PROC_NULL,
  type Request,
  type Status,
  TAG_UB,
} from '../../../client/index.js';
import { assertFails, call, type Form } from '../patterns.js';
import { type BufferKind, numbers, put } from './axes.js';

/** One cell of the grid: an operation is done in this form, with buffers of this kind and length, on this communicator. */
export class Cell {
  readonly rank: number;
  readonly size: number;
  /** Neighbours in the ring. */
  readonly right: number;
  readonly left: number;
  readonly #made: MpiBuffer[] = [];

  constructor(
    readonly mpi: Mpi,
    readonly comm: Communicator,
    readonly form: Form,
    readonly kind: BufferKind,
    /** Elements of a message, or of a block. */
    readonly length: number,
  ) {
    this.rank = comm.rank;
    this.size = comm.size;
    this.right = (comm.rank + 1) % comm.size;
    this.left = (comm.rank + comm.size - 1) % comm.size;
  }

  /** What `rank` has at the places from `shift` on: small numbers, so that no kind of element overflows. */
  values(rank: number, length = this.length, shift = 0): number[] {
    return Array.from({ length }, (_, at) => 1 + ((rank * 3 + at + shift) % 7));
  }

  /** The values of all ranks, one after the other. */
  everybody(length = this.length): number[] {
    return this.ranks.flatMap((rank) => this.values(rank, length));
  }

  get ranks(): number[] {
    return Array.from({ length: this.size }, (_, rank) => rank);
  }

  /** A buffer with numbers in it. */
  of(values: readonly number[]): MpiBuffer {
    const buffer = this.kind.make(this.mpi, values.length);
    put(this.kind, buffer, values);
    this.#made.push(buffer);
    return buffer;
  }

  /** A buffer to be received into: nines. */
  room(length = this.length): MpiBuffer {
    return this.of(new Array<number>(length).fill(9));
  }

  /** Asserts what is in a buffer. */
  holds(buffer: MpiBuffer, wanted: readonly number[], what: string): void {
    const found = numbers(buffer);
    if (found.length !== wanted.length || found.some((each, at) => each !== wanted[at])) assert.deepEqual(found, wanted, what);
  }

  /** Calls an operation in the cell's form. */
  run(name: string, ...values: readonly unknown[]): Promise<unknown> {
    return call(this.comm, name, this.form, ...values);
  }

  /** Waits for a request in the way of the cell's form. */
  async end(request: Request): Promise<Status> {
    if (this.form === 'Sync') return request.waitSync();
    if (this.form === 'promise') return request.wait();
    for (;;) {
      const status = request.test();
      if (status !== null) return status;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  status(source: number, tag: number, length = this.length): Status {
    const bytes = length * this.kind.element.BYTES_PER_ELEMENT;
    return { source, tag, count: length, bytes, cancelled: false };
  }

  done(): void {
    for (const buffer of this.#made.splice(0)) this.kind.done?.(this.mpi, buffer);
  }
}

/** What is done in a cell. */
export type Operation = (cell: Cell) => Promise<void>;

const noProcess: Status = { source: PROC_NULL, tag: ANY_TAG, count: 0, bytes: 0, cancelled: false };

/** Sends to the right in the cell's form; the receive was posted. */
const sending =
  (mode: string): Operation =>
  async (cell) => {
    const { comm, left, right, rank } = cell;
    const back = cell.room();
    const receive = comm.irecv(back, left, 3);
    const out = cell.of(cell.values(rank));
    await cell.run(mode, out, right, 3);
    assert.deepEqual(await receive.wait(), cell.status(left, 3));
    cell.holds(back, cell.values(left), 'received');
    cell.holds(out, cell.values(rank), 'what was sent stays');
  };

/** Messages between two ranks: MPI-4.1 chapter 3. */
export const pointToPoint: Readonly<Record<string, Operation>> = {
  'send (3.2.1)': sending('send'),
  'ssend (3.4)': sending('ssend'),

  'recv (3.2.4)': async (cell) => {
    const { comm, left, right, rank } = cell;
    const send = comm.isend(cell.of(cell.values(rank)), right, 4);
    const back = cell.room(cell.length + 2);
    assert.deepEqual(await cell.run('recv', back, left, 4), cell.status(left, 4));
    cell.holds(back, [...cell.values(left), 9, 9], 'what is behind the message stays');
    await send.wait();
  },

  'recv of any source and tag (3.2.4)': async (cell) => {
    const { comm, left, right, rank } = cell;
    const send = comm.isend(cell.of(cell.values(rank)), right, 5);
    const back = cell.room();
    assert.deepEqual(await cell.run('recv', back, ANY_SOURCE, ANY_TAG), cell.status(left, 5));
    cell.holds(back, cell.values(left), 'received');
    await send.wait();
  },

  'messages do not overtake, whatever the receive names (3.5)': async (cell) => {
    const { comm, left, right, rank } = cell;
    const lengths = [cell.length, 1, cell.length + 300, 0, 2];
    const sends = lengths.map((length, at) => comm.isend(cell.of(cell.values(rank + at, length)), right, 6));
    const named = [
      [left, 6],
      [ANY_SOURCE, 6],
      [left, ANY_TAG],
      [ANY_SOURCE, ANY_TAG],
      [left, 6],
    ] as const;
    for (const [at, length] of lengths.entries()) {
      const back = cell.room(length);
      const [source, tag] = named[at] as readonly [number, number];
      assert.deepEqual(await cell.run('recv', back, source, tag), cell.status(left, 6, length));
      cell.holds(back, cell.values(left + at, length), `message ${at}`);
    }
    for (const send of sends) await send.wait();
  },

  'tags 0 and TAG_UB, received the other way round (3.2.3, 9.1.2)': async (cell) => {
    const { comm, left, right, rank } = cell;
    const sends = [0, TAG_UB].map((tag) => comm.isend(cell.of(cell.values(rank + (tag === 0 ? 0 : 1))), right, tag));
    for (const tag of [TAG_UB, 0]) {
      const back = cell.room();
      assert.deepEqual(await cell.run('recv', back, left, tag), cell.status(left, tag));
      cell.holds(back, cell.values(left + (tag === 0 ? 0 : 1)), `tag ${tag}`);
    }
    for (const send of sends) await send.wait();
  },

  'a message longer than the buffer: MPI_ERR_TRUNCATE, and what fits (3.2.4)': async (cell) => {
    const { comm, left, right, rank } = cell;
    const send = comm.isend(cell.of(cell.values(rank, cell.length + 4)), right, 7);
    const next = comm.isend(cell.of(cell.values(rank + 1)), right, 7);
    const back = cell.room();
    await assertFails('MPI_ERR_TRUNCATE', () => cell.run('recv', back, left, 7), 'recv');
    cell.holds(back, cell.values(left, cell.length + 4).slice(0, cell.length), 'what fits');
    await cell.run('recv', back, left, 7);
    cell.holds(back, cell.values(left + 1), 'the next message');
    await send.wait();
    await next.wait();
  },

  'to oneself (3.2.4)': async (cell) => {
    const { comm, rank } = cell;
    const back = cell.room();
    const receive = comm.irecv(back, rank, 8);
    await cell.run('send', cell.of(cell.values(rank)), rank, 8);
    assert.deepEqual(await receive.wait(), cell.status(rank, 8));
    const send = comm.issend(cell.of(cell.values(rank + 1)), rank, 8);
    assert.deepEqual(await cell.run('recv', back, ANY_SOURCE, 8), cell.status(rank, 8));
    cell.holds(back, cell.values(rank + 1), 'received');
    await send.wait();
  },

  'to and from PROC_NULL (3.10)': async (cell) => {
    const back = cell.room();
    await cell.run('send', cell.of(cell.values(0)), PROC_NULL, 1);
    await cell.run('ssend', cell.of(cell.values(0)), PROC_NULL, 1);
    assert.deepEqual(await cell.run('recv', back, PROC_NULL, 1), noProcess);
    assert.deepEqual(await cell.run('sendrecv', cell.of(cell.values(0)), PROC_NULL, 1, back, PROC_NULL, 1), noProcess);
    cell.holds(back, new Array<number>(cell.length).fill(9), 'nothing was received');
  },

  'sendrecv (3.11)': async (cell) => {
    const { left, right, rank } = cell;
    const back = cell.room();
    assert.deepEqual(await cell.run('sendrecv', cell.of(cell.values(rank)), right, 9, back, left, 9), cell.status(left, 9));
    cell.holds(back, cell.values(left), 'received');
  },

  'probe, then recv (3.8.1)': async (cell) => {
    const { comm, left, right, rank, form } = cell;
    const send = comm.isend(cell.of(cell.values(rank)), right, 10);
    let found: Status | null = null;
    if (form === 'Sync') found = comm.probeSync(left, 10);
    if (form === 'promise') found = await comm.probe(left, 10);
    for (; found === null; found = comm.iprobe(left, 10)) await new Promise((resolve) => setImmediate(resolve));
    const wanted = cell.status(left, 10);
    assert.deepEqual(found, { ...wanted, count: wanted.bytes });
    const back = cell.room();
    assert.deepEqual(await cell.run('recv', back, found.source, found.tag), wanted);
    cell.holds(back, cell.values(left), 'received');
    assert.equal(comm.iprobe(left, 10), null);
    await send.wait();
    // or the message of somebody's next case would be found here
    await comm.barrier();
  },

  'mprobe, and recv of the message (3.8.2)': async (cell) => {
    const { comm, left, right, rank, form } = cell;
    const send = comm.isend(cell.of(cell.values(rank)), right, 11);
    let found = form === 'Sync' ? comm.mprobeSync(left, 11) : form === 'promise' ? await comm.mprobe(left, 11) : null;
    for (; found === null; found = comm.improbe(left, 11)) await new Promise((resolve) => setImmediate(resolve));
    assert.equal(comm.iprobe(left, 11), null, 'it is out of the queue');
    const back = cell.room();
    const status = form === 'Sync' ? found.recvSync(back) : form === 'promise' ? await found.recv(back) : await found.irecv(back).wait();
    assert.deepEqual(status, cell.status(left, 11));
    cell.holds(back, cell.values(left), 'received');
    await send.wait();
    await comm.barrier();
  },

  'persistent requests, three times (3.9)': async (cell) => {
    const { comm, left, right, rank } = cell;
    const [out, back] = [cell.room(), cell.room()];
    for (const send of [comm.sendInit(out, right, 12), comm.ssendInit(out, right, 12)]) {
      const receive = comm.recvInit(back, left, 12);
      for (let round = 0; round < 3; round++) {
        put(cell.kind, out, cell.values(rank + round));
        receive.start();
        send.start();
        assert.deepEqual(await cell.end(receive), cell.status(left, 12));
        await cell.end(send);
        cell.holds(back, cell.values(left + round), `round ${round}`);
      }
    }
  },

  'a cancelled receive takes no message (3.8.4)': async (cell) => {
    const { comm, rank } = cell;
    const back = cell.room();
    const receive = comm.irecv(back, rank, 13);
    receive.cancel();
    assert.equal((await cell.end(receive)).cancelled, true);
    const send = comm.isend(cell.of(cell.values(rank)), rank, 13);
    cell.holds(back, new Array<number>(cell.length).fill(9), 'nothing was received');
    const other = cell.room();
    await cell.run('recv', other, rank, 13);
    cell.holds(other, cell.values(rank), 'the next receive has it');
    await send.wait();
  },

  'sendObject and recvObject': async (cell) => {
    const { comm, left, right, rank, form } = cell;
    const value = { rank, list: cell.values(rank) };
    const send = comm.isendObject(value, right, 14);
    const receive = form === 'i' ? comm.irecvObject(left, 14) : undefined;
    await receive?.wait();
    const got = receive ?? (form === 'Sync' ? comm.recvObjectSync(left, 14) : await comm.recvObject(left, 14));
    assert.deepEqual(got.value, { rank: left, list: cell.values(left) });
    if (form === 'Sync') send.waitSync();
    else await send.wait();
  },
};

const sum = (values: readonly number[]): number => values.reduce((left, right) => left + right, 0);
/** Element by element, over the ranks that come first. */
const most = (cell: Cell, ranks: readonly number[], length: number, shift = 0): number[] =>
  ranks.map((rank) => cell.values(rank, length, shift)).reduce((left, right) => left.map((each, at) => Math.max(each, right[at] as number)));
const total = (cell: Cell, ranks: readonly number[], length: number): number[] =>
  ranks.map((rank) => cell.values(rank, length)).reduce((left, right) => left.map((each, at) => each + (right[at] as number)));

/** Lengths of the blocks of the v-variants: different, and some of them nothing. */
const countsOf = (cell: Cell): number[] => cell.ranks.map((rank) => (rank % 3 === 1 ? 0 : cell.length + (rank % 3)));
/** Places with one element free before each block. */
function displsOf(counts: readonly number[]): number[] {
  let next = 1;
  return counts.map((count) => {
    const here = next;
    next += count + 1;
    return here;
  });
}
/** Nines with blocks in them. */
function laidOut(counts: readonly number[], block: (rank: number, count: number) => readonly number[]): number[] {
  return [9, ...counts.flatMap((count, rank) => [...block(rank, count), 9])];
}
const nines = (_: number, count: number): number[] => new Array<number>(count).fill(9);

/** Operations of all ranks: MPI-4.1 chapter 6. */
export const collectives: Readonly<Record<string, Operation>> = {
  'barrier (6.3)': async (cell) => {
    await cell.run('barrier');
  },

  'bcast (6.4)': async (cell) => {
    for (const root of [0, cell.size - 1]) {
      const buffer = cell.rank === root ? cell.of(cell.values(root)) : cell.room();
      await cell.run('bcast', buffer, root);
      cell.holds(buffer, cell.values(root), `of root ${root}`);
    }
  },

  'gather (6.5)': async (cell) => {
    const { rank, size } = cell;
    const root = size - 1;
    const whole = rank === root ? cell.room(cell.length * size) : null;
    await cell.run('gather', cell.of(cell.values(rank)), whole, root);
    if (whole !== null) cell.holds(whole, cell.everybody(), 'gathered');
    const inPlace = rank === root ? cell.of(cell.ranks.flatMap((each) => (each === root ? cell.values(each) : nines(0, cell.length)))) : null;
    await cell.run('gather', rank === root ? IN_PLACE : cell.of(cell.values(rank)), inPlace, root);
    if (inPlace !== null) cell.holds(inPlace, cell.everybody(), 'gathered in place');
  },

  'gatherv (6.5)': async (cell) => {
    const { rank } = cell;
    const [counts, root] = [countsOf(cell), 0];
    const displs = displsOf(counts);
    const whole = rank === root ? cell.of(laidOut(counts, nines)) : null;
    const mine = cell.of(cell.values(rank, counts[rank]));
    await cell.run('gatherv', mine, whole, rank === root ? counts : null, rank === root ? displs : null, root);
    if (whole !== null)
      cell.holds(
        whole,
        laidOut(counts, (each, count) => cell.values(each, count)),
        'gathered',
      );
  },

  'scatter (6.6)': async (cell) => {
    const { rank, size } = cell;
    const root = size - 1;
    const back = cell.room();
    await cell.run('scatter', rank === root ? cell.of(cell.everybody()) : null, back, root);
    cell.holds(back, cell.values(rank), 'scattered');
    const other = cell.room();
    await cell.run('scatter', rank === root ? cell.of(cell.everybody()) : null, rank === root ? IN_PLACE : other, root);
    if (rank !== root) cell.holds(other, cell.values(rank), 'scattered, in place at the root');
  },

  'scatterv (6.6)': async (cell) => {
    const { rank } = cell;
    const [counts, root] = [countsOf(cell), 0];
    const displs = displsOf(counts);
    const whole = rank === root ? cell.of(laidOut(counts, (each, count) => cell.values(each, count))) : null;
    const back = cell.room(counts[rank]);
    await cell.run('scatterv', whole, rank === root ? counts : null, rank === root ? displs : null, back, root);
    cell.holds(back, cell.values(rank, counts[rank]), 'scattered');
  },

  'allgather (6.7)': async (cell) => {
    const { rank, size } = cell;
    const whole = cell.room(cell.length * size);
    await cell.run('allgather', cell.of(cell.values(rank)), whole);
    cell.holds(whole, cell.everybody(), 'gathered');
    const inPlace = cell.of(cell.ranks.flatMap((each) => (each === rank ? cell.values(each) : nines(0, cell.length))));
    await cell.run('allgather', IN_PLACE, inPlace);
    cell.holds(inPlace, cell.everybody(), 'gathered in place');
  },

  'allgatherv (6.7)': async (cell) => {
    const { rank } = cell;
    const counts = countsOf(cell);
    const wanted = laidOut(counts, (each, count) => cell.values(each, count));
    const whole = cell.of(laidOut(counts, nines));
    await cell.run('allgatherv', cell.of(cell.values(rank, counts[rank])), whole, counts, displsOf(counts));
    cell.holds(whole, wanted, 'gathered');
    const inPlace = cell.of(laidOut(counts, (each, count) => (each === rank ? cell.values(each, count) : nines(0, count))));
    await cell.run('allgatherv', IN_PLACE, inPlace, counts, displsOf(counts));
    cell.holds(inPlace, wanted, 'gathered in place');
  },

  'alltoall (6.8)': async (cell) => {
    const { rank, size } = cell;
    const out = cell.ranks.flatMap((to) => cell.values(rank, cell.length, to));
    const wanted = cell.ranks.flatMap((from) => cell.values(from, cell.length, rank));
    const whole = cell.room(cell.length * size);
    await cell.run('alltoall', cell.of(out), whole);
    cell.holds(whole, wanted, 'exchanged');
    const inPlace = cell.of(out);
    await cell.run('alltoall', IN_PLACE, inPlace);
    cell.holds(inPlace, wanted, 'exchanged in place');
  },

  'alltoallv (6.8)': async (cell) => {
    const { rank } = cell;
    const length = (from: number, to: number): number => ((from + to) % 3) * cell.length;
    const counts = cell.ranks.map((other) => length(rank, other)); // the same both ways
    const out = laidOut(counts, (to, count) => cell.values(rank, count, to));
    const wanted = laidOut(counts, (from, count) => cell.values(from, count, rank));
    const whole = cell.of(laidOut(counts, nines));
    await cell.run('alltoallv', cell.of(out), counts, displsOf(counts), whole, counts, displsOf(counts));
    cell.holds(whole, wanted, 'exchanged');
    const inPlace = cell.of(out);
    await cell.run('alltoallv', IN_PLACE, null, null, inPlace, counts, displsOf(counts));
    cell.holds(inPlace, wanted, 'exchanged in place');
  },

  'reduce (6.9.1)': async (cell) => {
    const { rank, size } = cell;
    const root = size - 1;
    const back = rank === root ? cell.room() : null;
    await cell.run('reduce', cell.of(cell.values(rank)), back, Op.SUM, root);
    if (back !== null) cell.holds(back, total(cell, cell.ranks, cell.length), 'sum');
    const inPlace = cell.of(cell.values(rank));
    await cell.run('reduce', rank === root ? IN_PLACE : inPlace, rank === root ? inPlace : null, Op.MAX, root);
    cell.holds(inPlace, rank === root ? most(cell, cell.ranks, cell.length) : cell.values(rank), 'maximum in place');
  },

  'allreduce (6.9.6)': async (cell) => {
    const back = cell.room();
    await cell.run('allreduce', cell.of(cell.values(cell.rank)), back, Op.SUM);
    cell.holds(back, total(cell, cell.ranks, cell.length), 'sum');
    const inPlace = cell.of(cell.values(cell.rank));
    await cell.run('allreduce', IN_PLACE, inPlace, Op.MAX);
    cell.holds(inPlace, most(cell, cell.ranks, cell.length), 'maximum in place');
  },

  'reduceScatterBlock (6.10.1)': async (cell) => {
    const { rank, size } = cell;
    const all = cell.values(rank, cell.length * size);
    const wanted = most(cell, cell.ranks, cell.length, cell.length * rank);
    const back = cell.room();
    await cell.run('reduceScatterBlock', cell.of(all), back, Op.MAX);
    cell.holds(back, wanted, 'maximum');
  },

  'reduceScatter (6.10.2)': async (cell) => {
    const { rank } = cell;
    const counts = countsOf(cell);
    const back = cell.room(counts[rank]);
    await cell.run('reduceScatter', cell.of(cell.values(rank, sum(counts))), back, counts, Op.MAX);
    cell.holds(back, most(cell, cell.ranks, counts[rank] as number, sum(counts.slice(0, rank))), 'maximum');
  },

  'scan (6.11.1)': async (cell) => {
    const before = cell.ranks.slice(0, cell.rank + 1);
    const back = cell.room();
    await cell.run('scan', cell.of(cell.values(cell.rank)), back, Op.SUM);
    cell.holds(back, total(cell, before, cell.length), 'sum');
    const inPlace = cell.of(cell.values(cell.rank));
    await cell.run('scan', IN_PLACE, inPlace, Op.MAX);
    cell.holds(inPlace, most(cell, before, cell.length), 'maximum in place');
  },

  'exscan (6.11.2)': async (cell) => {
    const before = cell.ranks.slice(0, cell.rank);
    const back = cell.room();
    await cell.run('exscan', cell.of(cell.values(cell.rank)), back, Op.SUM);
    cell.holds(back, cell.rank === 0 ? nines(0, cell.length) : total(cell, before, cell.length), 'sum');
  },
};
