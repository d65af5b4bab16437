import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scope } from './cleanup.js';
import { eventually } from './watchdog.js';

/** A memory cgroup of a test's own. */
export interface MemoryCgroup {
  /** Where a process writes its pid to enter. */
  readonly procs: string;
  /** Bytes charged to it now. */
  usage(): number;
  /** Sets the limit. @throws Error EBUSY where the kernel cannot get that far */
  limit(bytes: number): void;
}

/** Makes a memory cgroup, of version 1 or 2, that goes with the scope; where none can be had, the reason. */
export function memoryCgroup(scope: Scope, name: string): MemoryCgroup | { readonly lack: string } {
  if (process.getuid?.() !== 0) return { lack: 'needs root to make a cgroup' };
  const own = readFileSync('/proc/self/cgroup', 'utf8');
  const candidates: { readonly folder: string; readonly file: string; readonly used: string }[] = [];
  const version1 = /^\d+:(?:[^:]*,)?memory(?:,[^:]*)?:(.*)$/m.exec(own)?.[1];
  if (version1 !== undefined)
    candidates.push({ folder: join('/sys/fs/cgroup/memory', version1), file: 'memory.limit_in_bytes', used: 'memory.usage_in_bytes' });
  const version2 = /^0::(.*)$/m.exec(own)?.[1];
  if (version2 !== undefined) candidates.push({ folder: '/sys/fs/cgroup', file: 'memory.max', used: 'memory.current' });
  const lacks: string[] = [];
  for (const { folder, file, used } of candidates) {
    const made = join(folder, `vicinal-test-${process.pid}-${name}`);
    try {
      mkdirSync(made);
    } catch (error) {
      lacks.push((error as Error).message);
      continue;
    }
    scope.after(() =>
      eventually(`${made} can be removed`, () => {
        try {
          rmdirSync(made);
          return true;
        } catch (error) {
          return (error as NodeJS.ErrnoException).code === 'ENOENT';
        }
      }).then(() => {}),
    );
    if (!existsSync(join(made, file))) {
      lacks.push(`${made} has no ${file}`);
      continue;
    }
    return {
      procs: join(made, 'cgroup.procs'),
      usage: () => Number(readFileSync(join(made, used), 'utf8')),
      limit: (bytes) => writeFileSync(join(made, file), String(bytes)),
    };
  }
  return { lack: `no memory cgroup: ${lacks.join('; ')}` };
}
