import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { constants } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { isatty } from 'node:tty';
import { Lines } from './lines.js';

/** How a rank ended. */
export type Ending =
  | { readonly kind: 'exit'; readonly code: number }
  | { readonly kind: 'signal'; readonly number: number }
  /** The launcher's tool could not start it and has said why. */
  | { readonly kind: 'unstarted'; readonly code: number };

/** What a rank's process is made of. */
export interface RankSpecification {
  readonly rank: number;
  readonly tool: string;
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Hexadecimal. */
  readonly token: string;
  readonly socket: string;
  readonly namespaces: readonly string[];
  readonly keep: readonly string[];
  /** Processors in the kernel's list format; '' for no binding. */
  readonly cpus: string;
  readonly stdin: 'inherit' | 'ignore';
  /** Undefined: the rank writes to our own stdout and stderr. */
  readonly onLine?: ((rank: number, stream: 'stdout' | 'stderr', line: string) => void) | undefined;
}

const secretDescriptor = 3;
const statusDescriptor = 4;
/** Signal at which vicinal-isolate kills the program and all that it started (its SIGRTMIN). */
const endSignal = 34;

/** Name of a signal, for people. */
export function signalName(number: number): string {
  return Object.entries(constants.signals).find(([, value]) => value === number)?.[0] ?? `signal ${number}`;
}

/** Exit code of a shell for this ending. */
export function exitCodeOf(ending: Ending): number {
  return ending.kind === 'signal' ? 128 + ending.number : ending.code;
}

/** One rank: vicinal-isolate and, under it, the program. */
export class RankProcess {
  readonly rank: number;
  /** The program's pid as seen from here; undefined until it runs. */
  pid: number | undefined;
  readonly ended: Promise<Ending>;
  #ending: Ending | undefined;
  readonly #child: ChildProcess;

  constructor(specification: RankSpecification) {
    const { rank, tool, argv, namespaces, keep, cpus, socket, onLine } = specification;
    this.rank = rank;
    const args = [
      ...['--parent', String(process.pid), '--status-fd', String(statusDescriptor)],
      ...(namespaces.length === 0 ? [] : ['--unshare', namespaces.join(','), '--socket', socket, '--hostname', `rank-${rank}`]),
      ...(namespaces.length === 0 ? [] : keep.flatMap((path) => ['--keep', path])),
      ...(cpus === '' ? [] : ['--cpus', cpus]),
      '--',
      ...argv,
    ];
    const output = onLine === undefined ? 'inherit' : 'pipe';
    const stdio: StdioOptions = [specification.stdin, output, output, 'pipe', 'pipe'];
    // One session for all: the kernel's scheduler groups processes by session, and a yield hands the processor on within its group alone (64 ranks on
    // 2 processors: a barrier in 0.3 ms instead of 3). Who reads from a terminal has to have another: the tool's process group is in the background of ours.
    const detached = specification.stdin === 'inherit' && isatty(0);
    this.#child = spawn(tool, args, { stdio, detached, env: { ...specification.environment, VICINAL_SECRET_FD: String(secretDescriptor) } });
    const secret = this.#child.stdio[secretDescriptor] as Writable | undefined;
    secret?.on('error', () => {});
    secret?.end(specification.token);
    const status = new Lines((line) => this.#hear(line));
    const statusPipe = this.#child.stdio[statusDescriptor] as Readable | undefined;
    statusPipe?.on('data', (chunk: Buffer) => status.push(chunk));
    for (const stream of ['stdout', 'stderr'] as const) {
      const lines = new Lines((line) => onLine?.(rank, stream, line));
      this.#child[stream]?.on('data', (chunk: Buffer) => lines.push(chunk)).on('end', () => lines.end());
    }
    this.ended = new Promise((resolve, reject) => {
      this.#child.once('error', reject);
      const settle = (code: number | null, signal: NodeJS.Signals | null): void => {
        if (signal !== null) this.#ending = { kind: 'signal', number: constants.signals[signal] };
        resolve(this.#ending ?? { kind: 'unstarted', code: code ?? 1 });
      };
      this.#child.once('close', settle);
      // Should a process that the tool could not end hold our pipes, the tool's own end has to do.
      this.#child.once('exit', (code, signal) => setTimeout(() => settle(code, signal), 2000).unref());
    });
  }

  #hear(line: string): void {
    const [word, number] = line.split(' ');
    if (word === 'pid') this.pid = Number(number);
    else if (word === 'exit') this.#ending = { kind: 'exit', code: Number(number) };
    else if (word === 'signal') this.#ending = { kind: 'signal', number: Number(number) };
  }

  /** Sends a signal to the program. */
  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Kills the program and all that it started. */
  end(): void {
    const { pid, exitCode, signalCode } = this.#child;
    if (pid !== undefined && exitCode === null && signalCode === null) process.kill(pid, endSignal);
  }

  /** Kills the launcher's tool as well, should it not have ended by itself. */
  destroy(): void {
    this.#child.kill('SIGKILL');
  }
}
