import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { packageRoot } from '../../native/load.js';
import { makeFolder, removeFolder, type Scope } from '../support/cleanup.js';
import { cacheFolder } from './cache.js';
import { Guest } from './guest.js';
import { type Image, image } from './image.js';
import { Machine, type Shape } from './machine.js';
import { snapshot } from './snapshot.js';

export type { CommandSetup, GuestCommand, Outcome } from './agent.js';
export type { ContainerMount, ContainerSetup } from './container.js';
export { type Guest, guestFactor, type Plugged, type RegionSetup, type RunSetup } from './guest.js';

/** What a guest is to be like. */
export interface GuestSetup {
  /** Default: guest1, guest2 ... */
  readonly name?: string;
  /** Default: 2. One alone would be emulated without atomic operations, so that other machines would see torn updates of shared memory. */
  readonly cpus?: number;
  /** MiB; default: 1024. */
  readonly memory?: number;
  /** NUMA nodes, each with a socket of its own; default: 1. */
  readonly numa?: number;
  /** systemd is PID 1; default: the lab's agent, which starts in a fraction of the time. */
  readonly systemd?: boolean;
  /** Strings that the guest finds at /sys/firmware/qemu_fw_cfg/by_name/NAME/raw, by names as in opt/vicinal/host-id. */
  readonly firmware?: Readonly<Record<string, string>>;
}

/** Programs that the lab needs, and the packages that bring them (ops/debian.mjs). */
const programs: Readonly<Record<string, string>> = {
  'qemu-system-x86_64': 'qemu-system-x86',
  'qemu-img': 'qemu-utils',
  mmdebstrap: 'mmdebstrap',
  mke2fs: 'e2fsprogs',
  xz: 'xz-utils',
  setpriv: 'util-linux',
  flock: 'util-linux',
  'apt-cache': 'apt',
};

const gigabyte = 2 ** 30;
/** For three guests and what else a test needs. */
const neededMemory = 4 * gigabyte;
/** For an image, its parts while it is built, and saved machines. */
const neededDisk = 4 * gigabyte;

function lack(): string {
  if (process.platform !== 'linux' || process.arch !== 'x64') return `the lab's guests are of x86-64, and this machine is ${process.platform} ${process.arch}`;
  if (process.getuid?.() !== 0) return 'the lab needs root, to build the image of its guests';
  const missing = Object.keys(programs).filter((program) => spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0);
  if (missing.length > 0) {
    const names = [...new Set(missing.map((program) => programs[program]))].join(' ');
    return `the lab lacks ${missing.join(', ')}; cure: node ops/setup.mjs --test, or apt-get install ${names}`;
  }
  const memory = Number(/^MemAvailable:\s+(\d+) kB$/m.exec(readFileSync('/proc/meminfo', 'utf8'))?.[1] ?? 0) * 1024;
  const gib = (bytes: number): string => (bytes / gigabyte).toFixed(1);
  if (memory < neededMemory) return `the lab needs ${gib(neededMemory)} GiB of memory, and ${gib(memory)} are available`;
  let folder = cacheFolder;
  while (!existsSync(folder)) folder = dirname(folder);
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < neededDisk) return `the lab needs ${gib(neededDisk)} GiB of disk at ${cacheFolder}, and ${gib(bavail * bsize)} are free`;
  return '';
}

let known: string | undefined;

/** Virtual machines for a test, all ended with it: also when this process is killed. */
export class Lab {
  readonly #folder = makeFolder();
  readonly #logs: string;
  readonly #machines: Machine[] = [];
  readonly #shared: string[] = [];
  #image: Promise<Image> | undefined;
  #guests = 0;

  private constructor(logs: string) {
    this.#logs = logs;
  }

  /** Why this machine cannot have the lab, with the cure; '' when it can. */
  static available(): string {
    known ??= lack();
    return known;
  }

  /** A lab that ends with the scope. Logs and consoles lie in test/build/lab/TEST/GUEST until the same test runs again. */
  static async open(scope: Scope): Promise<Lab> {
    const reason = Lab.available();
    if (reason !== '') throw new Error(reason);
    const logs = join(packageRoot, 'test', 'build', 'lab', basename(process.argv[1] ?? 'test', '.js').replace(/\.test$/, ''));
    const lab = new Lab(logs);
    scope.after(() => lab.close());
    return lab;
  }

  /** Starts a guest: a clone of a machine that was booted and saved once. */
  async guest(setup: GuestSetup = {}): Promise<Guest> {
    const name = setup.name ?? `guest${++this.#guests}`;
    const shape: Shape = { cpus: setup.cpus ?? 2, memory: setup.memory ?? 1024, nodes: setup.numa ?? 1, systemd: setup.systemd ?? false };
    this.#image ??= image();
    const from = await this.#image;
    const saved = await snapshot(from, shape);
    const folder = mkdtempSync(join(this.#folder, 'guest-'));
    const logs = join(this.#logs, name);
    rmSync(logs, { recursive: true, force: true });
    mkdirSync(logs, { recursive: true });
    const machine = await Machine.start({
      ...{ name, image: from, shape, folder, logs, disk: saved.disk, disposable: true, memory: saved.memory, saved: true },
      ...(setup.firmware === undefined ? {} : { firmware: setup.firmware }),
    });
    this.#machines.push(machine);
    return Guest.restored(machine, saved);
  }

  /** A file of zeros in memory, for guests (and processes of this machine) to share. Removed with the lab. */
  shared(name: string, bytes: number): string {
    const folder = existsSync('/dev/shm') ? mkdtempSync('/dev/shm/vicinal-lab-') : mkdtempSync(join(this.#folder, 'shared-'));
    this.#shared.push(folder);
    const path = join(folder, name);
    const file = openSync(path, 'wx');
    ftruncateSync(file, bytes);
    closeSync(file);
    return path;
  }

  async close(): Promise<void> {
    await Promise.all(this.#machines.splice(0).map((machine) => machine.kill()));
    for (const folder of [...this.#shared.splice(0), this.#folder]) removeFolder(folder);
  }
}
