import { isAnyArrayBuffer, isSharedArrayBuffer } from 'node:util/types';
import type { TypedArray } from '../../native/client.js';
import { MpiError } from './error.js';

export type { TypedArray };

/** What an operation takes as a buffer: the element type is the MPI datatype; ArrayBuffer and DataView count as bytes. */
export type MpiBuffer = TypedArray | DataView | ArrayBuffer | SharedArrayBuffer;

const elementNames = [
  'Int8Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'BigInt64Array',
  'BigUint64Array',
  'Float32Array',
  'Float64Array',
];
const elementNumbers = new Map<unknown, number>(elementNames.map((name, number) => [(globalThis as Record<string, unknown>)[name], number]));
const typedArrayTag = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag)?.get;

/** Number of the element type, as native/coll/op.h numbers it. Bytes for what is no typed array. */
export function elementOf(buffer: MpiBuffer): number {
  const known = elementNumbers.get(buffer.constructor);
  if (known !== undefined) return known;
  const index = elementNames.indexOf(String(typedArrayTag?.call(buffer)));
  return index === -1 ? 1 : index;
}

export function elementName(buffer: MpiBuffer): string {
  return elementNames[elementOf(buffer)] as string;
}

/** Bytes of one element. */
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
  return left.constructor === right.constructor || elementOf(left) === elementOf(right);
}

/** Throws MPI_ERR_BUFFER for what is no buffer, is detached or may be resized. `what` names the argument. */
export function checkBuffer(buffer: unknown, what: string): asserts buffer is MpiBuffer {
  const memory = ArrayBuffer.isView(buffer) ? buffer.buffer : buffer;
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

/** Whether two buffers share memory. */
export function overlap(left: MpiBuffer, right: MpiBuffer): boolean {
  if ((ArrayBuffer.isView(left) ? left.buffer : left) !== (ArrayBuffer.isView(right) ? right.buffer : right)) return false;
  if (left.byteLength === 0 || right.byteLength === 0) return false;
  const leftStart = ArrayBuffer.isView(left) ? left.byteOffset : 0;
  const rightStart = ArrayBuffer.isView(right) ? right.byteOffset : 0;
  return leftStart < rightStart + right.byteLength && rightStart < leftStart + left.byteLength;
}
