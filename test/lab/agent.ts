import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import { constants } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually, watchdog } from '../support/watchdog.js';

/** How a command in a guest is started. */
export interface CommandSetup {
  /** Besides PATH, HOME, LANG and USER. */
  readonly env?: Readonly<Record<string, string>>;
  /** Default: /. */
  readonly cwd?: string;
  /** Its standard input; default: none. */
  readonly input?: string | Uint8Array;
}

/** How a command in a guest ended: its exit code, or 128 and the signal's number. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Message {
  readonly id?: number;
  readonly hello?: string;
  readonly boot?: string;
  readonly pid?: number;
  readonly out?: string;
  readonly err?: string;
  readonly code?: number;
  readonly failed?: string;
}

/** One request that is being answered. */
interface Request {
  answer(message: Message): void;
  fail(reason: Error): void;
}

/** A command that runs in a guest. */
export class GuestCommand {
  readonly words: readonly string[];
  /** Rejects when the guest ends or is rebooted before it. */
  readonly exited: Promise<Outcome>;
  /** Its pid in the guest. */
  readonly started: Promise<number>;
  readonly #kill: (signal: number) => void;
  readonly #out: Buffer[] = [];
  readonly #err: Buffer[] = [];

  constructor(words: readonly string[], open: (request: Request) => (signal: number) => void) {
    this.words = words;
    let startedAt: (pid: number) => void = () => {};
    let notStarted: (reason: Error) => void = () => {};
    this.started = new Promise((resolve, reject) => {
      startedAt = resolve;
      notStarted = reject;
    });
    this.started.catch(() => {});
    let kill: (signal: number) => void = () => {};
    this.exited = new Promise((resolve, reject) => {
      const fail = (reason: Error): void => {
        notStarted(reason);
        reject(reason);
      };
      kill = open({
        fail,
        answer: (message) => {
          if (message.pid !== undefined) startedAt(message.pid);
          if (message.out !== undefined) this.#out.push(Buffer.from(message.out, 'base64'));
          if (message.err !== undefined) this.#err.push(Buffer.from(message.err, 'base64'));
          if (message.failed !== undefined) fail(new Error(message.failed));
          if (message.code !== undefined) resolve({ code: message.code, stdout: this.stdout, stderr: this.stderr });
        },
      });
    });
    this.exited.catch(() => {});
    this.#kill = kill;
  }

  /** What it has written so far. */
  get stdout(): string {
    return Buffer.concat(this.#out).toString();
  }

  get stderr(): string {
    return Buffer.concat(this.#err).toString();
  }

  /** A signal to it and all of its process group. */
  kill(signal: NodeJS.Signals = 'SIGKILL'): void {
    this.#kill(constants.signals[signal]);
  }

  /**
   * Waits for output that matches.
   * @throws Error with all output, when it ends before
   */
  async said(pattern: RegExp, milliseconds?: number): Promise<RegExpExecArray> {
    let over: string | undefined;
    this.exited.then(
      ({ code }) => {
        over = `exit code ${code}`;
      },
      (reason: Error) => {
        over = reason.message;
      },
    );
    return eventually(
      `${pattern} from ${this.words.join(' ')}`,
      () => {
        const ended = over;
        const found = pattern.exec(this.stdout) ?? pattern.exec(this.stderr);
        if (found === null && ended !== undefined) throw new Error(`${this.words.join(' ')} ended (${ended}) and did not say ${pattern}: ${this.#words()}`);
        return found ?? undefined;
      },
      milliseconds,
      () => this.#words(),
    );
  }

  #words(): string {
    return `${this.stdout.slice(-4000)}${this.stderr.slice(-4000)}`;
  }
}

/** The connection to the agent in a guest (test/lab/guest/agent.py). */
export class Agent {
  readonly #socket: Socket;
  readonly #requests = new Map<number, Request>();
  readonly #helloes: ((boot: string) => void)[] = [];
  #received: Buffer[] = [];
  #next = 1;
  #ended: Error | undefined;
  /** boot_id of the guest, as its agent told last. */
  boot = '';

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (bytes: Buffer) => this.#take(bytes));
    socket.on('error', () => {});
  }

