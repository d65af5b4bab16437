import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { packageRoot } from '../../native/load.js';
import { type BrokerFrame, type ClientFrame, decodeBrokerFrame, encodeClientFrame, versionMax, versionMin } from '../../proto/broker/v1/index.js';
import type { Scope } from './cleanup.js';
import { watchdog } from './watchdog.js';

/** One line that hostile.py said. */
export type Said = Readonly<Record<string, unknown>>;

const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';

/** Hexadecimal bytes of a frame. */
export function hexOf(frame: ClientFrame): string {
  return Buffer.from(encodeClientFrame(frame)).toString('hex');
}

/** An honest Hello, in hexadecimal. */
export const honestHello: string = hexOf({ request: 1, hello: { versionMin, versionMax, software: 'hostile.py' } });

/** A process of test/support/hostile.py; killed with the scope. */
export class Hostile {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #said: Said[] = [];
  readonly exited: Promise<void>;
  #ended = false;
  #changed: () => void = () => {};

  /** @param prefix words before python3, e.g. unshare and its flags */
  constructor(scope: Scope, words: readonly string[], prefix: readonly string[] = []) {
    const all = [...prefix, python, join(packageRoot, 'test', 'support', 'hostile.py'), ...words];
    this.#child = spawn(all[0] as string, all.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#child.stdin.on('error', () => {});
    let rest = '';
    this.#child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      this.#said.push(...lines.map((line) => JSON.parse(line) as Said));
      this.#changed();
    });
    this.exited = new Promise((resolve, reject) => {
      this.#child.once('error', reject);
      this.#child.once('close', () => {
        this.#ended = true;
        this.#changed();
        resolve();
      });
    });
    this.exited.catch(() => {});
    scope.after(() => this.end());
  }

  get pid(): number {
    return this.#child.pid as number;
  }

  tell(line: string): void {
    this.#child.stdin.write(`${line}\n`);
  }

  /** The next line that has one of these keys; others wait for whoever asks for them. Undefined when the process ends first. */
  async next(...keys: string[]): Promise<Said | undefined> {
    return watchdog(
      `hostile.py saying ${keys.join(' or ')}`,
      (async () => {
        for (;;) {
          const at = this.#said.findIndex((line) => keys.some((key) => key in line));
          if (at >= 0) return this.#said.splice(at, 1)[0];
          if (this.#ended) return undefined;
          await new Promise<void>((resolve) => {
            this.#changed = resolve;
          });
        }
      })(),
    );
  }

  /** The next frame of the broker, 'closed' when it closed the connection. */
  async frame(): Promise<BrokerFrame | 'closed'> {
    const line = await this.next('frame', 'closed');
    if (line === undefined || 'closed' in line) return 'closed';
    return decodeBrokerFrame(Buffer.from(line['frame'] as string, 'hex'));
  }

  /** For `speak`: sends a frame and returns the next one. */
  async ask(frame: ClientFrame): Promise<BrokerFrame | 'closed'> {
    this.tell(JSON.stringify({ send: hexOf(frame) }));
    const sent = await this.next('sent', 'failed');
    if (sent === undefined || 'failed' in sent) throw new Error(`hostile.py could not send: ${JSON.stringify(sent)}`);
    return this.receive();
  }

  /** For `speak`: the next frame. */
  async receive(): Promise<BrokerFrame | 'closed'> {
    this.tell(JSON.stringify({ receive: true }));
    return this.frame();
  }

  /** Ends it: closes stdin, then SIGKILL when that does not help. */
  async end(): Promise<void> {
    if (this.#ended) return;
    this.#child.stdin.end();
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), 5_000);
    await this.exited;
    clearTimeout(timer);
  }
}
