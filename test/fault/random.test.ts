import { after, before, describe, test } from 'node:test';
import { TestBroker } from '../support/broker.js';
import { OwnScope } from '../support/cleanup.js';
import { faults } from './random/faults.js';
import { lacking, makePlays, playRounds } from './random/rounds.js';

const first = Number(process.env['VICINAL_TEST_SEED'] ?? 1);
/** Rounds of each kind; random.long.test.ts has many more, and longer stops. */
const rounds: Readonly<Record<string, number>> = { SIGKILL: 8, 'SIGSTOP for 0.3 s': 4, 'no descriptor left': 4, 'no memory left (cgroup)': 4 };

describe('faults at random moments in random programs: no hang, no wrong byte, nothing left', () => {
  const scope = new OwnScope();
  const lacks = lacking();
  let broker: TestBroker;
  let plays: Awaited<ReturnType<typeof makePlays>>;
  before(async () => {
    broker = await TestBroker.start(scope);
    plays = await makePlays(broker, 7_000, 5);
  });
  after(() => scope.end());

  for (const [at, name] of Object.keys(faults).entries()) {
    const count = rounds[name] ?? 0;
    if (count > 0)
      test(`${name}: ${count} rounds from seed ${first + 1000 * at} on`, { skip: lacks.get(name) ?? false }, async (t) =>
        t.diagnostic(await playRounds(broker, plays, new Array<string>(count).fill(name), first + 1000 * at)),
      );
  }
});
