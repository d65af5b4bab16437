import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { packageRoot } from '../../../native/load.js';
import { socketCandidates } from '../../broker/environment.js';
import { BrokerRefusal, BrokerSession } from '../../broker/session.js';
import { CommandFailure, say } from '../command.js';
import { Lines } from './lines.js';

/** A session with a broker, and the socket at which ranks find it. */
export interface BrokerAccess {
  readonly session: BrokerSession;
  readonly socket: string;
  /** Closes the session; ends a private broker and waits until nothing of it is left. */
  close(): Promise<void>;
}

/** Longest path of a Unix socket (sun_path of the kernel, its end marker taken off). */
const longestSocketPath = 107;
const startTimeout = 60_000;
const endTimeout = 5_000;
/** Milliseconds that a broker which listens gets to answer: as long as its unit gives it to start (ops/systemd). */
const answerTimeout = 300_000;
/** After so many milliseconds without an answer it is told that one is waited for. */
const noticeAfter = 2_000;

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof BrokerRefusal) return message;
  switch (code) {
    case 'ENOENT':
      return 'no such socket';
    case 'ECONNREFUSED':
      return 'nobody listens at it';
    case 'EACCES':
      return 'permission denied';
    case 'EPROTOTYPE':
      return 'it is no socket of a broker';
    default:
      return message;
  }
}

const nobody = new Set(['ENOENT', 'ECONNREFUSED', 'ENOTDIR']);

/** The broker listens, as connections are taken, and answers none. */
class Unanswered extends CommandFailure {
  constructor(path: string, milliseconds: number) {
    super(
      `the broker at ${path} takes connections and has answered none for ${milliseconds / 1000} s; cure: see what it does (systemctl status vicinald, or its log), or name another socket`,
    );
  }
}

/** Nobody wants the broker's answer any more. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp';
}

/** How long a broker that listens is waited for. */
export interface Waiting {
  /** Milliseconds; default: 5 minutes. */
  readonly timeout?: number;
  /** Settles when nobody wants an answer any more. */
  readonly givenUp?: Promise<void>;
}

/**
 * A session with the broker at a socket. One that was activated by our connection may only be starting, and a busy one is slow: who listens is waited for.
 * @throws Error with `code` when nobody listens; BrokerRefusal; BrokerLost; Unanswered; GivenUp
 */
async function answered(path: string, { timeout = answerTimeout, givenUp }: Waiting): Promise<BrokerAccess> {
  const session = BrokerSession.open(path);
  const notice = `vicinal: the broker at ${path} has taken the connection and does not answer yet: it is starting, or busy; waiting up to ${timeout / 1000} s for it`;
  const timers: NodeJS.Timeout[] = [];
  try {
    await new Promise<void>((resolve, reject) => {
      timers.push(setTimeout(() => say(notice), noticeAfter));
      timers.push(setTimeout(() => reject(new Unanswered(path, timeout)), timeout));
      void givenUp?.then(() => reject(new GivenUp(`the broker at ${path} was not waited for`)));
      session.watch(true);
      session.greet(resolve, reject);
    });
    session.unwatch();
    return { session, socket: path, close: async () => session.close() };
  } catch (error) {
    session.close();
    throw error;
  } finally {
    for (const timer of timers) clearTimeout(timer);
  }
}

/** Sockets to look for a broker at: the named one alone, or the usual ones. */
function places(socket: string | undefined): { paths: readonly string[]; named: string | undefined } {
  if (socket !== undefined) return { paths: [socket], named: '--socket' };
  return { paths: socketCandidates(), named: process.env['VICINAL_SOCKET'] ? 'VICINAL_SOCKET' : undefined };
}

/** A session with a running broker; one that listens is waited for. @throws CommandFailure that names each socket that was tried, and why it failed; GivenUp */
export async function connectToBroker(socket: string | undefined, waiting: Waiting = {}): Promise<BrokerAccess> {
  const { paths, named } = places(socket);
  const failures: string[] = [];
  for (const path of paths) {
    try {
      return await answered(path, waiting);
    } catch (error) {
      if (error instanceof Unanswered || error instanceof GivenUp) throw error;
      failures.push(`${path} (${reasonOf(error)})`);
    }
  }
  throw new CommandFailure(
    `no broker answers at ${failures.join(' or ')}; cure: start vicinald, or name its socket with ${named === '--socket' ? 'another --socket' : '--socket or VICINAL_SOCKET'}`,
  );
}

