import { readdirSync, readFileSync } from 'node:fs';

/** PCI id of QEMU's inter-VM shared memory device. */
const ivshmemVendor = '0x1af4';
const ivshmemDevice = '0x1110';

/** An IVShmem device as sysfs shows it. */
export interface IvshmemDevice {
  /** PCI address, such as 0000:00:04.0. */
  readonly address: string;
  /** Its folder in sysfs. */
  readonly folder: string;
  /** The file that maps its shared memory (BAR 2). */
  readonly memory: string;
  /** Bytes of that memory; 0: it was given no address. */
  readonly bytes: number;
  /** The file that maps its registers (BAR 0). */
  readonly registers: string;
  /** True when it has interrupts, and so a server that numbers the machines (ivshmem-doorbell). */
  readonly doorbell: boolean;
  /** False while the kernel has not switched its memory on. */
  readonly enabled: boolean;
  /** -1: unknown. */
  readonly numaNode: number;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
}

/** Bytes of a BAR by the device's `resource` file: a line of start, end and flags for each BAR. */
function barBytes(resource: string, bar: number): number {
  const [start = 0, end = 0] = (resource.split('\n')[bar] ?? '').split(' ').map(Number);
  return end > start ? end - start + 1 : 0;
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** IVShmem devices below a root of sysfs, in the order of their addresses; reads only. */
export function findIvshmem(sysRoot: string): IvshmemDevice[] {
  const root = `${sysRoot}/bus/pci/devices`;
  return entries(root).flatMap((address) => {
    const folder = `${root}/${address}`;
    if (textOf(`${folder}/vendor`) !== ivshmemVendor || textOf(`${folder}/device`) !== ivshmemDevice) return [];
    const resource = textOf(`${folder}/resource`);
    const numaNode = textOf(`${folder}/numa_node`);
    return [
      {
        address,
        folder,
        memory: `${folder}/resource2`,
        bytes: barBytes(resource, 2),
        registers: `${folder}/resource0`,
        doorbell: barBytes(resource, 1) > 0,
        enabled: textOf(`${folder}/enable`) !== '0',
        numaNode: numaNode === '' ? -1 : Number(numaNode),
      },
    ];
  });
}
