import { strict as assert } from 'node:assert';
import { setTimeout as sleep } from 'node:timers/promises';
import { difference, results } from '../../mpi/random/compare.js';
import { driver, prepareMpich, runMpich, writeList } from '../../mpi/random/contest.js';
import { generate, Random } from '../../mpi/random/generate.js';
import type { Program } from '../../mpi/random/program.js';
import type { TestBroker } from '../../support/broker.js';
import { childrenOf, descriptorCensus, sharedMemoryNames } from '../../support/census.js';
import { makeFolder, OwnScope, removeFolder } from '../../support/cleanup.js';
import { TestJob } from '../../support/job.js';
import { eventually, patience, watchdog } from '../../support/watchdog.js';
import { type Fault, faults } from './faults.js';

/** Programs that one job runs, and what each rank receives when nothing strikes it. */
interface Play {
  readonly ranks: number;
  /** Receives name any source: they wait as long as any rank lives, and so do not end when one dies. */
  readonly anySource: boolean;
  readonly programs: readonly Program[];
  /** By program and rank. */
  readonly wanted: readonly (readonly ReturnType<typeof results>[])[];
}

/** Small arenas: ranks ask for further ones, and so for descriptors, all the time. */
const tuning = JSON.stringify({ arenaBytes: 256 * 1024 });

/** Some plays for all rounds, each run once in peace: by MPICH where it is there, and on Vicinal. */
export async function makePlays(broker: TestBroker, first: number, count: number): Promise<readonly Play[]> {
  const lack = prepareMpich();
  const plays: Play[] = [];
  for (let at = 0; at < count; at++) {
    const ranks = 2 + (at % 3);
    const anySource = at % 2 === 1;
    const programs = [0, 1, 2].map((each) => generate(first + 10 * at + each, { ranks, steps: 30, anySource, windows: false }));
    const folder = makeFolder();
    const scope = new OwnScope();
    try {
      const { list, outputs } = writeList(folder, 'peace', programs);
      const job = await TestJob.start(scope, broker, { size: ranks, program: driver, args: [list, tuning] });
      await job.succeeded();
      await job.end(broker);
      const read = (files: readonly string[]): ReturnType<typeof results>[][] =>
        files.map((file) => Array.from({ length: ranks }, (_, rank) => results(`${file}.${rank}`)));
      const own = read(outputs);
      const wanted = lack === false ? read(await runMpich(folder, ranks, programs)) : own;
      for (const [program, byRank] of wanted.entries())
        for (const [rank, want] of byRank.entries()) assert.equal(difference(own[program]?.[rank] ?? new Map(), want), undefined);
      plays.push({ ranks, anySource, programs, wanted });
    } finally {
      await scope.end();
      removeFolder(folder);
    }
  }
  return plays;
}

/** Names in /dev/shm, but for those of the MPI libraries that other tests run meanwhile. */
const ours = (): string[] => sharedMemoryNames().filter((name) => !/^(mpich|vader|sem\.|ucx)/.test(name));

/** How a rank may be told that another is gone: MPI's class, or the broker's number while it joins. */
const told = /^error (MPI_ERR_(PROC_ABORTED|IN_STATUS|OTHER)|\d+|MPI_ERR_NO_MEM .*the job has ended|MPI_ERR_NO_MEM .*JOB_UNKNOWN) ?/;

/**
 * One round: a play in which one rank is struck at a random moment. Every rank must come to an end, with right bytes up to there; and nothing is left.
 * @returns what happened, in a word
 */
