import { broker } from '../../../native/broker.js';
import { pageBytes, regionHeadBytes } from '../../../native/layout/sizes.js';
import { type BrokerErrorName, brokerErrors } from '../../../proto/broker/errors.js';
import { SegmentKind, type v1 } from '../../../proto/broker/v1/index.js';
import { identityMessage } from '../../discovery/identity.js';
import { type ChosenChannel, chooseRegionChannel } from '../../grant/coordinator.js';
import { pairRefusal, Refused } from '../../grant/refused.js';
import { unmet } from '../../grant/requirement.js';
import type { Segment } from '../../grant/segment.js';
import type { DataRegion } from '../../region/data_region.js';
import type { Neighbour } from '../../region/neighbourhood.js';
import { type Travelling, travellingKinds } from '../../session/connection.js';
import type { Job, Member } from '../job.js';
import { Outbox } from '../outbox.js';
import type { Ground } from './ground.js';
import { type AcrossPair, isElsewhere, type JobAcross, nowhere, type RemoteRank, remoteOf } from './job_across.js';
import type { Neighbours } from './neighbours.js';
import { placeOf, travellingPlace, wrongPlace } from './place.js';
import type { Wakeups } from './wakeups.js';

/** Arenas of one rank that ranks of another kernel are told of; and of one frame. */
const arenasLimit = 1024;
const arenasPerFrame = 240;

/** Channels between ranks here and ranks of other kernels, through a data region: offers, grants, refusals, and the arenas that go with them. */
export class Pairs {
  readonly #ground: Ground;
  readonly #neighbours: Neighbours;
  readonly #wakeups: Wakeups;

  constructor(ground: Ground, neighbours: Neighbours, wakeups: Wakeups) {
    this.#ground = ground;
    this.#neighbours = neighbours;
    this.#wakeups = wakeups;
  }

  /** A rank of ours wants a channel with one that another kernel runs. False when the rank is none of those. */
  want(member: Member, rank: number): boolean {
    const { across } = member.job;
    if (across === undefined || !isElsewhere(member.job, rank)) return false;
    const remote = across.remote.get(rank);
    if (remote !== undefined && !member.across.has(rank)) this.#prepare(this.#pair(member, remote), across);
    return true;
  }

