import type { ServedRegion } from '../../../proto/options/region.js';

/** A region as a device of one virtual machine. */
export interface MachineDevice {
  /** Also the stem of the identifiers of chardev, memory and root port. */
  readonly id: string;
  readonly region: ServedRegion;
  /** Of a plain device: the file that all machines map; undefined: doorbells by the broker's socket. */
  readonly file: string | undefined;
}

const MiB = 1024 * 1024;

/** Slots and chassis of the root ports: away from the low numbers that others take. */
const firstChassis = 40;

/** A size for QEMU: whole MiB where it is that, else KiB. */
function sizeOf(bytes: number): string {
  return bytes % MiB === 0 ? `${bytes / MiB}M` : `${bytes / 1024}K`;
}

/** In an option's value of QEMU, two commas stand for one. */
const escaped = (text: string): string => text.replaceAll(',', ',,');

const escapedXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll("'", '&apos;').replaceAll('"', '&quot;');

/** Root port in whose window a region of that size fits, also when it is plugged while the machine runs. */
function rootPort({ id, region }: MachineDevice, at: number): string[] {
  return [
    '-device',
    `pcie-root-port,id=${id}-port,chassis=${firstChassis + at},slot=${firstChassis + at},pref64-reserve=${sizeOf(Math.max(region.bytes, MiB))}`,
  ];
}

function backend({ id, region, file }: MachineDevice): string[] {
  if (file === undefined) return ['-chardev', `socket,id=${id}-server,path=${escaped(region.socket)}`];
  return ['-object', `memory-backend-file,id=${id}-memory,share=on,mem-path=${escaped(file)},size=${sizeOf(region.bytes)}`];
}

function device({ id, region, file }: MachineDevice): string {
  const model = file === undefined ? `ivshmem-doorbell,id=${id},chardev=${id}-server,vectors=${region.vectors}` : `ivshmem-plain,id=${id},memdev=${id}-memory`;
  return `${model},bus=${id}-port`;
}

/** Arguments of QEMU (q35) that give a machine the devices: words in order, a flag and its value each. */
export function qemuArguments(devices: readonly MachineDevice[]): string[] {
  return devices.flatMap((each, at) => [...rootPort(each, at), ...backend(each), '-device', device(each)]);
}

/** Commands of QMP that plug the devices into a machine that runs and has their root ports; and the arguments that give it those. */
export function hotPlug(devices: readonly MachineDevice[]): { readonly ports: string[]; readonly commands: readonly object[] } {
  const commands = devices.flatMap(({ id, region, file }) => [
    file === undefined
      ? {
          execute: 'chardev-add',
          arguments: { id: `${id}-server`, backend: { type: 'socket', data: { addr: { type: 'unix', data: { path: region.socket } }, server: false } } },
        }
      : { execute: 'object-add', arguments: { 'qom-type': 'memory-backend-file', id: `${id}-memory`, share: true, 'mem-path': file, size: region.bytes } },
    {
      execute: 'device_add',
      arguments:
        file === undefined
          ? { driver: 'ivshmem-doorbell', id, chardev: `${id}-server`, vectors: region.vectors, bus: `${id}-port` }
          : { driver: 'ivshmem-plain', id, memdev: `${id}-memory`, bus: `${id}-port` },
    },
  ]);
  return { ports: devices.flatMap(rootPort), commands };
}

/** Elements of libvirt's domain XML below <devices>. libvirt makes the file of a plain device itself, at /dev/shm and by the device's name. */
export function libvirtXml(devices: readonly MachineDevice[]): string {
  return devices
    .map(({ id, region, file }) => {
      const doorbell = [
        "  <model type='ivshmem-doorbell'/>",
        `  <server path='${escapedXml(region.socket)}'/>`,
        `  <msi vectors='${region.vectors}' ioeventfd='on'/>`,
      ];
      const plain = ["  <model type='ivshmem-plain'/>", `  <size unit='KiB'>${region.bytes / 1024}</size>`];
      return [`<shmem name='${id}'>`, ...(file === undefined ? doorbell : plain), '</shmem>'].join('\n');
    })
    .join('\n');
}
