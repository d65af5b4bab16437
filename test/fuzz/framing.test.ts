import { strict as assert } from 'node:assert';
import { closeSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { client } from '../../native/client.js';
import { decodeBrokerFrame, decodeClientFrame, encodeBrokerFrame, encodeClientFrame, frameLimit, MalformedFrame } from '../../proto/broker/v1/index.js';
import { rankToken } from '../../proto/broker/v1/token.js';
import { TestBroker } from '../support/broker.js';
import { residentBytes } from '../support/census.js';
import { OwnScope } from '../support/cleanup.js';
import { allocateSegment, RawClient, type RawJob } from '../support/raw_client.js';
import { eventually } from '../support/watchdog.js';
import { mutate, Random, readCorpus, validFrames } from './frames.js';

/** Seconds of each long part; a seed that is given repeats a run. */
const seconds = Number(process.env['VICINAL_FUZZ_SECONDS'] ?? 10);
const seed = Number(process.env['VICINAL_FUZZ_SEED'] ?? Date.now() % 2 ** 31);

const corpus = readCorpus();

test('the corpus has a valid frame of every body', () => {
  for (const [name, frame] of Object.entries(validFrames)) {
    const bytes = corpus.get(`${name}.bin`);
    assert.ok(bytes, `${name}.bin`);
    assert.deepEqual(Buffer.from(encodeClientFrame(frame)), Buffer.from(bytes), `${name}.bin is what this release sends`);
  }
});

/** Decoding gives a frame that encodes to something equal, or throws MalformedFrame: nothing else. */
function decodes(bytes: Uint8Array): void {
  for (const [decode, encode] of [
    [decodeClientFrame, encodeClientFrame],
    [decodeBrokerFrame, encodeBrokerFrame],
  ] as const) {
    try {
      const frame = decode(bytes);
      const again = encode(frame as never);
      assert.ok(again.length <= frameLimit);
      assert.deepEqual(encode(decode(again) as never), again);
    } catch (error) {
      if (!(error instanceof MalformedFrame)) throw error;
    }
  }
}

test('decoding of any bytes: a frame or MalformedFrame', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), decodes), { seed, numRuns: 20_000, interruptAfterTimeLimit: seconds * 1000 });
  fc.assert(fc.property(fc.uint8Array({ minLength: 60_000, maxLength: 66_000 }), decodes), { seed, numRuns: 50, interruptAfterTimeLimit: seconds * 1000 });
});

test('decoding of frames that were valid once', (t) => {
  t.diagnostic(`VICINAL_FUZZ_SEED=${seed}`);
  const random = new Random(seed);
  const frames = [...corpus.values()];
  const until = Date.now() + seconds * 1000;
  let count = 0;
  while (Date.now() < until) {
    const bytes = mutate(random, frames);
    try {
      decodes(bytes);
    } catch (error) {
      throw new Error(`frame ${count} (${Buffer.from(bytes).toString('hex').slice(0, 2000)}): ${(error as Error).stack}`);
    }
    count++;
  }
  t.diagnostic(`${count} frames`);
});

/** Frames that name what exists: this job, its tokens, these segments. */
function meant(job: RawJob, segments: readonly number[]): Uint8Array[] {
  const { job: id, secret, size } = job;
  const join = (rank: number): Uint8Array => encodeClientFrame({ request: 3, jobJoin: { job: id, rank, token: rankToken(secret, id, rank) } });
  return [
    ...Array.from({ length: size }, (_, rank) => join(rank)),
    encodeClientFrame({ request: 4, jobJoin: { job: id, rank: 0, token: rankToken(secret, id, 0), resume: { broker: 'x', connected: [0, 1, 2, 3, 9] } } }),
    encodeClientFrame({ request: 5, segmentRequest: { bytes: 4096 } }),
    encodeClientFrame({ request: 5, windowRequest: { bytes: 4096, ranks: [0, 1, 2, 3] } }),
    encodeClientFrame({ request: 6, connect: { all: true } }),
    encodeClientFrame({ request: 7, connect: { ranks: [0, 1, 2, 3] } }),
    encodeClientFrame({ request: 8, leave: {} }),
    encodeClientFrame({ request: 9, explain: { job: id, a: 0, b: 1 } }),
    encodeClientFrame({ request: 10, counters: { job: id, rank: 0 } }),
    ...segments.flatMap((segment) => [
      encodeClientFrame({ request: 11, segmentMapped: { segment } }),
      encodeClientFrame({ request: 12, segmentFailed: { segment, reason: 'fuzz' } }),
      encodeClientFrame({ request: 13, segmentRelease: { segment } }),
      encodeClientFrame({ request: 14, windowOpen: { rank: 0, segment } }),
    ]),
  ];
}

