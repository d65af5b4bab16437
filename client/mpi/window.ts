import { client, type RequestId } from '../../native/client.js';
import { windowControlBytes } from '../../native/layout/sizes.js';
import { checkBuffer, elementBytes, elementName, elementOf, type MpiBuffer, type PlainBuffer } from './buffer.js';
import type { Communicator } from './communicator.js';
import { ANY_SOURCE, PROC_NULL } from './constants.js';
import { checkType, type Datatype } from './datatype.js';
import { codeOfClass, MpiError, type MpiErrorCode } from './error.js';
import { mergeAll } from './exchange.js';
import { checkGroup, type Group } from './group.js';
import { checkOp, Op, refuseInsideReduction } from './op.js';
import type { Request } from './request.js';
import { run, runSync, type Steps } from './steps.js';
import { windowMemory } from './window_memory.js';
import { Wake } from './window_wake.js';

/** Options of a window. */
export interface WindowOptions {
  /** Bytes of a displacement into this rank's part (MPI's disp_unit); by default 1. */
  readonly dispUnit?: number;
}

/** How a lock is held: by one member alone, or by several that do not exclude each other. */
export type LockType = 'exclusive' | 'shared';

/** Options of a fence. */
export interface FenceOptions {
  /** No operation follows before the next fence: no epoch is opened (MPI_MODE_NOSUCCEED). */
  readonly noSucceed?: boolean;
}

/** Where a member's part lies, and how displacements into it count. */
interface Part {
  readonly segment: number;
  readonly offset: number;
  readonly bytes: number;
  readonly unit: number;
}

type Flavor = 'allocate' | 'shared' | 'create';
type Merge = (into: Float64Array, from: Float64Array) => void;

/** Segments that windows of create show, and how many. */
const shown = new Map<number, number>();
function hide(segment: number): void {
  const left = (shown.get(segment) ?? 0) - 1;
  if (left > 0) shown.set(segment, left);
  else shown.delete(segment);
}

const nothing = new Uint8Array(0);
/** Parts of Window.allocate begin on cache lines, so that members do not disturb each other. */
const lineBytes = 64;
const sum: Merge = (into, from) => {
  for (let at = 0; at < into.length; at++) into[at] = (into[at] as number) + (from[at] as number);
};
const highest: Merge = (into, from) => {
  for (let at = 0; at < into.length; at++) into[at] = Math.max(into[at] as number, from[at] as number);
};

/**
 * Memory that every member of a communicator reads and writes by itself (MPI-4.1 chapter 12). Operations are over when they return; what a
 * member may rely on is made by synchronisation: `fence`, `start` and `complete` with `post` and `wait`, or locks. Every member may write all
 * of a window: it is the one place where the memory of a rank is open to others, because the program asked for it.
 */
export class Window {
  readonly rank: number;
  readonly size: number;
  readonly group: Group;
  readonly #flavor: Flavor;
  readonly #channel: Communicator;
  readonly #parts: readonly Part[];
  readonly #control: number;
  readonly #memories = new Map<number, ArrayBuffer>();
  readonly #wake: Int32Array;
  /** The memory is not proven cached in every member's kernel: processors' atomic operations do not hold in it. */
  readonly #fenced: boolean;
  #handle: number;

  // epochs (section 12.5)
  #open = false;
  #access: ReadonlySet<number> | null = null;
  #exposed: readonly number[] | null = null;
  readonly #locks = new Map<number, LockType>();
  /** Locks that this rank waits for. */
  readonly #pending = new Set<number>();
  #locksAll = false;
  /** A synchronisation that takes several messages is under way. */
  #busy: string | undefined;

