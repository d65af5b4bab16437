import { loadAddon } from './load.js';

/** One packet from the broker, with the descriptors that came with it (the caller owns them). */
export interface Packet {
  readonly bytes: Uint8Array;
  readonly descriptors: readonly number[];
}

/** Options of the engine; see native/engine/engine.h. */
export interface EngineConfiguration {
  readonly rank: number;
  readonly size: number;
  readonly eagerLimit: number;
  readonly spinMicroseconds: number;
  readonly yields: number;
  readonly backstopMilliseconds: number;
  readonly arenaMover: boolean;
  readonly sliceLimit: number;
  readonly cmaMover: boolean;
  readonly procmemMover: boolean;
  /** Smallest messages that are read by cma, and by procmem. */
  readonly cmaBytes: number;
  readonly procmemBytes: number;
}

/** Where a segment lies in a region: in the memory of a device (its sysfs `resource2`) or in a shared file. */
export interface RegionPlace {
  /** Of its first byte in the file, on a page. */
  readonly offset: number;
  /** True where the memory is not proven cached: each side then fences its accesses. */
  readonly fenced: boolean;
}

/** What PairGranted says, flattened for the addon. Descriptors become the engine's; -1 where there is none. */
export interface PeerGrant {
  readonly rank: number;
  /** -1: nobody but the broker tells of the peer's end (losePeer). */
  readonly pidfd: number;
  readonly wake: number;
  readonly sleep: number;
  readonly outgoingSegment: number;
  readonly outgoingIndex: number;
  readonly incomingSegment: number;
  readonly incomingIndex: number;
  readonly headSegment: number;
  /** Which of our heads the peer sees; 0 or left out: the newest in a memfd. One in a region says that the peer is a rank of another kernel. */
  readonly ownHeadSegment?: number;
  /** True where the memory between the two is not proven cached. */
  readonly fenced?: boolean;
  readonly ringsPerBank: number;
  readonly ringBytes: number;
  /** The peer's pid in our pid namespace, 0: no cma. */
  readonly process: number;
  /** Its /proc/PID/mem, -1: no procmem. */
  readonly memory: number;
}

/** Any kind of typed array. */
export type TypedArray =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array
  | Float32Array
  | Float64Array;

/** What the addon knows of a typed buffer; client/mpi/datatype.ts derives its class from it. */
export type NativeTypedBuffer = object;

/** Any buffer an operation takes. */
export type NativeBuffer = ArrayBufferView | ArrayBufferLike | NativeTypedBuffer;

/** Ways to make a datatype, by number, and the numbers that each takes (native/addon/client/datatypes.cc). */
export const datatypeKind = {
  /** element type */
  basic: 0,
  /** count */
  contiguous: 1,
  /** count, block length, stride in bytes */
  hvector: 2,
  /** block lengths, then displacements in bytes; one type */
  hindexed: 3,
  /** as hindexed, with a type for each block; padded to its alignment */
  struct: 4,
  /** lower bound, extent */
  resized: 5,
  /** sizes, subsizes, starts */
  subarray: 6,
} as const;
export type DatatypeKind = (typeof datatypeKind)[keyof typeof datatypeKind];

/** A request's number: 0 when the operation is over already; negative: minus an MPI error class. */
export type RequestId = number;

/** Indexes into the status block that every operation fills. */
export const statusSource = 0;
export const statusTag = 1;
export const statusBytes = 2;
export const statusCancelled = 3;
/** World rank of the peer that an error is about, -1 when none. */
export const statusPeer = 4;
/** Of a matched probe: the number of the message that it took out. */
export const statusMessage = 5;
/** Only in the rows of waitAll: 0, or minus an MPI error class. */
export const statusResult = 6;
/** Numbers of one row of waitAll. */
export const statusRow = 7;

/** Collectives by number (native/addon/client/collectives.cc). */
export const collectiveKind = {
  barrier: 0,
  bcast: 1,
  reduce: 2,
  allreduce: 3,
  gather: 4,
  scatter: 5,
  allgather: 6,
  alltoall: 7,
  gatherv: 8,
  scatterv: 9,
  allgatherv: 10,
  alltoallv: 11,
  reduce_scatter_block: 12,
  reduce_scatter: 13,
  scan: 14,
  exscan: 15,
} as const;
/** Why a communicator's collectives go by messages alone (native/engine/communicator.h; a test holds the two together). */
export const slicesLacks = ['none', 'alone', 'job_size', 'context', 'unmet_member', 'member', 'kernel'] as const;

