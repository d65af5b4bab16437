import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { packageRoot } from '../../native/load.js';
import { Service } from '../support/activation.js';
import { adminGet, crashLines, logLines } from '../support/broker.js';
import { OwnScope, type Scope, temporaryFolder } from '../support/cleanup.js';
import { Metrics } from '../support/metrics.js';
import { eventually } from '../support/watchdog.js';
import { finished, type Here, jobPatience, labPrograms, type PartCommand, startJob } from './job.js';
import { Lab } from './lab.js';
import { type HostBroker, type Member, member, membersOf, type ServedSockets, servingOptions } from './served.js';
import { steps } from './steps.js';
import { brokerPatience } from './vicinald.js';

/** Milliseconds after which a heartbeat that stands still is the end of a neighbour: long beside what an oversubscribed machine keeps one waiting. */
const neighbourTimeout = 18_000;
const exchange = 'exchange.js';

/** The host's broker as a service whose descriptors are kept (test/ops/activate.py plays systemd). */
class HostService implements HostBroker {
  readonly service: Service;
  readonly sockets: ServedSockets;
  #starts = 0;

  constructor(scope: Scope, data: readonly string[]) {
    const { sockets, options } = servingOptions(temporaryFolder(scope), data);
    this.sockets = sockets;
    const flags = ['--role', options.role, '--serve-control', options.serve_control, '--serve-data', options.serve_data];
    this.service = new Service(scope, 1, [...flags, '--neighbour-timeout', String(neighbourTimeout)]);
  }

