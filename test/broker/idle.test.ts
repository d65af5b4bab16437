import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { TestBroker } from '../support/broker.js';

const wakeupsOf = (pid: number): number => Number(/^voluntary_ctxt_switches:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);

test('a broker with nothing to do sleeps', async (t) => {
  const broker = await TestBroker.start(t);
  await broker.metrics(); // and so it has run all that it starts with
  await sleep(2000);
  const before = wakeupsOf(broker.pid);
  await sleep(3000);
  const woke = wakeupsOf(broker.pid) - before;
  t.diagnostic(`it woke ${woke} times in 3 s`);
  assert.ok(woke < 90, `it woke ${woke} times in 3 s`);
});
