import { describe, test } from 'node:test';
import {
  firstContacts,
  testCancelAndProbe,
  testDeadStranger,
  testDyingStranger,
  testFirstContact,
  testOrder,
  waysToTheDead,
} from '../mpi/meetings/first_contact.js';
import { operationsWithout, testLostMember, victims } from '../mpi/meetings/lost_member.js';
import { blockingWays, testBlocked, testTimers } from '../mpi/meetings/waiting.js';
import { SharedNeighbours } from '../support/neighbours.js';

/*
 * What test/mpi does with ranks that are told line by line what to do, at ranks of two kernels.
 */
describe('ranks of two kernels that meet, wait, and lose each other', () => {
  // two jobs at a time
  const shared = new SharedNeighbours({ data: [64 << 20, 64 << 20] });

  for (const [send, receive] of firstContacts)
    test(`first contact by ${send} and ${receive}, the receiver waiting already, and not yet`, (t) => testFirstContact(t, shared.neighbours, send, receive));
  test('order holds from before the channel to after it, over all movers and with wildcards', (t) => testOrder(t, shared.neighbours));
  test('receives are cancelled and probes look, before the channel stands', (t) => testCancelAndProbe(t, shared.neighbours));
  for (const way of waysToTheDead)
    test(`a rank that died before first contact: ${way} fails with MPI_ERR_PROC_ABORTED`, (t) => testDeadStranger(t, shared.neighbours, way));
  test('a rank that dies while strangers wait for it, by name, by wildcard, in a collective', (t) => testDyingStranger(t, shared.neighbours));

  for (const victim of victims)
    test(`${operationsWithout(victim).join(', ')} come to an end everywhere when rank ${victim} of 5 is dead`, (t) =>
      testLostMember(t, shared.neighbours, victim));

  for (const connect of ['all', 'lazy']) {
    for (const receive of blockingWays)
      test(`ranks blocked for long in ${receive} use next to no processor, ${connect}`, (t) => testBlocked(t, shared.neighbours, connect, receive));
    test(`a timer goes on while a receive is pending, ${connect}`, (t) => testTimers(t, shared.neighbours, connect));
  }

  test('nothing is left in the brokers', () => shared.nothingLeft());
});
