import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { packageRoot } from '../../native/load.js';
import { OwnScope } from '../support/cleanup.js';
import { eventually, patience, watchdog } from '../support/watchdog.js';
import { type Guest, type GuestCommand, guestFactor, Lab } from './lab.js';
import { steps } from './steps.js';

const skip = Lab.available() || false;
const programs = '/opt/vicinal/dist/test/lab/programs';
const stop = '/run/lab/stop';
const slow = guestFactor * patience;

/** The installation of docs/guide.md, but for the service: the socket alone is started. */
function installation(): string {
  const guide = readFileSync(join(packageRoot, 'docs', 'guide.md'), 'utf8');
  const commands = /```sh\n(cd "\$\(npm root --global\)\/vicinal\/ops"\n[^`]*)```/.exec(guide)?.[1];
  assert.ok(commands !== undefined, 'the guide has no installation');
  const changed = commands.replace('"$(npm root --global)/vicinal/ops"', '/opt/vicinal/ops').replace(/(enable --now vicinald\.socket) vicinald\.service/, '$1');
  return `set -e\n${changed}`;
}

/** Asks the admin HTTP, in the guest. */
const ask = (path: string): string =>
  `require('node:http').get({ socketPath: '/run/vicinal/admin.sock', path: '${path}' }, (answer) => answer.pipe(process.stdout)).on('error', (e) => { console.error(e.message); process.exit(1); })`;

describe('vicinald under a real systemd', { skip }, () => {
  const scope = new OwnScope();
  let guest: Guest;
  let job: GuestCommand;

  const property = async (name: string, unit = 'vicinald.service'): Promise<string> => (await guest.ok(['systemctl', 'show', '-P', name, unit])).trim();
  const journal = (): Promise<string> => guest.ok('journalctl -u vicinald.service -u vicinald.socket --no-pager -o cat | tail -n 60');
  const rounds = (): number => Number([...job.stdout.matchAll(/round (\d+)/g)].at(-1)?.[1] ?? 0);
  const goesOn = async (what: string): Promise<void> => {
    const from = rounds();
    await eventually(
      `messages ${what}`,
      () => rounds() > from,
      slow,
      () => `${job.stdout.slice(-200)}${job.stderr.slice(-2000)}`,
    );
  };

  const step = steps(async () => `-- the journal:\n${await journal()}`);

  before(async () => {
    guest = await (await Lab.open(scope)).guest({ name: 'systemd', systemd: true });
  });
  after(() => scope.end());

  step('is installed as the guide says, and only its socket stands', async () => {
    assert.equal((await guest.ok('ps -p 1 -o comm=')).trim(), 'systemd');
    await guest.ok(installation());
    assert.equal(await property('ActiveState', 'vicinald.socket'), 'active');
    assert.equal(await property('ActiveState'), 'inactive');
  });

  step('is started by the first client at its socket', async () => {
    // by a client that has all the time it takes: an emulated machine starts the broker slowly
    const connect = 'import socket; socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET).connect("/run/vicinal/broker.sock")';
    await guest.ok(['python3', '-S', '-c', connect]);
    await eventually('the start of the service', async () => (await property('ActiveState')) === 'active', slow);
    assert.equal(await property('NRestarts'), '0');
    assert.match(await journal(), /"activated":true/);
  });

  step('serves a job', async () => {
    job = guest.start(['vicinal', 'run', '-n', '2', `${programs}/exchange.js`, stop]);
    await job.said(/round \d+/, slow);
    assert.equal(job.stderr, '');
  });

  step('runs as its user, with its one capability, and confined', async () => {
    const status = await guest.read(`/proc/${await property('MainPID')}/status`);
    const uid = (await guest.ok('id -u vicinal')).trim();
    assert.match(status, new RegExp(`^Uid:\\t${uid}\\t${uid}\\t`, 'm'));
    assert.match(status, /^CapEff:\t0000000000080000$/m); // CAP_SYS_PTRACE
    assert.match(status, /^NoNewPrivs:\t1$/m);
    assert.match(status, /^Seccomp:\t2$/m);
    assert.match(await property('StatusText'), /./);
  });

  step('takes new options by reload', async () => {
    await guest.ok('systemctl reload vicinald.service');
    assert.equal(await property('ActiveState'), 'active');
  });

  step('that hangs is noticed by the watchdog and started again; a running job exchanges messages all the while', async (t) => {
    const hung = await property('MainPID');
    const begin = Date.now();
    await guest.ok(['kill', '-STOP', hung]);
    await goesOn('while the broker hangs');
    await eventually(
      'the restart of the broker',
      async () => (await property('NRestarts')) === '1' && (await property('ActiveState')) === 'active' && (await property('SubState')) === 'running',
      slow,
    );
    t.diagnostic(`noticed and started again after ${((Date.now() - begin) / 1000).toFixed(0)} s (WatchdogSec ${await property('WatchdogUSec')})`);
    assert.notEqual(await property('MainPID'), hung);
    assert.match(await journal(), /[Ww]atchdog/);
    await goesOn('after the restart');
    // the launcher may tell that the broker went away, and nothing else went wrong
    assert.match(job.stderr, /^(vicinal run: the broker went away .*; channels that stand go on without it\n)?$/);
  });

  step('knows the job again that it had granted before', async () => {
    const resumed = async (): Promise<boolean> => {
      const { code, stdout } = await guest.run(['node', '-e', ask('/v1/topology')]);
      if (code !== 0) return false;
      const { jobs } = JSON.parse(stdout) as { readonly jobs: readonly { readonly ranks: readonly { readonly state: string }[] }[] };
      return jobs.length === 1 && jobs[0]?.ranks.length === 2 && jobs[0].ranks.every(({ state }) => state === 'resumed');
    };
    await eventually('the ranks resume', resumed, slow);
  });

  step('serves new jobs beside it', async () => {
    assert.match(await guest.ok('vicinal run -n 2 /opt/vicinal/dist/client/examples/ring.js', { timeout: slow }), /ring/);
  });

  step('ends cleanly when it is stopped, and its socket with it', async () => {
    await guest.write(stop, '');
    const { code, stdout, stderr } = await watchdog('the end of the job', job.exited, slow);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /done after \d+/);
    await guest.ok('systemctl stop vicinald.socket vicinald.service');
    assert.equal(await property('Result'), 'success');
    assert.equal(await property('ActiveState'), 'inactive');
    assert.notEqual((await guest.run('test -e /run/vicinal/broker.sock')).code, 0);
  });
});
