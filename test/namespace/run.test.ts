import { strict as assert } from 'node:assert';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openBroker } from '../../client/cli/launch/broker.js';
import { allowedProcessors } from '../../client/cli/launch/processors.js';
import { packageRoot } from '../../native/load.js';
import { Service } from '../support/activation.js';
import { TestBroker } from '../support/broker.js';
import { sharedMemoryNames } from '../support/census.js';
import { temporaryFolder } from '../support/cleanup.js';
import { markedProcesses, namespacesRefused, noOrdinaryUser, ordinaryUid, TestCommand, vicinal, vicinalProgram } from '../support/vicinal.js';

const all = ['pid', 'ipc', 'mnt', 'net', 'uts', 'user'];
const skip = namespacesRefused(all);
const programs = join(dirname(fileURLToPath(import.meta.url)), 'programs');
const program = (name: string): string => join(programs, `${name}.js`);
const examples = join(packageRoot, 'client', 'examples');

async function nothingLeft(command: TestCommand): Promise<void> {
  assert.deepEqual(await command.leftovers(), []);
}

interface Facts {
  readonly rank: number;
  readonly wrong: number;
  readonly namespaces: Readonly<Record<string, string>>;
  readonly shared: readonly string[];
  readonly descriptors: readonly string[];
  readonly channels: readonly {
    locality: string;
    channel: string;
    movers: readonly { name: string }[];
    reasons: readonly string[];
    evidence: readonly string[];
  }[];
}

function factsOf(command: TestCommand): Facts[] {
  return command.stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Facts)
    .sort((left, right) => left.rank - right.rank);
}

describe('vicinal run, each rank in a container of its own', { skip }, () => {
  for (const [who, uid, reason] of [
    ['the caller', undefined, false],
    ['an ordinary user', ordinaryUid, noOrdinaryUser(all)],
  ] as const) {
    test(`every pair is same-kernel, and nothing is left, as ${who}`, { skip: reason }, async (t) => {
      const before = sharedMemoryNames();
      const command = vicinal(t, ['run', '-n', '4', '--isolate', 'all', program('channels')], uid === undefined ? {} : { uid, cwd: '/' });
      assert.equal(await command.code(), 0, command.stderr);
      assert.equal(command.stderr, '');
      const facts = factsOf(command);
      assert.deepEqual(
        facts.map(({ rank, wrong }) => [rank, wrong]),
        [0, 1, 2, 3].map((rank) => [rank, 0]),
      );
      for (const kind of all) assert.equal(new Set(facts.map(({ namespaces }) => namespaces[kind])).size, 4, `each rank has its own ${kind} namespace`);
      for (const { channels, shared, descriptors } of facts) {
        assert.equal(channels.length, 3);
        for (const { locality, channel, movers, reasons, evidence } of channels) {
          assert.equal(locality, 'same-kernel');
          assert.equal(channel, 'memfd');
          const names = movers.map(({ name }) => name);
          for (const name of ['inline', 'eager', 'arena', 'staged']) assert.ok(names.includes(name), names.join());
          assert.ok(reasons.length > 0 && evidence.length > 0);
        }
        assert.deepEqual(shared, []);
        assert.ok(!descriptors.some((target) => target.startsWith('/dev/shm')), descriptors.join());
      }
      assert.deepEqual(sharedMemoryNames(), before);
      await nothingLeft(command);
    });
  }

  test('the ring example', async (t) => {
    const command = vicinal(t, ['run', '-n', '4', '--isolate', 'all', join(examples, 'ring.ts'), '50']);
    assert.equal(await command.code(), 0, command.stderr);
    assert.match(command.stdout, /^ring of 4: 50 laps, .* token 300, expected 300$/m);
    assert.match(command.stdout, /same-kernel, channel memfd, movers .*arena.*staged/);
    await nothingLeft(command);
  });

  test('one rank killed midway: the others get MPI_ERR_PROC_ABORTED, the message names the rank', async (t) => {
    const command = vicinal(t, ['run', '-n', '4', '--isolate', 'all', program('lose_rank')]);
    assert.equal(await command.code(), 137, command.stderr);
    assert.match(command.stderr, /^vicinal run: rank 2 \(pid \d+\) was killed by SIGKILL; the other 3 ranks get 5 s to end$/m);
    const said = factsOf(command) as unknown as { rank: number; code: string; message: string }[];
    assert.deepEqual(
      said.map(({ rank, code }) => [rank, code]),
      [0, 1, 3].map((rank) => [rank, 'MPI_ERR_PROC_ABORTED']),
    );
    await nothingLeft(command);
  });

  test('a list of namespaces separates those alone', async (t) => {
    const command = vicinal(t, ['run', '-n', '2', '--isolate', 'uts,ipc', program('channels')]);
    assert.equal(await command.code(), 0, command.stderr);
    const [first, second] = factsOf(command) as [Facts, Facts];
    for (const kind of all) {
      const separate = kind === 'uts' || kind === 'ipc' || (kind === 'user' && process.getuid?.() !== 0);
      assert.equal(first.namespaces[kind] !== second.namespaces[kind], separate, kind);
    }
    await nothingLeft(command);
  });

  test('a program in a hidden folder, with vicinal in its node_modules', async (t) => {
    const folder = temporaryFolder(t);
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(packageRoot, join(folder, 'node_modules', 'vicinal'));
    writeFileSync(join(folder, 'package.json'), '{}');
    copyFileSync(join(examples, 'ring.mjs'), join(folder, 'ring.mjs'));
    copyFileSync(join(examples, 'ring.ts'), join(folder, 'ring.ts'));
    for (const file of ['ring.mjs', './ring.ts']) {
      const command = vicinal(t, ['run', '-n', '2', '--isolate', 'all', '--', file, '10'], { cwd: folder });
      assert.equal(await command.code(), 0, command.stderr);
      assert.match(command.stdout, /token 10, expected 10/);
      await nothingLeft(command);
    }
  });

  for (const isolate of ['all', 'none']) {
    test(`vicinal run killed by SIGKILL leaves nothing (--isolate ${isolate})`, async (t) => {
      const command = vicinal(t, ['run', '-n', '3', '--isolate', isolate, program('wait')]);
      await command.said(/rank 0 of 3 is ready/);
      assert.ok(markedProcesses(command.mark).length >= 8, 'run, the broker, and tool and program of each rank');
      assert.equal(readdirSync(command.temporary).length, 1, 'the folder of the private broker');
      process.kill(command.pid, 'SIGKILL');
      await command.exited;
      await nothingLeft(command);
    });

    test(`SIGINT ends the job (--isolate ${isolate})`, async (t) => {
      const command = vicinal(t, ['run', '-n', '3', '--isolate', isolate, program('wait')]);
      for (const rank of [0, 1, 2]) await command.said(new RegExp(`rank ${rank} of 3 is ready`));
      command.child.kill('SIGINT');
      assert.equal(await command.code(), 130);
      assert.doesNotMatch(command.stderr, /killed by/, 'what was asked for is no news');
      await nothingLeft(command);
    });
  }
});

