import type { Command } from '../command.js';
import { print, say, UsageError } from '../command.js';
import { parseIsolation } from '../launch/isolation.js';
import { runJob } from '../launch/job.js';
import { bindRow, graceRow, launchRows, socketRow } from '../launch/rows.js';

/** Runs the ranks of a job on this machine. */
export const run: Command = {
  name: 'run',
  usage: '-n N [options] [--] program [args]',
  summary: 'Runs N ranks of a program on this machine, each in a container of its own where asked.',
  details: `A .ts or .js file runs under Node.js, anything else as it is. A private broker is started when none answers. Standard input goes
to rank 0. SIGINT, SIGTERM, SIGHUP, SIGUSR1 and SIGUSR2 are forwarded. When a rank fails, the others get the grace period and are
ended; the exit code is that of the first failure, 128 and the number for a signal. Nothing is left behind.

With --isolate, a rank sees the file tree read-only, with empty folders of its own at /tmp, /run and /dev/shm, except for the
broker's socket and the folders of the program and of the working directory. An ordinary user gets a user namespace in any case.`,
  rows: [
    { name: 'ranks', short: 'n', type: 'integer', default: undefined, defaultText: 'none: it has to be given', min: 1, max: 65536, help: 'Number of ranks.' },
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
    return runJob({
      title: 'vicinal run',
      size: options['ranks'] as number,
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
