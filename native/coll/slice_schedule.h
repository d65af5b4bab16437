#pragma once
#include <cstdint>
#include <memory>

#include "coll/collectives.h"
#include "coll/schedule.h"
#include "coll/slices.h"

namespace vicinal {

/** A collective that publishes in its slice, and waits for cells of others: the engine looks at them for it. */
class CellSchedule : public Schedule {
 public:
  bool by_slices() const final { return true; }
  /** True when advance() would come further. */
  virtual bool can_advance() const = 0;
  /** False while what this rank publishes waits for a free cell. */
  virtual bool published() const = 0;
  bool watched = false;  // in the engine's list of those to look at
};

/**
 * A collective by slices: each member publishes its part in one cell and reads the cells that it needs, in one step, without matching.
 * Operands meet in the order of ranks, the same at every member, so that results are equal to the bit everywhere.
 */
class SliceSchedule final : public CellSchedule {
 public:
  enum class Kind : uint8_t { barrier = 1, bcast, reduce, allreduce, gather, scatter, allgather, alltoall, allgatherv, reduce_scatter, scan, exscan };

  struct Plan {
    Kind kind;
    int32_t first = 0, end = 0;            // members whose cells are needed, as ranks
    bool silent = false;                   // publishes no cell
    const std::byte* published = nullptr;  // what the cell gets
    uint64_t published_bytes = 0;
    uint64_t needed_bytes = 0;  // what a needed cell must hold; of allgatherv: as `blocks` say
    uint64_t block = 0;         // bytes of one rank's block
    uint64_t offset = 0;        // of our block in a cell
    std::byte* receive = nullptr;
    const std::byte* own = nullptr;  // our block, where it is to be copied apart from the cells
    Reduce reduce = nullptr;
    uint64_t element_bytes = 1;
    collective::Blocks blocks{};
  };

  explicit SliceSchedule(Plan plan) : plan_(std::move(plan)), next_(plan_.first) {}
  bool advance(Engine& engine) override;
  bool can_advance() const override;
  bool published() const override { return published_ || plan_.silent; }

 private:
  Slices::Expected of(int32_t member) const;
  void skip_own();
  bool fail(int with, int32_t about);
  void finish();

  Plan plan_;
  int32_t next_;  // the member whose cell is missing
  bool published_ = false;
};

}  // namespace vicinal
