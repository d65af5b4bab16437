import { client, type RegionPlace } from '../../native/client.js';
import { proofHolds, proofText, type ReadingMover, readingMovers, readProof } from '../../native/layout/proof.js';
import { type BrokerFrame, DescriptorKind, SegmentKind, type v1 } from '../../proto/broker/v1/index.js';
import type { GrantedChannel } from '../channel/report.js';
import { MpiError, mpiErrors } from '../mpi/error.js';
import type { RankEnvironment } from './environment.js';
import { BrokerRefusal, BrokerSession, closeAll, refusalOf } from './session.js';

const aborted = mpiErrors.MPI_ERR_PROC_ABORTED.errorClass;
const other = mpiErrors.MPI_ERR_OTHER.errorClass;
const retryMin = 50;
const retryMax = 2_000;
/** How long alloc() and explain() wait for a broker that was lost to come back. */
const returnPatience = 5_000;
/** How long a rank waits for the broker's answers when it joins: hundreds of ranks that start at once leave a broker little of the processors. */
const joinPatience = 120_000;
const pause = new Int32Array(new SharedArrayBuffer(4));

/** Where a segment lies, when in a region that kernels share. */
function placeOf(kind: v1.Descriptor.$Properties | undefined): RegionPlace | undefined {
  return kind?.region === true ? { offset: kind.offset ?? 0, fenced: kind.fenced ?? false } : undefined;
}

/**
 * This rank's place in its job: joins, takes what the broker grants into the engine, and finds the broker again when it
 * was restarted. Granted channels do not need it.
 */
export class Membership {
  readonly channels = new Map<number, GrantedChannel>();
  joined: v1.JobJoined.$Properties = {};
  readonly #environment: RankEnvironment;
  /** Movers of which every pair must have one; empty: any will do. */
  readonly #forced: readonly string[];
  #session: BrokerSession;
  /** Id of the broker that granted this rank's channels. */
  readonly #grantor: string;
  readonly #heads = new Map<number, number>();
  readonly #sealed = new Map<number, () => void>();
  /** Ranks that the broker was asked for, and has neither granted nor told the end of. */
  readonly #wanted = new Set<number>();
  /** All channels are made at once; else each when it is needed. */
  #all = true;
  /** init() is over: what goes wrong with a channel from now on is for the operations that need it. */
  #begun = false;
  /** Windows that this rank owns, and their bytes. */
  readonly #ownWindows = new Map<number, number>();
  /** Windows of other ranks that were asked for. */
  readonly #openingWindows = new Set<number>();
  #failure: Error | undefined;
  #onReady: (() => void) | undefined;
  #headSegment = 0;
  #headSealed = false;
  #segmentBytes = 0;
  /** True once the engine watches the broker's socket. */
  #attached = false;
  /** False from the moment the broker is lost until a broker has this rank again. */
  #present = true;
  #retryAfter = retryMin;
  /** Descriptor that wakes the engine when it is time to look for a broker, -1 when none is due. */
  #retryTimer = -1;
  #left = false;

  /** Connects and claims the rank. @throws BrokerRefusal, or Error when no broker answers */
  constructor(environment: RankEnvironment, forced: readonly string[] = []) {
    this.#environment = environment;
    this.#forced = forced;
    try {
      this.#session = BrokerSession.connectSync(environment.socket, joinPatience);
    } catch (error) {
      if (error instanceof BrokerRefusal) throw error;
      throw new MpiError('MPI_ERR_OTHER', `no broker at ${environment.socket}: ${(error as Error).message}; start vicinald, or set VICINAL_SOCKET`, {
        cause: error,
      });
    }
    try {
      const { job, rank, token } = environment;
      const answer = this.#session.requestSync({ jobJoin: { job, rank, token } }, joinPatience);
      if (!answer.jobJoined) throw new MpiError('MPI_ERR_INTERN', 'the broker answered JobJoin with something else');
      this.joined = answer.jobJoined;
      this.#grantor = this.#session.welcome.broker ?? '';
    } catch (error) {
      this.#session.close();
      throw error;
    }
  }

