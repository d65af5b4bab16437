import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../native/load.js';
import { assertPassed, type CaseRank, type CaseRun, labelled } from '../support/cases.js';
import type { Scope } from '../support/cleanup.js';
import { Metrics } from '../support/metrics.js';
import { watchdog } from '../support/watchdog.js';
import type { Guest } from './guest.js';
import { contained, finished, guestPackage, jobPatience, type PartCommand, startJob, stop } from './job.js';
import type { Served } from './served.js';

/** Folder of a guest that its containers may write to. */
export const guestExchange = '/run/vicinal';
/** Python: the broker's metrics. */
const askMetrics =
  "import socket; s = socket.socket(socket.AF_UNIX); s.connect('/run/vicinal/admin.sock'); s.sendall(b'GET /metrics HTTP/1.0\\r\\n\\r\\n'); " +
  "print(b''.join(iter(lambda: s.recv(65536), b'')).decode())";

/** A kernel that has ranks of a job: a guest, or this machine; and how many. */
export interface Share {
  readonly at: Guest | 'this machine';
  readonly ranks: number;
}

/** Kernel by kernel, what a rank runs: the words of a guest's rank, in a container where they say so, or of a rank of this machine. */
export type RankWords = (at: Share['at']) => readonly string[];

/** Those of which a guest does not answer any more. */
const silent = new WeakSet<Served>();

/** Jobs of guests that share memory with each other and with this machine, whose broker serves it, and have no network. */
export class Together {
  readonly served: Served;
  readonly #scope: Scope;

  constructor(scope: Scope, served: Served) {
    this.#scope = scope;
    this.served = served;
  }

  get guests(): readonly Guest[] {
    return this.served.members.map(({ guest }) => guest);
  }

  /** Starts the ranks of one job; those of the first share are its first. */
  async job(shares: readonly Share[], program: RankWords): Promise<readonly PartCommand[]> {
    const here = { scope: this.#scope, socket: this.served.host.socket };
    return this.#orCondition(() => startJob(shares.map(({ at, ranks }) => ({ at: at === 'this machine' ? here : at, ranks, words: program(at) }))));
  }

  /** What fails tells how the guests look then; once one does not answer, whatever needs it fails at once. */
  async #orCondition<T>(work: () => Promise<T>): Promise<T> {
    if (silent.has(this.served)) throw new Error('a guest did not answer any more: see the first test that failed');
    try {
      return await work();
    } catch (cause) {
      throw new Error(`${(cause as Error).message}\n${await this.#conditions()}`, { cause });
    }
  }

  async #conditions(): Promise<string> {
    const looks = await Promise.all(this.guests.map((guest) => guest.condition()));
    if (looks.some((look) => look.silent)) silent.add(this.served);
    const logs = this.served.members.map(({ guest, broker }) => `the log of ${guest.name}'s broker ends with\n${broker.logText.slice(-1500)}`);
    return [...looks.map(({ text }) => text), ...logs].join('\n');
  }

  /** Ends the parts of a job that does not end by itself. */
  async #end(commands: readonly PartCommand[]): Promise<void> {
    for (const command of commands) stop(command, 'SIGTERM');
    await watchdog('the end of the launchers', Promise.all(commands.map(({ exited }) => exited)), 60_000).catch(() => {
      for (const command of commands) stop(command, 'SIGKILL');
    });
  }

  /** Runs a program of cases to its end; what hangs is ended. */
  async cases(shares: readonly Share[], program: RankWords, milliseconds: number): Promise<CaseRun> {
    const commands = await this.job(shares, program);
    const size = shares.reduce((sum, { ranks }) => sum + ranks, 0);
    const linesOf = (): CaseRank[] => labelled(commands.map(({ stdout }) => `${stdout}\n`).join(''), size);
    let told = '';
    const progress = setInterval(() => {
      const line = linesOf()
        .map(({ rank, lines }) => `rank ${rank}: ${lines.length} lines, ${lines.at(-1)?.slice(0, 120) ?? ''}`)
        .join('; ');
      if (line !== told) appendFileSync(join(this.served.guest(0).logs, 'progress'), `${new Date().toISOString()} ${line}\n`);
      told = line;
    }, 10_000);
    let hung = '';
    try {
      const ends = await watchdog('the end of the job', Promise.all(commands.map(({ exited }) => exited)), milliseconds);
      ends.forEach(({ code }, at) => {
        if (code !== 0) hung ||= `the launcher of part ${at} ended with ${code}`;
      });
    } catch (error) {
      hung = `${(error as Error).message}\n${await this.#conditions()}`;
      await this.#end(commands);
    } finally {
      clearInterval(progress);
    }
    return { ranks: linesOf(), hung, report: () => commands.map(({ stderr }) => stderr).join('\n') };
  }

  /** As `cases`, and fails with each that did not pass. @returns how many there are */
  async passed(shares: readonly Share[], program: RankWords, milliseconds: number): Promise<number> {
    return assertPassed(await this.cases(shares, program, milliseconds));
  }

  /** Runs a program that tells its success by its exit code. @returns what all said */
  async finished(shares: readonly Share[], program: RankWords, milliseconds = jobPatience): Promise<string> {
    const commands = await this.job(shares, program);
    try {
      return await this.#orCondition(() => watchdog('the end of the job', finished(commands), milliseconds));
    } catch (error) {
      await this.#end(commands);
      throw error;
    }
  }

  /** What the broker of a guest counts. */
  async metrics(guest: Guest): Promise<Metrics> {
    const answer = await guest.ok(['python3', '-S', '-c', askMetrics]);
    return new Metrics(answer.slice(answer.indexOf('\r\n\r\n') + 4));
  }
}

/** A program of this package: as the ranks of a guest run it, each in a container of its own, and those of this machine. */
export function programWords(below: string, args: readonly string[], nodeFlags: readonly string[] = [], inContainer = true): RankWords {
  return (at) => {
    if (at === 'this machine') return [process.execPath, ...nodeFlags, join(packageRoot, below), ...args];
    return [...(inContainer ? [contained] : []), 'node', ...nodeFlags, `${guestPackage}/${below}`, ...args];
  };
}
