import { createHash } from 'node:crypto';
import { contextGenerations, contextOfSlot, contextSlots, contexts } from './context_table.js';
import { MpiError } from './error.js';
import { type Merge, mergeAll } from './exchange.js';
import type { PointToPoint } from './point_to_point.js';
import type { Steps } from './steps.js';

/** What a new communicator is made of. */
export interface Plan {
  readonly context: number;
  /** Ranks of the old communicator, in the order of the new. */
  readonly ranks: readonly number[];
}

/** Where a conversation about a new communicator takes place: a private channel, its members, and a tag of its own. */
export interface Conversation {
  readonly operation: string;
  readonly channel: PointToPoint;
  readonly members: readonly number[];
  readonly tag: number;
}

const both: Merge = (into, from) => {
  for (let at = 0; at < into.length; at++) into[at] = ((into[at] as number) & (from[at] as number)) >>> 0;
};
const highest: Merge = (into, from) => {
  for (let at = 0; at < into.length; at++) into[at] = Math.max(into[at] as number, from[at] as number);
};
const sum: Merge = (into, from) => {
  for (let at = 0; at < into.length; at++) into[at] = (into[at] as number) + (from[at] as number);
};

/** A free slot, looked for from a place that depends on the conversation and the attempt; -1 when there is none. */
function pick(free: Float64Array, seed: number): number {
  const start = Math.imul(seed, 0x9e3779b1) >>> 21;
  for (let step = 0; step < contextSlots; step++) {
    const slot = (start + step) % contextSlots;
    if ((((free[slot >>> 5] as number) >>> (slot & 31)) & 1) === 1) return slot;
  }
  return -1;
}

/**
 * Agrees on a context that is free at all members. Another conversation of one of them may take the same slot meanwhile, so the members
 * vote on it, and try another when one objects. The context is reserved until it is used or released.
 */
function* agree({ operation, channel, members, tag }: Conversation): Steps<number> {
  for (let attempt = 0; ; attempt++) {
    const free = contexts.free();
    yield* mergeAll(operation, channel, members, tag, free, both);
    const slot = pick(free, channel.contextNumber * 31 + tag * 7 + (members[0] as number) + attempt * 1013);
    if (slot === -1)
      throw new MpiError(
        'MPI_ERR_OTHER',
        `${operation} on ${channel.name}: no context is free: at most ${contextSlots} communicators exist at once; free some`,
      );
    const reserved = contexts.reserve(slot);
    let agreed = false;
    try {
      const vote = Float64Array.of(reserved ? 0 : 1, contexts.generationOf(slot));
      yield* mergeAll(operation, channel, members, tag, vote, highest);
      const [objections, generation] = vote as unknown as [number, number];
      agreed = objections === 0 && generation < contextGenerations;
      if (agreed) return contexts.contextOf(slot, generation);
    } finally {
      if (reserved && !agreed) contexts.release(contextOfSlot(slot));
    }
  }
}

/** The plan for those who are members; null for the others, who took part all the same. */
function planOf(context: number, ranks: readonly number[], rank: number): Plan | null {
  if (ranks.includes(rank)) return { context, ranks };
  contexts.release(context);
  return null;
}

/** A communicator of these ranks of the old one. All that converse take part; each may name other ranks, if no rank is in two lists. */
export function* planMembers(conversation: Conversation, ranks: readonly number[]): Steps<Plan | null> {
  return planOf(yield* agree(conversation), ranks, conversation.channel.rank);
}

/** One communicator for each colour, its ranks in the order of keys. */
export function* planSplit(conversation: Conversation, color: number | undefined, key: number): Steps<Plan | null> {
  const { operation, channel, members, tag } = conversation;
  const table = new Float64Array(2 * channel.size);
  table[2 * channel.rank] = color === undefined ? 0 : color + 1;
  table[2 * channel.rank + 1] = key;
  yield* mergeAll(operation, channel, members, tag, table, sum);
  const context = yield* agree(conversation);
  const own = table[2 * channel.rank] as number;
  const ranks = own === 0 ? [] : members.filter((rank) => table[2 * rank] === own);
  ranks.sort((left, right) => (table[2 * left + 1] as number) - (table[2 * right + 1] as number) || left - right);
  return planOf(context, ranks, channel.rank);
}

/** A number for a text: equal texts, equal numbers. */
export function colorOf(text: string): number {
  return createHash('sha256').update(text).digest().readUIntBE(0, 6);
}
