import { pageBytes } from '../../../native/layout/sizes.js';
import { SegmentKind, type v1 } from '../../../proto/broker/v1/index.js';
import { Refused } from '../../grant/refused.js';
import type { Neighbour } from '../../region/neighbourhood.js';
import { travellingKinds } from '../../session/connection.js';
import type { Job, Member, WindowGrant } from '../job.js';
import { isElsewhere, type JobAcross, remoteOf } from './job_across.js';
import { answerPatience, type Neighbours } from './neighbours.js';
import { placeOf, wrongPlace } from './place.js';

/** A window that a rank of another kernel owns. */
export interface OfferedWindow {
  readonly rank: number;
  readonly place: v1.RegionPlace.$Properties;
  readonly fenced: boolean;
  /** Ranks of ours that may still open it. */
  readonly ranks: Set<number>;
}

/** A rank of ours that was told of a window by its owner before the other broker's offer was here. */
export interface WaitingOpen {
  readonly member: Member;
  readonly request: number;
  readonly timer: NodeJS.Timeout;
}

/** Windows of one owner that are offered at a time; asks of one rank that wait at a time. */
const offersLimit = 4096;
const waitingLimit = 64;

const keyOf = (rank: number, segment: number): string => `${rank} ${segment}`;

/** Windows in a data region, which ranks of several kernels write: offers of owners here to other brokers, and theirs to ranks of ours. */
export class Windows {
  readonly #neighbours: Neighbours;

  constructor(neighbours: Neighbours) {
    this.#neighbours = neighbours;
  }

  /** The owner, a rank of ours, has mapped it: the kernels of the others are told. */
  offer(member: Member, window: WindowGrant): void {
    const { kernels = [] } = member.job.across ?? {};
    for (const slot of new Set(window.far.map((each) => kernels[each] as number))) this.#offerTo(member, window, slot);
  }

  /** The broker of a slot is another than was told of the windows of a rank of ours. */
  offerAgain(member: Member, slot: number): void {
    for (const window of member.windows.values()) if (window.ready) this.#offerTo(member, window, slot);
  }

