import type { v1 } from '../../proto/broker/v1/index.js';
import type { Policy } from '../../proto/options/broker.js';
import { type DeviceInventory, readDevices } from '../device/inventory.js';
import type { Host } from '../discovery/host.js';
import type { AuditCounts } from '../grant/audit.js';
import { moverNames } from '../grant/requirement.js';
import type { Account } from './account.js';
import type { AcrossView } from './across/across.js';
import type { Job } from './job.js';
import { provenChannel } from './proofs.js';
import type { TrafficTotals } from './traffic.js';

/** What topology and list of jobs both tell of a job. */
export interface JobHead {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly uid: number;
  readonly policy: Policy;
  readonly require: string;
}

/** The document of GET /v1/topology. */
export interface TopologyDocument {
  readonly broker: string;
  readonly role: string;
  readonly policy: Policy;
  readonly host: { readonly name: string; readonly kernel: string; readonly hypervisor: string };
  readonly numa: readonly { readonly node: number; readonly cpus: readonly number[]; readonly memory: number }[];
  readonly containers: readonly {
    readonly name: string;
    readonly runtime: string;
    readonly ranks: readonly { readonly job: string; readonly rank: number }[];
  }[];
  readonly jobs: readonly (JobHead & {
    readonly ranks: readonly {
      readonly rank: number;
      readonly pid: number;
      readonly uid: number;
      readonly container: string;
      readonly numa: number;
      readonly state: string;
    }[];
    /** Its ranks at other kernels. */
    readonly elsewhere: readonly {
      readonly rank: number;
      readonly slot: number;
      readonly pid: number;
      readonly uid: number;
      readonly container: string;
      readonly runtime: string;
      readonly numa: number;
    }[];
    /** What its living ranks have sent, by mover; movers that carried nothing are left out. */
    readonly moved: readonly { readonly mover: string; readonly messages: number; readonly bytes: number }[];
  })[];
  readonly devices: DeviceInventory;
  /** Brokers of other kernels that share memory with this one; region '' and slot -1 where this broker shares none. */
  readonly neighbourhood: AcrossView;
}

/** One channel of GET /v1/jobs/:id/channels. */
export interface ChannelDocument {
  readonly a: number;
  readonly b: number;
  readonly state: string;
  readonly locality: string;
  readonly numa: string;
  readonly channel: string;
  readonly movers: readonly { readonly name: string; readonly minBytes: number; readonly maxBytes: number | null }[];
  readonly evidence: readonly string[];
  readonly reasons: readonly string[];
}

/** One job of GET /v1/jobs. */
export interface JobDocument extends JobHead {
  readonly joined: number;
  readonly channels: number;
  readonly segmentBytes: number;
  readonly created: string;
}

/** The broker's state at one moment. */
export interface Snapshot {
  readonly neighbourhood: AcrossView;
  readonly broker: string;
  readonly role: string;
  readonly policy: Policy;
  /** Made when asked for, bit by bit: it looks through the PCI devices, and reads what all ranks have sent. */
  readonly topology: () => Promise<TopologyDocument>;
  /** PCI devices that kernels may share, looked for when asked. */
  readonly devices: () => DeviceInventory;
  readonly draining: boolean;
  readonly jobs: readonly JobDocument[];
  /** One by one: a job of N ranks may have N squared of them. */
  readonly channels: (job: string) => Iterable<ChannelDocument> | undefined;
  readonly totals: {
    readonly connections: number;
    readonly accepted: number;
    readonly frames: number;
    readonly jobs: number;
    readonly ranks: number;
    readonly segments: number;
    readonly segmentBytes: number;
    readonly principals: number;
  };
  readonly audit: AuditCounts;
  /** Summed over all ranks, those included that are gone; read from their segments once, when asked for. */
  readonly traffic: () => Promise<TrafficTotals>;
}

/** What a snapshot is made of. */
export interface SnapshotSource {
  readonly broker: string;
  readonly host: Host;
  readonly policy: Policy;
  readonly draining: boolean;
  readonly sysRoot: string;
  readonly jobs: readonly Job[];
  readonly accounts: readonly Account[];
  readonly connections: number;
  readonly acceptedTotal: number;
  readonly framesTotal: number;
  readonly audit: AuditCounts;
  readonly traffic: () => Promise<TrafficTotals>;
  /** The same of the living ranks of one job. */
  readonly trafficOf: (job: Job) => Promise<TrafficTotals>;
  readonly neighbourhood: AcrossView;
}

function* channelsOf(job: Job): Generator<ChannelDocument> {
  for (const pair of job.pairs()) {
    const channel = pair.chosen === undefined ? undefined : provenChannel(pair.chosen.channel, pair.a, pair.b);
    yield { a: pair.a.rank, b: pair.b.rank, state: pair.state, ...documentOf(channel) };
  }
  for (const { rank, across } of job.members.values())
    for (const { remote, state, chosen } of across.values()) yield { a: rank, b: remote.rank, state, ...documentOf(chosen?.channel) };
}

