import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filesBelow, hasProgram, npmProgram, run, text } from './tree.js';

describe('lint and format', () => {
  it('TypeScript and JavaScript pass biome', () => {
    const { status, output } = run(npmProgram('biome'), ['check', '--max-diagnostics=50', '--colors=off']);
    assert.equal(status, 0, output);
  });

  it('TypeScript passes the compiler, strict', () => {
    const { status, output } = run(npmProgram('tsc'), ['-p', '.', '--noEmit']);
    assert.equal(status, 0, output);
    const settings = JSON.parse(text('tsconfig.json')) as { compilerOptions: Record<string, unknown> };
    assert.equal(settings.compilerOptions['strict'], true);
  });

  it('nobody talks the compiler or the linter out of a type', () => {
    const silencer = /@ts-(?:ignore|nocheck)|biome-ignore lint\/suspicious\/noExplicitAny/;
    const files = ['client', 'daemon', 'native', 'proto', 'test'].flatMap((folder) => filesBelow(folder, /\.ts$/));
    const wrong = files.filter((file) => !file.endsWith('house/format.test.ts') && !file.endsWith('.d.ts') && silencer.test(text(file)));
    assert.deepEqual(wrong, []);
  });

  it('C++ is formatted', { skip: hasProgram('clang-format') ? false : 'clang-format is missing (as root: apt-get install clang-format)' }, () => {
    const { status, output } = run(process.execPath, ['ops/format.mjs', '--check']);
    assert.equal(status, 0, output);
  });
});
