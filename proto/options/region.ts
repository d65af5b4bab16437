/** A region that the broker serves to virtual machines, as the options serve_control and serve_data name it. */
export interface ServedRegion {
  readonly kind: 'control' | 'data';
  /** Unix socket at which QEMU's device ivshmem-doorbell connects. */
  readonly socket: string;
  readonly mode: number;
  /** A power of two: it becomes a BAR. */
  readonly bytes: number;
  /** Interrupt vectors of each member. */
  readonly vectors: number;
  /** Members at most, the host included: their numbers are below it. */
  readonly slots: number;
  /** Bytes of a huge page, 0 for ordinary memory. */
  readonly hugePageBytes: number;
  /** Who may connect, one alternative each; empty: whoever may open the socket. */
  readonly allow: readonly AllowedMachine[];
}

/** One alternative of an allow-list: all that it names must be true of the virtual machine. */
export interface AllowedMachine {
  readonly name?: string;
  readonly uuid?: string;
  readonly uid?: number;
}

const KiB = 1024;
const MiB = 1024 * KiB;
const units: Readonly<Record<string, number>> = { '': 1, K: KiB, M: MiB, G: 1024 * MiB };
const hugePages: Readonly<Record<string, number>> = { off: 0, '2M': 2 * MiB, '1G': 1024 * MiB };
const uuidPattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const keys = ['bytes', 'vectors', 'slots', 'mode', 'huge_pages', 'allow'] as const;

/** What is wrong with a served region's text. */
class Wrong extends Error {}

function bytesOf(text: string): number {
  const match = /^(\d+)([KMG]?)$/i.exec(text);
  const value = match === null ? Number.NaN : Number(match[1]) * (units[(match[2] as string).toUpperCase()] as number);
  if (!(value >= 64 * KiB && value <= 2 ** 40 && Number.isInteger(Math.log2(value)))) throw new Wrong(`bytes=${text}: is no power of two from 64K to 1024G`);
  return value;
}

function wholeOf(key: string, text: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) throw new Wrong(`${key}=${text}: is no whole number from ${least} to ${most}`);
  return value;
}

function allowedOf(text: string): AllowedMachine {
  const allowed: { name?: string; uuid?: string; uid?: number } = {};
  for (const part of text.split('+')) {
    const [, kind, value] = /^(?:(uid|uuid|name):)?(.+)$/.exec(part) ?? [];
    if (value === undefined) throw new Wrong(`allow=...${text}: names nobody`);
    if (kind === 'uid') allowed.uid = wholeOf('uid', value, 0, 2 ** 32 - 2);
    else if (kind === 'uuid' || (kind === undefined && uuidPattern.test(value))) {
      if (!uuidPattern.test(value)) throw new Wrong(`allow=...uuid:${value}: is no UUID`);
      allowed.uuid = value.toLowerCase();
    } else allowed.name = value;
  }
  return allowed;
}

function parse(kind: 'control' | 'data', text: string): ServedRegion {
  const [socket = '', ...settings] = text.trim().split(',');
  // ':' separates the names of descriptors that systemd keeps, and they name the socket
  if (!socket.startsWith('/') || socket.length > 107 || /[\s:;]/.test(socket))
    throw new Wrong(`"${socket}" is no absolute path of a socket (at most 107 bytes, without blanks, ":" and ";")`);
  const values = new Map<string, string>();
  for (const setting of settings) {
    const [key = '', ...rest] = setting.split('=');
    if (!(keys as readonly string[]).includes(key) || rest.length === 0)
      throw new Wrong(`"${setting}" is none of ${keys.map((each) => `${each}=`).join(', ')}`);
    if (values.has(key)) throw new Wrong(`${key} is named twice`);
    values.set(key, rest.join('='));
  }
  const bytes = bytesOf(values.get('bytes') ?? (kind === 'control' ? '16M' : '64M'));
  const pages = values.get('huge_pages') ?? 'off';
  const hugePageBytes = hugePages[pages];
  if (hugePageBytes === undefined) throw new Wrong(`huge_pages=${pages}: is none of ${Object.keys(hugePages).join(', ')}`);
  if (hugePageBytes > bytes) throw new Wrong(`huge_pages=${pages}: one page is larger than the region`);
  const mode = values.get('mode') ?? '0600';
  if (!/^0?[0-7]{3}$/.test(mode)) throw new Wrong(`mode=${mode}: is no octal mode such as 0660`);
  return {
    kind,
    socket,
    mode: Number.parseInt(mode, 8),
    bytes,
    vectors: wholeOf('vectors', values.get('vectors') ?? '1', 1, 32),
    slots: wholeOf('slots', values.get('slots') ?? '16', 2, 64),
    hugePageBytes,
    allow: (values.get('allow') ?? '')
      .split('|')
      .filter((each) => each !== '')
      .map(allowedOf),
  };
}

/** The regions that the texts of serve_control and serve_data name. @throws Error that says what is wrong, without naming the option */
export function servedRegions(control: string, data: string): readonly ServedRegion[] {
  const texts = (text: string): string[] => text.split(';').filter((each) => each.trim() !== '');
  const regions = [...texts(control).map((text) => parse('control', text)), ...texts(data).map((text) => parse('data', text))];
  for (const [at, { socket }] of regions.entries())
    if (regions.findIndex((each) => each.socket === socket) !== at) throw new Wrong(`two regions are to be served at ${socket}`);
  return regions;
}

const wrongOf = (control: string, data: string): string => {
  try {
    servedRegions(control, data);
    return '';
  } catch (error) {
    return `is no region that can be served: ${(error as Error).message}`;
  }
};

/** '' when the text of serve_control is well-formed, else what is wrong. */
export function checkControl(text: string): string {
  return text.includes(';') ? 'names more than one region' : wrongOf(text, '');
}

/** '' when the text of serve_data is well-formed, else what is wrong. */
export function checkData(text: string): string {
  return wrongOf('', text);
}
