#pragma once
#include <atomic>
#include <cstddef>
#include <cstdint>

#include "layout/counters.h"
#include "layout/version.h"

namespace vicinal::layout {

/*
 * Head of a rank's outbox: one segment, written by its owner alone, mapped read-only by the co-resident ranks of its job.
 *
 *      0  +---------------------------------------------------------------+
 *         | magic u64 | version u32 (last) | kind u32 | segment u64       |  HeadIdentity
 *         | rank u32 | size u32 | bytes u64 | ring_bytes u32 | rings u32  |
 *     64  +---------------------------------------------------------------+
 *         | asleep u32 | membarrier u32 | state u32                       |  HeadWaiting: read by every waker
 *    128  +---------------------------------------------------------------+
 *         | held locks of windows: beyond u64, 103 x name u64             |  HeldLocks
 *    960  +---------------------------------------------------------------+
 *         | reserved, zero                                                |
 *   1024  +---------------------------------------------------------------+
 *         | counters, 64 x u64                                            |
 *   1536  +---------------------------------------------------------------+
 *         | reserved, zero                                                |
 *   4096  +---------------------------------------------------------------+
 *         | PeerLine of world rank 0                                      |  what I have consumed of rank 0's ring to me
 *   4160  +---------------------------------------------------------------+
 *         | PeerLine of world rank 1 ...                                  |
 *         +---------------------------------------------------------------+
 */
struct alignas(line_bytes) HeadIdentity {
  uint64_t magic;
  std::atomic<uint32_t> version;
  uint32_t kind;
  uint64_t segment;
  uint32_t rank;
  uint32_t size;
  uint64_t bytes;
  uint32_t ring_bytes;
  uint32_t rings_per_bank;
  uint8_t reserved[16];
};

struct alignas(line_bytes) HeadWaiting {
  std::atomic<uint32_t> asleep;      // 1 while the owner sleeps or is about to
  std::atomic<uint32_t> membarrier;  // 1: the owner's sleep runs a global membarrier, so wakers that are registered need no fence
  std::atomic<uint32_t> state;       // RankState
  uint8_t reserved[52];
};

enum RankState : uint32_t { rank_starting = 0, rank_running = 1, rank_finalized = 2 };

struct alignas(line_bytes) PeerLine {
  std::atomic<uint64_t> consumed;  // lines of that peer's ring to me that I am done with
  std::atomic<uint64_t> released;  // eager bytes (with overhead) of that peer that no longer occupy my memory
  uint8_t reserved[48];
};

/**
 * Locks of windows that the owner has or waits for, by the name that window/window.h gives them. Locks lie in memory that others may
 * write; this does not, so it tells whether a lock's words are to be believed. `beyond` counts those that found no place.
 */
constexpr uint32_t held_lock_slots = 103;
struct HeldLocks {
  std::atomic<uint64_t> beyond;  // not 0: there may be more than are named
  std::atomic<uint64_t> names[held_lock_slots];
};

constexpr uint64_t head_magic = 0x31304845'4c434956;  // "VICLEH01"
constexpr uint64_t counters_offset = 1024;
constexpr uint64_t peer_lines_offset = page_bytes;

struct Head {
  HeadIdentity identity;
  HeadWaiting waiting;
  HeldLocks held_locks;
  uint8_t reserved0[line_bytes];
  std::atomic<uint64_t> counters[counter_slots];
  uint8_t reserved1[peer_lines_offset - counters_offset - 8 * counter_slots];
  // PeerLine[size] follows
  PeerLine* peers() { return reinterpret_cast<PeerLine*>(reinterpret_cast<std::byte*>(this) + peer_lines_offset); }
  const PeerLine* peers() const { return reinterpret_cast<const PeerLine*>(reinterpret_cast<const std::byte*>(this) + peer_lines_offset); }
};

/** Bytes of the head of a rank in a job of `size` ranks, a whole number of pages. */
constexpr uint64_t head_bytes(uint32_t size) {
  return (peer_lines_offset + uint64_t{size} * sizeof(PeerLine) + page_bytes - 1) / page_bytes * page_bytes;
}

static_assert(sizeof(HeadIdentity) == 64 && offsetof(HeadIdentity, version) == 8 && offsetof(HeadIdentity, segment) == 16);
static_assert(offsetof(HeadIdentity, bytes) == 32 && offsetof(HeadIdentity, rings_per_bank) == 44);
static_assert(sizeof(HeadWaiting) == 64 && offsetof(HeadWaiting, state) == 8);
static_assert(sizeof(PeerLine) == 64 && offsetof(PeerLine, released) == 8);
static_assert(sizeof(HeldLocks) == 832 && offsetof(Head, held_locks) == 128);
static_assert(offsetof(Head, waiting) == 64 && offsetof(Head, counters) == counters_offset && sizeof(Head) == peer_lines_offset);
static_assert(std::atomic<uint64_t>::is_always_lock_free && std::atomic<uint32_t>::is_always_lock_free);

}  // namespace vicinal::layout
