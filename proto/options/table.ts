/** Value of an option. */
export type OptionValue = string | number | boolean | undefined;

/** One option: the row from which validation, environment name, flag, help and reference page follow. */
export interface OptionRow {
  /** snake_case, as in the configuration file; the flag is --kebab-case, the environment name PREFIX_UPPER_CASE. */
  readonly name: string;
  readonly type: 'string' | 'path' | 'integer' | 'bytes' | 'milliseconds' | 'microseconds' | 'boolean' | 'choice' | 'mode';
  /** Undefined: computed when nobody sets it; `defaultText` says how. */
  readonly default: OptionValue;
  readonly defaultText?: string;
  readonly choices?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly help: string;
  /** True: a running broker takes a new value at SIGHUP. */
  readonly reload?: boolean;
  /** Short flag, one letter. */
  readonly short?: string;
  /** True: a flag only, not to be set by environment or file. */
  readonly flagOnly?: boolean;
  /** Of a list: what separates its items in a text. A configuration file may give an array of texts instead. */
  readonly separator?: string;
  /** Further check; returns what is wrong, or ''. */
  readonly check?: (value: OptionValue) => string;
}

/** Where a value came from, for people. */
export interface Resolved {
  readonly value: OptionValue;
  readonly origin: string;
}

/** A wrong option: the message names it, its value, its source, the reason and the cure. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}

const units: Readonly<Record<string, number>> = { '': 1, k: 1024, kib: 1024, m: 1024 ** 2, mib: 1024 ** 2, g: 1024 ** 3, gib: 1024 ** 3 };

export function flagOf(row: OptionRow): string {
  return `--${row.name.replaceAll('_', '-')}`;
}

export function environmentOf(row: OptionRow, prefix: string): string {
  return `${prefix}_${row.name.toUpperCase()}`;
}

/** Unit of a row's value, for people. */
export function unitOf(row: OptionRow): string {
  return { bytes: 'bytes', milliseconds: 'ms', microseconds: 'us' }[row.type as string] ?? '';
}

function cure(row: OptionRow): string {
  if (row.choices) return `use one of ${row.choices.join(', ')}`;
  switch (row.type) {
    case 'bytes':
      return 'use a number of bytes, or one with K, M or G';
    case 'boolean':
      return 'use true or false';
    case 'mode':
      return 'use an octal mode such as 0666';
    case 'integer':
    case 'milliseconds':
    case 'microseconds':
      return `use a whole number${row.min !== undefined ? ` from ${row.min}` : ''}${row.max !== undefined ? ` to ${row.max}` : ''}${unitOf(row) ? ` (${unitOf(row)})` : ''}`;
    default:
      return 'give it a value';
  }
}

/** Parses and checks one value. @throws OptionError */
export function parseOption(row: OptionRow, given: unknown, origin: string): OptionValue {
  const fail = (reason: string): never => {
    throw new OptionError(`option ${row.name} = ${JSON.stringify(given)} (${origin}): ${reason}; ${cure(row)}`);
  };
  let value: OptionValue;
  let text: unknown;
  switch (row.type) {
    case 'boolean':
      if (given === true || given === 'true' || given === '1' || given === 'yes') value = true;
      else if (given === false || given === 'false' || given === '0' || given === 'no') value = false;
      else fail('is neither true nor false');
      break;
    case 'mode':
      if (typeof given === 'number') value = given;
      else if (typeof given === 'string' && /^0?o?[0-7]{3,4}$/.test(given)) value = Number.parseInt(given.replace(/^0?o?/, ''), 8);
      else fail('is no octal mode');
      break;
    case 'integer':
    case 'milliseconds':
    case 'microseconds':
    case 'bytes': {
      const match = /^(\d+)\s*([a-z]*)$/i.exec(String(given));
      const unit = row.type === 'bytes' ? units[(match?.[2] ?? '').toLowerCase()] : match?.[2] === '' ? 1 : undefined;
      if (match === null || unit === undefined) fail('is no whole number');
      value = Number(match?.[1]) * (unit as number);
      if (!Number.isSafeInteger(value)) fail('is too large');
      if (row.min !== undefined && value < row.min) fail(`is below ${row.min}`);
      if (row.max !== undefined && value > row.max) fail(`is above ${row.max}`);
      break;
    }
    default:
      text = row.separator !== undefined && Array.isArray(given) && given.every((item) => typeof item === 'string') ? given.join(row.separator) : given;
      if (typeof text !== 'string') fail('is no text');
      value = text as string;
      if (row.choices && !row.choices.includes(value)) fail('is not known');
      if (row.type === 'path' && value.includes('\0')) fail('is no path');
  }
  const wrong = row.check?.(value) ?? '';
  if (wrong !== '') fail(wrong);
  return value;
}

function distance(left: string, right: string): number {
  const row = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let i = 1; i <= left.length; i++) {
    let diagonal = row[0] as number;
    row[0] = i;
    for (let j = 1; j <= right.length; j++) {
      const above = row[j] as number;
      row[j] = Math.min(above + 1, (row[j - 1] as number) + 1, diagonal + (left[i - 1] === right[j - 1] ? 0 : 1));
      diagonal = above;
    }
  }
  return row[right.length] as number;
}

