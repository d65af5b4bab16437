import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { packageRoot } from '../../native/load.js';
import { nodePlan, type Section } from './plan.js';

/** One competitor: how it is got ready and how one section is run with it. */
export interface Contestant {
  readonly id: string;
  readonly title: string;
  /** 'mpi' measures every section; 'node' its own short plan, once a round. */
  readonly kind: 'vicinal' | 'core' | 'mpi' | 'node';
  /** Gets ready; returns why it cannot take part, or ''. */
  prepare(): string;
  /** Version for the record, after prepare(). */
  version(): string;
  /** Command lines of a section: more than one where the source's place differs. */
  commands(section: Section): readonly (readonly string[])[];
}

const buildFolder = join(packageRoot, 'test', 'build');

/** Processors that this process may use, in order. */
export function allowedCores(): number[] {
  const list = /^Cpus_allowed_list:\s*(\S+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '';
  return list.split(',').flatMap((part) => {
    const [first, last = first] = part.split('-').map(Number);
    return Array.from({ length: (last as number) - (first as number) + 1 }, (_, at) => (first as number) + at);
  });
}

/** Ranks outnumber the cores: nobody is bound. */
const crowded = (section: Section): boolean => section.ranks > allowedCores().length;

function onPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

function outputOf(command: string, args: readonly string[]): string {
  const done = spawnSync(command, args, { encoding: 'utf8' });
  return `${done.stdout ?? ''}${done.stderr ?? ''}`;
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}

/** The line of a compiler's complaint that says most. */
function complaint(error: Error | undefined, text: string): string {
  return error?.message ?? text.split('\n').find((each) => /\berror\b/.test(each)) ?? firstLine(text);
}

/** Compiles a program of test/bench/mpi with the compiler driver of an MPI library; returns why it cannot, or ''. */
export function compile(driver: string, source: string, output: string): string {
  mkdirSync(buildFolder, { recursive: true });
  // mpich's headers declare status arrays of no length, which the compiler takes literally
  const flags = ['-std=gnu11', '-O3', '-Wall', '-Wextra', '-Wno-stringop-overflow'];
  const done = spawnSync(driver, [...flags, join(packageRoot, 'test', 'bench', 'mpi', source), '-o', output], { encoding: 'utf8' });
  return done.status === 0 ? '' : `${driver} failed: ${complaint(done.error, done.stderr)}`;
}

function openMpi(id: string, title: string, extra: readonly string[]): Contestant {
  const program = join(buildFolder, 'osu.openmpi');
  return {
    id,
    title,
    kind: 'mpi',
    prepare() {
      if (!onPath('mpirun.openmpi') || !onPath('mpicc.openmpi')) return 'Open MPI is not installed; cure: apt-get install openmpi-bin libopenmpi-dev';
      return compile('mpicc.openmpi', 'osu.c', program);
    },
    version: () => firstLine(outputOf('mpirun.openmpi', ['--version'])).replace(/^.*\) /, ''),
    commands: (section) => [
      [
        'mpirun.openmpi',
        ...(process.getuid?.() === 0 ? ['--allow-run-as-root'] : []),
        ...['-np', String(section.ranks), ...(crowded(section) ? ['--oversubscribe', '--bind-to', 'none'] : ['--bind-to', 'core'])],
        ...[...extra, program, ...section.arguments],
      ],
    ],
  };
}

/** A thirtieth of the repetitions, for a library that does not yield: each takes milliseconds where ranks outnumber the cores. */
function fewer(list: readonly string[]): readonly string[] {
  return list.map((word, at) => (list[at - 1] === '--iterations' || list[at - 1] === '--warmup' ? String(Math.ceil(Number(word) / 30)) : word));
}

