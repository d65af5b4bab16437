import { type Clone, decode, encode, readHead, roomFor } from './clone.js';
import { ANY_SOURCE, ANY_TAG, PROC_NULL, TAG_UB } from './constants.js';
import { MpiError } from './error.js';
import { type MatchedProbe, Message } from './message.js';
import { ObjectRequest } from './object_request.js';
import { PointToPoint, type ReceiveOptions } from './point_to_point.js';
import type { Request } from './request.js';
import { emptyStatus, type Status } from './status.js';
import { run, runSync, type Steps } from './steps.js';
import { StepsRequest } from './steps_request.js';

/** What {@link ObjectMessages.recvObject} gives. `status.count` is in bytes. */
export interface ReceivedObject {
  readonly value: unknown;
  readonly status: Status;
}

/**
 * Values of JavaScript as messages: whatever structured clone knows, of any size. A receive of an object takes a message of sendObject; the
 * order of messages is that of all others of the communicator (MPI-4.1 section 3.5).
 */
export class ObjectMessages extends PointToPoint {
  #sent = 0;

  // ---- between two ranks ----

  /** Sends a value. Its large arrays are not to be changed before the end. */
  async sendObject(value: unknown, dest: number, tag = 0): Promise<void> {
    await run(this.#send('sendObject', value, dest, tag));
  }
  sendObjectSync(value: unknown, dest: number, tag = 0): void {
    runSync(this.#send('sendObjectSync', value, dest, tag));
  }
  isendObject(value: unknown, dest: number, tag = 0): Request {
    return new StepsRequest(this.#send('isendObject', value, dest, tag), () => emptyStatus);
  }

  /** Receives a value; the memory is found here. */
  async recvObject(source = ANY_SOURCE, tag = ANY_TAG, options?: ReceiveOptions): Promise<ReceivedObject> {
    return run(this.#receive('recvObject', source, tag, options?.signal));
  }
  recvObjectSync(source = ANY_SOURCE, tag = ANY_TAG): ReceivedObject {
    return runSync(this.#receive('recvObjectSync', source, tag));
  }
  /** Its `value` is there when it is over. */
  irecvObject(source = ANY_SOURCE, tag = ANY_TAG): ObjectRequest {
    return new ObjectRequest(this.#receive('irecvObject', source, tag));
  }

  *#send(operation: string, value: unknown, dest: number, tag: number): Steps<void> {
    this.checkEnd(operation, dest, tag);
    const id = this.#sent;
    const { head, parts } = encode(value, operation, id);
    if (dest === PROC_NULL) return;
    if (parts.length > 0) this.#sent = (id + 1) % TAG_UB;
    const requests = [this.isend(head, dest, tag)];
    for (const part of parts) requests.push(this.privately('objects').isend(part, dest, id));
    yield* all(requests);
  }

  *#receive(operation: string, source: number, tag: number, signal?: AbortSignal): Steps<ReceivedObject> {
    signal?.throwIfAborted();
    const message = yield* this.#match(operation, this, source, tag, signal);
    if (message.status.source === PROC_NULL || message.status.cancelled) return { value: undefined, status: message.status };
    const head = roomFor(message.status.bytes, operation);
    yield message.irecv(head);
    const { id, lengths } = readHead(head, operation);
    const parts: Uint8Array[] = [];
    for (const length of lengths) {
      const part = roomFor(length, operation);
      yield this.privately('objects').irecv(part, message.status.source, id);
      parts.push(part);
    }
    const bytes = lengths.reduce((sum, length) => sum + length, head.length);
    return { value: decode({ head, parts }, operation), status: { ...message.status, bytes, count: bytes } };
  }

  *#match(operation: string, channel: PointToPoint, source: number, tag: number, signal?: AbortSignal): Steps<Message> {
    const found = channel.matchNow(operation, source, tag);
    if (found !== null) return found;
    const probe: MatchedProbe = channel.startMatchedProbe(operation, source, tag);
    const abort = (): void => probe.cancel();
    signal?.addEventListener('abort', abort, { once: true });
    try {
      const status = yield probe;
      if (status.cancelled && signal !== undefined) throw signal.reason;
      return new Message(channel, probe.message, status);
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  }

  // ---- collectives: all ranks call them in the same order ----

  /** Resolves everywhere with the root's value (a copy, but at the root). */
  async bcastObject(value: unknown, root: number): Promise<unknown> {
    return run(this.#bcast('bcastObject', value, root));
  }
  bcastObjectSync(value: unknown, root: number): unknown {
    return runSync(this.#bcast('bcastObjectSync', value, root));
  }

  /** Resolves at the root with every rank's value, in the order of ranks; with null elsewhere. */
  async gatherObject(value: unknown, root: number): Promise<unknown[] | null> {
    return run(this.#gather('gatherObject', value, root));
  }
  gatherObjectSync(value: unknown, root: number): unknown[] | null {
    return runSync(this.#gather('gatherObjectSync', value, root));
  }

  /** Resolves with this rank's of the root's values; they are significant at the root. */
  async scatterObject(values: readonly unknown[] | null, root: number): Promise<unknown> {
    return run(this.#scatter('scatterObject', values, root));
  }
  scatterObjectSync(values: readonly unknown[] | null, root: number): unknown {
    return runSync(this.#scatter('scatterObjectSync', values, root));
  }

  /** Resolves with every rank's value, in the order of ranks. */
  async allgatherObject(value: unknown): Promise<unknown[]> {
    return run(this.#allgather('allgatherObject', value));
  }
  allgatherObjectSync(value: unknown): unknown[] {
    return runSync(this.#allgather('allgatherObjectSync', value));
  }

  #checkRoot(operation: string, root: number): void {
    this.checkValid(operation);
    this.checkInteger(root, operation, 'the root', 'MPI_ERR_ROOT');
    if (root < 0 || root >= this.size) this.refuse('MPI_ERR_ROOT', operation, `root ${root} is not in 0..${this.size - 1}`);
  }

  *#bcast(operation: string, value: unknown, root: number): Steps<unknown> {
    this.#checkRoot(operation, root);
    const tag = this.nextConversation();
    if (this.rank !== root) return decode(yield* this.#passed(operation, root, tag), operation);
    yield* this.#begin(operation, value, root, tag);
    return value;
  }

  /** The root's part. When the value cannot be cloned, the others are told before the error is thrown. */
  *#begin(operation: string, value: unknown, root: number, tag: number): Steps<void> {
    let clone: Clone | null = null;
    try {
      clone = encode(value, operation, 0);
    } finally {
      yield* this.#passOn(clone, root, tag);
    }
  }

  /** Down a binomial tree; null where there is nothing to pass on. */
  *#passOn(clone: Clone | null, root: number, tag: number): Steps<void> {
    const relative = (this.rank - root + this.size) % this.size;
    let reach = 1;
    while (reach < this.size && (relative & reach) === 0) reach *= 2;
    for (let child = reach / 2; child >= 1; child /= 2) if (relative + child < this.size) yield* this.#give(clone, (relative + child + root) % this.size, tag);
  }

  *#passed(operation: string, root: number, tag: number): Steps<Clone> {
    const relative = (this.rank - root + this.size) % this.size;
    const parent = ((relative & (relative - 1)) + root) % this.size;
    let clone: Clone | null = null;
    try {
      clone = yield* this.#take(operation, parent, tag);
    } finally {
      yield* this.#passOn(clone, root, tag);
    }
    return clone;
  }

  *#gather(operation: string, value: unknown, root: number): Steps<unknown[] | null> {
    this.#checkRoot(operation, root);
    return yield* this.#collect(operation, value, root, this.nextConversation());
  }

  *#collect(operation: string, value: unknown, root: number, tag: number): Steps<unknown[] | null> {
    if (this.rank !== root) {
      let clone: Clone | null = null;
      try {
        clone = encode(value, operation, 0);
      } finally {
        yield* this.#give(clone, root, tag);
      }
      return null;
    }
    const values: unknown[] = [];
    let failure: unknown;
    for (let rank = 0; rank < this.size; rank++) {
      try {
        values.push(rank === root ? value : decode(yield* this.#take(operation, rank, tag), operation));
      } catch (error) {
        failure ??= error;
      }
    }
    if (failure !== undefined) throw failure;
    return values;
  }

  *#scatter(operation: string, values: readonly unknown[] | null, root: number): Steps<unknown> {
    this.#checkRoot(operation, root);
    if (this.rank === root && (!Array.isArray(values) || values.length !== this.size))
      this.refuse('MPI_ERR_COUNT', operation, `the values must be an array of ${this.size}, one for each rank`);
    const tag = this.nextConversation();
    if (this.rank !== root) return decode(yield* this.#take(operation, root, tag), operation);
    let clones: readonly Clone[] = [];
    try {
      clones = (values as readonly unknown[]).map((value) => encode(value, operation, 0));
    } finally {
      for (let rank = 0; rank < this.size; rank++) if (rank !== root) yield* this.#give(clones[rank] ?? null, rank, tag);
    }
    return (values as readonly unknown[])[root];
  }

  *#allgather(operation: string, value: unknown): Steps<unknown[]> {
    this.checkValid(operation);
    const [up, down] = [this.nextConversation(), this.nextConversation()];
    let values: unknown[] | null = null;
    let failure: unknown;
    try {
      values = yield* this.#collect(operation, value, 0, up);
    } catch (error) {
      failure = error;
    }
    try {
      if (this.rank !== 0) values = decode(yield* this.#passed(operation, 0, down), operation) as unknown[];
      else if (values === null) yield* this.#passOn(null, 0, down);
      else yield* this.#begin(operation, values, 0, down);
    } catch (error) {
      failure ??= error;
    }
    if (failure !== undefined) throw failure;
    return values as unknown[];
  }

  /** Sends a clone, or word that there will be none. A rank that is gone needs neither. */
  *#give(clone: Clone | null, dest: number, tag: number): Steps<void> {
    const channel = this.privately('conversations');
    try {
      const bytes = clone === null ? [new Uint8Array(0)] : [clone.head, ...clone.parts];
      yield* all(bytes.map((each) => channel.isend(each, dest, tag)));
    } catch (error) {
      if (!(error instanceof MpiError) || error.code !== 'MPI_ERR_PROC_ABORTED') throw error;
    }
  }

  *#take(operation: string, source: number, tag: number): Steps<Clone> {
    const channel = this.privately('conversations');
    const message = yield* this.#match(operation, channel, source, tag);
    const head = roomFor(message.status.bytes, operation);
    yield message.irecv(head);
    if (head.length === 0) this.refuse('MPI_ERR_OTHER', operation, `rank ${source} gave it up`);
    const parts: Uint8Array[] = [];
    for (const length of readHead(head, operation).lengths) {
      const part = roomFor(length, operation);
      yield channel.irecv(part, source, tag);
      parts.push(part);
    }
    return { head, parts };
  }
}

/** Waits for all, then throws the first error. */
function* all(requests: readonly Request[]): Steps<void> {
  let failure: unknown;
  for (const request of requests) {
    try {
      yield request;
    } catch (error) {
      failure ??= error;
    }
  }
  if (failure !== undefined) throw failure;
}