function documentOf(channel: v1.Channel.$Properties | undefined): Omit<ChannelDocument, 'a' | 'b' | 'state'> {
  const movers = (channel?.movers ?? []).map((mover) => ({ name: mover.name ?? '', minBytes: mover.minBytes ?? 0, maxBytes: mover.maxBytes || null }));
  const [evidence, reasons] = [channel?.evidence ?? [], channel?.reasons ?? []];
  return { locality: channel?.locality ?? '', numa: channel?.numa ?? '', channel: channel?.name ?? '', movers, evidence, reasons };
}

function headOf(job: Job): JobHead {
  const { id, name, size, policy } = job;
  return { id, name, size, uid: job.owner.uid, policy, require: job.requirement?.text ?? '' };
}

function containersOf(jobs: readonly Job[]): TopologyDocument['containers'] {
  const containers = new Map<string, { name: string; runtime: string; ranks: { job: string; rank: number }[] }>();
  for (const job of jobs) {
    for (const { rank, identity } of job.members.values()) {
      const container = containers.get(identity.container) ?? { name: identity.container, runtime: identity.runtime, ranks: [] };
      container.ranks.push({ job: job.id, rank });
      containers.set(identity.container, container);
    }
  }
  return [...containers.values()];
}

function movedOf({ counters: traffic }: TrafficTotals): TopologyDocument['jobs'][number]['moved'] {
  return [...moverNames, 'self']
    .map((mover) => ({ mover, messages: traffic[`messages_${mover}`] ?? 0, bytes: traffic[`bytes_${mover}`] ?? 0 }))
    .filter(({ messages }) => messages !== 0);
}

async function topologyOf({ broker, host, policy, sysRoot, jobs, trafficOf, neighbourhood }: SnapshotSource): Promise<TopologyDocument> {
  const traffic = await Promise.all(jobs.map(trafficOf));
  return {
    broker: broker,
    role: host.role,
    policy: policy,
    host: { name: host.name, kernel: host.kernel, hypervisor: host.hypervisor },
    numa: host.numa.map(({ node, cpus, memory }) => ({ node, cpus, memory })),
    containers: containersOf(jobs),
    jobs: jobs.map((job, at) => ({
      ...headOf(job),
      ranks: [...job.members.values()]
        .sort((left, right) => left.rank - right.rank)
        .map(({ rank, identity, resumed, connection }) => ({
          rank,
          pid: identity.pid,
          uid: identity.uid,
          container: identity.container,
          numa: identity.numaNode,
          state: connection === undefined ? 'disconnected' : resumed ? 'resumed' : 'joined',
        })),
      elsewhere: [...(job.across?.remote.values() ?? [])].map(({ rank, slot, identity }) => ({
        rank,
        slot,
        pid: identity.pid ?? 0,
        uid: identity.uid ?? 0,
        container: identity.container ?? '',
        runtime: identity.runtime ?? '',
        numa: identity.numaNode ?? -1,
      })),
      moved: movedOf(traffic[at] as TrafficTotals),
    })),
    devices: readDevices(sysRoot),
    neighbourhood,
  };
}

export function snapshotOf(source: SnapshotSource): Snapshot {
  const { jobs } = source;
  const bytesOf = (job: Job): number =>
    [...job.members.values()].reduce(
      (sum, member) => sum + member.resumedBytes + [...member.segments.values()].reduce((bytes, segment) => bytes + segment.bytes, 0),
      0,
    );
  let traffic: Promise<TrafficTotals> | undefined;
  return {
    neighbourhood: source.neighbourhood,
    broker: source.broker,
    role: source.host.role,
    policy: source.policy,
    topology: () => topologyOf(source),
    devices: () => readDevices(source.sysRoot),
    draining: source.draining,
    jobs: jobs.map((job) => ({
      ...headOf(job),
      joined: job.members.size,
      channels: job.channels,
      segmentBytes: bytesOf(job),
      created: new Date(job.created).toISOString(),
    })),
    channels: (id) => {
      const job = jobs.find((each) => each.id === id);
      return job === undefined ? undefined : channelsOf(job);
    },
    totals: {
      connections: source.connections,
      accepted: source.acceptedTotal,
      frames: source.framesTotal,
      jobs: jobs.length,
      ranks: jobs.reduce((sum, job) => sum + job.members.size, 0),
      segments: source.accounts.reduce((sum, account) => sum + account.held.segments, 0),
      segmentBytes: source.accounts.reduce((sum, account) => sum + account.held.bytes, 0),
      principals: source.accounts.length,
    },
    audit: source.audit,
    traffic: () => {
      traffic ??= source.traffic();
      return traffic;
    },
  };
}
