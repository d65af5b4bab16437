import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { broker } from '../../native/broker.js';
import { movers } from '../../native/layout/counters.js';
import { brokerErrors } from '../../proto/broker/errors.js';
import type { Snapshot } from '../conductor/snapshot.js';
import type { RegionDocument } from '../host/server.js';

/** One metric of GET /metrics: the row from which the metric and its reference page follow. `Source`: what its samples are read from. */
export interface MetricRow<Source = Snapshot> {
  readonly name: string;
  readonly kind: 'counter' | 'gauge';
  readonly labels: readonly string[];
  readonly help: string;
  /** The samples at one moment. */
  readonly read: (source: Source) => readonly Sample[] | Promise<readonly Sample[]>;
}

interface Sample {
  readonly labels: Readonly<Record<string, string | number>>;
  readonly value: number;
}

const one = (value: number): readonly Sample[] => [{ labels: {}, value }];
/** By mover and locality: every mover has a sample, and every pair of the two that was used. */
const moved =
  (what: 'messages' | 'bytes'): MetricRow['read'] =>
  async (snapshot) => {
    const sums = new Map((await snapshot.traffic()).moved);
    for (const mover of movers) {
      const locality = mover === 'self' ? 'self' : 'same-kernel';
      if (![...sums.keys()].some((key) => key.startsWith(`${mover} `))) sums.set(`${mover} ${locality}`, { messages: 0, bytes: 0 });
    }
    return [...sums].map(([key, sum]) => {
      const [mover = '', locality = ''] = key.split(' ');
      return { labels: { mover, locality }, value: sum[what] };
    });
  };
const ofTraffic =
  (name: string): MetricRow['read'] =>
  async (snapshot) =>
    one((await snapshot.traffic()).counters[name] ?? 0);

/** The broker's own metrics; prom-client's of the process come on top, with the prefix vicinald_. */
export const metricRows: readonly MetricRow[] = [
  {
    name: 'vicinal_info',
    kind: 'gauge',
    labels: ['broker', 'role', 'policy'],
    help: '1, with what this broker is.',
    read: ({ broker, role, policy }) => [{ labels: { broker, role, policy }, value: 1 }],
  },
  { name: 'vicinal_connections', kind: 'gauge', labels: [], help: 'Connections that are open.', read: ({ totals }) => one(totals.connections) },
  {
    name: 'vicinal_connections_accepted_total',
    kind: 'counter',
    labels: [],
    help: 'Connections accepted since the start, refused ones included.',
    read: ({ totals }) => one(totals.accepted),
  },
  { name: 'vicinal_frames_received_total', kind: 'counter', labels: [], help: 'Well-formed frames received.', read: ({ totals }) => one(totals.frames) },
  { name: 'vicinal_jobs', kind: 'gauge', labels: [], help: 'Jobs that are known.', read: ({ totals }) => one(totals.jobs) },
  { name: 'vicinal_ranks', kind: 'gauge', labels: [], help: 'Ranks that living processes have claimed.', read: ({ totals }) => one(totals.ranks) },
  {
    name: 'vicinal_principals',
    kind: 'gauge',
    labels: [],
    help: 'Principals that hold something of the broker.',
    read: ({ totals }) => one(totals.principals),
  },
  { name: 'vicinal_segments', kind: 'gauge', labels: [], help: 'Segments that are granted.', read: ({ totals }) => one(totals.segments) },
  { name: 'vicinal_segment_bytes', kind: 'gauge', labels: [], help: 'Bytes of the segments that are granted.', read: ({ totals }) => one(totals.segmentBytes) },
  {
    name: 'vicinal_grants_total',
    kind: 'counter',
    labels: ['locality', 'channel'],
    help: 'Channels granted.',
    read: ({ audit }) =>
      [...audit.grants].map(([label, value]) => {
        const [locality = '', channel = ''] = label.split(' ');
        return { labels: { locality, channel }, value };
      }),
  },
  {
    name: 'vicinal_refusals_total',
    kind: 'counter',
    labels: ['code', 'name'],
    help: 'Requests refused, by the numbered errors of docs/reference/errors.md.',
    read: ({ audit }) => [...audit.refusals].map(([name, value]) => ({ labels: { code: brokerErrors[name].code, name }, value })),
  },
  {
    name: 'vicinal_downgrades_total',
    kind: 'counter',
    labels: ['reason'],
    help: 'Channels granted slower than the best that this release has.',
    read: ({ audit }) => [...audit.downgrades].map(([reason, value]) => ({ labels: { reason }, value })),
  },
  {
    name: 'vicinal_neighbours',
    kind: 'gauge',
    labels: ['role'],
    help: 'Brokers of other kernels that are proven to share memory with this one.',
    read: ({ neighbourhood }) =>
      ['host', 'guest'].map((role) => ({ labels: { role }, value: neighbourhood.neighbours.filter((each) => each.role === role).length })),
  },
  {
    name: 'vicinal_data_regions',
    kind: 'gauge',
    labels: ['state'],
    help: 'Data regions that this broker maps, lent to a job or not.',
    read: ({ neighbourhood: { regions } }) => {
      const lent = regions.filter(({ job }) => job !== '').length;
      return [
        { labels: { state: 'lent' }, value: lent },
        { labels: { state: 'free' }, value: regions.length - lent },
      ];
    },
  },
  { name: 'vicinal_rank_deaths_total', kind: 'counter', labels: [], help: 'Ranks that died without leaving.', read: ({ audit }) => one(audit.deaths) },
  {
    name: 'vicinal_messages_total',
    kind: 'counter',
    labels: ['mover', 'locality'],
    help: 'Messages sent, by the mover of the payload and the locality of the pair; read from the segments of the ranks.',
    read: moved('messages'),
  },
  {
    name: 'vicinal_bytes_total',
    kind: 'counter',
    labels: ['mover', 'locality'],
    help: 'Bytes sent, by the mover of the payload and the locality of the pair.',
    read: moved('bytes'),
  },
  {
    name: 'vicinal_reads_failed_total',
    kind: 'counter',
    labels: [],
    help: "Reads of a peer's memory that failed (cma, procmem); their messages went on by staged.",
    read: ofTraffic('reads_failed'),
  },
  { name: 'vicinal_sleeps_total', kind: 'counter', labels: [], help: 'Times that a rank went to sleep while waiting.', read: ofTraffic('sleeps') },
  { name: 'vicinal_wakeups_total', kind: 'counter', labels: [], help: 'Times that a rank woke another.', read: ofTraffic('wakeups_sent') },
  {
    name: 'vicinal_sends_without_credit_total',
    kind: 'counter',
    labels: [],
    help: 'Sends that became rendezvous because the receiver held too much unread.',
    read: ofTraffic('sends_without_credit'),
  },
  {
    name: 'vicinal_loop_turns_total',
    kind: 'counter',
    labels: ['longer_than'],
    help: 'Turns of the event loop that took the processor for longer than so many seconds; 0 counts all.',
    read: () => {
      const { bounds, longer } = broker.turns();
      return bounds.map((bound, at) => ({ labels: { longer_than: bound }, value: longer[at] ?? 0 }));
    },
  },
  {
    name: 'vicinal_loop_turn_longest_seconds',
    kind: 'gauge',
    labels: [],
    help: 'Processor time of the longest turn of the event loop since the broker serves.',
    read: () => one(broker.turns().longest),
  },
  { name: 'vicinal_sends_ring_full_total', kind: 'counter', labels: [], help: 'Sends that waited for room in the ring.', read: ofTraffic('sends_ring_full') },
];

