import { client, type RequestId, statusResult, statusRow } from '../../native/client.js';
import { progress, type Waiter } from '../channel/progress.js';
import type { MpiBuffer } from './buffer.js';
import { MpiError } from './error.js';
import { InStatusError } from './in_status.js';
import { reducing, refuseInsideReduction } from './op.js';
import { emptyStatus, type Status, statusBlock, takeStatus } from './status.js';

/** Makes the error of an operation that ended with `result`. The rest is what the operation was called with: kept by its request, so that none needs a closure. */
export type Explain = (result: number, operation: string, buffer: MpiBuffer | undefined, rank: number, tag: number) => Error;

/** Result of {@link Request.any} and its kin: which request is done, and its status. `index` is -1 when none is active. */
export interface IndexedStatus {
  readonly index: number;
  readonly status: Status;
}

/** A request, or null where there is none (MPI_REQUEST_NULL): it is over, with the empty status, and never the one that is found. */
export type MaybeRequest = Request | null;

const noneActive: IndexedStatus = Object.freeze({ index: -1, status: emptyStatus });

// Blocking waits for many requests go to the engine by the chunk; nothing else runs meanwhile, so one set of arrays serves.
const chunk = 256;
const chunkIds = new Float64Array(chunk);
const chunkRows = new Float64Array(chunk * statusRow);
const chunkRequests: (Request | undefined)[] = new Array(chunk).fill(undefined);

/**
 * A pending operation (MPI-4.1 section 3.7). It is active until its result was given out by `wait`, `waitSync`, a `test` that succeeds, or one of the
 * functions on several requests; then it is inactive, as good as null to `any` and `some`, and keeps its status for `wait` and `test`.
 */
export class Request implements Waiter {
  #id: RequestId = 0;
  #status: Status | undefined;
  #error: Error | undefined;
  /** Its result was given out. */
  #taken = false;
  #over: Promise<void> | undefined;
  #tellOver: (() => void) | undefined;
  /** In a chunk: the same request may stand twice in a list. */
  #queued = false;
  readonly #elementBytes: number;
  readonly #explain: Explain;
  readonly #operation: string;
  readonly #buffer: MpiBuffer | undefined;
  readonly #rank: number;
  readonly #tag: number;

  /** @internal `id` 0: complete already, with `status`. The last four are for `explain`. */
  constructor(
    id: RequestId,
    elementBytes: number,
    explain: Explain,
    status: Status = emptyStatus,
    operation = '',
    buffer: MpiBuffer | undefined = undefined,
    rank = 0,
    tag = 0,
  ) {
    this.#elementBytes = elementBytes;
    this.#explain = explain;
    this.#operation = operation;
    this.#buffer = buffer;
    this.#rank = rank;
    this.#tag = tag;
    this.begin(id, status);
  }

  /** @internal A (new) operation of the engine begins. */
  protected begin(id: RequestId, status: Status): void {
    this.#id = id;
    this.#taken = false;
    this.#error = undefined;
    this.#over = undefined;
    this.#tellOver = undefined;
    this.#status = id === 0 ? status : undefined;
  }

  /** @internal There is no operation: as after one whose result was given out. */
  protected rest(): void {
    this.begin(0, emptyStatus);
    this.#taken = true;
  }

  /** @internal */
  get id(): RequestId {
    return this.#id;
  }

  /** True until its result was given out. */
  get active(): boolean {
    return !this.#taken;
  }

  /** True when the operation is over; makes no progress by itself. */
  get done(): boolean {
    return this.#id === 0 || (!reducing && client.isDone(this.#id));
  }

  /** @internal `block` has the engine's answer from `at` on. */
  settle(result: number, block = statusBlock, at = 0): void {
    this.#id = 0;
    if (result >= 0) {
      this.#status = takeStatus(this.#elementBytes, block, at);
      this.completed(block, at);
    } else {
      // the explanation looks there
      if (block !== statusBlock) statusBlock.set(block.subarray(at, at + statusResult));
      this.#error = this.#explain(result, this.#operation, this.#buffer, this.#rank, this.#tag);
    }
    this.#tellOver?.();
  }

  /** @internal Takes in what is over, without waiting. True when all of it is. */
  protected advance(): boolean {
    return this.#poll();
  }