/**
 * A session with the running broker, or with a private one that is started when none runs. A socket that is named (by the option or
 * the environment) has to answer, and one at which somebody listens is waited for. `options`: flags of a private one. @throws CommandFailure, GivenUp
 */
export async function openBroker(socket: string | undefined, options: readonly string[] = [], waiting: Waiting = {}): Promise<BrokerAccess> {
  const { paths, named } = places(socket);
  if (named !== undefined) return connectToBroker(socket, waiting);
  for (const path of paths) {
    try {
      return await answered(path, waiting);
    } catch (error) {
      if (error instanceof Unanswered || error instanceof GivenUp) throw error;
      if (!nobody.has((error as NodeJS.ErrnoException).code ?? ''))
        say(`vicinal: the broker at ${path} cannot be used: ${reasonOf(error)}; a private broker is started`);
    }
  }
  return startPrivateBroker(options);
}

function privateFolder(): string {
  for (const parent of [tmpdir(), '/tmp'])
    if (join(parent, 'vicinal-XXXXXX', 'broker.sock').length <= longestSocketPath) return mkdtempSync(join(parent, 'vicinal-'));
  throw new CommandFailure(`${tmpdir()} is too long a path for a socket in it; cure: set TMPDIR to a shorter one`);
}

/** Passes on what a person needs of the broker's log (JSON lines). */
function readLog(broker: ChildProcess, onLine: (text: string) => void): void {
  const lines = new Lines((line) => {
    let text = line;
    try {
      const { msg } = JSON.parse(line) as { msg?: unknown };
      if (typeof msg === 'string') text = msg;
    } catch {
      // not of the log: a crash speaks in plain text
    }
    if (text.trim() !== '') onLine(text);
  });
  broker.stderr?.on('data', (chunk: Buffer) => lines.push(chunk));
  broker.stderr?.on('end', () => lines.end());
}

/**
 * Starts a broker of our own. It ends when the pipe that is its stdin closes, be it by our death, and removes its folder.
 * @throws CommandFailure with what the broker said when it does not come up
 */
async function startPrivateBroker(options: readonly string[]): Promise<BrokerAccess> {
  const program = join(packageRoot, 'dist', 'daemon', 'main.js');
  if (!existsSync(program))
    throw new CommandFailure(`${program} does not exist, so no private broker can be started; cure: build the package ("npm run setup")`);
  const folder = privateFolder();
  const socket = join(folder, 'broker.sock');
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('VICINALD_') && name !== 'NOTIFY_SOCKET' && name !== 'LISTEN_FDS'),
  );
  const broker = spawn(process.execPath, [program, '--private', '--socket', socket, '--admin-socket', 'off', '--log-level', 'error', ...options], {
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: true,
    env: environment,
  });
  let up = false;
  let closing = false;
  const said: string[] = [];
  readLog(broker, (text) => {
    if (up) say(`vicinal: broker: ${text}`);
    else said.push(text);
  });
  broker.stdin?.on('error', () => {});
  const ended = new Promise<string>((resolve) => {
    broker.once('error', (error) => resolve(error.message));
    broker.once('close', (code, signal) => resolve(signal === null ? `exit code ${code}` : `signal ${signal}`));
  });
  void ended.then((how) => {
    if (up && !closing) say(`vicinal: the private broker ended (${how}); channels that stand go on without it`);
  });

  const end = async (): Promise<void> => {
    closing = true;
    broker.stdin?.end();
    const timer = setTimeout(() => broker.kill('SIGKILL'), endTimeout);
    await ended;
    clearTimeout(timer);
    rmSync(folder, { recursive: true, force: true });
  };

  let exit: string | undefined;
  void ended.then((how) => {
    exit = how;
  });
  const until = Date.now() + startTimeout;
  try {
    for (;;) {
      await sleep(10);
      if (exit !== undefined) throw new CommandFailure(`the private broker did not start (${exit})${said.length === 0 ? '' : `: ${said.join('; ')}`}`);
      try {
        const session = BrokerSession.connectSync(socket, Math.max(1, until - Date.now()));
        up = true;
        for (const text of said) say(`vicinal: broker: ${text}`);
        return {
          session,
          socket,
          close: async () => {
            closing = true;
            session.close();
            await end();
          },
        };
      } catch (error) {
        if (!nobody.has((error as NodeJS.ErrnoException).code ?? '')) throw new CommandFailure(`the private broker cannot be used: ${reasonOf(error)}`);
        if (Date.now() > until) throw new CommandFailure(`the private broker did not open its socket ${socket} within ${startTimeout / 1000} s`);
      }
    }
  } catch (error) {
    await end();
    throw error;
  }
}
