import { type Accepted, broker, type Watch } from '../../native/broker.js';
import { type BrokerErrorName, brokerErrors } from '../../proto/broker/errors.js';
import { type BrokerFrame, DescriptorKind, decodeClientFrame, encodeBrokerFrame, frameLimit, MalformedFrame, type v1 } from '../../proto/broker/v1/index.js';
import type { Pace } from '../conductor/pace.js';
import type { Identity } from '../discovery/identity.js';

/** A descriptor that goes with a frame, and how the frame announces it. */
export interface Travelling {
  readonly kind: v1.Descriptor.$Properties;
  readonly fd: number;
}

type Body = Omit<BrokerFrame, 'request' | 'descriptors'>;

interface Outgoing {
  readonly bytes: Uint8Array;
  /** Copies of what travels: the originals may be closed while the frame waits. */
  readonly descriptors: readonly number[];
}

/** Whom a connection tells what happens. */
export interface ConnectionEvents {
  frame(connection: Connection, frame: v1.ClientFrame): void;
  /** A refusal that the connection itself found (framing, unread descriptors). */
  refused(connection: Connection, error: BrokerErrorName, message: string): void;
  /** There is room again, after {@link Connection.room} said that there was none. */
  roomy(connection: Connection): void;
  /** The connection is over; called once. */
  closed(connection: Connection): void;
}

/** Frames taken from one connection before the others have their turn, and for how many milliseconds. */
const framesPerTurn = 16;
const readMilliseconds = 1;
/** Frames with descriptors that may be on their way, unread. */
const unreadWindow = 16;
/** Frames that may wait in the broker for a client that does not read. */
const queueLimit = 100_000;

/** One client's connection: frames in, frames and descriptors out. Never blocks. */
export class Connection {
  readonly peer: Accepted;
  readonly identity: Identity;
  /** True after Hello. */
  greeted = false;
  readonly #events: ConnectionEvents;
  readonly #unreadTimeout: () => number;
  #watch: Watch | undefined;
  #queue: Outgoing[] = [];
  #head = 0;
  #inFlight = 0;
  #unreadSince = 0;
  #unreadBytes = 0;
  #retry: NodeJS.Timeout | undefined;
  #retryAfter = 1;
  #ending = false;
  /** Nothing can be sent any more. */
  #broken = false;
  #told = false;
  /** Somebody waits for room. */
  #awaited = false;
  #readQueued = false;
  #last = false;
  readonly #pace: Pace;

