import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { OwnScope } from '../support/cleanup.js';
import { programs } from '../support/job.js';
import { neighbourhoodOf, TestNeighbours } from '../support/neighbours.js';
import { vicinal } from '../support/vicinal.js';
import { eventually } from '../support/watchdog.js';

const program = join(programs, 'across.js');

describe('a job of ranks at two brokers that share memory', () => {
  const scope = new OwnScope();
  let both: TestNeighbours;
  before(async () => {
    both = await TestNeighbours.start(scope);
  });
  after(() => scope.end());

  test('all lengths pass, by memfd within a kernel and by ivshmem between two', async () => {
    const commands = await both.run([2, 2], [], [program, 'exchange']);
    const codes = await Promise.all(commands.map((command) => command.code()));
    const said = commands.map(({ stdout, stderr }) => stdout + stderr).join('\n');
    assert.deepEqual(codes, [0, 0], said);
    const lines = commands.flatMap(({ stdout }) => stdout.split('\n')).filter((line) => line.includes('to '));
    assert.equal(lines.length, 12, said);
    for (const line of lines) {
      const [, from, to, locality, channel] = /^\[(\d)\] to (\d): (\S+) (\S+)$/.exec(line) ?? [];
      const near = Number(from) < 2 === Number(to) < 2;
      assert.deepEqual([locality, channel], near ? ['same-container', 'memfd'] : ['same-host', 'ivshmem'], line);
    }
    for (const broker of both.brokers) {
      const metrics = await broker.metrics();
      assert.equal(metrics.value('vicinal_grants_total', { locality: 'same-host', channel: 'ivshmem' }), 4);
      for (const mover of ['inline', 'eager', 'staged', 'arena'])
        assert.ok(metrics.value('vicinal_messages_total', { mover, locality: 'same-host' }) > 0, `${mover} carried nothing between kernels`);
      assert.equal(metrics.value('vicinal_neighbours', { role: 'guest' }), 1);
      assert.deepEqual(broker.crashes(), []);
    }
  });

  test('ranks that sleep are woken through the brokers', async () => {
    const commands = await both.run([1, 1], [], [program, 'sleepers']);
    assert.deepEqual(await Promise.all(commands.map((command) => command.code())), [0, 0], commands.map(({ stderr }) => stderr).join('\n'));
  });

  test('no wakeup is lost between two that sleep in every wait, with no backstop in reach', async (t) => {
    const rounds = 300;
    const commands = await both.run([2, 2], [], [program, 'nap', String(rounds)]);
    assert.deepEqual(await Promise.all(commands.map((command) => command.code())), [0, 0], commands.map(({ stderr }) => stderr).join('\n'));
    const said = commands.flatMap(({ stdout }) => [...stdout.matchAll(/slept (\d+), woke (\d+)/g)]);
    assert.equal(said.length, 4);
    for (const [text, slept, woke] of said) assert.ok(Number(slept) > rounds / 4 && Number(woke) > rounds / 4, text);
    t.diagnostic(said.map(([text]) => text).join('; '));
  });

  test('explain and topology tell of the ranks at the other kernel, from either side', async () => {
    const commands = await both.run([1, 2], [], [program, 'lose']);
    for (const command of commands) await command.said(/pid \d+/);
    for (const [at, [a, b]] of [
      ['0', '1'],
      ['2', '0'],
    ].entries()) {
      const { socket } = both.broker(at);
      const explained = await eventually(
        `ranks ${a} and ${b} are explained`,
        async () => {
          const command = vicinal(scope, ['explain', a as string, b as string, '--socket', socket]);
          return (await command.code()) === 0 && command.stdout.includes('(granted)') ? command.stdout : undefined;
        },
        undefined,
      );
      assert.match(explained, /same-host, unknown; channel ivshmem/);
      assert.match(explained, /read each other's nonce/);
      assert.match(explained, /collectives of world: its members live on 2 kernels: barrier, bcast, reduce, allreduce, gather and allgather go in two levels/);
      assert.match(explained, at === 0 ? /this kernel has one member/ : /the 2 members of this kernel meet by slices up to 4096 bytes, by messages beyond/);
      const tree = vicinal(scope, ['topology', '--socket', socket]);
      assert.equal(await tree.code(), 0, tree.stderr);
      for (const rank of [0, 1, 2]) assert.match(tree.stdout, new RegExp(`rank ${rank} of job`));
      assert.match(tree.stdout, /machines that share memory/);
      assert.match(tree.stdout, /lent to job/);
    }
    // a rank at the other kernel dies: those that wait for it hear of it
    const [, pid] = /\[2\] pid (\d+)/.exec(commands[1]?.stdout ?? '') ?? [];
    process.kill(Number(pid), 'SIGKILL');
    await commands[0]?.said(/\[0\] failed: MPI_ERR_PROC_ABORTED .*rank 2/);
    await Promise.all(commands.map((command) => command.code()));
  });

  test('the region is free again afterwards, and clean', async () => {
    const [broker] = both.brokers;
    if (broker === undefined) throw new Error('no broker');
    await eventually('the region is not lent', async () => (await neighbourhoodOf(broker)).regions.every(({ job }) => job === ''));
    const commands = await both.run([1, 1], [], [program, 'sleepers']);
    assert.deepEqual(await Promise.all(commands.map((command) => command.code())), [0, 0]);
  });

  test('what cannot be is refused, with its reason', async () => {
    const first = vicinal(scope, [
      'run',
      '-n',
      '2',
      '--here',
      '1',
      '--ticket',
      join(both.folder, 'one'),
      '--socket',
      both.broker(0).socket,
      '--',
      program,
      'sleepers',
    ]);
    await first.said(/are started here/);
    const wrong = async (words: readonly string[], pattern: RegExp): Promise<void> => {
      const command = vicinal(scope, [...words, '--', program, 'sleepers']);
      assert.notEqual(await command.code(), 0);
      assert.match(command.stderr, pattern);
    };
    const join1 = ['--join', join(both.folder, 'one'), '--socket', both.broker(1).socket];
    await wrong(['run', '-n', '2', ...join1], /ADOPTION_REFUSED.*2 ranks were asked for, 1 are left/);
    await wrong(
      ['run', '-n', '2', '--here', '1', '--ticket', join(both.folder, 'two'), '--socket', both.broker(1).socket],
      /REGION_UNAVAILABLE.*is lent to job/,
    );
    await wrong(['run', '-n', '2', '--here', '2', '--ticket', join(both.folder, 'three'), '--socket', both.broker(1).socket], /leaves none for others/);
    first.child.kill('SIGTERM');
    await first.code();
    await eventually('the region is not lent', async () => (await neighbourhoodOf(both.broker(0))).regions.every(({ job }) => job === ''));
  });

  test('policy one-layer does not look beyond a kernel, and a job that requires more is refused', async () => {
    for (const [words, pattern] of [
      [['--policy', 'one-layer'], /policy one-layer does not look beyond one kernel/],
      [['--require', 'same-kernel'], /REQUIRE_UNMET.*same-kernel is required/],
    ] as const) {
      const commands = await both.run([1, 1], words, [program, 'sleepers']);
      const codes = await Promise.all(commands.map((command) => command.code()));
      assert.ok(
        codes.every((code) => code !== 0),
        String(codes),
      );
      assert.match(commands.map(({ stderr }) => stderr).join('\n'), pattern);
      await eventually('the region is not lent', async () => (await neighbourhoodOf(both.broker(0))).regions.every(({ job }) => job === ''));
    }
  });
});
