import { strict as assert } from 'node:assert';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BrokerFrame, versionMax, versionMin } from '../../proto/broker/v1/index.js';
import { rankToken } from '../../proto/broker/v1/token.js';
import { TestBroker } from '../support/broker.js';
import { temporaryFolder } from '../support/cleanup.js';
import { Hostile } from '../support/hostile.js';
import { TestJob } from '../support/job.js';
import { RawClient } from '../support/raw_client.js';
import { eventually, watchdog } from '../support/watchdog.js';

/** An exchanging job that has begun. */
async function exchanging(t: TestContext, broker: TestBroker, size: number): Promise<TestJob> {
  const job = await TestJob.start(t, broker, { size, program: 'exchange' });
  await Promise.all(job.ranks.map((rank) => rank.line('round')));
  return job;
}

/** Waits until every rank has printed more than it had when this was called. */
async function goesOn(job: TestJob, what: string): Promise<void> {
  const before = job.ranks.map((rank) => rank.lines.length);
  await eventually(what, () => {
    for (const rank of job.ranks) assert.equal(rank.exit, undefined, job.report('round'));
    return job.ranks.every((rank, at) => rank.lines.length > (before[at] as number));
  });
}

async function stopExchange(job: TestJob): Promise<void> {
  job.rank(0).endInput();
  await job.succeeded();
}

interface JobDocument {
  readonly id: string;
  readonly joined: number;
  readonly channels: number;
}

async function jobsOf(broker: TestBroker): Promise<JobDocument[]> {
  return JSON.parse((await broker.get('/v1/jobs')).body) as JobDocument[];
}

test('kill -STOP of the broker during a transfer: granted channels go on; after CONT it serves again', async (t) => {
  const broker = await TestBroker.start(t);
  const job = await exchanging(t, broker, 3);
  broker.signal('SIGSTOP');
  await goesOn(job, 'the job goes on while the broker is stopped');
  await goesOn(job, 'and still');
  broker.signal('SIGCONT');
  const other = await RawClient.greet(t, broker.socket);
  assert.ok((await other.ask({ explain: { job: job.job.job, a: 0, b: 2 } })).frame.explanation?.granted);
  await stopExchange(job);
  await job.end(broker);
  assert.deepEqual(broker.crashes(), []);
});

test('a job ends in order while the broker is stopped', async (t) => {
  const broker = await TestBroker.start(t);
  const job = await exchanging(t, broker, 2);
  broker.signal('SIGSTOP');
  await stopExchange(job);
  broker.signal('SIGCONT');
  await job.end(broker);
  assert.equal((await broker.metrics()).value('vicinal_segments'), 0);
});

test('kill -9 of the broker: channels go on, a new one takes the job over', async (t) => {
  const first = await TestBroker.start(t);
  const job = await exchanging(t, first, 3);
  const secondJob = await exchanging(t, first, 2);
  await first.kill();
  await goesOn(job, 'the job goes on without a broker');
  assert.ok(existsSync(first.stateFile), 'the state file is there for the next broker');

  const second = await TestBroker.start(t, { folder: first.folder });
  await eventually('all ranks come back', async () => {
    const found = (await jobsOf(second)).find((each) => each.id === job.job.job);
    return found?.joined === 3 && found.channels === 3;
  });
  await eventually('those of the other job as well', async () => {
    const found = (await jobsOf(second)).find((each) => each.id === secondJob.job.job);
    return found?.joined === 2 && found.channels === 1;
  });
  await goesOn(job, 'the job goes on with the new broker');

  // explain works again
  const other = await RawClient.greet(t, second.socket);
  const { frame } = await other.ask({ explain: { job: job.job.job, a: 0, b: 2 } });
  assert.equal(frame.explanation?.granted, true);
  assert.ok(frame.explanation.channel?.evidence?.length);

  // a new job works
  const fresh = await exchanging(t, second, 2);
  await stopExchange(fresh);
  await fresh.end(second);

  // a stranger cannot take a rank over, nor end the job
  await other.refused({ jobEnd: { job: job.job.job, secret: new Uint8Array(32) } }, 'TOKEN_WRONG');

  // the job ends in order, by the launcher's secret
  await stopExchange(job);
  await stopExchange(secondJob);
  await eventually('the jobs are gone', async () => (await jobsOf(second)).length === 0);
  assert.deepEqual(second.crashes(), []);
});

