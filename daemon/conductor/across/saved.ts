import { hasShape, isWhole, type Shape } from '../shape.js';
import type { Taken } from './allotment.js';

/** What the next broker must know of a job that spans kernels, besides the rest of it. */
export interface SavedAcross {
  /** Of this broker: the section in which our ranks' segments lie. */
  readonly slot: number;
  readonly home: number;
  /** Of the job's data region, hexadecimal. */
  readonly region: string;
  readonly kernels: readonly number[];
  /** What of our section is the job's. */
  readonly taken: readonly Taken[];
  /** Processes that may hold the region: pid, and when it was started. */
  readonly holders: readonly (readonly [number, string])[];
}

const isPair = (value: unknown, second: (value: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length === 2 && isWhole(value[0]) && second(value[1]);

const isTaken = (value: unknown): boolean =>
  Array.isArray(value) && isPair(value.slice(0, 2), isWhole) && (value.length === 2 || (value.length === 3 && typeof value[2] === 'string'));

const shape: Shape<SavedAcross> = {
  slot: isWhole,
  home: isWhole,
  region: (value) => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value),
  kernels: (value) => Array.isArray(value) && value.every(isWhole),
  taken: (value) => Array.isArray(value) && value.every(isTaken),
  holders: (value) => Array.isArray(value) && value.every((each) => isPair(each, (start) => typeof start === 'string')),
};

/** Whether an entry of a state file is one. */
export const isSavedAcross = (value: unknown): value is SavedAcross => hasShape(value, shape);
