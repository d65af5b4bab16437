import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Scope } from '../../support/cleanup.js';
import { finished, guestVicinal, jobPatience } from '../job.js';
import type { Served } from '../served.js';
import { guestExchange, programWords, type RankWords, type Share, Together } from '../together.js';

const program = (name: string, ...args: readonly string[]): RankWords => programWords(`dist/test/mpi/programs/${name}.js`, args);
const example = (name: string, ...args: readonly string[]): RankWords => programWords(`dist/client/examples/${name}.js`, args);
/** Of so many cells of the grid one is done; suite.long.test.ts does all, and every program of the suite. */
const share = '97';

/** Jobs of ranks in containers of two guests, and of a guest and this machine. */
export function jobCases(given: () => Served, scope: Scope): void {
  const together = (): Together => new Together(scope, given());
  const both = (): readonly Share[] => given().members.map(({ guest }) => ({ at: guest, ranks: 2 }));

  it('the guests have no network', async () => {
    for (const { guest } of given().members) assert.equal((await guest.ok('ls /sys/class/net')).trim(), 'lo');
  });

  it('four ranks in four containers of two guests: every length, by memfd within a guest and by ivshmem between', { timeout: 2 * jobPatience }, async () => {
    const end = `${guestExchange}/end`;
    const commands = await together().job(both(), program('across', 'exchange', end));
    try {
      for (const each of commands) await each.said(/exchanged[\s\S]*exchanged/, jobPatience);
      const said = commands.map(({ stdout }) => stdout).join('\n');
      const pairs = [...said.matchAll(/\[(\d)\] to (\d): (\S+) (\S+)/g)];
      assert.equal(pairs.length, 12, said);
      for (const [text, from, to, locality, channel] of pairs) {
        const near = Number(from) < 2 === Number(to) < 2;
        assert.deepEqual([locality, channel], near ? ['same-kernel', 'memfd'] : ['same-host', 'ivshmem'], text);
      }
      for (const { guest } of given().members) {
        const metrics = await together().metrics(guest);
        assert.equal(metrics.value('vicinal_grants_total', { locality: 'same-host', channel: 'ivshmem' }), 4);
        assert.equal(metrics.value('vicinal_grants_total', { locality: 'same-kernel', channel: 'memfd' }), 1);
      }
      // while they run, the broker tells the same of a pair, and of collectives in two levels
      const explained = await given()
        .guest(0)
        .ok([...guestVicinal, 'explain', '0', '3']);
      assert.match(explained, /same-host, unknown; channel ivshmem/);
      assert.match(explained, /collectives of world: its members live on 2 kernels: .* go in two levels/);
    } finally {
      for (const { guest } of given().members) await guest.write(end, '');
    }
    await finished(commands);
  });

  it('the ring, halo and pi examples: messages, requests, collectives', { timeout: 6 * jobPatience }, async () => {
    assert.match(await together().finished(both(), example('ring', '100')), /ring of 4: 100 laps, .* token 600, expected 600/);
    assert.match(await together().finished(both(), example('halo', '16', '20')), /halo exchange on 2 x 2 blocks .* 0 cells differ/);
    assert.match(await together().finished(both(), example('pi', '500')), /pi is about 3\.\d+ .*, 4 ranks/);
  });

  it('a share of the grid', { timeout: 4 * jobPatience }, async (t) => {
    t.diagnostic(`${await together().passed(both(), program('grid', '{}', share), 2 * jobPatience)} cases`);
  });

  it('a rank of this machine and one of a guest', { timeout: 2 * jobPatience }, async () => {
    const shares: Share[] = [
      { at: 'this machine', ranks: 1 },
      { at: given().guest(0), ranks: 1 },
    ];
    assert.match(await together().finished(shares, program('across', 'exchange')), /\[0\] to 1: same-host ivshmem/);
    assert.deepEqual(given().host.crashes(), []);
  });
}
