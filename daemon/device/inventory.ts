import { findIvshmem } from '../../native/region/pci.js';
import { linkName, listFolder, readText } from '../discovery/procfs.js';

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

/** Looks through the PCI devices; reads only. */
export function readDevices(sysRoot: string): DeviceInventory {
  const root = `${sysRoot}/bus/pci/devices`;
  const sriov: DeviceInventory['sriov'][number][] = [];
  for (const address of listFolder(root)) {
    const read = (name: string): string => readText(`${root}/${address}/${name}`)?.trim() ?? '';
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
  return { sriov, ivshmem: findIvshmem(sysRoot).map(({ address, bytes }) => ({ address, bytes })) };
}
