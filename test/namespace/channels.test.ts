import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { TestBroker } from '../support/broker.js';
import { testCases } from '../support/cases.js';
import { sharedMemoryNames } from '../support/census.js';
import { type Namespace, TestJob } from '../support/job.js';
import { eventually } from '../support/watchdog.js';

const root = process.getuid?.() === 0;

/** Why these namespaces cannot be had here, or false. */
function lacking(namespaces: readonly Namespace[]): string | false {
  const words = [
    ...namespaces.map((kind) => `--${kind}`),
    ...(namespaces.includes('user') ? ['--map-root-user'] : []),
    ...(namespaces.includes('pid') ? ['--fork', '--mount-proc'] : []),
  ];
  const tried = spawnSync('unshare', [...words, 'true'], { encoding: 'utf8' });
  return tried.status === 0 ? false : `unshare ${words.join(' ')}: ${tried.error?.message ?? tried.stderr.trim()}`;
}

const everything: readonly Namespace[] = ['pid', 'ipc', 'mount', 'net', 'uts', 'user', 'cgroup'];
const kinds: readonly (readonly Namespace[])[] = [
  everything,
  ['user', 'pid', 'mount'],
  ['user', 'ipc', 'net'],
  ...(root
    ? ([
        ['pid', 'mount'],
        ['pid', 'ipc', 'mount', 'net', 'uts'],
      ] as const)
    : []),
];

for (const isolate of kinds) {
  const lack = lacking(isolate);
  test(`the grid, every seventh cell, between ranks that each have their own ${isolate.join(', ')}`, { skip: lack }, async (t) => {
    const broker = await TestBroker.start(t);
    const before = sharedMemoryNames();
    await testCases(t, broker, { size: 3, program: 'grid', args: ['{}', '7'], isolate });
    assert.deepEqual(sharedMemoryNames(), before, 'no name in /dev/shm');
    const metrics = await broker.metrics();
    assert.equal(metrics.value('vicinal_grants_total'), 3);
    assert.equal(metrics.value('vicinal_grants_total', { locality: 'same-kernel', channel: 'memfd' }), 3);
    assert.equal(metrics.value('vicinal_downgrades_total'), 0);
    assert.ok(metrics.value('vicinal_messages_total', { mover: 'arena' }) > 0);
  });
}

test('a rank is killed in its namespaces: the others see it through its pidfd, without the broker as well', { skip: lacking(everything) }, async (t) => {
  const broker = await TestBroker.start(t);
  for (const stopped of [false, true]) {
    const job = await TestJob.start(t, broker, { size: 3, program: 'victim', args: ['recv', '1'], isolate: everything });
    await Promise.all(job.ranks.map((rank) => rank.line('ready')));
    if (stopped) broker.signal('SIGSTOP');
    job.rank(1).signal('SIGKILL');
    for (const rank of [0, 2]) assert.match(await job.rank(rank).line('error'), /MPI_ERR_PROC_ABORTED .*rank 1/, job.report());
    for (const rank of [0, 2]) await job.rank(rank).line('survived');
    if (stopped) broker.signal('SIGCONT');
    await job.ended();
    await job.end(broker);
  }
  await eventually('its memory is gone', () => broker.descriptors().memfds === 0);
});

test('a new broker takes over ranks in namespaces of their own', { skip: lacking(everything) }, async (t) => {
  const first = await TestBroker.start(t);
  const job = await TestJob.start(t, first, { size: 3, program: 'exchange', isolate: everything });
  await Promise.all(job.ranks.map((rank) => rank.line('round')));
  await first.kill();
  const second = await TestBroker.start(t, { folder: first.folder });
  interface Job {
    readonly joined: number;
    readonly channels: number;
  }
  await eventually('all ranks come back', async () =>
    (JSON.parse((await second.get('/v1/jobs')).body) as Job[]).some((each) => each.joined === 3 && each.channels === 3),
  );
  const channels = JSON.parse((await second.get(`/v1/jobs/${job.job.job}/channels`)).body) as { readonly locality: string }[];
  assert.deepEqual(
    channels.map((each) => each.locality),
    Array(3).fill('same-kernel'),
  );
  job.rank(0).endInput();
  await job.succeeded();
});

test('a rank in namespaces of its own and one outside', { skip: lacking(everything) }, async (t) => {
  const broker = await TestBroker.start(t);
  const unshare = ['unshare', '--user', '--map-root-user', '--pid', '--fork', '--kill-child', '--mount-proc', '--ipc', '--net', '--uts'];
  await testCases(t, broker, { size: 2, program: 'point_to_point', prefix: (rank) => (rank === 1 ? unshare : []) });
  assert.equal((await broker.metrics()).value('vicinal_grants_total', { locality: 'same-kernel' }), 1);
});

test('ranks of different uids, admitted by the launcher', { skip: root ? false : 'needs root: only root can be another uid' }, async (t) => {
  const broker = await TestBroker.start(t);
  // uid 0 of a user namespace that maps it to 23456: a container whose root is nobody here. Its files are still readable as before.
  const job = await TestJob.start(t, broker, {
    size: 2,
    program: 'exchange',
    admitUids: [23_456],
    env: (rank) => (rank === 1 ? { VICINAL_TEST_UID: '23456' } : {}),
    nodeFlags: ['--import', new URL('../support/become.js', import.meta.url).href],
  });
  await Promise.all(job.ranks.map((rank) => rank.line('round')));
  const uids = (JSON.parse((await broker.get('/v1/topology')).body) as { jobs: { ranks: { rank: number; uid: number }[] }[] }).jobs[0]?.ranks;
  assert.deepEqual(
    uids?.map(({ rank, uid }) => [rank, uid]),
    [
      [0, 0],
      [1, 23_456],
    ],
  );
  job.rank(0).endInput();
  await job.succeeded();
});
