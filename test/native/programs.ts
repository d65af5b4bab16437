import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../native/load.js';

/** Builds of the core's tests: see native/Makefile. */
export type Variant = 'release' | 'asan' | 'tsan';

/** What a program wrote, and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

/** Runs a program to its end; a hang is ended after `seconds` (generous: programs have watchdogs of their own). */
export function run(program: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}, seconds = 1500): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: packageRoot, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (piece: Buffer): void => {
      output = (output + piece.toString()).slice(-200_000);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const patience = setTimeout(() => {
      output += `\nended: it ran longer than ${seconds} s\n`;
      child.kill('SIGKILL');
    }, seconds * 1000);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(patience);
      resolve({ code, signal, output });
    });
  });
}

/** Builds targets of native/Makefile, when nobody else builds there. @throws Error with what the compiler said */
export async function build(variant: Variant, ...targets: readonly string[]): Promise<void> {
  const made = await run('flock', ['native/Makefile', 'make', '-C', 'native', '-j2', ...targets, `VARIANT=${variant}`, `NODE=${process.execPath}`]);
  if (made.code !== 0) throw new Error(`make ${targets.join(' ')} VARIANT=${variant} failed:\n${made.output}`);
}

/** The core's tests, by the names of their programs. */
export const programs: readonly string[] = [
  ...readdirSync(join(packageRoot, 'test', 'native'))
    .filter((name) => name.endsWith('_test.cc'))
    .map((name) => name.slice(0, -'.cc'.length))
    .sort(),
  'sleep_without_fence_test',
];

/** Those in which processes or threads race. */
export const races: readonly string[] = programs.filter((name) =>
  /^(hostile|region|remote_read|ring|segment|sleep|sleep_without_fence|slices|unplug|window)_test$/.test(name),
);

const target = (variant: Variant, name: string): string => join('build', variant, 'test', name);
/** Path of a built program. */
export const programPath = (variant: Variant, name: string): string => join(packageRoot, 'native', target(variant, name));
/** Builds some of the core's tests. */
export const buildPrograms = (variant: Variant, names: readonly string[]): Promise<void> => build(variant, ...names.map((name) => target(variant, name)));

/** Runs one of the core's tests; throws with its output when it failed. @returns its output */
export async function pass(variant: Variant, name: string, environment: Readonly<Record<string, string>> = {}): Promise<string> {
  const ended = await run(programPath(variant, name), [], environment);
  if (ended.code === 0 && /\d+ passed, 0 failed/.test(ended.output)) return ended.output;
  throw new Error(`${name} (${variant}) ended with ${ended.signal ?? `exit code ${ended.code}`}:\n${ended.output}`);
}
