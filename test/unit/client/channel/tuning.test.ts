import { strict as assert } from 'node:assert';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { optionsFile, userOptionsFile } from '../../../../client/channel/options_file.js';
import { eagerBytesOwn, eagerBytesShared, eagerLimitOf, moversOf, neverBytes, type Tuning, thresholdsOf, tuning } from '../../../../client/channel/tuning.js';
import { temporaryFolder } from '../../../support/cleanup.js';

const off = { VICINAL_OPTIONS_FILE: 'off' };
const tuned = (options: object, environment: Readonly<Record<string, string>> = {}): Tuning => tuning(options, { ...off, ...environment });
const eager = (options: object, shared: boolean, ringBytes = 2 ** 20): number => eagerLimitOf(tuned(options), ringBytes, shared);
const thresholds = (options: object, shared: boolean): Record<string, number> =>
  Object.fromEntries(thresholdsOf(tuned(options), eager(options, shared), shared));

test('eager limit: by default, shared processors, options, and what a ring has room for', () => {
  assert.equal(eager({}, false), eagerBytesOwn);
  assert.equal(eager({}, true), eagerBytesShared);
  assert.equal(eager({ eagerLimit: 100 }, true), 100);
  for (const said of [{ cmaBytes: 16_384 }, { procmemBytes: 16_384 }, { movers: 'staged' }])
    assert.equal(eager(said, true), eagerBytesOwn, JSON.stringify(said));
  assert.equal(eager({}, true, 65_536), 16_384 - 64);
  assert.equal(eager({ eagerLimit: 262_144 }, false, 65_536), 16_384 - 64);
});

test('thresholds: by default, shared processors, options, and movers that are named', () => {
  assert.deepEqual(thresholds({}, false), { arena: 8193, staged: 8193 });
  assert.deepEqual(thresholds({}, true), { arena: eagerBytesShared + 1, cma: eagerBytesShared + 1, staged: eagerBytesShared + 1 });
  assert.deepEqual(thresholds({ cmaBytes: 100_000 }, false), { arena: 8193, cma: 100_000, staged: 8193 });
  assert.deepEqual(thresholds({ procmemBytes: 65_536 }, false), { arena: 8193, procmem: 65_536, staged: 8193 });
  assert.deepEqual(thresholds({ cmaBytes: 0, procmemBytes: neverBytes, eagerLimit: 99 }, true), { arena: 100, cma: 100, staged: 100 });
  assert.deepEqual(thresholds({ movers: 'cma' }, false), { cma: 8193, staged: 8193 });
  assert.deepEqual(thresholds({ movers: 'procmem,arena' }, false), { arena: 8193, procmem: 8193, staged: 8193 });
  assert.deepEqual(thresholds({ arenaMover: false }, false), { staged: 8193 });
});

test('movers: what may be named', () => {
  assert.deepEqual(moversOf(tuned({})), { use: new Set(['arena', 'cma', 'procmem', 'staged']), forced: [] });
  assert.deepEqual(moversOf(tuned({}, { VICINAL_MOVERS: 'cma,staged' })), { use: new Set(['cma', 'staged']), forced: ['cma', 'staged'] });
  for (const movers of ['', 'auto,cma', 'cma,,staged', 'CMA', 'eager'])
    assert.throws(() => tuned({ movers }), /option movers = .* is none of auto, arena, cma, procmem, staged/, movers);
});

test('the options file: where it lies, what is read, and that environment and init come after it', (t) => {
  const folder = temporaryFolder(t);
  const user = { HOME: folder };
  assert.equal(userOptionsFile(user), join(folder, '.config', 'vicinal', 'rank.json'));
  assert.equal(userOptionsFile({ ...user, XDG_CONFIG_HOME: '/xdg' }), '/xdg/vicinal/rank.json');
  assert.equal(userOptionsFile({ ...user, XDG_CONFIG_HOME: 'relative' }), join(folder, '.config', 'vicinal', 'rank.json'));
  assert.notEqual(optionsFile(user), userOptionsFile(user));
  mkdirSync(join(folder, '.config', 'vicinal'), { recursive: true });
  writeFileSync(userOptionsFile(user), '{"cma_bytes": 70000, "procmem_bytes": "1M", "yields": 7}');
  assert.equal(optionsFile(user), userOptionsFile(user));
  assert.equal(optionsFile({ ...user, ...off }), undefined);
  const read = tuning({ cmaBytes: 3 }, { ...user, VICINAL_YIELDS: '9' });
  assert.deepEqual([read.cmaBytes, read.procmemBytes, read.yields], [3, 1 << 20, 9]);

  const file = join(folder, 'wrong.json');
  for (const [text, reason] of [
    ['{', /options file .*wrong\.json: is no JSON/],
    ['[1]', /is no JSON object of options/],
    ['{"cma_byte": 1}', /unknown option in .*wrong\.json: cma_byte; did you mean cma_bytes\?/],
    ['{"cma_bytes": "many"}', /option cma_bytes = "many" \(file .*wrong\.json\): is no whole number/],
  ] as const) {
    writeFileSync(file, text);
    assert.throws(() => tuning({}, { VICINAL_OPTIONS_FILE: file }), reason, text);
  }
  assert.throws(() => tuning({}, { VICINAL_OPTIONS_FILE: join(folder, 'none.json') }), /cannot be read/);
});
