import { strict as assert } from 'node:assert';
import { describe, test } from 'node:test';
import { Meeting } from '../support/meeting.js';
import { SharedBroker } from '../support/shared_broker.js';
import { eventually } from '../support/watchdog.js';

describe('channels that are made as ranks meet', () => {
  const shared = new SharedBroker();

  const channels = async (meeting: Meeting): Promise<number> => {
    const jobs = JSON.parse((await shared.broker.get('/v1/jobs')).body) as { id: string; channels: number; segmentBytes: number }[];
    return jobs.find((job) => job.id === meeting.job.job.job)?.channels ?? -1;
  };

  test('only those who talk have a channel', async (t) => {
    const meeting = await Meeting.start(t, shared.broker, 4);
    assert.equal(await channels(meeting), 0);
    assert.equal(await meeting.does(0, 'self 9'), '9');
    assert.equal(await channels(meeting), 0, 'a message to oneself needs none');
    meeting.tell(1, 'recvAny');
    assert.equal(await meeting.does(0, 'send 1 11'), 'ok');
    assert.equal(await meeting.result(1, 'recvAny'), '11 from 0');
    assert.equal(await channels(meeting), 1);
    const report = JSON.parse(await meeting.does(2, 'explain 3')) as {
      locality: string;
      channel: string;
      movers: unknown[];
      reasons: string[];
      collectives: { reasons: string[] };
    };
    assert.equal(report.channel, 'memfd', 'explain tells what it would be');
    assert.match(report.reasons[0] as string, /no channel yet/);
    assert.ok(report.movers.length > 0);
    assert.match(report.collectives.reasons[0] as string, /no channel leads to world rank \d yet|connects as ranks meet/);
    assert.equal(await channels(meeting), 1, 'asking makes none');
    assert.deepEqual(await meeting.all('alltoall'), Array(4).fill('ok'));
    assert.equal(await channels(meeting), 6);
    await meeting.end();
  });

  for (const [send, receive] of [
    ['send', 'recv'],
    ['sendSync', 'recvSync'],
    ['ssend', 'recvAny'],
    ['sendSync', 'recvAny'],
    ['send', 'recvSync'],
    ['send', 'mprobe'],
    ['persistent', 'recv'],
  ] as const) {
    test(`first contact by ${send} and ${receive}, the receiver waiting already, and not yet`, async (t) => {
      const meeting = await Meeting.start(t, shared.broker, 3);
      for (const [from, to, receiverFirst] of [
        [0, 1, true],
        [2, 1, false],
      ] as const) {
        const wanted = receive === 'recvAny' ? receive : `${receive} ${from}`;
        if (receiverFirst) meeting.tell(to, wanted);
        meeting.tell(from, `${send} ${to} 7`);
        if (!receiverFirst) meeting.tell(to, wanted);
        assert.equal(await meeting.result(to, wanted), receive === 'recvAny' ? `7 from ${from}` : '7');
        assert.equal(await meeting.result(from, `${send} ${to} 7`), 'ok');
        if (send === 'persistent') for (let more = 0; more < 2; more++) assert.equal(await meeting.does(to, wanted), '7');
      }
      await meeting.end();
    });
  }

  test('order holds from before the channel to after it, over all movers and with wildcards', async (t) => {
    const meeting = await Meeting.start(t, shared.broker, 3);
    meeting.tell(0, 'many 1 60');
    meeting.tell(2, 'many 0 60');
    assert.equal(await meeting.does(1, 'takeMany 0 60'), 'ok');
    assert.equal(await meeting.result(0, 'many 1 60'), 'ok');
    assert.equal(await meeting.does(0, 'takeMany 2 60'), 'ok');
    assert.equal(await meeting.result(2, 'many 0 60'), 'ok');
    await meeting.end();
  });

  test('receives are cancelled and probes look, before the channel stands', async (t) => {
    const meeting = await Meeting.start(t, shared.broker, 3);
    assert.equal(await meeting.does(0, 'cancel 1'), 'true');
    assert.equal(await meeting.does(0, 'iprobe 2'), 'nothing');
    meeting.tell(0, 'probe 2');
    assert.equal(await meeting.does(2, 'send 0 5'), 'ok');
    assert.equal(await meeting.result(0, 'probe 2'), '4');
    assert.equal(await meeting.does(0, 'recv 2'), '5');
    await meeting.end();
  });

  test('collectives between strangers', async (t) => {
    const meeting = await Meeting.start(t, shared.broker, 10);
    assert.deepEqual(await meeting.all('barrierSync'), Array(10).fill('ok'));
    assert.ok((await channels(meeting)) < 45, 'a barrier makes what it needs');
    assert.deepEqual(await meeting.all('sum'), Array(10).fill('45'));
    await meeting.end();
  });

  test('by default jobs of more than 16 ranks connect lazily', async (t) => {
    const meeting = await Meeting.start(t, shared.broker, 18, { options: {} });
    assert.equal(await channels(meeting), 0);
    assert.deepEqual(await meeting.all('barrier'), Array(18).fill('ok'));
    const some = await channels(meeting);
    assert.ok(some > 0 && some < (18 * 17) / 2, `${some} channels`);
    await meeting.end();
  });

  for (const way of ['recv 2', 'recvSync 2', 'send 2 1', 'sendSync 2 1', 'ssend 2 1', 'probe 2', 'probeSync 2', 'mprobe 2', 'iprobe 2']) {
    test(`a rank that died before first contact: ${way} fails with MPI_ERR_PROC_ABORTED`, async (t) => {
      const meeting = await Meeting.start(t, shared.broker, 3);
      meeting.tell(2, 'die');
      await meeting.job.rank(2).exited;
      // iprobe does not wait: it says so once the broker has told
      const result = await eventually(`${way} fails`, async () => {
        const said = await meeting.does(0, way);
        return said === 'nothing' ? undefined : said;
      });
      assert.match(result, /^MPI_ERR_PROC_ABORTED .*rank 2/);
      meeting.tell(1, 'recv 0');
      assert.equal(await meeting.does(0, 'send 1 3'), 'ok');
      assert.equal(await meeting.result(1, 'recv 0'), '3');
    });
  }

  test('a rank that dies while strangers wait for it, by name, by wildcard, in a collective', async (t) => {
    const meeting = await Meeting.start(t, shared.broker, 4);
    meeting.tell(0, 'recv 3');
    meeting.tell(1, 'barrier');
    meeting.tell(2, 'barrierSync');
    meeting.tell(3, 'die');
    assert.match(await meeting.result(0, 'recv 3'), /^MPI_ERR_PROC_ABORTED .*rank 3/);
    for (const [rank, way] of [
      [1, 'barrier'],
      [2, 'barrierSync'],
    ] as const)
      assert.match(await meeting.result(rank, way), /^MPI_ERR_PROC_ABORTED .*rank 3/);
    assert.match(await meeting.does(0, 'barrier'), /^MPI_ERR_PROC_ABORTED .*rank 3/);
    const pair = await Meeting.start(t, shared.broker, 2);
    pair.tell(0, 'recvAny');
    pair.tell(1, 'die');
    assert.match(await pair.result(0, 'recvAny'), /^MPI_ERR_PROC_ABORTED .*rank 1/);
  });

  test('nothing is left in the broker', async () => {
    await shared.nothingLeft();
  });
});
