import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { machineOptionsFile, readOptionsFile, userOptionsFile } from '../../channel/options_file.js';
import { CommandFailure, print, say } from '../command.js';
import { type JobSpecification, runJob } from '../launch/job.js';
import { table } from '../terminal/table.js';
import { measureProgram } from './program.js';

/** What is measured against each other: a mover of long messages, or the ring at once. */
export const contestants = ['eager', 'staged', 'cma', 'procmem', 'arena'] as const;
export type Contestant = (typeof contestants)[number];
/** Microseconds one way, by size; of movers that this machine does not give to the pair, nothing. */
export type Measured = Readonly<Partial<Record<Contestant, ReadonlyMap<number, number>>>>;

/** How a contestant is forced: options of the ranks, where the source lies, and the largest size that it can carry. */
const ways: Readonly<Record<Contestant, { readonly environment: Readonly<Record<string, string>>; readonly memory: 'heap' | 'arena'; readonly most: number }>> =
  {
    eager: { environment: { VICINAL_EAGER_LIMIT: '16384' }, memory: 'heap', most: 16_384 },
    staged: { environment: { VICINAL_EAGER_LIMIT: '0', VICINAL_MOVERS: 'staged' }, memory: 'heap', most: 2 ** 40 },
    cma: { environment: { VICINAL_EAGER_LIMIT: '0', VICINAL_MOVERS: 'cma' }, memory: 'heap', most: 2 ** 40 },
    procmem: { environment: { VICINAL_EAGER_LIMIT: '0', VICINAL_MOVERS: 'procmem' }, memory: 'heap', most: 2 ** 40 },
    arena: { environment: { VICINAL_EAGER_LIMIT: '0', VICINAL_MOVERS: 'arena' }, memory: 'arena', most: 2 ** 40 },
  };

/** Runs of each contestant, one after the other in turn: what else the machine does meanwhile meets all alike. */
const rounds = 3;
export const calibrationSizes: readonly number[] = [1024, 2048, 4096, 8192, 16_384, 32_768, 65_536, 131_072, 262_144, 524_288, 1_048_576, 4_194_304];

/** Smallest measured size from which on one way is faster than another at every size, or undefined when it is slower at the largest. */
export function crossover(faster: ReadonlyMap<number, number>, slower: ReadonlyMap<number, number>): number | undefined {
  let from: number | undefined;
  for (const size of [...faster.keys()].filter((each) => slower.has(each)).sort((left, right) => right - left)) {
    if ((faster.get(size) as number) >= (slower.get(size) as number)) break;
    from = size;
  }
  return from;
}

/** What the options file should say: only options for which the measurement speaks against leaving them to their defaults. */
export function calibrated(measured: Measured): { readonly options: Readonly<Record<string, number>>; readonly notes: readonly string[] } {
  const options: Record<string, number> = {};
  const notes: string[] = [];
  const { eager, staged, arena } = measured;
  if (staged === undefined) throw new CommandFailure('the staged mover gave no figures, and it is what the others are weighed against; see the messages above');
  if (eager !== undefined) {
    // the ring serves up to where staged begins to win for good
    const end = crossover(staged, eager);
    const sizes = [...eager.keys()].sort((left, right) => left - right);
    const largest = end === undefined ? sizes.at(-1) : sizes.filter((size) => size < end).at(-1);
    if (largest !== undefined) options['eager_limit'] = largest;
    notes.push(
      largest === undefined ? 'eager: slower than staged at every size; eager_limit is left alone' : `eager: faster than staged up to ${largest} bytes`,
    );
  }
  for (const mover of ['cma', 'procmem'] as const) {
    const figures = measured[mover];
    if (figures === undefined) continue;
    const from = crossover(figures, staged);
    if (from !== undefined) options[`${mover}_bytes`] = from;
    notes.push(
      from === undefined
        ? `${mover}: slower than staged at the largest size; ${mover}_bytes is left to its default`
        : `${mover}: faster than staged from ${from} bytes on`,
    );
  }
  if (arena !== undefined) {
    const from = crossover(arena, staged);
    notes.push(
      from === undefined
        ? 'arena: slower than staged at the largest size; arena_mover = false would leave it out'
        : `arena: faster than staged from ${from} bytes on; it serves wherever the memory lies in one`,
    );
  }
  return { options, notes };
}

type Launch = Pick<JobSpecification, 'namespaces' | 'policy' | 'require' | 'socket'>;

