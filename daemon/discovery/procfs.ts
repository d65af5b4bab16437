import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';

/** A file's text, or undefined when it cannot be read. */
export function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** When a process was started, in the kernel's own count, which tells it from another that gets its pid later; '' when there is no such process. */
export function startOf(procRoot: string, pid: number): string {
  // after the name, which may hold anything: the 22nd field of all
  const [, after = ''] = /^.*\)\s+(.*)$/s.exec(readText(`${procRoot}/${pid}/stat`) ?? '') ?? [];
  return after.split(' ')[19] ?? '';
}

/** Entries of a folder, sorted; empty when it cannot be read. */
export function listFolder(path: string): string[] {
  try {
    return readdirSync(path).sort();
  } catch {
    return [];
  }
}

/** Last part of what a link leads to; '' when it cannot be read. */
export function linkName(path: string): string {
  try {
    return basename(readlinkSync(path));
  } catch {
    return '';
  }
}

/** Namespaces that tell a container apart, the most telling first. */
export const namespaceKinds = ['pid', 'mnt', 'ipc', 'user', 'net', 'uts', 'cgroup'] as const;
export type NamespaceKind = (typeof namespaceKinds)[number];
/** Inode of each namespace; those that the kernel does not let us see are missing. */
export type Namespaces = Readonly<Partial<Record<NamespaceKind, number>>>;

/** Namespace inodes of a process (/proc/PID/ns). */
export function readNamespaces(procRoot: string, pid: number | 'self'): Namespaces {
  const found: Partial<Record<NamespaceKind, number>> = {};
  for (const kind of namespaceKinds) {
    try {
      const inode = /\[(\d+)\]$/.exec(readlinkSync(`${procRoot}/${pid}/ns/${kind}`))?.[1];
      if (inode !== undefined) found[kind] = Number(inode);
    } catch {
      // not ours to see: another user's process, and no CAP_SYS_PTRACE
    }
  }
  return found;
}

/** Parses the kernel's list format: "0-3,8" gives 0, 1, 2, 3, 8. */
export function parseList(list: string): number[] {
  const numbers: number[] = [];
  for (const part of list.trim().split(',')) {
    const match = /^(\d+)(?:-(\d+))?$/.exec(part.trim());
    if (match === null) continue;
    for (let each = Number(match[1]); each <= Number(match[2] ?? match[1]) && numbers.length < 65536; each++) numbers.push(each);
  }
  return numbers;
}
