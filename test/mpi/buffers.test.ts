import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { TestBroker } from '../support/broker.js';
import { testCases } from '../support/cases.js';
import { memoryCgroup } from '../support/cgroup.js';
import { TestJob } from '../support/job.js';
import { watchdog } from '../support/watchdog.js';

for (const size of [1, 2, 3]) {
  test(`what JavaScript can do to a buffer, ${size} ranks`, async (t) => {
    const broker = await TestBroker.start(t);
    await testCases(t, broker, { size, program: 'buffers', nodeFlags: ['--expose-gc'] });
    assert.deepEqual(broker.crashes(), []);
  });
}

test('arena memory kept after finalize stays readable until the process ends', async (t) => {
  const broker = await TestBroker.start(t);
  for (const size of [1, 2]) {
    const job = await TestJob.start(t, broker, { size, program: 'after_finalize', nodeFlags: ['--expose-gc'] });
    await job.succeeded();
    for (const rank of job.ranks) assert.ok(rank.lines.includes('passed'));
  }
});

test('alloc past the quota of the principal: MPI_ERR_NO_MEM names quota_bytes', async (t) => {
  const broker = await TestBroker.start(t, { options: { quota_bytes: '40M' } });
  const job = await TestJob.start(t, broker, { size: 2, program: 'allocate', args: [String(64 << 20)] });
  await job.succeeded();
  for (const rank of job.ranks) assert.match(rank.stdout, /^MPI_ERR_NO_MEM .*quota_bytes=41943040/m, job.report());
});

test('alloc past max_segment_bytes: MPI_ERR_NO_MEM names it', async (t) => {
  const broker = await TestBroker.start(t, { options: { max_segment_bytes: '8M' } });
  const job = await TestJob.start(t, broker, { size: 2, program: 'allocate', args: [String(64 << 20)] });
  await job.succeeded();
  for (const rank of job.ranks) assert.match(rank.stdout, /^MPI_ERR_NO_MEM .*max_segment_bytes=8388608/m, job.report());
});

test('alloc past the memory limit of the cgroup: MPI_ERR_NO_MEM names it, and nobody is killed', async (t) => {
  const limit = 400 << 20;
  const cgroup = memoryCgroup(t, 'ranks');
  if ('lack' in cgroup) return t.skip(cgroup.lack);
  cgroup.limit(limit);
  const broker = await TestBroker.start(t);
  // The ranks enter the cgroup before they become node.
  const job = await TestJob.start(t, broker, {
    size: 2,
    program: 'allocate',
    args: [String(600 << 20)],
    prefix: () => ['sh', '-c', `echo $$ > ${cgroup.procs} && exec "$@"`, 'sh'],
  });
  await job.succeeded();
  for (const rank of job.ranks) {
    assert.match(rank.stdout, /^MPI_ERR_NO_MEM .*memory limit of this cgroup/m, job.report());
    assert.match(rank.stdout, /^went on$/m, job.report());
  }
  await job.end(broker);
});

test('alone, without a broker: alloc past the memory limit of the cgroup is an error as well', async (t) => {
  const cgroup = memoryCgroup(t, 'alone');
  if ('lack' in cgroup) return t.skip(cgroup.lack);
  cgroup.limit(300 << 20);
  const { programs } = await import('../support/job.js');
  const child = spawn('sh', ['-c', `echo $$ > ${cgroup.procs} && exec "$@"`, 'sh', process.execPath, join(programs, 'allocate.js'), String(600 << 20)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, VICINAL_JOB: '' },
  });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  const signal = await watchdog('the end of the program', new Promise((resolve) => child.once('close', (_, by) => resolve(by))));
  assert.equal(signal, null, out);
  assert.match(out, /^MPI_ERR_NO_MEM .*memory limit of this cgroup/m);
});
