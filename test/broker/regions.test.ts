import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { brokerErrors } from '../../proto/broker/errors.js';
import { TestBroker } from '../support/broker.js';
import { makeFolder, removeFolder } from '../support/cleanup.js';
import { IvshmemClient } from '../support/ivshmem_client.js';
import { eventually } from '../support/watchdog.js';

const F_SEAL_SEAL = 1;
const F_SEAL_SHRINK = 2;
const F_SEAL_GROW = 4;

/** Of a mailbox from the last slot to another: nobody has that slot here. */
const unused = 4 * 1024 * 1024 - 64;

interface Served {
  readonly broker: TestBroker;
  readonly control: string;
  readonly data: string;
}

async function serve(t: TestContext, setting = '', data?: string, options: Readonly<Record<string, string | number>> = {}): Promise<Served> {
  const folder = makeFolder();
  t.after(() => removeFolder(folder));
  const control = join(folder, 'control.sock');
  const dataSocket = join(folder, 'data.sock');
  const broker = await TestBroker.start(t, {
    options: {
      role: 'host',
      serve_control: `${control},bytes=4M${setting}`,
      ...(data === undefined ? {} : { serve_data: `${dataSocket},bytes=1M${data}` }),
      ...options,
    },
  });
  return { broker, control, data: dataSocket };
}

const members = async (broker: TestBroker, kind: 'control' | 'data'): Promise<number> => (await broker.metrics()).value('vicinal_region_members', { kind });

