import { describe, test } from 'node:test';
import { runAcross } from '../mpi/places/across.js';
import { crunRefused } from '../mpi/places/crun.js';
import { tunings } from '../mpi/places/movers.js';
import { contest, jobsAt, prepareMpich } from '../mpi/random/contest.js';
import { generate } from '../mpi/random/generate.js';
import { SharedNeighbours } from '../support/neighbours.js';

/** Of so many cells of the grid one is done; places.long.test.ts does all, and every program of the suite. */
const share = '61';
const lack = prepareMpich();

describe('the suite at ranks of two kernels: a share of it', () => {
  const shared = new SharedNeighbours();

  test('the grid, 2 + 1 ranks', (t) => runAcross(t, shared.neighbours, { program: 'grid', here: [2, 1], more: [share] }));
  test('the grid, 2 + 2 ranks in containers, everything by rendezvous', { skip: crunRefused() }, (t) =>
    runAcross(t, shared.neighbours, {
      program: 'grid',
      here: [2, 2],
      contained: true,
      tuning: tunings['everything above one line by rendezvous'],
      more: [share],
    }),
  );
  test('a random program, 2 + 2 ranks, as on MPICH', { skip: lack }, () => contest(jobsAt(shared.neighbours), [generate(1, { ranks: 4 })]));

  // its arenas would fill the section, and its window be refused, did they not leave windows their share
  test('a random program of arenas and a window, 2 + 2 ranks that meet as they talk', { skip: lack }, () =>
    contest(jobsAt(shared.neighbours), [generate(2_000_131, { ranks: 4 })], tunings['channels as ranks meet']),
  );

  test('nothing is left in the brokers', () => shared.nothingLeft());
});
