import type { Logger } from 'pino';
import { controlBytesBelow } from '../../native/layout/sizes.js';
import { memoryUse } from '../../native/region/memory.js';
import { type RegionGeometry, type RegionInitialiser, type RegionKind, region } from '../../native/region.js';
import type { BrokerOptions } from '../config/options.js';
import { DataRegion } from './data_region.js';
import { closeRegion, currentIdentity, findSources, type OpenedRegion, openRegion, type RegionSource } from './devices.js';
import { type Interrupts, openInterrupts } from './interrupts.js';
import { type Neighbour, type NeighbourEvents, Neighbourhood } from './neighbourhood.js';

/** What the regions of this broker tell. */
export interface RegionsEvents extends NeighbourEvents {
  /** A data region can be used. */
  dataFound(region: DataRegion): void;
  /** It is gone; nothing may be allocated in it any more. Its descriptors are closed when this returns. */
  dataLost(region: DataRegion, reason: string): void;
}

/** Who this broker is to its neighbours. */
export interface RegionsIdentity {
  readonly broker: string;
  readonly name: string;
  readonly role: 'host' | 'guest';
}

export type RegionsOptions = Pick<
  BrokerOptions,
  'controlRegion' | 'dataRegions' | 'regionMemory' | 'regionPoll' | 'regionSlots' | 'regionInterrupts' | 'neighbourTimeout' | 'slot' | 'sysRoot'
>;

/** One region as people see it. */
export interface RegionReport {
  readonly name: string;
  readonly kind: RegionKind | 'unknown';
  readonly id: string;
  readonly bytes: number;
  /** What was measured of its memory, and which ring follows. */
  readonly memory: string;
  /** What it is doing, or why it is not used. */
  readonly state: string;
}

/** A region in the hands of this broker: being initialised, in use, or refused. */
interface Held {
  readonly source: RegionSource;
  readonly opened: OpenedRegion;
  /** False: the descriptors are somebody else's. */
  readonly own: boolean;
  geometry: RegionGeometry | undefined;
  memory: string;
  initialiser: RegionInitialiser | undefined;
  neighbourhood: Neighbourhood | undefined;
  interrupts: Interrupts | undefined;
  data: DataRegion | undefined;
  /** The slot that is sought; -1: any. */
  seeks: number;
  /** Why it is not used. */
  failure: string;
}

/** How often the machine is looked through for regions that came or went. */
const scanMilliseconds = 1000;
const initialiseMilliseconds = 20;
/** Longer than a store of another initialiser takes that is not paused. */
const claimWait = 300;

/** The control region and the data regions of this broker: found, initialised, joined, and let go when their device goes. */
export class Regions {
  readonly #options: RegionsOptions;
  readonly #identity: RegionsIdentity;
  readonly #log: Logger;
  readonly #events: RegionsEvents;
  readonly #formerSlot: () => number;
  readonly #held = new Map<string, Held>();
  /** What was said of a source that cannot be opened, so that it is said once. */
  readonly #complaints = new Map<string, string>();
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  /** @param formerSlot that this machine had in the control region before this broker, when something still depends on it; else -1 */
  constructor(options: RegionsOptions, identity: RegionsIdentity, log: Logger, events: RegionsEvents, formerSlot: () => number = () => -1) {
    this.#options = options;
    this.#identity = identity;
    this.#log = log;
    this.#events = events;
    this.#formerSlot = formerSlot;
  }

  /** Looks for regions now and from then on. */
  start(): void {
    this.#scan();
  }

