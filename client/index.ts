/** Vicinal: MPI between processes that share a host and are kept apart. See docs/guide.md. */
export type { MpiBuffer, TypedArray } from './mpi/buffer.js';
export type { ReceiveOptions, SendBuffer } from './mpi/communicator.js';
export { Communicator } from './mpi/communicator.js';
export { ANY_SOURCE, ANY_TAG, IN_PLACE, PROC_NULL, TAG_UB, UNDEFINED } from './mpi/constants.js';
export { MpiError } from './mpi/error.js';
export { Group } from './mpi/group.js';
export type { ChannelReport, InitOptions, MoverReport, Mpi } from './mpi/mpi.js';
export { init, initSync } from './mpi/mpi.js';
export { Op } from './mpi/op.js';
export type { IndexedStatus } from './mpi/request.js';
export { Request } from './mpi/request.js';
export type { Status } from './mpi/status.js';
