import type { OptionValue } from '../../../proto/options/table.js';
import { calibrate, calibrationSizes, defaultOutput } from '../bench/calibrate.js';
import { measureProgram } from '../bench/program.js';
import { type Command, CommandFailure, print, say, UsageError } from '../command.js';
import { parseIsolation } from '../launch/isolation.js';
import { runJob } from '../launch/job.js';
import { launchRows, socketRow } from '../launch/rows.js';
import { table } from '../terminal/table.js';

/** One line of the measuring program (bench/measure.ts). */
interface Figure {
  readonly benchmark: string;
  readonly bytes: number;
  readonly rewrite: boolean;
  readonly memory: 'arena' | 'heap';
  readonly microseconds?: number;
  readonly gigabytesPerSecond?: number;
}

interface Benchmark {
  readonly sizes: readonly number[];
  readonly unit: string;
  readonly iterations: number;
  readonly value: (figure: Figure) => number | undefined;
}

const powers = (first: number, last: number): number[] => Array.from({ length: Math.log2(last / first) + 1 }, (_, at) => first * 2 ** at);
const MiB = 1024 * 1024;

const benchmarks: Readonly<Record<string, Benchmark>> = {
  latency: { sizes: [0, ...powers(1, 4 * MiB)], unit: 'us one way', iterations: 20_000, value: ({ microseconds }) => microseconds },
  bandwidth: { sizes: powers(1, 4 * MiB), unit: 'GB/s', iterations: 20_000, value: ({ gigabytesPerSecond }) => gigabytesPerSecond },
};

/** Bytes after which one size has been measured enough. */
const volume = 128 * MiB;

function sizesOf(given: OptionValue, otherwise: readonly number[]): readonly number[] {
  if (given === undefined) return otherwise;
  return String(given)
    .split(',')
    .map((word) => {
      const match = /^(\d+)([KM]?)$/i.exec(word.trim());
      if (match === null) throw new UsageError(`--sizes ${given}: ${JSON.stringify(word)} is no size; use numbers of bytes, or ones with K or M, e.g. 8,4K,1M`);
      return Number(match[1]) * ({ K: 1024, M: MiB }[(match[2] ?? '').toUpperCase()] ?? 1);
    });
}

