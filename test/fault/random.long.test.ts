import { describe, test } from 'node:test';
import { SharedBroker } from '../support/shared_broker.js';
import { lacking, makePlays, playRounds, schedule } from './random/rounds.js';

const first = Number(process.env['VICINAL_TEST_SEED'] ?? 100_000);
const count = Number(process.env['VICINAL_TEST_ROUNDS'] ?? 500);
const batch = 25;

describe(`faults at random moments in random programs: ${count} rounds from seed ${first} on`, () => {
  const lacks = lacking();
  const names = schedule(count, first, new Set(lacks.keys()));
  let plays: Awaited<ReturnType<typeof makePlays>>;
  const shared = new SharedBroker({}, async (broker) => {
    plays = await makePlays(broker, first, 12);
  });

  for (const [name, reason] of lacks) test(name, { skip: reason }, () => {});
  for (let at = 0; at < names.length; at += batch) {
    const part = names.slice(at, at + batch);
    test(`rounds ${at} to ${at + part.length - 1}`, async (t) => t.diagnostic(await playRounds(shared.broker, plays, part, first + at)));
  }
});
