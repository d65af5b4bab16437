import type { Logger } from 'pino';
import { type Accepted, broker, type Watch } from '../../native/broker.js';
import { region } from '../../native/region.js';
import { type BrokerErrorName, brokerErrors } from '../../proto/broker/errors.js';
import type { ServedRegion } from '../../proto/options/region.js';
import type { Audit } from '../grant/audit.js';
import type { OpenedRegion } from '../region/devices.js';
import type { DescriptorStore } from '../service/descriptor_store.js';
import { Listener } from '../session/listener.js';
import { RegionConnection } from './connection.js';
import { Farewells } from './farewells.js';
import { Journal } from './journal.js';
import type { Entry, Roster } from './roster.js';
import { type Doorbells, Telling } from './telling.js';
import { readVirtualMachine, refusalOf, titleOf, type VirtualMachine } from './virtual_machine.js';

/** The number of the host itself in every region. */
export const hostSlot = 0;

/** What a server tells of its members. */
export interface RegionServerEvents {
  joined(slot: number, machine: VirtualMachine): void;
  left(slot: number, machine: VirtualMachine, reason: string): void;
  /** Somebody rang a doorbell of the host. */
  kick(vector: number): void;
}

/** What every server of a host shares. */
export interface RegionServerContext {
  readonly roster: Roster;
  readonly store: DescriptorStore;
  readonly audit: Audit;
  readonly log: Logger;
  readonly procRoot: string;
  readonly overflowUid: number;
  /** Milliseconds that a client may take to read its setup. */
  readonly setupTimeout: () => number;
}

/** A member of a region, for people. */
export interface MemberDocument {
  readonly slot: number;
  readonly name: string;
  readonly uuid: string;
  readonly pid: number;
  readonly uid: number;
  readonly cgroup: string;
  /** ISO 8601. */
  readonly since: string;
  readonly evidence: readonly string[];
}

/** A region that is served, for people. */
export interface RegionDocument {
  readonly kind: 'control' | 'data';
  readonly socket: string;
  readonly bytes: number;
  readonly slots: number;
  readonly vectors: number;
  readonly hugePageBytes: number;
  /** True: memory and members are those of a former broker. */
  readonly takenBack: boolean;
  readonly members: readonly MemberDocument[];
  readonly totals: { readonly joined: number; readonly left: number; readonly kicks: number };
}

const backlog = 64;

/** Writes a region's first page before anybody else maps it. Returns why it cannot be, or ''. */
function initialise(memory: number, { bytes, kind, slots }: ServedRegion): string {
  try {
    const initialiser = new region.RegionInitialiser(memory, bytes, kind, slots, 0);
    let step = initialiser.step();
    while (step === 'waiting') step = initialiser.step();
    return step === 'ready' ? '' : initialiser.reason();
  } catch (error) {
    return (error as Error).message;
  }
}

/**
 * Serves one region to virtual machines by QEMU's ivshmem client-server protocol, version 0. The broker owns its memory and is member 0; the others are
 * numbered by the roster, each number is the slot of that machine's kernel in the region. All its descriptors are kept in systemd's store,
 * for QEMU never connects again.
 */
export class RegionServer {
  readonly region: ServedRegion;
  /** The region's memory, writable. */
  readonly memory: number;
  readonly takenBack: boolean;
  readonly #context: RegionServerContext;
  readonly #events: RegionServerEvents;
  readonly #journal: Journal;
  readonly #listenFd: number;
  readonly #readOnlyMemory: number;
  readonly #ownDoorbells: Doorbells;
  readonly #ownWatches: readonly Watch[];
  /** Members, the host included: those whose setup was sent. */
  readonly #present = new Map<number, Doorbells>();
  readonly #connections = new Map<number, RegionConnection>();
  readonly #deadlines = new Map<RegionConnection, NodeJS.Timeout>();
  readonly #farewells = new Farewells();
  #listener: Listener | undefined;
  #joined = 0;
  #left = 0;
  #kicks = 0;

