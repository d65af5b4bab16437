import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type AdminAnswer, type BrokerSetup, TestBroker } from '../support/broker.js';
import { type Scope, temporaryFolder } from '../support/cleanup.js';
import { type Guest, Lab, type Plugged } from './lab.js';
import { GuestBroker } from './vicinald.js';

/** What a host serves to its guests. */
export interface ServedSetup {
  /** Names of the guests. */
  readonly guests?: readonly string[];
  /** Settings of each data region, such as bytes=32M. */
  readonly data?: readonly string[];
  /** The same for regions that are served, and that no guest is given at its start. */
  readonly more?: readonly string[];
  /** Milliseconds, of all brokers. */
  readonly neighbourTimeout: number;
  readonly options?: BrokerSetup['options'];
}

/** The host's broker, however it was started. */
export interface HostBroker {
  readonly socket: string;
  get(path: string): Promise<AdminAnswer>;
  logText(): string;
}

/** Sockets of the regions that a host serves. */
export interface ServedSockets {
  readonly control: string;
  readonly data: readonly string[];
  /** Of those that no guest is given at its start. */
  readonly more: readonly string[];
}

/** A guest that has the regions of a host, and a broker. */
export interface Member {
  readonly guest: Guest;
  readonly broker: GuestBroker;
  readonly control: Plugged;
  readonly data: readonly Plugged[];
}

/** A member of a region, as GET /v1/regions tells. */
export interface MemberDocument {
  readonly slot: number;
  readonly name: string;
  readonly pid: number;
}

/** Options of the broker that serves regions at sockets in a folder. */
export function servingOptions(
  folder: string,
  data: readonly string[],
  more: readonly string[] = [],
): { readonly sockets: ServedSockets; readonly options: { readonly role: string; readonly serve_control: string; readonly serve_data: string } } {
  const control = join(folder, 'control.sock');
  const all = [...data, ...more].map((settings, at) => ({ socket: join(folder, `data-${at}.sock`), settings }));
  const sockets = all.map(({ socket }) => socket);
  return {
    sockets: { control, data: sockets.slice(0, data.length), more: sockets.slice(data.length) },
    options: { role: 'host', serve_control: control, serve_data: all.map(({ socket, settings }) => `${socket},${settings}`).join(';') },
  };
}

/** A guest with a host's regions. */
type Equipped = Omit<Member, 'broker'>;

/** Milliseconds until a guest that has not got all its regions is looked at: ten times what it takes. */
const equipPatience = 90_000;

async function equip(guest: Guest, { control, data }: ServedSockets): Promise<Equipped> {
  const plugged = await guest.plugRegion({ socket: control });
  const regions: Plugged[] = [];
  for (const socket of data) regions.push(await guest.plugRegion({ socket }));
  return { guest, control: plugged, data: regions };
}

/**
 * Starts a guest with a host's regions. An emulator that stands still while devices are plugged (seen with QEMU 7.2 once in more than a hundred starts of two
 * guests, before anything of ours ran in the guest) is told of with all that is seen of it, and another guest takes its place, once.
 */
async function equipped(lab: Lab, name: string, sockets: ServedSockets): Promise<Equipped> {
  const guest = await lab.guest({ name });
  const first = equip(guest, sockets);
  const late = await Promise.race([first.then(() => false), sleep(equipPatience, true, { ref: false })]);
  if (!late) return first;
  first.catch(() => {});
  const { silent, text } = await guest.condition();
  // one that is only slow goes on
  if (!silent) return first;
  console.error(`${name} stands still while its devices are plugged, and is started anew:\n${text}`);
  await guest.kill();
  return equip(await lab.guest({ name }), sockets);
}

/** Starts a guest with a host's regions, and a broker in it. It joins nobody before its broker does. */
export async function member(lab: Lab, name: string, sockets: ServedSockets, neighbourTimeout: number): Promise<Member> {
  const made = await equipped(lab, name, sockets);
  return { ...made, broker: new GuestBroker(made.guest, ['--neighbour-timeout', String(neighbourTimeout)]) };
}

/** Members of each region that a host serves. */
export async function membersOf(host: HostBroker): Promise<readonly (readonly MemberDocument[])[]> {
  return (JSON.parse((await host.get('/v1/regions')).body) as { readonly members: readonly MemberDocument[] }[]).map(({ members }) => members);
}

/** This machine as a host that serves regions by doorbells, and guests with brokers that found each other in them. They have no network. */
export class Served {
  readonly lab: Lab;
  readonly host: TestBroker;
  readonly members: readonly Member[];
  readonly sockets: ServedSockets;

  private constructor(lab: Lab, host: TestBroker, members: readonly Member[], sockets: ServedSockets) {
    this.lab = lab;
    this.host = host;
    this.members = members;
    this.sockets = sockets;
  }

  static async start(
    scope: Scope,
    { guests = ['guest1', 'guest2'], data = ['bytes=32M'], more = [], neighbourTimeout, options = {} }: ServedSetup,
  ): Promise<Served> {
    const serving = servingOptions(temporaryFolder(scope), data, more);
    const host = await TestBroker.start(scope, { options: { ...serving.options, neighbour_timeout: neighbourTimeout, ...options } });
    const lab = await Lab.open(scope);
    const members = await Promise.all(guests.map((name) => member(lab, name, serving.sockets, neighbourTimeout)));
    await Promise.all(members.map(({ broker }) => broker.met(guests.length)));
    return new Served(lab, host, members, serving.sockets);
  }

  /** @param at from 0 on */
  member(at: number): Member {
    const found = this.members[at];
    if (found === undefined) throw new Error(`there is no guest ${at}`);
    return found;
  }

  /** The device of a data region in a guest. */
  device(at: number, region: number): Plugged {
    const found = this.member(at).data[region];
    if (found === undefined) throw new Error(`guest ${at} has no data region ${region}`);
    return found;
  }

  guest(at: number): Guest {
    return this.member(at).guest;
  }
}
