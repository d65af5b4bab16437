// Bundles what is started many times, or loaded by others: each entry becomes one file, with the packages that it needs in it, and so starts in half
// the time (docs/design/0013-what-ships.md). Other files of dist/ stay as the compiler wrote them.
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');

/** Sources whose outputs in dist/ are bundles: the SDK, the programs, and what a program loads by its path. */
const entries = ['client/index.ts', 'client/cli/main.ts', 'client/cli/typescript/register.ts', 'client/cli/typescript/hooks.ts', 'daemon/main.ts'];

/** Packages from before ES modules call require() for what Node.js itself brings. */
const banner = "import { createRequire as requireOfBundle } from 'node:module'; const require = requireOfBundle(import.meta.url);";

/** Folder of the package that a file below node_modules is of. */
function packageOf(path) {
  const words = path.split('/');
  const at = words.lastIndexOf('node_modules') + 1;
  return words.slice(0, at + (words[at].startsWith('@') ? 2 : 1)).join('/');
}

/** Where packages without a text of their license say that it stands. */
const licensesElsewhere = { 'abstract-logging': 'MIT License, by James Sumners: http://jsumners.mit-license.org/' };

/** Optional packages of packages, which must not be found beside a bundle either. */
const absent = {
  name: 'absent',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^supports-color$/ }, ({ path }) => ({ path, namespace: 'absent' }));
    onLoad({ filter: /./, namespace: 'absent' }, () => ({ contents: 'module.exports = null;' }));
  },
};

/** The licenses of all that went into the bundles: they ask to come along. @throws Error when one has none */
function notices(inputs) {
  const folders = [...new Set(inputs.filter((path) => path.includes('node_modules/')).map(packageOf))].sort();
  const texts = folders.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((each) => /^licen[cs]e/i.test(each));
    const text = file === undefined ? licensesElsewhere[name] : readFileSync(join(root, folder, file), 'utf8').trim();
    if (text === undefined) throw new Error(`${folder} has no text of its license, and is bundled; cure: name the place in ops/bundle.mjs`);
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  return `The programs of this package hold code of the packages below.\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/** @returns '' or what is wrong */
export async function bundle() {
  // not above: the set-up imports this file before it has installed any package
  const { build, formatMessagesSync } = await import('esbuild');
  let made;
  try {
    made = await build({
      absWorkingDir: root,
      entryPoints: entries,
      outbase: root,
      outdir: dist,
      bundle: true,
      external: ['vicinal'],
      plugins: [absent],
      format: 'esm',
      platform: 'node',
      target: 'node20',
      banner: { js: banner },
      sourcemap: true,
      legalComments: 'none',
      metafile: true,
      logLevel: 'silent',
    });
  } catch (error) {
    return error.errors === undefined ? `${error.stack}\n` : formatMessagesSync(error.errors, { kind: 'error' }).join('\n');
  }
  if (made.warnings.length > 0) return formatMessagesSync(made.warnings, { kind: 'warning' }).join('\n');
  const sought = Object.values(made.metafile.outputs).flatMap(({ imports }) => imports.filter(({ external }) => external).map(({ path }) => path));
  const strange = [...new Set(sought)].filter((path) => !isBuiltin(path) && path !== 'vicinal');
  if (strange.length > 0) return `the bundles would look for ${strange.join(', ')} wherever they are started\n`;
  writeFileSync(join(dist, 'THIRD_PARTY.txt'), notices(Object.keys(made.metafile.inputs)));
  // npx runs them straight from here, and gives them the bit only when it meets this folder for the first time
  for (const program of Object.values(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).bin)) chmodSync(join(root, program), 0o755);
  return '';
}
