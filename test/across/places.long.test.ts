import { describe, test } from 'node:test';
import { runAcross } from '../mpi/places/across.js';
import { crunRefused } from '../mpi/places/crun.js';
import { tunings } from '../mpi/places/movers.js';
import { fenced, notFenced, suite } from '../mpi/places/programs.js';
import { contest, jobsAt, prepareMpich } from '../mpi/random/contest.js';
import { generate } from '../mpi/random/generate.js';
import { SharedNeighbours } from '../support/neighbours.js';

const patience = 900_000;
const lack = prepareMpich();

for (const [memory, count] of [
  ['cached', 2],
  ['fenced', 3],
] as const) {
  describe(`the whole suite at ranks of ${count} kernels, ${memory} rings`, () => {
    const shared = new SharedNeighbours({ count, options: { region_memory: memory } });
    const spread = (size: number): number[] => Array.from({ length: count }, (_, at) => Math.floor((size + count - 1 - at) / count));

    for (const program of Object.keys(suite)) {
      const skip = memory === 'fenced' && (notFenced[program] ?? false);
      for (const here of count === 2 ? [spread(2), spread(3), spread(4), [1, 3]] : [spread(3), spread(4), spread(6)])
        test(`${program}, ${here.join(' + ')} ranks`, { skip }, (t) => runAcross(t, shared.neighbours, { program, here, milliseconds: patience }));
      test(`${program}, ${spread(4).join(' + ')} ranks in containers`, { skip: skip || crunRefused() }, (t) =>
        runAcross(t, shared.neighbours, { program, here: spread(4), contained: true, milliseconds: patience }),
      );
      const ways = count === 2 || program === 'grid' ? Object.entries(tunings) : [];
      for (const [way, tuning] of ways)
        test(`${program}, ${spread(3).join(' + ')} ranks, ${way}`, { skip }, (t) =>
          runAcross(t, shared.neighbours, { program, here: spread(3), tuning, milliseconds: patience }),
        );
    }
    for (let batch = 0; batch < 10; batch++) {
      const ranks = count + (batch % 4);
      const [way, tuning] = Object.entries(tunings)[batch % Object.keys(tunings).length] as [string, object];
      const seeds = Array.from({ length: 20 }, (_, each) => 2_000_000 + batch * 20 + each);
      test(`random programs, ${ranks} ranks, ${way}, seeds ${seeds[0]} to ${seeds.at(-1)}, as on MPICH`, { skip: lack }, () =>
        contest(
          jobsAt(shared.neighbours),
          seeds.map((seed) => generate(seed, { ranks })).map((program) => (memory === 'fenced' ? fenced(program) : program)),
          tuning,
          600_000,
        ),
      );
    }

    test('nothing is left in the brokers', () => shared.nothingLeft());
  });
}
