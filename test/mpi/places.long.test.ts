import { after, before, describe, test } from 'node:test';
import { TestBroker } from '../support/broker.js';
import { OwnScope } from '../support/cleanup.js';
import { tunings } from './places/movers.js';
import { places } from './places/places.js';
import { runAt } from './places/run.js';

/** Programs of cases (programs/). */
const programs = ['grid', 'point_to_point', 'requests', 'collectives', 'all_collectives', 'user_ops', 'objects', 'communicators'] as const;

describe('every program in every place, with every mover', () => {
  const scope = new OwnScope();
  let broker: TestBroker;
  before(async () => {
    broker = await TestBroker.start(scope);
  });
  after(() => scope.end());

  for (const [name, place] of Object.entries(places)) {
    const skip = place.lack();
    describe(name, { skip }, () => {
      for (const program of programs) for (const size of [2, 4]) test(`${program}, ${size} ranks`, (t) => runAt(t, broker, name, size, program));
      for (const [way, tuning] of Object.entries(tunings)) test(`grid, 3 ranks, ${way}`, (t) => runAt(t, broker, name, 3, 'grid', tuning));
    });
  }
  for (const [way, tuning] of Object.entries(tunings))
    for (const program of programs) test(`${program}, 3 ranks, ${way}`, (t) => runAt(t, broker, 'plain processes', 3, program, tuning));
});
