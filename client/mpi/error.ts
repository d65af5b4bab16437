/** One row of the client's error table. */
export interface MpiErrorRow {
  /** Error class, numbered as in the MPI-5.0 ABI. */
  readonly errorClass: number;
  readonly meaning: string;
  readonly cure: string;
}

/** The error classes that the SDK raises. Numbers are MPI's and never change. */
export const mpiErrors = {
  MPI_ERR_BUFFER: {
    errorClass: 1,
    meaning: 'the buffer cannot be used: it is no typed array, was detached, or is resizable',
    cure: 'pass a typed array, Buffer, DataView or ArrayBuffer of fixed length, and leave it alone until the operation is over',
  },
  MPI_ERR_COUNT: { errorClass: 2, meaning: 'a length does not fit the operation', cure: 'give buffers the lengths that the operation asks for' },
  MPI_ERR_TYPE: {
    errorClass: 3,
    meaning: 'the element types of two buffers differ, or a datatype is not valid here',
    cure: 'use the same kind of elements on both sides of a reduction or collective, and predefined types in reductions',
  },
  MPI_ERR_TAG: { errorClass: 4, meaning: 'the tag is out of range', cure: 'use 0 to 2^31-1, or ANY_TAG for receives' },
  MPI_ERR_COMM: { errorClass: 5, meaning: 'the communicator is not valid', cure: 'use one that was not freed' },
  MPI_ERR_RANK: { errorClass: 6, meaning: 'the rank is not in the communicator', cure: 'use 0 to size-1, PROC_NULL, or ANY_SOURCE for receives' },
  MPI_ERR_REQUEST: { errorClass: 7, meaning: 'the request is not valid', cure: 'use requests of this process, once' },
  MPI_ERR_ROOT: { errorClass: 8, meaning: 'the root is not in the communicator', cure: 'use 0 to size-1, the same on every rank' },
  MPI_ERR_GROUP: { errorClass: 9, meaning: 'the group is not valid here', cure: "use a Group whose members all belong to the communicator's group" },
  MPI_ERR_OP: { errorClass: 10, meaning: 'the operation is not defined on this element type', cure: 'use another operation or another kind of typed array' },
  MPI_ERR_DIMS: {
    errorClass: 12,
    meaning: 'the dimensions of a grid are not valid',
    cure: 'use whole numbers whose product is no more than the ranks; dimsCreate finds some',
  },
  MPI_ERR_ARG: { errorClass: 13, meaning: 'an argument is not valid', cure: 'see the message' },
  MPI_ERR_TRUNCATE: {
    errorClass: 15,
    meaning: 'the message is longer than the receive buffer; what fits was delivered',
    cure: 'receive into a larger buffer; probe tells the size',
  },
  MPI_ERR_OTHER: { errorClass: 16, meaning: 'a known error of no other class', cure: 'see the message' },
  MPI_ERR_INTERN: { errorClass: 17, meaning: 'an error of this library', cure: 'report it with the message' },
  MPI_ERR_IN_STATUS: {
    errorClass: 19,
    meaning: 'one or more of several requests failed',
    cure: "see the error's `errors`, one for each request, null for those that succeeded",
  },
  MPI_ERR_BASE: {
    errorClass: 24,
    meaning: 'the memory cannot be a window',
    cure: 'pass memory that a window of Window.allocate gave to this rank, or part of it',
  },
  MPI_ERR_DISP: {
    errorClass: 26,
    meaning: 'a displacement in a window is not valid',
    cure: 'use a whole number; atomic operations need one that is aligned to the element',
  },
  MPI_ERR_LOCKTYPE: { errorClass: 37, meaning: 'the kind of lock is not valid', cure: "use 'shared' or 'exclusive'" },
  MPI_ERR_NO_MEM: { errorClass: 39, meaning: 'memory cannot be had', cure: 'ask for less, or raise the limit that the message names' },
  MPI_ERR_RMA_RANGE: {
    errorClass: 48,
    meaning: "what is accessed does not lie within the target's part of the window",
    cure: "stay below the target's size; `bytesOf(rank)` of the window tells it",
  },
  MPI_ERR_RMA_SHARED: {
    errorClass: 49,
    meaning: 'the ranks cannot share memory as this window needs it',
    cure: "make it on a communicator of splitType('kernel'); Window.allocate spans the kernels of one host",
  },
  MPI_ERR_RMA_SYNC: {
    errorClass: 50,
    meaning: 'the synchronisation of a window is wrong',
    cure: 'open an epoch (fence, lock, lockAll, start) before operations, and close it once',
  },
  MPI_ERR_SIZE: { errorClass: 52, meaning: 'the size of a window is not valid', cure: 'use a whole number of bytes' },
  MPI_ERR_UNSUPPORTED_OPERATION: {
    errorClass: 55,
    meaning: 'the operation cannot be had on this memory',
    cure: 'see the message: it says what the memory lacks, and what else serves',
  },
  MPI_ERR_WIN: {
    errorClass: 56,
    meaning: 'the window is not valid, or its locks were written over',
    cure: 'use one that was not freed; write to no memory of a window but its parts',
  },
  MPI_ERR_PROC_ABORTED: { errorClass: 58, meaning: 'a peer has died or left', cure: 'see why it ended; a collective with it cannot succeed any more' },
} as const satisfies Record<string, MpiErrorRow>;

/** Name of an error class of {@link mpiErrors}. */
export type MpiErrorCode = keyof typeof mpiErrors;

const byClass = new Map<number, MpiErrorCode>(Object.entries(mpiErrors).map(([code, row]) => [row.errorClass, code as MpiErrorCode]));

/** Every error of an MPI operation. */
export class MpiError extends Error {
  override readonly name = 'MpiError';
  /** Name of the class, e.g. 'MPI_ERR_TRUNCATE'. */
  readonly code: string;
  /** MPI-5.0 ABI number of the class. */
  readonly errorClass: number;

  constructor(code: MpiErrorCode, message: string, options?: ErrorOptions) {
    super(`${code}: ${message}`, options);
    this.code = code;
    this.errorClass = mpiErrors[code].errorClass;
  }
}

/** The name of a class that the engine returned. */
export function codeOfClass(errorClass: number): MpiErrorCode {
  return byClass.get(errorClass) ?? 'MPI_ERR_INTERN';
}
