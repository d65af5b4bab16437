import { client, type RequestId } from '../../native/client.js';
import { progress } from '../channel/progress.js';
import { elementBytes, type MpiBuffer } from './buffer.js';
import { ANY_SOURCE, ANY_TAG, PROC_NULL, TAG_UB } from './constants.js';
import { Context } from './context.js';
import { contexts } from './context_table.js';
import { MatchedProbe, Message, takenMessage } from './message.js';
import { PersistentRequest } from './persistent.js';
import { type Explain, Request } from './request.js';
import { emptyStatus, type Status, takeStatus } from './status.js';
import { run, runSync, type Steps } from './steps.js';
import { StepsRequest } from './steps_request.js';

/** Options of a receive or probe. */
export interface ReceiveOptions {
  /** Aborting it cancels the receive, if nothing has matched it, and rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** What a private context of a communicator is for. */
export type PrivatePurpose = 'conversations' | 'groups' | 'objects';

/** The two highest bits of a context's number (native/engine/communicator.h). */
const privateBits: Readonly<Record<PrivatePurpose, number>> = { conversations: 0x40000000, groups: 0x80000000, objects: 0xc0000000 };

/** Messages between two ranks (MPI-4.1 chapter 3). */
export class PointToPoint extends Context {
  readonly #own: number;
  readonly #private: Partial<Record<PrivatePurpose, PointToPoint>> = {};
  #conversations = 0;
  readonly #explain: Explain = (result, operation, buffer, rank, tag) => this.failure(operation, result, buffer, rank, tag);

  /** @internal */
  constructor(handle: number, contextNumber: number, name: string, world: readonly number[], own: number) {
    super(handle, contextNumber, name, world, own);
    this.#own = own;
  }

