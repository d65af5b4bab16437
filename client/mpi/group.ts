import { PROC_NULL, UNDEFINED } from './constants.js';
import { MpiError } from './error.js';

/** An ordered set of processes (MPI-4.1 section 7.3), as world ranks. */
export class Group {
  readonly #world: readonly number[];
  readonly #own: number;

  /** The group without members. */
  static get EMPTY(): Group {
    return empty;
  }

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
    return rank === -1 ? UNDEFINED : rank;
  }

  /** World ranks of the members, in order. */
  get worldRanks(): readonly number[] {
    return this.#world;
  }

  #with(world: readonly number[], other?: Group): Group {
    return new Group(world, this.#own === -1 && other !== undefined ? other.#own : this.#own);
  }

  #check(ranks: Iterable<number>, operation: string): number[] {
    const list = [...ranks];
    for (const rank of list)
      if (!Number.isInteger(rank) || rank < 0 || rank >= this.size)
        throw new MpiError('MPI_ERR_RANK', `${operation}: rank ${String(rank)} is not in the group of ${this.size}`);
    if (new Set(list).size !== list.length) throw new MpiError('MPI_ERR_RANK', `${operation}: a rank is named twice`);
    return list;
  }

  /** The members of these ranks, in this order. @throws MpiError MPI_ERR_RANK for one that is no rank of the group, or is named twice */
  include(ranks: Iterable<number>): Group {
    return this.#with(this.#check(ranks, 'include').map((rank) => this.#world[rank] as number));
  }

  /** The members but for those of these ranks. */
  exclude(ranks: Iterable<number>): Group {
    const left = new Set(this.#check(ranks, 'exclude'));
    return this.#with(this.#world.filter((_, rank) => !left.has(rank)));
  }

  /** All members of this group, then those of the other that are not in this. */
  union(other: Group): Group {
    checkGroup(other, 'union');
    return this.#with([...new Set([...this.#world, ...other.#world])], other);
  }

  /** The members of this group that are in the other, in the order of this. */
  intersection(other: Group): Group {
    checkGroup(other, 'intersection');
    const members = new Set(other.#world);
    return this.#with(
      this.#world.filter((rank) => members.has(rank)),
      other,
    );
  }

  /** The members of this group that are not in the other. */
  difference(other: Group): Group {
    checkGroup(other, 'difference');
    const members = new Set(other.#world);
    return this.#with(
      this.#world.filter((rank) => !members.has(rank)),
      other,
    );
  }

  /** The other group's ranks of processes that have these ranks here; UNDEFINED for those that are not in it. PROC_NULL stays. */
  translateRanks(ranks: Iterable<number>, other: Group): number[] {
    checkGroup(other, 'translateRanks');
    const places = new Map(other.#world.map((world, rank) => [world, rank]));
    return [...ranks].map((rank) => {
      if (rank === PROC_NULL) return PROC_NULL;
      if (!Number.isInteger(rank) || rank < 0 || rank >= this.size)
        throw new MpiError('MPI_ERR_RANK', `translateRanks: rank ${String(rank)} is not in the group of ${this.size}`);
      return places.get(this.#world[rank] as number) ?? UNDEFINED;
    });
  }

  /** 'ident': the same members in the same order; 'similar': in another order. */
  compare(other: Group): 'ident' | 'similar' | 'unequal' {
    checkGroup(other, 'compare');
    if (this.size !== other.size) return 'unequal';
    if (this.#world.every((world, rank) => world === other.#world[rank])) return 'ident';
    const members = new Set(other.#world);
    return this.#world.every((world) => members.has(world)) ? 'similar' : 'unequal';
  }
}

const empty = new Group([], -1);

/** @throws MpiError MPI_ERR_GROUP when `group` is none; `operation` is named in the message */
export function checkGroup(group: unknown, operation: string): asserts group is Group {
  if (!(group instanceof Group)) throw new MpiError('MPI_ERR_GROUP', `${operation}: ${group === null ? 'null' : typeof group} is no Group`);
}
