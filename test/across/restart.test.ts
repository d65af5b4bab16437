import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { programs } from '../support/job.js';
import { neighbourhoodOf, TestNeighbours } from '../support/neighbours.js';
import type { TestCommand } from '../support/vicinal.js';
import { eventually } from '../support/watchdog.js';

const program = join(programs, 'across.js');
const options = { neighbour_timeout: 2000, neighbour_return: 60_000, resume_timeout: 60_000, drain_timeout: 0 };

/** A job of two ranks at each of two brokers, which are in the middle of it. */
async function running(t: TestContext, changed: Partial<typeof options> = {}) {
  const two = await TestNeighbours.start(t, { count: 2, options: { ...options, ...changed } });
  const stop = join(two.folder, 'stop');
  const commands = await two.run([2, 2], [], [program, 'on', stop]);
  const [first] = commands as [TestCommand, TestCommand];
  const rounds = (): number => Math.max(-1, ...[...first.stdout.matchAll(/round (\d+)/g)].map(([, round]) => Number(round)));
  const goOn = async (more = 5): Promise<void> => {
    const from = rounds();
    const said = () =>
      [...commands.map(({ stdout, stderr }) => stdout.slice(-500) + stderr), ...two.brokers.map((each) => each.logText().slice(-3000))].join('\n');
    await eventually('the ranks go on', () => rounds() >= from + more, undefined, said);
  };
  await goOn();
  return { two, commands, goOn, end: () => writeFileSync(stop, '') };
}

/** One more life of a broker. */
async function again(two: TestNeighbours, at: number, how: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const { folder } = two.broker(at);
  two.broker(at).signal(how);
  await two.broker(at).exited;
  await two.startBroker(at, folder);
}

describe('a job across kernels outlives its brokers', () => {
  for (const [name, lives] of [
    ['its home is killed and started again', [[0, 'SIGKILL']]],
    ['the other broker is killed and started again', [[1, 'SIGKILL']]],
    [
      'both stop in order, one after the other, twice',
      [
        [0, 'SIGTERM'],
        [1, 'SIGTERM'],
        [0, 'SIGTERM'],
      ],
    ],
  ] as const)
    test(name, async (t) => {
      const { two, commands, goOn, end } = await running(t);
      for (const [at, how] of lives) {
        const kept = () =>
          two
            .broker(1 - at)
            .log()
            .filter((line) => line['event'] === 'part-kept').length;
        const before = kept();
        await again(two, at, how);
        await eventually(
          'the other broker hears that the part is kept',
          () => kept() > before,
          undefined,
          () => two.broker(at).logText(),
        );
        await goOn();
      }
      end();
      assert.deepEqual(await Promise.all(commands.map((command) => command.code())), [0, 0], commands.map(({ stderr }) => stderr).join('\n'));
      for (const command of commands) assert.equal(command.stdout.match(/done/g)?.length, 2);
      for (const broker of two.brokers) {
        assert.deepEqual(broker.crashes(), []);
        await eventually('the data region is free for the next job', async () => (await neighbourhoodOf(broker)).regions[0]?.job === '');
      }
      // and it is lent again, scrubbed
      const next = await two.run([1, 1], [], [program, 'exchange']);
      assert.deepEqual(await Promise.all(next.map((command) => command.code())), [0, 0], next.map(({ stderr }) => stderr).join('\n'));
    });

  test('a broker is silent for longer than neighbour_timeout, and goes on', async (t) => {
    const { two, commands, goOn, end } = await running(t);
    two.broker(1).signal('SIGSTOP');
    await eventually('it is given up as a neighbour', async () => (await neighbourhoodOf(two.broker(0))).neighbours.length === 0);
    two.broker(1).signal('SIGCONT');
    await two.met();
    await eventually('the part is kept', () =>
      two
        .broker(0)
        .log()
        .some((line) => line['event'] === 'part-kept'),
    );
    await goOn();
    end();
    assert.deepEqual(await Promise.all(commands.map((command) => command.code())), [0, 0], commands.map(({ stderr }) => stderr).join('\n'));
  });

  test('a rank that dies while its broker is away is told of by the next one', async (t) => {
    const { two, commands } = await running(t, { resume_timeout: 1000 });
    const pid = Number(/\[3\] pid (\d+)/.exec(commands[1]?.stdout ?? '')?.[1]);
    const { folder } = two.broker(1);
    await two.broker(1).kill();
    process.kill(pid, 'SIGKILL');
    await two.startBroker(1, folder);
    for (const command of commands) assert.notEqual(await command.code(), 0);
    assert.match(commands[0]?.stderr ?? '', /MPI_ERR_PROC_ABORTED/);
  });

  test('a broker that comes back without its job: its ranks are given up', async (t) => {
    const { two, commands } = await running(t, { neighbour_return: 2500 });
    const { folder, stateFile } = two.broker(1);
    await two.broker(1).kill();
    assert.match(readFileSync(stateFile, 'utf8'), /"across":/);
    writeFileSync(stateFile, JSON.stringify({ format: 1, jobs: [] }));
    await two.startBroker(1, folder);
    assert.notEqual(await commands[0]?.code(), 0);
    assert.match(commands[0]?.stderr ?? '', /did not come back within 2500 ms|has no part of the job any more|ended with its launcher/);
  });
});
