import { describe, test } from 'node:test';
import { SharedBroker } from '../support/shared_broker.js';
import { tunings } from './places/movers.js';
import { contest, jobsAt, prepareMpich } from './random/contest.js';
import { generate } from './random/generate.js';

/** Where the seeds begin (VICINAL_TEST_SEED). */
const first = Number(process.env['VICINAL_TEST_SEED'] ?? 1);
const lack = prepareMpich();

describe('random programs give on Vicinal what they give on MPICH, byte for byte', { skip: lack }, () => {
  const shared = new SharedBroker();

  const ways = Object.entries(tunings);
  for (const [at, ranks] of [2, 3, 4, 5, 6].entries()) {
    const [name, tuning] = ways[at % ways.length] as [string, object];
    const seeds = [0, 1, 2, 3].map((each) => first + 4 * at + each);
    test(`${ranks} ranks, ${name}, seeds ${seeds.join(', ')}`, () =>
      contest(
        jobsAt(shared.broker),
        seeds.map((seed) => generate(seed, { ranks })),
        tuning,
      ));
  }
});