  /** @internal The same ranks in a context in which only this library sends. */
  privately(purpose: PrivatePurpose): PointToPoint {
    let found = this.#private[purpose];
    if (found === undefined) {
      const number = (privateBits[purpose] | this.contextNumber) >>> 0;
      const handle = client.addCommunicator(number, Int32Array.from(this.group.worldRanks));
      if (handle < 0) this.refuse('MPI_ERR_INTERN', purpose, `context ${number} is taken`);
      contexts.begin(this.contextNumber);
      found = new PointToPoint(handle, this.contextNumber, this.name, this.group.worldRanks, this.#own);
      this.#private[purpose] = found;
    }
    return found;
  }

  /** @internal Ends this and the private contexts, each when nothing of it is pending any more. */
  protected release(): void {
    for (const each of [this, ...Object.values(this.#private)]) {
      client.freeCommunicator(each.handle);
      each.handle = -1;
    }
  }

  /**
   * @internal A tag for an operation of all ranks that takes several messages. Taken in the call, and so in the same order everywhere, whatever
   * becomes of the messages' order.
   */
  nextConversation(): number {
    const tag = this.#conversations;
    this.#conversations = (tag + 1) % TAG_UB;
    return tag;
  }

  /** @internal Checks where a send goes. */
  checkEnd(operation: string, dest: number, tag: number): void {
    this.#checkRank(operation, undefined, dest, tag, PROC_NULL);
    if (tag < 0) throw this.failure(operation, -4, undefined, dest, tag);
  }

  /** Blocks until the buffer may be used again. */
  sendSync(buffer: MpiBuffer, dest: number, tag = 0): void {
    if ((dest | 0) !== dest || (tag | 0) !== tag) this.checkCall('sendSync', buffer, dest, tag);
    if (progress.stepping > 0) return void this.#isend('sendSync', buffer, dest, tag, false).waitSync();
    const result = client.sendSync(this.handle, buffer, dest, tag, false);
    if (result !== 0) this.resolveSync(result, 'sendSync', buffer, dest, tag);
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
    this.checkCall('ssendSync', buffer, dest, tag);
    if (progress.stepping > 0) return void this.#isend('ssendSync', buffer, dest, tag, true).waitSync();
    const result = client.sendSync(this.handle, buffer, dest, tag, true);
    if (result !== 0) this.resolveSync(result, 'ssendSync', buffer, dest, tag);
  }

  issend(buffer: MpiBuffer, dest: number, tag = 0): Request {
    return this.#isend('issend', buffer, dest, tag, true);
  }

  async ssend(buffer: MpiBuffer, dest: number, tag = 0): Promise<void> {
    const request = this.#isend('ssend', buffer, dest, tag, true);
    if (request.id !== 0) await request.wait();
  }

  #isend(operation: string, buffer: MpiBuffer, dest: number, tag: number, synchronous: boolean): Request {
    if ((dest | 0) !== dest || (tag | 0) !== tag) this.checkCall(operation, buffer, dest, tag);
    const id = this.started(client.isend(this.handle, buffer, dest, tag, synchronous), operation, buffer, dest, tag);
    return new Request(id, 1, this.#explain, emptyStatus, operation, buffer, dest, tag);
  }

  /** Blocks until a message that matches has been received into the buffer. */
  recvSync(buffer: MpiBuffer, source = ANY_SOURCE, tag = ANY_TAG): Status {
    if ((source | 0) !== source || (tag | 0) !== tag) this.checkCall('recvSync', buffer, source, tag);
    if (progress.stepping > 0) return this.#irecv('recvSync', buffer, source, tag).waitSync();
    const result = client.recvSync(this.handle, buffer, source, tag);
    if (result !== 0) this.resolveSync(result, 'recvSync', buffer, source, tag);
    return takeStatus(elementBytes(buffer));
  }

  irecv(buffer: MpiBuffer, source = ANY_SOURCE, tag = ANY_TAG): Request {
    return this.#irecv('irecv', buffer, source, tag);
  }

  #irecv(operation: string, buffer: MpiBuffer, source: number, tag: number): Request {
    if ((source | 0) !== source || (tag | 0) !== tag) this.checkCall(operation, buffer, source, tag);
    const id = this.started(client.irecv(this.handle, buffer, source, tag), operation, buffer, source, tag);
    const bytes = elementBytes(buffer);
    return new Request(id, bytes, this.#explain, id === 0 ? takeStatus(bytes) : emptyStatus, operation, buffer, source, tag);
  }

  async recv(buffer: MpiBuffer, source = ANY_SOURCE, tag = ANY_TAG, options?: ReceiveOptions): Promise<Status> {
    options?.signal?.throwIfAborted();
    return abortable(this.#irecv('recv', buffer, source, tag), options?.signal);
  }

  /** Sends and receives at once (MPI-4.1 section 3.11). */
  sendrecvSync(sendBuffer: MpiBuffer, dest: number, sendTag: number, receiveBuffer: MpiBuffer, source = ANY_SOURCE, receiveTag = ANY_TAG): Status {
    return runSync(this.#sendrecv('sendrecvSync', sendBuffer, dest, sendTag, receiveBuffer, source, receiveTag));
  }

  async sendrecv(sendBuffer: MpiBuffer, dest: number, sendTag: number, receiveBuffer: MpiBuffer, source = ANY_SOURCE, receiveTag = ANY_TAG): Promise<Status> {
    return run(this.#sendrecv('sendrecv', sendBuffer, dest, sendTag, receiveBuffer, source, receiveTag));
  }

  /** One request for both halves. Its status is that of the receive. */
  isendrecv(sendBuffer: MpiBuffer, dest: number, sendTag: number, receiveBuffer: MpiBuffer, source = ANY_SOURCE, receiveTag = ANY_TAG): Request {
    return new StepsRequest(this.#sendrecv('isendrecv', sendBuffer, dest, sendTag, receiveBuffer, source, receiveTag), (status) => status);
  }

  /** Both halves begin before the first step. */
  *#sendrecv(
    operation: string,
    sendBuffer: MpiBuffer,
    dest: number,
    sendTag: number,
    receiveBuffer: MpiBuffer,
    source: number,
    receiveTag: number,
  ): Steps<Status> {
    this.checkCall(operation, sendBuffer, dest, sendTag);
    this.checkCall(operation, receiveBuffer, source, receiveTag);
    const receive = this.#irecv(operation, receiveBuffer, source, receiveTag);
    let send: Request;
    try {
      send = this.#isend(operation, sendBuffer, dest, sendTag, false);
    } catch (error) {
      receive.cancel();
      throw error;
    }
    let failure: unknown;
    try {
      yield send;
    } catch (error) {
      failure = error;
      if (!receive.done) receive.cancel();
    }
    const status = yield receive;
    if (failure !== undefined) throw failure;
    return status;
  }

  /** Looks for a message without receiving it; null when none is there (MPI-4.1 section 3.8.1). `count` is in bytes. */
  iprobe(source = ANY_SOURCE, tag = ANY_TAG): Status | null {
    return this.#probeNow('iprobe', source, tag);
  }

  #probeNow(operation: string, source: number, tag: number): Status | null {
    this.checkCall(operation, undefined, source, tag);
    const result = client.iprobe(this.handle, source, tag);
    if (result < 0) throw this.failure(operation, result, undefined, source, tag);
    return result === 1 ? takeStatus(1) : null;
  }

  probeSync(source = ANY_SOURCE, tag = ANY_TAG): Status {
    return this.#probeNow('probeSync', source, tag) ?? this.#startProbe('probeSync', source, tag).waitSync();
  }

  async probe(source = ANY_SOURCE, tag = ANY_TAG, options?: ReceiveOptions): Promise<Status> {
    options?.signal?.throwIfAborted();
    return this.#probeNow('probe', source, tag) ?? abortable(this.#startProbe('probe', source, tag), options?.signal);
  }

  #startProbe(operation: string, source: number, tag: number): Request {
    const id = this.started(client.startProbe(this.handle, source, tag), operation, undefined, source, tag);
    return new Request(id, 1, (result) => this.failure(operation, result, undefined, source, tag));
  }

  /** Looks for a message and takes it out, so that no other receive gets it; null when none is there (MPI-4.1 section 3.8.2). */
  improbe(source = ANY_SOURCE, tag = ANY_TAG): Message | null {
    return this.matchNow('improbe', source, tag);
  }

  /** @internal */
  matchNow(operation: string, source: number, tag: number): Message | null {
    this.checkCall(operation, undefined, source, tag);
    const result = client.improbe(this.handle, source, tag);
    if (result < 0) throw this.failure(operation, result, undefined, source, tag);
    if (result === 0) return null;
    return new Message(this, source === PROC_NULL ? 0 : takenMessage(), takeStatus(1));
  }

  /** Waits for a message and takes it out, so that no other receive gets it. */
  mprobeSync(source = ANY_SOURCE, tag = ANY_TAG): Message {
    const found = this.matchNow('mprobeSync', source, tag);
    if (found !== null) return found;
    const probe = this.startMatchedProbe('mprobeSync', source, tag);
    const status = probe.waitSync();
    return new Message(this, probe.message, status);
  }

  async mprobe(source = ANY_SOURCE, tag = ANY_TAG, options?: ReceiveOptions): Promise<Message> {
    options?.signal?.throwIfAborted();
    const found = this.matchNow('mprobe', source, tag);
    if (found !== null) return found;
    const probe = this.startMatchedProbe('mprobe', source, tag);
    const status = await abortable(probe, options?.signal);
    return new Message(this, probe.message, status);
  }

  /** @internal */
  startMatchedProbe(operation: string, source: number, tag: number): MatchedProbe {
    const id = this.started(client.startMatchedProbe(this.handle, source, tag), operation, undefined, source, tag);
    return new MatchedProbe(id, 1, (result) => this.failure(operation, result, undefined, source, tag));
  }

  // ---- persistent requests (MPI-4.1 section 3.9) ----

  /** A send that is begun by start(), any number of times. */
  sendInit(buffer: MpiBuffer, dest: number, tag = 0): PersistentRequest {
    return this.#sendInit('sendInit', buffer, dest, tag, false);
  }

  /** As sendInit, in synchronous mode. */
  ssendInit(buffer: MpiBuffer, dest: number, tag = 0): PersistentRequest {
    return this.#sendInit('ssendInit', buffer, dest, tag, true);
  }

  #sendInit(operation: string, buffer: MpiBuffer, dest: number, tag: number, synchronous: boolean): PersistentRequest {
    this.#checkRank(operation, buffer, dest, tag, PROC_NULL);
    if (tag < 0) throw this.failure(operation, -4, buffer, dest, tag);
    const start = (): { id: RequestId; status: Status } => {
      const id = this.started(client.isend(this.handle, buffer, dest, tag, synchronous), operation, buffer, dest, tag);
      return { id, status: emptyStatus };
    };
    return new PersistentRequest(start, 1, (result) => this.failure(operation, result, buffer, dest, tag));
  }

  /** A receive that is begun by start(), any number of times. */
  recvInit(buffer: MpiBuffer, source = ANY_SOURCE, tag = ANY_TAG): PersistentRequest {
    this.#checkRank('recvInit', buffer, source, tag, PROC_NULL, ANY_SOURCE);
    if (tag < 0 && tag !== ANY_TAG) throw this.failure('recvInit', -4, buffer, source, tag);
    const bytes = elementBytes(buffer);
    const start = (): { id: RequestId; status: Status } => {
      const id = this.started(client.irecv(this.handle, buffer, source, tag), 'recvInit', buffer, source, tag);
      return { id, status: id === 0 ? takeStatus(bytes) : emptyStatus };
    };
    return new PersistentRequest(start, bytes, (result) => this.failure('recvInit', result, buffer, source, tag));
  }

  #checkRank(operation: string, buffer: MpiBuffer | undefined, rank: number, tag: number, ...special: readonly number[]): void {
    this.checkValid(operation);
    this.checkCall(operation, buffer, rank, tag);
    if ((rank < 0 || rank >= this.size) && !special.includes(rank)) throw this.failure(operation, -6, buffer, rank, tag);
  }
}

/** Waits for a request that the signal cancels. */
async function abortable(request: Request, signal: AbortSignal | undefined): Promise<Status> {
  if (signal === undefined || request.done) return request.wait();
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
