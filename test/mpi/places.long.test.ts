import { describe, test } from 'node:test';
import { SharedBroker } from '../support/shared_broker.js';
import { tunings } from './places/movers.js';
import { places } from './places/places.js';
import { runAt } from './places/run.js';

/** Programs of cases (programs/). */
const programs = ['grid', 'point_to_point', 'requests', 'collectives', 'all_collectives', 'user_ops', 'objects', 'communicators'] as const;

describe('every program in every place, with every mover', () => {
  const shared = new SharedBroker();

  for (const [name, place] of Object.entries(places)) {
    const skip = place.lack();
    describe(name, { skip }, () => {
      for (const program of programs) for (const size of [2, 4]) test(`${program}, ${size} ranks`, (t) => runAt(t, shared.broker, name, size, program));
      for (const [way, tuning] of Object.entries(tunings)) test(`grid, 3 ranks, ${way}`, (t) => runAt(t, shared.broker, name, 3, 'grid', tuning));
    });
  }
  for (const [way, tuning] of Object.entries(tunings))
    for (const program of programs) test(`${program}, 3 ranks, ${way}`, (t) => runAt(t, shared.broker, 'plain processes', 3, program, tuning));
});
