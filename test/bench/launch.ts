import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { packageRoot } from '../../native/load.js';
import { vicinalProgram } from '../support/vicinal.js';

/** An MPI library beside us, by the ending of its programs' names in Debian. */
export type Library = 'openmpi' | 'mpich';

const lacks: Readonly<Record<Library, string>> = {
  openmpi: 'Open MPI is not installed; cure: apt-get install openmpi-bin libopenmpi-dev',
  mpich: 'MPICH is not installed; cure: apt-get install mpich libmpich-dev',
};

/** Where a compiled program lies. */
export const built = (name: string): string => join(packageRoot, 'test', 'build', name);

/** Processors that this process may use, in order. */
export function allowedCores(): number[] {
  const list = /^Cpus_allowed_list:\s*(\S+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '';
  return list.split(',').flatMap((part) => {
    const [first, last = first] = part.split('-').map(Number);
    return Array.from({ length: (last as number) - (first as number) + 1 }, (_, at) => (first as number) + at);
  });
}

/** Ranks outnumber the cores: nobody is bound. */
export const crowded = (ranks: number): boolean => ranks > allowedCores().length;

/** The words that start so many ranks, one on each core where there are enough; the launcher's further options and the program follow. */
export const launch = {
  vicinal: (ranks: number): string[] => [process.execPath, vicinalProgram, 'run', '-n', String(ranks), '--bind', crowded(ranks) ? 'none' : 'core'],
  openmpi: (ranks: number): string[] => [
    'mpirun.openmpi',
    ...(process.getuid?.() === 0 ? ['--allow-run-as-root'] : []),
    ...['-np', String(ranks), ...(crowded(ranks) ? ['--oversubscribe', '--bind-to', 'none'] : ['--bind-to', 'core'])],
  ],
  mpich: (ranks: number): string[] => ['mpirun.mpich', '-np', String(ranks), '-bind-to', crowded(ranks) ? 'none' : 'core'],
} as const;

export function onPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

export function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}

/** The line of a compiler's complaint that says most. */
function complaint(error: Error | undefined, text: string): string {
  return error?.message ?? text.split('\n').find((each) => /\berror\b/.test(each)) ?? firstLine(text);
}

/** Compiles a program of test/bench/mpi for an MPI library; returns why it cannot, or ''. */
export function compile(library: Library, source: string, output: string): string {
  const driver = `mpicc.${library}`;
  if (!onPath(`mpirun.${library}`) || !onPath(driver)) return lacks[library];
  mkdirSync(dirname(output), { recursive: true });
  // mpich's headers declare status arrays of no length, which the compiler takes literally
  const flags = ['-std=gnu11', '-O3', '-Wall', '-Wextra', '-Wno-stringop-overflow'];
  const done = spawnSync(driver, [...flags, join(packageRoot, 'test', 'bench', 'mpi', source), '-o', output], { encoding: 'utf8' });
  return done.status === 0 ? '' : `${driver} failed: ${complaint(done.error, done.stderr)}`;
}
