#include "coll/schedule.h"

#include <cstring>

#include "engine/engine.h"

namespace vicinal {

int Schedule::run_locals(const Round& round) {
  for (const Local& local : round.locals) {
    if (local.user != nullptr) {
      int failed = local.user->combine(local.from, local.to, local.count);
      if (failed != success) return failed;
    } else if (local.reduce == nullptr) {
      std::memcpy(local.to, local.from, local.count);
    } else {
      local.reduce(local.from, local.to, local.count);
    }
  }
  return success;
}

bool Schedule::advance(Engine& engine) {
  while (error == success) {
    if (started) {
      if (outstanding != 0) return false;
      if (request->hold && !request->hold->valid()) {
        error = err_buffer;
        break;
      }
      int failed = run_locals(rounds_[at]);
      if (error == success) error = failed;
      at++;
      started = false;
    }
    if (at == rounds_.size()) return true;
    started = true;
    Round& round = rounds_[at];
    outstanding = 1;  // holds the round open while its transfers start
    for (const Transfer& transfer : round.transfers) {
      if (transfer.send) continue;
      int failed = engine.start_internal_receive(*this, *communicator, transfer.data, transfer.bytes, transfer.peer, tag);
      if (failed != success) error = failed;
    }
    for (const Transfer& transfer : round.transfers) {
      if (!transfer.send || error != success) continue;
      int failed = engine.start_internal_send(*this, *communicator, transfer.data, transfer.bytes, transfer.peer, tag);
      if (failed != success) error = failed;
    }
    outstanding--;
  }
  return true;
}

}  // namespace vicinal
