import { progress, type Stepper } from '../channel/progress.js';
import { Request } from './request.js';
import type { Status } from './status.js';
import type { Steps } from './steps.js';

/**
 * An operation of several steps as one request. Its first steps are taken in the call, the others while the event loop runs and inside of every
 * blocking wait, whatever that waits for: so it gets on as the engine's own operations do (MPI-4.1 section 3.7.4, progress).
 */
export class StepsRequest<Result> extends Request implements Stepper {
  readonly #steps: Steps<Result>;
  readonly #finish: (result: Result) => Status;
  /** What it waits for now. */
  #current: Request | undefined;

  /** @internal @throws what the first step throws */
  constructor(steps: Steps<Result>, finish: (result: Result) => Status) {
    super(0, 1, () => new Error('never asked'));
    this.#steps = steps;
    this.#finish = finish;
    this.#go(steps.next());
    if (this.id === 0) return;
    progress.addStepper(this);
    this.attend();
  }

  /** Goes on until a step has to be waited for. */
  #go(first: IteratorResult<Request, Result>): void {
    let next = first;
    while (next.done !== true) {
      if (next.value.id !== 0) {
        this.#current = next.value;
        this.follow(next.value.id);
        return;
      }
      next = this.#resume(next.value);
    }
    this.#current = undefined;
    progress.dropStepper(this);
    this.conclude(this.#finish(next.value));
  }

  /** Gives the generator the result of a step that is over. */
  #resume(step: Request): IteratorResult<Request, Result> {
    let status: Status;
    try {
      status = step.waitSync();
    } catch (error) {
      return this.#steps.throw(error);
    }
    return this.#steps.next(status);
  }

  /** @internal The engine's request of the current step is over. */
  override settle(result: number): void {
    const step = this.#current as Request;
    step.settle(result);
    try {
      this.#go(this.#resume(step));
    } catch (error) {
      this.fail(error as Error);
    }
  }

  /** @internal */
  override fail(error: Error): void {
    progress.dropStepper(this);
    super.fail(error);
  }

  /** @internal */
  step(): void {
    this.advance();
  }

  /** True when the last step is over; takes the steps that can be taken. */
  override get done(): boolean {
    return this.id === 0 || (super.done && this.advance());
  }
}
