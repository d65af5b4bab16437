import { type ControlRegion, type ControlRegionEvent, region } from '../../native/region.js';

/** A broker of another kernel that maps the same control region, and proved it. */
export interface Neighbour {
  readonly slot: number;
  readonly generation: number;
  /** Its id. What it says of itself: a neighbour is trusted with that, as it is with its clients' names. */
  readonly broker: string;
  readonly role: 'host' | 'guest';
  /** Of its machine, for people. */
  readonly name: string;
  /** How we know that it shares this memory, for people. */
  readonly evidence: string;
}

/** What a neighbourhood tells. */
export interface NeighbourEvents {
  /** We have a slot: neighbours may come. */
  taken?(slot: number, generation: number): void;
  /** Each has echoed the other's nonce. */
  found(neighbour: Neighbour): void;
  /** Its heartbeat, its claim, malformed mail ...: a reason that a person can read. */
  lost(neighbour: Neighbour, reason: string): void;
  /** One whole frame of at most 65536 bytes, in order; none is lost while the neighbour stands. */
  frame(neighbour: Neighbour, bytes: Uint8Array): void;
  /** Our own slot was lost, and so were all neighbours: lost() was called for each. Another slot is sought, unless the region is gone. */
  left(reason: string): void;
  /** For the log: something in the region was repaired. */
  note?(text: string): void;
}

/** How to take part in a control region. */
export interface NeighbourhoodSetup {
  /** Of the initialised region; it stays the caller's. */
  readonly fd: number;
  readonly bytes: number;
  /** That a server gave this machine, or -1: any that is free. */
  readonly slot: number;
  readonly role: 'host' | 'guest';
  /** Id of this broker. */
  readonly broker: string;
  /** Of this machine, for people. */
  readonly name: string;
  readonly fenced: boolean;
  /** Milliseconds after which a heartbeat that stands still is a neighbour's end. */
  readonly timeout: number;
  /** Milliseconds between two looks at the region while something goes on there; a tenth as often when nothing does, or less where others ring. */
  readonly poll: number;
  /** Rings the doorbell of a slot, where there is one: mail was written for it. With it others ring ours, and kick() tells. */
  readonly ring?: (slot: number) => void;
}

/** Bytes that may wait in this process for one neighbour that does not read its mail. */
const queueLimit = 4 * 1024 * 1024;
/** Looks come soon for so long after the last that found something. */
const lingerMilliseconds = 250;
const idleFactor = 10;
/** Between two looks where a doorbell tells of mail: for neighbours that cannot ring, and for heartbeats. */
const rungMilliseconds = 100;

const ascii = (text: string, limit: number): string => text.replace(/[^ -~]/g, '?').slice(0, limit);

/** This broker's part in a control region: its slot, its neighbours, and the frames between them. See docs/design/0012. */
export class Neighbourhood {
  readonly #region: ControlRegion;
  readonly #setup: NeighbourhoodSetup;
  readonly #events: NeighbourEvents;
  readonly #neighbours = new Map<number, Neighbour>();
  /** Milliseconds between two looks when nothing goes on. */
  readonly #idle: number;
  #timer: NodeJS.Timeout | undefined;
  #busyUntil = 0;
  #ended = false;
  #polling = false;
  /** Hexadecimal id of the region. */
  readonly region: string;
  readonly slots: number;

