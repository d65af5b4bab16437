import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { broker as kernel } from '../../native/broker.js';
import {
  type BrokerFrame,
  decodeClientFrame,
  encodeBrokerFrame,
  encodeClientFrame,
  frameLimit,
  SegmentKind,
  versionMax,
  versionMin,
} from '../../proto/broker/v1/index.js';
import { rankToken } from '../../proto/broker/v1/token.js';
import { TestBroker } from '../support/broker.js';
import { temporaryFolder } from '../support/cleanup.js';
import { programs, TestRank } from '../support/job.js';
import { RawClient } from '../support/raw_client.js';
import { watchdog } from '../support/watchdog.js';

/** Bytes of fields that no release knows: numbers 1000 to 1003, of every wire type. */
const unknownFields = Buffer.from('c03e01' + 'c93e0102030405060708' + 'd23e03616263' + 'dd3e01020304', 'hex');

// ---- other clients with this broker ----

for (const [low, high] of [
  [versionMin, versionMax],
  [0, versionMax],
  [versionMin, versionMax + 100],
  [0, 4_294_967_295],
] as const) {
  test(`a client that speaks versions ${low} to ${high} is served in version ${versionMax}`, async (t) => {
    const broker = await TestBroker.start(t);
    const raw = RawClient.connect(t, broker.socket);
    const { frame } = await raw.ask({ hello: { versionMin: low, versionMax: high, software: 'of another time' } });
    assert.equal(frame.welcome?.version, versionMax);
    assert.equal(frame.welcome?.frameLimit, frameLimit);
    assert.ok(frame.welcome?.broker && frame.welcome.software && frame.welcome.role);
  });
}

test('versions that do not meet: the refusal tells both ranges', async (t) => {
  const broker = await TestBroker.start(t);
  const raw = RawClient.connect(t, broker.socket);
  raw.send({ hello: { versionMin: versionMax + 1, versionMax: versionMax + 3 } });
  const { frame } = await raw.expect('a refusal', (each) => each.refusal != null);
  assert.match(frame.refusal?.message ?? '', new RegExp(`${versionMax + 1} to ${versionMax + 3}.*${versionMin} to ${versionMax}`));
});

test('fields of a later release are ignored, in frames and in messages', async (t) => {
  const broker = await TestBroker.start(t);
  const raw = RawClient.connect(t, broker.socket);
  const withUnknown = (frame: Parameters<typeof encodeClientFrame>[0]): Uint8Array => Buffer.concat([encodeClientFrame(frame), unknownFields]);
  raw.sendBytes(withUnknown({ request: 1, hello: { versionMin, versionMax } }));
  await raw.expect('Welcome', (each) => each.welcome != null);
  // within the message: body 3 (JobCreate) of size 2 and fields that nobody knows
  const body = Buffer.concat([Buffer.from('0802', 'hex'), unknownFields]);
  raw.sendBytes(Buffer.concat([Buffer.from('0802', 'hex'), Buffer.from([0x1a, body.length]), body]));
  const { frame } = await raw.expect('JobCreated', (each) => each.jobCreated != null);
  const job = { job: frame.jobCreated?.job ?? '', secret: frame.jobCreated?.secret ?? new Uint8Array(), size: 2 };
  const rank = await RawClient.greet(t, broker.socket);
  rank.sendBytes(withUnknown({ request: 7, jobJoin: { job: job.job, rank: 0, token: rankToken(job.secret, job.job, 0) } }));
  assert.equal((await rank.expect('JobJoined', (each) => each.jobJoined != null)).frame.jobJoined?.size, 2);
  await rank.mapSegment(SegmentKind.SEGMENT_HEAD);
  await raw.endJob(job);
});

test('a message of a later release is refused, and other clients are not harmed', async (t) => {
  const broker = await TestBroker.start(t);
  const other = await RawClient.greet(t, broker.socket);
  const raw = await RawClient.greet(t, broker.socket);
  raw.sendBytes(Buffer.from('0805' + '8a3e00', 'hex')); // body number 993
  await raw.expectRefusal('MALFORMED_FRAME');
  assert.ok((await other.ask({ topology: {} })).frame.topology?.json);
});

// ---- other brokers with this client ----

