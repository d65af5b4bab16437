#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../native/load.js';
import { helpText, nearest, OptionError, type OptionRow, parseFlags, resolveOptions } from '../../proto/options/table.js';
import { type Command, CommandFailure, print, say, UsageError } from './command.js';

/** Commands by name; each is loaded when it is called, so that one that needs no native code runs without. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  run: async () => (await import('./commands/run.js')).run,
  doctor: async () => (await import('./commands/doctor.js')).doctor,
  topology: async () => (await import('./commands/topology.js')).topology,
  explain: async () => (await import('./commands/explain.js')).explain,
  top: async () => (await import('./commands/top.js')).top,
  bench: async () => (await import('./commands/bench.js')).bench,
  vm: async () => (await import('./commands/vm.js')).vm,
  'config explain': async () => (await import('./commands/config.js')).configExplain,
};

const helpRow: OptionRow = { name: 'help', type: 'boolean', default: false, short: 'h', help: 'Print this text.' };

function version(): string {
  return (JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string }).version;
}

async function overview(): Promise<string> {
  const lines = await Promise.all(Object.entries(commands).map(async ([name, load]) => `  ${name.padEnd(16)} ${(await load()).summary}`));
  return `Vicinal: MPI between processes that share a host and are kept apart.\n\nusage: vicinal <command> [options]\n\n${lines.join('\n')}\n\n"vicinal <command> --help" tells a command's options; "vicinal --version" the version.`;
}

function helpOf(command: Command): string {
  const details = command.details === undefined ? '' : `\n${command.details.trim()}\n`;
  return `usage: vicinal ${command.name} ${command.usage}\n\n${command.summary}\n${details}\noptions:\n${helpText([...command.rows, helpRow])}`;
}

/** Finds the command at the start of `argv`: the longest name that fits. */
function find(argv: readonly string[]): { name: string; rest: readonly string[] } {
  for (const length of [2, 1]) {
    const name = argv.slice(0, length).join(' ');
    if (argv.length >= length && name in commands) return { name, rest: argv.slice(length) };
  }
  const known = Object.keys(commands);
  const begun = known.find((name) => name.startsWith(`${argv[0]} `));
  if (begun !== undefined) throw new UsageError(`${argv[0]}${argv[1] === undefined ? '' : ` ${argv[1]}`} is no command; did you mean ${begun}?`);
  const hint = nearest(argv[0] ?? '', known);
  throw new UsageError(`there is no command ${argv[0]}${hint === undefined ? '' : `; did you mean ${hint}?`}`);
}

async function perform(argv: readonly string[]): Promise<number> {
  const [first] = argv;
  if (first === undefined) throw new UsageError('no command is given');
  if (first === '--help' || first === '-h' || first === 'help') {
    print(await overview());
    return 0;
  }
  if (first === '--version' || first === '-V') {
    print(version());
    return 0;
  }
  const { name, rest } = find(argv);
  const command = await (commands[name] as () => Promise<Command>)();
  try {
    const rows = [...command.rows, helpRow];
    const { flags, positionals } = parseFlags(rows, rest, command.stopAtPositional);
    if (flags['help'] === true) {
      print(helpOf(command));
      return 0;
    }
    const resolved = resolveOptions(rows, { flags });
    const options = Object.fromEntries(Object.entries(resolved).map(([option, { value }]) => [option, value]));
    return await command.run({ options, positionals });
  } catch (error) {
    if (error instanceof OptionError || error instanceof UsageError) {
      say(`vicinal ${name}: ${error.message}`);
      say(`hint: vicinal ${name} --help`);
      return 2;
    }
    if (error instanceof CommandFailure) {
      say(`vicinal ${name}: ${error.message}`);
      return error.exitCode;
    }
    throw error;
  }
}

// A reader that went away (a pipe into head) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  process.exitCode = await perform(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) {
    say(`vicinal: ${error.message}`);
    say('hint: vicinal --help');
    process.exitCode = 2;
  } else {
    say(`vicinal: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
