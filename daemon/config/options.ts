import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'smol-toml';
import type { MemoryChoice } from '../../native/region/memory.js';
import { brokerConfigFile, brokerPrefix, brokerRows, type Policy } from '../../proto/options/broker.js';
import { OptionError, type OptionSources, parseFlags, type Resolved, resolveOptions } from '../../proto/options/table.js';

/** Values of the rows of proto/options/broker.ts. Sizes in bytes, times in milliseconds. */
export interface BrokerOptions {
  readonly role: 'auto' | 'host' | 'guest';
  readonly socket: string;
  readonly socketMode: number;
  readonly adminSocket: string;
  readonly adminSocketMode: number;
  readonly adminPort: number;
  readonly stateFile: string;
  readonly policy: Policy;
  readonly procmem: 'deny' | 'allow';
  readonly logLevel: string;
  readonly maxConnections: number;
  readonly maxJobSize: number;
  readonly maxSegmentBytes: number;
  /** undefined: by the size of the job. */
  readonly ringBytes: number | undefined;
  readonly ringsPerBank: number;
  readonly quotaConnections: number;
  readonly quotaJobs: number;
  readonly quotaBytes: number;
  readonly quotaSegments: number;
  readonly quotaDescriptors: number;
  readonly helloTimeout: number;
  readonly unreadTimeout: number;
  readonly resumeTimeout: number;
  readonly drainTimeout: number;
  /** Texts that servedRegions (proto/options/region.ts) reads. */
  readonly serveControl: string;
  readonly serveData: string;
  /** 'auto', 'off' or a path. */
  readonly controlRegion: string;
  /** 'auto', 'off' or paths, separated by commas. */
  readonly dataRegions: string;
  readonly regionMemory: MemoryChoice;
  readonly regionPoll: number;
  readonly regionInterrupts: 'auto' | 'off';
  readonly regionSlots: number;
  readonly neighbourTimeout: number;
  readonly neighbourReturn: number;
  /** 'auto' or a number. */
  readonly slot: string;
  readonly procRoot: string;
  readonly sysRoot: string;
  readonly private: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

const camel = (name: string): string => name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());

function readConfiguration(path: string): Readonly<Record<string, unknown>> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new OptionError(`configuration file ${path}: cannot be read (${(error as Error).message}); name another with --config`, { cause: error });
  }
  try {
    return parse(text) as Readonly<Record<string, unknown>>;
  } catch (error) {
    throw new OptionError(`configuration file ${path}: is no TOML: ${(error as Error).message.replace(/\s+/g, ' ')}; correct it`, { cause: error });
  }
}

/**
 * Resolves the broker's options from defaults, file, environment and flags, the later ones first.
 * @throws OptionError that names the option, its value, its source and the cure
 */
export function loadOptions(argv: readonly string[], environment: Environment): BrokerOptions {
  const { flags, positionals } = parseFlags(brokerRows, argv);
  if (positionals.length !== 0) throw new OptionError(`unexpected argument ${positionals[0]}; vicinald takes options only, see --help`);
  const named = flags['config'] as string | undefined;
  const path = named ?? (existsSync(brokerConfigFile) ? brokerConfigFile : undefined);
  const sources: OptionSources = {
    ...(path === undefined ? {} : { file: { path, values: readConfiguration(path) } }),
    environment: { prefix: brokerPrefix, values: environment },
    flags,
  };
  return settle(resolveOptions(brokerRows, sources));
}

function settle(resolved: Readonly<Record<string, Resolved>>): BrokerOptions {
  const values: Record<string, unknown> = Object.fromEntries(brokerRows.map((row) => [camel(row.name), resolved[row.name]?.value]));
  const folder = dirname(values['socket'] as string);
  values['adminSocket'] ??= join(folder, 'admin.sock');
  values['stateFile'] ??= values['private'] === true ? 'off' : join(folder, 'state.json');
  return Object.freeze(values) as unknown as BrokerOptions;
}

/** What a reload changes: the rows that may change at run time take their new value, the others keep theirs and are listed. */
export function reloaded(
  before: BrokerOptions,
  after: BrokerOptions,
): { readonly options: BrokerOptions; readonly changed: string[]; readonly needRestart: string[] } {
  const merged: Record<string, unknown> = { ...before };
  const changed: string[] = [];
  const needRestart: string[] = [];
  for (const row of brokerRows) {
    const key = camel(row.name) as keyof BrokerOptions;
    if (before[key] === after[key]) continue;
    if (row.reload) {
      merged[key] = after[key];
      changed.push(row.name);
    } else {
      needRestart.push(row.name);
    }
  }
  return { options: Object.freeze(merged) as unknown as BrokerOptions, changed, needRestart };
}
