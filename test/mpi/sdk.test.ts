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
