import { type CollectiveKind, client, collectiveKind, type RequestId, statusPeer } from '../../native/client.js';
import { progress } from '../channel/progress.js';
import { checkBuffer, elementBytes, elementName, elementOf, type MpiBuffer } from './buffer.js';
import { ANY_SOURCE, ANY_TAG, IN_PLACE, TAG_UB } from './constants.js';
import { codeOfClass, MpiError } from './error.js';
import { Group } from './group.js';
import { checkOp, type Op } from './op.js';
import { Request } from './request.js';
import { type Status, statusBlock, takeStatus } from './status.js';

/** A send buffer, or IN_PLACE where MPI allows it. */
export type SendBuffer = MpiBuffer | typeof IN_PLACE;

/** Options of a receive. */
export interface ReceiveOptions {
  /** Aborting it cancels the receive, if nothing has matched it, and rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

interface Collective {
  readonly name: string;
  readonly kind: CollectiveKind;
  readonly send: MpiBuffer | null;
  readonly receive: MpiBuffer | null;
  /** Bytes of one rank's block (of the whole buffer for bcast and reductions). */
  readonly block: number;
  readonly op: number;
  readonly element: number;
  readonly root: number;
}

/** A context and a group of ranks in which messages match (MPI-4.1 chapter 7). */
export class Communicator {
  readonly rank: number;
  readonly size: number;
  readonly group: Group;
  name: string;
  readonly #handle: number;

  /** @internal */
  constructor(handle: number, name: string, world: readonly number[], own: number) {
    this.#handle = handle;
    this.name = name;
    this.group = new Group(world, own);
    this.rank = this.group.rank;
    this.size = world.length;
  }

  // ---- errors ----

