import type { Logger } from 'pino';
import { type Accepted, broker, type Watch } from '../../native/broker.js';

/** How long accepting may hold up a turn of the event loop, in milliseconds; who is not accepted by then waits in the backlog. */
const sliceMilliseconds = 1;
const pauseMilliseconds = 100;

/** Accepts connections on the broker's socket. */
export class Listener {
  readonly #watch: Watch;
  readonly #log: Logger;
  readonly #accepted: (peer: Accepted) => void;
  #pause: NodeJS.Timeout | undefined;

  constructor(
    readonly fd: number,
    log: Logger,
    accepted: (peer: Accepted) => void,
  ) {
    this.#log = log;
    this.#accepted = accepted;
    this.#watch = new broker.Watch(fd, true, false, () => this.#accept());
  }

  #accept(): void {
    const until = performance.now() + sliceMilliseconds;
    do {
      let peer: Accepted | null;
      try {
        peer = broker.accept(this.fd);
      } catch (error) {
        // Out of descriptors or memory: those who wait stay in the backlog.
        this.#log.error({ event: 'accept-failed', err: error }, 'connections cannot be accepted now');
        this.#watch.set(false, false);
        this.#pause = setTimeout(() => this.#watch.set(true, false), pauseMilliseconds);
        return;
      }
      if (peer === null) return;
      this.#accepted(peer);
    } while (performance.now() < until);
  }

  /** Takes no more connections; the descriptor stays open. */
  stop(): void {
    clearTimeout(this.#pause);
    this.#watch.close();
  }
}
