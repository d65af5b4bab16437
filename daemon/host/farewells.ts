import { broker, type Watch } from '../../native/broker.js';
import { frameOf } from './connection.js';

/** How many refused clients are waited for; beyond them the longest refused is cut off. */
const limit = 64;

/**
 * Refused clients that have not closed their connections. The refusal stands in the place of the protocol's version, which QEMU reads when its device
 * is added: that may be later than it connected. A connection that the server closed in between QEMU drops unread, and then waits for the version for
 * ever, with all of its virtual machine (ivshmem_recv_msg takes the end of a connection for a short read). So it is the client who closes.
 */
export class Farewells {
  readonly #watches = new Map<number, Watch>();

  /** Takes over a connection, and tells its client why it is refused. @param code the number of the error */
  say(fd: number, code: number): void {
    if (broker.send(fd, frameOf(code), []) !== '') return broker.close(fd);
    this.#watches.set(fd, new broker.Watch(fd, true, false, () => this.#end(fd)));
    const [oldest] = this.#watches.keys();
    if (this.#watches.size > limit && oldest !== undefined) this.#end(oldest);
  }

  close(): void {
    for (const fd of [...this.#watches.keys()]) this.#end(fd);
  }

  #end(fd: number): void {
    this.#watches.get(fd)?.close();
    this.#watches.delete(fd);
    broker.close(fd);
  }
}
