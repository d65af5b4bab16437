import { chmodSync, closeSync, existsSync, fstatSync, openSync, statSync, writeFileSync } from 'node:fs';
import { broker } from '../../native/broker.js';
import { findIvshmem } from '../../native/region/pci.js';
import { type RegionKind, region } from '../../native/region.js';
import type { BrokerOptions } from '../config/options.js';
import { releaseDevice } from './interrupts.js';

/** Where a region can be had: a device's BAR 2, or a file. */
export interface RegionSource {
  /** The file to map. */
  readonly path: string;
  /** For people. */
  readonly name: string;
  /** Known when the operator named it; else its first page says, or its size. */
  readonly kind: RegionKind | undefined;
  /** PCI folder of the device that is to be switched on first; undefined for a file. */
  readonly device: string | undefined;
  /** File of registers, one of which tells the number that a server gave this machine; undefined: nobody numbers it. */
  readonly registers: string | undefined;
}

/** An open region. The descriptors belong to who opened it. */
export interface OpenedRegion {
  readonly fd: number;
  readonly readOnlyFd: number;
  readonly bytes: number;
  /** Changes when another device, or file, stands at the path. */
  readonly identity: string;
  /** The number that a server gave this machine, or -1. */
  readonly position: number;
  /** Interrupts the kernel that has a slot; undefined: nobody can be. */
  readonly ring?: (slot: number) => void;
  /** Whether the kernel that has a slot can map the region; undefined: that is not known. */
  readonly reaches?: (slot: number) => boolean;
}

type SourceOptions = Pick<BrokerOptions, 'controlRegion' | 'dataRegions' | 'sysRoot'>;

const named = (path: string, kind: RegionKind): RegionSource => ({ path, name: path, kind, device: undefined, registers: undefined });

/** The regions that the options name, and with `auto` those of the IVShmem devices. */
export function findSources({ controlRegion, dataRegions, sysRoot }: SourceOptions): RegionSource[] {
  const sources: RegionSource[] = [];
  if (controlRegion !== 'auto' && controlRegion !== 'off') sources.push(named(controlRegion, 'control'));
  if (dataRegions !== 'auto' && dataRegions !== 'off') for (const path of dataRegions.split(',')) sources.push(named(path.trim(), 'data'));
  if (controlRegion !== 'auto' && dataRegions !== 'auto') return sources;
  for (const device of findIvshmem(sysRoot)) {
    if (device.bytes === 0 || sources.some((source) => source.path === device.memory)) continue;
    sources.push({
      path: device.memory,
      name: `IVShmem device ${device.address}`,
      kind: undefined,
      device: device.folder,
      registers: device.doorbell ? device.registers : undefined,
    });
  }
  return sources;
}

const identityOf = ({ dev, ino }: { readonly dev: number; readonly ino: number }): string => `${dev}:${ino}`;

/** Which file stands at a path now; '' when there is none. */
export function currentIdentity(path: string): string {
  try {
    return identityOf(statSync(path));
  } catch {
    return '';
  }
}

const positionRegister = 8;
const positionMax = 65535;

/** The number of this machine, from the device's register IVPosition; -1 when it has none. */
function positionOf(registers: string): number {
  const fd = openSync(registers, 'r+');
  try {
    const position = region.regionRegister(fd, positionRegister);
    return position <= positionMax ? position : -1;
  } finally {
    closeSync(fd);
  }
}

/** True where this process, as root, owns a device's file: another's permissions are that one's business. */
const ours = (path: string): boolean => process.geteuid?.() === 0 && statSync(path).uid === 0;

/** Opens a device's memory. A former broker may have taken its permissions, and we may have no CAP_DAC_OVERRIDE. */
function openMemory(path: string): number {
  try {
    return openSync(path, 'r+');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES' || !ours(path)) throw error;
    chmodSync(path, 0o600);
    return openSync(path, 'r+');
  }
}

/**
 * Keeps others from opening a device's memory: root in a container that sees /sys owns these files too, needs no capability to map them for reading, and is
 * no more than a tenant.
 */
function closeOff(path: string): void {
  if (ours(path)) for (const each of [path, `${path}_wc`]) if (existsSync(each)) chmodSync(each, 0);
}

/** Opens a region, a device switched on first. @throws Error that says what failed */
export function openRegion(source: RegionSource): OpenedRegion {
  if (source.device !== undefined) {
    releaseDevice(source.device);
    writeFileSync(`${source.device}/enable`, '1');
  }
  const fd = source.device === undefined ? openSync(source.path, 'r+') : openMemory(source.path);
  try {
    const status = fstatSync(fd);
    const readOnlyFd = broker.reopenReadOnly(fd);
    try {
      if (source.device !== undefined) closeOff(source.path);
      const position = source.registers === undefined ? -1 : positionOf(source.registers);
      return { fd, readOnlyFd, bytes: status.size, identity: identityOf(status), position };
    } catch (error) {
      closeSync(readOnlyFd);
      throw error;
    }
  } catch (error) {
    closeSync(fd);
    throw error;
  }
}

/** Closes what openRegion() gave. */
export function closeRegion({ fd, readOnlyFd }: OpenedRegion): void {
  closeSync(fd);
  closeSync(readOnlyFd);
}