  async start(): Promise<void> {
    await this.service.said('listening');
    this.service.start();
    this.#starts++;
    await this.service.said('notify', 'READY=1', this.#starts);
  }

  /** SIGKILL, and waits for its end. */
  async kill(): Promise<void> {
    this.service.signal('SIGKILL');
    await this.service.said('exit', '', this.#starts);
  }

  get socket(): string {
    return this.service.socket;
  }
  get(path: string): ReturnType<typeof adminGet> {
    return adminGet(join(this.service.folder, 'admin.sock'), path);
  }
  logText(): string {
    return this.service.stderr;
  }
  async metrics(): Promise<Metrics> {
    return new Metrics((await this.get('/metrics')).body);
  }
}

/** Virtual machines that are stopped, reset and killed, one that writes over everything, and a host's broker that is killed: what the others see. */
describe('the lab: what fails', { skip: Lab.available() || false }, () => {
  const scope = new OwnScope();
  let lab: Lab;
  let host: HostService;
  let first: Member;
  let second: Member;
  let job: PartCommand[] = [];
  let stops = 0;
  let stop = '';

  const step = steps(() =>
    [first, second]
      .filter((each) => each !== undefined)
      .map(({ guest, broker }) => `-- the broker of ${guest.name}:\n${broker.logText.slice(-3000)}`)
      .concat(
        `-- the host's broker:\n${host.logText().slice(-3000)}`,
        ...job.map(({ stdout, stderr }) => `-- the job:\n${stdout.slice(-500)}${stderr.slice(-1000)}`),
      )
      .join('\n'),
  );

  const roundOf = (each: PartCommand | undefined): number => Number([...(each?.stdout.matchAll(/round (\d+)/g) ?? [])].at(-1)?.[1] ?? 0);

  /** Waits until messages went both ways since now. */
  async function goesOn(when: string): Promise<void> {
    const from = roundOf(job[0]);
    await eventually(
      `messages ${when}`,
      () => {
        assert.doesNotMatch(job[0]?.stdout ?? '', /failed/);
        return roundOf(job[0]) > from + 1;
      },
      jobPatience,
    );
  }

  /** Starts a job of two ranks that exchange messages. */
  async function begin(...at: readonly (Member | Here)[]): Promise<void> {
    stop = `/tmp/stop-${stops++}`;
    job = await startJob(
      at.map((each) =>
        'guest' in each
          ? { at: each.guest, ranks: 1, words: ['node', `${labPrograms}/${exchange}`, stop] }
          : { at: each, ranks: 1, words: [join(packageRoot, 'dist', 'test', 'lab', 'programs', exchange), stop] },
      ),
    );
    await job[0]?.said(/round \d+/, jobPatience);
  }

  async function end(at: Member): Promise<void> {
    await at.guest.write(stop, '');
    assert.match(await finished(job), /done after/);
  }

  /** Each rank that is left says that the other is lost, and why. */
  async function lost(which: readonly number[], reason: RegExp): Promise<void> {
    for (const at of which) {
      const [said] = await (job[at] as PartCommand).said(/failed in round \d+: .*/, jobPatience);
      assert.match(said, /MPI_ERR_PROC_ABORTED/);
      assert.match(said, reason);
    }
  }

  const here = (): Here => ({ scope, socket: host.socket });
  const hostNeighbours = async (): Promise<number> => (await host.metrics()).value('vicinal_neighbours');
  const met = async (count: number, members: readonly Member[]): Promise<void> => {
    await Promise.all(members.map(({ broker }) => broker.met(count)));
    await eventually(`the host has ${count} neighbours`, async () => (await hostNeighbours()) === count, brokerPatience);
  };

  before(async () => {
    host = new HostService(scope, ['bytes=32M', 'bytes=32M']);
    await host.start();
    lab = await Lab.open(scope);
    [first, second] = await Promise.all([member(lab, 'first', host.sockets, neighbourTimeout), member(lab, 'second', host.sockets, neighbourTimeout)]);
    await met(2, [first, second]);
  });
  after(() => scope.end());

  step('a machine that is paused for a moment carries on', async () => {
    await begin(first, second);
    const before = first.broker.events('neighbour-lost').length;
    await second.guest.pause();
    await sleep(neighbourTimeout / 3);
    await second.guest.resume();
    await goesOn('after a short pause');
    assert.equal(first.broker.events('neighbour-lost').length, before);
  });

  step("the host's broker is killed: the job goes on without it", async () => {
    await host.kill();
    await goesOn('without a broker of the host');
  });

  step('and started again: region, connections and doorbells are those of before, and the machines find it', async () => {
    await host.start();
    await met(2, [first, second]);
    const members = await membersOf(host);
    for (const region of members) assert.deepEqual(new Set(region.map(({ pid }) => pid)), new Set([first.guest.qemuPid, second.guest.qemuPid]));
    for (const region of JSON.parse((await host.get('/v1/regions')).body) as { readonly takenBack: boolean }[]) assert.equal(region.takenBack, true);
    // guests ring the new broker by the doorbells of the old one
    await eventually('a guest interrupts the host', async () => (await host.metrics()).value('vicinal_region_kicks_total', { kind: 'control' }) > 0);
    await goesOn('after the restart');
  });

  let third: Member;
  step('a new machine joins, is known to all, and has ranks', async () => {
    await end(first);
    third = await member(lab, 'third', host.sockets, neighbourTimeout);
    await met(3, [first, second, third]);
    assert.equal(third.broker.events('interrupts').length, 1);
    await begin(third, second);
  });

  step('a machine is pulled: its ranks are lost to the others, its place is free', async () => {
    await third.guest.kill();
    await lost([1], /rank 0 is lost with its kernel \(.*slot 3\)/);
    await eventually('the host counts one member less', async () => (await membersOf(host)).every((region) => region.length === 2));
    await met(2, [first, second]);
  });

  step('a machine that is paused for long is lost, to both sides, with the reason; then they find each other again', async () => {
    await begin(here(), second);
    const before = second.broker.events('neighbour-found').length;
    await second.guest.pause();
    await lost([0], /rank 1 is lost with its kernel .*heartbeat stood still/);
    await second.guest.resume();
    // whichever it hears first: that its own broker missed the others, or that they have given it up
    await lost([1], /rank 0 (is lost with its kernel|ended with its launcher)/);
    await second.broker.said('neighbour-found', before + 1);
    await met(2, [first, second]);
  });

  step('a machine that is reset comes back to its slot in a later generation, and has ranks again', async () => {
    await begin(here(), second);
    const { slot, generation } = second.broker.events('slot-taken').at(-1) as { readonly slot?: number; readonly generation?: number };
    await second.guest.reboot();
    second.broker.restart();
    // a machine that is back before it counts as lost says itself that it has nothing of the job any more
    await lost([0], /rank 1 (is lost with its kernel|ended with its launcher at second)/);
    const taken = await second.broker.said('slot-taken');
    assert.equal(taken['slot'], slot);
    assert.ok((taken['generation'] as number) > (generation as number), `generation ${taken['generation']} after ${generation}`);
    await met(2, [first, second]);
    await begin(here(), second);
  });

  step('a machine writes over all of the data region of its own job: the job goes on or ends with a reason, and nobody else is hurt', async (t) => {
    const region = job[0] === undefined ? [] : second.data;
    for (const each of region) {
      await second.guest.ok(['chmod', '600', each.resource]); // its broker has closed it off, also to root without capabilities
      const said = await second.guest.ok(['python3', '-S', '/opt/vicinal/test/lab/programs/scribble.py', each.resource, '7', '3'], { timeout: brokerPatience });
      assert.match(said, /wrote over/);
    }
    await second.guest.write(stop, '');
    const outcome = await Promise.race([Promise.all(job.map(({ exited }) => exited)), sleep(30_000, undefined)]);
    t.diagnostic(outcome === undefined ? 'its ranks hang' : job.map(({ stdout }) => stdout.trim().split('\n').at(-1)).join('; '));
    await met(2, [first, second]);
  });

  step('a machine writes over all of the control region: the others lose it with a reason, live, and find each other again', async (t) => {
    const before = logLines(host.logText()).length;
    await second.guest.ok(['chmod', '600', second.control.resource]);
    const said = await second.guest.ok(['python3', '-S', '/opt/vicinal/test/lab/programs/scribble.py', second.control.resource, '8', '10'], {
      timeout: brokerPatience,
    });
    assert.match(said, /wrote over/);
    await met(2, [first, second]);
    const told = logLines(host.logText())
      .slice(before)
      .filter(({ event }) => event === 'neighbour-lost' || event === 'slot-lost' || event === 'region-note');
    assert.ok(told.length > 0, 'the host noticed');
    for (const { reason, msg } of told) assert.ok(reason !== '' && msg !== '');
    assert.ok(first.broker.events('neighbour-lost').length + first.broker.events('slot-lost').length > 0, 'another guest noticed');
    t.diagnostic(
      `the host: ${told.length} lines, such as: ${told
        .map(({ msg }) => msg)
        .slice(0, 3)
        .join(' | ')}`,
    );
    assert.ok(told.length < 500, `${told.length} lines in the log of the host`);
  });

  step('after all of that a job runs, and no broker has crashed', async () => {
    await begin(here(), second);
    await end(second);
    assert.deepEqual(crashLines(host.logText()), []);
    for (const { broker } of [first, second]) assert.deepEqual(broker.crashes(), []);
  });
});