  get rank(): number {
    return this.#environment.rank;
  }
  get size(): number {
    return this.joined.size ?? 1;
  }
  /** Id of the broker that this rank joined at. */
  get grantor(): string {
    return this.#grantor;
  }
  /** This process, as the kernel shows it to the broker. */
  get identity(): v1.Identity.$Properties {
    return this.#session.welcome.identity ?? {};
  }
  /** Of each rank, a number for the kernel that it runs on; empty: all run on one. */
  get kernels(): readonly number[] {
    return this.joined.kernels ?? [];
  }
  get policy(): string {
    return this.joined.policy ?? '';
  }

  /** Asks for all channels, or for none yet. Call once the engine exists; then wait for {@link ready}. */
  connect(all: boolean): void {
    this.#all = all;
    const { kernels } = this;
    const unfit = kernels.length === 0 ? '' : client.setKernels(Int32Array.from(kernels));
    if (unfit !== '') throw new MpiError('MPI_ERR_INTERN', `the kernels of the ranks, as the broker told them: ${unfit}`);
    this.#attach();
    if (all) this.#session.post({ connect: { all: true } });
  }

  /** Asks the broker for the channels that operations wait for. They wait on while there is no broker. */
  askWanted(): void {
    const ranks = [...client.takeWanted()];
    for (const rank of ranks) this.#wanted.add(rank);
    if (ranks.length !== 0 && this.#present && this.#session.fd >= 0) this.#connectTo(ranks);
  }

  #connectTo(ranks: readonly number[]): void {
    try {
      this.#session.post({ connect: { ranks: [...ranks] } });
    } catch {
      // the broker is gone; whoever comes after it is asked
    }
  }

  #attach(): void {
    this.#attached = true;
    this.#session.onPush = (frame, descriptors) => this.#take(frame, descriptors);
    this.#session.onClose = (reason) => this.#lost(reason);
    client.setBrokerDescriptor(this.#session.fd);
  }

