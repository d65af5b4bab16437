// Builds the TypeScript to dist/: compiles, adds the files that are not TypeScript, takes away what has no source any more, and bundles what ships.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');

/** Files that dist/ needs and tsc does not write. */
const copied = ['proto/broker/v1/broker.js', 'proto/broker/v1/broker.d.ts'];

/** Removes outputs whose TypeScript source is gone: a stale test would still run. */
function removeStale(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      removeStale(path);
      if (readdirSync(path).length === 0) rmSync(path, { recursive: true });
      continue;
    }
    const name = relative(dist, path);
    const source = name.replace(/(\.d\.ts|\.js|\.js\.map|\.d\.ts\.map)$/, '.ts');
    if (!copied.includes(name) && source !== name && !existsSync(join(root, source))) rmSync(path);
  }
}

/** @returns '' or what the compiler or the bundler said */
export async function build() {
  const done = spawnSync(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', root], { encoding: 'utf8', cwd: root });
  if (done.error) return done.error.message;
  for (const file of copied) {
    mkdirSync(dirname(join(dist, file)), { recursive: true });
    copyFileSync(join(root, file), join(dist, file));
  }
  removeStale(dist);
  return done.status === 0 ? bundle() : `${done.stdout}${done.stderr}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const wrong = await build();
  if (wrong !== '') {
    process.stderr.write(wrong);
    process.exit(1);
  }
}
