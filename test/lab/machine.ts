import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { packageRoot } from '../../native/load.js';
import { watchdog } from '../support/watchdog.js';
import { Agent } from './agent.js';
import type { Image } from './image.js';
import { Qmp } from './qmp.js';
import { kernelArguments } from './recipe.js';

/** What machines have in common whose saved state fits each other. */
export interface Shape {
  readonly cpus: number;
  /** MiB. */
  readonly memory: number;
  /** NUMA nodes, each with a socket of its own. */
  readonly nodes: number;
  /** systemd is PID 1, instead of the lab's agent. */
  readonly systemd: boolean;
}

/** How one machine is started. */
export interface MachineSetup {
  readonly name: string;
  readonly image: Image;
  readonly shape: Shape;
  /** Its sockets come here: a short path. */
  readonly folder: string;
  /** Its console and its QEMU's words come here. */
  readonly logs: string;
  /** The overlay of the disk. */
  readonly disk: string;
  /** What it writes to the disk is lost with it. */
  readonly disposable: boolean;
  /** Folder with the files of its memory: written when the machine is saved later, copied on write otherwise. */
  readonly memory: string;
  readonly saved: boolean;
  /** Strings of firmware (fw_cfg), by their names. */
  readonly firmware?: Readonly<Record<string, string>>;
}

/** Ports that devices are plugged into. */
export const ports = Array.from({ length: 8 }, (_, index) => ({ id: `port${index}`, slot: 0x10 + index }));

/** Mount tag of the package. */
export const packageTag = 'vicinal';

function memoryWords({ shape, memory, saved }: MachineSetup): string[] {
  const share = saved ? 'off' : 'on';
  const bytes = Math.floor(shape.memory / shape.nodes);
  const nodes = Array.from({ length: shape.nodes }, (_, node) => node);
  const backends = nodes.flatMap((node) => [
    '-object',
    `memory-backend-file,id=memory${node},size=${bytes}M,share=${share},mem-path=${join(memory, `memory${node}`)}`,
  ]);
  if (shape.nodes === 1) return backends;
  const perNode = shape.cpus / shape.nodes;
  const cpus = (node: number): string => `${node * perNode}-${(node + 1) * perNode - 1}`;
  const distances = nodes.flatMap((from) => nodes.filter((to) => to > from).flatMap((to) => ['-numa', `dist,src=${from},dst=${to},val=21`]));
  return [...backends, ...nodes.flatMap((node) => ['-numa', `node,nodeid=${node},cpus=${cpus(node)},memdev=memory${node}`]), ...distances];
}

function words(setup: MachineSetup): string[] {
  const { name, image, shape, folder, logs } = setup;
  const backend = shape.nodes === 1 ? ',memory-backend=memory0' : '';
  const init = shape.systemd ? '/sbin/init' : '/opt/lab/init';
  const firmware = Object.entries(setup.firmware ?? {}).flatMap(([key, text]) => ['-fw_cfg', `name=${key},string=${text}`]);
  const devices = [
    'intel-iommu,intremap=on',
    ...ports.map(({ id, slot }) => `pcie-root-port,id=${id},chassis=${slot},slot=${slot},addr=0x${slot.toString(16)},pref64-reserve=512M`),
    'virtio-blk-pci,drive=disk',
    'virtio-serial-pci',
    'virtserialport,chardev=agent,name=lab',
    'virtio-rng-pci',
    `virtio-9p-pci,fsdev=package,mount_tag=${packageTag}`,
  ];
  return [
    ...['-name', `guest=${name}`, '-uuid', randomUUID(), '-machine', `q35${backend}`, '-cpu', 'max', '-accel', 'tcg,thread=multi'],
    ...['-smp', `${shape.cpus},sockets=${shape.nodes}`, '-m', String(shape.memory), ...memoryWords(setup)],
    ...['-nodefaults', '-no-user-config', '-display', 'none', '-kernel', image.kernel, '-initrd', image.initialRoot],
    ...['-append', `${kernelArguments} init=${init}`, '-serial', `file:${join(logs, 'console')}`, ...firmware],
    ...['-drive', `file=${setup.disk},format=qcow2,if=none,id=disk,cache=unsafe,snapshot=${setup.disposable ? 'on' : 'off'}`],
    ...['-chardev', `socket,id=agent,path=${join(folder, 'agent')}`, '-chardev', `socket,id=control,path=${join(folder, 'control')}`],
    ...['-mon', 'chardev=control,mode=control', '-fsdev', `local,id=package,path=${packageRoot},security_model=none,readonly=on,multidevs=remap`],
    ...devices.flatMap((device) => ['-device', device]),
    ...(setup.saved ? ['-incoming', 'defer'] : []),
  ];
}

