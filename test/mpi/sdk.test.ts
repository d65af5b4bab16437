import { strict as assert } from 'node:assert';
import { after, before, describe, test } from 'node:test';
import { TestBroker } from '../support/broker.js';
import { testCases } from '../support/cases.js';
import type { DescriptorCensus } from '../support/census.js';
import { OwnScope } from '../support/cleanup.js';
import { TestJob } from '../support/job.js';
import { tunings } from './places/movers.js';

describe('the SDK over a real broker', () => {
  const scope = new OwnScope();
  let broker: TestBroker;
  let fresh: DescriptorCensus;
  before(async () => {
    broker = await TestBroker.start(scope);
    fresh = broker.descriptors();
  });
  after(() => scope.end());

  for (const size of [1, 2, 3, 5]) {
    test(`point to point, ${size} ranks`, (t) => testCases(t, broker, { size, program: 'point_to_point' }));
    test(`collectives, ${size} ranks`, (t) => testCases(t, broker, { size, program: 'collectives' }));
  }
  for (const size of [1, 2, 5]) {
    for (const program of ['all_collectives', 'user_ops', 'requests', 'objects', 'communicators'])
      test(`${program.replace('_', ' ')}, ${size} ranks`, (t) => testCases(t, broker, { size, program }));
  }
  for (const size of [1, 3]) test(`wrong use, ${size} ranks`, (t) => testCases(t, broker, { size, program: 'wrong_use' }));

  // where payloads travel another way than by default; the grid does the same with collectives (places.test.ts)
  for (const [name, options] of Object.entries(tunings))
    if (name !== 'movers as they come')
      test(`point to point, 3 ranks, ${name}`, (t) => testCases(t, broker, { size: 3, program: 'point_to_point', args: [JSON.stringify(options)] }));

  // And with each mover of long messages forced: what it can carry goes by it, and by nothing else.
  for (const mover of ['arena', 'cma', 'procmem', 'staged'] as const) {
    for (const program of ['point_to_point', 'collectives', 'requests'])
      test(`${program}, 3 ranks, ${mover} forced`, async (t) => {
        const own = await TestBroker.start(t, { options: { procmem: 'allow' } });
        const args = [JSON.stringify({ movers: mover, eagerLimit: program === 'requests' ? 8192 : 0 })];
        await testCases(t, own, { size: 3, program, args, procmem: mover === 'procmem' });
        const metrics = await own.metrics();
        const sent = (name: string): number => metrics.value('vicinal_messages_total', { mover: name });
        if (mover !== 'arena' || program === 'point_to_point') assert.ok(sent(mover) > 0, `nothing went by ${mover}`);
        for (const other of ['arena', 'cma', 'procmem']) if (other !== mover) assert.equal(sent(other), 0, `${other} was used`);
        assert.equal(metrics.value('vicinal_reads_failed_total'), 0);
      });
  }

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
      const job = await TestJob.start(t, broker, { size: 2, program: 'point_to_point', args: [JSON.stringify(options)] });
      for (const exit of await job.ended()) assert.notEqual(exit.code, 0);
      for (const rank of job.ranks) assert.match(rank.stderr, reason);
      await job.end(broker);
    }
  });

  test('after finalize', async (t) => {
    const job = await TestJob.start(t, broker, { size: 2, program: 'after_finalize' });
    await job.succeeded();
    await job.end(broker);
  });

  test('nothing is left in the broker', async () => {
    await broker.descriptorsBackTo(fresh);
    const metrics = await broker.metrics();
    for (const name of ['vicinal_jobs', 'vicinal_ranks', 'vicinal_segments', 'vicinal_segment_bytes']) assert.equal(metrics.value(name), 0, name);
    assert.deepEqual(broker.crashes(), []);
  });
});
