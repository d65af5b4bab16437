import { type Command, CommandFailure, print, UsageError } from '../command.js';
import { connectToBroker } from '../launch/broker.js';
import { socketRow } from '../launch/rows.js';
import { bytesText } from '../terminal/table.js';
import { drawTree, type TreeNode } from '../terminal/tree.js';

// A broker of another release may tell more or less than this one: every field is read with care.
type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {});
const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : []);
const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const leaf = (label: string): TreeNode => ({ label, children: [] });

/** Processors in the kernel's list format. */
function listText(value: unknown): string {
  if (!Array.isArray(value)) return textOf(value);
  const numbers = value.map(Number);
  const ranges: string[] = [];
  for (let at = 0; at < numbers.length; at++) {
    const first = numbers[at] as number;
    while (numbers[at + 1] === (numbers[at] as number) + 1) at++;
    ranges.push(numbers[at] === first ? String(first) : `${first}-${numbers[at]}`);
  }
  return ranges.join(',');
}

function rankNode(jobs: readonly Fields[], job: string, rank: string): TreeNode {
  const found = jobs.find((each) => textOf(each['id']) === job);
  const entry = listOf(found?.['ranks']).find((each) => textOf(each['rank']) === rank) ?? {};
  const numa = textOf(entry['numa']);
  const facts = [
    ...(entry['pid'] === undefined ? [] : [`pid ${textOf(entry['pid'])}`]),
    ...(numa === '' || numa === '-1' ? [] : [`NUMA node ${numa}`]),
    ...(entry['state'] === undefined ? [] : [textOf(entry['state'])]),
  ];
  return leaf(`rank ${rank} of job ${job}${facts.length === 0 ? '' : `: ${facts.join(', ')}`}`);
}

function deviceNode(kind: string, device: Fields): TreeNode {
  if (kind === 'sriov') {
    const driver = textOf(device['driver']);
    return leaf(
      `SR-IOV function ${textOf(device['address'])}${driver === '' ? '' : ` (${driver})`}: ${textOf(device['numVfs'])} of ${textOf(device['totalVfs'])} VFs`,
    );
  }
  if (kind === 'ivshmem') return leaf(`IVShmem device ${textOf(device['address'])}: ${bytesText(Number(device['bytes'] ?? 0))}`);
  return leaf(`${kind} ${JSON.stringify(device)}`);
}

function containerText(name: string, runtime: unknown): string {
  return name === '' ? 'outside of containers' : `container ${name} (${textOf(runtime)})`;
}

/** A machine by its broker's role, its name and what it runs; what is not known is left out. */
function machineText(role: unknown, name: unknown, kernel: unknown, hypervisor: unknown): string {
  const facts = [textOf(kernel) === '' ? '' : `Linux ${textOf(kernel)}`, textOf(hypervisor)].filter((fact) => fact !== '');
  return `${role === 'guest' ? 'virtual machine' : 'host'} ${textOf(name)}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`;
}

