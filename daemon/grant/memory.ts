import { broker } from '../../native/broker.js';
import type { Identity } from '../discovery/identity.js';

/** Why the ranks of a job get no descriptors of each other's memory; '' when they may. */
export function procmemRefusal(policy: 'deny' | 'allow', asked: boolean): string {
  if (!asked) return 'the job did not ask for it (vicinal run --procmem)';
  if (policy === 'deny') return "the operator's policy denies it (broker option procmem = deny)";
  return '';
}

/** A rank whose memory is to be opened. */
export interface MemoryOwner {
  readonly rank: number;
  readonly pidfd: number;
  readonly identity: Pick<Identity, 'pid' | 'uid'>;
}

/** Descriptors of the memory of both ends of a pair, or why there are none. */
export type PairMemory = { readonly refusal: ''; readonly of: ReadonlyMap<number, number> } | { readonly refusal: string; readonly of: undefined };

function openOne(procRoot: string, { rank, pidfd, identity }: MemoryOwner): number | string {
  try {
    return broker.openMemory(procRoot, identity.pid, pidfd, identity.uid);
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    const cure = code === 'EACCES' || code === 'EPERM' ? "; the broker needs CAP_SYS_PTRACE, or to be of the rank's user under ptrace rules that allow it" : '';
    return `the memory of rank ${rank} (pid ${identity.pid}) cannot be opened: ${message} (${code})${cure}`;
  }
}

/** Opens the memory of both, or of neither. The caller closes what it gets. */
export function openMemories(procRoot: string, a: MemoryOwner, b: MemoryOwner): PairMemory {
  const first = openOne(procRoot, a);
  if (typeof first === 'string') return { refusal: first, of: undefined };
  const second = openOne(procRoot, b);
  if (typeof second !== 'string')
    return {
      refusal: '',
      of: new Map([
        [a.rank, first],
        [b.rank, second],
      ]),
    };
  broker.close(first);
  return { refusal: second, of: undefined };
}
