import { describe, test } from 'node:test';
import { TestBroker } from '../support/broker.js';
import { testCases } from '../support/cases.js';

const nodeFlags = ['--expose-gc'];

describe('derived datatypes (MPI-4.1 chapter 5)', () => {
  for (const size of [1, 2, 3]) test(`${size} ranks`, async (t) => testCases(t, await TestBroker.start(t), { size, program: 'datatypes', nodeFlags }));
  for (const [name, options] of Object.entries({ 'everything by rendezvous': { eagerLimit: 0 }, staged: { arenaMover: false } }))
    test(`2 ranks, ${name}`, async (t) =>
      testCases(t, await TestBroker.start(t), { size: 2, program: 'datatypes', nodeFlags, args: [JSON.stringify(options)] }));
});
