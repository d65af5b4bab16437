import type { Logger } from 'pino';
import type { v1 } from '../../../proto/broker/v1/index.js';
import { Refused } from '../../grant/refused.js';
import { type LendableRegion, RegionLender } from '../../host/lending.js';
import type { DataRegion } from '../../region/data_region.js';
import type { Neighbour } from '../../region/neighbourhood.js';
import type { JobAcross } from './job_across.js';
import { answerPatience, type Neighbours } from './neighbours.js';

interface Borrowing {
  readonly done: (region: DataRegion | Refused) => void;
  readonly timer: NodeJS.Timeout;
}

/** Loans of data regions: borrowing one for a job of ours, and lending them where this broker is the lender. */
export class Loans {
  readonly #neighbours: Neighbours;
  readonly #role: string;
  readonly #parts: ReadonlyMap<string, JobAcross>;
  /** Data regions that this broker lends, where it is the lender. */
  readonly #lender: RegionLender;
  /** What neighbours said that jobs of theirs still have, before this broker lent anything. */
  readonly #heldBefore = new Map<string, string>();
  readonly #borrowings = new Map<string, Borrowing>();
  /** Our stay in the control region, and from when on we know which regions jobs of others have. */
  #stay = '';
  #settled = 0;

  /** @param parts jobs that have a region, by id */
  constructor(neighbours: Neighbours, role: string, log: Logger, parts: ReadonlyMap<string, JobAcross>) {
    this.#neighbours = neighbours;
    this.#role = role;
    this.#parts = parts;
    this.#lender = new RegionLender(({ region, state, job }) => log.info({ event: 'region-lending', region, state, job }, `data region ${region} is ${state}`));
  }

