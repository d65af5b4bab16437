import type { Communicator, Mpi, MpiBuffer, PlainBuffer, TypedArray } from '../../../client/index.js';
import { type ArrayKind, arrayOf, numbersOf } from '../patterns.js';

/*
 * The axes of the grid. An operation of operations.ts is done in every form, with every kind of buffer, on every communicator.
 */

/** A kind of buffer: what holds the elements, and where it lies. */
export interface BufferKind {
  /** What MPI takes it for. */
  readonly element: ArrayKind;
  readonly make: (mpi: Mpi, elements: number) => MpiBuffer;
  /** Gives it back. */
  readonly done?: (mpi: Mpi, buffer: MpiBuffer) => void;
}

const plain = (element: ArrayKind): BufferKind => ({ element, make: (_, elements) => new element(elements) });
const inArena = (element: ArrayKind): BufferKind => ({
  element,
  make: (mpi, elements) => new (element as Uint8ArrayConstructor)(mpi.alloc(elements * element.BYTES_PER_ELEMENT)),
  done: (mpi, buffer) => {
    if (buffer.byteLength > 0) mpi.free((buffer as Uint8Array).buffer as ArrayBuffer);
  },
});

export const bufferKinds: Readonly<Record<string, BufferKind>> = {
  Uint8Array: plain(Uint8Array),
  Int32Array: plain(Int32Array),
  Float64Array: plain(Float64Array),
  BigInt64Array: plain(BigInt64Array),
  'a part of an Int16Array': { element: Int16Array, make: (_, elements) => new Int16Array(elements + 5).subarray(3, 3 + elements) },
  DataView: { element: Uint8Array, make: (_, elements) => new DataView(new ArrayBuffer(elements + 3), 3, elements) },
  ArrayBuffer: { element: Uint8Array, make: (_, elements) => new ArrayBuffer(elements) },
  'a Float32Array over shared memory': { element: Float32Array, make: (_, elements) => new Float32Array(new SharedArrayBuffer(4 * elements + 8), 8) },
  'a Uint8Array in the arena': inArena(Uint8Array),
  'a Float64Array in the arena': inArena(Float64Array),
};

/** The elements of a buffer, as an array of its element's kind. */
export function elements(given: MpiBuffer): TypedArray {
  const buffer = given as PlainBuffer;
  if (ArrayBuffer.isView(buffer) && !(buffer instanceof DataView)) return buffer;
  return buffer instanceof DataView ? new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength) : new Uint8Array(buffer);
}

/** Writes small whole numbers. */
export function put(kind: BufferKind, buffer: MpiBuffer, numbers: readonly number[]): void {
  (elements(buffer) as Uint8Array).set(arrayOf(kind.element, numbers) as Uint8Array);
}

export function numbers(buffer: MpiBuffer): number[] {
  return numbersOf(elements(buffer));
}

const made = new Map<string, Communicator>();
const once = (name: string, make: () => Communicator): Communicator => {
  const found = made.get(name) ?? make();
  made.set(name, found);
  return found;
};

/** Communicators, made at their first use, by all ranks at once. */
export const communicators: Readonly<Record<string, (mpi: Mpi) => Communicator>> = {
  world: ({ world }) => world,
  self: ({ self }) => self,
  'a duplicate': ({ world }) => once('dup', () => world.dupSync()),
  'the ranks in reverse order': ({ world }) => once('reverse', () => world.splitSync(0, -world.rank) as Communicator),
  'odd and even ranks apart': ({ world }) => once('halves', () => world.splitSync(world.rank % 2, 0) as Communicator),
  'a grid': ({ world }) => once('grid', () => world.cartCreateSync([world.size]) as Communicator),
};
