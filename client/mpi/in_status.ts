import { MpiError } from './error.js';
import type { Status } from './status.js';

/**
 * Of several requests one or more failed (MPI-4.1 section 3.7.5); all are over. `cause` is the first error, and its message stands in this one's.
 */
export class InStatusError extends MpiError {
  /** The status of each request; the empty status where it failed. */
  readonly statuses: readonly Status[];
  /** The error of each request; null where it succeeded. */
  readonly errors: readonly (Error | null)[];

  /** @internal */
  constructor(operation: string, statuses: readonly Status[], errors: readonly (Error | null)[]) {
    const failed = errors.filter((error) => error !== null);
    super('MPI_ERR_IN_STATUS', `${operation}: ${failed.length} of ${errors.length} requests failed; the first: ${failed[0]?.message}`, { cause: failed[0] });
    this.statuses = statuses;
    this.errors = errors;
  }
}
