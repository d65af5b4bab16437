import { type CollectiveKind, collectiveKind } from '../../native/client.js';
import {
  checkBuffer,
  elementBytes,
  elementCount,
  elementName,
  elementOf,
  isPlainBuffer,
  isTyped,
  type MpiBuffer,
  overlap,
  predefined,
  sameElements,
} from './buffer.js';
import { IN_PLACE } from './constants.js';
import type { Context } from './context.js';
import { checkOp, Op, Reducing } from './op.js';

/** A send buffer, or IN_PLACE where MPI allows it. */
export type SendBuffer = MpiBuffer | typeof IN_PLACE;

/** Numbers of elements, one for each rank. */
export type Counts = ArrayLike<number>;

/** A collective, checked, as the addon takes it. */
export interface CollectiveCall {
  readonly name: string;
  readonly kind: CollectiveKind;
  readonly send: MpiBuffer | null;
  readonly receive: MpiBuffer | null;
  /** Bytes of one rank's block (of the whole buffer for bcast and reductions). */
  readonly block: number;
  readonly op: number;
  readonly element: number;
  readonly root: number;
  /** Counts and displacements in bytes. */
  readonly layout: Float64Array | null;
  readonly reducing: Reducing | null;
  readonly commutes: boolean;
}

function plain(name: string, kind: CollectiveKind, send: MpiBuffer | null, receive: MpiBuffer | null, block: number, root = 0): CollectiveCall {
  return { name, kind, send, receive, block, op: 0, element: 0, root, layout: null, reducing: null, commutes: true };
}

/**
 * What each collective must be called with (MPI-4.1 chapter 6): every check is made here, before anything is sent, and throws an MpiError with
 * MPI's class.
 */
export class CollectiveCalls {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  // ---- checks ----

