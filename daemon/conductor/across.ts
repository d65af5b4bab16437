import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { broker, type Watch } from '../../native/broker.js';
import { bankBytes, pageBytes, regionHeadBytes, ringBytesMin } from '../../native/layout/sizes.js';
import { type BrokerErrorName, brokerErrors } from '../../proto/broker/errors.js';
import {
  decodeNeighbourFrame,
  encodeNeighbourFrame,
  MalformedFrame,
  type NeighbourFrame,
  SegmentKind,
  type v1,
  versionMax,
  versionMin,
} from '../../proto/broker/v1/index.js';
import { adoptionProof, tokenBytes, tokenMatches } from '../../proto/broker/v1/token.js';
import { identityMessage } from '../discovery/identity.js';
import type { Audit } from '../grant/audit.js';
import { type ChosenChannel, chooseRegionChannel } from '../grant/coordinator.js';
import { pairRefusal, Refused } from '../grant/refused.js';
import type { RegionMemory } from '../grant/region_segment.js';
import { unmet } from '../grant/requirement.js';
import type { Segment } from '../grant/segment.js';
import { RegionLender } from '../host/lending.js';
import type { DataRegion } from '../region/data_region.js';
import type { Neighbour, Neighbourhood } from '../region/neighbourhood.js';
import type { Regions } from '../region/regions.js';
import { type Connection, type Travelling, travellingKinds } from '../session/connection.js';
import type { Job, Member, RingGeometry } from './job.js';
import { Outbox } from './outbox.js';

/** What daemon/region finds: the control region's neighbours, where there is one, and data regions. */
export type SharedMemory = Pick<Regions, 'neighbourhood' | 'dataRegions'>;

/** A job's part of our section: what it took goes back when all have let go, and not before, as a peer may not have heard yet that a segment is gone. */
class Allotment implements RegionMemory {
  readonly #region: DataRegion;
  readonly #taken: number[] = [];
  /** Bytes that heads and banks of our ranks may still need. */
  #reserve: number;
  /** The same for arenas, which leave room for heads and banks. */
  readonly forArenas: RegionMemory;

  /** @param reserve bytes of the heads and banks of all ranks that may run here */
  constructor(region: DataRegion, reserve: number) {
    this.#region = region;
    this.#reserve = reserve;
    const { fd, readOnlyFd, fenced } = this;
    this.forArenas = { fd, readOnlyFd, fenced, read: (offset, length) => this.read(offset, length), allocate: (bytes) => this.#allocateArena(bytes) };
  }

  get fd(): number {
    return this.#region.fd;
  }
  get readOnlyFd(): number {
    return this.#region.readOnlyFd;
  }
  get fenced(): boolean {
    return this.#region.fenced;
  }

  allocate(bytes: number): number | undefined {
    this.#reserve = Math.max(0, this.#reserve - bytes);
    return this.#take(bytes);
  }

  #allocateArena(bytes: number): number | undefined {
    const { allocated, bytes: all } = this.#region.occupancy;
    return all - allocated - this.#reserve < bytes ? undefined : this.#take(bytes);
  }

  #take(bytes: number): number | undefined {
    const offset = this.#region.allocate(bytes);
    if (offset !== undefined) this.#taken.push(offset);
    return offset;
  }

  read(offset: number, length: number): Buffer {
    return this.#region.read(offset, length);
  }

  freeAll(): void {
    for (const offset of this.#taken.splice(0)) this.#region.free(offset);
  }
}

/** Bytes that the heads and banks of so many ranks of a job take in a region. */
function outboxBytes(size: number, ranks: number, { ringBytes, ringsPerBank }: RingGeometry): number {
  return ranks * (regionHeadBytes(size) + Math.ceil((size - 1) / ringsPerBank) * bankBytes(ringsPerBank, ringBytes));
}

/** A rank that runs on another kernel. */
export interface RemoteRank {
  readonly rank: number;
  readonly slot: number;
  readonly identity: v1.Identity.$Properties;
}

/** The channel of a rank of ours and one of another kernel: each broker lets its own make its end, and tells the other of it. */
export interface AcrossPair {
  readonly member: Member;
  readonly remote: RemoteRank;
  state: 'wanted' | 'granted' | 'refused';
  /** Our end was told of. */
  offered: boolean;
  /** The other end, once we were told of it. */
  offer: v1.PairOffer.$Properties | undefined;
  chosen: ChosenChannel | undefined;
  /** Eventfds: what our rank rings to wake the other, and what we ring to wake ours. */
  wake: Watch | undefined;
  wakeFd: number;
  sleepFd: number;
}

/** Whom this broker shares memory with, and which regions it maps: for people and documents. */
export interface AcrossView {
  /** Of the control region, hexadecimal; '' for none. */
  readonly region: string;
  /** -1 for none. */
  readonly slot: number;
  readonly neighbours: readonly (Neighbour & { readonly host: { readonly name: string; readonly kernel: string; readonly hypervisor: string } })[];
  /** Data regions; `job`: whom one is lent to, as far as this broker knows. */
  readonly regions: readonly { readonly id: string; readonly bytes: number; readonly memory: string; readonly job: string }[];
}

/** In lists of kernels: nobody has taken the rank yet. */
export const nowhere = 65535;
const answerPatience = 10_000;

/** What a job's broker knows of its ranks at other kernels, from the loan of a data region until all have let go of it. */
export class JobAcross {
  readonly remote = new Map<number, RemoteRank>();
  /** Slots of the other brokers that have ranks of it. */
  readonly participants = new Set<number>();
  /** Processes here that may hold the region. */
  readonly holders = new Set<number>();
  /** Where our ranks' segments come from. */
  readonly allotment: Allotment;
  /** Participants that have let go. */
  readonly letGo = new Set<number>();
  ended = false;
  /** Every rank has a kernel, and all that take part know it. */
  placed = false;

