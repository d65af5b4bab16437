import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Account } from '../../../daemon/conductor/account.js';
import { ringGeometry } from '../../../daemon/conductor/job.js';
import type { BrokerOptions } from '../../../daemon/config/options.js';
import type { Identity } from '../../../daemon/discovery/identity.js';
import { localityOf } from '../../../daemon/discovery/locality.js';
import { type ChosenChannel, chooseChannel } from '../../../daemon/grant/coordinator.js';
import { procmemRefusal } from '../../../daemon/grant/memory.js';
import { Refused } from '../../../daemon/grant/refused.js';
import { parseRequirement, type Requirement, unmet } from '../../../daemon/grant/requirement.js';
import type { Policy } from '../../../proto/options/broker.js';

const nodes = [{ node: 0, cpus: [0, 1], packages: [0], memory: 0 }];
const identity = (pid: number, container: string): Identity => ({
  pid,
  uid: 0,
  gid: 0,
  container,
  runtime: container.split(':')[0] || 'none',
  containerEvidence: `cgroup of ${container || 'the machine'}`,
  cgroup: '/',
  namespaces: { pid: container === '' ? 1 : pid },
  ownPid: pid,
  cpus: '0-1',
  numaNode: -1,
  principal: 'uid 0',
});
const denied = 'nobody asked';
const [plain, other, inA, inB] = [identity(10, ''), identity(11, ''), identity(12, 'docker:a'), identity(13, 'docker:b')];

test('locality: same container, sibling containers, container and machine', () => {
  assert.equal(localityOf(plain, other, nodes).locality, 'same-container');
  assert.equal(localityOf(inA, { ...inA, pid: 20 }, nodes).locality, 'same-container');
  assert.equal(localityOf(inA, inB, nodes).locality, 'same-kernel');
  assert.equal(localityOf(plain, inB, nodes).locality, 'same-kernel');
  assert.match(localityOf(inA, inB, nodes).evidence.join('; '), /docker:a.*docker:b/);
});

test('every policy grants memfd on one kernel; only default withholds arenas from strangers, and says so', () => {
  for (const policy of ['default', 'one-layer', 'two-layer', 'enhanced-hybrid'] as const) {
    const chosen = chooseChannel(localityOf(inA, inB, nodes), policy, inA, inB, denied);
    assert.equal(chosen.channel.name, 'memfd');
    assert.equal(chosen.arenas, policy !== 'default');
    assert.equal(
      (chosen.channel.movers ?? []).some((mover) => mover.name === 'arena'),
      policy !== 'default',
    );
    assert.equal(chosen.downgrade !== undefined, policy === 'default');
    assert.equal(chooseChannel(localityOf(plain, other, nodes), policy, plain, other, denied).arenas, true);
  }
});

test('why not a faster channel is always said', () => {
  assert.match(
    (chooseChannel(localityOf(inA, inB, nodes), 'two-layer', inA, inB, denied).channel.reasons ?? []).join('; '),
    /no cma: different pid namespaces/,
  );
});

test('cma: within one pid namespace that the kernel shows, and not for strangers', () => {
  const channel = (left: Identity, right: Identity, policy: Policy = 'two-layer'): ChosenChannel =>
    chooseChannel(localityOf(left, right, nodes), policy, left, right, denied);
  const has = ({ channel: { movers }, cma }: ChosenChannel): boolean => {
    assert.equal(
      (movers ?? []).some(({ name }) => name === 'cma'),
      cma,
    );
    return cma;
  };
  const why = ({ channel: { reasons } }: ChosenChannel): string => (reasons ?? []).join('; ');
  assert.equal(has(channel(plain, other)), true);
  assert.match(why(channel(plain, other)), /cma: one pid namespace \(1\)/);
  assert.equal(has(channel(inA, inB)), false);
  const roommate = { ...inB, namespaces: inA.namespaces };
  assert.equal(has(channel(inA, roommate)), true);
  assert.equal(has(channel(inA, roommate, 'default')), false);
  assert.match(why(channel(inA, roommate, 'default')), /no cma: policy default treats ranks of different containers as strangers/);
  assert.match(why(channel(inA, { ...roommate, namespaces: { pid: 12, user: 5 } })), /their user namespaces differ/);
  assert.match(why(channel(inA, { ...roommate, namespaces: {} })), /no cma: the kernel does not show the broker both pid namespaces/);
  assert.match(why(channel(inA, { ...roommate, ownPid: 0 })), /no cma: the kernel does not tell the pids/);
});