  #error(operation: string, result: number, buffer?: MpiBuffer, rank?: number, tag?: number): Error {
    const code = codeOfClass(-result);
    const on = `${operation} on ${this.name}`;
    switch (code) {
      case 'MPI_ERR_BUFFER':
        try {
          checkBuffer(buffer, `${on}: the buffer`);
        } catch (error) {
          return error as Error;
        }
        return new MpiError(code, `${on}: the buffer was detached, transferred or replaced while the operation was pending`);
      case 'MPI_ERR_RANK':
        return new MpiError(code, `${on}: rank ${rank} is not in 0..${this.size - 1}`);
      case 'MPI_ERR_TAG':
        return new MpiError(code, `${on}: tag ${tag} is not in 0..${TAG_UB}`);
      case 'MPI_ERR_TRUNCATE': {
        const status = takeStatus(1);
        return new MpiError(
          code,
          `${on}: the message from rank ${status.source} with tag ${status.tag} is longer than the buffer; the first ${status.bytes} bytes were delivered`,
        );
      }
      case 'MPI_ERR_PROC_ABORTED': {
        const peer = statusBlock[statusPeer] as number;
        return new MpiError(code, `${on}: ${client.peerFailure(peer) || this.#lost() || 'a peer is gone'}`);
      }
      case 'MPI_ERR_OTHER': {
        const peer = statusBlock[statusPeer] as number;
        const given = peer >= 0 ? `rank ${peer} gave it up` : 'called before init or after finalize';
        return new MpiError(code, `${on}: ${client.peerFailure(peer) || this.#lost() || given}`);
      }
      default:
        return new MpiError(code, `${on} failed`);
    }
  }

  #lost(): string {
    return this.group.worldRanks
      .map((rank) => client.peerFailure(rank))
      .filter((failure) => failure !== '')
      .join('; ');
  }

  #checkInteger(value: number, operation: string, what: string, code: 'MPI_ERR_RANK' | 'MPI_ERR_TAG' | 'MPI_ERR_ROOT'): void {
    if (!Number.isInteger(value) || Math.abs(value) > TAG_UB)
      throw new MpiError(code, `${operation} on ${this.name}: ${what} is ${String(value)}, not an integer in range`);
  }

  #checkCall(operation: string, buffer: unknown, rank: number, tag: number): void {
    if (buffer !== undefined) checkBuffer(buffer, `${operation} on ${this.name}: the buffer`);
    this.#checkInteger(rank, operation, 'the rank', 'MPI_ERR_RANK');
    this.#checkInteger(tag, operation, 'the tag', 'MPI_ERR_TAG');
  }

  /** The slow way of an operation whose fast way returned `result`: waits on, or throws with all that can be said. */
  #resolveSync(result: RequestId, operation: string, buffer: MpiBuffer | undefined, rank: number, tag: number): void {
    const waited = result > 0 ? progress.waitSync(result) : result;
    if (waited === 0) return;
    this.#checkCall(operation, buffer, rank, tag);
    throw this.#error(operation, waited, buffer, rank, tag);
  }

  #started(result: RequestId, operation: string, buffer: MpiBuffer | undefined, rank: number, tag: number): RequestId {
    if (result >= 0) return result;
    this.#checkCall(operation, buffer, rank, tag);
    throw this.#error(operation, result, buffer, rank, tag);
  }

  // ---- point to point (MPI-4.1 chapter 3) ----

  /** Blocks until the buffer may be used again. */
  sendSync(buffer: MpiBuffer, dest: number, tag = 0): void {
    if ((dest | 0) !== dest || (tag | 0) !== tag) this.#checkCall('sendSync', buffer, dest, tag);
    const result = client.sendSync(this.#handle, buffer, dest, tag, false);
    if (result !== 0) this.#resolveSync(result, 'sendSync', buffer, dest, tag);
  }

  /** Starts a send; the buffer is not to be changed before the request is over. */
  isend(buffer: MpiBuffer, dest: number, tag = 0): Request {
    return this.#isend('isend', buffer, dest, tag, false);
  }

  async send(buffer: MpiBuffer, dest: number, tag = 0): Promise<void> {
    const request = this.#isend('send', buffer, dest, tag, false);
    if (request.id !== 0) await request.wait();
  }

  /** As sendSync, and waits until the receive has begun (MPI-4.1 section 3.4, synchronous mode). */
  ssendSync(buffer: MpiBuffer, dest: number, tag = 0): void {
    this.#checkCall('ssendSync', buffer, dest, tag);
    const result = client.sendSync(this.#handle, buffer, dest, tag, true);
    if (result !== 0) this.#resolveSync(result, 'ssendSync', buffer, dest, tag);
  }

  issend(buffer: MpiBuffer, dest: number, tag = 0): Request {
    return this.#isend('issend', buffer, dest, tag, true);
  }

  async ssend(buffer: MpiBuffer, dest: number, tag = 0): Promise<void> {
    const request = this.#isend('ssend', buffer, dest, tag, true);
    if (request.id !== 0) await request.wait();
  }

  #isend(operation: string, buffer: MpiBuffer, dest: number, tag: number, synchronous: boolean): Request {
    if ((dest | 0) !== dest || (tag | 0) !== tag) this.#checkCall(operation, buffer, dest, tag);
    const id = this.#started(client.isend(this.#handle, buffer, dest, tag, synchronous), operation, buffer, dest, tag);
    return new Request(id, 1, (result) => this.#error(operation, result, buffer, dest, tag));
  }

  /** Blocks until a message that matches has been received into the buffer. */
  recvSync(buffer: MpiBuffer, source = ANY_SOURCE, tag = ANY_TAG): Status {
    if ((source | 0) !== source || (tag | 0) !== tag) this.#checkCall('recvSync', buffer, source, tag);
    const result = client.recvSync(this.#handle, buffer, source, tag);
    if (result !== 0) this.#resolveSync(result, 'recvSync', buffer, source, tag);
    return takeStatus(elementBytes(buffer));
  }

  irecv(buffer: MpiBuffer, source = ANY_SOURCE, tag = ANY_TAG): Request {
    return this.#irecv('irecv', buffer, source, tag);
  }

  #irecv(operation: string, buffer: MpiBuffer, source: number, tag: number): Request {
    if ((source | 0) !== source || (tag | 0) !== tag) this.#checkCall(operation, buffer, source, tag);
    const id = this.#started(client.irecv(this.#handle, buffer, source, tag), operation, buffer, source, tag);
    const bytes = elementBytes(buffer);
    const explain = (result: number): Error => this.#error(operation, result, buffer, source, tag);
    return new Request(id, bytes, explain, id === 0 ? takeStatus(bytes) : undefined);
  }

  async recv(buffer: MpiBuffer, source = ANY_SOURCE, tag = ANY_TAG, options: ReceiveOptions = {}): Promise<Status> {
    const { signal } = options;
    signal?.throwIfAborted();
    const request = this.#irecv('recv', buffer, source, tag);
    if (request.id === 0) return request.wait();
    if (signal === undefined) return request.wait();
    const abort = (): void => request.cancel();
    signal.addEventListener('abort', abort, { once: true });
    try {
      const status = await request.wait();
      if (status.cancelled) throw signal.reason;
      return status;
    } finally {
      signal.removeEventListener('abort', abort);
    }
  }

  /** Sends and receives at once (MPI-4.1 section 3.11). */
  sendrecvSync(sendBuffer: MpiBuffer, dest: number, sendTag: number, receiveBuffer: MpiBuffer, source = ANY_SOURCE, receiveTag = ANY_TAG): Status {
    const [receive, send] = this.#sendrecv('sendrecvSync', sendBuffer, dest, sendTag, receiveBuffer, source, receiveTag);
    let failure: unknown;
    try {
      send.waitSync();
    } catch (error) {
      failure = error;
    }
    if (failure !== undefined && !receive.done) receive.cancel();
    const status = receive.waitSync();
    if (failure !== undefined) throw failure;
    return status;
  }

  async sendrecv(sendBuffer: MpiBuffer, dest: number, sendTag: number, receiveBuffer: MpiBuffer, source = ANY_SOURCE, receiveTag = ANY_TAG): Promise<Status> {
    const [receive, send] = this.#sendrecv('sendrecv', sendBuffer, dest, sendTag, receiveBuffer, source, receiveTag);
    const [status] = await Request.all([receive, send]);
    return status as Status;
  }

  /** One request for both halves (MPI_Isendrecv). Its status is that of the receive. */
  isendrecv(
    sendBuffer: MpiBuffer,
    dest: number,
    sendTag: number,
    receiveBuffer: MpiBuffer,
    source = ANY_SOURCE,
    receiveTag = ANY_TAG,
  ): readonly [Request, Request] {
    return this.#sendrecv('isendrecv', sendBuffer, dest, sendTag, receiveBuffer, source, receiveTag);
  }

  #sendrecv(
    operation: string,
    sendBuffer: MpiBuffer,
    dest: number,
    sendTag: number,
    receiveBuffer: MpiBuffer,
    source: number,
    receiveTag: number,
  ): readonly [Request, Request] {
    this.#checkCall(operation, sendBuffer, dest, sendTag);
    this.#checkCall(operation, receiveBuffer, source, receiveTag);
    const receive = this.#irecv(operation, receiveBuffer, source, receiveTag);
    try {
      return [receive, this.#isend(operation, sendBuffer, dest, sendTag, false)];
    } catch (error) {
      receive.cancel();
      throw error;
    }
  }

  /** Looks for a message without receiving it; null when none is there (MPI-4.1 section 3.8.1). `count` is in bytes. */
  iprobe(source = ANY_SOURCE, tag = ANY_TAG): Status | null {
    return this.#probeNow('iprobe', source, tag);
  }

  #probeNow(operation: string, source: number, tag: number): Status | null {
    this.#checkCall(operation, undefined, source, tag);
    const result = client.iprobe(this.#handle, source, tag);
    if (result < 0) throw this.#error(operation, result, undefined, source, tag);
    return result === 1 ? takeStatus(1) : null;
  }

  probeSync(source = ANY_SOURCE, tag = ANY_TAG): Status {
    return this.#probeNow('probeSync', source, tag) ?? this.#startProbe('probeSync', source, tag).waitSync();
  }

  async probe(source = ANY_SOURCE, tag = ANY_TAG): Promise<Status> {
    return this.#probeNow('probe', source, tag) ?? this.#startProbe('probe', source, tag).wait();
  }

  #startProbe(operation: string, source: number, tag: number): Request {
    const id = this.#started(client.startProbe(this.#handle, source, tag), operation, undefined, source, tag);
    return new Request(id, 1, (result) => this.#error(operation, result, undefined, source, tag));
  }

  // ---- collectives (MPI-4.1 chapter 6): all ranks call them in the same order ----

  #sync(call: Collective): void {
    const result = this.#start(call, true);
    const waited = result > 0 ? progress.waitSync(result) : result;
    if (waited < 0) throw this.#error(call.name, waited);
  }

  #request(call: Collective): Request {
    const result = this.#start(call, false);
    if (result < 0) throw this.#error(call.name, result);
    return new Request(result, 1, (failed) => this.#error(call.name, failed));
  }

  async #promise(call: Collective): Promise<void> {
    await this.#request(call).wait();
  }

  #start(call: Collective, wait: boolean): RequestId {
    return client.collective(this.#handle, call.kind, call.send, call.receive, call.block, call.op, call.element, call.root, wait);
  }

  #fail(code: 'MPI_ERR_COUNT' | 'MPI_ERR_TYPE' | 'MPI_ERR_BUFFER' | 'MPI_ERR_ROOT', name: string, message: string): never {
    throw new MpiError(code, `${name} on ${this.name}: ${message}`);
  }

  #checkRoot(name: string, root: number): void {
    this.#checkInteger(root, name, 'the root', 'MPI_ERR_ROOT');
    if (root < 0 || root >= this.size) this.#fail('MPI_ERR_ROOT', name, `root ${root} is not in 0..${this.size - 1}`);
  }

  /** Checks a pair of buffers of which one has `times` the elements of the other. In place: `send` is null. */
  #checkPair(name: string, small: MpiBuffer | null, large: MpiBuffer, times: number, smallName: string, largeName: string): number {
    checkBuffer(large, `${name} on ${this.name}: ${largeName}`);
    if (large.byteLength % times !== 0)
      this.#fail('MPI_ERR_COUNT', name, `${largeName} has ${large.byteLength} bytes, which is no multiple of the ${times} ranks`);
    const block = large.byteLength / times;
    if (small !== null) {
      checkBuffer(small, `${name} on ${this.name}: ${smallName}`);
      if (elementOf(small) !== elementOf(large))
        this.#fail('MPI_ERR_TYPE', name, `${smallName} is a ${elementName(small)} and ${largeName} a ${elementName(large)}`);
      if (small.byteLength !== block)
        this.#fail(
          'MPI_ERR_COUNT',
          name,
          `${smallName} has ${small.byteLength} bytes and ${largeName} ${large.byteLength}; ${times === 1 ? 'they must be equal' : `it must be ${times} times as much`}`,
        );
    }
    if (small !== null && block !== 0 && small.byteLength !== 0 && overlap(small, large))
      this.#fail('MPI_ERR_BUFFER', name, `${smallName} and ${largeName} overlap; pass IN_PLACE`);
    return block;
  }

  #inPlace(buffer: SendBuffer | null, name: string, what: string): MpiBuffer | null {
    if (buffer === IN_PLACE) return null;
    checkBuffer(buffer, `${name} on ${this.name}: ${what}`);
    return buffer;
  }

  #barrier(name: string): Collective {
    return { name, kind: collectiveKind.barrier, send: null, receive: null, block: 0, op: 0, element: 0, root: 0 };
  }
  barrierSync(): void {
    this.#sync(this.#barrier('barrierSync'));
  }
  barrier(): Promise<void> {
    return this.#promise(this.#barrier('barrier'));
  }
  ibarrier(): Request {
    return this.#request(this.#barrier('ibarrier'));
  }

  #bcast(name: string, buffer: MpiBuffer, root: number): Collective {
    this.#checkRoot(name, root);
    checkBuffer(buffer, `${name} on ${this.name}: the buffer`);
    return { name, kind: collectiveKind.bcast, send: null, receive: buffer, block: buffer.byteLength, op: 0, element: 0, root };
  }
  /** The root's buffer is copied to every rank. */
  bcastSync(buffer: MpiBuffer, root: number): void {
    this.#sync(this.#bcast('bcastSync', buffer, root));
  }
  async bcast(buffer: MpiBuffer, root: number): Promise<void> {
    await this.#promise(this.#bcast('bcast', buffer, root));
  }
  ibcast(buffer: MpiBuffer, root: number): Request {
    return this.#request(this.#bcast('ibcast', buffer, root));
  }

  #reduce(name: string, send: SendBuffer, receive: MpiBuffer | null, op: Op, root: number): Collective {
    this.#checkRoot(name, root);
    checkOp(op, `${name} on ${this.name}`);
    if (this.rank !== root) {
      if (send === IN_PLACE) this.#fail('MPI_ERR_BUFFER', name, 'IN_PLACE is for the root only');
      checkBuffer(send, `${name} on ${this.name}: sendBuf`);
      return { name, kind: collectiveKind.reduce, send, receive: null, block: send.byteLength, op: op.number, element: elementOf(send), root };
    }
    const from = this.#inPlace(send, name, 'sendBuf');
    checkBuffer(receive, `${name} on ${this.name}: recvBuf`);
    const block = this.#checkPair(name, from, receive, 1, 'sendBuf', 'recvBuf');
    return { name, kind: collectiveKind.reduce, send: from, receive, block, op: op.number, element: elementOf(receive), root };
  }
  reduceSync(sendBuf: SendBuffer, recvBuf: MpiBuffer | null, op: Op, root: number): void {
    this.#sync(this.#reduce('reduceSync', sendBuf, recvBuf, op, root));
  }
  async reduce(sendBuf: SendBuffer, recvBuf: MpiBuffer | null, op: Op, root: number): Promise<void> {
    await this.#promise(this.#reduce('reduce', sendBuf, recvBuf, op, root));
  }
  ireduce(sendBuf: SendBuffer, recvBuf: MpiBuffer | null, op: Op, root: number): Request {
    return this.#request(this.#reduce('ireduce', sendBuf, recvBuf, op, root));
  }

  #allreduce(name: string, send: SendBuffer, receive: MpiBuffer, op: Op): Collective {
    checkOp(op, `${name} on ${this.name}`);
    const from = this.#inPlace(send, name, 'sendBuf');
    const block = this.#checkPair(name, from, receive, 1, 'sendBuf', 'recvBuf');
    return { name, kind: collectiveKind.allreduce, send: from, receive, block, op: op.number, element: elementOf(receive), root: 0 };
  }
  allreduceSync(sendBuf: SendBuffer, recvBuf: MpiBuffer, op: Op): void {
    this.#sync(this.#allreduce('allreduceSync', sendBuf, recvBuf, op));
  }
  async allreduce(sendBuf: SendBuffer, recvBuf: MpiBuffer, op: Op): Promise<void> {
    await this.#promise(this.#allreduce('allreduce', sendBuf, recvBuf, op));
  }
  iallreduce(sendBuf: SendBuffer, recvBuf: MpiBuffer, op: Op): Request {
    return this.#request(this.#allreduce('iallreduce', sendBuf, recvBuf, op));
  }

  #gather(name: string, send: SendBuffer, receive: MpiBuffer | null, root: number): Collective {
    this.#checkRoot(name, root);
    const base = { name, kind: collectiveKind.gather, op: 0, element: 0, root };
    if (this.rank !== root) {
      if (send === IN_PLACE) this.#fail('MPI_ERR_BUFFER', name, 'IN_PLACE is for the root only');
      checkBuffer(send, `${name} on ${this.name}: sendBuf`);
      return { ...base, send, receive: null, block: send.byteLength };
    }
    const from = this.#inPlace(send, name, 'sendBuf');
    checkBuffer(receive, `${name} on ${this.name}: recvBuf`);
    return { ...base, send: from, receive, block: this.#checkPair(name, from, receive, this.size, 'sendBuf', 'recvBuf') };
  }
  gatherSync(sendBuf: SendBuffer, recvBuf: MpiBuffer | null, root: number): void {
    this.#sync(this.#gather('gatherSync', sendBuf, recvBuf, root));
  }
  async gather(sendBuf: SendBuffer, recvBuf: MpiBuffer | null, root: number): Promise<void> {
    await this.#promise(this.#gather('gather', sendBuf, recvBuf, root));
  }
  igather(sendBuf: SendBuffer, recvBuf: MpiBuffer | null, root: number): Request {
    return this.#request(this.#gather('igather', sendBuf, recvBuf, root));
  }

  #scatter(name: string, send: MpiBuffer | null, receive: SendBuffer, root: number): Collective {
    this.#checkRoot(name, root);
    const base = { name, kind: collectiveKind.scatter, op: 0, element: 0, root };
    if (this.rank !== root) {
      if (receive === IN_PLACE) this.#fail('MPI_ERR_BUFFER', name, 'IN_PLACE is for the root only');
      checkBuffer(receive, `${name} on ${this.name}: recvBuf`);
      return { ...base, send: null, receive, block: receive.byteLength };
    }
    const to = this.#inPlace(receive, name, 'recvBuf');
    checkBuffer(send, `${name} on ${this.name}: sendBuf`);
    return { ...base, send, receive: to, block: this.#checkPair(name, to, send, this.size, 'recvBuf', 'sendBuf') };
  }
  scatterSync(sendBuf: MpiBuffer | null, recvBuf: SendBuffer, root: number): void {
    this.#sync(this.#scatter('scatterSync', sendBuf, recvBuf, root));
  }
  async scatter(sendBuf: MpiBuffer | null, recvBuf: SendBuffer, root: number): Promise<void> {
    await this.#promise(this.#scatter('scatter', sendBuf, recvBuf, root));
  }
  iscatter(sendBuf: MpiBuffer | null, recvBuf: SendBuffer, root: number): Request {
    return this.#request(this.#scatter('iscatter', sendBuf, recvBuf, root));
  }

  #allgather(name: string, send: SendBuffer, receive: MpiBuffer): Collective {
    const from = this.#inPlace(send, name, 'sendBuf');
    const block = this.#checkPair(name, from, receive, this.size, 'sendBuf', 'recvBuf');
    return { name, kind: collectiveKind.allgather, send: from, receive, block, op: 0, element: 0, root: 0 };
  }
  allgatherSync(sendBuf: SendBuffer, recvBuf: MpiBuffer): void {
    this.#sync(this.#allgather('allgatherSync', sendBuf, recvBuf));
  }
  async allgather(sendBuf: SendBuffer, recvBuf: MpiBuffer): Promise<void> {
    await this.#promise(this.#allgather('allgather', sendBuf, recvBuf));
  }
  iallgather(sendBuf: SendBuffer, recvBuf: MpiBuffer): Request {
    return this.#request(this.#allgather('iallgather', sendBuf, recvBuf));
  }

  #alltoall(name: string, send: SendBuffer, receive: MpiBuffer): Collective {
    const from = this.#inPlace(send, name, 'sendBuf');
    const whole = this.#checkPair(name, from, receive, 1, 'sendBuf', 'recvBuf');
    if (whole % (this.size * elementBytes(receive)) !== 0)
      this.#fail('MPI_ERR_COUNT', name, `recvBuf has ${whole / elementBytes(receive)} elements, which is no multiple of the ${this.size} ranks`);
    return { name, kind: collectiveKind.alltoall, send: from, receive, block: whole / this.size, op: 0, element: 0, root: 0 };
  }
  alltoallSync(sendBuf: SendBuffer, recvBuf: MpiBuffer): void {
    this.#sync(this.#alltoall('alltoallSync', sendBuf, recvBuf));
  }
  async alltoall(sendBuf: SendBuffer, recvBuf: MpiBuffer): Promise<void> {
    await this.#promise(this.#alltoall('alltoall', sendBuf, recvBuf));
  }
  ialltoall(sendBuf: SendBuffer, recvBuf: MpiBuffer): Request {
    return this.#request(this.#alltoall('ialltoall', sendBuf, recvBuf));
  }
}

function overlap(left: MpiBuffer, right: MpiBuffer): boolean {
  const [leftMemory, leftStart] = ArrayBuffer.isView(left) ? [left.buffer, left.byteOffset] : [left, 0];
  const [rightMemory, rightStart] = ArrayBuffer.isView(right) ? [right.buffer, right.byteOffset] : [right, 0];
  return leftMemory === rightMemory && leftStart < rightStart + right.byteLength && rightStart < leftStart + left.byteLength;
}
