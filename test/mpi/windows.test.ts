import { strict as assert } from 'node:assert';
import { after, before, describe, test } from 'node:test';
import { TestBroker } from '../support/broker.js';
import { testCases } from '../support/cases.js';
import type { DescriptorCensus } from '../support/census.js';
import { OwnScope } from '../support/cleanup.js';

const nodeFlags = ['--expose-gc'];

describe('one-sided windows (MPI-4.1 chapter 12)', () => {
  const scope = new OwnScope();
  let broker: TestBroker;
  let fresh: DescriptorCensus;
  before(async () => {
    broker = await TestBroker.start(scope);
    fresh = broker.descriptors();
  });
  after(() => scope.end());

  for (const size of [1, 2, 3, 4]) test(`${size} ranks`, (t) => testCases(t, broker, { size, program: 'windows', nodeFlags }));

  test('nothing is left in the broker', async () => {
    await broker.descriptorsBackTo(fresh);
    const metrics = await broker.metrics();
    for (const name of ['vicinal_segments', 'vicinal_segment_bytes']) assert.equal(metrics.value(name), 0, name);
    assert.deepEqual(broker.crashes(), []);
  });
});
