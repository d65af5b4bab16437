import { strict as assert } from 'node:assert';
import { describe, type TestContext } from 'node:test';
import { type BrokerErrorName, brokerErrors } from '../../../proto/broker/errors.js';
import { versionMax, versionMin } from '../../../proto/broker/v1/index.js';
import type { BrokerSetup, TestBroker } from '../../support/broker.js';
import { OwnScope, type Scope } from '../../support/cleanup.js';
import { TestJob } from '../../support/job.js';
import { SharedBroker } from '../../support/shared_broker.js';
import { eventually } from '../../support/watchdog.js';

export const root: boolean = process.getuid?.() === 0;
export const otherUid = 23_456;
export const hello = { versionMin, versionMax, software: 'liar' };

/**
 * An attack on a broker that serves an honest job of two ranks. Afterwards: the refusal is counted, the job still exchanges messages, the
 * broker holds no more descriptors than before and has crashed nowhere.
 */
export async function attack(
  t: TestContext,
  broker: TestBroker,
  honest: TestJob,
  counted: readonly BrokerErrorName[],
  act: (scope: Scope) => Promise<void>,
): Promise<void> {
  const before = broker.descriptors();
  const counts = await Promise.all(counted.map((name) => broker.refusals(name)));
  const scope = new OwnScope();
  try {
    await act(scope);
  } finally {
    await scope.end();
  }
  for (const [at, name] of counted.entries()) {
    assert.ok((await broker.refusals(name)) > (counts[at] as number), `${name} is counted in /metrics`);
    assert.ok(
      (await broker.metrics()).value('vicinal_refusals_total', { name, code: String(brokerErrors[name].code) }) > 0,
      `${name} is counted under its code`,
    );
  }
  await eventually('the honest job goes on', () => progress(honest));
  await broker.descriptorsBackTo(before);
  assert.equal(broker.exit, undefined);
  assert.deepEqual(broker.crashes(), []);
  t.diagnostic(`descriptors of the broker: ${before.total} before, ${broker.descriptors().total} after`);
}

/** True once both ranks have gone on since the first call for this job. */
const seen = new WeakMap<TestJob, number[]>();
export function progress(job: TestJob): boolean {
  const now = job.ranks.map((rank) => {
    assert.equal(rank.exit, undefined, job.report());
    return rank.lines.length;
  });
  const former = seen.get(job);
  if (former === undefined) {
    seen.set(job, now);
    return false;
  }
  const on = now.every((lines, rank) => lines > (former[rank] as number));
  if (on) seen.delete(job);
  return on;
}

/** A broker with an honest job of two ranks, shared by the tests of one group. */
export function group(name: string, setup: BrokerSetup, body: (lab: { readonly broker: TestBroker; readonly honest: TestJob }) => void): void {
  describe(name, () => {
    let honest: TestJob;
    const shared = new SharedBroker(
      setup,
      async (broker) => {
        honest = await TestJob.start(shared.scope, broker, { size: 2, program: 'exchange' });
        await Promise.all(honest.ranks.map((rank) => rank.line('round')));
      },
      async (broker) => {
        honest.rank(0).endInput();
        await honest.succeeded();
        await honest.end(broker);
        assert.equal((await broker.metrics()).value('vicinal_segments'), 0, 'no segment is left');
      },
    );
    body({
      get broker() {
        return shared.broker;
      },
      get honest() {
        return honest;
      },
    });
  });
}
