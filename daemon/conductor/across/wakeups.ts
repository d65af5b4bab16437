import { broker } from '../../../native/broker.js';
import type { v1 } from '../../../proto/broker/v1/index.js';
import type { Job } from '../job.js';
import { nowhere } from './job_across.js';
import type { Neighbours } from './neighbours.js';

/** Wakeups of ranks at other kernels: they travel from broker to broker. */
export class Wakeups {
  readonly #neighbours: Neighbours;
  /** Those of this turn, by slot and job. */
  #wakes = new Map<string, { slot: number; job: string; from: number[]; to: number[] }>();

  constructor(neighbours: Neighbours) {
    this.#neighbours = neighbours;
  }

  /** A rank of ours rang for one at another kernel: all that ring in this turn go in one frame. */
  ring(slot: number, job: string, from: number, to: number): void {
    if (this.#wakes.size === 0) setImmediate(() => this.#send());
    const key = `${slot} ${job}`;
    let wake = this.#wakes.get(key);
    if (wake === undefined) {
      wake = { slot, job, from: [], to: [] };
      this.#wakes.set(key, wake);
    }
    wake.from.push(from);
    wake.to.push(to);
  }

  #send(): void {
    const wakes = this.#wakes;
    this.#wakes = new Map();
    for (const { slot, job, from, to } of wakes.values()) this.#neighbours.say(slot, { wake: { job, from, to } });
  }

  woken(job: Job, wake: v1.Wake.$Properties): void {
    const from = wake.from ?? [];
    (wake.to ?? []).forEach((rank, at) => {
      const pair = job.members.get(rank)?.across.get(from[at] ?? nowhere);
      if (pair?.state === 'granted') broker.ringDoorbell(pair.sleepFd);
    });
  }
}
