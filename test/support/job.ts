import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { packageRoot } from '../../native/load.js';
import { rankToken } from '../../proto/broker/v1/token.js';
import type { Exit, TestBroker } from './broker.js';
import { childrenOf, running } from './census.js';
import type { Scope } from './cleanup.js';
import { RawClient, type RawJob } from './raw_client.js';
import { eventually, patience, watchdog } from './watchdog.js';

/** Kinds of namespace that a rank can be put into. */
export type Namespace = 'pid' | 'ipc' | 'mount' | 'net' | 'uts' | 'user' | 'cgroup';

/** A broker, or brokers that share memory, among whom the ranks of a job are dealt out. */
export type Host = Pick<TestBroker, 'socket'> | { readonly brokers: readonly Pick<TestBroker, 'socket' | 'get'>[] };

const brokersOf = <Broker>(host: Broker | { readonly brokers: readonly Broker[] }): readonly Broker[] =>
  typeof host === 'object' && host !== null && 'brokers' in host ? host.brokers : [host as Broker];

/** Ranks dealt out as evenly as can be, the first to the first. */
function dealt(size: number, brokers: number): number[] {
  return Array.from({ length: brokers }, (_, at) => Math.floor((size + brokers - 1 - at) / brokers));
}

/** Waits until the brokers have a data region that no job has. */
async function regionFree(host: Host): Promise<void> {
  const [home] = 'brokers' in host ? host.brokers : [];
  await eventually('a data region is free', async () => {
    const { neighbourhood } = JSON.parse((await home?.get('/v1/topology'))?.body ?? '{}') as {
      neighbourhood: { regions: readonly { job: string }[] };
    };
    return neighbourhood.regions.some(({ job }) => job === '');
  });
}

/** What to run as the ranks of a job. */
export interface JobSetup {
  readonly size: number;
  /** Ranks at each of several brokers; default: dealt out evenly. */
  readonly here?: readonly number[];
  /** Program under test/mpi/programs, without extension, or an absolute path. */
  readonly program: string;
  /** Arguments, the same for all ranks or by rank. */
  readonly args?: readonly string[] | ((rank: number) => readonly string[]);
  readonly env?: Readonly<Record<string, string>> | ((rank: number) => Readonly<Record<string, string>>);
  /** Flags of node, e.g. --expose-gc. */
  readonly nodeFlags?: readonly string[];
  /** Each rank gets namespaces of its own of these kinds. */
  readonly isolate?: readonly Namespace[];
  /** Words before the program of a rank. */
  readonly prefix?: (rank: number) => readonly string[];
  /** The whole command of a rank, made of the one that would be run plainly and its environment. Descriptor 3 must reach the program. */
  readonly wrap?: (rank: number, words: readonly string[], env: NodeJS.ProcessEnv) => readonly string[];
  readonly policy?: string;
  readonly require?: string;
  /** Asks for procmem. */
  readonly procmem?: boolean;
  readonly admitUids?: readonly number[];
  /** Ranks that are not started; start them later by {@link TestJob.start}. */
  readonly absent?: readonly number[];
}

/** Where the compiled programs of ranks are. */
export const programs: string = join(packageRoot, 'dist', 'test', 'mpi', 'programs');

/** One process of a job. */
export class TestRank {
  readonly rank: number;
  readonly exited: Promise<Exit>;
  stdout = '';
  stderr = '';
  exit: Exit | undefined;
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  #changed: () => void = () => {};

