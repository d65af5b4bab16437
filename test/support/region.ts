import { closeSync, ftruncateSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Neighbour, NeighbourEvents } from '../../daemon/region/neighbourhood.js';
import { Neighbourhood } from '../../daemon/region/neighbourhood.js';
import { type RegionKind, region } from '../../native/region.js';
import { type Scope, temporaryFolder } from './cleanup.js';

/** A file that stands for a region, of the wished length, zeros; closed and removed with the scope. */
export function regionFile(scope: Scope, bytes: number, kind?: RegionKind, slots = 8): { readonly path: string; readonly fd: number; readonly bytes: number } {
  const path = join(temporaryFolder(scope), 'region');
  const fd = openSync(path, 'w+');
  scope.after(() => closeSync(fd));
  ftruncateSync(fd, bytes);
  if (kind !== undefined) region.regionInitialise(fd, bytes, kind, slots);
  return { path, fd, bytes };
}

/** What a neighbourhood told, by its kind, and the frames by their sender. */
export class Witness implements NeighbourEvents {
  readonly found_: Neighbour[] = [];
  readonly lost_: { readonly neighbour: Neighbour; readonly reason: string }[] = [];
  readonly frames: { readonly from: string; readonly bytes: Uint8Array }[] = [];
  readonly left_: string[] = [];
  readonly taken_: number[] = [];
  readonly notes: string[] = [];
  taken(slot: number): void {
    this.taken_.push(slot);
  }
  found(neighbour: Neighbour): void {
    this.found_.push(neighbour);
  }
  lost(neighbour: Neighbour, reason: string): void {
    this.lost_.push({ neighbour, reason });
  }
  frame(neighbour: Neighbour, bytes: Uint8Array): void {
    this.frames.push({ from: neighbour.broker, bytes });
  }
  left(reason: string): void {
    this.left_.push(reason);
  }
  note(text: string): void {
    this.notes.push(text);
  }
}

/** A neighbourhood in this process, and what it told. */
export function joined(
  scope: Scope,
  file: { readonly fd: number; readonly bytes: number },
  broker: string,
  more: { readonly slot?: number; readonly role?: 'host' | 'guest'; readonly fenced?: boolean; readonly timeout?: number } = {},
): { readonly place: Neighbourhood; readonly told: Witness } {
  const told = new Witness();
  const setup = { ...file, slot: -1, role: 'guest' as const, broker, name: `machine of ${broker}`, fenced: false, timeout: 1000, poll: 2, ...more };
  const place = new Neighbourhood(setup, told);
  scope.after(() => place.close());
  return { place, told };
}

/** A tree like that of /sys with IVShmem devices, whose memory is files. */
export class FakeDevices {
  readonly root: string;
  constructor(scope: Scope) {
    this.root = temporaryFolder(scope);
    const other = this.#folder('0000:00:01.0');
    writeFileSync(join(other, 'vendor'), '0x8086\n');
    writeFileSync(join(other, 'device'), '0x1110\n');
  }

  #folder(address: string): string {
    const folder = join(this.root, 'bus', 'pci', 'devices', address);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  /** @param device bytes of BAR 2, 0 for one without address; doorbell: the machine's number, with a BAR of interrupts. @returns the file of BAR 2 */
  add(address: string, device: { readonly bytes: number; readonly doorbell?: number; readonly enable?: string }): string {
    const folder = this.#folder(address);
    const bar = (bytes: number, at: number): string =>
      bytes === 0 ? '0x0 0x0 0x0' : `0x${(at * 2 ** 32).toString(16)} 0x${(at * 2 ** 32 + bytes - 1).toString(16)} 0x40200`;
    const bars = [bar(256, 1), bar(device.doorbell === undefined ? 0 : 4096, 2), bar(device.bytes, 3)];
    for (const [name, text] of Object.entries({ vendor: '0x1af4', device: '0x1110', enable: device.enable ?? '1', numa_node: '1', resource: bars.join('\n') }))
      writeFileSync(join(folder, name), `${text}\n`);
    const registers = Buffer.alloc(4096);
    registers.writeUInt32LE(device.doorbell ?? 0, 8);
    writeFileSync(join(folder, 'resource0'), registers);
    const memory = join(folder, 'resource2');
    const fd = openSync(memory, 'w+');
    ftruncateSync(fd, device.bytes);
    closeSync(fd);
    return memory;
  }

  /** The device is unplugged. */
  remove(address: string): void {
    rmSync(this.#folder(address), { recursive: true });
  }
}
