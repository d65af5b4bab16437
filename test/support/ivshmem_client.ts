import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { packageRoot } from '../../native/load.js';
import type { Scope } from './cleanup.js';
import { eventually } from './watchdog.js';

/** One message of the ivshmem client-server protocol. */
export interface IvshmemMessage {
  readonly message: number;
  readonly descriptor: boolean;
}

type Answer = Readonly<Record<string, unknown>>;

/** A process that plays QEMU's ivshmem-doorbell at a region's socket (ivshmem_client.py). */
export class IvshmemClient {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #answers: Answer[] = [];
  readonly messages: IvshmemMessage[] = [];
  #text = '';
  #ends: string[] = [];
  readonly exited: Promise<void>;

  private constructor(socket: string, words: readonly string[]) {
    const program = join(packageRoot, 'test', 'support', 'ivshmem_client.py');
    this.#child = spawn('python3', [program, socket, ...words], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.exited = new Promise((resolve) => this.#child.once('close', () => resolve()));
    this.#child.stdin.on('error', () => {});
    this.#child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      const lines = (this.#text + piece).split('\n');
      this.#text = lines.pop() ?? '';
      for (const line of lines) {
        const said = JSON.parse(line) as Answer;
        if ('message' in said) this.messages.push(said as unknown as IvshmemMessage);
        else if ('end' in said) this.#ends.push(String(said['end']));
        else this.#answers.push(said);
      }
    });
  }

  /** Connects; `words` are QEMU's arguments, e.g. -name web1. Does not wait for the setup. */
  static async connect(scope: Scope, socket: string, words: readonly string[] = []): Promise<IvshmemClient> {
    const client = new IvshmemClient(socket, words);
    scope.after(async () => {
      client.signal('SIGCONT');
      client.kill();
      await client.exited;
    });
    await client.answer('connected');
    return client;
  }

  /** Connects, and waits until it has its own doorbells. */
  static async join(scope: Scope, socket: string, words: readonly string[] = [], vectors = 1): Promise<IvshmemClient> {
    const client = await IvshmemClient.connect(scope, socket, words);
    await client.setUp(vectors);
    return client;
  }

  get pid(): number {
    return this.#child.pid as number;
  }

  /** Why the server's connections ended. */
  get ends(): readonly string[] {
    return this.#ends;
  }

  /** The second message: its number among the members. */
  get number(): number {
    return this.messages[1]?.message as number;
  }

  async setUp(vectors = 1): Promise<void> {
    await eventually(
      'the setup of an ivshmem client',
      () => this.messages.filter(({ message, descriptor }, at) => at > 2 && descriptor && message === this.number).length === vectors,
      undefined,
      () => JSON.stringify({ messages: this.messages, ends: this.#ends }),
    );
  }

  async ended(times = 1): Promise<string> {
    await eventually('the end of an ivshmem connection', () => this.#ends.length >= times);
    return this.#ends[times - 1] as string;
  }

  /** What it knows of another member: doorbells that it was told since the member's last leave. */
  doorbells(member: number): number {
    let count = 0;
    for (const { message, descriptor } of this.messages.slice(2)) if (message === member) count = descriptor ? count + 1 : 0;
    return count;
  }

  async told(what: string, probe: () => boolean): Promise<void> {
    await eventually(what, probe, undefined, () => JSON.stringify(this.messages));
  }

  send(command: string): void {
    this.#child.stdin.write(`${command}\n`);
  }

  /** Waits for the next answer that has this field, and takes it. */
  async answer(field: string): Promise<unknown> {
    const found = await eventually(`an answer "${field}" of an ivshmem client`, () => {
      const at = this.#answers.findIndex((answer) => field in answer);
      return at < 0 ? undefined : { value: this.#answers.splice(at, 1)[0]?.[field] };
    });
    return found.value;
  }

  ask(command: string, field: string): Promise<unknown> {
    this.send(command);
    return this.answer(field);
  }

  signal(name: NodeJS.Signals): void {
    if (this.#child.exitCode === null && this.#child.signalCode === null) process.kill(this.pid, name);
  }

  kill(): void {
    this.signal('SIGKILL');
  }
}
