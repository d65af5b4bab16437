import { freemem } from 'node:os';
import { describe, test } from 'node:test';
import { testCases } from '../support/cases.js';
import { SharedBroker } from '../support/shared_broker.js';

const needed = 14 * 2 ** 30;

describe('more bytes than 32 bits count', () => {
  const shared = new SharedBroker();

  test('messages, collectives and objects', (t) => {
    const free = freemem();
    if (free < needed) return t.skip(`needs ${needed / 2 ** 30} GiB of free memory, this machine has ${(free / 2 ** 30).toFixed(1)}`);
    return testCases(t, shared.broker, { size: 2, program: 'large' }, 1_800_000);
  });
});
