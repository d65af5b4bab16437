import { client, type RequestId } from '../../native/client.js';
import { emptyStatus, type Status, takeStatus } from '../mpi/status.js';

interface Waiting {
  readonly elementBytes: number;
  readonly resolve: (status: Status) => void;
  readonly reject: (error: Error) => void;
  readonly explain: (result: number) => Error;
}

/**
 * Brings the engine's results to JavaScript: settles promises when the event loop hears of completed requests, and serves the broker's
 * socket when a blocking wait comes back for it.
 */
export class Progress {
  readonly #waiting = new Map<RequestId, Waiting>();
  readonly #completed = new Float64Array(256);
  /** Called when the broker's socket wants attention. */
  onBroker: () => void = () => {};

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

  /** Resolves with the request's status. `explain` makes the error of a result. */
  promise(id: RequestId, elementBytes: number, explain: (result: number) => Error): Promise<Status> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { elementBytes, resolve, reject, explain });
      client.notifyRequest(id);
    });
  }

  /** Takes a request back from {@link promise} without settling it. */
  forget(id: RequestId): void {
    this.#waiting.delete(id);
    client.forgetRequest(id);
  }

  settle(): void {
    for (;;) {
      const count = client.takeCompleted(this.#completed);
      for (let at = 0; at < count; at++) {
        const id = this.#completed[at] as number;
        const waiting = this.#waiting.get(id);
        if (waiting === undefined) continue;
        this.#waiting.delete(id);
        const result = client.testRequest(id);
        if (result === 1) waiting.resolve(takeStatus(waiting.elementBytes));
        else if (result === 0) waiting.resolve(emptyStatus);
        else waiting.reject(waiting.explain(result));
      }
      if (count < this.#completed.length) return;
    }
  }

  /** Rejects what still waits, at finalize. */
  end(error: Error): void {
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}

/** The process's one progress; the engine is one in a process as well. */
export const progress = new Progress();
