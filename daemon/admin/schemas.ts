/** JSON schemas of the admin HTTP's answers; the OpenAPI document is made of them. */
const text = { type: 'string' } as const;
const integer = { type: 'integer' } as const;
const texts = { type: 'array', items: text } as const;

const object = <Properties extends Record<string, unknown>>(properties: Properties) =>
  ({ type: 'object', properties, required: Object.keys(properties) }) as const;
const list = <Items>(items: Items) => ({ type: 'array', items }) as const;

const jobHead = { id: text, name: text, size: integer, uid: integer, policy: text, require: text } as const;

export const devicesSchema = object({
  sriov: list(object({ address: text, driver: text, totalVfs: integer, numVfs: integer, numaNode: integer })),
  ivshmem: list(object({ address: text, bytes: integer })),
});

export const topologySchema = object({
  broker: text,
  role: text,
  policy: text,
  host: object({ name: text, kernel: text, hypervisor: text }),
  numa: list(object({ node: integer, cpus: list(integer), memory: integer })),
  containers: list(object({ name: text, runtime: text, ranks: list(object({ job: text, rank: integer })) })),
  jobs: list(
    object({
      ...jobHead,
      ranks: list(object({ rank: integer, pid: integer, uid: integer, container: text, numa: integer, state: text })),
      elsewhere: list(object({ rank: integer, slot: integer, pid: integer, uid: integer, container: text, runtime: text, numa: integer })),
      moved: list(object({ mover: text, messages: integer, bytes: integer })),
    }),
  ),
  devices: devicesSchema,
  neighbourhood: object({
    region: text,
    slot: integer,
    neighbours: list(
      object({
        slot: integer,
        generation: integer,
        broker: text,
        role: text,
        name: text,
        evidence: text,
        host: object({ name: text, kernel: text, hypervisor: text }),
      }),
    ),
    regions: list(object({ id: text, bytes: integer, memory: text, job: text })),
  }),
});

export const jobsSchema = list(
  object({
    ...jobHead,
    joined: integer,
    channels: integer,
    segmentBytes: integer,
    created: text,
  }),
);

export const channelsSchema = list(
  object({
    a: integer,
    b: integer,
    state: text,
    locality: text,
    numa: text,
    channel: text,
    movers: list(object({ name: text, minBytes: integer, maxBytes: { type: ['integer', 'null'] } })),
    evidence: texts,
    reasons: texts,
  }),
);

export const trafficSchema = list(
  object({
    rank: integer,
    counters: { type: 'object', additionalProperties: integer },
    pairs: list(object({ peer: integer, locality: text, moved: list(integer) })),
  }),
);

export const regionsSchema = list(
  object({
    kind: text,
    socket: text,
    bytes: integer,
    slots: integer,
    vectors: integer,
    hugePageBytes: integer,
    takenBack: { type: 'boolean' },
    members: list(object({ slot: integer, name: text, uuid: text, pid: integer, uid: integer, cgroup: text, since: text, evidence: texts })),
    totals: object({ joined: integer, left: integer, kicks: integer }),
  }),
);

export const healthSchema = object({ status: text });
export const failureSchema = object({ error: text, message: text, cure: text });
