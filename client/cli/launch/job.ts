import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { isatty } from 'node:tty';
import { rankToken } from '../../../proto/broker/v1/token.js';
import { CommandFailure, say, UsageError } from '../command.js';
import { type BrokerAccess, GivenUp, openBroker } from './broker.js';
import { isolateTool, refusedNamespaces } from './isolation.js';
import { createPart, type JobPart, joinPart, placed, writeTicket } from './part.js';
import { bindings } from './processors.js';
import { programOf } from './program.js';
import { type Ending, exitCodeOf, RankProcess, signalName } from './rank.js';

/** One job of `vicinal run`. */
export interface JobSpecification {
  /** Ranks of the job; of those of a job that is joined, ranks that are started here. */
  readonly size: number;
  /** Ranks of a new job that are started here; launchers at other kernels start the others, by the ticket. */
  readonly here?: number | undefined;
  /** File to which the ticket is written, or of which it is read where `join` is set. */
  readonly ticket?: string | undefined;
  readonly join?: boolean;
  readonly program: string;
  readonly args: readonly string[];
  readonly namespaces: readonly string[];
  /** Empty: the broker's. */
  readonly policy: string;
  readonly require: string;
  readonly procmem: boolean;
  readonly bind: 'core' | 'numa' | 'none';
  readonly socket: string | undefined;
  /** Milliseconds that the other ranks get to end when one has failed. */
  readonly grace: number;
  /** Name of the command, as messages begin. */
  readonly title: string;
  /** Further environment of the ranks. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly stdin: boolean;
  readonly onLine?: ((rank: number, stream: 'stdout' | 'stderr', line: string) => void) | undefined;
}

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGUSR1', 'SIGUSR2'] as const;
/** Milliseconds between SIGTERM, SIGKILL and giving up on the launcher's tool. */
const escalation = 2_000;

/** True when we may read the terminal: it is no terminal, or we are in its foreground. */
function mayRead(): boolean {
  if (!isatty(0)) return true;
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').pop()?.split(' ') ?? [];
  return fields[2] === fields[5]; // process group, and that of the terminal's foreground
}

function described(rank: RankProcess, ending: Ending): string {
  const who = `rank ${rank.rank}${rank.pid === undefined ? '' : ` (pid ${rank.pid})`}`;
  if (ending.kind === 'signal') return `${who} was killed by ${signalName(ending.number)}`;
  if (ending.kind === 'exit') return `${who} exited with code ${ending.code}`;
  return `${who} could not be started`;
}

/** Runs ranks under one job of a broker, and ends them together. */
class Job {
  readonly #specification: JobSpecification;
  readonly #running = new Set<RankProcess>();
  readonly #timers: NodeJS.Timeout[] = [];
  #failure: Ending | undefined;
  #ending = false;
  /** Called when waiting for launchers at other kernels has no sense any more. */
  #giveUp: () => void = () => {};
  readonly #givenUp = new Promise<void>((resolve) => {
    this.#giveUp = resolve;
  });
  /** Numbers of the signals that were forwarded. */
  readonly #forwarded = new Set<number>();

  constructor(specification: JobSpecification) {
    this.#specification = specification;
  }

  #say(text: string): void {
    say(`${this.#specification.title}: ${text}`);
  }

  async run(): Promise<number> {
    const { size, program, args, namespaces, bind, socket, procmem } = this.#specification;
    const start = programOf(program, args);
    const tool = isolateTool();
    const refused = refusedNamespaces(namespaces);
    if (refused.size !== 0) {
      const which = [...refused].map(([name, reason]) => `${name} (${reason})`).join('; ');
      throw new UsageError(`this machine refuses namespaces that --isolate asks for: ${which}; leave them out of --isolate, or apply the cure`);
    }
    const places = bindings(bind, this.#specification.here ?? size);
    const handlers = forwarded.map((signal) => [signal, () => this.#forward(signal)] as const);
    for (const [signal, handler] of handlers) process.on(signal, handler);
    try {
      const access = await openBroker(socket, procmem ? ['--procmem', 'allow'] : [], { givenUp: this.#givenUp });
      try {
        return await this.#withBroker(access, tool, start, places);
      } finally {
        await access.close();
      }
    } catch (error) {
      const [early] = this.#forwarded;
      if (error instanceof GivenUp && early !== undefined) return 128 + early;
      throw error;
    } finally {
      for (const [signal, handler] of handlers) process.off(signal, handler);
      for (const timer of this.#timers) clearTimeout(timer);
    }
  }

  #begin({ session, socket }: BrokerAccess): JobPart {
    const { size, here, ticket, join, program, policy, require, procmem } = this.#specification;
    if (join === true) return joinPart(session, socket, ticket as string, size);
    return createPart(session, socket, { size, name: program, policy, require, procmem }, here ?? size);
  }

  async #withBroker(
    access: BrokerAccess,
    tool: string,
    start: { argv: readonly string[]; keep: readonly string[] },
    places: readonly string[],
  ): Promise<number> {
    const { namespaces, environment, onLine, stdin } = this.#specification;
    const { session, socket } = access;
    const part = this.#begin(access);
    const { job, secret, size, ranks } = part;
    for (const note of part.notes) this.#say(note);
    let over = false;
    let removeTicket = (): void => {};
    session.onClose = (reason) => {
      if (!over) this.#say(`the broker went away (${reason}); channels that stand go on without it`);
      this.#giveUp();
    };
    session.watch(false);
    try {
      if (part.elsewhere !== 0) {
        const { ticket, join } = this.#specification;
        if (join !== true && ticket !== undefined) removeTicket = writeTicket(ticket, part);
        this.#say(`ranks ${ranks.join(', ')} of ${size} are started here, once launchers at other kernels have taken the others`);
        const stands = await placed(session, part, this.#givenUp);
        removeTicket();
        if (!stands && this.#forwarded.size === 0) throw new CommandFailure('the job did not come together: its broker went away');
      }
      const [early] = this.#forwarded;
      if (early !== undefined) return 128 + early;
      const { VICINAL_SECRET_FILE: _unused, ...inherited } = process.env;
      const readable = stdin && mayRead();
      for (const [at, rank] of ranks.entries()) {
        this.#running.add(
          new RankProcess({
            rank,
            tool,
            argv: start.argv,
            keep: start.keep,
            socket,
            namespaces,
            token: rankToken(secret, job, rank).toString('hex'),
            cpus: places[at] ?? '',
            stdin: rank === 0 && readable ? 'inherit' : 'ignore',
            environment: { ...inherited, ...environment, VICINAL_SOCKET: socket, VICINAL_JOB: job, VICINAL_RANK: String(rank), VICINAL_SIZE: String(size) },
            onLine,
          }),
        );
      }
      await Promise.all([...this.#running].map((rank) => this.#attend(rank)));
      return this.#failure === undefined ? 0 : exitCodeOf(this.#failure);
    } finally {
      for (const rank of this.#running) rank.end();
      removeTicket();
      over = true;
      try {
        if (session.fd >= 0) session.requestSync({ jobEnd: { job, secret } }, 5_000);
      } catch {
        // the broker is gone, or is ending: with our connection the job ends as well
      }
    }
  }

  async #attend(rank: RankProcess): Promise<void> {
    let ending: Ending;
    try {
      ending = await rank.ended;
    } catch (error) {
      this.#say(`rank ${rank.rank} could not be started: ${(error as Error).message}`);
      ending = { kind: 'unstarted', code: 1 };
    }
    this.#running.delete(rank);
    if (ending.kind === 'exit' && ending.code === 0) return;
    const first = this.#failure === undefined;
    const interrupted = ending.kind === 'signal' && this.#forwarded.has(ending.number);
    // What others make of the death of a rank that we forwarded a signal to is a consequence of it.
    if (first || interrupted) this.#failure = ending;
    // Those that we end ourselves, and those that end by what we were told to forward, are no news.
    if (interrupted && first) this.#endOthers(this.#specification.grace);
    if (interrupted || (this.#ending && !first)) return;
    const others = this.#running.size;
    const patience = ending.kind === 'unstarted' ? 0 : this.#specification.grace;
    const sequel = first && others !== 0 ? `; ${others === 1 ? 'the other rank gets' : `the other ${others} ranks get`} ${patience / 1000} s to end` : '';
    this.#say(`${described(rank, ending)}${sequel}`);
    if (first) this.#endOthers(patience);
  }

  /** Gives the ranks that are left a while, then ends them: SIGTERM, SIGKILL to all they started, SIGKILL to the tool. */
  #endOthers(patience: number): void {
    this.#after(patience, () => {
      this.#ending = true;
      for (const rank of this.#running) rank.signal('SIGTERM');
    });
    this.#after(patience + escalation, () => {
      for (const rank of this.#running) rank.end();
    });
    this.#after(patience + 2 * escalation, () => {
      for (const rank of this.#running) rank.destroy();
    });
  }

  #after(milliseconds: number, action: () => void): void {
    this.#timers.push(setTimeout(action, milliseconds));
  }

  #forward(signal: NodeJS.Signals): void {
    this.#forwarded.add(constants.signals[signal]);
    this.#giveUp();
    for (const rank of this.#running) rank.signal(signal);
  }
}

/**
 * Starts the ranks, forwards signals, and resolves with the exit code of the first that failed (128 and the signal's number when one
 * killed it), else 0, when all are gone and nothing is left of the job.
 * @throws UsageError, CommandFailure
 */
export function runJob(specification: JobSpecification): Promise<number> {
  return new Job(specification).run();
}
