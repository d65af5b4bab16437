import { closeSync, ftruncateSync, openSync } from 'node:fs';
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
