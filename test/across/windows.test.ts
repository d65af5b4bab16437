import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fenced } from '../mpi/places/programs.js';
import { contest, jobsAt, prepareMpich } from '../mpi/random/contest.js';
import { generate } from '../mpi/random/generate.js';
import { type CaseRun, judge } from '../support/cases.js';
import { OwnScope } from '../support/cleanup.js';
import { programs } from '../support/job.js';
import { TestNeighbours } from '../support/neighbours.js';
import type { TestCommand } from '../support/vicinal.js';

const lack = prepareMpich();
const across = join(programs, 'across.js');

async function succeed(commands: readonly TestCommand[]): Promise<void> {
  const codes = await Promise.all(commands.map((command) => command.code()));
  assert.deepEqual(
    codes,
    commands.map(() => 0),
    commands.map(({ stdout, stderr }) => stdout + stderr).join('\n'),
  );
}

describe('windows on ranks of several kernels', () => {
  const scope = new OwnScope();
  let both: TestNeighbours;
  before(async () => {
    both = await TestNeighbours.start(scope);
  });
  after(() => scope.end());

  test('every operation by every synchronisation', async (t) => {
    const commands = await both.run([2, 1], [], [join(programs, 'windows.js')]);
    const codes = await Promise.all(commands.map((command) => command.code()));
    const lines = commands.flatMap(({ stdout }) => stdout.split('\n'));
    const of = (rank: number): string[] => lines.filter((line) => line.startsWith(`[${rank}] `)).map((line) => line.slice(4));
    const run: CaseRun = {
      ranks: [0, 1, 2].map((rank) => ({ rank, lines: of(rank) })),
      hung: codes.every((code) => code === 0) ? '' : `ended with ${codes.join(', ')}`,
      report: () => commands.map(({ stderr }) => stderr).join('\n'),
    };
    const { names, failures } = judge(run);
    for (const name of names) await t.test(name, () => assert.equal(failures.get(name), undefined));
    assert.equal(run.hung, '');
    for (const broker of both.brokers) assert.deepEqual(broker.crashes(), []);
  });

  test('the pages of windows that were freed serve the next', async () => {
    await succeed(await both.run([1, 1], [], [across, 'many']));
  });
});

describe('windows on ranks of several kernels, further', () => {
  test('memory that is not proven cached in one of the kernels', async (t) => {
    const both = await TestNeighbours.start(t, { options: (at) => (at === 1 ? { region_memory: 'fenced' } : {}) });
    await succeed(await both.run([2, 1], [], [across, 'fenced']));
    if (lack === false) await contest(jobsAt(both), [fenced(generate(2_000_003, { ranks: 3 }))]);
    else t.diagnostic(`SKIPPED: a random program of puts and gets between fences: ${lack}`);
  });

  test('a lock of a rank whose kernel is lost is taken from it', async (t) => {
    const three = await TestNeighbours.start(t, { count: 3, options: { neighbour_return: 500 } });
    const commands = await three.run([1, 1, 1], [], [across, 'holder']);
    for (const command of commands) await command.said(/pid \d+/);
    const [, pid] = /\[2\] pid (\d+)/.exec(commands[2]?.stdout ?? '') ?? [];
    three.broker(2).signal('SIGSTOP');
    process.kill(Number(pid), 'SIGSTOP');
    const others = commands.slice(0, 2);
    await succeed(others);
    assert.match(others.map(({ stdout }) => stdout).join('\n'), /locked, told [12]/);
    process.kill(Number(pid), 'SIGCONT');
    three.broker(2).signal('SIGCONT');
  });
});
