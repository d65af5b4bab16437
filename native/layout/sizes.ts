/** Sizes of segments as native/layout/{head,slice,bank,window}.h compute them; a test holds the two together. */
export const pageBytes = 4096;

const sliceBytes = 16704;

/** Collective slices in the head of a rank in a job of `size` ranks. */
function slicesOf(size: number): number {
  return size > 1 && size <= 64 ? 8 : 0;
}

/** Bytes of the head of a rank in a job of `size` ranks. */
export function headBytes(size: number): number {
  const pages = (bytes: number): number => Math.ceil(bytes / pageBytes) * pageBytes;
  return pages(pages(pageBytes + size * 64) + slicesOf(size) * sliceBytes);
}

/** Bounds of a ring's bytes, a power of two. */
export const ringBytesMin = 16 * 1024;
export const ringBytesMax = 4 * 1024 * 1024;

/** Where the traffic of a bank's first ring lies, and how many bytes tell of one ring. */
export const trafficOffset = 64;
export const ringTrafficBytes = 128;

/** Bytes of a bank of `rings` rings. */
export function bankBytes(rings: number, ringBytes: number): number {
  return Math.ceil((trafficOffset + rings * ringTrafficBytes) / pageBytes) * pageBytes + rings * ringBytes;
}

/** Bytes of a window of so many members before the members' parts, as native/layout/window.h computes them. */
export function windowControlBytes(members: number): number {
  const pages = (bytes: number): number => Math.ceil(bytes / pageBytes) * pageBytes;
  return pages(64 + members * 64) + pages(members * members);
}
