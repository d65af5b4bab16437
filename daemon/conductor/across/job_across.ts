import type { Watch } from '../../../native/broker.js';
import type { v1 } from '../../../proto/broker/v1/index.js';
import type { ChosenChannel } from '../../grant/coordinator.js';
import type { DataRegion } from '../../region/data_region.js';
import type { Neighbour } from '../../region/neighbourhood.js';
import type { Job, Member, RingGeometry } from '../job.js';
import { Allotment, outboxBytes } from './allotment.js';
import type { OfferedWindow, WaitingOpen } from './windows.js';

/** A rank that runs on another kernel. */
export interface RemoteRank {
  readonly rank: number;
  readonly slot: number;
  readonly identity: v1.Identity.$Properties;
  /** Id of the broker that told of it. */
  readonly broker: string;
}

/** The channel of a rank of ours and one of another kernel: each broker lets its own make its end, and tells the other of it. */
export interface AcrossPair {
  readonly member: Member;
  remote: RemoteRank;
  state: 'wanted' | 'granted' | 'refused';
  /** Our end was told of. */
  offered: boolean;
  /** One of the two brokers is another than granted it, so that an end may never have heard of it: an offer for it is taken again. */
  inherited: boolean;
  /** The other end, once we were told of it. */
  offer: v1.PairOffer.$Properties | undefined;
  /** The arenas of the other end that our rank is told of, by segment. */
  readonly arenas: Map<number, v1.RegionPlace.$Properties>;
  chosen: ChosenChannel | undefined;
  /** Eventfds: what our rank rings to wake the other, and what we ring to wake ours. */
  wake: Watch | undefined;
  wakeFd: number;
  sleepFd: number;
}

/** In lists of kernels: nobody has taken the rank yet. */
export const nowhere = 65535;

/** What a job's broker knows of its ranks at other kernels, from the loan of a data region until all have let go of it. */
export class JobAcross {
  readonly remote = new Map<number, RemoteRank>();
  /** Slots of the other brokers that have ranks of it. */
  readonly participants = new Set<number>();
  /** Their ids, as far as they are known: one that lost its slot comes back in another. */
  readonly brokers = new Map<number, string>();
  /** Processes here that may hold the region: when each was started, by pid. */
  readonly holders = new Map<number, string>();
  /** Other brokers that fell silent, until they are back or are given up. */
  readonly away = new Map<number, NodeJS.Timeout>();
  /** Where our ranks' segments come from. */
  readonly allotment: Allotment;
  /** Windows that ranks of other kernels own and that ranks of ours may open, by owner and segment; and who waits for one. */
  readonly windows = new Map<string, OfferedWindow>();
  readonly openings = new Map<string, readonly WaitingOpen[]>();
  /** Participants that have let go. */
  readonly letGo = new Set<number>();
  ended = false;
  /** Every rank has a kernel, and all that take part know it. */
  placed = false;

  /**
   * @param own slot of this broker: the section in which our ranks' segments lie
   * @param home slot of the broker that created the job
   * @param kernels slot of each rank's broker, or {@link nowhere}
   */
  constructor(
    readonly job: string,
    readonly own: number,
    readonly home: number,
    readonly region: DataRegion,
    public kernels: readonly number[],
    geometry: RingGeometry,
    /** Most ranks that run here. */
    ranks: number,
    /** Called when more of the region was taken. */
    changed: () => void,
  ) {
    this.allotment = new Allotment(region, outboxBytes(kernels.length, ranks, geometry), changed);
  }

  /** The slot in which a neighbour took its ranks: its own, or that which it had before and has no more. @param at who is in a slot now */
  formerSlotOf({ slot, broker }: Neighbour, at: (slot: number) => Neighbour | undefined): number | undefined {
    if (this.participants.has(slot)) return slot;
    return [...this.participants].find((each) => this.brokers.get(each) === broker && at(each)?.broker !== broker);
  }

  /** True for the slot of a broker that takes part, besides this one. */
  involves(slot: number): boolean {
    return this.participants.has(slot) || this.home === slot;
  }
}

/** A rank of the neighbour's that has joined: it speaks for no others. */
export function remoteOf(across: JobAcross, neighbour: Neighbour, rank: number | null | undefined): RemoteRank | undefined {
  const remote = across.remote.get(rank ?? nowhere);
  return remote?.slot === neighbour.slot ? remote : undefined;
}

/** True for a rank that another kernel runs, or will. */
export function isElsewhere({ across }: Job, rank: number): boolean {
  return across !== undefined && across.kernels[rank] !== across.own;
}
