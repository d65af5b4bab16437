import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { programs } from '../support/job.js';
import { neighbourhoodOf, TestNeighbours } from '../support/neighbours.js';
import { vicinal } from '../support/vicinal.js';
import { eventually } from '../support/watchdog.js';

const program = join(programs, 'across.js');

describe('when a neighbour goes', () => {
  test('its ranks are lost to the others, who go on among themselves', async (t) => {
    const three = await TestNeighbours.start(t, { count: 3, options: { neighbour_return: 500 } });
    const commands = await three.run([1, 1, 1], [], [program, 'lose']);
    for (const command of commands) await command.said(/pid \d+/);
    // as when a machine is pulled: broker and rank fall silent at once
    const [, pid] = /\[2\] pid (\d+)/.exec(commands[2]?.stdout ?? '') ?? [];
    three.broker(2).signal('SIGSTOP');
    process.kill(Number(pid), 'SIGSTOP');
    for (const at of [0, 1]) await commands[at]?.said(new RegExp(`\\[${at}\\] failed: MPI_ERR_PROC_ABORTED .*rank 2 is lost with its kernel`));
    await Promise.all([0, 1].map((at) => commands[at]?.code()));
    const { neighbours, regions } = await neighbourhoodOf(three.broker(0));
    assert.equal(neighbours.length, 1);
    // its processes may hold the region still: it is not lent again
    assert.notEqual(regions[0]?.job, '');
    process.kill(Number(pid), 'SIGCONT');
    three.broker(2).signal('SIGCONT');
    await three.met();
    for (const broker of three.brokers) assert.deepEqual(broker.crashes(), []);
  });

  test('a job that has not come together ends with its home', async (t) => {
    const two = await TestNeighbours.start(t, { count: 2 });
    const ticket = join(two.folder, 'ticket');
    const first = vicinal(t, ['run', '-n', '4', '--here', '1', '--ticket', ticket, '--socket', two.broker(0).socket, '--', program, 'sleepers']);
    await first.said(/are started here/);
    const second = vicinal(t, ['run', '-n', '1', '--join', ticket, '--socket', two.broker(1).socket, '--', program, 'sleepers']);
    await second.said(/are started here/);
    await two.broker(0).kill();
    assert.notEqual(await first.code(), 0);
    assert.notEqual(await second.code(), 0);
    assert.match(second.stderr, /ended before it came together: its home/);
    await eventually('the part at the other broker has ended', async () => !(await two.broker(1).get('/v1/jobs')).body.includes('across.js'));
  });
});
