import { client } from '../../native/client.js';

/** Communicators that may exist at once besides world and self. */
export const contextSlots = 2048;
/** Times that a slot may be used; native/engine/communicator.h has the same numbers. */
export const contextGenerations = 2 ** 18 - 1;
/** World and self have the contexts below. */
export const firstContext = 4;
const publicBits = 0x3fffffff;

/** Which contexts this process uses. A slot that is used again gets a higher generation, so that a context never comes back. */
class ContextTable {
  readonly #taken = new Uint8Array(contextSlots);
  /** The lowest generation that may be used here. */
  readonly #generation = new Int32Array(contextSlots);
  /** Engine communicators of a context, the private ones included. */
  readonly #live = new Map<number, number>();

  /** Free slots as bits, 32 to a number. */
  free(): Float64Array {
    this.#reclaim();
    const words = new Float64Array(contextSlots / 32);
    for (let slot = 0; slot < contextSlots; slot++)
      if (this.#taken[slot] === 0 && (this.#generation[slot] as number) < contextGenerations)
        words[slot >>> 5] = (words[slot >>> 5] as number) + 2 ** (slot & 31);
    return words;
  }

  #reclaim(): void {
    for (const ended of client.reclaimCommunicators()) {
      const context = ended & publicBits;
      const left = (this.#live.get(context) ?? 0) - 1;
      if (left > 0) {
        this.#live.set(context, left);
        continue;
      }
      this.#live.delete(context);
      if (context >= firstContext) this.release(context);
    }
  }

  /** Takes a slot if it is free. */
  reserve(slot: number): boolean {
    if (this.#taken[slot] !== 0) return false;
    this.#taken[slot] = 1;
    return true;
  }

  /** Gives the slot of a context, or a slot that was only reserved, back. */
  release(context: number): void {
    this.#taken[((context - firstContext) / 2) % contextSlots] = 0;
  }

  generationOf(slot: number): number {
    return this.#generation[slot] as number;
  }

  /** The context of a slot in a generation that all agreed on. */
  contextOf(slot: number, generation: number): number {
    this.#generation[slot] = generation + 1;
    return firstContext + 2 * (slot + contextSlots * generation);
  }

  /** An engine communicator of the context was made. */
  begin(context: number): void {
    this.#live.set(context, (this.#live.get(context) ?? 0) + 1);
  }
}

/** The process's one table; the engine is one in a process as well. */
export const contexts = new ContextTable();

/** First context of a slot. */
export const contextOfSlot = (slot: number): number => firstContext + 2 * slot;
