import { spawnSync } from 'node:child_process';
import type { TestBroker } from '../../support/broker.js';
import type { Scope } from '../../support/cleanup.js';
import type { JobSetup } from '../../support/job.js';
import { namespacesRefused, noOrdinaryUser, ordinaryUid } from '../../support/vicinal.js';
import { type Crun, crun, crunRefused } from './crun.js';

const root = process.getuid?.() === 0;
const everything = ['pid', 'ipc', 'mnt', 'net', 'uts', 'user'];

/** Where the ranks of a job run. */
export interface Place {
  /** Why this machine does not have it, or false. */
  lack(): string | false;
  /** The broker takes each rank there for a container of its own. */
  readonly apart?: true;
  /** Pairs of so many ranks that are in one container all the same. */
  readonly near?: (size: number) => number;
  /** What of a job's set-up is different there. */
  readonly setup?: (scope: Scope, broker: TestBroker) => Partial<JobSetup>;
  /** The job is started by this `vicinal run` instead of the tests' own launcher: its words, and the uid that runs it. */
  readonly run?: { readonly words: readonly string[]; readonly uid?: number };
}

/** Words that run a program as the ordinary user in namespaces of every kind. */
const asUser = root ? ['setpriv', '--reuid', String(ordinaryUid), '--regid', String(ordinaryUid), '--clear-groups'] : [];
const kinds = ['--user', '--map-root-user', '--pid', '--fork', '--kill-child', '--mount-proc', '--ipc', '--net', '--uts', '--cgroup'];
const unshared = ['unshare', ...kinds];
const unsharedAsUser = [...asUser, ...unshared];

function tried(words: readonly string[]): string | false {
  const done = spawnSync(words[0] as string, [...words.slice(1), 'true'], { encoding: 'utf8' });
  return done.status === 0 ? false : `${words.join(' ')}: ${done.error?.message ?? done.stderr.trim()}`;
}

const admitted = root ? { admitUids: [ordinaryUid] } : {};
const noOther = (): string | false => (root ? noOrdinaryUser([]) : false);

/** The places of the grid. A rank finds the broker's socket in each of them, and nothing else is shared. */
export const places: Readonly<Record<string, Place>> = {
  'plain processes': { lack: () => false },
  'namespaces of an ordinary user (unshare)': {
    apart: true,
    lack: () => noOther() || tried(unsharedAsUser),
    setup: () => ({ prefix: () => unsharedAsUser, ...admitted }),
  },
  'vicinal run --isolate all': {
    lack: () => namespacesRefused(everything),
    run: { words: ['--isolate', 'all'] },
  },
  'vicinal run --isolate all, by an ordinary user': {
    lack: () => noOrdinaryUser(everything),
    run: { words: ['--isolate', 'all'], uid: ordinaryUid },
  },
  'crun containers': {
    apart: true,
    lack: () => crunRefused(),
    setup: (scope, broker) => {
      const containers = crun(scope, [broker.folder]);
      return { wrap: (rank, words, env) => containers.wrap(rank, words, env) };
    },
  },
  'crun containers of an ordinary user': {
    apart: true,
    lack: () => noOther() || crunRefused(ordinaryUid),
    setup: (scope, broker) => {
      const containers = crun(scope, [broker.folder], ordinaryUid);
      return { wrap: (rank, words, env) => containers.wrap(rank, words, env), ...admitted };
    },
  },
  'mixed: plain, unshared, in a container': {
    apart: true,
    near: (size) => {
      const plain = Math.ceil(size / 3);
      return (plain * (plain - 1)) / 2;
    },
    lack: () => tried(unshared) || crunRefused(),
    setup: (scope, broker) => {
      const containers = crun(scope, [broker.folder]);
      return { wrap: (rank, words, env) => mixed(rank, words, env, containers) };
    },
  },
};

function mixed(rank: number, words: readonly string[], env: NodeJS.ProcessEnv, containers: Crun): readonly string[] {
  if (rank % 3 === 0) return words;
  return rank % 3 === 1 ? [...unshared, ...words] : containers.wrap(rank, words, env);
}
