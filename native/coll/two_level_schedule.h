#pragma once
#include <cstdint>

#include "coll/slice_schedule.h"

namespace vicinal {

/**
 * A collective in two levels whose members of one kernel meet by their slices: each but the leader publishes its part in its cell; the leader
 * takes them in, runs the rounds that exchange with the leaders of the other kernels, and publishes the result in its own. So each
 * writes one cell at most, as in a collective of one level.
 */
class TwoLevelSchedule final : public CellSchedule {
 public:
  struct Plan {
    SliceSchedule::Kind kind;
    int32_t leader;                    // place in the group
    bool up = false, down = false;     // the members publish; the leader does
    const std::byte* given = nullptr;  // our part, in the program's memory
    uint64_t up_bytes = 0;             // of each part
    std::byte* gathered = nullptr;     // leader: where the parts go, one behind the other, or their reduction
    Reduce reduce = nullptr;
    uint64_t element_bytes = 1;
    const std::byte* result = nullptr;  // leader: what it publishes, once the rounds are over
    uint64_t down_bytes = 0;
    std::byte* receive = nullptr;  // member: where that goes
  };

  explicit TwoLevelSchedule(const Plan& plan) : plan_(plan) {}
  bool advance(Engine& engine) override;
  bool can_advance() const override;
  bool published() const override;
  Plan& plan() { return plan_; }

 private:
  enum class Stage : uint8_t { publish_part, take_parts, exchange, publish_result, take_result, over };
  /** What became of a stage: done, waits for a cell, or failed (`error` says how). */
  enum class Step : uint8_t { done, waits, failed };
  bool leads() const;
  Slices& slices() const;
  Slices::Expected says(uint64_t bytes) const { return {number, 32 + static_cast<uint32_t>(plan_.kind), bytes}; }
  bool usable() const;
  Step publish(Engine& engine, const std::byte* data, uint64_t bytes);
  Step await(Engine& engine, int32_t place, uint64_t bytes);
  Step take_parts(Engine& engine);
  Step fail(int with, int32_t about);
  int32_t world_rank(int32_t place) const;
  Plan plan_;
  Stage stage_ = Stage::publish_part;
  int32_t next_ = 0;  // the member whose part is missing
};

}  // namespace vicinal
