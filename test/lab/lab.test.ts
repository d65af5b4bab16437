import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { packageRoot } from '../../native/load.js';
import { running } from '../support/census.js';
import { OwnScope, temporaryFolder } from '../support/cleanup.js';
import { eventually, patience, watchdog } from '../support/watchdog.js';
import { containerNamespaces } from './container.js';
import { type Guest, Lab, type Plugged } from './lab.js';

const skip = Lab.available() || false;
const mebibyte = 1 << 20;

describe('the lab: two guests', { skip }, () => {
  const scope = new OwnScope();
  let lab: Lab;
  let first: Guest;
  let second: Guest;

  before(async () => {
    lab = await Lab.open(scope);
    [first, second] = await Promise.all([lab.guest({ firmware: { 'opt/vicinal/host-id': 'host-of-first' } }), lab.guest()]);
  });
  after(() => scope.end());

  it('are clones, but for what must differ: name, time, randomness', async () => {
    const facts = 'hostname; head -c 16 /dev/urandom | od -An -tx1; cat /proc/sys/kernel/random/uuid';
    const [left, right] = (await Promise.all([first.ok(facts), second.ok(facts)])).map((text) => text.trim().split('\n'));
    assert.deepEqual([left?.[0], right?.[0]], ['guest1', 'guest2']);
    assert.notEqual(left?.[1], right?.[1]);
    assert.notEqual(left?.[2], right?.[2]);
    assert.equal(first.boot, second.boot);
    const late = Math.abs(Date.now() / 1000 - Number(await first.ok('date +%s')));
    assert.ok(late < 3600, `the clock of a guest is ${late} s off`);
  });

  it('have no network', async () => {
    for (const guest of [first, second]) {
      assert.equal((await guest.ok('ls /sys/class/net')).trim(), 'lo');
      assert.equal((await guest.ok('ip -4 route; ip -6 route show default')).trim(), '');
      assert.equal((await guest.ok('lspci -n -d ::0200')).trim(), '');
    }
  });

  it('see the strings of firmware that they were given', async () => {
    const path = '/sys/firmware/qemu_fw_cfg/by_name/opt/vicinal/host-id/raw';
    await first.ok('modprobe -r qemu_fw_cfg; modprobe qemu_fw_cfg');
    assert.equal(await first.read(path), 'host-of-first');
    assert.notEqual((await second.run(['test', '-e', path])).code, 0);
  });

  it('run many commands at once, each with its streams, environment and end', async () => {
    const count = 20;
    const outcomes = await Promise.all(
      Array.from({ length: count }, (_, index) =>
        first.run('sleep 1; echo "out $NUMBER"; echo "err $NUMBER" >&2; exit $NUMBER', { env: { NUMBER: String(index) } }),
      ),
    );
    for (const [index, outcome] of outcomes.entries()) assert.deepEqual(outcome, { code: index, stdout: `out ${index}\n`, stderr: `err ${index}\n` });
    const sleeper = first.start('echo begun; sleep 1000 & wait');
    await sleeper.said(/begun/);
    sleeper.kill('SIGTERM');
    assert.equal((await watchdog('the end of a killed command', sleeper.exited)).code, 128 + 15);
    await assert.rejects(first.run('echo before; sleep 1000', { timeout: 2000 }), /sleep 1000 did not happen within 2000 ms; it said: before/);
    await assert.rejects(first.run(['/no/such/program']), /No such file/);
  });

  it('carry bytes as they are, large ones too', async () => {
    const bytes = randomBytes(3 * mebibyte + 1);
    await first.write('/root/folder/bytes', bytes, 0o600);
    assert.ok(bytes.equals(await first.readBytes('/root/folder/bytes')));
    assert.equal(await first.ok('cat', { input: 'to the standard input' }), 'to the standard input');
    assert.equal((await first.ok('stat -c %a,%s /root/folder/bytes')).trim(), `600,${bytes.length}`);
    await assert.rejects(first.read('/no/such/file'), /No such file/);
  });

  it('share a plugged region, with each other and the machine, unplugged and plugged again', async () => {
    const file = lab.shared('region', mebibyte);
    const [left, right] = await Promise.all([first.plugRegion({ file }), second.plugRegion({ file })]);
    const written = randomBytes(4096);
    await first.writeRegion(left, 8192, written);
    assert.ok(written.equals(await second.readRegion(right, 8192, 4096)));
    assert.ok(
      readFileSync(file)
        .subarray(8192, 8192 + 4096)
        .equals(written),
    );
    const answer = Buffer.from('answer');
    await second.writeRegion(right, mebibyte - answer.length, answer);
    assert.ok(answer.equals(await first.readRegion(left, mebibyte - answer.length, answer.length)));

    await second.unplug(right.id);
    assert.notEqual((await second.run(['test', '-e', right.resource])).code, 0);
    assert.equal((await second.ok('lspci -n -d 1af4:1110')).trim(), '');
    await assert.rejects(second.unplug(right.id), /no plugged device/);
    const again = await second.plugRegion({ file });
    assert.ok(written.equals(await second.readRegion(again, 8192, 4096)));

    const other = await second.plugRegion({ file: lab.shared('other', 4 * mebibyte) });
    assert.notEqual(other.address, again.address);
    assert.ok(Buffer.alloc(64).equals(await second.readRegion(other, 4 * mebibyte - 64, 64)));
    for (const [guest, { id }] of [
      [first, left],
      [second, again],
      [second, other],
    ] as const)
      await guest.unplug(id);
  });

  it('share the memory of a server of the doorbell protocol', async (t) => {
    const socket = join(temporaryFolder(t), 'socket');
    const server = spawn('setpriv', ['--pdeathsig', 'KILL', 'python3', join(packageRoot, 'test', 'lab', 'server.py'), socket, String(mebibyte), '2']);
    t.after(() => server.kill('SIGKILL'));
    await watchdog('the start of the server', once(server.stdout, 'data'));
    const plugged = await Promise.all([first.plugRegion({ socket, vectors: 2 }), second.plugRegion({ socket, vectors: 2 })]);
    const [left, right] = plugged as [Plugged, Plugged];
    await first.writeRegion(left, 64, Buffer.from('by a server'));
    assert.equal((await second.readRegion(right, 64, 11)).toString(), 'by a server');
    for (const [guest, { address }] of [
      [first, left],
      [second, right],
    ] as const) {
      assert.match(await guest.ok(['lspci', '-v', '-s', address]), /MSI-X: Enable. Count=2/);
      // interrupts reach programs through vfio, which needs an IOMMU
      assert.match(await guest.ok(['readlink', `/sys/bus/pci/devices/${address}/iommu_group`]), /iommu_groups\/\d+/);
    }
    await assert.rejects(first.unplug(left.id), /ivshmem-doorbell/);
  });

  it('run containers with namespaces of their own', async () => {
    const script = `for n in ${containerNamespaces.map((name) => ({ mount: 'mnt', network: 'net' })[name as string] ?? name).join(' ')}; do readlink /proc/self/ns/$n; done`;
    const facts = `${script}; hostname; id -u; ls /sys/class/net; grep CapEff /proc/self/status; cat /proc/self/cgroup; ls /proc | grep -c '^[0-9]'`;
    const containers = await Promise.all(['left', 'right'].map((name) => first.container({ name, command: facts })));
    const outcomes = await Promise.all(containers.map(({ exited }) => watchdog('a container', exited)));
    const outside = (await first.ok(script)).trim().split('\n');
    const inside = outcomes.map(({ code, stdout, stderr }) => {
      assert.equal(code, 0, stderr);
      return stdout.trim().split('\n');
    });
    const spaces = [outside, ...inside].flatMap((lines) => lines.slice(0, containerNamespaces.length));
    assert.equal(new Set(spaces).size, 3 * containerNamespaces.length);
    assert.deepEqual(inside[0]?.slice(containerNamespaces.length, -1), ['left', '0', 'lo', 'CapEff:\t0000000000000000', '0::/']);
    assert.ok(Number(inside[0]?.at(-1)) < 10, 'a container sees processes of others');

    await first.write('/run/given/file', 'of the guest');
    const mounts = ['/run/given'];
    const reader = await first.container({ name: 'reader', command: 'cat /run/given/file; echo more >> /run/given/file', mounts, uid: 1000 });
    const { code, stdout, stderr } = await watchdog('a container', reader.exited);
    assert.equal(stdout, 'of the guest');
    assert.notEqual(code, 0);
    assert.match(stderr, /Read-only|Permission/);

    const sleeper = await first.container({ name: 'sleeper', command: 'echo begun; sleep 1000; echo on' });
    await sleeper.said(/begun/);
    sleeper.kill();
    assert.equal((await watchdog('a killed container', sleeper.exited)).code, 128 + 9);
  });

  it('have the package, read-only', async () => {
    const doctor = await first.run('vicinal doctor');
    assert.match(doctor.stdout, /^ok {4}native build +\/opt\/vicinal/m);
    assert.match(doctor.stdout, /found: QEMU/);
    assert.notEqual((await first.run('touch /opt/vicinal/here')).code, 0);
  });

  it('can be paused and resumed', async () => {
    await first.pause();
    const running = first.start('echo after');
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(running.stdout, '');
    await first.resume();
    assert.equal((await watchdog('a command of a resumed guest', running.exited)).stdout, 'after\n');
  });

  it('can be rebooted: what ran is lost, devices stay', async () => {
    const file = lab.shared('kept', mebibyte);
    const plugged = await second.plugRegion({ file });
    await second.writeRegion(plugged, 0, Buffer.from('kept'));
    const lost = second.start('sleep 1000');
    await lost.started;
    const before = second.boot;
    await second.reboot();
    assert.notEqual(second.boot, before);
    await assert.rejects(lost.exited, /rebooted/);
    assert.equal((await second.readRegion(plugged, 0, 4)).toString(), 'kept');
    assert.match(await second.ok('vicinal --version'), /\d/);
  });

  it('are noticed when their QEMU is killed', async () => {
    const running = second.start('sleep 1000');
    await running.started;
    process.kill(second.qemuPid, 'SIGKILL');
    await assert.rejects(watchdog('the end of a command in a killed guest', running.exited), /guest2: its QEMU \(pid \d+\) was ended by SIGKILL/);
    assert.match(await second.ended, /SIGKILL/);
    await assert.rejects(second.run('true'), /SIGKILL/);
    assert.equal(await first.ok('echo alive'), 'alive\n');
  });

  it('leave their consoles and a log of their commands', () => {
    for (const name of ['console', 'qemu.log', 'commands']) assert.ok(existsSync(join(first.logs, name)), name);
    assert.ok(readFileSync(join(first.logs, 'commands'), 'utf8').includes('start /bin/bash -c echo alive'));
  });
});

describe('the lab', { skip }, () => {
  it('has guests with two NUMA nodes', async (t) => {
    const guest = await (await Lab.open(t)).guest({ name: 'numa', numa: 2 });
    const text = await guest.ok('numactl --hardware');
    assert.match(text, /available: 2 nodes/);
    assert.match(text, /node 0 cpus: 0\nnode/);
    assert.match(text, /node 1 cpus: 1\n/);
    assert.match(text, /0: +10 +21/);
  });

  it('ends its guests when its process is killed', async (t) => {
    const child = spawn(process.execPath, [join(packageRoot, 'dist', 'test', 'lab', 'programs', 'abandon.js')], { stdio: ['ignore', 'pipe', 'inherit'] });
    t.after(() => child.kill('SIGKILL'));
    const [said] = (await watchdog('the start of a guest', once(child.stdout, 'data'), 5 * patience)) as [Buffer];
    const pid = Number(said);
    assert.ok(running(pid), `QEMU has pid ${said}`);
    child.kill('SIGKILL');
    await eventually('the end of its QEMU', () => !running(pid));
  });
});
