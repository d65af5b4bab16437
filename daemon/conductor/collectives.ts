import { alwaysByMessages, collectiveWays } from '../../native/coll/ways.js';
import { headSlices, slicePayloadBytes, slicesSizeLimit } from '../../native/layout/slices.js';
import type { v1 } from '../../proto/broker/v1/index.js';
import type { Job, Member } from './job.js';

/** What a rank's head says of its slices: how many bytes it publishes, or why it has none. A rank's head is its own word, and harms only its job. */
function limitOf(member: Member): number | string {
  const { head } = member.outbox;
  if (head?.sealed !== true) return member.resumed ? 'came over from a former broker: its head is not seen here' : 'has no head yet';
  const bytes = head.read(headSlices.count, 8);
  if (bytes.length !== 8 || bytes.readUInt32LE(0) === 0) return 'has none: it connects as ranks meet (connect = lazy), or its option slice_limit is 0';
  return Math.min(bytes.readUInt32LE(4), slicePayloadBytes);
}

/** A channel as `explain` tells it: behind its own reasons, how the job's collectives go. */
export function withCollectives(job: Job, channel: v1.Channel.$Properties): v1.Channel.$Properties {
  return { ...channel, reasons: [...(channel.reasons ?? []), collectivesText(job)] };
}

/** For people: by which way the collectives of a job's world go, and why not by slices. */
function collectivesText(job: Job): string {
  const { size, members } = job;
  if (size === 1) return 'collectives of world: its one rank needs nobody';
  const limits: number[] = [];
  let lack = size > slicesSizeLimit ? `the job has more than ${slicesSizeLimit} ranks: each would read the cells of all others` : '';
  for (let rank = 0; rank < size && lack === ''; rank++) {
    const member = members.get(rank);
    const limit = member === undefined ? (job.across?.remote.has(rank) === true ? 'runs on another kernel' : 'is not here') : limitOf(member);
    if (typeof limit === 'number') limits.push(limit);
    else lack = `rank ${rank} ${limit}`;
  }
  const limit = lack === '' ? Math.min(...limits) : undefined;
  const long = collectiveWays(limit)
    .filter(({ collective, way }) => way === 'messages' && ['bcast', 'reduce', 'allreduce', 'allgather, allgatherv'].includes(collective))
    .map(
      ({ collective, minBytes, maxBytes, algorithm }) =>
        `${collective} from ${minBytes}${Number.isFinite(maxBytes) ? ` to ${maxBytes}` : ''} bytes on: ${algorithm}`,
    )
    .join('; ');
  return limit === undefined
    ? `collectives of world go by messages, not by slices, as ${lack} (${long})`
    : `collectives of world go by slices up to ${limit} bytes of each rank, by messages beyond (${long}); ${alwaysByMessages}`;
}
