import type { Command } from '../command.js';
import { print, say, UsageError } from '../command.js';
import { parseIsolation } from '../launch/isolation.js';
import { runJob } from '../launch/job.js';
import { bindRow, graceRow, launchRows, socketRow } from '../launch/rows.js';

/** Runs the ranks of a job on this machine. */
export const run: Command = {
  name: 'run',
  usage: '-n N [--here H --ticket FILE | --join FILE] [options] [--] program [args]',
  summary: 'Runs N ranks of a program on this machine, each in a container of its own where asked.',
  details: `A .ts or .js file runs under Node.js, anything else as it is. A private broker is started when none listens; one that
listens is waited for, up to five minutes. Standard input goes to rank 0. SIGINT, SIGTERM, SIGHUP, SIGUSR1 and SIGUSR2 are
forwarded. When a rank fails, the others get the grace period and are ended; the exit code is that of the first failure, 128 and
the number for a signal. Nothing is left behind.

With --isolate, a rank sees the file tree read-only, with empty folders of its own at /tmp, /run and /dev/shm, except for the
broker's socket and the folders of the program and of the working directory. An ordinary user gets a user namespace in any case.`,
  rows: [
    { name: 'ranks', short: 'n', type: 'integer', default: undefined, defaultText: 'none: it has to be given', min: 1, max: 65536, help: 'Number of ranks.' },
    {
      name: 'here',
      type: 'integer',
      default: undefined,
      defaultText: 'all',
      min: 1,
      max: 65535,
      help: 'Start only so many of the ranks; launchers at other kernels that share memory with this one start the others (needs --ticket).',
    },
    {
      name: 'ticket',
      type: 'path',
      default: undefined,
      defaultText: 'none',
      help: 'With --here: file to write the ticket to, by which others join. It is removed when they have.',
    },
    {
      name: 'join',
      type: 'path',
      default: undefined,
      defaultText: 'none',
      help: 'Start N ranks of the job of this ticket (- reads it from standard input) instead of a new job.',
    },
    ...launchRows,
    bindRow,
    { name: 'label', type: 'boolean', default: false, help: 'Begin each line of output with [rank].' },
    graceRow,
    socketRow,
  ],
  stopAtPositional: true,
  async run({ options, positionals }) {
    const [program, ...args] = positionals;
    if (options['ranks'] === undefined) throw new UsageError('the number of ranks is not given; use -n N');
    if (program === undefined) throw new UsageError('no program is given');
    const label = options['label'] === true;
    const here = options['here'] as number | undefined;
    const join = options['join'] as string | undefined;
    if (join !== undefined && (here !== undefined || options['ticket'] !== undefined)) throw new UsageError('--join goes without --here and --ticket');
    if ((here === undefined) !== (options['ticket'] === undefined))
      throw new UsageError('--here and --ticket go together: the ticket lets others start the ranks that are left');
    if (here !== undefined && here >= (options['ranks'] as number))
      throw new UsageError(`--here ${here} of ${options['ranks']} ranks leaves none for others; leave it out`);
    return runJob({
      title: 'vicinal run',
      size: options['ranks'] as number,
      here,
      ticket: join ?? (options['ticket'] as string | undefined),
      join: join !== undefined,
      program,
      args,
      namespaces: parseIsolation((options['isolate'] as string | undefined) ?? 'none'),
      policy: (options['policy'] as string | undefined) ?? '',
      require: (options['require'] as string | undefined) ?? '',
      procmem: options['procmem'] === true,
      bind: options['bind'] as 'core' | 'numa' | 'none',
      socket: options['socket'] as string | undefined,
      grace: options['grace'] as number,
      stdin: true,
      onLine: label ? (rank, stream, line) => (stream === 'stdout' ? print : say)(`[${rank}] ${line}`) : undefined,
    });
  },
};
