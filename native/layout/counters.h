#pragma once
#include <cstdint>

namespace vicinal::layout {

/**
 * Index of each traffic counter in the head segment (u64 each, written by the owner alone, monotonic).
 * native/layout/counters.ts names them for readers; a test holds the two together.
 */
enum Counter : uint32_t {
  messages_inline,
  bytes_inline,
  messages_eager,
  bytes_eager,
  messages_arena,
  bytes_arena,
  messages_staged,
  bytes_staged,
  messages_self,
  bytes_self,
  messages_received,
  bytes_received,
  messages_unexpected,
  sends_without_credit,
  sends_ring_full,
  sleeps,
  yields,
  wakeups_sent,
  peers_lost,
  collectives,
  messages_cma,
  bytes_cma,
  messages_procmem,
  bytes_procmem,
  reads_failed,
  counter_count,
};

constexpr uint32_t counter_slots = 64;
static_assert(counter_count <= counter_slots);

}  // namespace vicinal::layout
