/** Vicinal: MPI between processes that share a host and are kept apart. See docs/guide.md. */

export type { SplitType } from './channel/place.js';
export type { ChannelReport, MoverReport } from './channel/report.js';
export type { MpiBuffer, TypedArray } from './mpi/buffer.js';
export type { Shift } from './mpi/cartesian.js';
export { dimsCreate } from './mpi/cartesian.js';
export type { Counts, SendBuffer } from './mpi/collective_call.js';
export type { CartesianOptions } from './mpi/communicator.js';
export { CartesianCommunicator, Communicator } from './mpi/communicator.js';
export { ANY_SOURCE, ANY_TAG, IN_PLACE, PROC_NULL, TAG_UB, UNDEFINED } from './mpi/constants.js';
export { MpiError } from './mpi/error.js';
export { Group } from './mpi/group.js';
export { Message } from './mpi/message.js';
export type { InitOptions, Mpi } from './mpi/mpi.js';
export { init, initSync } from './mpi/mpi.js';
export type { ReceivedObject } from './mpi/object.js';
export type { Combine } from './mpi/op.js';
export { Op } from './mpi/op.js';
export { PersistentRequest } from './mpi/persistent.js';
export type { ReceiveOptions } from './mpi/point_to_point.js';
export type { IndexedStatus, MaybeRequest } from './mpi/request.js';
export { Request } from './mpi/request.js';
export type { Status } from './mpi/status.js';
