import { client, type RequestId } from '../../native/client.js';

/** Who waits for a request without blocking. One of the two is called, once. */
export interface Waiter {
  /** `result`: 0, or minus an error class; the status block has the rest. The request is forgotten by the engine. */
  settle(result: number): void;
  /** The request will never be over. */
  fail(error: Error): void;
}

/** An operation of several steps that is under way: every blocking wait takes its steps as well, for its peer may be waiting for them. */
export interface Stepper {
  /** The engine's request that it waits for. */
  readonly id: RequestId;
  /** Takes the steps that can be taken. */
  step(): void;
}

/**
 * Brings the engine's results to JavaScript: tells waiters when the event loop hears of completed requests, and serves the broker's
 * socket when a blocking wait comes back for it.
 */
export class Progress {
  readonly #waiting = new Map<RequestId, Waiter>();
  readonly #completed = new Float64Array(256);
  readonly #steppers = new Set<Stepper>();
  /** How many operations of several steps are under way. Where there are any, nothing may block in the engine alone. */
  stepping = 0;
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
    while (this.stepping > 0 && this.waitAnySync(Float64Array.of(id)) !== 0);
    for (;;) {
      const result = client.waitRequest(id);
      if (result !== 1) return result;
      this.onBroker();
    }
  }

  /** Index of the first complete request of `ids`, blocking. */
  waitAnySync(ids: Float64Array): number {
    for (;;) {
      const steppers = this.stepping === 0 ? [] : [...this.#steppers].filter((each) => !ids.includes(each.id));
      const all = steppers.length === 0 ? ids : Float64Array.of(...ids, ...steppers.map((each) => each.id));
      const index = client.waitAny(all, all.length);
      if (index === -2) this.onBroker();
      else if (index < ids.length) return index;
      else (steppers[index - ids.length] as Stepper).step();
    }
  }

  /** An operation of several steps begins. */
  addStepper(stepper: Stepper): void {
    this.#steppers.add(stepper);
    this.stepping = this.#steppers.size;
  }

  /** It is over. */
  dropStepper(stepper: Stepper): void {
    this.#steppers.delete(stepper);
    this.stepping = this.#steppers.size;
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