/** How the collectives of a communicator meet, as one of its members sees it. */
export interface CollectiveMeeting {
  /** Bytes up to which the members, those of this kernel where they live on several, go by slices. */
  readonly sliceLimit: number;
  /** Why they do not: an index of {@link slicesLacks}. */
  readonly lack: number;
  /** The world rank that it is about. */
  readonly lacking: number;
  /** On which members live. */
  readonly kernels: number;
  /** Where they live on several kernels, of which one at least has several members: how many this one has. Else 1. */
  readonly near: number;
}

/** Answer of collectiveNow to a call that collective() must take. */
export const notPlain = -1000;
export type CollectiveKind = (typeof collectiveKind)[keyof typeof collectiveKind];

/**
 * The client's addon. Functions that fail to use the kernel throw an Error with `code` (errno name) and `syscall`. Operations return
 * numbers: see {@link RequestId}; the result of one that is over stands in the status block.
 */
export interface ClientAddon {
  /** Connects to the broker's socket (SOCK_SEQPACKET). Returns the descriptor. */
  connect(path: string): number;
  /** Sends one packet, never with descriptors. Returns '' when sent, else an errno name. */
  send(fd: number, bytes: Uint8Array): string;
  /** Waits up to `timeout` ms (-1: without limit; 0: not at all) for one packet. null: none; throws with code 'ECONNRESET' when the broker closed. */
  receive(fd: number, timeout: number): Packet | null;
  /** A descriptor that becomes readable once, after so many milliseconds. */
  createTimer(milliseconds: number): number;
  closeDescriptor(fd: number): void;
  /** Calls back whenever the descriptor is readable or its other end is gone. */
  readonly Watch: new (
    fd: number,
    callback: () => void,
  ) => { close(): void; ref(): void; unref(): void };
  raiseDescriptorLimit(): { readonly soft: number; readonly hard: number };
  processorsAllowed(): number;
  processorsOnline(): number;

  // ---- the engine: one in a process ----
  /** Claims the process for the calling thread; false when any thread has claimed it already. */
  claimProcess(): boolean;
  /** Gives the claim back: init failed. */
  unclaimProcess(): void;
  /** Makes the engine. `status` is the status block; `onEvents` is called from the event loop when promises may be settled, the broker has spoken, or {@link takeWanted} has ranks; `onWanted` for
   * such ranks within the call of an operation that does not wait. Throws when there is one already (in any thread). */
  createEngine(configuration: EngineConfiguration, status: Float64Array, onEvents: (broker: boolean) => void, onWanted: () => void): void;
  destroyEngine(): void;
  /**
   * These return '' or the reason why not. The descriptor stays the caller's. It is a memfd of the segment alone, or, with `region`, holds the
   * segment there: then that range is mapped, and an owner's is filled with zeros first. The first head must be a memfd.
   */
  adoptHead(segment: number, fd: number, bytes: number, region?: RegionPlace): string;
  adoptBank(segment: number, index: number, fd: number, bytes: number, rings: number, ringBytes: number, region?: RegionPlace): string;
  adoptArena(segment: number, fd: number, bytes: number, region?: RegionPlace): string;
  addPrivateArena(bytes: number): string;
  addPeerSegment(rank: number, segment: number, fd: number, bytes: number, region?: RegionPlace): string;
  dropPeerSegment(rank: number, segment: number): void;
  /** New eventfds of a channel through a region; owns them when it returns ''. @returns why they cannot be taken, or '' */
  renewWakeups(rank: number, wake: number, sleep: number): string;
  addPeer(grant: PeerGrant): string;
  /**
   * In which kernel each world rank lives, by numbers that mean nothing else: collectives of communicators that span several go in two
   * levels. All ranks tell the same, before their first collective. '' or the reason why not.
   */
  setKernels(kernels: Int32Array): string;
  /** `left`: it ended in order. */
  losePeer(rank: number, errorClass: number, reason: string, left: boolean): void;
  /** World ranks that operations were begun with and no channel leads to yet, each told once. */
  takeWanted(): Int32Array;
  connected(worldRank: number): boolean;
  peerFailure(worldRank: number): string;
  /** What came of reading that peer's memory by cma and by procmem: words for readProof of native/layout/proof.ts. */
  memoryProofs(worldRank: number): readonly [number, number];
  /** Null when the communicator was freed. */
  collectiveMeeting(communicator: number): CollectiveMeeting | null;
  setBrokerDescriptor(fd: number): void;
  /** 1: running, 2: finalized. */
  setState(state: number): void;
  /** An ArrayBuffer in a granted arena, or null when a further arena must be granted first. */
  allocate(bytes: number): ArrayBuffer | null;
  /** Detaches a buffer of allocate(); false when it is none. */
  free(buffer: ArrayBuffer): boolean;
  counters(): BigUint64Array;