export async function playRound(broker: TestBroker, plays: readonly Play[], seed: number, name: string): Promise<string> {
  const fault = faults[name] as Fault;
  const random = new Random(seed);
  const play = random.of(plays.filter((each) => fault.harmless || !each.anySource));
  const victim = random.below(play.ranks);
  /** Some rounds strike while the ranks still join. */
  const early = random.chance(15);
  const program = random.below(play.programs.length);
  const step = random.below((play.programs[program] as Program).steps.length);
  const moment = random.below(early ? 600 : 30);
  const before = { broker: broker.descriptors(), own: descriptorCensus(process.pid), children: childrenOf(process.pid).length, shared: ours() };
  const folder = makeFolder();
  const scope = new OwnScope();
  const what = `seed ${seed}: ${name} strikes rank ${victim} of ${play.ranks} ${moment} ms after ${early ? 'its start' : `it began step ${step} of program ${program}`}`;
  let outcome = '';
  try {
    const { list, outputs } = writeList(folder, 'struck', play.programs);
    const env = (rank: number): Record<string, string> => (rank === victim ? { VICINAL_TEST_HERE: `${program}:${step}` } : {});
    const job = await TestJob.start(scope, broker, { size: play.ranks, program: driver, args: [list, tuning], env, ...fault.prepare?.(scope, victim, seed) });
    if (!early) await job.rank(victim).line('here');
    await sleep(moment);
    const rank = job.rank(victim);
    await fault.strike(rank, random, seed);
    // who launches ranks hears of one's end, and tells the broker when one died that others still wait for
    if (early) void rank.exited.then(({ code, signal }) => (code !== 0 || signal !== null ? job.launcher.endJob(job.job).catch(() => {}) : undefined));
    const exits = await watchdog(`${what}: the end of every rank`, Promise.all(job.ranks.map((each) => each.exited)), patience).catch((error: Error) => {
      throw new Error(`${error.message}\n${job.report()}`);
    });
    outcome = exits.map(({ code, signal }) => signal ?? code).join(' ');
    for (const [at, exit] of exits.entries()) {
      const said = job.rank(at);
      if (exit.code === 0) continue;
      assert.ok(!fault.harmless, `${what}: rank ${at} failed: ${outcome}\n${job.report()}`);
      // node itself aborts when it cannot have what its own event loop needs
      if (at === victim)
        assert.ok(
          exit.signal === null || exit.signal === 'SIGKILL' || (early && exit.signal === 'SIGABRT'),
          `${what}: rank ${at} ended by ${exit.signal}\n${job.report()}`,
        );
      else assert.ok(exit.code === 3 && told.test(said.lines.at(-1) ?? ''), `${what}: rank ${at} ended with ${JSON.stringify(exit)}\n${job.report()}`);
    }
    for (const [program, byRank] of play.wanted.entries()) {
      for (const [at, want] of byRank.entries()) {
        const wrong = difference(results(`${outputs[program]}.${at}`), want, exits[at]?.code !== 0);
        assert.equal(wrong, undefined, `${what}: program ${program}, rank ${at}: ${wrong}\n${job.report()}`);
      }
    }
    await job.launcher.endJob(job.job).catch(() => {}); // perhaps it was ended already
    await eventually(`${what}: the job leaves /v1/jobs`, async () => !(await broker.get('/v1/jobs')).body.includes(job.job.job));
  } finally {
    await scope.end();
    removeFolder(folder);
  }
  await broker.descriptorsBackTo(before.broker);
  assert.equal(broker.descriptors().memfds, before.broker.memfds, what);
  await eventually(`${what}: this process's descriptors and children are as before`, () => {
    const own = descriptorCensus(process.pid);
    return own.memfds <= before.own.memfds && own.total <= before.own.total && childrenOf(process.pid).length <= before.children;
  });
  assert.deepEqual(ours(), before.shared, what);
  assert.deepEqual(broker.crashes(), [], what);
  return outcome;
}

/** What strikes in each of `count` rounds: every kind in its share, in an order that the seed gives. */
export function schedule(count: number, seed: number, missing: ReadonlySet<string>): string[] {
  const random = new Random(seed);
  const long = Math.floor(count / 50);
  const names = Array.from({ length: count - long }, () =>
    random.weighted([
      ['SIGKILL', 36],
      ['SIGSTOP for 0.3 s', 30],
      ['no descriptor left', 18],
      ['no memory left (cgroup)', 16],
    ] as const),
  );
  const all: string[] = [...names, ...Array.from({ length: long }, () => 'SIGSTOP for 10 s')];
  return random.shuffled(all).filter((name) => !missing.has(name));
}

/** Faults that this machine lacks, with the reasons. */
export function lacking(): Map<string, string> {
  return new Map(
    Object.entries(faults).flatMap(([name, fault]) => {
      const reason = fault.lack();
      return reason === false ? [] : [[name, reason] as const];
    }),
  );
}

/** Plays rounds, with seeds from `first` on. @returns how they ended, counted */
export async function playRounds(broker: TestBroker, plays: readonly Play[], names: readonly string[], first: number): Promise<string> {
  const outcomes = new Map<string, number>();
  for (const [at, name] of names.entries()) {
    const outcome = `${name}: ${(await playRound(broker, plays, first + at, name)).replaceAll(/\b0\b/g, 'ended')}`;
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  return [...outcomes].map(([outcome, count]) => `${count} x ${outcome}`).join('; ');
}