  /**
   * @param home slot of the broker that created the job
   * @param kernels slot of each rank's broker, or {@link nowhere}
   */
  constructor(
    readonly job: string,
    readonly home: number,
    readonly region: DataRegion,
    public kernels: readonly number[],
    geometry: RingGeometry,
    /** Most ranks that run here. */
    ranks: number,
  ) {
    this.allotment = new Allotment(region, outboxBytes(kernels.length, ranks, geometry));
  }
}

/** What the part across kernels needs of the conductor. */
export interface Ground {
  readonly log: Logger;
  readonly audit: Audit;
  readonly software: string;
  readonly host: { readonly name: string; readonly hypervisor: string; readonly kernel: string; readonly role: string };
  job(id: string): Job | undefined;
  jobs(): Iterable<Job>;
  /** Takes in a job whose home is another broker. @throws Refused */
  adopt(connection: Connection, description: v1.JobDescription.$Properties, secret: Uint8Array, across: JobAcross): Job;
  /** Sees to it that a rank has the head and a bank of an outbox. @throws Refused */
  ensure(member: Member, outbox: Outbox, bank: number): void;
  /** A rank at another kernel has ended: whoever waits for it is told. */
  ended(job: Job, rank: number, died: boolean, reason: string): void;
  finish(job: Job, reason: string): void;
  run(task: () => void): void;
}

interface Adoption {
  readonly connection: Connection;
  readonly request: number;
  readonly job: string;
  readonly secret: Uint8Array;
  readonly nonce: Uint8Array;
  readonly asked: Set<number>;
  readonly timer: NodeJS.Timeout;
}

interface Borrowing {
  readonly done: (region: DataRegion | Refused) => void;
  readonly timer: NodeJS.Timeout;
}

/** Jobs that span kernels: finding their other parts, placing ranks, channels through data regions, wakeups, ends. Part of the conductor. */
export class Across {
  readonly #ground: Ground;
  #shared: SharedMemory | undefined;
  readonly #hosts = new Map<number, v1.NeighbourHello.$Properties>();
  readonly #parts = new Map<string, JobAcross>();
  /** Data regions that this broker lends, where it is the lender. */
  readonly #lender: RegionLender;
  /** What neighbours said that jobs of theirs still have, before this broker lent anything. */
  readonly #heldBefore = new Map<string, string>();
  readonly #adoptions = new Map<number, Adoption>();
  readonly #borrowings = new Map<string, Borrowing>();
  #nextRequest = 1;
  /** Wakeups of this turn, by slot and job. */
  #wakes = new Map<string, { slot: number; job: string; from: number[]; to: number[] }>();

