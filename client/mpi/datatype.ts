import { client, type DatatypeKind, datatypeKind } from '../../native/client.js';
import { checkBuffer, elementBytes, type PlainBuffer } from './buffer.js';
import { UNDEFINED } from './constants.js';
import { MpiError } from './error.js';
import type { Status } from './status.js';

/** Whole numbers, one for each block or dimension. */
export type Numbers = ArrayLike<number>;

/** What the core knows of a datatype, in the order of native/client.ts. */
const [factId, factSize, factLower, factUpper, factTrueLower, factTrueUpper, factElements, factElement, factDense] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

const forgotten = new FinalizationRegistry<number>((id) => client.freeDatatype(id));

/**
 * Where the data of one element lies in memory, and of which basic types it is (MPI-4.1 chapter 5). A datatype is committed when it is
 * made and never changes; `on` binds it to memory, and what that gives is taken wherever a buffer is. Displacements and strides are in
 * elements of the old type, those of the functions with an `h` and of `struct` in bytes.
 */
export class Datatype {
  static readonly INT8 = Datatype.#basic('INT8', 0);
  static readonly UINT8 = Datatype.#basic('UINT8', 1);
  static readonly UINT8_CLAMPED = Datatype.#basic('UINT8_CLAMPED', 2);
  static readonly INT16 = Datatype.#basic('INT16', 3);
  static readonly UINT16 = Datatype.#basic('UINT16', 4);
  static readonly INT32 = Datatype.#basic('INT32', 5);
  static readonly UINT32 = Datatype.#basic('UINT32', 6);
  static readonly INT64 = Datatype.#basic('INT64', 7);
  static readonly UINT64 = Datatype.#basic('UINT64', 8);
  static readonly FLOAT32 = Datatype.#basic('FLOAT32', 9);
  static readonly FLOAT64 = Datatype.#basic('FLOAT64', 10);
  static readonly BYTE = Datatype.#basic('BYTE', 1);

  /** For people. */
  readonly name: string;
  /** @internal The core's number of it. */
  readonly id: number;
  /** Bytes of data in one element. */
  readonly size: number;
  /** Where an element begins and how far the next one is from it, in bytes: gaps count, and `resized` sets both. */
  readonly lowerBound: number;
  readonly extent: number;
  /** Where the first byte of data lies, and bytes from there to the end of the last. */
  readonly trueLowerBound: number;
  readonly trueExtent: number;
  /** Basic elements in one element. */
  readonly basicElements: number;
  /** @internal Element type of all of them (native/coll/op.h), -1 when they differ. */
  readonly element: number;
  /** @internal Any number of elements is one run of bytes. */
  readonly dense: boolean;
  /** True of the basic types. */
  readonly predefined: boolean;

  private constructor(name: string, kind: DatatypeKind, numbers: readonly number[] | Float64Array, types: readonly Datatype[]) {
    const made = client.createDatatype(
      kind,
      Float64Array.from(numbers),
      Float64Array.from(types, (type) => type.id),
    );
    if (typeof made === 'string') throw new MpiError('MPI_ERR_ARG', `${name}: ${made}`);
    const fact = (at: number | undefined): number => made[at as number] as number;
    this.name = name;
    this.id = fact(factId);
    this.size = fact(factSize);
    this.lowerBound = fact(factLower);
    this.extent = fact(factUpper) - this.lowerBound;
    this.trueLowerBound = fact(factTrueLower);
    this.trueExtent = fact(factTrueUpper) - this.trueLowerBound;
    this.basicElements = fact(factElements);
    this.element = fact(factElement);
    this.dense = fact(factDense) === 1;
    this.predefined = kind === datatypeKind.basic;
    forgotten.register(this, this.id);
  }

