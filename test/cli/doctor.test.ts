import { strict as assert } from 'node:assert';
import { writeSync } from 'node:fs';
import { describe, test } from 'node:test';
import { regionChecks } from '../../client/cli/doctor/region.js';
import { TestBroker } from '../support/broker.js';
import { FakeDevices, regionFile } from '../support/region.js';
import { TestCommand, vicinal, vicinalProgram } from '../support/vicinal.js';

interface Check {
  readonly name: string;
  readonly status: 'ok' | 'lack' | 'info';
  readonly finding: string;
  readonly cure?: string;
}

async function checksOf(command: TestCommand): Promise<ReadonlyMap<string, Check>> {
  await command.code();
  const { checks } = JSON.parse(command.stdout) as { checks: Check[] };
  for (const { name, status, finding, cure } of checks) {
    assert.ok(['ok', 'lack', 'info'].includes(status), name);
    assert.ok(finding !== '', name);
    assert.equal(status === 'lack', cure !== undefined, `${name}: a lack has a cure, and nothing else has`);
  }
  return new Map(checks.map((check) => [check.name, check]));
}

describe('vicinal doctor', () => {
  test('without a broker', async (t) => {
    const command = vicinal(t, ['doctor', '--json', '--socket', '/nowhere/broker.sock']);
    const checks = await checksOf(command);
    assert.equal(command.exit?.code, 0, 'Vicinal runs here: the other tests do');
    for (const name of ['kernel', 'node', 'native build', 'sealed memory', 'pidfd', 'wakeups', 'private broker'])
      assert.equal(checks.get(name)?.status, 'ok', name);
    for (const name of [
      'membarrier',
      'cross-memory attach',
      'open files',
      'memory limit',
      'processors',
      'NUMA',
      '/dev/shm',
      'hypervisor',
      'SR-IOV',
      'virtual functions',
      'IVShmem',
      'RDMA',
      'KVM',
    ])
      assert.ok(checks.has(name), name);
    for (const kind of ['pid', 'ipc', 'mnt', 'net', 'uts', 'user', 'cgroup']) assert.ok(checks.has(`${kind} namespace`), kind);
    assert.equal(checks.get('broker')?.status, 'lack');
    assert.match(checks.get('broker')?.finding ?? '', /\/nowhere\/broker.sock/);
  });

  test('with a broker: its version, its role and how it sees us', async (t) => {
    const broker = await TestBroker.start(t, { options: { role: 'host' } });
    const checks = await checksOf(vicinal(t, ['doctor', '--json', '--socket', broker.socket]));
    assert.equal(checks.get('broker')?.status, 'ok');
    assert.match(checks.get('broker')?.finding ?? '', /^vicinald \S+ at .*, role host, protocol 1, policy enhanced-hybrid$/);
    assert.match(checks.get('identity')?.finding ?? '', /^the broker sees this process as pid \d+, uid \d+, in /);
    const text = vicinal(t, ['doctor', '--socket', broker.socket]);
    assert.equal(await text.code(), 0);
    for (const { name, status } of checks.values()) assert.match(text.stdout, new RegExp(`^${status} +${name.replace('/', '\\/')} `, 'm'));
  });

  test('a region in a file: what it is, how its memory is read, and which ring follows', async (t) => {
    const file = regionFile(t, 1024 * 1024, 'control', 4);
    const checks = await checksOf(vicinal(t, ['doctor', '--json', '--socket', '/nowhere/broker.sock', '--region', file.path]));
    assert.match(checks.get('IVShmem region')?.finding ?? '', /: control region [0-9a-f]{32}, 1 MiB, 4 slots$/);
    assert.match(checks.get('region memory')?.finding ?? '', /cached: read at [\d.]+ GB\/s, own memory at [\d.]+ GB\/s; the (fast|fenced) ring$/);
    const text = regionFile(t, 1024 * 1024);
    writeSync(text.fd, 'a text');
    const other = await checksOf(vicinal(t, ['doctor', '--json', '--socket', '/nowhere/broker.sock', '--region', text.path]));
    assert.equal(other.get('IVShmem region')?.status, 'lack');
    assert.match(other.get('IVShmem region')?.finding ?? '', /not a region: its first page is of something else/);
  });

  test('IVShmem devices in sysfs', async (t) => {
    const tree = new FakeDevices(t);
    assert.deepEqual(await regionChecks(undefined, tree.root), [{ name: 'IVShmem', status: 'info', finding: 'not found' }]);
    tree.add('0000:00:04.0', { bytes: 1024 * 1024 });
    tree.add('0000:00:05.0', { bytes: 0 });
    tree.add('0000:00:06.0', { bytes: 4096 * 4096, doorbell: 3, enable: '0' });
    const checks = await regionChecks(undefined, tree.root);
    assert.match(checks[0]?.finding ?? '', /^found: 0000:00:04.0 \(1 MiB, to be polled, NUMA node 1\), .*0000:00:06.0 \(16 MiB, with interrupts/);
    const findings = checks.map(({ finding }) => finding).join('\n');
    assert.match(findings, /0000:00:04.0: 1 MiB, not initialised yet/);
    assert.match(findings, /0000:00:05.0: its memory was given no address/);
    assert.match(findings, /0000:00:06.0: its memory is not switched on/);
  });

  test('a low limit of open files is a lack, with its cure', async (t) => {
    const command = new TestCommand(t, [
      'sh',
      '-c',
      'ulimit -n 256 && exec "$@"',
      'sh',
      process.execPath,
      vicinalProgram,
      'doctor',
      '--json',
      '--socket',
      '/nowhere/broker.sock',
    ]);
    const files = (await checksOf(command)).get('open files');
    assert.equal(files?.status, 'lack');
    assert.match(files?.finding ?? '', /256/);
    assert.match(files?.cure ?? '', /raise the hard limit/);
  });
});
