import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { OptionError, type OptionSources } from '../../proto/options/table.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** The machine's options of ranks; those of a user come before it. */
export const machineOptionsFile = '/etc/vicinal/rank.json';

/** The user's options of ranks: $XDG_CONFIG_HOME/vicinal/rank.json, by default below ~/.config. */
export function userOptionsFile(environment: Environment = process.env): string {
  const base = environment['XDG_CONFIG_HOME'];
  return join(base?.startsWith('/') ? base : join(environment['HOME'] || homedir(), '.config'), 'vicinal', 'rank.json');
}

/** The file of options that a rank reads: the one that VICINAL_OPTIONS_FILE names ("off": none), else the user's, else the machine's. */
export function optionsFile(environment: Environment = process.env): string | undefined {
  const named = environment['VICINAL_OPTIONS_FILE'];
  if (named === 'off') return undefined;
  if (named) return named;
  return [userOptionsFile(environment), machineOptionsFile].find((path) => existsSync(path));
}

/** Reads options: one JSON object, names as in the table of options. @throws OptionError that names the file */
export function readOptionsFile(path: string): NonNullable<OptionSources['file']> {
  let values: unknown;
  try {
    values = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const what = error instanceof SyntaxError ? 'is no JSON' : 'cannot be read';
    throw new OptionError(`options file ${path}: ${what} (${(error as Error).message}); correct it, or name another in VICINAL_OPTIONS_FILE ("off": none)`);
  }
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    throw new OptionError(`options file ${path}: is no JSON object of options; write e.g. {"cma_bytes": 65536}`);
  return { path, values: values as Readonly<Record<string, unknown>> };
}
