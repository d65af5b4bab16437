import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { packageRoot } from '../../native/load.js';
import type { BrokerErrorName } from '../../proto/broker/errors.js';
import { brokerRows } from '../../proto/options/broker.js';
import { flagOf } from '../../proto/options/table.js';
import { type DescriptorCensus, descriptorCensus } from './census.js';
import { makeFolder, removeFolder, type Scope } from './cleanup.js';
import { Metrics } from './metrics.js';
import { eventually, watchdog } from './watchdog.js';

/** How a broker under test is started. */
export interface BrokerSetup {
  /** Options by their snake_case names, passed as flags. */
  readonly options?: Readonly<Record<string, string | number | boolean>>;
  /** Text of the TOML file, passed as --config. */
  readonly config?: string;
  /** Words before the node program, e.g. ['unshare', '--user', '--map-root-user']. */
  readonly prefix?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The folder of a former broker, whose socket path and state file this one takes over. */
  readonly folder?: string;
}

/** One line of the broker's JSON log. */
export type LogLine = Readonly<Record<string, unknown>> & { readonly level: number; readonly msg?: string };

/** How a process ended. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The compiled broker. */
export const brokerProgram: string = join(packageRoot, 'dist', 'daemon', 'main.js');

/** What a broker's admin HTTP answered. */
export interface AdminAnswer {
  readonly status: number;
  readonly body: string;
}

/** One request to the admin HTTP at a socket. */
export function adminGet(socketPath: string, path: string): Promise<AdminAnswer> {
  return new Promise((resolve, reject) => {
    const call = request({ socketPath, path, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        body += piece;
      });
      response.once('end', () => resolve({ status: response.statusCode ?? 0, body }));
      response.once('error', reject);
    });
    call.once('error', reject);
    call.end();
  });
}

/** The whole lines of a broker's log. */
export function logLines(text: string): LogLine[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as LogLine];
      } catch {
        return []; // the last line, half written
      }
    });
}

/** Lines of a broker's log that no test may cause: log level fatal, and what Node prints of exceptions that nobody caught. */
export function crashLines(text: string): string[] {
  return text.split('\n').filter((line) => /"level":60|"level":"fatal"|^\s+at |UnhandledPromise|uncaught|^Error|^TypeError|^RangeError/i.test(line));
}

/** A real broker on a socket of its own; killed and removed with the scope. */
export class TestBroker {
  readonly folder: string;
  readonly socket: string;
  readonly adminSocket: string;
  readonly stateFile: string;
  readonly configFile: string;
  readonly #logFile: string;
  readonly #child: ChildProcess;
  readonly exited: Promise<Exit>;
  #exit: Exit | undefined;
  /** Its log has no line that says that it is ready. */
  readonly #quiet: boolean;
  #served = false;
  #told = false;

