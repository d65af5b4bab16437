import { closeSync, openSync, readSync } from 'node:fs';
import type { Accepted } from '../../native/broker.js';
import type { AllowedMachine } from '../../proto/options/region.js';
import { cgroupOf, cgroupPaths, unescapeUnit } from '../discovery/container.js';
import { readText } from '../discovery/procfs.js';

/** A virtual machine, known by the process that connected for it. */
export interface VirtualMachine {
  /** '' when nothing names it. */
  readonly name: string;
  /** '' when its command line has none. */
  readonly uuid: string;
  /** Of QEMU, in the broker's pid namespace. */
  readonly pid: number;
  readonly uid: number;
  readonly cgroup: string;
  /** When the process began, in ticks since boot: with the pid it names the process for good. */
  readonly started: string;
  /** What told it, for people. */
  readonly evidence: readonly string[];
}

/** Longest command line that is looked at, and longest name that is kept. */
const commandLineLimit = 256 * 1024;
const nameLimit = 128;

/** Arguments of a process: its own word. */
function commandLine(procRoot: string, pid: number): string[] {
  const bytes = Buffer.alloc(commandLineLimit);
  let length = 0;
  try {
    const file = openSync(`${procRoot}/${pid}/cmdline`, 'r');
    try {
      for (let got = -1; got !== 0 && length < bytes.length; length += got) got = readSync(file, bytes, length, bytes.length - length, null);
    } finally {
      closeSync(file);
    }
  } catch {
    return [];
  }
  return bytes.toString('utf8', 0, length).split('\0');
}

const printable = (text: string): string => text.replace(/[^\x20-\x7e\u00a0-\uffff]/g, '?').slice(0, nameLimit);

/** The value after an option of QEMU, '' when it is not there. */
function optionOf(words: readonly string[], option: string): string {
  const at = words.findIndex((word) => word === `-${option}` || word === `--${option}`);
  return at < 0 ? '' : (words[at + 1] ?? '');
}

/** Name and UUID in QEMU's command line: `-name web1`, `-name guest=web1,debug-threads=on`, `-uuid ...`. In a name, two commas stand for one. */
export function machineOfCommandLine(words: readonly string[]): { readonly name: string; readonly uuid: string } {
  const parts = optionOf(words, 'name')
    .split(/(?<!,),(?=[a-z-]+=)/)
    .map((part) => part.replaceAll(',,', ','));
  const named = parts.find((part) => part.startsWith('guest='))?.slice('guest='.length);
  const first = parts[0] ?? '';
  const name = named ?? (/^[a-z-]+=/.test(first) ? '' : first);
  return { name: printable(name), uuid: /^[0-9a-fA-F-]{36}$/.exec(optionOf(words, 'uuid'))?.[0].toLowerCase() ?? '' };
}

/** The name by which systemd's machine registry keeps a VM of libvirt: machine-qemu\x2d1\x2dweb1.scope gives web1; undefined when it keeps none. */
export function machineOfCgroup(text: string): { readonly name: string; readonly path: string } | undefined {
  for (const path of cgroupPaths(text)) {
    const unit = /\/machine-(qemu[^/]*)\.scope/.exec(path)?.[1];
    const name = unit === undefined ? undefined : /^qemu-\d+-(.+)$/.exec(unescapeUnit(unit))?.[1];
    if (name !== undefined) return { name: printable(name), path };
  }
  return undefined;
}

/** libvirt leaves out of a scope's name what a host name may not have, and cuts it: such a short form still fits its VM's name. */
function fits(scope: string, name: string): boolean {
  const plain = (text: string): string => text.replace(/[^a-zA-Z0-9]/g, '');
  return plain(scope) !== '' && plain(name).startsWith(plain(scope));
}

/**
 * Who a process is the virtual machine of. The cgroup is systemd's word, which the process cannot change; the command line is the process's own: where
 * they contradict each other, the cgroup counts. The caller checks by the pidfd that the process still lived afterwards.
 */
export function readVirtualMachine(peer: Pick<Accepted, 'pid' | 'uid'>, procRoot: string): VirtualMachine {
  const { pid, uid } = peer;
  const evidence = [`pid ${pid} of uid ${uid}, by SO_PEERCRED`];
  const groups = readText(`${procRoot}/${pid}/cgroup`) ?? '';
  const words = commandLine(procRoot, pid);
  const registered = machineOfCgroup(groups);
  let { name, uuid } = machineOfCommandLine(words);
  if (name !== '') evidence.push(`-name ${name} in its command line`);
  if (uuid !== '') evidence.push(`-uuid ${uuid} in its command line`);
  if (registered !== undefined && name !== '' && !fits(registered.name, name)) {
    evidence.push(`cgroup ${registered.path} contradicts its command line, which is not believed`);
    name = registered.name;
    uuid = '';
  } else if (registered !== undefined) {
    evidence.push(`cgroup ${registered.path}`);
    if (name === '') name = registered.name;
  }
  const status = readText(`${procRoot}/${pid}/stat`) ?? '';
  // field 22; the second, a name in brackets, may hold anything
  const started = status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  return { name, uuid, pid, uid, cgroup: cgroupOf(groups), started, evidence };
}

/** What people call a virtual machine. */
export function titleOf({ name, uuid, pid }: VirtualMachine): string {
  return name !== '' ? `VM ${name}` : uuid !== '' ? `VM ${uuid}` : `the process ${pid}`;
}

/** What the same virtual machine is known by after it was started again, '' when by nothing. */
export function lastingKey({ name, uuid, uid }: VirtualMachine): string {
  return uuid !== '' ? `uuid ${uuid}` : name !== '' ? `name ${name} of uid ${uid}` : '';
}

const allowedText = ({ name, uuid, uid }: AllowedMachine): string =>
  [...(name === undefined ? [] : [`name ${name}`]), ...(uuid === undefined ? [] : [`uuid ${uuid}`]), ...(uid === undefined ? [] : [`uid ${uid}`])].join(
    ' and ',
  );

/** Why an allow-list keeps a virtual machine out, '' when it lets it in. */
export function refusalOf(machine: VirtualMachine, allow: readonly AllowedMachine[]): string {
  const matches = ({ name, uuid, uid }: AllowedMachine): boolean =>
    (name === undefined || name === machine.name) && (uuid === undefined || uuid === machine.uuid) && (uid === undefined || uid === machine.uid);
  if (allow.length === 0 || allow.some(matches)) return '';
  return `the allow-list has ${allow.map(allowedText).join(', or ')}; it is known by: ${machine.evidence.join('; ')}`;
}
