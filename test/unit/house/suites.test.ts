import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { packageRoot } from '../../../native/load.js';
import { filesBelow, run, text } from './tree.js';

describe('the test runner', () => {
  it('knows every folder with tests, with a budget', async () => {
    const { suites } = (await import(pathToFileURL(join(packageRoot, 'ops', 'suites.mjs')).href)) as {
      suites: readonly { readonly folder: string; readonly budget: number }[];
    };
    const withTests = new Set(filesBelow('test', /\.test\.ts$/).map((file) => file.split('/')[1] as string));
    assert.deepEqual([...withTests].filter((folder) => !suites.some((suite) => suite.folder === folder)).sort(), []);
    for (const suite of suites) assert.ok(suite.budget > 0, suite.folder);
  });

  it('runs every test file there is', () => {
    const short = run(process.execPath, ['ops/test.mjs', '--list']);
    assert.equal(short.status, 0, short.output);
    const listed = short.output.trim().split('\n');
    if (filesBelow('test', /\.long\.test\.ts$/).length > 0)
      listed.push(...run(process.execPath, ['ops/test.mjs', '--list', '--long']).output.trim().split('\n'));
    assert.deepEqual(listed.sort(), filesBelow('test', /\.test\.ts$/));
  });

  it('refuses what it does not know, with exit code 2', () => {
    for (const word of ['--nonsense', 'no-such-suite']) {
      const { status, output } = run(process.execPath, ['ops/test.mjs', word]);
      assert.equal(status, 2);
      assert.ok(output.includes(word), output);
    }
  });

  it('.ci/run runs the command that the README names', () => {
    assert.match(text('.ci/run'), /^exec npm test$/m);
    assert.ok(text('README.md').includes('npm test'));
    assert.ok(
      existsSync(join(packageRoot, 'package-lock.json')) && !/"resolved": "http/.test(text('package-lock.json')),
      'the lock file names a registry host',
    );
  });

  it('only the listed folders of test/ hold anything', () => {
    for (const name of readdirSync(join(packageRoot, 'test'))) assert.match(name, /^[a-z]+$/);
  });
});