  #take(bytes: Buffer): void {
    let rest = bytes;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      const line = Buffer.concat([...this.#received, rest.subarray(0, end)]).toString();
      this.#received = [];
      rest = rest.subarray(end + 1);
      if (line.startsWith('{')) this.#hear(JSON.parse(line) as Message);
    }
    if (rest.length > 0) this.#received.push(rest);
  }

  #hear(message: Message): void {
    if (message.hello !== undefined) {
      this.#drop(new Error('the guest was rebooted'));
      this.boot = message.hello;
      for (const heard of this.#helloes.splice(0)) heard(message.hello);
      return;
    }
    const request = this.#requests.get(message.id as number);
    if (message.code !== undefined || message.failed !== undefined || message.boot !== undefined) this.#requests.delete(message.id as number);
    request?.answer(message);
  }

  #drop(reason: Error): void {
    const left = [...this.#requests.values()];
    this.#requests.clear();
    for (const request of left) request.fail(reason);
  }

  /** Fails all that waits or comes. */
  end(reason: Error): void {
    this.#ended ??= reason;
    this.#drop(this.#ended);
  }

  #send(request: Request, message: Readonly<Record<string, unknown>>): number {
    const id = this.#next++;
    if (this.#ended !== undefined) {
      const reason = this.#ended;
      queueMicrotask(() => request.fail(reason));
      return id;
    }
    this.#requests.set(id, request);
    this.#socket.write(`${JSON.stringify({ id, ...message })}\n`);
    return id;
  }

  #ask(message: Readonly<Record<string, unknown>>): Promise<{ readonly last: Message; readonly out: Buffer }> {
    return new Promise((resolve, reject) => {
      const pieces: Buffer[] = [];
      const answer = (last: Message): void => {
        if (last.out !== undefined) pieces.push(Buffer.from(last.out, 'base64'));
        if (last.failed !== undefined) reject(new Error(last.failed));
        if (last.code !== undefined || last.boot !== undefined) resolve({ last, out: Buffer.concat(pieces) });
      };
      this.#send({ answer, fail: reject }, message);
    });
  }

  /** The next start of the agent: its guest has booted. */
  hello(milliseconds: number): Promise<string> {
    return watchdog('the boot of the guest', new Promise<string>((resolve) => this.#helloes.push(resolve)), milliseconds);
  }

  /** Waits until the agent answers, and gives the guest what no two guests may have alike: time, randomness and a name. */
  async greet(hostname: string, milliseconds: number): Promise<void> {
    const asking = new AbortController();
    const tried = async (): Promise<void> => {
      while (!asking.signal.aborted) {
        const entropy = randomBytes(64).toString('base64');
        const asked = this.#ask({ greet: true, time: Date.now() / 1000, entropy, hostname });
        asked.catch(() => {});
        // what was sent before the guest's port was open is lost
        const answer = await Promise.race([asked, sleep(3000, undefined)]);
        if (answer === undefined) continue;
        this.boot = answer.last.boot as string;
        return;
      }
    };
    try {
      await watchdog(`an answer of the agent in ${hostname}`, tried(), milliseconds);
    } finally {
      asking.abort();
    }
  }

  /** @param kill how a signal gets to it; default: to its process group */
  start(words: readonly string[], setup: CommandSetup = {}, kill?: (signal: number) => void): GuestCommand {
    return new GuestCommand(words, (request) => {
      const { env, cwd, input } = setup;
      const message = { run: words, env, cwd, input: input === undefined ? undefined : Buffer.from(input).toString('base64') };
      const id = this.#send(request, message);
      if (kill !== undefined) return kill;
      return (signal) => {
        if (this.#ended === undefined && this.#requests.has(id)) this.#socket.write(`${JSON.stringify({ id, signal })}\n`);
      };
    });
  }

  async write(path: string, data: string | Uint8Array, mode: number | undefined): Promise<void> {
    const bytes = Buffer.from(data);
    const piece = 256 << 10;
    for (let at = 0; at === 0 || at < bytes.length; at += piece)
      await this.#ask({ write: path, data: bytes.subarray(at, at + piece).toString('base64'), append: at > 0, ...(mode === undefined ? {} : { mode }) });
  }

  async read(path: string): Promise<Buffer> {
    return (await this.#ask({ read: path })).out;
  }
}
