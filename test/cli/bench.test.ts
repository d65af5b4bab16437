import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { calibrated, crossover } from '../../client/cli/bench/calibrate.js';
import { temporaryFolder } from '../support/cleanup.js';
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

  test('--calibrate: measures each mover that there is, and writes what ranks then read', async (t) => {
    const output = join(temporaryFolder(t), 'rank.json');
    writeFileSync(output, '{"yields": 7}');
    const command = vicinal(t, ['bench', '--calibrate', '--sizes', '2K,64K,256K', ...few, '--output', output, '--json']);
    assert.equal(await command.code(), 0, command.stderr);
    const result = JSON.parse(command.stdout) as { options: Record<string, number>; microseconds: Record<string, Record<string, number>> };
    for (const name of ['staged', 'arena']) assert.deepEqual(Object.keys(result.microseconds[name] ?? {}), ['2048', '65536', '262144'], name);
    assert.deepEqual(Object.keys(result.microseconds['eager'] ?? {}), ['2048']);
    for (const mover of ['cma', 'procmem'])
      assert.ok(mover in result.microseconds || command.stderr.includes(`${mover} is not measured: `), `${mover}: measured, or why not`);
    assert.deepEqual(JSON.parse(readFileSync(output, 'utf8')), { yields: 7, ...result.options });
    const explained = vicinal(t, ['config', 'explain', '--json'], { env: { VICINAL_OPTIONS_FILE: output } });
    assert.equal(await explained.code(), 0, explained.stderr);
    const { rank } = JSON.parse(explained.stdout) as { rank: Record<string, { value: unknown; from: string }> };
    for (const [name, value] of Object.entries({ yields: 7, ...result.options })) assert.deepEqual(rank[name], { value, from: `file ${output}` });
  });

  test('--calibrate takes no benchmark, and only it writes', async (t) => {
    const both = vicinal(t, ['bench', 'latency', '--calibrate']);
    assert.equal(await both.code(), 2);
    assert.match(both.stderr, /unexpected argument latency: --calibrate measures what it needs/);
    const none = vicinal(t, ['bench', 'latency', '--output', '/nowhere']);
    assert.equal(await none.code(), 2);
  });

  test('crossover points from figures', () => {
    const of = (figures: Readonly<Record<number, number>>): Map<number, number> =>
      new Map(Object.entries(figures).map(([size, value]) => [Number(size), value]));
    const staged = of({ 1024: 2, 8192: 3, 16384: 4, 65536: 8, 262144: 30 });
    assert.equal(crossover(of({ 1024: 1, 65536: 7, 262144: 29 }), staged), 1024);
    assert.equal(crossover(of({ 1024: 1, 8192: 9, 65536: 7, 262144: 29 }), staged), 65536);
    assert.equal(crossover(of({ 1024: 1, 65536: 7, 262144: 30 }), staged), undefined);
    const { options, notes } = calibrated({
      staged,
      eager: of({ 1024: 1, 8192: 2, 16384: 5 }),
      cma: of({ 1024: 4, 65536: 7, 262144: 20 }),
      procmem: of({ 1024: 4, 65536: 9, 262144: 40 }),
      arena: of({ 1024: 1, 65536: 3, 262144: 9 }),
    });
    assert.deepEqual(options, { eager_limit: 8192, cma_bytes: 65536 });
    assert.deepEqual(notes, [
      'eager: faster than staged up to 8192 bytes',
      'cma: faster than staged from 65536 bytes on',
      'procmem: slower than staged at the largest size; procmem_bytes is left to its default',
      'arena: faster than staged from 1024 bytes on; it serves wherever the memory lies in one',
    ]);
  });

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
