import { OptionError, type OptionRow, parseOption, resolveOptions } from '../../proto/options/table.js';
import { MpiError } from '../mpi/error.js';
import { optionsFile, readOptionsFile } from './options_file.js';

/** Ranks of the largest job that connects all of them at once when nobody says otherwise: it needs no broker afterwards. */
export const allAtOnce = 16;

/** Movers of messages that are too long for the ring, in the order in which a pair prefers them. */
export const bulkMovers = ['arena', 'cma', 'procmem', 'staged'] as const;
export type BulkMover = (typeof bulkMovers)[number];

/** No message is as long: a threshold that says never. */
export const neverBytes = 2 ** 47;
/** Threshold of cma where ranks share processors. */
export const cmaBytesShared = 16_384;
/** Largest message that travels through the ring where each rank has a processor, and where they share: there each answer of a rendezvous waits for a turn. */
export const eagerBytesOwn = 8192;
export const eagerBytesShared = 32_768;

/** Options of a rank: init() takes them in camelCase, the environment as VICINAL_*, the options file (options_file.ts) as they stand here. */
export const tuningRows: readonly OptionRow[] = [
  {
    name: 'eager_limit',
    type: 'bytes',
    default: undefined,
    defaultText: `${eagerBytesShared} where ranks outnumber processors and no option says which movers serve from which size on, else ${eagerBytesOwn}`,
    min: 0,
    max: 262_144,
    help: 'Largest message that travels through the ring, of which it may take a quarter; larger ones take a rendezvous (arena, cma, procmem or staged).',
  },
  {
    name: 'spin_microseconds',
    type: 'microseconds',
    default: undefined,
    defaultText: '1000 where ranks, those of other jobs included, do not outnumber processors, else 0',
    min: 0,
    max: 1_000_000,
    help: 'How long a blocking wait spins at most before it yields; it yields for four times as long before it sleeps. Spins that are preempted grow shorter.',
  },
  {
    name: 'connect',
    type: 'choice',
    choices: ['all', 'lazy'],
    default: undefined,
    defaultText: `all in jobs of at most ${allAtOnce} ranks, else lazy`,
    help: 'When channels are made: all of them in init(), or each at the first operation with that rank.',
  },
  { name: 'yields', type: 'integer', default: 100, min: 0, max: 1_000_000, help: 'How often a blocking wait yields the processor before it sleeps.' },
  {
    name: 'backstop_milliseconds',
    type: 'milliseconds',
    default: 100,
    min: 1,
    max: 3_600_000,
    help: 'How long a rank that sleeps in a blocking wait and is not woken sleeps before it looks around, at first; ten times as long after some. Wakeups do not get lost: it guards against what nobody knows.',
  },
  { name: 'arena_bytes', type: 'bytes', default: 16 * 1024 * 1024, min: 4096, max: 2 ** 40, help: 'Memory asked of the broker at a time by alloc().' },
  {
    name: 'slice_limit',
    type: 'bytes',
    default: 4096,
    min: 0,
    max: 4096,
    help: 'What a rank gives to a collective goes by shared slices up to this size, by messages beyond it (the least of the members counts). 0: never; so it is with connect = lazy.',
  },
  { name: 'arena_mover', type: 'boolean', default: true, help: "Let receivers copy straight out of the sender's arena." },
  {
    name: 'movers',
    type: 'string',
    default: 'auto',
    help: 'Movers of messages above eager_limit: auto, or some of arena,cma,procmem,staged. Those named serve every such message that they can, whatever its size; init fails where a pair has none of them.',
    check: (value) => wrongMovers(String(value)),
  },
  {
    name: 'cma_bytes',
    type: 'bytes',
    default: undefined,
    defaultText: '16384 where ranks outnumber processors, else 2^47 (never): two processors stage faster than one reads',
    min: 0,
    max: neverBytes,
    help: 'Smallest message that is read out of the memory of the sender by process_vm_readv, where the pair may; smaller ones are staged.',
  },
  {
    name: 'procmem_bytes',
    type: 'bytes',
    default: undefined,
    defaultText: '2^47 (never): staged was faster at every size that was measured',
    min: 0,
    max: neverBytes,
    help: 'Smallest message that is read through /proc/PID/mem of the sender, where the pair may and has no cma; smaller ones are staged.',
  },
];

