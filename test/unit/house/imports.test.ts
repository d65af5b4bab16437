import assert from 'node:assert/strict';
import { dirname, join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { packageRoot } from '../../../native/load.js';
import { filesBelow, npmProgram, run, text } from './tree.js';

interface Import {
  readonly from: string;
  readonly specifier: string;
}

/** Every import of our TypeScript, static, dynamic or of types, as the compiler itself resolves them. */
function compilerImports(): Import[] {
  const { output } = run(npmProgram('tsc'), ['-p', '.', '--noEmit', '--traceResolution']);
  return [...output.matchAll(/^=+ Resolving module '([^']+)' from '([^']+)'/gm)]
    .map(([, specifier, from]) => ({ specifier: specifier as string, from: relative(packageRoot, from as string) }))
    .filter(({ from }) => !from.startsWith('node_modules') && !from.startsWith('..'));
}

/** Where an import leads: a path from the root, or the name of a package. */
function target({ from, specifier }: Import): string {
  return specifier.startsWith('.') ? relative(packageRoot, join(packageRoot, dirname(from), specifier)) : specifier;
}

const folderOf = (path: string): string => path.split('/')[0] as string;
const ours = ['client', 'daemon', 'native', 'proto', 'test', 'ops'];

/** The folders that each folder may import. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  proto: ['proto'],
  native: ['native'],
  client: ['client', 'proto', 'native'],
  daemon: ['daemon', 'proto', 'native'],
};

describe('direction of imports', () => {
  const imports = compilerImports();

  it('sees every import statement', () => {
    const seen = new Set(imports.map(({ from, specifier }) => `${from} ${specifier}`));
    for (const file of filesBelow('.', /\.ts$/).filter((each) => each in allowed || folderOf(each) in allowed)) {
      if (file.endsWith('.d.ts')) continue;
      for (const [, specifier] of text(file).matchAll(/^(?:import|export)\b[^'"`;]*?\bfrom '([^']+)';$/gm))
        if (!specifier?.startsWith('node:'))
          assert.ok(seen.has(`${file} ${specifier}`), `${file} imports ${specifier}, and the compiler's trace does not show it`);
    }
    assert.ok(imports.length > 100, `only ${imports.length} imports found`);
  });

  for (const [folder, may] of Object.entries(allowed)) {
    it(`${folder} imports of ours only ${may.join(', ')}`, () => {
      const wrong = imports
        .filter(({ from }) => folderOf(from) === folder)
        .map((each) => ({ ...each, to: target(each) }))
        .filter(({ to, specifier }) => (specifier.startsWith('.') ? !may.includes(folderOf(to)) : ours.includes(folderOf(to))));
      assert.deepEqual(
        wrong.map(({ from, to }) => `${from} -> ${to}`),
        [],
      );
    });
  }

  it('nobody but the client names the package by its own name', () => {
    const wrong = imports.filter(({ from, specifier }) => specifier === 'vicinal' && !['client', 'test'].includes(folderOf(from)));
    assert.deepEqual(wrong, []);
  });

  it('no import hides its target from the compiler', () => {
    const hidden = Object.keys(allowed)
      .flatMap((folder) => filesBelow(folder, /\.ts$/))
      .filter((file) => !file.endsWith('.d.ts') && file !== 'native/load.ts')
      .filter((file) => /\bimport\((?!\s*'[^']+'\s*\))|\brequire\(|\bcreateRequire\b/.test(text(file).replace(/^\s*(\/\/|\*|\/\*\*).*$/gm, '')));
    // the command line loads a person's own TypeScript program, by a path that only it knows
    assert.deepEqual(
      hidden.filter((file) => !file.startsWith('client/cli/')),
      [],
    );
  });
});

describe('the set-up', () => {
  it('starts where no package is installed yet: its files import each other and Node.js alone', () => {
    const seen = new Set<string>();
    const outside: string[] = [];
    const follow = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const [, specifier = ''] of text(file).matchAll(/^import\b[^'"]*'([^']+)';$/gm)) {
        if (specifier.startsWith('.')) follow(join(dirname(file), specifier));
        else if (!specifier.startsWith('node:')) outside.push(`${file} imports ${specifier}`);
      }
    };
    follow('ops/setup.mjs');
    assert.ok(seen.has('ops/bundle.mjs'), [...seen].join(', '));
    assert.deepEqual(outside, []);
  });
});

describe('direction of #include', () => {
  /** The folders of native/ whose headers each folder may include. */
  const core: Readonly<Record<string, readonly string[]>> = {
    layout: ['layout'],
    segment: ['segment', 'layout'],
    ring: ['ring', 'layout'],
    copy: ['copy', 'layout', 'ring', 'segment'],
    match: ['match', 'layout'],
    datatype: ['datatype', 'coll', 'engine'],
    window: ['window', 'coll', 'datatype', 'engine', 'layout', 'ring', 'segment'],
    coll: ['coll', 'engine', 'match', 'layout'],
    engine: ['engine', 'coll', 'copy', 'layout', 'match', 'ring', 'segment'],
    handoff: ['handoff'],
    region: ['region', 'layout', 'ring', 'segment'],
    launch: ['launch'],
  };
  const included = (file: string): string[] => [...text(file).matchAll(/^\s*#\s*include\s+"([^"]+)"/gm)].map((match) => match[1] as string);
  const sources = filesBelow('native', /\.(cc|h)$/);

  it('every folder of native is known here', () => {
    const folders = new Set(sources.map((file) => file.split('/')[1] as string));
    assert.deepEqual([...folders].filter((folder) => folder !== 'addon' && !(folder in core)).sort(), []);
  });

  for (const [folder, may] of Object.entries(core)) {
    it(`native/${folder} includes of ours only ${may.join(', ')}`, () => {
      for (const file of sources.filter((each) => each.startsWith(`native/${folder}/`)))
        for (const header of included(file)) {
          assert.ok(header.includes('/'), `${file} includes "${header}"; name the folder too`);
          assert.ok(may.includes(folderOf(header)), `${file} includes ${header}`);
        }
    });
  }

  it('only the addons know of Node.js', () => {
    const wrong = sources.filter((file) => !file.startsWith('native/addon/') && /#\s*include\s+<(napi|node_api|node|uv|v8)\b/.test(text(file)));
    assert.deepEqual(wrong, []);
  });

  it('the client addon carries no code of the broker, and the reverse', () => {
    const client = sources.filter((file) => file === 'native/addon/client_addon.cc' || file.startsWith('native/addon/client/'));
    assert.ok(client.length > 5);
    assert.deepEqual(
      client.flatMap(included).filter((header) => ['handoff', 'region'].includes(folderOf(header))),
      [],
    );
    const all = included('native/addon/broker_addon.cc').flatMap((header) => (folderOf(header) === 'addon' ? included(`native/${header}`) : [header]));
    assert.deepEqual(
      all.filter((header) => !['handoff', 'region'].includes(folderOf(header)) && header !== 'ring/doorbell.h'),
      [],
    );
  });
});
