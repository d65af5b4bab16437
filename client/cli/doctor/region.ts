import { closeSync, openSync, statSync } from 'node:fs';
import { memoryUse } from '../../../native/region/memory.js';
import { findIvshmem, type IvshmemDevice } from '../../../native/region/pci.js';
import type { RegionAddon } from '../../../native/region.js';
import { bytesText } from '../terminal/table.js';
import type { Check } from './check.js';

/** What a region is, how its memory is read, and the ring that follows. */
function look(addon: RegionAddon, path: string, place: string): Check[] {
  let fd: number;
  try {
    fd = openSync(path, 'r');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const forbidden = code === 'EACCES' || code === 'EPERM';
    return [
      {
        name: 'IVShmem region',
        status: 'lack',
        finding: `${place}: ${message}`,
        cure: forbidden ? 'run vicinal doctor as root: only root may map a device; the broker does' : 'name a file that exists',
      },
    ];
  }
  try {
    const { size } = statSync(path);
    const header = addon.regionHeader(fd, size);
    const what =
      header.header === 'valid'
        ? `${header.kind} region ${header.id}, ${bytesText(header.bytes)}, ${header.slots} slots`
        : header.header === 'blank'
          ? `${bytesText(size)}, not initialised yet: the first broker does that`
          : '';
    const region: Check =
      header.header === 'foreign'
        ? {
            name: 'IVShmem region',
            status: 'lack',
            finding: `${place}: not a region: ${header.reason}`,
            cure: 'give the device memory of its own, all zeros; the same version of vicinal on every side',
          }
        : { name: 'IVShmem region', status: 'ok', finding: `${place}: ${what}` };
    const speed = addon.regionMeasure(fd, size);
    const memory: Check = speed.cached
      ? { name: 'region memory', status: 'ok', finding: `${place}: ${memoryUse(speed, 'measure').text}` }
      : {
          name: 'region memory',
          status: 'lack',
          finding: `${place}: ${memoryUse(speed, 'measure').text}`,
          cure: 'none is needed, the fenced ring serves; cached memory comes with a share=on NVDIMM, or a machine without devices of non-coherent DMA',
        };
    return [region, memory];
  } catch (error) {
    return [{ name: 'IVShmem region', status: 'lack', finding: `${place}: ${(error as Error).message}`, cure: 'give the device memory of whole pages' }];
  } finally {
    closeSync(fd);
  }
}

const described = ({ address, bytes, doorbell, numaNode }: IvshmemDevice): string =>
  `${address} (${bytesText(bytes)}, ${doorbell ? 'with interrupts' : 'to be polled'}${numaNode < 0 ? '' : `, NUMA node ${numaNode}`})`;

function device(addon: RegionAddon | undefined, found: IvshmemDevice): Check[] {
  if (found.bytes === 0)
    return [
      {
        name: 'IVShmem region',
        status: 'lack',
        finding: `${found.address}: its memory was given no address`,
        cure: 'reserve room on the root port that it is plugged into (QEMU: pref64-reserve)',
      },
    ];
  if (!found.enabled)
    return [{ name: 'IVShmem region', status: 'info', finding: `${found.address}: its memory is not switched on; the broker does that when it starts` }];
  return addon === undefined ? [] : look(addon, found.memory, found.address);
}

/** The regions of IVShmem devices, and of a file that somebody named. */
export async function regionChecks(file: string | undefined, sysRoot = '/sys'): Promise<Check[]> {
  const devices = findIvshmem(sysRoot);
  const checks: Check[] = [{ name: 'IVShmem', status: 'info', finding: devices.length === 0 ? 'not found' : `found: ${devices.map(described).join(', ')}` }];
  // loaded late: without the native build the other checks still tell what is missing
  const addon = await import('../../../native/region.js').then(
    ({ region }) => region,
    () => undefined,
  );
  for (const each of devices) checks.push(...device(addon, each));
  if (file !== undefined && addon !== undefined) checks.push(...look(addon, file, file));
  return checks;
}