  static #basic(name: string, element: number): Datatype {
    return new Datatype(name, datatypeKind.basic, [element], []);
  }

  // ---- constructors (section 5.1.2) ----

  /** `count` elements one behind the other. */
  static contiguous(count: number, oldType: Datatype): Datatype {
    checkType(oldType, 'contiguous');
    return new Datatype(`contiguous(${count}, ${oldType.name})`, datatypeKind.contiguous, [length(count, 'contiguous', 'the count')], [oldType]);
  }

  /** `count` blocks of `blockLength` elements whose beginnings are `stride` elements apart. */
  static vector(count: number, blockLength: number, stride: number, oldType: Datatype): Datatype {
    checkType(oldType, 'vector');
    return Datatype.#vector('vector', count, blockLength, integer(stride, 'vector', 'the stride') * oldType.extent, oldType);
  }

  /** As vector, with the stride in bytes. */
  static hvector(count: number, blockLength: number, stride: number, oldType: Datatype): Datatype {
    checkType(oldType, 'hvector');
    return Datatype.#vector('hvector', count, blockLength, integer(stride, 'hvector', 'the stride'), oldType);
  }

  static #vector(operation: string, count: number, blockLength: number, stride: number, oldType: Datatype): Datatype {
    const numbers = [length(count, operation, 'the count'), length(blockLength, operation, 'the block length'), stride];
    return new Datatype(`${operation}(${count}, ${blockLength}, ${oldType.name})`, datatypeKind.hvector, numbers, [oldType]);
  }

  /** Blocks of different lengths at displacements, both in elements. */
  static indexed(blockLengths: Numbers, displacements: Numbers, oldType: Datatype): Datatype {
    checkType(oldType, 'indexed');
    return Datatype.#indexed('indexed', blockLengths, displacements, oldType.extent, oldType);
  }

  /** As indexed, with the displacements in bytes. */
  static hindexed(blockLengths: Numbers, displacements: Numbers, oldType: Datatype): Datatype {
    checkType(oldType, 'hindexed');
    return Datatype.#indexed('hindexed', blockLengths, displacements, 1, oldType);
  }

  /** Blocks of one length at displacements, both in elements. */
  static indexedBlock(blockLength: number, displacements: Numbers, oldType: Datatype): Datatype {
    checkType(oldType, 'indexedBlock');
    const lengths = new Array<number>(numbersOf(displacements, 'indexedBlock', 'the displacements').length).fill(blockLength);
    return Datatype.#indexed('indexedBlock', lengths, displacements, oldType.extent, oldType);
  }

  /** As indexedBlock, with the displacements in bytes. */
  static hindexedBlock(blockLength: number, displacements: Numbers, oldType: Datatype): Datatype {
    checkType(oldType, 'hindexedBlock');
    const lengths = new Array<number>(numbersOf(displacements, 'hindexedBlock', 'the displacements').length).fill(blockLength);
    return Datatype.#indexed('hindexedBlock', lengths, displacements, 1, oldType);
  }

  static #indexed(operation: string, blockLengths: Numbers, displacements: Numbers, unit: number, oldType: Datatype): Datatype {
    const numbers = blocksOf(operation, blockLengths, displacements, unit);
    return new Datatype(`${operation}(${numbers.length / 2} blocks, ${oldType.name})`, datatypeKind.hindexed, numbers, [oldType]);
  }

  /**
   * Blocks of different types; displacements in bytes. The extent is padded to a multiple of the largest basic type, as in an array of
   * structures of C, unless a part was resized.
   */
  static struct(blockLengths: Numbers, displacements: Numbers, types: readonly Datatype[]): Datatype {
    const numbers = blocksOf('struct', blockLengths, displacements, 1);
    if (!Array.isArray(types) || types.length !== numbers.length / 2)
      refuse('struct', 'MPI_ERR_ARG', `types must be ${numbers.length / 2} datatypes, one for each block`);
    for (const type of types) checkType(type, 'struct');
    return new Datatype(`struct(${types.map((type) => type.name).join(', ')})`.slice(0, 120), datatypeKind.struct, numbers, types);
  }

  /** The same data with another lower bound and extent, in bytes (section 5.1.7): how far elements lie apart. */
  static resized(oldType: Datatype, lowerBound: number, extent: number): Datatype {
    checkType(oldType, 'resized');
    const numbers = [integer(lowerBound, 'resized', 'the lower bound'), integer(extent, 'resized', 'the extent')];
    return new Datatype(`resized(${oldType.name}, ${lowerBound}, ${extent})`, datatypeKind.resized, numbers, [oldType]);
  }

  /**
   * A box of an array of `sizes`: `subsizes` elements from `starts` on, in each dimension (section 5.1.3). Its extent is the whole array.
   * @param order 'C': the last dimension varies fastest; 'Fortran': the first
   */
  static subarray(sizes: Numbers, subsizes: Numbers, starts: Numbers, oldType: Datatype, order: 'C' | 'Fortran' = 'C'): Datatype {
    checkType(oldType, 'subarray');
    if (order !== 'C' && order !== 'Fortran') refuse('subarray', 'MPI_ERR_ARG', `order is ${String(order)}, neither 'C' nor 'Fortran'`);
    const lists = [lengthsOf(sizes, 'subarray', 'the sizes'), lengthsOf(subsizes, 'subarray', 'the subsizes'), lengthsOf(starts, 'subarray', 'the starts')];
    if (lists.some((list) => list.length !== (lists[0] as number[]).length))
      refuse('subarray', 'MPI_ERR_ARG', 'sizes, subsizes and starts must have one number for each dimension');
    if (order === 'Fortran') for (const list of lists) list.reverse();
    return new Datatype(
      `subarray(${Array.from(subsizes).join(' x ')} of ${Array.from(sizes).join(' x ')})`.slice(0, 120),
      datatypeKind.subarray,
      lists.flat(),
      [oldType],
    );
  }

  // ---- use ----

  /**
   * Elements of this type in memory, for any operation that takes a buffer.
   * @param buffer a typed array or other memory; what the elements span must lie within it
   * @param count number of elements
   * @param elementOffset where the first of them begins, in elements of the typed array (bytes of other memory)
   * @throws MpiError MPI_ERR_BUFFER when the elements do not lie within the buffer
   */
  on(buffer: PlainBuffer, count = 1, elementOffset = 0): TypedBuffer {
    const what = `${this.name}.on`;
    checkBuffer(buffer, `${what}: the buffer`);
    if (buffer instanceof TypedBuffer) refuse(what, 'MPI_ERR_BUFFER', 'the buffer has a datatype already');
    length(count, what, 'the count');
    const offset = integer(elementOffset, what, 'the offset') * elementBytes(buffer);
    const span = client.datatypeSpan(this.id, count);
    if (span === null) refuse(what, 'MPI_ERR_ARG', `${count} elements of ${this.extent} bytes are more than any memory has`);
    const [begin, end] = [(span[0] as number) + offset, (span[1] as number) + offset];
    if (offset < 0 || (begin !== end && (begin < 0 || end > buffer.byteLength)))
      refuse(what, 'MPI_ERR_BUFFER', `${count} elements lie at bytes ${begin} to ${end}, and the buffer has ${buffer.byteLength}`);
    return new TypedBuffer(this, buffer, count, offset);
  }

  /** Elements of this type that a message filled (MPI_Get_count): UNDEFINED when that is no whole number. */
  getCount(status: Status): number {
    if (this.size === 0) return 0;
    return status.bytes % this.size === 0 ? status.bytes / this.size : UNDEFINED;
  }

  /** Basic elements that a message filled (MPI_Get_elements): UNDEFINED when the last is not whole. */
  getElements(status: Status): number {
    const elements = client.datatypeElements(this.id, status.bytes);
    return elements < 0 ? UNDEFINED : elements;
  }

  toString(): string {
    return this.name;
  }
}

