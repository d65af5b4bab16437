import { getSystemErrorName } from 'node:util';

/** Movers that read the memory of a peer. */
export const readingMovers = ['cma', 'procmem'] as const;
export type ReadingMover = (typeof readingMovers)[number];

/** Where the peer lines of a head begin, and what they hold on reads of that peer's memory (native/layout/head.h; a test holds the two together). */
export const peerLines = { offset: 4096, bytes: 64, cma: 16, procmem: 20 } as const;

/** What came of one rank's reads of another's memory. */
export interface Proof {
  readonly state: 'untried' | 'proven' | 'failed' | 'stranger';
  /** Name of the errno, '' for none. */
  readonly errno: string;
}

/** Reads a proof word. What a rank wrote there is its own word: nonsense counts as untried. */
export function readProof(word: number): Proof {
  const state = (['untried', 'proven', 'failed', 'stranger'] as const)[word >>> 16] ?? 'untried';
  const number = word & 0xffff;
  return { state, errno: state === 'untried' || number === 0 ? '' : nameOf(number) };
}

function nameOf(errno: number): string {
  try {
    return getSystemErrorName(-errno);
  } catch {
    return `errno ${errno}`;
  }
}

const why: Readonly<Record<string, string>> = {
  EPERM:
    "the kernel's ptrace rules forbid it: they ask for the owner's uid and user namespace or CAP_SYS_PTRACE in that namespace, for a process that is dumpable, and, under kernel.yama.ptrace_scope=1, for a descendant",
  ESRCH: 'the process has ended',
  ENOSYS: 'the kernel or a seccomp profile has no process_vm_readv',
  EFAULT: 'the last message lay in memory that cannot be read so; others still go this way',
  EIO: 'the last message lay in memory that cannot be read so; others still go this way',
};

/** One sentence for people on what rank `reader` can read of rank `owner`. */
export function proofText(mover: ReadingMover, reader: number, owner: number, { state, errno }: Proof): string {
  const what = `${mover}: rank ${reader} reading the memory of rank ${owner}`;
  if (state === 'untried') return `${what} was not tried`;
  if (state === 'proven') return `${what} works: its nonce came back`;
  const reason = state === 'stranger' ? "another process answered: the peer's nonce was not there" : (why[errno] ?? 'see the errno');
  const onward = proofHolds({ state, errno }) ? 'it went by staged' : 'staged moves its messages';
  return `${what} failed${errno === '' ? '' : ` with ${errno}`}: ${reason}; ${onward}`;
}

/** False when the mover was given up for good; a message that lay in unreadable memory does not end it. */
export function proofHolds({ state, errno }: Proof): boolean {
  return state === 'proven' || (state === 'failed' && (errno === 'EFAULT' || errno === 'EIO'));
}
