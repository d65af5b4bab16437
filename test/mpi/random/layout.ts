import { Datatype, type MpiBuffer } from '../../../client/index.js';
import { elementSizes } from './program.js';

/*
 * Where the elements of a message lie at one end: how a derived datatype is made, for both drivers (random.c has the same).
 */

/** Ways: 0 plain, 1 vector, 2 indexed, 3 struct. The type is made of blocks and stands `repeat` times, one behind the other. */
export interface Layout {
  readonly way: 0 | 1 | 2 | 3;
  readonly repeat: number;
  /** Elements of each block. */
  readonly lengths: readonly number[];
  /** Where each begins: in elements, of a struct in bytes. The first is at 0, and they do not overlap. */
  readonly displacements: readonly number[];
}

export const plainLayout: Layout = { way: 0, repeat: 0, lengths: [], displacements: [] };

/** Bytes of a buffer for `bytes` bytes of data in a layout. */
export function layoutBytes({ way, repeat, lengths, displacements }: Layout, element: number, bytes: number): number {
  if (way === 0) return bytes;
  const unit = elementSizes[element] as number;
  const end = Math.max(...lengths.map((length, at) => (displacements[at] as number) * (way === 3 ? 1 : unit) + length * unit));
  return end * repeat;
}

export function layoutNumbers({ way, repeat, lengths, displacements }: Layout): number[] {
  return way === 0 ? [0] : [way, repeat, lengths.length, ...lengths, ...displacements];
}

export function readLayout(number: () => number): Layout {
  const way = number() as Layout['way'];
  if (way === 0) return plainLayout;
  const [repeat, blocks] = [number(), number()];
  const numbers = (): number[] => Array.from({ length: blocks }, number);
  return { way, repeat, lengths: numbers(), displacements: numbers() };
}

const basic = [
  Datatype.INT8,
  Datatype.UINT8,
  Datatype.UINT8_CLAMPED,
  Datatype.INT16,
  Datatype.UINT16,
  Datatype.INT32,
  Datatype.UINT32,
  Datatype.INT64,
  Datatype.UINT64,
  Datatype.FLOAT32,
  Datatype.FLOAT64,
] as const;

/** What an operation takes for a buffer whose data lie so. */
export function laidOut(buffer: Uint8Array, { way, repeat, lengths, displacements }: Layout, element: number): MpiBuffer {
  const type = basic[element] as Datatype;
  if (way === 0) return buffer;
  if (way === 1) return Datatype.vector(lengths.length, lengths[0] as number, displacements[1] ?? (lengths[0] as number), type).on(buffer, repeat);
  if (way === 2) return Datatype.indexed(lengths, displacements, type).on(buffer, repeat);
  return Datatype.struct(
    lengths,
    displacements,
    lengths.map(() => type),
  ).on(buffer, repeat);
}
