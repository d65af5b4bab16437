import { strict as assert } from 'node:assert';
import { describe, test } from 'node:test';
import { namespacesRefused, vicinal } from '../support/vicinal.js';

const few = ['--iterations', '20'];

describe('vicinal bench', () => {
  for (const [name, unit] of [
    ['latency', 'microseconds'],
    ['bandwidth', 'gigabytesPerSecond'],
  ] as const) {
    test(`${name} --json: a figure for each size, memory and way`, async (t) => {
      const command = vicinal(t, ['bench', name, '--sizes', '8,64K', ...few, '--json']);
      assert.equal(await command.code(), 0, command.stderr);
      const figures = command.stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      const wanted = ['arena', 'heap'].flatMap((memory) => [false, true].flatMap((rewrite) => [8, 65536].map((bytes) => `${memory} ${rewrite} ${bytes}`)));
      assert.deepEqual(figures.map(({ memory, rewrite, bytes }) => `${memory} ${rewrite} ${bytes}`).sort(), wanted.sort());
      for (const figure of figures) {
        assert.equal(figure['benchmark'], name);
        assert.ok((figure[unit] as number) > 0, JSON.stringify(figure));
      }
      assert.deepEqual(await command.leftovers(), []);
    });
  }

  test('one table', async (t) => {
    const command = vicinal(t, ['bench', 'latency', '--sizes', '0,1K', ...few, '--memory', 'heap', '--no-rewrite']);
    assert.equal(await command.code(), 0, command.stderr);
    assert.match(command.stdout, /^latency, us one way\nbytes +heap\n +0 +\d+\.\d+\n +1024 +\d+\.\d+\n$/);
  });

  test('isolated', { skip: namespacesRefused(['pid', 'ipc', 'mnt', 'net', 'uts', 'user']) }, async (t) => {
    const command = vicinal(t, [
      'bench',
      'bandwidth',
      '--sizes',
      '1M',
      ...few,
      '--memory',
      'arena',
      '--rewrite',
      '--isolate',
      'all',
      '--require',
      'same-kernel',
    ]);
    assert.equal(await command.code(), 0, command.stderr);
    assert.match(command.stdout, /^bandwidth, GB\/s\n +bytes +arena, rewritten\n1048576 +\d/);
    assert.deepEqual(await command.leftovers(), []);
  });
});
