import { strict as assert } from 'node:assert';
import { closeSync, ftruncateSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { type BrokerSetup, TestBroker } from './broker.js';
import { OwnScope, type Scope, temporaryFolder } from './cleanup.js';
import { type CommandSetup, type TestCommand, vicinal } from './vicinal.js';
import { eventually } from './watchdog.js';

/** How brokers that share memory are started. */
export interface NeighboursSetup {
  readonly count?: number;
  /** Bytes of each data region. */
  readonly data?: readonly number[];
  /** Options of all, or of each. */
  readonly options?: BrokerSetup['options'] | ((at: number) => BrokerSetup['options']);
}

const MiB = 1 << 20;

/**
 * Brokers of one machine that play those of several kernels: they share a control region and data regions, which are files, and nothing else. What
 * virtual machines add, real devices and kernels, is tried in the lab.
 */
export class TestNeighbours {
  readonly brokers: TestBroker[] = [];
  readonly folder: string;
  readonly #scope: Scope;
  readonly #setup: NeighboursSetup;
  readonly #data: string[];

  private constructor(scope: Scope, setup: NeighboursSetup) {
    this.#scope = scope;
    this.#setup = setup;
    this.folder = temporaryFolder(scope);
    const file = (name: string, bytes: number): string => {
      const path = join(this.folder, name);
      const fd = openSync(path, 'w', 0o600);
      ftruncateSync(fd, bytes);
      closeSync(fd);
      return path;
    };
    file('control', 4 * MiB);
    this.#data = (setup.data ?? [64 * MiB]).map((bytes, at) => file(`data-${at}`, bytes));
  }

  /** Starts them, and waits until each has found all others. */
  static async start(scope: Scope, setup: NeighboursSetup = {}): Promise<TestNeighbours> {
    const neighbours = new TestNeighbours(scope, setup);
    const count = setup.count ?? 2;
    for (let at = 0; at < count; at++) await neighbours.startBroker(at);
    await neighbours.met();
    return neighbours;
  }

  /** Starts one of them, or one more life of it. */
  async startBroker(at: number, folder?: string): Promise<TestBroker> {
    const { options } = this.#setup;
    const regions = {
      role: 'guest',
      control_region: join(this.folder, 'control'),
      data_regions: this.#data.join(','),
      region_slots: 4,
      neighbour_timeout: 3000,
    };
    const setup = { options: { ...regions, ...(typeof options === 'function' ? options(at) : options) }, ...(folder === undefined ? {} : { folder }) };
    const broker = await TestBroker.start(this.#scope, setup);
    this.brokers[at] = broker;
    return broker;
  }

  broker(at: number): TestBroker {
    const found = this.brokers[at];
    if (found === undefined) throw new Error(`broker ${at} was not started`);
    return found;
  }

  /** Waits until every broker that runs has found `count` others. */
  async met(count = this.brokers.length - 1): Promise<void> {
    await eventually(
      'the brokers find each other',
      async () => {
        for (const broker of this.brokers) if (broker.exit === undefined && (await neighbourhoodOf(broker)).neighbours.length !== count) return false;
        return true;
      },
      undefined,
      () => this.brokers.map((broker) => broker.logText().slice(-2000)).join('\n'),
    );
  }

  /** Starts one job of as many ranks as are summed: `here[0]` at the first broker, the others join by ticket. The command at each broker. */
  async run(here: readonly number[], words: readonly string[], program: readonly string[], setup: CommandSetup = {}): Promise<readonly TestCommand[]> {
    const size = here.reduce((sum, ranks) => sum + ranks, 0);
    const ticket = join(temporaryFolder(this.#scope), 'ticket');
    const start = (at: number, begin: readonly string[]): TestCommand =>
      vicinal(this.#scope, ['run', ...begin, '--label', '--socket', this.broker(at).socket, ...words, '--', ...program], setup);
    const first = start(0, ['-n', String(size), '--here', String(here[0]), '--ticket', ticket]);
    await first.said(/are started here/);
    const commands = [first];
    for (let at = 1; at < here.length; at++) {
      const next = start(at, ['-n', String(here[at]), '--join', ticket]);
      commands.push(next);
      await next.said(/are started here/);
    }
    return commands;
  }
}

/** Brokers that share memory, for all tests of a `describe`, as SharedBroker is one broker: after the last test none may have crashed. */
export class SharedNeighbours {
  /** Ends with the last test. */
  readonly scope = new OwnScope();
  #neighbours: TestNeighbours | undefined;

  constructor(setup: NeighboursSetup = {}) {
    before(async () => {
      this.#neighbours = await TestNeighbours.start(this.scope, setup);
    });
    after(async () => {
      try {
        for (const broker of this.#neighbours?.brokers ?? []) assert.deepEqual(broker.crashes(), []);
      } finally {
        await this.scope.end();
      }
    });
  }

  get neighbours(): TestNeighbours {
    if (this.#neighbours === undefined) throw new Error('shared brokers serve within tests only');
    return this.#neighbours;
  }

  /** Waits until the region is lent to nobody, and asserts that nothing is left of any job. */
  async nothingLeft(): Promise<void> {
    for (const broker of this.neighbours.brokers) {
      await eventually('the region is not lent', async () => (await neighbourhoodOf(broker)).regions.every(({ job }) => job === ''));
      const metrics = await broker.metrics();
      for (const name of ['vicinal_jobs', 'vicinal_ranks', 'vicinal_segments', 'vicinal_segment_bytes']) assert.equal(metrics.value(name), 0, name);
    }
  }
}

/** Whom a broker shares memory with, as GET /v1/topology tells. */
export interface NeighbourhoodDocument {
  readonly region: string;
  readonly slot: number;
  readonly neighbours: readonly { readonly slot: number; readonly broker: string; readonly name: string; readonly evidence: string }[];
  readonly regions: readonly { readonly id: string; readonly bytes: number; readonly memory: string; readonly job: string }[];
}

export async function neighbourhoodOf(broker: TestBroker): Promise<NeighbourhoodDocument> {
  const { body } = await broker.get('/v1/topology');
  return (JSON.parse(body) as { neighbourhood: NeighbourhoodDocument }).neighbourhood;
}
