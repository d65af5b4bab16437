import { strict as assert } from 'node:assert';
import type { TestContext } from 'node:test';
import { type Host, TestJob } from '../../support/job.js';
import { watchdog } from '../../support/watchdog.js';

/** Operations of five ranks, and the ranks without which each is tried. */
const operations: Readonly<Record<string, readonly number[]>> = {
  dup: [0, 2],
  dupSync: [1, 4],
  split: [0, 3],
  createGroup: [2],
  cartCreateSync: [0],
  bcastObject: [0, 3],
  allgatherObjectSync: [0, 2],
  alltoallv: [1],
  mprobe: [1],
  mprobeSync: [1],
  recvObject: [1],
};

/** Ranks that are killed in turn. */
export const victims = [0, 1, 2, 3, 4] as const;

/** The operations that are tried without a rank. */
export function operationsWithout(victim: number): string[] {
  return Object.keys(operations).filter((name) => operations[name]?.includes(victim));
}

/** They come to an end everywhere when the victim is dead. */
export async function testLostMember(t: TestContext, host: Host, victim: number): Promise<void> {
  const names = operationsWithout(victim);
  const job = await TestJob.start(t, host, { size: 5, program: 'lost_member', args: [String(victim), ...names] });
  const living = job.ranks.filter((rank) => rank.rank !== victim);
  await Promise.all(job.ranks.map((rank) => rank.line('ready')));
  await job.rank(victim).kill();
  for (const rank of living) rank.tell('go');
  await watchdog(`the end of the living ranks\n${job.report()}`, Promise.all(living.map((rank) => rank.exited)));
  for (const rank of living) assert.deepEqual([rank.exit, rank.lines.slice(1)], [{ code: 0, signal: null }, names.map((name) => `over ${name}`)], job.report());
}
