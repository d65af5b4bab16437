import { describe, test } from 'node:test';
import { SharedBroker } from '../support/shared_broker.js';
import { faults } from './random/faults.js';
import { lacking, makePlays, playRounds } from './random/rounds.js';

const first = Number(process.env['VICINAL_TEST_SEED'] ?? 1);
/** Rounds of each kind; random.long.test.ts has many more, and longer stops. */
const rounds: Readonly<Record<string, number>> = { SIGKILL: 4, 'SIGSTOP for 0.3 s': 2, 'no descriptor left': 2, 'no memory left (cgroup)': 2 };

describe('faults at random moments in random programs: no hang, no wrong byte, nothing left', () => {
  const lacks = lacking();
  let plays: Awaited<ReturnType<typeof makePlays>>;
  const shared = new SharedBroker({}, async (broker) => {
    plays = await makePlays(broker, 7_000, 3);
  });

  for (const [at, name] of Object.keys(faults).entries()) {
    const count = rounds[name] ?? 0;
    if (count > 0)
      test(`${name}: ${count} rounds from seed ${first + 1000 * at} on`, { skip: lacks.get(name) ?? false }, async (t) =>
        t.diagnostic(await playRounds(shared.broker, plays, new Array<string>(count).fill(name), first + 1000 * at)),
      );
  }
});
