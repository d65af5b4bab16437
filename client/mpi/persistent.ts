import type { RequestId } from '../../native/client.js';
import { MpiError } from './error.js';
import { Request } from './request.js';
import { emptyStatus, type Status } from './status.js';

/** A message's arguments, to be sent or received again and again (MPI-4.1 section 3.9). Inactive until {@link start}, and again after each end. */
export class PersistentRequest extends Request {
  readonly #start: () => { readonly id: RequestId; readonly status: Status };

  /** @internal */
  constructor(start: () => { readonly id: RequestId; readonly status: Status }, elementBytes: number, explain: (result: number) => Error) {
    super(0, elementBytes, explain);
    this.#start = start;
    this.rest();
  }

  /** Begins the operation; then as any other request. @throws MpiError MPI_ERR_REQUEST while it is active */
  start(): void {
    if (this.active) throw new MpiError('MPI_ERR_REQUEST', 'start: the request is active: wait for its end first');
    this.rest();
    const { id, status } = this.#start();
    this.begin(id, status);
  }

  override test(): Status | null {
    return this.active ? super.test() : emptyStatus;
  }

  override async wait(): Promise<Status> {
    return this.active ? super.wait() : emptyStatus;
  }

  override waitSync(): Status {
    return this.active ? super.waitSync() : emptyStatus;
  }
}