test('ranks that only ever block come back to a new broker as well, and alloc waits for it', async (t) => {
  const first = await TestBroker.start(t);
  const orders = temporaryFolder(t);
  const job = await TestJob.start(t, first, { size: 2, program: 'blocking', args: [orders] });
  await Promise.all(job.ranks.map((rank) => rank.line('round')));
  await first.kill();
  await goesOn(job, 'the job goes on without a broker');
  const second = await TestBroker.start(t, { folder: first.folder });
  await eventually('both ranks come back', async () => (await jobsOf(second)).some((each) => each.joined === 2 && each.channels === 1));
  writeFileSync(join(orders, 'alloc'), '');
  for (const rank of job.ranks) await rank.line('allocated');
  await goesOn(job, 'the job goes on with arenas of both brokers');
  writeFileSync(join(orders, 'stop'), '');
  await job.succeeded();
});

test('brokers that die one after the other', async (t) => {
  let broker = await TestBroker.start(t);
  const { folder } = broker;
  const job = await exchanging(t, broker, 2);
  for (let life = 0; life < 3; life++) {
    await broker.kill();
    broker = await TestBroker.start(t, { folder });
    await eventually('both ranks come back', async () => (await jobsOf(broker)).some((each) => each.joined === 2 && each.channels === 1));
    await goesOn(job, 'the job goes on');
  }
  await stopExchange(job);
  await eventually('the job is gone', async () => (await jobsOf(broker)).length === 0);
});

test('a rank that dies while no broker lives: the survivors see it, the new broker hears of the others', async (t) => {
  const first = await TestBroker.start(t);
  const job = await TestJob.start(t, first, { size: 3, program: 'victim', args: ['recv', '1'] });
  await Promise.all(job.ranks.map((rank) => rank.line('ready')));
  await first.kill();
  job.rank(1).signal('SIGKILL');
  for (const rank of [0, 2]) assert.match(await job.rank(rank).line('error'), /MPI_ERR_PROC_ABORTED .*rank 1/);
  for (const rank of [0, 2]) await job.rank(rank).line('survived');
  await job.ended();
  for (const rank of [0, 2]) assert.deepEqual(job.rank(rank).exit, { code: 0, signal: null }, job.report());
});

test('a state file nobody comes back for: the job goes after resume_timeout', async (t) => {
  const first = await TestBroker.start(t);
  const launcher = await RawClient.greet(t, first.socket);
  await launcher.createJob(4);
  await eventually('the job is written down', () => existsSync(first.stateFile));
  await first.kill();
  const second = await TestBroker.start(t, { folder: first.folder, options: { resume_timeout: 300 } });
  await eventually('the job is gone', async () => (await jobsOf(second)).length === 0);
  await eventually('and its file', () => !existsSync(second.stateFile));
});

test('a state file that cannot be understood: the broker says so and does not start', async (t) => {
  const first = await TestBroker.start(t);
  await first.kill();
  for (const text of ['{"format":99,"jobs":[]}', 'nonsense', '{"format":1,"jobs":[{}]}', '']) {
    writeFileSync(first.stateFile, text);
    await assert.rejects(TestBroker.start(t, { folder: first.folder }), (error: Error) => {
      assert.match(error.message, /state file|state\.json/, `for ${text}`);
      assert.doesNotMatch(error.message, /^\s+at /m, 'no stack trace for people');
      return true;
    });
  }
});

test('SIGTERM drains: no new jobs or ranks, ends when the last job has ended', async (t) => {
  const broker = await TestBroker.start(t, { options: { drain_timeout: 600_000 } });
  const waiting = await RawClient.greet(t, broker.socket);
  const job = await exchanging(t, broker, 2);
  const late = await waiting.createJob(2);
  broker.signal('SIGTERM');
  assert.ok((await waiting.expect('Draining', (frame) => frame.draining != null)).frame.draining?.reason);
  await waiting.refused({ jobCreate: { size: 1 } }, 'DRAINING');
  await waiting.refused({ jobJoin: { job: late.job, rank: 0, token: rankToken(late.secret, late.job, 0) } }, 'DRAINING');
  assert.equal((await broker.get('/readyz')).status, 503);
  assert.equal((await broker.get('/healthz')).status, 200);
  await goesOn(job, 'the running job goes on');
  assert.equal(broker.exit, undefined);
  await waiting.endJob(late);
  await stopExchange(job);
  await job.launcher.endJob(job.job);
  assert.deepEqual(await watchdog('the end of the broker', broker.exited), { code: 0, signal: null });
  for (const file of [broker.socket, broker.adminSocket, broker.stateFile]) assert.ok(!existsSync(file), `${file} is removed`);
});

