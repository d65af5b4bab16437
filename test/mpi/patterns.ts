import { strict as assert } from 'node:assert';
import type { Communicator, Mpi, PlainBuffer, Request, Status, TypedArray } from '../../client/index.js';

/** The three forms of an operation. */
export const forms = ['promise', 'Sync', 'i'] as const;
export type Form = (typeof forms)[number];

type Anything = (...values: readonly unknown[]) => unknown;

/** Calls the operation `name` in one of its forms, and waits for its end. */
export async function call(communicator: Communicator, name: string, form: Form, ...values: readonly unknown[]): Promise<unknown> {
  const methods = communicator as unknown as Record<string, Anything>;
  const run = (method: string): unknown => (methods[method] as Anything).call(communicator, ...values);
  if (form === 'promise') return run(name);
  if (form === 'Sync') return run(`${name}Sync`);
  return (run(`i${name}`) as Request).wait();
}

/** As {@link call}, for the `i` form waiting by waitSync. */
export function callSync(communicator: Communicator, name: string, ...values: readonly unknown[]): Status | undefined {
  const methods = communicator as unknown as Record<string, Anything>;
  return (methods[`${name}Sync`] as Anything).call(communicator, ...values) as Status | undefined;
}

/** Sizes in bytes on both sides of every mover's border. */
export const borderSizes = [0, 1, 40, 41, 8192, 8193, 65536, (1 << 20) + 3] as const;

/** Where a buffer lies: ordinary memory, or the granted arena. */
export type Memory = 'heap' | 'arena';

/** A buffer of so many bytes. */
export function bytesIn(mpi: Mpi, memory: Memory, bytes: number): Uint8Array {
  return memory === 'heap' ? new Uint8Array(bytes) : new Uint8Array(mpi.alloc(bytes));
}

/** Fills with bytes that depend on place and seed. */
export function fill(buffer: Uint8Array, seed: number): Uint8Array {
  for (let at = 0; at < buffer.length; at++) buffer[at] = (at * 7 + (at >>> 8) * 13 + seed * 31 + 1) & 255;
  return buffer;
}

/** Asserts that the first bytes are those of {@link fill}. */
export function assertFilled(buffer: Uint8Array, seed: number, what: string, length = buffer.length): void {
  for (let at = 0; at < length; at++) {
    const wanted = (at * 7 + (at >>> 8) * 13 + seed * 31 + 1) & 255;
    if (buffer[at] !== wanted) assert.fail(`${what}: byte ${at} of ${length} is ${buffer[at]}, not ${wanted}`);
  }
}

/** Every kind of typed array. */
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
export type ArrayKind = (typeof arrayKinds)[number];

/** A typed array of small whole numbers. */
export function arrayOf(Kind: ArrayKind, values: readonly number[]): TypedArray {
  return Kind === BigInt64Array || Kind === BigUint64Array
    ? (Kind as BigInt64ArrayConstructor).from(values.map(BigInt))
    : (Kind as Int32ArrayConstructor).from(values);
}

/** The elements as plain numbers. */
export function numbersOf(array: TypedArray): number[] {
  return Array.from(array as ArrayLike<number | bigint>, Number);
}

/** Asserts that a call throws or rejects with an MpiError of this class. */
export async function assertFails(code: string, act: () => unknown, what: string): Promise<Error> {
  try {
    await act();
  } catch (error) {
    const { name, code: found, message } = error as { name: string; code: string; message: string };
    assert.equal(name, 'MpiError', `${what}: ${message}`);
    assert.equal(found, code, `${what}: ${message}`);
    return error as Error;
  }
  return assert.fail(`${what} did not fail; ${code} was expected`);
}

/** Bytes of any buffer, for comparing. */
export function bytesOf(buffer: PlainBuffer): Uint8Array {
  return ArrayBuffer.isView(buffer) ? new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength) : new Uint8Array(buffer);
}
