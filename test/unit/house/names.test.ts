import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { packageRoot } from '../../../native/load.js';
import { filesBelow, text } from './tree.js';

const folders = ['client', 'daemon', 'native', 'proto', 'ops', 'test', 'docs'];
const forbidden = new Set(['manager', 'managers', 'helper', 'helpers', 'util', 'utils', 'common']);

/** Words of a camelCase, snake_case or kebab-case name. */
const words = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.toLowerCase());
const isForbidden = (name: string): boolean => words(name).some((word) => forbidden.has(word));

describe('names', () => {
  it('know the words that say nothing', () => {
    assert.ok(isForbidden('sessionManager') && isForbidden('test_utils.ts') && isForbidden('HelperThing'));
    assert.ok(!isForbidden('communicator'));
  });

  it('of files and folders say what is in them', () => {
    const files = folders.flatMap((folder) => filesBelow(folder, /./));
    assert.ok(files.length > 100, `only ${files.length} files found`);
    assert.deepEqual(files.filter(isForbidden), []);
  });

  it('of exports say what they are', () => {
    const wrong: string[] = [];
    for (const file of folders.flatMap((folder) => filesBelow(folder, /\.(ts|mjs)$/)).filter((each) => !each.endsWith('broker.d.ts'))) {
      const source = text(file);
      const declared = source.matchAll(
        /^export (?:default )?(?:declare )?(?:abstract )?(?:async )?(?:const|let|function\*?|class|interface|type|enum|namespace|import)\s+(\w+)/gm,
      );
      const listed = [...source.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, list]) => (list as string).split(/[\s,]+/));
      for (const name of [...[...declared].map((match) => match[1] as string), ...listed]) if (isForbidden(name)) wrong.push(`${file}: ${name}`);
    }
    for (const file of filesBelow('native', /\.(h|cc)$/))
      for (const [, name] of text(file).matchAll(/^\s*(?:class|struct|enum(?: class)?|namespace|using)\s+([\w:]+)/gm))
        if (isForbidden(name as string)) wrong.push(`${file}: ${name}`);
    assert.deepEqual(wrong, []);
  });

  it('of top level folders are those of the house', () => {
    const local = ['node_modules', 'dist', '.git', '.setup'];
    const found = readdirSync(packageRoot, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !local.includes(entry.name));
    const unknown = found.map((entry) => entry.name).filter((name) => ![...folders, '.ci'].includes(name));
    assert.deepEqual(unknown, []);
  });
});
