import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { test } from 'node:test';
import { programs } from '../support/job.js';
import { TestNeighbours } from '../support/neighbours.js';
import { watchdog } from '../support/watchdog.js';

const rounds = 10_000;

for (const memory of ['cached', 'fenced'])
  test(`${rounds} rounds of four ranks at two kernels that sleep in every wait: no wakeup is lost, ${memory} rings`, async (t) => {
    const both = await TestNeighbours.start(t, { options: { region_memory: memory, region_poll: 1 } });
    const commands = await both.run([2, 2], [], [join(programs, 'across.js'), 'nap', String(rounds)]);
    const ends = await watchdog('the end of all rounds', Promise.all(commands.map(({ exited }) => exited)), 3_600_000);
    assert.deepEqual(
      ends.map(({ code }) => code),
      [0, 0],
      commands.map(({ stderr }) => stderr).join('\n'),
    );
    const said = commands.flatMap(({ stdout }) => [...stdout.matchAll(/slept (\d+), woke (\d+)/g)]);
    for (const [text, slept, woke] of said) assert.ok(Number(slept) > rounds / 4 && Number(woke) > rounds / 4, text);
    t.diagnostic(said.map(([text]) => text).join('; '));
    for (const broker of both.brokers) assert.deepEqual(broker.crashes(), []);
  });
