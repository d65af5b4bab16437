// The install hook of the npm package: builds the native part from source. In a clone `npm run setup` does that instead.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
if (existsSync(join(root, 'tsconfig.json'))) process.exit(0);

// a newer compiler may warn where the one we test with does not: no reason to fail an installation
const done = spawnSync('make', ['-C', join(root, 'native'), '-j2', 'all', `NODE=${process.execPath}`, 'WARN='], { encoding: 'utf8', maxBuffer: 256 << 20 });
if (done.status !== 0) {
  process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}`);
  const reason = done.error ? done.error.message : 'see the first error above';
  process.stderr.write(`vicinal: the native build failed: ${reason}; cure: install make and g++ 12 or newer, then run: npm rebuild vicinal\n`);
  process.exit(1);
}
