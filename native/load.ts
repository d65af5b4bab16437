import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

/** Folder of the package: the nearest parent of this file that holds package.json. */
export const packageRoot: string = (() => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('vicinal: package.json of the package not found above ' + fileURLToPath(import.meta.url));
    folder = parent;
  }
  return folder;
})();

/** Folder of the native build for this Node.js (addons that use V8 fit one module version). */
export const nativeBuild: string = join(packageRoot, 'native', 'build', `node${process.versions.modules}-${process.arch}`);

/**
 * Loads a native addon of this package.
 * @param name file name without `.node`
 * @throws Error that says which file is missing or unfit, and the cure
 */
export function loadAddon<T>(name: string): T {
  const file = join(nativeBuild, `${name}.node`);
  try {
    return require(file) as T;
  } catch (cause) {
    const reason = existsSync(file) ? (cause as Error).message : 'the file does not exist';
    throw new Error(`vicinal: cannot load ${file}: ${reason}; cure: run "npm rebuild vicinal" (in a clone: "npm run setup"), which needs make and g++`, {
      cause,
    });
  }
}
