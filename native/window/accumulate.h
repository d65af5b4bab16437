#pragma once
#include <cstddef>
#include <cstdint>

#include "coll/op.h"

namespace vicinal {

/** Operations on windows: those of coll/op.h, and two more (MPI-4.1 section 12.3.4). The numbers are those of the SDK's Op. */
constexpr uint8_t op_replace = 10, op_no_op = 11, window_op_count = 12;

/**
 * Combines `count` elements into a window's memory, each by an atomic operation of the processor: target = target op origin. `result`, where
 * not nullptr, gets what stood there before. `origin` may be nullptr for op_no_op. `target` is aligned to the element; the others need not be. False
 * where the operation is not defined on the element type.
 */
bool accumulate(uint8_t op, Element element, std::byte* target, const std::byte* origin, std::byte* result, uint64_t count);

/** True where accumulate() knows the operation. */
bool can_accumulate(uint8_t op, Element element);

/** Writes one element where the memory equals `compare`; `result` gets what stood there before. `bytes`: 1, 2, 4 or 8, to which `target` is aligned.
 */
void compare_and_swap(uint64_t bytes, std::byte* target, const std::byte* compare, const std::byte* origin, std::byte* result);

}  // namespace vicinal
