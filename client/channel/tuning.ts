import { OptionError, type OptionRow, parseOption, resolveOptions } from '../../proto/options/table.js';
import { MpiError } from '../mpi/error.js';

/** Options of a rank: init() takes them in camelCase, the environment as VICINAL_*. */
export const tuningRows: readonly OptionRow[] = [
  {
    name: 'eager_limit',
    type: 'bytes',
    default: 8192,
    min: 0,
    max: 16384,
    help: 'Largest message that travels through the ring; larger ones take a rendezvous (arena or staged).',
  },
  {
    name: 'spin_microseconds',
    type: 'microseconds',
    default: undefined,
    defaultText: '1000 where ranks do not outnumber processors, else 0',
    min: 0,
    max: 1_000_000,
    help: 'How long a blocking wait spins before it yields; it yields for four times as long before it sleeps.',
  },
  { name: 'yields', type: 'integer', default: 100, min: 0, max: 1_000_000, help: 'How often a blocking wait yields the processor before it sleeps.' },
  { name: 'arena_bytes', type: 'bytes', default: 16 * 1024 * 1024, min: 4096, max: 2 ** 40, help: 'Memory asked of the broker at a time by alloc().' },
  {
    name: 'slice_limit',
    type: 'bytes',
    default: 4096,
    min: 0,
    max: 4096,
    help: 'What a rank gives to a collective goes by shared slices up to this size, by messages beyond it (the least of the members counts). 0: never.',
  },
  { name: 'arena_mover', type: 'boolean', default: true, help: "Let receivers copy straight out of the sender's arena." },
];

/** Values of {@link tuningRows}. */
export interface Tuning {
  readonly eagerLimit: number;
  readonly spinMicroseconds: number | undefined;
  readonly yields: number;
  readonly arenaBytes: number;
  readonly sliceLimit: number;
  readonly arenaMover: boolean;
}

const camel = (name: string): string => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** Merges defaults, environment and the options of init(). @throws MpiError MPI_ERR_ARG that names the option */
export function tuning(options: object, environment: Readonly<Record<string, string | undefined>>): Tuning {
  try {
    const given = Object.entries(options).filter(([, value]) => value !== undefined);
    const known = tuningRows.map((row) => camel(row.name));
    for (const [name] of given) if (!known.includes(name)) throw new OptionError(`init: unknown option ${name}; known are ${known.join(', ')}`);
    const resolved = resolveOptions(tuningRows, { environment: { prefix: 'VICINAL', values: environment } });
    const values = Object.fromEntries(tuningRows.map((row) => [camel(row.name), resolved[row.name]?.value]));
    for (const [name, value] of given) values[name] = parseOption(tuningRows.find((row) => camel(row.name) === name) as OptionRow, value, 'init');
    return values as unknown as Tuning;
  } catch (error) {
    if (error instanceof OptionError) throw new MpiError('MPI_ERR_ARG', error.message);
    throw error;
  }
}
