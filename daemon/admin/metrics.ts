import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { brokerErrors } from '../../proto/broker/errors.js';
import type { Snapshot } from '../conductor/snapshot.js';
import { moverNames } from '../grant/requirement.js';

/** One metric of GET /metrics: the row from which the metric and its reference page follow. */
export interface MetricRow {
  readonly name: string;
  readonly kind: 'counter' | 'gauge';
  readonly labels: readonly string[];
  readonly help: string;
  /** The samples of a snapshot. */
  readonly read: (snapshot: Snapshot) => readonly { readonly labels: Readonly<Record<string, string | number>>; readonly value: number }[];
}

const one = (value: number): ReturnType<MetricRow['read']> => [{ labels: {}, value }];
const movers = [...moverNames, 'self'] as const;
const ofMovers =
  (prefix: string): MetricRow['read'] =>
  (snapshot) =>
    movers.map((mover) => ({ labels: { mover }, value: snapshot.traffic[`${prefix}_${mover}`] ?? 0 }));
const ofTraffic =
  (name: string): MetricRow['read'] =>
  (snapshot) =>
    one(snapshot.traffic[name] ?? 0);

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
  { name: 'vicinal_rank_deaths_total', kind: 'counter', labels: [], help: 'Ranks that died without leaving.', read: ({ audit }) => one(audit.deaths) },
  {
    name: 'vicinal_messages_total',
    kind: 'counter',
    labels: ['mover'],
    help: 'Messages sent, by the mover of the payload; read from the segments of the ranks.',
    read: ofMovers('messages'),
  },
  { name: 'vicinal_bytes_total', kind: 'counter', labels: ['mover'], help: 'Bytes sent, by the mover of the payload.', read: ofMovers('bytes') },
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
  { name: 'vicinal_sends_ring_full_total', kind: 'counter', labels: [], help: 'Sends that waited for room in the ring.', read: ofTraffic('sends_ring_full') },
];

/** Makes the registry of GET /metrics over snapshots taken when it is scraped. */
export function metricsRegistry(snapshot: () => Snapshot): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'vicinald_' });
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
  for (const { name, kind, labels, help, read } of metricRows) {
    const options = { name, help, labelNames: [...labels], registers: [registry] };
    if (kind === 'gauge') {
      new Gauge({
        ...options,
        collect() {
          this.reset();
          for (const sample of read(current())) this.set(sample.labels, sample.value);
        },
      });
    } else {
      new Counter({
        ...options,
        collect() {
          this.reset();
          for (const sample of read(current())) this.inc(sample.labels, sample.value);
        },
      });
    }
  }
  return registry;
}
