import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';

/** How a program of the machine is run to build something. */
export interface RunSetup {
  readonly cwd?: string;
  readonly input?: string;
  /** A file to which its words and its output are added. */
  readonly log?: string;
}

/**
 * Runs a program of the machine to its end. It dies with this process.
 * @returns its standard output
 * @throws Error with its words and the end of its output, when it fails
 */
export function runProgram(words: readonly string[], { cwd, input, log }: RunSetup = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('setpriv', ['--pdeathsig', 'KILL', ...words], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C.UTF-8', DEBIAN_FRONTEND: 'noninteractive', NODE_TEST_CONTEXT: undefined },
      ...(cwd === undefined ? {} : { cwd }),
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.stdin.on('error', () => {});
    child.stdin.end(input ?? '');
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (log !== undefined) appendFileSync(log, `$ ${words.join(' ')}\n${stdout.slice(-20_000)}${stderr}\n`);
      if (code === 0) resolve(stdout);
      else reject(new Error(`${words.join(' ')} failed (${signal ?? code}):\n${`${stdout}${stderr}`.slice(-4000)}`));
    });
  });
}
