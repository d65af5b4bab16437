import { client, statusPeer } from '../../native/client.js';
import { counterNames } from '../../native/layout/counters.js';
import { rankEnvironment } from '../broker/environment.js';
import { Membership } from '../broker/membership.js';
import { places } from '../channel/place.js';
import { progress } from '../channel/progress.js';
import { type ChannelReport, reportOf } from '../channel/report.js';
import { allAtOnce, eagerLimitOf, moversOf, neverBytes, type Thresholds, type Tuning, thresholdsOf, tuning } from '../channel/tuning.js';
import { Communicator } from './communicator.js';
import { MpiError } from './error.js';
import { refuseInsideReduction } from './op.js';
import { statusBlock } from './status.js';
import { windowMemory } from './window_memory.js';

/** Options of {@link init}; each may also be given in the environment (docs/reference/options.md). */
export interface InitOptions {
  /** Bytes up to which a message travels through the ring. */
  readonly eagerLimit?: number;
  /** Microseconds to spin before yielding; 0: never. Default: 1000 where ranks do not outnumber processors, else 0. */
  readonly spinMicroseconds?: number;
  /** When channels are made: 'all' of them in init, or 'lazy', each at the first operation with that rank. Default: all up to 16 ranks. */
  readonly connect?: 'all' | 'lazy';
  /** Times to yield the processor before sleeping. */
  readonly yields?: number;
  /** Milliseconds that a rank which is not woken sleeps at first before it looks around. */
  readonly backstopMilliseconds?: number;
  /** Bytes of an arena asked of the broker at a time. */
  readonly arenaBytes?: number;
  /** Bytes that a rank gives to a collective up to which it goes by shared slices instead of messages; 0: never. */
  readonly sliceLimit?: number;
  /** False: never copy straight out of the sender's arena. */
  readonly arenaMover?: boolean;
  /** Movers of messages above the eager limit: 'auto', or a list such as 'cma,staged'. Init fails where a pair has none of the list. */
  readonly movers?: string;
  /** Smallest message that is read out of the sender's memory by process_vm_readv. */
  readonly cmaBytes?: number;
  /** Smallest message that is read through the sender's /proc/PID/mem. */
  readonly procmemBytes?: number;
}

/** A process in its job. */
export class Mpi {
  readonly world: Communicator;
  readonly self: Communicator;
  readonly #membership: Membership | undefined;
  readonly #arenaBytes: number;
  readonly #eagerLimit: number;
  readonly #thresholds: Thresholds;
  #finalized = false;

  /** @internal */
  constructor(membership: Membership | undefined, arenaBytes: number, eagerLimit: number, thresholds: Thresholds) {
    this.#membership = membership;
    this.#arenaBytes = arenaBytes;
    this.#eagerLimit = eagerLimit;
    this.#thresholds = thresholds;
    const rank = membership?.rank ?? 0;
    const size = membership?.size ?? 1;
    this.world = new Communicator(
      0,
      0,
      'world',
      Array.from({ length: size }, (_, each) => each),
      rank,
    );
    this.self = new Communicator(1, 2, 'self', [rank], rank);
  }

  #check(operation: string): void {
    refuseInsideReduction(operation);
    if (this.#finalized) throw new MpiError('MPI_ERR_OTHER', `${operation} was called after finalize`);
  }

