import { client } from '../../native/client.js';
import { type BrokerFrame, type ClientFrame, decodeBrokerFrame, encodeClientFrame, type v1, versionMax, versionMin } from '../../proto/broker/v1/index.js';

/** The broker refused a request; `code` and `name` are of proto/broker/errors.ts. */
export class BrokerRefusal extends Error {
  constructor(
    readonly code: number,
    override readonly name: string,
    message: string,
    readonly cure: string,
  ) {
    super(`broker error ${code} ${name}: ${message}; cure: ${cure}`);
  }
}

/** The connection to the broker is gone. */
export class BrokerLost extends Error {
  override readonly name = 'BrokerLost';
}

interface Pending {
  readonly resolve: (frame: BrokerFrame) => void;
  readonly reject: (error: Error) => void;
}

type Body = Omit<ClientFrame, 'request'>;

const ownHello = { versionMin, versionMax, software: 'vicinal client' };

/** One connection to the broker (proto/HANDSHAKE.md). Blocking and evented use may be mixed. */
export class BrokerSession {
  /** Descriptor of the socket; -1 when closed. */
  fd: number;
  welcome: v1.Welcome.$Properties = {};
  /** Called for each push; the callee owns the descriptors. */
  onPush: (frame: BrokerFrame, descriptors: readonly number[]) => void = (_frame, descriptors) => closeAll(descriptors);
  /** Called once when the connection ends without close(). */
  onClose: (reason: string) => void = () => {};
  readonly #pending = new Map<number, Pending>();
  #next = 1;
  /** Why the broker closes the connection, when it said so. */
  #refused: BrokerRefusal | undefined;
  #watch: { close(): void; ref(): void; unref(): void } | undefined;

  private constructor(fd: number) {
    this.fd = fd;
  }

  /** Connects, and says nothing yet. @throws Error with `code` (ENOENT, ECONNREFUSED, EACCES, ...) when nobody listens */
  static open(path: string): BrokerSession {
    return new BrokerSession(client.connect(path));
  }

  /**
   * Connects and says Hello.
   * @param timeout milliseconds to wait for the Welcome
   * @throws Error with `code` (ENOENT, ECONNREFUSED, EACCES, ...) when nobody listens; BrokerRefusal
   */
  static connectSync(path: string, timeout: number): BrokerSession {
    const session = BrokerSession.open(path);
    try {
      const frame = session.requestSync({ hello: ownHello }, timeout);
      if (!frame.welcome) throw new BrokerLost('the broker answered Hello with something else than Welcome');
      session.welcome = frame.welcome;
      return session;
    } catch (error) {
      session.close();
      throw error;
    }
  }

  /** Says Hello without waiting: `then` is called when the Welcome is there, `failed` when it will not come. */
  greet(then: () => void, failed: (error: Error) => void): void {
    this.ask(
      { hello: ownHello },
      (frame) => {
        if (!frame.welcome) return failed(new BrokerLost('the broker answered Hello with something else than Welcome'));
        this.welcome = frame.welcome;
        then();
      },
      failed,
    );
  }