  /** @internal The next step of an operation of several: the engine's request that stands for this one from now on. */
  protected follow(id: RequestId): void {
    this.#id = id;
    if (this.#over !== undefined) progress.watch(id, this);
  }

  /** @internal The last step is over. */
  protected conclude(status: Status): void {
    this.#id = 0;
    this.#status = status;
    this.#tellOver?.();
  }

  /** @internal The event loop drives the operation from now on, whether or not anybody waits for it. */
  protected attend(): void {
    void this.#whenOver();
  }

  /** Takes the result of waitAll; an error is thrown by whoever asks for the status next. */
  #settleRow(row: number): void {
    this.#queued = false;
    if (this.#over !== undefined) progress.unwatch(this.#id);
    this.settle(chunkRows[row + statusResult] as number, chunkRows, row);
  }

  /** @internal The operation succeeded: what else the engine's answer holds, which `block` has from `at` on. */
  protected completed(_block: Float64Array, _at: number): void {}

  /** @internal */
  fail(error: Error): void {
    this.#id = 0;
    this.#error = error;
    this.#tellOver?.();
  }

  /** Gives the result out. */
  #take(): Status {
    this.#taken = true;
    if (this.#error !== undefined) throw this.#error;
    return this.#status as Status;
  }

  /** Takes in the engine's result if the operation is over. */
  #poll(): boolean {
    // an operation of several steps may have begun its next one
    while (this.#id !== 0) {
      const id = this.#id;
      const result = client.testRequest(id);
      if (result === 0) return false;
      progress.unwatch(id);
      this.settle(result < 0 ? result : 0);
    }
    return true;
  }

  /** The status when the operation is over, else null. @throws MpiError when it failed */
  test(): Status | null {
    refuseInsideReduction('test');
    return this.#poll() ? this.#take() : null;
  }

