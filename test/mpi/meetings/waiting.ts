import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import type { TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Host } from '../../support/job.js';
import { Meeting } from '../../support/meeting.js';
import { eventually } from '../../support/watchdog.js';

/** Seconds of processor time that a process has used. */
function processorSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Ways in which ranks are blocked. */
export const blockingWays = ['recv', 'recvSync', 'probeSync', 'barrierSync'] as const;

/** Ranks that are blocked for long use next to no processor. */
export async function testBlocked(t: TestContext, host: Host, connect: string, receive: (typeof blockingWays)[number]): Promise<void> {
  const meeting = await Meeting.start(t, host, 5, { options: { connect, spinMicroseconds: 2000 } });
  const waiting = [0, 1, 2, 3];
  const line = receive === 'barrierSync' ? receive : `${receive} 4`;
  for (const rank of waiting) meeting.tell(rank, line);
  for (const rank of waiting)
    await eventually(`rank ${rank} sleeps`, async () => {
      const { frame } = await meeting.job.launcherOf(rank).ask({ counters: { job: meeting.job.job.job, rank } });
      return Number(frame.counters?.values?.['sleeps'] ?? 0) > 0;
    });
  await sleep(1000);
  const pids = waiting.map((rank) => meeting.job.rank(rank).pid);
  const earlier = pids.map(processorSeconds);
  const begin = performance.now();
  await sleep(3000);
  const seconds = (performance.now() - begin) / 1000;
  const used = pids.map((pid, at) => processorSeconds(pid) - (earlier[at] as number));
  // one that spins uses all of a processor, or its share of a busy machine
  for (const each of used) assert.ok(each < seconds / 10, `${used.join(', ')} s of processor time in ${seconds} s`);
  if (receive === 'barrierSync') {
    await meeting.does(4, line);
    for (const rank of waiting) assert.equal(await meeting.result(rank, line), 'ok');
  } else {
    for (const rank of waiting) meeting.tell(4, `send ${rank} 6`);
    for (const rank of waiting) assert.equal(await meeting.result(rank, line), receive === 'probeSync' ? '4' : '6');
    if (receive === 'probeSync') for (const rank of waiting) assert.equal(await meeting.does(rank, 'recv 4'), '6');
  }
  await meeting.end();
}

/** A timer goes on while a receive is pending. */
export async function testTimers(t: TestContext, host: Host, connect: string): Promise<void> {
  const meeting = await Meeting.start(t, host, 2, { options: { connect } });
  meeting.tell(0, 'timers 1');
  await eventually('the timer ticks', () => meeting.job.rank(0).lines.includes('ticking'));
  assert.equal(await meeting.does(1, 'send 0 3'), 'ok');
  assert.equal(await meeting.result(0, 'timers 1'), '3');
  await meeting.end();
}
