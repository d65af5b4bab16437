import { describe, test } from 'node:test';
import { testCases } from '../support/cases.js';
import { SharedBroker } from '../support/shared_broker.js';

const nodeFlags = ['--expose-gc'];

describe('one-sided windows (MPI-4.1 chapter 12)', () => {
  const shared = new SharedBroker();

  for (const size of [1, 2, 3, 4]) test(`${size} ranks`, (t) => testCases(t, shared.broker, { size, program: 'windows', nodeFlags }));

  test('nothing is left in the broker', async () => {
    await shared.nothingLeft();
  });
});
