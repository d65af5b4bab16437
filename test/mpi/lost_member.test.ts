import { strict as assert } from 'node:assert';
import { describe, test } from 'node:test';
import { TestJob } from '../support/job.js';
import { SharedBroker } from '../support/shared_broker.js';
import { eventually } from '../support/watchdog.js';
import { operationsWithout, testLostMember, victims } from './meetings/lost_member.js';

describe('a rank that is gone, and a rank that gives up', () => {
  const shared = new SharedBroker();

  for (const victim of victims)
    test(`${operationsWithout(victim).join(', ')} come to an end everywhere when rank ${victim} of 5 is dead`, (t) => testLostMember(t, shared.broker, victim));

  for (const stopped of [false, true])
    test(`a rank that waits in init for one that never comes is told when the launcher ends the job${stopped ? ', also when it was stopped then' : ''}`, async (t) => {
      const job = await TestJob.start(t, shared.broker, { size: 2, program: 'exchange', absent: [0] });
      await eventually('rank 1 has joined', async () => (await shared.broker.get('/v1/jobs')).body.includes('"joined":1'));
      if (stopped) job.rank(1).signal('SIGSTOP');
      await job.end(shared.broker);
      if (stopped) job.rank(1).signal('SIGCONT');
      await job.ended();
      assert.equal(job.rank(1).exit?.code, 1);
      // by the moment: it waited for rank 0, or was still busy with its own memory
      const told = /MPI_ERR_PROC_ABORTED: (rank 0 ended before its channel stood: the job has ended|the job has ended before the channels of rank 1 stood)/;
      assert.match(job.rank(1).stderr, told);
    });

  for (const [code, exit] of [
    [7, 7],
    [0, 1],
    [512, 1],
  ] as const) {
    test(`abort(${code}) ends the job and names the rank (9.7)`, async (t) => {
      const job = await TestJob.start(t, shared.broker, { size: 3, program: 'abort', args: [String(code)] });
      await job.ended();
      assert.deepEqual(job.rank(1).exit, { code: exit, signal: null });
      assert.match(job.rank(1).stderr, new RegExp(`rank 1 .*abort\\(${code}\\)`));
      for (const rank of [0, 2]) {
        assert.equal(job.rank(rank).exit?.code, 1);
        assert.match(job.rank(rank).stderr, /MPI_ERR_PROC_ABORTED.*rank 1/);
      }
    });
  }
});
