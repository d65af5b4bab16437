import { closeSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Neighbour, Neighbourhood } from '../../../daemon/region/neighbourhood.js';
import { pageBytes } from '../../../native/layout/sizes.js';
import { type RegionGeometry, region } from '../../../native/region.js';
import { decodeNeighbourFrame, encodeNeighbourFrame, type NeighbourFrame, type v1 } from '../../../proto/broker/v1/index.js';
import { adoptionProof } from '../../../proto/broker/v1/token.js';
import type { Scope } from '../../support/cleanup.js';
import type { RawJob } from '../../support/raw_client.js';
import { joined, type Witness } from '../../support/region.js';
import { eventually } from '../../support/watchdog.js';

/** The frame of a kind. */
type Body<Kind extends keyof v1.NeighbourFrame.$Properties> = NonNullable<v1.NeighbourFrame.$Properties[Kind]>;

/** A broker that takes part in the regions of others, and says exactly what a test tells it to. */
export class PlayedNeighbour {
  readonly #place: Neighbourhood;
  readonly #told: Witness;
  readonly #data: RegionGeometry;
  #taken = 0;

  private constructor(place: Neighbourhood, told: Witness, data: RegionGeometry) {
    this.#place = place;
    this.#told = told;
    this.#data = data;
  }

  /** Joins the control region in a folder of TestNeighbours, and waits until somebody there is found. */
  static async join(scope: Scope, folder: string): Promise<PlayedNeighbour> {
    const open = (name: string): { readonly fd: number; readonly bytes: number } => {
      const path = join(folder, name);
      const fd = openSync(path, 'r+');
      scope.after(() => closeSync(fd));
      return { fd, bytes: statSync(path).size };
    };
    const { place, told } = joined(scope, open('control'), 'played', { timeout: 3000 });
    const data = open('data-0');
    const header = region.regionHeader(data.fd, data.bytes);
    if (header.header !== 'valid') throw new Error(`the data region is ${header.header}: ${header.reason}`);
    await eventually('the played neighbour finds the broker', () => told.found_.length > 0);
    return new PlayedNeighbour(place, told, header);
  }

  get slot(): number {
    return this.#place.slot;
  }

  /** The broker. */
  get other(): Neighbour {
    const found = this.#place.neighbours().find(({ name }) => !name.startsWith('machine of'));
    if (found === undefined) throw new Error(`the broker cut the played neighbour off: ${this.#told.lost_.map(({ reason }) => reason).join('; ')}`);
    return found;
  }

  /** Gives its slot back. */
  leave(): void {
    this.#place.close();
  }

  get region(): string {
    return this.#data.id;
  }

  say(frame: NeighbourFrame): void {
    this.sayBytes(encodeNeighbourFrame(frame));
  }

  sayBytes(bytes: Uint8Array): void {
    if (!this.#place.send(this.other, bytes)) throw new Error('the broker is lost');
  }

  /** Waits until what was said has been sent, and taken. */
  async heard(): Promise<void> {
    // it is answered in order: nobody is the home of this job but the broker, or the job is unknown there
    const request = 1_000_000 + this.#told.frames.length;
    this.say({ adoptRequest: { request, job: 'ffffffffffffffff', ranks: 1, nonce: Buffer.alloc(16), proof: Buffer.alloc(32) } });
    await this.told('adoptAnswer', (answer) => answer.request === request);
  }

  /** The frames of a kind that have come. */
  all<Kind extends keyof v1.NeighbourFrame.$Properties>(kind: Kind): readonly Body<Kind>[] {
    return this.#told.frames.map(({ bytes }) => decodeNeighbourFrame(bytes)[kind] as Body<Kind> | null | undefined).filter((body) => body != null);
  }

  /** Waits for the first frame of a kind that fits. */
  async told<Kind extends keyof v1.NeighbourFrame.$Properties>(kind: Kind, fits: (body: Body<Kind>) => boolean = () => true): Promise<Body<Kind>> {
    return eventually(`the broker says ${kind}`, () => this.all(kind).find(fits));
  }

  /** Asks for ranks of a job. */
  async adopt({ job, secret }: RawJob, ranks: number, request: number): Promise<Body<'adoptAnswer'>> {
    const nonce = Buffer.alloc(16, request);
    const proof = adoptionProof(secret, 'adopt', job, nonce, this.slot, this.other.slot);
    this.say({ adoptRequest: { request, job, ranks, nonce, proof } });
    return this.told('adoptAnswer', (answer) => answer.request === request);
  }

  /** The next piece of the data region's section of this neighbour. */
  piece(bytes: number): { readonly offset: number; readonly bytes: number } {
    const whole = Math.ceil(bytes / pageBytes) * pageBytes;
    const offset = this.section(this.slot) + this.#taken;
    this.#taken += whole;
    return { offset, bytes: whole };
  }

  /** Where the section of a slot begins. */
  section(slot: number): number {
    return this.#data.sections + slot * this.#data.sectionBytes;
  }

  get sectionBytes(): number {
    return this.#data.sectionBytes;
  }
}
