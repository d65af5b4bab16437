import assert from 'node:assert/strict';
import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { describe, it, type TestContext } from 'node:test';
import { hotPlug, type MachineDevice, qemuArguments } from '../../client/cli/machine/devices.js';
import { brokerErrors } from '../../proto/broker/errors.js';
import { servedRegions } from '../../proto/options/region.js';
import { TestBroker } from '../support/broker.js';
import { type Scope, temporaryFolder } from '../support/cleanup.js';
import { IvshmemClient } from '../support/ivshmem_client.js';
import { vicinalProgram } from '../support/vicinal.js';
import { eventually } from '../support/watchdog.js';

const qemu = 'qemu-system-x86_64';
const lacks = spawnSync(qemu, ['--version']).status === 0 ? false : `${qemu} is missing (as root: apt-get install qemu-system-x86)`;

type Answer = Readonly<Record<string, unknown>>;

/** A QEMU that is stopped before the first instruction: its devices are there, and it listens on QMP. */
class Machine {
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  #text = '';
  errors = '';
  readonly #answers: Answer[] = [];
  readonly exited: Promise<number | null>;
  #over = false;

  constructor(scope: Scope, words: readonly string[]) {
    const fixed = ['-S', '-machine', 'q35', '-accel', 'tcg', '-m', '64', '-nodefaults', '-no-user-config', '-display', 'none', '-qmp', 'stdio'];
    this.#child = spawn(qemu, [...fixed, ...words], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.#child.stdin.on('error', () => {});
    this.#child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      this.errors += piece;
    });
    this.#child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      const lines = (this.#text + piece).split('\n');
      this.#text = lines.pop() ?? '';
      for (const line of lines) {
        const said = JSON.parse(line) as Answer;
        if ('return' in said || 'error' in said) this.#answers.push(said);
      }
    });
    this.exited = new Promise((resolve) =>
      this.#child.once('close', (code) => {
        this.#over = true;
        resolve(code);
      }),
    );
    scope.after(async () => {
      this.kill();
      await this.exited;
    });
    this.#child.stdin.write('{"execute":"qmp_capabilities"}\n');
  }

  get pid(): number {
    return this.#child.pid as number;
  }

  kill(): void {
    if (!this.#over) process.kill(this.pid, 'SIGKILL');
  }

  async ready(): Promise<this> {
    await this.#answer();
    return this;
  }

  async #answer(): Promise<unknown> {
    const answer = await eventually(
      'an answer of QEMU',
      () => {
        assert.ok(!this.#over, `QEMU ended: ${this.errors}`);
        return this.#answers.shift();
      },
      undefined,
      () => this.errors,
    );
    assert.ok('return' in answer, JSON.stringify(answer));
    return answer['return'];
  }

  command(command: object): Promise<unknown> {
    this.#child.stdin.write(`${JSON.stringify(command)}\n`);
    return this.#answer();
  }

  async monitor(line: string): Promise<string> {
    return (await this.command({ execute: 'human-monitor-command', arguments: { 'command-line': line } })) as string;
  }
}

async function serve(
  t: TestContext,
): Promise<{ readonly broker: TestBroker; readonly control: string; readonly data: string; readonly options: readonly string[] }> {
  const folder = temporaryFolder(t);
  const control = `${join(folder, 'control.sock')},bytes=2M,vectors=2`;
  const data = `${join(folder, 'data.sock')},bytes=4M,allow=web1|web2`;
  const broker = await TestBroker.start(t, { options: { role: 'host', serve_control: control, serve_data: data } });
  return { broker, control: control.split(',')[0] as string, data: data.split(',')[0] as string, options: ['--serve-control', control, '--serve-data', data] };
}

/** What `vicinal vm` prints, as words. */
function printed(args: readonly string[]): string[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [vicinalProgram, 'vm', ...args], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return stdout
    .trim()
    .split(' \\\n')
    .flatMap((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]);
}

const pciDevices = (tree: string): number => tree.match(/dev: ivshmem-(doorbell|plain)/g)?.length ?? 0;

