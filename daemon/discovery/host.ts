import { hostname, release } from 'node:os';
import { type NumaNode, readNuma } from './numa.js';
import { type Namespaces, readNamespaces, readText } from './procfs.js';

/** What the broker knows of its machine. */
export interface Host {
  readonly name: string;
  readonly kernel: string;
  /** For people; decides nothing. '' on bare metal. */
  readonly hypervisor: string;
  readonly role: 'host' | 'guest';
  readonly numa: readonly NumaNode[];
  /** Namespaces and cgroup of the machine outside of containers: those of process 1 where they can be seen, else the broker's own. */
  readonly reference: { readonly namespaces: Namespaces; readonly cgroup: string };
  /** The uid that stands for unmapped ones. */
  readonly overflowUid: number;
  readonly ownNamespaces: Namespaces;
}

function hypervisorOf(procRoot: string, sysRoot: string): string {
  const xen = readText(`${sysRoot}/hypervisor/type`)?.trim();
  if (xen) return xen;
  if (!/^flags\s*:.*\bhypervisor\b/m.test(readText(`${procRoot}/cpuinfo`) ?? '')) return '';
  const dmi = ['sys_vendor', 'product_name'].map((name) => readText(`${sysRoot}/class/dmi/id/${name}`)?.trim()).filter((text) => text);
  return dmi.length === 0 ? 'unknown hypervisor' : dmi.join(' ');
}

/** Looks at the machine once, at start. */
export function readHost(procRoot: string, sysRoot: string, role: 'auto' | 'host' | 'guest'): Host {
  const hypervisor = hypervisorOf(procRoot, sysRoot);
  const ownNamespaces = readNamespaces(procRoot, 'self');
  const first = readNamespaces(procRoot, 1);
  return {
    name: hostname(),
    kernel: release(),
    hypervisor,
    role: role === 'auto' ? (hypervisor === '' ? 'host' : 'guest') : role,
    numa: readNuma(sysRoot),
    reference: { namespaces: { ...ownNamespaces, ...first }, cgroup: readText(`${procRoot}/1/cgroup`) ?? readText(`${procRoot}/self/cgroup`) ?? '' },
    overflowUid: Number(readText(`${procRoot}/sys/kernel/overflowuid`)?.trim() ?? 65534),
    ownNamespaces,
  };
}