  /** @throws Error when the region is not an initialised control region */
  constructor(setup: NeighbourhoodSetup, events: NeighbourEvents) {
    this.#setup = setup;
    this.#events = events;
    const beat = Math.min(1000, Math.max(10, Math.round(setup.timeout / 20)));
    const idle = Math.max(setup.poll * idleFactor, setup.ring === undefined ? 0 : rungMilliseconds);
    this.#idle = Math.max(setup.poll, Math.min(idle, beat / 2));
    this.#region = new region.ControlRegion(setup.fd, setup.bytes, {
      slot: setup.slot,
      host: setup.role === 'host',
      broker: ascii(setup.broker, 64),
      name: ascii(setup.name, 128),
      fenced: setup.fenced,
      neighbourTimeout: setup.timeout,
      beat,
      // longer than two heartbeats of an owner that lives, and than a store of a claimant that is not paused
      claimWait: 2 * beat + Math.max(100, Math.round(setup.timeout / 25)),
      queueLimit,
    });
    const geometry = this.#region.geometry();
    this.region = geometry.id;
    this.slots = geometry.slots;
    this.#arm(0);
  }

  /** -1 while we have none. */
  get slot(): number {
    return this.#ended ? -1 : this.#region.state().slot;
  }

  /** Of our slot. */
  get generation(): number {
    return this.#ended ? 0 : this.#region.state().generation;
  }

  /** Why we have no slot yet; '' with one. */
  get waitingFor(): string {
    return this.#ended ? 'the region was left' : this.#region.state().waitingFor;
  }

  /** True when nothing more comes of it: it was closed, or its region is gone or another. */
  get ended(): boolean {
    return this.#ended;
  }

  neighbours(): readonly Neighbour[] {
    return [...this.#neighbours.values()];
  }

  /** Sends one frame of 1 to 65536 bytes. False: the neighbour is lost, and lost() says so or has said so. */
  send(neighbour: Neighbour, bytes: Uint8Array): boolean {
    if (this.#ended || this.#neighbours.get(neighbour.slot) !== neighbour) return false;
    const sent = this.#region.send(neighbour.slot, neighbour.generation, bytes);
    if (sent) this.#setup.ring?.(neighbour.slot);
    this.#hurry();
    return sent;
  }

  /** A doorbell rang, or there is another reason to look now. */
  kick(): void {
    this.#hurry();
    if (!this.#ended && !this.#polling) this.#arm(0);
  }

  /** Gives the slot back in order. No event comes any more. */
  close(): void {
    if (this.#ended) return;
    this.#end();
  }

  #end(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#neighbours.clear();
    this.#region.leave();
  }

  #hurry(): void {
    const idle = performance.now() >= this.#busyUntil;
    this.#busyUntil = performance.now() + lingerMilliseconds;
    if (idle && !this.#ended && !this.#polling) this.#arm(this.#setup.poll);
  }

  #arm(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#poll(), milliseconds);
  }

  #poll(): void {
    this.#polling = true;
    try {
      for (const event of this.#region.poll()) {
        if (this.#ended) return;
        this.#dispatch(event);
      }
      if (this.#ended) return;
      const state = this.#region.state();
      if (state.busy) this.#busyUntil = performance.now() + lingerMilliseconds;
      if (state.gone) this.#gone("the region's device was taken away");
      else if (state.stale) this.#gone('the region was initialised anew');
    } finally {
      this.#polling = false;
      if (!this.#ended) this.#arm(performance.now() < this.#busyUntil ? this.#setup.poll : this.#idle);
    }
  }

  #gone(reason: string): void {
    const lost = this.neighbours();
    this.#end();
    for (const neighbour of lost) this.#events.lost(neighbour, reason);
    this.#events.left(reason);
  }

  #dispatch(event: ControlRegionEvent): void {
    const known = this.#neighbours.get(event.slot);
    switch (event.kind) {
      case 'taken':
        return this.#events.taken?.(event.slot, event.generation);
      case 'note':
        return this.#events.note?.(event.text);
      case 'left':
        // what ends it for good is told by #gone()
        if (!this.#region.state().gone && !this.#region.state().stale) this.#events.left(event.text);
        return;
      case 'found': {
        const { slot, generation, broker, role, name, text } = event;
        const neighbour: Neighbour = { slot, generation, broker, role, name, evidence: text };
        this.#neighbours.set(slot, neighbour);
        return this.#events.found(neighbour);
      }
      case 'lost':
        if (known === undefined) return;
        this.#neighbours.delete(event.slot);
        return this.#events.lost(known, event.text);
      case 'frame':
        if (known !== undefined) this.#events.frame(known, event.bytes);
    }
  }
}
