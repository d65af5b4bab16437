#pragma once
#include <atomic>
#include <cstddef>
#include <cstdint>

#include "layout/version.h"

namespace vicinal::layout {

/*
 * Window: the one segment that several write. A memfd that its owner allocates and that every member of the window's communicator maps
 * writable (docs/design/0011). Nothing in it is believed: where parts lie is agreed by messages, and who lives, and who holds a lock,
 * is proved elsewhere (HeldLocks in layout/head.h).
 *
 *      0  +---------------------------------------------------------------+
 *         | magic u64 | version u32 (last) | bytes u64 (at 16)            |  WindowIdentity
 *     64  +---------------------------------------------------------------+
 *         | LockLine of member 0: holder u64                              |  the lock on the part of member 0
 *    128  +---------------------------------------------------------------+
 *         | LockLine of member 1 ...                                      |
 *         +- next page ---------------------------------------------------+
 *         | intents u8[members][members]: what each member (column) wants |
 *         | of the lock of each member (row); a member writes its column  |
 *         +- next page ---------------------------------------------------+
 *         | the members' parts                                            |
 *         +---------------------------------------------------------------+
 */
struct alignas(line_bytes) WindowIdentity {
  uint64_t magic;
  std::atomic<uint32_t> version;
  uint32_t reserved0;
  uint64_t bytes;
  uint8_t reserved1[40];
};

struct alignas(line_bytes) LockLine {
  std::atomic<uint64_t> holder;  // 0: nobody; else the member that holds, or waits first for, the exclusive lock, plus 1
  uint8_t reserved[56];
};

enum LockIntent : uint8_t { intent_none = 0, intent_shared = 1, intent_exclusive = 2, intent_waits_shared = 3, intent_waits_exclusive = 4 };

constexpr uint64_t window_magic = 0x31304e49'57434956;  // "VICWIN01"
constexpr uint64_t window_locks_offset = line_bytes;
constexpr uint32_t window_members_max = 65535;

constexpr uint64_t window_intents_offset(uint32_t members) {
  return (window_locks_offset + uint64_t{members} * sizeof(LockLine) + page_bytes - 1) / page_bytes * page_bytes;
}
/** Where the first part begins: bytes of a window that has none. */
constexpr uint64_t window_control_bytes(uint32_t members) {
  return window_intents_offset(members) + (uint64_t{members} * members + page_bytes - 1) / page_bytes * page_bytes;
}

static_assert(sizeof(WindowIdentity) == 64 && offsetof(WindowIdentity, version) == 8 && offsetof(WindowIdentity, bytes) == 16);
static_assert(sizeof(LockLine) == 64 && offsetof(LockLine, holder) == 0);
static_assert(std::atomic<uint8_t>::is_always_lock_free && sizeof(std::atomic<uint8_t>) == 1);

}  // namespace vicinal::layout
