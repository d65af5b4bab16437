import { readlinkSync } from 'node:fs';
import { basename } from 'node:path';
import { listFolder, readText } from '../discovery/procfs.js';

/** A physical function with its virtual functions, or an IVShmem device, as sysfs shows it. */
export interface DeviceInventory {
  readonly sriov: readonly {
    readonly address: string;
    readonly driver: string;
    readonly totalVfs: number;
    readonly numVfs: number;
    readonly numaNode: number;
  }[];
  readonly ivshmem: readonly { readonly address: string; readonly bytes: number }[];
}

/** PCI id of QEMU's inter-VM shared memory device. */
const ivshmemVendor = '0x1af4';
const ivshmemDevice = '0x1110';

function linkName(path: string): string {
  try {
    return basename(readlinkSync(path));
  } catch {
    return '';
  }
}

/** Bytes of BAR 2 by the device's `resource` file: a line of start, end and flags for each BAR. */
function barBytes(resource: string | undefined): number {
  const [start, end] = resource?.split('\n')[2]?.split(' ').map(Number) ?? [];
  return start === undefined || end === undefined || end <= start ? 0 : end - start + 1;
}

/** Looks through the PCI devices; reads only. */
export function readDevices(sysRoot: string): DeviceInventory {
  const root = `${sysRoot}/bus/pci/devices`;
  const sriov: DeviceInventory['sriov'][number][] = [];
  const ivshmem: DeviceInventory['ivshmem'][number][] = [];
  for (const address of listFolder(root)) {
    const read = (name: string): string => readText(`${root}/${address}/${name}`)?.trim() ?? '';
    if (read('vendor') === ivshmemVendor && read('device') === ivshmemDevice)
      ivshmem.push({ address, bytes: barBytes(readText(`${root}/${address}/resource`)) });
    const totalVfs = Number(read('sriov_totalvfs') || 0);
    if (totalVfs > 0)
      sriov.push({
        address,
        driver: linkName(`${root}/${address}/driver`),
        totalVfs,
        numVfs: Number(read('sriov_numvfs') || 0),
        numaNode: Number(read('numa_node') || -1),
      });
  }
  return { sriov, ivshmem };
}