/** Values of {@link tuningRows}. */
export interface Tuning {
  readonly eagerLimit: number | undefined;
  readonly spinMicroseconds: number | undefined;
  readonly connect: 'all' | 'lazy' | undefined;
  readonly yields: number;
  readonly backstopMilliseconds: number;
  readonly arenaBytes: number;
  readonly sliceLimit: number;
  readonly arenaMover: boolean;
  readonly movers: string;
  readonly cmaBytes: number | undefined;
  readonly procmemBytes: number | undefined;
}

/** The movers above the eager limit, as one rank uses them: the smallest size of each; those that it does not use are missing. */
export type Thresholds = ReadonlyMap<BulkMover, number>;

/** The largest message that travels through a ring of so many bytes. `shared`: ranks outnumber processors. */
export function eagerLimitOf({ eagerLimit, movers, cmaBytes, procmemBytes }: Tuning, ringBytes: number, shared: boolean): number {
  const unsaid = movers === 'auto' && cmaBytes === undefined && procmemBytes === undefined;
  // a record may take a quarter of its ring
  return Math.min(eagerLimit ?? (shared && unsaid ? eagerBytesShared : eagerBytesOwn), ringBytes / 4 - 64);
}

/**
 * From which size on each mover serves. Movers that are named serve whatever they can; else, as measured (docs/benchmarks.md): where each rank has
 * a processor, staged keeps two of them copying and nothing that one processor reads is faster; where they share, cma saves switches, and procmem costs more than they do.
 */
export function thresholdsOf(tuned: Tuning, eagerLimit: number, shared: boolean): Thresholds {
  const { use, forced } = moversOf(tuned);
  const from = (given: number | undefined, otherwise: number): number => (forced.length !== 0 ? 0 : (given ?? otherwise));
  const smallest: Readonly<Record<BulkMover, number>> = {
    arena: 0,
    cma: from(tuned.cmaBytes, shared ? cmaBytesShared : neverBytes),
    procmem: from(tuned.procmemBytes, neverBytes),
    staged: 0,
  };
  const least = eagerLimit + 1;
  return new Map(
    bulkMovers
      .filter((mover) => mover === 'staged' || (use.has(mover) && smallest[mover] < neverBytes))
      .map((mover) => [mover, Math.max(least, smallest[mover])]),
  );
}

function wrongMovers(text: string): string {
  if (text === 'auto') return '';
  const unknown = text.split(',').find((name) => !(bulkMovers as readonly string[]).includes(name));
  return unknown === undefined ? '' : `${JSON.stringify(unknown)} is none of auto, ${bulkMovers.join(', ')}`;
}

/** The movers that a rank may use, and those of which every pair must have one; `forced` is empty for auto. */
export function moversOf({ movers, arenaMover }: Pick<Tuning, 'movers' | 'arenaMover'>): {
  readonly use: ReadonlySet<BulkMover>;
  readonly forced: readonly BulkMover[];
} {
  const forced = movers === 'auto' ? [] : (movers.split(',') as BulkMover[]);
  const use = new Set<BulkMover>(forced.length === 0 ? bulkMovers : forced);
  if (!arenaMover) use.delete('arena');
  return { use, forced };
}

const camel = (name: string): string => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** Merges defaults, the options file, the environment and the options of init(). @throws MpiError MPI_ERR_ARG that names the option */
export function tuning(options: object, environment: Readonly<Record<string, string | undefined>>): Tuning {
  try {
    const given = Object.entries(options).filter(([, value]) => value !== undefined);
    const known = tuningRows.map((row) => camel(row.name));
    for (const [name] of given) if (!known.includes(name)) throw new OptionError(`init: unknown option ${name}; known are ${known.join(', ')}`);
    const path = optionsFile(environment);
    const file = path === undefined ? {} : { file: readOptionsFile(path) };
    const resolved = resolveOptions(tuningRows, { ...file, environment: { prefix: 'VICINAL', values: environment } });
    const values = Object.fromEntries(tuningRows.map((row) => [camel(row.name), resolved[row.name]?.value]));
    for (const [name, value] of given) values[name] = parseOption(tuningRows.find((row) => camel(row.name) === name) as OptionRow, value, 'init');
    return values as unknown as Tuning;
  } catch (error) {
    if (error instanceof OptionError) throw new MpiError('MPI_ERR_ARG', error.message);
    throw error;
  }
}
