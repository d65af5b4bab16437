import type { Scope } from './cleanup.js';
import { type Host, type JobSetup, TestJob, type TestRank } from './job.js';
import { eventually } from './watchdog.js';

/** A job whose ranks do what they are told, line by line (test/mpi/programs/meet.ts). */
export class Meeting {
  readonly job: TestJob;
  /** Lines of each rank that were waited for. */
  readonly #read: number[];

  private constructor(job: TestJob) {
    this.job = job;
    this.#read = job.ranks.map(() => 0);
  }

  /** Starts the ranks, with channels made as they meet unless `options` say otherwise. */
  static async start(scope: Scope, host: Host, size: number, setup: Partial<JobSetup> & { readonly options?: object } = {}): Promise<Meeting> {
    const { options = { connect: 'lazy' }, ...more } = setup;
    const job = await TestJob.start(scope, host, { size, program: 'meet', args: [JSON.stringify(options)], ...more });
    const meeting = new Meeting(job);
    await Promise.all(job.ranks.map((rank) => rank.line('ready')));
    return meeting;
  }

  tell(rank: number, line: string): void {
    this.job.rank(rank).tell(line);
  }

  /** The result of a line that the rank was told. */
  async result(rank: number, line: string): Promise<string> {
    const start = `did ${line.replace(/&$/, '').trim()}: `;
    return eventually(
      `rank ${rank} does "${line}"`,
      () => {
        const one: TestRank = this.job.rank(rank);
        const at = one.lines.findIndex((each, index) => index >= (this.#read[rank] as number) && each.startsWith(start));
        if (at === -1) {
          if (one.exit !== undefined) throw new Error(`rank ${rank} ended (${JSON.stringify(one.exit)}) before it did "${line}":\n${this.job.report()}`);
          return undefined;
        }
        this.#read[rank] = at + 1;
        return (one.lines[at] as string).slice(start.length);
      },
      undefined,
      () => this.job.report(),
    );
  }

  /** Tells a line, and waits for its result. */
  async does(rank: number, line: string): Promise<string> {
    this.tell(rank, line);
    return this.result(rank, line);
  }

  /** All ranks do the same; their results. */
  async all(line: string, ranks: readonly number[] = this.job.ranks.map((rank) => rank.rank)): Promise<string[]> {
    for (const rank of ranks) this.tell(rank, line);
    return Promise.all(ranks.map((rank) => this.result(rank, line)));
  }

  /** All ranks end in order. */
  async end(): Promise<void> {
    await this.all('finalize');
    await this.job.succeeded();
  }
}
