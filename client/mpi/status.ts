import { statusBytes, statusCancelled, statusSource, statusTag } from '../../native/client.js';
import { ANY_SOURCE, ANY_TAG, UNDEFINED } from './constants.js';

/** What is known of a received or probed message (MPI-4.1 section 3.2.5). */
export interface Status {
  /** Rank of the sender in the communicator. */
  readonly source: number;
  readonly tag: number;
  /** Elements of the receive buffer that were filled; of a probe: bytes. UNDEFINED when that is no whole number. */
  readonly count: number;
  readonly bytes: number;
  readonly cancelled: boolean;
}

/** The block into which the engine writes the result of the last operation. */
export const statusBlock = new Float64Array(8);

/** Reads the status block. */
export function takeStatus(elementBytes: number): Status {
  const bytes = statusBlock[statusBytes] as number;
  const count = bytes / elementBytes;
  return {
    source: statusBlock[statusSource] as number,
    tag: statusBlock[statusTag] as number,
    count: Number.isInteger(count) ? count : UNDEFINED,
    bytes,
    cancelled: statusBlock[statusCancelled] === 1,
  };
}

/** The empty status (MPI-4.1 section 3.7.3): of an operation without a message, and of a request that is inactive. */
export const emptyStatus: Status = Object.freeze({ source: ANY_SOURCE, tag: ANY_TAG, count: 0, bytes: 0, cancelled: false });
