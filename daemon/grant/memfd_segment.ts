import { broker } from '../../native/broker.js';
import { SegmentKind, type v1 } from '../../proto/broker/v1/index.js';
import { Refused } from './refused.js';
import type { Segment } from './segment.js';

/** Names for people, in /proc/PID/maps; nothing finds a segment by them. */
const names: ReadonlyMap<v1.SegmentKind, string> = new Map([
  [SegmentKind.SEGMENT_HEAD, 'head'],
  [SegmentKind.SEGMENT_BANK, 'bank'],
  [SegmentKind.SEGMENT_ARENA, 'arena'],
  [SegmentKind.SEGMENT_WINDOW, 'window'],
]);

/**
 * One memfd that a rank owns, through the four steps of a grant (docs/design/0003): created and sized here, allocated and mapped by its
 * owner, checked and sealed here, handed to peers read-only.
 */
export class MemfdSegment implements Segment {
  readonly id: number;
  readonly kind: v1.SegmentKind;
  readonly bytes: number;
  /** Of a bank: its index. */
  readonly index: number;
  #fd: number;
  #sealed = false;

  /** Step 1. @throws Refused INTERNAL when the kernel gives no memfd */
  constructor(id: number, kind: v1.SegmentKind, bytes: number, index: number) {
    this.id = id;
    this.kind = kind;
    this.bytes = bytes;
    this.index = index;
    try {
      this.#fd = broker.createMemfd(`vicinal-${names.get(kind) ?? 'segment'}`, bytes);
    } catch (error) {
      throw new Refused('INTERNAL', `the kernel gives no memfd of ${bytes} bytes: ${(error as Error).message}`);
    }
  }

  get sealed(): boolean {
    return this.#sealed;
  }

  get place(): undefined {
    return undefined;
  }

  get open(): boolean {
    return this.#fd >= 0;
  }

  /** The descriptor that travels: writable for the owner until sealed, read-only for peers afterwards. */
  get descriptor(): number {
    return this.#fd;
  }

  /** @throws Refused SEGMENT_NOT_DENSE */
  checkDense(): void {
    const { bytes, allocated } = broker.allocation(this.#fd);
    if (bytes !== this.bytes || allocated < bytes)
      throw new Refused('SEGMENT_NOT_DENSE', `segment ${this.id}: ${allocated} of ${this.bytes} bytes are allocated; a reader would pay for the holes`);
  }

  /** Step 3: those who write it have mapped it. @throws Refused SEGMENT_NOT_DENSE */
  seal(): void {
    this.checkDense();
    broker.sealForever(this.#fd);
    const readOnly = broker.reopenReadOnly(this.#fd);
    broker.close(this.#fd);
    this.#fd = readOnly;
    this.#sealed = true;
  }

  /** Of a window: nobody maps it writable from now on, nor makes holes in it; the mappings that stand go on writing. */
  forbidWriters(): void {
    if (this.#fd < 0) return;
    broker.sealForever(this.#fd);
    this.#sealed = true;
  }

  /** Bytes of the segment as it is now; what is read is the owner's word and not to be believed. */
  read(offset: number, length: number): Buffer {
    return broker.read(this.#fd, offset, length);
  }

  /** Gives it up. Returns the descriptor, for the caller to close: whoever closes the last one waits until its memory is freed. */
  release(): number {
    const fd = this.#fd;
    this.#fd = -1;
    return fd;
  }
}
