/** How one collective goes, for buffers of some sizes. */
export interface CollectiveWay {
  /** Its name in the SDK; several that go alike, with commas between them. */
  readonly collective: string;
  /** Bytes that one rank gives, all its blocks together (of bcast and scatter: the root); `maxBytes` Infinity: no limit. */
  readonly minBytes: number;
  readonly maxBytes: number;
  /**
   * By each rank's collective slice; over several kernels in two levels: the members of each meet at one of them, and these leaders exchange by
   * messages; or by messages between all ranks.
   */
  readonly way: 'slices' | 'two-levels' | 'messages';
  readonly algorithm: string;
}

/** How a communicator's members are spread over several kernels, as those of one kernel see it. */
export interface KernelSpread {
  readonly kernels: number;
  /** Of all kernels. */
  readonly members: number;
  /** Of the kernel of who asks. */
  readonly near: number;
  /** Bytes up to which the members of that kernel meet by their slices; undefined: by messages. */
  readonly sliceLimit: number | undefined;
}

/** Bytes up to which an allreduce by messages doubles (native/coll/reduce.cc; a test holds the two together). */
export const doublingBytes = 16 * 1024;
/** Bytes of the whole result up to which allreduce, gather and allgather go in two levels (native/coll/two_levels.h; a test holds the two together). */
export const twoLevelBytes = 64 * 1024;

/** How a collective goes in two levels. */
interface TwoLevels {
  /** Bytes that one rank gives up to which it does, of so many members. */
  readonly most: (members: number) => number;
  /** Bytes of one rank up to which cells of so many bytes do for the members of a kernel. */
  readonly cells: (limit: number, members: number) => number;
  /** What the leaders do. */
  readonly leaders: string;
}

interface Row {
  readonly collective: string;
  /** None goes by slices: the root alone knows the lengths, or each pair has its own. */
  readonly messagesOnly?: true;
  readonly twoLevels?: TwoLevels;
  /** By messages, up to some bytes each; the last has no limit. */
  readonly algorithms: readonly (readonly [maxBytes: number, algorithm: string])[];
}

const { POSITIVE_INFINITY: unlimited } = Number;
const always = (): number => unlimited;
const whole = (limit: number): number => limit;
const shared = (limit: number, members: number): number => Math.floor(limit / members);
const sharedResult = (members: number): number => shared(twoLevelBytes, members);

const rows: readonly Row[] = [
  {
    collective: 'barrier',
    twoLevels: { most: always, cells: always, leaders: 'dissemination' },
    algorithms: [[unlimited, 'dissemination: log2(n) rounds']],
  },
  { collective: 'bcast', twoLevels: { most: always, cells: whole, leaders: 'binomial tree' }, algorithms: [[unlimited, 'binomial tree']] },
  { collective: 'reduce', twoLevels: { most: always, cells: whole, leaders: 'binomial tree' }, algorithms: [[unlimited, 'binomial tree']] },
  {
    collective: 'allreduce',
    twoLevels: { most: () => twoLevelBytes, cells: whole, leaders: `recursive doubling, above ${doublingBytes} bytes by shares` },
    algorithms: [
      [doublingBytes, 'recursive doubling'],
      [unlimited, 'by shares: each rank reduces one and hands it to all'],
    ],
  },
  {
    collective: 'gather',
    twoLevels: { most: sharedResult, cells: whole, leaders: 'each sends the blocks of its kernel to the root' },
    algorithms: [[unlimited, 'each rank sends to the root']],
  },
  { collective: 'scatter', algorithms: [[unlimited, 'the root sends to each rank']] },
  {
    collective: 'allgather',
    twoLevels: { most: sharedResult, cells: shared, leaders: 'each sends the blocks of its kernel to all others' },
    algorithms: [[unlimited, 'all blocks at once']],
  },
  { collective: 'allgatherv', algorithms: [[unlimited, 'all blocks at once']] },
  { collective: 'alltoall', algorithms: [[unlimited, 'all blocks at once']] },
  { collective: 'reduceScatterBlock, reduceScatter', algorithms: [[unlimited, 'each rank gets the parts of its block']] },
  { collective: 'scan, exscan', algorithms: [[unlimited, 'doubling: log2(n) rounds']] },
  { collective: 'gatherv', messagesOnly: true, algorithms: [[unlimited, 'each rank sends to the root']] },
  { collective: 'scatterv', messagesOnly: true, algorithms: [[unlimited, 'the root sends to each rank']] },
  { collective: 'alltoallv', messagesOnly: true, algorithms: [[unlimited, 'all blocks at once']] },
];

