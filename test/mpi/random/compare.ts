import { existsSync, readFileSync } from 'node:fs';

/** What one operation received. */
export interface Result {
  readonly source: number;
  readonly tag: number;
  readonly bytes: number;
  readonly data: Buffer;
}

/** Reads what a driver wrote, by "step:operation". A record that was cut off by the end of its process is left out. */
export function results(file: string): Map<string, Result> {
  const found = new Map<string, Result>();
  const all = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  for (let at = 0; at + 24 <= all.length; ) {
    const [step, id, source, tag, bytes, length] = Array.from({ length: 6 }, (_, each) => all.readInt32LE(at + 4 * each)) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    if (at + 24 + length > all.length) break;
    found.set(`${step}:${id}`, { source, tag, bytes, data: all.subarray(at + 24, at + 24 + length) });
    at += 24 + length;
  }
  return found;
}

/** The first difference of two runs of one rank, for people; undefined when there is none. `part`: the first need not have all. */
export function difference(found: Map<string, Result>, wanted: Map<string, Result>, part = false): string | undefined {
  for (const [key, want] of wanted) {
    const have = found.get(key);
    const [step, operation] = key.split(':');
    const where = `step ${step}, operation ${operation}`;
    if (have === undefined) {
      if (part) continue;
      return `${where}: no result`;
    }
    for (const field of ['source', 'tag', 'bytes'] as const) if (have[field] !== want[field]) return `${where}: ${field} is ${have[field]}, not ${want[field]}`;
    if (have.data.equals(want.data)) continue;
    if (have.data.length !== want.data.length) return `${where}: ${have.data.length} bytes, not ${want.data.length}`;
    const at = have.data.findIndex((byte, index) => byte !== want.data[index]);
    return `${where}: byte ${at} of ${want.data.length} is ${have.data[at]}, not ${want.data[at]}`;
  }
  for (const key of found.keys()) if (!wanted.has(key)) return `step ${key.split(':')[0]}: a result that should not be`;
  return undefined;
}
