#pragma once
#include <atomic>
#include <cstddef>
#include <cstdint>

#include "layout/version.h"

namespace vicinal::layout {

/*
 * Bank: a segment that holds the outgoing rings of one rank, one ring for each peer, in the order in which it met them, and what it
 * sent to each of them. Written by its owner alone; of its peers each maps its own ring.
 *
 *      0  +----------------------------------------------------------+
 *         | magic u64 | version u32 (last) | index u32 | segment u64 |  BankIdentity
 *         | rank u32 | rings u32 | ring_bytes u32                    |
 *     64  +----------------------------------------------------------+
 *         | RingTraffic of ring 0: messages u64, bytes u64 by mover  |  read by the broker
 *    192  +----------------------------------------------------------+
 *         | RingTraffic of ring 1 ...                                |
 *         +----------------------------------------------------------+
 *         | reserved, zero, up to a whole page                       |
 *  rings_offset(rings): 4096 for up to 31 rings --------------------+
 *         | ring 0: ring_bytes, see layout/record.h                  |
 *         +----------------------------------------------------------+
 *         | ring 1 ...                                               |
 *         +----------------------------------------------------------+
 */
struct alignas(line_bytes) BankIdentity {
  uint64_t magic;
  std::atomic<uint32_t> version;
  uint32_t index;
  uint64_t segment;
  uint32_t rank;
  uint32_t rings;
  uint32_t ring_bytes;
  uint8_t reserved[28];
};

constexpr uint64_t bank_magic = 0x31304b4e'41424356;  // "VCBANK01"
constexpr uint64_t traffic_offset = line_bytes;
constexpr uint32_t ring_bytes_min = 16 * 1024;
constexpr uint32_t ring_bytes_max = 4 * 1024 * 1024;

constexpr uint32_t traffic_movers = 8;

/** What was sent through or for one ring since it was granted, by mover (native/copy/mover.h, less one). */
struct alignas(line_bytes) RingTraffic {
  struct Moved {
    std::atomic<uint64_t> messages;
    std::atomic<uint64_t> bytes;
  } moved[traffic_movers];
};

/** Where the first ring lies. */
constexpr uint64_t rings_offset(uint32_t rings) {
  return (traffic_offset + uint64_t{rings} * sizeof(RingTraffic) + page_bytes - 1) / page_bytes * page_bytes;
}
constexpr uint64_t bank_bytes(uint32_t rings, uint32_t ring_bytes) { return rings_offset(rings) + uint64_t{rings} * ring_bytes; }

static_assert(sizeof(RingTraffic) == 128 && offsetof(RingTraffic::Moved, bytes) == 8 && rings_offset(31) == page_bytes);
static_assert(sizeof(BankIdentity) == 64 && offsetof(BankIdentity, segment) == 16 && offsetof(BankIdentity, ring_bytes) == 32);

}  // namespace vicinal::layout
