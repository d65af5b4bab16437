import { strict as assert } from 'node:assert';
import { closeSync, ftruncateSync, writeSync } from 'node:fs';
import { describe, test } from 'node:test';
import { client } from '../../native/client.js';
import type { BrokerErrorName } from '../../proto/broker/errors.js';
import { type BrokerFrame, encodeClientFrame, frameLimit, SegmentKind, versionMax } from '../../proto/broker/v1/index.js';
import { rankToken } from '../../proto/broker/v1/token.js';
import { TestBroker } from '../support/broker.js';
import { OwnScope, type Scope, temporaryFolder } from '../support/cleanup.js';
import { Hostile, hexOf, honestHello } from '../support/hostile.js';
import { RawClient, type RawJob } from '../support/raw_client.js';
import { eventually } from '../support/watchdog.js';
import { attack, group, hello, otherUid, progress, root } from './hostile/lab.js';

group('a client that lies', { options: { hello_timeout: 500, unread_timeout: 500, max_job_size: 64, max_segment_bytes: '64M' } }, (lab) => {
  const attacks = (name: string, counted: readonly BrokerErrorName[], act: (broker: TestBroker, scope: Scope) => Promise<void>): void => {
    test(name, (t) => attack(t, lab.broker, lab.honest, counted, (scope) => act(lab.broker, scope)));
  };

  // ---- framing ----
  attacks('malformed frames: MALFORMED_FRAME', ['MALFORMED_FRAME'], async (broker, scope) => {
    const nonsense: Readonly<Record<string, Uint8Array>> = {
      'random bytes': Buffer.from('deadbeefdeadbeef', 'hex'),
      'a length past the end': Buffer.from('12ff', 'hex'),
      'a group that never ends': Buffer.from('0b'.repeat(200), 'hex'),
      'no body': encodeClientFrame({ request: 7 }),
      'an unknown body': Buffer.from('08013a9a0100', 'hex'),
      'one byte': Buffer.from([0]),
      zeros: Buffer.alloc(1000),
      'a field of the wrong type': Buffer.from('08011001', 'hex'),
    };
    for (const [what, bytes] of Object.entries(nonsense)) {
      for (const greeted of [false, true]) {
        const liar = greeted ? await RawClient.greet(scope, broker.socket) : RawClient.connect(scope, broker.socket);
        liar.sendBytes(bytes);
        await liar.expectRefusal('MALFORMED_FRAME').catch((error: Error) => assert.fail(`${what}: ${error.message}`));
      }
    }
  });

  attacks('an empty frame: MALFORMED_FRAME', ['MALFORMED_FRAME'], async (broker, scope) => {
    const liar = await RawClient.greet(scope, broker.socket);
    liar.sendBytes(new Uint8Array(0));
    await liar.expectRefusal('MALFORMED_FRAME');
  });

  attacks('an oversized frame: FRAME_TOO_LARGE', ['FRAME_TOO_LARGE'], async (broker, scope) => {
    for (const bytes of [frameLimit + 1, 150_000]) {
      const liar = await RawClient.greet(scope, broker.socket);
      assert.equal(liar.sendBytes(Buffer.alloc(bytes, 1)), '');
      await liar.expectRefusal('FRAME_TOO_LARGE');
    }
  });

  attacks('a frame before Hello: HELLO_EXPECTED', ['HELLO_EXPECTED'], async (broker, scope) => {
    for (const body of [{ jobCreate: { size: 1 } }, { topology: {} }, { leave: {} }, { jobJoin: { job: 'x', rank: 0, token: new Uint8Array(32) } }]) {
      const liar = RawClient.connect(scope, broker.socket);
      await liar.refused(body, 'HELLO_EXPECTED');
    }
  });

  attacks('silence: HELLO_TIMEOUT', ['HELLO_TIMEOUT'], async (broker, scope) => {
    const liar = RawClient.connect(scope, broker.socket);
    await liar.expectRefusal('HELLO_TIMEOUT');
  });

  attacks('versions that do not meet: VERSION_UNSUPPORTED', ['VERSION_UNSUPPORTED'], async (broker, scope) => {
    for (const [low, high] of [
      [versionMax + 1, versionMax + 5],
      [0, 0],
      [5, 1],
      [4_294_967_295, 4_294_967_295],
    ] as const) {
      const liar = RawClient.connect(scope, broker.socket);
      await liar.refused({ hello: { versionMin: low, versionMax: high, software: 'liar' } }, 'VERSION_UNSUPPORTED');
    }
  });

  attacks('messages out of turn: UNEXPECTED_MESSAGE, and the session goes on', ['UNEXPECTED_MESSAGE'], async (broker, scope) => {
    const liar = await RawClient.greet(scope, broker.socket);
    await liar.refused({ hello }, 'UNEXPECTED_MESSAGE');
    for (const body of [
      { connect: { all: true } },
      { leave: {} },
      { segmentRequest: { bytes: 4096 } },
      { segmentMapped: { segment: 1 } },
      { segmentRelease: { segment: 1 } },
      { windowRequest: { bytes: 4096, ranks: [0] } },
      { windowOpen: { rank: 0, segment: 1 } },
    ])
      await liar.refused(body, 'UNEXPECTED_MESSAGE');
    liar.send({ topology: {} }, 0);
    await liar.expectRefusal('UNEXPECTED_MESSAGE');
    assert.ok((await liar.ask({ topology: {} })).frame.topology?.json);
  });

  attacks('a rank that joins, asks, leaves and is gone before the broker reads any of it: nothing is left of it', [], async (broker, scope) => {
    const launcher = await RawClient.greet(scope, broker.socket);
    const job = await launcher.createJob(2);
    const held = async (): Promise<string> => {
      const now = await broker.metrics();
      return JSON.stringify(['vicinal_connections', 'vicinal_ranks', 'vicinal_segments'].map((name) => now.value(name)));
    };
    const before = await held();
    const token = rankToken(job.secret, job.job, 0);
    for (const between of [[], [{ connect: { all: true } }], [{ segmentRequest: { bytes: 4096 } }, { windowRequest: { bytes: 4096, ranks: [1] } }]]) {
      for (const resume of [null, { broker: 'x', connected: [1] }]) {
        const brief = await RawClient.greet(scope, broker.socket);
        broker.signal('SIGSTOP');
        for (const body of [{ jobJoin: { job: job.job, rank: 0, token, resume } }, ...between, { leave: {} }]) brief.send(body);
        brief.close();
        broker.signal('SIGCONT');
        let now = '';
        await eventually(
          'connections, ranks and segments are as before',
          async () => {
            now = await held();
            return now === before;
          },
          undefined,
          () => `${now}, not ${before}`,
        );
      }
    }
    await launcher.endJob(job);
  });

  // ---- descriptors sent at the broker ----
  for (const [kind, count] of [
    ['memfd', 1],
    ['pipe', 1],
    ['socket', 1],
    ['memfd', 253],
  ] as const) {
    for (const [when, greeting] of [
      ['before Hello', ''],
      ['after Hello', honestHello],
    ] as const) {
      attacks(`${count} descriptors (${kind}) sent ${when}: DESCRIPTORS_SENT`, ['DESCRIPTORS_SENT'], async (broker, scope) => {
        const frame = greeting === '' ? honestHello : hexOf({ request: 2, topology: {} });
        const liar = new Hostile(scope, ['descriptors', broker.socket, greeting, frame, kind, String(count)]);
        await liar.next('sent');
        const answer = (await liar.frame()) as BrokerFrame;
        assert.equal(answer.refusal?.name, 'DESCRIPTORS_SENT');
        assert.equal(await liar.frame(), 'closed');
      });
    }
  }

  test('a descriptor of a file system that never answers: DESCRIPTORS_SENT, and the broker does not block', async (t) => {
    let skipped = '';
    await attack(t, lab.broker, lab.honest, [], async (scope) => {
      const { broker } = lab;
      const before = await broker.refusals('DESCRIPTORS_SENT');
      const liar = new Hostile(scope, ['fuse', broker.socket, honestHello, hexOf({ request: 2, topology: {} }), temporaryFolder(t)]);
      const first = await liar.next('sent', 'unavailable');
      if (first === undefined || 'unavailable' in first) {
        skipped = String(first?.['unavailable'] ?? 'python3 ended');
        return;
      }
      // While that file system holds its answers back, the broker serves others.
      for (let round = 0; round < 20; round++) {
        const other = await RawClient.greet(scope, broker.socket);
        assert.ok((await other.ask({ topology: {} })).frame.topology);
        other.close();
      }
      const answer = (await liar.frame()) as BrokerFrame;
      assert.equal(answer.refusal?.name, 'DESCRIPTORS_SENT');
      assert.ok((await broker.refusals('DESCRIPTORS_SENT')) > before);
      await eventually('the honest job goes on', () => progress(lab.honest));
      // The last reference to the file was the broker's queue: its release was asked for, and is never answered.
      const released = await liar.next('fuse');
      for (let said = released; said !== undefined; said = await liar.next('fuse')) if (String(said['fuse']).startsWith('release')) break;
      assert.equal((await broker.get('/healthz')).status, 200);
    });
    if (skipped !== '') t.skip(`no FUSE here: ${skipped}`);
  });

  // ---- jobs ----
  attacks('a wrong token: TOKEN_WRONG', ['TOKEN_WRONG'], async (broker, scope) => {
    const launcher = await RawClient.greet(scope, broker.socket);
    const job = await launcher.createJob(3);
    const tokens: Readonly<Record<string, Uint8Array>> = {
      'no token': new Uint8Array(0),
      zeros: new Uint8Array(32),
      'another rank: token of 1 for 0': rankToken(job.secret, job.job, 1),
      'the secret itself': job.secret,
      'one byte short': rankToken(job.secret, job.job, 0).subarray(0, 31),
      'one byte more': Buffer.concat([rankToken(job.secret, job.job, 0), Buffer.from([0])]),
      "another job's": rankToken(job.secret, 'other', 0),
    };
    for (const token of Object.values(tokens)) {
      const liar = await RawClient.greet(scope, broker.socket);
      await liar.refused({ jobJoin: { job: job.job, rank: 0, token } }, 'TOKEN_WRONG');
    }
    // the honest rank still gets in
    const rank = await RawClient.greet(scope, broker.socket);
    await rank.join(job, 0);
    rank.close();
    await launcher.endJob(job);
  });

  attacks('a rank already taken: RANK_TAKEN', ['RANK_TAKEN'], async (broker, scope) => {
    const launcher = await RawClient.greet(scope, broker.socket);
    const job = await launcher.createJob(2);
    const first = await RawClient.greet(scope, broker.socket);
    await first.join(job, 1);
    const token = rankToken(job.secret, job.job, 1);
    const second = await RawClient.greet(scope, broker.socket);
    await second.refused({ jobJoin: { job: job.job, rank: 1, token } }, 'RANK_TAKEN');
    await first.refused({ jobJoin: { job: job.job, rank: 0, token: rankToken(job.secret, job.job, 0) } }, 'ALREADY_JOINED');
    // Another process may not take it over by claiming to come back, even with the right token.
    const thief = new Hostile(scope, ['speak', broker.socket]);
    await thief.next('connected');
    await thief.ask({ request: 1, hello });
    const answer = (await thief.ask({
      request: 2,
      jobJoin: { job: job.job, rank: 1, token, resume: { broker: 'x', connected: [0], headSegment: 1, segmentBytes: 1 } },
    })) as BrokerFrame;
    assert.equal(answer.refusal?.name, 'RANK_TAKEN');
    await launcher.endJob(job);
  });

  attacks('ranks, sizes and options out of bounds', ['RANK_OUT_OF_RANGE', 'JOB_SIZE_INVALID', 'JOB_OPTION_INVALID', 'JOB_UNKNOWN'], async (broker, scope) => {
    const launcher = await RawClient.greet(scope, broker.socket);
    for (const size of [0, 65, 4_294_967_295]) await launcher.refused({ jobCreate: { size } }, 'JOB_SIZE_INVALID');
    for (const policy of ['fast', 'Default', ' ']) await launcher.refused({ jobCreate: { size: 1, policy } }, 'JOB_OPTION_INVALID');
    for (const require of ['near', 'same-kernel:warp', 'a:b:c', ':']) await launcher.refused({ jobCreate: { size: 1, require } }, 'JOB_OPTION_INVALID');
    const job = await launcher.createJob(2);
    for (const rank of [2, 4_294_967_295])
      await launcher.refused({ jobJoin: { job: job.job, rank, token: rankToken(job.secret, job.job, rank) } }, 'RANK_OUT_OF_RANGE');
    for (const name of ['', 'nothing', '../../etc/passwd', '__proto__', 'x'.repeat(10_000)])
      await launcher.refused({ jobJoin: { job: name, rank: 0, token: new Uint8Array(32) } }, 'JOB_UNKNOWN');
    await launcher.join(job, 0);
    await launcher.refused({ connect: { ranks: [1, 2] } }, 'RANK_OUT_OF_RANGE');
    await launcher.refused({ explain: { job: job.job, a: 0, b: 9 } }, 'RANK_OUT_OF_RANGE');
    await launcher.endJob(job);
  });

  attacks('JobEnd with a wrong secret: TOKEN_WRONG, and the job goes on', ['TOKEN_WRONG'], async (broker, scope) => {
    const { job } = lab.honest;
    for (const secret of [new Uint8Array(32), new Uint8Array(0), rankToken(job.secret, job.job, 0)]) {
      const liar = await RawClient.greet(scope, broker.socket);
      await liar.refused({ jobEnd: { job: job.job, secret } }, 'TOKEN_WRONG');
    }
    assert.match((await broker.get('/v1/jobs')).body, new RegExp(job.job));
  });

  // ---- segments ----
  attacks('SegmentMapped without having allocated: SEGMENT_NOT_DENSE', ['SEGMENT_NOT_DENSE'], async (broker, scope) => {
    const { rank } = await joined(scope, broker);
    const { frame, descriptors } = await rank.expect('the head', (each) => each.segmentGranted != null);
    await rank.refused({ segmentMapped: { segment: frame.segmentGranted?.segment ?? 0 } }, 'SEGMENT_NOT_DENSE');
    closeSync(descriptors[0] as number);
    const arena = await rank.ask({ segmentRequest: { bytes: 1 << 20 } });
    // half of it is not enough
    const half = Buffer.alloc(1 << 19);
    writeSync(arena.descriptors[0] as number, half);
    await rank.refused({ segmentMapped: { segment: arena.frame.segmentGranted?.segment ?? 0 } }, 'SEGMENT_NOT_DENSE');
    closeSync(arena.descriptors[0] as number);
  });

  attacks(
    'segments that are not ours, or not what they should be',
    ['SEGMENT_UNKNOWN', 'SEGMENT_BYTES_INVALID', 'UNEXPECTED_MESSAGE'],
    async (broker, scope) => {
      const { job, rank } = await joined(scope, broker);
      const head = await rank.mapSegment(SegmentKind.SEGMENT_HEAD);
      const other = await RawClient.greet(scope, broker.socket);
      await other.join(job, 1);
      // segments of rank 0, told by rank 1
      for (const body of [{ segmentMapped: { segment: head } }, { segmentFailed: { segment: head, reason: 'no' } }, { segmentRelease: { segment: head } }])
        await other.refused(body, 'SEGMENT_UNKNOWN');
      for (const segment of [0, head + 1_000_000, 2 ** 52]) await other.refused({ segmentMapped: { segment } }, 'SEGMENT_UNKNOWN');
      await rank.refused({ segmentMapped: { segment: head } }, 'UNEXPECTED_MESSAGE');
      await rank.refused({ segmentFailed: { segment: head, reason: 'too late' } }, 'UNEXPECTED_MESSAGE');
      await rank.refused({ segmentRelease: { segment: head } }, 'UNEXPECTED_MESSAGE');
      for (const bytes of [0, (64 << 20) + 1, 2 ** 53 - 1]) await rank.refused({ segmentRequest: { bytes } }, 'SEGMENT_BYTES_INVALID');
    },
  );

  attacks(
    'windows: of others, too early, twice, with holes, with ranks that do not exist',
    ['SEGMENT_UNKNOWN', 'SEGMENT_NOT_DENSE', 'SEGMENT_BYTES_INVALID', 'RANK_OUT_OF_RANGE', 'UNEXPECTED_MESSAGE'],
    async (broker, scope) => {
      const launcher = await RawClient.greet(scope, broker.socket);
      const job = await launcher.createJob(3);
      const [owner, named, stranger] = await Promise.all(
        [0, 1, 2].map(async (rank) => {
          const member = await RawClient.greet(scope, broker.socket);
          await member.join(job, rank);
          return member;
        }),
      );
      assert.ok(owner && named && stranger);
      for (const bytes of [0, (64 << 20) + 1, 2 ** 53 - 1]) await owner.refused({ windowRequest: { bytes, ranks: [1] } }, 'SEGMENT_BYTES_INVALID');
      await owner.refused({ windowRequest: { bytes: 4096, ranks: [1, 3] } }, 'RANK_OUT_OF_RANGE');
      // not allocated: nobody is passed it
      const holes = await owner.ask({ windowRequest: { bytes: 8192, ranks: [1] } });
      await named.refused({ windowOpen: { rank: 0, segment: holes.frame.segmentGranted?.segment ?? 0 } }, 'SEGMENT_UNKNOWN');
      await owner.refused({ segmentMapped: { segment: holes.frame.segmentGranted?.segment ?? 0 } }, 'SEGMENT_NOT_DENSE');
      closeSync(holes.descriptors[0] as number);
      // allocated: those that are named, once
      const granted = await owner.ask({ windowRequest: { bytes: 5000, ranks: [0, 1] } });
      const { segment = 0, bytes } = granted.frame.segmentGranted ?? {};
      assert.equal(bytes, 8192);
      writeSync(granted.descriptors[0] as number, Buffer.alloc(8192));
      assert.equal((await owner.ask({ segmentMapped: { segment } })).frame.segmentSealed?.segment, segment);
      await owner.refused({ segmentMapped: { segment } }, 'UNEXPECTED_MESSAGE');
      for (const rank of [1, 2, 4_294_967_295]) await named.refused({ windowOpen: { rank, segment } }, 'SEGMENT_UNKNOWN');
      await stranger.refused({ windowOpen: { rank: 0, segment } }, 'SEGMENT_UNKNOWN');
      await stranger.refused({ segmentMapped: { segment } }, 'SEGMENT_UNKNOWN');
      await stranger.refused({ segmentRelease: { segment } }, 'SEGMENT_UNKNOWN');
      await owner.refused({ windowOpen: { rank: 0, segment } }, 'SEGMENT_UNKNOWN');
      const opened = await named.ask({ windowOpen: { rank: 0, segment } });
      assert.deepEqual([opened.frame.windowGranted?.rank ?? 0, opened.frame.windowGranted?.segment], [0, segment]);
      await named.refused({ windowOpen: { rank: 0, segment } }, 'SEGMENT_UNKNOWN');
      writeSync(opened.descriptors[0] as number, Buffer.from('it is writable'), 0, 8, 0);
      assert.throws(() => ftruncateSync(opened.descriptors[0] as number, 4096), /EPERM/);
      // when all have answered nobody writes it by a descriptor any more
      assert.ok((await named.ask({ segmentMapped: { segment } })).frame.done);
      for (const descriptor of [granted.descriptors[0], opened.descriptors[0]]) {
        assert.throws(() => writeSync(descriptor as number, Buffer.from('too late'), 0, 8, 0), /EPERM/);
        closeSync(descriptor as number);
      }
      await named.refused({ segmentMapped: { segment } }, 'SEGMENT_UNKNOWN');
      assert.ok((await owner.ask({ segmentRelease: { segment } })).frame.done);
      // the owner gives it back before the other has said what became of it
      const brief = await owner.ask({ windowRequest: { bytes: 4096, ranks: [1, 2] } });
      const id = brief.frame.segmentGranted?.segment ?? 0;
      writeSync(brief.descriptors[0] as number, Buffer.alloc(4096));
      await owner.ask({ segmentMapped: { segment: id } });
      const late = await named.ask({ windowOpen: { rank: 0, segment: id } });
      assert.ok((await owner.ask({ segmentRelease: { segment: id } })).frame.done);
      assert.ok((await named.ask({ segmentFailed: { segment: id, reason: 'no room' } })).frame.done);
      await stranger.refused({ windowOpen: { rank: 0, segment: id } }, 'SEGMENT_UNKNOWN');
      for (const each of [brief, late]) closeSync(each.descriptors[0] as number);
      await launcher.endJob(job);
    },
  );

  attacks('descriptors of ours left unread: DESCRIPTORS_UNREAD', ['DESCRIPTORS_UNREAD'], async (broker, scope) => {
    const { rank } = await joined(scope, broker);
    const before = await broker.refusals('DESCRIPTORS_UNREAD');
    // Each request brings a frame with a descriptor; none is read. The broker holds most of them back.
    for (let count = 0; count < 200; count++) rank.send({ segmentRequest: { bytes: 4096 } });
    await eventually('DESCRIPTORS_UNREAD', async () => (await broker.refusals('DESCRIPTORS_UNREAD')) > before);
    await rank.expectClosed();
  });

  attacks('requests whose answers nobody reads', ['DESCRIPTORS_UNREAD'], async (broker, scope) => {
    // The broker must not keep answers without bound for a client that sends and never reads.
    const { rank } = await joined(scope, broker);
    const request = encodeClientFrame({ request: 1, topology: {} });
    const before = await broker.refusals('DESCRIPTORS_UNREAD');
    rank.send({ segmentRequest: { bytes: 4096 } });
    for (let count = 0; count < 20_000; count++) if (sendWithoutWaiting(rank, request) !== '') break;
    await eventually('the broker gives it up', async () => (await broker.refusals('DESCRIPTORS_UNREAD')) > before);
  });

  attacks('many refusals on one connection', ['JOB_UNKNOWN'], async (broker, scope) => {
    const liar = await RawClient.greet(scope, broker.socket);
    const before = await broker.refusals('JOB_UNKNOWN');
    for (let count = 0; count < 2_000; count++) await liar.refused({ jobEnd: { job: 'nothing', secret: new Uint8Array(32) } }, 'JOB_UNKNOWN');
    assert.equal(await broker.refusals('JOB_UNKNOWN'), before + 2_000, 'each one is counted');
  });

  // ---- other principals ----
  const attacksAsRoot = (name: string, counted: readonly BrokerErrorName[], act: (broker: TestBroker, scope: Scope) => Promise<void>): void => {
    test(name, { skip: root ? false : 'needs root: only root can be another uid' }, (t) =>
      attack(t, lab.broker, lab.honest, counted, (scope) => act(lab.broker, scope)),
    );
  };

  attacksAsRoot("another uid's job: JOB_FORBIDDEN, with the right token as well", ['JOB_FORBIDDEN'], async (broker, scope) => {
    const launcher = await RawClient.greet(scope, broker.socket);
    const job = await launcher.createJob(2);
    const liar = new Hostile(scope, ['speak', broker.socket, '--uid', String(otherUid)]);
    assert.equal((await liar.next('connected'))?.['uid'], otherUid);
    const welcome = (await liar.ask({ request: 1, hello })) as BrokerFrame;
    assert.equal(welcome.welcome?.identity?.uid, otherUid, 'the broker sees the uid of the kernel');
    const answer = (await liar.ask({ request: 2, jobJoin: { job: job.job, rank: 0, token: rankToken(job.secret, job.job, 0) } })) as BrokerFrame;
    assert.equal(answer.refusal?.name, 'JOB_FORBIDDEN');
    const end = (await liar.ask({ request: 3, jobEnd: { job: job.job, secret: job.secret } })) as BrokerFrame;
    assert.equal(end.refusal?.name, 'JOB_FORBIDDEN');
    // nor does it see the job
    for (const body of [{ explain: { job: job.job, a: 0, b: 1 } }, { counters: { job: job.job, rank: 0 } }]) {
      const seenBy = (await liar.ask({ request: 4, ...body })) as BrokerFrame;
      assert.equal(seenBy.refusal?.name, 'JOB_UNKNOWN');
    }
    const topology = (await liar.ask({ request: 5, topology: {} })) as BrokerFrame;
    assert.doesNotMatch(topology.topology?.json ?? '', new RegExp(job.job));
    await launcher.endJob(job);
  });

  attacksAsRoot('a uid that the launcher admitted may join', [], async (broker, scope) => {
    const launcher = await RawClient.greet(scope, broker.socket);
    const job = await launcher.createJob(2, { admitUids: [otherUid] });
    const guest = new Hostile(scope, ['speak', broker.socket, '--uid', String(otherUid)]);
    await guest.next('connected');
    await guest.ask({ request: 1, hello });
    const answer = (await guest.ask({ request: 2, jobJoin: { job: job.job, rank: 0, token: rankToken(job.secret, job.job, 0) } })) as BrokerFrame;
    assert.equal(answer.jobJoined?.size, 2);
    // admitted to be a rank, not to end the job
    const end = (await guest.ask({ request: 3, jobEnd: { job: job.job, secret: job.secret } })) as BrokerFrame;
    assert.ok(end.segmentGranted ?? end.refusal);
    await launcher.endJob(job);
  });
});