/** Waits on a socket for one connection. */
function connection(path: string): { readonly taken: Promise<Socket>; close(): void; readonly ready: Promise<void> } {
  const server = createServer();
  const taken = new Promise<Socket>((resolve, reject) => {
    server.once('connection', resolve);
    server.once('error', reject);
  });
  taken.catch(() => {});
  const ready = new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  return { taken, ready, close: () => void server.close() };
}

/** A QEMU process with its control connection and the connection to the agent in it. It dies with this process. */
export class Machine {
  readonly setup: MachineSetup;
  readonly pid: number;
  readonly control: Qmp;
  readonly agent: Agent;
  /** Why its QEMU ended; settles when it has. */
  readonly ended: Promise<string>;
  readonly #child: ChildProcess;
  #reason: string | undefined;

  private constructor(setup: MachineSetup, child: ChildProcess, ended: Promise<string>, control: Qmp, agent: Agent) {
    this.setup = setup;
    this.#child = child;
    this.pid = child.pid as number;
    this.control = control;
    this.agent = agent;
    this.ended = ended;
    void ended.then((reason) => {
      this.#reason = reason;
      control.end(new Error(reason));
      agent.end(new Error(reason));
    });
  }

  static async start(setup: MachineSetup): Promise<Machine> {
    const [control, agent] = [connection(join(setup.folder, 'control')), connection(join(setup.folder, 'agent'))];
    try {
      await Promise.all([control.ready, agent.ready]);
      const log = openSync(join(setup.logs, 'qemu.log'), 'a');
      const child = spawn('setpriv', ['--pdeathsig', 'KILL', 'qemu-system-x86_64', ...words(setup)], { stdio: ['ignore', log, log] });
      closeSync(log);
      const ended = new Promise<string>((resolve) => {
        child.once('error', (error) => resolve(`guest ${setup.name}: QEMU cannot be started: ${error.message}`));
        child.once('exit', (code, signal) => {
          const how = signal === null ? `ended with ${code}` : `was ended by ${signal}`;
          resolve(`guest ${setup.name}: its QEMU (pid ${child.pid}) ${how}${evidence(setup.logs)}`);
        });
      });
      const failure = ended.then((reason) => Promise.reject(new Error(reason)));
      failure.catch(() => {});
      try {
        const sockets = Promise.race([Promise.all([control.taken, agent.taken]), failure]) as Promise<[Socket, Socket]>;
        const [controlSocket, agentSocket] = await watchdog(`the start of ${setup.name}'s QEMU`, sockets);
        // a QEMU that ends closes both a moment before; one that closes them and lives is no use either
        for (const socket of [controlSocket, agentSocket]) socket.once('close', () => void setTimeout(() => child.kill('SIGKILL'), 5000).unref());
        const machine = new Machine(setup, child, ended, new Qmp(controlSocket), new Agent(agentSocket));
        await machine.control.execute('qmp_capabilities');
        return machine;
      } catch (reason) {
        child.kill('SIGKILL');
        throw reason;
      }
    } finally {
      control.close();
      agent.close();
    }
  }

  /** Undefined while its QEMU runs. */
  get reason(): string | undefined {
    return this.#reason;
  }

  /** SIGKILL, and waits for the end. */
  async kill(): Promise<void> {
    if (this.#reason === undefined) this.#child.kill('SIGKILL');
    await watchdog(`the end of ${this.setup.name}'s QEMU`, this.ended);
  }
}

/** The last that a machine's QEMU and its console said. */
export function evidence(folder: string): string {
  const tail = (name: string): string => {
    const path = join(folder, name);
    const text = existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
    return text === '' ? '' : `\n-- the end of its ${name}:\n${text.slice(-1500)}`;
  };
  return `${tail('qemu.log')}${tail('console')}`;
}