  #send(body: Body, request: number): void {
    if (this.fd < 0) throw new BrokerLost('the connection to the broker is closed');
    const failed = client.send(this.fd, encodeClientFrame({ ...body, request }));
    if (failed === '') return;
    // A broker that refuses closes: what it said before that is still to be read, and says more than EPIPE.
    const reason = `sending to the broker failed: ${failed}`;
    this.pump();
    this.#lose(reason);
    throw this.#refused ?? new BrokerLost(reason);
  }

  /** Asks and blocks for the answer; pushes that come in between are handed on. @throws BrokerRefusal, BrokerLost */
  requestSync(body: Body, timeout = 30_000): BrokerFrame {
    const request = this.#next++;
    let answer: BrokerFrame | undefined;
    let failure: Error | undefined;
    this.#pending.set(request, {
      resolve: (frame) => {
        answer = frame;
      },
      reject: (error) => {
        failure = error;
      },
    });
    try {
      this.#send(body, request);
      const until = Date.now() + timeout;
      while (answer === undefined && failure === undefined) {
        const left = until - Date.now();
        if (left <= 0) throw new BrokerLost(`the broker did not answer within ${timeout} ms`);
        this.#receive(left);
      }
    } finally {
      this.#pending.delete(request);
    }
    if (failure !== undefined) throw failure;
    return answer as BrokerFrame;
  }

  /** Asks without waiting: one of the functions is called by whoever takes in the answer (pump, a blocking request, the event loop). */
  ask(body: Body, resolve: (frame: BrokerFrame) => void, reject: (error: Error) => void): void {
    const request = this.#next++;
    this.#pending.set(request, { resolve, reject });
    try {
      this.#send(body, request);
    } catch (error) {
      if (this.#pending.delete(request)) reject(error as Error);
    }
  }

  /** Asks; resolves with the answer. Needs watch(), or pump() called by who watches the descriptor. */
  request(body: Body): Promise<BrokerFrame> {
    return new Promise((resolve, reject) => this.ask(body, resolve, reject));
  }

  /** Sends without waiting for the answer; a refusal of it is dropped. */
  post(body: Body): void {
    this.#send(body, this.#next++);
  }

  /** Takes in all that can be read now. */
  pump(): void {
    while (this.fd >= 0 && this.#receive(0)) {
      // until nothing is left
    }
  }

  /** Waits up to `timeout` ms (-1: without limit) for one frame. False when none came. */
  receiveSync(timeout: number): boolean {
    return this.#receive(timeout);
  }

  #receive(timeout: number): boolean {
    let packet: ReturnType<typeof client.receive>;
    try {
      packet = client.receive(this.fd, timeout);
    } catch (error) {
      const { code } = error as { code?: string };
      this.#lose(code === 'ECONNRESET' ? 'the broker closed the connection' : `reading from the broker: ${(error as Error).message}`);
      return false;
    }
    if (packet === null) return false;
    let frame: BrokerFrame;
    try {
      frame = decodeBrokerFrame(packet.bytes);
    } catch (error) {
      closeAll(packet.descriptors);
      this.#lose(`the broker sent a frame that this client does not understand: ${(error as Error).message}`);
      return false;
    }
    const pending = frame.request ? this.#pending.get(frame.request) : undefined;
    if (frame.refusal?.fatal) this.#refused = refusalOf(frame.refusal);
    if (pending === undefined || packet.descriptors.length !== 0) this.onPush(frame, packet.descriptors);
    if (pending !== undefined) {
      this.#pending.delete(frame.request as number);
      if (frame.refusal) pending.reject(refusalOf(frame.refusal));
      else pending.resolve(frame);
    }
    return true;
  }

  /** Serves the connection from the event loop. `keepAlive`: whether it keeps the process running. */
  watch(keepAlive: boolean): void {
    this.#watch ??= new client.Watch(this.fd, () => this.pump());
    if (keepAlive) this.#watch.ref();
    else this.#watch.unref();
  }

  unwatch(): void {
    this.#watch?.close();
    this.#watch = undefined;
  }

  #lose(reason: string): void {
    if (this.fd < 0) return;
    this.#closeDescriptor();
    for (const pending of this.#pending.values()) pending.reject(this.#refused ?? new BrokerLost(reason));
    this.#pending.clear();
    this.onClose(reason);
  }

  #closeDescriptor(): void {
    this.unwatch();
    const { fd } = this;
    this.fd = -1;
    if (fd >= 0) client.closeDescriptor(fd);
  }

  close(): void {
    this.#closeDescriptor();
    this.#rejectAll('the connection was closed');
  }

  #rejectAll(reason: string): void {
    const waiting = [...this.#pending.values()];
    this.#pending.clear();
    for (const pending of waiting) pending.reject(new BrokerLost(reason));
  }
}

/** The error of a Refusal. */
export function refusalOf(refusal: v1.Refusal.$Properties): BrokerRefusal {
  return new BrokerRefusal(refusal.code ?? 0, refusal.name ?? 'UNKNOWN', refusal.message ?? '', refusal.cure ?? '');
}

/** Closes descriptors that nobody wants. */
export function closeAll(descriptors: readonly number[]): void {
  for (const descriptor of descriptors) client.closeDescriptor(descriptor);
}
