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
] as const;

/** Byte offset of the counters in the head segment; each is a little-endian u64. */
export const counterOffset = 1024;
