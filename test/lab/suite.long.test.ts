import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { tunings } from '../mpi/places/movers.js';
import { suite } from '../mpi/places/programs.js';
import { contest, prepareMpich } from '../mpi/random/contest.js';
import { generate } from '../mpi/random/generate.js';
import { OwnScope } from '../support/cleanup.js';
import { jobsAcross } from './contest.js';
import { finished, guestVicinal, jobPatience } from './job.js';
import { type Guest, guestFactor, Lab } from './lab.js';
import { Served } from './served.js';
import { guestExchange, programWords, type RankWords, type Share, Together } from './together.js';

const skip = Lab.available() || false;
const lack = prepareMpich();
/** Milliseconds for one program: it computes in guests, four ranks on few emulated processors. */
const patience = 120_000 * guestFactor;
const timeout = patience + 2 * jobPatience;
/** The programs of the suite, the longest last. */
const byLength = Object.keys(suite).sort((left, right) => Number(left === 'grid') - Number(right === 'grid'));

/** A program of the suite, with options of init. */
function program(name: string, tuning: object = {}, ...more: readonly string[]): RankWords {
  return programWords(`dist/test/mpi/programs/${name}.js`, [JSON.stringify(tuning), ...more], suite[name] ?? []);
}
const example = (name: string): RankWords => programWords(`dist/client/examples/${name}.js`, []);

/*
 * The whole suite of test/mpi, as far as it is programs of cases, at ranks in containers of two virtual machines, and at ranks of a virtual machine and this
 * one. Their only way to each other is the memory that this machine's broker serves. Tests that tell each rank line by line what to do (lazy, waiting,
 * lost_member) are done at several brokers of one machine (test/across): the agent of a guest has no way to write to a command that runs.
 */
describe('the lab: the whole suite across virtual machines', { skip }, () => {
  const scope = new OwnScope();
  let together: Together;
  let both: readonly Share[];
  /** Jobs of four ranks so far. */
  let jobs = 0;

  before(async () => {
    together = new Together(scope, await Served.start(scope, { data: ['bytes=256M'], neighbourTimeout: 30_000 }));
    both = together.guests.map((at) => ({ at, ranks: 2 }));
  });
  after(() => scope.end());

  it('the guests have no network', async () => {
    for (const guest of together.guests) assert.equal((await guest.ok('ls /sys/class/net')).trim(), 'lo');
  });

  for (const name of ['ring', 'halo', 'pi'])
    it(`the ${name} example, 2 + 2 ranks`, { timeout }, async () => {
      jobs++;
      await together.finished(both, example(name), patience);
    });

  for (const name of byLength)
    it(`${name}, 2 + 2 ranks`, { timeout }, async (t) => {
      jobs++;
      t.diagnostic(`${await together.passed(both, program(name), patience)} cases`);
    });

  for (const [way, tuning] of Object.entries(tunings).filter(([, options]) => !('connect' in options) && Object.keys(options).length > 0))
    it(`every eleventh cell of the grid, 2 + 2 ranks, ${way}`, { timeout }, async (t) => {
      jobs++;
      t.diagnostic(`${await together.passed(both, program('grid', tuning, '11'), patience)} cases`);
    });

  it('random programs, 2 + 2 ranks, as on MPICH', { timeout, skip: lack }, async () => {
    const seeds = Array.from({ length: 12 }, (_, each) => 3_000_000 + each);
    jobs++;
    await contest(
      jobsAcross(together, both, patience),
      seeds.map((seed) => generate(seed, { ranks: 4 })),
      {},
      0,
    );
  });

  it('pairs within a guest went by memfd, pairs between guests by ivshmem, as /metrics tells', async (t) => {
    for (const guest of together.guests) {
      const metrics = await together.metrics(guest);
      const grants = (locality: string, channel: string): number => metrics.value('vicinal_grants_total', { locality, channel });
      assert.deepEqual([grants('same-host', 'ivshmem'), grants('same-kernel', 'memfd'), metrics.value('vicinal_grants_total')], [4 * jobs, jobs, 5 * jobs]);
      const sent = (mover: string, locality: string): number => metrics.value('vicinal_messages_total', { mover, locality });
      for (const mover of ['inline', 'eager', 'arena', 'staged']) {
        for (const locality of ['same-host', 'same-kernel']) assert.ok(sent(mover, locality) > 0, `${mover}, ${locality}: nothing went by it`);
        t.diagnostic(`${guest.name}, ${mover}: ${sent(mover, 'same-host')} between kernels, ${sent(mover, 'same-kernel')} within`);
      }
    }
  });

  it('and as explain tells, from either guest', { timeout }, async () => {
    const commands = await together.job(both, programWords('dist/test/mpi/programs/across.js', ['on', `${guestExchange}/end`]));
    for (const each of commands) await each.said(/pid \d+[\s\S]*pid \d+/);
    const explain = async (guest: Guest, a: number, b: number): Promise<string> => guest.ok([...guestVicinal, 'explain', String(a), String(b)]);
    for (const [at, guest] of together.guests.entries()) {
      const [own, mate] = [2 * at, 2 * at + 1];
      for (const far of [2 - 2 * at, 3 - 2 * at]) assert.match(await explain(guest, own, far), /same-host, unknown; channel ivshmem/);
      assert.match(await explain(guest, own, mate), /same-kernel, \S+; channel memfd/);
    }
    await together.served.guest(0).write(`${guestExchange}/end`, '');
    await finished(commands);
  });

  for (const name of byLength)
    it(`${name}, a rank of this machine and one of a guest`, { timeout }, async (t) => {
      const shares: Share[] = [
        { at: 'this machine', ranks: 1 },
        { at: together.served.guest(0), ranks: 1 },
      ];
      t.diagnostic(`${await together.passed(shares, program(name), patience)} cases`);
    });

  it('every eleventh cell of the grid at three kernels: a guest, this machine, a guest', { timeout }, async (t) => {
    const shares: Share[] = [
      { at: together.served.guest(0), ranks: 2 },
      { at: 'this machine', ranks: 1 },
      { at: together.served.guest(1), ranks: 1 },
    ];
    t.diagnostic(`${await together.passed(shares, program('grid', {}, '11'), patience)} cases`);
  });

  it('no broker has crashed', async () => {
    const { host, members } = together.served;
    for (const broker of [host, ...members.map((each) => each.broker)]) assert.deepEqual(broker.crashes(), []);
  });
});
