import assert from 'node:assert/strict';
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { packageRoot } from '../../native/load.js';
import { brokerProgram } from './broker.js';
import { type Scope, temporaryFolder } from './cleanup.js';
import { eventually } from './watchdog.js';

/** The broker as a service of test/ops/activate.py, which plays systemd. */
export class Service {
  readonly folder: string;
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  stdout = '';
  stderr = '';
  #starts = 0;

  constructor(scope: Scope, sockets = 1, args: readonly string[] = []) {
    this.folder = temporaryFolder(scope);
    const words = [join(packageRoot, 'test', 'ops', 'activate.py'), this.folder, String(sockets), process.execPath, brokerProgram];
    const own = ['--socket', this.socket, '--drain-timeout', '0', ...args];
    this.#child = spawn('python3', [...words, ...own], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.#child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.stdout += text;
    });
    this.#child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
    });
    const gone = new Promise((resolve) => this.#child.once('close', resolve));
    scope.after(async () => {
      if (this.lines('exit').length < this.lines('pid').length && this.pid !== undefined) process.kill(this.pid, 'SIGKILL');
      this.#child.kill('SIGKILL');
      await gone;
    });
  }

  get socket(): string {
    return join(this.folder, 'broker.sock');
  }

  /** Pid of the broker, once it was started; of the last one after a restart. */
  get pid(): number | undefined {
    const said = this.lines('pid').at(-1);
    return said === undefined ? undefined : Number(said);
  }

  /** Starts the broker; after a former one ended, with the descriptors that it stored. */
  start(): void {
    this.#starts++;
    this.#child.stdin.write('\n');
  }

  /** What followed a word at the start of each line of output. */
  lines(word: string): string[] {
    return this.stdout
      .split('\n')
      .slice(0, -1)
      .filter((line) => line === word || line.startsWith(`${word} `))
      .map((line) => line.slice(word.length + 1));
  }

  async said(word: string, start = '', times = 1): Promise<string> {
    const matching = (): string[] => this.lines(word).filter((line) => line.startsWith(start));
    await eventually(
      `"${word} ${start}", ${times} time(s)`,
      () => {
        if (matching().length >= times) return true;
        assert.ok(
          word === 'exit' || word === 'stored' || this.lines('exit').length < Math.max(1, this.#starts),
          `the service ended:\n${this.stdout}${this.stderr}`,
        );
        return false;
      },
      undefined,
      () => this.stdout + this.stderr,
    );
    return matching()[times - 1] as string;
  }

  signal(name: NodeJS.Signals): void {
    process.kill(this.pid as number, name);
  }
}
