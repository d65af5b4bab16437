import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { packageRoot } from '../../native/load.js';
import { OwnScope } from '../support/cleanup.js';
import { eventually, patience } from '../support/watchdog.js';
import { type Guest, type GuestCommand, guestFactor, Lab } from './lab.js';

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

describe('vicinald under a real systemd', { skip }, () => {
  const scope = new OwnScope();
  let guest: Guest;
  let job: GuestCommand;

  const property = async (name: string, unit = 'vicinald.service'): Promise<string> => (await guest.ok(['systemctl', 'show', '-P', name, unit])).trim();
  const journal = (): Promise<string> => guest.ok('journalctl -u vicinald.service -u vicinald.socket --no-pager -o cat | tail -n 60');
  /** One thing after the other: what follows a failure has nothing to stand on. */
  let failed = '';
  const step = (name: string, work: (t: TestContext) => Promise<void>): void =>
    void it(name, async (t) => {
      assert.equal(failed, '', 'an earlier step failed');
      failed = name;
      try {
        await work(t);
      } catch (cause) {
        throw new Error(`${(cause as Error).message}\n-- the journal:\n${await journal()}`, { cause });
      }
      failed = '';
    });

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
});
