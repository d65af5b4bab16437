import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Kinds of open descriptors of a process, counted. `total` is their sum. */
export interface DescriptorCensus {
  readonly total: number;
  readonly memfds: number;
  readonly sockets: number;
  readonly pidfds: number;
  readonly eventfds: number;
  /** Of /proc/PID/mem. */
  readonly memory: number;
  readonly others: number;
}

/** Targets of a process's open descriptors. Empty when it is gone. */
export function descriptorTargets(pid: number): string[] {
  const folder = `/proc/${pid}/fd`;
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names.flatMap((name) => {
    try {
      return [readlinkSync(`${folder}/${name}`)];
    } catch {
      return []; // closed meanwhile
    }
  });
}

/** Counts a process's open descriptors by kind. */
export function descriptorCensus(pid: number): DescriptorCensus {
  const counts = { total: 0, memfds: 0, sockets: 0, pidfds: 0, eventfds: 0, memory: 0, others: 0 };
  for (const target of descriptorTargets(pid)) {
    counts.total++;
    if (target.startsWith('/memfd:')) counts.memfds++;
    else if (target.startsWith('socket:')) counts.sockets++;
    else if (target === 'anon_inode:[pidfd]' || target.startsWith('pidfd:')) counts.pidfds++;
    else if (target.startsWith('anon_inode:[eventfd')) counts.eventfds++;
    else if (/^\/proc\/\d+\/mem$/.test(target)) counts.memory++;
    else counts.others++;
  }
  return counts;
}

/** True while the process exists and is no zombie. */
export function running(pid: number): boolean {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const state = status.slice(status.lastIndexOf(')') + 2, status.lastIndexOf(')') + 3);
    return state !== 'Z' && state !== 'X';
  } catch {
    return false;
  }
}

/** Pids of a process's children, oldest first. */
export function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

/** Resident memory of a process in bytes, 0 when it is gone. */
export function residentBytes(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** Names in /dev/shm: nothing of ours may ever appear there. */
export function sharedMemoryNames(): string[] {
  try {
    return readdirSync('/dev/shm').sort();
  } catch {
    return [];
  }
}
