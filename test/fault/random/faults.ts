import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../mpi/random/generate.js';
import { memoryCgroup } from '../../support/cgroup.js';
import type { Scope } from '../../support/cleanup.js';
import type { JobSetup, TestRank } from '../../support/job.js';

/** What strikes a rank in the midst of its program. */
export interface Fault {
  /** Why it cannot be had here, or false. */
  lack(): string | false;
  /** What the job needs for it. */
  prepare?(scope: Scope, victim: number, round: number): Partial<JobSetup>;
  /** Strikes, and comes back when the blow is over. */
  strike(rank: TestRank, random: Random, round: number): Promise<void>;
  /** Whether the programs must come to their end at every rank as if nothing had been. */
  readonly harmless: boolean;
}

const root = process.getuid?.() === 0;
const cgroups = new Map<number, Exclude<ReturnType<typeof memoryCgroup>, { readonly lack: string }>>();

async function stop(rank: TestRank, milliseconds: number): Promise<void> {
  rank.signal('SIGSTOP');
  await sleep(milliseconds);
  rank.signal('SIGCONT');
}

export const faults: Readonly<Record<string, Fault>> = {
  SIGKILL: { lack: () => false, strike: async (rank) => rank.signal('SIGKILL'), harmless: false },
  'SIGSTOP for 0.3 s': { lack: () => false, strike: (rank) => stop(rank, 300), harmless: true },
  'SIGSTOP for 10 s': { lack: () => false, strike: (rank) => stop(rank, 10_000), harmless: true },
  'no descriptor left': {
    lack: () => (spawnSync('prlimit', ['--version']).error === undefined ? false : 'prlimit is not installed; cure: apt-get install util-linux'),
    strike: async (rank, random) => {
      try {
        const open = new Set(readdirSync(`/proc/${rank.programPid}/fd`).map(Number));
        // the limit is on numbers: what is free below it can still be had, and that shall be nothing, or one, or two
        let limit = 0;
        for (let left = random.below(3); left > 0 || open.has(limit); limit++) if (!open.has(limit)) left--;
        spawnSync('prlimit', ['--pid', String(rank.programPid), `--nofile=${limit}:${limit}`]);
      } catch {
        // it has ended meanwhile
      }
    },
    harmless: false,
  },
  'no memory left (cgroup)': {
    lack: () => {
      if (!root) return 'needs root to make a cgroup';
      const ends: (() => void | Promise<void>)[] = [];
      const made = memoryCgroup({ after: (end) => void ends.push(end) }, 'try');
      for (const end of ends) void end();
      return 'lack' in made ? made.lack : false;
    },
    prepare: (scope, victim, round) => {
      const made = memoryCgroup(scope, `round-${round}`);
      if ('lack' in made) throw new Error(made.lack);
      cgroups.set(round, made);
      scope.after(() => void cgroups.delete(round));
      return { prefix: (rank) => (rank === victim ? ['sh', '-c', `echo $$ > ${made.procs} && exec "$@"`, 'sh'] : []) };
    },
    strike: async (_, random, round) => {
      const cgroup = cgroups.get(round);
      try {
        cgroup?.limit(cgroup.usage() + random.below(24 << 20));
      } catch {
        // the kernel did not get that far: then it stays as it is
      }
    },
    harmless: false,
  },
};
