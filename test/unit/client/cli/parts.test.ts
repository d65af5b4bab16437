import { strict as assert } from 'node:assert';
import { describe, test } from 'node:test';
import { UsageError } from '../../../../client/cli/command.js';
import { explanationText } from '../../../../client/cli/commands/explain.js';
import { topologyTree } from '../../../../client/cli/commands/topology.js';
import { allNamespaces, parseIsolation } from '../../../../client/cli/launch/isolation.js';
import { Lines } from '../../../../client/cli/launch/lines.js';
import { allowedProcessors, bindings, parseList } from '../../../../client/cli/launch/processors.js';
import { programOf } from '../../../../client/cli/launch/program.js';
import { exitCodeOf, signalName } from '../../../../client/cli/launch/rank.js';
import { bytesText, table } from '../../../../client/cli/terminal/table.js';
import { drawTree } from '../../../../client/cli/terminal/tree.js';

describe('Lines', () => {
  test('cuts at ends of lines, wherever the pieces end', () => {
    const text = Buffer.from('one\nzwei ü\n\nlast 漢');
    for (let size = 1; size <= text.length; size++) {
      const lines: string[] = [];
      const cutter = new Lines((line) => lines.push(line));
      for (let at = 0; at < text.length; at += size) cutter.push(text.subarray(at, at + size));
      cutter.end();
      cutter.end();
      assert.deepEqual(lines, ['one', 'zwei ü', '', 'last 漢'], `pieces of ${size}`);
    }
  });
});

describe('processors', () => {
  test("the kernel's list format", () => {
    assert.deepEqual(parseList('0-3,6,8-9\n'), [0, 1, 2, 3, 6, 8, 9]);
    assert.deepEqual(parseList('5'), [5]);
    assert.deepEqual(parseList(''), []);
  });
  test('ranks take processors in turn', () => {
    const allowed = allowedProcessors();
    assert.deepEqual(bindings('none', 2), ['', '']);
    assert.deepEqual(bindings('core', allowed.length + 1), [...allowed, allowed[0]].map(String));
    for (const list of bindings('numa', 3)) assert.ok(parseList(list).every((cpu) => allowed.includes(cpu)));
  });
});

describe('--isolate', () => {
  test('all, none and lists', () => {
    assert.deepEqual(parseIsolation('all'), allNamespaces);
    assert.deepEqual(parseIsolation('none'), []);
    assert.deepEqual(parseIsolation('net,pid,net'), ['net', 'pid']);
    for (const wrong of ['pid,', 'PID', 'all,pid']) assert.throws(() => parseIsolation(wrong), UsageError);
  });
});

describe('programs', () => {
  test('TypeScript gets the loader, JavaScript Node.js, others run as they are', () => {
    const script = process.argv[1] as string;
    const { argv } = programOf(script, ['a', 'b']);
    assert.deepEqual(argv, [process.execPath, script, 'a', 'b']);
    assert.match(programOf('sh', ['-c', 'true']).argv[0] as string, /^\/.*\/sh$/);
  });
});

describe('ends of ranks', () => {
  test('as a shell says them', () => {
    assert.equal(exitCodeOf({ kind: 'exit', code: 7 }), 7);
    assert.equal(exitCodeOf({ kind: 'signal', number: 9 }), 137);
    assert.equal(signalName(9), 'SIGKILL');
    assert.equal(signalName(34), 'signal 34');
  });
});

describe('text for the terminal', () => {
  test('a table aligns numbers at the right', () => {
    assert.equal(
      table(
        ['bytes', 'who'],
        [
          ['8', 'a'],
          ['1024', 'bb'],
        ],
      ),
      'bytes  who\n    8  a\n 1024  bb',
    );
  });
  test('bytes', () => {
    assert.deepEqual([0, 512, 1024, 1536, 3 * 2 ** 30].map(bytesText), ['0 bytes', '512 bytes', '1 KiB', '1.5 KiB', '3 GiB']);
  });
  test('a tree', () => {
    const leaf = (label: string) => ({ label, children: [] });
    assert.equal(drawTree({ label: 'a', children: [{ label: 'b', children: [leaf('c')] }, leaf('d')] }), 'a\n├─ b\n│  └─ c\n└─ d');
  });
});

