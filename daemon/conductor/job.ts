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

/** A window of one-sided communication: a segment that ranks besides its owner may write, because its owner named them. */
export class WindowGrant {
  /** The owner has allocated it: the others may open it. */
  ready = false;
  /** @param ranks those that may still open it */
  constructor(
    readonly segment: Segment,
    readonly ranks: Set<number>,
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
  /** Windows of others that were passed to it, until it says what became of them; they may be gone by then. */
  readonly opening = new Map<number, WindowGrant>();
  head: Segment | undefined;
  readonly banks: Segment[] = [];
  /** Ids of peers' segments that were passed to it. */
  readonly holds = new Set<number>();
  /** It asked for channels with all ranks, those included that have not joined yet. */
  wantsAll = false;
  readonly wanted = new Set<number>();
  /** True when it came over from a former broker: its head and banks were granted there. */
  readonly resumed: boolean;
  /** Bytes that a resumed rank owns from before. */
  resumedBytes = 0;
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
  }

  get alive(): boolean {
    return broker.alive(this.pidfd);
  }

  wants(rank: number): boolean {
    return this.wantsAll || this.wanted.has(rank);
  }

  /** The segments that peers may hold: sealed, and no bank but the one named. */
  shareable(bank: number, arenas: boolean): Segment[] {
    return [...this.segments.values()].filter(
      (segment) =>
        segment.sealed && (segment.kind === SegmentKind.SEGMENT_HEAD || segment === this.banks[bank] || (arenas && segment.kind === SegmentKind.SEGMENT_ARENA)),
    );
  }
}

/** The channel of two ranks, from the wish to the end. */
export interface Pair {
  readonly a: Member;
  readonly b: Member;
  state: 'wanted' | 'granted' | 'refused';
  chosen: ChosenChannel | undefined;
}

/** Where the rings of a rank lie: one ring for each other rank, in banks of equal size. */
export interface RingGeometry {
  readonly ringBytes: number;
  readonly ringsPerBank: number;
}

/** Bytes of a ring where nobody says: memory grows with the square of the ranks, the speed of long messages with the ring (docs/benchmarks.md). */
function defaultRingBytes(size: number): number {
  return (size <= 8 ? 512 : size <= 32 ? 256 : 128) * 1024;
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
  readonly pairs = new Map<number, Pair>();
  /** Ranks that ended, with the reason. */
  readonly ended = new Map<number, { readonly died: boolean; readonly reason: string }>();
  /** Pairs that had a channel once: a process that claims the rank anew cannot have it again. */
  readonly hadChannel = new Set<number>();
  launcher: Connection | undefined;
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

  /** Bank and place in it of the ring from `from` to `to`. */
  ringPlace(from: number, to: number): { readonly bank: number; readonly index: number } {
    const ring = to < from ? to : to - 1;
    return { bank: Math.floor(ring / this.geometry.ringsPerBank), index: ring % this.geometry.ringsPerBank };
  }

  pairKey(a: number, b: number): number {
    return Math.min(a, b) * 65536 + Math.max(a, b);
  }

  pairsOf(member: Member): Pair[] {
    const found: Pair[] = [];
    for (const other of this.members.keys()) {
      const pair = other === member.rank ? undefined : this.pairs.get(this.pairKey(member.rank, other));
      if (pair !== undefined) found.push(pair);
    }
    return found;
  }
}
