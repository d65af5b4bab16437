import { strict as assert } from 'node:assert';
import type { TestContext } from 'node:test';
import type { Host } from '../../support/job.js';
import { Meeting } from '../../support/meeting.js';
import { eventually } from '../../support/watchdog.js';

/*
 * Ranks that have no channel until they talk, at one broker or at several that share memory.
 */

/** How a first message is sent, and how it is received. */
export const firstContacts = [
  ['send', 'recv'],
  ['sendSync', 'recvSync'],
  ['ssend', 'recvAny'],
  ['sendSync', 'recvAny'],
  ['send', 'recvSync'],
  ['send', 'mprobe'],
  ['persistent', 'recv'],
] as const;

/** The receiver waiting already, and not yet. */
export async function testFirstContact(t: TestContext, host: Host, send: string, receive: string): Promise<void> {
  const meeting = await Meeting.start(t, host, 3);
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
}

/** Order, from before the channel to after it, over all movers and with wildcards. */
export async function testOrder(t: TestContext, host: Host): Promise<void> {
  const meeting = await Meeting.start(t, host, 3);
  meeting.tell(0, 'many 1 60');
  meeting.tell(2, 'many 0 60');
  assert.equal(await meeting.does(1, 'takeMany 0 60'), 'ok');
  assert.equal(await meeting.result(0, 'many 1 60'), 'ok');
  assert.equal(await meeting.does(0, 'takeMany 2 60'), 'ok');
  assert.equal(await meeting.result(2, 'many 0 60'), 'ok');
  await meeting.end();
}

/** Receives are cancelled and probes look, before the channel stands. */
export async function testCancelAndProbe(t: TestContext, host: Host): Promise<void> {
  const meeting = await Meeting.start(t, host, 3);
  assert.equal(await meeting.does(0, 'cancel 1'), 'true');
  assert.equal(await meeting.does(0, 'iprobe 2'), 'nothing');
  meeting.tell(0, 'probe 2');
  assert.equal(await meeting.does(2, 'send 0 5'), 'ok');
  assert.equal(await meeting.result(0, 'probe 2'), '4');
  assert.equal(await meeting.does(0, 'recv 2'), '5');
  await meeting.end();
}

/** Operations that name a rank that died before first contact. */
export const waysToTheDead = ['recv 2', 'recvSync 2', 'send 2 1', 'sendSync 2 1', 'ssend 2 1', 'probe 2', 'probeSync 2', 'mprobe 2', 'iprobe 2'];

export async function testDeadStranger(t: TestContext, host: Host, way: string): Promise<void> {
  const meeting = await Meeting.start(t, host, 3);
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
}

/** A rank that dies while strangers wait for it, by name, by wildcard, in a collective. */
export async function testDyingStranger(t: TestContext, host: Host): Promise<void> {
  const meeting = await Meeting.start(t, host, 4);
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
  const pair = await Meeting.start(t, host, 2);
  pair.tell(0, 'recvAny');
  pair.tell(1, 'die');
  assert.match(await pair.result(0, 'recvAny'), /^MPI_ERR_PROC_ABORTED .*rank 1/);
}