/** Elements of a datatype in memory: what {@link Datatype.on} gives. Nothing is copied until an operation uses it. */
export class TypedBuffer extends client.TypedBuffer {
  readonly datatype: Datatype;
  readonly buffer: PlainBuffer;
  readonly count: number;
  /** Bytes from the beginning of the buffer to the first element. */
  readonly byteOffset: number;
  /** Bytes of data, gaps not counted. */
  readonly byteLength: number;
  /** Bytes of data in one element; as of a typed array, so that counts of elements are found alike. Infinity where there are none. */
  readonly BYTES_PER_ELEMENT: number;

  /** @internal */
  constructor(datatype: Datatype, buffer: PlainBuffer, count: number, byteOffset: number) {
    super(datatype.id, buffer, byteOffset, count);
    this.datatype = datatype;
    this.buffer = buffer;
    this.count = count;
    this.byteOffset = byteOffset;
    this.byteLength = count * datatype.size;
    this.BYTES_PER_ELEMENT = datatype.size === 0 ? Number.POSITIVE_INFINITY : datatype.size;
    Object.freeze(this);
  }

  /** The data without its gaps, as bytes (MPI_Pack). */
  pack(): Uint8Array {
    const packed = new Uint8Array(this.byteLength);
    this.#check('pack', client.pack(this, packed));
    return packed;
  }

