#pragma once
#include <sched.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "engine/engine.h"
#include "handoff/grant.h"

namespace vicinal::bench {

/** Sizes of what a pair is granted, in bytes. */
struct PairOptions {
  uint32_t ring_bytes = 2 * 1024 * 1024;  // as the broker cuts it for two ranks
  uint64_t arena_bytes = 64 << 20;
  uint64_t eager_limit = 8192;
  uint32_t spin_microseconds = 1000;
  int cores[2] = {0, 1};
};

inline void need(bool held, const std::string& what) {
  if (held) return;
  std::fprintf(stderr, "core bench: %s\n", what.c_str());
  std::_Exit(1);
}

/**
 * Two processes with an engine each, granted to one another by the four steps of proto/HANDSHAKE.md: this process plays
 * the broker before it forks. Gives the core's own cost, without the N-API face.
 */
class Pair {
 public:
  explicit Pair(const PairOptions& options) : options_(options) {
    for (int rank = 0; rank < 2; rank++) {
      head_[rank] = memfd("head", layout::head_bytes(2));
      bank_[rank] = memfd("bank", layout::bank_bytes(1, options.ring_bytes));
      arena_[rank] = memfd("arena", options.arena_bytes);
      wake_[rank] = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
      need(pipe(step_[rank]) == 0, "pipe");
    }
    child_ = fork();
    need(child_ >= 0, "fork");
    rank_ = child_ == 0 ? 1 : 0;
    pin(options.cores[rank_]);
    start();
  }

  int rank() const { return rank_; }
  Engine& engine() { return *engine_; }
  /** First byte of this rank's arena. */
  std::byte* arena() { return engine_->arenas().all().front()->base(); }

  /** Ends the other process; returns when it has ended. */
  void finish() {
    meet();
    if (rank_ == 1) std::_Exit(0);
    waitpid(child_, nullptr, 0);
  }

 private:
  static int memfd(const char* name, uint64_t bytes) {
    handoff::Result made = handoff::create_memfd(name, bytes);
    need(made.value >= 0, "memfd_create");
    return made.value;
  }

  static void pin(int core) {
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(core, &set);
    need(sched_setaffinity(0, sizeof set, &set) == 0, "core " + std::to_string(core) + " is not allowed to this process");
  }

  /** Both processes have come here. */
  void meet() {
    char byte = 0;
    need(write(step_[1 - rank_][1], &byte, 1) == 1 && read(step_[rank_][0], &byte, 1) == 1, "the other process is gone");
  }

  void start() {
    EngineOptions engine;
    engine.rank = rank_;
    engine.size = 2;
    engine.eager_limit = options_.eager_limit;
    engine.spin_microseconds = options_.spin_microseconds;
    engine_ = std::make_unique<Engine>(engine);
    auto good = [](const std::string& failure) { need(failure.empty(), failure); };
    good(engine_->adopt_head(1, head_[rank_], layout::head_bytes(2)));
    good(engine_->adopt_bank(2, 0, bank_[rank_], layout::bank_bytes(1, options_.ring_bytes), 1, options_.ring_bytes));
    good(engine_->adopt_arena(3, arena_[rank_], options_.arena_bytes));
    meet();
    if (rank_ == 0)
      for (int memfd : {head_[0], head_[1], bank_[0], bank_[1], arena_[0], arena_[1]}) need(handoff::seal_forever(memfd).error == 0, "seal");
    meet();
    int other = 1 - rank_;
    good(engine_->add_peer_segment(other, 1, handoff::reopen_read_only(head_[other]).value, layout::head_bytes(2)));
    good(engine_->add_peer_segment(other, 2, handoff::reopen_read_only(bank_[other]).value, layout::bank_bytes(1, options_.ring_bytes)));
    good(engine_->add_peer_segment(other, 3, handoff::reopen_read_only(arena_[other]).value, options_.arena_bytes));
    PeerGrant grant;
    grant.rank = other;
    grant.wake = wake_[other];
    grant.sleep = wake_[rank_];
    grant.outgoing_segment = grant.incoming_segment = 2;
    grant.rings_per_bank = 1;
    grant.ring_bytes = options_.ring_bytes;
    grant.head_segment = 1;
    good(engine_->add_peer(grant));
    engine_->set_state(layout::rank_running);
    meet();
  }

  PairOptions options_;
  std::unique_ptr<Engine> engine_;
  int head_[2], bank_[2], arena_[2], wake_[2], step_[2][2];
  int rank_ = 0;
  pid_t child_ = -1;
};

}  // namespace vicinal::bench
