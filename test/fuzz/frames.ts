import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../native/load.js';
import type { ClientFrame } from '../../proto/broker/v1/index.js';

/** Folder of the corpus: one valid frame a file, named by its body, and frames that once did harm. */
export const frameCorpus: string = join(packageRoot, 'test', 'fuzz', 'corpus', 'frames');

/** One valid frame of every body, with every field set. The corpus was written from these. */
export const validFrames: Readonly<Record<string, ClientFrame>> = {
  hello: { request: 1, hello: { versionMin: 1, versionMax: 1, software: 'fuzz' } },
  jobCreate: { request: 2, jobCreate: { size: 4, name: 'fuzz', admitUids: [0, 1000, 4294967295], require: 'same-kernel:arena', policy: 'two-layer' } },
  jobJoin: { request: 3, jobJoin: { job: '0123456789abcdef', rank: 1, token: new Uint8Array(32).fill(7) } },
  jobJoinResume: {
    request: 4,
    jobJoin: {
      job: '0123456789abcdef',
      rank: 2,
      token: new Uint8Array(32).fill(9),
      resume: { broker: 'fedcba9876543210', connected: [0, 1, 3], headSegment: 2 ** 40, segmentBytes: 2 ** 33 },
    },
  },
  segmentRequest: { request: 5, segmentRequest: { bytes: 1 << 20 } },
  segmentMapped: { request: 6, segmentMapped: { segment: 2 ** 45 + 1 } },
  segmentFailed: { request: 7, segmentFailed: { segment: 2 ** 45 + 1, reason: 'no memory' } },
  segmentRelease: { request: 8, segmentRelease: { segment: 2 ** 45 + 1 } },
  windowRequest: { request: 16, windowRequest: { bytes: 1 << 16, ranks: [0, 1, 3] } },
  windowOpen: { request: 17, windowOpen: { rank: 2, segment: 2 ** 45 + 1 } },
  connect: { request: 9, connect: { ranks: [0, 1, 2, 3] } },
  connectAll: { request: 10, connect: { all: true } },
  leave: { request: 11, leave: {} },
  jobEnd: { request: 12, jobEnd: { job: '0123456789abcdef', secret: new Uint8Array(32).fill(3) } },
  explain: { request: 13, explain: { job: '0123456789abcdef', a: 0, b: 1 } },
  topology: { request: 14, topology: {} },
  counters: { request: 15, counters: { job: '0123456789abcdef', rank: 3 } },
};

/** The corpus: file name to bytes. */
export function readCorpus(): Map<string, Uint8Array> {
  return new Map(
    readdirSync(frameCorpus)
      .sort()
      .map((name) => [name, new Uint8Array(readFileSync(join(frameCorpus, name)))]),
  );
}

/** Numbers that are the same for the same seed (xorshift32). */
export class Random {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0 || 1;
  }
  /** A whole number from 0 to below `bound`. */
  below(bound: number): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x >>> 0;
    return this.#state % bound;
  }
  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)] as T;
  }
}

const corners = [0, 1, 0x7f, 0x80, 0xff, 0x0a, 0x12, 0x1a, 0x22, 0xfe];

/** A frame made from valid ones: bits turned, bytes replaced, parts cut out, doubled, or joined. */
export function mutate(random: Random, frames: readonly Uint8Array[]): Uint8Array {
  let bytes = Buffer.from(random.pick(frames));
  for (let turn = random.below(6); turn >= 0; turn--) {
    const at = bytes.length === 0 ? 0 : random.below(bytes.length);
    switch (random.below(9)) {
      case 0:
        if (bytes.length > 0) bytes[at] = (bytes[at] as number) ^ (1 << random.below(8));
        break;
      case 1:
        if (bytes.length > 0) bytes[at] = random.pick(corners);
        break;
      case 2:
        if (bytes.length > 0) bytes[at] = random.below(256);
        break;
      case 3:
        bytes = bytes.subarray(0, at);
        break;
      case 4:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.min(bytes.length, at + 1 + random.below(8)))]);
        break;
      case 5:
        bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from(random.pick(frames)), bytes.subarray(at)]);
        break;
      case 6: {
        const part = bytes.subarray(at, at + 1 + random.below(16));
        bytes = Buffer.concat([bytes.subarray(0, at), ...Array<Buffer>(1 + random.below(200)).fill(part), bytes.subarray(at)]);
        break;
      }
      case 7: // a long number
        bytes = Buffer.concat([bytes.subarray(0, at), Buffer.alloc(1 + random.below(12), 0xff), Buffer.from([random.below(128)]), bytes.subarray(at)]);
        break;
      default:
        bytes = Buffer.concat([bytes, Buffer.from(Array.from({ length: random.below(64) }, () => random.below(256)))]);
    }
    if (bytes.length > 70_000) bytes = bytes.subarray(0, 70_000);
  }
  return bytes;
}
