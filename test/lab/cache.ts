import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where images and saved machines are kept: VICINAL_LAB_CACHE, or a folder that clones of the repository share. */
export const cacheFolder: string = process.env['VICINAL_LAB_CACHE'] ?? '/var/cache/vicinal-lab';

/** Days that an image may lie unused. */
const keptDays = 7;

/** Does something while no other process does, with the same lock. The lock ends with this process. */
async function underLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(path), { recursive: true });
  const lock = spawn('setpriv', ['--pdeathsig', 'KILL', 'flock', path, 'sh', '-c', 'echo locked; exec cat'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const over = once(lock, 'exit');
  try {
    const [text] = (await Promise.race([once(lock.stdout, 'data'), over])) as [Buffer | number | null];
    if (!Buffer.isBuffer(text)) throw new Error(`the lock ${path} cannot be had: flock ended (${text})`);
    return await work();
  } finally {
    lock.stdin.end();
    await over;
  }
}

/**
 * A folder of the cache, made at its first use and whole as soon as it is there.
 * @param key what decides its content
 * @param make fills a new folder
 */
export async function cached(parent: string, key: string, make: (folder: string) => Promise<void>): Promise<string> {
  const target = join(parent, key);
  const found = (): boolean => {
    if (!existsSync(target)) return false;
    utimesSync(target, new Date(), new Date());
    return true;
  };
  if (found()) return target;
  return underLock(join(parent, `${key}.lock`), async () => {
    // another process may have made it meanwhile
    if (found()) return target;
    const work = mkdtempSync(join(parent, `unfinished-${process.pid}-`));
    try {
      await make(work);
      renameSync(work, target);
    } catch (reason) {
      rmSync(work, { recursive: true, force: true });
      throw reason;
    }
    return target;
  });
}

/** Removes what nobody has used for long, and what died unfinished. */
export function prune(): void {
  const limit = Date.now() - keptDays * 24 * 3600 * 1000;
  for (const name of readdirSync(cacheFolder)) {
    const path = join(cacheFolder, name);
    const maker = /^unfinished-(\d+)-/.exec(name)?.[1];
    const dead = maker !== undefined && !existsSync(`/proc/${maker}`);
    if (dead || statSync(path).mtimeMs < limit) rmSync(path, { recursive: true, force: true });
  }
}
