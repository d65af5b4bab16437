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
import { spreadOf } from '../figures.js';
import { built, compile, crowded, type Library, launch } from '../launch.js';

interface Waiter {
  readonly title: string;
  readonly prepare: () => string;
  /** @param barriers for a library that yields */
  readonly command: (ranks: number, seconds: number, barriers: number) => readonly string[];
}

const vicinal = (form: string): Waiter => ({
  title: `Vicinal, ${form === 'sync' ? 'recvSync' : 'await recv'}`,
  prepare: () => '',
  command: (ranks, ...counts) => [
    ...launch.vicinal(ranks),
    '--',
    join(packageRoot, 'dist', 'test', 'bench', 'waiting', 'rank.js'),
    ...counts.map(String),
    form,
  ],
});

const library = (name: Library, title: string, barriersOf: (ranks: number, barriers: number) => number): Waiter => ({
  title,
  prepare: () => compile(name, 'waiting.c', built(`waiting.${name}`)),
  command: (ranks, seconds, barriers) => [...launch[name](ranks), built(`waiting.${name}`), String(seconds), String(barriersOf(ranks, barriers))],
});

const waiters: readonly Waiter[] = [
  vicinal('sync'),
  vicinal('promise'),
  library('openmpi', 'Open MPI', (_, barriers) => barriers),
  // it does not yield: each barrier takes milliseconds
  library('mpich', 'MPICH', (ranks, barriers) => (crowded(ranks) ? 20 : barriers)),
];

const { values } = parseArgs({
  options: { ranks: { type: 'string', default: '2,4,16,64' }, seconds: { type: 'string', default: '5' }, rounds: { type: 'string', default: '3' } },
});
const [seconds, rounds] = [Number(values.seconds), Number(values.rounds)];

const present = waiters.filter((waiter) => {
  const lack = waiter.prepare();
  if (lack !== '') console.error(`waiting: ${waiter.title} takes no part: ${lack}`);
  return lack === '';
});

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
    const median = (values: readonly number[], digits: number): string => spreadOf(values)?.median.toFixed(digits) ?? 'none';
    const processors = all.map((each) => each.processors);
    const barrier = all.map((each) => each.barrierMicroseconds);
    console.log(`| ${ranks} | ${title} | ${median(processors, 3)} | ${median(barrier, 2)} |`);
  }
}
