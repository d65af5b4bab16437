#pragma once
#include <atomic>
#include <cstddef>
#include <cstdint>

#include "layout/version.h"

namespace vicinal::layout {

/*
 * Region: memory that a host lends its virtual machines (IVShmem), or a file that stands for it. Its first page says what it is; everything
 * behind is cut into sections, one for each slot, and a slot is one kernel's. See layout/control_region.h and layout/data_region.h.
 *
 *      0  +---------------------------------------------------------------------+
 *         | magic u64 | version u32 (last) | kind u32 | id 2 x u64              |  RegionHead: written once, by who initialises the region
 *     32  | bytes u64 | slots u32 | mailbox_bytes u32 | sections u64 | section_bytes u64 |
 *     64  +---------------------------------------------------------------------+
 *         | claim 2 x u64 (of who initialises it; all that would write here)    |  RegionSeal
 *     80  | check u64 (hash of the identity, by who initialised it)             |
 *    128  +---------------------------------------------------------------------+
 *         | reserved, zero                                                      |
 *   4096  +---------------------------------------------------------------------+
 *         | section of slot 0, section_bytes                                    |
 *         +---------------------------------------------------------------------+
 *         | section of slot 1 ...                                               |
 *         +---------------------------------------------------------------------+
 */
struct alignas(line_bytes) RegionIdentity {
  std::atomic<uint64_t> magic;
  std::atomic<uint32_t> version;
  std::atomic<uint32_t> kind;
  std::atomic<uint64_t> id[2];
  std::atomic<uint64_t> bytes;  // of the region when it was initialised; who attaches may have more, never less
  std::atomic<uint32_t> slots;
  std::atomic<uint32_t> mailbox_bytes;  // control region: of each mailbox; data region: 0
  std::atomic<uint64_t> sections;       // where the section of slot 0 begins
  std::atomic<uint64_t> section_bytes;
};

struct alignas(line_bytes) RegionSeal {
  std::atomic<uint64_t> claim[2];  // random
  std::atomic<uint64_t> check;     // so that a spoilt page is told from one that was written anew
  uint8_t reserved[40];
};

struct alignas(page_bytes) RegionHead {
  RegionIdentity identity;
  RegionSeal seal;
  uint8_t reserved[page_bytes - 2 * line_bytes];
};

enum RegionKind : uint32_t { region_control = 1, region_data = 2 };

constexpr uint64_t region_magic = 0x31304745'52434956;  // "VICREG01"
constexpr uint32_t region_slots_min = 2;
constexpr uint32_t region_slots_max = 64;
constexpr uint64_t region_bytes_max = uint64_t{1} << 46;
/** Of which kind an uninitialised region is to be that nobody said anything of: below this a control region, else a data region. */
constexpr uint64_t control_bytes_below = 32 << 20;

static_assert(sizeof(RegionHead) == page_bytes && offsetof(RegionHead, seal) == 64 && offsetof(RegionSeal, check) == 16);
static_assert(sizeof(RegionIdentity) == 64 && offsetof(RegionIdentity, version) == 8 && offsetof(RegionIdentity, kind) == 12);
static_assert(offsetof(RegionIdentity, id) == 16 && offsetof(RegionIdentity, bytes) == 32 && offsetof(RegionIdentity, slots) == 40);
static_assert(offsetof(RegionIdentity, mailbox_bytes) == 44 && offsetof(RegionIdentity, sections) == 48 &&
              offsetof(RegionIdentity, section_bytes) == 56);
static_assert(std::atomic<uint64_t>::is_always_lock_free && std::atomic<uint32_t>::is_always_lock_free);

}  // namespace vicinal::layout
