import { strict as assert } from 'node:assert';
import type { TestContext } from 'node:test';
import { assertPassed, runCasesAsJob } from '../../support/cases.js';
import { neighbourhoodOf, type TestNeighbours } from '../../support/neighbours.js';
import { eventually, patience } from '../../support/watchdog.js';
import { crun } from './crun.js';
import { suite } from './programs.js';

/** A program of cases at ranks of several brokers that share memory. */
export interface AcrossSetup {
  readonly program: string;
  /** Ranks at each broker. */
  readonly here: readonly number[];
  /** Options of init. */
  readonly tuning?: object;
  /** Further arguments of the program. */
  readonly more?: readonly string[];
  /** Each rank in a container of its own. */
  readonly contained?: boolean;
  readonly milliseconds?: number;
}

/** Pairs of ranks that a broker grants, by where the other is. */
function pairsOf(here: readonly number[], at: number): { readonly near: number; readonly far: number } {
  const own = here[at] ?? 0;
  const all = here.reduce((sum, ranks) => sum + ranks, 0);
  return { near: (own * (own - 1)) / 2, far: own * (all - own) };
}

/** Runs it; fails with every case that did not pass, and where a pair of one kernel did not go by memfd or one of two not by ivshmem. */
export async function runAcross(t: TestContext, neighbours: TestNeighbours, setup: AcrossSetup): Promise<void> {
  const { program, here, tuning = {}, more = [], contained = false, milliseconds = patience } = setup;
  const size = here.reduce((sum, ranks) => sum + ranks, 0);
  const { brokers } = neighbours;
  const near = contained ? 'same-kernel' : 'same-container';
  const granted = async (): Promise<{ near: number; far: number }[]> =>
    Promise.all(
      brokers.map(async (broker) => {
        const metrics = await broker.metrics();
        const grants = (locality: string, channel: string): number => metrics.value('vicinal_grants_total', { locality, channel });
        return { near: grants(near, 'memfd'), far: grants('same-host', 'ivshmem') };
      }),
    );
  const before = await granted();
  const folders = brokers.map(({ folder }) => folder);
  const containers = contained ? crun(t, folders) : undefined;
  const run = await runCasesAsJob(
    t,
    neighbours,
    {
      size,
      here,
      program,
      args: [JSON.stringify(tuning), ...more],
      nodeFlags: suite[program] ?? [],
      ...(containers === undefined ? {} : { wrap: (rank, words, env) => containers.wrap(rank, words, env) }),
    },
    milliseconds,
  );
  const cases = assertPassed(run);
  // channels that are made as ranks meet are those that were needed
  if (!('connect' in tuning)) {
    const after = await granted();
    assert.deepEqual(
      after.map((each, at) => ({ near: each.near - (before[at] as { near: number }).near, far: each.far - (before[at] as { far: number }).far })),
      brokers.map((_, at) => pairsOf(here, at)),
    );
  }
  for (const broker of brokers) await eventually('the region is not lent', async () => (await neighbourhoodOf(broker)).regions.every(({ job }) => job === ''));
  t.diagnostic(`${cases} cases at ${here.join(' + ')} ranks`);
}
