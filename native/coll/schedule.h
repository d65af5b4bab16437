#pragma once
#include <cstdint>
#include <memory>
#include <vector>

#include "coll/reduction.h"
#include "engine/request.h"

namespace vicinal {

class Engine;

/** What a reduction needs to know of its elements. */
struct Elements {
  uint64_t count;
  uint64_t element_bytes;
  Reduce reduce;
  bool commutes = true;           // false: the operands must meet in the order of ranks
  UserReduction* user = nullptr;  // instead of `reduce`
  uint64_t bytes() const { return count * element_bytes; }
};

/**
 * A collective as rounds: the transfers of a round run at once; when all are done its local steps run in order, then the
 * next round starts. So the three forms of a collective share one description, and progress needs no thread.
 */
class Schedule {
 public:
  virtual ~Schedule() = default;
  struct Transfer {
    bool send;
    std::byte* data;
    uint64_t bytes;
    int32_t peer;  // rank in the communicator
  };
  struct Local {
    const std::byte* from;
    std::byte* to;
    uint64_t count;       // bytes of a copy or of a reduction of the program's own, else elements
    Reduce reduce;        // nullptr: copy, unless there is
    UserReduction* user;  // a reduction of the program's own
  };
  struct Round {
    std::vector<Transfer> transfers;
    std::vector<Local> locals;
  };

  Communicator* communicator = nullptr;
  uint32_t number = 0;  // of the collective in its communicator
  int32_t tag = 0;
  bool without_memory = false;  // the program's buffers lie in memory that was taken away: it fails, and the members are told
  uint32_t lent_lost = 0;       // pieces of memory that were taken away from the program when it began
  Request* request = nullptr;
  uint32_t outstanding = 0;
  int error = success;
  size_t at = 0;
  bool started = false;
  bool queued = false;  // in the engine's list of schedules to advance
  bool told = false;    // it failed because a member said so: no need to tell the others

  Round& round() { return rounds_.emplace_back(); }
  /** Scratch memory that lives as long as the collective. */
  std::byte* scratch(uint64_t bytes) {
    scratch_.push_back(std::make_unique_for_overwrite<std::byte[]>(bytes == 0 ? 1 : bytes));
    return scratch_.back().get();
  }
  void send(Round& round, const void* data, uint64_t bytes, int32_t peer) {
    round.transfers.push_back({true, const_cast<std::byte*>(static_cast<const std::byte*>(data)), bytes, peer});
  }
  void receive(Round& round, void* data, uint64_t bytes, int32_t peer) {
    round.transfers.push_back({false, static_cast<std::byte*>(data), bytes, peer});
  }
  void copy(Round& round, const void* from, void* to, uint64_t bytes) {
    if (bytes != 0 && from != to) round.locals.push_back({static_cast<const std::byte*>(from), static_cast<std::byte*>(to), bytes, nullptr, nullptr});
  }
  /** `to` becomes `from` op `to`, as MPI's invec and inoutvec. */
  void reduce(Round& round, const void* from, void* to, uint64_t count, const Elements& elements) {
    uint64_t length = elements.user == nullptr ? count : count * elements.element_bytes;
    if (count != 0)
      round.locals.push_back({static_cast<const std::byte*>(from), static_cast<std::byte*>(to), length, elements.reduce, elements.user});
  }
  /** Keeps the program's reduction as long as the collective. */
  void keep(std::unique_ptr<UserReduction> reduction) { reduction_ = std::move(reduction); }

  /** Runs as far as it can. True when the collective is over (see `error`). */
  virtual bool advance(Engine& engine);
  /** True for one that goes by collective slices rather than by messages. */
  virtual bool by_slices() const { return false; }

 private:
  int run_locals(const Round& round);
  std::vector<Round> rounds_;
  std::vector<std::unique_ptr<std::byte[]>> scratch_;
  std::unique_ptr<UserReduction> reduction_;
};

}  // namespace vicinal
