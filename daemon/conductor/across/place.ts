import { pageBytes } from '../../../native/layout/sizes.js';
import { SegmentKind, type v1 } from '../../../proto/broker/v1/index.js';
import type { Segment } from '../../grant/segment.js';
import type { DataRegion } from '../../region/data_region.js';
import { type Travelling, travellingKinds } from '../../session/connection.js';
import type { JobAcross } from './job_across.js';

const segmentKinds = { bank: SegmentKind.SEGMENT_BANK, head: SegmentKind.SEGMENT_HEAD, arena: SegmentKind.SEGMENT_ARENA } as const;

/** Where a segment of ours lies, for the other broker. */
export function placeOf(segment: Segment): v1.RegionPlace.$Properties {
  return { segment: segment.id, offset: segment.place?.offset ?? 0, bytes: segment.bytes };
}

/** Why a neighbour cannot have put a segment there; '' when it can. */
export function wrongPlace(across: JobAcross, slot: number, place: v1.RegionPlace.$Properties | null | undefined, least: number): string {
  const [segment, offset, bytes] = [place?.segment ?? 0, place?.offset ?? 0, place?.bytes ?? 0];
  const fits = segment !== 0 && bytes % pageBytes === 0 && bytes >= least && across.region.within(slot, offset, bytes);
  return fits ? '' : `segment ${segment} of ${bytes} bytes at ${offset}; one of at least ${least} bytes in the section of slot ${slot} was expected`;
}

/** A segment of a rank at another kernel, for a client of ours, which may only read it. */
export function travellingPlace(region: DataRegion, place: v1.RegionPlace.$Properties | null | undefined, kind: 'bank' | 'head' | 'arena'): Travelling {
  const { DESCRIPTOR_SEGMENT } = travellingKinds;
  const [segment, offset, bytes] = [place?.segment ?? 0, place?.offset ?? 0, place?.bytes ?? 0];
  return {
    kind: { kind: DESCRIPTOR_SEGMENT, segmentKind: segmentKinds[kind], segment, bytes, region: true, offset, fenced: region.fenced },
    fd: region.readOnlyFd,
  };
}
