import { freemem } from 'node:os';
import { after, before, describe, test } from 'node:test';
import { TestBroker } from '../support/broker.js';
import { testCases } from '../support/cases.js';
import { OwnScope } from '../support/cleanup.js';

const needed = 14 * 2 ** 30;

describe('more bytes than 32 bits count', () => {
  const scope = new OwnScope();
  let broker: TestBroker;
  before(async () => {
    broker = await TestBroker.start(scope);
  });
  after(() => scope.end());

  test('messages, collectives and objects', (t) => {
    const free = freemem();
    if (free < needed) return t.skip(`needs ${needed / 2 ** 30} GiB of free memory, this machine has ${(free / 2 ** 30).toFixed(1)}`);
    return testCases(t, broker, { size: 2, program: 'large' }, 1_800_000);
  });
});
