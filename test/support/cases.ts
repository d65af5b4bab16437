import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { type InitOptions, init, type Mpi } from '../../client/index.js';
import type { Scope } from './cleanup.js';
import { type Host, type JobSetup, programs, TestJob } from './job.js';
import { type CommandSetup, vicinal } from './vicinal.js';
import { patience } from './watchdog.js';

/** Cases of a program of ranks by name: every rank runs every case, in order, with a barrier after each. */
export type Cases = Readonly<Record<string, (mpi: Mpi) => void | Promise<void>>>;

/** Options of init that a program of ranks was given as its first argument, in JSON. */
export const givenOptions = (): InitOptions => (process.argv[2] === undefined ? {} : JSON.parse(process.argv[2]));

/**
 * Body of a program of ranks: runs the cases and prints one JSON line for each, `{"case", "ok", "milliseconds", "error"?}`. A case that
 * throws at one rank may leave the others waiting: they are ended by the test's watchdog, and the report tells who failed.
 */
export async function runCases(cases: Cases, options: InitOptions = {}): Promise<void> {
  const mpi = await init(options);
  console.log(JSON.stringify({ cases: Object.keys(cases) }));
  let failed = false;
  for (const [name, body] of Object.entries(cases)) {
    const began = mpi.wtime();
    try {
      await body(mpi);
      console.log(JSON.stringify({ case: name, ok: true, milliseconds: Math.round((mpi.wtime() - began) * 1000) }));
    } catch (error) {
      failed = true;
      console.log(JSON.stringify({ case: name, ok: false, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }));
      if (mpi.world.size > 1) process.exit(1);
    }
    await mpi.world.barrier();
  }
  await mpi.finalize();
  process.exitCode = failed ? 1 : 0;
}

interface CaseLine {
  readonly case: string;
  readonly ok: boolean;
  readonly error?: string;
}

/** What a program of cases printed at one rank. */
export interface CaseRank {
  readonly rank: number;
  readonly lines: readonly string[];
}

/** A program of cases as it went. */
export interface CaseRun {
  readonly ranks: readonly CaseRank[];
  /** Why it did not come to its end; '' when it did. */
  readonly hung: string;
  /** What was printed besides, for people. */
  report(): string;
}

/** Runs a program of cases as a job. */
export async function runCasesAsJob(scope: Scope, host: Host, setup: JobSetup, milliseconds = patience): Promise<CaseRun> {
  const job = await TestJob.start(scope, host, setup);
  let hung = '';
  try {
    const exits = await job.ended(milliseconds);
    exits.forEach((exit, rank) => {
      if (exit.code !== 0) hung ||= `rank ${rank} ended with ${JSON.stringify(exit)}\n${job.report('{"case')}`;
    });
    await job.endParts();
  } catch (error) {
    hung = `${(error as Error).message.split('\n')[0]}\n${job.report('{"case')}`;
    await job.kill();
  }
  return { ranks: job.ranks, hung, report: () => job.report('{"case') };
}

/** Runs a program of cases by `vicinal run`, with words before the program. */
export async function runCasesByCommand(
  scope: Scope,
  words: readonly string[],
  size: number,
  program: string,
  args: readonly string[],
  setup: CommandSetup = {},
): Promise<CaseRun> {
  const command = vicinal(scope, ['run', '-n', String(size), '--label', ...words, '--', join(programs, `${program}.js`), ...args], setup);
  let hung = '';
  await command.code().then(
    (code) => {
      if (code !== 0) hung = `vicinal run ended with ${code}: ${command.stderr}`;
    },
    (error: Error) => {
      hung = error.message;
    },
  );
  if (hung === '') assert.deepEqual(await command.leftovers(), []);
  return { ranks: labelled(command.stdout, size), hung, report: () => command.stderr };
}

/** The lines of each rank, out of those of `vicinal run --label`. */
export function labelled(stdout: string, size: number): CaseRank[] {
  const lines = stdout.split('\n');
  return Array.from({ length: size }, (_, rank) => {
    const label = `[${rank}] `;
    return { rank, lines: lines.filter((line) => line.startsWith(label)).map((line) => line.slice(label.length)) };
  });
}

/** The cases that did not pass at every rank, with what is known of each; and how many there are. */
export function judge(run: CaseRun): { readonly names: readonly string[]; readonly failures: ReadonlyMap<string, string> } {
  const said = run.ranks.map(({ lines }) => lines.filter((line) => line.startsWith('{"case":')).map((line) => JSON.parse(line) as CaseLine));
  const named = run.ranks[0]?.lines.find((line) => line.startsWith('{"cases":')) ?? '{"cases":[]}';
  const { cases: names } = JSON.parse(named) as { cases: string[] };
  assert.ok(names.length > 0, `the program named no cases\n${run.hung}\n${run.report()}`);
  const failures = new Map<string, string>();
  for (const name of names) {
    for (const [rank, lines] of said.entries()) {
      const line = lines.find((each) => each.case === name);
      if (line?.ok || failures.has(name)) continue;
      const lost = line === undefined ? `did not finish this case${run.hung === '' ? '' : ' (the job did not come to its end)'}` : line.error;
      // what the processes printed belongs to the first failure; the cases after it were not reached
      failures.set(name, `rank ${rank}: ${lost}${failures.size > 0 ? '' : `\n${run.report()}`}`);
    }
  }
  return { names, failures };
}

/** Fails with every case that did not pass. @returns how many there are */
export function assertPassed(run: CaseRun): number {
  const { names, failures } = judge(run);
  const told = [...failures].map(([each, why]) => `${each}: ${why}`).join('\n');
  assert.equal(failures.size, 0, `${failures.size} of ${names.length} cases failed:\n${told}\n${run.hung}`);
  assert.equal(run.hung, '');
  return names.length;
}

/** Runs a program of cases as a job and makes one subtest of each case: it passes when all ranks say so. */
export async function testCases(t: TestContext, host: Host, setup: JobSetup, milliseconds = patience): Promise<void> {
  const run = await runCasesAsJob(t, host, setup, milliseconds);
  const { names, failures } = judge(run);
  for (const name of names) {
    await t.test(name, () => {
      const failure = failures.get(name);
      if (failure !== undefined) assert.fail(failure);
    });
  }
  assert.equal(run.hung, '');
}