  #fail(code: 'MPI_ERR_COUNT' | 'MPI_ERR_TYPE' | 'MPI_ERR_BUFFER' | 'MPI_ERR_ROOT' | 'MPI_ERR_ARG', name: string, message: string): never {
    return this.#context.refuse(code, name, message);
  }

  #checkBuffer(buffer: unknown, name: string, what: string): asserts buffer is MpiBuffer {
    if (!isPlainBuffer(buffer)) checkBuffer(buffer, `${name} on ${this.#context.name}: ${what}`);
  }

  /** True at the root. */
  #isRoot(name: string, root: number): boolean {
    this.#context.checkInteger(root, name, 'the root', 'MPI_ERR_ROOT');
    if (root < 0 || root >= this.#context.size) this.#fail('MPI_ERR_ROOT', name, `root ${root} is not in 0..${this.#context.size - 1}`);
    return root === this.#context.rank;
  }

  #sameType(name: string, left: MpiBuffer, right: MpiBuffer, leftName: string, rightName: string): void {
    if (!sameElements(left, right)) this.#fail('MPI_ERR_TYPE', name, `${leftName} is a ${elementName(left)} and ${rightName} a ${elementName(right)}`);
  }

  #apart(name: string, left: MpiBuffer, right: MpiBuffer, leftName: string, rightName: string): void {
    if (overlap(left, right)) this.#fail('MPI_ERR_BUFFER', name, `${leftName} and ${rightName} overlap; pass IN_PLACE`);
  }

  /** Checks a pair of buffers of which one has `times` the elements of the other. In place: `small` is null. */
  #checkPair(name: string, small: MpiBuffer | null, large: MpiBuffer, times: number, smallName: string, largeName: string): number {
    this.#checkBuffer(large, name, largeName);
    if (large.byteLength % (times * elementBytes(large)) !== 0)
      this.#fail('MPI_ERR_COUNT', name, `${largeName} has ${elementCount(large)} elements, which is no multiple of the ${times} ranks`);
    const block = large.byteLength / times;
    if (small === null) return block;
    this.#checkBuffer(small, name, smallName);
    this.#sameType(name, small, large, smallName, largeName);
    if (small.byteLength !== block)
      this.#fail(
        'MPI_ERR_COUNT',
        name,
        `${smallName} has ${small.byteLength} bytes and ${largeName} ${large.byteLength}; ${times === 1 ? 'they must be equal' : `it must be ${times} times as much`}`,
      );
    this.#apart(name, small, large, smallName, largeName);
    return block;
  }

  #inPlace(buffer: SendBuffer | null, name: string, what: string): MpiBuffer | null {
    if (buffer === IN_PLACE) return null;
    this.#checkBuffer(buffer, name, what);
    return buffer;
  }

  /** A buffer of a rank that is not the root. */
  #ofMember(buffer: SendBuffer | null, name: string, what: string): MpiBuffer {
    if (buffer === IN_PLACE) this.#fail('MPI_ERR_BUFFER', name, 'IN_PLACE is for the root only');
    this.#checkBuffer(buffer, name, what);
    return buffer;
  }

  /** One whole number for each rank. */
  #numbers(name: string, values: Counts | null | undefined, what: string, code: 'MPI_ERR_COUNT' | 'MPI_ERR_ARG'): Counts {
    const { size } = this.#context;
    if (values === null || values === undefined || typeof values !== 'object' || values.length !== size)
      this.#fail(code, name, `${what} must hold ${size} numbers, one for each rank`);
    for (let rank = 0; rank < size; rank++) {
      const value = values[rank] as number;
      if (!Number.isSafeInteger(value) || value < 0) this.#fail(code, name, `${what}[${rank}] is ${String(value)}, not a number of elements`);
    }
    return values;
  }

  /** Bytes of each rank's block and where it begins, checked against the buffer. `written`: blocks may not overlap. Displacements default to one behind the other. */
  #layout(name: string, buffer: MpiBuffer, counts: Counts, displs: Counts | null | undefined, what: string, written: boolean): number[] {
    const { size } = this.#context;
    const unit = isTyped(buffer) ? buffer.datatype.size : elementBytes(buffer);
    const elements = elementCount(buffer);
    this.#numbers(name, counts, `the counts of ${what}`, 'MPI_ERR_COUNT');
    if (displs !== null && displs !== undefined) this.#numbers(name, displs, `the displacements of ${what}`, 'MPI_ERR_ARG');
    const layout = new Array<number>(2 * size);
    let next = 0;
    for (let rank = 0; rank < size; rank++) {
      const count = counts[rank] as number;
      const first = displs ? (displs[rank] as number) : next;
      if (first + count > elements)
        this.#fail('MPI_ERR_COUNT', name, `the block of rank ${rank} is elements ${first} to ${first + count} of ${what}, which has ${elements}`);
      layout[rank] = count * unit;
      layout[size + rank] = first * unit;
      next += count;
    }
    if (written && displs) this.#checkApart(name, layout, what);
    return layout;
  }

  #checkApart(name: string, layout: readonly number[], what: string): void {
    const { size } = this.#context;
    const filled = Array.from({ length: size }, (_, rank) => rank).filter((rank) => layout[rank] !== 0);
    filled.sort((left, right) => (layout[size + left] as number) - (layout[size + right] as number));
    for (let at = 1; at < filled.length; at++) {
      const [before, after] = [filled[at - 1] as number, filled[at] as number];
      if ((layout[size + before] as number) + (layout[before] as number) > (layout[size + after] as number))
        this.#fail('MPI_ERR_BUFFER', name, `the blocks of ranks ${before} and ${after} overlap in ${what}`);
    }
  }

  #sameCount(name: string, bytes: number, layout: readonly number[], rank: number, what: string): void {
    if (bytes !== layout[rank]) this.#fail('MPI_ERR_COUNT', name, `${what} has ${bytes} bytes, and the counts give rank ${rank} ${layout[rank]}`);
  }

  // ---- calls ----

  barrier(name: string): CollectiveCall {
    return plain(name, collectiveKind.barrier, null, null, 0);
  }

  bcast(name: string, buffer: MpiBuffer, root: number): CollectiveCall {
    this.#isRoot(name, root);
    this.#checkBuffer(buffer, name, 'the buffer');
    return plain(name, collectiveKind.bcast, null, buffer, buffer.byteLength, root);
  }

  #reduction(name: string, kind: CollectiveKind, send: MpiBuffer | null, receive: MpiBuffer | null, block: number, op: Op, root = 0): CollectiveCall {
    const element = elementOf((receive ?? send) as MpiBuffer);
    const { number, commutes, combine } = op;
    return {
      name,
      kind,
      send,
      receive,
      block,
      op: number < 0 ? 0 : number,
      element,
      root,
      layout: null,
      reducing: combine === null ? null : new Reducing(combine),
      commutes,
    };
  }

  #checkOp(name: string, op: Op): void {
    if (!(op instanceof Op) || op.number >= Op.REPLACE.number) checkOp(op, `${name} on ${this.#context.name}`);
  }

  /** A buffer of a reduction: of a predefined type (section 6.9.2). */
  #plain<Sent extends SendBuffer | null>(name: string, buffer: Sent, what: string): Sent {
    return isTyped(buffer) ? (predefined(buffer, `${name} on ${this.#context.name}: ${what}`) as MpiBuffer as Sent) : buffer;
  }

  reduce(name: string, sendBuf: SendBuffer, recvBuf: MpiBuffer | null, op: Op, root: number): CollectiveCall {
    const send = this.#plain<SendBuffer>(name, sendBuf, 'sendBuf');
    const receive = this.#plain<MpiBuffer | null>(name, recvBuf, 'recvBuf');
    const isRoot = this.#isRoot(name, root);
    this.#checkOp(name, op);
    if (!isRoot) {
      const from = this.#ofMember(send, name, 'sendBuf');
      return this.#reduction(name, collectiveKind.reduce, from, null, from.byteLength, op, root);
    }
    const from = this.#inPlace(send, name, 'sendBuf');
    this.#checkBuffer(receive, name, 'recvBuf');
    return this.#reduction(name, collectiveKind.reduce, from, receive, this.#checkPair(name, from, receive, 1, 'sendBuf', 'recvBuf'), op, root);
  }

  /** allreduce, scan and exscan. */
  reduceAll(name: string, kind: CollectiveKind, sendBuf: SendBuffer, recvBuf: MpiBuffer, op: Op): CollectiveCall {
    const send = this.#plain<SendBuffer>(name, sendBuf, 'sendBuf');
    const receive = this.#plain<MpiBuffer>(name, recvBuf, 'recvBuf');
    this.#checkOp(name, op);
    const from = this.#inPlace(send, name, 'sendBuf');
    return this.#reduction(name, kind, from, receive, this.#checkPair(name, from, receive, 1, 'sendBuf', 'recvBuf'), op);
  }

  /** `receive` has one block; in place it has all, and gets the result at its beginning. */
  reduceScatterBlock(name: string, sendBuf: SendBuffer, recvBuf: MpiBuffer, op: Op): CollectiveCall {
    const send = this.#plain<SendBuffer>(name, sendBuf, 'sendBuf');
    const receive = this.#plain<MpiBuffer>(name, recvBuf, 'recvBuf');
    this.#checkOp(name, op);
    const from = this.#inPlace(send, name, 'sendBuf');
    this.#checkBuffer(receive, name, 'recvBuf');
    const whole = from ?? receive;
    const block = this.#checkPair(name, from === null ? null : receive, whole, this.#context.size, 'recvBuf', from === null ? 'recvBuf' : 'sendBuf');
    return this.#reduction(name, collectiveKind.reduce_scatter_block, from, receive, block * this.#context.size, op);
  }

  reduceScatter(name: string, sendBuf: SendBuffer, recvBuf: MpiBuffer, counts: Counts, op: Op): CollectiveCall {
    const send = this.#plain<SendBuffer>(name, sendBuf, 'sendBuf');
    const receive = this.#plain<MpiBuffer>(name, recvBuf, 'recvBuf');
    this.#checkOp(name, op);
    const from = this.#inPlace(send, name, 'sendBuf');
    this.#checkBuffer(receive, name, 'recvBuf');
    const whole = from ?? receive;
    const wholeName = from === null ? 'recvBuf' : 'sendBuf';
    const layout = this.#layout(name, whole, counts, null, wholeName, false);
    const { rank, size } = this.#context;
    const total = layout.slice(0, size).reduce((sum, bytes) => sum + bytes, 0);
    if (total !== whole.byteLength) this.#fail('MPI_ERR_COUNT', name, `${wholeName} has ${whole.byteLength} bytes, and the counts make ${total}`);
    if (from !== null) {
      this.#sameType(name, from, receive, 'sendBuf', 'recvBuf');
      this.#sameCount(name, receive.byteLength, layout, rank, 'recvBuf');
      this.#apart(name, from, receive, 'sendBuf', 'recvBuf');
    }
    return { ...this.#reduction(name, collectiveKind.reduce_scatter, from, receive, 0, op), layout: Float64Array.from(layout) };
  }

  gather(name: string, send: SendBuffer, receive: MpiBuffer | null, root: number): CollectiveCall {
    if (!this.#isRoot(name, root)) {
      const from = this.#ofMember(send, name, 'sendBuf');
      return plain(name, collectiveKind.gather, from, null, from.byteLength, root);
    }
    const from = this.#inPlace(send, name, 'sendBuf');
    this.#checkBuffer(receive, name, 'recvBuf');
    return plain(name, collectiveKind.gather, from, receive, this.#checkPair(name, from, receive, this.#context.size, 'sendBuf', 'recvBuf'), root);
  }

  gatherv(name: string, send: SendBuffer, receive: MpiBuffer | null, counts: Counts | null, displs: Counts | null | undefined, root: number): CollectiveCall {
    if (!this.#isRoot(name, root)) {
      const from = this.#ofMember(send, name, 'sendBuf');
      return plain(name, collectiveKind.gatherv, from, null, from.byteLength, root);
    }
    const from = this.#inPlace(send, name, 'sendBuf');
    this.#checkBuffer(receive, name, 'recvBuf');
    const layout = this.#layout(name, receive, counts as Counts, displs, 'recvBuf', true);
    if (from !== null) {
      this.#sameType(name, from, receive, 'sendBuf', 'recvBuf');
      this.#sameCount(name, from.byteLength, layout, root, 'sendBuf');
      this.#apart(name, from, receive, 'sendBuf', 'recvBuf');
    }
    return { ...plain(name, collectiveKind.gatherv, from, receive, layout[root] as number, root), layout: Float64Array.from(layout) };
  }

  scatter(name: string, send: MpiBuffer | null, receive: SendBuffer, root: number): CollectiveCall {
    if (!this.#isRoot(name, root)) {
      const to = this.#ofMember(receive, name, 'recvBuf');
      return plain(name, collectiveKind.scatter, null, to, to.byteLength, root);
    }
    const to = this.#inPlace(receive, name, 'recvBuf');
    this.#checkBuffer(send, name, 'sendBuf');
    return plain(name, collectiveKind.scatter, send, to, this.#checkPair(name, to, send, this.#context.size, 'recvBuf', 'sendBuf'), root);
  }

  scatterv(name: string, send: MpiBuffer | null, counts: Counts | null, displs: Counts | null | undefined, receive: SendBuffer, root: number): CollectiveCall {
    if (!this.#isRoot(name, root)) {
      const to = this.#ofMember(receive, name, 'recvBuf');
      return plain(name, collectiveKind.scatterv, null, to, to.byteLength, root);
    }
    const to = this.#inPlace(receive, name, 'recvBuf');
    this.#checkBuffer(send, name, 'sendBuf');
    const layout = this.#layout(name, send, counts as Counts, displs, 'sendBuf', false);
    if (to !== null) {
      this.#sameType(name, to, send, 'recvBuf', 'sendBuf');
      this.#sameCount(name, to.byteLength, layout, root, 'recvBuf');
      this.#apart(name, to, send, 'recvBuf', 'sendBuf');
    }
    return { ...plain(name, collectiveKind.scatterv, send, to, layout[root] as number, root), layout: Float64Array.from(layout) };
  }

  allgather(name: string, send: SendBuffer, receive: MpiBuffer): CollectiveCall {
    const from = this.#inPlace(send, name, 'sendBuf');
    return plain(name, collectiveKind.allgather, from, receive, this.#checkPair(name, from, receive, this.#context.size, 'sendBuf', 'recvBuf'));
  }

  allgatherv(name: string, send: SendBuffer, receive: MpiBuffer, counts: Counts, displs: Counts | null | undefined): CollectiveCall {
    const from = this.#inPlace(send, name, 'sendBuf');
    this.#checkBuffer(receive, name, 'recvBuf');
    const layout = this.#layout(name, receive, counts, displs, 'recvBuf', true);
    if (from !== null) {
      this.#sameType(name, from, receive, 'sendBuf', 'recvBuf');
      this.#sameCount(name, from.byteLength, layout, this.#context.rank, 'sendBuf');
      this.#apart(name, from, receive, 'sendBuf', 'recvBuf');
    }
    return { ...plain(name, collectiveKind.allgatherv, from, receive, 0), layout: Float64Array.from(layout) };
  }

  alltoall(name: string, send: SendBuffer, receive: MpiBuffer): CollectiveCall {
    const from = this.#inPlace(send, name, 'sendBuf');
    const whole = this.#checkPair(name, from, receive, 1, 'sendBuf', 'recvBuf');
    return plain(
      name,
      collectiveKind.alltoall,
      from,
      receive,
      this.#checkPair(name, null, receive, this.#context.size, '', 'recvBuf') && whole / this.#context.size,
    );
  }

  alltoallv(
    name: string,
    send: SendBuffer,
    sendCounts: Counts | null,
    sendDispls: Counts | null | undefined,
    receive: MpiBuffer,
    recvCounts: Counts,
    recvDispls: Counts | null | undefined,
  ): CollectiveCall {
    const from = this.#inPlace(send, name, 'sendBuf');
    this.#checkBuffer(receive, name, 'recvBuf');
    const to = this.#layout(name, receive, recvCounts, recvDispls, 'recvBuf', true);
    if (from === null) return { ...plain(name, collectiveKind.alltoallv, null, receive, 0), layout: Float64Array.from([...to, ...to]) };
    this.#sameType(name, from, receive, 'sendBuf', 'recvBuf');
    const out = this.#layout(name, from, sendCounts as Counts, sendDispls, 'sendBuf', false);
    const { rank } = this.#context;
    if (out[rank] !== to[rank]) this.#fail('MPI_ERR_COUNT', name, `rank ${rank} sends itself ${out[rank]} bytes and receives ${to[rank]} from itself`);
    this.#apart(name, from, receive, 'sendBuf', 'recvBuf');
    return { ...plain(name, collectiveKind.alltoallv, from, receive, 0), layout: Float64Array.from([...out, ...to]) };
  }
}