test('SIGTERM with a job that does not end: the broker ends after drain_timeout and leaves the job to the next', async (t) => {
  const broker = await TestBroker.start(t, { options: { drain_timeout: 300 } });
  const job = await exchanging(t, broker, 2);
  assert.deepEqual(await broker.stop(), { code: 0, signal: null });
  assert.ok(!existsSync(broker.socket), 'the socket is removed');
  assert.ok(existsSync(broker.stateFile), 'the job is kept');
  await goesOn(job, 'the job goes on');
  const next = await TestBroker.start(t, { folder: broker.folder });
  await eventually('the ranks come back', async () => (await jobsOf(next)).some((each) => each.joined === 2));
  await stopExchange(job);
});

test('SIGTERM of an idle broker, and SIGTERM twice', async (t) => {
  const idle = await TestBroker.start(t);
  assert.deepEqual(await idle.stop(), { code: 0, signal: null });
  const busy = await TestBroker.start(t, { options: { drain_timeout: 600_000 } });
  const launcher = await RawClient.greet(t, busy.socket);
  await launcher.createJob(1);
  busy.signal('SIGTERM');
  await launcher.expect('Draining', (frame) => frame.draining != null);
  assert.deepEqual(await busy.stop(), { code: 0, signal: null }, 'the second one does not wait');
});

test('SIGHUP: a changed option takes effect; a bad file keeps the old values and is told', async (t) => {
  const broker = await TestBroker.start(t, { config: 'quota_jobs = 1\nmax_job_size = 4\n' });
  const launcher = await RawClient.greet(t, broker.socket);
  await launcher.createJob(1);
  await launcher.refused({ jobCreate: { size: 1 } }, 'QUOTA_JOBS');

  const reload = async (text: string, event: string): Promise<Readonly<Record<string, unknown>>> => {
    const before = broker.log().length;
    writeFileSync(broker.configFile, text);
    broker.signal('SIGHUP');
    return eventually(`the log tells ${event}`, () =>
      broker
        .log()
        .slice(before)
        .find((line) => line['event'] === event),
    );
  };
  const done = await reload('quota_jobs = 2\nmax_job_size = 4\nring_bytes = "64K"\n', 'reloaded');
  assert.deepEqual(done['changed'], ['quota_jobs']);
  assert.deepEqual(done['needRestart'], ['ring_bytes']);
  await launcher.createJob(1);
  await launcher.refused({ jobCreate: { size: 1 } }, 'QUOTA_JOBS');

  for (const [text, about] of [
    ['quota_jobs = "many"\n', /quota_jobs/],
    ['quota_job = 5\n', /quota_job\b/],
    ['quota_jobs = \n', /vicinald\.toml/],
    ['quota_jobs = 0\n', /quota_jobs/],
  ] as const) {
    const failed = await reload(text, 'reload-failed');
    assert.match(String(failed['msg']), about);
    assert.equal(failed.level as number, 50, 'at level error');
    await launcher.refused({ jobCreate: { size: 1 } }, 'QUOTA_JOBS');
  }
  await launcher.refused({ jobCreate: { size: 5 } }, 'JOB_SIZE_INVALID');
  await reload('quota_jobs = 3\nmax_job_size = 8\n', 'reloaded');
  await launcher.createJob(5);
});

test('a second broker at the same socket is refused, and harms nothing', async (t) => {
  const broker = await TestBroker.start(t);
  const job = await exchanging(t, broker, 2);
  await assert.rejects(TestBroker.start(t, { folder: broker.folder }), /another broker serves there/);
  await goesOn(job, 'the job goes on');
  await RawClient.greet(t, broker.socket);
  assert.ok(existsSync(broker.stateFile), 'the state file of the living broker stays');
  await stopExchange(job);
});

// ---- ranks that die ----

