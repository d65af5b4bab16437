import { bankBytes, regionHeadBytes, ringBytesMin } from '../../../native/layout/sizes.js';
import { Refused } from '../../grant/refused.js';
import type { RegionMemory } from '../../grant/region_segment.js';
import type { DataRegion } from '../../region/data_region.js';
import type { RingGeometry } from '../job.js';

/** A job's part of our section: what it took goes back when all have let go, and not before, as a peer may not have heard yet that a segment is gone. */
export class Allotment implements RegionMemory {
  readonly #region: DataRegion;
  /** Bytes by offset. */
  readonly #taken = new Map<number, number>();
  readonly #changed: () => void;
  /** Bytes that heads and banks of our ranks may still need. */
  #reserve: number;
  /** The same for arenas, which leave room for heads and banks. */
  readonly forArenas: RegionMemory;

  /**
   * @param reserve bytes of the heads and banks of all ranks that may run here
   * @param changed called when more was taken
   */
  constructor(region: DataRegion, reserve: number, changed: () => void) {
    this.#region = region;
    this.#reserve = reserve;
    this.#changed = changed;
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
    if (offset !== undefined) {
      this.#taken.set(offset, bytes);
      this.#changed();
    }
    return offset;
  }

  read(offset: number, length: number): Buffer {
    return this.#region.read(offset, length);
  }

  /** What was taken, as [offset, bytes]. */
  get taken(): readonly (readonly [number, number])[] {
    return [...this.#taken];
  }

  /** Takes again what was taken before the section was lost, by this broker or a former one. False: somebody else has part of it. */
  retake(taken: Iterable<readonly [number, number]> = this.taken): boolean {
    for (const [offset, bytes] of taken) {
      if (!this.#region.occupy(offset, bytes)) return false;
      this.#taken.set(offset, bytes);
      this.#reserve = Math.max(0, this.#reserve - bytes);
    }
    return true;
  }

  freeAll(): void {
    for (const offset of this.#taken.keys()) this.#region.free(offset);
    this.#taken.clear();
  }
}

/** Bytes that the heads and banks of so many ranks of a job take in a region. */
export function outboxBytes(size: number, ranks: number, { ringBytes, ringsPerBank }: RingGeometry): number {
  return ranks * (regionHeadBytes(size) + Math.ceil((size - 1) / ringsPerBank) * bankBytes(ringsPerBank, ringBytes));
}

/** How rings must be cut so that `ranks` ranks of one kernel find room in their section, or why there is none. */
export function geometryIn(region: DataRegion, size: number, ranks: number, wish: RingGeometry): RingGeometry | Refused {
  const { bytes } = region.occupancy;
  for (let { ringBytes } = wish; ringBytes >= ringBytesMin; ringBytes /= 2)
    if (outboxBytes(size, ranks, { ...wish, ringBytes }) <= bytes) return { ...wish, ringBytes };
  return new Refused('REGION_EXHAUSTED', `a section of ${bytes} bytes of data region ${region.id} is too small for the rings of ${ranks} ranks of ${size}`);
}
