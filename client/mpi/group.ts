/** An ordered set of processes (MPI-4.1 section 7.3), as world ranks. */
export class Group {
  readonly #world: readonly number[];
  readonly #own: number;

  /** @internal `own`: this process's world rank */
  constructor(world: readonly number[], own: number) {
    this.#world = world;
    this.#own = own;
  }

  get size(): number {
    return this.#world.length;
  }

  /** This process's rank in the group, or UNDEFINED (-32766) when it is no member. */
  get rank(): number {
    const rank = this.#world.indexOf(this.#own);
    return rank === -1 ? -32766 : rank;
  }

  /** World ranks of the members, in order. */
  get worldRanks(): readonly number[] {
    return this.#world;
  }
}
