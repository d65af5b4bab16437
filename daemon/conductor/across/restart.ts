import { startOf } from '../../discovery/procfs.js';
import type { DataRegion } from '../../region/data_region.js';
import type { Job } from '../job.js';
import type { Away } from './away.js';
import type { Ground } from './ground.js';
import { JobAcross } from './job_across.js';
import type { Loans } from './loans.js';
import type { Neighbours } from './neighbours.js';
import type { SavedAcross } from './saved.js';

/** A job of a former broker, until we have its region and our slot again. */
interface Expected {
  readonly job: Job;
  readonly saved: SavedAcross;
  readonly timer: NodeJS.Timeout;
  /** Ranks that are back meanwhile. */
  readonly joins: (() => void)[];
}

/** This broker's own restart: jobs of the former broker come together again, or are cut down to this kernel. */
export class Restart {
  readonly #ground: Ground;
  readonly #neighbours: Neighbours;
  readonly #loans: Loans;
  readonly #away: Away;
  readonly #parts: Map<string, JobAcross>;
  readonly #owner: { readonly letGo: (across: JobAcross) => void };
  /** Jobs of a former broker whose region or slot is not here yet. */
  readonly #expected = new Map<string, Expected>();

  /** @param parts jobs that have a region, by id */
  constructor(
    ground: Ground,
    neighbours: Neighbours,
    loans: Loans,
    away: Away,
    parts: Map<string, JobAcross>,
    owner: { readonly letGo: (across: JobAcross) => void },
  ) {
    this.#ground = ground;
    this.#neighbours = neighbours;
    this.#loans = loans;
    this.#away = away;
    this.#parts = parts;
    this.#owner = owner;
  }

  /** Whether a job of a former broker is still to come together again. */
  expects(job: string): boolean {
    return this.#expected.has(job);
  }

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
    const { slot } = this.#neighbours;
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
      if (saved.home === saved.slot) this.#loans.lentBefore(across);
      for (const slot of across.participants) this.#away.await(job, across, slot, `was not heard of since this broker was restarted (slot ${slot})`);
      for (const neighbour of this.#neighbours.street?.neighbours() ?? []) this.#away.tellKept(job, across, neighbour);
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
      this.#owner.letGo(across);
    }, 1000).unref();
  }
}
