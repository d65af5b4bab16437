import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { packageRoot } from '../../../native/load.js';

/** Files of the repository below a folder, as paths from its root, without what is built or installed. */
export function filesBelow(folder: string, ending: RegExp): string[] {
  const skipped = new Set(['node_modules', 'dist', 'build', '.git', '.setup']);
  const walk = (path: string): string[] =>
    readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
      const below = join(path, entry.name);
      if (entry.isDirectory()) return skipped.has(entry.name) ? [] : walk(below);
      return ending.test(entry.name) ? [relative(packageRoot, below)] : [];
    });
  return walk(join(packageRoot, folder)).sort();
}

/** Text of a file, by its path from the root. */
export function text(file: string): string {
  return readFileSync(join(packageRoot, file), 'utf8');
}

/** Runs a program in the root of the repository; its output is kept whole. */
export function run(command: string, args: readonly string[]): { readonly status: number | null; readonly output: string } {
  const done = spawnSync(command, args, { cwd: packageRoot, encoding: 'utf8', maxBuffer: 256 << 20, timeout: 300_000 });
  return { status: done.status, output: `${done.stdout ?? ''}${done.stderr ?? ''}${done.error?.message ?? ''}` };
}

/** Path of a program installed by npm. */
export function npmProgram(name: string): string {
  return join(packageRoot, 'node_modules', '.bin', name);
}

/** Whether a program can be found on the PATH. */
export function hasProgram(name: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
}

/** Value of each name of a C++ enum, `enum X : type { a, b = 3 }`, in `source`. */
export function cxxEnum(source: string, name: string): Record<string, number> {
  const body = new RegExp(`enum (?:class )?${name}\\b[^{]*\\{([^}]*)\\}`).exec(source.replace(/\/\/.*$/gm, ''))?.[1];
  if (body === undefined) throw new Error(`no enum ${name}`);
  const values: Record<string, number> = {};
  let next = 0;
  for (const part of body.split(',')) {
    const entry = /^\s*(\w+)\s*(?:=\s*(-?\w+))?\s*$/.exec(part);
    if (entry === null) continue;
    next = entry[2] === undefined ? next : Number(entry[2]);
    values[entry[1] as string] = next++;
  }
  return values;
}

/** Values of C++ expressions over headers of native/, as the compiler computes them. */
export function cxxValues(headers: readonly string[], expressions: readonly string[]): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'vicinal-values-'));
  try {
    const includes = ['<cstdio>', ...headers.map((header) => `"${header}"`)].map((header) => `#include ${header}\n`).join('');
    const body = expressions.map((expression) => `  std::printf("%lld\\n", static_cast<long long>(${expression}));\n`).join('');
    writeFileSync(join(folder, 'values.cc'), `${includes}using namespace vicinal;\nint main() {\n${body}}\n`);
    const program = join(folder, 'values');
    const compiled = run('g++', ['-std=c++20', `-I${join(packageRoot, 'native')}`, '-o', program, join(folder, 'values.cc')]);
    if (compiled.status !== 0) throw new Error(compiled.output);
    return run(program, []).output.trim().split('\n').map(Number);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
