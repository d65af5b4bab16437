import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Host } from '../../../daemon/discovery/host.js';
import { readIdentity } from '../../../daemon/discovery/identity.js';

const root = mkdtempSync(join(tmpdir(), 'vicinal-identity-'));
after(() => rmSync(root, { recursive: true }));
const machine = { pid: 1, mnt: 2, ipc: 3, user: 4, net: 5, uts: 6, cgroup: 7 };
const host = { numa: [{ node: 0, cpus: [0, 1], packages: [0], memory: 0 }], reference: { namespaces: machine, cgroup: '0::/init.scope\n' } } as unknown as Host;

/** A fake process in a fake procfs. */
function process(pid: number, cgroup: string, namespaces: Record<string, number>) {
  const folder = join(root, String(pid));
  mkdirSync(join(folder, 'ns'), { recursive: true });
  writeFileSync(join(folder, 'cgroup'), cgroup);
  writeFileSync(join(folder, 'status'), 'Name:\tnode\nCpus_allowed_list:\t1\n');
  for (const [kind, inode] of Object.entries({ ...machine, ...namespaces })) symlinkSync(`${kind}:[${inode}]`, join(folder, 'ns', kind));
  return readIdentity({ pid, uid: 7, gid: 7 }, host, root);
}

test('identity comes from procfs: container, affinity, NUMA node', () => {
  const found = process(10, `0::/docker/${'ab'.repeat(32)}\n`, {});
  assert.deepEqual([found.container, found.cpus, found.numaNode, found.namespaces.pid], ['docker:abababababab', '1', 0, 1]);
  assert.equal(found.principal, 'uid 7 in docker:abababababab');
});

test('namespaces of its own making tell containers apart, and give nobody a further account', () => {
  const apart = [process(20, '0::/\n', { pid: 91, mnt: 92 }), process(21, '0::/\n', { pid: 93, mnt: 94 })];
  assert.notEqual(apart[0]?.container, apart[1]?.container);
  assert.deepEqual([...new Set(apart.map(({ principal }) => principal))], ['uid 7']);
  const inCgroup = [process(30, '0::/jobs/1\n', { pid: 91, cgroup: 97 }), process(31, '0::/jobs/1\n', { pid: 93, cgroup: 98 })];
  assert.notEqual(inCgroup[0]?.container, inCgroup[1]?.container);
  assert.deepEqual([...new Set(inCgroup.map(({ principal }) => principal))], ['uid 7 in cgroup:/jobs/1']);
});