  #offerTo({ job, rank }: Member, { segment, far }: WindowGrant, slot: number): void {
    const ranks = far.filter((each) => job.across?.kernels[each] === slot);
    const fenced = segment.place?.fenced ?? false;
    if (ranks.length !== 0) this.#neighbours.say(slot, { windowOffer: { job: job.id, rank, window: placeOf(segment), ranks, fenced } });
  }

  /** Its owner, a rank of ours, has given it back. */
  released({ job, rank }: Member, { segment, far }: WindowGrant): void {
    if (job.across !== undefined && far.length !== 0) this.#neighbours.tell(job.across, { windowGone: { job: job.id, rank, segment: segment.id } });
  }

  /** A rank of ours opens a window of a rank of another kernel. False when the owner is none of those. @throws Refused */
  open(member: Member, request: number, rank: number, segment: number): boolean {
    const { job } = member;
    const { across } = job;
    if (across === undefined || !isElsewhere(job, rank)) return false;
    if (across.region.gone || !across.remote.has(rank)) throw new Refused('PEER_UNAVAILABLE', job.ended.get(rank)?.reason ?? `rank ${rank} is not here`);
    const offered = across.windows.get(keyOf(rank, segment));
    if (offered !== undefined) {
      this.#grant(member, request, across, offered);
      return true;
    }
    const waits = [...across.openings.values()].flat().filter((each) => each.member === member);
    if (waits.length >= waitingLimit) throw new Refused('SEGMENT_UNKNOWN', `rank ${member.rank} waits for ${waits.length} windows already`);
    const key = keyOf(rank, segment);
    const late = `no broker has offered segment ${segment} of rank ${rank} as a window`;
    const timer = setTimeout(() => this.#giveUp(across, key, late, (each) => each.timer === timer), answerPatience);
    across.openings.set(key, [...(across.openings.get(key) ?? []), { member, request, timer }]);
    return true;
  }

  #giveUp(across: JobAcross, key: string, reason: string, which: (opening: WaitingOpen) => boolean): void {
    const all = across.openings.get(key) ?? [];
    const kept = all.filter((each) => !which(each));
    if (kept.length === 0) across.openings.delete(key);
    else across.openings.set(key, kept);
    for (const { member, request, timer } of all.filter(which)) {
      clearTimeout(timer);
      member.connection?.refuse('SEGMENT_UNKNOWN', reason, request);
    }
  }

  /** @throws Refused */
  #grant(member: Member, request: number, { region }: JobAcross, { rank, place, fenced, ranks }: OfferedWindow): void {
    const [id, bytes, offset] = [place.segment ?? 0, place.bytes ?? 0, place.offset ?? 0];
    if (!ranks.delete(member.rank) || member.opening.has(id))
      throw new Refused('SEGMENT_UNKNOWN', `segment ${id} of rank ${rank} is no window that rank ${member.rank} may open, or may open again`);
    member.opening.set(id, undefined);
    const kind = {
      kind: travellingKinds.DESCRIPTOR_SEGMENT,
      segmentKind: SegmentKind.SEGMENT_WINDOW,
      segment: id,
      bytes,
      region: true,
      offset,
      fenced: fenced || region.fenced,
    };
    member.connection?.send({ windowGranted: { rank, segment: id, bytes } }, request, [{ kind, fd: region.fd }]);
  }

  /** Another broker offers a window of its rank's. */
  offered(neighbour: Neighbour, job: Job, across: JobAcross, offer: v1.WindowOffer.$Properties): void {
    const remote = remoteOf(across, neighbour, offer.rank);
    if (remote === undefined || across.region.gone) return;
    const place = offer.window ?? {};
    const key = keyOf(remote.rank, place.segment ?? 0);
    const wrong = wrongPlace(across, remote.slot, place, pageBytes);
    const held = [...across.windows.values()].filter(({ rank }) => rank === remote.rank).length;
    const refusal = wrong !== '' ? `broker ${neighbour.name} offers ${wrong}` : held >= offersLimit ? `rank ${remote.rank} owns ${held} windows already` : '';
    if (refusal !== '' || across.windows.has(key)) return this.#giveUp(across, key, refusal || 'it was offered twice', () => true);
    const ranks = new Set((offer.ranks ?? []).filter((rank) => rank < job.size && across.kernels[rank] === across.own));
    const offered: OfferedWindow = { rank: remote.rank, place, fenced: offer.fenced === true, ranks };
    across.windows.set(key, offered);
    const waiting = across.openings.get(key) ?? [];
    across.openings.delete(key);
    for (const { member, request, timer } of waiting) {
      clearTimeout(timer);
      if (job.members.get(member.rank) !== member) continue;
      try {
        this.#grant(member, request, across, offered);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        member.connection?.refuse(error.error, error.message, request);
      }
    }
  }

  /** Another broker says that its rank has given a window back. */
  gone(neighbour: Neighbour, across: JobAcross, gone: v1.WindowGone.$Properties): void {
    const remote = remoteOf(across, neighbour, gone.rank);
    if (remote !== undefined) across.windows.delete(keyOf(remote.rank, gone.segment ?? 0));
  }

  /** A rank of another kernel has ended: nobody opens its windows any more. */
  ended(across: JobAcross, rank: number, reason: string): void {
    for (const [key, offered] of across.windows) if (offered.rank === rank) across.windows.delete(key);
    for (const key of [...across.openings.keys()]) if (key.startsWith(`${rank} `)) this.#giveUp(across, key, reason, () => true);
  }

  /** Our part of the job is over. */
  finished(across: JobAcross): void {
    for (const { timer } of [...across.openings.values()].flat()) clearTimeout(timer);
    across.openings.clear();
    across.windows.clear();
  }
}
