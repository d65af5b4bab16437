import { describe, test } from 'node:test';
import { SharedBroker } from '../support/shared_broker.js';
import { blockingWays, testBlocked, testTimers } from './meetings/waiting.js';

// most of it is waiting: so they wait at once
describe('waiting', { concurrency: 4 }, () => {
  const shared = new SharedBroker();

  for (const connect of ['all', 'lazy'])
    for (const receive of blockingWays)
      test(`ranks blocked for long in ${receive} use next to no processor, ${connect}`, (t) => testBlocked(t, shared.broker, connect, receive));

  for (const connect of ['all', 'lazy']) test(`a timer goes on while a receive is pending, ${connect}`, (t) => testTimers(t, shared.broker, connect));
});
