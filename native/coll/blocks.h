#pragma once
#include <cstdint>
#include <vector>

namespace vicinal::collective {

/** Where the blocks of the ranks lie in a buffer, in bytes. */
struct Blocks {
  std::vector<uint64_t> counts;
  std::vector<uint64_t> displacements;

  /** As many of equal length, one behind the other. */
  static Blocks equal(int32_t count, uint64_t bytes) {
    Blocks blocks;
    for (uint64_t at = 0; at < static_cast<uint64_t>(count); at++) blocks.add(bytes, at * bytes);
    return blocks;
  }
  void add(uint64_t bytes, uint64_t displacement) {
    counts.push_back(bytes);
    displacements.push_back(displacement);
  }
};

}  // namespace vicinal::collective
