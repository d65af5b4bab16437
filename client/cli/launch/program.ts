import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { delimiter, dirname, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageRoot } from '../../../native/load.js';
import { UsageError } from '../command.js';

/** How the ranks' program is started. */
export interface Program {
  /** The command and its arguments. */
  readonly argv: readonly string[];
  /** Paths that have to stay visible in a rank whose file tree is its own. */
  readonly keep: readonly string[];
}

const typescript = new Set(['.ts', '.mts', '.cts']);
const javascript = new Set(['.js', '.mjs', '.cjs']);
/** Folders that vicinal-isolate replaces by empty ones. */
const hiddenFolders = ['/tmp', '/run', '/dev/shm'];

function findInPath(name: string): string | undefined {
  const candidates = name.includes('/') ? [resolve(name)] : (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder || '.', name));
  return candidates.find((candidate) => {
    try {
      accessSync(candidate, constants.X_OK);
      return statSync(candidate).isFile();
    } catch {
      return false;
    }
  });
}

/** Folder of the package that a file belongs to: the nearest one above with package.json, else its own folder. */
function packageOf(file: string): string {
  for (let folder = dirname(file); !hiddenFolders.includes(folder) && folder !== '/'; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
  }
  return dirname(file);
}

/** What of a folder is to stay visible: the folder, or, when that whole folder is hidden, `file` in it and what Node.js looks for beside it. */
function visible(folder: string, file?: string): string[] {
  if (!hiddenFolders.includes(folder)) return [folder];
  return [file, join(folder, 'package.json'), join(folder, 'node_modules')].filter((path) => path !== undefined && existsSync(path)) as string[];
}

/**
 * Says how to start `program`: TypeScript and JavaScript files under this Node.js, anything else as it is.
 * @throws UsageError when there is no such program
 */
export function programOf(program: string, args: readonly string[]): Program {
  const extension = extname(program);
  const isScript = typescript.has(extension) || javascript.has(extension);
  if (isScript) {
    if (!existsSync(program) || !statSync(program).isFile()) throw new UsageError(`program ${program}: there is no such file`);
  }
  const file = isScript ? resolve(program) : findInPath(program);
  if (file === undefined) throw new UsageError(`program ${program}: there is no such file that may be executed${program.includes('/') ? '' : ' in PATH'}`);
  const loader = pathToFileURL(join(packageRoot, 'dist', 'client', 'cli', 'typescript', 'register.js')).href;
  const node = typescript.has(extension) ? [process.execPath, '--import', loader] : [process.execPath];
  const argv = isScript ? [...node, file, ...args] : [file, ...args];
  const real = realpathSync(file);
  const keep = [...visible(packageOf(file), file), ...visible(packageOf(real), real), ...visible(process.cwd()), packageRoot, dirname(process.execPath)];
  return { argv, keep: [...new Set(keep)].filter((path) => hiddenFolders.some((folder) => path.startsWith(`${folder}/`))) };
}
