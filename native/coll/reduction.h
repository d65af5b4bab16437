#pragma once
#include <cstddef>

#include "coll/op.h"

namespace vicinal {

/** Combines `count` elements of `left` into `inout`, as MPI's invec and inoutvec. The two do not overlap. */
using Reduce = void (*)(const void* left, void* inout, size_t count);

/**
 * The reduction for an operation on an element type, or nullptr where MPI defines none (logical and bitwise operations on floating point).
 * Integers wrap; clamped bytes saturate on SUM and PROD; MIN and MAX of floating point give NaN when an operand is NaN.
 */
Reduce find_reduction(Op op, Element element);

}  // namespace vicinal
