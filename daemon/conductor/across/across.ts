import { broker } from '../../../native/broker.js';
import { decodeNeighbourFrame, MalformedFrame, type v1, versionMax, versionMin } from '../../../proto/broker/v1/index.js';
import { adoptionProof, tokenMatches } from '../../../proto/broker/v1/token.js';
import { identityMessage } from '../../discovery/identity.js';
import { startOf } from '../../discovery/procfs.js';
import type { DataRegion } from '../../region/data_region.js';
import type { Neighbour } from '../../region/neighbourhood.js';
import type { Connection } from '../../session/connection.js';
import type { Job, Member } from '../job.js';
import { Adoptions } from './adoption.js';
import type { Ground } from './ground.js';
import { JobAcross, nowhere, type RemoteRank, remoteOf } from './job_across.js';
import { idOf, Loans } from './loans.js';
import { Neighbours, type SharedMemory } from './neighbours.js';
import { Pairs } from './pairs.js';
import type { SavedAcross } from './saved.js';
import { Wakeups } from './wakeups.js';
import { Windows } from './windows.js';

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

/** A job of a former broker, until we have its region and our slot again. */
interface Expected {
  readonly job: Job;
  readonly saved: SavedAcross;
  readonly timer: NodeJS.Timeout;
  /** Ranks that are back meanwhile. */
  readonly joins: (() => void)[];
}

/** Jobs that span kernels: what neighbours say goes to its owner here; which ranks live where; ends. Part of the conductor. */
export class Across {
  readonly #ground: Ground;
  readonly #neighbours = new Neighbours();
  readonly #hosts = new Map<number, v1.NeighbourHello.$Properties>();
  readonly #parts = new Map<string, JobAcross>();
  /** Jobs of a former broker whose region or slot is not here yet. */
  readonly #expected = new Map<string, Expected>();
  readonly loans: Loans;
  readonly pairs: Pairs;
  readonly windows: Windows;
  readonly #adoptions: Adoptions;
  readonly #wakeups: Wakeups;

  constructor(ground: Ground) {
    this.#ground = ground;
    this.loans = new Loans(this.#neighbours, ground.host.role, ground.log, this.#parts);
    this.#wakeups = new Wakeups(this.#neighbours);
    this.pairs = new Pairs(ground, this.#neighbours, this.#wakeups);
    this.windows = new Windows(this.#neighbours);
    this.#adoptions = new Adoptions(ground, this.#neighbours, this.loans, this.#parts, (job, across) => this.#placed(job, across));
  }

  /** From now on there may be neighbours. */
  attach(shared: SharedMemory): void {
    this.#neighbours.attach(shared);
  }

  get slot(): number {
    return this.#neighbours.slot;
  }

  /** For people and documents. */
  get view(): AcrossView {
    const street = this.#neighbours.street;
    if (street === undefined) return { region: '', slot: -1, neighbours: [], regions: [] };
    return {
      slot: street.slot,
      region: street.region,
      neighbours: street.neighbours().map((neighbour) => {
        const hello = this.#hosts.get(neighbour.slot);
        return { ...neighbour, host: { name: hello?.host ?? '', kernel: hello?.kernel ?? '', hypervisor: hello?.hypervisor ?? '' } };
      }),
      regions: this.#neighbours.regions.map(({ id, bytes, memory }) => ({
        id,
        bytes,
        memory,
        job: this.loans.jobOf(id),
      })),
    };
  }

  // ---- neighbours ----

