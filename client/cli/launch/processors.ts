import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { CommandFailure } from '../command.js';

/** Reads the kernel's list format, e.g. `0-3,6`. */
export function parseList(text: string): number[] {
  return text
    .trim()
    .split(',')
    .filter((word) => word !== '')
    .flatMap((word) => {
      const [first, last] = word.split('-').map(Number) as [number, number?];
      return Array.from({ length: (last ?? first) - first + 1 }, (_, at) => first + at);
    });
}

/** Processors that this process may use. */
export function allowedProcessors(): number[] {
  const list = /^Cpus_allowed_list:\s*(\S+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  if (list === undefined) throw new CommandFailure('/proc/self/status tells no Cpus_allowed_list; cure: mount procfs at /proc');
  return parseList(list);
}

/** Processors of each NUMA node; one node with all where the kernel tells of none. */
export function processorsOfNodes(allowed: readonly number[]): number[][] {
  const root = '/sys/devices/system/node';
  const nodes = existsSync(root) ? readdirSync(root).filter((name) => /^node\d+$/.test(name)) : [];
  const sets = nodes
    .sort((left, right) => Number(left.slice(4)) - Number(right.slice(4)))
    .map((name) => parseList(readFileSync(`${root}/${name}/cpulist`, 'utf8')).filter((cpu) => allowed.includes(cpu)))
    .filter((cpus) => cpus.length !== 0);
  return sets.length === 0 ? [[...allowed]] : sets;
}

/** Processors of each rank, in the kernel's list format; '' for no binding. */
export function bindings(bind: string, size: number): string[] {
  if (bind === 'none') return Array.from({ length: size }, () => '');
  const allowed = allowedProcessors();
  const places = bind === 'core' ? allowed.map((cpu) => [cpu]) : processorsOfNodes(allowed);
  return Array.from({ length: size }, (_, rank) => (places[rank % places.length] as number[]).join(','));
}
