import type { Accepted } from '../../native/broker.js';
import type { v1 } from '../../proto/broker/v1/index.js';
import { cgroupOf, containerOf } from './container.js';
import type { Host } from './host.js';
import { nodeOfCpus } from './numa.js';
import { type Namespaces, readNamespaces, readText } from './procfs.js';

/** Who a client is, by the kernel's word alone. */
export interface Identity {
  readonly pid: number;
  readonly uid: number;
  readonly gid: number;
  /** '' outside of containers. */
  readonly container: string;
  readonly runtime: string;
  readonly containerEvidence: string;
  readonly cgroup: string;
  readonly namespaces: Namespaces;
  /** Its pid in its own pid namespace, as those see it who share that; 0 when the kernel does not say. */
  readonly ownPid: number;
  readonly cpus: string;
  /** -1: unknown or several. */
  readonly numaNode: number;
  /**
   * Whom quotas and admission are about: the uid and the container that the cgroup names. Namespaces that a process unshared
   * itself do not make a new principal: else anybody could have as many quotas as he makes namespaces.
   */
  readonly principal: string;
}

const unnamed: readonly string[] = ['none', 'unshare', 'hidden'];
const isNamed = (runtime: string): boolean => !unnamed.includes(runtime);

/** Reads a client's identity; what the kernel does not show is left empty. The caller checks by the pidfd that the process still lived. */
export function readIdentity(peer: Pick<Accepted, 'pid' | 'uid' | 'gid'>, host: Host, procRoot: string): Identity {
  const { pid, uid, gid } = peer;
  const cgroup = readText(`${procRoot}/${pid}/cgroup`) ?? '';
  const namespaces = readNamespaces(procRoot, pid);
  const container = containerOf(cgroup, namespaces, host.reference);
  const status = readText(`${procRoot}/${pid}/status`) ?? '';
  const cpus = /^Cpus_allowed_list:\s*(.*)$/m.exec(status)?.[1]?.trim() ?? '';
  // one number for each namespace down to its own
  const ownPid = Number(/^NSpid:.*?(\d+)\s*$/m.exec(status)?.[1] ?? 0);
  // by the cgroup's path alone: namespaces of its own making give a process no further quotas
  const ofCgroup = container.runtime === 'cgroup' ? `cgroup:${cgroupOf(cgroup)}` : isNamed(container.runtime) ? container.name : '';
  return {
    pid,
    uid,
    gid,
    container: container.name,
    runtime: container.runtime,
    containerEvidence: container.evidence,
    cgroup: cgroupOf(cgroup),
    namespaces,
    ownPid,
    cpus,
    numaNode: nodeOfCpus(cpus, host.numa),
    principal: `uid ${uid}${ofCgroup === '' ? '' : ` in ${ofCgroup}`}`,
  };
}

/** The identity as the protocol carries it. */
export function identityMessage(identity: Identity): v1.Identity.$Properties {
  const { pid, uid, container, runtime, cgroup, cpus, numaNode } = identity;
  return { pid, uid, container, runtime, cgroup, cpus, numaNode, namespaces: { ...identity.namespaces } as Record<string, number> };
}
