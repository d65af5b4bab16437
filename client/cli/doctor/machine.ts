import { existsSync, readdirSync, readFileSync, statfsSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { allowedProcessors, processorsOfNodes } from '../launch/processors.js';
import { bytesText } from '../terminal/table.js';
import type { Check } from './check.js';

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
};

function processors(): Check {
  const allowed = allowedProcessors();
  return { name: 'processors', status: 'info', finding: `${allowed.length} of ${cpus().length} may be used; ranks beyond that share them, and do not spin` };
}

function numa(): Check {
  const nodes = processorsOfNodes(allowedProcessors());
  return {
    name: 'NUMA',
    status: 'info',
    finding: nodes.length === 1 ? 'one node' : nodes.map((list, node) => `node ${node}: processors ${list.join(',')}`).join('; '),
  };
}

/** Least room that a small job needs: heads, banks and one arena for each of a few ranks. */
const littleRoom = 128 * 1024 * 1024;

function memoryLimit(): Check {
  const unified = /^0::(.*)$/m.exec(read('/proc/self/cgroup'))?.[1];
  const legacy = /^\d+:(?:[^:]*,)?memory(?:,[^:]*)?:(.*)$/m.exec(read('/proc/self/cgroup'))?.[1];
  const [root, path, limitFile, usageFile] =
    legacy === undefined
      ? ['/sys/fs/cgroup', unified ?? '', 'memory.max', 'memory.current']
      : ['/sys/fs/cgroup/memory', legacy, 'memory.limit_in_bytes', 'memory.usage_in_bytes'];
  let tightest: { folder: string; limit: number; usage: number } | undefined;
  for (let at = path; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const folder = join(root, at);
    const limit = Number(read(join(folder, limitFile)) || Number.NaN);
    // the legacy interface says "no limit" by a huge number
    if (limit < 2 ** 62) {
      const usage = Number(read(join(folder, usageFile)) || 0);
      if (tightest === undefined || limit - usage < tightest.limit - tightest.usage) tightest = { folder, limit, usage };
    }
    if (at === '' || at === '/') break;
  }
  if (tightest === undefined) return { name: 'memory limit', status: 'ok', finding: 'no cgroup limits the memory' };
  const { folder, limit, usage } = tightest;
  const finding = `${bytesText(limit)}, of which ${bytesText(usage)} are used (${folder})`;
  if (limit - usage >= littleRoom) return { name: 'memory limit', status: 'ok', finding };
  return {
    name: 'memory limit',
    status: 'lack',
    finding,
    cure: `raise ${limitFile}: segments are charged to their owner, and allocating past the limit fails`,
  };
}

function sharedMemoryFolder(): Check {
  const name = '/dev/shm';
  if (!existsSync(name)) return { name, status: 'info', finding: 'does not exist; it is not used' };
  const { blocks, bsize } = statfsSync(name);
  return { name, status: 'info', finding: `${bytesText(blocks * bsize)}; its size does not matter: segments are memfds` };
}

function hypervisor(): Check {
  const xen = read('/sys/hypervisor/type');
  const vendor = [read('/sys/class/dmi/id/sys_vendor'), read('/sys/class/dmi/id/product_name')].filter((text) => text !== '').join(' ');
  const virtual = xen !== '' || /^flags\s*:.*\bhypervisor\b/m.test(read('/proc/cpuinfo'));
  return {
    name: 'hypervisor',
    status: 'info',
    finding: virtual ? `found: ${xen || vendor || 'one that does not tell its name'}` : 'not found: this is a physical machine',
  };
}

const links = (folder: string, name: (entry: string) => boolean): string[] => (existsSync(folder) ? readdirSync(folder).filter(name) : []);

function devices(): Check[] {
  const root = '/sys/bus/pci/devices';
  const all = links(root, () => true);
  const list = (name: string, found: readonly string[]): Check => ({
    name,
    status: 'info',
    finding: found.length === 0 ? 'not found' : `found: ${found.join(', ')}`,
  });
  const functions = all.filter((address) => Number(read(join(root, address, 'sriov_totalvfs')) || 0) > 0);
  return [
    list(
      'SR-IOV',
      functions.map((address) => `${address} with ${read(join(root, address, 'sriov_numvfs'))} of ${read(join(root, address, 'sriov_totalvfs'))} VFs`),
    ),
    list(
      'virtual functions',
      all.filter((address) => existsSync(join(root, address, 'physfn'))),
    ),
    list(
      'RDMA',
      links('/sys/class/infiniband', () => true),
    ),
    list('KVM', existsSync('/dev/kvm') ? ['/dev/kvm'] : []),
  ];
}

/** What the machine has, and what limits us in it. */
export function machineChecks(): Check[] {
  return [processors(), numa(), memoryLimit(), sharedMemoryFolder(), hypervisor(), ...devices()];
}
