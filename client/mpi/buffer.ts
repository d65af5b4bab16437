import { isAnyArrayBuffer, isSharedArrayBuffer } from 'node:util/types';
import { client, type TypedArray } from '../../native/client.js';
import type { TypedBuffer } from './datatype.js';
import { MpiError } from './error.js';

export type { TypedArray };

/** Memory as it is: the element type is the MPI datatype; ArrayBuffer and DataView count as bytes. */
export type PlainBuffer = TypedArray | DataView | ArrayBuffer | SharedArrayBuffer;

/** What an operation takes as a buffer: plain memory, or elements of a Datatype in it. */
export type MpiBuffer = PlainBuffer | TypedBuffer;

/** True for elements of a datatype in memory. */
export function isTyped(buffer: unknown): buffer is TypedBuffer {
  return buffer instanceof client.TypedBuffer;
}

/** The typed arrays, in the order in which native/coll/op.h numbers their elements. */
export const arrayKinds = [
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  BigInt64Array,
  BigUint64Array,
  Float32Array,
  Float64Array,
] as const;
const elementNames: readonly string[] = arrayKinds.map((Kind) => Kind.name);
const elementNumbers = new Map<unknown, number>(arrayKinds.map((Kind, number) => [Kind, number]));
const typedArrayTag = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag)?.get;

/** Number of the element type, as native/coll/op.h numbers it. Bytes for what is no typed array; -1 for a datatype of several. */
export function elementOf(buffer: MpiBuffer): number {
  if (isTyped(buffer)) return buffer.datatype.element;
  const known = elementNumbers.get(buffer.constructor);
  if (known !== undefined) return known;
  const index = elementNames.indexOf(String(typedArrayTag?.call(buffer)));
  return index === -1 ? 1 : index;
}

export function elementName(buffer: MpiBuffer): string {
  return isTyped(buffer) ? `buffer of ${buffer.datatype.name}` : (elementNames[elementOf(buffer)] as string);
}

/** Bytes of data in one element; Infinity for a datatype without data, so that there are none of it in any message. */
export function elementBytes(buffer: MpiBuffer): number {
  return (buffer as { BYTES_PER_ELEMENT?: number }).BYTES_PER_ELEMENT ?? 1;
}

/** True for what {@link checkBuffer} surely accepts; a short look for the calls that come a million times a second. */
export function isPlainBuffer(buffer: unknown): buffer is MpiBuffer {
  if (!ArrayBuffer.isView(buffer)) return false;
  const memory = buffer.buffer as ArrayBuffer & { readonly resizable?: boolean };
  return memory instanceof ArrayBuffer && memory.byteLength !== 0 && memory.resizable !== true;
}

/** Whether two buffers have elements of one type. */
export function sameElements(left: MpiBuffer, right: MpiBuffer): boolean {
  return (left.constructor === right.constructor && !isTyped(left)) || elementOf(left) === elementOf(right);
}

/** Elements of the buffer. */
export function elementCount(buffer: MpiBuffer): number {
  return isTyped(buffer) ? buffer.count : buffer.byteLength / elementBytes(buffer);
}

/**
 * The memory itself of elements of a predefined type, as a typed array.
 * @throws MpiError MPI_ERR_TYPE for a derived datatype, and for elements that are not aligned; `what` says of what
 */
export function predefined(buffer: MpiBuffer, what: string): PlainBuffer {
  if (!isTyped(buffer)) return buffer;
  const { datatype, count } = buffer;
  if (!datatype.predefined)
    throw new MpiError('MPI_ERR_TYPE', `${what} is of the derived type ${datatype.name}; operations of Op are defined on predefined types: pass a typed array`);
  const [memory, start] = ArrayBuffer.isView(buffer.buffer) ? [buffer.buffer.buffer, buffer.buffer.byteOffset] : [buffer.buffer, 0];
  const Kind = arrayKinds[datatype.element] as (typeof arrayKinds)[number];
  const offset = start + buffer.byteOffset;
  if (offset % Kind.BYTES_PER_ELEMENT !== 0)
    throw new MpiError('MPI_ERR_TYPE', `${what} begins at byte ${offset} of its memory, which is no multiple of ${Kind.BYTES_PER_ELEMENT}`);
  return new Kind(memory as ArrayBuffer, offset, count);
}

/** Throws MPI_ERR_BUFFER for what is no buffer, is detached or may be resized. `what` names the argument. */
export function checkBuffer(buffer: unknown, what: string): asserts buffer is MpiBuffer {
  const plain = isTyped(buffer) ? buffer.buffer : buffer;
  const memory = ArrayBuffer.isView(plain) ? plain.buffer : plain;
  // by the engine's own tag, not by prototype: memory of vm contexts counts, and what only looks like memory does not
  if (!isAnyArrayBuffer(memory)) throw new MpiError('MPI_ERR_BUFFER', `${what} is ${describe(buffer)}; pass a typed array, Buffer, DataView or ArrayBuffer`);
  const { resizable, growable } = memory as { resizable?: boolean; growable?: boolean };
  if (resizable === true || growable === true) throw new MpiError('MPI_ERR_BUFFER', `${what} is resizable; copy it into a buffer of fixed length`);
  if (isDetached(memory)) throw new MpiError('MPI_ERR_BUFFER', `${what} was detached (transferred or freed)`);
}

function isDetached(memory: ArrayBuffer | SharedArrayBuffer): boolean {
  if (memory.byteLength !== 0 || isSharedArrayBuffer(memory)) return false;
  try {
    new Uint8Array(memory);
    return false;
  } catch {
    return true;
  }
}

function describe(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value;
}

/** Whether two buffers share memory. Data of datatypes may interleave, and is packed before anything is received: never. */
export function overlap(left: MpiBuffer, right: MpiBuffer): boolean {
  if (isTyped(left) || isTyped(right)) return false;
  if ((ArrayBuffer.isView(left) ? left.buffer : left) !== (ArrayBuffer.isView(right) ? right.buffer : right)) return false;
  if (left.byteLength === 0 || right.byteLength === 0) return false;
  const leftStart = ArrayBuffer.isView(left) ? left.byteOffset : 0;
  const rightStart = ArrayBuffer.isView(right) ? right.byteOffset : 0;
  return leftStart < rightStart + right.byteLength && rightStart < leftStart + left.byteLength;
}