describe('regions and a real QEMU', { skip: lacks }, () => {
  it('starts with the arguments of vicinal vm, has the regions, and is known by its command line', async (t) => {
    const { broker, control, options } = await serve(t);
    const uuid = '11111111-2222-3333-4444-555555550007';
    const peer = await IvshmemClient.join(t, control, ['-name', 'watcher'], 2);
    const machine = await new Machine(t, ['-name', 'guest=web1,debug-threads=on', '-uuid', uuid, ...printed(options)]).ready();
    const tree = await machine.monitor('info qtree');
    assert.equal(pciDevices(tree), 2, tree);
    assert.match(tree, /dev: ivshmem-doorbell, id "vicinal-control"[\s\S]*?vectors = 2/);
    const blocks = await machine.monitor('info ramblock');
    for (const bytes of ['200000', '400000']) assert.match(blocks, new RegExp(`ivshmem.bar2 .*0x0*${bytes}`), blocks);
    const regions = JSON.parse((await broker.get('/v1/regions')).body) as {
      kind: string;
      members: { slot: number; name: string; uuid: string; pid: number; evidence: string[] }[];
    }[];
    const known = regions.map(({ kind, members }) => [
      kind,
      ...members.filter(({ pid }) => pid === machine.pid).map(({ slot, name, uuid: told }) => `${slot} ${name} ${told}`),
    ]);
    assert.deepEqual(known, [
      ['control', `2 web1 ${uuid}`],
      ['data', `2 web1 ${uuid}`],
    ]);
    assert.ok(regions[0]?.members[1]?.evidence.includes('-name web1 in its command line'));
    await peer.told('the other member is told of the machine', () => peer.doorbells(2) === 2);
    machine.kill();
    await peer.told('the other member is told that the machine is gone', () => peer.doorbells(2) === 0);
    assert.equal(machine.errors, '');
    assert.deepEqual(broker.crashes(), []);
  });

  it('takes regions while it runs', async (t) => {
    const { broker, options } = await serve(t);
    const regions = servedRegions(options[1] as string, options[3] as string);
    const devices = regions.map((region, at): MachineDevice => ({ id: `region${at}`, region, file: undefined }));
    const { ports, commands } = hotPlug(devices);
    const machine = await new Machine(t, ['-name', 'web2', ...ports]).ready();
    assert.equal(pciDevices(await machine.monitor('info qtree')), 0);
    for (const command of commands) await machine.command(command);
    assert.equal(pciDevices(await machine.monitor('info qtree')), 2);
    for (const kind of ['control', 'data']) assert.equal((await broker.metrics()).value('vicinal_region_members', { kind }), 1);
    assert.equal(machine.errors, '');
  });

  it('says the number of the error when it is refused', async (t) => {
    const { broker, options } = await serve(t);
    const machine = new Machine(t, ['-name', 'stranger', ...printed(options)]);
    assert.notEqual(await machine.exited, 0);
    assert.match(machine.errors, new RegExp(`server sent version ${brokerErrors.REGION_MACHINE_FORBIDDEN.code}, expecting 0`));
    assert.equal(await broker.refusals('REGION_MACHINE_FORBIDDEN'), 1);
    // its control region admitted it: it left when it ended
    await eventually('it left', async () => (await broker.metrics()).value('vicinal_region_members', { kind: 'control' }) === 0);
  });

  it('does without the broker on a file', async (t) => {
    const folder = temporaryFolder(t);
    const words = printed(['--serve-control', '/run/vicinal/control.sock,bytes=1M', '--plain', '--memory-folder', folder]);
    const machine = await new Machine(t, ['-name', 'plain', ...words]).ready();
    assert.match(await machine.monitor('info qtree'), /dev: ivshmem-plain, id "vicinal-control"/);
    const [region] = servedRegions('/run/vicinal/control.sock,bytes=1M', '');
    assert.ok(region !== undefined);
    assert.deepEqual(words, qemuArguments([{ id: 'vicinal-control', region, file: join(folder, 'vicinal-control') }]));
  });
});