/** The rank 0 of a new job of 2; the job is ended with the scope. */
async function joined(scope: Scope, broker: TestBroker): Promise<{ readonly job: RawJob; readonly rank: RawClient }> {
  const launcher = await RawClient.greet(scope, broker.socket);
  const job = await launcher.createJob(2);
  // A rank whose connection is gone keeps its place while its process, which is ours, lives: only the end of the job takes it away.
  scope.after(async () => {
    const own = new OwnScope();
    const again = await RawClient.greet(own, broker.socket);
    await again.ask({ jobEnd: { job: job.job, secret: job.secret } });
    await own.end();
  });
  const rank = await RawClient.greet(scope, broker.socket);
  await rank.join(job, 0);
  return { job, rank };
}

/** Sends where a broker that has stopped reading must not make the test wait for ever. */
function sendWithoutWaiting(from: RawClient, bytes: Uint8Array): string {
  try {
    return client.send(from.fd, bytes);
  } catch (error) {
    return (error as { code?: string }).code ?? 'unknown';
  }
}

group('quotas of a principal', { options: { quota_jobs: 3, quota_connections: 40, quota_bytes: '24M', quota_segments: 12, quota_descriptors: 100 } }, (lab) => {
  const attacks = (name: string, counted: readonly BrokerErrorName[], act: (broker: TestBroker, scope: Scope) => Promise<void>): void => {
    test(name, (t) => attack(t, lab.broker, lab.honest, counted, (scope) => act(lab.broker, scope)));
  };

  attacks('QUOTA_JOBS', ['QUOTA_JOBS'], async (broker, scope) => {
    const launcher = await RawClient.greet(scope, broker.socket);
    const jobs = [await launcher.createJob(1), await launcher.createJob(1)]; // and the honest one
    await launcher.refused({ jobCreate: { size: 1 } }, 'QUOTA_JOBS');
    await launcher.endJob(jobs[0] as RawJob);
    jobs[0] = await launcher.createJob(1);
    for (const job of jobs) await launcher.endJob(job);
  });

  attacks('QUOTA_CONNECTIONS', ['QUOTA_CONNECTIONS'], async (broker, scope) => {
    const held: RawClient[] = [];
    let refused = 0;
    for (let count = 0; count < 60; count++) {
      const each = RawClient.connect(scope, broker.socket);
      each.sendBytes(encodeClientFrame({ request: 1, hello }));
      held.push(each);
    }
    for (const each of held) {
      const got = await each.expect('an answer', (frame) => frame.welcome != null || frame.refusal != null);
      if (got.frame.welcome) continue;
      assert.equal(got.frame.refusal?.name, 'QUOTA_CONNECTIONS');
      refused++;
      await each.expectClosed();
    }
    assert.ok(refused >= 20, `${refused} were refused`);
    for (const each of held) each.close();
    await eventually('new connections are served', async () => {
      const each = RawClient.connect(scope, broker.socket);
      each.sendBytes(encodeClientFrame({ request: 1, hello }));
      const got = await each.next('an answer');
      each.close();
      return got !== 'closed' && got.frame.welcome != null;
    });
  });

  attacks('QUOTA_BYTES', ['QUOTA_BYTES'], async (broker, scope) => {
    const { rank } = await joined(scope, broker);
    await rank.mapSegment(SegmentKind.SEGMENT_HEAD);
    await rank.refused({ segmentRequest: { bytes: 25 << 20 } }, 'QUOTA_BYTES');
    // charged when granted, not when used; given back at release
    const first = await rank.ask({ segmentRequest: { bytes: 5 << 20 } });
    for (const descriptor of first.descriptors) closeSync(descriptor);
    await rank.refused({ segmentRequest: { bytes: 22 << 20 } }, 'QUOTA_BYTES');
    assert.ok((await rank.ask({ segmentRelease: { segment: first.frame.segmentGranted?.segment ?? 0 } })).frame.done);
  });

  attacks('QUOTA_SEGMENTS', ['QUOTA_SEGMENTS'], async (broker, scope) => {
    const { rank } = await joined(scope, broker);
    let refused = false;
    for (let count = 0; count < 13 && !refused; count++) {
      const answer = await rank.ask({ segmentRequest: { bytes: 4096 } });
      for (const descriptor of answer.descriptors) closeSync(descriptor);
      if (answer.frame.refusal) assert.equal(answer.frame.refusal.name, 'QUOTA_SEGMENTS');
      refused = answer.frame.refusal != null;
    }
    assert.ok(refused);
  });

  test('a principal at its quota does not take from another', { skip: root ? false : 'needs root: only root can be another uid' }, async (t) => {
    await attack(t, lab.broker, lab.honest, ['QUOTA_JOBS'], async (scope) => {
      const { broker } = lab;
      const launcher = await RawClient.greet(scope, broker.socket);
      const jobs = [await launcher.createJob(1), await launcher.createJob(1)];
      await launcher.refused({ jobCreate: { size: 1 } }, 'QUOTA_JOBS');
      const other = new Hostile(scope, ['speak', broker.socket, '--uid', String(otherUid)]);
      await other.next('connected');
      await other.ask({ request: 1, hello });
      const made = (await other.ask({ request: 2, jobCreate: { size: 1 } })) as BrokerFrame;
      assert.ok(made.jobCreated?.job);
      for (const job of jobs) await launcher.endJob(job);
    });
  });
});

