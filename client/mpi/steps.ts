import type { Request } from './request.js';
import type { Status } from './status.js';

/** An operation of several steps: yields the request that it waits for next, and gets its status. Written once, driven in two ways. */
export type Steps<Result> = Generator<Request, Result, Status>;

/** Runs to the end, blocking. */
export function runSync<Result>(steps: Steps<Result>): Result {
  let next = steps.next();
  while (next.done !== true) {
    let status: Status;
    try {
      status = next.value.waitSync();
    } catch (error) {
      next = steps.throw(error);
      continue;
    }
    next = steps.next(status);
  }
  return next.value;
}

/** Runs to the end without blocking the event loop. The first step is taken in the call. */
export async function run<Result>(steps: Steps<Result>): Promise<Result> {
  let next = steps.next();
  while (next.done !== true) {
    let status: Status;
    try {
      status = await next.value.wait();
    } catch (error) {
      next = steps.throw(error);
      continue;
    }
    next = steps.next(status);
  }
  return next.value;
}
