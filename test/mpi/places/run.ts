import { strict as assert } from 'node:assert';
import type { TestContext } from 'node:test';
import type { TestBroker } from '../../support/broker.js';
import { assertPassed, runCasesAsJob, runCasesByCommand } from '../../support/cases.js';
import { type Place, places } from './places.js';

/** Runs a program of cases at a place; fails with every case that did not pass. */
export async function runAt(
  t: TestContext,
  broker: TestBroker,
  name: string,
  size: number,
  program: string,
  tuning: object = {},
  ...more: readonly string[]
): Promise<void> {
  const place = places[name] as Place;
  const pairs = async (): Promise<number> => (await broker.metrics()).value('vicinal_grants_total', { locality: 'same-kernel', channel: 'memfd' });
  const before = await pairs();
  const args = [JSON.stringify(tuning), ...more];
  const run =
    place.run === undefined
      ? await runCasesAsJob(t, broker, { size, program, args, ...place.setup?.(t, broker) })
      : await runCasesByCommand(t, place.run.words, size, program, args, place.run.uid === undefined ? {} : { uid: place.run.uid, cwd: '/' });
  const cases = assertPassed(run);
  if (place.apart) assert.equal((await pairs()) - before, (size * (size - 1)) / 2 - (place.near?.(size) ?? 0), 'pairs of two containers');
  t.diagnostic(`${cases} cases at ${size} ranks`);
}