/** Measures between two ranks, one a core. */
export const bench: Command = {
  name: 'bench',
  usage: 'latency|bandwidth|--calibrate [options]',
  summary: 'Measures latency or bandwidth between two ranks, as the OSU micro-benchmarks do, or calibrates the movers.',
  details: `Two ranks, one a core, with blocking calls. latency: half the time of a round trip. bandwidth: windows of 64 messages, each window
acknowledged. Figures are medians of ten blocks. The source is left alone between messages, or rewritten before each (a source left
alone stays in the receiver's cache); it lies in memory of mpi.alloc (arena) or in an ordinary typed array (heap).

--calibrate measures each mover of long messages in turn, and writes the sizes from which one is faster than another into the options file
that ranks read: /etc/vicinal/rank.json as root, else $XDG_CONFIG_HOME/vicinal/rank.json. Run it while the machine has nothing else to do.`,
  rows: [
    { name: 'sizes', type: 'string', default: undefined, defaultText: 'powers of two up to 4M', help: 'Message sizes, e.g. 8,4K,1M.' },
    { name: 'iterations', type: 'integer', default: 20_000, min: 10, max: 100_000_000, help: 'Most repetitions of each size.' },
    { name: 'memory', type: 'choice', choices: ['arena', 'heap', 'both'], default: 'both', help: 'Where the source lies.' },
    {
      name: 'rewrite',
      type: 'boolean',
      default: undefined,
      defaultText: 'both',
      help: 'Rewrite the source before each message (--no-rewrite: leave it alone).',
    },
    { name: 'calibrate', type: 'boolean', default: false, help: 'Measure where one mover becomes faster than another, and write the options file.' },
    {
      name: 'output',
      type: 'path',
      default: undefined,
      defaultText: '/etc/vicinal/rank.json for root, else $XDG_CONFIG_HOME/vicinal/rank.json',
      help: 'Options file that --calibrate writes; other options that stand in it stay.',
    },
    ...launchRows,
    { name: 'json', type: 'boolean', default: false, help: 'Print each figure as a line of JSON.' },
    socketRow,
  ],
  async run({ options, positionals }) {
    const [name, ...rest] = positionals;
    if (options['calibrate'] === true) {
      if (name !== undefined) throw new UsageError(`unexpected argument ${name}: --calibrate measures what it needs by itself`);
      const launch = {
        namespaces: parseIsolation((options['isolate'] as string | undefined) ?? 'none'),
        policy: (options['policy'] as string | undefined) ?? '',
        require: (options['require'] as string | undefined) ?? '',
        socket: options['socket'] as string | undefined,
      };
      const output = (options['output'] as string | undefined) ?? defaultOutput();
      return calibrate(output, sizesOf(options['sizes'], calibrationSizes), options['iterations'] as number, launch, options['json'] === true);
    }
    if (options['output'] !== undefined) throw new UsageError('--output is for --calibrate');
    const benchmark = benchmarks[name ?? ''];
    if (benchmark === undefined)
      throw new UsageError(
        `${name === undefined ? 'no benchmark is given' : `there is no benchmark ${name}`}; use one of ${Object.keys(benchmarks).join(', ')}`,
      );
    if (rest.length !== 0) throw new UsageError(`unexpected argument ${rest[0]}`);
    const sizes = sizesOf(options['sizes'], benchmark.sizes);
    const memories = options['memory'] === 'both' ? ['arena', 'heap'] : [options['memory'] as string];
    const rewrites = options['rewrite'] === undefined ? [false, true] : [options['rewrite'] === true];
    const plan = memories.flatMap((memory) => rewrites.map((rewrite) => ({ memory, rewrite })));
    const figures: Figure[] = [];
    const json = options['json'] === true;
    const code = await runJob({
      title: 'vicinal bench',
      size: 2,
      program: measureProgram,
      args: [
        ...['--sizes', sizes.join(','), '--iterations', String(options['iterations']), '--volume', String(volume)],
        ...plan.flatMap(({ memory, rewrite }) => [`--${memory}`, rewrite ? '--rewrite' : '--no-rewrite', name as string]),
      ],
      namespaces: parseIsolation((options['isolate'] as string | undefined) ?? 'none'),
      policy: (options['policy'] as string | undefined) ?? '',
      require: (options['require'] as string | undefined) ?? '',
      procmem: options['procmem'] === true,
      bind: 'core',
      socket: options['socket'] as string | undefined,
      grace: 5_000,
      stdin: false,
      onLine: (_rank, stream, line) => {
        if (stream === 'stderr' || !line.startsWith('{')) return say(line);
        if (json) print(line);
        figures.push(JSON.parse(line) as Figure);
      },
    });
    if (code !== 0) return code;
    if (figures.length !== sizes.length * plan.length)
      throw new CommandFailure(`the measuring program gave ${figures.length} figures, ${sizes.length * plan.length} were asked for`);
    if (json) return 0;
    const heads = ['bytes', ...plan.map(({ memory, rewrite }) => `${memory}${rewrite ? ', rewritten' : ''}`)];
    const lines = sizes.map((bytes) => [
      String(bytes),
      ...plan.map(({ memory, rewrite }) => {
        const figure = figures.find((each) => each.bytes === bytes && each.memory === memory && each.rewrite === rewrite);
        const value = figure === undefined ? undefined : benchmark.value(figure);
        return value === undefined ? '' : value.toFixed(value < 100 ? 2 : 1);
      }),
    ]);
    print(`${name}, ${benchmark.unit}\n${table(heads, lines)}`);
    return 0;
  },
};
