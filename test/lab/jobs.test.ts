import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { packageRoot } from '../../native/load.js';
import { TestBroker } from '../support/broker.js';
import { OwnScope, temporaryFolder } from '../support/cleanup.js';
import { vicinal } from '../support/vicinal.js';
import { eventually } from '../support/watchdog.js';
import { type Guest, type GuestCommand, guestFactor, Lab } from './lab.js';

const skip = Lab.available() || false;
const command = 'node /opt/vicinal/dist/client/cli/main.js';
const programs = '/opt/vicinal/dist/test/mpi/programs';
const examples = '/opt/vicinal/dist/client/examples';
const contain = '/opt/vicinal/test/lab/programs/in_container.py';
/** Milliseconds for a job among guests. */
const jobPatience = 30_000 * guestFactor;

/*
 * Virtual machines that share memory with this machine, and have no network: jobs of ranks in containers of two guests, of a guest and this machine, and
 * what is left when a guest is pulled. The memory is served by this machine's broker.
 */
describe('the lab: jobs across virtual machines', { skip }, () => {
  const scope = new OwnScope();
  let host: TestBroker;
  const guests: Guest[] = [];

  before(async () => {
    const folder = temporaryFolder(scope);
    const control = join(folder, 'control.sock');
    const data = join(folder, 'data.sock');
    host = await TestBroker.start(scope, { options: { role: 'host', serve_control: control, serve_data: `${data},bytes=32M`, neighbour_timeout: 30_000 } });
    const lab = await Lab.open(scope);
    guests.push(...(await Promise.all([lab.guest(), lab.guest()])));
    for (const guest of guests) {
      await guest.plugRegion({ socket: control });
      await guest.plugRegion({ socket: data });
      await guest.ok('mkdir -p /run/vicinal');
      guest.start('node /opt/vicinal/dist/daemon/main.js --role guest --neighbour-timeout 30000 2>/root/broker.log');
    }
    for (const guest of guests)
      await eventually(
        `the broker of ${guest.name} finds two others`,
        async () => (await guest.ok('cat /root/broker.log 2>/dev/null || true')).split('"event":"neighbour-found"').length > 2,
        jobPatience,
      );
  });
  after(() => scope.end());

  /** Starts `here` ranks at each guest of one job. */
  async function start(here: readonly number[], program: string): Promise<GuestCommand[]> {
    const size = here.reduce((sum, ranks) => sum + ranks, 0);
    const [first, second] = guests as [Guest, Guest];
    await first.ok('rm -f /root/ticket');
    const one = first.start(`${command} run -n ${size} --here ${here[0]} --ticket /root/ticket --label -- ${program}`);
    await one.said(/are started here/);
    await second.write('/root/ticket', await first.read('/root/ticket'));
    return [one, second.start(`${command} run -n ${here[1]} --join /root/ticket --label -- ${program}`)];
  }

  async function finished(commands: readonly GuestCommand[]): Promise<string> {
    const outcomes = await Promise.all(commands.map(({ exited }) => exited));
    const said = outcomes.map(({ stdout, stderr }) => stdout + stderr).join('\n');
    assert.deepEqual(
      outcomes.map(({ code }) => code),
      [0, 0],
      said,
    );
    return said;
  }

  it('four ranks in four containers of two guests: every length, by memfd within a guest and by ivshmem between', { timeout: 2 * jobPatience }, async () => {
    const said = await finished(await start([2, 2], `${contain} node ${programs}/across.js exchange`));
    const pairs = [...said.matchAll(/\[(\d)\] to (\d): (\S+) (\S+)/g)];
    assert.equal(pairs.length, 12, said);
    for (const [text, from, to, locality, channel] of pairs) {
      const near = Number(from) < 2 === Number(to) < 2;
      assert.deepEqual([locality, channel], near ? ['same-kernel', 'memfd'] : ['same-host', 'ivshmem'], text);
    }
    for (const guest of guests) {
      const metrics = await guest.ok(
        "curl -s --unix-socket /run/vicinal/admin.sock http://localhost/metrics || python3 -c \"import socket; s = socket.socket(socket.AF_UNIX); s.connect('/run/vicinal/admin.sock'); s.sendall(b'GET /metrics HTTP/1.0\\r\\n\\r\\n'); print(b''.join(iter(lambda: s.recv(65536), b'')).decode())\"",
      );
      assert.match(metrics, /vicinal_grants_total\{locality="same-host",channel="ivshmem"\} 4/);
    }
  });

  it('the ring example', { timeout: 2 * jobPatience }, async () => {
    await finished(await start([2, 2], `${contain} node ${examples}/ring.js`));
  });

  it('a rank of this machine and one of a guest', { timeout: 2 * jobPatience }, async () => {
    const [first] = guests as [Guest, Guest];
    const ticket = join(temporaryFolder(scope), 'ticket');
    const program = join(packageRoot, 'dist', 'test', 'mpi', 'programs', 'across.js');
    const one = vicinal(scope, ['run', '-n', '2', '--here', '1', '--ticket', ticket, '--label', '--socket', host.socket, '--', program, 'exchange']);
    await one.said(/are started here/);
    await first.write('/root/ticket', readFileSync(ticket));
    const other = await first.run(`${command} run -n 1 --join /root/ticket --label -- node ${programs}/across.js exchange`, { timeout: jobPatience });
    assert.equal(other.code, 0, other.stdout + other.stderr);
    assert.equal((await one.exited).code, 0, one.stderr);
    assert.match(one.stdout, /\[0\] to 1: same-host ivshmem/);
  });

  it('a guest is pulled: its ranks are lost to the others', { timeout: 2 * jobPatience }, async () => {
    const commands = await start([1, 1], `node ${programs}/across.js lose`);
    for (const each of commands) await each.said(/pid \d+/);
    await (guests[1] as Guest).kill();
    await (commands[0] as GuestCommand).said(/\[0\] failed: MPI_ERR_PROC_ABORTED .*rank 1 is lost with its kernel/);
    await eventually('the host counts one member less', async () => {
      const regions = JSON.parse((await host.get('/v1/regions')).body) as { readonly members: readonly unknown[] }[];
      return regions.every(({ members }) => members.length === 1);
    });
    assert.deepEqual(host.crashes(), []);
  });
});
