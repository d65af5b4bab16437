/** How one collective goes, for buffers of some sizes. */
export interface CollectiveWay {
  /** Its name in the SDK; several that go alike, with commas between them. */
  readonly collective: string;
  /** Bytes that one rank gives, all its blocks together (of bcast and scatter: the root); `maxBytes` Infinity: no limit. */
  readonly minBytes: number;
  readonly maxBytes: number;
  /** By each rank's collective slice, or by messages between the ranks. */
  readonly way: 'slices' | 'messages';
  readonly algorithm: string;
}

/** Bytes up to which an allreduce by messages doubles (native/coll/reduce.cc; a test holds the two together). */
export const doublingBytes = 16 * 1024;

interface Row {
  readonly collective: string;
  /** None goes by slices: the root alone knows the lengths, or each pair has its own. */
  readonly messagesOnly?: true;
  /** By messages, up to some bytes each; the last has no limit. */
  readonly algorithms: readonly (readonly [maxBytes: number, algorithm: string])[];
}

const { POSITIVE_INFINITY: unlimited } = Number;
const rows: readonly Row[] = [
  { collective: 'barrier', algorithms: [[unlimited, 'dissemination: log2(n) rounds']] },
  { collective: 'bcast', algorithms: [[unlimited, 'binomial tree']] },
  { collective: 'reduce', algorithms: [[unlimited, 'binomial tree']] },
  {
    collective: 'allreduce',
    algorithms: [
      [doublingBytes, 'recursive doubling'],
      [unlimited, 'ring: reduce-scatter, then allgather'],
    ],
  },
  { collective: 'gather', algorithms: [[unlimited, 'each rank sends to the root']] },
  { collective: 'scatter', algorithms: [[unlimited, 'the root sends to each rank']] },
  { collective: 'allgather, allgatherv', algorithms: [[unlimited, 'ring']] },
  { collective: 'alltoall', algorithms: [[unlimited, 'all blocks at once']] },
  { collective: 'reduceScatterBlock, reduceScatter', algorithms: [[unlimited, 'each rank gets the parts of its block']] },
  { collective: 'scan, exscan', algorithms: [[unlimited, 'doubling: log2(n) rounds']] },
  { collective: 'gatherv', messagesOnly: true, algorithms: [[unlimited, 'each rank sends to the root']] },
  { collective: 'scatterv', messagesOnly: true, algorithms: [[unlimited, 'the root sends to each rank']] },
  { collective: 'alltoallv', messagesOnly: true, algorithms: [[unlimited, 'all blocks at once']] },
];

/** The ways of all collectives whose ranks go by slices up to so many bytes; undefined: none does. */
export function collectiveWays(sliceLimit: number | undefined): CollectiveWay[] {
  return rows.flatMap(({ collective, messagesOnly, algorithms }): CollectiveWay[] => {
    const slices = messagesOnly ? undefined : sliceLimit;
    const barrier = collective === 'barrier';
    const ways: CollectiveWay[] = [];
    if (slices !== undefined)
      ways.push({ collective, minBytes: 0, maxBytes: barrier ? unlimited : slices, way: 'slices', algorithm: 'one step: each rank reads the cells it needs' });
    if (slices !== undefined && barrier) return ways;
    let minBytes = slices === undefined ? 0 : slices + 1;
    for (const [maxBytes, algorithm] of algorithms) {
      if (maxBytes < minBytes) continue;
      ways.push({ collective, minBytes, maxBytes, way: 'messages', algorithm });
      minBytes = maxBytes + 1;
    }
    return ways;
  });
}

/** What no slice limit changes, for people. */
export const alwaysByMessages =
  "by messages in any case: gatherv, scatterv and alltoallv, reductions of the program's own, and communicators beyond the first eight";
