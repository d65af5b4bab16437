import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { packageRoot } from '../../../native/load.js';
import { run, text } from './tree.js';

describe('generated files', () => {
  it('are what `node proto/generate.mjs` makes of broker.proto', (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'vicinal-generate-'));
    context.after(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, 'proto', 'broker', 'v1'), { recursive: true });
    for (const file of ['proto/generate.mjs', 'proto/broker/v1/broker.proto']) cpSync(join(packageRoot, file), join(folder, file));
    symlinkSync(join(packageRoot, 'node_modules'), join(folder, 'node_modules'));
    const { status, output } = run(process.execPath, [join(folder, 'proto', 'generate.mjs')]);
    assert.equal(status, 0, output);
    for (const file of ['proto/broker/v1/broker.js', 'proto/broker/v1/broker.d.ts'])
      assert.ok(readFileSync(join(folder, file), 'utf8') === text(file), `${file} is stale: run npm run generate and commit`);
  });

  it('reference pages and the example configuration are what the tables give', (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'vicinal-reference-'));
    context.after(() => rmSync(folder, { recursive: true }));
    const { status, output } = run(process.execPath, ['ops/reference.mjs', folder]);
    assert.equal(status, 0, output);
    for (const file of ['docs/reference/options.md', 'docs/reference/errors.md', 'docs/reference/metrics.md', 'ops/vicinald.toml'])
      assert.ok(readFileSync(join(folder, file), 'utf8') === text(file), `${file} is stale: run npm run generate and commit`);
  });
});