test('a real broker under mutated frames: alive, honest clients served, nothing failed inside, nothing left', async (t) => {
  t.diagnostic(`VICINAL_FUZZ_SEED=${seed}`);
  const broker = await TestBroker.start(t, { options: { log_level: 'info', max_segment_bytes: '1M' } });
  const random = new Random(seed ^ 0x5bd1e995);
  const before = broker.descriptors();
  const resident = residentBytes(broker.pid);
  const until = Date.now() + 2 * seconds * 1000;
  const hello = encodeClientFrame(validFrames['hello'] ?? {});
  let frames = 0;
  let sessions = 0;
  while (Date.now() < until) {
    const scope = new OwnScope();
    const launcher = await RawClient.greet(scope, broker.socket);
    const job = await launcher.createJob(4);
    const segments: number[] = [];
    try {
      for (let session = 0; session < 12; session++) {
        sessions++;
        const raw = RawClient.connect(scope, broker.socket);
        if (random.below(5) !== 0) raw.sendBytes(hello);
        const known = [...corpus.values(), ...meant(job, segments)];
        // most of them valid, so that the mutated ones meet many states
        for (let count = random.below(20); count >= 0; count--) {
          const bytes = random.below(3) === 0 ? mutate(random, known) : random.pick(known);
          frames++;
          if (raw.sendBytes(bytes) !== '') break;
          const got = await answerOf(raw);
          if (got === 'closed') break;
          segments.push(...got);
          segments.splice(0, Math.max(0, segments.length - 6));
        }
        if (random.below(2) === 0) raw.close();
      }
      // the honest launcher was not harmed by any of it
      assert.ok((await launcher.ask({ topology: {} })).frame.topology?.json);
      const { frame } = await launcher.ask({ jobEnd: { job: job.job, secret: job.secret } });
      assert.ok(frame.done ?? frame.refusal?.name === 'JOB_UNKNOWN', JSON.stringify(frame));
    } finally {
      await scope.end();
    }
    assert.equal(broker.exit, undefined, broker.logText().slice(-4000));
  }
  t.diagnostic(`${frames} frames in ${sessions} sessions`);
  const metrics = await broker.metrics();
  assert.equal(metrics.value('vicinal_refusals_total', { name: 'INTERNAL' }), 0, broker.logText().slice(-4000));
  assert.deepEqual(broker.crashes(), []);
  // the broker may not have read the end of the last connections yet
  const held = async (): Promise<number[]> => {
    const now = await broker.metrics();
    return ['vicinal_segments', 'vicinal_jobs'].map((name) => now.value(name));
  };
  await eventually('no segment and no job is left', async () => (await held()).every((count) => count === 0));
  await broker.descriptorsBackTo(before);
  const grown = residentBytes(broker.pid) - resident;
  t.diagnostic(`resident memory of the broker grew by ${Math.round(grown / 2 ** 20)} MiB`);
  assert.ok(grown < 256 * 2 ** 20, `the broker grew by ${grown} bytes`);
});

/** Takes in what the broker says for a moment; allocates some of the segments that come, and gives back their ids. */
async function answerOf(raw: RawClient): Promise<number[] | 'closed'> {
  const segments: number[] = [];
  for (let wait = 2; ; wait = 0) {
    let packet: ReturnType<typeof client.receive>;
    try {
      packet = client.receive(raw.fd, wait);
    } catch (error) {
      if ((error as { code?: string }).code === 'ECONNRESET') return 'closed';
      throw error;
    }
    if (packet === null) return segments;
    const { segmentGranted } = decodeBrokerFrame(packet.bytes);
    if (segmentGranted?.segment) {
      segments.push(segmentGranted.segment);
      if (segmentGranted.segment % 2 === 0) allocateSegment(packet.descriptors[0] as number);
    }
    for (const descriptor of packet.descriptors) closeSync(descriptor);
  }
}