  found(neighbour: Neighbour): void {
    const { name, hypervisor, kernel } = this.#ground.host;
    this.loans.tellHeld(neighbour);
    for (const job of this.#ground.jobs()) if (job.across !== undefined) this.#tellKept(job, job.across, neighbour);
    for (const part of this.#parts.values()) this.#askEnded(part, neighbour);
    this.#neighbours.say(neighbour, { hello: { versionMin, versionMax, software: this.#ground.software, host: name, hypervisor, kernel } });
  }

  lost(neighbour: Neighbour, reason: string): void {
    const { slot } = neighbour;
    this.#hosts.delete(slot);
    this.#adoptions.lost(slot);
    for (const job of [...this.#ground.jobs()]) {
      const { across } = job;
      if (across?.involves(slot) !== true) continue;
      const what = `is lost with its kernel (${neighbour.name}, slot ${slot}): ${reason}`;
      if (across.placed) {
        this.#await(job, across, slot, what);
        continue;
      }
      this.#loseRemotes(job, across, slot, what);
      if (across.home !== slot) continue;
      const text = `its home, broker ${neighbour.name}, is lost: ${reason}`;
      job.launcher?.refuse('JOB_UNKNOWN', `job ${job.id} has ended before it came together: ${text}`, 0);
      this.#ground.finish(job, text);
    }
  }

  // ---- neighbours that come back ----

  /** Its broker may be restarted, or its machine paused: channels go on meanwhile, and their ranks are given up when it stays away. */
  #await(job: Job, across: JobAcross, slot: number, what: string): void {
    clearTimeout(across.away.get(slot));
    const { neighbourReturn } = this.#ground.options;
    const timer = setTimeout(() => {
      across.away.delete(slot);
      this.#loseRemotes(job, across, slot, `${what}, and did not come back within ${neighbourReturn} ms`);
    }, neighbourReturn);
    across.away.set(slot, timer);
  }

  /** What proves in a conversation that somebody knows the job's secret. */
  #keptProof(job: Job, broker: string, generation: number, from: number, to: number): Buffer {
    const nonce = Buffer.alloc(16);
    nonce.write(broker, 'hex');
    nonce.writeBigUInt64BE(BigInt(generation), 8);
    return adoptionProof(job.secret, 'kept', job.id, nonce, from, to);
  }

  /** A conversation has begun: who takes part in the same jobs hears that we still do. */
  #tellKept(job: Job, across: JobAcross, neighbour: Neighbour): void {
    const { street } = this.#neighbours;
    const { slot } = neighbour;
    if (!across.placed || street === undefined || street.slot !== across.own || !across.involves(slot)) return;
    const proof = this.#keptProof(job, this.#ground.broker, street.generation, across.own, slot);
    this.#neighbours.say(neighbour, { partKept: { job: job.id, proof } });
  }

