import type { RegionMemory } from '../grant/region_segment.js';
import type { Segment } from '../grant/segment.js';

/** A ring of a rank: its bank, and its place in it. */
export interface RingPlace {
  readonly bank: number;
  readonly index: number;
  /** Of the channel, once it was granted. */
  locality: string | undefined;
}

/** What a rank publishes to those who can map it: a head, and banks of rings. In memfds for its own kernel, in a region for others. */
export class Outbox {
  head: Segment | undefined;
  readonly banks: Segment[] = [];
  /** Its ring to each rank that it met, in the order in which it met them. */
  readonly rings = new Map<number, RingPlace>();

  /** @param region where its segments lie; undefined: in memfds */
  constructor(
    readonly ringsPerBank: number,
    readonly region?: RegionMemory,
  ) {}

  /** Where its ring to a rank lies; from the first call on there is one. */
  ringTo(rank: number): RingPlace {
    let place = this.rings.get(rank);
    if (place === undefined) {
      place = { bank: Math.floor(this.rings.size / this.ringsPerBank), index: this.rings.size % this.ringsPerBank, locality: undefined };
      this.rings.set(rank, place);
    }
    return place;
  }

  /** Forgets a segment that its owner did not take: it is granted anew when the next channel needs it. */
  forget(segment: Segment): void {
    if (this.head === segment) this.head = undefined;
    if (this.banks[segment.index] === segment) delete this.banks[segment.index];
  }
}
