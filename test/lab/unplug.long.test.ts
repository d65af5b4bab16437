import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { packageRoot } from '../../native/load.js';
import { TestBroker } from '../support/broker.js';
import { OwnScope } from '../support/cleanup.js';
import { neighbourhoodOf } from '../support/neighbours.js';
import { eventually, watchdog } from '../support/watchdog.js';
import { finished, guestPrograms, type Here, jobPatience, startJob } from './job.js';
import { type Guest, Lab, type Plugged } from './lab.js';
import { steps } from './steps.js';
import { brokerPatience, GuestBroker } from './vicinald.js';

const mebibyte = 1 << 20;
const neighbourTimeout = 15_000;

/** A guest with plain devices, and this machine, which maps the same files: devices are taken away and come back. */
describe('the lab: devices that are unplugged and plugged again', { skip: Lab.available() || false }, () => {
  const scope = new OwnScope();
  let host: TestBroker;
  let guest: Guest;
  let broker: GuestBroker;
  let files: { readonly control: string; readonly data: string };
  let plugged: { control: Plugged; data: Plugged };

  const step = steps(() => `-- the broker of the guest:\n${broker?.logText.slice(-3000)}\n-- the host's broker:\n${host?.logText().slice(-3000)}`);
  const here = (): Here => ({ scope, socket: host.socket });

  /** Every length crosses between a rank here and one in the guest. */
  async function job(): Promise<void> {
    const commands = await startJob([
      { at: here(), ranks: 1, words: [join(packageRoot, 'dist', 'test', 'mpi', 'programs', 'across.js'), 'exchange'] },
      { at: guest, ranks: 1, words: ['node', `${guestPrograms}/across.js`, 'exchange'] },
    ]);
    assert.match(await finished(commands), /\[0\] to 1: same-host ivshmem/);
  }

  async function met(): Promise<void> {
    await broker.met(1);
    await eventually('the host has found the guest', async () => (await neighbourhoodOf(host)).neighbours.length === 1, brokerPatience);
  }

  const free = async (): Promise<boolean> => (await neighbourhoodOf(host)).regions.every(({ job: borrower }) => borrower === '');

  before(async () => {
    const lab = await Lab.open(scope);
    files = { control: lab.shared('control', 4 * mebibyte), data: lab.shared('data', 32 * mebibyte) };
    const options = { role: 'host', control_region: files.control, data_regions: files.data, region_slots: 4, neighbour_timeout: neighbourTimeout };
    host = await TestBroker.start(scope, { options });
    guest = await lab.guest();
    plugged = { control: await guest.plugRegion({ file: files.control }), data: await guest.plugRegion({ file: files.data }) };
    broker = new GuestBroker(guest, ['--neighbour-timeout', String(neighbourTimeout)]);
    await met();
  });
  after(() => scope.end());

  step('a job runs through a plain device, whose memory is looked at by time', async () => {
    await job();
    assert.equal(broker.events('interrupts').length, 0);
  });

  step('the control region is unplugged: its broker says so and lets go, and the host loses it', async () => {
    await eventually('the region is free', free, jobPatience);
    await guest.unplug(plugged.control.id);
    await broker.said('region-lost');
    await eventually('the host has lost the guest', async () => (await neighbourhoodOf(host)).neighbours.length === 0, brokerPatience);
    assert.deepEqual(broker.crashes(), []);
  });

  step('it is plugged again: they find each other, and a job runs', async () => {
    plugged.control = await guest.plugRegion({ file: files.control });
    await met();
    await job();
  });

  step('both are unplugged under a running job: its ranks end with a reason, and the brokers live', async (t) => {
    const words = (program: string): string[] => [program, 'lose'];
    const commands = await startJob([
      { at: here(), ranks: 1, words: words(join(packageRoot, 'dist', 'test', 'mpi', 'programs', 'across.js')) },
      { at: guest, ranks: 1, words: ['node', ...words(`${guestPrograms}/across.js`)] },
    ]);
    for (const each of commands) await each.said(/pid \d+/, jobPatience);
    await guest.unplug(plugged.data.id);
    await guest.unplug(plugged.control.id);
    await commands[0]?.said(/\[0\] failed: MPI_ERR_PROC_ABORTED .*rank 1/, jobPatience);
    // the rank in the guest has lost the memory that it reads, and waits for the other as well
    const [, said] = (await commands[1]?.said(/\[1\] (failed: MPI_ERR_PROC_ABORTED .*rank 0.*)/, jobPatience)) ?? [];
    t.diagnostic(`the rank in the guest: ${said}`);
    await watchdog('the end of the job', Promise.all(commands.map(({ exited }) => exited)), jobPatience);
    assert.deepEqual([...host.crashes(), ...broker.crashes()], []);
  });

  step('what they had is free again: both are plugged, and a job runs', async () => {
    plugged = { control: await guest.plugRegion({ file: files.control }), data: await guest.plugRegion({ file: files.data }) };
    await met();
    await eventually('the region is free', free, jobPatience);
    await job();
    assert.deepEqual([...host.crashes(), ...broker.crashes()], []);
  });
});
