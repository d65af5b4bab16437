import { broker, type Watch } from '../../native/broker.js';
import type { Entry } from './roster.js';
import type { Doorbells, Notice, Telling } from './telling.js';

/** Version of QEMU's ivshmem client-server protocol (docs/specs/ivshmem-spec of QEMU). */
const protocolVersion = 0;
/** The number that comes with the region's memory. */
const memoryMark = -1;
/** How long to wait when the kernel lets no more descriptors travel. */
const crowdedMilliseconds = 100;

/** One message of that protocol: a number of eight bytes, and a descriptor or none. */
export function frameOf(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64LE(BigInt(value));
  return bytes;
}

/** What a connection asks of its server. */
export interface ConnectionOwner {
  readonly memory: number;
  readonly present: ReadonlyMap<number, Doorbells>;
  /** All of the setup was sent: it is a member now. */
  settled(connection: RegionConnection): void;
  /** It is to be ended; a refusal when it misbehaved. */
  ended(connection: RegionConnection, reason: string, misbehaved: boolean): void;
}

/**
 * One virtual machine's connection to a region's socket. The server talks, the client listens: version, number, memory, the others' doorbells, its own, and
 * then who joins and leaves. Nothing waits for a client that does not read.
 */
export class RegionConnection {
  readonly fd: number;
  readonly entry: Entry;
  readonly doorbells: Doorbells;
  readonly telling: Telling;
  readonly #owner: ConnectionOwner;
  readonly #watch: Watch;
  #greeted = 0;
  #ownSent = 0;
  #settled: boolean;
  #crowded: NodeJS.Timeout | undefined;
  #closed = false;

  /** @param settled true: a former broker has sent the setup */
  constructor(fd: number, entry: Entry, doorbells: Doorbells, telling: Telling, owner: ConnectionOwner, settled: boolean) {
    this.fd = fd;
    this.entry = entry;
    this.doorbells = doorbells;
    this.telling = telling;
    this.#owner = owner;
    this.#settled = settled;
    this.#watch = new broker.Watch(fd, true, false, (readable) => {
      if (readable) this.look();
      this.advance();
    });
  }

  get settled(): boolean {
    return this.#settled;
  }

  /** Bytes that the client has not read. */
  get unread(): number {
    return broker.unread(this.fd);
  }

  /** Sees whether the client closed the connection, or sent something. */
  look(): void {
    if (this.#closed) return;
    let kind: string;
    try {
      kind = broker.receive(this.fd, 64).kind;
    } catch (error) {
      return this.#owner.ended(this, `its connection failed: ${(error as Error).message}`, false);
    }
    if (kind === 'closed') return this.#owner.ended(this, 'it closed its connection', false);
    if (kind !== 'again') this.#owner.ended(this, kind === 'descriptors' ? 'it sent descriptors' : 'it sent something', true);
  }

  /** Sends what is to be sent, as far as the client reads. */
  advance(): void {
    while (!this.#closed && this.#crowded === undefined) {
      const message = this.#next();
      if (message === undefined) return this.#watch.set(true, false);
      const failure = broker.send(this.fd, frameOf(message.value), message.fd === undefined ? [] : [message.fd]);
      if (failure === '') {
        message.done();
        continue;
      }
      if (failure === 'EAGAIN') return this.#watch.set(true, true);
      if (failure !== 'ETOOMANYREFS') return this.#owner.ended(this, `its connection failed: ${failure}`, false);
      this.#watch.set(true, false);
      this.#crowded = setTimeout(() => {
        this.#crowded = undefined;
        this.advance();
      }, crowdedMilliseconds);
    }
  }

  /** Closes it. With `refusal`, a client that still reads the version is told that number instead: QEMU prints it. */
  close(refusal = 0): void {
    if (this.#closed) return;
    this.#closed = true;
    clearTimeout(this.#crowded);
    this.#watch.close();
    if (refusal !== 0 && this.#greeted === 0 && !this.#settled) broker.send(this.fd, frameOf(refusal), []);
    broker.close(this.fd);
    for (const eventfd of this.doorbells.eventfds) broker.close(eventfd);
  }

  #next(): { readonly value: number; readonly fd?: number; readonly done: () => void } | undefined {
    const greeted = (): void => {
      this.#greeted++;
    };
    if (!this.#settled) {
      if (this.#greeted === 0) return { value: protocolVersion, done: greeted };
      if (this.#greeted === 1) return { value: this.entry.number, done: greeted };
      if (this.#greeted === 2) return { value: memoryMark, fd: this.#owner.memory, done: greeted };
    }
    const { present } = this.#owner;
    const notice = this.#ownSent === 0 || this.#settled ? this.telling.next(present) : undefined;
    if (notice !== undefined) return this.#noticed(notice);
    if (this.#settled) return undefined;
    return {
      value: this.entry.number,
      fd: this.doorbells.eventfds[this.#ownSent] as number,
      done: () => {
        if (++this.#ownSent < this.doorbells.eventfds.length) return;
        this.#settled = true;
        this.#owner.settled(this);
      },
    };
  }

  #noticed(notice: Notice): { readonly value: number; readonly fd?: number; readonly done: () => void } {
    const { present } = this.#owner;
    const done = (): void => this.telling.sent(notice, present);
    if (notice.vector === undefined) return { value: notice.member, done };
    return { value: notice.member, fd: present.get(notice.member)?.eventfds[notice.vector] as number, done };
  }
}
