#pragma once
#include <atomic>
#include <cstddef>
#include <cstdint>

#include "layout/version.h"

namespace vicinal::layout {

/*
 * Bank: a segment that holds the outgoing rings of one rank, one ring for each peer, in the order in which it met them.
 * Written by its owner alone.
 *
 *      0  +----------------------------------------------------------+
 *         | magic u64 | version u32 (last) | index u32 | segment u64 |  BankIdentity
 *         | rank u32 | rings u32 | ring_bytes u32                    |
 *     64  +----------------------------------------------------------+
 *         | reserved, zero                                           |
 *   4096  +----------------------------------------------------------+
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
constexpr uint64_t rings_offset = page_bytes;
constexpr uint32_t ring_bytes_min = 16 * 1024;
constexpr uint32_t ring_bytes_max = 4 * 1024 * 1024;

constexpr uint64_t bank_bytes(uint32_t rings, uint32_t ring_bytes) { return rings_offset + uint64_t{rings} * ring_bytes; }

static_assert(sizeof(BankIdentity) == 64 && offsetof(BankIdentity, segment) == 16 && offsetof(BankIdentity, ring_bytes) == 32);

}  // namespace vicinal::layout
