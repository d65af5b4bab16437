import { MpiError } from './error.js';

/** A reduction operation (MPI-4.1 section 6.9.2). */
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

  private constructor(
    readonly name: string,
    /** Number of the operation in native/coll/op.h. */
    readonly number: number,
  ) {}
}

/** @throws MpiError MPI_ERR_OP when `op` is no {@link Op}; `operation` is named in the message */
export function checkOp(op: unknown, operation: string): asserts op is Op {
  if (!(op instanceof Op)) throw new MpiError('MPI_ERR_OP', `${operation}: op is ${String(op)}; pass one of Op.SUM, Op.PROD, Op.MIN, ...`);
}