  constructor(rank: number, words: readonly string[], env: NodeJS.ProcessEnv, token: string) {
    this.rank = rank;
    const child = spawn(words[0] as string, words.slice(1), { env, stdio: ['pipe', 'pipe', 'pipe', 'pipe'] });
    this.#child = child as ChildProcessByStdio<Writable, Readable, Readable>;
    const secret = child.stdio[3] as Writable;
    secret.on('error', () => {}); // a rank that ends before it has read its token
    secret.end(token);
    this.#child.stdin.on('error', () => {});
    this.#child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.stdout += text;
      this.#changed();
    });
    this.#child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
    });
    this.exited = new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => {
        this.exit = { code, signal };
        this.#changed();
        resolve(this.exit);
      });
    });
    this.exited.catch(() => {});
  }

  get pid(): number {
    return this.#child.pid as number;
  }

  /** Pid of the program itself, as seen from here, also where unshare stands between. */
  get programPid(): number {
    let { pid } = this;
    for (let children = childrenOf(pid); children.length > 0; children = childrenOf(pid)) pid = children[0] as number;
    return pid;
  }

  signal(name: NodeJS.Signals): void {
    if (this.exit === undefined) process.kill(this.programPid, name);
  }

  /** Writes one line to the rank's stdin. */
  tell(line: string): void {
    this.#child.stdin.write(`${line}\n`);
  }

  endInput(): void {
    this.#child.stdin.end();
  }

  get lines(): string[] {
    return this.stdout.split('\n').slice(0, -1);
  }

  /** Waits for a line of stdout that begins with `start`; returns the line. */
  async line(start: string, milliseconds = patience): Promise<string> {
    return watchdog(
      `line "${start}" of rank ${this.rank}`,
      (async () => {
        for (;;) {
          const found = this.lines.find((line) => line.startsWith(start));
          if (found !== undefined) return found;
          if (this.exit !== undefined)
            throw new Error(`rank ${this.rank} ended (${JSON.stringify(this.exit)}) before it said "${start}":\n${this.stdout}\n${this.stderr}`);
          await new Promise<void>((resolve) => {
            this.#changed = resolve;
          });
        }
      })(),
      milliseconds,
    );
  }

  async kill(): Promise<void> {
    if (this.exit === undefined) {
      for (const pid of new Set([this.programPid, this.pid])) if (running(pid)) process.kill(pid, 'SIGKILL');
      await watchdog(`the end of rank ${this.rank}`, this.exited);
    }
  }
}

/** The ranks of one job, started by the test itself as a launcher would. Killed with the scope. */
export class TestJob {
  readonly job: RawJob;
  /** The connection of the launcher at each broker, the job's home first. */
  readonly launchers: readonly RawClient[];
  readonly ranks: TestRank[] = [];
  /** At which of the job's brokers each rank is, and their sockets. */
  readonly #places: readonly number[];
  readonly #sockets: readonly string[];
  readonly #setup: JobSetup;

  private constructor(places: readonly number[], sockets: readonly string[], launchers: readonly RawClient[], job: RawJob, setup: JobSetup) {
    this.#places = places;
    this.#sockets = sockets;
    this.launchers = launchers;
    this.job = job;
    this.#setup = setup;
  }

  /** The launcher's connection to the job's home. */
  get launcher(): RawClient {
    return this.launchers[0] as RawClient;
  }

