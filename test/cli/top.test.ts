import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, test } from 'node:test';
import { TestBroker } from '../support/broker.js';
import { TestJob } from '../support/job.js';
import { ordinaryUid, vicinal, vicinalProgram } from '../support/vicinal.js';
import { eventually, watchdog } from '../support/watchdog.js';

interface Rates {
  readonly seconds: number;
  readonly jobs: readonly {
    readonly job: string;
    readonly size: number;
    readonly messages: number;
    readonly ranks: readonly { readonly rank: number; readonly sent: { readonly messages: number; readonly bytes: number } }[];
    readonly pairs: readonly { readonly from: number; readonly to: number; readonly locality: string; readonly mover: string; readonly bytes: number }[];
    readonly movers: readonly { readonly mover: string; readonly locality: string; readonly messages: number }[];
  }[];
}

describe('vicinal top', () => {
  test('rates by rank, pair, mover and locality, read without the ranks', async (t) => {
    const broker = await TestBroker.start(t);
    const job = await TestJob.start(t, broker, { size: 3, program: 'exchange' });
    await Promise.all(job.ranks.map((rank) => rank.line('round')));
    const command = vicinal(t, ['top', '--once', '--json', '--interval', '2000', '--socket', broker.socket]);
    assert.equal(await command.code(), 0, command.stderr);
    const { seconds, jobs } = JSON.parse(command.stdout) as Rates;
    assert.ok(seconds > 0);
    assert.equal(jobs.length, 1);
    const [found] = jobs;
    assert.deepEqual([found?.job, found?.size], [job.job.job, 3]);
    assert.deepEqual(found?.ranks.map(({ rank }) => rank).sort(), [0, 1, 2]);
    for (const { rank, sent } of found?.ranks ?? []) assert.ok(sent.messages > 0 && sent.bytes > 0, `rank ${rank} sends`);
    for (const [from, to] of [
      [0, 1],
      [1, 2],
      [2, 0],
    ])
      assert.ok(
        found?.pairs.some((pair) => pair.from === from && pair.to === to && pair.locality === 'same-container' && pair.bytes > 0),
        command.stdout,
      );
    const movers = new Set(found?.movers.map(({ mover }) => mover));
    for (const mover of ['inline', 'eager', 'arena']) assert.ok(movers.has(mover), `${mover} in ${command.stdout}`);
    assert.ok(movers.has('staged') || movers.has('cma'), command.stdout); // by whether the ranks share processors

    // tables, for people
    const table = vicinal(t, ['top', '--job', job.job.job, '--once', '--interval', '200', '--rows', '2', '--socket', broker.socket]);
    assert.equal(await table.code(), 0, table.stderr);
    assert.match(table.stdout, /^rank +sent\/s +bytes\/s/m);
    assert.match(table.stdout, /^from +to +locality +mover/m);
    assert.match(table.stdout, /and 1 more ranks/);

    // one document an interval, until it is told to end
    const stream = vicinal(t, ['top', '--json', '--interval', '50', '--socket', broker.socket]);
    await stream.said(/\n.*\n/);
    stream.child.kill('SIGTERM');
    assert.equal(await stream.code(), 0);

    const metrics = await broker.metrics();
    assert.ok(metrics.value('vicinal_messages_total', { mover: 'inline', locality: 'same-container' }) > 0);
    assert.ok(metrics.value('vicinal_loop_turns_total', { longer_than: '0' }) > 0);
    const traffic = JSON.parse((await broker.get(`/v1/jobs/${job.job.job}/traffic`)).body) as { rank: number; pairs: { peer: number; moved: number[] }[] }[];
    assert.deepEqual(
      traffic.map(({ rank }) => rank),
      [0, 1, 2],
    );
    assert.ok(traffic[0]?.pairs.some(({ peer, moved }) => peer === 1 && moved.some((count) => count > 0)));
    assert.equal((await broker.get('/v1/jobs/none/traffic')).status, 404);
    job.rank(0).endInput();
    await job.succeeded();
  });

  test('on a terminal: drawn in place, no more than its screen has room for, until q is pressed', async (t) => {
    const broker = await TestBroker.start(t);
    const job = await TestJob.start(t, broker, { size: 3, program: 'exchange' });
    await Promise.all(job.ranks.map((rank) => rank.line('round')));
    const [rows, columns] = [12, 50];
    const words = [process.execPath, vicinalProgram, 'top', '--interval', '100', '--socket', broker.socket];
    // script(1) gives the command a terminal
    const terminal = spawn('script', ['-qec', `stty rows ${rows} cols ${columns}; exec ${words.join(' ')}`, '/dev/null'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    t.after(() => terminal.kill('SIGKILL'));
    const ended = once(terminal, 'close');
    let said = '';
    terminal.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    const frames = (): string[] => said.split('\u001b[H').slice(1, -1);
    await eventually(
      'three frames were drawn',
      () => frames().length >= 3,
      undefined,
      () => JSON.stringify(said),
    );
    assert.ok(said.startsWith('\u001b[?1049h\u001b[?25l'), JSON.stringify(said.slice(0, 100)));
    for (const frame of frames()) {
      const lines = frame.replaceAll('\u001b[K', '').replaceAll('\u001b[J', '').split('\r\n');
      assert.equal(lines.length, rows, JSON.stringify(frame));
      for (const line of lines) assert.ok(line.length <= columns, JSON.stringify(line));
      assert.match(frame, /job [0-9a-f]{16}: 3 of 3 ranks/);
      assert.match(lines.at(-1) ?? '', /^q: quit; \d+ more lines$/);
    }
    terminal.stdin.write('q');
    assert.deepEqual(await watchdog('the end of top', ended), [0, null]);
    assert.ok(said.endsWith('\u001b[?25h\u001b[?1049l'), JSON.stringify(said.slice(-100)));
    job.rank(0).endInput();
    await job.succeeded();
  });

  test('nothing runs, and jobs that are not there', async (t) => {
    const broker = await TestBroker.start(t);
    const none = vicinal(t, ['top', '--once', '--interval', '10', '--socket', broker.socket]);
    assert.equal(await none.code(), 0);
    assert.match(none.stdout, /^0 jobs/);
    const unknown = vicinal(t, ['top', '--job', 'abc', '--once', '--socket', broker.socket]);
    assert.equal(await unknown.code(), 1);
    assert.match(unknown.stderr, /job "abc" is not known here, or not yours/);
    assert.equal(await vicinal(t, ['top', 'more']).code(), 2);
  });

  test('an ordinary user sees no job of another', { skip: process.getuid?.() === 0 ? false : 'only root can become another user' }, async (t) => {
    const broker = await TestBroker.start(t);
    const job = await TestJob.start(t, broker, { size: 2, program: 'exchange' });
    await Promise.all(job.ranks.map((rank) => rank.line('round')));
    const args = ['top', '--once', '--json', '--interval', '10', '--socket', broker.socket];
    const stranger = vicinal(t, args, { uid: ordinaryUid });
    assert.equal(await stranger.code(), 0, stranger.stderr);
    assert.deepEqual((JSON.parse(stranger.stdout) as Rates).jobs, []);
    const named = vicinal(t, [...args, '--job', job.job.job], { uid: ordinaryUid });
    assert.equal(await named.code(), 1);
    const owner = vicinal(t, args);
    await owner.code();
    assert.equal((JSON.parse(owner.stdout) as Rates).jobs.length, 1);
  });
});