  /** Makes the region, or takes it back from systemd's store. @throws Error that says what cannot be had, why, and the cure */
  constructor(served: ServedRegion, context: RegionServerContext, events: RegionServerEvents) {
    this.#context = context;
    this.#events = events;
    const { store, log } = context;
    const memory = this.#takeMemory(served);
    const journalFd = store.take(this.#nameOf(served, 'journal'));
    const journal = journalFd === undefined ? undefined : Journal.recall(journalFd);
    if (journal === undefined && journalFd !== undefined) {
      broker.close(journalFd);
      store.forget(this.#nameOf(served, 'journal'));
    }
    this.takenBack = memory !== undefined && journal !== undefined;
    if (memory !== undefined && journal !== undefined) {
      this.memory = memory;
      this.#journal = journal;
      const { bytes } = broker.allocation(memory);
      if (bytes !== served.bytes || journal.slots !== served.slots)
        log.warn(
          { event: 'region-kept', socket: served.socket, bytes, slots: journal.slots },
          `the region at ${served.socket} stays as it is, ${bytes} bytes and ${journal.slots} slots, while the service runs: virtual machines map it; stop the service to change it`,
        );
      this.region = { ...served, bytes, slots: journal.slots };
    } else {
      this.region = served;
      if (memory !== undefined) {
        broker.close(memory);
        store.forget(this.#name('memory'));
      }
      this.memory = this.#createMemory();
      this.#journal = Journal.create(served.slots);
      store.keep(this.#name('journal'), this.#journal.fd, false);
    }
    this.#readOnlyMemory = broker.reopenReadOnly(this.memory);
    this.#listenFd = this.#listen();
    this.#ownDoorbells = { eventfds: this.#takeDoorbells(hostSlot) ?? this.#createDoorbells(hostSlot) };
    this.#ownWatches = this.#ownDoorbells.eventfds.map(
      (eventfd, vector) =>
        new broker.Watch(eventfd, true, false, () => {
          broker.drainDoorbell(eventfd);
          this.#kicks++;
          this.#events.kick(vector);
        }),
    );
    this.#present.set(hostSlot, this.#ownDoorbells);
  }

  /** Takes members of a former broker back, and serves new ones. */
  start(): void {
    this.#takeMembers();
    this.#listener = new Listener(this.#listenFd, this.#context.log, (peer) => this.#accept(peer));
  }

  /** Interrupts a member. False when it is no member, or has no such vector. */
  ring(slot: number, vector = 0): boolean {
    const eventfd = this.#present.get(slot)?.eventfds[vector];
    if (eventfd === undefined || slot === hostSlot) return false;
    broker.ringDoorbell(eventfd);
    return true;
  }

  /** The region as the broker itself takes part in it. The descriptors stay the server's. */
  get opened(): OpenedRegion {
    return {
      fd: this.memory,
      readOnlyFd: this.#readOnlyMemory,
      bytes: this.region.bytes,
      identity: '',
      position: hostSlot,
      ring: (slot) => this.ring(slot),
      reaches: (slot) => this.#present.has(slot),
    };
  }

  snapshot(): RegionDocument {
    const { kind, socket, bytes, slots, vectors, hugePageBytes } = this.region;
    const members = [...this.#connections.values()]
      .filter(({ settled }) => settled)
      .sort((left, right) => left.entry.number - right.entry.number)
      .map(({ entry: { number, machine } }) => {
        const { name, uuid, pid, uid, cgroup, evidence } = machine;
        return { slot: number, name, uuid, pid, uid, cgroup, since: new Date(this.#journal.since(number)).toISOString(), evidence };
      });
    const totals = { joined: this.#joined, left: this.#left, kicks: this.#kicks };
    return { kind, socket, bytes, slots, vectors, hugePageBytes, takenBack: this.takenBack, members, totals };
  }

  /** A machine's process ended, whoever may still hold its connection. */
  processEnded({ number }: Entry): void {
    const connection = this.#connections.get(number);
    if (connection !== undefined) this.#end(connection, 'its process ended');
  }

  /** Ends without telling the members: those whose descriptors systemd keeps go on with the next broker, the others with what they have. */
  close(): void {
    this.#listener?.stop();
    for (const deadline of this.#deadlines.values()) clearTimeout(deadline);
    for (const connection of this.#connections.values()) connection.close();
    this.#farewells.close();
    for (const watch of this.#ownWatches) watch.close();
    for (const fd of [...this.#ownDoorbells.eventfds, this.#journal.fd, this.#listenFd, this.#readOnlyMemory, this.memory]) broker.close(fd);
  }

  #nameOf({ socket }: ServedRegion, what: string): string {
    return `region-${what}@${socket}`;
  }

  #name(what: string): string {
    return this.#nameOf(this.region, what);
  }

  #accept(peer: Accepted): void {
    const { roster, procRoot, overflowUid, setupTimeout } = this.#context;
    const machine = readVirtualMachine(peer, procRoot);
    const refuse = (error: BrokerErrorName, reason: string): void => {
      this.#refused(error, `${titleOf(machine)} (pid ${peer.pid}, uid ${peer.uid}) is refused at ${this.region.socket}: ${reason}`, machine);
      this.#farewells.say(peer.fd, brokerErrors[error].code);
    };
    const unknown = this.#unknown(peer, overflowUid);
    const forbidden = unknown === '' ? refusalOf(machine, this.region.allow) : '';
    if (unknown !== '' || forbidden !== '') {
      if (peer.pidfd >= 0) broker.close(peer.pidfd);
      return unknown !== '' ? refuse('IDENTITY_UNKNOWN', unknown) : refuse('REGION_MACHINE_FORBIDDEN', forbidden);
    }
    const entry = roster.enter(machine, peer.pidfd);
    if (entry === undefined || entry.number >= this.region.slots)
      return refuse('REGION_SLOTS_EXHAUSTED', `all of its ${this.region.slots} slots are taken, one of them by the host`);
    // A device that was unplugged and plugged again may be here before the end of its former connection was seen.
    this.#connections.get(entry.number)?.look();
    if (this.#connections.has(entry.number)) return refuse('REGION_CONNECTED_TWICE', `it has slot ${entry.number} already`);
    let doorbells: Doorbells;
    try {
      doorbells = { eventfds: this.#createEventfds() };
    } catch (error) {
      return refuse('INTERNAL', `the kernel gives no eventfds: ${(error as Error).message}`);
    }
    this.#journal.joined(entry.number, 0);
    const connection = this.#connect(peer.fd, entry, doorbells, this.#telling(entry.number), false);
    const deadline = setTimeout(() => {
      this.#deadlines.delete(connection);
      if (connection.settled && connection.unread === 0) return;
      this.#end(connection, `it did not read its setup within ${setupTimeout()} ms`, 'REGION_SETUP_TIMEOUT');
    }, setupTimeout());
    this.#deadlines.set(connection, deadline);
    connection.advance();
  }

  /** Why nothing can be said of who connected, '' when something can. */
  #unknown({ pid, uid, pidfd }: Accepted, overflowUid: number): string {
    if (pid === 0) return "the kernel does not show its process: it is outside of the broker's pid namespace";
    if (uid === overflowUid) return "its uid has no mapping in the broker's user namespace";
    if (pidfd < 0 || !broker.alive(pidfd)) return 'its process has ended';
    return '';
  }

  #telling(slot: number, recalled?: Map<number, 0 | 1 | 2>): Telling {
    return new Telling(slot, (member, state) => this.#journal.record(slot, member, state), recalled, this.#present);
  }

  #connect(fd: number, entry: Entry, doorbells: Doorbells, telling: Telling, settled: boolean): RegionConnection {
    const owner = {
      memory: this.memory,
      present: this.#present,
      settled: (connection: RegionConnection) => this.#settled(connection),
      ended: (connection: RegionConnection, reason: string, misbehaved: boolean) =>
        this.#end(connection, reason, misbehaved ? 'REGION_CLIENT_SPOKE' : undefined),
    };
    const connection = new RegionConnection(fd, entry, doorbells, telling, owner, settled);
    this.#connections.set(entry.number, connection);
    this.#context.roster.connected(entry.number, this.region.socket);
    return connection;
  }

  #settled(connection: RegionConnection): void {
    const { number, machine } = connection.entry;
    const { store, log } = this.#context;
    this.#journal.joined(number, Date.now());
    for (const [vector, eventfd] of connection.doorbells.eventfds.entries()) store.keep(this.#name(`doorbell-${number}-${vector}`), eventfd, false);
    store.keep(this.#name(`connection-${number}`), connection.fd, true);
    this.#present.set(number, connection.doorbells);
    this.#joined++;
    log.info(
      { event: 'machine-joined', socket: this.region.socket, slot: number, machine: machine.name, uuid: machine.uuid, pid: machine.pid, uid: machine.uid },
      `${titleOf(machine)} joined the region at ${this.region.socket} as ${number}: ${machine.evidence.join('; ')}`,
    );
    this.#tellAll();
    this.#events.joined(number, machine);
  }

  #tellAll(): void {
    for (const connection of [...this.#connections.values()]) connection.advance();
  }

  #end(connection: RegionConnection, reason: string, error?: BrokerErrorName): void {
    const { number, machine } = connection.entry;
    if (this.#connections.get(number) !== connection) return;
    this.#connections.delete(number);
    clearTimeout(this.#deadlines.get(connection));
    this.#deadlines.delete(connection);
    if (error !== undefined)
      this.#refused(error, `${titleOf(machine)} (pid ${machine.pid}) is cut off the region at ${this.region.socket}: ${reason}`, machine);
    connection.close(error === undefined ? 0 : brokerErrors[error].code);
    this.#context.roster.disconnected(number, this.region.socket);
    if (!connection.settled) return;
    this.#present.delete(number);
    this.#forget(number, connection.doorbells.eventfds.length);
    this.#left++;
    this.#context.log.info({ event: 'machine-left', socket: this.region.socket, slot: number, reason }, `${titleOf(machine)} left slot ${number}: ${reason}`);
    for (const other of this.#connections.values()) other.telling.left(number);
    this.#tellAll();
    this.#events.left(number, machine, reason);
  }

  #forget(number: number, vectors: number): void {
    const { store } = this.#context;
    store.forget(this.#name(`connection-${number}`));
    for (let vector = 0; vector < vectors; vector++) store.forget(this.#name(`doorbell-${number}-${vector}`));
    this.#journal.joined(number, 0);
  }

  #refused(error: BrokerErrorName, message: string, { pid, uid, name }: VirtualMachine): void {
    this.#context.audit.refused(error, message, { pid, uid, principal: name === '' ? `uid ${uid}` : `VM ${name}` });
  }

  #takeMemory(region: ServedRegion): number | undefined {
    return this.#context.store.take(this.#nameOf(region, 'memory'));
  }

  #createMemory(): number {
    const { bytes, hugePageBytes, socket, kind } = this.region;
    let memory: number;
    try {
      memory = broker.createRegion(`vicinal-${kind}-region`, bytes, hugePageBytes);
    } catch (error) {
      const pages = hugePageBytes === 0 ? '' : ` of huge pages of ${hugePageBytes / 1024} KiB`;
      const cure = hugePageBytes === 0 ? 'serve less (bytes=)' : 'reserve more of them (/sys/kernel/mm/hugepages), or set huge_pages=off';
      throw new Error(`the region at ${socket}: the kernel gives no ${bytes} bytes${pages}: ${(error as Error).message}; ${cure}`, { cause: error });
    }
    const reason = initialise(memory, this.region);
    if (reason !== '') {
      broker.close(memory);
      throw new Error(`the region at ${socket} cannot be made: ${reason}; set other bytes= and slots=`);
    }
    this.#context.store.keep(this.#name('memory'), memory, false);
    return memory;
  }

  #listen(): number {
    const { store } = this.#context;
    const kept = store.take(this.#name('listener'));
    if (kept !== undefined) return kept;
    const { socket, mode } = this.region;
    try {
      const listener = broker.listenStream(socket, mode, backlog);
      store.keep(this.#name('listener'), listener, false);
      return listener;
    } catch (error) {
      throw new Error(`cannot listen at ${socket}: ${(error as Error).message}; set another socket in serve_${this.region.kind}, or make its folder`, {
        cause: error,
      });
    }
  }

  #createEventfds(): number[] {
    const made: number[] = [];
    try {
      while (made.length < this.region.vectors) made.push(broker.createEventfd());
    } catch (error) {
      for (const eventfd of made) broker.close(eventfd);
      throw error;
    }
    return made;
  }

  #createDoorbells(slot: number): readonly number[] {
    const made = this.#createEventfds();
    for (const [vector, eventfd] of made.entries()) this.#context.store.keep(this.#name(`doorbell-${slot}-${vector}`), eventfd, false);
    return made;
  }

  /** Doorbells that a former broker kept for a slot; undefined when there are none. */
  #takeDoorbells(slot: number): readonly number[] | undefined {
    const taken: number[] = [];
    for (let fd = this.#takeDoorbell(slot, 0); fd !== undefined; fd = this.#takeDoorbell(slot, taken.length)) taken.push(fd);
    return taken.length === 0 ? undefined : taken;
  }

  #takeDoorbell(slot: number, vector: number): number | undefined {
    return this.#context.store.take(this.#name(`doorbell-${slot}-${vector}`));
  }

  /** Goes on with the members of a former broker. First all, then what each is still to be told. */
  #takeMembers(): void {
    const { store, roster, procRoot, log, overflowUid } = this.#context;
    const taken: { readonly fd: number; readonly entry: Entry; readonly doorbells: Doorbells }[] = [];
    for (let slot = hostSlot + 1; slot < this.region.slots; slot++) {
      const eventfds = this.#takeDoorbells(slot);
      const fd = store.take(this.#name(`connection-${slot}`));
      if (fd === undefined || eventfds === undefined) {
        for (const each of [...(eventfds ?? []), ...(fd === undefined ? [] : [fd])]) broker.close(each);
        if (fd !== undefined || eventfds !== undefined) this.#forget(slot, eventfds?.length ?? 0);
        continue;
      }
      const peer = broker.peerOf(fd);
      const machine = readVirtualMachine(peer, procRoot);
      const wrong = this.#unknown(peer, overflowUid) || refusalOf(machine, this.region.allow);
      if (wrong !== '' && peer.pidfd >= 0) broker.close(peer.pidfd);
      const entry = wrong === '' ? roster.enter(machine, peer.pidfd, slot) : undefined;
      if (entry === undefined) {
        log.warn(
          { event: 'machine-not-taken-back', socket: this.region.socket, slot },
          `${titleOf(machine)} loses slot ${slot}: ${wrong || 'the slot is taken'}`,
        );
        for (const each of [fd, ...eventfds]) broker.close(each);
        this.#forget(slot, eventfds.length);
        continue;
      }
      const doorbells = { eventfds };
      taken.push({ fd, entry, doorbells });
      this.#present.set(slot, doorbells);
    }
    for (const { fd, entry, doorbells } of taken) {
      this.#connect(fd, entry, doorbells, this.#telling(entry.number, this.#journal.told(entry.number)), true);
      log.info(
        { event: 'machine-taken-back', socket: this.region.socket, slot: entry.number, machine: entry.machine.name, pid: entry.machine.pid },
        `${titleOf(entry.machine)} goes on in slot ${entry.number} of the region at ${this.region.socket}`,
      );
      this.#events.joined(entry.number, entry.machine);
    }
    this.#tellAll();
  }
}
