import { client, type RequestId, statusResult, statusRow } from '../../native/client.js';
import { progress } from '../channel/progress.js';
import { MpiError } from './error.js';
import { emptyStatus, type Status, statusBlock, takeStatus } from './status.js';

/** Result of {@link Request.any} and its kin: which request is done, and its status. `index` is -1 when none is active. */
export interface IndexedStatus {
  readonly index: number;
  readonly status: Status;
}

// Blocking waits for many requests go to the engine by the chunk; nothing else runs meanwhile, so one set of arrays serves.
const chunk = 256;
const chunkIds = new Float64Array(chunk);
const chunkRows = new Float64Array(chunk * statusRow);
const chunkRequests: (Request | undefined)[] = new Array(chunk).fill(undefined);

/** A pending operation (MPI-4.1 section 3.7). Ends by `wait`, `waitSync` or a `test` that succeeds; then keeps its status. */
export class Request {
  #id: RequestId;
  #status: Status | undefined;
  #error: Error | undefined;
  #promise: Promise<Status> | undefined;
  /** In a chunk: the same request may stand twice in a list. */
  #queued = false;
  readonly #elementBytes: number;
  readonly #explain: (result: number) => Error;

  /** @internal `id` 0: complete already, with `status` */
  constructor(id: RequestId, elementBytes: number, explain: (result: number) => Error, status?: Status) {
    this.#id = id;
    this.#elementBytes = elementBytes;
    this.#explain = explain;
    if (id === 0) this.#status = status ?? emptyStatus;
  }

  /** @internal */
  get id(): RequestId {
    return this.#id;
  }

  /** True when the operation is over; makes no progress by itself. */
  get done(): boolean {
    return this.#status !== undefined || this.#error !== undefined || client.isDone(this.#id);
  }

