import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RegionLender } from '../../../daemon/host/lending.js';

/** A region whose scrubbing ends when the test says so. */
function region(id: string, bytes = 1024, slots: readonly number[] = [0, 1, 2]) {
  const scrubs: { done: () => void; fail: (error: Error) => void }[] = [];
  return {
    scrubs,
    lendable: { id, bytes, reaches: (slot: number) => slots.includes(slot), scrub: () => new Promise<void>((done, fail) => scrubs.push({ done, fail })) },
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const stateOf = (lender: RegionLender, id = 'r'): string | undefined => lender.snapshot().find(({ region: each }) => each === id)?.state;

/** All orders of a few events. */
function orders<T>(events: readonly T[]): T[][] {
  if (events.length <= 1) return [[...events]];
  return events.flatMap((event, at) => orders([...events.slice(0, at), ...events.slice(at + 1)]).map((rest) => [event, ...rest]));
}

describe('lending of data regions', () => {
  it('a job has one region, and nobody else has it', () => {
    const lender = new RegionLender();
    lender.add(region('r').lendable, true);
    assert.deepEqual(lender.lend('one', 'alice'), { region: 'r', refusal: '' });
    assert.deepEqual(lender.lend('one', 'alice'), { region: 'r', refusal: '' });
    assert.match(lender.lend('one', 'mallory').refusal, /lent region r as alice, not as mallory/);
    assert.match(lender.lend('two', 'alice').refusal, /no data region is free: r is lent to job one/);
    assert.match(lender.lend('two', 'bob').refusal, /r is lent to job one/);
    assert.equal(lender.attach('r', 'two', 'slot 1 generation 1'), false);
    assert.equal(lender.attach('other', 'one', 'slot 1 generation 1'), false);
    assert.equal(lender.attach('r', 'one', 'slot 1 generation 1'), true);
  });

  it('chooses the smallest that suffices and that all can map', () => {
    const lender = new RegionLender();
    assert.match(lender.lend('x', 'alice').refusal, /serve_data/);
    lender.add(region('large', 4096).lendable, true);
    lender.add(region('small', 1024).lendable, true);
    lender.add(region('near', 512, [0]).lendable, true);
    assert.equal(lender.lend('a', 'alice', [0, 1], 600).region, 'small');
    assert.equal(lender.lend('b', 'alice', [0]).region, 'near');
    assert.match(lender.lend('c', 'alice', [0, 7]).refusal, /none of 3 data regions is one which slots 0, 7 can all map/);
    assert.match(lender.lend('c', 'alice', [0], 1 << 20).refusal, /of 1048576 bytes or more/);
    assert.match(lender.lend('b', 'alice', [0, 2]).refusal, /job b has region near, which slot 2 cannot map/);
    assert.throws(() => lender.add(region('near').lendable, true), /already/);
  });

  const holders = ['slot 0 generation 1', 'slot 1 generation 4', 'slot 2 generation 2'];
  const events = ['end of the job', ...holders];
  for (const order of orders(events))
    it(`is lent again only when all is done, in the order: ${order.join(', ')}`, async () => {
      const { lendable, scrubs } = region('r');
      const lender = new RegionLender();
      lender.add(lendable, true);
      assert.equal(lender.lend('one', 'alice').region, 'r');
      for (const holder of holders) assert.equal(lender.attach('r', 'one', holder), true);
      for (const [at, event] of order.entries()) {
        assert.equal(scrubs.length, 0, 'scrubbed while somebody may write it');
        assert.equal(lender.lend('two', 'bob').region, undefined);
        if (event === 'end of the job') lender.giveBack('one');
        else if (at % 2 === 0) lender.letGo('r', event);
        else lender.gone(event);
      }
      assert.equal(stateOf(lender), 'scrubbing');
      assert.equal(lender.attach('r', 'one', 'late'), false, 'attached after the job gave it back');
      assert.match(lender.lend('two', 'bob').refusal, /r is being scrubbed/);
      assert.equal(scrubs.length, 1);
      scrubs[0]?.done();
      await turn();
      assert.equal(stateOf(lender), 'free');
      // what comes late or twice changes nothing
      lender.giveBack('one');
      for (const holder of holders) lender.letGo('r', holder);
      assert.deepEqual(lender.lend('two', 'bob'), { region: 'r', refusal: '' });
      lender.gone('slot 1 generation 4');
      lender.letGo('r', 'slot 1 generation 5');
      lender.giveBack('one');
      assert.equal(stateOf(lender), 'lent');
      assert.equal(scrubs.length, 1);
    });

  it('one that came after others had let go is waited for too', async () => {
    const { lendable, scrubs } = region('r');
    const lender = new RegionLender();
    lender.add(lendable, true);
    lender.lend('one', 'alice');
    lender.attach('r', 'one', 'first');
    lender.letGo('r', 'first');
    assert.equal(stateOf(lender), 'lent', 'the job goes on: another of its ranks may come');
    lender.attach('r', 'one', 'second');
    lender.giveBack('one');
    lender.letGo('r', 'first');
    assert.equal(stateOf(lender), 'returning');
    assert.match(lender.lend('two', 'alice').refusal, /still held by second/);
    lender.letGo('r', 'second');
    assert.equal(scrubs.length, 1);
  });

  it('one that nobody attached is scrubbed all the same', async () => {
    const { lendable, scrubs } = region('r');
    const lender = new RegionLender();
    lender.add(lendable, true);
    lender.lend('one', 'alice');
    lender.giveBack('one');
    assert.equal(stateOf(lender), 'scrubbing');
    scrubs[0]?.done();
    await turn();
    assert.equal(stateOf(lender), 'free');
  });

  it('one that a former broker lent is scrubbed before anything else', async () => {
    const { lendable, scrubs } = region('r');
    const lender = new RegionLender();
    lender.add(lendable, false);
    assert.match(lender.lend('one', 'alice').refusal, /being scrubbed/);
    scrubs[0]?.done();
    await turn();
    assert.equal(lender.lend('one', 'alice').region, 'r');
  });

  it('one that cannot be scrubbed is never lent again', async () => {
    const { lendable, scrubs } = region('r');
    const seen: string[] = [];
    const lender = new RegionLender(({ state }) => seen.push(state));
    lender.add(lendable, true);
    lender.lend('one', 'alice');
    lender.giveBack('one');
    scrubs[0]?.fail(new Error('no pages are left'));
    await turn();
    assert.match(lender.lend('two', 'bob').refusal, /r is broken: it cannot be scrubbed: no pages are left/);
    assert.deepEqual(seen, ['lent', 'returning', 'scrubbing', 'broken']);
  });
});
