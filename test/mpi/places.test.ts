import { describe, test } from 'node:test';
import { SharedBroker } from '../support/shared_broker.js';
import { tunings } from './places/movers.js';
import { places } from './places/places.js';
import { runAt } from './places/run.js';

/** Of so many cells of the grid one is done (grid.test.ts does all of them among plain processes). */
const share = '13';

/*
 * The grid in every place, and with each mover forced. places.long.test.ts has every program in every place.
 */
describe('the same programs in every place', () => {
  const shared = new SharedBroker();

  for (const [name, place] of Object.entries(places))
    if (name !== 'plain processes') test(`the grid, 3 ranks, ${name}`, { skip: place.lack() }, (t) => runAt(t, shared.broker, name, 3, 'grid', {}, share));
  for (const [name, tuning] of Object.entries(tunings))
    if (name !== 'movers as they come') test(`the grid, 3 ranks, ${name}`, (t) => runAt(t, shared.broker, 'plain processes', 3, 'grid', tuning, share));
});
