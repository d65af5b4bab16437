/** A check for each field of `T`. */
export type Shape<T> = Readonly<Record<keyof Required<T>, (value: unknown) => boolean>>;

/** True for a number that counts something. */
export const isWhole = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

/** Whether a value from a file has all fields of `T`. */
export function hasShape<T>(value: unknown, shape: Shape<T>): value is T {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries<(field: unknown) => boolean>(shape).every(([name, fits]) => fits((value as Record<string, unknown>)[name]));
}
