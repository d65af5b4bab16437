import { checkControl, checkData } from './region.js';
import type { OptionRow } from './table.js';

const KiB = 1024;
const MiB = 1024 * KiB;
const GiB = 1024 * MiB;

/** Prefix of the broker's environment variables. */
export const brokerPrefix = 'VICINALD';
/** Where the broker looks for its configuration when nobody says otherwise. */
export const brokerConfigFile = '/etc/vicinal/vicinald.toml';
/** The socket of the machine's broker. */
export const brokerSocket = '/run/vicinal/broker.sock';

/** Policies by which channels are chosen: the schemes that the VEE'17 paper compares. */
export const policies = ['default', 'one-layer', 'two-layer', 'enhanced-hybrid'] as const;
export type Policy = (typeof policies)[number];

const powerOfTwo = (value: unknown): string => (value === undefined || Number.isInteger(Math.log2(value as number)) ? '' : 'is no power of two');
const absolute = (value: unknown): string => (value === undefined || String(value).startsWith('/') ? '' : 'is no absolute path');

/** Options of `vicinald`. Flags are --kebab-case, environment names VICINALD_*, file keys snake_case in TOML. */
export const brokerRows: readonly OptionRow[] = [
  { name: 'config', type: 'path', default: undefined, defaultText: `${brokerConfigFile} where it exists`, help: 'Configuration file (TOML).', flagOnly: true },
  {
    name: 'role',
    type: 'choice',
    choices: ['auto', 'host', 'guest'],
    default: 'auto',
    help: 'host: physical or plain machine; guest: inside a VM; auto: detected.',
  },
  {
    name: 'socket',
    type: 'path',
    default: brokerSocket,
    help: 'Unix socket at which clients are served; a socket passed by systemd comes first.',
    check: absolute,
  },
  { name: 'socket_mode', type: 'mode', default: 0o666, help: 'Mode of the socket file.' },
  {
    name: 'admin_socket',
    type: 'path',
    default: undefined,
    defaultText: 'admin.sock beside the socket',
    help: 'Unix socket of the admin HTTP; "off" for none.',
    check: (value) => (value === 'off' ? '' : absolute(value)),
  },
  { name: 'admin_socket_mode', type: 'mode', default: 0o660, help: 'Mode of the admin socket file.' },
  { name: 'admin_port', type: 'integer', default: 0, min: 0, max: 65535, help: 'Also serve the admin HTTP on 127.0.0.1 at this port; 0: do not.' },
  {
    name: 'state_file',
    type: 'path',
    default: undefined,
    defaultText: 'state.json beside the socket',
    help: 'Where jobs are kept for the next broker after a crash; "off": nowhere.',
    check: (value) => (value === 'off' ? '' : absolute(value)),
  },
  {
    name: 'policy',
    type: 'choice',
    choices: policies,
    default: 'enhanced-hybrid',
    help: 'How channels are chosen for jobs that do not say.',
    reload: true,
  },
  {
    name: 'procmem',
    type: 'choice',
    choices: ['deny', 'allow'],
    default: 'deny',
    help: "Whether jobs that ask for it (vicinal run --procmem) get descriptors of their ranks' /proc/PID/mem: each rank can then read all memory of the others until they end.",
    reload: true,
  },
  {
    name: 'log_level',
    type: 'choice',
    choices: ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
    default: 'info',
    help: 'Least severe messages that are logged (JSON lines on stderr).',
    reload: true,
  },
  { name: 'max_connections', type: 'integer', default: 4096, min: 1, max: 1_000_000, help: 'Connections served at once, of all principals.', reload: true },
  { name: 'max_job_size', type: 'integer', default: 1024, min: 1, max: 65536, help: 'Most ranks of one job.', reload: true },
  { name: 'max_segment_bytes', type: 'bytes', default: 16 * GiB, min: 4096, max: 2 ** 46, help: 'Largest segment a client may ask for.', reload: true },
  {
    name: 'ring_bytes',
    type: 'bytes',
    default: undefined,
    defaultText: '2M in jobs of 2 ranks, 1M up to 4, 512K up to 8, 256K up to 32, 128K up to 64, 64K up to 128, else 32K',
    min: 16 * KiB,
    max: 4 * MiB,
    help: 'Bytes of each ring of a pair; a power of two. Long messages from ordinary memory pass through it by the quarter.',
    check: powerOfTwo,
  },
  { name: 'rings_per_bank', type: 'integer', default: 16, min: 1, max: 256, help: 'Most rings in one segment.' },
  {
    name: 'quota_connections',
    type: 'integer',
    default: 1024,
    min: 1,
    max: 1_000_000,
    help: 'Connections of one principal (uid and container).',
    reload: true,
  },
  { name: 'quota_jobs', type: 'integer', default: 64, min: 1, max: 1_000_000, help: 'Jobs of one principal.', reload: true },
  { name: 'quota_bytes', type: 'bytes', default: 64 * GiB, min: 4096, max: 2 ** 46, help: 'Segment bytes of one principal.', reload: true },
  { name: 'quota_segments', type: 'integer', default: 65536, min: 1, max: 10_000_000, help: 'Segments of one principal.', reload: true },
  {
    name: 'quota_descriptors',
    type: 'integer',
    default: 65536,
    min: 16,
    max: 10_000_000,
    help: 'Descriptors that the broker holds for one principal.',
    reload: true,
  },
  {
    name: 'hello_timeout',
    type: 'milliseconds',
    default: 10_000,
    min: 100,
    max: 3_600_000,
    help: 'How long a connection may say nothing before its Hello.',
    reload: true,
  },
  {
    name: 'unread_timeout',
    type: 'milliseconds',
    default: 30_000,
    min: 100,
    max: 3_600_000,
    help: 'How long a client may leave frames with descriptors unread.',
    reload: true,
  },
  {
    name: 'resume_timeout',
    type: 'milliseconds',
    default: 30_000,
    min: 100,
    max: 3_600_000,
    help: 'How long a restarted broker keeps a job none of whose ranks came back.',
    reload: true,
  },
  { name: 'drain_timeout', type: 'milliseconds', default: 5_000, min: 0, max: 3_600_000, help: 'How long SIGTERM waits for jobs to end.', reload: true },
  {
    name: 'control_region',
    type: 'path',
    default: 'auto',
    help: 'Memory through which brokers of virtual machines on one host find each other: auto (IVShmem devices below sys_root), off, or a file to map.',
    check: (value) => (value === 'auto' || value === 'off' ? '' : absolute(value)),
  },
  {
    name: 'data_regions',
    type: 'string',
    default: 'auto',
    help: 'Memory for messages between virtual machines, lent to one job at a time: auto (IVShmem devices), off, or files to map, separated by commas.',
    check: (value) =>
      value === 'auto' || value === 'off'
        ? ''
        : (String(value)
            .split(',')
            .map((path) => absolute(path.trim()))
            .find((wrong) => wrong !== '') ?? ''),
  },
  {
    name: 'region_memory',
    type: 'choice',
    choices: ['measure', 'cached', 'fenced', 'refuse'],
    default: 'measure',
    help: 'What to do about the memory type of a region: measure (fences where it is not proven cached), cached or fenced (said, not measured), refuse (unless proven cached).',
  },
  {
    name: 'region_poll',
    type: 'milliseconds',
    default: 2,
    min: 1,
    max: 1000,
    help: 'Between two looks into the control region while something goes on there; a tenth as often when nothing does, or each 100 ms where others interrupt.',
  },
  {
    name: 'region_interrupts',
    type: 'choice',
    choices: ['auto', 'off'],
    default: 'auto',
    help: 'Whether a control region with doorbells interrupts this broker, by the driver vfio-pci and an IOMMU: where both are there, or never.',
  },
  {
    name: 'region_slots',
    type: 'integer',
    default: 16,
    min: 2,
    max: 64,
    help: 'Slots, one a kernel, of a region that this broker initialises.',
  },
  {
    name: 'neighbour_timeout',
    type: 'milliseconds',
    default: 5_000,
    min: 200,
    max: 3_600_000,
    help: "After which a neighbour's heartbeat that stands still is its end.",
  },
  {
    name: 'neighbour_return',
    type: 'milliseconds',
    default: 15_000,
    min: 0,
    max: 3_600_000,
    help: 'How long ranks of a neighbour that was lost are kept: its broker may be restarted, or its machine paused. Channels go on meanwhile.',
  },
  {
    name: 'slot',
    type: 'string',
    default: 'auto',
    help: 'Slot of this broker in the control region: auto (the number that a server gave this machine, else one that is free), or a number.',
    check: (value) => (value === 'auto' || (/^\d{1,2}$/.test(String(value)) && Number(value) < 64) ? '' : 'is neither auto nor a number below 64'),
  },
  {
    name: 'serve_control',
    type: 'string',
    default: '',
    help: 'Control region that the host serves to its VMs, as SOCKET[,bytes=16M][,vectors=1][,slots=16][,mode=0600][,huge_pages=off][,allow=VM|VM...]; none when empty. A VM is NAME, UUID, uid:N, or several joined by +.',
    check: (value) => checkControl(String(value)),
  },
  {
    name: 'serve_data',
    type: 'string',
    default: '',
    separator: ';',
    help: 'Data regions that the host serves to its VMs: a list, each item as in serve_control (bytes=64M); none when empty.',
    check: (value) => checkData(String(value)),
  },
  { name: 'proc_root', type: 'path', default: '/proc', help: 'Root of procfs, for tests.', check: absolute },
  { name: 'sys_root', type: 'path', default: '/sys', help: 'Root of sysfs, for tests.', check: absolute },
  {
    name: 'private',
    type: 'boolean',
    default: false,
    help: 'Broker of one launcher: ends when stdin closes, removes the folder of its socket, keeps no state file.',
    flagOnly: true,
  },
];