  get #complete(): boolean {
    return this.#all ? this.channels.size === this.size - 1 : this.#headSealed;
  }

  /** Blocks until every channel stands. @throws what the broker refused */
  readySync(): void {
    while (!this.#complete && this.#failure === undefined) this.#session.receiveSync(1000);
    this.#begin();
  }

  #begin(): void {
    if (this.#failure !== undefined) throw this.#failure;
    this.#begun = true;
  }

  async ready(): Promise<void> {
    if (!this.#complete && this.#failure === undefined) {
      this.#session.watch(true);
      await new Promise<void>((resolve) => {
        this.#onReady = resolve;
        this.#session.pump();
        this.#check();
      });
      this.#session.unwatch();
    }
    this.#begin();
  }

  #check(): void {
    if (this.#complete || this.#failure !== undefined) this.#onReady?.();
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    this.#check();
  }

  /** Serves the broker's socket; called when the engine says so. */
  attend(): void {
    this.askWanted();
    if (this.#session.fd >= 0) this.#session.pump();
    else if (!this.#left) this.#reconnect();
  }

  #take(frame: BrokerFrame, descriptors: readonly number[]): void {
    try {
      if (frame.segmentGranted) this.#takeSegment(frame.segmentGranted, frame.descriptors ?? [], descriptors);
      else if (frame.pairGranted) this.#takePair(frame.pairGranted, frame.descriptors ?? [], descriptors);
      else if (frame.windowGranted) this.#takeWindow(frame.windowGranted, frame.descriptors ?? [], descriptors);
      else if (frame.peerWakeups) this.#takeWakeups(frame.peerWakeups.rank ?? -1, frame.descriptors ?? [], descriptors);
      else if (frame.peerSegment) this.#takePeerSegments(frame.peerSegment.rank ?? -1, frame.descriptors ?? [], descriptors);
      else closeAll(descriptors);
      if (frame.segmentSealed) {
        const { segment } = frame.segmentSealed;
        this.#sealed.get(segment ?? 0)?.();
        if (segment === this.#headSegment) this.#headSealed = true;
      }
      if (frame.peerSegmentGone) client.dropPeerSegment(frame.peerSegmentGone.rank ?? -1, frame.peerSegmentGone.segment ?? 0);
      if (frame.pairRevoked) this.#revoke(frame.pairRevoked);
      if (frame.refusal) this.#refused(frame.refusal);
    } catch (error) {
      this.#fail(error as Error);
    }
    this.#check();
  }

  #takeSegment(granted: v1.SegmentGranted.$Properties, kinds: readonly v1.Descriptor.$Properties[], descriptors: readonly number[]): void {
    const segment = granted.segment ?? 0;
    const bytes = granted.bytes ?? 0;
    const [fd] = descriptors;
    const region = placeOf(kinds[0]);
    let reason: string;
    if (fd === undefined || descriptors.length !== 1) reason = `the grant came with ${descriptors.length} descriptors, not 1`;
    else if (granted.kind === SegmentKind.SEGMENT_HEAD) reason = client.adoptHead(segment, fd, bytes, region);
    else if (granted.kind === SegmentKind.SEGMENT_BANK)
      reason = client.adoptBank(segment, granted.index ?? 0, fd, bytes, this.joined.ringsPerBank ?? 0, this.joined.ringBytes ?? 0, region);
    else if (granted.kind === SegmentKind.SEGMENT_ARENA) reason = client.adoptArena(segment, fd, bytes, region);
    else if (granted.kind === SegmentKind.SEGMENT_WINDOW) reason = client.adoptWindow(segment, fd, bytes, true, region);
    else reason = `segments of kind ${granted.kind} are not known to this release`;
    closeAll(descriptors);
    if (reason !== '') {
      this.#session.post({ segmentFailed: { segment, reason } });
      // the broker refuses the channels that needed it; those of this kernel go on
      if (region !== undefined && this.#begun && (granted.kind === SegmentKind.SEGMENT_HEAD || granted.kind === SegmentKind.SEGMENT_BANK)) return;
      throw new MpiError('MPI_ERR_NO_MEM', `rank ${this.rank} cannot take a segment that the broker granted: ${reason}`);
    }
    if (granted.kind === SegmentKind.SEGMENT_HEAD && region === undefined) {
      this.#headSegment = segment;
      client.setState(1);
    }
    this.#segmentBytes += bytes;
    if (granted.kind === SegmentKind.SEGMENT_WINDOW) this.#ownWindows.set(segment, bytes);
    this.#session.post({ segmentMapped: { segment } });
  }

  /** A window of another rank, which this rank asked for. */
  #takeWindow(granted: v1.WindowGranted.$Properties, kinds: readonly v1.Descriptor.$Properties[], descriptors: readonly number[]): void {
    const segment = granted.segment ?? 0;
    const [fd] = descriptors;
    let reason: string;
    if (fd === undefined || descriptors.length !== 1) reason = `the grant came with ${descriptors.length} descriptors, not 1`;
    else if (!this.#openingWindows.has(segment)) reason = 'it was not asked for';
    else reason = client.adoptWindow(segment, fd, granted.bytes ?? 0, false, placeOf(kinds[0]));
    closeAll(descriptors);
    this.#session.post(reason === '' ? { segmentMapped: { segment } } : { segmentFailed: { segment, reason } });
    if (reason !== '') throw new MpiError('MPI_ERR_NO_MEM', `rank ${this.rank} cannot map a window of rank ${granted.rank ?? 0}: ${reason}`);
  }

  /**
   * Maps the peer's segments among the descriptors, closes them, and returns the others by kind. An arena in a region that cannot be mapped, as the region
   * is just being taken away, is done without: the sender stages.
   */
  #takePeerSegments(rank: number, kinds: readonly v1.Descriptor.$Properties[], descriptors: readonly number[]): Map<v1.DescriptorKind, number> {
    const others = new Map<v1.DescriptorKind, number>();
    let failure = kinds.length === descriptors.length ? '' : `${descriptors.length} descriptors came, ${kinds.length} were announced`;
    descriptors.forEach((fd, at) => {
      const kind = kinds[at];
      if (kind?.kind !== DescriptorKind.DESCRIPTOR_SEGMENT && kind?.kind && failure === '' && !others.has(kind.kind)) {
        others.set(kind.kind, fd);
        return;
      }
      if (failure === '' && kind) {
        failure = client.addPeerSegment(rank, kind.segment ?? 0, fd, kind.bytes ?? 0, placeOf(kind));
        if (kind.region === true && kind.segmentKind === SegmentKind.SEGMENT_ARENA) failure = '';
        else if (failure !== '' && kind.region === true && this.#begun) this.#lose(rank, aborted, `rank ${rank} cannot be reached: ${failure}`, false);
        if (kind.segmentKind === SegmentKind.SEGMENT_HEAD) this.#heads.set(rank, kind.segment ?? 0);
      }
      client.closeDescriptor(fd);
    });
    if (failure !== '' && client.peerFailure(rank) === '') {
      closeAll([...others.values()]);
      throw new MpiError('MPI_ERR_INTERN', `rank ${this.rank} cannot take the segments of rank ${rank}: ${failure}`);
    }
    return others;
  }

  #takePair(pair: v1.PairGranted.$Properties, kinds: readonly v1.Descriptor.$Properties[], descriptors: readonly number[]): void {
    const rank = pair.rank ?? -1;
    const others = this.#takePeerSegments(rank, kinds, descriptors);
    if (client.peerFailure(rank) !== '' && this.#begun) return closeAll([...others.values()]);
    const failure = client.addPeer({
      rank,
      pidfd: others.get(DescriptorKind.DESCRIPTOR_PIDFD) ?? -1,
      wake: others.get(DescriptorKind.DESCRIPTOR_WAKE) ?? -1,
      sleep: others.get(DescriptorKind.DESCRIPTOR_SLEEP) ?? -1,
      outgoingSegment: pair.outgoing?.segment ?? 0,
      outgoingIndex: pair.outgoing?.index ?? 0,
      incomingSegment: pair.incoming?.segment ?? 0,
      incomingIndex: pair.incoming?.index ?? 0,
      headSegment: this.#heads.get(rank) ?? 0,
      ringsPerBank: this.joined.ringsPerBank ?? 0,
      ringBytes: this.joined.ringBytes ?? 0,
      process: pair.peerPid ?? 0,
      memory: others.get(DescriptorKind.DESCRIPTOR_MEMORY) ?? -1,
      ownHeadSegment: pair.ownHead ?? 0,
      fenced: pair.fenced ?? false,
    });
    if (failure !== '') {
      closeAll([...others.values()]);
      throw new MpiError('MPI_ERR_INTERN', `rank ${this.rank} cannot use the channel with rank ${rank}: ${failure}`);
    }
    this.channels.set(rank, pair.channel ?? {});
    this.#wanted.delete(rank);
    this.#checkMovers(rank);
  }

  /** New eventfds of a channel through a region: the other ends of those that it had were a broker's that is gone. */
  #takeWakeups(rank: number, kinds: readonly v1.Descriptor.$Properties[], descriptors: readonly number[]): void {
    const of = (kind: v1.DescriptorKind): number => descriptors[kinds.findIndex((each) => each.kind === kind)] ?? -1;
    const failure = client.renewWakeups(rank, of(DescriptorKind.DESCRIPTOR_WAKE), of(DescriptorKind.DESCRIPTOR_SLEEP));
    // without them a rank that sleeps hears of what came through the channel later, by its backstop
    if (failure !== '') closeAll(descriptors);
  }

  #refused(refusal: v1.Refusal.$Properties): void {
    const error = refusalOf(refusal);
    // whatever it asked last came too late
    if (!this.#begun && error.name === 'JOB_UNKNOWN')
      return this.#fail(new MpiError('MPI_ERR_PROC_ABORTED', `the job has ended before the channels of rank ${this.rank} stood: ${error.message}`));
    if (!this.#begun || !refusal.ranks?.length) return this.#fail(error);
    for (const rank of refusal.ranks) this.#lose(rank, other, error.message, false);
  }

  #lose(rank: number, errorClass: number, reason: string, left: boolean): void {
    this.#wanted.delete(rank);
    client.losePeer(rank, errorClass, reason, left);
  }

  /** The channel with a rank, with what came of reading its memory: movers that failed for this rank are gone, and why stands in the reasons. */
  channelWith(rank: number): GrantedChannel {
    const channel = this.channels.get(rank) ?? {};
    const proofs = client.memoryProofs(rank);
    const reasons = [...(channel.reasons ?? [])];
    const gone = new Set<string>();
    readingMovers.forEach((mover: ReadingMover, at) => {
      const proof = readProof(proofs[at] as number);
      if (proof.state === 'untried') return;
      reasons.push(proofText(mover, this.rank, rank, proof));
      if (!proofHolds(proof)) gone.add(mover);
    });
    return { ...channel, movers: (channel.movers ?? []).filter(({ name }) => !gone.has(name ?? '')), reasons };
  }

  /**
   * What the broker granted may fail when it is tried: a job that requires the mover, or a rank that names its movers, then has to hear of it:
   * in init(), or, of a channel that is made when it is needed, in the operations that need it.
   */
  #checkMovers(rank: number): void {
    const required = this.joined.require?.split(':')[1];
    if (this.#forced.length === 0 && required !== 'cma' && required !== 'procmem') return;
    const { movers, reasons } = this.channelWith(rank);
    const has = (name: string): boolean => (movers ?? []).some((mover) => mover.name === name);
    const lack =
      required !== undefined && !has(required)
        ? `the job requires ${this.joined.require}, but the channel between ranks ${this.rank} and ${rank} has no ${required} mover`
        : this.#forced.length !== 0 && !this.#forced.some(has)
          ? `option movers = ${this.#forced.join(',')}: the channel between ranks ${this.rank} and ${rank} has none of them`
          : '';
    if (lack === '') return;
    const text = `${lack}: ${(reasons ?? []).join('; ')}`;
    if (this.#all && !this.#begun) throw new MpiError('MPI_ERR_OTHER', text);
    this.#lose(rank, other, text, false);
  }

  #revoke(revoked: v1.PairRevoked.$Properties): void {
    const rank = revoked.rank ?? -1;
    if (this.channels.has(rank) || this.#begun || !this.#all) this.#lose(rank, aborted, revoked.reason ?? `rank ${rank} is gone`, revoked.died !== true);
    else this.#fail(new MpiError('MPI_ERR_PROC_ABORTED', `rank ${rank} ended before its channel stood: ${revoked.reason}`));
  }

  /** What the broker would grant between this rank and another that it has no channel with yet. */
  foretell(rank: number): GrantedChannel {
    const lost = client.peerFailure(rank);
    if (lost !== '') return { reasons: [lost] };
    const notYet = 'no operation with this rank has been begun, so that there is no channel yet: this is what it would be';
    try {
      this.#returnSync(returnPatience);
      const { job } = this.#environment;
      const { explanation } = this.#session.requestSync({ explain: { job, a: this.rank, b: rank } }, returnPatience);
      const channel = explanation?.channel ?? {};
      return { ...channel, reasons: [notYet, ...(channel.reasons ?? [])] };
    } catch (error) {
      return { reasons: [`there is no channel yet, and what it would be cannot be told: ${(error as Error).message}`] };
    }
  }

  /** A further arena of `bytes`, or of at least `least` where that lies in a better place. @throws MpiError MPI_ERR_NO_MEM with the reason */
  requestArenaSync(bytes: number, least: number): void {
    this.#requestSegmentSync({ segmentRequest: { bytes, least, near: client.regionFailure() !== '' } }, `alloc: the broker grants no arena of ${bytes} bytes`);
  }

  /** Memory of a window that these world ranks may write as well: its segment. @throws MpiError MPI_ERR_NO_MEM with the reason */
  requestWindowSync(bytes: number, ranks: readonly number[]): number {
    return this.#requestSegmentSync({ windowRequest: { bytes, ranks: [...ranks] } }, `the broker grants no window of ${bytes} bytes`);
  }

  /** Opens a window that another rank owns. @throws MpiError MPI_ERR_NO_MEM with the reason */
  openWindowSync(owner: number, segment: number): void {
    this.#openingWindows.add(segment);
    try {
      this.#returnSync(returnPatience);
      this.#session.requestSync({ windowOpen: { rank: owner, segment } });
    } catch (error) {
      throw new MpiError('MPI_ERR_NO_MEM', `the broker does not grant the window of rank ${owner}: ${(error as Error).message}`, { cause: error });
    } finally {
      this.#openingWindows.delete(segment);
    }
    this.#throwFailure();
  }

  /** Gives a window of this rank's back; `unused`: every member has given it up. Where there is no broker, or another than the one that granted it, nobody knows of it any more. */
  releaseWindow(segment: number, unused: boolean): void {
    this.#segmentBytes -= this.#ownWindows.get(segment) ?? 0;
    this.#ownWindows.delete(segment);
    const whatever = (): void => {};
    this.#session.ask({ segmentRelease: { segment, unused } }, whatever, whatever);
  }

  #throwFailure(): void {
    const failure = this.#failure;
    this.#failure = undefined;
    if (failure !== undefined) throw failure;
  }

  /** Asks for a segment and blocks until it is sealed. */
  #requestSegmentSync(body: Parameters<BrokerSession['requestSync']>[0], refused: string): number {
    let sealed = false;
    let segment: number;
    try {
      this.#returnSync(returnPatience);
      const answer = this.#session.requestSync(body);
      segment = answer.segmentGranted?.segment ?? 0;
      this.#sealed.set(segment, () => {
        sealed = true;
      });
      const until = Date.now() + 30_000;
      while (!sealed && this.#failure === undefined && this.#session.fd >= 0 && Date.now() < until) this.#session.receiveSync(1000);
      this.#sealed.delete(segment);
    } catch (error) {
      throw new MpiError('MPI_ERR_NO_MEM', `${refused}: ${(error as Error).message}`, { cause: error });
    }
    this.#throwFailure();
    if (!sealed) throw new MpiError('MPI_ERR_NO_MEM', `${refused}: the connection to the broker was lost; try again`);
    return segment;
  }

  // ---- a broker that goes away ----

  #lost(reason: string): void {
    client.setBrokerDescriptor(-1);
    this.#present = false;
    if (this.#left) return;
    if (!this.#begun && !this.#complete) this.#fail(new MpiError('MPI_ERR_OTHER', `the broker went away before all channels stood: ${reason}`));
    this.#retrySoon();
  }

  /** The engine watches a timer in the broker's place, so that ranks that only ever block come back as well. */
  #retrySoon(): void {
    this.#stopTimer();
    this.#retryTimer = client.createTimer(this.#retryAfter);
    client.setBrokerDescriptor(this.#retryTimer);
    this.#retryAfter = Math.min(retryMax, this.#retryAfter * 2);
  }

  #stopTimer(): void {
    if (this.#retryTimer < 0) return;
    client.setBrokerDescriptor(-1);
    client.closeDescriptor(this.#retryTimer);
    this.#retryTimer = -1;
  }

  /** Asks for its place again. Waits for nothing: a broker that is only just starting must not hold up the program. */
  #reconnect(): void {
    this.#stopTimer();
    let session: BrokerSession;
    try {
      session = BrokerSession.open(this.#environment.socket);
    } catch {
      return this.#retrySoon(); // nobody there yet: channels go on, and we ask again
    }
    this.#session = session;
    client.setBrokerDescriptor(session.fd);
    const again = (): void => {
      session.close();
      if (!this.#left) this.#retrySoon();
    };
    const { job, rank, token } = this.#environment;
    const join = (): void => {
      const resume = { broker: this.#grantor, connected: [...this.channels.keys()], headSegment: this.#headSegment, segmentBytes: this.#segmentBytes };
      const back = (): void => {
        this.#present = true;
        this.#retryAfter = retryMin;
        this.#attach();
        if (this.#wanted.size !== 0) this.#connectTo([...this.#wanted]);
      };
      session.ask({ jobJoin: { job, rank, token, resume } }, back, again);
    };
    session.greet(join, again);
  }

  /** Blocks until a broker has this rank again, or the time is up. */
  #returnSync(timeout: number): void {
    const until = Date.now() + timeout;
    while (!this.#present && Date.now() < until) {
      if (this.#session.fd < 0) this.#reconnect();
      if (this.#session.fd >= 0) this.#session.receiveSync(100);
      else Atomics.wait(pause, 0, 0, 50);
    }
  }

  /** Tells the broker that this rank is done. */
  leave(): void {
    this.#left = true;
    this.#stopTimer();
    if (this.#attached) client.setBrokerDescriptor(-1);
    try {
      if (this.#present) this.#session.requestSync({ leave: {} }, 2000);
    } catch {
      // no broker: it will learn of our end from our pidfd
    }
    this.#session.close();
  }
}