  /** @param pace what is read of all connections takes its turn there */
  constructor(peer: Accepted, identity: Identity, events: ConnectionEvents, pace: Pace, unreadTimeout: () => number) {
    this.#pace = pace;
    this.peer = peer;
    this.identity = identity;
    this.#events = events;
    this.#unreadTimeout = unreadTimeout;
    this.#watch = new broker.Watch(peer.fd, true, false, (readable) => {
      if (readable) this.#queueRead();
      if (this.#watch !== undefined && this.#waiting !== 0) this.#flush();
    });
  }

  get open(): boolean {
    return this.#watch !== undefined && !this.#ending && !this.#broken;
  }

  /** True once `closed` was told of it. */
  get over(): boolean {
    return this.#told;
  }

  get #waiting(): number {
    return this.#queue.length - this.#head;
  }

  /** True when a frame with descriptors would leave at once. When not, `roomy` tells later. */
  get room(): boolean {
    if (this.#inFlight >= unreadWindow) this.#look();
    if (this.#inFlight + this.#waiting < unreadWindow) return true;
    this.#awaited = true;
    this.#lookLater();
    return false;
  }

  // ---- in ----

  /** Takes in what is there, out of turn. */
  readNow(): void {
    if (this.#watch !== undefined) this.#read();
  }

  /** Takes in what a process that has ended said last. */
  readLast(): void {
    if (this.#last || this.#watch === undefined) return;
    this.#last = true;
    this.#read();
  }

  #queueRead(): void {
    if (this.#readQueued) return;
    this.#readQueued = true;
    this.#pace.run(() => {
      this.#readQueued = false;
      if (this.#watch !== undefined) this.#read();
    });
  }

  #read(): void {
    const until = performance.now() + readMilliseconds;
    for (let turn = 0; turn < framesPerTurn && this.#watch !== undefined && !this.#ending && (turn === 0 || this.#last || performance.now() < until); turn++) {
      let received: ReturnType<typeof broker.receive>;
      try {
        received = broker.receive(this.peer.fd, frameLimit);
      } catch {
        return this.close();
      }
      switch (received.kind) {
        case 'again':
          return;
        case 'closed':
          return this.close();
        case 'too-large':
          return this.refuse('FRAME_TOO_LARGE', `a frame is longer than ${frameLimit} bytes`, 0);
        case 'descriptors':
          return this.refuse('DESCRIPTORS_SENT', 'a packet carried descriptors; they were dropped', 0);
        case 'frame': {
          let frame: v1.ClientFrame;
          try {
            frame = decodeClientFrame(received.bytes);
          } catch (error) {
            if (!(error instanceof MalformedFrame)) throw error;
            return this.refuse('MALFORMED_FRAME', error.message, 0);
          }
          this.#events.frame(this, frame);
        }
      }
    }
  }

  // ---- out ----

  /**
   * Sends a frame, or queues it, with copies of its descriptors: the caller may close its own afterwards.
   * @throws Error with `code` EMFILE when the frame must wait and there is no descriptor left to copy to
   */
  send(body: Body, request = 0, travelling: readonly Travelling[] = []): void {
    if (!this.open) return;
    const bytes = encodeBrokerFrame({ ...body, request, descriptors: travelling.map(({ kind }) => kind) });
    const originals = travelling.map(({ fd }) => fd);
    if (this.#waiting === 0 && this.#transmit(bytes, originals)) {
      if (this.#inFlight > 0) this.#lookLater();
      return;
    }
    if (!this.open) return;
    this.#queue.push({ bytes, descriptors: copiesOf(originals) });
    if (this.#waiting > queueLimit) this.refuse('DESCRIPTORS_UNREAD', `${queueLimit} frames wait to be read`, 0);
  }

  /** True when the frame has left; else it must wait, or the connection is over. */
  #transmit(bytes: Uint8Array, descriptors: readonly number[]): boolean {
    if (descriptors.length !== 0 && this.#inFlight >= unreadWindow) {
      this.#look();
      if (this.#watch === undefined) return false;
      if (this.#inFlight >= unreadWindow) {
        this.#lookLater();
        return false;
      }
    }
    const failed = broker.send(this.peer.fd, bytes, descriptors);
    if (failed === '') {
      if (descriptors.length !== 0) this.#inFlight++;
      return true;
    }
    if (failed === 'EAGAIN') this.#watch?.set(true, true);
    if (['EAGAIN', 'ETOOMANYREFS', 'ENOBUFS', 'ENOMEM'].includes(failed)) {
      this.#lookLater();
    } else {
      this.#break();
    }
    return false;
  }

  /** The client is gone; what it said before that counts, once whoever sends has come to the end of what it does. */
  #break(): void {
    if (this.#broken) return;
    this.#broken = true;
    queueMicrotask(() => {
      if (!this.#ending) this.readLast();
      this.close();
    });
  }

  /** Sends what waited. */
  #flush(): void {
    while (this.#waiting !== 0) {
      const next = this.#queue[this.#head] as Outgoing;
      if (!this.#transmit(next.bytes, next.descriptors)) return;
      this.#head++;
      closeAll(next.descriptors);
    }
    this.#queue = [];
    this.#head = 0;
    this.#retryAfter = 1;
    this.#watch?.set(true, false);
    if (this.#ending) this.#finish();
    else if (this.#inFlight > 0) this.#lookLater();
  }

  /** Sees how far the client has read; refuses it when it held descriptors for too long without reading on. */
  #look(): void {
    const unread = broker.unread(this.peer.fd);
    if (unread === 0) {
      this.#inFlight = 0;
      this.#unreadSince = 0;
      this.#retryAfter = 1;
    } else if (this.#unreadSince === 0 || unread < this.#unreadBytes) {
      this.#unreadSince = Date.now();
      this.#retryAfter = 1;
    }
    this.#unreadBytes = unread;
    const limit = this.#unreadTimeout();
    if (this.#inFlight === 0 || this.#unreadSince === 0 || Date.now() - this.#unreadSince <= limit) return;
    if (this.#ending) this.close();
    else this.refuse('DESCRIPTORS_UNREAD', `frames with descriptors were left unread for more than ${limit} ms`, 0);
  }

  #lookLater(): void {
    if (this.#retry !== undefined || this.#watch === undefined) return;
    this.#retryAfter = Math.min(100, this.#retryAfter * 2);
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      if (this.#watch === undefined) return;
      this.#look();
      if (this.#watch === undefined) return;
      if (this.#waiting !== 0) this.#flush();
      else if (this.#inFlight > 0) this.#lookLater();
      if (this.#awaited && this.#inFlight + this.#waiting < unreadWindow) {
        this.#awaited = false;
        this.#events.roomy(this);
      }
    }, this.#retryAfter);
    this.#retry.unref();
  }

  /** Refuses a request; where the table says that the connection is lost, closes it after the refusal. */
  refuse(error: BrokerErrorName, message: string, request: number): void {
    if (!this.open) return;
    const row = brokerErrors[error];
    const fatal = row.loss === 'connection';
    this.#events.refused(this, error, message);
    if (fatal) this.#dropQueue();
    this.send({ refusal: { code: row.code, name: error, message, cure: row.cure, fatal } }, request);
    if (fatal) this.#end();
  }

  /** Closes once what is queued was sent. */
  #end(): void {
    if (this.#watch === undefined || this.#ending) return;
    this.#ending = true;
    if (this.#waiting === 0) this.#finish();
    else setTimeout(() => this.close(), 1000).unref();
  }

  #finish(): void {
    // What the client sent and nobody read would reach it as ECONNRESET, before the refusal: read it away.
    try {
      for (let turn = 0; turn < 256; turn++) {
        const { kind } = broker.receive(this.peer.fd, frameLimit);
        if (kind === 'again' || kind === 'closed') break;
      }
    } catch {
      // closing anyway
    }
    this.close();
  }

  #dropQueue(): void {
    const dropped = this.#queue.slice(this.#head);
    this.#queue = [];
    this.#head = 0;
    for (const { descriptors } of dropped) closeAll(descriptors);
  }

  /**
   * Closes now, and tells of it when whoever closes has come to the end of what it does. The peer's pidfd stays open: it belongs to whom `closed` tells.
   */
  close(): void {
    if (this.#watch === undefined) return;
    this.#watch.close();
    this.#watch = undefined;
    clearTimeout(this.#retry);
    this.#dropQueue();
    broker.close(this.peer.fd);
    queueMicrotask(() => {
      this.#told = true;
      this.#events.closed(this);
    });
  }
}

function closeAll(descriptors: readonly number[]): void {
  for (const descriptor of descriptors) broker.close(descriptor);
}

function copiesOf(descriptors: readonly number[]): number[] {
  const copies: number[] = [];
  try {
    for (const descriptor of descriptors) copies.push(broker.duplicate(descriptor));
  } catch (error) {
    closeAll(copies);
    throw error;
  }
  return copies;
}

/** How the frame announces the descriptors of a pair that are no segments. */
export const travellingKinds = {
  DESCRIPTOR_SEGMENT: DescriptorKind.DESCRIPTOR_SEGMENT,
  pidfd: { kind: DescriptorKind.DESCRIPTOR_PIDFD },
  wake: { kind: DescriptorKind.DESCRIPTOR_WAKE },
  sleep: { kind: DescriptorKind.DESCRIPTOR_SLEEP },
  memory: { kind: DescriptorKind.DESCRIPTOR_MEMORY },
} as const;
