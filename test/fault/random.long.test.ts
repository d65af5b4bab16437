import { after, before, describe, test } from 'node:test';
import { TestBroker } from '../support/broker.js';
import { OwnScope } from '../support/cleanup.js';
import { lacking, makePlays, playRounds, schedule } from './random/rounds.js';

const first = Number(process.env['VICINAL_TEST_SEED'] ?? 100_000);
const count = Number(process.env['VICINAL_TEST_ROUNDS'] ?? 500);
const batch = 25;

describe(`faults at random moments in random programs: ${count} rounds from seed ${first} on`, () => {
  const scope = new OwnScope();
  const lacks = lacking();
  const names = schedule(count, first, new Set(lacks.keys()));
  let broker: TestBroker;
  let plays: Awaited<ReturnType<typeof makePlays>>;
  before(async () => {
    broker = await TestBroker.start(scope);
    plays = await makePlays(broker, first, 12);
  });
  after(() => scope.end());

  for (const [name, reason] of lacks) test(name, { skip: reason }, () => {});
  for (let at = 0; at < names.length; at += batch) {
    const part = names.slice(at, at + batch);
    test(`rounds ${at} to ${at + part.length - 1}`, async (t) => t.diagnostic(await playRounds(broker, plays, part, first + at)));
  }
});