describe('regions served to virtual machines', () => {
  it('a member gets version, number, memory, the others and its own doorbells; all are told who joins and leaves', async (t) => {
    const { broker, control } = await serve(t, ',vectors=2');
    const first = await IvshmemClient.join(t, control, ['-name', 'web1'], 2);
    assert.deepEqual(first.messages, [
      { message: 0, descriptor: false },
      { message: 1, descriptor: false },
      { message: -1, descriptor: true },
      { message: 0, descriptor: true },
      { message: 0, descriptor: true },
      { message: 1, descriptor: true },
      { message: 1, descriptor: true },
    ]);
    // newer kernels add that it can never be executed
    const needed = F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW;
    assert.equal(((await first.ask('seals', 'seals')) as number) & 15, needed);
    for (const command of ['grow', 'shrink', 'seal']) assert.equal(await first.ask(command, 'refused'), 'EPERM', command);

    const second = await IvshmemClient.join(t, control, ['-name', 'web2'], 2);
    assert.equal(second.number, 2);
    assert.equal(second.doorbells(0), 2);
    assert.equal(second.doorbells(1), 2);
    await first.told('the first is told of the second', () => first.doorbells(2) === 2);
    await first.ask(`poke ${unused} c0ffee`, 'poked');
    assert.equal(await second.ask(`peek ${unused} 3`, 'bytes'), 'c0ffee');

    first.send('wait 1');
    await second.ask('ring 1 1', 'rang');
    assert.equal(await first.answer('interrupted'), 1);
    await second.ask('ring 0 0', 'rang');
    await eventually("the host's doorbell", async () => (await broker.metrics()).value('vicinal_region_kicks_total', { kind: 'control' }) > 0);

    assert.equal(await members(broker, 'control'), 2);
    second.kill();
    await first.told('the first is told that the second left', () => first.doorbells(2) === 0);
    assert.deepEqual(first.messages.at(-1), { message: 2, descriptor: false });
    assert.equal(await members(broker, 'control'), 1);
    // started again, it gets its former number
    await IvshmemClient.join(t, control, ['-name', 'web3'], 2);
    const again = await IvshmemClient.join(t, control, ['-name', 'web2'], 2);
    assert.equal(again.number, 2);
    assert.deepEqual(broker.crashes(), []);
  });

  it('a machine has one number in all regions, and keeps it when its device is unplugged', async (t) => {
    const { broker, control, data } = await serve(t, '', '');
    const other = await IvshmemClient.join(t, data, ['-name', 'other']);
    const machine = await IvshmemClient.join(t, control, ['-name', 'web1']);
    assert.deepEqual([other.number, machine.number], [1, 2]);
    machine.send('close');
    await machine.ended();
    const third = await IvshmemClient.join(t, control, ['-name', 'third']);
    assert.equal(third.number, 3);
    machine.messages.length = 0;
    await machine.ask('connect', 'connected');
    await machine.setUp();
    assert.equal(machine.number, 2);
    assert.equal(await members(broker, 'data'), 1);
  });

  it('an allow-list lets in whom it names, by name, UUID and uid; the others are refused with the reason and counted', async (t) => {
    const uuid = '11111111-2222-3333-4444-555555550001';
    const uid = process.getuid?.() ?? 0;
    const { broker, control, data } = await serve(t, `,allow=web1|${uuid}|uid:${uid}+name:web3`, `,allow=uid:${uid + 1}`);
    for (const words of [
      ['-name', 'guest=web1,debug-threads=on'],
      ['-name', 'any', '-uuid', uuid],
      ['-name', 'web3'],
    ])
      await IvshmemClient.join(t, control, words);
    const stranger = await IvshmemClient.connect(t, control, ['-name', 'web2']);
    // in the place of the version, for QEMU prints it
    await stranger.told('why it is refused', () => stranger.messages.length > 0);
    assert.deepEqual(stranger.messages, [{ message: brokerErrors.REGION_MACHINE_FORBIDDEN.code, descriptor: false }]);
    const foreign = await IvshmemClient.connect(t, data, ['-name', 'web1']);
    await foreign.told('why it is refused', () => foreign.messages.length > 0);
    assert.equal(await broker.refusals('REGION_MACHINE_FORBIDDEN'), 2);
    const reasons = broker.log().filter((line) => line['error'] === 'REGION_MACHINE_FORBIDDEN');
    assert.match(String(reasons[0]?.msg), /VM web2 .* refused at .*name web1.*-name web2 in its command line/);
    assert.match(String(reasons[1]?.msg), new RegExp(`uid ${uid + 1}`));
  });

  it('numbers are bounded by the slots', async (t) => {
    const { broker, control } = await serve(t, ',slots=3');
    await IvshmemClient.join(t, control, ['-name', 'a']);
    const second = await IvshmemClient.join(t, control, ['-name', 'b']);
    const third = await IvshmemClient.connect(t, control, ['-name', 'c']);
    await third.told('why it is refused', () => third.messages.length > 0);
    assert.deepEqual(third.messages, [{ message: brokerErrors.REGION_SLOTS_EXHAUSTED.code, descriptor: false }]);
    second.kill();
    await second.exited;
    await eventually('the slot is free', async () => (await members(broker, 'control')) === 1);
    await IvshmemClient.join(t, control, ['-name', 'c']);
  });

  it('a second connection of one machine is refused, and what is sent ends a connection', async (t) => {
    const { broker, control } = await serve(t);
    const watcher = await IvshmemClient.join(t, control, ['-name', 'watcher']);
    const machine = await IvshmemClient.join(t, control, ['-name', 'web1']);
    machine.send('connect');
    await machine.answer('connected');
    await machine.told('why it is refused', () => machine.messages.at(-1)?.message === brokerErrors.REGION_CONNECTED_TWICE.code);
    assert.equal(await members(broker, 'control'), 2);

    const talker = await IvshmemClient.join(t, control, ['-name', 'talker']);
    talker.send(`say ${'5a'.repeat(1000)}`);
    await talker.ended();
    await watcher.told('the talker left', () => watcher.messages.some(({ message, descriptor }) => message === talker.number && !descriptor));
    assert.equal(await broker.refusals('REGION_CLIENT_SPOKE'), 1);
    assert.equal(await broker.refusals('REGION_CONNECTED_TWICE'), 1);
    assert.deepEqual(broker.crashes(), []);
  });

  it('who connects and does not read is cut off; a member that stops reading is not, and learns everything when it reads again', async (t) => {
    const { broker, control } = await serve(t, ',vectors=32,slots=8', undefined, { hello_timeout: 1000 });
    const stalled = await IvshmemClient.connect(t, control, ['--stalled', '-name', 'stalled']);
    await eventually('the stalled client is cut off', async () => (await broker.refusals('REGION_SETUP_TIMEOUT')) === 1);
    stalled.kill();

    const sleeper = await IvshmemClient.join(t, control, ['-name', 'sleeper'], 32);
    await sleep(1500); // past the deadline of its setup
    sleeper.signal('SIGSTOP');
    const before = broker.descriptors();
    let last: IvshmemClient | undefined;
    for (let round = 0; round < 12; round++) {
      last?.kill();
      await last?.exited;
      last = await IvshmemClient.join(t, control, ['-name', 'comer'], 32);
    }
    assert.ok(broker.descriptors().total <= before.total + 40, 'what a sleeping member is to be told piles up');
    sleeper.signal('SIGCONT');
    await sleeper.told('the sleeper knows the last comer', () => sleeper.doorbells(last?.number as number) === 32);
    sleeper.send('wait 31');
    await last?.ask(`ring ${sleeper.number} 31`, 'rang');
    assert.equal(await sleeper.answer('interrupted'), 31);
    await sleeper.ask(`ring ${last?.number} 5`, 'rang');
    assert.equal(await last?.ask('wait 5', 'interrupted'), 5);
    assert.deepEqual(broker.crashes(), []);
  });

  it('a refused client keeps its connection until it closes it, for QEMU that reads late would hang; the longest refused go first', async (t) => {
    const { broker, control } = await serve(t, ',allow=nobody');
    const before = broker.descriptors();
    const late = `
import socket, struct, sys, time
refused = []
for _ in range(80):
    each = socket.socket(socket.AF_UNIX)
    each.connect(sys.argv[1])
    refused.append(each)
sys.stdin.readline()
open_ones = 0
for each in refused:
    assert len(each.recv(8)) == 8
    each.setblocking(False)
    try: assert each.recv(8) == b""
    except BlockingIOError: open_ones += 1
print(open_ones)
`;
    const child = spawn('python3', ['-c', late, control], { stdio: ['pipe', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
    });
    const exited = new Promise((resolve) => child.once('close', resolve));
    await eventually('all are refused', async () => (await broker.refusals('REGION_MACHINE_FORBIDDEN')) === 80);
    child.stdin.end('\n');
    await exited;
    assert.equal(said.trim(), '64');
    await broker.descriptorsBackTo(before);
    assert.deepEqual(broker.crashes(), []);
  });

  it('a flood of connections costs nothing that lasts', async (t) => {
    const { broker, control } = await serve(t, ',slots=4');
    const member = await IvshmemClient.join(t, control, ['-name', 'member']);
    const before = broker.descriptors();
    const flood = `
import socket, sys
for turn in range(300):
    each = socket.socket(socket.AF_UNIX)
    each.connect(sys.argv[1])
    if turn % 3 == 0: each.send(b"x" * 100)
    if turn % 3 == 1: each.close()
`;
    const child = spawn('python3', ['-c', flood, control], { stdio: 'inherit' });
    await new Promise((resolve) => child.once('close', resolve));
    await broker.descriptorsBackTo(before);
    assert.equal(await members(broker, 'control'), 1);
    const late = await IvshmemClient.join(t, control, ['-name', 'late']);
    await member.told('a late comer is told', () => member.doorbells(late.number) === 1);
    assert.deepEqual(broker.crashes(), []);
  });

  it('the host takes part in its regions as slot 0: a broker that maps the same memory is its neighbour', async (t) => {
    const { broker, control } = await serve(t, '', '');
    const machine = await IvshmemClient.join(t, control, ['-name', 'web1']);
    const memories = readdirSync(`/proc/${broker.pid}/fd`)
      .map((fd) => `/proc/${broker.pid}/fd/${fd}`)
      .flatMap((path) => {
        try {
          return [{ path, target: readlinkSync(path) }];
        } catch {
          return [];
        }
      });
    const pathOf = (kind: string): string => memories.find(({ target }) => target.includes(`vicinal-${kind}-region`))?.path as string;
    const guest = await TestBroker.start(t, {
      options: { role: 'guest', control_region: pathOf('control'), data_regions: pathOf('data'), slot: String(machine.number) },
    });
    for (const each of [broker, guest])
      await eventually(
        'the brokers are neighbours',
        () => each.log().some((line) => line['event'] === 'neighbour-found'),
        undefined,
        () => each.logText(),
      );
    const found = guest.log().find((line) => line['event'] === 'neighbour-found');
    assert.deepEqual([found?.['slot'], found?.['role']], [0, 'host']);
    // mail for the guest rings its doorbell
    assert.equal(await machine.ask('wait 0', 'interrupted'), 0);
    assert.equal(broker.log().filter((line) => line['event'] === 'region-found').length, 2);
  });

  it('a guest serves none', async (t) => {
    await assert.rejects(TestBroker.start(t, { options: { role: 'guest', serve_control: '/tmp/none.sock' } }), /only a host serves regions/);
  });
});
