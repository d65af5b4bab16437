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

/** Reads the status block, or the row of another block that begins at `at`. */
export function takeStatus(elementBytes: number, block = statusBlock, at = 0): Status {
  const bytes = block[at + statusBytes] as number;
  const count = elementBytes === 1 ? bytes : bytes / elementBytes;
  return {
    source: (block[at + statusSource] as number) | 0,
    tag: (block[at + statusTag] as number) | 0,
    count: elementBytes === 1 || Number.isInteger(count) ? count : UNDEFINED,
    bytes,
    cancelled: block[at + statusCancelled] === 1,
  };
}

/** The empty status (MPI-4.1 section 3.7.3): of an operation without a message, and of a request that is inactive. */
export const emptyStatus: Status = Object.freeze({ source: ANY_SOURCE, tag: ANY_TAG, count: 0, bytes: 0, cancelled: false });