describe('a rank is killed', { concurrency: 2 }, () => {
  for (const way of ['recv', 'recvSync', 'irecv', 'probe', 'ssend', 'sendSync', 'barrier', 'barrierSync', 'allreduce', 'bcast']) {
    test(`a rank is killed while others wait in ${way}: MPI_ERR_PROC_ABORTED names it, the others go on`, async (t) => {
      const broker = await TestBroker.start(t);
      const before = broker.descriptors();
      const job = await TestJob.start(t, broker, { size: 4, program: 'victim', args: [way, '2'] });
      await Promise.all(job.ranks.map((rank) => rank.line('ready')));
      await sleep(50);
      job.rank(2).signal('SIGKILL');
      for (const rank of [0, 1, 3]) {
        assert.match(await job.rank(rank).line('error'), /^error MPI_ERR_PROC_ABORTED .*rank 2/, job.report());
        await job.rank(rank).line('survived');
      }
      await job.ended();
      for (const rank of [0, 1, 3]) {
        assert.deepEqual(job.rank(rank).exit, { code: 0, signal: null }, job.report());
        assert.deepEqual(
          job.rank(rank).lines.filter((line) => line.startsWith('later')),
          Array(3).fill('later MPI_ERR_PROC_ABORTED'),
        );
      }
      assert.equal((await broker.metrics()).value('vicinal_rank_deaths_total'), 1);
      await job.end(broker);
      job.launcher.close();
      await broker.descriptorsBackTo(before);
      assert.equal(broker.descriptors().memfds, 0, 'its memory is gone');
      assert.deepEqual(broker.crashes(), []);
    });
  }
});

test('a wildcard receive that only the dead rank could match fails', async (t) => {
  const broker = await TestBroker.start(t);
  const job = await TestJob.start(t, broker, { size: 2, program: 'victim', args: ['wildcard', '1'] });
  await Promise.all(job.ranks.map((rank) => rank.line('ready')));
  job.rank(1).signal('SIGKILL');
  assert.match(await job.rank(0).line('error'), /^error MPI_ERR_PROC_ABORTED .*rank 1/);
  await job.rank(0).line('survived');
});

for (const [order, code] of [
  ['exit', 0],
  ['throw', 1],
] as const) {
  test(`a rank that ends without finalize (${order})`, async (t) => {
    const broker = await TestBroker.start(t);
    const job = await TestJob.start(t, broker, { size: 3, program: 'victim', args: ['recv', '0'] });
    await Promise.all(job.ranks.map((rank) => rank.line('ready')));
    job.rank(0).tell(order);
    for (const rank of [1, 2]) assert.match(await job.rank(rank).line('error'), /^error MPI_ERR_PROC_ABORTED .*rank 0/);
    for (const rank of [1, 2]) await job.rank(rank).line('survived');
    await job.ended();
    assert.equal(job.rank(0).exit?.code, code);
  });
}

test('a rank that dies before its channels stand: init of the others fails and names it', async (t) => {
  const broker = await TestBroker.start(t);
  const before = broker.descriptors();
  const job = await TestJob.start(t, broker, { size: 3, program: 'victim', args: ['recv', '1'], absent: [1, 2] });
  // Rank 1 claims its place, takes no segment, and dies; rank 2 comes last.
  const { job: id, secret } = job.job;
  const rank = new Hostile(t, ['speak', broker.socket]);
  await rank.next('connected');
  await rank.ask({ request: 1, hello: { versionMin, versionMax } });
  assert.ok(((await rank.ask({ request: 2, jobJoin: { job: id, rank: 1, token: rankToken(secret, id, 1) } })) as BrokerFrame).jobJoined);
  await eventually('two ranks have joined', async () => (await jobsOf(broker)).some((each) => each.joined === 2));
  process.kill(rank.pid, 'SIGKILL');
  job.start(2);
  for (const survivor of [0, 2]) {
    await watchdog('the end of init', job.rank(survivor).exited);
    assert.equal(job.rank(survivor).exit?.code, 1, job.report());
    assert.match(
      job.rank(survivor).stderr,
      survivor === 0 ? /MPI_ERR_PROC_ABORTED: rank 1 ended before its channel stood/ : /MPI_ERR_PROC_ABORTED: rank [01] ended/,
      job.report(),
    );
  }
  await job.end(broker);
  job.launcher.close();
  await broker.descriptorsBackTo(before);
});

test('a launcher that is gone: the job ends with its last rank', async (t) => {
  const broker = await TestBroker.start(t);
  const job = await exchanging(t, broker, 2);
  job.launcher.close();
  await goesOn(job, 'the job goes on without its launcher');
  assert.equal((await jobsOf(broker)).length, 1);
  await stopExchange(job);
  await eventually('the job is gone', async () => (await jobsOf(broker)).length === 0);
  const idle = await RawClient.greet(t, broker.socket);
  await idle.createJob(2);
  idle.close();
  await eventually('a job without ranks goes with its launcher', async () => (await jobsOf(broker)).length === 0);
});
