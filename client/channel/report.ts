import type { v1 } from '../../proto/broker/v1/index.js';

/** The channel with a peer, as the broker granted it. */
export type GrantedChannel = v1.Channel.$Properties;

/** One mover of a channel, and the message sizes it serves (`maxBytes` Infinity: no limit). */
export interface MoverReport {
  readonly name: string;
  readonly minBytes: number;
  readonly maxBytes: number;
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
}

/** The public report of a channel that the broker granted. */
export function reportOf(rank: number, channel: GrantedChannel): ChannelReport {
  return {
    rank,
    locality: channel.locality ?? 'unknown',
    numa: channel.numa ?? 'unknown',
    channel: channel.name ?? 'none',
    movers: (channel.movers ?? []).map((mover) => ({
      name: mover.name ?? '',
      minBytes: mover.minBytes ?? 0,
      maxBytes: mover.maxBytes || Number.POSITIVE_INFINITY,
    })),
    evidence: channel.evidence ?? [],
    reasons: channel.reasons ?? [],
  };
}
