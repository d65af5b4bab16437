import { describe, test } from 'node:test';
import { SharedBroker } from '../support/shared_broker.js';
import { tunings } from './places/movers.js';
import { contest, jobsAt, prepareMpich } from './random/contest.js';
import { generate } from './random/generate.js';

/** Where the seeds begin (VICINAL_TEST_SEED), and how many there are (VICINAL_TEST_PROGRAMS). */
const first = Number(process.env['VICINAL_TEST_SEED'] ?? 1_000_000);
const count = Number(process.env['VICINAL_TEST_PROGRAMS'] ?? 3_000);
/** Programs of one job. */
const batch = 40;
const lack = prepareMpich();

describe(`${count} random programs on Vicinal and on MPICH, from seed ${first} on`, { skip: lack }, () => {
  const shared = new SharedBroker();

  const ways = Object.entries(tunings);
  for (let at = 0; at * batch < count; at++) {
    const ranks = 2 + (at % 5);
    const [name, tuning] = ways[at % ways.length] as [string, object];
    const from = first + at * batch;
    test(`${ranks} ranks, ${name}, seeds ${from} to ${from + batch - 1}`, () =>
      contest(
        jobsAt(shared.broker),
        Array.from({ length: Math.min(batch, count - at * batch) }, (_, each) => generate(from + each, { ranks })),
        tuning,
        600_000,
      ));
  }
});
