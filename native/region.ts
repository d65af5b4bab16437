import { loadAddon } from './load.js';

/** A region is one of brokers alone, or one that holds segments of the ranks of one job. */
export type RegionKind = 'control' | 'data';

/** What a region's first page says, checked (native/layout/region.h). */
export interface RegionGeometry {
  readonly kind: RegionKind;
  /** 32 hexadecimal digits. */
  readonly id: string;
  readonly bytes: number;
  readonly slots: number;
  /** Of each mailbox; 0 in a data region. */
  readonly mailboxBytes: number;
  /** Offset of the section of slot 0. */
  readonly sections: number;
  readonly sectionBytes: number;
}

/** A region's first page: valid, or blank (nobody has initialised it), or something else. */
export type RegionHeader =
  | ({ readonly header: 'valid'; readonly reason: '' } & RegionGeometry)
  | { readonly header: 'blank'; readonly reason: '' }
  | { readonly header: 'foreign'; readonly reason: string };

/** How fast a region is read beside memory of our own, in bytes a second. */
export interface RegionSpeed {
  readonly region: number;
  readonly own: number;
  /** True when it is read as only cached memory is. */
  readonly cached: boolean;
}

/** How a broker takes part in a control region. Times in milliseconds. */
export interface ControlRegionSettings {
  /** That a server gave us, or -1: any that is free. */
  readonly slot: number;
  readonly host: boolean;
  /** Id of the broker: at most 64 characters of ASCII. */
  readonly broker: string;
  /** Of its machine, for people: at most 128 characters of ASCII. */
  readonly name: string;
  readonly fenced: boolean;
  readonly neighbourTimeout: number;
  readonly beat: number;
  readonly claimWait: number;
  /** Bytes that may wait for one neighbour. */
  readonly queueLimit: number;
}

interface EventOf<Kind extends string> {
  readonly kind: Kind;
  readonly slot: number;
  readonly generation: number;
  readonly text: string;
}

/** What a poll of a control region found (native/region/neighbourhood.h). */
export type ControlRegionEvent =
  | EventOf<'taken'>
  | EventOf<'left'>
  | (EventOf<'found'> & { readonly role: 'host' | 'guest'; readonly broker: string; readonly name: string })
  | EventOf<'lost'>
  | (EventOf<'frame'> & { readonly bytes: Buffer })
  | EventOf<'note'>;

export interface ControlRegionState {
  /** -1: none. */
  readonly slot: number;
  readonly generation: number;
  /** The last poll read or wrote mail or met somebody. */
  readonly busy: boolean;
  /** Why there is no slot yet. */
  readonly waitingFor: string;
  /** Another region stands in this memory: open it anew. */
  readonly stale: boolean;
  /** The device was taken away. */
  readonly gone: boolean;
}

/** One broker's part in a control region. The descriptor stays the caller's. */
export interface ControlRegion {
  poll(): ControlRegionEvent[];
  /** False: that neighbour does not stand; its `lost` came, or comes with the next poll. */
  send(slot: number, generation: number, bytes: Uint8Array): boolean;
  /** Gives the slot back in order, for good. */
  leave(): void;
  state(): ControlRegionState;
  geometry(): RegionGeometry;
}

/** Initialises a blank region by claim, where several may try at once. */
export interface RegionInitialiser {
  /** 'waiting': call again a little later. */
  step(): 'waiting' | 'ready' | 'failed';
  /** Once ready. */
  geometry(): RegionGeometry;
  /** Why it failed. */
  reason(): string;
}

/** The interrupts of an ivshmem-doorbell device that vfio-pci has (native/region/vfio.h). */
export interface Doorbell {
  /** One a vector; they stay the object's. */
  eventfds(): number[];
  /** An eventfd that the kernel writes when the device is to be taken away, which waits for close(). */
  wanted(): number;
  /** The register IVPosition. */
  position(): number;
  /** Interrupts a member by the doorbell register. */
  ring(number: number, vector: number): void;
  close(): void;
}

/** The part of the broker's addon that knows regions (native/addon/region.h). Every call throws an Error with a reason for people. */
export interface RegionAddon {
  regionHeader(fd: number, bytes: number): RegionHeader;
  /** Writes the first page of a region that is ours to initialise. */
  regionInitialise(fd: number, bytes: number, kind: RegionKind, slots: number): RegionGeometry;
  regionMeasure(fd: number, bytes: number): RegionSpeed;
  /** A register of 32 bits in a device's memory. */
  regionRegister(fd: number, offset: number): number;
  /** Copies bytes out, at most 16 MiB. */
  regionRead(fd: number, offset: number, length: number): Buffer;
  /**
   * Overwrites a data region with zeros, in a thread, and writes its first page again where that does not stand. Resolves with '' or the reason why it
   * cannot be said to be clean.
   * @param id 32 hexadecimal digits
   */
  regionScrub(fd: number, bytes: number, id: string, slots: number): Promise<string>;
  readonly RegionInitialiser: new (fd: number, bytes: number, kind: RegionKind, slots: number, waitMilliseconds: number) => RegionInitialiser;
  /** Has the device's interrupts, which resets it. Throws when there are none. */
  readonly Doorbell: new (
    container: string,
    group: string,
    address: string,
  ) => Doorbell;
  readonly ControlRegion: new (fd: number, bytes: number, settings: ControlRegionSettings) => ControlRegion;
}

/** Built from native/addon/broker_addon.cc. */
export const region: RegionAddon = loadAddon<RegionAddon>('broker_addon');
