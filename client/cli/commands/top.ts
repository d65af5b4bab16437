import type { v1 } from '../../../proto/broker/v1/index.js';
import { BrokerRefusal, type BrokerSession } from '../../broker/session.js';
import { type Command, CommandFailure, print, UsageError } from '../command.js';
import { connectToBroker } from '../launch/broker.js';
import { socketRow } from '../launch/rows.js';
import { Screen } from '../terminal/screen.js';
import { bytesText, table } from '../terminal/table.js';
import { difference, type JobTraffic, type Rates, type Sample } from '../traffic/rates.js';

/** Ranks and pairs shown unless told otherwise. */
const defaultRows = 20;

/** Ids of the jobs that the broker shows to this user. */
function jobsOf(session: BrokerSession): string[] {
  const document = JSON.parse(session.requestSync({ topology: {} }).topology?.json ?? '{}') as { jobs?: readonly { id?: unknown }[] };
  return (document.jobs ?? []).map(({ id }) => String(id));
}

/** One reading of a job, as many frames as it takes; undefined when the job has ended. */
function readJob(session: BrokerSession, job: string): JobTraffic | undefined {
  const ranks: v1.RankTraffic.$Properties[] = [];
  let first = 0;
  try {
    for (;;) {
      const { traffic } = session.requestSync({ trafficRequest: { job, firstRank: first } });
      if (!traffic) throw new CommandFailure('the broker answered with something else; cure: use programs of one release');
      ranks.push(...(traffic.ranks ?? []));
      first = traffic.nextRank ?? 0;
      if (first === 0) return { job: traffic.job ?? job, size: traffic.size ?? 0, movers: traffic.movers ?? [], ranks };
    }
  } catch (error) {
    if (error instanceof BrokerRefusal && error.name === 'JOB_UNKNOWN') return undefined;
    throw error;
  }
}

function sampleOf(session: BrokerSession, job: string | undefined): Sample {
  const jobs = (job === undefined ? jobsOf(session) : [job]).map((id) => readJob(session, id)).filter((read) => read !== undefined);
  if (job !== undefined && jobs.length === 0) throw new CommandFailure(`job "${job}" is not known here, or not yours; see vicinal topology`);
  return { milliseconds: performance.now(), jobs };
}

const rate = (value: number): string => (value >= 100 || value === 0 ? Math.round(value).toLocaleString('en-US') : value.toFixed(1));
const bytesRate = (value: number): string => `${bytesText(Math.round(value))}/s`;

/** What the rates say, for people. `rows`: ranks and pairs shown, the busiest first. */
export function topText({ seconds, jobs }: Rates, rows: number): string {
  const parts = [`${jobs.length} job${jobs.length === 1 ? '' : 's'}, rates over ${seconds.toFixed(2)} s`];
  const more = (count: number, what: string): string => (count > rows ? `  ... and ${count - rows} more ${what}` : '');
  for (const job of jobs) {
    parts.push(
      `\njob ${job.job}: ${job.ranks.length} of ${job.size} ranks, ${rate(job.messages)} messages/s, ${bytesRate(job.bytes)}`,
      table(
        ['rank', 'sent/s', 'bytes/s', 'received/s', 'bytes/s', 'waits/s', 'wakeups/s', 'retries/s'],
        job.ranks
          .slice(0, rows)
          .map((each) => [
            String(each.rank),
            rate(each.sent.messages),
            bytesRate(each.sent.bytes),
            rate(each.received.messages),
            bytesRate(each.received.bytes),
            rate(each.waits),
            rate(each.wakeups),
            rate(each.retries),
          ]),
      ),
      more(job.ranks.length, 'ranks'),
      '',
      table(
        ['from', 'to', 'locality', 'mover', 'messages/s', 'bytes/s'],
        job.pairs.slice(0, rows).map((pair) => [String(pair.from), String(pair.to), pair.locality, pair.mover, rate(pair.messages), bytesRate(pair.bytes)]),
      ),
      more(job.pairs.length, 'pairs'),
      '',
      table(
        ['mover', 'locality', 'messages/s', 'bytes/s'],
        job.movers.map((each) => [each.mover, each.locality, rate(each.messages), bytesRate(each.bytes)]),
      ),
    );
  }
  return parts.filter((part, at) => part !== '' || parts[at - 1] !== '').join('\n');
}

/** Resolves after so many milliseconds, or with false as soon as the person wants to leave. */
function pause(milliseconds: number, left: Promise<void>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), milliseconds);
    void left.then(() => {
      clearTimeout(timer);
      resolve(false);
    });
  });
}

/** Resolves when q or Ctrl-C is pressed, or the process is asked to end. */
function leaving(interactive: boolean): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    if (!interactive || !process.stdin.isTTY) return;
    process.stdin.setRawMode(true);
    process.stdin.on('data', (keys) => {
      if (['q', '\u0003', '\u001b'].some((key) => String(keys).includes(key))) resolve();
    });
  });
}

/** Shows traffic as it is. */
export const top: Command = {
  name: 'top',
  usage: '[--job J] [--once] [--json] [--interval MS] [--rows N] [--socket S]',
  summary: 'Shows live traffic by rank, pair, mover and locality.',
  details: `The broker reads the counters out of the ranks' segments; ranks take no part in it. Jobs of other principals are not shown.
On a terminal the table is drawn anew each interval until q is pressed; what its screen has no room for is left out. Elsewhere, and with --once, tables follow one another; with --json one document a line.
Rates are of the interval. waits: times that a rank went to sleep; retries: sends that found the credit or the ring used up.`,
  rows: [
    { name: 'job', type: 'string', default: undefined, defaultText: 'all that you may see', help: "The job's id; see vicinal topology." },
    { name: 'once', type: 'boolean', default: false, help: 'Measure one interval, print, and end.' },
    { name: 'json', type: 'boolean', default: false, help: 'Print JSON, one document a line.' },
    { name: 'interval', type: 'milliseconds', default: 1000, min: 10, max: 3_600_000, help: 'Time between two readings.' },
    { name: 'rows', type: 'integer', default: defaultRows, min: 1, max: 1_000_000, help: 'Most ranks, and most pairs, shown of a job.' },
    socketRow,
  ],
  async run({ options, positionals }) {
    if (positionals.length !== 0) throw new UsageError(`unexpected argument ${positionals[0]}`);
    const job = options['job'] as string | undefined;
    const once = options['once'] === true;
    const json = options['json'] === true;
    const rows = options['rows'] as number;
    const interactive = !once && !json && process.stdout.isTTY === true;
    const access = await connectToBroker(options['socket'] as string | undefined);
    const left = leaving(interactive);
    const screen = interactive ? new Screen(process.stdout, 'q: quit') : undefined;
    try {
      let before = sampleOf(access.session, job);
      while (await pause(options['interval'] as number, left)) {
        const now = sampleOf(access.session, job);
        const rates = difference(before, now);
        before = now;
        if (json) print(JSON.stringify(rates));
        else if (screen !== undefined) screen.show(topText(rates, rows));
        else print(topText(rates, rows));
        if (once) break;
      }
      return 0;
    } catch (error) {
      if (error instanceof BrokerRefusal) throw new CommandFailure(error.message);
      throw error;
    } finally {
      screen?.close();
      if (interactive && process.stdin.isTTY) process.stdin.setRawMode(false).pause();
      await access.close();
    }
  },
};
