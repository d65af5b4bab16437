import { strict as assert } from 'node:assert';
import { describe, test } from 'node:test';
import { TestBroker } from '../support/broker.js';
import { testCases } from '../support/cases.js';
import { TestJob } from '../support/job.js';
import { SharedBroker } from '../support/shared_broker.js';
import { longMovers, testForced } from './places/forced.js';
import { tunings } from './places/movers.js';

describe('the SDK over a real broker', () => {
  const shared = new SharedBroker();

  for (const size of [1, 2, 3, 5]) {
    test(`point to point, ${size} ranks`, (t) => testCases(t, shared.broker, { size, program: 'point_to_point' }));
    test(`collectives, ${size} ranks`, (t) => testCases(t, shared.broker, { size, program: 'collectives' }));
  }
  for (const size of [1, 2, 5]) {
    for (const program of ['all_collectives', 'user_ops', 'requests', 'objects', 'communicators'])
      test(`${program.replace('_', ' ')}, ${size} ranks`, (t) => testCases(t, shared.broker, { size, program }));
  }
  for (const size of [1, 3]) test(`wrong use, ${size} ranks`, (t) => testCases(t, shared.broker, { size, program: 'wrong_use' }));

  // Payloads on other ways than by default; the grid goes all of them (places.test.ts), and sdk.long.test.ts has every program.
  for (const name of ['everything above one line by rendezvous', 'channels as ranks meet'] as const)
    test(`point to point, 3 ranks, ${name}`, (t) => testCases(t, shared.broker, { size: 3, program: 'point_to_point', args: [JSON.stringify(tunings[name])] }));

  // And with each mover of long messages forced.
  for (const mover of longMovers) test(`point_to_point, 3 ranks, ${mover} forced`, (t) => testForced(t, mover, 'point_to_point'));
  test('collectives, 3 ranks, procmem forced', (t) => testForced(t, 'procmem', 'collectives'));
  test('requests, 3 ranks, cma forced', (t) => testForced(t, 'cma', 'requests'));

  test('point to point, 3 ranks, every mover at its sizes', async (t) => {
    const own = await TestBroker.start(t, { options: { procmem: 'allow' } });
    const args = [JSON.stringify({ eagerLimit: 1000, procmemBytes: 8193, cmaBytes: 65_536 })];
    await testCases(t, own, { size: 3, program: 'point_to_point', args, procmem: true });
    const metrics = await own.metrics();
    for (const mover of ['inline', 'eager', 'arena', 'cma', 'procmem', 'staged'])
      assert.ok(metrics.value('vicinal_messages_total', { mover }) > 0, `nothing went by ${mover}`);
  });

  test('a forced mover that the pair lacks is refused, with the reason', async (t) => {
    for (const [options, reason] of [
      [{ movers: 'procmem' }, /option movers = procmem: the channel between ranks \d and \d has none of them: .*no procmem: the job did not ask for it/],
      [{ movers: 'pigeon' }, /option movers = "pigeon" \(init\): "pigeon" is none of auto, arena, cma, procmem, staged/],
    ] as const) {
      const job = await TestJob.start(t, shared.broker, { size: 2, program: 'point_to_point', args: [JSON.stringify(options)] });
      for (const exit of await job.ended()) assert.notEqual(exit.code, 0);
      for (const rank of job.ranks) assert.match(rank.stderr, reason);
      await job.end(shared.broker);
    }
  });

  test('after finalize', async (t) => {
    const job = await TestJob.start(t, shared.broker, { size: 2, program: 'after_finalize' });
    await job.succeeded();
    await job.end(shared.broker);
  });

  test('nothing is left in the broker', async () => {
    await shared.nothingLeft();
  });
});
