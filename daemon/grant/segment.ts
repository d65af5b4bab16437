import type { v1 } from '../../proto/broker/v1/index.js';

/** Where a segment lies in a region that kernels share. */
export interface RegionPlace {
  /** Bytes from the region's begin. */
  readonly offset: number;
  /** The region is not proven cached: rings in it need explicit fences. */
  readonly fenced: boolean;
}

/** Memory that a rank owns and its peers read: one file a mechanism. */
export interface Segment {
  readonly id: number;
  readonly kind: v1.SegmentKind;
  readonly bytes: number;
  /** Of a bank: its index. */
  readonly index: number;
  /** Undefined: a file of its own. */
  readonly place: RegionPlace | undefined;
  /** Peers may hold it. */
  readonly sealed: boolean;
  readonly open: boolean;
  /** The descriptor that travels: writable for the owner until sealed, read-only for peers afterwards. */
  readonly descriptor: number;
  /** @throws Refused SEGMENT_NOT_DENSE */
  checkDense(): void;
  /** Those who write it have mapped it. @throws Refused SEGMENT_NOT_DENSE */
  seal(): void;
  /** Of a window: nobody maps it writable from now on, nor makes holes in it; the mappings that stand go on writing. */
  forbidWriters(): void;
  /** Bytes of the segment as it is now; what is read is the owner's word and not to be believed. */
  read(offset: number, length: number): Buffer;
  /** Gives it up; `unused`: nobody has it any more. Returns a descriptor for the caller to close, or -1: whoever closes the last one waits until its memory is freed. */
  release(unused?: boolean): number;
}