/** The document of GET /v1/topology as a tree. */
export function topologyTree(document: unknown): TreeNode {
  const all = fieldsOf(document);
  const host = fieldsOf(all['host']);
  const jobs = listOf(all['jobs']);
  const numa = listOf(all['numa']).map((node) =>
    leaf(`NUMA node ${textOf(node['node'])}: processors ${listText(node['cpus'])}, ${bytesText(Number(node['memory'] ?? 0))}`),
  );
  const containers = listOf(all['containers']).map((container): TreeNode => {
    const name = textOf(container['name']);
    const ranks = listOf(container['ranks']).map((entry) => rankNode(jobs, textOf(entry['job']), textOf(entry['rank'])));
    return { label: containerText(name, container['runtime']), children: ranks };
  });
  const jobNodes = jobs.map((job) => {
    const policy = textOf(job['policy']);
    const require = textOf(job['require']);
    const facts = [
      `${listOf(job['ranks']).length} of ${textOf(job['size'])} ranks joined`,
      ...(policy === '' ? [] : [`policy ${policy}`]),
      ...(require === '' ? [] : [`requires ${require}`]),
    ];
    const moved = listOf(job['moved']).map((each) =>
      leaf(`${textOf(each['mover'])}: ${textOf(each['messages'])} messages, ${bytesText(Number(each['bytes'] ?? 0))}`),
    );
    return { label: `job ${textOf(job['id'])} (${textOf(job['name'])}): ${facts.join(', ')}`, children: moved };
  });
  const devices = Object.entries(fieldsOf(all['devices'])).flatMap(([kind, list]) => listOf(list).map((device) => deviceNode(kind, device)));
  const machine = machineText(all['role'], host['name'], host['kernel'], host['hypervisor'] ?? all['hypervisor']);
  const note = textOf(all['truncated']);
  const near: TreeNode = {
    label: `${machine}, broker ${textOf(all['broker'])}${all['policy'] === undefined ? '' : `, policy ${textOf(all['policy'])}`}`,
    children: [...numa, ...devices, ...jobNodes, ...containers, ...(note === '' ? [] : [leaf(note)])],
  };
  const shared = fieldsOf(all['neighbourhood']);
  const region = textOf(shared['region']);
  if (region === '') return near;
  const regions = listOf(shared['regions']).map((each) => {
    const job = textOf(each['job']);
    return leaf(
      `data region ${textOf(each['id'])}: ${bytesText(Number(each['bytes'] ?? 0))}, ${job === '' ? 'not lent' : `lent to job ${job}`}; ${textOf(each['memory'])}`,
    );
  });
  const neighbours = listOf(shared['neighbours']).map((neighbour) => neighbourNode(neighbour, jobs));
  const children = [{ ...near, label: `slot ${textOf(shared['slot'])}: ${near.label}` }, ...neighbours, ...regions];
  return { label: `machines that share memory (control region ${region})`, children };
}

/** A kernel beside ours, and what of our jobs runs there. */
function neighbourNode(neighbour: Fields, jobs: readonly Fields[]): TreeNode {
  const slot = textOf(neighbour['slot']);
  const { kernel, hypervisor } = fieldsOf(neighbour['host']);
  const containers = new Map<string, TreeNode[]>();
  for (const job of jobs)
    for (const rank of listOf(job['elsewhere'])) {
      if (textOf(rank['slot']) !== slot) continue;
      const place = containerText(textOf(rank['container']), rank['runtime']);
      const node = leaf(`rank ${textOf(rank['rank'])} of job ${textOf(job['id'])}: pid ${textOf(rank['pid'])}`);
      containers.set(place, [...(containers.get(place) ?? []), node]);
    }
  const machine = machineText(neighbour['role'], neighbour['name'], kernel, hypervisor);
  return {
    label: `slot ${slot}: ${machine}, broker ${textOf(neighbour['broker'])}; ${textOf(neighbour['evidence'])}`,
    children: [...containers].map(([label, children]) => ({ label, children })),
  };
}

/** Shows the broker's machine, and what runs on it. */
export const topology: Command = {
  name: 'topology',
  usage: '[--json] [--socket S]',
  summary: 'Shows host, NUMA nodes, devices, jobs, containers and ranks as a tree.',
  details: 'Jobs of other principals are not shown.',
  rows: [{ name: 'json', type: 'boolean', default: false, help: 'Print the document of GET /v1/topology.' }, socketRow],
  async run({ options, positionals }) {
    if (positionals.length !== 0) throw new UsageError(`unexpected argument ${positionals[0]}`);
    const access = await connectToBroker(options['socket'] as string | undefined);
    try {
      const json = access.session.requestSync({ topology: {} }).topology?.json;
      if (!json) throw new CommandFailure(`the broker at ${access.socket} answered with something else than a topology; cure: use programs of one release`);
      const document: unknown = JSON.parse(json);
      print(options['json'] === true ? JSON.stringify(document, null, 2) : drawTree(topologyTree(document)));
      return 0;
    } finally {
      await access.close();
    }
  },
};
