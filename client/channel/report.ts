import { acrossText, alwaysByMessages, type CollectiveWay, collectiveWays, collectiveWaysAcross, type KernelSpread } from '../../native/coll/ways.js';
import type { v1 } from '../../proto/broker/v1/index.js';
import { type BulkMover, bulkMovers, type Thresholds } from './tuning.js';

/** The channel with a peer, as the broker granted it. */
export type GrantedChannel = v1.Channel.$Properties;

/** One mover of a channel, and the message sizes it serves (`maxBytes` Infinity: no limit). */
export interface MoverReport {
  readonly name: string;
  readonly minBytes: number;
  readonly maxBytes: number;
}

/** By which way the collectives of a communicator go. */
export interface CollectivesReport {
  /**
   * Bytes that one rank gives up to which all members go by slices (the least option `slice_limit` of them); undefined: they do not. Within a kernel they
   * may where `kernels` is above one: see `ways`.
   */
  readonly sliceLimit: number | undefined;
  /** On which the members live. */
  readonly kernels: number;
  /** Each collective and its sizes. */
  readonly ways: readonly CollectiveWay[];
  /** Why not by slices, and what two levels are. */
  readonly reasons: readonly string[];
}

/** Of members of one kernel. @param lack why none goes by slices */
export function collectivesReport(sliceLimit: number | undefined, lack: string): CollectivesReport {
  return { sliceLimit, kernels: 1, ways: collectiveWays(sliceLimit), reasons: sliceLimit === undefined ? [lack] : [alwaysByMessages] };
}

/** Of members of several kernels. @param lack why those of this kernel do not meet by slices */
export function collectivesReportAcross(spread: KernelSpread, lack: string): CollectivesReport {
  return { sliceLimit: undefined, kernels: spread.kernels, ways: collectiveWaysAcross(spread), reasons: [acrossText(spread, lack)] };
}

/** What `mpi.explain` tells about the channel with a rank. */
export interface ChannelReport {
  readonly rank: number;
  readonly locality: string;
  readonly numa: string;
  /** Segment mechanism: 'memfd', or 'self'. */
  readonly channel: string;
  readonly movers: readonly MoverReport[];
  /** What decided the locality. */
  readonly evidence: readonly string[];
  /** Why this channel, and why not a faster one. */
  readonly reasons: readonly string[];
  /** How the collectives of world go. */
  readonly collectives?: CollectivesReport;
}

/** The public report of a channel that the broker granted, with the thresholds of this rank in the place of the defaults that the broker tells. */
export function reportOf(rank: number, channel: GrantedChannel, eagerLimit: number, thresholds: Thresholds): ChannelReport {
  const movers: MoverReport[] = [];
  const unused: string[] = [];
  for (const mover of channel.movers ?? []) {
    const [name, minBytes, maxBytes] = [mover.name ?? '', mover.minBytes ?? 0, mover.maxBytes ?? 0];
    const least = thresholds.get(name as BulkMover);
    if (least !== undefined) movers.push({ name, minBytes: least, maxBytes: Number.POSITIVE_INFINITY });
    else if ((bulkMovers as readonly string[]).includes(name))
      unused.push(`${name}: not used by this rank, by its options movers, arena_mover or ${name}_bytes`);
    else movers.push({ name, minBytes, maxBytes: name === 'eager' ? eagerLimit : maxBytes || Number.POSITIVE_INFINITY });
  }
  return {
    rank,
    locality: channel.locality ?? 'unknown',
    numa: channel.numa ?? 'unknown',
    channel: channel.name ?? 'none',
    movers,
    evidence: channel.evidence ?? [],
    reasons: [...(channel.reasons ?? []), ...unused],
  };
}
