/** Sizes of segments as native/layout/{head,bank}.h compute them; a test holds the two together. */
export const pageBytes = 4096;

/** Bytes of the head of a rank in a job of `size` ranks. */
export function headBytes(size: number): number {
  return Math.ceil((pageBytes + size * 64) / pageBytes) * pageBytes;
}

/** Where the traffic of a bank's first ring lies, and how many bytes tell of one ring. */
export const trafficOffset = 64;
export const ringTrafficBytes = 128;

/** Bytes of a bank of `rings` rings. */
export function bankBytes(rings: number, ringBytes: number): number {
  return Math.ceil((trafficOffset + rings * ringTrafficBytes) / pageBytes) * pageBytes + rings * ringBytes;
}
