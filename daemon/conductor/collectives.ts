import { acrossText, alwaysByMessages, collectiveWays } from '../../native/coll/ways.js';
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

/** A channel as `explain` tells it: behind its own reasons, how the job's collectives go. `slot`: ours, where the job spans kernels. */
export function withCollectives(job: Job, slot: number, channel: v1.Channel.$Properties): v1.Channel.$Properties {
  return { ...channel, reasons: [...(channel.reasons ?? []), collectivesText(job, slot)] };
}

/** Up to how many bytes some ranks that should be here meet by their slices, or why they do not. */
function limitAmong(job: Job, ranks: readonly number[]): number | string {
  if (job.size > slicesSizeLimit) return `the job has more than ${slicesSizeLimit} ranks: each would read the cells of all others`;
  let limit = Number.POSITIVE_INFINITY;
  for (const rank of ranks) {
    const member = job.members.get(rank);
    const own = member === undefined ? 'is not here' : limitOf(member);
    if (typeof own === 'string') return `rank ${rank} ${own}`;
    limit = Math.min(limit, own);
  }
  return limit;
}

/** For people: by which way the collectives of a job's world go, and why not by slices. `slot`: ours among the kernels of a job that spans several. */
function collectivesText(job: Job, slot: number): string {
  const { size, across } = job;
  if (size === 1) return 'collectives of world: its one rank needs nobody';
  const ranks = [...Array(size).keys()];
  const kernels = new Set(across?.kernels);
  if (across !== undefined && kernels.size > 1) {
    const near = ranks.filter((rank) => across.kernels[rank] === slot);
    const limit = limitAmong(job, near);
    const [sliceLimit, lack] = typeof limit === 'number' ? [limit, ''] : [undefined, limit];
    return `collectives of world: ${acrossText({ kernels: kernels.size, members: size, near: near.length, sliceLimit }, lack)}`;
  }
  const found = limitAmong(job, ranks);
  const limit = typeof found === 'number' ? found : undefined;
  const long = collectiveWays(limit)
    .filter(({ collective, way }) => way === 'messages' && ['bcast', 'reduce', 'allreduce', 'allgather'].includes(collective))
    .map(
      ({ collective, minBytes, maxBytes, algorithm }) =>
        `${collective} from ${minBytes}${Number.isFinite(maxBytes) ? ` to ${maxBytes}` : ''} bytes on: ${algorithm}`,
    )
    .join('; ');
  return limit === undefined
    ? `collectives of world go by messages, not by slices, as ${found} (${long})`
    : `collectives of world go by slices up to ${limit} bytes of each rank, by messages beyond (${long}); ${alwaysByMessages}`;
}