  #whenOver(): Promise<void> {
    if (this.#id === 0) return Promise.resolve();
    this.#over ??= new Promise((resolve) => {
      this.#tellOver = resolve;
      progress.watch(this.#id, this);
    });
    return this.#over;
  }

  /** Resolves when the operation is over, without blocking the event loop. */
  async wait(): Promise<Status> {
    refuseInsideReduction('wait');
    if (this.#id !== 0) await this.#whenOver();
    return this.#take();
  }

  /** Blocks until the operation is over. */
  waitSync(): Status {
    refuseInsideReduction('waitSync');
    while (this.#id !== 0) {
      const id = this.#id;
      const result = progress.waitSync(id);
      progress.unwatch(id);
      this.settle(result);
    }
    return this.#take();
  }

  /** Cancels a receive that nothing has matched (MPI-4.1 section 3.8.4); its status then says so. Sends are not cancelled. */
  cancel(): void {
    refuseInsideReduction('cancel');
    if (this.#id !== 0) client.cancelRequest(this.#id);
  }

  /** Starts persistent requests, in this order. @throws MpiError MPI_ERR_REQUEST when one is active or not persistent */
  static startAll(requests: readonly Request[]): void {
    for (const request of requests) {
      if (!(request instanceof Request) || !('start' in request)) throw new MpiError('MPI_ERR_REQUEST', 'startAll: a request is not persistent');
      if (request.active) throw new MpiError('MPI_ERR_REQUEST', 'startAll: a request is active: wait for its end first');
    }
    for (const request of requests) (request as Request & { start(): void }).start();
  }

  /**
   * Resolves with all statuses when all are over (MPI-4.1 section 3.7.5).
   * @throws InStatusError MPI_ERR_IN_STATUS when one or more failed: it has the status or the error of each
   */
  static async all(requests: readonly MaybeRequest[]): Promise<Status[]> {
    const results = await Promise.allSettled(requests.map((request) => request?.wait() ?? emptyStatus));
    const statuses = results.map((result) => (result.status === 'fulfilled' ? result.value : emptyStatus));
    const errors = results.map((result) => (result.status === 'rejected' ? (result.reason as Error) : null));
    if (errors.some((error) => error !== null)) throw new InStatusError('Request.all', statuses, errors);
    return statuses;
  }

  /** Resolves with the first active request that is over; `index` is -1 when none is active. */
  static async any(requests: readonly MaybeRequest[]): Promise<IndexedStatus> {
    refuseInsideReduction('any');
    const found = Request.testAny(requests);
    if (found !== null) return found;
    const active = requests.filter((request) => request?.active === true);
    await Promise.race(active.map((request) => (request as Request).#whenOver()));
    return Request.any(requests);
  }

  /** @throws InStatusError that tells which one has failed; the others are left for the next call */
  static #refuseSome(operation: string, requests: readonly MaybeRequest[], error: Error): never {
    const errors = requests.map((request) => (request && request.#error === error ? error : null));
    if (errors.every((each) => each === null)) throw error;
    throw new InStatusError(
      operation,
      requests.map(() => emptyStatus),
      errors,
    );
  }

  /**
   * Resolves, when at least one active request is over, with all that are; with none when none is active.
   * @throws InStatusError MPI_ERR_IN_STATUS when one failed; the others are left for the next call
   */
  static async some(requests: readonly MaybeRequest[]): Promise<IndexedStatus[]> {
    const first = await Request.any(requests).catch((error: Error) => Request.#refuseSome('Request.some', requests, error));
    return first.index === -1 ? [] : Request.#withOthers(requests, first);
  }

  /** As {@link all}, blocking. */
  static allSync(requests: readonly MaybeRequest[]): Status[] {
    refuseInsideReduction('allSync');
    // operations of several steps have to be taken on meanwhile: one wait after the other does that
    if (progress.stepping === 0)
      for (let from = 0; from < requests.length; from += chunk) Request.#waitForSome(requests, from, Math.min(from + chunk, requests.length));
    let errors: (Error | null)[] | undefined;
    const statuses: Status[] = new Array(requests.length);
    for (let at = 0; at < requests.length; at++) {
      try {
        statuses[at] = requests[at]?.waitSync() ?? emptyStatus;
      } catch (error) {
        errors ??= new Array<Error | null>(requests.length).fill(null);
        errors[at] = error as Error;
        statuses[at] = emptyStatus;
      }
    }
    if (errors !== undefined) throw new InStatusError('Request.allSync', statuses, errors);
    return statuses;
  }

  /** Ends the requests of a range that nobody has ended, with one native call for all. */
  static #waitForSome(requests: readonly MaybeRequest[], from: number, to: number): void {
    let count = 0;
    for (let at = from; at < to; at++) {
      const request = requests[at];
      if (!request || request.#id === 0 || request.#queued) continue;
      request.#queued = true;
      chunkIds[count] = request.#id;
      chunkRequests[count++] = request;
    }
    let over = 0;
    try {
      while (over < count) {
        const reached = client.waitAll(chunkIds, count, over, chunkRows);
        if (reached < 0) break; // after finalize: whoever asks for the status is told
        for (; over < reached; over++) (chunkRequests[over] as Request).#settleRow(over * statusRow);
        if (over < count) progress.onBroker();
      }
    } finally {
      for (; over < count; over++) (chunkRequests[over] as Request).#queued = false;
    }
    chunkRequests.fill(undefined, 0, count);
  }

  /** Blocks until an active request is over; `index` is -1 when none is active. */
  static anySync(requests: readonly MaybeRequest[]): IndexedStatus {
    refuseInsideReduction('anySync');
    for (;;) {
      const places: number[] = [];
      for (let index = 0; index < requests.length; index++) {
        const request = requests[index];
        if (!request || request.#taken) continue;
        if (request.#id === 0) return { index, status: request.#take() };
        places.push(index);
      }
      if (places.length === 0) return noneActive;
      const found = progress.waitAnySync(Float64Array.from(places, (place) => (requests[place] as Request).#id));
      const index = places[found] as number;
      const request = requests[index] as Request;
      // false: that was a step of it, and not the last
      if (request.#poll()) return { index, status: request.#take() };
    }
  }

  /** Blocks until at least one active request is over; returns all that are, none when none is active. */
  static someSync(requests: readonly MaybeRequest[]): IndexedStatus[] {
    let first: IndexedStatus;
    try {
      first = Request.anySync(requests);
    } catch (error) {
      return Request.#refuseSome('Request.someSync', requests, error as Error);
    }
    return first.index === -1 ? [] : Request.#withOthers(requests, first);
  }

  /** What else is over, in the order of the requests. An error of one is kept for the next call that meets it. */
  static #withOthers(requests: readonly MaybeRequest[], first: IndexedStatus | null): IndexedStatus[] {
    const found: IndexedStatus[] = [];
    for (let index = 0; index < requests.length; index++) {
      const request = requests[index];
      if (index === first?.index) found.push(first);
      else if (request && !request.#taken && request.done && request.#poll() && request.#error === undefined) found.push({ index, status: request.#take() });
    }
    return found;
  }

  /** All statuses when all are over, else null: then none was given out. */
  static testAll(requests: readonly MaybeRequest[]): Status[] | null {
    refuseInsideReduction('testAll');
    client.progress();
    return requests.every((request) => request === null || request.done || request.#poll()) ? Request.allSync(requests) : null;
  }

  /** The first active request that is over; null when none is; `index` -1 when none is active. */
  static testAny(requests: readonly MaybeRequest[]): IndexedStatus | null {
    refuseInsideReduction('testAny');
    let active = false;
    for (let index = 0; index < requests.length; index++) {
      const request = requests[index];
      if (!request || request.#taken) continue;
      active = true;
      if (request.#poll()) return { index, status: request.#take() };
    }
    return active ? null : noneActive;
  }

  /** All active requests that are over, perhaps none. @throws InStatusError as {@link some} */
  static testSome(requests: readonly MaybeRequest[]): IndexedStatus[] {
    let first: IndexedStatus | null;
    try {
      first = Request.testAny(requests);
    } catch (error) {
      return Request.#refuseSome('Request.testSome', requests, error as Error);
    }
    return first === null || first.index === -1 ? [] : Request.#withOthers(requests, first);
  }
}
