import { strict as assert } from 'node:assert';
import { spawn, spawnSync } from 'node:child_process';
import { readlinkSync } from 'node:fs';
import { type TestContext, test } from 'node:test';
import { TestBroker } from '../support/broker.js';
import { testCases } from '../support/cases.js';
import { childrenOf, sharedMemoryNames } from '../support/census.js';
import { type JobSetup, type Namespace, TestJob } from '../support/job.js';
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
  test(`the grid, every 17th cell, between ranks that each have their own ${isolate.join(', ')}`, { skip: lack }, async (t) => {
    const broker = await TestBroker.start(t);
    const before = sharedMemoryNames();
    await testCases(t, broker, { size: 3, program: 'grid', args: ['{}', '17'], isolate });
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

// ---- movers that read the memory of the peer ----

/** What a rank of programs/channels.js prints. */
interface Facts {
  readonly rank: number;
  readonly wrong: number;
  readonly channels: readonly { readonly movers: readonly { readonly name: string }[]; readonly reasons: readonly string[] }[];
}

const channelsProgram = new URL('./programs/channels.js', import.meta.url).pathname;
const everyMover = { VICINAL_ARENA_MOVER: 'false', VICINAL_CMA_BYTES: '0', VICINAL_PROCMEM_BYTES: '0' };

/** Runs the program of channels, and gives what rank 0 printed. */
async function factsOf(t: TestContext, broker: TestBroker, setup: Omit<JobSetup, 'size' | 'program'>): Promise<Facts> {
  const job = await TestJob.start(t, broker, { size: 2, program: channelsProgram, env: everyMover, ...setup });
  await job.succeeded();
  const all = job.ranks.map((rank) => JSON.parse(rank.lines[0] as string) as Facts);
  for (const { wrong } of all) assert.equal(wrong, 0);
  await job.end(broker);
  return all[0] as Facts;
}

const moversOf = (facts: Facts): string[] => (facts.channels[0]?.movers ?? []).map(({ name }) => name);
const reasonsOf = (facts: Facts): string => (facts.channels[0]?.reasons ?? []).join('; ');

test('cma: ranks of one container have it', { skip: lacking(['user', 'pid', 'mount']) }, async (t) => {
  // both ranks in one set of namespaces: a holder makes them, the ranks enter
  const broker = await TestBroker.start(t);
  const plain = await factsOf(t, broker, {});
  assert.ok(moversOf(plain).includes('cma'), reasonsOf(plain));
  const holder = spawn('unshare', ['--user', '--map-root-user', '--pid', '--fork', '--kill-child', '--mount-proc', 'sleep', '1000'], { stdio: 'ignore' });
  t.after(() => holder.kill('SIGKILL'));
  const inside = await eventually('the holder runs', () => childrenOf(holder.pid as number)[0]);
  await eventually('the holder has its namespaces', () => readlinkSync(`/proc/${inside}/ns/user`) !== readlinkSync('/proc/self/ns/user'));
  const enter = ['nsenter', '--target', String(inside), '--user', '--preserve-credentials', '--pid', '--mount'];
  if (spawnSync(enter[0] as string, [...enter.slice(1), 'true']).status !== 0) return t.skip('nsenter cannot enter the namespaces of a child here');
  const before = (await broker.metrics()).value('vicinal_messages_total', { mover: 'cma' });
  const contained = await factsOf(t, broker, { prefix: () => enter });
  assert.ok(moversOf(contained).includes('cma'), reasonsOf(contained));
  assert.match(reasonsOf(contained), /cma: rank 0 reading the memory of rank 1 works/);
  assert.ok((await broker.metrics()).value('vicinal_messages_total', { mover: 'cma' }) > before);
});

test('cma: sibling containers do not have it, and are told why', { skip: lacking(everything) }, async (t) => {
  const broker = await TestBroker.start(t, { options: { procmem: 'allow' } });
  const facts = await factsOf(t, broker, { isolate: everything });
  assert.ok(!moversOf(facts).some((name) => name === 'cma' || name === 'procmem'), moversOf(facts).join());
  assert.match(reasonsOf(facts), /no cma: different pid namespaces/);
  assert.match(reasonsOf(facts), /no procmem: the job did not ask for it/);
});

test('cma: a user namespace each, one pid namespace: the probe fails, and everything arrives', { skip: lacking(['user']) }, async (t) => {
  const broker = await TestBroker.start(t);
  const facts = await factsOf(t, broker, { isolate: ['user'] });
  assert.ok(!moversOf(facts).includes('cma'));
  assert.match(reasonsOf(facts), /their user namespaces differ/);
  assert.match(reasonsOf(facts), /cma: rank 0 reading the memory of rank 1 failed with EPERM: the kernel's ptrace rules forbid it/);
  assert.equal((await broker.metrics()).value('vicinal_reads_failed_total'), 2);
  const job = await TestJob.start(t, broker, { size: 2, program: channelsProgram, isolate: ['user'], require: 'same-kernel:cma' });
  for (const exit of await job.ended()) assert.notEqual(exit.code, 0);
  assert.match(job.report(), /the job requires same-kernel:cma, but the channel .* has no cma mover: .*EPERM/);
});

test('procmem: across all namespaces, where the operator allows it and the job asks', { skip: lacking(everything) }, async (t) => {
  const allowing = await TestBroker.start(t, { options: { procmem: 'allow' } });
  const given = await factsOf(t, allowing, { isolate: everything, procmem: true, require: 'same-kernel:procmem' });
  assert.ok(moversOf(given).includes('procmem'), reasonsOf(given));
  assert.match(reasonsOf(given), /procmem: rank 0 reading the memory of rank 1 works/);
  assert.ok((await allowing.metrics()).value('vicinal_messages_total', { mover: 'procmem' }) > 0);
  assert.equal(allowing.descriptors().memory, 0, 'no descriptor of memory stays in the broker');

  const denying = await TestBroker.start(t);
  const refused = await factsOf(t, denying, { isolate: everything, procmem: true });
  assert.ok(!moversOf(refused).includes('procmem'));
  assert.match(reasonsOf(refused), /no procmem: the operator's policy denies it \(broker option procmem = deny\)/);
  assert.equal((await denying.metrics()).value('vicinal_downgrades_total', { reason: 'no-procmem' }), 1);
  const job = await TestJob.start(t, denying, { size: 2, program: channelsProgram, isolate: everything, procmem: true, require: 'same-kernel:procmem' });
  for (const exit of await job.ended()) assert.notEqual(exit.code, 0);
  assert.match(job.report(), /REQUIRE_UNMET.*no procmem mover.*procmem = deny/);
});

test('procmem: a broker without the right to open the memory says so', {
  skip: root ? lacking(['pid', 'mount']) : 'needs root: a broker of another user',
}, async (t) => {
  const broker = await TestBroker.start(t, { options: { procmem: 'allow' }, prefix: ['setpriv', '--bounding-set=-sys_ptrace', '--inh-caps=-sys_ptrace'] });
  const facts = await factsOf(t, broker, { isolate: ['pid', 'mount'], procmem: true });
  assert.ok(!moversOf(facts).includes('procmem'));
  assert.match(reasonsOf(facts), /no procmem: the memory of rank \d \(pid \d+\) cannot be opened: .*\((EACCES|EPERM)\); the broker needs CAP_SYS_PTRACE/);
});
