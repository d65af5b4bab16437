import type { v1 } from '../../../proto/broker/v1/index.js';

/** A job's counters at one moment. */
export interface JobTraffic {
  readonly job: string;
  readonly size: number;
  readonly movers: readonly string[];
  readonly ranks: readonly v1.RankTraffic.$Properties[];
}

/** All counters at one moment; `milliseconds` of this process's clock. */
export interface Sample {
  readonly milliseconds: number;
  readonly jobs: readonly JobTraffic[];
}

/** Messages and bytes, a second. */
export interface Flow {
  readonly messages: number;
  readonly bytes: number;
}

export interface RankRates {
  readonly rank: number;
  readonly sent: Flow;
  readonly received: Flow;
  /** Times that it went to sleep, that it woke another, that a send found credit or ring used up; a second. */
  readonly waits: number;
  readonly wakeups: number;
  readonly retries: number;
}

export interface PairRates extends Flow {
  readonly from: number;
  readonly to: number;
  readonly locality: string;
  readonly mover: string;
}

export interface JobRates extends Flow {
  readonly job: string;
  readonly size: number;
  /** The busiest first, by bytes and then messages. */
  readonly ranks: readonly RankRates[];
  /** Those with traffic in the interval, the busiest first. */
  readonly pairs: readonly PairRates[];
  readonly movers: readonly (Flow & { readonly mover: string; readonly locality: string })[];
}

export interface Rates {
  readonly seconds: number;
  readonly jobs: readonly JobRates[];
}

const busiest = (left: Flow, right: Flow): number => right.bytes - left.bytes || right.messages - left.messages;

function jobRates(before: JobTraffic | undefined, now: JobTraffic, seconds: number): JobRates {
  const former = new Map((before?.ranks ?? []).map((rank) => [rank.rank ?? 0, rank]));
  const ranks: RankRates[] = [];
  const pairs: PairRates[] = [];
  for (const rank of now.ranks) {
    const own = rank.rank ?? 0;
    const earlier = former.get(own);
    // a rank that was claimed anew counts from nothing
    const per = (value: number, past: number): number => Math.max(0, value - past) / seconds;
    const grown = (name: string): number => per(rank.counters?.[name] ?? 0, earlier?.counters?.[name] ?? 0);
    const sum = (prefix: string): number => now.movers.reduce((total, mover) => total + grown(`${prefix}_${mover}`), 0);
    ranks.push({
      rank: own,
      sent: { messages: sum('messages'), bytes: sum('bytes') },
      received: { messages: grown('messages_received'), bytes: grown('bytes_received') },
      waits: grown('sleeps'),
      wakeups: grown('wakeups_sent'),
      retries: grown('sends_without_credit') + grown('sends_ring_full'),
    });
    const toSelf = { messages: grown('messages_self'), bytes: grown('bytes_self') };
    if (toSelf.messages > 0) pairs.push({ from: own, to: own, locality: 'self', mover: 'self', ...toSelf });
    const earlierPairs = new Map((earlier?.pairs ?? []).map((pair) => [pair.peer ?? 0, pair.moved ?? []]));
    for (const pair of rank.pairs ?? []) {
      const past = earlierPairs.get(pair.peer ?? 0) ?? [];
      now.movers.forEach((mover, at) => {
        const [messages = 0, bytes = 0] = [0, 1].map((which) => per(pair.moved?.[2 * at + which] ?? 0, past[2 * at + which] ?? 0));
        if (messages > 0) pairs.push({ from: own, to: pair.peer ?? 0, locality: pair.locality ?? '', mover, messages, bytes });
      });
    }
  }
  const sums = new Map<string, { mover: string; locality: string; messages: number; bytes: number }>();
  for (const { mover, locality, messages, bytes } of pairs) {
    const key = `${mover} ${locality}`;
    const found = sums.get(key) ?? { mover, locality, messages: 0, bytes: 0 };
    found.messages += messages;
    found.bytes += bytes;
    sums.set(key, found);
  }
  const movers = [...sums.values()].sort(busiest);
  const total = movers.reduce((all, each) => ({ messages: all.messages + each.messages, bytes: all.bytes + each.bytes }), { messages: 0, bytes: 0 });
  ranks.sort((left, right) => busiest(left.sent, right.sent) || left.rank - right.rank);
  return { job: now.job, size: now.size, ...total, ranks, pairs: pairs.sort(busiest), movers };
}

/** Rates between two samples. */
export function difference(before: Sample, now: Sample): Rates {
  const seconds = Math.max(1e-3, (now.milliseconds - before.milliseconds) / 1000);
  const former = new Map(before.jobs.map((job) => [job.job, job]));
  return { seconds, jobs: now.jobs.map((job) => jobRates(former.get(job.job), job, seconds)) };
}
