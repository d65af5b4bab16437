import { gzipSync } from 'node:zlib';

/** One entry of an archive: a folder, a file or a symbolic link. */
export interface Entry {
  readonly path: string;
  readonly mode: number;
  readonly data?: Buffer;
}

const folderMode = 0o040755;
const fileMode = 0o100000;
const linkMode = 0o120777;

export const folder = (path: string): Entry => ({ path, mode: folderMode });
export const file = (path: string, data: Buffer | string, mode = 0o644): Entry => ({ path, mode: fileMode | mode, data: Buffer.from(data) });
export const link = (path: string, to: string): Entry => ({ path, mode: linkMode, data: Buffer.from(to) });

function record(number: number, { path, mode, data = Buffer.alloc(0) }: Entry): Buffer {
  const name = Buffer.from(`${path}\0`);
  const fields = [number, mode, 0, 0, 1, 0, data.length, 0, 0, 0, 0, name.length, 0];
  const head = Buffer.from(`070701${fields.map((field) => field.toString(16).padStart(8, '0')).join('')}`);
  const padded = (...parts: Buffer[]): Buffer => {
    const whole = Buffer.concat(parts);
    return Buffer.concat([whole, Buffer.alloc(-whole.length & 3)]);
  };
  return Buffer.concat([padded(head, name), padded(data)]);
}

/** An archive in the kernel's "newc" format, as it takes an initial root from, compressed. Folders stand before what is in them. */
export function initialRoot(entries: readonly Entry[]): Buffer {
  const all = [...entries, { path: 'TRAILER!!!', mode: 0 }];
  return gzipSync(Buffer.concat(all.map((entry, index) => record(index + 1, entry))), { level: 1 });
}