  /** Returns the communicator's handle, or -1 when the context is taken. World is 0, self is 1. */
  addCommunicator(context: number, world: Int32Array): number;
  /** No operation is started on it any more; those that are pending go on. */
  freeCommunicator(communicator: number): void;
  /** Ends freed communicators that have nothing pending; returns their contexts. */
  reclaimCommunicators(): Uint32Array;

  // ---- windows ----
  /** Maps a window segment that the broker granted: '' or the reason why not. The descriptor stays the caller's; -1: private memory, for a member that is alone. */
  adoptWindow(segment: number, fd: number, bytes: number, owner: boolean): string;
  /** No window is made on this segment any more; its memory goes with the last window and buffer that show it. */
  forgetWindowSegment(segment: number): void;
  /**
   * A window whose locks lie in the control segment. `own`: our place among the members' world ranks. Segment, offset and bytes of each
   * member's part. Returns its handle, or minus an MPI error class.
   */
  createWindow(control: number, own: number, world: Float64Array, segments: Float64Array, offsets: Float64Array, bytes: Float64Array): number;
  freeWindow(window: number): void;
  /** A member's part as memory; -1: all parts, where they lie one behind the other. null otherwise. */
  windowMemory(window: number, member: number): ArrayBuffer | null;
  /** Segment and offset of memory that lies in a window segment. */
  findWindow(memory: ArrayBufferView | ArrayBufferLike): Float64Array | null;
  /** Detaches a buffer of windowMemory(). */
  detachWindowMemory(memory: ArrayBuffer): boolean;
  /**
   * Operations on a member's part, `displacement` bytes from its beginning: plain there, or `count` elements of `datatype` (0: plain).
   * They return 0 or minus an MPI error class.
   */
  windowPut(origin: NativeBuffer, window: number, target: number, displacement: number, datatype: number, count: number): number;
  windowGet(origin: NativeBuffer, window: number, target: number, displacement: number, datatype: number, count: number): number;
  windowAccumulate(
    origin: NativeBuffer | null,
    result: NativeBuffer | null,
    window: number,
    target: number,
    displacement: number,
    datatype: number,
    count: number,
    operation: number,
    element: number,
  ): number;
  windowCompareAndSwap(origin: NativeBuffer, compare: NativeBuffer, result: NativeBuffer, window: number, target: number, displacement: number): number;
  /** 0 taken, 1 blocked, or minus an MPI error class. `wake`: how many members to wake, then they. */
  windowTryLock(window: number, target: number, exclusive: boolean, wake: Int32Array): number;
  /** Gives a lock, or the wait for one, up. */
  windowUnlock(window: number, target: number, wake: Int32Array): number;
  /** Orders memory accesses before it against those after it. */
  windowSync(): void;

  // ---- datatypes: those of the calling thread; they need no engine ----
  /**
   * Makes a datatype of others. Returns the reason why not, or its facts: number, size, lower and upper bound, true lower and upper bound,
   * basic elements, element type (-1: several), and 1 where any number of elements is one run of bytes.
   */
  createDatatype(kind: DatatypeKind, numbers: Float64Array, types: Float64Array): Float64Array | string;
  freeDatatype(datatype: number): void;
  /** Where `count` elements begin and end, in bytes from the first; null when that is beyond any memory. */
  datatypeSpan(datatype: number, count: number): Float64Array | null;
  /** Basic elements in so many bytes of data, -1 when that is no whole number. */
  datatypeElements(datatype: number, bytes: number): number;
  /** Elements of a datatype in memory: what {@link NativeBuffer} takes besides plain buffers. `offset`: bytes before the first element. */
  readonly TypedBuffer: new (
    datatype: number,
    memory: ArrayBufferView | ArrayBufferLike,
    offset: number,
    count: number,
  ) => NativeTypedBuffer;
  /** Packs into bytes, or unpacks from them: 0, or minus an MPI error class. */
  pack(typed: NativeTypedBuffer, packed: Uint8Array): number;
  unpack(typed: NativeTypedBuffer, packed: Uint8Array): number;

