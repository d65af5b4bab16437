import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageRoot } from '../../../native/load.js';
import { makeFolder, removeFolder, type Scope } from '../../support/cleanup.js';
import { ordinaryUid } from '../../support/vicinal.js';

const root = process.getuid?.() === 0;

/**
 * crun 1.8 refuses machines where both versions of cgroups are mounted: it runs in a mount namespace of its own in which only version 2 is to be
 * seen. Root alone can do that; where there is one version, nothing is to be done.
 */
const hybrid = existsSync('/sys/fs/cgroup/unified');
const alone = hybrid ? ['unshare', '--mount', 'sh', '-c', 'mount -t cgroup2 none /sys/fs/cgroup && exec "$@"', 'sh'] : [];

/** Folders of the machine that a container sees, read-only. Its rank finds node, its libraries and the package there, and nothing else. */
function visible(): string[] {
  const system = ['/usr', '/bin', '/lib', '/lib64', '/etc/ssl'].filter((folder) => existsSync(folder));
  const node = dirname(dirname(process.execPath));
  return [...system, ...(node.startsWith('/usr') ? [] : [node]), packageRoot];
}

/** The runtime's configuration of one rank's container: no network, nothing shared with other containers, no privilege. */
function configuration(words: readonly string[], env: NodeJS.ProcessEnv, folders: readonly string[], mapped: number | undefined): object {
  const bind = (folder: string, options: readonly string[]): object => ({ destination: folder, type: 'bind', source: folder, options: ['rbind', ...options] });
  const namespaces = ['pid', 'ipc', 'uts', 'mount', 'network', ...(mapped === undefined ? [] : ['user'])];
  const ids = mapped === undefined ? undefined : [{ containerID: 0, hostID: mapped, size: 1 }];
  return {
    ociVersion: '1.0.0',
    process: {
      terminal: false,
      user: { uid: 0, gid: 0 },
      args: words,
      env: Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`])),
      cwd: '/',
      noNewPrivileges: true,
      capabilities: { bounding: [], effective: [], permitted: [] },
    },
    root: { path: 'rootfs', readonly: true },
    hostname: 'rank',
    mounts: [
      { destination: '/proc', type: 'proc', source: 'proc' },
      { destination: '/dev', type: 'tmpfs', source: 'tmpfs', options: ['nosuid', 'mode=755'] },
      { destination: '/tmp', type: 'tmpfs', source: 'tmpfs', options: ['nosuid', 'mode=1777'] },
      ...visible().map((folder) => bind(folder, ['ro'])),
      ...folders.map((folder) => bind(folder, ['ro'])),
    ],
    linux: { namespaces: namespaces.map((type) => ({ type })), ...(ids === undefined ? {} : { uidMappings: ids, gidMappings: ids }) },
  };
}

/** How a rank is put into a container of its own. */
export interface Crun {
  /** The command line for one rank; its standard streams and descriptor 3 are handed in. */
  wrap(rank: number, words: readonly string[], env: NodeJS.ProcessEnv): readonly string[];
}

/**
 * Containers for the ranks of one job, removed with the scope.
 * @param folders further folders of the machine that they see
 * @param uid run by an ordinary user, in user namespaces of its own; undefined: by the caller
 */
export function crun(scope: Scope, folders: readonly string[], uid?: number): Crun {
  const folder = makeFolder();
  const mapped = uid ?? (root ? undefined : process.getuid?.());
  const state = join(folder, 'state');
  mkdirSync(state);
  const names: string[] = [];
  const tool = ['crun', '--root', state, '--cgroup-manager', mapped === undefined ? 'cgroupfs' : 'disabled'];
  const caller = uid === undefined ? [] : ['setpriv', '--reuid', String(uid), '--regid', String(uid), '--clear-groups'];
  const own = (path: string): void => {
    if (uid !== undefined) chownSync(path, uid, uid);
    chmodSync(path, 0o755);
  };
  for (const path of [folder, state]) own(path);
  scope.after(() => {
    for (const name of names) {
      const words = [...alone, ...caller, ...tool, 'delete', '--force', name];
      spawnSync(words[0] as string, words.slice(1));
    }
    removeFolder(folder);
  });
  return {
    wrap(rank, words, env) {
      const name = `vicinal-test-${process.pid}-${folder.slice(-6)}-${rank}`;
      names.push(name);
      const bundle = join(folder, `rank-${rank}`);
      for (const path of [bundle, join(bundle, 'rootfs')]) {
        mkdirSync(path);
        own(path);
      }
      writeFileSync(join(bundle, 'config.json'), JSON.stringify(configuration(words, env, folders, mapped)));
      return [...alone, ...caller, ...tool, 'run', '--preserve-fds', '1', '--bundle', bundle, name];
    },
  };
}

/** Why no containers can be had here, by whom they are run; false when they can. */
export function crunRefused(uid?: number): string | false {
  if (spawnSync('crun', ['--version']).error !== undefined) return 'crun is not installed; cure: apt-get install crun';
  if (hybrid && !root) return 'both versions of cgroups are mounted here, with which crun does not work; hiding one of them needs root';
  if (uid !== undefined && !root) return 'the tests run as an ordinary user already';
  const ends: (() => void | Promise<void>)[] = [];
  try {
    const words = crun({ after: (end) => void ends.push(end) }, [], uid).wrap(0, ['/bin/true'], {});
    const done = spawnSync(words[0] as string, words.slice(1), { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
    return done.status === 0 ? false : `crun fails${uid === undefined ? '' : ` for uid ${uid}`}: ${(done.error?.message ?? done.stderr).trim().slice(-300)}`;
  } finally {
    for (const end of ends) void end();
  }
}

/** The ordinary user of the tests. */
export const crunUid = ordinaryUid;