  #pair(member: Member, remote: RemoteRank): AcrossPair {
    const pair: AcrossPair = {
      member,
      remote,
      state: 'wanted',
      offered: false,
      inherited: false,
      offer: undefined,
      arenas: new Map(),
      chosen: undefined,
      wake: undefined,
      wakeFd: -1,
      sleepFd: -1,
    };
    member.across.set(remote.rank, pair);
    return pair;
  }

  #prepare(pair: AcrossPair, across: JobAcross): void {
    const { member, remote } = pair;
    member.regionOutbox ??= new Outbox(member.job.geometry.ringsPerBank, across.allotment);
    const { regionOutbox: outbox } = member;
    try {
      this.#ground.ensure(member, outbox, outbox.ringTo(remote.rank).bank);
    } catch (error) {
      const { error: name, message } = error instanceof Refused ? error : new Refused('INTERNAL', (error as Error).message);
      return this.#refuse(pair, name, message, true);
    }
    this.#advance(pair);
  }

  /** A segment of a rank of ours was mapped. */
  sealed(member: Member, segment: Segment): void {
    const { across } = member.job;
    if (segment.place === undefined || across === undefined) return;
    for (const pair of member.across.values()) this.#advance(pair);
  }

  /** A rank of ours could not take a segment: channels that need it cannot be. */
  segmentLost(member: Member, segment: Segment, reason: string): void {
    for (const pair of member.across.values()) {
      const needs = segment.kind === SegmentKind.SEGMENT_HEAD || member.regionOutbox?.ringTo(pair.remote.rank).bank === segment.index;
      if (pair.state === 'wanted' && needs) this.#refuse(pair, 'PEER_UNAVAILABLE', `rank ${member.rank} could not take its segment: ${reason}`, true);
    }
  }

  /** Tells of our end when it is ready, and grants when both are. */
  #advance(pair: AcrossPair): void {
    const { member, remote } = pair;
    const { regionOutbox: outbox } = member;
    if (pair.state !== 'wanted' || outbox === undefined) return;
    const ring = outbox.ringTo(remote.rank);
    const bank = outbox.banks[ring.bank];
    const { head } = outbox;
    if (head?.sealed !== true || bank?.sealed !== true) return;
    if (!pair.offered) {
      pair.offered = true;
      this.#offer(pair, false);
    }
    if (pair.offer !== undefined) this.#ground.run(() => this.#grant(pair, head, bank, ring.index));
  }

  /** Tells of our end, which is ready. `again`: the other is asked for, too. */
  #offer({ member, remote }: AcrossPair, again: boolean): void {
    const { job, regionOutbox: outbox } = member;
    const ring = outbox?.ringTo(remote.rank);
    const bank = outbox?.banks[ring?.bank ?? 0];
    if (outbox?.head === undefined || bank === undefined || ring === undefined) return;
    const arenas = member.arenas().filter(({ place }) => place !== undefined);
    const [head, places] = [placeOf(outbox.head), arenas.map(placeOf)];
    const offer = { job: job.id, from: member.rank, to: remote.rank, head, bank: placeOf(bank), ring: ring.index, arenas: places, again };
    this.#neighbours.say(remote.slot, { pairOffer: offer });
  }

  offered(neighbour: Neighbour, job: Job, across: JobAcross, offer: v1.PairOffer.$Properties): void {
    const remote = remoteOf(across, neighbour, offer.from);
    const member = job.members.get(offer.to ?? nowhere);
    if (remote === undefined || member === undefined) return;
    const { geometry, size } = job;
    const wrong =
      wrongPlace(across, remote.slot, offer.head, regionHeadBytes(size)) ||
      wrongPlace(across, remote.slot, offer.bank, job.bankBytes) ||
      (offer.arenas ?? []).map((arena) => wrongPlace(across, remote.slot, arena, pageBytes)).find((each) => each !== '') ||
      ((offer.ring ?? 0) < geometry.ringsPerBank ? '' : `ring ${offer.ring} of ${geometry.ringsPerBank}`) ||
      ((offer.arenas?.length ?? 0) <= arenasLimit ? '' : `${offer.arenas?.length} arenas, more than ${arenasLimit}`);
    let pair = member.across.get(remote.rank);
    if (pair?.state === 'granted' && pair.inherited && wrong === '') {
      // the other end never heard of the channel, so nothing has come through it: both get it again
      this.#forget(pair);
      pair.state = 'wanted';
      pair.offered = pair.inherited = false;
      pair.offer = undefined;
      job.channels--;
    }
    if (pair?.state === 'granted' && offer.again === true) return this.#offer(pair, false);
    if (pair?.state === 'granted' || pair?.state === 'refused' || pair?.offer !== undefined) return;
    pair ??= this.#pair(member, remote);
    if (wrong !== '') return this.#refuse(pair, 'PEER_UNAVAILABLE', `broker ${neighbour.name} offers what cannot be: ${wrong}`, true);
    pair.offer = offer;
    pair.arenas.clear();
    for (const arena of offer.arenas ?? []) pair.arenas.set(arena.segment ?? 0, arena);
    this.#prepare(pair, across);
  }

  #grant(pair: AcrossPair, head: Segment, bank: Segment, index: number): void {
    const { member, remote, offer } = pair;
    const { job, connection, regionOutbox } = member;
    const { across } = job;
    if (pair.state !== 'wanted' || offer === undefined || across === undefined || connection === undefined || member.across.get(remote.rank) !== pair) return;
    if (this.#neighbours.find(remote.slot) === undefined || across.region.gone) return;
    const chosen = this.choose(job, remote.slot);
    const lack = chosen.refusal || (job.requirement === undefined ? '' : unmet(job.requirement, chosen.channel));
    if (lack !== '') return this.#refuse(pair, 'REQUIRE_UNMET', chosen.refusal || `the job requires ${job.requirement?.text}, but ${lack}`, true);
    pair.state = 'granted';
    pair.chosen = chosen;
    const wakeups = this.#connect(pair);
    job.channels++;
    job.hadChannel.add(job.pairKey(member.rank, remote.rank));
    const ring = regionOutbox?.ringTo(remote.rank);
    if (ring !== undefined) ring.locality = 'same-host';
    this.#ground.audit.granted(job.id, member.rank, remote.rank, chosen);
    const { region } = across;
    const travelling = [...wakeups, travellingPlace(region, offer.bank, 'bank'), travellingPlace(region, offer.head, 'head')];
    connection.send(
      {
        pairGranted: {
          rank: remote.rank,
          channel: chosen.channel,
          outgoing: { segment: bank.id, index },
          incoming: { segment: offer.bank?.segment ?? 0, index: offer.ring ?? 0 },
          peerPid: 0,
          ownHead: head.id,
          fenced: region.fenced,
        },
      },
      0,
      travelling,
    );
    this.#passArenas(pair, region, [...pair.arenas.values()]);
  }

  #passArenas({ member, remote }: AcrossPair, region: DataRegion, arenas: readonly v1.RegionPlace.$Properties[]): void {
    for (let at = 0; at < arenas.length; at += arenasPerFrame) {
      const part = arenas.slice(at, at + arenasPerFrame).map((place) => travellingPlace(region, place, 'arena'));
      member.connection?.send({ peerSegment: { rank: remote.rank } }, 0, part);
    }
  }

  /** Makes the eventfds of a pair: what goes with them to our rank. */
  #connect(pair: AcrossPair): readonly Travelling[] {
    const { member, remote } = pair;
    pair.wakeFd = broker.createEventfd();
    pair.sleepFd = broker.createEventfd();
    pair.wake = new broker.Watch(pair.wakeFd, true, false, () => {
      broker.drainDoorbell(pair.wakeFd);
      this.#wakeups.ring(remote.slot, member.job.id, member.rank, remote.rank);
    });
    return [
      { kind: travellingKinds.wake, fd: pair.wakeFd },
      { kind: travellingKinds.sleep, fd: pair.sleepFd },
    ];
  }

  /** A rank that came over from a former broker of ours has a channel already: it gets eventfds whose other ends we hold. */
  inherit(member: Member, remote: RemoteRank): void {
    if (member.across.has(remote.rank)) return;
    const pair = this.#pair(member, remote);
    pair.state = 'granted';
    pair.inherited = pair.offered = true;
    pair.chosen = this.choose(member.job, remote.slot);
    member.job.channels++;
    member.connection?.send({ peerWakeups: { rank: remote.rank } }, 0, this.#connect(pair));
    broker.ringDoorbell(pair.sleepFd); // it may have slept through something
  }

  /** A rank is back on a new connection: channels that it never heard of are granted to it again. */
  repeat(member: Member, stands: ReadonlySet<number>): void {
    for (const pair of member.across.values()) {
      if (pair.state !== 'granted' || pair.offer === undefined || stands.has(pair.remote.rank)) continue;
      this.#forget(pair);
      pair.state = 'wanted';
      member.job.channels--;
      this.#prepare(pair, member.job.across as JobAcross);
    }
  }

  /** A neighbour with ranks of the job is there again, this broker of it or another: it is told of what it may not have heard. */
  refresh(job: Job, neighbour: Neighbour, renewed: ReadonlyMap<number, RemoteRank>): void {
    for (const member of job.members.values()) {
      for (const pair of member.across.values()) {
        if (pair.remote.slot !== neighbour.slot) continue;
        const remote = renewed.get(pair.remote.rank);
        if (remote !== undefined) {
          pair.remote = remote;
          pair.inherited = true;
        }
        if (pair.state === 'granted') broker.ringDoorbell(pair.sleepFd);
        else if (pair.state === 'wanted' && pair.offered) this.#offer(pair, true);
      }
      if (![...member.across.values()].some(({ remote, state }) => state === 'granted' && remote.slot === neighbour.slot)) continue;
      for (const arena of member.arenas())
        if (arena.place !== undefined) this.#neighbours.say(neighbour, { arenaOffer: { job: job.id, rank: member.rank, arena: placeOf(arena) } });
    }
  }

  /** The channel of a rank here and one at another slot, as it is or would be. */
  choose(job: Job, slot: number): ChosenChannel & { readonly refusal: string } {
    const neighbour = this.#neighbours.find(slot);
    const where = neighbour === undefined ? `slot ${slot}, lost` : `${neighbour.name}, slot ${slot}`;
    return chooseRegionChannel(
      job.policy,
      [`one kernel here (slot ${this.#neighbours.slot}), the other at ${where}`, neighbour?.evidence ?? ''],
      job.across?.region.memory ?? '',
    );
  }

  /** What there is to tell of two ranks, one of them or both at other kernels; undefined when neither is, or one has not joined. */
  explain(job: Job, a: number, b: number): v1.Explanation.$Properties | undefined {
    const { across } = job;
    const [farA, farB] = [across?.remote.get(a), across?.remote.get(b)];
    const [nearA, nearB] = [job.members.get(a), job.members.get(b)];
    const identityA = farA?.identity ?? (nearA === undefined ? undefined : identityMessage(nearA.identity));
    const identityB = farB?.identity ?? (nearB === undefined ? undefined : identityMessage(nearB.identity));
    if ((farA ?? farB) === undefined || identityA === undefined || identityB === undefined) return undefined;
    const ends = { job: job.id, a, b, identityA, identityB };
    const slots = [farA?.slot ?? this.#neighbours.slot, farB?.slot ?? this.#neighbours.slot];
    if (slots[0] === slots[1]) {
      const closer = identityA.container === identityB.container && identityA.runtime !== 'hidden';
      const evidence = [`both ranks at one other kernel (slot ${slots[0]}), as its broker says`];
      const reasons = ['their own broker tells more: ask it'];
      return {
        ...ends,
        channel: { locality: closer ? 'same-container' : 'same-kernel', numa: 'unknown', name: 'memfd', movers: [], evidence, reasons },
        granted: false,
      };
    }
    const pair = nearA?.across.get(b) ?? nearB?.across.get(a);
    const channel = pair?.chosen?.channel ?? this.choose(job, (farA ?? farB)?.slot ?? nowhere).channel;
    return { ...ends, channel, granted: pair?.state === 'granted' };
  }

  #refuse(pair: AcrossPair, error: BrokerErrorName, reason: string, tell: boolean): void {
    const { member, remote } = pair;
    pair.state = 'refused';
    const refusal = pairRefusal(error, member.rank, remote.rank, reason);
    this.#ground.audit.refused(error, refusal.message, member.identity);
    member.connection?.send({ refusal: { ...refusal, ranks: [remote.rank] } });
    const { code } = brokerErrors[error];
    if (tell) this.#neighbours.say(remote.slot, { pairRefused: { job: member.job.id, from: member.rank, to: remote.rank, code, message: reason } });
  }

  refused(neighbour: Neighbour, job: Job, across: JobAcross, refused: v1.PairRefused.$Properties): void {
    const remote = remoteOf(across, neighbour, refused.from);
    const member = job.members.get(refused.to ?? nowhere);
    if (remote === undefined || member === undefined) return;
    const pair = member.across.get(remote.rank) ?? this.#pair(member, remote);
    if (pair.state !== 'wanted') return;
    const name = (Object.keys(brokerErrors) as BrokerErrorName[]).find((each) => brokerErrors[each].code === refused.code) ?? 'PEER_UNAVAILABLE';
    this.#refuse(pair, name, (refused.message ?? '').slice(0, 1024), false);
  }

  /** An arena of a rank of ours, in the region, may be held by its peers. */
  arenaSealed(member: Member, segment: Segment): void {
    const { across } = member.job;
    if (across === undefined || segment.place === undefined) return;
    const slots = new Set([...member.across.values()].filter(({ offered }) => offered).map(({ remote }) => remote.slot));
    for (const slot of slots) this.#neighbours.say(slot, { arenaOffer: { job: member.job.id, rank: member.rank, arena: placeOf(segment) } });
  }

  arenaReleased(member: Member, segment: Segment): void {
    const { across } = member.job;
    if (across !== undefined && segment.place !== undefined)
      this.#neighbours.tell(across, { arenaGone: { job: member.job.id, rank: member.rank, segment: segment.id } });
  }

  arenaOffered(neighbour: Neighbour, job: Job, across: JobAcross, offer: v1.ArenaOffer.$Properties): void {
    const remote = remoteOf(across, neighbour, offer.rank);
    const arena = offer.arena ?? {};
    if (remote === undefined || across.region.gone || wrongPlace(across, remote.slot, arena, pageBytes) !== '') return;
    for (const { across: pairs } of job.members.values()) {
      const pair = pairs.get(remote.rank);
      if (pair?.offer === undefined && pair?.state !== 'granted') continue;
      const known = pair.arenas.has(arena.segment ?? 0);
      if (!known && pair.arenas.size >= arenasLimit) continue; // no rank has so many: its broker lies
      pair.arenas.set(arena.segment ?? 0, arena);
      // one that is told of again: the broker was restarted, and our rank may not have heard
      if (pair.state === 'granted') this.#passArenas(pair, across.region, [arena]);
    }
  }

  arenaGone(neighbour: Neighbour, job: Job, across: JobAcross, gone: v1.ArenaGone.$Properties): void {
    const remote = remoteOf(across, neighbour, gone.rank);
    if (remote === undefined) return;
    for (const { across: pairs, connection } of job.members.values()) {
      const pair = pairs.get(remote.rank);
      // what was told to a former broker of ours is not in the list
      const known = pair !== undefined && (pair.arenas.delete(gone.segment ?? 0) || pair.inherited);
      if (known && pair.state === 'granted') connection?.send({ peerSegmentGone: { rank: remote.rank, segment: gone.segment ?? 0 } });
    }
  }

  /** The channel's end: one of its ranks is gone. */
  drop(member: Member, rank: number): void {
    const pair = member.across.get(rank);
    if (pair === undefined) return;
    member.across.delete(rank);
    this.#forget(pair);
  }

  /** Its eventfds go. */
  #forget(pair: AcrossPair): void {
    pair.wake?.close();
    for (const fd of [pair.wakeFd, pair.sleepFd]) if (fd >= 0) broker.close(fd);
    pair.wake = undefined;
    pair.wakeFd = pair.sleepFd = -1;
  }
}
