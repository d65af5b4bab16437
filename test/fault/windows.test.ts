import { strict as assert } from 'node:assert';
import { describe, test } from 'node:test';
import { TestJob } from '../support/job.js';
import { SharedBroker } from '../support/shared_broker.js';
import { watchdog } from '../support/watchdog.js';

describe('windows with a member that dies, or writes where it should not', () => {
  const shared = new SharedBroker();

  for (const form of ['promise', 'Sync']) {
    for (const kind of ['exclusive', 'shared']) {
      test(`a rank is killed while it holds a lock, ${kind}, and the others wait, ${form} form: one is told, all go on`, async (t) => {
        const job = await TestJob.start(t, shared.broker, { size: 4, program: 'window_fault', args: ['holder', form, kind] });
        const living = job.ranks.filter((rank) => rank.rank !== 1);
        await Promise.all(job.ranks.map((rank) => rank.line('ready')));
        await new Promise((resolve) => setTimeout(resolve, 300)); // they wait by now; sooner is right as well
        await job.rank(1).kill();
        await watchdog(`the end of the living ranks\n${job.report()}`, Promise.all(living.map((rank) => rank.exited)));
        for (const rank of living) assert.deepEqual([rank.exit, rank.lines.at(-1)], [{ code: 0, signal: null }, 'over'], job.report());
        const said = living.map((rank) => rank.lines.find((line) => line.startsWith('told'))).filter((line) => line !== 'told ');
        assert.deepEqual(said, ['told MPI_ERR_PROC_ABORTED'], job.report());
      });
    }

    for (const what of ['fence', 'start', 'free']) {
      test(`${what} comes to an end everywhere when a member is dead, ${form} form`, async (t) => {
        const job = await TestJob.start(t, shared.broker, { size: 3, program: 'window_fault', args: [what, form] });
        const living = job.ranks.filter((rank) => rank.rank !== 1);
        await Promise.all(job.ranks.map((rank) => rank.line('ready')));
        await job.rank(1).kill();
        for (const rank of living) rank.tell('go');
        await watchdog(`the end of the living ranks\n${job.report()}`, Promise.all(living.map((rank) => rank.exited)));
        for (const rank of living) assert.deepEqual([rank.exit, rank.lines.at(-1)], [{ code: 0, signal: null }, 'over'], job.report());
      });
    }

    test(`a member writes garbage over the locks without end, ${form} form: nobody hangs, and when it stops locks work`, async (t) => {
      const job = await TestJob.start(t, shared.broker, { size: 3, program: 'window_fault', args: ['scribble', form] });
      const others = job.ranks.filter((rank) => rank.rank !== 1);
      const survived = others.map((rank) => rank.line('survived'));
      await watchdog(`the others come through\n${job.report()}`, Promise.all(survived));
      job.rank(1).tell('stop');
      for (const rank of others) rank.tell('stop');
      await watchdog(`the end of all ranks\n${job.report()}`, Promise.all(job.ranks.map((rank) => rank.exited)));
      for (const rank of job.ranks) assert.deepEqual([rank.exit, rank.lines.at(-1)], [{ code: 0, signal: null }, 'over'], job.report());
    });
  }

  test('nothing is left in the broker', async () => {
    await shared.nothingLeft();
  });
});
