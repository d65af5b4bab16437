import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, lstatSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { packageRoot } from '../../native/load.js';
import { brokerSocket } from '../../proto/options/broker.js';
import { brokerProgram, TestBroker } from '../support/broker.js';
import { temporaryFolder } from '../support/cleanup.js';

const units = join(packageRoot, 'ops', 'systemd');
const has = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const lacks = (program: string): string | false => (has(program) ? false : `${program} is missing (as root: apt-get install systemd)`);

function run(command: string, args: readonly string[]): { readonly status: number | null; readonly output: string } {
  const done = spawnSync(command, args, { encoding: 'utf8', timeout: 120_000, env: { ...process.env, SYSTEMD_PAGER: '', LC_ALL: 'C.UTF-8' } });
  return { status: done.status, output: `${done.stdout}${done.stderr}` };
}

/** The units in a folder, with the broker of this clone as their program. */
function placed(folder: string): { readonly service: string; readonly socket: string } {
  const service = join(folder, 'vicinald.service');
  const socket = join(folder, 'vicinald.socket');
  const text = readFileSync(join(units, 'vicinald.service'), 'utf8');
  assert.match(text, /^ExecStart=\/usr\/bin\/vicinald$/m);
  writeFileSync(service, text.replace('ExecStart=/usr/bin/vicinald', `ExecStart=${process.execPath} ${brokerProgram}`));
  copyFileSync(join(units, 'vicinald.socket'), socket);
  return { service, socket };
}

describe('units of systemd', () => {
  it('pass systemd-analyze verify', { skip: lacks('systemd-analyze') }, (t) => {
    const { service, socket } = placed(temporaryFolder(t));
    const { status, output } = run('systemd-analyze', ['verify', service, socket]);
    assert.equal(status, 0, output);
    assert.equal(output.trim(), '');
  });

  it('leave little exposed', { skip: lacks('systemd-analyze') }, (t) => {
    const { service } = placed(temporaryFolder(t));
    const { status, output } = run('systemd-analyze', ['security', '--offline=true', '--threshold=25', service]);
    const line = output.split('\n').find((each) => each.includes('Overall exposure level')) ?? '';
    t.diagnostic(line.trim());
    assert.equal(status, 0, output);
  });

  it('can be enabled: the socket for sockets.target, the service for multi-user.target', { skip: lacks('systemctl') }, (t) => {
    const root = temporaryFolder(t);
    const folder = join(root, 'etc', 'systemd', 'system');
    mkdirSync(folder, { recursive: true });
    for (const name of ['vicinald.service', 'vicinald.socket']) copyFileSync(join(units, name), join(folder, name));
    const { status, output } = run('systemctl', [`--root=${root}`, 'enable', 'vicinald.service']);
    assert.equal(status, 0, output);
    for (const link of ['sockets.target.wants/vicinald.socket', 'multi-user.target.wants/vicinald.service'])
      assert.ok(lstatSync(join(folder, link)).isSymbolicLink(), link);
  });

  it('listen where clients look', () => {
    const text = readFileSync(join(units, 'vicinald.socket'), 'utf8');
    assert.ok(text.includes(`\nListenSequentialPacket=${brokerSocket}\n`));
    assert.ok(text.includes('\nSocketMode=0666\n'));
  });

  it('sysusers and tmpfiles make the user and the folder', { skip: process.getuid?.() === 0 ? lacks('systemd-sysusers') : 'needs root' }, (t) => {
    const root = temporaryFolder(t);
    mkdirSync(join(root, 'etc'));
    const users = run('systemd-sysusers', [`--root=${root}`, join(units, 'sysusers.conf')]);
    assert.equal(users.status, 0, users.output);
    const entry = readFileSync(join(root, 'etc', 'passwd'), 'utf8')
      .split('\n')
      .find((line) => line.startsWith('vicinal:'));
    assert.ok(entry?.endsWith(':/usr/sbin/nologin'), entry);
    const folders = run('systemd-tmpfiles', ['--create', `--root=${root}`, join(units, 'tmpfiles.conf')]);
    assert.equal(folders.status, 0, folders.output);
    const folder = join(root, 'run', 'vicinal');
    assert.ok(existsSync(folder));
    assert.equal(statSync(folder).mode & 0o777, 0o755);
    assert.equal(statSync(folder).uid, Number(entry?.split(':')[2]));
  });
});

describe('the example configuration', () => {
  it('is accepted by vicinald', async (t) => {
    // the socket's path is the test's own: the flag comes before the file
    const broker = await TestBroker.start(t, { config: readFileSync(join(packageRoot, 'ops', 'vicinald.toml'), 'utf8') });
    assert.equal((await broker.get('/readyz')).status, 200);
    assert.deepEqual(await broker.stop(), { code: 0, signal: null });
  });
});