/** One run of the measuring program; figures by size, or why it gave none. */
async function measureOnce(contestant: Contestant, sizes: readonly number[], iterations: number, launch: Launch): Promise<Map<number, number> | string> {
  const { environment, memory, most } = ways[contestant];
  const figures = new Map<number, number>();
  const said: string[] = [];
  const code = await runJob({
    ...launch,
    title: 'vicinal bench',
    size: 2,
    program: measureProgram,
    args: [
      '--sizes',
      sizes.filter((size) => size <= most).join(','),
      '--iterations',
      String(iterations),
      '--volume',
      String(64 * 1024 * 1024),
      `--${memory}`,
      '--rewrite',
      'latency',
    ],
    procmem: contestant === 'procmem',
    bind: 'core',
    grace: 1_000,
    stdin: false,
    environment: { VICINAL_OPTIONS_FILE: 'off', ...environment },
    onLine: (_rank, stream, line) => {
      if (stream === 'stderr') return void said.push(line);
      if (!line.startsWith('{')) return say(line);
      const { bytes, microseconds } = JSON.parse(line) as { readonly bytes: number; readonly microseconds: number };
      figures.set(bytes, microseconds);
    },
  });
  if (code === 0) return figures;
  return said.find((line) => /^\w*Error: |^REQUIRE_UNMET/.test(line)) ?? said.at(-1) ?? `exit code ${code}`;
}

const median = (values: readonly number[]): number => [...values].sort((left, right) => left - right)[values.length >> 1] as number;

/** Measures all contestants in turn. */
async function measureAll(sizes: readonly number[], iterations: number, launch: Launch): Promise<Measured> {
  const taken = new Map<Contestant, Map<number, number[]>>();
  const missing = new Set<Contestant>();
  for (let round = 0; round < rounds; round++) {
    for (const contestant of contestants) {
      if (missing.has(contestant)) continue;
      const figures = await measureOnce(contestant, sizes, iterations, launch);
      if (typeof figures === 'string') {
        missing.add(contestant);
        say(`vicinal bench: ${contestant} is not measured: ${figures}`);
        continue;
      }
      const all = taken.get(contestant) ?? new Map<number, number[]>();
      taken.set(contestant, all);
      for (const [size, value] of figures) all.set(size, [...(all.get(size) ?? []), value]);
    }
  }
  return Object.fromEntries(
    [...taken]
      .filter(([contestant]) => !missing.has(contestant))
      .map(([contestant, all]) => [contestant, new Map([...all].map(([size, values]) => [size, median(values)]))]),
  );
}

/** Where the options go when nobody says: the machine's file for root, else the user's. */
export function defaultOutput(): string {
  return process.getuid?.() === 0 ? machineOptionsFile : userOptionsFile();
}

/** Writes options into a file, whole or not at all; others that stand in it stay. @throws OptionError when it cannot be understood */
function writeOptions(path: string, options: Readonly<Record<string, number>>): void {
  const before = existsSync(path) ? readOptionsFile(path).values : {};
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, `${JSON.stringify({ ...before, ...options }, null, 2)}\n`);
    renameSync(`${path}.new`, path);
  } catch (error) {
    throw new CommandFailure(
      `${path} cannot be written: ${(error as Error).message}; name another with --output, and let VICINAL_OPTIONS_FILE name it to the ranks`,
    );
  }
}

/** Measures where one mover becomes faster than another on this machine, and writes the options file that ranks read. */
export async function calibrate(output: string, sizes: readonly number[], iterations: number, launch: Launch, json: boolean): Promise<number> {
  const measured = await measureAll(sizes, iterations, launch);
  const { options, notes } = calibrated(measured);
  writeOptions(output, options);
  if (json) {
    const figures = Object.fromEntries(Object.entries(measured).map(([name, all]) => [name, Object.fromEntries(all)]));
    print(JSON.stringify({ output, options, notes, microseconds: figures }));
    return 0;
  }
  const names = contestants.filter((name) => measured[name] !== undefined);
  const lines = sizes.map((size) => [String(size), ...names.map((name) => measured[name]?.get(size)?.toFixed(2) ?? '')]);
  print(`one way, us, the source rewritten before each message\n${table(['bytes', ...names], lines)}\n\n${notes.join('\n')}\n`);
  print(`written to ${output}: ${JSON.stringify(options)}`);
  return 0;
}
