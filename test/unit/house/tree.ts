import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
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

/** Value of `constexpr TYPE NAME = EXPRESSION;`, where the expression is arithmetic on numbers. */
export function cxxConstant(source: string, name: string): number {
  const expression = new RegExp(`constexpr \\w+ ${name} = ([^;]+);`).exec(source)?.[1];
  if (expression === undefined) throw new Error(`no constant ${name}`);
  const plain = expression.replace(/'/g, '');
  const shift = /^(\d+) << (\d+)$/.exec(plain);
  if (shift) return Number(shift[1]) * 2 ** Number(shift[2]);
  if (!/^-?\w+( \* \w+)*$/.test(plain)) throw new Error(`constant ${name} = ${expression} is no plain product`);
  return plain.split(' * ').reduce((product, factor) => product * Number(factor), 1);
}
