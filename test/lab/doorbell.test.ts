import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { TestBroker } from '../support/broker.js';
import { OwnScope, temporaryFolder } from '../support/cleanup.js';
import { eventually } from '../support/watchdog.js';
import { type Guest, Lab } from './lab.js';

const skip = Lab.available() || false;

type Member = { readonly slot: number; readonly name: string; readonly pid: number };

describe('the lab: a host that serves regions, and guests with doorbells', { skip }, () => {
  const scope = new OwnScope();
  let host: TestBroker;
  const guests: Guest[] = [];
  const logs: string[] = [];

  before(async () => {
    const folder = temporaryFolder(scope);
    const control = join(folder, 'control.sock');
    const data = join(folder, 'data.sock');
    // long between two looks: what goes fast goes by interrupts
    host = await TestBroker.start(scope, { options: { role: 'host', serve_control: control, serve_data: `${data},bytes=32M`, neighbour_timeout: 60_000 } });
    const lab = await Lab.open(scope);
    guests.push(...(await Promise.all([lab.guest(), lab.guest()])));
    for (const guest of guests) {
      await guest.plugRegion({ socket: control });
      await guest.plugRegion({ socket: data });
      const log = '/root/broker.log';
      logs.push(log);
      await guest.ok('mkdir -p /run/vicinal');
      guest.start(`node /opt/vicinal/dist/daemon/main.js --role guest --neighbour-timeout 60000 2>${log}`);
    }
  });
  after(() => scope.end());

  const logOf = (guest: Guest): Promise<string> => guest.ok('cat /root/broker.log 2>/dev/null || true');
  const said = (guest: Guest, event: string, times = 1): Promise<boolean> =>
    eventually(`${event} in ${guest.name}`, async () => (await logOf(guest)).split(`"event":"${event}"`).length > times, 600_000);

  it('knows each guest by its QEMU, and numbers it alike in both regions', async () => {
    const regions = JSON.parse((await host.get('/v1/regions')).body) as { readonly members: readonly Member[] }[];
    const seen = regions.map(({ members }) => members.map(({ slot, pid }) => `${slot} ${pid}`).sort());
    assert.deepEqual(seen[0], seen[1]);
    assert.deepEqual(new Set(regions[0]?.members.map(({ pid }) => pid)), new Set(guests.map(({ qemuPid }) => qemuPid)));
    for (const { name } of regions[0]?.members ?? [])
      assert.ok(
        guests.some((guest) => guest.name === name),
        name,
      );
  });

  it('has neighbours in both, that have the slots it numbered, and interrupts go both ways', async (t) => {
    for (const guest of guests) {
      await said(guest, 'neighbour-found', 2);
      const log = await logOf(guest);
      t.diagnostic(
        log
          .split('\n')
          .filter((line) => /"event":"(no-)?interrupts"|slot-taken/.test(line))
          .map((line) => (JSON.parse(line) as { msg: string }).msg)
          .join('; '),
      );
      assert.match(log, /"event":"interrupts"/);
      const regions = JSON.parse((await host.get('/v1/regions')).body) as { readonly members: readonly Member[] }[];
      const member = regions[0]?.members.find(({ pid }) => pid === guest.qemuPid);
      assert.match(log, new RegExp(`"event":"slot-taken","slot":${member?.slot},`));
      // from the host to the guest: its kernel counts the interrupts of the device
      const count = await guest.ok("grep -i vfio-msix /proc/interrupts | awk '{ for (i = 2; i <= NF && $i ~ /^[0-9]+$/; i++) n += $i } END { print n + 0 }'");
      assert.ok(Number(count) > 0, `${guest.name} was not interrupted: ${await guest.ok('cat /proc/interrupts')}`);
    }
    // from the guests to the host
    assert.ok((await host.metrics()).value('vicinal_region_kicks_total', { kind: 'control' }) > 0);
    assert.deepEqual(host.crashes(), []);
  });
});
