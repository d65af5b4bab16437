import { strict as assert } from 'node:assert';
import { TestBroker } from '../support/broker.js';
import type { Scope } from '../support/cleanup.js';
import { TestJob } from '../support/job.js';

interface Spread {
  readonly mean: number;
  readonly most: number;
}

/** What a crowd cost; times in milliseconds, memory in KiB. */
export interface CrowdFigures {
  readonly ranks: Readonly<Record<'init' | 'barrier' | 'alltoall' | 'pageTables' | 'anonymous' | 'shared', Spread>>;
  readonly segmentBytes: number;
  readonly seconds: number;
}

/** Starts so many ranks, connects every one with every other through one broker, and ends them. Each exchanges a message with each. */
export async function crowd(scope: Scope, size: number, connect: 'all' | 'lazy', patience: number): Promise<CrowdFigures> {
  const broker = await TestBroker.start(scope);
  const before = broker.descriptors();
  const begin = performance.now();
  const job = await TestJob.start(scope, broker, { size, program: 'crowd', args: [JSON.stringify({ connect }), '--wait'] });
  const line = await job.rank(0).line('{', patience);
  const seconds = (performance.now() - begin) / 1000;
  const pairs = (size * (size - 1)) / 2;
  const [found] = JSON.parse((await broker.get('/v1/jobs')).body) as { channels: number; segmentBytes: number }[];
  assert.equal(found?.channels, pairs, 'every pair has its channel');
  for (const rank of job.ranks) rank.endInput();
  await job.succeeded(patience);
  const metrics = await broker.metrics();
  assert.equal(metrics.value('vicinal_grants_total'), pairs);
  assert.equal(metrics.value('vicinal_refusals_total'), 0);
  assert.equal(metrics.value('vicinal_rank_deaths_total'), 0, 'all left in order');
  const turns = ['0', '0.001', '0.002', '0.004', '0.008', '0.016', '0.032'].map((longer_than) => metrics.value('vicinal_loop_turns_total', { longer_than }));
  console.log(
    `${size} ranks, ${connect}: ${seconds.toFixed(1)} s; ${found.segmentBytes} bytes of segments, ${Math.round(found.segmentBytes / pairs)} a channel; ` +
      `turns of the broker's loop: ${turns[0]}, longer than 1, 2, 4, 8, 16, 32 ms: ${turns.slice(1).join(', ')}; ` +
      `longest ${(metrics.value('vicinal_loop_turn_longest_seconds') * 1000).toFixed(1)} ms`,
  );
  console.log(line);
  await job.end(broker);
  job.launcher.close();
  await broker.descriptorsBackTo(before);
  assert.deepEqual(broker.crashes(), []);
  return { ranks: JSON.parse(line) as CrowdFigures['ranks'], segmentBytes: found.segmentBytes, seconds };
}