  /**
   * Zeroed memory in the granted arena: sends from it are copied once, by the receiver.
   * @throws MpiError MPI_ERR_NO_MEM when the broker's quota or the cgroup's limit forbids it
   */
  alloc(bytes: number): ArrayBuffer {
    this.#check('alloc');
    if (!Number.isSafeInteger(bytes) || bytes < 0) throw new MpiError('MPI_ERR_ARG', `alloc: ${String(bytes)} is not a number of bytes`);
    if (bytes === 0) return new ArrayBuffer(0);
    const block = client.allocate(bytes);
    if (block !== null) return block;
    const needed = Math.ceil(bytes / 4096) * 4096;
    // a page more lets the block begin where copies from it are fastest (native/copy/arena.h)
    const least = needed + 4096;
    const wanted = Math.max(least, Math.ceil(this.#arenaBytes / 4096) * 4096);
    try {
      this.#addArena(wanted, least);
    } catch (error) {
      // no room for a whole arena: perhaps there is for what is asked
      if (wanted === needed) throw error;
      this.#addArena(needed, needed);
    }
    const second = client.allocate(bytes);
    if (second === null) throw new MpiError('MPI_ERR_INTERN', 'alloc: a new arena has no room');
    return second;
  }

  #addArena(bytes: number, least: number): void {
    if (this.#membership !== undefined && this.world.size > 1) return this.#membership.requestArenaSync(bytes, least);
    const reason = client.addPrivateArena(bytes);
    if (reason !== '') throw new MpiError('MPI_ERR_NO_MEM', `alloc: ${reason}`);
  }

  /** Gives memory of {@link alloc} back: detaches it. */
  free(memory: ArrayBuffer): void {
    this.#check('free');
    if (memory.byteLength === 0) return;
    if (!client.free(memory)) throw new MpiError('MPI_ERR_ARG', 'free: this is no memory of alloc, or it was freed or transferred');
  }

  /** The channel with a world rank, and why it is that one; and how the collectives of world go. */
  explain(rank: number): ChannelReport {
    this.#check('explain');
    if (!Number.isInteger(rank) || rank < 0 || rank >= this.world.size)
      throw new MpiError('MPI_ERR_RANK', `explain: rank ${String(rank)} is not in 0..${this.world.size - 1}`);
    if (rank === this.world.rank) {
      const movers = [{ name: 'self', minBytes: 0, maxBytes: Number.POSITIVE_INFINITY }];
      const collectives = this.world.explain();
      return { rank, locality: 'self', numa: 'same-node', channel: 'self', movers, evidence: ['it is this process'], reasons: [], collectives };
    }
    const membership = this.#membership as Membership;
    const channel = membership.channels.has(rank) ? membership.channelWith(rank) : membership.foretell(rank);
    return { ...reportOf(rank, channel, this.#eagerLimit, this.#thresholds), collectives: this.world.explain() };
  }

  /** Traffic of this rank since init, by counter (docs/reference/metrics.md). */
  counters(): Record<string, bigint> {
    this.#check('counters');
    const values = client.counters();
    return Object.fromEntries(counterNames.map((name, at) => [name, values[at] ?? 0n]));
  }

  /** Seconds of a monotonic clock. */
  wtime(): number {
    return Number(process.hrtime.bigint()) / 1e9;
  }

  /** Ends MPI in this process. Collective: waits until every rank of the job calls it or is gone. */
  async finalize(): Promise<void> {
    refuseInsideReduction('finalize');
    if (this.#finalized) return;
    try {
      await this.world.barrier();
    } catch (error) {
      ignoreLostPeers(error);
    }
    progress.flushSync();
    this.#end();
  }

  finalizeSync(): void {
    refuseInsideReduction('finalizeSync');
    if (this.#finalized) return;
    try {
      this.world.barrierSync();
    } catch (error) {
      ignoreLostPeers(error);
    }
    progress.flushSync();
    this.#end();
  }

  #end(): void {
    statusBlock[statusPeer] = -1; // what is called from now on is about no peer
    this.#finalized = true;
    windowMemory.set(undefined);
    client.setState(2);
    this.#membership?.leave();
    client.destroyEngine();
    progress.onBroker = () => {};
    progress.onWanted = () => {};
    progress.end(new MpiError('MPI_ERR_OTHER', 'the operation was pending when finalize was called'));
    state = 'finalized';
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.finalize();
  }
}

function ignoreLostPeers(error: unknown): void {
  if (!(error instanceof MpiError) || (error.code !== 'MPI_ERR_PROC_ABORTED' && error.code !== 'MPI_ERR_OTHER')) throw error;
}

let state: 'fresh' | 'running' | 'finalized' = 'fresh';

function start(options: InitOptions): { membership: Membership | undefined; mpi: Mpi } {
  if (state !== 'fresh')
    throw new MpiError('MPI_ERR_OTHER', `init was called ${state === 'running' ? 'twice' : 'after finalize'}: a process joins its job once`);
  const tuned = tuning(options, process.env);
  // before the token is read: in another thread its descriptor may be something else by now
  if (!client.claimProcess()) throw new MpiError('MPI_ERR_OTHER', 'init was called by another thread of this process: a process joins its job once');
  try {
    return join(tuned);
  } catch (error) {
    client.unclaimProcess();
    throw error;
  }
}

function join(tuned: Tuning): { membership: Membership | undefined; mpi: Mpi } {
  const environment = rankEnvironment();
  const { use, forced } = moversOf(tuned);
  // It was read and closed: what this process starts must not read whatever has that number then.
  if (environment !== undefined) delete process.env['VICINAL_SECRET_FD'];
  client.raiseDescriptorLimit();
  const membership = environment === undefined ? undefined : new Membership(environment, forced);
  const size = membership?.size ?? 1;
  const all = (tuned.connect ?? (size <= allAtOnce ? 'all' : 'lazy')) === 'all';
  const crowd = (membership?.joined.coResident ?? 1) + (membership?.joined.neighbours ?? 0);
  const allowed = client.processorsAllowed();
  const processors = allowed === 1 ? client.processorsOnline() : allowed;
  const shared = crowd > processors;
  const eagerLimit = eagerLimitOf(tuned, membership?.joined.ringBytes ?? Number.MAX_SAFE_INTEGER, shared);
  const thresholds = thresholdsOf(tuned, eagerLimit, shared);
  try {
    client.createEngine(
      {
        rank: membership?.rank ?? 0,
        size,
        eagerLimit,
        spinMicroseconds: tuned.spinMicroseconds ?? (shared ? 0 : 1000),
        yields: tuned.yields,
        backstopMilliseconds: tuned.backstopMilliseconds,
        // slices need the heads of all members from the start
        sliceLimit: all ? tuned.sliceLimit : 0,
        arenaMover: thresholds.has('arena'),
        // a mover that this rank never reads by may serve its peers all the same
        cmaMover: use.has('cma'),
        procmemMover: use.has('procmem'),
        cmaBytes: thresholds.get('cma') ?? neverBytes,
        procmemBytes: thresholds.get('procmem') ?? neverBytes,
      },
      statusBlock,
      progress.onEvents,
      () => progress.onWanted(),
    );
  } catch (error) {
    membership?.leave();
    throw new MpiError('MPI_ERR_OTHER', `init: ${(error as Error).message}`, { cause: error });
  }
  state = 'running';
  windowMemory.set(membership);
  if (membership !== undefined) {
    places.set(membership.grantor, membership.identity, membership.rank, (membership.joined.kernels ?? []).length !== 0);
    progress.onBroker = () => membership.attend();
    progress.onWanted = () => membership.askWanted();
    if (size > 1) membership.connect(all);
  }
  return { membership, mpi: new Mpi(membership, tuned.arenaBytes, eagerLimit, thresholds) };
}

/** Joins the job that the environment names; without one, a world of one. @throws MpiError, BrokerRefusal */
export async function init(options: InitOptions = {}): Promise<Mpi> {
  const { membership, mpi } = start(options);
  if (membership !== undefined && membership.size > 1) await membership.ready();
  return mpi;
}

/** As {@link init}, blocking. */
export function initSync(options: InitOptions = {}): Mpi {
  const { membership, mpi } = start(options);
  if (membership !== undefined && membership.size > 1) membership.readySync();
  return mpi;
}
