import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { packageRoot } from '../../native/load.js';
import { TestBroker } from '../support/broker.js';
import { type Scope, temporaryFolder } from '../support/cleanup.js';
import { RawClient } from '../support/raw_client.js';
import { eventually, watchdog } from '../support/watchdog.js';

const has = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const skip = has('prometheus') ? false : 'prometheus is missing (the set-up unpacks the Debian package where it may; see .setup/debian.log)';
const source = join(packageRoot, 'ops', 'prometheus');

/** A port of 127.0.0.1 that nobody uses now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

interface Sample {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: readonly [number, string];
}

/** A real Prometheus with the scrape file of ops/, on ports of its own. */
class Prometheus {
  readonly #port: number;
  output = '';

  private constructor(port: number) {
    this.#port = port;
  }

  static async start(scope: Scope, brokerPort: number): Promise<Prometheus> {
    const folder = temporaryFolder(scope);
    const config = readFileSync(join(source, 'vicinal.yml'), 'utf8');
    assert.ok(config.includes("'127.0.0.1:9477'") && config.includes('scrape_interval: 15s'));
    writeFileSync(
      join(folder, 'vicinal.yml'),
      config.replace('127.0.0.1:9477', `127.0.0.1:${brokerPort}`).replace('scrape_interval: 15s', 'scrape_interval: 1s'),
    );
    copyFileSync(join(source, 'alerts.yml'), join(folder, 'alerts.yml'));
    const port = await freePort();
    const made = new Prometheus(port);
    const child = spawn(
      'prometheus',
      [`--config.file=${join(folder, 'vicinal.yml')}`, `--storage.tsdb.path=${join(folder, 'data')}`, `--web.listen-address=127.0.0.1:${port}`],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        made.output += text;
      });
    const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
    scope.after(async () => {
      child.kill('SIGKILL');
      await watchdog('the end of Prometheus', gone);
    });
    await eventually(
      'Prometheus is ready',
      async () => {
        assert.equal(child.exitCode, null, made.output);
        return (await fetch(`http://127.0.0.1:${port}/-/ready`).catch(() => undefined))?.ok;
      },
      undefined,
      () => made.output,
    );
    return made;
  }

  async api(path: string): Promise<unknown> {
    const response = await fetch(`http://127.0.0.1:${this.#port}/api/v1/${path}`);
    const body = (await response.json()) as { readonly status: string; readonly data: unknown };
    assert.equal(body.status, 'success', JSON.stringify(body));
    return body.data;
  }

  /** The samples that a query gives now. */
  async query(expression: string): Promise<readonly Sample[]> {
    return ((await this.api(`query?query=${encodeURIComponent(expression)}`)) as { readonly result: readonly Sample[] }).result;
  }

  /** Waits until a query gives one sample of this value. */
  async becomes(expression: string, value: string): Promise<void> {
    let last: readonly Sample[] = [];
    await eventually(
      `${expression} is ${value}`,
      async () => {
        last = await this.query(expression);
        return last.length === 1 && last[0]?.value[1] === value;
      },
      undefined,
      () => JSON.stringify(last),
    );
  }
}

describe('Prometheus', { skip }, () => {
  it('accepts the scrape file and the rules', () => {
    const { status, stdout, stderr } = spawnSync('promtool', ['check', 'config', join(source, 'vicinal.yml')], { encoding: 'utf8' });
    assert.equal(status, 0, stdout + stderr);
    assert.match(stdout, /rules found/);
  });

  it('scrapes a running broker', async (t) => {
    const port = await freePort();
    const broker = await TestBroker.start(t, { options: { admin_port: port } });
    const launcher = await RawClient.greet(t, broker.socket);
    await launcher.ask({ jobCreate: { size: 2, name: 'scraped' } });
    await launcher.ask({ jobJoin: { job: 'no-such-job', rank: 0, token: new Uint8Array(32) } });

    const prometheus = await Prometheus.start(t, port);
    await prometheus.becomes('up{job="vicinal"}', '1');
    await prometheus.becomes('vicinal_jobs', '1');
    await prometheus.becomes('vicinal_connections_accepted_total', '1');
    await prometheus.becomes('vicinal_refusals_total{code="300",name="JOB_UNKNOWN"}', '1');
    const [information] = await prometheus.query('vicinal_info');
    assert.equal(information?.metric['role'], JSON.parse((await broker.get('/v1/topology')).body).role);

    const { groups } = (await prometheus.api('rules')) as { readonly groups: readonly { readonly rules: readonly unknown[] }[] };
    const rules = groups.flatMap((group) => group.rules) as { readonly name: string; readonly query: string; readonly health: string }[];
    assert.ok(rules.length >= 5);
    const offered = new Set((await broker.metrics()).names);
    for (const rule of rules)
      for (const [name] of rule.query.matchAll(/\bvicinal\w*_\w+/g)) {
        const known = offered.has(name) || name.startsWith('vicinal_downgrades');
        assert.ok(known, `rule ${rule.name} asks for ${name}, which the broker does not offer`);
      }

    await broker.stop();
    await prometheus.becomes('up{job="vicinal"}', '0');
  });
});
