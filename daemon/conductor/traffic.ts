import { counterNames, counterOffset } from '../../native/layout/counters.js';
import type { Segment } from '../grant/segment.js';

/** Counters of one rank or of several, by name. */
export type Traffic = Record<string, number>;

/** Largest value that a counter is believed to have: past it a sum would lose exactness. */
const believable = 2 ** 48;

/** Reads a rank's counters out of its head, without its help. What it wrote there is its own word: nonsense counts as 0. */
export function readTraffic(head: Segment | undefined): Traffic {
  const traffic: Traffic = {};
  if (head?.sealed !== true) return traffic;
  const bytes = head.read(counterOffset, counterNames.length * 8);
  counterNames.forEach((name, at) => {
    const value = bytes.length >= at * 8 + 8 ? Number(bytes.readBigUInt64LE(at * 8)) : 0;
    traffic[name] = value < believable ? value : 0;
  });
  return traffic;
}

export function addTraffic(total: Traffic, more: Traffic): void {
  for (const [name, value] of Object.entries(more)) total[name] = (total[name] ?? 0) + value;
}
