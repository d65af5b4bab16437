import type { v1 } from '../../proto/broker/v1/index.js';
import { Refused } from './refused.js';
import type { RegionPlace, Segment } from './segment.js';

/** A data region, as far as segments need it. */
export interface RegionMemory {
  readonly fd: number;
  readonly readOnlyFd: number;
  readonly fenced: boolean;
  /** True once its device was taken away: the descriptors mean nothing any more. */
  gone(): boolean;
  /** Offset of as many bytes of our own section, or undefined when it has no more. */
  allocate(bytes: number): number | undefined;
  /** Gives what allocate() gave back, of which nobody has a use any more. */
  free(offset: number): void;
  /** Copies bytes out: a device's memory can be mapped, not read. */
  read(offset: number, length: number): Buffer;
}

/**
 * A segment in our section of a data region (docs/design/0012). It is dense from the start, and nothing can be sealed: whoever has the region's
 * descriptor could write all of it, so that the one-writer rule is a convention among the ranks of the job that has the region.
 */
export class RegionSegment implements Segment {
  readonly place: RegionPlace;
  #sealed = false;
  #open = true;
  readonly #region: RegionMemory;

  /** @throws Refused REGION_EXHAUSTED */
  constructor(
    readonly id: number,
    readonly kind: v1.SegmentKind,
    readonly bytes: number,
    readonly index: number,
    region: RegionMemory,
  ) {
    this.#region = region;
    const offset = region.allocate(bytes);
    if (offset === undefined) throw new Refused('REGION_EXHAUSTED', `this kernel's section of the data region has no ${bytes} bytes left`);
    this.place = { offset, fenced: region.fenced };
  }

  get sealed(): boolean {
    return this.#sealed;
  }

  get open(): boolean {
    return this.#open && !this.#region.gone();
  }

  get descriptor(): number {
    return this.#sealed ? this.#region.readOnlyFd : this.#region.fd;
  }

  checkDense(): void {}

  seal(): void {
    this.#sealed = true;
  }

  forbidWriters(): void {
    this.#sealed = true;
  }

  read(offset: number, length: number): Buffer {
    return this.#region.read(this.place.offset + offset, length);
  }

  /** Its bytes are not used again while the job has the region, unless all gave it up: a peer may not have heard yet that it is gone. */
  release(unused = false): number {
    if (unused && this.#open) this.#region.free(this.place.offset);
    this.#open = false;
    return -1;
  }
}