  /** The neighbourhood of the control region, where there is one. */
  get neighbourhood(): Neighbourhood | undefined {
    for (const { neighbourhood } of this.#held.values()) if (neighbourhood !== undefined) return neighbourhood;
    return undefined;
  }

  dataRegions(): readonly DataRegion[] {
    return [...this.#held.values()].flatMap(({ data }) => (data === undefined ? [] : [data]));
  }

  /** Every region that was found, for people. */
  report(): readonly RegionReport[] {
    const held = [...this.#held.values()].map(({ source, opened, geometry, memory, neighbourhood, data, initialiser, failure }) => ({
      name: source.name,
      kind: geometry?.kind ?? source.kind ?? ('unknown' as const),
      id: geometry?.id ?? '',
      bytes: opened.bytes,
      memory,
      state:
        failure !== ''
          ? failure
          : neighbourhood !== undefined
            ? neighbourhood.slot >= 0
              ? `slot ${neighbourhood.slot} of ${neighbourhood.slots}, ${neighbourhood.neighbours().length} neighbours`
              : `no slot yet: ${neighbourhood.waitingFor}`
            : data !== undefined
              ? `${data.occupancy.allocated} of ${data.occupancy.bytes} bytes allocated`
              : initialiser !== undefined
                ? 'is being initialised'
                : 'is not used',
    }));
    const refused = [...this.#complaints]
      .filter(([path]) => !this.#held.has(path))
      .map(([path, state]) => ({ name: path, kind: 'unknown' as const, id: '', bytes: 0, memory: '', state }));
    return [...held, ...refused];
  }

  /** Takes a region that is served by this machine's own server: it is initialised, and its descriptors stay the caller's. */
  adopt(name: string, opened: OpenedRegion): void {
    this.#begin({ path: name, name, kind: undefined, device: undefined, registers: undefined }, opened, false);
  }

  /** Lets go of one that was adopted. */
  release(name: string, reason: string): void {
    const held = this.#held.get(name);
    if (held !== undefined) this.#drop(held, reason);
  }

  /** Lets go of all, in order. No event comes any more. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    for (const held of this.#held.values()) {
      held.neighbourhood?.close();
      held.interrupts?.close();
      if (held.own) closeRegion(held.opened);
    }
    this.#held.clear();
  }

  #again(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (!this.#closed) this.#timer = setTimeout(() => this.#scan(), milliseconds).unref();
  }

  #scan(): void {
    for (const held of [...this.#held.values()]) {
      if (held.neighbourhood?.ended === true) this.#drop(held, 'the region is gone or was initialised anew');
      else if (held.neighbourhood?.slot === -1 && held.seeks !== this.#slotFor(held)) this.#drop(held, `slot ${held.seeks} is not needed any more`);
      else if (held.own && currentIdentity(held.source.path) !== held.opened.identity) this.#drop(held, `${held.source.name} was taken away`);
    }
    for (const source of findSources(this.#options)) if (!this.#held.has(source.path)) this.#open(source);
    for (const held of this.#held.values()) if (held.initialiser !== undefined) this.#initialise(held);
    const soon = [...this.#held.values()].some(({ initialiser }) => initialiser !== undefined);
    this.#again(soon ? initialiseMilliseconds : scanMilliseconds);
  }

  #open(source: RegionSource): void {
    let opened: OpenedRegion;
    try {
      opened = openRegion(source);
    } catch (error) {
      const { message, code } = error as NodeJS.ErrnoException;
      const cure = code === 'EACCES' || code === 'EPERM' ? '; the broker must run as root to map a device' : '';
      return this.#complain(source, `cannot be opened: ${message}${cure}`);
    }
    this.#begin(source, opened, true);
  }

  #begin(source: RegionSource, opened: OpenedRegion, own: boolean): void {
    const held: Held = {
      source,
      opened,
      own,
      geometry: undefined,
      memory: '',
      initialiser: undefined,
      neighbourhood: undefined,
      interrupts: undefined,
      data: undefined,
      seeks: -1,
      failure: '',
    };
    this.#held.set(source.path, held);
    try {
      const header = region.regionHeader(opened.fd, opened.bytes);
      if (header.header === 'foreign') return this.#refuse(held, header.reason);
      if (header.header === 'valid') return this.#use(held, header);
      const kind = source.kind ?? (opened.bytes < controlBytesBelow ? 'control' : 'data');
      if (this.#unwanted(source, kind)) return this.#ignore(held, kind);
      held.initialiser = new region.RegionInitialiser(opened.fd, opened.bytes, kind, this.#options.regionSlots, claimWait);
    } catch (error) {
      this.#refuse(held, (error as Error).message);
    }
  }

  #initialise(held: Held): void {
    const step = held.initialiser?.step();
    if (step === 'waiting' || held.initialiser === undefined) return;
    const { initialiser } = held;
    held.initialiser = undefined;
    if (step === 'ready') this.#use(held, initialiser.geometry());
    else this.#refuse(held, initialiser.reason());
  }

  /** A source that cannot even be opened is tried again at the next look; this is said once. */
  #complain(source: RegionSource, reason: string): void {
    if (this.#complaints.get(source.path) === reason) return;
    this.#complaints.set(source.path, reason);
    this.#log.warn({ event: 'region-refused', region: source.name }, `region ${source.name} is not used: ${reason}`);
  }

  /** A refused region stays held, so that it is looked at again only when another device or file stands there. */
  #refuse(held: Held, reason: string): void {
    held.failure = reason;
    this.#complain(held.source, reason);
  }

  /** True for a device of a kind that the operator looks for elsewhere, or nowhere. */
  #unwanted({ device }: RegionSource, kind: RegionKind): boolean {
    return device !== undefined && (kind === 'control' ? this.#options.controlRegion : this.#options.dataRegions) !== 'auto';
  }

  #ignore(held: Held, kind: RegionKind): void {
    const option = kind === 'control' ? 'control_region' : 'data_regions';
    held.failure = `a ${kind} region, and the option ${option} is not auto`;
  }

