import assert from 'node:assert/strict';
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { describe, it } from 'node:test';
import { packageRoot } from '../../native/load.js';
import { brokerProgram } from '../support/broker.js';
import { type Scope, temporaryFolder } from '../support/cleanup.js';
import { RawClient } from '../support/raw_client.js';
import { eventually } from '../support/watchdog.js';

/** The broker as a service of test/ops/activate.py, which plays systemd. */
class Service {
  readonly folder: string;
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  stdout = '';
  stderr = '';

  constructor(scope: Scope, sockets = 1, args: readonly string[] = []) {
    this.folder = temporaryFolder(scope);
    const words = [join(packageRoot, 'test', 'ops', 'activate.py'), this.folder, String(sockets), process.execPath, brokerProgram];
    const own = ['--socket', this.socket, '--drain-timeout', '0', ...args];
    this.#child = spawn('python3', [...words, ...own], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.#child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.stdout += text;
    });
    this.#child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
    });
    const gone = new Promise((resolve) => this.#child.once('close', resolve));
    scope.after(async () => {
      if (this.lines('exit').length === 0 && this.pid !== undefined) process.kill(this.pid, 'SIGKILL');
      this.#child.kill('SIGKILL');
      await gone;
    });
  }

  get socket(): string {
    return join(this.folder, 'broker.sock');
  }

  /** Pid of the broker, once it was started. */
  get pid(): number | undefined {
    const said = this.lines('pid')[0];
    return said === undefined ? undefined : Number(said);
  }

  start(): void {
    this.#child.stdin.write('\n');
  }

  /** What followed a word at the start of each line of output. */
  lines(word: string): string[] {
    return this.stdout
      .split('\n')
      .slice(0, -1)
      .filter((line) => line === word || line.startsWith(`${word} `))
      .map((line) => line.slice(word.length + 1));
  }

  async said(word: string, start = '', times = 1): Promise<string> {
    const matching = (): string[] => this.lines(word).filter((line) => line.startsWith(start));
    await eventually(
      `"${word} ${start}", ${times} time(s)`,
      () => {
        if (matching().length >= times) return true;
        assert.ok(word === 'exit' || this.lines('exit').length === 0, `the service ended:\n${this.stdout}${this.stderr}`);
        return false;
      },
      undefined,
      () => this.stdout + this.stderr,
    );
    return matching()[times - 1] as string;
  }

  signal(name: NodeJS.Signals): void {
    process.kill(this.pid as number, name);
  }
}

describe('vicinald as a service', () => {
  it('serves the socket that systemd passes, and tells its state', async (t) => {
    const service = new Service(t);
    await service.said('listening');
    // the client is there before the broker: its connection waits in systemd's socket
    const early = RawClient.connect(t, service.socket);
    service.start();
    const ready = await service.said('notify', 'READY=1');
    assert.match(ready, /STATUS=/);
    assert.ok((await early.hello()).broker !== '');
    assert.ok((await (await RawClient.greet(t, service.socket)).ask({ topology: {} })).frame.topology);

    await service.said('notify', 'WATCHDOG=1', 2);

    service.signal('SIGHUP');
    await service.said('notify', 'RELOADING=1');
    await service.said('notify', 'READY=1', 2);

    service.signal('SIGTERM');
    await service.said('notify', 'STOPPING=1');
    assert.equal(await service.said('exit'), '0');
    assert.ok(existsSync(service.socket), "systemd's socket was removed by the broker");
    const log = service.stderr.split('\n').filter((line) => line.startsWith('{'));
    assert.ok(
      log.some((line) => JSON.parse(line).activated === true),
      service.stderr,
    );
  });

  it('refuses what it cannot serve', async (t) => {
    const service = new Service(t, 2);
    await service.said('listening');
    service.start();
    assert.equal(await service.said('exit'), '1');
    assert.match(service.stderr, /passed 2 sockets.*ListenSequentialPacket=/);
    assert.equal(service.lines('notify').length, 0);
  });

  it('ends with 2 for a wrong option, which the unit does not restart', async (t) => {
    const service = new Service(t, 1, ['--max-job-size', '0']);
    await service.said('listening');
    service.start();
    assert.equal(await service.said('exit'), '2');
    assert.match(service.stderr, /max_job_size/);
    assert.match(readFileSync(join(packageRoot, 'ops', 'systemd', 'vicinald.service'), 'utf8'), /^RestartPreventExitStatus=2$/m);
  });
});
