import type { v1 } from '../../proto/broker/v1/index.js';
import type { Policy } from '../../proto/options/broker.js';
import type { Identity } from '../discovery/identity.js';
import type { PairLocality } from '../discovery/locality.js';

/** A channel that the coordinator chose for a pair. */
export interface ChosenChannel {
  readonly channel: v1.Channel.$Properties;
  /** Whether each end may map the other's arenas. */
  readonly arenas: boolean;
  /** Whether each end is told the other's pid, for the cma mover. */
  readonly cma: boolean;
  /** Whether each end gets the other's memory as a descriptor, for the procmem mover. */
  readonly procmem: boolean;
  /** Set when the policy or the machine made the channel slower than the best this release has; counted by its label. */
  readonly downgrade?: { readonly label: string; readonly reason: string };
}

/** Bytes that the first line of a record carries (native/copy/inline.h; a test holds the two together). */
export const inlineBytes = 40;
/** The largest message that travels through the ring where each rank has a processor (client option eager_limit). */
export const eagerBytes = 8192;
/** The same where ranks outnumber processors. */
export const eagerBytesShared = 32_768;
const ranksSay = `eager ends at ${eagerBytes} bytes, at ${eagerBytesShared} where ranks outnumber processors, never above a quarter of a ring, or where the ranks' options say: mpi.explain() tells what a rank uses`;

/** The movers of a channel: those of short messages, which every channel has, and `long` ones in the order in which they are tried. */
function moversOf(long: readonly string[]): v1.Mover.$Properties[] {
  return [
    { name: 'inline', minBytes: 0, maxBytes: inlineBytes },
    { name: 'eager', minBytes: inlineBytes + 1, maxBytes: eagerBytes },
    ...long.map((name) => ({ name, minBytes: eagerBytes + 1, maxBytes: 0 })),
  ];
}

/**
 * The two-layer NUMA aware communication coordinator of the VEE'17 paper: locality, NUMA relation and policy give a channel, with its
 * reasons. On one kernel the mechanism is memfd for every policy; they differ in which movers a pair may use.
 * @param noProcmem why this pair may not have the procmem mover; '' when it may
 */
export function chooseChannel(pair: PairLocality, policy: Policy, left: Identity, right: Identity, noProcmem: string): ChosenChannel {
  const stranger = policy === 'default' && pair.locality === 'same-kernel';
  const strange = stranger ? 'policy default treats ranks of different containers as strangers' : '';
  const noCma = strange || whyNoCma(left, right);
  const noMemory = strange || noProcmem;
  const movers = moversOf([...(stranger ? [] : ['arena']), ...(noCma === '' ? ['cma'] : []), ...(noMemory === '' ? ['procmem'] : []), 'staged']);

  const reasons = ['memfd: one kernel serves both ranks, and the broker passes sealed memory as descriptors', ranksSay];
  let downgrade: ChosenChannel['downgrade'];
  if (stranger) {
    downgrade = {
      label: 'policy-default',
      reason: 'no arena: policy default treats ranks of different containers as strangers; use policy one-layer or above',
    };
    reasons.push(downgrade.reason);
  } else {
    reasons.push('arena: the receiver copies straight out of memory that the sender had from alloc(); staged moves other memory');
  }
  reasons.push(noCma === '' ? whyCma(left, right) : `no cma: ${noCma}`);
  reasons.push(
    noMemory === ''
      ? 'procmem: the operator allows it and the job asked; each end holds a read-only descriptor of all memory of the other until it ends, and uses it from its option procmem_bytes on, by default never: staged was faster where it was measured'
      : `no procmem: ${noMemory}`,
  );
  if (pair.numa === 'cross-socket')
    reasons.push(
      policy === 'enhanced-hybrid'
        ? 'no HCA loopback although the sockets differ: no calibration on this host showed that it gains'
        : `no HCA loopback: policy ${policy} does not use it`,
    );
  return {
    channel: { locality: pair.locality, numa: pair.numa, name: 'memfd', movers, evidence: [...pair.evidence], reasons },
    arenas: !stranger,
    cma: noCma === '',
    procmem: noMemory === '',
    ...(downgrade === undefined ? {} : { downgrade }),
  };
}

/**
 * The channel of ranks of two kernels that map one data region; with a policy that does not look so far, none.
 * @param evidence what shows that they share it
 * @param memory how fast the region is read here, and what follows
 */
export function chooseRegionChannel(policy: Policy, evidence: readonly string[], memory: string): ChosenChannel & { readonly refusal: string } {
  const refusal =
    policy === 'default' || policy === 'one-layer'
      ? `policy ${policy} does not look beyond one kernel, and this release has no network channel; use policy two-layer or enhanced-hybrid`
      : '';
  const movers = moversOf(['arena', 'staged']);
  const reasons = [
    'ivshmem: both kernels map one data region, which is lent to this job alone',
    ranksSay,
    ...(memory === '' ? [] : [memory]),
    'arena: the receiver copies straight out of memory that the sender had from alloc(), where that lies in the region; staged moves other memory',
    'no cma, no procmem: the other rank is a process of another kernel',
  ];
  const found = evidence.filter((text) => text !== '');
  return {
    channel: { locality: 'same-host', numa: 'unknown', name: 'ivshmem', movers, evidence: found, reasons },
    arenas: true,
    cma: false,
    procmem: false,
    refusal,
  };
}

/** Why neither may read the other by its pid; '' when the broker has nothing against it. */
function whyNoCma(left: Identity, right: Identity): string {
  const [one, other] = [left.namespaces.pid, right.namespaces.pid];
  if (one === undefined || other === undefined) return 'the kernel does not show the broker both pid namespaces, and a pid could mean another process';
  if (one !== other) return 'different pid namespaces, in which a pid could mean another process';
  if (left.ownPid === 0 || right.ownPid === 0) return 'the kernel does not tell the pids of both in their own pid namespace (NSpid, Linux 4.1)';
  return '';
}

function whyCma(left: Identity, right: Identity): string {
  const [one, other] = [left.namespaces.user, right.namespaces.user];
  const apart =
    one === other ? '' : '; their user namespaces differ, so that the kernel lets only one with CAP_SYS_PTRACE in the namespace of the other read it';
  return `cma: one pid namespace (${left.namespaces.pid}), so that each may read the other by its pid once it has read its nonce; ranks do so from their option cma_bytes on, by default where they share processors${apart}`;
}