  /** Puts bytes of {@link pack} into the places of the data (MPI_Unpack). @throws MpiError MPI_ERR_TRUNCATE when they are more or fewer than the data */
  unpack(packed: Uint8Array): void {
    checkBuffer(packed, 'unpack: the bytes');
    if (packed.byteLength !== this.byteLength)
      refuse('unpack', 'MPI_ERR_TRUNCATE', `${packed.byteLength} bytes for ${this.count} elements of ${this.datatype.name}, which have ${this.byteLength}`);
    this.#check('unpack', client.unpack(this, new Uint8Array(packed.buffer, packed.byteOffset, packed.byteLength)));
  }

  #check(operation: string, result: number): void {
    if (result === 0) return;
    checkBuffer(this, `${operation}: the buffer`);
    refuse(operation, 'MPI_ERR_BUFFER', 'the buffer no longer holds what the elements span');
  }
}

function refuse(operation: string, code: 'MPI_ERR_ARG' | 'MPI_ERR_TYPE' | 'MPI_ERR_COUNT' | 'MPI_ERR_BUFFER' | 'MPI_ERR_TRUNCATE', message: string): never {
  throw new MpiError(code, `${operation}: ${message}`);
}

/** @throws MpiError MPI_ERR_TYPE */
export function checkType(type: unknown, operation: string): asserts type is Datatype {
  if (!(type instanceof Datatype)) refuse(operation, 'MPI_ERR_TYPE', `${String(type)} is no Datatype`);
}

function integer(value: number, operation: string, what: string): number {
  if (!Number.isSafeInteger(value)) refuse(operation, 'MPI_ERR_ARG', `${what} is ${String(value)}, not an integer`);
  return value;
}

function length(value: number, operation: string, what: string): number {
  if (!Number.isSafeInteger(value) || value < 0) refuse(operation, 'MPI_ERR_COUNT', `${what} is ${String(value)}, not a number of elements`);
  return value;
}

function numbersOf(values: Numbers, operation: string, what: string): Numbers {
  if (values === null || typeof values !== 'object' || !Number.isSafeInteger(values.length))
    refuse(operation, 'MPI_ERR_ARG', `${what} must be a list of numbers`);
  return values;
}

function lengthsOf(values: Numbers, operation: string, what: string): number[] {
  return Array.from(numbersOf(values, operation, what), (value) => length(value, operation, `one of ${what}`));
}

/** Lengths, then displacements times `unit`. */
function blocksOf(operation: string, blockLengths: Numbers, displacements: Numbers, unit: number): Float64Array {
  const count = numbersOf(blockLengths, operation, 'the block lengths').length;
  if (numbersOf(displacements, operation, 'the displacements').length !== count)
    refuse(operation, 'MPI_ERR_ARG', `${count} block lengths and ${displacements.length} displacements; give one of each for a block`);
  const numbers = new Float64Array(2 * count);
  for (let at = 0; at < count; at++) {
    numbers[at] = length(blockLengths[at] as number, operation, `block length ${at}`);
    numbers[count + at] = integer(displacements[at] as number, operation, `displacement ${at}`) * unit;
  }
  return numbers;
}