  #use(held: Held, geometry: RegionGeometry): void {
    held.geometry = geometry;
    const { source, opened } = held;
    if (source.kind !== undefined && source.kind !== geometry.kind)
      return this.#refuse(held, `it is a ${geometry.kind} region, and named as a ${source.kind} region`);
    if (this.#unwanted(source, geometry.kind)) return this.#ignore(held, geometry.kind);
    const use = memoryUse(region.regionMeasure(opened.fd, opened.bytes), this.#options.regionMemory);
    held.memory = use.text;
    if (use.refusal !== '') return this.#refuse(held, use.refusal);
    const twin = [...this.#held.values()].find((each) => each !== held && each.geometry?.id === geometry.id && each.failure === '');
    if (twin !== undefined) return this.#refuse(held, `it is the same region as ${twin.source.name}`);
    if (geometry.kind === 'control' && this.neighbourhood !== undefined) return this.#refuse(held, 'another control region is in use already');
    this.#complaints.delete(source.path);
    this.#log.info(
      { event: 'region-found', region: geometry.id, kind: geometry.kind, bytes: geometry.bytes, memory: use.text },
      `${geometry.kind} region ${geometry.id} in ${source.name}: ${use.text}`,
    );
    if (geometry.kind === 'control') this.#join(held, use.fenced);
    else {
      held.data = new DataRegion(opened, geometry, use, source.name);
      held.data.useSlot(this.neighbourhood?.slot ?? -1);
      this.#events.dataFound(held.data);
    }
  }

  /** Interrupts, where the device and the machine have them; else the region is looked at again and again. */
  #interrupts({ source }: Held, kick: () => void): Interrupts | undefined {
    if (source.device === undefined || source.registers === undefined || this.#options.regionInterrupts === 'off') return undefined;
    try {
      const interrupts = openInterrupts(this.#options.sysRoot, source.device, kick);
      this.#log.info({ event: 'interrupts', region: source.name }, `${source.name} interrupts this broker, and others by it`);
      return interrupts;
    } catch (error) {
      this.#log.info({ event: 'no-interrupts', region: source.name }, `${source.name} is looked at by time, without interrupts: ${(error as Error).message}`);
      return undefined;
    }
  }

  #join(held: Held, fenced: boolean): void {
    held.interrupts = this.#interrupts(held, () => held.neighbourhood?.kick());
    const ring = held.interrupts?.ring ?? held.opened.ring;
    const { neighbourTimeout, regionPoll } = this.#options;
    held.seeks = this.#slotFor(held);
    const { broker, name, role } = this.#identity;
    held.neighbourhood = new Neighbourhood(
      {
        fd: held.opened.fd,
        bytes: held.opened.bytes,
        slot: held.seeks,
        role,
        broker,
        name,
        fenced,
        timeout: neighbourTimeout,
        poll: regionPoll,
        ...(ring === undefined ? {} : { ring }),
      },
      {
        taken: (own, generation) => {
          this.#log.info({ event: 'slot-taken', slot: own, generation }, `slot ${own} of control region ${held.geometry?.id} is ours`);
          for (const data of this.dataRegions()) data.useSlot(own);
          this.#events.taken?.(own, generation);
        },
        found: (neighbour) => {
          this.#log.info({ event: 'neighbour-found', ...neighbour }, `found ${said(neighbour)}: ${neighbour.evidence}`);
          this.#events.found(neighbour);
        },
        lost: (neighbour, reason) => {
          this.#log.warn({ event: 'neighbour-lost', ...neighbour, reason }, `lost ${said(neighbour)}: ${reason}`);
          this.#events.lost(neighbour, reason);
        },
        frame: (neighbour, bytes) => this.#events.frame(neighbour, bytes),
        left: (reason) => {
          this.#log.warn({ event: 'slot-lost', reason }, `our slot was lost: ${reason}`);
          this.#events.left(reason);
          for (const data of this.dataRegions()) data.useSlot(-1);
        },
        note: (text) => {
          this.#log.warn({ event: 'region-note' }, text);
          this.#events.note?.(text);
        },
      },
    );
  }

  /** That was set, or given by a server, or is to be had again; -1: any. */
  #slotFor({ opened }: Held): number {
    const { slot } = this.#options;
    if (slot !== 'auto') return Number(slot);
    return opened.position >= 0 ? opened.position : this.#formerSlot();
  }

  #drop(held: Held, reason: string): void {
    const { neighbourhood, data, source } = held;
    if (neighbourhood !== undefined && !neighbourhood.ended) {
      const lost = neighbourhood.neighbours();
      neighbourhood.close();
      for (const neighbour of lost) this.#events.lost(neighbour, reason);
      this.#events.left(reason);
      for (const each of this.dataRegions()) each.useSlot(-1);
    }
    held.interrupts?.close();
    this.#held.delete(source.path);
    if (data !== undefined) this.#events.dataLost(data, reason);
    this.#complaints.delete(source.path);
    this.#log.warn({ event: 'region-lost', region: held.geometry?.id, reason }, `region ${source.name} is let go: ${reason}`);
    if (held.own) closeRegion(held.opened);
  }
}

const said = ({ broker, name, role, slot }: Neighbour): string => `neighbour ${broker} (${role} ${name}, slot ${slot})`;
