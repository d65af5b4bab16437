import { encodeNeighbourFrame, type NeighbourFrame } from '../../../proto/broker/v1/index.js';
import type { DataRegion } from '../../region/data_region.js';
import type { Neighbour, Neighbourhood } from '../../region/neighbourhood.js';
import type { Regions } from '../../region/regions.js';
import { type JobAcross, nowhere } from './job_across.js';

/** What daemon/region finds: the control region's neighbours, where there is one, and data regions. */
export type SharedMemory = Pick<Regions, 'neighbourhood' | 'dataRegions'>;

/** Milliseconds in which a neighbour answers. */
export const answerPatience = 10_000;

/** Whom this broker shares memory with, and the way to talk to them. */
export class Neighbours {
  #shared: SharedMemory | undefined;

  /** From now on there may be neighbours. */
  attach(shared: SharedMemory): void {
    this.#shared = shared;
  }

  /** Where neighbours are found, once we have a slot there. */
  get street(): Neighbourhood | undefined {
    const street = this.#shared?.neighbourhood;
    return street === undefined || street.slot < 0 ? undefined : street;
  }

  /** The data regions that this broker maps. */
  get regions(): readonly DataRegion[] {
    return this.#shared?.dataRegions() ?? [];
  }

  get slot(): number {
    return this.street?.slot ?? nowhere;
  }

  find(slot: number): Neighbour | undefined {
    return this.street?.neighbours().find((each) => each.slot === slot);
  }

  /** False: it is lost. */
  say(to: Neighbour | number, frame: NeighbourFrame): boolean {
    const neighbour = typeof to === 'number' ? this.find(to) : to;
    return neighbour !== undefined && this.street?.send(neighbour, encodeNeighbourFrame(frame)) === true;
  }

  /** To every other broker that has ranks of the job. */
  tell(across: JobAcross, frame: NeighbourFrame): void {
    for (const slot of across.participants) this.say(slot, frame);
  }
}
