#pragma once
#include <atomic>
#include <cstddef>
#include <cstdint>

#include "layout/version.h"

namespace vicinal::layout {

/*
 * Collective slice: what one rank publishes for the collectives of one communicator. A head holds slices_of(size) of them behind its
 * peer lines. Written by its owner alone.
 *
 *      0  +-------------------------------------------------------+
 *         | consumed u64 | history u64                             |  SliceHead
 *     64  +-------------------------------------------------------+
 *         | cell 0: epoch u64 (last) | kind u32 | consumed u32     |  SliceCell, for the communicator's collectives number
 *         | bytes u64 | payload ...                                |  0, 16, 32, ...
 *   4224  +-------------------------------------------------------+
 *         | cells 1 to 15                                          |
 *  66624  +-------------------------------------------------------+
 *
 *   consumed and epoch:  context (high half) | a count (low half). A count of another context says nothing.
 *     consumed: collectives, from the first on, that this rank has begun and in which it needs nobody's cell any more. So an owner
 *               writes the cell of collective n only when every member has consumed n - 15 of them.
 *     epoch:    n + 1 for the collective number n. One that goes by messages leaves its cell as it is.
 *   history: collectives that this rank has begun (high 24 bits, modulo 2^24) and, for the last 40 of them, how they went: bit 0 is the
 *     last one, 1 where it went by its slice. Members that disagree called a collective with different arguments.
 */
struct alignas(line_bytes) SliceHead {
  std::atomic<uint64_t> consumed;
  std::atomic<uint64_t> history;
  uint8_t reserved[48];
};

struct alignas(line_bytes) SliceCell {
  static constexpr uint32_t lines = 65;
  static constexpr uint32_t payload_offset = 24;
  static constexpr uint32_t payload_bytes = lines * line_bytes - payload_offset;
  std::atomic<uint64_t> epoch;
  uint32_t kind;
  uint32_t consumed;  // the count of the head's word when the cell was published: saves readers a look at that line
  uint64_t bytes;     // of payload
  std::byte payload[payload_bytes];
};

/** How far a rank that waits for nobody, as the root of a bcast, runs ahead of the others. */
constexpr uint32_t slice_cells = 16;

struct Slice {
  SliceHead head;
  SliceCell cells[slice_cells];
};

constexpr uint64_t slice_word(uint32_t context, uint32_t count) { return uint64_t{context} << 32 | count; }
constexpr uint32_t slice_context(uint64_t word) { return static_cast<uint32_t>(word >> 32); }
constexpr uint32_t slice_count(uint64_t word) { return static_cast<uint32_t>(word); }

constexpr uint32_t history_modes = 40;
/** The history after collective number `at`, the next one. */
constexpr uint64_t history_with(uint64_t history, uint32_t at, bool by_slice) {
  constexpr uint64_t modes = (uint64_t{1} << history_modes) - 1;
  uint64_t begun = (uint64_t{at} + 1) & 0xffffff;
  return begun << history_modes | (((history << 1) | (by_slice ? 1 : 0)) & modes);
}
/** What a history says of collective number `at`: 1 by slice, 0 by messages, -1 when it does not know. */
constexpr int history_of(uint64_t history, uint32_t at) {
  uint64_t back = ((history >> history_modes) - 1 - at) & 0xffffff;
  return back < history_modes ? static_cast<int>((history >> back) & 1) : -1;
}

/** The largest job whose heads hold slices: each rank reads the cells of all others. */
constexpr uint32_t slices_size_limit = 64;
/** Slices in the head of a rank of a job of `size` ranks: of world, and of as many further communicators. */
constexpr uint32_t slices_of(uint32_t size) { return size > 1 && size <= slices_size_limit ? 8 : 0; }

static_assert(sizeof(SliceHead) == 64 && sizeof(SliceCell) == SliceCell::lines * line_bytes && sizeof(Slice) == 66624);
static_assert(offsetof(SliceCell, bytes) == 16 && offsetof(SliceCell, payload) == SliceCell::payload_offset);
static_assert(history_of(history_with(history_with(0, 0, true), 1, false), 0) == 1);
static_assert(history_of(history_with(history_with(0, 0, true), 1, false), 1) == 0 && history_of(history_with(0, 0, true), 1) == -1);

}  // namespace vicinal::layout