const ofRegions =
  (value: (region: RegionDocument) => number): MetricRow<readonly RegionDocument[]>['read'] =>
  (regions) =>
    regions.map((region) => ({ labels: { kind: region.kind, socket: region.socket }, value: value(region) }));

/** Metrics of the regions that a host serves to its virtual machines. */
export const regionMetricRows: readonly MetricRow<readonly RegionDocument[]>[] = [
  {
    name: 'vicinal_region_bytes',
    kind: 'gauge',
    labels: ['kind', 'socket'],
    help: 'Bytes of a region that this host serves to virtual machines.',
    read: ofRegions(({ bytes }) => bytes),
  },
  {
    name: 'vicinal_region_members',
    kind: 'gauge',
    labels: ['kind', 'socket'],
    help: 'Virtual machines that are connected to a region.',
    read: ofRegions(({ members }) => members.length),
  },
  {
    name: 'vicinal_region_joined_total',
    kind: 'counter',
    labels: ['kind', 'socket'],
    help: 'Virtual machines that joined a region since the broker serves; those that refusals kept out are not among them.',
    read: ofRegions(({ totals }) => totals.joined),
  },
  {
    name: 'vicinal_region_left_total',
    kind: 'counter',
    labels: ['kind', 'socket'],
    help: 'Virtual machines that left a region since the broker serves.',
    read: ofRegions(({ totals }) => totals.left),
  },
  {
    name: 'vicinal_region_kicks_total',
    kind: 'counter',
    labels: ['kind', 'socket'],
    help: "Times that a virtual machine rang the host's doorbell; several rings may count as one.",
    read: ofRegions(({ totals }) => totals.kicks),
  },
];

/** Registers rows over what `current` gives at each scrape. */
function register<Source>(registry: Registry, rows: readonly MetricRow<Source>[], current: () => Source): void {
  for (const { name, kind, labels, help, read } of rows) {
    const options = { name, help, labelNames: [...labels], registers: [registry] };
    if (kind === 'gauge') {
      new Gauge({
        ...options,
        async collect() {
          const samples = await read(current());
          this.reset();
          for (const sample of samples) this.set(sample.labels, sample.value);
        },
      });
    } else {
      new Counter({
        ...options,
        async collect() {
          const samples = await read(current());
          this.reset();
          for (const sample of samples) this.inc(sample.labels, sample.value);
        },
      });
    }
  }
}

/** Of the process's own metrics. */
const prefix = 'vicinald_';
/** Between two samples of the event loop's delay: each would wake a broker that has nothing to do. What is told of them is left out; the lag at a scrape stays. */
const neverMilliseconds = 2 ** 31 - 1;

/** Makes the registry of GET /metrics over snapshots taken when it is scraped. */
export function metricsRegistry(snapshot: () => Snapshot, regions: () => readonly RegionDocument[] = () => []): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix, eventLoopMonitoringPrecision: neverMilliseconds });
  for (const figure of ['min', 'max', 'mean', 'stddev', 'p50', 'p90', 'p99']) registry.removeSingleMetric(`${prefix}nodejs_eventloop_lag_${figure}_seconds`);
  let taken: Snapshot | undefined;
  const current = (): Snapshot => {
    if (taken === undefined) {
      taken = snapshot();
      setImmediate(() => {
        taken = undefined;
      });
    }
    return taken;
  };
  register(registry, metricRows, current);
  register(registry, regionMetricRows, regions);
  return registry;
}
