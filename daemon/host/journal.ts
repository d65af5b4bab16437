import { writeSync } from 'node:fs';
import { broker } from '../../native/broker.js';
import type { ToldState } from './telling.js';

const version = 1;
const headerBytes = 16;

/**
 * What a restarted broker must know of a region's members beyond their descriptors. It is a memfd that systemd keeps, so every write stands even if the
 * broker is killed after it. Little-endian; all numbers are the broker's own:
 *
 *   0   version     u32
 *   4   slots       u32
 *   16  since       f64 a slot: when its member joined, in ms since 1970; 0: nobody
 *   ..  told        u8 a pair of slots: how far the first was told of the second (telling.ts)
 */
export class Journal {
  readonly fd: number;
  readonly #slots: number;

  private constructor(fd: number, slots: number) {
    this.fd = fd;
    this.#slots = slots;
  }

  static create(slots: number): Journal {
    const journal = new Journal(broker.createMemfd('vicinal-region-journal', headerBytes + slots * 8 + slots * slots), slots);
    const header = Buffer.alloc(headerBytes);
    header.writeUInt32LE(version, 0);
    header.writeUInt32LE(slots, 4);
    writeSync(journal.fd, header, 0, headerBytes, 0);
    return journal;
  }

  /** Opens what a former broker wrote; undefined when it is of another version. */
  static recall(fd: number): Journal | undefined {
    const header = broker.read(fd, 0, headerBytes);
    if (header.length < headerBytes || header.readUInt32LE(0) !== version) return undefined;
    const slots = header.readUInt32LE(4);
    if (broker.allocation(fd).bytes !== headerBytes + slots * 8 + slots * slots) return undefined;
    return new Journal(fd, slots);
  }

  get slots(): number {
    return this.#slots;
  }

  since(slot: number): number {
    return broker.read(this.fd, headerBytes + slot * 8, 8).readDoubleLE(0);
  }

  /** A member joined (ms since 1970), or left (0): then it has been told nothing. */
  joined(slot: number, since: number): void {
    const bytes = Buffer.alloc(8);
    bytes.writeDoubleLE(since, 0);
    writeSync(this.fd, bytes, 0, 8, headerBytes + slot * 8);
    if (since === 0) writeSync(this.fd, Buffer.alloc(this.#slots), 0, this.#slots, this.#row(slot));
  }

  told(slot: number): Map<number, ToldState> {
    const row = broker.read(this.fd, this.#row(slot), this.#slots);
    return new Map([...row].map((state, member) => [member, state as ToldState]));
  }

  record(slot: number, member: number, state: ToldState): void {
    writeSync(this.fd, Buffer.of(state), 0, 1, this.#row(slot) + member);
  }

  #row(slot: number): number {
    return headerBytes + this.#slots * 8 + slot * this.#slots;
  }
}
