#pragma once
#include <cstddef>
#include <cstdint>
#include <utility>
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
  /** Address and bytes of one of them in a buffer. */
  template <typename Byte>
  std::pair<Byte*, uint64_t> of(Byte* buffer, int32_t member) const {
    auto at = static_cast<size_t>(member);
    return {buffer + displacements[at], counts[at]};
  }
  void add(uint64_t bytes, uint64_t displacement) {
    counts.push_back(bytes);
    displacements.push_back(displacement);
  }
};

}  // namespace vicinal::collective
