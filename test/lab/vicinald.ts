import { crashLines, type LogLine, logLines } from '../support/broker.js';
import { eventually } from '../support/watchdog.js';
import type { Guest, GuestCommand } from './lab.js';

const program = '/opt/vicinal/dist/daemon/main.js';
/** Milliseconds in which what brokers of guests do is waited for. */
export const brokerPatience = 600_000;

/** The broker of a guest, at /run/vicinal; its log comes to this process as it is written. */
export class GuestBroker {
  readonly guest: Guest;
  readonly #flags: readonly string[];
  #command: GuestCommand;

  constructor(guest: Guest, flags: readonly string[]) {
    this.guest = guest;
    this.#flags = flags;
    this.#command = this.#start();
  }

  #start(): GuestCommand {
    return this.guest.start(['sh', '-c', 'mkdir -p /run/vicinal && exec "$@"', 'sh', 'node', program, '--role', 'guest', ...this.#flags]);
  }

  /** Starts it anew, after the guest was rebooted or it was killed: its log begins anew too. */
  restart(): void {
    this.#command = this.#start();
  }

  /** What it said since its start. */
  get logText(): string {
    return this.#command.stderr;
  }

  events(name: string): LogLine[] {
    return logLines(this.logText).filter(({ event }) => event === name);
  }

  /** Lines that no test may cause. */
  crashes(): string[] {
    return crashLines(this.logText);
  }

  /** Waits for an event in its log; for so many. @returns the last of them */
  async said(name: string, times = 1): Promise<LogLine> {
    return this.waits(`"${name}" ${times} times in the log of ${this.guest.name}'s broker`, () => {
      const found = this.events(name);
      return found.length >= times ? found.at(-1) : undefined;
    });
  }

  /** Waits for something that its log shows. */
  async waits<T>(what: string, probe: () => T | undefined | false): Promise<T> {
    let ended = '';
    this.#command.exited.then(
      ({ code }) => {
        ended = `it ended with ${code}`;
      },
      (reason: Error) => {
        ended = reason.message;
      },
    );
    return eventually(
      what,
      () => {
        const over = ended;
        const found = probe();
        if ((found === undefined || found === false) && over !== '') throw new Error(`no ${what}: ${over}\n${this.logText.slice(-4000)}`);
        return found;
      },
      brokerPatience,
      () => this.logText.slice(-4000),
    );
  }

  /** Slots of the neighbours that stand, as its log tells. */
  get neighbours(): readonly number[] {
    const standing = new Set<number>();
    let control: unknown;
    for (const { event, slot, kind, region } of logLines(this.logText)) {
      if (event === 'neighbour-found') standing.add(slot as number);
      else if (event === 'neighbour-lost') standing.delete(slot as number);
      else if (event === 'region-found' && kind === 'control') control = region;
      else if (event === 'slot-lost' || (event === 'region-lost' && region === control)) standing.clear();
    }
    return [...standing];
  }

  /** Waits until so many neighbours stand. */
  async met(count: number): Promise<void> {
    await this.waits(`${count} neighbours of ${this.guest.name}'s broker`, () => this.neighbours.length === count);
  }
}
