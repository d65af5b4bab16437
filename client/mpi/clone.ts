import { DefaultDeserializer, DefaultSerializer } from 'node:v8';
import { arrayKinds } from './buffer.js';
import { MpiError } from './error.js';

/** Views of so many bytes travel as messages of their own, without a copy: the serializer's format ends at 4 GiB, and it is slow on large ones. */
const apartBytes = 64 * 1024;
const magic = 0x4a424f56; // 'VOBJ'
const kinds = [...arrayKinds, DataView, Buffer] as const;

/** A value as bytes: a head, and what travels apart from it. */
export interface Clone {
  readonly head: Uint8Array;
  readonly parts: readonly Uint8Array[];
}

class Serializer extends DefaultSerializer {
  readonly parts: Uint8Array[] = [];

  /** Called by the base class for each view. */
  _writeHostObject(view: ArrayBufferView): void {
    const kind = kinds.findLastIndex((each) => view.constructor === each || (each === Buffer && Buffer.isBuffer(view)));
    if (kind === -1 || view.byteLength < apartBytes) {
      this.writeUint32(0);
      (DefaultSerializer.prototype as unknown as { _writeHostObject(view: ArrayBufferView): void })._writeHostObject.call(this, view);
      return;
    }
    this.writeUint32(1);
    this.writeUint32(kind);
    this.writeUint32(this.parts.length);
    this.parts.push(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
  }
}

class Deserializer extends DefaultDeserializer {
  readonly #parts: readonly Uint8Array[];

  constructor(bytes: Uint8Array, parts: readonly Uint8Array[]) {
    super(bytes);
    this.#parts = parts;
  }

  _readHostObject(): unknown {
    if (this.readUint32() === 0) return (DefaultDeserializer.prototype as unknown as { _readHostObject(): unknown })._readHostObject.call(this);
    const Kind = kinds[this.readUint32()];
    const part = this.#parts[this.readUint32()];
    if (Kind === undefined || part === undefined) throw new Error('a view of the object is missing');
    if (Kind === Buffer) return Buffer.from(part.buffer as ArrayBuffer, part.byteOffset, part.byteLength);
    const unit = 'BYTES_PER_ELEMENT' in Kind ? (Kind.BYTES_PER_ELEMENT as number) : 1;
    return new (Kind as Uint8ArrayConstructor)(part.buffer as ArrayBuffer, part.byteOffset, part.byteLength / unit);
  }
}

/**
 * Head: magic u32, number of parts u32, an id u32 of the sender's choice, 4 bytes unused, length f64 of each part, then the value in
 * the serializer's format.
 * @throws MpiError MPI_ERR_ARG for what structured clone does not know (functions, symbols)
 */
export function encode(value: unknown, operation: string, id: number): Clone {
  try {
    const serializer = new Serializer();
    serializer.writeHeader();
    serializer.writeValue(value);
    const body = serializer.releaseBuffer();
    const { parts } = serializer;
    const head = Buffer.allocUnsafeSlow(16 + 8 * parts.length + body.length);
    head.writeUInt32LE(magic, 0);
    head.writeUInt32LE(parts.length, 4);
    head.writeUInt32LE(id, 8);
    head.writeUInt32LE(0, 12);
    for (const [at, part] of parts.entries()) head.writeDoubleLE(part.byteLength, 16 + 8 * at);
    head.set(body, 16 + 8 * parts.length);
    return { head, parts };
  } catch (error) {
    if (error instanceof MpiError) throw error;
    throw new MpiError('MPI_ERR_ARG', `${operation}: the value cannot be cloned: ${(error as Error).message}`, { cause: error });
  }
}

/** What a head says of the parts that follow. @throws MpiError MPI_ERR_TYPE when it is no head */
export function readHead(bytes: Uint8Array, operation: string): { readonly id: number; readonly lengths: readonly number[] } {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = head.length >= 16 && head.readUInt32LE(0) === magic ? head.readUInt32LE(4) : Number.POSITIVE_INFINITY;
  if (head.length < 16 + 8 * count) throw new MpiError('MPI_ERR_TYPE', `${operation}: the message is no object: it was not sent by sendObject`);
  return { id: head.readUInt32LE(8), lengths: Array.from({ length: count }, (_, at) => head.readDoubleLE(16 + 8 * at)) };
}

/** Room for a part. @throws MpiError MPI_ERR_NO_MEM */
export function roomFor(bytes: number, operation: string): Uint8Array {
  try {
    return new Uint8Array(bytes);
  } catch (error) {
    throw new MpiError('MPI_ERR_NO_MEM', `${operation}: an array of ${bytes} bytes cannot be made`, { cause: error });
  }
}

/** @throws MpiError MPI_ERR_TYPE */
export function decode({ head, parts }: Clone, operation: string): unknown {
  try {
    const deserializer = new Deserializer(head.subarray(16 + 8 * parts.length), parts);
    deserializer.readHeader();
    return deserializer.readValue();
  } catch (error) {
    throw new MpiError('MPI_ERR_TYPE', `${operation}: the message is no object: ${(error as Error).message}`, { cause: error });
  }
}
