/**
 * Sets what it costs to wait beside two MPI libraries: processors that ranks use which wait for a message, and the time of a barrier, as ranks
 * come to outnumber processors. Prints a table.
 *
 *   node dist/test/bench/waiting/main.js [--ranks N,N,...] [--seconds N] [--rounds N]
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../../../native/load.js';
import { allowedCores, compile } from '../contestants.js';

interface Waiter {
  readonly title: string;
  readonly prepare: () => string;
  /** @param barriers for a library that yields */
  readonly command: (ranks: number, seconds: number, barriers: number) => readonly string[];
}

const crowded = (ranks: number): boolean => ranks > allowedCores().length;
const built = (name: string): string => join(packageRoot, 'test', 'build', name);

const vicinal = (form: string): Waiter => ({
  title: `Vicinal, ${form === 'sync' ? 'recvSync' : 'await recv'}`,
  prepare: () => '',
  command: (ranks, seconds, barriers) => [
    ...[process.execPath, join(packageRoot, 'dist', 'client', 'cli', 'main.js'), 'run', '-n', String(ranks), '--bind', crowded(ranks) ? 'none' : 'core', '--'],
    ...[join(packageRoot, 'dist', 'test', 'bench', 'waiting', 'rank.js'), String(seconds), String(barriers), form],
  ],
});

const waiters: readonly Waiter[] = [
  vicinal('sync'),
  vicinal('promise'),
  {
    title: 'Open MPI',
    prepare: () => compile('mpicc.openmpi', 'waiting.c', built('waiting.openmpi')),
    command: (ranks, seconds, barriers) => [
      ...['mpirun.openmpi', '--allow-run-as-root', '-np', String(ranks)],
      ...(crowded(ranks) ? ['--oversubscribe', '--bind-to', 'none'] : ['--bind-to', 'core']),
      ...[built('waiting.openmpi'), String(seconds), String(barriers)],
    ],
  },
  {
    title: 'MPICH',
    prepare: () => compile('mpicc.mpich', 'waiting.c', built('waiting.mpich')),
    // it does not yield: each barrier takes milliseconds
    command: (ranks, seconds, barriers) => [
      ...['mpirun.mpich', '-np', String(ranks), '-bind-to', crowded(ranks) ? 'none' : 'core'],
      ...[built('waiting.mpich'), String(seconds), String(crowded(ranks) ? 20 : barriers)],
    ],
  },
];

const { values } = parseArgs({
  options: { ranks: { type: 'string', default: '2,4,16,64' }, seconds: { type: 'string', default: '5' }, rounds: { type: 'string', default: '3' } },
});
const [seconds, rounds] = [Number(values.seconds), Number(values.rounds)];
const median = (list: readonly number[]): number => [...list].sort((left, right) => left - right)[list.length >> 1] as number;

const lacks = new Map(waiters.map((waiter) => [waiter, waiter.prepare()]));
for (const [waiter, lack] of lacks) if (lack !== '') console.error(`waiting: ${waiter.title} takes no part: ${lack}`);
const present = waiters.filter((waiter) => lacks.get(waiter) === '');

console.log('| ranks | what | processors used by those that wait | a barrier, us |\n|---:|---|---:|---:|');
for (const ranks of values.ranks.split(',').map(Number)) {
  const figures = new Map(present.map((waiter) => [waiter, [] as { processors: number; barrierMicroseconds: number }[]]));
  for (let round = 0; round < rounds; round++)
    for (const waiter of present) {
      const [program, ...words] = waiter.command(ranks, seconds, 1000) as [string, ...string[]];
      const done = spawnSync(program, words, { encoding: 'utf8', timeout: 600_000 });
      if (done.status !== 0) throw new Error(`${waiter.title}, ${ranks} ranks: exit ${done.status ?? done.signal}: ${done.stderr}`);
      figures.get(waiter)?.push(JSON.parse(done.stdout) as { processors: number; barrierMicroseconds: number });
    }
  for (const [{ title }, all] of figures) {
    const processors = median(all.map((each) => each.processors));
    console.log(`| ${ranks} | ${title} | ${processors.toFixed(3)} | ${median(all.map((each) => each.barrierMicroseconds)).toFixed(2)} |`);
  }
}