group('the quota of descriptors', { options: { quota_descriptors: 24 } }, (lab) => {
  test('QUOTA_DESCRIPTORS', (t) =>
    attack(t, lab.broker, lab.honest, ['QUOTA_DESCRIPTORS'], async (scope) => {
      const { rank } = await joined(scope, lab.broker);
      let refused = false;
      for (let count = 0; count < 24 && !refused; count++) {
        const answer = await rank.ask({ segmentRequest: { bytes: 4096 } });
        for (const descriptor of answer.descriptors) closeSync(descriptor);
        refused = answer.frame.refusal?.name === 'QUOTA_DESCRIPTORS';
      }
      assert.ok(refused);
    }));
});

describe('a broker in a user namespace', () => {
  test('a uid without a mapping: UID_UNMAPPED', { skip: root ? false : 'needs root: only root can be another uid' }, async (t) => {
    const broker = await TestBroker.start(t, { prefix: ['unshare', '--user', '--map-root-user'] });
    const liar = new Hostile(t, ['speak', broker.socket, '--uid', String(otherUid)]);
    await liar.next('connected');
    const answer = await liar.receive();
    assert.notEqual(answer, 'closed');
    assert.equal((answer as BrokerFrame).refusal?.name, 'UID_UNMAPPED');
    assert.equal(await liar.receive(), 'closed');
    assert.equal(await broker.refusals('UID_UNMAPPED'), 1);
    assert.ok((await RawClient.greet(t, broker.socket)).fd >= 0, 'root is mapped');
  });
});
