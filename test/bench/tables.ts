import type { Figures, Key, Spread } from './figures.js';
import { crowds } from './plan.js';

/** Whom the ratios are to: the better of these at each pace. The first two as Debian configures them. */
const libraries = ['openmpi', 'mpich', 'openmpi-no-cma'];
const configured = ['openmpi', 'mpich'];
const nodePeers = ['unix-socket', 'child-process', 'child-process-advanced', 'message-port', 'message-port-transfer'];

/** Bytes for people: 64 KiB. */
export function sizeText(bytes: number): string {
  if (bytes >= 1024 * 1024 && bytes % (1024 * 1024) === 0) return `${bytes / 1024 / 1024} MiB`;
  return bytes >= 1024 && bytes % 1024 === 0 ? `${bytes / 1024} KiB` : `${bytes} B`;
}

const digits = (value: number): string => {
  if (value >= 1e5) return `${(value / 1e6).toFixed(2)}M`;
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(value < 0.1 ? 3 : 2);
};

/** Median, and the rounds' range. */
function cell(spread: Spread | undefined): string {
  if (spread === undefined) return '–';
  return spread.min === spread.max ? digits(spread.median) : `${digits(spread.median)} (${digits(spread.min)}–${digits(spread.max)})`;
}

/** The ratio at the worse pace, and at the better one where there were two. */
function ratioCell(spread: Spread | undefined): string {
  if (spread === undefined) return '–';
  const other = spread.median === spread.min ? spread.max : spread.min;
  return spread.min === spread.max ? digits(spread.median) : `${digits(spread.median)}, ${digits(other)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

const heap = (benchmark: string, bytes: number, rewrite = false, ranks = 2): Key => ({ benchmark, bytes, rewrite, memory: 'heap', ranks });
const arena = (bytes: number, rewrite: boolean): Key => ({ benchmark: 'bandwidth', bytes, rewrite, memory: 'arena', ranks: 2 });

/** One table of the document. */
export interface Table {
  readonly title: string;
  readonly text: string;
}

/** The tables that set Vicinal beside the others. */
export function tables(figures: Figures, titles: ReadonlyMap<string, string>): readonly Table[] {
  const named = (ids: readonly string[]): string[] => ids.map((id) => titles.get(id) ?? id);
  const sideBySide = (keys: readonly (readonly [string, Key])[], better: 'less' | 'more', ids: readonly string[]): string =>
    table(
      ['', ...named(ids), 'Vicinal to the best of the libraries', 'isolated to it'],
      keys.map(([label, key]) => [
        label,
        ...ids.map((id) => cell(figures.spread(id, key))),
        ratioCell(figures.ratio('vicinal', key, libraries, key, better)),
        ratioCell(figures.ratio('vicinal-isolated', key, libraries, key, better)),
      ]),
    );
  const all = ['vicinal', 'vicinal-isolated', 'core', ...libraries];
  const latency = [8, 64, 1024, 4096, 16384, 65536, 1048576].map((bytes) => [sizeText(bytes), heap('latency', bytes)] as const);
  const rewritten = [8, 4096].map((bytes) => [`${sizeText(bytes)}, rewritten`, heap('latency', bytes, true)] as const);
  const bandwidth = (rewrite: boolean): string =>
    table(
      [
        '',
        'arena',
        'arena, isolated',
        'array',
        'array, isolated',
        'core, arena',
        'core, array',
        ...named(libraries),
        'arena to the better of two',
        'of three',
        'array to the better of two',
        'of three',
      ],
      [4096, 16384, 65536, 131072, 262144, 524288, 1048576, 4194304].map((bytes) => {
        const [ours, theirs] = [arena(bytes, rewrite), heap('bandwidth', bytes, rewrite)];
        return [
          sizeText(bytes),
          ...['vicinal', 'vicinal-isolated'].map((id) => cell(figures.spread(id, ours))),
          ...['vicinal', 'vicinal-isolated'].map((id) => cell(figures.spread(id, theirs))),
          cell(figures.spread('core', ours)),
          cell(figures.spread('core', theirs)),
          ...libraries.map((id) => cell(figures.spread(id, theirs))),
          ...[ours, theirs].flatMap((key) => [configured, libraries].map((others) => ratioCell(figures.ratio('vicinal', key, others, theirs, 'more')))),
        ];
      }),
    );
  const collective = (ranks: number): [string, Key][] => [
    ['barrier', heap('barrier', 0, false, ranks)],
    ['bcast 8 B', heap('bcast', 8, false, ranks)],
    ['alltoall 8 B', heap('alltoall', 8, false, ranks)],
    ['allreduce 8 B', heap('allreduce', 8, false, ranks)],
    ['allreduce 64 KiB', heap('allreduce', 65536, false, ranks)],
  ];
  const bothWays = [4096, 65536, 1048576].map((bytes) => [sizeText(bytes), heap('bidirectional', bytes)] as const);
  const withoutCore = all.filter((id) => id !== 'core');
  const nodeKeys: [string, Key][] = [
    ['latency 8 B, us', heap('latency', 8)],
    ['latency 64 KiB, us', heap('latency', 65536)],
    ['bandwidth 64 KiB, GB/s', heap('bandwidth', 65536)],
    ['bandwidth 1 MiB, GB/s', heap('bandwidth', 1048576)],
    ['messages of 8 B a second', heap('rate', 8)],
  ];
  const nodeIds = ['vicinal', ...nodePeers];
  return [
    { title: 'Latency, one way, microseconds (less is better)', text: sideBySide([...latency, ...rewritten], 'less', all) },
    { title: 'Bandwidth, GB/s, source left alone (more is better)', text: bandwidth(false) },
    { title: 'Bandwidth, GB/s, source rewritten before each message (more is better)', text: bandwidth(true) },
    { title: 'Messages of 8 bytes a second (more is better)', text: sideBySide([['window of 64', heap('rate', 8)]], 'more', all) },
    { title: 'Bandwidth both ways at once, GB/s, ordinary arrays (more is better)', text: sideBySide(bothWays, 'more', withoutCore) },
    ...[2, ...crowds].map((ranks) => ({
      title: `Collectives of ${ranks} ranks, microseconds (less is better)`,
      text: sideBySide(collective(ranks), 'less', withoutCore),
    })),
    {
      title: 'What Node itself offers',
      text: table(
        ['', ...named(nodeIds)],
        nodeKeys.map(([label, key]) => [label, ...nodeIds.map((id) => cell(figures.spread(id, key)))]),
      ),
    },
  ];
}

/** A goal that this project has set itself, and how the run met it. */
export interface Goal {
  readonly text: string;
  /** The worst median ratio of the goal's sizes to the better of Open MPI and MPICH; undefined: not measured. */
  readonly ratio: number | undefined;
  /** The same with Open MPI without CMA among them. */
  readonly strict: number | undefined;
  readonly met: boolean;
}

/** Judges the run by the project's goals, each by the worst of its sizes. */
export function goals(figures: Figures): readonly Goal[] {
  const worst = (keys: readonly Key[], others: readonly string[], better: 'less' | 'more'): number | undefined => {
    const ratios = keys.map((key) => figures.ratio('vicinal', key, others, { ...key, memory: 'heap' }, better)?.median);
    if (ratios.some((ratio) => ratio === undefined)) return undefined;
    return better === 'less' ? Math.max(...(ratios as number[])) : Math.min(...(ratios as number[]));
  };
  const goal = (text: string, keys: readonly Key[], limit: number, better: 'less' | 'more'): Goal => {
    const ratio = worst(keys, configured, better);
    const met = ratio !== undefined && (better === 'less' ? ratio <= limit : ratio >= limit);
    return { text, ratio, strict: worst(keys, libraries, better), met };
  };
  const middle = [65536, 131072, 262144, 524288];
  const further = [
    ...[false, true].flatMap((rewrite) => {
      const how = rewrite ? 'rewritten' : 'left alone';
      return [
        goal(`latency of 8 B no more than the better library's, source ${how}`, [heap('latency', 8, rewrite)], 1, 'less'),
        goal(
          `bandwidth from the arena, 64 to 256 KiB, at least twice, source ${how}`,
          middle.slice(0, 3).map((bytes) => arena(bytes, rewrite)),
          2,
          'more',
        ),
        goal(`bandwidth from the arena, 4 MiB, at least 1.4 times, source ${how}`, [arena(4194304, rewrite)], 1.4, 'more'),
        goal(
          `bandwidth from ordinary arrays, 64 KiB to 4 MiB, no less, source ${how}`,
          [...middle, 1048576, 4194304].map((bytes) => heap('bandwidth', bytes, rewrite)),
          1,
          'more',
        ),
      ];
    }),
    goal('messages of 8 B a second, windows of 64, no fewer', [heap('rate', 8)], 1, 'more'),
    ...[2, ...crowds].map((ranks) =>
      goal(
        `barrier, bcast, alltoall and allreduce of 8 B at ${ranks} ranks no slower`,
        [heap('barrier', 0, false, ranks), ...['bcast', 'alltoall', 'allreduce'].map((name) => heap(name, 8, false, ranks))],
        1,
        'less',
      ),
    ),
  ];
  const first = [false, true].flatMap((rewrite) => {
    const how = rewrite ? 'rewritten' : 'left alone';
    return [
      goal(`latency of 8 B at most 1.3 times the better library's, source ${how}`, [heap('latency', 8, rewrite)], 1.3, 'less'),
      goal(
        `bandwidth from the arena, 64 to 512 KiB, at least 1.5 times, source ${how}`,
        middle.map((bytes) => arena(bytes, rewrite)),
        1.5,
        'more',
      ),
      goal(`bandwidth from the arena, 4 MiB, at least 1.2 times, source ${how}`, [arena(4194304, rewrite)], 1.2, 'more'),
      goal(
        `bandwidth from ordinary arrays, 64 KiB to 4 MiB, at least 0.8 times, source ${how}`,
        [...middle, 1048576, 4194304].map((bytes) => heap('bandwidth', bytes, rewrite)),
        0.8,
        'more',
      ),
    ];
  });
  return [...first, ...further];
}
