import { appendFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { watchdog } from '../support/watchdog.js';
import type { CommandSetup, GuestCommand, Outcome } from './agent.js';
import { type Condition, condition } from './condition.js';
import { bundle, type ContainerSetup } from './container.js';
import { evidence, type Machine, packageTag, ports } from './machine.js';
import { bootPatience, restore, type Snapshot } from './snapshot.js';

/** How many times slower than on the machine a guest may compute; patience in guests has this factor. */
export const guestFactor = 20;

/** Milliseconds for a command in a guest, unless it says otherwise. */
const commandPatience = 300_000;

export interface RunSetup extends CommandSetup {
  /** Milliseconds. A command that takes longer is killed, and its run rejects with what it said. */
  readonly timeout?: number;
}

/**
 * Memory to share: a file (ivshmem-plain), or the socket of a server of QEMU's ivshmem protocol (ivshmem-doorbell).
 * `pause`: milliseconds between QEMU's connecting there and the plugging of the device, which reads what the server said.
 */
export type RegionSetup = { readonly file: string } | { readonly socket: string; readonly vectors?: number; readonly pause?: number };

/** A device that was plugged into a running guest. */
export interface Plugged {
  /** Names it to `unplug`. */
  readonly id: string;
  /** Its PCI address in the guest, as in 0000:01:00.0. */
  readonly address: string;
  /** The file in the guest that maps its memory. */
  readonly resource: string;
}

/** Python: maps the file that the first argument names; the second is an offset in it. */
const mapped = 'import mmap, sys; file = open(sys.argv[1], "r+b", 0); region = mmap.mmap(file.fileno(), 0); at = int(sys.argv[2])';

interface Port {
  readonly id: string;
  readonly slot: number;
  device?: string;
}

/** A virtual machine that runs, without any network. */
export class Guest {
  readonly name: string;
  /** Its console, its QEMU's words and a log of its commands, kept until the same test runs again. */
  readonly logs: string;
  readonly #machine: Machine;
  readonly #ports: Port[] = ports.map((port) => ({ ...port }));
  readonly #doorbells = new Set<string>();
  #devices = 0;
  #containers = 0;

  private constructor(machine: Machine) {
    this.#machine = machine;
    this.name = machine.setup.name;
    this.logs = machine.setup.logs;
  }

  /** A clone of a saved machine, its clock set, its randomness its own, the package mounted. */
  static async restored(machine: Machine, saved: Snapshot): Promise<Guest> {
    await restore(machine, saved);
    const guest = new Guest(machine);
    await guest.#settle();
    return guest;
  }

  async #settle(): Promise<void> {
    await this.#machine.agent.greet(this.name, commandPatience);
    const options = 'trans=virtio,version=9p2000.L,msize=524288,cache=loose,ro';
    const { code, stderr } = await this.run(['mount', '-t', '9p', '-o', options, packageTag, '/opt/vicinal']);
    if (code !== 0) throw new Error(`guest ${this.name}: the package cannot be mounted: ${stderr}`);
  }

  get qemuPid(): number {
    return this.#machine.pid;
  }

  /** boot_id; clones of one saved machine have it alike. */
  get boot(): string {
    return this.#machine.agent.boot;
  }

  /** Why the guest is no more, once its QEMU has ended. */
  get ended(): Promise<string> {
    return this.#machine.ended;
  }

  #log(text: string): void {
    appendFileSync(join(this.logs, 'commands'), `${new Date().toISOString()} ${text}\n`);
  }

  /**
   * Runs a command to its end.
   * @param command words, or a line for bash
   * @throws Error when it takes too long, cannot be started, or when the guest ends before it
   */
  async run(command: string | readonly string[], { timeout = commandPatience, ...setup }: RunSetup = {}): Promise<Outcome> {
    const running = this.start(command, setup);
    try {
      return await watchdog(`guest ${this.name}: the end of ${running.words.join(' ')}`, running.exited, timeout);
    } catch (cause) {
      running.kill();
      const said = `${running.stdout.slice(-4000)}${running.stderr.slice(-4000)}`;
      throw new Error(`${(cause as Error).message}${said === '' ? '' : `; it said: ${said}`}${evidence(this.logs)}`, { cause });
    }
  }

  /** As `run`, and throws when the command fails. @returns its standard output */
  async ok(command: string | readonly string[], setup: RunSetup = {}): Promise<string> {
    const { code, stdout, stderr } = await this.run(command, setup);
    if (code !== 0)
      throw new Error(
        `guest ${this.name}: ${typeof command === 'string' ? command : command.join(' ')} ended with ${code}: ${stdout.slice(-4000)}${stderr.slice(-4000)}`,
      );
    return stdout;
  }

  /** Starts a command and lets it run. What it leaves in the background must not write to its streams after its end. */
  start(command: string | readonly string[], setup: CommandSetup = {}): GuestCommand {
    return this.#watched(this.#machine.agent.start(typeof command === 'string' ? ['/bin/bash', '-c', command] : command, setup));
  }

  #watched(command: GuestCommand): GuestCommand {
    const line = command.words.join(' ');
    this.#log(`start ${line}`);
    command.exited.then(
      ({ code, stdout, stderr }) => this.#log(`end ${code}: ${line}\n${stdout.slice(-20_000)}${stderr.slice(-20_000)}`),
      (reason: Error) => this.#log(`lost: ${line}: ${reason.message}\n${command.stdout.slice(-20_000)}${command.stderr.slice(-20_000)}`),
    );
    return command;
  }

  /** Writes a file of the guest, and the folders above it. */
  write(path: string, data: string | Uint8Array, mode?: number): Promise<void> {
    return this.#machine.agent.write(path, data, mode);
  }

  /** Text of a file of the guest. */
  async read(path: string): Promise<string> {
    return (await this.readBytes(path)).toString();
  }

  readBytes(path: string): Promise<Buffer> {
    return this.#machine.agent.read(path);
  }

  /** Runs a command in a container of its own, by crun. A signal goes to all of the container. */
  async container(setup: ContainerSetup): Promise<GuestCommand> {
    const id = `${setup.name}-${this.#containers++}`;
    const folder = `/run/lab/containers/${id}`;
    await this.ok(['mkdir', '-p', `${folder}/root`]);
    await this.write(`${folder}/config.json`, JSON.stringify(bundle(setup)));
    const crun = ['crun', '--root', '/run/lab/crun', '--cgroup-manager', 'cgroupfs'];
    const words = [...crun, 'run', '--bundle', folder, id];
    const { agent } = this.#machine;
    const kill = (signal: number): void => void agent.start([...crun, 'kill', id, String(signal)]);
    return this.#watched(agent.start(words, setup.input === undefined ? {} : { input: setup.input }, kill));
  }

  /** Plugs memory into the guest that others share, and waits until the guest sees it. */
  async plugRegion(setup: RegionSetup): Promise<Plugged> {
    const { control } = this.#machine;
    const id = `region${this.#devices++}`;
    const device = { id, bus: this.#freePort().id };
    if ('file' in setup) {
      const { size } = statSync(setup.file);
      if (size === 0 || (size & (size - 1)) !== 0) throw new Error(`${setup.file} has ${size} bytes; a region's must be a power of two`);
      await control.execute('object-add', { 'qom-type': 'memory-backend-file', id: `${id}-memory`, share: true, 'mem-path': setup.file, size });
      return this.#plug({ driver: 'ivshmem-plain', memdev: `${id}-memory`, ...device });
    }
    const data = { addr: { type: 'unix', data: { path: setup.socket } }, server: false };
    await control.execute('chardev-add', { id: `${id}-server`, backend: { type: 'socket', data } });
    this.#doorbells.add(id);
    await sleep(setup.pause ?? 0);
    return this.#plug({ driver: 'ivshmem-doorbell', chardev: `${id}-server`, vectors: setup.vectors ?? 1, ...device });
  }

  /** Bytes of a plugged region, through a mapping of it in the guest. */
  async readRegion({ resource }: Plugged, offset: number, bytes: number): Promise<Buffer> {
    return Buffer.from(
      await this.ok(['python3', '-S', '-c', `${mapped}; print(region[at : at + int(sys.argv[3])].hex())`, resource, String(offset), String(bytes)]),
      'hex',
    );
  }

  /** Writes into a plugged region, through a mapping of it in the guest. */
  async writeRegion({ resource }: Plugged, offset: number, data: Uint8Array): Promise<void> {
    const program = `${mapped}; data = sys.stdin.buffer.read(); region[at : at + len(data)] = data`;
    await this.ok(['python3', '-S', '-c', program, resource, String(offset)], { input: data });
  }

  #freePort(): Port {
    const port = this.#ports.find((each) => each.device === undefined);
    if (port === undefined) throw new Error(`guest ${this.name}: all of its ${ports.length} ports are in use`);
    return port;
  }

  async #plug(device: Readonly<Record<string, unknown>> & { readonly id: string; readonly bus: string }): Promise<Plugged> {
    await this.#machine.control.execute('device_add', device);
    const port = this.#ports.find((each) => each.id === device.bus) as Port;
    port.device = device.id;
    const bridge = `/sys/bus/pci/devices/0000:00:${port.slot.toString(16)}.0`;
    const resource = device['driver'] === 'virtio-9p-pci' ? 'vendor' : 'resource2';
    const found = `for try in $(seq 600); do for d in ${bridge}/0000:*:00.0; do [ -e "$d/${resource}" ] && basename "$d" && exit; done; sleep 0.05; done; exit 1`;
    const { code, stdout } = await this.run(found);
    if (code !== 0)
      throw new Error(
        `guest ${this.name} finds no ${resource} of ${device.id} (one of 512 MiB or more does not fit behind its port): ${await this.ok('lspci; dmesg | tail -n 5')}`,
      );
    const address = stdout.trim();
    return { id: device.id, address, resource: `/sys/bus/pci/devices/${address}/resource2` };
  }

  /**
   * Takes a plugged ivshmem-plain out of the guest, which has a say in when.
   * @throws Error for an ivshmem-doorbell: QEMU 7.2 closes its eventfds but goes on to wait for them, and crashes as soon as
   *   another of its files gets the same number (seen: 9p opened one)
   */
  async unplug(id: string): Promise<void> {
    const { control } = this.#machine;
    const port = this.#ports.find((each) => each.device === id);
    if (this.#doorbells.has(id))
      throw new Error(`guest ${this.name}: ${id} is an ivshmem-doorbell, and QEMU does not outlive its unplugging; end the guest instead`);
    if (port === undefined) throw new Error(`guest ${this.name} has no plugged device ${id}`);
    await control.causing(
      'DEVICE_DELETED',
      (data) => data['device'] === id,
      () => control.execute('device_del', { id }),
    );
    delete port.device;
    await control.execute('object-del', { id: `${id}-memory` });
  }

  /** How it looks when it was waited for in vain. */
  condition(): Promise<Condition> {
    return condition(this.#machine);
  }

  /** Stops all of its CPUs: time stands still in it. */
  async pause(): Promise<void> {
    await this.#machine.control.execute('stop');
  }

  async resume(): Promise<void> {
    await this.#machine.control.execute('cont');
  }

  /** Resets it, as its power button would, and waits until it has booted. Devices stay plugged, its disk keeps what was synced; what ran is lost. */
  async reboot(): Promise<void> {
    const booted = this.#machine.agent.hello(bootPatience);
    await this.#machine.control.execute('system_reset');
    await booted;
    await this.#settle();
  }

  /** SIGKILL to its QEMU, and waits for its end. */
  kill(): Promise<void> {
    return this.#machine.kill();
  }
}
