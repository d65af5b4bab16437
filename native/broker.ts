import { loadAddon } from './load.js';

/** Who connected, as the kernel tells it at accept: never what the client claims. */
export interface Accepted {
  /** Connected socket, non-blocking, close-on-exec. */
  readonly fd: number;
  /** In the broker's pid namespace; 0 when the kernel does not show it. */
  readonly pid: number;
  readonly uid: number;
  readonly gid: number;
  /** pidfd of the peer process (SO_PEERPIDFD where the kernel has it, else pidfd_open), -1 when it cannot be had. */
  readonly pidfd: number;
}

/** What one receive gave. */
export type Received =
  | { readonly kind: 'frame'; readonly bytes: Buffer }
  | { readonly kind: 'again' }
  | { readonly kind: 'closed' }
  /** The packet was longer than the limit. */
  | { readonly kind: 'too-large' }
  /** The packet carried descriptors; the kernel dropped them. */
  | { readonly kind: 'descriptors' };

/** Waits for events on a descriptor in the event loop (uv_poll). */
export interface Watch {
  /** Replaces the events waited for. */
  set(readable: boolean, writable: boolean): void;
  /** Stops for good; the descriptor stays open. */
  close(): void;
  ref(): void;
  unref(): void;
}

/** The broker's face on the kernel. Every call throws an Error with `code` (an errno name) and `syscall` when the kernel refuses. */
export interface BrokerAddon {
  /** Binds and listens on a SOCK_SEQPACKET Unix socket; an existing socket file that nobody listens on is replaced. Returns the descriptor. */
  listen(path: string, mode: number, backlog: number): number;
  /** The same on a SOCK_STREAM socket. */
  listenStream(path: string, mode: number, backlog: number): number;
  /** The next connection, or null when there is none now. */
  accept(listener: number): Accepted | null;
  /** Who is at the other end of a connection that a former broker accepted; its pidfd is a new one. */
  peerOf(fd: number): Accepted;
  /** Receives one packet of at most `limit` bytes, without a control buffer. */
  receive(fd: number, limit: number): Received;
  /** Sends one packet with descriptors. Returns '' when sent, else the errno name ('EAGAIN', 'EPIPE', 'ETOOMANYREFS', ...). */
  send(fd: number, bytes: Uint8Array, descriptors: readonly number[]): string;
  /** Bytes sent that the peer has not read (SIOCOUTQ). */
  unread(fd: number): number;
  close(fd: number): void;
  /** A further descriptor of the same file, close-on-exec. */
  duplicate(fd: number): number;
  /** A memfd of `bytes` bytes, F_SEAL_SHRINK | F_SEAL_GROW, mode 0400, close-on-exec. */
  createMemfd(name: string, bytes: number): number;
  /** Memory of a region for virtual machines: a memfd sealed with F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL, of huge pages unless `hugePageBytes` is 0, all allocated. */
  createRegion(name: string, bytes: number, hugePageBytes: number): number;
  /** Adds F_SEAL_FUTURE_WRITE | F_SEAL_SEAL. */
  sealForever(fd: number): void;
  /** Size, and bytes allocated (st_blocks * 512). */
  allocation(fd: number): { readonly bytes: number; readonly allocated: number };
  /** The same file opened again, read-only. */
  reopenReadOnly(fd: number): number;
  /** Copies bytes out of a descriptor (pread); short when the file ends. */
  read(fd: number, offset: number, length: number): Buffer;
  /** eventfd, non-blocking, close-on-exec, count 0. */
  createEventfd(): number;
  /** Adds to the count of an eventfd; never blocks, whatever another holder did to it. */
  ringDoorbell(fd: number): void;
  /** Takes what was rung on an eventfd; never blocks. */
  drainDoorbell(fd: number): void;
  /** True while the process behind a pidfd lives. */
  alive(pidfd: number): boolean;
  /**
   * The memory of the process behind `pidfd`, read-only (/proc/PID/mem). Refused unless its uids are all still `uid` and the kernel deems its memory that
   * user's: see native/handoff/memory.h.
   */
  openMemory(procRoot: string, pid: number, pidfd: number, uid: number): number;
  readonly Watch: new (fd: number, readable: boolean, writable: boolean, callback: (readable: boolean, writable: boolean) => void) => Watch;
  /** sd_notify: sends `state`, with descriptors for FDSTORE=1, to $NOTIFY_SOCKET; false when there is none. */
  notify(state: string, descriptors?: readonly number[]): boolean;
  /** From now on counts how long each turn of the calling thread's event loop takes the processor. */
  watchTurns(): void;
  /** Turns that took longer than each of `bounds` (seconds of processor time), and the longest. */
  turns(): { readonly bounds: readonly number[]; readonly longer: readonly number[]; readonly longest: number };
  /** Soft and hard limit of open descriptors; raises the soft to the hard limit. */
  raiseDescriptorLimit(): { readonly soft: number; readonly hard: number };
}

/** The broker's addon, built from native/addon/broker_addon.cc. */
export const broker: BrokerAddon = loadAddon<BrokerAddon>('broker_addon');
