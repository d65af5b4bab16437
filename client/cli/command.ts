import type { OptionRow, OptionValue } from '../../proto/options/table.js';

/** What a command gets: checked option values by name, and the words that are no options. */
export interface CommandInput {
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly positionals: readonly string[];
}

/** One command of the command line. */
export interface Command {
  /** The words that name it, e.g. `config explain`. */
  readonly name: string;
  /** What follows the name in the usage line. */
  readonly usage: string;
  readonly summary: string;
  /** Further paragraphs of --help. */
  readonly details?: string;
  readonly rows: readonly OptionRow[];
  /** True: options end at the first word that is none, as for `run`. */
  readonly stopAtPositional?: boolean;
  /** Resolves with the exit code. @throws UsageError, CommandFailure, OptionError */
  readonly run: (input: CommandInput) => Promise<number>;
}

/** The command was called wrongly: exit code 2, the message and a hint. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The command could not do its work; the message names the thing, the reason and the cure. Exit code 1 unless told. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
  constructor(
    message: string,
    readonly exitCode = 1,
  ) {
    super(message);
  }
}

/** Writes one line for people. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Writes data. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}
