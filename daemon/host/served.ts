import type { Logger } from 'pino';
import { type ServedRegion, servedRegions } from '../../proto/options/region.js';
import type { BrokerOptions } from '../config/options.js';
import type { Audit } from '../grant/audit.js';
import type { DescriptorStore } from '../service/descriptor_store.js';
import { type Entry, Roster } from './roster.js';
import { type RegionDocument, RegionServer, type RegionServerEvents } from './server.js';

/** What happens in a region, with the server of it. */
export interface ServedRegionsEvents {
  joined?(server: RegionServer, ...event: Parameters<RegionServerEvents['joined']>): void;
  left?(server: RegionServer, ...event: Parameters<RegionServerEvents['left']>): void;
  kick(server: RegionServer, ...event: Parameters<RegionServerEvents['kick']>): void;
  /** A machine's process has ended: whatever it mapped is gone. */
  ended(entry: Entry): void;
}

/** All regions that a host serves to its virtual machines: one numbering of the machines for all of them. */
export class ServedRegions {
  readonly servers: readonly RegionServer[];
  readonly #roster: Roster;

  /** @throws Error that says which region cannot be had, why, and the cure */
  constructor(
    options: BrokerOptions,
    parts: { readonly store: DescriptorStore; readonly audit: Audit; readonly log: Logger; readonly overflowUid: number; readonly setupTimeout: () => number },
    events: ServedRegionsEvents,
  ) {
    const regions = servedRegions(options.serveControl, options.serveData);
    this.#roster = new Roster(Math.max(0, ...regions.map(({ slots }) => slots)), (entry) => {
      for (const server of this.servers) server.processEnded(entry);
      events.ended(entry);
    });
    const context = { ...parts, roster: this.#roster, procRoot: options.procRoot };
    const made: RegionServer[] = [];
    this.servers = made;
    try {
      for (const region of regions) made.push(this.#serve(region, context, events));
    } catch (error) {
      this.close();
      throw error;
    }
    for (const server of made) server.start();
  }

  /** The server of the control region, or undefined. */
  get control(): RegionServer | undefined {
    return this.servers.find(({ region }) => region.kind === 'control');
  }

  snapshot(): readonly RegionDocument[] {
    return this.servers.map((server) => server.snapshot());
  }

  close(): void {
    for (const server of this.servers) server.close();
    this.#roster.close();
  }

  #serve(region: ServedRegion, context: ConstructorParameters<typeof RegionServer>[1], events: ServedRegionsEvents): RegionServer {
    const server: RegionServer = new RegionServer(region, context, {
      joined: (...event) => events.joined?.(server, ...event),
      left: (...event) => events.left?.(server, ...event),
      kick: (...event) => events.kick(server, ...event),
    });
    return server;
  }
}