  #finish(result: number): Status {
    this.#id = 0;
    if (result < 0) {
      this.#error = this.#explain(result);
      throw this.#error;
    }
    this.#status = takeStatus(this.#elementBytes);
    return this.#status;
  }

  /** Takes the result of waitAll; an error is thrown by whoever asks for the status next. */
  #finishRow(row: number): void {
    this.#queued = false;
    this.#id = 0;
    const result = chunkRows[row + statusResult] as number;
    if (result === 0) {
      this.#status = takeStatus(this.#elementBytes, chunkRows, row);
      return;
    }
    statusBlock.set(chunkRows.subarray(row, row + statusResult));
    this.#error = this.#explain(result);
  }

  #settled(): Status | undefined {
    if (this.#error !== undefined) throw this.#error;
    return this.#status;
  }

  /** The status when the operation is over, else null. @throws MpiError when it failed */
  test(): Status | null {
    const settled = this.#settled();
    if (settled !== undefined) return settled;
    if (this.#promise !== undefined) {
      client.progress();
      return null;
    }
    const result = client.testRequest(this.#id);
    return result === 0 ? null : this.#finish(result < 0 ? result : 0);
  }

  /** Resolves when the operation is over, without blocking the event loop. */
  wait(): Promise<Status> {
    if (this.#promise !== undefined) return this.#promise;
    try {
      const settled = this.#settled();
      if (settled !== undefined) return Promise.resolve(settled);
    } catch (error) {
      return Promise.reject(error);
    }
    this.#promise = progress.promise(this.#id, this.#elementBytes, this.#explain).then(
      (status) => {
        this.#id = 0;
        this.#status = status;
        return status;
      },
      (error: Error) => {
        this.#id = 0;
        this.#error = error;
        throw error;
      },
    );
    return this.#promise;
  }

  /** Blocks until the operation is over. */
  waitSync(): Status {
    const settled = this.#settled();
    if (settled !== undefined) return settled;
    if (this.#promise !== undefined) throw new MpiError('MPI_ERR_REQUEST', 'waitSync on a request that wait() is waiting for already; await that promise');
    return this.#finish(progress.waitSync(this.#id));
  }

  /** Cancels a receive that nothing has matched (MPI-4.1 section 3.8.4); its status then says so. Sends are not cancelled. */
  cancel(): void {
    if (this.#id !== 0) client.cancelRequest(this.#id);
  }

  /** Resolves with all statuses; rejects with the first error after all are over. */
  static async all(requests: readonly Request[]): Promise<Status[]> {
    const results = await Promise.allSettled(requests.map((request) => request.wait()));
    return results.map((result) => {
      if (result.status === 'rejected') throw result.reason;
      return result.value;
    });
  }

  /** Resolves with the first that is over. */
  static any(requests: readonly Request[]): Promise<IndexedStatus> {
    if (requests.length === 0) return Promise.resolve({ index: -1, status: emptyStatus });
    return Promise.race(requests.map((request, index) => request.wait().then((status) => ({ index, status }))));
  }

  /** Resolves, when at least one is over, with all that are. */
  static async some(requests: readonly Request[]): Promise<IndexedStatus[]> {
    if (requests.length === 0) return [];
    const finished: IndexedStatus[] = [];
    const waits = requests.map((request, index) =>
      request.wait().then((status) => {
        finished.push({ index, status });
      }),
    );
    await Promise.race(waits);
    for (const wait of waits) wait.catch(() => {});
    return finished.sort((left, right) => left.index - right.index);
  }

  /** Blocks until all are over; throws the first error after that. */
  static allSync(requests: readonly Request[]): Status[] {
    for (let from = 0; from < requests.length; from += chunk) Request.#waitForSome(requests, from, Math.min(from + chunk, requests.length));
    let failure: unknown;
    const statuses: Status[] = new Array(requests.length);
    for (let at = 0; at < requests.length; at++) {
      try {
        statuses[at] = (requests[at] as Request).waitSync();
      } catch (error) {
        failure ??= error;
        statuses[at] = emptyStatus;
      }
    }
    if (failure !== undefined) throw failure;
    return statuses;
  }

  /** Ends the requests of a range that nobody has ended or awaits, with one native call for all. */
  static #waitForSome(requests: readonly Request[], from: number, to: number): void {
    let count = 0;
    for (let at = from; at < to; at++) {
      const request = requests[at] as Request;
      if (request.#id === 0 || request.#promise !== undefined || request.#queued) continue;
      request.#queued = true;
      chunkIds[count] = request.#id;
      chunkRequests[count++] = request;
    }
    let over = 0;
    try {
      while (over < count) {
        const reached = client.waitAll(chunkIds, count, over, chunkRows);
        for (; over < reached; over++) (chunkRequests[over] as Request).#finishRow(over * statusRow);
        if (over < count) progress.onBroker();
      }
    } finally {
      for (; over < count; over++) (chunkRequests[over] as Request).#queued = false;
    }
    chunkRequests.fill(undefined, 0, count);
  }

  /** Blocks until one is over. Requests that were taken before count as over. */
  static anySync(requests: readonly Request[]): IndexedStatus {
    if (requests.length === 0) return { index: -1, status: emptyStatus };
    for (let index = 0; index < requests.length; index++) {
      const request = requests[index] as Request;
      if (request.#id === 0) return { index, status: request.waitSync() };
    }
    const index = progress.waitAnySync(Float64Array.from(requests, (request) => request.#id));
    return { index, status: (requests[index] as Request).waitSync() };
  }

  /** Blocks until at least one is over; returns all that are. */
  static someSync(requests: readonly Request[]): IndexedStatus[] {
    if (requests.length === 0) return [];
    const first = Request.anySync(requests);
    const found: IndexedStatus[] = [];
    for (let index = 0; index < requests.length; index++) {
      if (index === first.index) found.push(first);
      else if ((requests[index] as Request).done) found.push({ index, status: (requests[index] as Request).waitSync() });
    }
    return found;
  }

  /** All statuses when all are over, else null. */
  static testAll(requests: readonly Request[]): Status[] | null {
    client.progress();
    return requests.every((request) => request.done) ? Request.allSync(requests) : null;
  }

  /** The first that is over, or null. */
  static testAny(requests: readonly Request[]): IndexedStatus | null {
    for (let index = 0; index < requests.length; index++) {
      const status = (requests[index] as Request).test();
      if (status !== null) return { index, status };
    }
    return null;
  }
}