test('procmem: only where nothing speaks against it', () => {
  assert.match(procmemRefusal('allow', false), /the job did not ask/);
  assert.match(procmemRefusal('deny', true), /procmem = deny/);
  assert.match(procmemRefusal('deny', false), /the job did not ask/);
  assert.equal(procmemRefusal('allow', true), '');
  for (const [reason, policy, given] of [
    ['', 'two-layer', true],
    ['for a reason', 'two-layer', false],
    ['', 'default', false],
  ] as const) {
    const chosen = chooseChannel(localityOf(inA, inB, nodes), policy, inA, inB, reason);
    assert.equal(chosen.procmem, given);
    assert.equal(
      chosen.channel.movers?.some(({ name }) => name === 'procmem'),
      given,
    );
    assert.match((chosen.channel.reasons ?? []).join('; '), given ? /; procmem: the operator allows it/ : /no procmem: (for a reason|policy default)/);
  }
});

test('requirements: parsed, refused with what is wrong, and checked', () => {
  const required = parseRequirement('same-kernel:arena') as Requirement;
  assert.deepEqual([required.locality, required.mover], ['same-kernel', 'arena']);
  assert.match(parseRequirement('near') as string, /"near" is no locality; use one of self, same-container/);
  assert.match(parseRequirement('same-host:pigeon') as string, /"pigeon" is no mover/);
  assert.match(parseRequirement('a:b:c') as string, /more than one colon/);
  const siblings = chooseChannel(localityOf(inA, inB, nodes), 'two-layer', inA, inB, denied).channel;
  assert.equal(unmet(required, siblings), '');
  assert.match(unmet(parseRequirement('same-container') as Requirement, siblings), /the pair is same-kernel .*same-container is required/);
  assert.match(unmet(required, chooseChannel(localityOf(inA, inB, nodes), 'default', inA, inB, denied).channel), /no arena mover/);
});

test('an account charges all or nothing and names the quota', () => {
  const options = { quotaBytes: 100, quotaSegments: 2 } as BrokerOptions;
  const account = new Account('uid 7');
  account.charge({ bytes: 60, segments: 1 }, options);
  assert.throws(
    () => account.charge({ segments: 1, bytes: 41 }, options),
    (error: unknown) => error instanceof Refused && error.error === 'QUOTA_BYTES' && /quota_bytes=100/.test(error.message),
  );
  assert.deepEqual([account.held.bytes, account.held.segments], [60, 1]);
  account.discharge({ bytes: 60, segments: 1 });
  assert.equal(account.empty, true);
});

test('rings are divided evenly over banks', () => {
  assert.equal(ringGeometry(1, 65536, 16).ringsPerBank, 1);
  assert.equal(ringGeometry(2, 65536, 16).ringsPerBank, 1);
  assert.equal(ringGeometry(17, 65536, 16).ringsPerBank, 16);
  assert.equal(ringGeometry(20, 65536, 16).ringsPerBank, 10);
  assert.deepEqual(
    [2, 3, 4, 5, 8, 9, 32, 33, 64, 65, 128, 129, 1000].map((size) => ringGeometry(size, undefined, 16).ringBytes / 1024),
    [2048, 1024, 1024, 512, 512, 256, 256, 128, 128, 64, 64, 32, 32],
  );
});
