// Bundles what is started many times, or loaded by others: each entry becomes one file, with the packages that it needs in it, and so starts in half
// the time (docs/design/0013-what-ships.md). Other files of dist/ stay as the compiler wrote them.
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');

/** Sources whose outputs in dist/ are bundles: the SDK, the programs, and what a program loads by its path. */
export const entries = ['client/index.ts', 'client/cli/main.ts', 'client/cli/typescript/register.ts', 'client/cli/typescript/hooks.ts', 'daemon/main.ts'];

/** Packages from before ES modules call require() for what Node.js itself brings. */
const banner = "import { createRequire as requireOfBundle } from 'node:module'; const require = requireOfBundle(import.meta.url);";

/** Folder of the package that a file below node_modules is of. */
function packageOf(path) {
  const words = path.split('/');
  const at = words.lastIndexOf('node_modules') + 1;
  return words.slice(0, at + (words[at].startsWith('@') ? 2 : 1)).join('/');
}

/** The licenses of all that went into the bundles: they ask to come along. */
function notices(inputs) {
  const folders = [...new Set(inputs.filter((path) => path.includes('node_modules/')).map(packageOf))].sort();
  const texts = folders.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((each) => /^licen[cs]e/i.test(each));
    return `${name} ${version} (${license})\n\n${file === undefined ? '(no text of its own)' : readFileSync(join(root, folder, file), 'utf8').trim()}\n`;
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
  writeFileSync(join(dist, 'THIRD_PARTY.txt'), notices(Object.keys(made.metafile.inputs)));
  for (const program of Object.values(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).bin)) chmodSync(join(root, program), 0o755);
  return '';
}