  private constructor(folder: string, setup: BrokerSetup, generation: number) {
    this.folder = folder;
    this.socket = join(folder, 'broker.sock');
    this.adminSocket = join(folder, 'admin.sock');
    this.stateFile = join(folder, 'state.json');
    this.configFile = join(folder, 'vicinald.toml');
    this.#logFile = join(folder, `broker-${generation}.log`);
    this.#quiet = !['trace', 'debug', 'info', undefined].includes(setup.options?.['log_level'] as string | undefined);
    if (setup.config !== undefined) writeFileSync(this.configFile, setup.config);
    const flags = Object.entries(setup.options ?? {}).flatMap(([name, value]) => {
      const row = brokerRows.find((each) => each.name === name);
      if (row === undefined) throw new Error(`the broker has no option ${name}`);
      return row.type === 'boolean' ? [value ? flagOf(row) : `--no-${flagOf(row).slice(2)}`] : [flagOf(row), String(value)];
    });
    const words = [
      ...(setup.prefix ?? []),
      process.execPath,
      brokerProgram,
      ...(setup.config === undefined ? [] : ['--config', this.configFile]),
      '--socket',
      this.socket,
      ...flags,
    ];
    // A file, not a pipe: a test that is busy must not make the broker wait for its log to be read.
    const log = openSync(this.#logFile, 'a');
    this.#child = spawn(words[0] as string, words.slice(1), { stdio: ['ignore', log, log], env: { ...process.env, ...setup.env } });
    closeSync(log);
    this.exited = new Promise((resolve, reject) => {
      this.#child.once('error', reject);
      this.#child.once('exit', (code, signal) => {
        this.#exit = { code, signal };
        if (this.#served && !this.#told) console.error(`the broker ended by itself (${JSON.stringify(this.#exit)}):\n${this.logText().slice(-4000)}`);
        resolve(this.#exit);
      });
    });
    this.exited.catch(() => {});
  }

  /** Starts a broker and waits until it serves. */
  static async start(scope: Scope, setup: BrokerSetup = {}): Promise<TestBroker> {
    const folder = setup.folder ?? makeFolder();
    chmodSync(folder, 0o755);
    let generation = 1;
    while (existsSync(join(folder, `broker-${generation}.log`))) generation++;
    const broker = new TestBroker(folder, setup, generation);
    scope.after(async () => {
      await broker.kill();
      if (setup.folder === undefined) removeFolder(folder);
    });
    await eventually('the broker serves', async () => {
      if (broker.#exit !== undefined) throw new Error(`the broker ended at its start (${JSON.stringify(broker.#exit)}): ${broker.logText()}`);
      // Its own word, not only an answer at the socket: a former broker may still be there.
      if (!broker.#quiet && !broker.log().some((line) => line['event'] === 'ready')) return false;
      try {
        return (await broker.get('/readyz')).status === 200;
      } catch {
        return false;
      }
    });
    broker.#served = true;
    return broker;
  }

  get pid(): number {
    return this.#child.pid as number;
  }

  /** Undefined while it runs. */
  get exit(): Exit | undefined {
    return this.#exit;
  }

  signal(name: NodeJS.Signals): void {
    if (name === 'SIGTERM' || name === 'SIGINT' || name === 'SIGKILL') this.#told = true;
    if (this.#exit === undefined) process.kill(this.pid, name);
  }

  /** SIGTERM, and waits for the end. */
  async stop(): Promise<Exit> {
    this.signal('SIGTERM');
    return watchdog('the end of the broker', this.exited);
  }

  /** SIGKILL, and waits for the end. */
  async kill(): Promise<void> {
    if (this.#exit === undefined) {
      this.signal('SIGCONT');
      this.signal('SIGKILL');
    }
    await watchdog('the end of the broker', this.exited);
  }

  /** One request to the admin HTTP. */
  get(path: string): Promise<AdminAnswer> {
    return adminGet(this.adminSocket, path);
  }

  async metrics(): Promise<Metrics> {
    const answer = await watchdog('an answer of /metrics', this.get('/metrics'));
    if (answer.status !== 200) throw new Error(`GET /metrics: ${answer.status} ${answer.body}`);
    return new Metrics(answer.body);
  }

  /** How often the broker has refused with this error. */
  async refusals(name: BrokerErrorName): Promise<number> {
    return (await this.metrics()).value('vicinal_refusals_total', { name });
  }

  logText(): string {
    return readFileSync(this.#logFile, 'utf8');
  }

  log(): LogLine[] {
    return logLines(this.logText());
  }

  /** Lines that no test may cause. */
  crashes(): string[] {
    return crashLines(this.logText());
  }

  descriptors(): DescriptorCensus {
    return descriptorCensus(this.pid);
  }

  /** Waits until the broker holds no more descriptors than before. */
  async descriptorsBackTo(before: DescriptorCensus, slack = 0): Promise<void> {
    await eventually(
      `the broker's descriptors go back to ${JSON.stringify(before)}`,
      () => this.descriptors().total <= before.total + slack,
      undefined,
      () => JSON.stringify(this.descriptors()),
    );
  }
}
