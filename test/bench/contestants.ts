import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureProgram } from '../../client/cli/bench/program.js';
import { packageRoot } from '../../native/load.js';
import { vicinalProgram } from '../support/vicinal.js';
import { allowedCores, built, compile, crowded, firstLine, launch, onPath } from './launch.js';
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

function outputOf(command: string, args: readonly string[]): string {
  const done = spawnSync(command, args, { encoding: 'utf8' });
  return `${done.stdout ?? ''}${done.stderr ?? ''}`;
}

function openMpi(id: string, title: string, extra: readonly string[]): Contestant {
  const program = built('osu.openmpi');
  return {
    id,
    title,
    kind: 'mpi',
    prepare: () => compile('openmpi', 'osu.c', program),
    version: () => firstLine(outputOf('mpirun.openmpi', ['--version'])).replace(/^.*\) /, ''),
    commands: (section) => [[...launch.openmpi(section.ranks), ...extra, program, ...section.arguments]],
  };
}

/** A thirtieth of the repetitions, for a library that does not yield: each takes milliseconds where ranks outnumber the cores. */
function fewer(list: readonly string[]): readonly string[] {
  return list.map((word, at) => (list[at - 1] === '--iterations' || list[at - 1] === '--warmup' ? String(Math.ceil(Number(word) / 30)) : word));
}

function mpich(): Contestant {
  const program = built('osu.mpich');
  return {
    id: 'mpich',
    title: 'MPICH',
    kind: 'mpi',
    prepare: () => compile('mpich', 'osu.c', program),
    version: () => /Version:\s*(\S+)/.exec(outputOf('mpichversion', []))?.[1] ?? 'unknown',
    commands: (section) => [[...launch.mpich(section.ranks), program, ...(crowded(section.ranks) ? fewer(section.arguments) : section.arguments)]],
  };
}

function vicinal(id: string, title: string, extra: readonly string[]): Contestant {
  const base = (ranks: number): string[] => [...launch.vicinal(ranks), ...extra, '--', measureProgram];
  return {
    id,
    title,
    kind: 'vicinal',
    prepare() {
      if (!existsSync(vicinalProgram)) return `${vicinalProgram} is not built; cure: npm run build`;
      const done = spawnSync(process.execPath, [...base(2).slice(1), '--iterations', '10', 'latency'], { encoding: 'utf8', timeout: 60_000 });
      return done.status === 0 ? '' : `a trial run failed: ${firstLine(done.stderr ?? '') || `exit ${done.status ?? done.signal}`}`;
    },
    version: () => (JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string }).version,
    commands: (section) => section.memories.map((memory) => [...base(section.ranks), `--${memory}`, ...section.arguments]),
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
