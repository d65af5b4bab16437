#pragma once
#include <cstdint>
#include <memory>
#include <vector>

#include "coll/reduction.h"
#include "engine/request.h"

namespace vicinal {

class Engine;

/**
 * A collective as rounds: the transfers of a round run at once; when all are done its local steps run in order, then the
 * next round starts. So the three forms of a collective share one description, and progress needs no thread.
 */
class Schedule {
 public:
  struct Transfer {
    bool send;
    std::byte* data;
    uint64_t bytes;
    int32_t peer;  // rank in the communicator
  };
  struct Local {
    const std::byte* from;
    std::byte* to;
    uint64_t count;  // bytes of a copy, elements of a reduction
    Reduce reduce;   // nullptr: copy
  };
  struct Round {
    std::vector<Transfer> transfers;
    std::vector<Local> locals;
  };

  Communicator* communicator = nullptr;
  int32_t tag = 0;
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
    scratch_.push_back(std::make_unique<std::byte[]>(bytes == 0 ? 1 : bytes));
    return scratch_.back().get();
  }
  void send(Round& round, const void* data, uint64_t bytes, int32_t peer) {
    round.transfers.push_back({true, const_cast<std::byte*>(static_cast<const std::byte*>(data)), bytes, peer});
  }
  void receive(Round& round, void* data, uint64_t bytes, int32_t peer) {
    round.transfers.push_back({false, static_cast<std::byte*>(data), bytes, peer});
  }
  void copy(Round& round, const void* from, void* to, uint64_t bytes) {
    if (bytes != 0 && from != to) round.locals.push_back({static_cast<const std::byte*>(from), static_cast<std::byte*>(to), bytes, nullptr});
  }
  void reduce(Round& round, const void* from, void* to, uint64_t count, Reduce reduce) {
    round.locals.push_back({static_cast<const std::byte*>(from), static_cast<std::byte*>(to), count, reduce});
  }

  /** Runs as far as it can. True when the collective is over (see `error`). */
  bool advance(Engine& engine);

 private:
  void run_locals(const Round& round);
  std::vector<Round> rounds_;
  std::vector<std::unique_ptr<std::byte[]>> scratch_;
};

}  // namespace vicinal
