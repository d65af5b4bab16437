#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <vector>

#include "coll/levels.h"
#include "coll/slices.h"

namespace vicinal {

class Schedule;

/**
 * Numbers of contexts. World has 0 and 1, self 2 and 3. Those of later communicators lie above and tell a slot and how often the slot
 * was used before, so that a context never comes back while a late message of its former owner may still arrive. The two
 * highest bits mark the private contexts of a communicator: same group, messages of the library itself.
 */
namespace context_numbers {
constexpr uint32_t first = 4, slots = 2048, generations = (1u << 18) - 1;
constexpr uint32_t private_bits = 0xc0000000;
constexpr uint32_t slot_of(uint32_t context) { return (((context & ~private_bits) - first) >> 1) % slots; }
constexpr uint32_t generation_of(uint32_t context) { return (((context & ~private_bits) - first) >> 1) / slots; }
constexpr bool is_reusable(uint32_t context) { return (context & ~private_bits) >= first; }
static_assert(first + 2 * (slots * generations - 1) + 1 < (private_bits & ~(private_bits << 1)));
}  // namespace context_numbers

/** Why the collectives of a communicator go by messages alone; `member` is about one of them. */
enum class SlicesLack : uint8_t { none, alone, job_size, context, unmet_member, member, kernel };

/** A communicator: a context that no other shares, and its group as world ranks. */
struct Communicator {
  uint32_t context = 0;          // point to point; collectives use context + 1
  int32_t rank = 0;              // ours
  std::vector<int32_t> world;    // rank -> world rank
  std::vector<int32_t> inverse;  // world rank -> rank, -1 for non-members
  uint32_t collective_count = 0;
  bool freed = false;
  std::vector<Schedule*> running;  // collectives that have begun and not ended
  struct Failure {
    int error;
    int32_t by;  // world rank
  };
  std::map<int32_t, Failure> failed_ahead;  // by tag: collectives that a member gave up before we began them
  bool failing = false;                     // a member takes part in no collective from `failing_from` on
  int32_t failing_from = 0;
  Failure failing_as{0, -1};
  bool told = false;  // the members know that we take part in no further collective
  struct Notice {
    int32_t tag;
    bool onward;
    int error;
    int32_t about;  // world rank
  };
  std::vector<Notice> notices;  // what was told so far, for members whose channel comes later
  bool slices_decided = false;
  std::unique_ptr<Slices> slices;  // of all members, once decided; nullptr: they go by messages, or
  std::unique_ptr<Levels> levels;  // in two levels, where the members live in several kernels
  SlicesLack slices_lack = SlicesLack::none;
  int32_t slices_lacking = -1;  // world rank that has none

  /** Our slice of this communicator, whoever reads it; nullptr: nobody. */
  Slices* cells() const { return slices ? slices.get() : levels ? levels->slices.get() : nullptr; }
  /** The world rank of one of those whom cells() counts. */
  int32_t reader(int32_t number) const { return world[static_cast<size_t>(slices ? number : levels->group()[static_cast<size_t>(number)])]; }

  /** Tags number the collectives of a communicator, modulo 2^31. True when `tag` comes before `other`. */
  static bool tag_before(int32_t tag, int32_t other) {
    return ((static_cast<uint32_t>(tag) - static_cast<uint32_t>(other)) & 0x7fffffff) >= 0x40000000;
  }
  int32_t next_tag() const { return static_cast<int32_t>(collective_count & 0x7fffffff); }
  bool is_member(int32_t world_rank) const { return rank_of(world_rank) >= 0; }
  int32_t size() const { return static_cast<int32_t>(world.size()); }
  int32_t rank_of(int32_t world_rank) const {
    return world_rank >= 0 && static_cast<size_t>(world_rank) < inverse.size() ? inverse[static_cast<size_t>(world_rank)] : -1;
  }
};

}  // namespace vicinal
