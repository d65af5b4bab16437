// Formats the C++ of native/ and test/ by .clang-format; with --check, only says which files differ.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findProgram } from './debian.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'build' || entry.name === 'node_modules' ? [] : sources(path);
    return /\.(cc|h|c)$/.test(entry.name) ? [relative(root, path)] : [];
  });
}

if (findProgram('clang-format') === undefined) {
  process.stderr.write('format: clang-format is missing; cure: as root: apt-get install clang-format\n');
  process.exit(1);
}
const check = process.argv.includes('--check');
const files = [...sources(join(root, 'native')), ...sources(join(root, 'test'))].sort();
const done = spawnSync('clang-format', [...(check ? ['--dry-run', '--Werror'] : ['-i']), ...files], { cwd: root, stdio: 'inherit' });
process.exit(done.status ?? 1);
