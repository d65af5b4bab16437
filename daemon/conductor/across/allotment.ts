import { bankBytes, regionHeadBytes, ringBytesMin } from '../../../native/layout/sizes.js';
import { Refused } from '../../grant/refused.js';
import type { RegionMemory } from '../../grant/region_segment.js';
import type { DataRegion } from '../../region/data_region.js';
import type { RingGeometry } from '../job.js';

/** Our section of a data region, as far as an allotment needs it. */
type Section = Pick<DataRegion, 'fd' | 'readOnlyFd' | 'fenced' | 'gone' | 'occupancy' | 'allocate' | 'occupy' | 'free' | 'read'>;

/** One part in so many of what heads and banks leave of a section is kept from arenas, for windows. */
const windowsPart = 4;

/** A job's part of our section: what it took goes back when all have let go, and not before, as a peer may not have heard yet that a segment is gone. */
export class Allotment implements RegionMemory {
  readonly #region: Section;
  /** Bytes by offset. */
  readonly #taken = new Map<number, number>();
  readonly #changed: () => void;
  /** Bytes that heads and banks of our ranks may still need. */
  #reserve: number;
  /** Bytes that arenas leave to windows which are still to come. An arena may lie elsewhere, and be as small as need be; a window cannot. */
  #windowShare: number;
  /** The same for windows, which leave room for heads and banks. */
  readonly forWindows: RegionMemory;
  /** The same for arenas, which leave room for heads, banks and windows. */
  readonly forArenas: RegionMemory;

  /**
   * @param reserve bytes of the heads and banks of all ranks that may run here
   * @param changed called when more was taken
   */
  constructor(region: Section, reserve: number, changed: () => void) {
    this.#region = region;
    this.#reserve = reserve;
    this.#windowShare = Math.max(0, Math.floor((region.occupancy.bytes - reserve) / windowsPart));
    this.#changed = changed;
    this.forWindows = this.#with((bytes) => this.#allocateWindow(bytes));
    this.forArenas = this.#with((bytes) => this.#allocateLeaving(this.#reserve + this.#windowShare, bytes));
  }

  /** The same memory under another rule of who may have how much. */
  #with(allocate: (bytes: number) => number | undefined): RegionMemory {
    const { fd, readOnlyFd, fenced } = this;
    const gone = (): boolean => this.gone();
    return { fd, readOnlyFd, fenced, gone, allocate, read: (offset, length) => this.read(offset, length), free: (offset) => this.free(offset) };
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

  gone(): boolean {
    return this.#region.gone;
  }

  allocate(bytes: number): number | undefined {
    this.#reserve = Math.max(0, this.#reserve - bytes);
    return this.#take(bytes);
  }

  #allocateLeaving(rest: number, bytes: number): number | undefined {
    const { allocated, bytes: all } = this.#region.occupancy;
    return all - allocated - rest < bytes ? undefined : this.#take(bytes);
  }

  #allocateWindow(bytes: number): number | undefined {
    const offset = this.#allocateLeaving(this.#reserve, bytes);
    if (offset !== undefined) this.#windowShare = Math.max(0, this.#windowShare - bytes);
    return offset;
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

  free(offset: number): void {
    if (!this.#taken.delete(offset)) return;
    this.#region.free(offset);
    this.#changed();
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
