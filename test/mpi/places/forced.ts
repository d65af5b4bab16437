import { strict as assert } from 'node:assert';
import type { TestContext } from 'node:test';
import { TestBroker } from '../../support/broker.js';
import { testCases } from '../../support/cases.js';

/** Movers of long messages. */
export const longMovers = ['arena', 'cma', 'procmem', 'staged'] as const;

/** A program at 3 ranks with one mover forced: what it can carry goes by it, and by nothing else. */
export async function testForced(t: TestContext, mover: (typeof longMovers)[number], program: 'point_to_point' | 'collectives' | 'requests'): Promise<void> {
  const broker = await TestBroker.start(t, { options: { procmem: 'allow' } });
  const args = [JSON.stringify({ movers: mover, eagerLimit: program === 'requests' ? 8192 : 0 })];
  await testCases(t, broker, { size: 3, program, args, procmem: mover === 'procmem' });
  const metrics = await broker.metrics();
  const sent = (name: string): number => metrics.value('vicinal_messages_total', { mover: name });
  if (mover !== 'arena' || program === 'point_to_point') assert.ok(sent(mover) > 0, `nothing went by ${mover}`);
  for (const other of ['arena', 'cma', 'procmem']) if (other !== mover) assert.equal(sent(other), 0, `${other} was used`);
  assert.equal(metrics.value('vicinal_reads_failed_total'), 0);
}
