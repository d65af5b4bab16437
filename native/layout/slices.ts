/** What a head says of its rank's collective slices, and their bounds (native/layout/head.h and slice.h; a test holds the two together). */
export const headSlices = { count: 48, limit: 52 } as const;
/** The largest job whose heads hold slices. */
export const slicesSizeLimit = 64;
/** Payload bytes of a cell: no slice limit counts beyond it. */
export const slicePayloadBytes = 4136;
