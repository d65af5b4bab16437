import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { OptionError, type OptionSources } from '../../proto/options/table.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** The machine's options of ranks; those of a user come before it. */
export const machineOptionsFile = '/etc/vicinal/rank.toml';

/** The user's options of ranks: $XDG_CONFIG_HOME/vicinal/rank.toml, by default below ~/.config. */
export function userOptionsFile(environment: Environment = process.env): string {
  const base = environment['XDG_CONFIG_HOME'];
  return join(base?.startsWith('/') ? base : join(environment['HOME'] || homedir(), '.config'), 'vicinal', 'rank.toml');
}

/** The file of options that a rank reads: the one that VICINAL_OPTIONS_FILE names ("off": none), else the user's, else the machine's. */
export function optionsFile(environment: Environment = process.env): string | undefined {
  const named = environment['VICINAL_OPTIONS_FILE'];
  if (named === 'off') return undefined;
  if (named) return named;
  return [userOptionsFile(environment), machineOptionsFile].find((path) => existsSync(path));
}

/** Reads options in TOML. @throws OptionError that names the file */
export function readOptionsFile(path: string): NonNullable<OptionSources['file']> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new OptionError(`options file ${path}: cannot be read (${(error as Error).message}); name another in VICINAL_OPTIONS_FILE, or off`);
  }
  // loaded when there is a file: a rank should start fast
  const { parse } = createRequire(import.meta.url)('smol-toml') as typeof import('smol-toml');
  try {
    return { path, values: parse(text) };
  } catch (error) {
    throw new OptionError(`options file ${path}: is no TOML: ${(error as Error).message.replace(/\s+/g, ' ')}; correct it`);
  }
}
