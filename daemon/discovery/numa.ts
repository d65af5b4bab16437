import { listFolder, parseList, readText } from './procfs.js';

/** One NUMA node: its processors, the packages (sockets) they sit in, its memory in bytes. */
export interface NumaNode {
  readonly node: number;
  readonly cpus: readonly number[];
  readonly packages: readonly number[];
  readonly memory: number;
}

/** How two processes lie to each other. */
export type NumaRelation = 'same-node' | 'same-socket' | 'cross-socket' | 'unknown';

/** NUMA nodes of the machine from sysfs; one node of all processors where sysfs shows none. */
export function readNuma(sysRoot: string): NumaNode[] {
  const packageOf = (cpu: number): number => Number(readText(`${sysRoot}/devices/system/cpu/cpu${cpu}/topology/physical_package_id`)?.trim() ?? 0);
  const root = `${sysRoot}/devices/system/node`;
  const nodes = listFolder(root)
    .map((name) => /^node(\d+)$/.exec(name)?.[1])
    .filter((digits) => digits !== undefined)
    .map((digits) => {
      const cpus = parseList(readText(`${root}/node${digits}/cpulist`) ?? '');
      const kilobytes = /MemTotal:\s+(\d+) kB/.exec(readText(`${root}/node${digits}/meminfo`) ?? '')?.[1];
      return { node: Number(digits), cpus, packages: [...new Set(cpus.map(packageOf))], memory: Number(kilobytes ?? 0) * 1024 };
    })
    .sort((left, right) => left.node - right.node);
  if (nodes.length !== 0) return nodes;
  const cpus = parseList(readText(`${sysRoot}/devices/system/cpu/online`) ?? '');
  return [{ node: 0, cpus, packages: [...new Set(cpus.map(packageOf))], memory: 0 }];
}

/** The node to which an affinity (kernel list format) confines a process; -1 when it spans several or none is known. */
export function nodeOfCpus(cpus: string, nodes: readonly NumaNode[]): number {
  const allowed = parseList(cpus);
  const touched = nodes.filter((node) => allowed.some((cpu) => node.cpus.includes(cpu)));
  return touched.length === 1 ? (touched[0] as NumaNode).node : -1;
}

/** Relation of two processes by their nodes, with the reason. */
export function numaRelation(left: number, right: number, nodes: readonly NumaNode[]): { readonly relation: NumaRelation; readonly evidence: string } {
  if (nodes.length === 1) return { relation: 'same-node', evidence: 'the machine shows one NUMA node' };
  if (left < 0 || right < 0)
    return { relation: 'unknown', evidence: `affinity spans several NUMA nodes (${left < 0 ? 'first' : 'second'} process); bind ranks to tell` };
  if (left === right) return { relation: 'same-node', evidence: `both are bound to NUMA node ${left}` };
  const packages = (node: number): readonly number[] => nodes.find((each) => each.node === node)?.packages ?? [];
  const shared = packages(left).some((each) => packages(right).includes(each));
  return { relation: shared ? 'same-socket' : 'cross-socket', evidence: `NUMA nodes ${left} and ${right}, ${shared ? 'one socket' : 'different sockets'}` };
}