function mpich(): Contestant {
  const program = join(buildFolder, 'osu.mpich');
  return {
    id: 'mpich',
    title: 'MPICH',
    kind: 'mpi',
    prepare() {
      if (!onPath('mpirun.mpich') || !onPath('mpicc.mpich')) return 'MPICH is not installed; cure: apt-get install mpich libmpich-dev';
      return compile('mpicc.mpich', 'osu.c', program);
    },
    version: () => /Version:\s*(\S+)/.exec(outputOf('mpichversion', []))?.[1] ?? 'unknown',
    commands: (section) => [
      [
        'mpirun.mpich',
        '-np',
        String(section.ranks),
        '-bind-to',
        crowded(section) ? 'none' : 'core',
        program,
        ...(crowded(section) ? fewer(section.arguments) : section.arguments),
      ],
    ],
  };
}

function vicinal(id: string, title: string, extra: readonly string[]): Contestant {
  const command = join(packageRoot, 'dist', 'client', 'cli', 'main.js');
  const program = join(packageRoot, 'dist', 'client', 'cli', 'bench', 'measure.js');
  const base = (ranks: number, bind: string): string[] => [process.execPath, command, 'run', '-n', String(ranks), '--bind', bind, ...extra, '--', program];
  return {
    id,
    title,
    kind: 'vicinal',
    prepare() {
      if (!existsSync(command)) return `${command} is not built; cure: npm run build`;
      const done = spawnSync(process.execPath, [...base(2, 'core').slice(1), '--iterations', '10', 'latency'], { encoding: 'utf8', timeout: 60_000 });
      return done.status === 0 ? '' : `a trial run failed: ${firstLine(done.stderr ?? '') || `exit ${done.status ?? done.signal}`}`;
    },
    version: () => (JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string }).version,
    commands: (section) => section.memories.map((memory) => [...base(section.ranks, crowded(section) ? 'none' : 'core'), `--${memory}`, ...section.arguments]),
  };
}

function core(): Contestant {
  const program = join(packageRoot, 'native', 'build', 'release', 'bench', 'core_bench');
  return {
    id: 'core',
    title: 'Vicinal core (C++)',
    kind: 'core',
    prepare: () => (existsSync(program) ? '' : `${program} is not built; cure: make -C native bench`),
    version: () => 'as built here',
    // the core's program measures pairs only
    commands: (section) => {
      if (section.ranks !== 2 || section.arguments.includes('bidirectional')) return [];
      const [first, second] = allowedCores();
      const end = section.arguments.indexOf('barrier');
      const args = end === -1 ? section.arguments : section.arguments.slice(0, end);
      return section.memories.map((memory) => [program, '--cores', `${first},${second}`, `--${memory}`, ...args]);
    },
  };
}

function nodePeer(id: string, title: string, pinned: boolean): Contestant {
  const program = join(packageRoot, 'dist', 'test', 'bench', 'node', 'main.js');
  const plan = Object.entries(nodePlan).flatMap(([name, list]) => [`--${name}`, list.join(',')]);
  return {
    id,
    title,
    kind: 'node',
    prepare: () => (onPath('taskset') ? '' : 'taskset is not installed; cure: apt-get install util-linux'),
    version: () => process.version,
    commands: () => {
      const [first, second] = allowedCores();
      // two threads of one process: the process gets both cores
      return [['taskset', '-c', pinned ? String(first) : `${first},${second}`, process.execPath, program, id, String(second), ...plan]];
    },
  };
}

/** Everyone, in the order of the tables. */
export const contestants: readonly Contestant[] = [
  vicinal('vicinal', 'Vicinal', []),
  vicinal('vicinal-isolated', 'Vicinal, isolated', ['--isolate', 'all']),
  core(),
  openMpi('openmpi', 'Open MPI', []),
  openMpi('openmpi-no-cma', 'Open MPI, no CMA', ['--mca', 'btl_vader_single_copy_mechanism', 'none']),
  mpich(),
  nodePeer('unix-socket', 'Unix socket', true),
  nodePeer('child-process', 'child_process, json', true),
  nodePeer('child-process-advanced', 'child_process, advanced', true),
  nodePeer('message-port', 'MessagePort', false),
  nodePeer('message-port-transfer', 'MessagePort, transfer', false),
];
