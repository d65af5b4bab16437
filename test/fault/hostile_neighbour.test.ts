import { strict as assert } from 'node:assert';
import { randomBytes } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { client } from '../../native/client.js';
import { bankBytes, pageBytes, regionHeadBytes } from '../../native/layout/sizes.js';
import { type BrokerFrame, decodeNeighbourFrame, encodeNeighbourFrame, type NeighbourFrame, type v1 } from '../../proto/broker/v1/index.js';
import { adoptionProof } from '../../proto/broker/v1/token.js';
import type { TestBroker } from '../support/broker.js';
import { residentBytes } from '../support/census.js';
import { OwnScope } from '../support/cleanup.js';
import { neighbourhoodOf, TestNeighbours } from '../support/neighbours.js';
import { RawClient, type RawJob } from '../support/raw_client.js';
import { eventually } from '../support/watchdog.js';
import { PlayedNeighbour } from './hostile/neighbour.js';

const MiB = 1 << 20;

/** A broker, and a neighbour of it that is played by this test: it knows the secret of the job, as a launcher gave it the ticket, and lies. */
describe('a neighbour that lies', () => {
  const scope = new OwnScope();
  let broker: TestBroker;
  let folder: string;
  let played: PlayedNeighbour;
  let launcher: RawClient;
  let job: RawJob;
  /** Rank 0, here, as 1 and 2; rank 3 is the neighbour's. */
  let rank: RawClient;
  let segments = 2 ** 51;

  before(async () => {
    const neighbours = await TestNeighbours.start(scope, { count: 1 });
    broker = neighbours.broker(0);
    folder = neighbours.folder;
    await eventually('the broker has its regions', async () => (await neighbourhoodOf(broker)).regions.length === 1);
    played = await PlayedNeighbour.join(scope, neighbours.folder);
    launcher = await RawClient.greet(scope, broker.socket);
    job = await launcher.createJob(4, { elsewhere: 1 });
  });
  after(async () => {
    try {
      assert.deepEqual(broker.crashes(), []);
    } finally {
      await scope.end();
    }
  });

  /** The broker serves on. */
  const serves = async (): Promise<void> => {
    await played.heard();
    assert.equal((await broker.get('/healthz')).status, 200);
    assert.deepEqual(broker.crashes(), []);
  };
  const windowPlace = (): v1.RegionPlace.$Properties => ({ segment: segments++, ...played.piece(pageBytes) });

  /** Rank 0 opens a window, and the neighbour offers it meanwhile; the answer. */
  async function opened(owner: number, segment: number, offers: readonly NeighbourFrame[]): Promise<BrokerFrame> {
    const request = rank.send({ windowOpen: { rank: owner, segment } });
    await rank.ask({ topology: {} }); // taken in by now
    for (const offer of offers) played.say(offer);
    const { frame, descriptors } = await rank.expect('the answer to WindowOpen', (each) => each.request === request);
    for (const fd of descriptors) client.closeDescriptor(fd);
    return frame;
  }
  const endsPart = (bytes: Uint8Array): boolean => {
    try {
      return decodeNeighbourFrame(bytes)?.partEnded?.job === job.job;
    } catch {
      return false;
    }
  };
  const refusalOf = ({ refusal }: BrokerFrame): string => `${refusal?.name}: ${refusal?.message}`;

  test('gets no rank without the secret, none twice, and not more than are left', async () => {
    const before = await broker.refusals('TOKEN_WRONG');
    assert.match((await played.adopt({ ...job, secret: randomBytes(32) }, 1, 1)).refusal ?? '', /secret/);
    assert.equal(await broker.refusals('TOKEN_WRONG'), before + 1);
    assert.match((await played.adopt(job, 2, 2)).refusal ?? '', /2 ranks were asked for, 1 are left/);
    // the proof of another conversation: of another slot, and of the answer
    const nonce = Buffer.alloc(16, 3);
    for (const [at, proof] of [
      adoptionProof(job.secret, 'adopt', job.job, nonce, played.slot + 1, played.other.slot),
      adoptionProof(job.secret, 'adopted', job.job, nonce, played.slot, played.other.slot),
      Buffer.alloc(0),
    ].entries()) {
      const request = 10 + at;
      played.say({ adoptRequest: { request, job: job.job, ranks: 1, nonce, proof } });
      assert.match((await played.told('adoptAnswer', (answer) => answer.request === request)).refusal ?? '', /secret/);
    }
    assert.deepEqual((await played.adopt(job, 1, 4)).ranks, [3]);
    assert.match((await played.adopt(job, 1, 5)).refusal ?? '', /taken its ranks already/);
    await launcher.expect('JobPlaced', (frame) => frame.jobPlaced != null);
    rank = await RawClient.greet(scope, broker.socket);
    await rank.join(job, 0);
    await rank.mapOutbox();
    for (const each of [1, 2]) {
      const other = await RawClient.greet(scope, broker.socket);
      await other.join(job, each);
      await other.mapOutbox();
    }
  });

  test('speaks for its own ranks alone', async () => {
    for (const each of [0, 1, 2, 4, 65535, 2 ** 32 - 1]) {
      played.say({ rankHere: { job: job.job, rank: each, identity: {} } });
      played.say({ rankGone: { job: job.job, rank: each, died: true, reason: 'a lie' } });
      played.say({ windowOffer: { job: job.job, rank: each, window: windowPlace(), ranks: [0], fenced: false } });
    }
    // one that says nothing of itself, which is no reason to fall
    played.say({ rankHere: { job: job.job, rank: 3, identity: {} } });
    played.say({ rankHere: { job: job.job, rank: 3, identity: { uid: 0, container: 'x'.repeat(30_000) } } });
    await serves();
    const { frame } = await rank.ask({ explain: { job: job.job, a: 0, b: 1 } });
    assert.ok(frame.explanation, JSON.stringify(frame));
  });

  test('offers windows that lie elsewhere: none is granted, and the rank is told why', async () => {
    const own = played.section(played.slot);
    const places: readonly (readonly [string, Omit<v1.RegionPlace.$Properties, 'segment'>])[] = [
      ['in the section of the broker', { offset: played.section(played.other.slot), bytes: pageBytes }],
      ['in the first page', { offset: 0, bytes: pageBytes }],
      ['beyond its section', { offset: own + played.sectionBytes - pageBytes, bytes: 2 * pageBytes }],
      ['beyond the region', { offset: 2 ** 52, bytes: pageBytes }],
      ['before its section', { offset: own - pageBytes, bytes: 2 * pageBytes }],
      ['at no page', { offset: own + 1, bytes: pageBytes }],
      ['of no whole pages', { offset: own, bytes: 100 }],
      ['of nothing', { offset: own, bytes: 0 }],
      ['of more than there is', { offset: own, bytes: 2 ** 53 }],
      ['nowhere', {}],
    ];
    for (const [what, place] of places) {
      const segment = segments++;
      const answer = await opened(3, segment, [{ windowOffer: { job: job.job, rank: 3, window: { segment, ...place }, ranks: [0, 1], fenced: false } }]);
      assert.match(refusalOf(answer), /^SEGMENT_UNKNOWN: broker machine of played offers segment .* in the section of slot/, what);
    }
    await serves();
  });

  test('a window is granted once, to whom it was offered', async () => {
    const window = windowPlace();
    const offer = { windowOffer: { job: job.job, rank: 3, window, ranks: [0, 0, 7, 2 ** 31], fenced: false } };
    const granted = await opened(3, window.segment as number, [offer]);
    assert.equal(granted.windowGranted?.segment, window.segment, refusalOf(granted));
    const [descriptor] = granted.descriptors ?? [];
    assert.deepEqual([descriptor?.region, descriptor?.offset, descriptor?.bytes], [true, window.offset, pageBytes]);
    assert.match(refusalOf(await opened(3, window.segment as number, [])), /^SEGMENT_UNKNOWN: .*may open again/);
    const foreign = windowPlace();
    const notNamed = await opened(3, foreign.segment as number, [{ windowOffer: { job: job.job, rank: 3, window: foreign, ranks: [1], fenced: false } }]);
    assert.match(refusalOf(notNamed), /^SEGMENT_UNKNOWN: .*no window that rank 0 may open/);
    // of another rank, it does not go
    played.say({ windowGone: { job: job.job, rank: 1, segment: window.segment ?? 0 } });
    await serves();
  });

  test('offers windows without end: they are counted', async () => {
    const window = (segment: number): NeighbourFrame => ({
      windowOffer: { job: job.job, rank: 3, window: { segment, offset: played.section(played.slot), bytes: pageBytes }, ranks: [0], fenced: false },
    });
    for (let at = 0; at < 4200; at++) played.say(window(segments++));
    const segment = segments++;
    const answer = await opened(3, segment, [window(segment)]);
    assert.match(refusalOf(answer), /^SEGMENT_UNKNOWN: rank 3 owns 4096 windows already/);
    await serves();
  });

  test('offers channels that lie elsewhere, or more arenas than fit a packet: the channel is refused with the reason', async () => {
    const { adoptAnswer } = { adoptAnswer: await played.told('adoptAnswer', ({ job: described }) => described != null) };
    const { ringBytes = 0, ringsPerBank = 1 } = adoptAnswer.job ?? {};
    const head = { segment: segments++, ...played.piece(regionHeadBytes(4)) };
    const bank = { segment: segments++, ...played.piece(bankBytes(ringsPerBank as number, ringBytes as number)) };
    const offer = (more: Partial<v1.PairOffer.$Properties>): NeighbourFrame => ({
      pairOffer: { job: job.job, from: 3, to: 0, head, bank, ring: 0, arenas: [], again: false, ...more },
    });
    played.say(offer({ from: 1 }));
    played.say(offer({ to: 3 }));
    played.say(offer({ to: 2 ** 31 }));
    const refused = async (to: number, wrong: Partial<v1.PairOffer.$Properties>): Promise<string> => {
      played.say(offer({ to, ...wrong }));
      return (await played.told('pairRefused', ({ from }) => from === to)).message ?? '';
    };
    assert.match(await refused(1, { head: bank, bank: head }), /^broker machine of played offers what cannot be: .*section of slot/);
    const arenas = Array.from({ length: 2500 }, (_, at) => ({ segment: 2 ** 51 + 1_000_000 + at, offset: played.section(played.slot), bytes: pageBytes }));
    assert.match(await refused(2, { arenas }), /2500 arenas, more than 1024/);
    // as many as there may be: they come in several packets
    played.say(offer({ arenas: arenas.slice(0, 1000) }));
    rank.send({ connect: { ranks: [3] } });
    await rank.mapOutbox();
    const { descriptors } = await rank.expect('the channel', (each) => each.pairGranted?.rank === 3);
    for (const fd of descriptors) client.closeDescriptor(fd);
    let told = 0;
    while (told < 1000) {
      const passed = await rank.expect('its arenas', (each) => each.peerSegment?.rank === 3);
      for (const fd of passed.descriptors) client.closeDescriptor(fd);
      told += passed.descriptors.length;
    }
    assert.equal(told, 1000);
    await serves();
  });

  test('a flood of arenas does not fill the broker, nor the rank that does not read', async () => {
    const resident = (): number => residentBytes(broker.pid);
    const before = resident();
    for (let round = 0; round < 40; round++) {
      for (let at = 0; at < 500; at++)
        played.say({
          arenaOffer: {
            job: job.job,
            rank: 3,
            arena: { segment: 2 ** 51 + 2_000_000 + round * 500 + at, offset: played.section(played.slot), bytes: pageBytes },
          },
        });
      await played.heard();
    }
    assert.ok(resident() - before < 64 * MiB, `the broker grew by ${resident() - before} bytes`);
    await serves();
  });

  test('proves nothing, and is not believed: what it keeps, and whose machine has ended', async () => {
    const before = await broker.refusals('TOKEN_WRONG');
    played.say({ partKept: { job: job.job, proof: randomBytes(32) } });
    played.say({ partKept: { job: 'ffffffffffffffff', proof: randomBytes(32) } });
    await played.told('partEnded', (ended) => ended.job === 'ffffffffffffffff');
    assert.equal(await broker.refusals('TOKEN_WRONG'), before + 1);
    for (const slot of [played.other.slot, played.slot, 0, 2 ** 32 - 1]) played.say({ machineEnded: { slot } });
    played.say({ regionReturn: { region: Buffer.from(played.region, 'hex'), job: job.job } });
    played.say({ regionHeld: { region: Buffer.from(played.region, 'hex'), job: 'ffffffffffffffff' } });
    played.say({ wake: { job: job.job, from: [3, 3, 3], to: [0, 1, 2 ** 31] } });
    await serves();
    const { regions } = await neighbourhoodOf(broker);
    assert.deepEqual(
      regions.map((each) => each.job),
      [job.job],
    );
  });

  test('garbles frames of every kind: the broker serves on', async (t) => {
    const seed = Number(process.env['VICINAL_TEST_SEED'] ?? Date.now() % 2 ** 31);
    t.diagnostic(`seed ${seed}`);
    let state = seed;
    const random = (below: number): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const place = { segment: 2 ** 51, offset: played.section(played.slot), bytes: pageBytes };
    const kinds: readonly NeighbourFrame[] = [
      { hello: { versionMin: 1, versionMax: 1, software: 'x', host: 'h', hypervisor: 'v', kernel: 'k' } },
      { adoptRequest: { request: 9, job: job.job, ranks: 1, nonce: Buffer.alloc(16), proof: Buffer.alloc(32) } },
      { adoptAnswer: { request: 1, job: { job: job.job, size: 4, kernels: [1, 1, 1, 2] }, ranks: [0], proof: Buffer.alloc(32) } },
      { placed: { job: job.job, kernels: [1, 1, 1, 2] } },
      { rankHere: { job: job.job, rank: 3, identity: { pid: 1, uid: 2, namespaces: { pid: 7 } } } },
      { pairOffer: { job: job.job, from: 3, to: 1, head: place, bank: place, ring: 0, arenas: [place], again: true } },
      { pairRefused: { job: job.job, from: 3, to: 1, code: 7, message: 'x' } },
      { arenaOffer: { job: job.job, rank: 3, arena: place } },
      { arenaGone: { job: job.job, rank: 3, segment: 5 } },
      { windowOffer: { job: job.job, rank: 3, window: place, ranks: [0, 1], fenced: true } },
      { windowGone: { job: job.job, rank: 3, segment: 5 } },
      { wake: { job: job.job, from: [3], to: [0] } },
      { regionBorrow: { job: '0123456789abcdef', principal: 'p' } },
      { regionLent: { job: job.job, region: Buffer.from(played.region, 'hex'), refusal: '' } },
      { regionHeld: { region: Buffer.from(played.region, 'hex'), job: job.job } },
      { partKept: { job: job.job, proof: Buffer.alloc(32) } },
      { machineEnded: { slot: 1 } },
    ];
    for (let turn = 0; turn < 3000; turn++) {
      const bytes = Buffer.from(encodeNeighbourFrame(kinds[random(kinds.length)] as NeighbourFrame));
      for (let count = random(4); count > 0; count--) bytes[random(bytes.length)] = random(256);
      const garbled = random(10) === 0 ? bytes.subarray(0, 1 + random(bytes.length)) : bytes;
      // an honest end of its part, which one byte makes of some frames: the tests that follow need the part
      if (endsPart(garbled)) continue;
      played.sayBytes(garbled);
      if (turn % 100 === 0) await played.heard();
    }
    await serves();
    const lines = broker.log().filter(({ event }) => event === 'neighbour-malformed').length;
    assert.ok(lines > 0 && lines <= Math.log2(3000) + 1, `${lines} lines of the log tell of frames that were none`);
  });

  test('as the home of a job, describes what cannot be: its ranks are not taken, and the launcher is told why', async () => {
    const other = await RawClient.greet(scope, broker.socket);
    const region = Buffer.from(played.region, 'hex');
    const [own, theirs] = [played.slot, played.other.slot];
    const description = { size: 2, name: 'x', policy: 'default', require: '', ringBytes: 65536, ringsPerBank: 1, region, kernels: [own, theirs] };
    const cases: readonly (readonly [string, v1.JobDescription.$Properties, readonly number[]])[] = [
      ['another job', { ...description, job: 'eeeeeeeeeeeeeeee' }, [1]],
      ['no region', { ...description, region: Buffer.alloc(0) }, [1]],
      ['another region', { ...description, region: Buffer.alloc(16, 1) }, [1]],
      ['a size that does not fit', { ...description, size: 4_000_000_000 }, [1]],
      ['no ranks', description, []],
      ['a rank twice', description, [1, 1]],
      ['a rank of its own', description, [0]],
      ['a rank that is none', description, [2]],
      ['rings of nothing', { ...description, ringBytes: 0 }, [1]],
      ['rings that are too long', { ...description, ringBytes: 2 ** 31 }, [1]],
      ['no rings in a bank', { ...description, ringsPerBank: 0 }, [1]],
      ['a policy that is none', { ...description, policy: 'mine' }, [1]],
      ['a size above the limit', { ...description, size: 20_000, kernels: Array.from({ length: 20_000 }, () => theirs) }, [1]],
    ];
    for (const [at, [what, wrong, ranks]] of cases.entries()) {
      const name = at.toString(16).padStart(16, 'a');
      const secret = randomBytes(32);
      const request = other.send({ jobAdopt: { job: name, secret, ranks: 1 } });
      const asked = await played.told('adoptRequest', (each) => each.job === name);
      const proof = adoptionProof(secret, 'adopted', name, asked.nonce ?? new Uint8Array(), theirs, own);
      played.say({ adoptAnswer: { request: asked.request ?? 0, job: { job: name, ...wrong }, ranks: [...ranks], proof } });
      const { frame } = await other.expect('the answer to JobAdopt', (each) => each.request === request);
      assert.ok(frame.refusal?.message, `${what}: ${JSON.stringify(frame)}`);
    }
    // one that proves nothing
    const request = other.send({ jobAdopt: { job: 'bbbbbbbbbbbbbbbb', secret: randomBytes(32), ranks: 1 } });
    const asked = await played.told('adoptRequest', (each) => each.job === 'bbbbbbbbbbbbbbbb');
    played.say({ adoptAnswer: { request: asked.request ?? 0, job: { job: 'bbbbbbbbbbbbbbbb', ...description }, ranks: [1], proof: randomBytes(32) } });
    const { frame } = await other.expect('the answer to JobAdopt', (each) => each.request === request);
    assert.match(refusalOf(frame), /^ADOPTION_REFUSED: .*does not prove/);
    await serves();
  });

  test('when the job has ended its other broker is asked whether it has let go, also in another slot, and once', async () => {
    const { slot } = played;
    played.leave();
    await eventually('the broker misses it', async () => (await neighbourhoodOf(broker)).neighbours.length === 0);
    await launcher.endJob(job);
    rank.close();
    const held = async (): Promise<boolean> => {
      const all = await broker.metrics();
      return ['vicinal_jobs', 'vicinal_ranks', 'vicinal_segments', 'vicinal_segment_bytes'].every((name) => all.value(name) === 0);
    };
    await eventually('no job, rank or segment is left', held);
    const back = await PlayedNeighbour.join(scope, folder);
    assert.notEqual(back.slot, slot);
    const asked = await back.told('partKept', (kept) => kept.job === job.job);
    assert.equal(asked.proof?.length ?? 0, 0);
    back.say({ partEnded: { job: job.job, reason: '' } });
    await back.heard();
    back.leave();
    await eventually('the broker misses it again', async () => (await neighbourhoodOf(broker)).neighbours.length === 0);
    const settled = await PlayedNeighbour.join(scope, folder);
    await settled.heard();
    assert.deepEqual(settled.all('partKept'), [], 'it is not asked again');
    // the ranks were this process, which may hold the region while it lives
    assert.deepEqual(
      (await neighbourhoodOf(broker)).regions.map((each) => each.job),
      [job.job],
    );
  });
});
