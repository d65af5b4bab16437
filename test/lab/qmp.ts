import type { Socket } from 'node:net';
import { watchdog } from '../support/watchdog.js';

type Value = Readonly<Record<string, unknown>>;

interface Waiting {
  resolve(value: unknown): void;
  reject(reason: Error): void;
}

/** QEMU's control connection (QMP): one command at a time is answered in order, events come between. */
export class Qmp {
  readonly #socket: Socket;
  readonly #waiting: Waiting[] = [];
  readonly #listeners = new Set<(event: string, data: Value) => void>();
  #received = '';
  #ended: Error | undefined;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.setEncoding('utf8').on('data', (text: string) => this.#take(text));
    socket.on('error', () => {});
  }

  #take(text: string): void {
    const lines = (this.#received + text).split('\n');
    this.#received = lines.pop() as string;
    for (const line of lines) {
      const message = JSON.parse(line) as Value;
      if ('event' in message) for (const listener of this.#listeners) listener(message['event'] as string, (message['data'] ?? {}) as Value);
      else if ('return' in message) this.#waiting.shift()?.resolve(message['return']);
      else if ('error' in message) this.#waiting.shift()?.reject(new Error((message['error'] as { readonly desc: string }).desc));
    }
  }

  /** Fails what waits, and all that comes. */
  end(reason: Error): void {
    this.#ended ??= reason;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#ended);
  }

  /** One command; rejects with QEMU's words when it refuses. */
  async execute<T = unknown>(command: string, parameters: Value = {}): Promise<T> {
    if (this.#ended !== undefined) throw new Error(`${command}: ${this.#ended.message}`);
    const answer = new Promise<unknown>((resolve, reject) => this.#waiting.push({ resolve, reject }));
    this.#socket.write(`${JSON.stringify({ execute: command, arguments: parameters })}\n`);
    try {
      return (await watchdog(`QEMU's answer to ${command}`, answer)) as T;
    } catch (cause) {
      throw new Error(`QEMU, ${command}: ${(cause as Error).message}`, { cause });
    }
  }

  /** Does something, and waits for an event that it causes. */
  async causing(event: string, fits: (data: Value) => boolean, work: () => Promise<unknown>): Promise<void> {
    let heard: () => void = () => {};
    const seen = new Promise<void>((resolve) => {
      heard = resolve;
    });
    const listener = (name: string, data: Value): void => {
      if (name === event && fits(data)) heard();
    };
    this.#listeners.add(listener);
    try {
      await work();
      await watchdog(`QEMU's event ${event}`, seen);
    } finally {
      this.#listeners.delete(listener);
    }
  }
}
