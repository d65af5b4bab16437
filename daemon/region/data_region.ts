import { pageBytes } from '../../native/layout/sizes.js';
import { type RegionGeometry, region } from '../../native/region.js';
import type { OpenedRegion } from './devices.js';
import { Extents } from './extents.js';

/** A region for segments of the ranks of one job at a time: this broker allocates in the section of its slot (native/layout/data_region.h). */
export class DataRegion {
  readonly #geometry: RegionGeometry;
  readonly #opened: OpenedRegion;
  #extents: Extents | undefined;
  #slot = -1;
  #gone = false;
  /** True: its segments need the fenced ring. */
  readonly fenced: boolean;
  /** What was measured of its memory, for people. */
  readonly memory: string;
  /** Where it lies, for people. */
  readonly name: string;

  constructor(opened: OpenedRegion, geometry: RegionGeometry, use: { readonly fenced: boolean; readonly text: string }, name: string) {
    this.#opened = opened;
    this.#geometry = geometry;
    this.fenced = use.fenced;
    this.memory = use.text;
    this.name = name;
  }

  /** 32 hexadecimal digits. */
  get id(): string {
    return this.#geometry.id;
  }

  /** Its device was taken away: the descriptors are closed, and their numbers may be those of other files. */
  get gone(): boolean {
    return this.#gone;
  }

  /** From now on nothing is done with its descriptors. */
  lose(): void {
    this.#gone = true;
    this.useSlot(-1);
  }

  /** Of the whole region, writable. */
  get fd(): number {
    return this.#opened.fd;
  }

  /** The same, read-only. */
  get readOnlyFd(): number {
    return this.#opened.readOnlyFd;
  }

  get bytes(): number {
    return this.#geometry.bytes;
  }

  get slots(): number {
    return this.#geometry.slots;
  }

  /** The slot in whose section allocate() takes pages, or -1. */
  get slot(): number {
    return this.#slot;
  }

  /** Whether the kernel of a slot can map it, as far as is known. */
  reaches(slot: number): boolean {
    return this.#opened.reaches?.(slot) ?? true;
  }

  /** Takes another slot's section, or none (-1). What was allocated under the former is forgotten: whoever uses it must have been told. */
  useSlot(slot: number): void {
    if (slot === this.#slot) return;
    this.#slot = slot;
    const { sections, sectionBytes, slots } = this.#geometry;
    this.#extents = slot < 0 || slot >= slots ? undefined : new Extents(sections + slot * sectionBytes, sectionBytes, pageBytes);
  }

  /** Bytes that are allocated, and of the section. */
  get occupancy(): { readonly allocated: number; readonly bytes: number } {
    return { allocated: this.#extents?.allocated ?? 0, bytes: this.#extents === undefined ? 0 : this.#geometry.sectionBytes };
  }

  /** Pages for a segment; undefined when the section has no such room, or we no slot. @returns the offset in the region */
  allocate(bytes: number): number | undefined {
    return this.#extents?.allocate(bytes);
  }

  /** Takes pages that a former broker, or this one before it lost its slot, had allocated. False: they are not free, or not of our section. */
  occupy(offset: number, bytes: number): boolean {
    return this.#extents?.occupy(offset, bytes) ?? false;
  }

  /** Gives a segment's pages back. Of a former slot's section it is ignored. */
  free(offset: number): void {
    this.#extents?.free(offset);
  }

  /** Copies bytes out; what is read is the word of whoever wrote it. Of a region that is gone, zeros. */
  read(offset: number, length: number): Buffer {
    return this.#gone ? Buffer.alloc(length) : region.regionRead(this.readOnlyFd, offset, length);
  }

  /** True when an offset and length lie in the section of that slot: what a broker may offer of its own. */
  within(slot: number, offset: number, bytes: number): boolean {
    const { sections, sectionBytes, slots } = this.#geometry;
    if (![slot, offset, bytes].every(Number.isSafeInteger) || slot < 0 || slot >= slots || bytes <= 0 || offset % pageBytes !== 0) return false;
    const begin = sections + slot * sectionBytes;
    return offset >= begin && offset + bytes <= begin + sectionBytes;
  }

  /** Zeroes all but what its first page says, in a thread, and reads it back. All that used it must have let go. @throws Error with the reason why it is not clean */
  async scrub(): Promise<void> {
    const reason = this.#gone ? 'its device was taken away' : await region.regionScrub(this.fd, this.bytes, this.id, this.slots);
    if (reason !== '') throw new Error(`data region ${this.id} (${this.name}) cannot be scrubbed: ${reason}`);
  }
}
