import { client, type RequestId } from '../../native/client.js';

/** Who waits for a request without blocking. One of the two is called, once. */
export interface Waiter {
  /** `result`: 0, or minus an error class; the status block has the rest. The request is forgotten by the engine. */
  settle(result: number): void;
  /** The request will never be over. */
  fail(error: Error): void;
}

/**
 * Brings the engine's results to JavaScript: tells waiters when the event loop hears of completed requests, and serves the broker's
 * socket when a blocking wait comes back for it.
 */
export class Progress {
  readonly #waiting = new Map<RequestId, Waiter>();
  readonly #completed = new Float64Array(256);
  /** True after finalize. */
  ended = false;
  /** Called when the broker's socket wants attention, or as {@link onWanted}. */
  onBroker: () => void = () => {};
  /** Called when operations were begun with ranks that no channel leads to yet. */
  onWanted: () => void = () => {};

  /** The engine's callback. */
  readonly onEvents = (broker: boolean): void => {
    if (broker) this.onBroker();
    this.settle();
  };

  /** Waits for a request, blocking. Returns 0 or minus an error class. */
  waitSync(id: RequestId): number {
    for (;;) {
      const result = client.waitRequest(id);
      if (result !== 1) return result;
      this.onBroker();
    }
  }

  /** Index of the first complete request of `ids`, blocking. */
  waitAnySync(ids: Float64Array): number {
    for (;;) {
      const index = client.waitAny(ids, ids.length);
      if (index !== -2) return index;
      this.onBroker();
    }
  }

  flushSync(): void {
    while (client.flush() === 1) this.onBroker();
  }

  /** Tells the waiter when the request is over. */
  watch(id: RequestId, waiter: Waiter): void {
    this.#waiting.set(id, waiter);
    client.notifyRequest(id);
  }

  /** Takes a request back from {@link watch}: somebody else has its result. */
  unwatch(id: RequestId): void {
    this.#waiting.delete(id);
  }

  settle(): void {
    for (;;) {
      const count = client.takeCompleted(this.#completed);
      for (let at = 0; at < count; at++) {
        const id = this.#completed[at] as number;
        const waiter = this.#waiting.get(id);
        if (waiter === undefined) continue;
        this.#waiting.delete(id);
        const result = client.testRequest(id);
        waiter.settle(result < 0 ? result : 0);
      }
      if (count < this.#completed.length) return;
    }
  }

  /** Fails what still waits, at finalize. */
  end(error: Error): void {
    this.ended = true;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const waiter of waiting) waiter.fail(error);
  }
}

/** The process's one progress; the engine is one in a process as well. */
export const progress = new Progress();
