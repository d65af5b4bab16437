#pragma once
#include <atomic>
#include <cstddef>
#include <cstdint>

#include "layout/counters.h"
#include "layout/slice.h"
#include "layout/version.h"

namespace vicinal::layout {

/*
 * Head of a rank's outbox: one segment, written by its owner alone, mapped read-only by the co-resident ranks of its job.
 *
 *      0  +---------------------------------------------------------------+
 *         | magic u64 | version u32 (last) | kind u32 | segment u64       |  HeadIdentity
 *         | rank u32 | size u32 | bytes u64 | ring_bytes u32 | rings u32  |
 *         | slices u32 | slice_limit u32                                  |
 *     64  +---------------------------------------------------------------+
 *         | asleep u32 | membarrier u32 | state u32                       |  HeadWaiting: read by every waker
 *    128  +---------------------------------------------------------------+
 *         | held locks of windows: beyond u64, 103 x name u64             |  HeldLocks
 *    960  +---------------------------------------------------------------+
 *         | nonce_address u64 | nonce 2 x u64                             |  HeadMemory: since 1.1
 *   1024  +---------------------------------------------------------------+
 *         | counters, 64 x u64                                            |
 *   1536  +---------------------------------------------------------------+
 *         | reserved, zero                                                |
 *   4096  +---------------------------------------------------------------+
 *         | PeerLine of world rank 0                                      |  what I have consumed of rank 0's ring to me
 *   4160  +---------------------------------------------------------------+
 *         | PeerLine of world rank 1 ...                                  |
 *         +---------------------------------------------------------------+  the next page
 *         | collective slices, see layout/slice.h                         |
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
  uint32_t slices;       // that this head holds; 0: this rank's collectives go by messages alone
  uint32_t slice_limit;  // payload bytes up to which this rank goes by slices; a communicator takes its members' least
  uint8_t reserved[8];
};

struct alignas(line_bytes) HeadWaiting {
  std::atomic<uint32_t> asleep;      // 1 while the owner sleeps or is about to
  std::atomic<uint32_t> membarrier;  // 1: the owner's sleep runs a global membarrier, so wakers that are registered need no fence
  std::atomic<uint32_t> state;       // RankState
  uint8_t reserved[52];
};

enum RankState : uint32_t { rank_starting = 0, rank_running = 1, rank_finalized = 2 };

/** By what a peer that reads the owner's memory sees that it is the owner's. Written before the version word. */
struct alignas(line_bytes) HeadMemory {
  uint64_t nonce_address;  // in the owner's address space; 0: it lets nobody read its memory
  uint64_t nonce[2];
  uint8_t reserved[40];
};

/** What came of a rank's reads of a peer's memory, in one word: state in the high half, errno in the low. native/layout/proof.ts reads it. */
enum ProofState : uint32_t { proof_untried = 0, proof_good = 1, proof_failed = 2, proof_stranger = 3 };
constexpr uint32_t proof_word(ProofState state, int error) { return (uint32_t{state} << 16) | (static_cast<uint32_t>(error) & 0xffff); }

struct alignas(line_bytes) PeerLine {
  std::atomic<uint64_t> consumed;  // lines of that peer's ring to me that I am done with
  std::atomic<uint64_t> released;  // eager bytes (with overhead) of that peer that no longer occupy my memory
  std::atomic<uint32_t> cma;       // proof of the cma mover: may I read that peer's memory (since 1.1)
  std::atomic<uint32_t> procmem;   // the same of the procmem mover
  uint8_t reserved[40];
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
constexpr uint64_t memory_offset = 960;
constexpr uint64_t counters_offset = 1024;
constexpr uint64_t peer_lines_offset = page_bytes;

/** Where the slices begin in the head of a rank in a job of `size` ranks: behind the peer lines, on a page. */
constexpr uint64_t slices_offset(uint32_t size) {
  return (peer_lines_offset + uint64_t{size} * sizeof(PeerLine) + page_bytes - 1) / page_bytes * page_bytes;
}

struct Head {
  HeadIdentity identity;
  HeadWaiting waiting;
  HeldLocks held_locks;
  HeadMemory memory;
  std::atomic<uint64_t> counters[counter_slots];
  uint8_t reserved1[peer_lines_offset - counters_offset - 8 * counter_slots];
  // PeerLine[size] follows
  PeerLine* peers() { return reinterpret_cast<PeerLine*>(reinterpret_cast<std::byte*>(this) + peer_lines_offset); }
  Slice* slices(uint32_t size) { return reinterpret_cast<Slice*>(reinterpret_cast<std::byte*>(this) + slices_offset(size)); }
  const Slice* slices(uint32_t size) const { return reinterpret_cast<const Slice*>(reinterpret_cast<const std::byte*>(this) + slices_offset(size)); }
  const PeerLine* peers() const { return reinterpret_cast<const PeerLine*>(reinterpret_cast<const std::byte*>(this) + peer_lines_offset); }
};

/** Bytes of the head of a rank in a job of `size` ranks, a whole number of pages. */
constexpr uint64_t head_bytes(uint32_t size) {
  return (slices_offset(size) + slices_of(size) * sizeof(Slice) + page_bytes - 1) / page_bytes * page_bytes;
}

static_assert(sizeof(HeadIdentity) == 64 && offsetof(HeadIdentity, version) == 8 && offsetof(HeadIdentity, segment) == 16);
static_assert(offsetof(HeadIdentity, bytes) == 32 && offsetof(HeadIdentity, rings_per_bank) == 44 && offsetof(HeadIdentity, slices) == 48);
static_assert(sizeof(HeadWaiting) == 64 && offsetof(HeadWaiting, state) == 8);
static_assert(sizeof(PeerLine) == 64 && offsetof(PeerLine, released) == 8 && offsetof(PeerLine, cma) == 16 && offsetof(PeerLine, procmem) == 20);
static_assert(sizeof(HeadMemory) == 64 && offsetof(Head, memory) == memory_offset && offsetof(HeadMemory, nonce) == 8);
static_assert(sizeof(HeldLocks) == 832 && offsetof(Head, held_locks) == 128);
static_assert(offsetof(Head, waiting) == 64 && offsetof(Head, counters) == counters_offset && sizeof(Head) == peer_lines_offset);
static_assert(std::atomic<uint64_t>::is_always_lock_free && std::atomic<uint32_t>::is_always_lock_free);

}  // namespace vicinal::layout
