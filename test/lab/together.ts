import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../native/load.js';
import { TestBroker } from '../support/broker.js';
import { assertPassed, type CaseRank, type CaseRun, labelled } from '../support/cases.js';
import { type Scope, temporaryFolder } from '../support/cleanup.js';
import { Metrics } from '../support/metrics.js';
import { type TestCommand, vicinal } from '../support/vicinal.js';
import { eventually, watchdog } from '../support/watchdog.js';
import { type Guest, type GuestCommand, guestFactor, Lab } from './lab.js';

/** The package in a guest. */
const opt = '/opt/vicinal';
/** `vicinal` in a guest, in words. */
export const guestVicinal: readonly string[] = ['node', `${opt}/dist/client/cli/main.js`];
/**
 * Environment of launchers in a guest, and so of its ranks: its processors are fewer than they look, as the emulator shares this machine's with other guests,
 * and who spins on one keeps others from working.
 */
const guestEnvironment = { VICINAL_SPIN_MICROSECONDS: '0', VICINAL_YIELDS: '2' };
/** Words that put a rank of a guest into a container of its own. */
export const guestContainer: readonly string[] = [`${opt}/test/lab/programs/in_container.py`];
/** Folder of a guest that its containers may write to. */
export const guestExchange = '/run/vicinal';
/** Milliseconds for a job among guests. */
export const jobPatience: number = 30_000 * guestFactor;

/** Python: the broker's metrics. */
const askMetrics =
  "import socket; s = socket.socket(socket.AF_UNIX); s.connect('/run/vicinal/admin.sock'); s.sendall(b'GET /metrics HTTP/1.0\\r\\n\\r\\n'); " +
  "print(b''.join(iter(lambda: s.recv(65536), b'')).decode())";

/** A kernel that has ranks of a job: a guest, or this machine; and how many. */
export interface Share {
  readonly at: Guest | 'this machine';
  readonly ranks: number;
}

/** The launcher of a job's part. */
export type PartCommand = GuestCommand | TestCommand;

/** Kernel by kernel, what a rank runs: the words of a guest's rank, in a container where they say so, or of a rank of this machine. */
export type RankWords = (at: Share['at']) => readonly string[];

/** Guests that share memory with each other and with this machine, whose broker serves it, and have no network. */
export class Together {
  readonly host: TestBroker;
  readonly guests: readonly Guest[];
  readonly #scope: Scope;

  private constructor(scope: Scope, host: TestBroker, guests: readonly Guest[]) {
    this.#scope = scope;
    this.host = host;
    this.guests = guests;
  }

  /** @param bytes of the data region; a port of a guest has addresses for 32 MiB */
  static async start(scope: Scope, count = 2, bytes = '32M'): Promise<Together> {
    const folder = temporaryFolder(scope);
    const control = join(folder, 'control.sock');
    const data = join(folder, 'data.sock');
    const options = { role: 'host', serve_control: control, serve_data: `${data},bytes=${bytes}`, neighbour_timeout: 30_000 };
    const host = await TestBroker.start(scope, { options });
    const lab = await Lab.open(scope);
    const guests = await Promise.all(Array.from({ length: count }, () => lab.guest()));
    for (const guest of guests) {
      await guest.plugRegion({ socket: control });
      await guest.plugRegion({ socket: data });
      await guest.ok('mkdir -p /run/vicinal');
      guest.start(`node ${opt}/dist/daemon/main.js --role guest --neighbour-timeout 30000 2>/root/broker.log`);
    }
    for (const guest of guests)
      await eventually(
        `the broker of ${guest.name} finds all others`,
        async () => (await guest.ok('cat /root/broker.log 2>/dev/null || true')).split('"event":"neighbour-found"').length > count,
        jobPatience,
      );
    return new Together(scope, host, guests);
  }

  guest(at: number): Guest {
    const found = this.guests[at];
    if (found === undefined) throw new Error(`there is no guest ${at}`);
    return found;
  }

  /** Starts the ranks of one job; those of the first share are its first. */
  async job(shares: readonly Share[], program: RankWords): Promise<readonly PartCommand[]> {
    const size = shares.reduce((sum, { ranks }) => sum + ranks, 0);
    let ticket = '';
    const commands: PartCommand[] = [];
    for (const [index, { at, ranks }] of shares.entries()) {
      const home = index === 0;
      const path = at === 'this machine' ? join(temporaryFolder(this.#scope), 'ticket') : '/root/ticket';
      const part = home ? ['-n', String(size), '--here', String(ranks), '--ticket', path] : ['-n', String(ranks), '--join', '-'];
      const words = ['run', '--label', ...part];
      if (at === 'this machine') {
        const command = vicinal(this.#scope, [...words, '--socket', this.host.socket, '--', ...program(at)]);
        if (!home) command.child.stdin?.end(ticket);
        commands.push(command);
      } else {
        if (home) await at.ok(['rm', '-f', path]);
        commands.push(at.start([...guestVicinal, ...words, '--', ...program(at)], { env: guestEnvironment, ...(home ? {} : { input: ticket }) }));
      }
      if (!home) continue;
      await (commands[0] as PartCommand).said(/are started here/);
      ticket = at === 'this machine' ? readFileSync(path, 'utf8') : await at.read(path);
    }
    return commands;
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
      if (line !== told) appendFileSync(join(this.guest(0).logs, 'progress'), `${new Date().toISOString()} ${line}\n`);
      told = line;
    }, 10_000);
    let hung = '';
    try {
      const ends = await watchdog('the end of the job', Promise.all(commands.map(({ exited }) => exited)), milliseconds);
      ends.forEach(({ code }, at) => {
        if (code !== 0) hung ||= `the launcher of part ${at} ended with ${code}`;
      });
    } catch (error) {
      hung = (error as Error).message;
      for (const command of commands) stop(command, 'SIGTERM');
      await watchdog('the end of the launchers', Promise.all(commands.map(({ exited }) => exited)), jobPatience).catch(() => {
        for (const command of commands) stop(command, 'SIGKILL');
      });
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
    const ends = await watchdog('the end of the job', Promise.all(commands.map(({ exited }) => exited)), milliseconds);
    const said = commands.map(({ stdout, stderr }) => stdout + stderr).join('\n');
    if (ends.some(({ code }) => code !== 0)) throw new Error(`the job failed (${ends.map(({ code }) => code).join(', ')}):\n${said}`);
    return said;
  }

  /** What the broker of a guest counts. */
  async metrics(guest: Guest): Promise<Metrics> {
    const answer = await guest.ok(['python3', '-S', '-c', askMetrics]);
    return new Metrics(answer.slice(answer.indexOf('\r\n\r\n') + 4));
  }
}

/** Ends a launcher. */
export function stop(command: PartCommand, signal: 'SIGTERM' | 'SIGKILL'): void {
  if ('child' in command) command.child.kill(signal);
  else command.kill(signal);
}

/** A program of this package: as the ranks of a guest run it, each in a container of its own, and those of this machine. */
export function programWords(below: string, args: readonly string[], nodeFlags: readonly string[] = [], contained = true): RankWords {
  return (at) => {
    if (at === 'this machine') return [process.execPath, ...nodeFlags, join(packageRoot, below), ...args];
    return [...(contained ? guestContainer : []), 'node', ...nodeFlags, `${opt}/${below}`, ...args];
  };
}
