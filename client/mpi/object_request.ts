import type { ReceivedObject } from './object.js';
import type { Steps } from './steps.js';
import { StepsRequest } from './steps_request.js';

/** A receive of an object that was begun. It ends with the status of recvObject; `value` is there from then on. */
export class ObjectRequest extends StepsRequest<ReceivedObject> {
  readonly #received: { readonly value: unknown };

  /** @internal */
  constructor(steps: Steps<ReceivedObject>) {
    const received: { value: unknown } = { value: undefined };
    super(steps, ({ value, status }) => {
      received.value = value;
      return status;
    });
    this.#received = received;
  }

  /** What was received; undefined until it is over, and when it was cancelled. */
  get value(): unknown {
    return this.#received.value;
  }
}
