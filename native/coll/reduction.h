#pragma once
#include <cstddef>
#include <cstdint>

#include "coll/op.h"

namespace vicinal {

/** Combines `count` elements of `left` into `inout`, as MPI's invec and inoutvec. The two do not overlap. */
using Reduce = void (*)(const void* left, void* inout, size_t count);

/**
 * The reduction for an operation on an element type, or nullptr where MPI defines none (logical and bitwise operations on floating point).
 * Integers wrap; clamped bytes saturate on SUM and PROD; MIN and MAX of floating point give NaN when an operand is NaN.
 */
Reduce find_reduction(Op op, Element element);

/** A reduction of the program's own (MPI-4.1 section 6.9.5). */
class UserReduction {
 public:
  virtual ~UserReduction() = default;
  /** Combines `bytes` of `left` into `inout`. Returns success, or the error class with which the collective fails. */
  virtual int combine(const std::byte* left, std::byte* inout, uint64_t bytes) = 0;
};

}  // namespace vicinal