  constructor(ground: Ground) {
    this.#ground = ground;
    this.#lender = new RegionLender(({ region, state, job }) =>
      ground.log.info({ event: 'region-lending', region, state, job }, `data region ${region} is ${state}`),
    );
  }

  /** From now on there may be neighbours. */
  attach(shared: SharedMemory): void {
    this.#shared = shared;
  }

  /** Where neighbours are found, once we have a slot there. */
  get #street(): Neighbourhood | undefined {
    const street = this.#shared?.neighbourhood;
    return street === undefined || street.slot < 0 ? undefined : street;
  }

  get #regions(): readonly DataRegion[] {
    return this.#shared?.dataRegions() ?? [];
  }

  get slot(): number {
    return this.#street?.slot ?? nowhere;
  }

  #neighbour(slot: number): Neighbour | undefined {
    return this.#street?.neighbours().find((each) => each.slot === slot);
  }

  /** True for a rank that another kernel runs, or will. */
  isElsewhere({ across }: Job, rank: number): boolean {
    return across !== undefined && across.kernels[rank] !== this.slot;
  }

  /** For people and documents. */
  get view(): AcrossView {
    const street = this.#street;
    if (street === undefined) return { region: '', slot: -1, neighbours: [], regions: [] };
    return {
      slot: street.slot,
      region: street.region,
      neighbours: street.neighbours().map((neighbour) => {
        const hello = this.#hosts.get(neighbour.slot);
        return { ...neighbour, host: { name: hello?.host ?? '', kernel: hello?.kernel ?? '', hypervisor: hello?.hypervisor ?? '' } };
      }),
      regions: this.#regions.map(({ id, bytes, memory }) => ({
        id,
        bytes,
        memory,
        job: [...this.#parts.values()].find((part) => part.region.id === id)?.job ?? this.#lender.snapshot().find(({ region }) => region === id)?.job ?? '',
      })),
    };
  }

  // ---- neighbours ----

  found(neighbour: Neighbour): void {
    const { name, hypervisor, kernel } = this.#ground.host;
    this.#tellHeld(neighbour);
    this.#say(neighbour, { hello: { versionMin, versionMax, software: this.#ground.software, host: name, hypervisor, kernel } });
  }

  lost(neighbour: Neighbour, reason: string): void {
    const { slot } = neighbour;
    this.#hosts.delete(slot);
    for (const number of [...this.#adoptions.keys()]) this.#unknownTo(number, slot);
    for (const job of [...this.#ground.jobs()]) {
      const { across } = job;
      if (across === undefined || !(across.participants.has(slot) || across.home === slot)) continue;
      this.#loseRemotes(job, across, slot, `is lost with its kernel (${neighbour.name}, slot ${slot}): ${reason}`);
      if (across.placed || across.home !== slot) continue;
      const text = `its home, broker ${neighbour.name}, is lost: ${reason}`;
      job.launcher?.refuse('JOB_UNKNOWN', `job ${job.id} has ended before it came together: ${text}`, 0);
      this.#ground.finish(job, text);
    }
  }

  /** Its device was taken away: the channels in it are gone. */
  regionLost(id: string, reason: string): void {
    for (const part of [...this.#parts.values()]) {
      const job = this.#ground.job(part.job);
      if (part.region.id !== id || job === undefined) continue;
      for (const slot of part.participants) this.#loseRemotes(job, part, slot, `cannot be reached any more: the data region of the job is gone: ${reason}`);
    }
  }

  frame(neighbour: Neighbour, bytes: Uint8Array): void {
    let frame: v1.NeighbourFrame;
    try {
      frame = decodeNeighbourFrame(bytes);
    } catch (error) {
      if (!(error instanceof MalformedFrame)) throw error;
      this.#ground.log.warn({ event: 'neighbour-malformed', slot: neighbour.slot }, `broker ${neighbour.name} sent what is no frame: ${error.message}`);
      return;
    }
    if (frame.hello) this.#hosts.set(neighbour.slot, frame.hello);
    else if (frame.adoptRequest) this.#adoptRequest(neighbour, frame.adoptRequest);
    else if (frame.adoptAnswer) this.#adoptAnswer(neighbour, frame.adoptAnswer);
    else if (frame.placed) this.#placedAt(neighbour, frame.placed);
    else if (frame.regionBorrow) this.#lendTo(neighbour, frame.regionBorrow);
    else if (frame.regionLent) this.#borrowed(neighbour, frame.regionLent);
    else if (frame.regionReturn) this.#returned(neighbour.slot, idOf(frame.regionReturn.region), frame.regionReturn.job ?? '');
    else if (frame.regionHeld) this.#held(neighbour, frame.regionHeld);
    else if (frame.partEnded) this.#partEnded(neighbour, frame.partEnded.job ?? '');
    else this.#ofJob(neighbour, frame);
  }

  /** Frames about a job in which the neighbour takes part. */
  #ofJob(neighbour: Neighbour, frame: v1.NeighbourFrame): void {
    const body = frame.rankHere ?? frame.rankGone ?? frame.pairOffer ?? frame.pairRefused ?? frame.arenaOffer ?? frame.arenaGone ?? frame.wake;
    const job = this.#ground.job(body?.job ?? '');
    const { across } = job ?? {};
    if (job === undefined || across === undefined || !(across.participants.has(neighbour.slot) || across.home === neighbour.slot)) return;
    if (frame.rankHere) this.#rankHere(neighbour, job, across, frame.rankHere);
    else if (frame.rankGone) this.#rankGone(neighbour, job, across, frame.rankGone);
    else if (frame.pairOffer) this.#pairOffer(neighbour, job, across, frame.pairOffer);
    else if (frame.pairRefused) this.#pairRefused(neighbour, job, across, frame.pairRefused);
    else if (frame.arenaOffer) this.#arenaOffer(neighbour, job, across, frame.arenaOffer);
    else if (frame.arenaGone) this.#arenaGone(neighbour, job, across, frame.arenaGone);
    else if (frame.wake) this.#woken(job, frame.wake);
  }

  #say(to: Neighbour | number, frame: NeighbourFrame): boolean {
    const neighbour = typeof to === 'number' ? this.#neighbour(to) : to;
    return neighbour !== undefined && this.#street?.send(neighbour, encodeNeighbourFrame(frame)) === true;
  }

  /** To every other broker that has ranks of the job. */
  #tell(across: JobAcross, frame: NeighbourFrame): void {
    for (const slot of across.participants) this.#say(slot, frame);
  }

  // ---- loans of data regions ----

  /** Who lends: the host's broker where there is one, else that with the least slot. */
  get #lendingSlot(): number {
    const neighbours = this.#street?.neighbours() ?? [];
    if (this.#ground.host.role === 'host') return this.slot;
    return neighbours.find(({ role }) => role === 'host')?.slot ?? Math.min(this.slot, ...neighbours.map(({ slot }) => slot));
  }

  /** Borrows a data region for a job of ours. */
  borrow(job: string, principal: string, done: (region: DataRegion | Refused) => void): void {
    if (this.#street === undefined) return done(new Refused('NEIGHBOURS_MISSING', 'this broker has no place in a control region that it shares with others'));
    const lender = this.#lendingSlot;
    const late = new Refused('REGION_UNAVAILABLE', `the broker that lends data regions (slot ${lender}) does not answer`);
    const timer = setTimeout(() => this.#settleBorrowing(job, late), 2 * answerPatience);
    this.#borrowings.set(job, { done, timer });
    if (lender === this.slot) this.#lend(job, principal, lender, (id, refusal) => this.#settleBorrowing(job, this.#regionOf(id, refusal)));
    else if (!this.#say(lender, { regionBorrow: { job, principal } })) this.#settleBorrowing(job, late);
  }

  #regionOf(id: string, refusal: string): DataRegion | Refused {
    const region = this.#regions.find((each) => each.id === id);
    return region ?? new Refused('REGION_UNAVAILABLE', refusal || `this kernel has no device of data region ${id}`);
  }

  #settleBorrowing(job: string, result: DataRegion | Refused): void {
    const borrowing = this.#borrowings.get(job);
    if (borrowing === undefined) return;
    clearTimeout(borrowing.timer);
    this.#borrowings.delete(job);
    borrowing.done(result);
  }

  /** Lends a region to a job whose home has that slot; waits for one that is just being scrubbed. */
  #lend(job: string, principal: string, slot: number, done: (id: string, refusal: string) => void, until = Date.now() + answerPatience): void {
    const stock = this.#lender.snapshot();
    // a region that nobody has told of is scrubbed before it is first lent: who had it before this broker's life is not known
    for (const region of this.#regions)
      if (!this.#heldBefore.has(region.id) && !stock.some((each) => each.region === region.id))
        this.#lender.add({ id: region.id, bytes: region.bytes, reaches: (slot) => region.reaches(slot), scrub: () => region.scrub() }, false);
    const lent = this.#lender.lend(job, principal, [slot]);
    if (lent.region !== undefined) {
      this.#lender.attach(lent.region, job, holderOf(slot, job));
      return done(lent.region, '');
    }
    const soon = this.#lender.snapshot().some(({ state }) => state === 'scrubbing');
    if (soon && Date.now() < until) setTimeout(() => this.#lend(job, principal, slot, done, until), 50);
    else done('', this.#regions.length === 0 ? 'the broker that lends them has no data region' : lent.refusal);
  }

  #lendTo(neighbour: Neighbour, wish: v1.RegionBorrow.$Properties): void {
    const job = wish.job ?? '';
    const answer = (region: string, refusal: string): boolean => this.#say(neighbour, { regionLent: { job, region: Buffer.from(region, 'hex'), refusal } });
    if (this.#lendingSlot !== this.slot) answer('', 'this broker lends none');
    else this.#lend(job, (wish.principal ?? '').slice(0, 256), neighbour.slot, answer);
  }

  #borrowed(neighbour: Neighbour, lent: v1.RegionLent.$Properties): void {
    if (neighbour.slot !== this.#lendingSlot) return;
    const id = idOf(lent.region);
    const region = this.#regionOf(id, lent.refusal ?? '');
    if (region instanceof Refused && !lent.refusal) this.#say(neighbour, { regionReturn: { region: lent.region ?? new Uint8Array(), job: lent.job ?? '' } });
    this.#settleBorrowing(lent.job ?? '', region);
  }

  /** The virtual machine of a slot has ended, and with it all that held regions there: its jobs' regions come back. */
  machineEnded(slot: number): void {
    for (const { region, job, holders } of this.#lender.snapshot()) if (holders.includes(holderOf(slot, job))) this.#returned(slot, region, job);
    for (const [region, holder] of [...this.#heldBefore]) if (holder.startsWith(`slot ${slot}, `)) this.#heldBefore.delete(region);
  }

  #returned(slot: number, id: string, job: string): void {
    if (this.#heldBefore.get(id) === holderOf(slot, job)) this.#heldBefore.delete(id);
    if (!this.#lender.snapshot().some((each) => each.job === job && each.region === id && each.holders.includes(holderOf(slot, job)))) return;
    this.#lender.giveBack(job);
    this.#lender.letGo(id, holderOf(slot, job));
  }

  /** Tells a lender that is new which regions jobs of ours have. */
  #tellHeld(lender: Neighbour): void {
    for (const { home, job, region } of this.#parts.values())
      if (home === this.slot) this.#say(lender, { regionHeld: { region: Buffer.from(region.id, 'hex'), job } });
  }

  #held(neighbour: Neighbour, held: v1.RegionHeld.$Properties): void {
    const id = idOf(held.region);
    if (!this.#lender.snapshot().some(({ region }) => region === id)) this.#heldBefore.set(id, holderOf(neighbour.slot, held.job ?? ''));
  }

  // ---- placing the ranks of a job ----

  /** How rings must be cut so that `ranks` ranks of one kernel find room in their section, or why there is none. */
  static geometry(region: DataRegion, size: number, ranks: number, wish: RingGeometry): RingGeometry | Refused {
    const { bytes } = region.occupancy;
    for (let { ringBytes } = wish; ringBytes >= ringBytesMin; ringBytes /= 2)
      if (outboxBytes(size, ranks, { ...wish, ringBytes }) <= bytes) return { ...wish, ringBytes };
    return new Refused('REGION_EXHAUSTED', `a section of ${bytes} bytes of data region ${region.id} is too small for the rings of ${ranks} ranks of ${size}`);
  }

  /** A job of ours that has ranks elsewhere. */
  begin(job: Job, region: DataRegion, elsewhere: number): void {
    const kernels = Array.from({ length: job.size }, (_, rank) => (rank < job.size - elsewhere ? this.slot : nowhere));
    job.across = new JobAcross(job.id, this.slot, region, kernels, job.geometry, job.size - elsewhere);
    this.#parts.set(job.id, job.across);
  }

  /** A loan that came to nothing. */
  giveBack(job: string, region: DataRegion): void {
    const lender = this.#lendingSlot;
    if (lender === this.slot) this.#returned(lender, region.id, job);
    else this.#say(lender, { regionReturn: { region: Buffer.from(region.id, 'hex'), job } });
  }

  /** A launcher here wants to start ranks of a job whose home is another broker. @throws Refused */
  adopt(connection: Connection, request: number, wish: v1.JobAdopt.$Properties): void {
    const street = this.#street;
    if (street === undefined) throw new Refused('NEIGHBOURS_MISSING', 'this broker has no control region that it shares with others');
    const job = wish.job ?? '';
    const secret = wish.secret ?? new Uint8Array();
    if (secret.length !== tokenBytes || this.#parts.has(job))
      throw new Refused('ADOPTION_REFUSED', this.#parts.has(job) ? `this broker has a part of job ${job} already` : 'the ticket holds no secret');
    const neighbours = street.neighbours();
    if (neighbours.length === 0) throw new Refused('NEIGHBOURS_MISSING', 'no other broker shares memory with this one now');
    const number = this.#nextRequest++;
    const nonce = randomBytes(16);
    const timer = setTimeout(() => this.#refuseAdoption(number, 'JOB_UNKNOWN', `no neighbour answered that it is the home of job "${job}"`), answerPatience);
    this.#adoptions.set(number, { connection, request, job, secret, nonce, asked: new Set(neighbours.map(({ slot }) => slot)), timer });
    for (const neighbour of neighbours) {
      const proof = adoptionProof(secret, 'adopt', job, nonce, street.slot, neighbour.slot);
      this.#say(neighbour, { adoptRequest: { request: number, job, ranks: wish.ranks ?? 0, nonce, proof } });
    }
  }

  #adoptRequest(neighbour: Neighbour, asked: v1.AdoptRequest.$Properties): void {
    const ranks = asked.ranks ?? 0;
    const nonce = asked.nonce ?? new Uint8Array();
    const proof = asked.proof ?? new Uint8Array();
    const job = this.#ground.job(asked.job ?? '');
    const { across } = job ?? {};
    const answer = (rest: v1.AdoptAnswer.$Properties): boolean => this.#say(neighbour, { adoptAnswer: { request: asked.request ?? 0, ...rest } });
    if (job === undefined || across === undefined || across.home !== this.slot) return void answer({ unknown: true });
    if (!tokenMatches(adoptionProof(job.secret, 'adopt', job.id, nonce, neighbour.slot, this.slot), proof)) {
      this.#ground.audit.refused('TOKEN_WRONG', `broker ${neighbour.name} does not know the secret of job ${job.id}`, undefined);
      return void answer({ refusal: 'the secret is not that of the job' });
    }
    const free = [...across.kernels.keys()].filter((rank) => across.kernels[rank] === nowhere).slice(0, ranks);
    if (across.participants.has(neighbour.slot)) return void answer({ refusal: 'this kernel has taken its ranks already' });
    if (ranks < 1 || free.length < ranks) return void answer({ refusal: `${ranks} ranks were asked for, ${free.length} are left` });
    across.kernels = across.kernels.map((kernel, rank) => (free.includes(rank) ? neighbour.slot : kernel));
    across.participants.add(neighbour.slot);
    answer({ job: this.#describe(job, across), ranks: free, proof: adoptionProof(job.secret, 'adopted', job.id, nonce, neighbour.slot, this.slot) });
    if (across.kernels.includes(nowhere)) return;
    this.#ground.log.info({ event: 'job-placed', job: job.id, kernels: across.kernels }, 'all ranks of the job have a kernel');
    for (const slot of across.kernels) if (slot !== this.slot) across.participants.add(slot);
    this.#tell(across, { placed: { job: job.id, kernels: [...across.kernels] } });
    this.#placed(job, across);
  }

  #describe(job: Job, across: JobAcross): v1.JobDescription.$Properties {
    const { id, size, name, policy, requirement, geometry } = job;
    const region = Buffer.from(across.region.id, 'hex');
    return { job: id, size, name, policy, require: requirement?.text ?? '', ...geometry, region, kernels: [...across.kernels] };
  }

  /** A neighbour that was asked is not the home, or is lost. */
  #unknownTo(number: number, slot: number): void {
    const adoption = this.#adoptions.get(number);
    if (adoption?.asked.delete(slot) === true && adoption.asked.size === 0)
      this.#refuseAdoption(number, 'JOB_UNKNOWN', `no neighbour is the home of job "${adoption.job}"`);
  }

  /** It is being answered: nobody is waited for any more. */
  #settleAdoption(number: number): Adoption | undefined {
    const adoption = this.#adoptions.get(number);
    clearTimeout(adoption?.timer);
    this.#adoptions.delete(number);
    return adoption;
  }

  #refuseAdoption(number: number, error: BrokerErrorName, reason: string): void {
    const adoption = this.#settleAdoption(number);
    adoption?.connection.refuse(error, reason, adoption.request);
  }

  #adoptAnswer(neighbour: Neighbour, answer: v1.AdoptAnswer.$Properties): void {
    const number = answer.request ?? 0;
    const adoption = this.#adoptions.get(number);
    if (adoption === undefined || !adoption.asked.has(neighbour.slot)) return;
    if (answer.unknown) return this.#unknownTo(number, neighbour.slot);
    const refused = (reason: string): void => this.#refuseAdoption(number, 'ADOPTION_REFUSED', `broker ${neighbour.name} refuses: ${reason}`);
    if (answer.refusal) return refused(answer.refusal);
    const { secret, nonce, connection } = adoption;
    const description = answer.job ?? {};
    const ranks = answer.ranks ?? [];
    if (!tokenMatches(adoptionProof(secret, 'adopted', adoption.job, nonce, this.slot, neighbour.slot), answer.proof ?? new Uint8Array()))
      return refused('its answer does not prove that it knows the secret');
    const region = this.#regionOf(idOf(description.region), '');
    const size = description.size ?? 0;
    const kernels = description.kernels ?? [];
    if (region instanceof Refused) {
      this.#undone(neighbour, adoption.job);
      return refused(region.message);
    }
    if (description.job !== adoption.job || kernels.length !== size || ranks.some((rank) => kernels[rank] !== this.slot))
      return refused('its description of the job does not fit');
    const cut = { ringBytes: description.ringBytes ?? 0, ringsPerBank: description.ringsPerBank ?? 1 };
    const across = new JobAcross(adoption.job, neighbour.slot, region, kernels, cut, ranks.length);
    across.participants.add(neighbour.slot);
    try {
      this.#ground.adopt(connection, description, secret, across);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#undone(neighbour, adoption.job);
      return this.#refuseAdoption(number, error.error, error.message);
    }
    this.#settleAdoption(number);
    this.#parts.set(adoption.job, across);
    connection.send(
      { jobAdopted: { size, ranks: [...ranks], policy: description.policy ?? '', require: description.require ?? '', notes: [] } },
      adoption.request,
    );
  }

  /** We were given ranks that we cannot start. */
  #undone(neighbour: Neighbour, job: string): void {
    this.#say(neighbour, { partEnded: { job, reason: 'this kernel cannot take part' } });
  }

  #placedAt(neighbour: Neighbour, notice: v1.PlacedNotice.$Properties): void {
    const job = this.#ground.job(notice.job ?? '');
    const { across } = job ?? {};
    const kernels = notice.kernels ?? [];
    if (job === undefined || across === undefined || across.home !== neighbour.slot || across.placed || kernels.length !== job.size) return;
    across.kernels = [...kernels];
    for (const slot of kernels) if (slot !== this.slot) across.participants.add(slot);
    this.#placed(job, across);
  }

  #placed(job: Job, across: JobAcross): void {
    across.placed = true;
    for (const member of job.members.values()) this.#announce(across, member);
    job.launcher?.send({ jobPlaced: { job: job.id, kernels: [...across.kernels] } });
  }

  /** Tells the others of a rank that is here. */
  #announce(across: JobAcross, { rank, identity }: Member): void {
    this.#tell(across, { rankHere: { job: across.job, rank, identity: identityMessage(identity) } });
  }

  // ---- ranks ----

  /** A rank of ours has joined. */
  joined(member: Member): void {
    const { across } = member.job;
    if (across === undefined) return;
    this.#hold(across, member);
    this.#announce(across, member);
    for (const remote of across.remote.values()) if (member.wants(remote.rank)) this.want(member, remote.rank);
  }

  /** Its process may hold the region until it is dead. */
  #hold(across: JobAcross, member: Member): void {
    const fd = broker.duplicate(member.pidfd);
    const watch = new broker.Watch(fd, true, false, () => {
      watch.close();
      broker.close(fd);
      across.holders.delete(fd);
      this.#letGo(across);
    });
    watch.unref();
    across.holders.add(fd);
  }

  #rankHere(neighbour: Neighbour, job: Job, across: JobAcross, here: v1.RankHere.$Properties): void {
    const rank = here.rank ?? nowhere;
    if (across.kernels[rank] !== neighbour.slot || across.remote.has(rank) || job.ended.has(rank)) return;
    across.remote.set(rank, { rank, slot: neighbour.slot, identity: here.identity ?? {} });
    for (const member of job.members.values()) if (member.wants(rank)) this.want(member, rank);
  }

  #rankGone(neighbour: Neighbour, job: Job, across: JobAcross, gone: v1.RankGone.$Properties): void {
    const remote = remoteOf(across, neighbour, gone.rank);
    if (remote !== undefined) this.#remoteEnded(job, across, remote, gone.died === true, (gone.reason ?? '').slice(0, 1024));
  }

  #remoteEnded(job: Job, across: JobAcross, remote: RemoteRank, died: boolean, reason: string): void {
    across.remote.delete(remote.rank);
    this.#ground.ended(job, remote.rank, died, reason);
    for (const member of job.members.values()) this.#drop(member, remote.rank);
  }

  /** All ranks of one kernel are gone. `what`: what is said of each. */
  #loseRemotes(job: Job, across: JobAcross, slot: number, what: string): void {
    for (const remote of [...across.remote.values()]) if (remote.slot === slot) this.#remoteEnded(job, across, remote, true, `rank ${remote.rank} ${what}`);
  }

  /** A rank of ours has ended, or its job has. */
  gone(member: Member, died: boolean, reason: string): void {
    const { job, rank } = member;
    if (job.across === undefined) return;
    this.#tell(job.across, { rankGone: { job: job.id, rank, died, reason } });
    for (const other of [...member.across.keys()]) this.#drop(member, other);
  }

  #drop(member: Member, rank: number): void {
    const pair = member.across.get(rank);
    if (pair === undefined) return;
    member.across.delete(rank);
    pair.wake?.close();
    for (const fd of [pair.wakeFd, pair.sleepFd]) if (fd >= 0) broker.close(fd);
  }

  // ---- pairs ----

  /** A rank of ours wants a channel with one that another kernel runs. False when the rank is none of those. */
  want(member: Member, rank: number): boolean {
    const { across } = member.job;
    if (across === undefined || !this.isElsewhere(member.job, rank)) return false;
    const remote = across.remote.get(rank);
    if (remote !== undefined && !member.across.has(rank)) this.#prepare(this.#pair(member, remote), across);
    return true;
  }

  #pair(member: Member, remote: RemoteRank): AcrossPair {
    const pair: AcrossPair = { member, remote, state: 'wanted', offered: false, offer: undefined, chosen: undefined, wake: undefined, wakeFd: -1, sleepFd: -1 };
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

  /** Tells of our end when it is ready, and grants when both are. */
  #advance(pair: AcrossPair): void {
    const { member, remote } = pair;
    const { job, regionOutbox: outbox } = member;
    if (pair.state !== 'wanted' || outbox === undefined) return;
    const ring = outbox.ringTo(remote.rank);
    const bank = outbox.banks[ring.bank];
    const { head } = outbox;
    if (head?.sealed !== true || bank?.sealed !== true) return;
    if (!pair.offered) {
      pair.offered = true;
      const arenas = member.arenas().filter(({ place }) => place !== undefined);
      const offer = {
        job: job.id,
        from: member.rank,
        to: remote.rank,
        head: placeOf(head),
        bank: placeOf(bank),
        ring: ring.index,
        arenas: arenas.map(placeOf),
      };
      this.#say(remote.slot, { pairOffer: offer });
    }
    if (pair.offer !== undefined) this.#ground.run(() => this.#grant(pair, head, bank, ring.index));
  }

  #pairOffer(neighbour: Neighbour, job: Job, across: JobAcross, offer: v1.PairOffer.$Properties): void {
    const remote = remoteOf(across, neighbour, offer.from);
    const member = job.members.get(offer.to ?? nowhere);
    if (remote === undefined || member === undefined) return;
    const { geometry, size } = job;
    const wrong =
      wrongPlace(across, remote.slot, offer.head, regionHeadBytes(size)) ||
      wrongPlace(across, remote.slot, offer.bank, job.bankBytes) ||
      (offer.arenas ?? []).map((arena) => wrongPlace(across, remote.slot, arena, pageBytes)).find((each) => each !== '') ||
      ((offer.ring ?? 0) < geometry.ringsPerBank ? '' : `ring ${offer.ring} of ${geometry.ringsPerBank}`);
    let pair = member.across.get(remote.rank);
    if (pair?.state === 'granted' || pair?.state === 'refused' || pair?.offer !== undefined) return;
    pair ??= this.#pair(member, remote);
    if (wrong !== '') return this.#refuse(pair, 'PEER_UNAVAILABLE', `broker ${neighbour.name} offers what lies outside of its section: ${wrong}`, true);
    pair.offer = offer;
    this.#prepare(pair, across);
  }

  #grant(pair: AcrossPair, head: Segment, bank: Segment, index: number): void {
    const { member, remote, offer } = pair;
    const { job, connection, regionOutbox } = member;
    const { across } = job;
    if (pair.state !== 'wanted' || offer === undefined || across === undefined || connection === undefined || member.across.get(remote.rank) !== pair) return;
    if (this.#neighbour(remote.slot) === undefined) return;
    const chosen = this.choose(job, remote.slot);
    const lack = chosen.refusal || (job.requirement === undefined ? '' : unmet(job.requirement, chosen.channel));
    if (lack !== '') return this.#refuse(pair, 'REQUIRE_UNMET', chosen.refusal || `the job requires ${job.requirement?.text}, but ${lack}`, true);
    pair.state = 'granted';
    pair.chosen = chosen;
    pair.wakeFd = broker.createEventfd();
    pair.sleepFd = broker.createEventfd();
    pair.wake = new broker.Watch(pair.wakeFd, true, false, () => {
      broker.drainDoorbell(pair.wakeFd);
      this.#wake(remote.slot, job.id, member.rank, remote.rank);
    });
    job.channels++;
    job.hadChannel.add(job.pairKey(member.rank, remote.rank));
    const ring = regionOutbox?.ringTo(remote.rank);
    if (ring !== undefined) ring.locality = 'same-host';
    this.#ground.audit.granted(job.id, member.rank, remote.rank, chosen);
    const { region } = across;
    const travelling: Travelling[] = [
      { kind: travellingKinds.wake, fd: pair.wakeFd },
      { kind: travellingKinds.sleep, fd: pair.sleepFd },
      ...[offer.bank, offer.head, ...(offer.arenas ?? [])].map((place, at) => travellingPlace(region, place, at === 0 ? 'bank' : at === 1 ? 'head' : 'arena')),
    ];
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
  }

  /** The channel of a rank here and one at another slot, as it is or would be. */
  choose(job: Job, slot: number): ChosenChannel & { readonly refusal: string } {
    const neighbour = this.#neighbour(slot);
    const where = neighbour === undefined ? `slot ${slot}, lost` : `${neighbour.name}, slot ${slot}`;
    return chooseRegionChannel(
      job.policy,
      [`one kernel here (slot ${this.slot}), the other at ${where}`, neighbour?.evidence ?? ''],
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
    const slots = [farA?.slot ?? this.slot, farB?.slot ?? this.slot];
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
    if (tell) this.#say(remote.slot, { pairRefused: { job: member.job.id, from: member.rank, to: remote.rank, code, message: reason } });
  }

  #pairRefused(neighbour: Neighbour, job: Job, across: JobAcross, refused: v1.PairRefused.$Properties): void {
    const remote = remoteOf(across, neighbour, refused.from);
    const member = job.members.get(refused.to ?? nowhere);
    if (remote === undefined || member === undefined) return;
    const pair = member.across.get(remote.rank) ?? this.#pair(member, remote);
    if (pair.state !== 'wanted') return;
    const name = (Object.keys(brokerErrors) as BrokerErrorName[]).find((each) => brokerErrors[each].code === refused.code) ?? 'PEER_UNAVAILABLE';
    this.#refuse(pair, name, (refused.message ?? '').slice(0, 1024), false);
  }

  // ---- arenas ----

  /** An arena of a rank of ours, in the region, may be held by its peers. */
  arenaSealed(member: Member, segment: Segment): void {
    const { across } = member.job;
    if (across === undefined || segment.place === undefined) return;
    const slots = new Set([...member.across.values()].filter(({ offered }) => offered).map(({ remote }) => remote.slot));
    for (const slot of slots) this.#say(slot, { arenaOffer: { job: member.job.id, rank: member.rank, arena: placeOf(segment) } });
  }

  arenaReleased(member: Member, segment: Segment): void {
    const { across } = member.job;
    if (across !== undefined && segment.place !== undefined) this.#tell(across, { arenaGone: { job: member.job.id, rank: member.rank, segment: segment.id } });
  }

  #arenaOffer(neighbour: Neighbour, job: Job, across: JobAcross, offer: v1.ArenaOffer.$Properties): void {
    const remote = remoteOf(across, neighbour, offer.rank);
    if (remote === undefined || wrongPlace(across, remote.slot, offer.arena, pageBytes) !== '') return;
    for (const { across: pairs, connection } of job.members.values()) {
      const pair = pairs.get(remote.rank);
      if (pair?.state === 'granted') connection?.send({ peerSegment: { rank: remote.rank } }, 0, [travellingPlace(across.region, offer.arena, 'arena')]);
      else if (pair?.offer !== undefined) pair.offer = { ...pair.offer, arenas: [...(pair.offer.arenas ?? []), offer.arena ?? {}] };
    }
  }

  #arenaGone(neighbour: Neighbour, job: Job, across: JobAcross, gone: v1.ArenaGone.$Properties): void {
    const remote = remoteOf(across, neighbour, gone.rank);
    if (remote === undefined) return;
    for (const { across: pairs, connection } of job.members.values()) {
      const pair = pairs.get(remote.rank);
      if (pair?.state === 'granted') connection?.send({ peerSegmentGone: { rank: remote.rank, segment: gone.segment ?? 0 } });
      else if (pair?.offer !== undefined) pair.offer = { ...pair.offer, arenas: (pair.offer.arenas ?? []).filter(({ segment }) => segment !== gone.segment) };
    }
  }

  // ---- wakeups ----

  /** A rank of ours rang for one at another kernel: all that ring in this turn go in one frame. */
  #wake(slot: number, job: string, from: number, to: number): void {
    if (this.#wakes.size === 0) setImmediate(() => this.#sendWakes());
    const key = `${slot} ${job}`;
    let wake = this.#wakes.get(key);
    if (wake === undefined) {
      wake = { slot, job, from: [], to: [] };
      this.#wakes.set(key, wake);
    }
    wake.from.push(from);
    wake.to.push(to);
  }

  #sendWakes(): void {
    const wakes = this.#wakes;
    this.#wakes = new Map();
    for (const { slot, job, from, to } of wakes.values()) this.#say(slot, { wake: { job, from, to } });
  }

  #woken(job: Job, wake: v1.Wake.$Properties): void {
    const from = wake.from ?? [];
    (wake.to ?? []).forEach((rank, at) => {
      const pair = job.members.get(rank)?.across.get(from[at] ?? nowhere);
      if (pair?.state === 'granted') broker.ringDoorbell(pair.sleepFd);
    });
  }

  // ---- the end ----

  /** Our part of the job is over. */
  finished(job: Job): void {
    const { across } = job;
    if (across === undefined) return;
    across.ended = true;
    this.#letGo(across);
  }

  /** Once nobody here can hold the region any more, its lender hears of it, by the job's home. */
  #letGo(across: JobAcross): void {
    if (!across.ended || across.holders.size !== 0 || this.#parts.get(across.job) !== across) return;
    const { home, job, region } = across;
    if (home !== this.slot) {
      this.#parts.delete(job);
      across.allotment.freeAll();
      this.#say(home, { partEnded: { job, reason: '' } });
    } else if ([...across.participants].every((slot) => across.letGo.has(slot))) {
      this.#parts.delete(job);
      across.allotment.freeAll();
      this.giveBack(job, region);
    }
  }

  #partEnded(neighbour: Neighbour, id: string): void {
    const across = this.#parts.get(id);
    if (across === undefined || across.home !== this.slot || !across.participants.has(neighbour.slot)) return;
    if (!across.placed) {
      // it was given ranks that it cannot start
      across.kernels = across.kernels.map((kernel) => (kernel === neighbour.slot ? nowhere : kernel));
      across.participants.delete(neighbour.slot);
      return;
    }
    across.letGo.add(neighbour.slot);
    const job = this.#ground.job(id);
    if (job !== undefined) this.#loseRemotes(job, across, neighbour.slot, `ended with its launcher at ${neighbour.name}`);
    this.#letGo(across);
  }
}

