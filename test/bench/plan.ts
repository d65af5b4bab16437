/** A part of the run: what all contestants measure before the next part begins, so that their figures lie close together in time. */
export interface Section {
  readonly name: string;
  readonly ranks: number;
  /** Arguments for osu.c, core_bench.cc and client/cli/bench/measure.ts alike, without the source's place. */
  readonly arguments: readonly string[];
  /** The sources to measure with, where a contestant knows a difference. */
  readonly memories: readonly ('heap' | 'arena')[];
}

const KiB = 1024;
const MiB = 1024 * KiB;

const latencySizes = [8, 64, KiB, 4 * KiB, 16 * KiB, 64 * KiB, MiB];
const bandwidthSizes = [4 * KiB, 16 * KiB, 64 * KiB, 128 * KiB, 256 * KiB, 512 * KiB, MiB, 4 * MiB];
/** Ranks of the collectives, more than this machine's cores perhaps. */
export const crowds = [4, 8, 16];
const sizes = (list: readonly number[]): string[] => ['--sizes', list.join(',')];

/** The parts of a full run. `scale` below 1 makes every figure from fewer repetitions. */
export function sections(scale: number): readonly Section[] {
  const repeat = (iterations: number, volume: number): string[] => [
    '--iterations',
    String(Math.ceil(iterations * scale)),
    '--volume',
    String(Math.ceil(volume * scale)),
  ];
  return [
    {
      name: 'short',
      ranks: 2,
      memories: ['heap'],
      arguments: [...repeat(60_000, 256 * MiB), ...sizes(latencySizes), 'latency', '--rewrite', ...sizes([8, 4 * KiB]), 'latency', '--no-rewrite']
        .concat([...repeat(200_000, 1024 * MiB), ...sizes([8]), 'rate'])
        .concat([...repeat(20_000, 128 * MiB), 'barrier', ...sizes([8, 64 * KiB]), 'allreduce', ...sizes([8]), 'bcast', 'alltoall']),
    },
    { name: 'left alone', ranks: 2, memories: ['arena', 'heap'], arguments: [...repeat(100_000, 768 * MiB), ...sizes(bandwidthSizes), 'bandwidth'] },
    {
      name: 'rewritten',
      ranks: 2,
      memories: ['arena', 'heap'],
      arguments: [...repeat(100_000, 512 * MiB), '--rewrite', ...sizes(bandwidthSizes), 'bandwidth'],
    },
    {
      name: 'both ways',
      ranks: 2,
      memories: ['heap'],
      arguments: [...repeat(40_000, 512 * MiB), ...sizes([4 * KiB, 64 * KiB, MiB]), 'bidirectional'],
    },
    // few repetitions: where ranks outnumber the cores, each takes long
    ...crowds.map((ranks) => ({
      name: `${ranks} ranks`,
      ranks,
      memories: ['heap'] as const,
      arguments: [...repeat(600, 64 * MiB), '--warmup', '20', 'barrier', ...sizes([8]), 'bcast', 'alltoall', ...sizes([8, 64 * KiB]), 'allreduce'],
    })),
  ];
}

/** What Node's own peers measure: they are so much slower that few sizes say all. */
export const nodePlan = { latency: [8, 64 * KiB], bandwidth: [64 * KiB, MiB], rate: [8] } as const;
