/** Sizes of segments as native/layout/{head,slice,bank,window}.h compute them; a test holds the two together. */
export const pageBytes = 4096;

const sliceBytes = 66_624;

/** Collective slices in the head of a rank in a job of `size` ranks. */
function slicesOf(size: number): number {
  return size > 1 && size <= 64 ? 8 : 0;
}

/** Bytes of the head of a rank in a job of `size` ranks. */
export function headBytes(size: number): number {
  const pages = (bytes: number): number => Math.ceil(bytes / pageBytes) * pageBytes;
  return pages(pages(pageBytes + size * 64) + slicesOf(size) * sliceBytes);
}

/** The same of a head in a region: without slices, which are for ranks of one kernel. */
export function regionHeadBytes(size: number): number {
  return Math.ceil((pageBytes + size * 64) / pageBytes) * pageBytes;
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

/** Bytes of a control region of so many slots (native/layout/control_region.h). */
export function controlRegionBytes(slots: number, mailboxBytes: number): number {
  const lines = Math.ceil((pageBytes + slots * 64) / pageBytes) * pageBytes;
  return pageBytes + slots * (lines + slots * mailboxBytes);
}

/** Bytes of each slot's section in a data region of so many bytes (native/layout/data_region.h). */
export function dataSectionBytes(bytes: number, slots: number): number {
  return Math.floor(Math.floor((bytes - pageBytes) / slots) / pageBytes) * pageBytes;
}

/** Below this a blank region that nobody named becomes a control region, from it on a data region (native/layout/region.h). */
export const controlBytesBelow = 32 * 1024 * 1024;

/** Most bytes of one frame between neighbours (native/layout/control_region.h). */
export const mailFrameLimit = 64 * 1024;
