import assert from 'node:assert/strict';
import { it } from 'node:test';
import { membersOf, type Served } from '../served.js';

/** Who is who at the host and in the guests, and that interrupts go both ways between their brokers. */
export function doorbellCases(given: () => Served): void {
  it('the host knows each guest by its QEMU, and numbers it alike in all regions', async () => {
    const { host, members, sockets } = given();
    const regions = (await membersOf(host)).slice(0, 1 + sockets.data.length);
    const seen = regions.map((all) => all.map(({ slot, pid }) => `${slot} ${pid}`).sort());
    for (const each of seen) assert.deepEqual(each, seen[0]);
    assert.deepEqual(new Set(regions[0]?.map(({ pid }) => pid)), new Set(members.map(({ guest }) => guest.qemuPid)));
    for (const { name } of regions[0] ?? [])
      assert.ok(
        members.some(({ guest }) => guest.name === name),
        name,
      );
  });

  it('guests have neighbours in both, and the slots that the host numbered; interrupts go both ways', async (t) => {
    const { host, members } = given();
    const [numbered] = await membersOf(host);
    for (const { guest, broker } of members) {
      const said = ['interrupts', 'no-interrupts', 'slot-taken'].flatMap((event) => broker.events(event));
      t.diagnostic(said.map(({ msg }) => msg).join('; '));
      assert.equal(broker.events('interrupts').length, 1);
      const own = numbered?.find(({ pid }) => pid === guest.qemuPid);
      assert.deepEqual(
        broker.events('slot-taken').map(({ slot }) => slot),
        [own?.slot],
      );
      // from the host to the guest: its kernel counts the interrupts of the device
      const count = await guest.ok("grep -i vfio-msix /proc/interrupts | awk '{ for (i = 2; i <= NF && $i ~ /^[0-9]+$/; i++) n += $i } END { print n + 0 }'");
      assert.ok(Number(count) > 0, `${guest.name} was not interrupted: ${await guest.ok('cat /proc/interrupts')}`);
      assert.deepEqual(broker.crashes(), []);
    }
    // from the guests to the host
    assert.ok((await host.metrics()).value('vicinal_region_kicks_total', { kind: 'control' }) > 0);
    assert.deepEqual(host.crashes(), []);
  });
}
