import type { TypedArray } from '../../native/client.js';
import { MpiError } from './error.js';

/** A reduction of the program's own: writes `left op right` into `right`, element by element, as MPI's invec and inoutvec. */
export type Combine = (left: TypedArray, right: TypedArray) => void;

/** A reduction operation (MPI-4.1 section 6.9). */
export class Op {
  /** Sum; integers wrap, clamped bytes saturate. */
  static readonly SUM = new Op('SUM', 0);
  static readonly PROD = new Op('PROD', 1);
  static readonly MIN = new Op('MIN', 2);
  static readonly MAX = new Op('MAX', 3);
  static readonly LAND = new Op('LAND', 4);
  static readonly LOR = new Op('LOR', 5);
  static readonly LXOR = new Op('LXOR', 6);
  static readonly BAND = new Op('BAND', 7);
  static readonly BOR = new Op('BOR', 8);
  static readonly BXOR = new Op('BXOR', 9);
  /** Only on windows: what was there is replaced, or only read (MPI-4.1 section 12.3.4). */
  static readonly REPLACE = new Op('REPLACE', 10);
  static readonly NO_OP = new Op('NO_OP', 11);

  private constructor(
    readonly name: string,
    /** Number of the operation in native/coll/op.h; -1: of the program's own. */
    readonly number: number,
    /** False: the operands must meet in the order of ranks. */
    readonly commutes: boolean = true,
    /** @internal */
    readonly combine: Combine | null = null,
  ) {}

  /**
   * A reduction of the program's own (MPI-4.1 section 6.9.5). It must be associative. `combine` gets copies of the operands, must return before
   * the next turn of the event loop, and may not call MPI; what it throws fails the collective with that error.
   * @param options `commutes`: the operands may meet in any order; by default they meet in the order of ranks
   */
  static create(combine: Combine, options: { readonly commutes?: boolean } = {}): Op {
    if (typeof combine !== 'function') throw new MpiError('MPI_ERR_ARG', `Op.create: ${String(combine)} is no function`);
    return new Op(combine.name || 'a reduction of the program', -1, options.commutes === true, combine);
  }
}

/** @throws MpiError MPI_ERR_OP when `op` is no {@link Op}, or one that only windows know; `operation` is named in the message */
export function checkOp(op: unknown, operation: string, onWindow = false): asserts op is Op {
  if (op instanceof Op && op.number >= Op.REPLACE.number && !onWindow) throw new MpiError('MPI_ERR_OP', `${operation}: ${op.name} is for windows only`);
  if (!(op instanceof Op)) throw new MpiError('MPI_ERR_OP', `${operation}: op is ${String(op)}; pass one of Op.SUM, Op.PROD, Op.MIN, ... or one of Op.create`);
}

/** True while a reduction of the program's own runs: then no operation may begin. */
export let reducing = false;

/** @throws MpiError MPI_ERR_OTHER inside of a reduction of the program's own */
export function refuseInsideReduction(operation: string): void {
  if (reducing) throw new MpiError('MPI_ERR_OTHER', `${operation} was called inside of a user-defined reduction, which may not call MPI`);
}

/** One call's use of a user-defined operation: keeps what it threw. */
export class Reducing {
  failure: unknown;
  failed = false;
  readonly #combine: Combine;

  constructor(combine: Combine) {
    this.#combine = combine;
  }

  /** What the addon calls. */
  readonly run = (left: TypedArray, right: TypedArray): boolean => {
    reducing = true;
    try {
      const result: unknown = this.#combine(left, right);
      if (typeof (result as PromiseLike<unknown> | undefined)?.then === 'function')
        throw new MpiError('MPI_ERR_OP', 'a user-defined reduction returned a promise; it must be done when it returns');
      return true;
    } catch (error) {
      this.failure = error;
      this.failed = true;
      return false;
    } finally {
      reducing = false;
    }
  };
}
