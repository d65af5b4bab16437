import { strict as assert } from 'node:assert';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { packageRoot } from '../../native/load.js';
import { type Scope, temporaryFolder } from '../support/cleanup.js';
import { regionFile } from '../support/region.js';
import { TestCommand } from '../support/vicinal.js';
import { eventually } from '../support/watchdog.js';

const folder = join(packageRoot, 'dist', 'test', 'fault', 'region');
const MiB = 1024 * 1024;
/** Long beside what an oversubscribed machine keeps a process waiting. */
const timeout = 3000;

interface Told {
  readonly event: string;
  readonly slot?: number;
  readonly generation?: number;
  readonly broker?: string;
  readonly reason?: string;
  readonly standing?: number;
  readonly received?: number;
  readonly wrong?: number;
}

/** A process that takes part in a control region (region/neighbour.ts). */
class NeighbourProcess {
  readonly name: string;
  readonly command: TestCommand;
  constructor(scope: Scope, path: string, name: string, patience = timeout) {
    this.name = name;
    this.command = new TestCommand(scope, [process.execPath, join(folder, 'neighbour.js'), path, name, String(patience)]);
  }
  told(event?: string): Told[] {
    assert.equal(this.command.exit, undefined, `${this.name} ended: ${this.command.stderr}`);
    const whole = this.command.stdout.slice(0, this.command.stdout.lastIndexOf('\n') + 1);
    const all = whole
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Told);
    return event === undefined ? all : all.filter((each) => each.event === event);
  }
  get state(): Told {
    return this.told('state').at(-1) ?? { event: 'state', slot: -1, standing: 0, received: 0, wrong: 0 };
  }
  signal(name: NodeJS.Signals): void {
    process.kill(this.command.pid, name);
  }
  /** Bytes that it has in memory. */
  resident(): number {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${this.command.pid}/status`, 'utf8'))?.[1]) * 1024;
  }
  summary(): string {
    return `${this.name}: ${JSON.stringify(this.state)} ${this.told()
      .filter(({ event }) => event !== 'state')
      .slice(-5)
      .map((each) => JSON.stringify(each))
      .join(' ')}`;
  }
}

const summaries = (all: readonly NeighbourProcess[]) => (): string => all.map((each) => each.summary()).join('\n');

/** Waits until each of `all` stands with so many. */
const standing = (all: readonly NeighbourProcess[], count: number): Promise<true> =>
  eventually(`each stands with ${count}`, () => all.every(({ state }) => state.standing === count) || undefined, undefined, summaries(all));

/** Waits until each got frames since now. */
async function frames(all: readonly NeighbourProcess[]): Promise<void> {
  const before = all.map(({ state }) => state.received as number);
  await eventually('frames come', () => all.every(({ state }, at) => (state.received as number) > (before[at] as number) + 10), undefined, summaries(all));
}

function slotsOf(all: readonly NeighbourProcess[]): number[] {
  return all.map(({ state }) => state.slot as number).filter((slot) => slot >= 0);
}

describe('a control region and what may go wrong in it', () => {
  test('eight processes race for five slots; the killed make room; nobody hears what is not so', async (t) => {
    const { path } = regionFile(t, MiB);
    const all = Array.from({ length: 8 }, (_, at) => new NeighbourProcess(t, path, `n${at}`));
    await eventually('five have a slot', () => slotsOf(all).length === 5, undefined, summaries(all));
    const members = all.filter(({ state }) => (state.slot as number) >= 0);
    await standing(members, 4);
    assert.deepEqual(slotsOf(members).sort(), [1, 2, 3, 4, 5]);
    await frames(members);

    const killed = members.slice(0, 2);
    const former = new Map(killed.map((each) => [each.state.slot, each.told('taken').at(-1)?.generation as number]));
    for (const each of killed) each.signal('SIGKILL');
    await Promise.all(killed.map(({ command }) => command.exited));
    const left = all.filter((each) => !killed.includes(each));
    await eventually('their slots are taken', () => slotsOf(left).length === 5, undefined, summaries(left));
    const now = left.filter(({ state }) => (state.slot as number) >= 0);
    await standing(now, 4);
    for (const each of now) {
      const before = former.get(each.state.slot as number);
      if (before !== undefined) assert.equal(each.told('taken').at(-1)?.generation, before + 1);
    }
    await frames(now);
    for (const each of left) assert.deepEqual(each.told('wrong'), []);
  });

  test('an owner that is stopped until its slot is taken leaves when it goes on, and is not believed meanwhile', async (t) => {
    const { path } = regionFile(t, MiB);
    const all = Array.from({ length: 5 }, (_, at) => new NeighbourProcess(t, path, `n${at}`));
    await standing(all, 4);
    await frames(all);
    const [stopped, ...others] = all as [NeighbourProcess, ...NeighbourProcess[]];
    const { slot } = stopped.state;
    stopped.signal('SIGSTOP');
    const next = new NeighbourProcess(t, path, 'next');
    await eventually('its slot is taken', () => next.state.slot === slot, undefined, summaries([next, ...others]));
    await standing([next, ...others], 4);
    stopped.signal('SIGCONT');
    await eventually('it leaves', () => stopped.told('left').length === 1, undefined, summaries(all));
    assert.match(stopped.told('left')[0]?.reason ?? '', new RegExp(`another broker's claim stands in slot ${slot}`));
    await frames([next, ...others]);
    // a slot becomes free: it is back
    others[0]?.command.child.stdin?.end();
    await eventually('it is back', () => (stopped.state.slot as number) >= 0, undefined, summaries([stopped, next]));
    const rest = [stopped, next, ...others.slice(1)];
    await standing(rest, 4);
    await frames(rest);
    for (const each of rest) assert.deepEqual(each.told('wrong'), []);
  });

  test('one that writes over everything ends conversations, and nothing else: all live, stay small, and meet again', async (t) => {
    const { path } = regionFile(t, MiB);
    const elsewhere = regionFile(t, MiB);
    const all = Array.from({ length: 4 }, (_, at) => new NeighbourProcess(t, path, `n${at}`));
    const calm = Array.from({ length: 2 }, (_, at) => new NeighbourProcess(t, elsewhere.path, `calm${at}`, 60_000));
    await standing(all, 3);
    await standing(calm, 1);
    await frames([...all, ...calm]);
    const seed = Number(process.env['VICINAL_TEST_SEED'] ?? Date.now() % 2 ** 31);
    t.diagnostic(`seed ${seed}`);
    // a little here and there, then all the time and everywhere
    for (const lumps of [1, 200]) {
      const scribbler = new TestCommand(t, [process.execPath, join(folder, 'scribbler.js'), path, String(seed), String(lumps)]);
      await scribbler.said(/scribbling/);
      await sleep(5000);
      await frames(calm);
      assert.equal(scribbler.exit, undefined, scribbler.stderr);
      process.kill(scribbler.pid, 'SIGKILL');
      await scribbler.exited;
      await standing(all, 3);
      await frames(all);
    }
    for (const each of all) {
      const told = each.told().filter(({ event }) => event === 'lost' || event === 'left' || event === 'note');
      assert.ok(told.length > 0, 'it noticed');
      assert.ok(told.length < 200, `${told.length} notes of ${each.name}`);
      for (const { reason = '-' } of told) assert.ok(reason !== '');
      assert.ok(each.resident() < 400 * MiB, `${each.name} has ${each.resident()} bytes`);
      assert.deepEqual(each.told('wrong'), []);
    }
    for (const each of calm) assert.deepEqual([each.told('lost'), each.told('wrong')], [[], []]);
    t.diagnostic(all.map((each) => `${each.name}: ${each.told('lost').length} lost, ${each.told('left').length} left`).join('; '));
  });

  test('a copy of a region is no region of its originals', async (t) => {
    const { path } = regionFile(t, MiB);
    const all = Array.from({ length: 2 }, (_, at) => new NeighbourProcess(t, path, `n${at}`));
    await standing(all, 1);
    await frames(all);
    const copy = join(temporaryFolder(t), 'copy');
    copyFileSync(path, copy);
    const strangers = Array.from({ length: 2 }, (_, at) => new NeighbourProcess(t, copy, `stranger${at}`));
    await standing(strangers, 1);
    await sleep(2 * timeout);
    for (const each of strangers)
      assert.deepEqual(
        each.told('found').map(({ broker }) => broker),
        [each.name === 'stranger0' ? 'stranger1' : 'stranger0'],
      );
    for (const each of all) assert.equal(each.told('found').length, 1);
    for (const each of [...all, ...strangers]) assert.deepEqual(each.told('wrong'), []);
  });
});
