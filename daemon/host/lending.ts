/** A data region as its lender knows it. */
export interface LendableRegion {
  readonly id: string;
  readonly bytes: number;
  /** Whether the kernel of a slot can map it. */
  readonly reaches: (slot: number) => boolean;
  /** Makes all of it read as zeroes, and fit for use again. */
  readonly scrub: () => Promise<void>;
}

/** Where a region stands: free and scrubbed; lent to a job; its job ended and somebody still holds it; being scrubbed; not to be had any more. */
export type LendingState = 'free' | 'lent' | 'returning' | 'scrubbing' | 'broken';

/** A region's lending, for people. */
export interface LendingDocument {
  readonly region: string;
  readonly bytes: number;
  readonly state: LendingState;
  /** '' when it is lent to nobody. */
  readonly job: string;
  readonly principal: string;
  /** Who has not let go of it. */
  readonly holders: readonly string[];
  readonly lendings: number;
  /** Why it is broken, or ''. */
  readonly reason: string;
}

/** What came of asking for a region: its id, or why there is none. */
export type Lent = { readonly region: string; readonly refusal: '' } | { readonly region: undefined; readonly refusal: string };

interface Lending {
  readonly region: LendableRegion;
  state: LendingState;
  job: string;
  principal: string;
  readonly holders: Set<string>;
  lendings: number;
  reason: string;
}

/**
 * Lends data regions, each to one job of one principal at a time. After a job gave one back it is lent again only when all who held it have let go, or are
 * gone for good, and when it was scrubbed since. A holder is the stay of a broker in the region, by a text that no later stay has.
 */
export class RegionLender {
  readonly #lendings = new Map<string, Lending>();
  readonly #changed: (document: LendingDocument) => void;

  /** @param changed called after each change of a region's state */
  constructor(changed: (document: LendingDocument) => void = () => {}) {
    this.#changed = changed;
  }

  /**
   * Takes a region into the stock.
   * @param scrubbed true: it has never been lent, and holds nothing of anybody; else it is scrubbed first
   */
  add(region: LendableRegion, scrubbed: boolean): void {
    if (this.#lendings.has(region.id)) throw new Error(`the region ${region.id} is lent by this lender already`);
    const lending: Lending = { region, state: 'free', job: '', principal: '', holders: new Set(), lendings: 0, reason: '' };
    this.#lendings.set(region.id, lending);
    if (!scrubbed) this.#scrub(lending);
  }

  /**
   * Lends a region to a job; the one that it has when it asks again.
   * @param slots kernels that must be able to map it
   * @param bytes least size
   */
  lend(job: string, principal: string, slots: readonly number[] = [], bytes = 0): Lent {
    const all = [...this.#lendings.values()];
    const own = all.find((lending) => lending.state === 'lent' && lending.job === job);
    if (own !== undefined) {
      if (own.principal !== principal)
        return { region: undefined, refusal: `job ${job} was lent region ${own.region.id} as ${own.principal}, not as ${principal}` };
      const cut = slots.filter((slot) => !own.region.reaches(slot));
      if (cut.length !== 0) return { region: undefined, refusal: `job ${job} has region ${own.region.id}, which slot ${cut.join(', ')} cannot map` };
      return { region: own.region.id, refusal: '' };
    }
    const fits = all.filter(({ region }) => region.bytes >= bytes && slots.every((slot) => region.reaches(slot)));
    const free = fits.filter(({ state }) => state === 'free').sort((left, right) => left.region.bytes - right.region.bytes)[0];
    if (free === undefined) return { region: undefined, refusal: this.#why(all, fits, slots, bytes) };
    free.job = job;
    free.principal = principal;
    free.lendings++;
    this.#enter(free, 'lent');
    return { region: free.region.id, refusal: '' };
  }

  /** A broker is about to attach the region for the job that has it. False: it may not, the region is not that job's (any more). */
  attach(region: string, job: string, holder: string): boolean {
    const lending = this.#lendings.get(region);
    if (lending?.state !== 'lent' || lending.job !== job) return false;
    lending.holders.add(holder);
    return true;
  }

  /** A holder says that all its processes that were granted the region are dead. What it says of regions that it does not hold counts for nothing. */
  letGo(region: string, holder: string): void {
    const lending = this.#lendings.get(region);
    if (lending?.holders.delete(holder) === true) this.#settle(lending);
  }

  /** A holder is gone for good, and its mappings with it: its virtual machine's process ended. One that merely fell silent is not gone. */
  gone(holder: string): void {
    for (const lending of this.#lendings.values()) if (lending.holders.delete(holder)) this.#settle(lending);
  }

  /** A region that could not be scrubbed may be fit again: its device was plugged in anew. */
  mend(region: string): void {
    const lending = this.#lendings.get(region);
    if (lending?.state === 'broken') this.#scrub(lending);
  }

  /** The job has ended. */
  giveBack(job: string): void {
    for (const lending of this.#lendings.values())
      if (lending.state === 'lent' && lending.job === job) {
        this.#enter(lending, 'returning');
        this.#settle(lending);
      }
  }

  snapshot(): readonly LendingDocument[] {
    return [...this.#lendings.values()].map(documentOf);
  }

  #why(all: readonly Lending[], fits: readonly Lending[], slots: readonly number[], bytes: number): string {
    if (all.length === 0) return 'no data region is served here (broker option serve_data)';
    if (fits.length === 0) {
      const wants = [...(bytes === 0 ? [] : [`of ${bytes} bytes or more`]), ...(slots.length === 0 ? [] : [`which slots ${slots.join(', ')} can all map`])];
      return `none of ${all.length} data regions is one ${wants.join(' and ')}`;
    }
    const states = fits.map(({ region, state, job, holders, reason }) => {
      if (state === 'lent') return `${region.id} is lent to job ${job}`;
      if (state === 'returning') return `${region.id} of job ${job} is still held by ${[...holders].join(', ')}`;
      return state === 'scrubbing' ? `${region.id} is being scrubbed` : `${region.id} is broken: ${reason}`;
    });
    return `no data region is free: ${states.join('; ')}`;
  }

  #settle(lending: Lending): void {
    if (lending.state === 'returning' && lending.holders.size === 0) this.#scrub(lending);
  }

  #scrub(lending: Lending): void {
    this.#enter(lending, 'scrubbing');
    lending.region.scrub().then(
      () => {
        lending.job = lending.principal = lending.reason = '';
        this.#enter(lending, 'free');
      },
      (error: unknown) => {
        lending.reason = `it cannot be scrubbed: ${(error as Error).message}`;
        this.#enter(lending, 'broken');
      },
    );
  }

  #enter(lending: Lending, state: LendingState): void {
    lending.state = state;
    this.#changed(documentOf(lending));
  }
}

function documentOf({ region, state, job, principal, holders, lendings, reason }: Lending): LendingDocument {
  return { region: region.id, bytes: region.bytes, state, job, principal, holders: [...holders], lendings, reason };
}
