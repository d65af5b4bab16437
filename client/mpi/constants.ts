/** Wildcards and special ranks, numbered as in the MPI-5.0 ABI. */
export const ANY_SOURCE = -1;
export const ANY_TAG = -2;
export const PROC_NULL = -3;
/** Count of a message whose bytes are no whole number of elements (MPI-4.1 section 3.2.5). */
export const UNDEFINED = -32766;
/** Largest tag. */
export const TAG_UB = 0x7fffffff;
/** Passed as the send buffer (or the receive buffer of a scatter's root) where MPI allows MPI_IN_PLACE. */
export const IN_PLACE: unique symbol = Symbol('IN_PLACE');
