#pragma once
#include <cstdint>
#include <vector>

namespace vicinal {

/** A communicator: a context that no other shares, and its group as world ranks. */
struct Communicator {
  uint32_t context = 0;          // point to point; collectives use context + 1
  int32_t rank = 0;              // ours
  std::vector<int32_t> world;    // rank -> world rank
  std::vector<int32_t> inverse;  // world rank -> rank, -1 for non-members
  uint32_t collective_count = 0;
  bool freed = false;

  int32_t size() const { return static_cast<int32_t>(world.size()); }
  int32_t rank_of(int32_t world_rank) const {
    return world_rank >= 0 && static_cast<size_t>(world_rank) < inverse.size() ? inverse[static_cast<size_t>(world_rank)] : -1;
  }
};

}  // namespace vicinal
