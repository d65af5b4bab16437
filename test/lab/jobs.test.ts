import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { OwnScope } from '../support/cleanup.js';
import { eventually } from '../support/watchdog.js';
import { Lab } from './lab.js';
import { guestVicinal, jobPatience, programWords, type Share, Together } from './together.js';

const skip = Lab.available() || false;
const program = (name: string, ...args: readonly string[]): ReturnType<typeof programWords> => programWords(`dist/test/mpi/programs/${name}.js`, args);
const example = (name: string, ...args: readonly string[]): ReturnType<typeof programWords> => programWords(`dist/client/examples/${name}.js`, args);
/** Of so many cells of the grid one is done; suite.long.test.ts does all, and every program of the suite. */
const share = '97';

/*
 * Virtual machines that share memory with this machine, and have no network: jobs of ranks in containers of two guests, of a guest and this machine, and
 * what is left when a guest is pulled. The memory is served by this machine's broker.
 */
describe('the lab: jobs across virtual machines', { skip }, () => {
  const scope = new OwnScope();
  let together: Together;
  let both: readonly Share[];

  before(async () => {
    together = await Together.start(scope);
    both = together.guests.map((at) => ({ at, ranks: 2 }));
  });
  after(() => scope.end());

  it('the guests have no network', async () => {
    for (const guest of together.guests) assert.equal((await guest.ok('ls /sys/class/net')).trim(), 'lo');
  });

  it('four ranks in four containers of two guests: every length, by memfd within a guest and by ivshmem between', { timeout: 2 * jobPatience }, async () => {
    const said = await together.finished(both, program('across', 'exchange'));
    const pairs = [...said.matchAll(/\[(\d)\] to (\d): (\S+) (\S+)/g)];
    assert.equal(pairs.length, 12, said);
    for (const [text, from, to, locality, channel] of pairs) {
      const near = Number(from) < 2 === Number(to) < 2;
      assert.deepEqual([locality, channel], near ? ['same-kernel', 'memfd'] : ['same-host', 'ivshmem'], text);
    }
    for (const guest of together.guests) {
      const metrics = await together.metrics(guest);
      assert.equal(metrics.value('vicinal_grants_total', { locality: 'same-host', channel: 'ivshmem' }), 4);
      assert.equal(metrics.value('vicinal_grants_total', { locality: 'same-kernel', channel: 'memfd' }), 1);
    }
  });

  it('the ring, halo and pi examples: messages, requests, collectives', { timeout: 6 * jobPatience }, async () => {
    assert.match(await together.finished(both, example('ring', '100')), /ring of 4: 100 laps, .* token 600, expected 600/);
    assert.match(await together.finished(both, example('halo', '16', '20')), /halo exchange on 2 x 2 blocks .* 0 cells differ/);
    assert.match(await together.finished(both, example('pi', '500')), /pi is about 3\.\d+ .*, 4 ranks/);
  });

  it('a share of the grid', { timeout: 4 * jobPatience }, async (t) => {
    const cases = await together.passed(both, program('grid', '{}', share), 2 * jobPatience);
    t.diagnostic(`${cases} cases`);
  });

  it('a rank of this machine and one of a guest', { timeout: 2 * jobPatience }, async () => {
    const shares: Share[] = [
      { at: 'this machine', ranks: 1 },
      { at: together.guest(0), ranks: 1 },
    ];
    assert.match(await together.finished(shares, program('across', 'exchange')), /\[0\] to 1: same-host ivshmem/);
  });

  it('a guest is pulled: its ranks are lost to the others', { timeout: 2 * jobPatience }, async () => {
    const [first, second] = both as [Share, Share];
    const commands = await together.job([first, second], program('across', 'lose'));
    for (const each of commands) await each.said(/pid \d+/);
    const explained = await together.guest(0).ok([...guestVicinal, 'explain', '0', '3']);
    assert.match(explained, /same-host, unknown; channel ivshmem/);
    assert.match(explained, /collectives of world: its members live on 2 kernels: .* go in two levels/);
    await together.guest(1).kill();
    await commands[0]?.said(/\[0\] failed: MPI_ERR_PROC_ABORTED .*rank 3 is lost with its kernel/);
    await eventually('the host counts one member less', async () => {
      const regions = JSON.parse((await together.host.get('/v1/regions')).body) as { readonly members: readonly unknown[] }[];
      return regions.every(({ members }) => members.length === 1);
    });
    assert.deepEqual(together.host.crashes(), []);
  });
});
