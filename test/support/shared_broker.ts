import { strict as assert } from 'node:assert';
import { after, before } from 'node:test';
import { type BrokerSetup, TestBroker } from './broker.js';
import type { DescriptorCensus } from './census.js';
import { OwnScope } from './cleanup.js';

type Act = (broker: TestBroker) => void | Promise<void>;

/**
 * One broker for all tests of a `describe` (or of a file): made while they are declared, started before the first of them. After the last it must not
 * have crashed, and ends with all else that is registered with `scope`.
 */
export class SharedBroker {
  /** Ends with the last test. */
  readonly scope = new OwnScope();
  #broker: TestBroker | undefined;
  #fresh: DescriptorCensus | undefined;

  /**
   * @param prepare runs once the broker serves, before the first test
   * @param conclude runs after the last test, while the broker still serves
   */
  constructor(setup: BrokerSetup = {}, prepare: Act = () => {}, conclude: Act = () => {}) {
    before(async () => {
      this.#broker = await TestBroker.start(this.scope, setup);
      this.#fresh = this.#broker.descriptors();
      await prepare(this.#broker);
    });
    after(async () => {
      try {
        if (this.#broker === undefined) return; // before() has failed, and said why
        await conclude(this.#broker);
        assert.deepEqual(this.#broker.crashes(), []);
      } finally {
        await this.scope.end();
      }
    });
  }

  get broker(): TestBroker {
    if (this.#broker === undefined) throw new Error('the shared broker serves within tests only');
    return this.#broker;
  }

  /** Waits until the broker holds no more descriptors than before the first test, and asserts that no segment is left. */
  async nothingLeft(): Promise<void> {
    const { broker } = this;
    await broker.descriptorsBackTo(this.#fresh as DescriptorCensus);
    const metrics = await broker.metrics();
    for (const name of ['vicinal_jobs', 'vicinal_ranks', 'vicinal_segments', 'vicinal_segment_bytes']) assert.equal(metrics.value(name), 0, name);
    assert.deepEqual(broker.crashes(), []);
  }
}
