import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { it } from 'node:test';
import { eventually } from '../../support/watchdog.js';
import type { GuestCommand } from '../agent.js';
import { jobPatience, labPrograms } from '../job.js';
import type { Guest } from '../lab.js';
import type { Served } from '../served.js';

interface Saw {
  readonly regions: readonly string[];
  readonly looks: readonly { readonly found?: readonly number[]; readonly failed?: string }[];
  readonly ways: Readonly<Record<string, string>>;
}

const command = 'node /opt/vicinal/dist/client/cli/main.js';

/** A tenant: a container with a uid of its own in each guest, and in each a rank of its job. */
class Tenant {
  readonly mark = `mark-${randomBytes(12).toString('hex')}`;
  readonly name: string;
  readonly #uid: number;
  readonly #guests: readonly Guest[];
  #commands: readonly GuestCommand[] = [];

  constructor(name: string, uid: number, guests: readonly Guest[]) {
    this.name = name;
    this.#uid = uid;
    this.#guests = guests;
  }

  get #folder(): string {
    return `/root/${this.name}`;
  }

  /** Starts its job and waits until its ranks hold their part of a region. @param others marks that its ranks look for */
  async start(others: readonly string[]): Promise<void> {
    const program = `node ${labPrograms}/tenant.js ${[this.mark, this.#folder, ...others].join(' ')}`;
    const ticket = `${this.#folder}/ticket`;
    const commands: GuestCommand[] = [];
    for (const [at, guest] of this.#guests.entries()) {
      await guest.ok(`mkdir -p ${this.#folder} && chown ${this.#uid} ${this.#folder}`);
      if (at > 0) {
        await guest.write(ticket, (await this.#guests[0]?.readBytes(ticket)) as Buffer);
        await guest.ok(`chown ${this.#uid} ${ticket}`);
      }
      const part = at === 0 ? `-n ${this.#guests.length} --here 1 --ticket ${ticket}` : `-n 1 --join ${ticket}`;
      const mounts = ['/run/vicinal', this.#folder].map((source) => ({ source, writable: true }));
      const started = await guest.container({ name: this.name, uid: this.#uid, command: `${command} run ${part} --label -- ${program}`, mounts });
      commands.push(started);
      await started.said(/are started here/, jobPatience);
    }
    this.#commands = commands;
    for (const each of commands) await each.said(/ready [1-9]/, jobPatience);
  }

  async tell(name: string): Promise<void> {
    for (const guest of this.#guests) await guest.write(`${this.#folder}/${name}`, '');
  }

  /** What its ranks saw where they looked. */
  async saw(): Promise<Saw[]> {
    await this.tell('go');
    const said = await Promise.all(this.#commands.map((each) => each.said(/saw (.*)\n/, jobPatience)));
    return said.map(([, text]) => JSON.parse(text as string) as Saw);
  }

  said(at: number, pattern: RegExp): Promise<RegExpExecArray> {
    return (this.#commands[at] as GuestCommand).said(pattern, jobPatience);
  }

  async ended(): Promise<(number | null)[]> {
    return Promise.all(this.#commands.map(async ({ exited }) => (await exited).code));
  }
}

/** A tenant sees its own region whole, finds its own mark there, and no other's; and no other way leads to any region. */
function alone({ regions, looks, ways }: Saw): void {
  assert.equal(regions.length, 1, `descriptors of ${regions.join(', ')}`);
  assert.ok(looks.length > 0);
  for (const { found, failed } of looks) {
    const [own = 0, ...others] = found ?? [];
    assert.ok(own > 0, `its own mark is not found, so the looking proves nothing: ${failed}`);
    assert.deepEqual(
      others,
      others.map(() => 0),
    );
  }
  assert.ok(Object.keys(ways).some((way) => /resource2 r\+$/.test(way)));
  for (const [way, result] of Object.entries(ways)) assert.match(result, /^(EACCES|EPERM|EROFS|ENOENT|refused)$/, `${way}: ${result}`);
}

/** Two tenants with ranks in the same guests at the same time, each lent a data region; a third who comes later; and a machine that may not connect. */
export function tenantCases(given: () => Served): void {
  let first: Tenant;
  let second: Tenant;

  /** Which job has each region that is lent, as the host knows. */
  const lent = async (): Promise<ReadonlyMap<string, string>> => {
    const { body } = await given().host.get('/v1/topology');
    const { neighbourhood } = JSON.parse(body) as { readonly neighbourhood: { readonly regions: readonly { readonly id: string; readonly job: string }[] } };
    return new Map(neighbourhood.regions.filter(({ job }) => job !== '').map(({ id, job }) => [id, job]));
  };
  let theirs: readonly string[] = [];

  it('two tenants in the same guests: neither sees a byte of the other, nor of the control region', { timeout: 4 * jobPatience }, async () => {
    const guests = given().members.map(({ guest }) => guest);
    first = new Tenant('tenant-a', 1001, guests);
    second = new Tenant('tenant-b', 1002, guests);
    await eventually('all regions are free', async () => (await lent()).size === 0);
    await Promise.all([first.start([second.mark]), second.start([first.mark])]);
    const both = await lent();
    assert.equal(both.size, 2, 'two regions are lent');
    assert.equal(new Set(both.values()).size, 2, 'to two jobs');
    theirs = [...both.keys()];
    const [of, other] = [await first.saw(), await second.saw()];
    for (const saw of [...of, ...other]) alone(saw);
    for (const [at, { regions }] of of.entries()) assert.notDeepEqual(regions, other[at]?.regions);
  });

  it('a tenant that writes over all of its region spoils nothing of the other', { timeout: 2 * jobPatience }, async () => {
    await first.tell('spoil');
    await first.tell('end');
    assert.equal((await first.said(0, /spoiled (\d+)/))[1] !== '0', true);
    await second.tell('end');
    assert.deepEqual(await second.ended(), [0, 0]);
    await first.ended();
    const { host, members } = given();
    for (const each of [host, ...members.map(({ broker }) => broker)]) assert.deepEqual(each.crashes(), []);
  });

  it('a region is scrubbed before it is lent to another: a third tenant finds no mark of the former', { timeout: 3 * jobPatience }, async () => {
    const { host, members } = given();
    await eventually('both regions are free again', async () => (await lent()).size === 0, jobPatience);
    // root, without a capability: it owns the devices' files in /sys, and is a tenant like the others
    const third = new Tenant(
      'tenant-c',
      0,
      members.map(({ guest }) => guest),
    );
    await third.start([first.mark, second.mark]);
    const [region] = [...(await lent()).keys()];
    assert.ok(region !== undefined && theirs.includes(region), `it was lent ${region}, which none of the former had: ${theirs.join(', ')}`);
    for (const saw of await third.saw()) alone(saw);
    await third.tell('end');
    assert.deepEqual(await third.ended(), [0, 0]);
    // in the order of the host's own account too: nobody is lent what was not scrubbed since
    const states = new Map<string, string[]>();
    for (const { event, region: id, state } of host.log())
      if (event === 'region-lending') states.set(id as string, [...(states.get(id as string) ?? []), state as string]);
    for (const id of theirs) {
      const seen = states.get(id) ?? [];
      assert.ok(seen.filter((state) => state === 'lent').length >= 1);
      for (const [at, state] of seen.entries()) if (state === 'lent') assert.deepEqual(seen.slice(at - 2, at), ['scrubbing', 'free'], seen.join(' '));
    }
  });

  it('a machine that the allow-list leaves out gets no descriptor of a region', async () => {
    const served = given();
    const [one, { guest: other, broker }] = [served.guest(0), served.member(1)];
    const socket = served.sockets.more[0] as string;
    await assert.rejects(one.plugRegion({ socket, pause: 300 }), /server sent version 600, expecting 0/);
    const had = broker.events('region-found').length;
    await other.plugRegion({ socket });
    // the broker's word: it takes the permissions of the device's file away as soon as it finds it
    assert.equal((await broker.said('region-found', had + 1))['kind'], 'data');
  });
}