  /** The job that has a region, as far as this broker knows; '' for none. */
  jobOf(id: string): string {
    return [...this.#parts.values()].find((part) => part.region.id === id)?.job ?? this.#lender.snapshot().find(({ region }) => region === id)?.job ?? '';
  }

  /** Who lends: the host's broker where there is one, else that with the least slot. */
  get #lendingSlot(): number {
    const neighbours = this.#neighbours.street?.neighbours() ?? [];
    if (this.#role === 'host') return this.#neighbours.slot;
    return neighbours.find(({ role }) => role === 'host')?.slot ?? Math.min(this.#neighbours.slot, ...neighbours.map(({ slot }) => slot));
  }

  /** Borrows a data region for a job of ours. */
  borrow(job: string, principal: string, done: (region: DataRegion | Refused) => void): void {
    if (this.#neighbours.street === undefined)
      return done(new Refused('NEIGHBOURS_MISSING', 'this broker has no place in a control region that it shares with others'));
    const lender = this.#lendingSlot;
    const late = new Refused('REGION_UNAVAILABLE', `the broker that lends data regions (slot ${lender}) does not answer`);
    const timer = setTimeout(() => this.#settleBorrowing(job, late), 2 * answerPatience);
    this.#borrowings.set(job, { done, timer });
    if (lender === this.#neighbours.slot) this.#lend(job, principal, lender, (id, refusal) => this.#settleBorrowing(job, this.regionOf(id, refusal)));
    else if (!this.#neighbours.say(lender, { regionBorrow: { job, principal } })) this.#settleBorrowing(job, late);
  }

  regionOf(id: string, refusal: string): DataRegion | Refused {
    const region = this.#neighbours.regions.find((each) => each.id === id);
    return region ?? new Refused('REGION_UNAVAILABLE', refusal || `this kernel has no device of data region ${id}`);
  }

  /** We have a slot. Where somebody had it before us, others may have regions of his, and get time to say so before any is lent anew. */
  settle(slot: number, generation: number, pause: number): void {
    const stay = `${slot}:${generation}`;
    if (stay === this.#stay) return;
    this.#stay = stay;
    this.#settled = generation > 1 ? Date.now() + pause : 0;
  }

  /** A job of a former broker of this slot has its region still, which this broker may be the lender of. */
  lentBefore({ home, job, region }: JobAcross): void {
    if (!this.#lender.snapshot().some((each) => each.region === region.id)) this.#heldBefore.set(region.id, holderOf(home, job));
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
    if (Date.now() < this.#settled) return void setTimeout(() => this.#lend(job, principal, slot, done), 50);
    const stock = this.#lender.snapshot();
    // a region that nobody has told of is scrubbed before it is first lent: who had it before this broker's life is not known
    for (const region of this.#neighbours.regions)
      if (!this.#heldBefore.has(region.id) && !stock.some((each) => each.region === region.id)) this.#lender.add(this.#lendable(region), false);
    const lent = this.#lender.lend(job, principal, [slot]);
    if (lent.region !== undefined) {
      this.#lender.attach(lent.region, job, holderOf(slot, job));
      return done(lent.region, '');
    }
    const soon = this.#lender.snapshot().some(({ state }) => state === 'scrubbing');
    if (soon && Date.now() < until) setTimeout(() => this.#lend(job, principal, slot, done, until), 50);
    else done('', this.#neighbours.regions.length === 0 ? 'the broker that lends them has no data region' : lent.refusal);
  }

  /** The region of this id that is here at the time: its device may go and come back. */
  #lendable({ id, bytes }: DataRegion): LendableRegion {
    const here = (): DataRegion | undefined => this.#neighbours.regions.find((each) => each.id === id);
    return {
      id,
      bytes,
      reaches: (slot) => here()?.reaches(slot) === true,
      scrub: async () => {
        const region = here();
        if (region === undefined) throw new Error(`the device of data region ${id} was taken away`);
        await region.scrub();
      },
    };
  }

  /** A device of a region is here, perhaps again. */
  found(id: string): void {
    this.#lender.mend(id);
  }

  lendTo(neighbour: Neighbour, wish: v1.RegionBorrow.$Properties): void {
    const job = wish.job ?? '';
    const answer = (region: string, refusal: string): boolean =>
      this.#neighbours.say(neighbour, { regionLent: { job, region: Buffer.from(region, 'hex'), refusal } });
    if (this.#lendingSlot !== this.#neighbours.slot) answer('', 'this broker lends none');
    else this.#lend(job, (wish.principal ?? '').slice(0, 256), neighbour.slot, answer);
  }

  borrowed(neighbour: Neighbour, lent: v1.RegionLent.$Properties): void {
    if (neighbour.slot !== this.#lendingSlot) return;
    const id = idOf(lent.region);
    const region = this.regionOf(id, lent.refusal ?? '');
    if (region instanceof Refused && !lent.refusal)
      this.#neighbours.say(neighbour, { regionReturn: { region: lent.region ?? new Uint8Array(), job: lent.job ?? '' } });
    this.#settleBorrowing(lent.job ?? '', region);
  }

  /** The virtual machine of a slot has ended, and with it all that held regions there: its jobs' regions come back. */
  machineEnded(slot: number): void {
    for (const { region, job, holders } of this.#lender.snapshot()) if (holders.includes(holderOf(slot, job))) this.returned(slot, region, job);
    for (const [region, holder] of [...this.#heldBefore]) if (holder.startsWith(`slot ${slot}, `)) this.#heldBefore.delete(region);
  }

  returned(slot: number, id: string, job: string): void {
    if (this.#heldBefore.get(id) === holderOf(slot, job)) this.#heldBefore.delete(id);
    if (!this.#lender.snapshot().some((each) => each.job === job && each.region === id && each.holders.includes(holderOf(slot, job)))) return;
    this.#lender.giveBack(job);
    this.#lender.letGo(id, holderOf(slot, job));
  }

  /** Tells a lender that is new which regions jobs of ours have. */
  tellHeld(lender: Neighbour): void {
    for (const { home, job, region } of this.#parts.values())
      if (home === this.#neighbours.slot) this.#neighbours.say(lender, { regionHeld: { region: Buffer.from(region.id, 'hex'), job } });
  }

  held(neighbour: Neighbour, held: v1.RegionHeld.$Properties): void {
    const id = idOf(held.region);
    if (!this.#lender.snapshot().some(({ region }) => region === id)) this.#heldBefore.set(id, holderOf(neighbour.slot, held.job ?? ''));
  }

  /** Gives a loan back: its job has ended, or never began. */
  giveBack(job: string, region: DataRegion): void {
    const lender = this.#lendingSlot;
    if (lender === this.#neighbours.slot) this.returned(lender, region.id, job);
    else this.#neighbours.say(lender, { regionReturn: { region: Buffer.from(region.id, 'hex'), job } });
  }
}

/** Id of a region as frames carry it, in hexadecimal. */
export const idOf = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString('hex');

/** Names the stay of a broker in a lent region. */
const holderOf = (slot: number, job: string): string => `slot ${slot}, job ${job}`;