/** Adds the way from `least` on up to `most`, when it serves any. @returns the first byte that is left */
function add(ways: CollectiveWay[], collective: string, least: number, most: number, way: CollectiveWay['way'], algorithm: string): number {
  if (most < least || least === unlimited) return least;
  ways.push({ collective, minBytes: least, maxBytes: most, way, algorithm });
  return most + 1;
}

/** The ways of all collectives whose ranks go by slices up to so many bytes; undefined: none does. */
export function collectiveWays(sliceLimit: number | undefined): CollectiveWay[] {
  return rows.flatMap(({ collective, messagesOnly, algorithms }): CollectiveWay[] => {
    const ways: CollectiveWay[] = [];
    let next = 0;
    if (sliceLimit !== undefined && !messagesOnly)
      next = add(ways, collective, 0, collective === 'barrier' ? unlimited : sliceLimit, 'slices', 'one step: each rank reads the cells it needs');
    for (const [maxBytes, algorithm] of algorithms) next = add(ways, collective, next, maxBytes, 'messages', algorithm);
    return ways;
  });
}

/** True where two levels serve: a kernel that has one member only has nobody to meet at, but others may. */
export const inTwoLevels = ({ kernels, members }: KernelSpread): boolean => kernels > 1 && members > kernels;

/** The ways of all collectives of a communicator that spans kernels. */
export function collectiveWaysAcross(spread: KernelSpread): CollectiveWay[] {
  const { members, near, sliceLimit } = spread;
  return rows.flatMap(({ collective, twoLevels, algorithms }): CollectiveWay[] => {
    const ways: CollectiveWay[] = [];
    let next = 0;
    if (twoLevels !== undefined && inTwoLevels(spread)) {
      const { cells, leaders } = twoLevels;
      const most = twoLevels.most(members);
      const told = (meet: string): string => `${near > 1 ? `the ${near} members of this kernel meet by ${meet}; ` : ''}leaders of the kernels: ${leaders}`;
      if (near > 1 && sliceLimit !== undefined) next = add(ways, collective, 0, Math.min(most, cells(sliceLimit, members)), 'two-levels', told('slices'));
      next = add(ways, collective, next, most, 'two-levels', told('messages'));
    }
    for (const [maxBytes, algorithm] of algorithms) next = add(ways, collective, next, maxBytes, 'messages', algorithm);
    return ways;
  });
}

/** What no slice limit changes, for people. */
export const alwaysByMessages =
  "by messages in any case: gatherv, scatterv and alltoallv, reductions of the program's own, and communicators beyond the first eight";

/** How the collectives of a communicator go that spans kernels, for people. `lack`: why the members of this kernel do not meet by slices. */
export function acrossText(spread: KernelSpread, lack: string): string {
  const { kernels, near, sliceLimit } = spread;
  if (!inTwoLevels(spread)) return `its ${kernels} members live on ${kernels} kernels, one on each: by messages`;
  const meet =
    near < 2
      ? 'this kernel has one member'
      : `the ${near} members of this kernel meet ${sliceLimit === undefined ? `by messages, as ${lack}` : `by slices up to ${sliceLimit} bytes, by messages beyond`}`;
  return (
    `its members live on ${kernels} kernels: barrier, bcast, reduce, allreduce, gather and allgather go in two levels, the last three up to ${twoLevelBytes} bytes of result: ` +
    `${meet}, and one of each kernel exchanges with the others; reductions that do not commute do so where the ranks of each kernel follow one another; everything else goes by messages`
  );
}
