import { describe, test } from 'node:test';
import { testCases } from '../support/cases.js';
import { SharedBroker } from '../support/shared_broker.js';
import { longMovers, testForced } from './places/forced.js';
import { tunings } from './places/movers.js';

describe('the SDK, payloads on every way', () => {
  const shared = new SharedBroker();

  for (const [name, options] of Object.entries(tunings))
    for (const program of ['point_to_point', 'collectives', 'requests'])
      test(`${program}, 3 ranks, ${name}`, (t) => testCases(t, shared.broker, { size: 3, program, args: [JSON.stringify(options)] }));
  for (const mover of longMovers)
    for (const program of ['point_to_point', 'collectives', 'requests'] as const)
      test(`${program}, 3 ranks, ${mover} forced`, (t) => testForced(t, mover, program));
});
