#pragma once
#include <cstdint>
#include <memory>
#include <vector>

#include "coll/slices.h"

namespace vicinal {

/**
 * How the members of a communicator are spread over kernels: within one they share memory that is cheap to meet in, between two they do
 * not. Only for communicators of more than one kernel, of which one at least holds several members.
 */
struct Levels {
  std::vector<std::vector<int32_t>> groups;  // the ranks of each kernel, ascending; the kernels by their first ranks
  std::vector<int32_t> group_of;             // by rank
  int32_t own = 0;                           // our group
  int32_t place = 0;                         // ours in it
  bool contiguous = true;                    // each group's ranks follow one another
  std::unique_ptr<Slices> slices;            // of our group, numbered by place; nullptr: it meets by messages

  const std::vector<int32_t>& group() const { return groups[static_cast<size_t>(own)]; }

  /**
   * @param kernels by rank of the communicator
   * @returns nullptr where two levels are no better than one
   */
  static std::unique_ptr<Levels> of(const std::vector<int32_t>& kernels, int32_t rank);
};

}  // namespace vicinal