describe('the topology as a tree', () => {
  const document = {
    broker: 'ab',
    role: 'guest',
    policy: 'two-layer',
    host: { name: 'h', kernel: '6.1', hypervisor: 'KVM' },
    numa: [{ node: 0, cpus: [0, 1, 2, 5], memory: 2 ** 30 }],
    containers: [
      { name: 'docker:0123', runtime: 'docker', ranks: [{ job: 'j', rank: 1 }] },
      { name: '', runtime: 'none', ranks: [{ job: 'j', rank: 0 }] },
    ],
    jobs: [
      {
        id: 'j',
        name: 'ring',
        size: 2,
        policy: 'two-layer',
        require: '',
        ranks: [
          { rank: 0, pid: 10, numa: 0, state: 'joined' },
          { rank: 1, pid: 11, numa: -1, state: 'joined' },
        ],
        moved: [
          { mover: 'inline', messages: 3, bytes: 24 },
          { mover: 'cma', messages: 2, bytes: 2 ** 21 },
        ],
      },
    ],
    devices: {
      sriov: [{ address: '0000:01:00.0', driver: 'igb', totalVfs: 7, numVfs: 2, numaNode: 0 }],
      ivshmem: [{ address: '0000:02:00.0', bytes: 2 ** 24 }],
      future: [{ a: 1 }],
    },
  };
  test('all that is known', () => {
    assert.equal(
      drawTree(topologyTree(document)),
      [
        'virtual machine h (Linux 6.1, KVM), broker ab, policy two-layer',
        '├─ NUMA node 0: processors 0-2,5, 1 GiB',
        '├─ SR-IOV function 0000:01:00.0 (igb): 2 of 7 VFs',
        '├─ IVShmem device 0000:02:00.0: 16 MiB',
        '├─ future {"a":1}',
        '├─ job j (ring): 2 of 2 ranks joined, policy two-layer',
        '│  ├─ inline: 3 messages, 24 bytes',
        '│  └─ cma: 2 messages, 2 MiB',
        '├─ container docker:0123 (docker)',
        '│  └─ rank 1 of job j: pid 11, joined',
        '└─ outside of containers',
        '   └─ rank 0 of job j: pid 10, NUMA node 0, joined',
      ].join('\n'),
    );
  });
  test('a broker that tells less, or something else, is no error', () => {
    for (const odd of [{}, null, [], 'x', { containers: 5, jobs: [null], devices: { sriov: {} } }, { ...document, jobs: undefined }])
      assert.notEqual(drawTree(topologyTree(odd)), '');
  });
});

describe('an explanation as text', () => {
  test('names ranks, evidence, movers and reasons', () => {
    const identity = { pid: 1, uid: 2, container: 'docker:ab', runtime: 'docker', cpus: '0-1', numaNode: -1 };
    const text = explanationText({
      job: 'j',
      a: 0,
      b: 1,
      granted: false,
      identityA: identity,
      identityB: { ...identity, container: '', numaNode: 1 },
      channel: {
        locality: 'same-kernel',
        numa: 'unknown',
        name: 'memfd',
        movers: [
          { name: 'eager', minBytes: 41, maxBytes: 8192 },
          { name: 'arena', minBytes: 8193, maxBytes: 0 },
        ],
        evidence: ['seen'],
        reasons: ['because'],
      },
    });
    assert.match(text, /^job j, ranks 0 and 1: same-kernel, unknown; channel memfd \(not granted yet/);
    for (const line of [
      'rank 0: pid 1, uid 2, container docker:ab (docker), processors 0-1',
      'rank 1: pid 1, uid 2, outside of containers, processors 0-1, NUMA node 1',
      'eager: 41 bytes to 8 KiB',
      'arena: from 8193 bytes',
      'seen',
      'because',
    ])
      assert.ok(text.includes(`\n  ${line}`), `${line} in ${text}`);
  });
});