describe('vicinal run --isolate where the kernel refuses', { skip: namespacesRefused(['user']) }, () => {
  test('it says what is refused and why, and starts nothing', async (t) => {
    const limited = 'echo 0 > /proc/sys/user/max_user_namespaces && exec "$@"';
    const words = ['unshare', '--user', '--map-root-user', 'sh', '-c', limited, 'sh', process.execPath, vicinalProgram];
    const command = new TestCommand(t, [...words, 'run', '-n', '2', '--isolate', 'user,uts', '--', 'echo', 'started']);
    assert.equal(await command.code(), 2, command.stderr);
    assert.match(command.stderr, /^vicinal run: this machine refuses namespaces that --isolate asks for: user \(.*ENOSPC.*cure: .*\n/);
    assert.equal(command.stdout, '');
    await nothingLeft(command);
  });
});

describe('vicinal run', () => {
  test('a broker that listens and is still to start is waited for, and told of; no private one is started, and a signal ends it', async (t) => {
    const ring = [join(examples, 'ring.ts'), '10'];
    const services = [new Service(t), new Service(t), new Service(t)] as const;
    for (const service of services) await service.said('listening');
    const [first, second, third] = services;
    const runtime = temporaryFolder(t);
    symlinkSync(second.folder, join(runtime, 'vicinal'));
    const waiting = [
      vicinal(t, ['run', '-n', '2', '--socket', first.socket, ...ring]),
      vicinal(t, ['run', '-n', '2', ...ring], { env: { XDG_RUNTIME_DIR: runtime } }),
      vicinal(t, ['run', '-n', '2', '--socket', third.socket, ...ring]),
    ] as const;
    for (const command of waiting)
      await command.said(
        /^vicinal: the broker at .*broker\.sock has taken the connection and does not answer yet: it is starting, or busy; waiting up to 300 s/m,
      );
    for (const command of waiting) assert.deepEqual(readdirSync(command.temporary), [], 'no private broker');
    waiting[2].child.kill('SIGINT');
    assert.equal(await waiting[2].code(), 130, waiting[2].stderr);
    for (const [at, service] of [first, second].entries()) {
      service.start();
      const command = waiting[at] as TestCommand;
      assert.equal(await command.code(), 0, command.stderr);
      assert.match(command.stdout, /expected 10/);
      assert.doesNotMatch(command.stderr, /private/);
    }
    for (const command of waiting) await nothingLeft(command);
  });

  test('a broker that listens and never answers is an error, not a reason for a private one', async (t) => {
    const service = new Service(t);
    await service.said('listening');
    const silence = /the broker at .* takes connections and has answered none for 0\.2 s; cure: /;
    await assert.rejects(openBroker(service.socket, [], { timeout: 200 }), silence);
    const [runtime, former] = [temporaryFolder(t), process.env['XDG_RUNTIME_DIR']];
    symlinkSync(service.folder, join(runtime, 'vicinal'));
    process.env['XDG_RUNTIME_DIR'] = runtime;
    try {
      await assert.rejects(openBroker(undefined, [], { timeout: 200 }), silence);
    } finally {
      if (former === undefined) delete process.env['XDG_RUNTIME_DIR'];
      else process.env['XDG_RUNTIME_DIR'] = former;
    }
  });

  test('the private broker killed: the job goes on, and is told', async (t) => {
    const command = vicinal(t, ['run', '-n', '2', program('wait')]);
    for (const rank of [0, 1]) await command.said(new RegExp(`rank ${rank} of 2 is ready`));
    const [broker] = markedProcesses(command.mark).filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('--private'));
    process.kill(broker as number, 'SIGKILL');
    await command.said(/^vicinal run: the broker went away \(.*\); channels that stand go on without it$/m);
    command.child.kill('SIGUSR1');
    for (const rank of [0, 1]) await command.said(new RegExp(`rank ${rank} got SIGUSR1`));
    command.child.stdin?.end();
    assert.equal(await command.code(), 0, command.stderr);
    await nothingLeft(command);
  });

  test('a broker that runs is used; topology and explain tell of the job', async (t) => {
    const broker = await TestBroker.start(t);
    const command = vicinal(t, ['run', '-n', '2', '--socket', broker.socket, program('wait')]);
    for (const rank of [0, 1]) await command.said(new RegExp(`rank ${rank} of 2 is ready`));
    assert.deepEqual(readdirSync(command.temporary), [], 'no private broker');

    const topology = vicinal(t, ['topology', '--json', '--socket', broker.socket]);
    assert.equal(await topology.code(), 0, topology.stderr);
    const document = JSON.parse(topology.stdout) as { jobs: { id: string; size: number; ranks: { rank: number; pid: number }[] }[] };
    assert.deepEqual(
      document.jobs.map(({ size, ranks }) => [size, ranks.map(({ rank }) => rank)]),
      [[2, [0, 1]]],
    );
    assert.deepEqual(document, JSON.parse((await broker.get('/v1/topology')).body));
    const tree = vicinal(t, ['topology'], { env: { VICINAL_SOCKET: broker.socket } });
    assert.equal(await tree.code(), 0, tree.stderr);
    const [job] = document.jobs as [(typeof document.jobs)[number]];
    for (const { rank, pid } of job.ranks) assert.match(tree.stdout, new RegExp(`─ rank ${rank} of job ${job.id}: pid ${pid}\\b`));
    assert.match(tree.stdout, /─ NUMA node 0: processors /);

    const explain = vicinal(t, ['explain', '0', '1', '--json', '--socket', broker.socket]);
    assert.equal(await explain.code(), 0, explain.stderr);
    const { channel, granted } = JSON.parse(explain.stdout) as { channel: { name: string; evidence: string[]; reasons: string[] }; granted: boolean };
    assert.equal(channel.name, 'memfd');
    assert.equal(granted, true);
    const told = vicinal(t, ['explain', '--job', job.id, '1', '0', '--socket', broker.socket]);
    assert.equal(await told.code(), 0, told.stderr);
    for (const line of [...channel.evidence, ...channel.reasons]) assert.ok(told.stdout.includes(line), `${line} in ${told.stdout}`);
    const none = vicinal(t, ['explain', '0', '7', '--socket', broker.socket]);
    assert.equal(await none.code(), 1);
    assert.match(none.stderr, /^vicinal explain: .*RANK_OUT_OF_RANGE.*cure: /);

    command.child.stdin?.end();
    assert.equal(await command.code(), 0, command.stderr);
    await nothingLeft(command);
    assert.equal((await broker.metrics()).value('vicinal_jobs'), 0);
  });

  test('the exit code is that of the first failure; the others get the grace period, then SIGTERM', async (t) => {
    const command = vicinal(t, ['run', '-n', '3', '--grace', '100', '--', 'sh', '-c', '[ $VICINAL_RANK = 1 ] && exit 42; sleep 1000']);
    assert.equal(await command.code(), 42);
    assert.match(command.stderr, /^vicinal run: rank 1 \(pid \d+\) exited with code 42; the other 2 ranks get 0.1 s to end\n$/);
    await nothingLeft(command);
  });

  test('a rank that ignores SIGTERM is killed, with all that it started', async (t) => {
    const command = vicinal(t, [
      'run',
      '-n',
      '2',
      '--grace',
      '0',
      '--',
      'sh',
      '-c',
      '[ $VICINAL_RANK = 1 ] && exit 3; trap "" TERM; setsid sleep 1000 & while :; do sleep 1; done',
    ]);
    assert.equal(await command.code(), 3);
    await nothingLeft(command);
  });

  test('an unhandled error in one rank ends the job with a message that names the rank', async (t) => {
    const folder = temporaryFolder(t);
    const file = join(folder, 'throws.mjs');
    writeFileSync(file, "if (process.env.VICINAL_RANK === '1') throw new Error('of rank 1'); setInterval(() => {}, 1000);");
    const command = vicinal(t, ['run', '-n', '2', '--grace', '0', file]);
    assert.equal(await command.code(), 1);
    assert.match(command.stderr, /Error: of rank 1/);
    assert.match(command.stderr, /^vicinal run: rank 1 \(pid \d+\) exited with code 1; the other rank gets 0 s to end$/m);
    await nothingLeft(command);
  });

  test('a rank that ends well while others run is no failure', async (t) => {
    const command = vicinal(t, ['run', '-n', '2', '--', 'sh', '-c', '[ $VICINAL_RANK = 1 ] && exit 0; sleep 0.5; echo done']);
    assert.equal(await command.code(), 0, command.stderr);
    assert.equal(command.stdout, 'done\n');
    assert.equal(command.stderr, '');
    await nothingLeft(command);
  });

  test('standard input goes to rank 0, --label says who speaks', async (t) => {
    const command = vicinal(t, [
      'run',
      '-n',
      '3',
      '--label',
      '--',
      'sh',
      '-c',
      'while read line; do echo "read $line"; done; echo end; echo oops >&2; printf "no end of line"',
    ]);
    command.child.stdin?.end('one\ntwo\n');
    assert.equal(await command.code(), 0, command.stderr);
    const lines = command.stdout.trimEnd().split('\n').sort();
    assert.deepEqual(lines, [
      '[0] end',
      '[0] no end of line',
      '[0] read one',
      '[0] read two',
      '[1] end',
      '[1] no end of line',
      '[2] end',
      '[2] no end of line',
    ]);
    assert.deepEqual(command.stderr.trimEnd().split('\n').sort(), ['[0] oops', '[1] oops', '[2] oops']);
  });

  test('signals are forwarded to every rank', async (t) => {
    const command = vicinal(t, ['run', '-n', '2', program('wait')]);
    for (const rank of [0, 1]) await command.said(new RegExp(`rank ${rank} of 2 is ready`));
    command.child.kill('SIGUSR1');
    for (const rank of [0, 1]) await command.said(new RegExp(`rank ${rank} got SIGUSR1`));
    command.child.stdin?.end();
    assert.equal(await command.code(), 0, command.stderr);
    await nothingLeft(command);
  });

  test('SIGTERM to a program that goes on in spite of it', async (t) => {
    const command = vicinal(t, ['run', '-n', '2', program('wait'), 'stubborn']);
    for (const rank of [0, 1]) await command.said(new RegExp(`rank ${rank} of 2 is ready`));
    command.child.kill('SIGTERM');
    command.child.stdin?.end();
    assert.equal(await command.code(), 0, 'the program handled it');
    await nothingLeft(command);
  });

  test('--bind pins ranks in turn', async (t) => {
    const allowed = allowedProcessors();
    const command = vicinal(t, ['run', '-n', '3', '--bind', 'core', '--label', '--', 'grep', 'Cpus_allowed_list', '/proc/self/status']);
    assert.equal(await command.code(), 0, command.stderr);
    for (const rank of [0, 1, 2]) assert.match(command.stdout, new RegExp(`^\\[${rank}\\] Cpus_allowed_list:\\s*${allowed[rank % allowed.length]}$`, 'm'));
    const numa = vicinal(t, ['run', '-n', '1', '--bind', 'numa', '--', 'grep', 'Cpus_allowed_list', '/proc/self/status']);
    assert.equal(await numa.code(), 0, numa.stderr);
  });

  test('the environment of a rank', async (t) => {
    const command = vicinal(
      t,
      [
        'run',
        '-n',
        '1',
        '--',
        'sh',
        '-c',
        'echo $VICINAL_RANK/$VICINAL_SIZE; [ -S "$VICINAL_SOCKET" ] && echo socket; printf %s "$VICINAL_JOB" | wc -c; cat <&$VICINAL_SECRET_FD | wc -c',
      ],
      {
        env: { VICINAL_SECRET_FILE: '/nowhere' },
      },
    );
    assert.equal(await command.code(), 0, command.stderr);
    assert.match(command.stdout, /^0\/1\nsocket\n\s*\d+\n\s*64\n$/);
  });

  for (const [file, args, ranks, pattern] of [
    ['ring.ts', ['20'], 3, /token 60, expected 60/],
    ['ring.mjs', ['20'], 3, /token 60, expected 60/],
    ['halo.ts', ['12', '10'], 4, /^halo exchange on 2 x 2 .*: 0 cells differ/],
    ['halo.ts', ['9', '7'], 3, /^halo exchange on 1 x 3 .*: 0 cells differ/],
    ['pi.ts', ['20000'], 3, /^pi is about 3\.1/],
    ['bandwidth.ts', [], 2, /1048576 bytes, ordinary memory: \d/],
    ['pairs.ts', [], 3, /^1-2 +same-container /m],
  ] as const) {
    test(`example ${file}, ${ranks} ranks`, async (t) => {
      const command = vicinal(t, ['run', '-n', String(ranks), join(examples, file), ...args]);
      assert.equal(await command.code(), 0, command.stderr);
      assert.match(command.stdout, pattern);
      if (file === 'pairs.ts') for (const line of command.stdout.split('\n')) assert.ok(line.length <= 120, `${line.length} columns: ${line}`);
      await nothingLeft(command);
      if (!file.endsWith('.ts')) return;
      const compiled = vicinal(t, ['run', '-n', String(ranks), join(packageRoot, 'dist', 'client', 'examples', file.replace('.ts', '.js')), ...args]);
      assert.equal(await compiled.code(), 0, compiled.stderr);
      assert.match(compiled.stdout, pattern);
    });
  }

  test('an example alone is a world of one', async (t) => {
    const command = vicinal(t, ['run', '-n', '1', join(examples, 'ring.ts'), '5']);
    assert.equal(await command.code(), 0, command.stderr);
    assert.match(command.stdout, /^ring of 1: /);
  });

  for (const [text, words, env, code, message] of [
    ['--socket', ['--socket', '/nowhere/broker.sock'], {}, 1, /no broker answers at \/nowhere\/broker.sock \(no such socket\); cure: /],
    ['VICINAL_SOCKET', [], { VICINAL_SOCKET: '/nowhere/broker.sock' }, 1, /no broker answers at \/nowhere\/broker.sock \(no such socket\); cure: /],
    ['--require', ['--require', 'bogus'], {}, 2, /JOB_OPTION_INVALID.*"bogus".*cure: /],
    ['--policy', ['--policy', 'fast'], {}, 2, /option policy = "fast".*use one of default, one-layer, two-layer, enhanced-hybrid/],
  ] as const) {
    test(`wrong ${text}`, async (t) => {
      const command = vicinal(t, ['run', '-n', '2', ...words, '--', 'echo', 'started'], { env });
      assert.equal(await command.code(), code);
      assert.match(command.stderr, message);
      assert.equal(command.stdout, '', 'no rank was started');
      await nothingLeft(command);
    });
  }

  test('a requirement that is not met ends the job', async (t) => {
    const command = vicinal(t, ['run', '-n', '2', '--require', 'same-container:cma-of-the-future', program('channels')]);
    assert.notEqual(await command.code(), 0);
    assert.match(command.stderr, /require|REQUIRE/);
    await nothingLeft(command);
  });
});
