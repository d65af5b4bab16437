import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { packageRoot } from '../../../native/load.js';
import type { TestBroker } from '../../support/broker.js';
import { makeFolder, OwnScope, removeFolder } from '../../support/cleanup.js';
import { TestJob } from '../../support/job.js';
import { patience, watchdog } from '../../support/watchdog.js';
import { difference, results } from './compare.js';
import { type Program, write } from './program.js';
import { shrink } from './shrink.js';

/** The compiled driver for Vicinal. */
export const driver: string = join(packageRoot, 'dist', 'test', 'mpi', 'random', 'driver.js');
const mpich = join(packageRoot, 'test', 'build', 'random.mpich');

function onPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/** Compiles the C driver. @returns why MPICH cannot take part, or false */
export function prepareMpich(): string | false {
  if (!onPath('mpirun.mpich') || !onPath('mpicc.mpich')) return 'MPICH is not installed; cure: apt-get install mpich libmpich-dev';
  mkdirSync(join(packageRoot, 'test', 'build'), { recursive: true });
  const flags = ['-std=gnu11', '-O2', '-Wall', '-Wextra', '-Werror', '-Wno-stringop-overflow'];
  // files of tests that run at once all do this: each puts a whole program in its place
  const made = `${mpich}.${process.pid}`;
  const done = spawnSync('mpicc.mpich', [...flags, join(packageRoot, 'test', 'mpi', 'random', 'random.c'), '-o', made], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`mpicc.mpich failed: ${done.error?.message ?? done.stderr}`);
  renameSync(made, mpich);
  return false;
}

/** Files of some programs for one run: programs, and the list that names them. */
export function writeList(folder: string, name: string, programs: readonly Program[]): { readonly list: string; readonly outputs: readonly string[] } {
  const outputs = programs.map((_, at) => join(folder, `${name}-${at}`));
  const files = programs.map((program, at) => {
    const file = join(folder, `program-${at}`);
    writeFileSync(file, write(program));
    return file;
  });
  const list = join(folder, `${name}.list`);
  writeFileSync(list, files.map((file, at) => `${file} ${outputs[at]}\n`).join(''));
  return { list, outputs };
}

/** Runs programs on MPICH. @throws Error when it fails or hangs */
export async function runMpich(folder: string, ranks: number, programs: readonly Program[], name = 'mpich'): Promise<readonly string[]> {
  const { list, outputs } = writeList(folder, name, programs);
  const child = spawn('mpirun.mpich', ['-n', String(ranks), mpich, list], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  try {
    const code = await watchdog('the end of MPICH', new Promise((resolve) => child.once('close', resolve)), 4 * patience);
    if (code !== 0) throw new Error(`MPICH ended with ${code}: ${said}`);
  } finally {
    if (child.exitCode === null) child.kill('SIGKILL');
  }
  return outputs;
}

/** A program whose results differ, or that failed. */
export interface Difference {
  readonly program: Program;
  readonly what: string;
}

/**
 * Runs the driver as one job: `list` names the programs, and the files, each with the rank's number behind it, where results go.
 * @returns why it failed, or ''
 */
export type Runner = (ranks: number, list: string, outputs: readonly string[], tuning: object) => Promise<string>;

/** A runner of jobs at a broker, or at several that share memory. */
export const jobsAt =
  (host: TestBroker | { readonly brokers: readonly TestBroker[] }): Runner =>
  async (ranks, list, _, tuning) => {
    const scope = new OwnScope();
    try {
      const job = await TestJob.start(scope, host, { size: ranks, program: driver, args: [list, JSON.stringify(tuning)] });
      let failed = '';
      await job.succeeded(patience).catch((error: Error) => {
        failed = error.message;
      });
      await job.kill();
      if (failed === '') await job.end(host);
      return failed;
    } finally {
      await scope.end();
    }
  };

/** Runs programs of one number of ranks on both, and compares every result of every rank byte for byte. */
async function compare(run: Runner, programs: readonly Program[], tuning: object): Promise<Difference[]> {
  const folder = makeFolder();
  const ranks = (programs[0] as Program).ranks;
  try {
    const wanted = await runMpich(folder, ranks, programs);
    const { list, outputs } = writeList(folder, 'vicinal', programs);
    const failed = await run(ranks, list, outputs, tuning);
    const differences: Difference[] = [];
    for (const [at, program] of programs.entries()) {
      for (let rank = 0; rank < ranks; rank++) {
        const what = difference(results(`${outputs[at]}.${rank}`), results(`${wanted[at]}.${rank}`));
        if (what === undefined) continue;
        differences.push({ program, what: `rank ${rank}: ${what}${failed === '' ? '' : `\n${failed}`}` });
        break;
      }
    }
    if (failed !== '' && differences.length === 0) throw new Error(failed);
    return differences;
  } finally {
    removeFolder(folder);
  }
}

/**
 * Runs programs on Vicinal and on MPICH, those of one number of ranks as one job.
 * @throws Error that has the seed, the difference and the smallest program that shows one
 */
export async function contest(run: Runner, programs: readonly Program[], tuning: object = {}, shrinking = 60_000): Promise<void> {
  for (const ranks of new Set(programs.map((program) => program.ranks))) {
    const found = await compare(
      run,
      programs.filter((program) => program.ranks === ranks),
      tuning,
    );
    const first = found[0];
    if (first === undefined) continue;
    let { what } = first;
    const smallest = await shrink(
      first.program,
      async (candidate) => {
        const again = await compare(run, [candidate], tuning).catch((error: Error) => [{ what: error.message }]);
        if (again[0] !== undefined) what = again[0].what;
        return again[0] !== undefined;
      },
      shrinking,
    );
    throw new Error(
      `the program of seed ${first.program.seed} (${ranks} ranks) with ${JSON.stringify(tuning)}: ${first.what}\nsmallest that was found: ${what}\n${write(smallest)}`,
    );
  }
}
