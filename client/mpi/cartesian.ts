import { PROC_NULL } from './constants.js';
import { MpiError } from './error.js';

/** Neighbours of a rank along one dimension; PROC_NULL beyond the edge. */
export interface Shift {
  readonly source: number;
  readonly dest: number;
}

/** A grid of ranks, the last dimension fastest (MPI-4.1 section 8.5). */
export class CartesianGrid {
  readonly dims: readonly number[];
  readonly periods: readonly boolean[];
  readonly size: number;

  /** @throws MpiError MPI_ERR_DIMS */
  constructor(operation: string, dims: Iterable<number>, periods: Iterable<boolean> = []) {
    this.dims = [...dims];
    const given = [...periods];
    this.periods = this.dims.map((_, dimension) => given[dimension] === true);
    if (given.length !== 0 && given.length !== this.dims.length)
      throw new MpiError('MPI_ERR_DIMS', `${operation}: ${given.length} periods for ${this.dims.length} dimensions`);
    for (const length of this.dims)
      if (!Number.isSafeInteger(length) || length < 1) throw new MpiError('MPI_ERR_DIMS', `${operation}: a dimension of ${String(length)} is not possible`);
    this.size = this.dims.reduce((product, length) => product * length, 1);
  }

  /** @throws MpiError MPI_ERR_RANK */
  coordsOf(rank: number): number[] {
    if (!Number.isInteger(rank) || rank < 0 || rank >= this.size)
      throw new MpiError('MPI_ERR_RANK', `coordsOf: rank ${String(rank)} is not in 0..${this.size - 1}`);
    let rest = rank;
    const coords = this.dims.map(() => 0);
    for (let dimension = this.dims.length - 1; dimension >= 0; dimension--) {
      const length = this.dims[dimension] as number;
      coords[dimension] = rest % length;
      rest = Math.floor(rest / length);
    }
    return coords;
  }

  /** Coordinates in a periodic dimension may lie anywhere. @throws MpiError MPI_ERR_DIMS, MPI_ERR_ARG */
  rankOf(coords: Iterable<number>): number {
    const given = [...coords];
    if (given.length !== this.dims.length) throw new MpiError('MPI_ERR_DIMS', `rankOf: ${given.length} coordinates in ${this.dims.length} dimensions`);
    return given.reduce((rank, coordinate, dimension) => {
      const length = this.dims[dimension] as number;
      if (!Number.isSafeInteger(coordinate) || (this.periods[dimension] !== true && (coordinate < 0 || coordinate >= length)))
        throw new MpiError('MPI_ERR_ARG', `rankOf: coordinate ${String(coordinate)} is not in 0..${length - 1} of dimension ${dimension}`);
      return rank * length + (((coordinate % length) + length) % length);
    }, 0);
  }

  /** @throws MpiError MPI_ERR_ARG */
  shift(rank: number, direction: number, displacement: number): Shift {
    if (!Number.isInteger(direction) || direction < 0 || direction >= this.dims.length)
      throw new MpiError('MPI_ERR_ARG', `shift: direction ${String(direction)} is not in 0..${this.dims.length - 1}`);
    if (!Number.isSafeInteger(displacement)) throw new MpiError('MPI_ERR_ARG', `shift: displacement ${String(displacement)} is no whole number`);
    const coords = this.coordsOf(rank);
    const neighbour = (by: number): number => {
      const there = [...coords];
      const coordinate = (coords[direction] as number) + by;
      there[direction] = coordinate;
      const inside = this.periods[direction] === true || (coordinate >= 0 && coordinate < (this.dims[direction] as number));
      return inside ? this.rankOf(there) : PROC_NULL;
    };
    return { source: neighbour(-displacement), dest: neighbour(displacement) };
  }
}

/**
 * Dimensions of a grid of so many ranks, as close to each other as possible and falling (MPI-4.1 section 8.5.2). Where `dims` has a number
 * other than 0, that stays.
 * @throws MpiError MPI_ERR_DIMS when the numbers that are given do not divide `nodes`
 */
export function dimsCreate(nodes: number, dims: ArrayLike<number> | number): number[] {
  const given = typeof dims === 'number' ? new Array<number>(dims).fill(0) : Array.from(dims);
  if (!Number.isSafeInteger(nodes) || nodes < 1) throw new MpiError('MPI_ERR_ARG', `dimsCreate: ${String(nodes)} is no number of ranks`);
  let rest = nodes;
  for (const length of given) {
    if (!Number.isSafeInteger(length) || length < 0) throw new MpiError('MPI_ERR_DIMS', `dimsCreate: a dimension of ${String(length)} is not possible`);
    if (length === 0) continue;
    if (rest % length !== 0) throw new MpiError('MPI_ERR_DIMS', `dimsCreate: ${nodes} ranks are no multiple of the dimensions given, ${given.join(' x ')}`);
    rest /= length;
  }
  const open = given.filter((length) => length === 0).length;
  if (open === 0) {
    if (rest !== 1) throw new MpiError('MPI_ERR_DIMS', `dimsCreate: ${given.join(' x ')} is not ${nodes} ranks`);
    return given;
  }
  const found = balanced(rest, open, rest) as number[];
  return given.map((length) => (length === 0 ? (found.shift() as number) : length));
}

/** Factors of `product`, falling and none above `most`, of which the largest is as small and then the smallest as large as can be. */
function balanced(product: number, factors: number, most: number): number[] | undefined {
  if (factors === 1) return product <= most ? [product] : undefined;
  for (let first = Math.ceil(product ** (1 / factors) - 1e-9); first <= Math.min(product, most); first++) {
    if (product % first !== 0) continue;
    const rest = balanced(product / first, factors - 1, first);
    if (rest !== undefined) return [first, ...rest];
  }
  return undefined;
}
