/** Sizes of segments as native/layout/{head,bank}.h compute them; a test holds the two together. */
export const pageBytes = 4096;

/** Bytes of the head of a rank in a job of `size` ranks. */
export function headBytes(size: number): number {
  return Math.ceil((pageBytes + size * 64) / pageBytes) * pageBytes;
}

/** Bytes of a bank of `rings` rings. */
export function bankBytes(rings: number, ringBytes: number): number {
  return pageBytes + rings * ringBytes;
}
