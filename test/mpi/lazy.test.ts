import { strict as assert } from 'node:assert';
import { describe, test } from 'node:test';
import { Meeting } from '../support/meeting.js';
import { SharedBroker } from '../support/shared_broker.js';
import {
  firstContacts,
  testCancelAndProbe,
  testDeadStranger,
  testDyingStranger,
  testFirstContact,
  testOrder,
  waysToTheDead,
} from './meetings/first_contact.js';

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

  for (const [send, receive] of firstContacts)
    test(`first contact by ${send} and ${receive}, the receiver waiting already, and not yet`, (t) => testFirstContact(t, shared.broker, send, receive));

  test('order holds from before the channel to after it, over all movers and with wildcards', (t) => testOrder(t, shared.broker));

  test('receives are cancelled and probes look, before the channel stands', (t) => testCancelAndProbe(t, shared.broker));

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

  for (const way of waysToTheDead)
    test(`a rank that died before first contact: ${way} fails with MPI_ERR_PROC_ABORTED`, (t) => testDeadStranger(t, shared.broker, way));

  test('a rank that dies while strangers wait for it, by name, by wildcard, in a collective', (t) => testDyingStranger(t, shared.broker));

  test('nothing is left in the broker', async () => {
    await shared.nothingLeft();
  });
});