  private constructor(flavor: Flavor, channel: Communicator, parts: readonly Part[], control: number, handle: number, fenced: boolean) {
    this.#fenced = fenced;
    this.#flavor = flavor;
    this.#channel = channel;
    this.#parts = parts;
    this.#control = control;
    this.#handle = handle;
    this.rank = channel.rank;
    this.size = channel.size;
    this.group = channel.group;
    this.#wake = new Int32Array(channel.size + 1);
    if (flavor === 'create') for (const segment of this.#segments()) shown.set(segment, (shown.get(segment) ?? 0) + 1);
  }

  /** Where its parts lie. */
  #segments(): ReadonlySet<number> {
    return new Set(this.#parts.filter(({ bytes }) => bytes !== 0).map(({ segment }) => segment));
  }

  // ---- making windows (section 12.2); all ranks of the communicator call these ----

  /** A window with `bytes` of new, zeroed memory of this rank's. */
  static async allocate(bytes: number, comm: Communicator, options: WindowOptions = {}): Promise<Window> {
    return run(Window.#allocate('Window.allocate', 'allocate', bytes, comm, options));
  }
  static allocateSync(bytes: number, comm: Communicator, options: WindowOptions = {}): Window {
    return runSync(Window.#allocate('Window.allocateSync', 'allocate', bytes, comm, options));
  }

  /**
   * As allocate, with the members' parts one behind the other without gaps; `sharedQuery` shows them (section 12.2.3). All ranks must run on one kernel.
   * @throws MpiError MPI_ERR_RMA_SHARED when they do not
   */
  static async allocateShared(bytes: number, comm: Communicator, options: WindowOptions = {}): Promise<Window> {
    return run(Window.#allocate('Window.allocateShared', 'shared', bytes, comm, options));
  }
  static allocateSharedSync(bytes: number, comm: Communicator, options: WindowOptions = {}): Window {
    return runSync(Window.#allocate('Window.allocateSharedSync', 'shared', bytes, comm, options));
  }

  /**
   * A window over memory that a window of `allocate` or `allocateShared` gave to this rank, or part of it; null for none. Every rank of
   * the communicator must be a member of the windows that the memory is of.
   */
  static async create(memory: PlainBuffer | null, comm: Communicator, options: WindowOptions = {}): Promise<Window> {
    return run(Window.#create('Window.create', memory, comm, options));
  }
  static createSync(memory: PlainBuffer | null, comm: Communicator, options: WindowOptions = {}): Window {
    return runSync(Window.#create('Window.createSync', memory, comm, options));
  }

  static *#allocate(operation: string, flavor: Flavor, bytes: number, comm: Communicator, options: WindowOptions): Steps<Window> {
    const unit = checkMaking(operation, comm, options);
    if (!Number.isSafeInteger(bytes) || bytes < 0)
      throw new MpiError('MPI_ERR_SIZE', `${operation} on ${comm.name}: ${String(bytes)} is not a number of bytes`);
    return yield* Window.#make(operation, flavor, comm, { segment: 0, offset: 0, bytes, unit });
  }

  static *#create(operation: string, memory: PlainBuffer | null, comm: Communicator, options: WindowOptions): Steps<Window> {
    const unit = checkMaking(operation, comm, options);
    let part: Part = { segment: 0, offset: 0, bytes: 0, unit };
    if (memory !== null) {
      checkBuffer(memory, `${operation} on ${comm.name}: the memory`);
      const found = memory.byteLength === 0 ? [0, 0] : client.findWindow(memory);
      if (found === null)
        throw new MpiError('MPI_ERR_BASE', `${operation} on ${comm.name}: this is no memory of a window of Window.allocate, or that window was freed`);
      part = { segment: found[0] as number, offset: found[1] as number, bytes: memory.byteLength, unit };
    }
    return yield* Window.#make(operation, 'create', comm, part);
  }

  /** Agrees on the parts, lets the first rank find the memory and the others open it, and meets everybody once. */
  static *#make(operation: string, flavor: Flavor, comm: Communicator, mine: Part): Steps<Window> {
    const far = flavor === 'shared' ? windowMemory.elsewhere(comm.group.worldRanks) : [];
    if (far.length !== 0)
      throw new MpiError(
        'MPI_ERR_RMA_SHARED',
        `${operation} on ${comm.name}: world rank ${far[0]} runs on another kernel than world rank ${comm.group.worldRanks[0]}; make it on a communicator of splitType('kernel'), or use Window.allocate`,
      );
    const channel = yield* comm.duplicate(operation);
    channel.name = `a window on ${comm.name}`;
    const { rank, size } = channel;
    const world = channel.group.worldRanks;
    const everybody = Array.from({ length: size }, (_, each) => each);
    const agree = (data: Float64Array, merge: Merge): Steps<void> => mergeAll(operation, channel, everybody, size + 3, data, merge);
    let segment = 0;
    let handle = -1;
    try {
      const table = new Float64Array(4 * size);
      table.set([mine.segment, mine.offset, mine.bytes, mine.unit], 4 * rank);
      yield* agree(table, sum);
      const control = windowControlBytes(size);
      let end = control;
      const parts = everybody.map((each): Part => {
        const [of, offset, bytes, unit] = table.subarray(4 * each, 4 * each + 4) as unknown as [number, number, number, number];
        if (flavor === 'create') return { segment: of, offset, bytes, unit };
        const begin = flavor === 'shared' ? end : Math.ceil(end / lineBytes) * lineBytes;
        end = begin + bytes;
        return { segment: -1, offset: begin, bytes, unit };
      });
      const outcome = new Float64Array(3);
      let failure: unknown;
      const attempt = (act: () => void): void => {
        try {
          act();
        } catch (error) {
          failure = error;
          outcome[1] = error instanceof MpiError ? error.errorClass : 16;
        }
      };
      const decide = (): void => {
        if (failure !== undefined) throw failure;
        if (outcome[1] !== 0)
          throw new MpiError(codeOfClass(outcome[1] as number), `${operation} on ${comm.name}: a rank cannot have the memory; that rank tells why`);
      };
      if (rank === 0)
        attempt(() => {
          outcome[0] = windowMemory.request(operation, end, world.slice(1));
        });
      segment = outcome[0] as number;
      yield* agree(outcome, sum);
      segment = outcome[0] as number;
      decide();
      outcome.fill(0);
      const placed = parts.map((part) => (part.segment === -1 ? { ...part, segment } : part));
      attempt(() => {
        if (rank !== 0) windowMemory.open(world[0] as number, segment);
        const column = (of: (part: Part) => number): Float64Array => Float64Array.from(placed, of);
        handle = client.createWindow(
          segment,
          rank,
          Float64Array.from(world),
          column((part) => part.segment),
          column((part) => part.offset),
          column((part) => part.bytes),
        );
        if (handle < 0)
          throw new MpiError(codeOfClass(-handle), `${operation} on ${comm.name}: memory of a member is of a window that this rank is no member of`);
        outcome[2] = client.windowState(handle) === 1 ? 1 : 0;
      });
      yield* agree(outcome, highest);
      decide();
      // Everybody hears of everybody: from now on each sees the others die.
      const others = everybody.filter((each) => each !== rank);
      const heard = others.map((each) => channel.irecv(nothing, each, size + 2));
      const told = others.map((each) => channel.isend(nothing, each, size + 2));
      yield* ends([...heard, ...told]);
      return new Window(flavor, channel, placed, segment, handle, outcome[2] === 1);
    } catch (error) {
      if (handle >= 0) client.freeWindow(handle);
      if (segment !== 0) windowMemory.drop(segment, rank === 0);
      channel.freeSync();
      throw error;
    }
  }

  // ---- what it is ----

  /** This rank's part: the memory itself. It is detached when the window is freed. */
  get memory(): ArrayBuffer {
    return this.#memory('memory', this.rank);
  }

  /** Bytes of a member's part. */
  bytesOf(rank: number): number {
    this.#checkRank('bytesOf', rank);
    return this.#part(rank).bytes;
  }

  /** Bytes of a displacement into a member's part. */
  dispUnitOf(rank: number): number {
    this.#checkRank('dispUnitOf', rank);
    return this.#part(rank).unit;
  }

  /**
   * A member's part as memory that is loaded and stored directly (MPI_Win_shared_query). Of a window of allocateShared, PROC_NULL gives all
   * parts together.
   */
  sharedQuery(rank: number): ArrayBuffer {
    if (rank !== PROC_NULL) {
      this.#checkRank('sharedQuery', rank);
      return this.#memory('sharedQuery', rank);
    }
    if (this.#flavor !== 'shared') this.#refuse('MPI_ERR_RANK', 'sharedQuery', 'only the parts of a window of allocateShared lie together');
    return this.#memory('sharedQuery', -1);
  }

  #part(rank: number): Part {
    return this.#parts[rank] as Part;
  }

  #memory(operation: string, rank: number): ArrayBuffer {
    this.#checkValid(operation);
    let found = this.#memories.get(rank);
    if (found === undefined || (found.byteLength === 0 && rank >= 0 && this.#part(rank).bytes !== 0)) {
      found = client.windowMemory(this.#handle, rank) ?? new ArrayBuffer(0);
      this.#memories.set(rank, found);
    }
    return found;
  }

  // ---- operations (section 12.3) ----

  /**
   * Writes the origin into a member's part (MPI_Put).
   * @param displacement where, in the target's displacement units
   * @param targetType with `targetCount`: how the data lies there; by default as in the origin, without gaps
   */
  put(origin: MpiBuffer, target: number, displacement = 0, targetType?: Datatype, targetCount = 1): void {
    const at = this.#target('put', origin, target, displacement, targetType, targetCount);
    if (at < 0) return;
    const result = client.windowPut(origin, this.#handle, target, at, targetType?.id ?? 0, targetCount);
    if (result !== 0) throw this.#failure('put', result, target, `${origin.byteLength} bytes at byte ${at}`, origin);
  }

  /** Reads from a member's part into the origin (MPI_Get). */
  get(origin: MpiBuffer, target: number, displacement = 0, targetType?: Datatype, targetCount = 1): void {
    const at = this.#target('get', origin, target, displacement, targetType, targetCount);
    if (at < 0) return;
    const result = client.windowGet(origin, this.#handle, target, at, targetType?.id ?? 0, targetCount);
    if (result !== 0) throw this.#failure('get', result, target, `${origin.byteLength} bytes at byte ${at}`, origin);
  }

  /** Combines the origin into a member's part: target = target op origin, each element atomically (MPI_Accumulate). */
  accumulate(origin: MpiBuffer, target: number, displacement: number, op: Op, targetType?: Datatype, targetCount = 1): void {
    this.#accumulate('accumulate', origin, null, target, displacement, op, targetType, targetCount);
  }

  /** As accumulate, and `result` gets what was there before (MPI_Get_accumulate). With Op.NO_OP it is only read, and `origin` may be null. */
  getAccumulate(origin: MpiBuffer | null, result: MpiBuffer, target: number, displacement: number, op: Op, targetType?: Datatype, targetCount = 1): void {
    this.#accumulate('getAccumulate', origin, result, target, displacement, op, targetType, targetCount);
  }

  /** As getAccumulate, of one element (MPI_Fetch_and_op). */
  fetchAndOp(origin: MpiBuffer | null, result: MpiBuffer, target: number, displacement: number, op: Op): void {
    checkBuffer(result, `fetchAndOp on ${this.#channel.name}: result`);
    if (result.byteLength !== elementBytes(result)) this.#refuse('MPI_ERR_COUNT', 'fetchAndOp', 'result must be one element');
    this.#accumulate('fetchAndOp', origin, result, target, displacement, op, undefined, 1);
  }

  #accumulate(
    operation: string,
    origin: MpiBuffer | null,
    result: MpiBuffer | null,
    target: number,
    displacement: number,
    op: Op,
    targetType: Datatype | undefined,
    targetCount: number,
  ): void {
    const on = `${operation} on ${this.#channel.name}`;
    checkOp(op, on, true);
    if (op.number < 0) this.#refuse('MPI_ERR_OP', operation, 'only predefined operations are defined on windows');
    this.#needAtomics(operation);
    if (origin === null && (result === null || op !== Op.NO_OP)) this.#refuse('MPI_ERR_BUFFER', operation, 'the origin may be null for Op.NO_OP only');
    if (result !== null) checkBuffer(result, `${on}: result`);
    const data = (origin ?? result) as MpiBuffer;
    const at = this.#target(operation, data, target, displacement, targetType, targetCount);
    if (at < 0) return;
    const element = elementOf(data);
    for (const [what, other] of [
      ['result', result],
      ['the target type', targetType],
    ] as const) {
      if (other === null || other === undefined) continue;
      const found = 'BYTES_PER_ELEMENT' in other || 'byteLength' in other ? elementOf(other as MpiBuffer) : (other as Datatype).element;
      if (found !== element || element < 0) this.#refuse('MPI_ERR_TYPE', operation, `${what} is not of the elements of the origin, a ${elementName(data)}`);
    }
    if (element < 0) this.#refuse('MPI_ERR_TYPE', operation, `a ${elementName(data)} has elements of several types`);
    if (result !== null && result.byteLength !== data.byteLength)
      this.#refuse('MPI_ERR_COUNT', operation, `the origin has ${data.byteLength} bytes and result ${result.byteLength}; they must be equal`);
    const failed = client.windowAccumulate(origin, result, this.#handle, target, at, targetType?.id ?? 0, targetCount, op.number, element);
    if (failed !== 0) throw this.#failure(operation, failed, target, `${data.byteLength} bytes at byte ${at}`, data, op);
  }

  /**
   * Writes the one element of `origin` where the target equals that of `compare`, atomically; `result` gets what was there before
   * (MPI_Compare_and_swap). Integers only.
   */
  compareAndSwap(origin: MpiBuffer, compare: MpiBuffer, result: MpiBuffer, target: number, displacement = 0): void {
    this.#needAtomics('compareAndSwap');
    const at = this.#target('compareAndSwap', origin, target, displacement, undefined, 1);
    for (const [what, buffer] of Object.entries({ compare, result })) {
      checkBuffer(buffer, `compareAndSwap on ${this.#channel.name}: ${what}`);
      if (elementOf(buffer) !== elementOf(origin))
        this.#refuse('MPI_ERR_TYPE', 'compareAndSwap', `${what} is a ${elementName(buffer)} and the origin a ${elementName(origin)}`);
    }
    if (elementOf(origin) < 0 || elementOf(origin) > 8) this.#refuse('MPI_ERR_TYPE', 'compareAndSwap', `a ${elementName(origin)} has no integers`);
    for (const buffer of [origin, compare, result])
      if (buffer.byteLength !== elementBytes(buffer)) this.#refuse('MPI_ERR_COUNT', 'compareAndSwap', 'origin, compare and result must be one element each');
    if (at < 0) return;
    const failed = client.windowCompareAndSwap(origin, compare, result, this.#handle, target, at);
    if (failed !== 0) throw this.#failure('compareAndSwap', failed, target, `${origin.byteLength} bytes at byte ${at}`, origin);
  }

  /** Checks an operation; its place in bytes, or -1 where there is nothing to do. */
  #target(operation: string, origin: MpiBuffer, target: number, displacement: number, type: Datatype | undefined, count: number): number {
    refuseInsideReduction(operation);
    this.#checkValid(operation);
    checkBuffer(origin, `${operation} on ${this.#channel.name}: the origin`);
    if (target === PROC_NULL) return -1;
    this.#checkRank(operation, target);
    const unit = this.#part(target).unit;
    if (!Number.isSafeInteger(displacement) || displacement < 0)
      this.#refuse('MPI_ERR_DISP', operation, `the displacement is ${String(displacement)}, not a whole number of ${unit} bytes`);
    if (type !== undefined) {
      checkType(type, operation);
      if (!Number.isSafeInteger(count) || count < 0) this.#refuse('MPI_ERR_COUNT', operation, `the target count is ${String(count)}`);
      if (type.size * count !== origin.byteLength)
        this.#refuse('MPI_ERR_TYPE', operation, `the origin has ${origin.byteLength} bytes, and ${count} of ${type.name} have ${type.size * count}`);
    }
    if (!this.#open && !this.#locksAll && this.#access?.has(target) !== true && !(this.#locks.has(target) && !this.#pending.has(target)))
      this.#refuse('MPI_ERR_RMA_SYNC', operation, `rank ${target} is accessed outside of an epoch: call fence, lock, lockAll or start first`);
    return displacement * unit;
  }

  // ---- fences (section 12.5.1) ----

  /** Ends the epoch of all members and begins the next: what was written before it is there after it. All members call it. */
  async fence(options: FenceOptions = {}): Promise<void> {
    await run(this.#fence('fence', options));
  }
  fenceSync(options: FenceOptions = {}): void {
    runSync(this.#fence('fenceSync', options));
  }
  *#fence(operation: string, options: FenceOptions): Steps<void> {
    this.#begin(operation);
    if (this.#locksAll || this.#locks.size > 0) this.#refuse('MPI_ERR_RMA_SYNC', operation, 'this rank holds locks: unlock first');
    if (this.#access !== null || this.#exposed !== null)
      this.#refuse('MPI_ERR_RMA_SYNC', operation, 'an epoch of start or post is open: complete or wait first');
    this.#busy = operation;
    try {
      client.windowSync();
      yield this.#channel.ibarrier();
      client.windowSync();
      this.#open = options.noSucceed !== true;
    } finally {
      this.#busy = undefined;
    }
  }

  // ---- start and complete, post and wait (section 12.5.2) ----

  get #postTag(): number {
    return this.size;
  }
  get #completeTag(): number {
    return this.size + 1;
  }

  #ranksOf(operation: string, group: Group): number[] {
    checkGroup(group, `${operation} on ${this.#channel.name}`);
    const ranks = group.worldRanks.map((world) => this.group.worldRanks.indexOf(world));
    if (ranks.includes(-1)) this.#refuse('MPI_ERR_GROUP', operation, 'the group has members that are none of the window');
    return ranks;
  }

  /** Opens this rank's part to the members of a group, until `wait`. */
  async post(group: Group): Promise<void> {
    await run(this.#post('post', group));
  }
  postSync(group: Group): void {
    runSync(this.#post('postSync', group));
  }
  *#post(operation: string, group: Group): Steps<void> {
    this.#begin(operation);
    const ranks = this.#ranksOf(operation, group);
    if (this.#exposed !== null) this.#refuse('MPI_ERR_RMA_SYNC', operation, 'an epoch of post is open already: wait first');
    client.windowSync();
    this.#exposed = ranks;
    yield* ends(ranks.map((rank) => this.#channel.isend(nothing, rank, this.#postTag)));
  }

  /** Begins to access the members of a group; waits until each has posted. */
  async start(group: Group): Promise<void> {
    await run(this.#start('start', group));
  }
  startSync(group: Group): void {
    runSync(this.#start('startSync', group));
  }
  *#start(operation: string, group: Group): Steps<void> {
    this.#begin(operation);
    const ranks = this.#ranksOf(operation, group);
    if (this.#access !== null) this.#refuse('MPI_ERR_RMA_SYNC', operation, 'an epoch of start is open already: complete first');
    this.#busy = operation;
    try {
      yield* ends(ranks.map((rank) => this.#channel.irecv(nothing, rank, this.#postTag)));
      this.#access = new Set(ranks);
      client.windowSync();
    } finally {
      this.#busy = undefined;
    }
  }

  /** Ends the access that start began. */
  async complete(): Promise<void> {
    await run(this.#complete('complete'));
  }
  completeSync(): void {
    runSync(this.#complete('completeSync'));
  }
  *#complete(operation: string): Steps<void> {
    this.#begin(operation);
    const ranks = this.#access;
    if (ranks === null) this.#refuse('MPI_ERR_RMA_SYNC', operation, 'no epoch of start is open');
    client.windowSync();
    this.#access = null;
    yield* ends([...(ranks as ReadonlySet<number>)].map((rank) => this.#channel.isend(nothing, rank, this.#completeTag)));
  }

  #finished: readonly Request[] | null = null;

  /** Waits until all members of the group of post have completed. */
  async wait(): Promise<void> {
    await run(this.#wait('wait'));
  }
  waitSync(): void {
    runSync(this.#wait('waitSync'));
  }
  *#wait(operation: string): Steps<void> {
    const requests = this.#awaited(operation);
    try {
      yield* ends(requests);
    } finally {
      this.#exposed = null;
      this.#finished = null;
    }
    client.windowSync();
  }

  /** As wait, without waiting: true when the epoch has ended. */
  test(): boolean {
    const requests = this.#awaited('test');
    for (const request of requests) if (request.active && request.test() === null) return false;
    this.#exposed = null;
    this.#finished = null;
    client.windowSync();
    return true;
  }

  #awaited(operation: string): readonly Request[] {
    this.#begin(operation);
    if (this.#exposed === null) this.#refuse('MPI_ERR_RMA_SYNC', operation, 'no epoch of post is open');
    this.#finished ??= (this.#exposed as readonly number[]).map((rank) => this.#channel.irecv(nothing, rank, this.#completeTag));
    return this.#finished;
  }

  // ---- locks (section 12.5.3) ----

  /**
   * Locks a member's part. Waits while others hold it; a lock of a member that has died is taken from it, and whoever waited is told once:
   * MPI_ERR_PROC_ABORTED. What it wrote may be half done. The next attempt succeeds.
   */
  async lock(rank: number, type: LockType = 'exclusive'): Promise<void> {
    await run(this.#lock('lock', rank, type));
  }
  lockSync(rank: number, type: LockType = 'exclusive'): void {
    runSync(this.#lock('lockSync', rank, type));
  }
  *#lock(operation: string, rank: number, type: LockType): Steps<void> {
    this.#begin(operation);
    this.#checkRank(operation, rank);
    if (type !== 'exclusive' && type !== 'shared')
      this.#refuse('MPI_ERR_LOCKTYPE', operation, `the kind of lock is ${String(type)}, neither 'exclusive' nor 'shared'`);
    this.#needAtomics(operation);
    if (this.#locksAll || this.#locks.has(rank)) this.#refuse('MPI_ERR_RMA_SYNC', operation, `this rank holds, or waits for, the lock of rank ${rank} already`);
    if (this.#access !== null) this.#refuse('MPI_ERR_RMA_SYNC', operation, 'an epoch of start is open: complete first');
    this.#locks.set(rank, type);
    this.#pending.add(rank);
    try {
      yield* this.#acquire(operation, rank, type === 'exclusive');
    } catch (error) {
      this.#locks.delete(rank);
      throw error;
    } finally {
      this.#pending.delete(rank);
    }
  }

  /** Tries, and waits to be woken, until the lock is this rank's. */
  *#acquire(operation: string, rank: number, exclusive: boolean): Steps<void> {
    let wake: Wake | undefined;
    let taken = false;
    try {
      for (;;) {
        const result = client.windowTryLock(this.#handle, rank, exclusive, this.#wake);
        const failure = result < 0 ? this.#failure(operation, result, rank, '') : undefined; // before other operations change what is known of it
        this.#wakeOthers(rank);
        if (failure !== undefined) throw failure;
        if (result === 0) {
          taken = true;
          return;
        }
        if (wake === undefined || wake.over) wake = new Wake(this.#receiveWake(rank));
        yield wake;
        this.#checkValid(operation);
      }
    } finally {
      wake?.end();
      if (!taken && this.#handle >= 0) {
        client.windowUnlock(this.#handle, rank, this.#wake);
        this.#wakeOthers(rank);
      }
    }
  }

  #receiveWake(rank: number): RequestId {
    return this.size === 1 ? -1 : client.irecv(this.#channel.handle, nothing, ANY_SOURCE, rank);
  }

  #wakeOthers(rank: number): void {
    const count = this.#wake[0] as number;
    for (let at = 1; at <= count; at++) {
      try {
        this.#channel.isend(nothing, this.#wake[at] as number, rank);
      } catch {
        // it is gone: nobody to be woken
      }
    }
    this.#wake[0] = 0;
  }

  /** Gives a lock up. @throws MpiError MPI_ERR_WIN when its words had been written over; the lock is free all the same */
  async unlock(rank: number): Promise<void> {
    this.#unlock('unlock', rank);
  }
  unlockSync(rank: number): void {
    this.#unlock('unlockSync', rank);
  }
  #unlock(operation: string, rank: number): void {
    this.#begin(operation);
    this.#checkRank(operation, rank);
    if (!this.#locks.has(rank) || this.#pending.has(rank)) this.#refuse('MPI_ERR_RMA_SYNC', operation, `this rank does not hold the lock of rank ${rank}`);
    this.#locks.delete(rank);
    this.#release(operation, rank);
  }

  #release(operation: string, rank: number): void {
    client.windowSync();
    const result = client.windowUnlock(this.#handle, rank, this.#wake);
    this.#wakeOthers(rank);
    if (result !== 0) throw this.#failure(operation, result, rank, '');
  }

  /** A shared lock on every member's part. */
  async lockAll(): Promise<void> {
    await run(this.#lockAll('lockAll'));
  }
  lockAllSync(): void {
    runSync(this.#lockAll('lockAllSync'));
  }
  *#lockAll(operation: string): Steps<void> {
    this.#begin(operation);
    this.#needAtomics(operation);
    if (this.#locksAll || this.#locks.size > 0) this.#refuse('MPI_ERR_RMA_SYNC', operation, 'this rank holds locks already');
    if (this.#access !== null) this.#refuse('MPI_ERR_RMA_SYNC', operation, 'an epoch of start is open: complete first');
    this.#busy = operation;
    let locked = 0;
    try {
      for (; locked < this.size; locked++) yield* this.#acquire(operation, locked, false);
      this.#locksAll = true;
    } catch (error) {
      while (locked-- > 0) this.#release(operation, locked);
      throw error;
    } finally {
      this.#busy = undefined;
    }
  }

  /** Gives the locks of lockAll up. */
  async unlockAll(): Promise<void> {
    this.#unlockAll('unlockAll');
  }
  unlockAllSync(): void {
    this.#unlockAll('unlockAllSync');
  }
  #unlockAll(operation: string): void {
    this.#begin(operation);
    if (!this.#locksAll) this.#refuse('MPI_ERR_RMA_SYNC', operation, 'lockAll was not called');
    this.#locksAll = false;
    let failure: unknown;
    for (let rank = 0; rank < this.size; rank++) {
      try {
        this.#release(operation, rank);
      } catch (error) {
        failure ??= error;
      }
    }
    if (failure !== undefined) throw failure;
  }

  // ---- ordering within an epoch of locks (section 12.5.4); operations are over when they return, so that these only order memory ----

  /** What this rank wrote at a member is there when it returns. */
  flush(rank: number): void {
    this.#checkFlush('flush', rank);
  }
  flushAll(): void {
    this.#checkFlush('flushAll');
  }
  flushLocal(rank: number): void {
    this.#checkFlush('flushLocal', rank);
  }
  flushLocalAll(): void {
    this.#checkFlush('flushLocalAll');
  }
  #checkFlush(operation: string, rank?: number): void {
    this.#begin(operation);
    if (rank !== undefined) this.#checkRank(operation, rank);
    if (!this.#locksAll && (rank === undefined ? this.#locks.size === 0 : !this.#locks.has(rank)))
      this.#refuse('MPI_ERR_RMA_SYNC', operation, 'this rank holds no such lock: lock or lockAll first');
    client.windowSync();
  }

  /** Orders loads and stores of this rank before it against those after it. */
  sync(): void {
    this.#checkValid('sync');
    client.windowSync();
  }

  // ---- its end ----

  /** Gives the window up, and detaches its buffers. All members call it, holding no lock. */
  async free(): Promise<void> {
    await run(this.#free('free'));
  }
  freeSync(): void {
    runSync(this.#free('freeSync'));
  }
  *#free(operation: string): Steps<void> {
    this.#begin(operation);
    if (this.#locksAll || this.#locks.size > 0 || this.#access !== null || this.#exposed !== null)
      this.#refuse('MPI_ERR_RMA_SYNC', operation, 'an epoch is open: unlock, complete or wait first');
    this.#busy = operation;
    const unused = Int32Array.of(0);
    try {
      // all meet; and a window of create may show memory of this one still, at some member
      yield this.#channel.iallreduce(Int32Array.of(shown.has(this.#control) ? 0 : 1), unused, Op.MIN);
    } catch (error) {
      // the dead need no window
      if (!(error instanceof MpiError) || (error.code !== 'MPI_ERR_PROC_ABORTED' && error.code !== 'MPI_ERR_OTHER')) throw error;
    } finally {
      this.#busy = undefined;
    }
    for (const memory of this.#memories.values()) client.detachWindowMemory(memory);
    this.#memories.clear();
    client.freeWindow(this.#handle);
    this.#handle = -1;
    if (this.#flavor === 'create') for (const segment of this.#segments()) hide(segment);
    windowMemory.drop(this.#control, this.rank === 0, unused[0] === 1);
    this.#channel.freeSync();
  }

  /** True once it was freed. */
  get freed(): boolean {
    return this.#handle < 0;
  }

  // ---- checks ----

  #refuse(code: MpiErrorCode, operation: string, message: string): never {
    throw new MpiError(code, `${operation} on ${this.#channel.name}: ${message}`);
  }

  #checkValid(operation: string): void {
    if (this.#handle < 0) this.#refuse('MPI_ERR_WIN', operation, 'the window was freed');
    this.#channel.checkValid(operation);
  }

  #begin(operation: string): void {
    refuseInsideReduction(operation);
    this.#checkValid(operation);
    if (this.#busy !== undefined) this.#refuse('MPI_ERR_RMA_SYNC', operation, `${this.#busy} is under way: wait for its end first`);
  }

  /** Operations that need atomic instructions of processors, locks among them. */
  #needAtomics(operation: string): void {
    if (!this.#fenced) return;
    this.#refuse(
      'MPI_ERR_UNSUPPORTED_OPERATION',
      operation,
      'the window lies in a data region that is not proven cached in every kernel, where atomic operations and locks do not hold; put, get, fence, post, start, complete and wait do (broker option region_memory)',
    );
  }

  #checkRank(operation: string, rank: number): void {
    this.#checkValid(operation);
    if (!Number.isInteger(rank) || rank < 0 || rank >= this.size) this.#refuse('MPI_ERR_RANK', operation, `rank ${String(rank)} is not in 0..${this.size - 1}`);
  }

  #failure(operation: string, result: number, rank: number, what: string, buffer?: MpiBuffer, op?: Op): Error {
    const on = `${operation} on ${this.#channel.name}`;
    const code = codeOfClass(-result);
    const part = this.#part(rank);
    if (this.#handle >= 0 && client.windowState(this.#handle) === 2)
      return new MpiError('MPI_ERR_PROC_ABORTED', `${on}: the data region that the window lies in was taken away, and with it what the window held`);
    switch (code) {
      case 'MPI_ERR_RMA_RANGE':
        return new MpiError(code, `${on}: ${what} do not lie in the part of rank ${rank}, which has ${part.bytes} bytes`);
      case 'MPI_ERR_DISP':
        return new MpiError(code, `${on}: ${what} of the part of rank ${rank} are not aligned to the element, as atomic operations need`);
      case 'MPI_ERR_OP':
        return new MpiError(code, `${on}: ${op?.name ?? 'the operation'} is not defined on a ${buffer === undefined ? 'buffer' : elementName(buffer)}`);
      case 'MPI_ERR_WIN':
        return new MpiError(
          code,
          `${on}: the words of the lock of rank ${rank} said what no member says: a member has written over them; they were put in order`,
        );
      case 'MPI_ERR_PROC_ABORTED': {
        const reason = this.#channel.failure(operation, result).message.replace(/^MPI_ERR_PROC_ABORTED: .*?: /, '');
        return new MpiError(
          code,
          `${on}: the lock of rank ${rank} was held by a member that is gone (${reason}); it was taken from it, and what it guards may be half written`,
        );
      }
      default:
        return this.#channel.failure(operation, result, buffer, rank, 0);
    }
  }
}

/** Waits for all; where one fails, the others are given up. */
function* ends(requests: readonly Request[]): Steps<void> {
  try {
    for (const request of requests) yield request;
  } catch (error) {
    for (const request of requests) request.cancel();
    throw error;
  }
}

/** Checks what all the ways of making a window share; the displacement unit. */
function checkMaking(operation: string, comm: Communicator, options: WindowOptions): number {
  refuseInsideReduction(operation);
  if (typeof (comm as { duplicate?: unknown } | null)?.duplicate !== 'function')
    throw new MpiError('MPI_ERR_COMM', `${operation}: ${String(comm)} is no communicator`);
  comm.checkValid(operation);
  const unit = options.dispUnit ?? 1;
  if (!Number.isSafeInteger(unit) || unit < 1)
    throw new MpiError('MPI_ERR_DISP', `${operation} on ${comm.name}: dispUnit is ${String(unit)}, not a number of bytes`);
  return unit;
}
