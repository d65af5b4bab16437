import { broker, type Watch } from '../../native/broker.js';
import { bankBytes, headBytes } from '../../native/layout/sizes.js';
import { SegmentKind } from '../../proto/broker/v1/index.js';
import type { Policy } from '../../proto/options/broker.js';
import type { Identity } from '../discovery/identity.js';
import type { ChosenChannel } from '../grant/coordinator.js';
import type { Requirement } from '../grant/requirement.js';
import type { Segment } from '../grant/segment.js';
import type { Connection } from '../session/connection.js';
import type { Account } from './account.js';
import type { AcrossPair, JobAcross } from './across/job_across.js';
import { Outbox } from './outbox.js';

/** A window of one-sided communication: a segment that ranks besides its owner may write, because its owner named them. */
export class WindowGrant {
  /** The owner has allocated it: the others may open it. */
  ready = false;
  /**
   * @param ranks those of this kernel that may still open it
   * @param far those of other kernels that may
   */
  constructor(
    readonly segment: Segment,
    readonly ranks: Set<number>,
    readonly far: readonly number[] = [],
  ) {}

  /** Nobody else maps it writable from now on. */
  get complete(): boolean {
    return this.ready && !this.segment.sealed && this.ranks.size === 0;
  }
}

/** A rank that a living process has claimed. */
export class Member {
  connection: Connection | undefined;
  /** What the rank owns, by id. */
  readonly segments = new Map<number, Segment>();
  /** The windows that it owns, by segment. */
  readonly windows = new Map<number, WindowGrant>();
  /** Windows of others that were passed to it, until it says what became of them; they may be gone by then. Undefined: of another kernel. */
  readonly opening = new Map<number, WindowGrant | undefined>();
  /** For its own kernel, in memfds. */
  readonly outbox: Outbox;
  /** For other kernels, in the job's data region, once it has a channel there. */
  regionOutbox: Outbox | undefined;
  /** Its channels, wanted, granted or refused, by the other rank. */
  readonly pairs = new Map<number, Pair>();
  /** Its channels with ranks at other kernels, by the other rank. */
  readonly across = new Map<number, AcrossPair>();
  /** Ids of peers' segments that were passed to it. */
  readonly holds = new Set<number>();
  /** It asked for channels with all ranks, those included that have not joined yet. */
  wantsAll = false;
  readonly wanted = new Set<number>();
  /** True when it came over from a former broker: its head and banks were granted there. */
  readonly resumed: boolean;
  /** Bytes that a resumed rank owns from before. */
  resumedBytes = 0;
  /** Ranks with which a resumed rank has a channel from before. */
  resumedWith: ReadonlySet<number> = new Set();
  death: Watch | undefined;

  constructor(
    readonly job: Job,
    readonly rank: number,
    readonly identity: Identity,
    readonly pidfd: number,
    readonly account: Account,
    connection: Connection,
    resumed: boolean,
  ) {
    this.connection = connection;
    this.resumed = resumed;
    this.outbox = new Outbox(job.geometry.ringsPerBank);
  }

  get alive(): boolean {
    return broker.alive(this.pidfd);
  }

  wants(rank: number): boolean {
    return this.wantsAll || this.wanted.has(rank);
  }

  get outboxes(): Outbox[] {
    return this.regionOutbox === undefined ? [this.outbox] : [this.outbox, this.regionOutbox];
  }

  /** Its arenas that peers may hold. */
  arenas(): Segment[] {
    return [...this.segments.values()].filter((segment) => segment.sealed && segment.open && segment.kind === SegmentKind.SEGMENT_ARENA);
  }
}

/** The channel of two ranks, from the wish to the end. */
export interface Pair {
  readonly a: Member;
  readonly b: Member;
  state: 'wanted' | 'granted' | 'refused';
  /** It stands in the queue of those to be granted. */
  queued: boolean;
  chosen: ChosenChannel | undefined;
}

/** How the rings of a rank are cut: one ring for each rank that it meets, in banks of equal size. */
export interface RingGeometry {
  readonly ringBytes: number;
  readonly ringsPerBank: number;
}

/** Of jobs up to so many ranks. */
const ringKibibytes = [
  [2, 2048],
  [4, 1024],
  [8, 512],
  [32, 256],
  [64, 128],
  [128, 64],
] as const;

/**
 * Bytes of a ring where nobody says: memory grows with the square of the ranks, the speed of long messages with the ring, most where it outgrows the
 * cache of the core that writes it (docs/benchmarks.md).
 */
function defaultRingBytes(size: number): number {
  const [, kibibytes] = ringKibibytes.find(([most]) => size <= most) ?? [0, 32];
  return kibibytes * 1024;
}

/** Divides a job's rings so that banks are equally full. */
export function ringGeometry(size: number, ringBytes: number | undefined, mostRings: number): RingGeometry {
  const rings = Math.max(1, size - 1);
  const banks = Math.ceil(rings / mostRings);
  return { ringBytes: ringBytes ?? defaultRingBytes(size), ringsPerBank: Math.ceil(rings / banks) };
}

/** A job: its ranks, and the channels between them. */
export class Job {
  readonly members = new Map<number, Member>();
  /** Channels that stand. */
  channels = 0;
  /** Ranks that ended, with the reason. */
  readonly ended = new Map<number, { readonly died: boolean; readonly reason: string }>();
  /** A rank has died: from then on every rank is told of each that ends, as it may wait for one that it has no channel with. */
  bereaved = false;
  /** Pairs that had a channel once: a process that claims the rank anew cannot have it again. */
  readonly hadChannel = new Set<number>();
  launcher: Connection | undefined;
  /** Set when other kernels have ranks of it. */
  across: JobAcross | undefined;
  /** Runs while a restarted broker waits for the job's ranks. */
  expiry: NodeJS.Timeout | undefined;
  readonly created = Date.now();

  constructor(
    readonly id: string,
    readonly secret: Buffer,
    readonly size: number,
    readonly name: string,
    readonly owner: { readonly uid: number; readonly principal: string },
    readonly admitUids: ReadonlySet<number>,
    readonly policy: Policy,
    readonly requirement: Requirement | undefined,
    readonly geometry: RingGeometry,
    /** It asked that its ranks may read each other's memory. */
    readonly procmem: boolean,
  ) {}

  get headBytes(): number {
    return headBytes(this.size);
  }

  get bankBytes(): number {
    return bankBytes(this.geometry.ringsPerBank, this.geometry.ringBytes);
  }

  admits(uid: number): boolean {
    return uid === this.owner.uid || this.admitUids.has(uid);
  }

  pairKey(a: number, b: number): number {
    return Math.min(a, b) * 65536 + Math.max(a, b);
  }

  /** All channels, each once. */
  *pairs(): Generator<Pair> {
    for (const member of this.members.values()) for (const pair of member.pairs.values()) if (pair.a === member) yield pair;
  }
}

/** The other end. */
export function peerIn(pair: Pair, member: Member): Member {
  return pair.a === member ? pair.b : pair.a;
}
