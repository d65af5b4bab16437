import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { brokerConfigFile, brokerPrefix, brokerRows } from '../../../proto/options/broker.js';
import { type ServedRegion, servedRegions } from '../../../proto/options/region.js';
import { resolveOptions } from '../../../proto/options/table.js';
import { type Command, CommandFailure, print, say, UsageError } from '../command.js';
import { hotPlug, libvirtXml, type MachineDevice, qemuArguments } from '../machine/devices.js';
import { readBrokerFile } from './config.js';

/** Whether an allow-list may let a machine in of which only the name is known. */
function mayLetIn({ allow }: ServedRegion, name: string | undefined): boolean {
  return name === undefined || allow.length === 0 || allow.some((each) => each.name === undefined || each.name === name);
}

/** Identifiers of QEMU begin with a letter and have letters, digits, dashes, dots and underscores. */
function identifierOf({ kind, socket }: ServedRegion, regions: readonly ServedRegion[]): string {
  const stem = basename(socket)
    .replace(/\.sock(et)?$/, '')
    .replace(/[^a-zA-Z0-9_.-]/g, '-');
  const id = stem === kind || stem === '' ? `vicinal-${kind}` : `vicinal-${kind}-${stem}`;
  const alike = regions.filter((each) => basename(each.socket) === basename(socket) && each.kind === kind);
  return alike.length <= 1 ? id : `${id}-${alike.findIndex((each) => each.socket === socket)}`;
}

const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** Words of a command line, a flag and its value on a line. */
function commandText(words: readonly string[]): string {
  const lines: string[] = [];
  for (let at = 0; at < words.length; at += 2) lines.push(`${words[at]} ${quoted(words[at + 1] as string)}`);
  return lines.join(' \\\n');
}

/** Prints what a virtual machine needs to have the regions that the host serves. */
export const vm: Command = {
  name: 'vm',
  usage: '[--format qemu|libvirt|qmp|json] [--name VM] [--plain] [--config FILE]',
  summary: "Prints QEMU's arguments, or libvirt's XML, for the regions that the host serves to its VMs.",
  details: `The regions are those of serve_control and serve_data, as a broker started now from here would serve them: ${brokerConfigFile} or --config, then
${brokerPrefix}_* of the environment, then --serve-control and --serve-data. With --name, those whose allow-list may let that VM in.

qemu     arguments of qemu-system-x86_64 -machine q35
libvirt  elements below <devices> of the domain's XML
qmp      root ports that the VM must be started with, and commands that plug the devices into it while it runs
json     all of it

A device with doorbells (ivshmem-doorbell) connects to the broker, which then knows the VM, numbers it and passes interrupts. A plain one (--plain) maps a
file that every VM with access to it maps: no allow-list, no interrupts, and the host takes part by control_region and data_regions.
For interrupts to reach programs in the VM, it needs an IOMMU: -machine q35,kernel-irqchip=split -device intel-iommu,intremap=on.`,
  rows: [
    { name: 'format', type: 'choice', choices: ['qemu', 'libvirt', 'qmp', 'json'], default: 'qemu', help: 'What to print.' },
    { name: 'name', type: 'string', default: undefined, help: 'Name of the VM: regions that do not admit it are left out.' },
    { name: 'plain', type: 'boolean', default: false, help: 'Plain devices, without the broker.' },
    { name: 'memory_folder', type: 'path', default: '/dev/shm', help: 'Folder of the files of plain devices.' },
    { name: 'config', type: 'path', default: undefined, defaultText: `${brokerConfigFile} where it exists`, help: "The broker's configuration file (TOML)." },
    ...brokerRows.filter(({ name }) => name === 'serve_control' || name === 'serve_data').map((row) => ({ ...row, default: undefined })),
  ],
  async run({ options, positionals }) {
    if (positionals.length !== 0) throw new UsageError(`unexpected argument ${positionals[0]}`);
    const path = (options['config'] as string | undefined) ?? (existsSync(brokerConfigFile) ? brokerConfigFile : undefined);
    const resolved = resolveOptions(
      brokerRows.filter((row) => row.flagOnly !== true),
      {
        ...(path === undefined ? {} : { file: { path, values: readBrokerFile(path) } }),
        environment: { prefix: brokerPrefix, values: process.env },
        flags: { serve_control: options['serve_control'], serve_data: options['serve_data'] },
      },
    );
    const all = servedRegions(String(resolved['serve_control']?.value), String(resolved['serve_data']?.value));
    if (all.length === 0)
      throw new CommandFailure('no region is served; cure: set serve_control and serve_data in the configuration of the broker, or name them here');
    const name = options['name'] as string | undefined;
    const regions = all.filter((region) => mayLetIn(region, name));
    if (regions.length === 0)
      throw new CommandFailure(`no region that is served admits ${name}; cure: add it to an allow-list of serve_control and serve_data`);
    const plain = options['plain'] === true;
    const devices = regions.map((region): MachineDevice => {
      const id = identifierOf(region, all);
      return { id, region, file: plain ? `${options['memory_folder']}/${id}` : undefined };
    });
    const { ports, commands } = hotPlug(devices);
    switch (options['format']) {
      case 'libvirt':
        print(libvirtXml(devices));
        break;
      case 'qmp':
        say(`start the VM with:\n${commandText(ports)}\nand send it by QMP:`);
        print(commands.map((command) => JSON.stringify(command)).join('\n'));
        break;
      case 'json':
        print(JSON.stringify({ regions, qemu: qemuArguments(devices), libvirt: libvirtXml(devices), hotPlug: { ports, commands } }, null, 2));
        break;
      default:
        print(commandText(qemuArguments(devices)));
    }
    return 0;
  },
};
