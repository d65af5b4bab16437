import { strict as assert } from 'node:assert';
import type { TestContext } from 'node:test';
import { type InitOptions, init, type Mpi } from '../../client/index.js';
import type { TestBroker } from './broker.js';
import { type JobSetup, TestJob } from './job.js';
import { patience } from './watchdog.js';

/** Cases of a program of ranks by name: every rank runs every case, in order, with a barrier after each. */
export type Cases = Readonly<Record<string, (mpi: Mpi) => void | Promise<void>>>;

/**
 * Body of a program of ranks: runs the cases and prints one JSON line for each, `{"case", "ok", "milliseconds", "error"?}`. A case that
 * throws at one rank may leave the others waiting: they are ended by the test's watchdog, and the report tells who failed.
 */
export async function runCases(cases: Cases, options: InitOptions = {}): Promise<void> {
  const mpi = await init(options);
  console.log(JSON.stringify({ cases: Object.keys(cases) }));
  let failed = false;
  for (const [name, body] of Object.entries(cases)) {
    const began = mpi.wtime();
    try {
      await body(mpi);
      console.log(JSON.stringify({ case: name, ok: true, milliseconds: Math.round((mpi.wtime() - began) * 1000) }));
    } catch (error) {
      failed = true;
      console.log(JSON.stringify({ case: name, ok: false, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }));
      if (mpi.world.size > 1) process.exit(1);
    }
    await mpi.world.barrier();
  }
  await mpi.finalize();
  process.exitCode = failed ? 1 : 0;
}

interface CaseLine {
  readonly case: string;
  readonly ok: boolean;
  readonly error?: string;
}

/** Runs a program of cases as a job and makes one subtest of each case: it passes when all ranks say so. */
export async function testCases(t: TestContext, broker: TestBroker, setup: JobSetup, milliseconds = patience): Promise<void> {
  const job = await TestJob.start(t, broker, setup);
  let hung = '';
  try {
    await job.ended(milliseconds);
  } catch (error) {
    hung = `${(error as Error).message.split('\n')[0]}\n${job.report('{"case')}`;
    await job.kill();
  }
  const lines = job.ranks.map((rank) => rank.lines.filter((line) => line.startsWith('{"case":')).map((line) => JSON.parse(line) as CaseLine));
  const names = (JSON.parse(job.rank(0).lines.find((line) => line.startsWith('{"cases":')) ?? '{"cases":[]}') as { cases: string[] }).cases;
  assert.ok(names.length > 0, `the program named no cases\n${job.report()}`);
  let reported = false;
  for (const name of names) {
    await t.test(name, () => {
      lines.forEach((said, rank) => {
        const line = said.find((each) => each.case === name);
        if (line?.ok) return;
        const lost = line === undefined ? `did not finish this case${hung === '' ? '' : ' (the job hung)'}` : line.error;
        // what the processes printed belongs to the first failure; the cases after it were not reached
        const more = reported ? '' : `\n${job.report('{"case')}`;
        reported = true;
        assert.fail(`rank ${rank}: ${lost}${more}`);
      });
    });
  }
  assert.equal(hung, '');
  for (const rank of job.ranks) assert.deepEqual(rank.exit, { code: 0, signal: null }, `rank ${rank.rank}\n${rank.stderr}`);
  await job.launcher.endJob(job.job);
}
