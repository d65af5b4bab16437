import { describe, test } from 'node:test';
import { testCases } from '../support/cases.js';
import { SharedBroker } from '../support/shared_broker.js';
import { runAt } from './places/run.js';

/*
 * Operation by form by buffer kind by communicator, each operation with its section of MPI-4.1 (grid/operations.ts, grid/axes.ts). Elsewhere the same
 * cells are done in every place and with every mover (places.test.ts).
 */
describe('the grid', () => {
  const shared = new SharedBroker();

  test('3 ranks, every cell', (t) => testCases(t, shared.broker, { size: 3, program: 'grid' }, 300_000));
  for (const size of [1, 2, 5]) test(`${size} ranks, every fifth cell`, (t) => runAt(t, shared.broker, 'plain processes', size, 'grid', {}, '5'));
});
