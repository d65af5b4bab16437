import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nativeBuild, packageRoot } from '../../native/load.js';
import type { Exit } from './broker.js';
import type { Scope } from './cleanup.js';
import { temporaryFolder } from './cleanup.js';
import { eventually, watchdog } from './watchdog.js';

/** The compiled command line. */
export const vicinalProgram: string = join(packageRoot, 'dist', 'client', 'cli', 'main.js');
/** The launcher's tool. */
export const isolateProgram: string = join(nativeBuild, 'vicinal-isolate');

/** How a command is started. */
export interface CommandSetup {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** Root only: run as this uid and gid. */
  readonly uid?: number;
  /** Descriptors from 3 on, as `spawn` takes them. */
  readonly stdio?: readonly ('pipe' | 'ignore')[];
}

/** Pids of all processes whose environment bears a mark: also those that left their parents. */
export function markedProcesses(mark: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'latin1').includes(mark);
      } catch {
        return false; // gone meanwhile, or a stranger's
      }
    });
}

/** A command under test. Everything it starts bears a mark, and its temporary files lie in a folder of its own. */
export class TestCommand {
  readonly mark = `vicinal-test-${randomUUID()}`;
  /** TMPDIR of the command. */
  readonly temporary: string;
  stdout = '';
  stderr = '';
  exit: Exit | undefined;
  readonly exited: Promise<Exit>;
  readonly child: ChildProcess;

  constructor(scope: Scope, words: readonly string[], setup: CommandSetup = {}) {
    this.temporary = temporaryFolder(scope);
    chmodSync(this.temporary, 0o777);
    const env = { ...process.env, NODE_TEST_CONTEXT: undefined, VICINAL_SOCKET: undefined, ...setup.env, TMPDIR: this.temporary, VICINAL_TEST_MARK: this.mark };
    const identity = setup.uid === undefined ? {} : { uid: setup.uid, gid: setup.uid };
    this.child = spawn(words[0] as string, words.slice(1), {
      env,
      stdio: ['pipe', 'pipe', 'pipe', ...(setup.stdio ?? [])],
      ...(setup.cwd === undefined ? {} : { cwd: setup.cwd }),
      ...identity,
    });
    this.child.stdin?.on('error', () => {});
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.stdout += text;
    });
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
    });
    this.exited = new Promise((resolve, reject) => {
      this.child.once('error', reject);
      this.child.once('close', (code, signal) => {
        this.exit = { code, signal };
        resolve(this.exit);
      });
    });
    this.exited.catch(() => {});
    scope.after(() => {
      for (const pid of markedProcesses(this.mark)) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // gone meanwhile
        }
      }
    });
  }

  get pid(): number {
    return this.child.pid as number;
  }

  /** Waits for the end; the exit code. */
  async code(): Promise<number | null> {
    const { code } = await watchdog(`the end of the command (so far: ${this.stdout}${this.stderr})`, this.exited);
    return code;
  }

  /** Waits until stdout or stderr holds a match. */
  said(pattern: RegExp, milliseconds?: number): Promise<RegExpExecArray> {
    return eventually(
      `${pattern} in the output`,
      () => {
        const match = pattern.exec(this.stdout) ?? pattern.exec(this.stderr);
        if (match === null && this.exit !== undefined)
          throw new Error(`ended (${JSON.stringify(this.exit)}) without ${pattern}:\n${this.stdout}\n${this.stderr}`);
        return match ?? undefined;
      },
      milliseconds,
      () => `${this.stdout}\n${this.stderr}`,
    );
  }

  /** Waits until no process of the command is left, and names the files that are. */
  async leftovers(): Promise<string[]> {
    await eventually(
      'no process of the command is left',
      () => markedProcesses(this.mark).length === 0,
      undefined,
      () =>
        markedProcesses(this.mark)
          .map((pid) => `${pid} ${readFileSync(`/proc/${pid}/cmdline`, 'latin1').replaceAll('\0', ' ')}`)
          .join('\n'),
    );
    return eventually('no file of the command is left', () => (readdirSync(this.temporary).length === 0 ? [] : undefined), 20_000).catch(() =>
      readdirSync(this.temporary),
    );
  }
}

/** Starts `vicinal` with these words. */
export function vicinal(scope: Scope, words: readonly string[], setup: CommandSetup = {}): TestCommand {
  return new TestCommand(scope, [process.execPath, vicinalProgram, ...words], setup);
}

/** Starts vicinal-isolate with these words. */
export function isolate(scope: Scope, words: readonly string[], setup: CommandSetup = {}): TestCommand {
  return new TestCommand(scope, [isolateProgram, ...words], setup);
}

/** A uid without privileges; tests that need one run as root. */
export const ordinaryUid = 12_345;

/** Why namespaces of the list cannot be made here, for `skip`; false when they can. */
export function namespacesRefused(names: readonly string[], uid?: number): string | false {
  const identity = uid === undefined ? {} : { uid, gid: uid };
  const done = spawnSync(isolateProgram, ['--check', '--unshare', names.join(',')], { encoding: 'utf8', ...identity });
  if (done.status !== 0) return `vicinal-isolate --check cannot be run${uid === undefined ? '' : ` as uid ${uid}`}: ${done.error?.message ?? done.stderr}`;
  const refused = Object.entries(JSON.parse(done.stdout) as Record<string, string>).filter(([, reason]) => reason !== '');
  return refused.length === 0 ? false : `this kernel refuses ${refused.map(([name, reason]) => `${name} (${reason})`).join(', ')}`;
}

/** For tests as an ordinary user: why they cannot run, or false. */
export function noOrdinaryUser(names: readonly string[]): string | false {
  if (process.getuid?.() !== 0) return 'the tests run as an ordinary user already';
  const done = spawnSync(process.execPath, [vicinalProgram, '--version'], { uid: ordinaryUid, gid: ordinaryUid });
  if (done.status !== 0) return `uid ${ordinaryUid} cannot read ${packageRoot} or run ${process.execPath}`;
  return namespacesRefused(names, ordinaryUid);
}