  /** A job of ours has ended while the neighbour was away: whether it still has its part is asked, as its word that it let go may be lost. */
  #askEnded(part: JobAcross, neighbour: Neighbour): void {
    const { slot } = neighbour;
    if (part.ended && part.home === part.own && part.participants.has(slot) && !part.letGo.has(slot))
      this.#neighbours.say(neighbour, { partKept: { job: part.job, proof: new Uint8Array() } });
  }

  #kept(neighbour: Neighbour, kept: v1.PartKept.$Properties): void {
    const job = this.#ground.job(kept.job ?? '');
    const { across } = job ?? {};
    const { slot } = neighbour;
    if (this.#expected.has(kept.job ?? '')) return; // it hears from us once we have our part again
    // ours has ended, and processes hold the region still: the home hears once they are dead
    if (job === undefined && this.#parts.has(kept.job ?? '')) return;
    if (job === undefined || across?.involves(slot) !== true)
      return void this.#neighbours.say(neighbour, { partEnded: { job: kept.job ?? '', reason: 'this broker has no part of the job any more' } });
    if ((kept.proof?.length ?? 0) === 0) {
      if (across.home === slot) this.#loseRemotes(job, across, slot, `ended with its launcher at ${neighbour.name}`);
      return;
    }
    const expected = this.#keptProof(job, neighbour.broker, neighbour.generation, slot, across.own);
    if (!tokenMatches(expected, kept.proof ?? new Uint8Array()))
      return this.#ground.audit.refused('TOKEN_WRONG', `broker ${neighbour.name} does not know the secret of job ${job.id}`, undefined);
    clearTimeout(across.away.get(slot));
    across.away.delete(slot);
    this.#ground.log.info({ event: 'part-kept', job: job.id, slot }, `broker ${neighbour.name} is there again with its part of job ${job.id}`);
    const renewed = new Map<number, RemoteRank>();
    for (const remote of across.remote.values())
      if (remote.slot === slot && remote.broker !== neighbour.broker) renewed.set(remote.rank, { ...remote, broker: neighbour.broker });
    for (const remote of renewed.values()) across.remote.set(remote.rank, remote);
    for (const member of job.members.values()) this.#announce(across, member, [slot]);
    for (const [rank, { died, reason }] of job.ended)
      if (across.kernels[rank] === across.own) this.#neighbours.say(neighbour, { rankGone: { job: job.id, rank, died, reason } });
    this.pairs.refresh(job, neighbour, renewed);
  }

  // ---- this broker's own restart ----

  /** The slot that a former broker had, whose section holds segments of running ranks; -1 for none. */
  get formerSlot(): number {
    for (const { saved } of this.#expected.values()) return saved.slot;
    return -1;
  }

  /** For the state file; undefined when there is nothing that a next broker could go on with. */
  saved({ id, across }: Job): SavedAcross | undefined {
    const expected = this.#expected.get(id);
    if (expected !== undefined) return expected.saved;
    if (across?.placed !== true) return undefined;
    const { own, home, region, kernels, allotment, holders } = across;
    return { slot: own, home, region: region.id, kernels: [...kernels], taken: allotment.taken, holders: [...holders] };
  }

  /** A job of a former broker: it comes together again once we have our slot and its region, or is cut down to this kernel when that takes too long. */
  expect(job: Job, saved: SavedAcross): void {
    const { neighbourTimeout, neighbourReturn } = this.#ground.options;
    const timer = setTimeout(() => this.#settle(job, undefined), 2 * neighbourTimeout + neighbourReturn);
    this.#expected.set(job.id, { job, saved, timer, joins: [] });
  }

  /** Calls `join` now, or once it is known what has become of the job's part here. */
  whenSettled(job: Job, join: () => void): void {
    const expected = this.#expected.get(job.id);
    if (expected === undefined) join();
    else expected.joins.push(join);
  }

  /** A slot was taken, or a data region found. */
  attached(): void {
    const { slot } = this;
    if (slot !== nowhere) this.loans.settle(slot, this.#neighbours.street?.generation ?? 0, this.#ground.options.neighbourTimeout);
    for (const part of this.#parts.values()) {
      if (part.own !== slot || part.region.slot !== slot || part.region.occupancy.allocated !== 0) continue;
      part.allotment.retake();
    }
    for (const { job, saved } of [...this.#expected.values()]) {
      const region = this.#neighbours.regions.find(({ id }) => id === saved.region);
      if (slot === saved.slot && region?.slot === slot) this.#settle(job, region);
    }
  }

  #settle(job: Job, region: DataRegion | undefined): void {
    const expected = this.#expected.get(job.id);
    if (expected === undefined) return;
    clearTimeout(expected.timer);
    this.#expected.delete(job.id);
    const { saved, joins } = expected;
    const ranks = saved.kernels.filter((kernel) => kernel === saved.slot).length;
    const across = region && new JobAcross(job.id, saved.slot, saved.home, region, saved.kernels, job.geometry, ranks, () => this.#ground.save());
    if (this.#ground.job(job.id) === job && across?.allotment.retake(saved.taken) === true) {
      job.across = across;
      across.placed = true;
      this.#ground.save();
      for (const slot of saved.kernels) if (slot !== saved.slot) across.participants.add(slot);
      this.#parts.set(job.id, across);
      for (const [pid, start] of saved.holders) this.#holdFormer(across, pid, start);
      if (saved.home === saved.slot) this.loans.lentBefore(across);
      for (const slot of across.participants) this.#await(job, across, slot, `was not heard of since this broker was restarted (slot ${slot})`);
      for (const neighbour of this.#neighbours.street?.neighbours() ?? []) this.#tellKept(job, across, neighbour);
      setTimeout(() => this.#missing(job, across), this.#ground.options.resumeTimeout).unref();
    } else {
      const reason = `cannot be reached any more: after its restart this broker did not get slot ${saved.slot} and data region ${saved.region} again`;
      this.#ground.log.warn({ event: 'part-lost', job: job.id }, `ranks of job ${job.id} at other kernels: ${reason}`);
      saved.kernels.forEach((kernel, rank) => {
        if (kernel !== saved.slot) this.#ground.ended(job, rank, true, `rank ${rank} ${reason}`);
      });
    }
    for (const join of joins) join();
  }

  /** Ranks that did not come back to this broker: the others are told. */
  #missing(job: Job, across: JobAcross): void {
    if (this.#parts.get(job.id) !== across) return;
    across.kernels.forEach((kernel, rank) => {
      if (kernel !== across.own || job.members.has(rank)) return;
      const reason = job.ended.get(rank)?.reason ?? `rank ${rank} did not come back after its broker was restarted`;
      this.#neighbours.tell(across, { rankGone: { job: job.id, rank, died: true, reason } });
    });
  }

  /** A process that a former broker let have the region: nobody tells of its end, so it is looked for. */
  #holdFormer(across: JobAcross, pid: number, start: string): void {
    if (across.holders.has(pid)) return;
    across.holders.set(pid, start);
    const look = setInterval(() => {
      if (startOf(this.#ground.options.procRoot, pid) === start) return;
      clearInterval(look);
      if (across.holders.get(pid) !== start) return;
      across.holders.delete(pid);
      this.#letGo(across);
    }, 1000).unref();
  }

  // ---- regions and machines ----

  /** The virtual machine that had a slot in the regions has ended, and all that ran there. */
  machineEnded(slot: number): void {
    this.loans.machineEnded(slot);
    for (const { slot: other } of this.#neighbours.street?.neighbours() ?? []) if (other !== slot) this.#neighbours.say(other, { machineEnded: { slot } });
    this.#loseMachine(slot, 'its virtual machine has ended');
  }

  #loseMachine(slot: number, reason: string): void {
    for (const part of [...this.#parts.values()]) {
      const job = this.#ground.job(part.job);
      if (!part.participants.has(slot)) continue;
      if (job !== undefined) this.#loseRemotes(job, part, slot, `is lost with its kernel (slot ${slot}): ${reason}`);
      part.letGo.add(slot);
      this.#letGo(part);
    }
  }

  /** A device of it is here, for the first time or again. */
  regionFound(id: string): void {
    this.loans.found(id);
  }

  /** Its device was taken away: the channels in it are gone, for our ranks and for those of other kernels, who may have it still. */
  regionLost(id: string, reason: string): void {
    for (const part of [...this.#parts.values()]) {
      const job = this.#ground.job(part.job);
      if (part.region.id !== id || job === undefined) continue;
      for (const { rank } of job.members.values()) {
        const text = `rank ${rank} cannot be reached any more: its kernel has lost the data region of the job: ${reason}`;
        this.#neighbours.tell(part, { rankGone: { job: job.id, rank, died: true, reason: text } });
      }
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
    else if (frame.adoptRequest) this.#adoptions.asked(neighbour, frame.adoptRequest);
    else if (frame.adoptAnswer) this.#adoptions.answered(neighbour, frame.adoptAnswer);
    else if (frame.placed) this.#placedAt(neighbour, frame.placed);
    else if (frame.regionBorrow) this.loans.lendTo(neighbour, frame.regionBorrow);
    else if (frame.regionLent) this.loans.borrowed(neighbour, frame.regionLent);
    else if (frame.regionReturn) this.loans.returned(neighbour.slot, idOf(frame.regionReturn.region), frame.regionReturn.job ?? '');
    else if (frame.regionHeld) this.loans.held(neighbour, frame.regionHeld);
    else if (frame.partEnded) this.#partEnded(neighbour, frame.partEnded.job ?? '');
    else if (frame.partKept) this.#kept(neighbour, frame.partKept);
    else if (frame.machineEnded) this.#machineTold(neighbour, frame.machineEnded.slot ?? nowhere);
    else this.#ofJob(neighbour, frame);
  }

  #machineTold(neighbour: Neighbour, slot: number): void {
    if (neighbour.role === 'host' && slot !== this.slot) this.#loseMachine(slot, `its virtual machine has ended, as broker ${neighbour.name} says`);
  }

  /** Frames about a job in which the neighbour takes part. */
  #ofJob(neighbour: Neighbour, frame: v1.NeighbourFrame): void {
    const { rankHere, rankGone, pairOffer, pairRefused, arenaOffer, arenaGone, windowOffer, windowGone, wake } = frame;
    const body = rankHere ?? rankGone ?? pairOffer ?? pairRefused ?? arenaOffer ?? arenaGone ?? windowOffer ?? windowGone ?? wake;
    const job = this.#ground.job(body?.job ?? '');
    const { across } = job ?? {};
    if (job === undefined || across?.involves(neighbour.slot) !== true) return;
    if (rankHere) this.#rankHere(neighbour, job, across, rankHere);
    else if (rankGone) this.#rankGone(neighbour, job, across, rankGone);
    else if (pairOffer) this.pairs.offered(neighbour, job, across, pairOffer);
    else if (pairRefused) this.pairs.refused(neighbour, job, across, pairRefused);
    else if (arenaOffer) this.pairs.arenaOffered(neighbour, job, across, arenaOffer);
    else if (arenaGone) this.pairs.arenaGone(neighbour, job, across, arenaGone);
    else if (windowOffer) this.windows.offered(neighbour, job, across, windowOffer);
    else if (windowGone) this.windows.gone(neighbour, across, windowGone);
    else if (wake) this.#wakeups.woken(job, wake);
  }

  // ---- placing the ranks of a job ----

  /** A job of ours that has ranks elsewhere. */
  begin(job: Job, region: DataRegion, elsewhere: number): void {
    const kernels = Array.from({ length: job.size }, (_, rank) => (rank < job.size - elsewhere ? this.slot : nowhere));
    job.across = new JobAcross(job.id, this.slot, this.slot, region, kernels, job.geometry, job.size - elsewhere, () => this.#ground.save());
    this.#parts.set(job.id, job.across);
  }

  /** A launcher here wants to start ranks of a job whose home is another broker. @throws Refused */
  adopt(connection: Connection, request: number, wish: v1.JobAdopt.$Properties): void {
    this.#adoptions.adopt(connection, request, wish);
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
  #announce(across: JobAcross, { rank, identity }: Member, slots: Iterable<number> = across.participants): void {
    for (const slot of slots) this.#neighbours.say(slot, { rankHere: { job: across.job, rank, identity: identityMessage(identity) } });
  }

  // ---- ranks ----

  /** A rank of ours has joined. */
  joined(member: Member): void {
    const { across } = member.job;
    if (across === undefined) return;
    this.#hold(across, member);
    this.#announce(across, member);
    for (const remote of across.remote.values()) this.#meet(member, remote);
  }

  /** A rank of ours and one of another kernel are both there. */
  #meet(member: Member, remote: RemoteRank): void {
    if (member.resumedWith.has(remote.rank)) this.pairs.inherit(member, remote);
    else if (member.wants(remote.rank)) this.pairs.want(member, remote.rank);
  }

  /** Its process may hold the region until it is dead. */
  #hold(across: JobAcross, member: Member): void {
    const { pid } = member.identity;
    const fd = broker.duplicate(member.pidfd);
    const watch = new broker.Watch(fd, true, false, () => {
      watch.close();
      broker.close(fd);
      across.holders.delete(pid);
      this.#letGo(across);
    });
    watch.unref();
    across.holders.set(pid, startOf(this.#ground.options.procRoot, pid));
    this.#ground.save();
  }

  #rankHere(neighbour: Neighbour, job: Job, across: JobAcross, here: v1.RankHere.$Properties): void {
    const rank = here.rank ?? nowhere;
    if (across.kernels[rank] !== neighbour.slot || across.remote.has(rank) || job.ended.has(rank)) return;
    const remote = { rank, slot: neighbour.slot, identity: here.identity ?? {}, broker: neighbour.broker };
    across.remote.set(rank, remote);
    for (const member of job.members.values()) this.#meet(member, remote);
  }

  #rankGone(neighbour: Neighbour, job: Job, across: JobAcross, gone: v1.RankGone.$Properties): void {
    const remote = remoteOf(across, neighbour, gone.rank);
    if (remote !== undefined) this.#remoteEnded(job, across, remote, gone.died === true, (gone.reason ?? '').slice(0, 1024));
  }

  #remoteEnded(job: Job, across: JobAcross, remote: RemoteRank, died: boolean, reason: string): void {
    across.remote.delete(remote.rank);
    this.windows.ended(across, remote.rank, reason);
    this.#ground.ended(job, remote.rank, died, reason);
    for (const member of job.members.values()) this.pairs.drop(member, remote.rank);
  }

  /** All ranks of one kernel are gone. `what`: what is said of each. */
  #loseRemotes(job: Job, across: JobAcross, slot: number, what: string): void {
    for (const remote of [...across.remote.values()]) if (remote.slot === slot) this.#remoteEnded(job, across, remote, true, `rank ${remote.rank} ${what}`);
  }

  /** A rank of ours has ended, or its job has. */
  gone(member: Member, died: boolean, reason: string): void {
    const { job, rank } = member;
    if (job.across === undefined) return;
    this.#neighbours.tell(job.across, { rankGone: { job: job.id, rank, died, reason } });
    for (const other of [...member.across.keys()]) this.pairs.drop(member, other);
  }

  // ---- the end ----

  /** Our part of the job is over. */
  finished(job: Job): void {
    const { across } = job;
    if (across === undefined) return;
    across.ended = true;
    for (const timer of across.away.values()) clearTimeout(timer);
    across.away.clear();
    this.windows.finished(across);
    this.#letGo(across);
  }

  /** Once nobody here can hold the region any more, its lender hears of it, by the job's home. */
  #letGo(across: JobAcross): void {
    if (!across.ended || across.holders.size !== 0 || this.#parts.get(across.job) !== across) return;
    const { home, job, region } = across;
    if (home !== across.own) {
      this.#parts.delete(job);
      across.allotment.freeAll();
      this.#neighbours.say(home, { partEnded: { job, reason: '' } });
    } else if ([...across.participants].every((slot) => across.letGo.has(slot))) {
      this.#parts.delete(job);
      across.allotment.freeAll();
      this.loans.giveBack(job, region);
    }
  }

  #partEnded(neighbour: Neighbour, id: string): void {
    const across = this.#parts.get(id);
    if (across === undefined || !across.participants.has(neighbour.slot)) return;
    const job = this.#ground.job(id);
    if (across.home !== across.own) {
      if (job !== undefined) this.#loseRemotes(job, across, neighbour.slot, `ended with its launcher at ${neighbour.name}`);
      return;
    }
    if (!across.placed) {
      // it was given ranks that it cannot start
      across.kernels = across.kernels.map((kernel) => (kernel === neighbour.slot ? nowhere : kernel));
      across.participants.delete(neighbour.slot);
      return;
    }
    across.letGo.add(neighbour.slot);
    if (job !== undefined) this.#loseRemotes(job, across, neighbour.slot, `ended with its launcher at ${neighbour.name}`);
    this.#letGo(across);
  }
}