/** A broker that answers what it is told to; one connection. */
function fakeBroker(t: TestContext, answer: (frame: ReturnType<typeof decodeClientFrame>) => readonly Uint8Array[]): string {
  const path = join(temporaryFolder(t), 'broker.sock');
  const listener = kernel.listen(path, 0o600, 4);
  const open: number[] = [listener];
  const watches = [
    new kernel.Watch(listener, true, false, () => {
      const accepted = kernel.accept(listener);
      if (accepted === null) return;
      if (accepted.pidfd >= 0) open.push(accepted.pidfd);
      open.push(accepted.fd);
      const watch = new kernel.Watch(accepted.fd, true, false, () => {
        const received = kernel.receive(accepted.fd, frameLimit);
        if (received.kind === 'frame') for (const bytes of answer(decodeClientFrame(received.bytes))) kernel.send(accepted.fd, bytes, []);
        else if (received.kind === 'closed') watch.close();
      });
      watches.push(watch);
    }),
  ];
  t.after(() => {
    for (const watch of watches) watch.close();
    for (const fd of open) kernel.close(fd);
  });
  return path;
}

/** Runs the SDK as rank 0 of 2 against a socket; gives what it printed on stderr. */
async function initAgainst(t: TestContext, socket: string): Promise<string> {
  const words = [process.execPath, join(programs, 'exchange.js')];
  const env = { ...process.env, VICINAL_SOCKET: socket, VICINAL_JOB: 'x', VICINAL_RANK: '0', VICINAL_SIZE: '2', VICINAL_SECRET_FD: '3' };
  const rank = new TestRank(0, words, env, 'ab'.repeat(32));
  t.after(() => rank.kill());
  await watchdog('the end of the program', rank.exited);
  assert.equal(rank.exit?.code, 1);
  return rank.stderr;
}

const welcome = (request: number): Uint8Array =>
  encodeBrokerFrame({
    request,
    welcome: { version: 1, broker: 'b', role: 'host', policy: 'enhanced-hybrid', frameLimit, software: 'vicinald of another time' },
  });

test('an older broker that shares no version: init says so, with the cure', async (t) => {
  const refusal = {
    code: 103,
    name: 'VERSION_UNSUPPORTED',
    message: 'the client speaks versions 1 to 1, this broker 5 to 6',
    cure: 'upgrade the older of the two',
    fatal: true,
  };
  const stderr = await initAgainst(
    t,
    fakeBroker(t, ({ request }) => [encodeBrokerFrame({ request, refusal })]),
  );
  assert.match(stderr, /103 VERSION_UNSUPPORTED.*this broker 5 to 6.*upgrade the older/s);
});

test('an error that this release does not know is told as it came', async (t) => {
  const refusal = { code: 777, name: 'MOON_PHASE', message: 'the moon is wrong', cure: 'wait', fatal: true };
  const stderr = await initAgainst(
    t,
    fakeBroker(t, (frame) => [frame.hello ? welcome(frame.request) : encodeBrokerFrame({ request: frame.request, refusal })]),
  );
  assert.match(stderr, /777 MOON_PHASE.*the moon is wrong.*wait/s);
});

test('unknown fields of a later broker are ignored by the client', async (t) => {
  let asked: string | undefined;
  const stderr = await initAgainst(
    t,
    fakeBroker(t, (frame) => {
      if (frame.hello) return [Buffer.concat([welcome(frame.request), unknownFields])];
      asked = frame.body;
      return [encodeBrokerFrame({ request: frame.request, refusal: { code: 300, name: 'JOB_UNKNOWN', message: 'no such job', cure: 'none', fatal: false } })];
    }),
  );
  assert.equal(asked, 'jobJoin', 'it went on after the Welcome');
  assert.match(stderr, /JOB_UNKNOWN/);
});

for (const [what, answers] of Object.entries({
  'random bytes': [Buffer.from('deadbeef', 'hex')],
  'an empty frame': [new Uint8Array(0)],
  'a frame of the wrong kind': [encodeBrokerFrame({ request: 1, done: {} })],
  'a push instead of an answer, and then nonsense': [encodeBrokerFrame({ request: 0, draining: { reason: 'x' } } as BrokerFrame), Buffer.from('ff', 'hex')],
})) {
  test(`a broker that answers Hello with ${what}: init fails with a message, it does not hang`, async (t) => {
    const stderr = await initAgainst(
      t,
      fakeBroker(t, () => answers),
    );
    assert.match(stderr, /MPI_ERR_OTHER: no broker at/);
  });
}
