import { MpiError, mpiErrors } from './error.js';
import type { PointToPoint } from './point_to_point.js';
import type { Steps } from './steps.js';

/** Changes `into` by what another rank has. */
export type Merge = (into: Float64Array, from: Float64Array) => void;

const classOf = (error: unknown): number => (error instanceof MpiError ? error.errorClass : mpiErrors.MPI_ERR_OTHER.errorClass);

/**
 * Merges the numbers of some ranks, and gives the result to all of them: up a binomial tree and down again. Where a rank fails, it says so
 * up and down the tree instead, so that all the living come to an end with an error.
 * @param members ranks in the channel, the same list at each of them
 */
export function* mergeAll(operation: string, channel: PointToPoint, members: readonly number[], tag: number, data: Float64Array, merge: Merge): Steps<void> {
  const at = members.indexOf(channel.rank);
  const rank = (index: number): number => members[index] as number;
  // the first number is the error class with which a rank has failed, 0 for none
  const ours = new Float64Array(1 + data.length);
  const theirs = new Float64Array(ours.length);
  ours.set(data, 1);
  let failure: unknown;
  const fail = (error: unknown): void => {
    failure ??= error;
    ours[0] = classOf(error);
  };
  let reach = 1;
  for (; reach < members.length && (at & reach) === 0; reach *= 2) {
    if (at + reach >= members.length) continue;
    try {
      yield channel.irecv(theirs, rank(at + reach), tag);
      if (theirs[0] !== 0) ours[0] = theirs[0] as number;
      else merge(ours.subarray(1), theirs.subarray(1));
    } catch (error) {
      fail(error);
    }
  }
  if (at !== 0) {
    try {
      yield channel.isend(ours, rank(at - reach), tag);
      yield channel.irecv(ours, rank(at - reach), tag);
    } catch (error) {
      fail(error);
    }
  }
  for (let child = reach / 2; child >= 1; child /= 2) {
    if (at + child >= members.length) continue;
    try {
      yield channel.isend(ours, rank(at + child), tag);
    } catch {
      // it is gone: what it would have heard of us does not matter any more
    }
  }
  if (failure !== undefined) throw failure;
  if (ours[0] !== 0) throw channel.failure(operation, -(ours[0] as number));
  data.set(ours.subarray(1));
}