/** The known name nearest to a mistyped one, or undefined. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const far = distance(name, candidate);
    if (far < bestDistance) {
      best = candidate;
      bestDistance = far;
    }
  }
  return best;
}

function unknown(kind: string, name: string, known: readonly string[]): OptionError {
  const hint = nearest(name, known);
  return new OptionError(`unknown ${kind} ${name}; ${hint ? `did you mean ${hint}?` : 'see --help'}`);
}

/** Sources of values, the later ones win: file, environment, flags. */
export interface OptionSources {
  readonly file?: { readonly path: string; readonly values: Readonly<Record<string, unknown>> };
  readonly environment?: { readonly prefix: string; readonly values: Readonly<Record<string, string | undefined>> };
  readonly flags?: Readonly<Record<string, unknown>>;
}

/** Merges the sources over the defaults; every value checked, with its origin. @throws OptionError */
export function resolveOptions(rows: readonly OptionRow[], sources: OptionSources): Readonly<Record<string, Resolved>> {
  const names = rows.map((row) => row.name);
  for (const name of Object.keys(sources.file?.values ?? {})) if (!names.includes(name)) throw unknown(`option in ${sources.file?.path}:`, name, names);
  const resolved: Record<string, Resolved> = {};
  for (const row of rows) {
    let value: Resolved = { value: row.default, origin: 'default' };
    if (!row.flagOnly) {
      const fromFile = sources.file?.values[row.name];
      if (fromFile !== undefined) value = { value: parseOption(row, fromFile, `file ${sources.file?.path}`), origin: `file ${sources.file?.path}` };
      if (sources.environment) {
        const variable = environmentOf(row, sources.environment.prefix);
        const given = sources.environment.values[variable];
        if (given !== undefined && given !== '') value = { value: parseOption(row, given, `environment ${variable}`), origin: `environment ${variable}` };
      }
    }
    const flag = sources.flags?.[row.name];
    if (flag !== undefined) value = { value: parseOption(row, flag, `flag ${flagOf(row)}`), origin: `flag ${flagOf(row)}` };
    resolved[row.name] = Object.freeze(value);
  }
  return Object.freeze(resolved);
}

/** Result of {@link parseFlags}. */
export interface ParsedFlags {
  readonly flags: Readonly<Record<string, unknown>>;
  readonly positionals: readonly string[];
}

/**
 * Reads flags off a command line: `--name value`, `--name=value`, `--boolean`, `--no-boolean`, `-n 4`, and `--` ends them.
 * @param stopAtPositional true: the first word that is no flag and all after it are positionals (as for `run`)
 * @throws OptionError
 */
export function parseFlags(rows: readonly OptionRow[], argv: readonly string[], stopAtPositional = false): ParsedFlags {
  const flags: Record<string, unknown> = {};
  const positionals: string[] = [];
  const known = rows.map(flagOf);
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] as string;
    if (word === '--') {
      positionals.push(...argv.slice(at + 1));
      break;
    }
    if (!word.startsWith('-') || word === '-') {
      if (stopAtPositional) {
        positionals.push(...argv.slice(at));
        break;
      }
      positionals.push(word);
      continue;
    }
    const [name, inline] = word.includes('=') ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] : [word, undefined];
    const negated = rows.find((row) => row.type === 'boolean' && name === `--no-${flagOf(row).slice(2)}`);
    const row = negated ?? rows.find((each) => flagOf(each) === name || (each.short !== undefined && `-${each.short}` === name));
    if (row === undefined) throw unknown('option', name, known);
    if (negated) flags[row.name] = false;
    else if (row.type === 'boolean' && inline === undefined) flags[row.name] = true;
    else if (inline !== undefined) flags[row.name] = inline;
    else if (at + 1 < argv.length) flags[row.name] = argv[++at];
    else throw new OptionError(`option ${name} needs a value; ${cure(row)}`);
  }
  return { flags, positionals };
}

function defaultOf(row: OptionRow): string {
  if (row.defaultText !== undefined) return row.defaultText;
  if (row.default === undefined) return '';
  if (row.type === 'mode') return `0${(row.default as number).toString(8)}`;
  return String(row.default);
}

/** The rows as text for --help. */
export function helpText(rows: readonly OptionRow[]): string {
  return rows
    .map((row) => {
      const value = row.type === 'boolean' ? '' : ` <${row.choices?.join('|') ?? unitOf(row) ?? row.type}>`.replace('<>', `<${row.type}>`);
      const left = `${row.short ? `-${row.short}, ` : ''}${flagOf(row)}${value}`;
      const shown = defaultOf(row);
      return `  ${left.padEnd(38)} ${row.help}${shown === '' ? '' : ` (default: ${shown})`}`;
    })
    .join('\n');
}

/** The rows as a Markdown table for the reference page. */
export function markdownTable(rows: readonly OptionRow[], prefix: string): string {
  const lines = rows.map((row) => {
    const type = row.choices ? row.choices.map((choice) => `\`${choice}\``).join(' / ') : row.type;
    const shown = defaultOf(row);
    return `| \`${row.name}\` | \`${row.short ? `-${row.short}, ` : ''}${flagOf(row)}\` | ${row.flagOnly ? '' : `\`${environmentOf(row, prefix)}\``} | ${type}${unitOf(row) && unitOf(row) !== type ? ` (${unitOf(row)})` : ''} | ${shown === '' ? '' : `\`${shown}\``} | ${row.help.replaceAll('|', '\\|')}${row.reload ? ' May change at SIGHUP.' : ''} |`;
  });
  return ['| option | flag | environment | type | default | what it does |', '|---|---|---|---|---|---|', ...lines].join('\n');
}
