import { counterNames, counterOffset, movers } from '../../native/layout/counters.js';
import { ringTrafficBytes, trafficOffset } from '../../native/layout/sizes.js';
import type { Member } from './job.js';

/** Counters of one rank or of several, by name. */
export type Traffic = Record<string, number>;

/** What a rank has sent to one other. */
export interface PairTraffic {
  readonly peer: number;
  readonly locality: string;
  /** Messages and bytes of each mover, in the order of `movers`. */
  readonly moved: number[];
}

/** What one rank has sent and waited for. */
export interface RankTraffic {
  readonly rank: number;
  readonly counters: Traffic;
  readonly pairs: PairTraffic[];
}

/** Largest value that a counter is believed to have: past it a sum would lose exactness. */
const believable = 2 ** 48;
/** Locality of the messages to itself, and of those whose channel the broker does not know. */
const self = 'self';
const unknown = 'unknown';

/** Little-endian u64; what a rank wrote there is its own word: nonsense counts as 0. */
function counterAt(bytes: Buffer, at: number): number {
  if (at + 8 > bytes.length) return 0;
  const value = bytes.readUInt32LE(at) + bytes.readUInt32LE(at + 4) * 2 ** 32;
  return value < believable ? value : 0;
}

/** Messages and bytes of each mover from `from` on. */
function movedAt(bytes: Buffer, from: number): number[] {
  const moved = new Array<number>(2 * movers.length);
  for (let at = 0; at < moved.length; at++) moved[at] = counterAt(bytes, from + at * 8);
  return moved;
}

/** Reads a rank's counters out of its segments, without its help. Counters of movers are the sum over its channels. */
export function readTraffic(member: Member): RankTraffic {
  const { rank, job } = member;
  const { head } = member.outbox;
  const counters: Traffic = {};
  if (head?.sealed === true) {
    const bytes = head.read(counterOffset, counterNames.length * 8);
    counterNames.forEach((name, at) => {
      counters[name] = counterAt(bytes, at * 8);
    });
  }
  const { ringsPerBank } = job.geometry;
  const pairs: PairTraffic[] = [];
  const sums = new Array<number>(2 * movers.length).fill(0);
  for (const outbox of member.outboxes) {
    const banks = outbox.banks.map((bank) => (bank?.sealed === true ? bank.read(trafficOffset, ringsPerBank * ringTrafficBytes) : undefined));
    for (const [peer, { bank, index, locality }] of outbox.rings) {
      const bytes = banks[bank];
      if (bytes === undefined) continue;
      const moved = movedAt(bytes, index * ringTrafficBytes);
      pairs.push({ peer, locality: locality ?? unknown, moved });
      for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] as number) + (moved[at] as number);
    }
  }
  movers.forEach((mover, at) => {
    counters[`messages_${mover}`] = (counters[`messages_${mover}`] ?? 0) + (sums[2 * at] as number);
    counters[`bytes_${mover}`] = (counters[`bytes_${mover}`] ?? 0) + (sums[2 * at + 1] as number);
  });
  return { rank, counters, pairs };
}

/** Sums over ranks. */
export class TrafficTotals {
  readonly counters: Traffic;
  /** Messages and bytes by mover and locality, under "mover locality". */
  readonly moved: Map<string, { messages: number; bytes: number }>;

  constructor(from?: TrafficTotals) {
    this.counters = { ...from?.counters };
    this.moved = new Map([...(from?.moved ?? [])].map(([key, sums]) => [key, { ...sums }]));
  }

  add({ counters, pairs }: RankTraffic): void {
    for (const [name, value] of Object.entries(counters)) this.counters[name] = (this.counters[name] ?? 0) + value;
    this.#move(self, self, counters[`messages_${self}`] ?? 0, counters[`bytes_${self}`] ?? 0);
    const byLocality = new Map<string, number[]>();
    for (const { locality, moved } of pairs) {
      const sums = byLocality.get(locality);
      if (sums === undefined) byLocality.set(locality, [...moved]);
      else for (let at = 0; at < moved.length; at++) sums[at] = (sums[at] as number) + (moved[at] as number);
    }
    for (const [locality, sums] of byLocality)
      movers.forEach((mover, at) => {
        if (mover !== self) this.#move(mover, locality, sums[2 * at] as number, sums[2 * at + 1] as number);
      });
  }

  plus(other: TrafficTotals): TrafficTotals {
    for (const [name, value] of Object.entries(other.counters)) this.counters[name] = (this.counters[name] ?? 0) + value;
    for (const [key, { messages, bytes }] of other.moved) {
      const [mover = '', locality = ''] = key.split(' ');
      this.#move(mover, locality, messages, bytes);
    }
    return this;
  }

  #move(mover: string, locality: string, messages: number, bytes: number): void {
    const key = `${mover} ${locality}`;
    const sums = this.moved.get(key) ?? { messages: 0, bytes: 0 };
    sums.messages += messages;
    sums.bytes += bytes;
    this.moved.set(key, sums);
  }
}