/** Id of a region as frames carry it, in hexadecimal. */
const idOf = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString('hex');

/** A rank of the neighbour's that has joined: it speaks for no others. */
function remoteOf(across: JobAcross, neighbour: Neighbour, rank: number | null | undefined): RemoteRank | undefined {
  const remote = across.remote.get(rank ?? nowhere);
  return remote?.slot === neighbour.slot ? remote : undefined;
}

/** Names the stay of a broker in a lent region. */
const holderOf = (slot: number, job: string): string => `slot ${slot}, job ${job}`;

const segmentKinds = { bank: SegmentKind.SEGMENT_BANK, head: SegmentKind.SEGMENT_HEAD, arena: SegmentKind.SEGMENT_ARENA } as const;

function placeOf(segment: Segment): v1.RegionPlace.$Properties {
  return { segment: segment.id, offset: segment.place?.offset ?? 0, bytes: segment.bytes };
}

/** Why a neighbour cannot have put a segment there; '' when it can. */
function wrongPlace(across: JobAcross, slot: number, place: v1.RegionPlace.$Properties | null | undefined, least: number): string {
  const [segment, offset, bytes] = [place?.segment ?? 0, place?.offset ?? 0, place?.bytes ?? 0];
  const fits = segment !== 0 && bytes % pageBytes === 0 && bytes >= least && across.region.within(slot, offset, bytes);
  return fits ? '' : `segment ${segment} of ${bytes} bytes at ${offset}; one of at least ${least} bytes in the section of slot ${slot} was expected`;
}

function travellingPlace(region: DataRegion, place: v1.RegionPlace.$Properties | null | undefined, kind: 'bank' | 'head' | 'arena'): Travelling {
  const { DESCRIPTOR_SEGMENT } = travellingKinds;
  const [segment, offset, bytes] = [place?.segment ?? 0, place?.offset ?? 0, place?.bytes ?? 0];
  return {
    kind: { kind: DESCRIPTOR_SEGMENT, segmentKind: segmentKinds[kind], segment, bytes, region: true, offset, fenced: region.fenced },
    fd: region.readOnlyFd,
  };
}
