/** Names of the counters in a rank's head segment, by index (native/layout/counters.h; a test holds the two together). */
export const counterNames = [
  'messages_inline',
  'bytes_inline',
  'messages_eager',
  'bytes_eager',
  'messages_arena',
  'bytes_arena',
  'messages_staged',
  'bytes_staged',
  'messages_self',
  'bytes_self',
  'messages_received',
  'bytes_received',
  'messages_unexpected',
  'sends_without_credit',
  'sends_ring_full',
  'sleeps',
  'yields',
  'wakeups_sent',
  'peers_lost',
  'collectives',
  'messages_cma',
  'bytes_cma',
  'messages_procmem',
  'bytes_procmem',
  'reads_failed',
] as const;

/** The movers by their numbers, less one (native/copy/mover.h): the order in which a bank tells what was sent through each of its rings. */
export const movers = ['inline', 'eager', 'arena', 'staged', 'self', 'cma', 'procmem'] as const;

/** Byte offset of the counters in the head segment; each is a little-endian u64. */
export const counterOffset = 1024;

/** What each counter counts, for people (docs/reference/metrics.md). */
export const counterMeanings: Readonly<Record<(typeof counterNames)[number], string>> = {
  messages_inline: 'messages sent within one line of the ring',
  bytes_inline: 'payload bytes of those',
  messages_eager: 'messages sent through the ring at once',
  bytes_eager: 'payload bytes of those',
  messages_arena: "messages that a receiver copied straight out of this rank's arena",
  bytes_arena: 'payload bytes of those',
  messages_staged: 'messages sent in pieces through the ring after they were matched',
  bytes_staged: 'payload bytes of those',
  messages_self: 'messages sent by this rank to itself',
  bytes_self: 'payload bytes of those',
  messages_received: 'messages received',
  bytes_received: 'payload bytes of those',
  messages_unexpected: 'messages that arrived before their receive was posted',
  sends_without_credit: 'sends that became envelopes because the eager credit was used up',
  sends_ring_full: 'times that a record waited for room in a ring',
  sleeps: 'times that a wait went to sleep',
  yields: 'times that a wait yielded the processor',
  wakeups_sent: 'wakeups sent to sleeping peers',
  peers_lost: 'peers that died or left',
  collectives: 'collective operations begun',
  messages_cma: "messages that a receiver read out of this rank's memory by process_vm_readv",
  bytes_cma: 'payload bytes of those',
  messages_procmem: "messages that a receiver read out of this rank's memory through its /proc/PID/mem",
  bytes_procmem: 'payload bytes of those',
  reads_failed: "reads of a peer's memory that failed (cma, procmem); their messages went on by staged",
};
