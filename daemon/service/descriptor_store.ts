import type { Logger } from 'pino';
import { broker } from '../../native/broker.js';

/**
 * Descriptors that outlive the broker in systemd's store (FDSTORE=1 of sd_notify(3); FileDescriptorStoreMax= of the unit). Names have no ":".
 * Without systemd nothing is kept.
 */
export class DescriptorStore {
  readonly #log: Logger;
  readonly #left: Map<string, number>;
  #failed = false;

  /** @param passed what a former broker kept, by name; it is the store's until taken */
  constructor(passed: ReadonlyMap<string, number>, log: Logger) {
    this.#left = new Map(passed);
    this.#log = log;
  }

  /** Names that were passed and not taken yet. */
  get names(): readonly string[] {
    return [...this.#left.keys()];
  }

  /** Takes a descriptor that a former broker kept; it stays in systemd's store until it is forgotten. */
  take(name: string): number | undefined {
    const fd = this.#left.get(name);
    this.#left.delete(name);
    return fd;
  }

  /**
   * Keeps a descriptor for the next broker.
   * @param polled whether systemd drops it when its other end hangs up
   */
  keep(name: string, fd: number, polled: boolean): void {
    this.#notify(`FDSTORE=1\nFDNAME=${name}${polled ? '' : '\nFDPOLL=0'}`, [fd]);
  }

  /** Has systemd drop what is kept by that name. */
  forget(name: string): void {
    this.#notify(`FDSTOREREMOVE=1\nFDNAME=${name}`, []);
  }

  /** Closes and forgets what nobody took. Returns the names. */
  clear(): readonly string[] {
    const { names } = this;
    for (const [name, fd] of this.#left) {
      broker.close(fd);
      this.forget(name);
    }
    this.#left.clear();
    return names;
  }

  #notify(state: string, descriptors: readonly number[]): void {
    try {
      broker.notify(state, descriptors);
      this.#failed = false;
    } catch (error) {
      if (!this.#failed)
        this.#log.error({ event: 'store-failed', err: error }, "systemd's descriptor store cannot be reached: a restarted broker will lack regions");
      this.#failed = true;
    }
  }
}
