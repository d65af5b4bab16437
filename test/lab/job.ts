import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Scope, temporaryFolder } from '../support/cleanup.js';
import { type TestCommand, vicinal } from '../support/vicinal.js';
import type { GuestCommand } from './agent.js';
import { Guest, guestFactor } from './guest.js';

/** The package in a guest. */
export const guestPackage = '/opt/vicinal';
/** `vicinal` in a guest. */
export const guestVicinal: readonly string[] = ['node', `${guestPackage}/dist/client/cli/main.js`];
/**
 * Environment of launchers in a guest, and so of its ranks: its processors are fewer than they look, as the emulator shares this machine's with other guests,
 * and who spins on one keeps others from working.
 */
const guestEnvironment = { VICINAL_SPIN_MICROSECONDS: '0', VICINAL_YIELDS: '2' };
/** Compiled programs of the tests, in a guest. */
export const guestPrograms = `${guestPackage}/dist/test/mpi/programs`;
export const labPrograms = `${guestPackage}/dist/test/lab/programs`;
/** Runs a rank's command in a container of its own. */
export const contained = `${guestPackage}/test/lab/programs/in_container.py`;
/** Milliseconds for a job among guests. */
export const jobPatience = 30_000 * guestFactor;

/** This machine as a place of ranks. */
export interface Here {
  readonly scope: Scope;
  /** Of the broker. */
  readonly socket: string;
}

/** Ranks of a job at one kernel. */
export interface Part {
  readonly at: Guest | Here;
  readonly ranks: number;
  /** The program and its arguments, as that kernel names them. */
  readonly words: readonly string[];
}

/** The command of a part. */
export type PartCommand = GuestCommand | TestCommand;

/** Ends it. */
export function stop(command: PartCommand, signal: 'SIGTERM' | 'SIGKILL'): void {
  if ('child' in command) command.child.kill(signal);
  else command.kill(signal);
}

let tickets = 0;

function begin({ at, words }: Part, flags: readonly string[]): PartCommand {
  if (at instanceof Guest) return at.start([...guestVicinal, 'run', ...flags, '--label', '--', ...words], { env: guestEnvironment });
  return vicinal(at.scope, ['run', ...flags, '--label', '--socket', at.socket, '--', ...words]);
}

/** Starts one job of several kernels: its home is that of the first part. The command of each. */
export async function startJob(parts: readonly Part[]): Promise<PartCommand[]> {
  const [first, ...others] = parts as [Part, ...Part[]];
  const size = parts.reduce((sum, { ranks }) => sum + ranks, 0);
  const name = `ticket-${tickets++}`;
  const pathAt = ({ at }: Part): string => (at instanceof Guest ? `/root/${name}` : join(temporaryFolder(at.scope), name));
  const from = pathAt(first);
  const commands = [begin(first, ['-n', String(size), '--here', String(first.ranks), '--ticket', from])];
  await commands[0]?.said(/are started here/, jobPatience);
  const ticket = first.at instanceof Guest ? await first.at.readBytes(from) : readFileSync(from);
  for (const part of others) {
    const to = pathAt(part);
    if (part.at instanceof Guest) await part.at.write(to, ticket, 0o600);
    else writeFileSync(to, ticket, { mode: 0o600 });
    commands.push(begin(part, ['-n', String(part.ranks), '--join', to]));
  }
  return commands;
}

/** Waits until all parts of a job have ended well. @returns all that they said */
export async function finished(commands: readonly PartCommand[]): Promise<string> {
  const codes = await Promise.all(commands.map(async ({ exited }) => (await exited).code));
  const said = commands.map(({ stdout, stderr }) => stdout + stderr).join('\n');
  assert.deepEqual(
    codes,
    commands.map(() => 0),
    said,
  );
  return said;
}
