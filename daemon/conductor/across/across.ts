import { broker } from '../../../native/broker.js';
import { decodeNeighbourFrame, MalformedFrame, type v1, versionMax, versionMin } from '../../../proto/broker/v1/index.js';
import { identityMessage } from '../../discovery/identity.js';
import { startOf } from '../../discovery/procfs.js';
import type { DataRegion } from '../../region/data_region.js';
import type { Neighbour } from '../../region/neighbourhood.js';
import type { Connection } from '../../session/connection.js';
import type { Job, Member } from '../job.js';
import { Adoptions } from './adoption.js';
import { Away } from './away.js';
import type { Ground } from './ground.js';
import { JobAcross, nowhere, type RemoteRank, remoteOf } from './job_across.js';
import { idOf, Loans } from './loans.js';
import { Neighbours, type SharedMemory } from './neighbours.js';
import { Pairs } from './pairs.js';
import { Restart } from './restart.js';
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

/** Jobs that span kernels: what neighbours say goes to its owner here; which ranks live where; ends. Part of the conductor. */
export class Across {
  readonly #ground: Ground;
  readonly #neighbours = new Neighbours();
  readonly #hosts = new Map<number, v1.NeighbourHello.$Properties>();
  readonly #parts = new Map<string, JobAcross>();
  readonly loans: Loans;
  readonly pairs: Pairs;
  readonly windows: Windows;
  readonly restart: Restart;
  readonly #away: Away;
  readonly #adoptions: Adoptions;
  readonly #wakeups: Wakeups;
  /** Frames that were none, by slot. */
  readonly #malformed = new Map<number, number>();

  constructor(ground: Ground) {
    this.#ground = ground;
    this.loans = new Loans(this.#neighbours, ground.host.role, ground.log, this.#parts);
    this.#wakeups = new Wakeups(this.#neighbours);
    this.pairs = new Pairs(ground, this.#neighbours, this.#wakeups);
    this.windows = new Windows(this.#neighbours);
    this.#away = new Away(ground, this.#neighbours, this.pairs, this.windows, this.#parts, {
      expects: (job) => this.restart.expects(job),
      announce: (across, member, slots) => this.#announce(across, member, slots),
      loseRemotes: (job, across, slot, what) => this.#loseRemotes(job, across, slot, what),
    });
    this.restart = new Restart(ground, this.#neighbours, this.loans, this.#away, this.#parts, { letGo: (across) => this.#letGo(across) });
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
    for (const job of this.#ground.jobs()) if (job.across !== undefined) this.#away.tellKept(job, job.across, neighbour);
    for (const part of this.#parts.values()) this.#away.askEnded(part, neighbour);
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
        this.#away.await(job, across, slot, what);
        continue;
      }
      this.#loseRemotes(job, across, slot, what);
      if (across.home !== slot) continue;
      const text = `its home, broker ${neighbour.name}, is lost: ${reason}`;
      job.launcher?.refuse('JOB_UNKNOWN', `job ${job.id} has ended before it came together: ${text}`, 0);
      this.#ground.finish(job, text);
    }
  }

  // ---- regions and machines ----

  /** A slot was taken, or a data region found. */
  attached(): void {
    const { slot } = this;
    if (slot !== nowhere) this.loans.settle(slot, this.#neighbours.street?.generation ?? 0, this.#ground.options.neighbourTimeout);
    for (const part of this.#parts.values()) {
      if (part.own !== slot || part.region.slot !== slot || part.region.occupancy.allocated !== 0) continue;
      part.allotment.retake();
    }
    this.restart.attached();
  }

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
      return this.#malformedFrom(neighbour, error.message);
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
    else if (frame.partKept) this.#away.kept(neighbour, frame.partKept);
    else if (frame.machineEnded) this.#machineTold(neighbour, frame.machineEnded.slot ?? nowhere);
    else this.#ofJob(neighbour, frame);
  }

  /** Its sender decides how many come; the log takes a line for the first, the second, the fourth, the eighth ... */
  #malformedFrom({ slot, name }: Neighbour, reason: string): void {
    const count = (this.#malformed.get(slot) ?? 0) + 1;
    this.#malformed.set(slot, count);
    if ((count & (count - 1)) === 0)
      this.#ground.log.warn({ event: 'neighbour-malformed', slot, count }, `broker ${name} sent what is no frame (${count} so far): ${reason}`);
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
    const slot = across?.formerSlotOf(neighbour, (each) => this.#neighbours.find(each));
    if (across === undefined || slot === undefined) return;
    const job = this.#ground.job(id);
    if (across.home !== across.own) {
      if (job !== undefined) this.#loseRemotes(job, across, slot, `ended with its launcher at ${neighbour.name}`);
      return;
    }
    if (!across.placed) {
      // it was given ranks that it cannot start
      across.kernels = across.kernels.map((kernel) => (kernel === slot ? nowhere : kernel));
      across.participants.delete(slot);
      return;
    }
    across.letGo.add(slot);
    if (job !== undefined) this.#loseRemotes(job, across, slot, `ended with its launcher at ${neighbour.name}`);
    this.#letGo(across);
  }
}
