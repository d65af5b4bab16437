import { bankBytes, regionHeadBytes, ringBytesMin } from '../../../native/layout/sizes.js';
import { Refused } from '../../grant/refused.js';
import type { RegionMemory } from '../../grant/region_segment.js';
import type { DataRegion } from '../../region/data_region.js';
import type { RingGeometry } from '../job.js';

/** Our section of a data region, as far as an allotment needs it. */
type Section = Pick<DataRegion, 'fd' | 'readOnlyFd' | 'fenced' | 'gone' | 'occupancy' | 'allocate' | 'occupy' | 'free' | 'read'>;

/** One part in so many of what heads and banks leave of a section is kept from arenas, for windows. */
const windowsPart = 4;

/** Heads and banks, arenas, windows: how much of a section is left to each is ruled apart. */
type Kind = 'outbox' | 'arena' | 'window';

/** Offset, bytes, kind; without a kind, by a broker that knew none, heads and banks. */
export type Taken = readonly [offset: number, bytes: number, kind?: string];

/** A job's part of our section: what it took goes back when all have let go, and not before, as a peer may not have heard yet that a segment is gone. */
export class Allotment implements RegionMemory {
  readonly #region: Section;
  /** By offset. */
  readonly #taken = new Map<number, { readonly bytes: number; readonly kind: Kind }>();
  readonly #changed: () => void;
  /** Bytes of the heads and banks of all ranks that may run here. */
  readonly #outboxes: number;
  /** The same memory for windows, which leave room for heads and banks. */
  readonly forWindows: RegionMemory;
  /** The same memory for arenas, which leave room for heads, banks and windows: an arena may lie elsewhere, and be as small as need be; a window cannot. */
  readonly forArenas: RegionMemory;

  /**
   * @param outboxes bytes of the heads and banks of all ranks that may run here
   * @param changed called when what is taken changes
   */
  constructor(region: Section, outboxes: number, changed: () => void) {
    this.#region = region;
    this.#outboxes = outboxes;
    this.#changed = changed;
    this.forWindows = this.#with((bytes) => this.#takeLeaving(this.#outboxesToCome, bytes, 'window'));
    this.forArenas = this.#with((bytes) => this.#takeLeaving(this.#outboxesToCome + this.#windowsToCome, bytes, 'arena'));
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

  #bytesOf(kind: Kind): number {
    let sum = 0;
    for (const each of this.#taken.values()) if (each.kind === kind) sum += each.bytes;
    return sum;
  }

  get #outboxesToCome(): number {
    return Math.max(0, this.#outboxes - this.#bytesOf('outbox'));
  }

  get #windowsToCome(): number {
    const share = Math.max(0, Math.floor((this.#region.occupancy.bytes - this.#outboxes) / windowsPart));
    return Math.max(0, share - this.#bytesOf('window'));
  }

  allocate(bytes: number): number | undefined {
    return this.#take(bytes, 'outbox');
  }

  #takeLeaving(rest: number, bytes: number, kind: Kind): number | undefined {
    const { allocated, bytes: all } = this.#region.occupancy;
    return all - allocated - rest < bytes ? undefined : this.#take(bytes, kind);
  }

  #take(bytes: number, kind: Kind): number | undefined {
    const offset = this.#region.allocate(bytes);
    if (offset !== undefined) {
      this.#taken.set(offset, { bytes, kind });
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

  /** What was taken. */
  get taken(): readonly Taken[] {
    return [...this.#taken].map(([offset, { bytes, kind }]) => [offset, bytes, kind]);
  }

  /** Takes again what was taken before the section was lost, by this broker or a former one. False: somebody else has part of it. */
  retake(taken: Iterable<Taken> = this.taken): boolean {
    for (const [offset, bytes, kind] of taken) {
      if (!this.#region.occupy(offset, bytes)) return false;
      this.#taken.set(offset, { bytes, kind: kind === 'arena' || kind === 'window' ? kind : 'outbox' });
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
