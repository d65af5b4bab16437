import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { TestBroker } from '../support/broker.js';
import { Meeting } from '../support/meeting.js';
import { eventually } from '../support/watchdog.js';

for (const [send, receive] of [
  ['send', 'recv'],
  ['sendSync', 'recvSync'],
  ['sendSync', 'recvAny'],
] as const) {
  const wanted = (from: number): string => (receive === 'recvAny' ? receive : `${receive} ${from}`);
  const got = (value: number, from: number): string => (receive === 'recvAny' ? `${value} from ${from}` : String(value));

  test(`first contact by ${send} and ${receive} while the broker is stopped: it waits and goes on`, async (t) => {
    const broker = await TestBroker.start(t);
    const meeting = await Meeting.start(t, broker, 3);
    broker.signal('SIGSTOP');
    meeting.tell(0, `${send} 1 8`);
    meeting.tell(1, wanted(0));
    assert.equal(await meeting.does(2, 'self 4'), '4');
    await sleep(300);
    assert.equal(meeting.job.rank(0).lines.at(-1), 'ready', 'it waits');
    broker.signal('SIGCONT');
    assert.equal(await meeting.result(0, `${send} 1 8`), 'ok');
    assert.equal(await meeting.result(1, wanted(0)), got(8, 0));
    await meeting.end();
  });

  test(`first contact by ${send} and ${receive} while there is no broker: it waits, re-registers and goes on`, async (t) => {
    const first = await TestBroker.start(t);
    const meeting = await Meeting.start(t, first, 3);
    meeting.tell(2, 'recv 1');
    assert.equal(await meeting.does(1, 'send 2 1'), 'ok');
    assert.equal(await meeting.result(2, 'recv 1'), '1');
    await first.kill();
    meeting.tell(0, `${send} 1 8`);
    meeting.tell(1, wanted(0));
    await sleep(300);
    assert.equal(meeting.job.rank(0).lines.at(-1), 'ready', 'it waits');
    const second = await TestBroker.start(t, { folder: first.folder });
    assert.equal(await meeting.result(0, `${send} 1 8`), 'ok');
    assert.equal(await meeting.result(1, wanted(0)), got(8, 0));
    // channels of both brokers carry on, and further ones are made
    meeting.tell(2, wanted(1));
    assert.equal(await meeting.does(1, `${send} 2 2`), 'ok');
    assert.equal(await meeting.result(2, wanted(1)), got(2, 1));
    assert.deepEqual(await meeting.all('sum'), ['3', '3', '3']);
    const { channel } = JSON.parse(await meeting.does(0, 'explain 1')) as { channel: string };
    assert.equal(channel, 'memfd');
    await meeting.end();
    assert.deepEqual(second.crashes(), []);
  });
}

test('brokers that die at random moments of first contacts: every pair comes to stand, nothing is lost', async (t) => {
  const size = 8;
  let broker = await TestBroker.start(t);
  const { folder } = broker;
  const meeting = await Meeting.start(t, broker, size);
  for (let life = 0; life < 3; life++) {
    for (let rank = 0; rank < size; rank++) meeting.tell(rank, 'alltoall');
    await sleep(life * 7);
    await broker.kill();
    broker = await TestBroker.start(t, { folder });
    for (let rank = 0; rank < size; rank++) assert.equal(await meeting.result(rank, 'alltoall'), 'ok', meeting.job.report());
  }
  for (let round = 0; round < 3; round++) assert.deepEqual(await meeting.all('sum'), Array(size).fill('28'));
  await meeting.end();
});

test('a rank that is stopped delays nobody but those who wait for it', async (t) => {
  const broker = await TestBroker.start(t);
  const meeting = await Meeting.start(t, broker, 4);
  meeting.job.rank(3).signal('SIGSTOP');
  meeting.tell(0, 'send 3 9');
  meeting.tell(1, 'recv 2');
  assert.equal(await meeting.does(2, 'send 1 6'), 'ok');
  assert.equal(await meeting.result(1, 'recv 2'), '6');
  meeting.job.rank(3).signal('SIGCONT');
  assert.equal(await meeting.does(3, 'recv 0'), '9');
  assert.equal(await meeting.result(0, 'send 3 9'), 'ok');
  await meeting.end();
});

test('no memory for a further bank: operations with those it was for fail and say why, others go on', async (t) => {
  // each bank holds one ring: the quota ends with the third channel of a rank
  const broker = await TestBroker.start(t, { options: { rings_per_bank: 1, quota_segments: 9 } });
  const meeting = await Meeting.start(t, broker, 4);
  const results: string[] = [];
  for (let peer = 1; peer < 4; peer++) {
    meeting.tell(peer, 'recv 0');
    results.push(await meeting.does(0, `send ${peer} 1`));
  }
  const refused = results.filter((result) => result !== 'ok');
  assert.ok(refused.length > 0 && refused.length < 3, JSON.stringify(results));
  for (const result of refused) assert.match(result, /^MPI_ERR_OTHER .*QUOTA_SEGMENTS/);
  await eventually('the other end hears it too', () => meeting.job.ranks.some((rank) => /QUOTA_SEGMENTS/.test(rank.stdout) && rank.rank !== 0));
});
