/** How much is lost with an error: one message, the connection, or the job (grouped so that a caller knows how far to tear down). */
export type Loss = 'message' | 'connection' | 'job';

/** One row of the broker's error table. Numbers are on the wire: never reused, never renumbered. */
export interface BrokerErrorRow {
  readonly code: number;
  readonly loss: Loss;
  readonly meaning: string;
  readonly cure: string;
}

/** The broker's numbered errors: 1xx the protocol, 2xx identity, 3xx jobs, 4xx quotas, 5xx grants, 6xx regions of virtual machines, 9xx the broker itself. */
export const brokerErrors = {
  MALFORMED_FRAME: {
    code: 100,
    loss: 'connection',
    meaning: 'a frame is not a valid ClientFrame',
    cure: 'send protocol buffers of proto/broker/v1; check that client and broker are of compatible versions',
  },
  FRAME_TOO_LARGE: { code: 101, loss: 'connection', meaning: 'a frame is longer than the frame limit that Welcome announced', cure: 'send less in one frame' },
  DESCRIPTORS_SENT: {
    code: 102,
    loss: 'connection',
    meaning: 'a client sent file descriptors',
    cure: 'send none: descriptors travel from the broker to clients only',
  },
  VERSION_UNSUPPORTED: { code: 103, loss: 'connection', meaning: 'client and broker share no protocol version', cure: 'upgrade the older of the two' },
  HELLO_EXPECTED: { code: 104, loss: 'connection', meaning: 'the first frame was not a Hello', cure: 'say Hello first' },
  UNEXPECTED_MESSAGE: { code: 105, loss: 'message', meaning: 'this message does not fit the state of the session', cure: 'follow proto/HANDSHAKE.md' },
  DESCRIPTORS_UNREAD: {
    code: 106,
    loss: 'connection',
    meaning: 'a client leaves frames with descriptors unread',
    cure: 'read the socket; reconnect and resume',
  },
  HELLO_TIMEOUT: { code: 107, loss: 'connection', meaning: 'a connection said nothing for too long', cure: 'say Hello at once after connecting' },
  IDENTITY_UNKNOWN: {
    code: 200,
    loss: 'connection',
    meaning: 'the kernel does not show this client to the broker',
    cure: "run the broker in the initial pid namespace, or in an ancestor of the client's",
  },
  UID_UNMAPPED: {
    code: 201,
    loss: 'connection',
    meaning: "the client's uid has no mapping in the broker's user namespace",
    cure: "run the broker in the initial user namespace, or map the client's uid",
  },
  JOB_UNKNOWN: { code: 300, loss: 'message', meaning: 'no such job', cure: 'check VICINAL_JOB; the job may have ended' },
  JOB_FORBIDDEN: {
    code: 301,
    loss: 'message',
    meaning: 'the job belongs to another principal',
    cure: 'join as the uid that created the job, or have its launcher admit yours',
  },
  TOKEN_WRONG: {
    code: 302,
    loss: 'connection',
    meaning: 'the token is not that of this rank of this job',
    cure: 'pass each rank the token that its launcher made for it',
  },
  RANK_OUT_OF_RANGE: { code: 303, loss: 'message', meaning: "the rank is not below the job's size", cure: 'check VICINAL_RANK and VICINAL_SIZE' },
  RANK_TAKEN: {
    code: 304,
    loss: 'message',
    meaning: 'a living process has claimed this rank',
    cure: 'start one process a rank; wait until the former one has ended',
  },
  JOB_SIZE_INVALID: { code: 305, loss: 'message', meaning: "the job's size is out of bounds", cure: "ask for 1 rank up to the broker's max_job_size" },
  ALREADY_JOINED: { code: 306, loss: 'message', meaning: 'this connection has joined a job already', cure: 'use one connection a rank' },
  JOB_OPTION_INVALID: {
    code: 307,
    loss: 'message',
    meaning: 'an option of the job is not understood',
    cure: 'see the reference page for the values of policy and require',
  },
  NEIGHBOURS_MISSING: {
    code: 308,
    loss: 'message',
    meaning: 'ranks at other kernels were asked for, and this broker shares no memory with other brokers',
    cure: 'give the machine a control region (option control_region); vicinal doctor tells what it has',
  },
  RANK_ELSEWHERE: {
    code: 309,
    loss: 'message',
    meaning: 'this rank is to be started at another kernel, or nobody has taken it yet',
    cure: 'start the ranks that JobAdopted or JobCreate gave this launcher, after JobPlaced',
  },
  ADOPTION_REFUSED: {
    code: 310,
    loss: 'message',
    meaning: "the job's home does not let this kernel start ranks of it",
    cure: 'see the reason; check the ticket, and how many ranks the job still lacks',
  },
  QUOTA_CONNECTIONS: {
    code: 400,
    loss: 'connection',
    meaning: 'the principal has as many connections as it may',
    cure: 'close some, or raise quota_connections',
  },
  QUOTA_JOBS: { code: 401, loss: 'message', meaning: 'the principal has as many jobs as it may', cure: 'end some, or raise quota_jobs' },
  QUOTA_BYTES: {
    code: 402,
    loss: 'message',
    meaning: 'the principal holds as many segment bytes as it may',
    cure: 'use smaller arenas or fewer ranks, or raise quota_bytes',
  },
  QUOTA_SEGMENTS: { code: 403, loss: 'message', meaning: 'the principal holds as many segments as it may', cure: 'free some, or raise quota_segments' },
  QUOTA_DESCRIPTORS: {
    code: 404,
    loss: 'message',
    meaning: 'the grant would take the principal past its descriptors in the broker',
    cure: 'use fewer ranks, or raise quota_descriptors',
  },
  CONNECTIONS_EXHAUSTED: {
    code: 405,
    loss: 'connection',
    meaning: 'the broker serves as many connections as it may',
    cure: 'retry later, or raise max_connections',
  },
  SEGMENT_NOT_DENSE: {
    code: 500,
    loss: 'message',
    meaning: 'the owner answered that a segment is mapped, but not all its pages are allocated',
    cure: 'allocate every page before answering SegmentMapped',
  },
  SEGMENT_UNKNOWN: { code: 501, loss: 'message', meaning: 'no such segment of this client', cure: 'name a segment that the broker granted to this rank' },
  SEGMENT_BYTES_INVALID: {
    code: 502,
    loss: 'message',
    meaning: 'the size asked for is zero or above the limit',
    cure: 'ask for 1 byte up to max_segment_bytes',
  },
  REQUIRE_UNMET: {
    code: 503,
    loss: 'job',
    meaning: 'no channel of this pair meets what the job requires',
    cure: 'place the ranks closer, or ask for less; vicinal explain and vicinal doctor tell what is missing',
  },
  PEER_UNAVAILABLE: { code: 504, loss: 'message', meaning: 'the peer left, died or could not map its segments', cure: 'see the reason; start the job again' },
  REGION_UNAVAILABLE: {
    code: 505,
    loss: 'message',
    meaning: 'no data region can be lent to the job',
    cure: 'wait until another job gives one back, or give the machines one more (option data_regions)',
  },
  REGION_EXHAUSTED: {
    code: 506,
    loss: 'message',
    meaning: "this kernel's section of the job's data region is used up",
    cure: 'use larger data regions, fewer ranks, or smaller rings (option ring_bytes)',
  },
  REGION_MACHINE_FORBIDDEN: {
    code: 600,
    loss: 'connection',
    meaning: "the region's allow-list does not have this virtual machine",
    cure: 'add it to allow= of serve_control or serve_data, or attach it to a region of its own',
  },
  REGION_SLOTS_EXHAUSTED: {
    code: 601,
    loss: 'connection',
    meaning: 'the region has as many members as it has slots',
    cure: 'end a virtual machine, or raise slots= of serve_control or serve_data',
  },
  REGION_CONNECTED_TWICE: {
    code: 602,
    loss: 'connection',
    meaning: 'the virtual machine is connected to this region already',
    cure: 'give it one device for each region',
  },
  REGION_CLIENT_SPOKE: {
    code: 603,
    loss: 'connection',
    meaning: "a client of a region's socket sent something, but such clients only listen",
    cure: "connect nothing but QEMU's ivshmem-doorbell there",
  },
  REGION_SETUP_TIMEOUT: {
    code: 604,
    loss: 'connection',
    meaning: "a client of a region's socket did not read what it was sent",
    cure: 'see whether QEMU hangs; hello_timeout says how long it may take',
  },
  DRAINING: { code: 900, loss: 'message', meaning: 'the broker is stopping and takes no new jobs or ranks', cure: 'retry when it is back' },
  INTERNAL: { code: 901, loss: 'connection', meaning: 'the broker failed to serve this request', cure: "see the broker's log; report it" },
} as const satisfies Record<string, BrokerErrorRow>;

/** Name of a row of {@link brokerErrors}. */
export type BrokerErrorName = keyof typeof brokerErrors;
