import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { nodeOfCpus, numaRelation, readNuma } from '../../../daemon/discovery/numa.js';
import { parseList } from '../../../daemon/discovery/procfs.js';

const root = mkdtempSync(join(tmpdir(), 'vicinal-numa-'));
after(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

// three nodes of two processors; the first two share a socket
for (let cpu = 0; cpu < 6; cpu++) write(`devices/system/cpu/cpu${cpu}/topology/physical_package_id`, cpu < 4 ? '0\n' : '1\n');
for (let node = 0; node < 3; node++) {
  write(`devices/system/node/node${node}/cpulist`, `${node * 2}-${node * 2 + 1}\n`);
  write(`devices/system/node/node${node}/meminfo`, `Node ${node} MemTotal:       1024 kB\n`);
}
const nodes = readNuma(root);

test('nodes, processors, packages and memory come from sysfs', () => {
  assert.deepEqual(nodes[1], { node: 1, cpus: [2, 3], packages: [0], memory: 1024 * 1024 });
  assert.deepEqual(nodes[2]?.packages, [1]);
});

test('a machine without node folders counts as one node', () => {
  write('plain/devices/system/cpu/online', '0-1\n');
  assert.deepEqual(readNuma(join(root, 'plain')), [{ node: 0, cpus: [0, 1], packages: [0], memory: 0 }]);
});

test('an affinity names a node only when it lies within one', () => {
  assert.equal(nodeOfCpus('2', nodes), 1);
  assert.equal(nodeOfCpus('4-5', nodes), 2);
  assert.equal(nodeOfCpus('0-5', nodes), -1);
  assert.equal(nodeOfCpus('', nodes), -1);
});

test('the relation of two nodes', () => {
  assert.equal(numaRelation(0, 0, nodes).relation, 'same-node');
  assert.equal(numaRelation(0, 1, nodes).relation, 'same-socket');
  assert.equal(numaRelation(1, 2, nodes).relation, 'cross-socket');
  assert.equal(numaRelation(-1, 2, nodes).relation, 'unknown');
  assert.equal(numaRelation(-1, -1, nodes.slice(0, 1)).relation, 'same-node');
});

test("the kernel's list format", () => {
  assert.deepEqual(parseList('0-2,7,9-10\n'), [0, 1, 2, 7, 9, 10]);
  assert.deepEqual(parseList(''), []);
});