  /** The connection of the launcher at a rank's broker. */
  launcherOf(rank: number): RawClient {
    return this.launchers[this.#places[rank] as number] as RawClient;
  }

  /** Creates the job at the broker, or at the first of several while the others adopt their ranks of it, and starts its ranks. */
  static async start(scope: Scope, host: Host, setup: JobSetup): Promise<TestJob> {
    const brokers = brokersOf(host);
    const here = setup.here ?? dealt(setup.size, brokers.length);
    const parts = brokers.map(({ socket }, at) => ({ socket, ranks: here[at] ?? 0 })).filter(({ ranks }) => ranks > 0);
    const launchers: RawClient[] = [];
    for (const { socket } of parts) launchers.push(await RawClient.greet(scope, socket));
    const [launcher, ...others] = launchers as [RawClient, ...RawClient[]];
    const elsewhere = parts.slice(1).reduce((sum, { ranks }) => sum + ranks, 0);
    // the region of a former job comes back when its last rank is gone
    if (elsewhere > 0) await regionFree(host);
    const job = await launcher.createJob(setup.size, {
      name: setup.program,
      ...(elsewhere === 0 ? {} : { elsewhere }),
      ...(setup.policy === undefined ? {} : { policy: setup.policy }),
      ...(setup.require === undefined ? {} : { require: setup.require }),
      ...(setup.procmem === undefined ? {} : { procmem: setup.procmem }),
      ...(setup.admitUids === undefined ? {} : { admitUids: [...setup.admitUids] }),
    });
    for (const [at, other] of others.entries()) await other.adoptJob(job, (parts[at + 1] as { ranks: number }).ranks);
    if (others.length > 0) for (const each of launchers) await each.expect('the place of all ranks', (frame) => frame.jobPlaced?.job === job.job);
    const places = parts.flatMap(({ ranks }, at) => Array<number>(ranks).fill(at));
    const sockets = parts.map(({ socket }) => socket);
    const made = new TestJob(places, sockets, launchers, job, setup);
    scope.after(() => made.kill());
    for (let rank = 0; rank < setup.size; rank++) if (!setup.absent?.includes(rank)) made.start(rank);
    return made;
  }

  /** Starts one rank. */
  start(rank: number): TestRank {
    const setup = this.#setup;
    const program = setup.program.startsWith('/') ? setup.program : join(programs, `${setup.program}.js`);
    const args = typeof setup.args === 'function' ? setup.args(rank) : (setup.args ?? []);
    const more = typeof setup.env === 'function' ? setup.env(rank) : (setup.env ?? {});
    const isolate = setup.isolate ?? [];
    const unshare =
      isolate.length === 0
        ? []
        : [
            'unshare',
            ...isolate.map((kind) => `--${kind}`),
            ...(isolate.includes('user') ? ['--map-root-user'] : []),
            ...(isolate.includes('pid') ? ['--fork', '--kill-child', '--mount-proc'] : []),
          ];
    const words = [...(setup.prefix?.(rank) ?? []), ...unshare, process.execPath, ...(setup.nodeFlags ?? []), program, ...args];
    const env = {
      ...process.env,
      VICINAL_SOCKET: this.#sockets[this.#places[rank] as number],
      VICINAL_JOB: this.job.job,
      VICINAL_RANK: String(rank),
      VICINAL_SIZE: String(this.job.size),
      VICINAL_SECRET_FD: '3',
      NODE_TEST_CONTEXT: undefined,
      VICINAL_OPTIONS_FILE: 'off',
      ...more,
    };
    const started = new TestRank(rank, setup.wrap?.(rank, words, env) ?? words, env, rankToken(this.job.secret, this.job.job, rank).toString('hex'));
    this.ranks[rank] = started;
    return started;
  }

  rank(rank: number): TestRank {
    const found = this.ranks[rank];
    if (found === undefined) throw new Error(`rank ${rank} was not started`);
    return found;
  }

  /** Waits until every started rank has ended. */
  async ended(milliseconds = patience): Promise<Exit[]> {
    return watchdog('the end of all ranks', Promise.all(this.ranks.filter((rank) => rank !== undefined).map((rank) => rank.exited)), milliseconds).catch(
      (error: Error) => {
        throw new Error(`${error.message}\n${this.report()}`);
      },
    );
  }

  /** Waits for the end, and throws with all that was printed unless every rank ended with 0. */
  async succeeded(milliseconds = patience): Promise<void> {
    const exits = await this.ended(milliseconds);
    if (exits.some((exit) => exit.code !== 0)) throw new Error(`the job failed:\n${this.report()}`);
  }

  /** What the ranks printed and how they ended, for messages; lines of stdout that begin with `without` are left out but for the last. */
  report(without?: string): string {
    const shown = (rank: TestRank): string => {
      if (without === undefined) return rank.stdout;
      const last = rank.lines.at(-1);
      return rank.lines
        .filter((line) => line === last || !line.startsWith(without))
        .map((line) => `${line}\n`)
        .join('');
    };
    return this.ranks
      .filter((rank) => rank !== undefined)
      .map((rank) => `rank ${rank.rank}: ${rank.exit === undefined ? 'running' : JSON.stringify(rank.exit)}\n${shown(rank)}${rank.stderr}`)
      .join('\n');
  }

  async kill(): Promise<void> {
    await Promise.all(this.ranks.filter((rank) => rank !== undefined).map((rank) => rank.kill()));
  }

  /** Ends the job at every broker. */
  async endParts(): Promise<void> {
    for (const launcher of this.launchers) await launcher.endJob(this.job);
  }

  /** Waits until the brokers know nothing of the job any more, after the launchers have ended it. */
  async end(host: Pick<TestBroker, 'get'> | { readonly brokers: readonly Pick<TestBroker, 'get'>[] }): Promise<void> {
    await this.endParts();
    for (const broker of brokersOf(host)) await eventually('the job leaves /v1/jobs', async () => !(await broker.get('/v1/jobs')).body.includes(this.job.job));
  }
}