  sendSync(communicator: number, buffer: NativeBuffer, dest: number, tag: number, synchronous: boolean): RequestId;
  recvSync(communicator: number, buffer: NativeBuffer, source: number, tag: number): RequestId;
  isend(communicator: number, buffer: NativeBuffer, dest: number, tag: number, synchronous: boolean): RequestId;
  irecv(communicator: number, buffer: NativeBuffer, source: number, tag: number): RequestId;
  /** 1 when a message is there (status block), 0 when not, negative on error. */
  iprobe(communicator: number, source: number, tag: number): number;
  /** A request that completes when a message is there. */
  startProbe(communicator: number, source: number, tag: number): RequestId;
  /** As iprobe and startProbe, but the message is taken out: the status block names it, for receiveMessage. */
  improbe(communicator: number, source: number, tag: number): number;
  startMatchedProbe(communicator: number, source: number, tag: number): RequestId;
  receiveMessageSync(message: number, buffer: NativeBuffer): RequestId;
  receiveMessage(message: number, buffer: NativeBuffer): RequestId;
  /**
   * `operation` and `element` only for reductions, `root` only where there is one. Null buffers mean in place, or not significant.
   * `layout`: counts and displacements in bytes of all ranks, for the v-variants and reduce_scatter (alltoallv: of what is sent, then
   * of what is received). `combine`: a reduction of the program's own, which writes left op right into right and returns true, or
   * anything else when it failed; `commutes`: its operands may meet in any order.
   */
  collective(
    communicator: number,
    kind: CollectiveKind,
    send: NativeBuffer | null,
    receive: NativeBuffer | null,
    blockBytes: number,
    operation: number,
    element: number,
    root: number,
    wait: boolean,
    layout: Float64Array | null,
    combine: ((left: TypedArray, right: TypedArray) => boolean) | null,
    commutes: boolean,
  ): RequestId;

  /**
   * A blocking collective among barrier, bcast, reduce, allreduce, gather, scatter, allgather and alltoall, called in the plainest way:
   * whole typed arrays of one type, apart in memory, with an operation of MPI's own. {@link notPlain}: it was called otherwise, and
   * nothing was begun; what is not significant at this rank is not looked at.
   */
  collectiveNow(communicator: number, kind: CollectiveKind, send: unknown, receive: unknown, operation: number, root: number): RequestId;

  /** Waits: 0 done, 1 the broker wants attention or must hear of ranks that are wanted (call again afterwards), negative on error. A request that is done is forgotten. */
  waitRequest(id: RequestId): number;
  /** As waitRequest, for about so many milliseconds: 2 when it is not over by then. */
  waitRequestFor(id: RequestId, milliseconds: number): number;
  /**
   * Waits for `count` requests, from index `from` on. Row `i` of `rows` (of {@link statusRow} numbers) gets the status of request `i` as
   * in the status block, and its result. Returns `count` when all are done (and forgotten), else the index to go on from after
   * the broker has been served; negative when the arguments are wrong.
   */
  waitAll(ids: Float64Array, count: number, from: number, rows: Float64Array): number;
  /** 1 done (and forgotten), 0 not yet, negative on error. */
  testRequest(id: RequestId): number;
  /** True when done or unknown; does not forget it. */
  isDone(id: RequestId): boolean;
  cancelRequest(id: RequestId): boolean;
  /** Nobody will ask for this request again. */
  forgetRequest(id: RequestId): void;
  /** From now on completion is reported by onEvents and takeCompleted. */
  notifyRequest(id: RequestId): void;
  /** Fills `ids` with requests that were completed since; returns how many. */
  takeCompleted(ids: Float64Array): number;
  /** Waits until one of the requests is done (its index), or -2 when the broker wants attention. */
  waitAny(ids: Float64Array, count: number): number;
  /** Makes progress until nothing waits to leave; 0 done, 1 the broker wants attention. */
  flush(): number;
  progress(): void;
}

/** The client's addon, built from native/addon/client_addon.cc. */
export const client: ClientAddon = { ...loadAddon<ClientAddon>('client_addon') }; // a copy: V8 finds the functions of a plain literal faster
