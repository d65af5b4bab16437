import type { Identity } from './identity.js';
import { type NumaNode, type NumaRelation, numaRelation } from './numa.js';

/** Where two ranks lie to each other, the closest first. */
export const localities = ['self', 'same-container', 'same-kernel', 'same-host', 'remote'] as const;
export type Locality = (typeof localities)[number];

/** The nested locality combiner's finding for one pair, with what decided it. */
export interface PairLocality {
  readonly locality: Locality;
  readonly numa: NumaRelation;
  readonly evidence: readonly string[];
}

/** Whether the kernel keeps from the broker in which container a process is: then nothing closer than one kernel is claimed. */
const hidden = (identity: Identity): boolean => identity.runtime === 'hidden';

function placed(identity: Identity): string {
  if (hidden(identity)) return 'in no known place';
  return identity.container === '' ? 'outside of containers' : `in ${identity.container}`;
}

/** Locality of two clients of this broker: one kernel serves both, so it is same-kernel or closer. */
export function localityOf(left: Identity, right: Identity, nodes: readonly NumaNode[]): PairLocality {
  const numa = numaRelation(left.numaNode, right.numaNode, nodes);
  const evidence = [`pids ${left.pid} and ${right.pid} of one kernel, by SO_PEERCRED and pidfd`];
  if (left.container === right.container && !hidden(left) && !hidden(right)) {
    evidence.push(`both ${placed(left)} (${left.containerEvidence})`);
    evidence.push(numa.evidence);
    return { locality: 'same-container', numa: numa.relation, evidence };
  }
  evidence.push(`one ${placed(left)} (${left.containerEvidence}), the other ${placed(right)} (${right.containerEvidence})`, numa.evidence);
  return { locality: 'same-kernel', numa: numa.relation, evidence };
}
