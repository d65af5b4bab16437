import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from 'sucrase';

/** Customization hooks of Node.js (module.register): types are taken off, lines stay where they are. */

interface ResolveContext {
  readonly parentURL?: string;
}
interface Resolution {
  readonly url: string;
  readonly shortCircuit?: boolean;
}
interface LoadContext {
  readonly format?: string | null;
}
interface Loaded {
  readonly format: string;
  readonly source: string;
  readonly shortCircuit: boolean;
}

const sources: Readonly<Record<string, string>> = { '.js': '.ts', '.mjs': '.mts', '.cjs': '.cts' };

/** An import of `./x.js` in TypeScript means `./x.ts` where only that exists. */
export async function resolve(
  specifier: string,
  context: ResolveContext,
  next: (specifier: string, context: ResolveContext) => Promise<Resolution>,
): Promise<Resolution> {
  const extension = /\.[cm]?js$/.exec(specifier)?.[0];
  if (extension !== undefined && context.parentURL !== undefined && /^\.{1,2}\//.test(specifier)) {
    const written = new URL(specifier, context.parentURL);
    const source = new URL(specifier.slice(0, -extension.length) + sources[extension], context.parentURL);
    if (written.protocol === 'file:' && !existsSync(fileURLToPath(written)) && existsSync(fileURLToPath(source)))
      return { url: source.href, shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url: string, context: LoadContext, next: (url: string, context: LoadContext) => Promise<Loaded>): Promise<Loaded> {
  const extension = /^file:.*(\.[cm]?ts)$/.exec(url)?.[1];
  if (extension === undefined) return next(url, context);
  const file = fileURLToPath(url);
  const commonjs = extension === '.cts';
  const { code } = transform(await readFile(file, 'utf8'), {
    filePath: file,
    transforms: commonjs ? ['typescript', 'imports'] : ['typescript'],
    disableESTransforms: true,
  });
  return { format: commonjs ? 'commonjs' : 'module', source: code, shortCircuit: true };
}
