import { strict as assert } from 'node:assert';
import { chmodSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { describe, test } from 'node:test';
import { allowedProcessors } from '../../client/cli/launch/processors.js';
import { packageRoot } from '../../native/load.js';
import type { Scope } from '../support/cleanup.js';
import { isolate, isolateProgram, markedProcesses, namespacesRefused, noOrdinaryUser, ordinaryUid, TestCommand } from '../support/vicinal.js';
import { eventually } from '../support/watchdog.js';

const kinds = ['user', 'ipc', 'uts', 'net', 'mnt', 'pid', 'cgroup'] as const;
const all = ['pid', 'ipc', 'mnt', 'net', 'uts', 'user'];
const skip = namespacesRefused(kinds);
const isRoot = process.getuid?.() === 0;
const node = process.execPath;

function own(kind: string): string {
  return readlinkSync(`/proc/self/ns/${kind}`);
}

/** Folder below a hidden folder, removed with the scope. */
function hiddenFolder(scope: Scope): string {
  const folder = mkdtempSync('/tmp/vicinal-test-');
  scope.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What a script (JavaScript expression) says inside, as JSON. */
async function inside<T>(scope: Scope, options: readonly string[], expression: string, uid?: number): Promise<T> {
  const script = `const fs = require('node:fs'), os = require('node:os');
    const attempt = (action) => { try { action(); return 'done'; } catch (error) { return error.code; } };
    process.stdout.write(JSON.stringify(${expression}));`;
  const command = isolate(scope, [...options, '--', node, '-e', script], { cwd: '/', ...(uid === undefined ? {} : { uid }) });
  assert.equal(await command.code(), 0, command.stderr);
  return JSON.parse(command.stdout) as T;
}

const namespacesInside = `Object.fromEntries(${JSON.stringify(kinds)}.map((kind) => [kind, fs.readlinkSync('/proc/self/ns/' + kind)]))`;

describe('vicinal-isolate', { skip }, () => {
  for (const kind of kinds) {
    test(`--unshare ${kind} makes that namespace, and only what it needs`, async (t) => {
      const found = await inside<Record<string, string>>(t, ['--unshare', kind], namespacesInside);
      for (const each of kinds) {
        const made = each === kind || (each === 'user' && !isRoot);
        if (made) assert.notEqual(found[each], own(each), each);
        else assert.equal(found[each], own(each), each);
      }
    });
  }

  for (const [who, uid, reason] of [
    ['the caller', undefined, false],
    ['an ordinary user', ordinaryUid, noOrdinaryUser(all)],
  ] as const) {
    test(`all namespaces, as ${who}`, { skip: reason }, async (t) => {
      const found = await inside<{ namespaces: Record<string, string>; pid: number; processes: string[]; host: string; loopback: boolean; uid: number }>(
        t,
        ['--unshare', all.join(','), '--hostname', 'somewhere'],
        `{ namespaces: ${namespacesInside}, pid: process.pid, processes: fs.readdirSync('/proc').filter((name) => /^\\d+$/.test(name)), host: os.hostname(),
           loopback: 'lo' in os.networkInterfaces(), uid: process.getuid() }`,
        uid,
      );
      for (const kind of all) assert.notEqual(found.namespaces[kind], own(kind), kind);
      assert.equal(found.pid, 2);
      assert.deepEqual(found.processes, ['1', '2'], 'its /proc shows its own processes only');
      assert.equal(found.host, 'somewhere');
      assert.equal(found.loopback, true);
      assert.equal(found.uid, 0);
    });

    test(`the file tree, as ${who}`, { skip: reason }, async (t) => {
      const folder = hiddenFolder(t);
      writeFileSync(join(folder, 'secret'), 'outside');
      for (const way of [[], ['--by-remount']]) {
        const found = await inside<{ lists: string[][]; writes: string[]; tree: string[]; device: string }>(
          t,
          ['--unshare', all.join(','), ...way],
          `{ lists: ['/tmp', '/run', '/dev/shm'].map((folder) => fs.readdirSync(folder)),
             writes: ['/tmp/x', '/run/x', '/dev/shm/x'].map((file) => attempt(() => fs.writeFileSync(file, 'x'))),
             tree: ['/x', ${JSON.stringify(join(packageRoot, 'x'))}, '/var/tmp/x', '/dev/x'].map((file) => attempt(() => fs.writeFileSync(file, 'x'))),
             device: attempt(() => fs.writeFileSync('/dev/null', 'x')) }`,
          uid,
        );
        assert.deepEqual(found.lists, [[], [], []], 'the folders are empty');
        assert.deepEqual(found.writes, ['done', 'done', 'done'], 'and may be written');
        // a clone that lies in a hidden folder is not there at all
        const refusals = /^\/(tmp|run|dev\/shm)\//.test(packageRoot) ? ['EROFS', 'ENOENT'] : ['EROFS'];
        for (const code of found.tree) assert.ok(refusals.includes(code) || (code === 'EACCES' && uid !== undefined), `the tree is read-only: ${found.tree}`);
        assert.equal(found.tree[2], 'EROFS');
        assert.equal(found.device, 'done', 'devices work');
      }
    });

    test(`the tree cannot be made writable again, as ${who}`, { skip: reason }, async (t) => {
      const command = isolate(
        t,
        ['--unshare', all.join(','), '--', 'sh', '-c', 'mount -o remount,rw / && exit 1; umount /tmp && exit 2; grep CapEff /proc/self/status'],
        {
          cwd: '/',
          ...(uid === undefined ? {} : { uid }),
        },
      );
      assert.equal(await command.code(), 0, command.stderr);
      const capabilities = BigInt(`0x${/CapEff:\s*([0-9a-f]+)/.exec(command.stdout)?.[1]}`);
      for (const [name, bit] of [
        ['CAP_SYS_ADMIN', 21n],
        ['CAP_SYS_PTRACE', 19n],
        ['CAP_NET_ADMIN', 12n],
      ] as const)
        assert.equal((capabilities >> bit) & 1n, 0n, name);
    });
  }

  test('the socket and the kept paths stay, read-only', async (t) => {
    const folder = hiddenFolder(t);
    const socket = join(folder, 'deep', 'broker.sock');
    mkdirSync(join(folder, 'deep'));
    mkdirSync(join(folder, 'kept', 'inner'), { recursive: true });
    mkdirSync(join(folder, 'other'));
    writeFileSync(join(folder, 'kept', 'inner', 'file'), 'text');
    const server = createServer((connection) => connection.end('hello'));
    await new Promise<void>((resolve) => server.listen(socket, resolve));
    t.after(() => server.close());
    const script = `const fs = require('node:fs');
      const attempt = (action) => { try { action(); return 'done'; } catch (error) { return error.code; } };
      const facts = { cwd: process.cwd(), text: fs.readFileSync('inner/file', 'utf8'), siblings: fs.readdirSync('..').sort(), beside: fs.readdirSync('../deep'), write: attempt(() => fs.writeFileSync('inner/new', 'x')) };
      require('node:net').connect(${JSON.stringify(socket)}).on('data', (data) => console.log(JSON.stringify({ ...facts, said: String(data) })));`;
    writeFileSync(join(folder, 'deep', 'other.sock'), '');
    const command = isolate(
      t,
      ['--unshare', all.join(','), '--socket', socket, '--keep', join(folder, 'kept'), '--keep', join(folder, 'kept', 'inner'), '--', node, '-e', script],
      {
        cwd: join(folder, 'kept'),
      },
    );
    assert.equal(await command.code(), 0, command.stderr);
    assert.deepEqual(JSON.parse(command.stdout), {
      cwd: join(folder, 'kept'),
      text: 'text',
      siblings: ['deep', 'kept'],
      beside: ['broker.sock'],
      write: 'EROFS',
      said: 'hello',
    });
  });

  for (const [text, script, code] of [
    ['0', 'exit 0', 0],
    ['of the program', 'exit 7', 7],
    ['128 and the signal that killed it', 'kill -KILL $$', 137],
    ['the same for SIGTERM', 'kill -TERM $$', 143],
  ] as const) {
    for (const list of ['pid', 'uts']) {
      test(`exit code: ${text} (${list})`, async (t) => {
        const command = isolate(t, ['--unshare', list, '--', 'sh', '-c', script]);
        assert.equal(await command.code(), code, command.stderr);
      });
    }
  }

  test('failure: no such program, where a folder of PATH may not be looked into', { skip: isRoot ? noOrdinaryUser(all) : false }, async (t) => {
    const closed = hiddenFolder(t);
    chmodSync(closed, 0);
    const command = isolate(t, ['--unshare', 'pid', '--', 'no-such-program'], {
      cwd: '/',
      ...(isRoot ? { uid: ordinaryUid } : {}),
      env: { PATH: `${closed}:/usr/bin` },
    });
    assert.equal(await command.code(), 127);
    assert.match(command.stderr, /running no-such-program: No such file or directory \(ENOENT\)/);
  });

  for (const [text, words, code, message] of [
    ['no such program', ['--unshare', 'pid', '--', 'no-such-program'], 127, /running no-such-program: No such file or directory \(ENOENT\); cure: /],
    ['not executable', ['--unshare', 'uts', '--', '/etc/passwd'], 126, /running \/etc\/passwd: Permission denied \(EACCES\)/],
    ['a processor that does not exist', ['--cpus', '1023', '--', 'true'], 125, /binding to processors 1023: Invalid argument \(EINVAL\); cure: /],
    ['a kept path that does not exist', ['--unshare', 'mnt', '--keep', '/tmp/no/such', '--', 'true'], 125, /keeping \/tmp\/no\/such visible: .*ENOENT/],
    ['a hidden folder kept whole', ['--unshare', 'mnt', '--keep', '/tmp', '--', 'true'], 125, /keeping \/tmp visible: it is replaced/],
    ['unknown namespace', ['--unshare', 'pid,bogus', '--', 'true'], 2, /there is no namespace "bogus"/],
    ['unknown option', ['--bogus', 'x', '--', 'true'], 2, /unknown option --bogus/],
    ['no program', ['--unshare', 'pid'], 2, /no program is given/],
    ['a relative path', ['--keep', 'x', '--', 'true'], 2, /"x" is no absolute path/],
  ] as const) {
    test(`failure: ${text}`, async (t) => {
      const command = isolate(t, words, { cwd: '/' });
      assert.equal(await command.code(), code);
      assert.match(command.stderr, message);
      assert.equal(command.stderr.trimEnd().split('\n').length, 1, command.stderr);
      assert.equal(command.stdout, '');
    });
  }

  test('a working directory that is hidden is an error', async (t) => {
    const command = isolate(t, ['--unshare', 'mnt', '--', 'true'], { cwd: hiddenFolder(t) });
    assert.equal(await command.code(), 125);
    assert.match(command.stderr, /entering the working directory .*ENOENT.*cure: /);
  });

  for (const list of ['pid', 'uts']) {
    test(`signals reach the program (${list})`, async (t) => {
      const command = isolate(t, [
        ...['--unshare', list, '--', node, '-e'],
        "let n = 0; for (const s of ['SIGUSR1', 'SIGHUP']) process.on(s, () => { console.log('got', s); }); process.on('SIGTERM', () => process.exit(9)); setInterval(() => {}, 1000); console.log('ready');",
      ]);
      await command.said(/ready/);
      command.child.kill('SIGUSR1');
      await command.said(/got SIGUSR1/);
      command.child.kill('SIGHUP');
      await command.said(/got SIGHUP/);
      command.child.kill('SIGTERM');
      assert.equal(await command.code(), 9);
    });

    test(`what the program leaves behind ends with it (${list})`, async (t) => {
      const command = isolate(t, ['--unshare', list, '--', 'sh', '-c', 'setsid sleep 1000 >/dev/null 2>&1 & sleep 1000 >/dev/null 2>&1 & exit 3']);
      assert.equal(await command.code(), 3);
      assert.deepEqual(markedProcesses(command.mark), [], 'gone when the tool has ended');
    });

    test(`all ends when the caller is killed (${list})`, async (t) => {
      // a caller in between, so that its death is not ours
      const caller = new TestCommand(t, [
        node,
        '-e',
        `const child = require('node:child_process').spawn(${JSON.stringify(isolateProgram)}, ['--parent', String(process.pid), '--unshare', '${list}', '--', 'sh', '-c', 'setsid sleep 1000 & echo ready; sleep 1000'], { stdio: ['ignore', 'inherit', 'inherit'], detached: true }); setInterval(() => {}, 1000);`,
      ]);
      await caller.said(/ready/);
      assert.ok(markedProcesses(caller.mark).length >= 4);
      process.kill(caller.pid, 'SIGKILL');
      await eventually('the end of all processes', () => markedProcesses(caller.mark).length === 0);
    });
  }

  test('all ends when the tool itself is killed', async (t) => {
    const command = isolate(t, ['--unshare', 'pid', '--', 'sh', '-c', 'setsid sleep 1000 & echo ready; sleep 1000']);
    await command.said(/ready/);
    process.kill(command.pid, 'SIGKILL');
    await eventually('the end of all processes', () => markedProcesses(command.mark).length === 0);
  });

  test('a caller that is gone already: the program is not started', async (t) => {
    const command = isolate(t, ['--parent', '1', '--unshare', 'pid', '--', 'echo', 'started']);
    assert.equal(await command.code(), 125);
    assert.equal(command.stdout, '');
  });

  test('only the standard streams and the secret are passed on', async (t) => {
    const command = isolate(t, ['--unshare', 'pid', '--', 'sh', '-c', 'cat <&4; echo; ls -l /proc/self/fd'], {
      env: { VICINAL_SECRET_FD: '4' },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    for (const at of [3, 5]) (command.child.stdio[at] as Readable).resume();
    (command.child.stdio[4] as Writable).end('token');
    assert.equal(await command.code(), 0, command.stderr);
    assert.match(command.stdout, /^token$/m);
    const descriptors = [...command.stdout.matchAll(/ (\d+) -> (\S+)/g)].filter(([, , target]) => !target?.startsWith('/proc/')).map(([, fd]) => Number(fd));
    assert.deepEqual(
      descriptors.sort((left, right) => left - right),
      [0, 1, 2, 4],
    );
  });

  test('--cpus binds the program', async (t) => {
    const last = String(allowedProcessors().at(-1));
    const command = isolate(t, ['--cpus', last, '--', 'grep', 'Cpus_allowed_list', '/proc/self/status']);
    assert.equal(await command.code(), 0, command.stderr);
    assert.equal(/^Cpus_allowed_list:\s*(\S+)$/m.exec(command.stdout)?.[1], last);
  });

  test('--status-fd tells the pid outside, and the end', async (t) => {
    const command = isolate(t, ['--status-fd', '3', '--unshare', 'pid', '--', 'sh', '-c', 'echo ready; read line; kill -USR1 $$'], { stdio: ['pipe'] });
    let status = '';
    (command.child.stdio[3] as Readable).on('data', (data: Buffer) => {
      status += data.toString();
    });
    await command.said(/ready/);
    const [, pid] = await eventually('the pid', () => /^pid (\d+)$/m.exec(status) ?? undefined);
    assert.notEqual(readlinkSync(`/proc/${pid}/ns/pid`), own('pid'));
    command.child.stdin?.end('\n');
    assert.equal(await command.code(), 128 + 10);
    assert.match(status, /^signal 10$/m);
  });

  test('--check says what can be made', async (t) => {
    const command = isolate(t, ['--check', '--unshare', 'pid,mnt']);
    assert.equal(await command.code(), 0);
    assert.deepEqual(JSON.parse(command.stdout), { mnt: '', pid: '' });
  });
});

describe('vicinal-isolate where user namespaces are refused', { skip: isRoot ? noOrdinaryUser(['user']) : 'making a refusal needs root' }, () => {
  test('--check and the run say so, with the cure', async (t) => {
    // a child of a user namespace whose limit is 0 may make none itself
    const limited = (words: readonly string[]): TestCommand =>
      new TestCommand(
        t,
        ['unshare', '--user', '--map-root-user', 'sh', '-c', 'echo 0 > /proc/sys/user/max_user_namespaces && exec "$@"', 'sh', isolateProgram, ...words],
        { cwd: '/' },
      );
    const check = limited(['--check', '--unshare', 'user']);
    assert.equal(await check.code(), 0, check.stderr);
    const { user } = JSON.parse(check.stdout) as { user: string };
    assert.match(user, /making a new user namespace: .*ENOSPC.*cure: raise the sysctl user.max_user_namespaces/);
    const run = limited(['--unshare', 'user,pid', '--', 'true']);
    assert.equal(await run.code(), 125);
    assert.match(run.stderr, /making a new user namespace: .*ENOSPC.*cure: /);
  });
});
