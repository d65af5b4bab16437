import type { movers } from '../../native/layout/counters.js';
import type { v1 } from '../../proto/broker/v1/index.js';
import { type Locality, localities } from '../discovery/locality.js';

/** Movers that a requirement may name. */
export const moverNames = ['inline', 'eager', 'arena', 'cma', 'procmem', 'staged'] as const satisfies readonly (typeof movers)[number][];

/** Strict mode of a job: every pair must be at least as close, and have this mover. */
export interface Requirement {
  readonly text: string;
  readonly locality: Locality;
  readonly mover: string | undefined;
}

/** Parses e.g. "same-kernel:arena" or "same-host". Returns what is wrong as a string. */
export function parseRequirement(text: string): Requirement | string {
  const [locality, mover, ...rest] = text.split(':');
  if (rest.length !== 0) return `"${text}" has more than one colon; write LOCALITY or LOCALITY:MOVER`;
  if (!localities.includes(locality as Locality)) return `"${locality}" is no locality; use one of ${localities.join(', ')}`;
  if (mover !== undefined && !(moverNames as readonly string[]).includes(mover)) return `"${mover}" is no mover; use one of ${moverNames.join(', ')}`;
  return { text, locality: locality as Locality, mover };
}

/** Why a channel does not meet a requirement; '' when it does. */
export function unmet(requirement: Requirement, channel: v1.Channel.$Properties): string {
  if (localities.indexOf(channel.locality as Locality) > localities.indexOf(requirement.locality))
    return `the pair is ${channel.locality} (${(channel.evidence ?? []).join('; ')}), ${requirement.locality} is required`;
  if (requirement.mover !== undefined && !(channel.movers ?? []).some((mover) => mover.name === requirement.mover))
    return `the channel has no ${requirement.mover} mover: ${(channel.reasons ?? []).join('; ')}`;
  return '';
}
