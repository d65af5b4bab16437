import { strict as assert } from 'node:assert';
import { describe, test } from 'node:test';
import { TestJob } from '../support/job.js';
import { SharedBroker } from '../support/shared_broker.js';
import { eventually, watchdog } from '../support/watchdog.js';

describe('a rank that is gone, and a rank that gives up', () => {
  const shared = new SharedBroker();

  const operations: Readonly<Record<string, readonly number[]>> = {
    dup: [0, 2],
    dupSync: [1, 4],
    split: [0, 3],
    createGroup: [2],
    cartCreateSync: [0],
    bcastObject: [0, 3],
    allgatherObjectSync: [0, 2],
    alltoallv: [1],
    mprobe: [1],
    mprobeSync: [1],
    recvObject: [1],
  };
  for (const victim of [0, 1, 2, 3, 4]) {
    const names = Object.keys(operations).filter((name) => operations[name]?.includes(victim));
    test(`${names.join(', ')} come to an end everywhere when rank ${victim} of 5 is dead`, async (t) => {
      const job = await TestJob.start(t, shared.broker, { size: 5, program: 'lost_member', args: [String(victim), ...names] });
      const living = job.ranks.filter((rank) => rank.rank !== victim);
      await Promise.all(job.ranks.map((rank) => rank.line('ready')));
      await job.rank(victim).kill();
      for (const rank of living) rank.tell('go');
      await watchdog(`the end of the living ranks\n${job.report()}`, Promise.all(living.map((rank) => rank.exited)));
      for (const rank of living)
        assert.deepEqual([rank.exit, rank.lines.slice(1)], [{ code: 0, signal: null }, names.map((name) => `over ${name}`)], job.report());
    });
  }

  test('a rank that waits in init for one that never comes is told when the launcher ends the job', async (t) => {
    const job = await TestJob.start(t, shared.broker, { size: 2, program: 'exchange', absent: [0] });
    await eventually('rank 1 has joined', async () => (await shared.broker.get('/v1/jobs')).body.includes('"joined":1'));
    await job.end(shared.broker);
    await job.ended();
    assert.equal(job.rank(1).exit?.code, 1);
    assert.match(job.rank(1).stderr, /MPI_ERR_PROC_ABORTED: rank 0 ended before its channel stood: the job has ended/);
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
