#include <sched.h>

#include <chrono>

#include "coll/slice_schedule.h"
#include "engine/engine.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace vicinal {

static inline void pause_processor() {
#if defined(__x86_64__)
  _mm_pause();
#elif defined(__aarch64__)
  asm volatile("yield");
#endif
}

static uint64_t now_microseconds() {
  return static_cast<uint64_t>(std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now().time_since_epoch()).count());
}

// Where a wait may spin, it goes on for this many times as long on the second rung: coming back from sleep in the middle of a
// program's step costs more than the yields (windows of rewritten 128 KiB messages: 16 and 24 GB/s).
constexpr uint64_t yield_share = 4;

/*
 * The ladder: spin while ranks do not outnumber cores, yield some times, then sleep by the protocol of ring/sleep.h.
 * Each rung is cheaper for the machine and slower to come back from than the one before.
 */
template <typename Done>
Wait Engine::wait_until(Done done) {
  bool climb = true;
  // A program whose waits are all short never sleeps: now and then it must hear the broker all the same.
  if ((++waits_ & 0xfff) == 0 && handle_events(0) && !done()) return Wait::broker;
  for (;;) {
    progress();
    if (done()) return Wait::done;
    if (climb && options_.spin_microseconds != 0) {
      uint64_t until = now_microseconds() + options_.spin_microseconds;
      do {
        for (int turn = 0; turn < 128; turn++) {
          pause_processor();
          progress();
          if (done()) return Wait::done;
        }
      } while (now_microseconds() < until);
    }
    if (climb) {
      uint64_t until = options_.spin_microseconds == 0 ? 0 : now_microseconds() + uint64_t{options_.spin_microseconds} * yield_share;
      uint32_t turn = 0;
      while (turn < options_.yields || (until != 0 && now_microseconds() < until)) {
        sched_yield();
        turn++;
        progress();
        if (done()) {
          count(layout::yields, turn);
          return Wait::done;
        }
      }
      count(layout::yields, turn);
    }
    bool may_sleep = prepare_sleep();
    if (done()) {
      end_sleep();
      return Wait::done;
    }
    if (may_sleep) count(layout::sleeps);
    uint64_t before = now_microseconds();
    bool broker = handle_events(may_sleep ? static_cast<int>(options_.backstop_milliseconds) : 0);
    end_sleep();
    climb = now_microseconds() - before < uint64_t{options_.backstop_milliseconds} * 1000;
    progress();
    if (done()) return Wait::done;
    if (broker) return Wait::broker;
  }
}

Wait Engine::wait(Request& request) {
  return wait_until([&] { return request.state == RequestState::complete; });
}

Wait Engine::wait_for(Request& request, uint32_t milliseconds) {
  uint64_t until = now_microseconds() + uint64_t{milliseconds} * 1000;
  return wait_until([&] { return request.state == RequestState::complete || now_microseconds() >= until; });
}

Wait Engine::wait_any(const std::vector<Request*>& requests, int32_t* found) {
  return wait_until([&] {
    for (size_t at = 0; at < requests.size(); at++) {
      if (requests[at]->state != RequestState::complete) continue;
      *found = static_cast<int32_t>(at);
      return true;
    }
    return false;
  });
}

Wait Engine::flush() {
  return wait_until([&] {
    for (Peer* peer : living_)
      if (peer->outgoing()) return false;
    for (const SliceSchedule* schedule : watched_)
      if (!schedule->published()) return false;
    return true;
  });
}

void Engine::progress() {
  if (in_progress_) return;
  in_progress_ = true;
  for (size_t at = 0; at < living_.size(); at++) {
    Peer* peer = living_[at];
    if (peer->consumer.waiting()) poll(*peer);
    if (peer->outgoing() && peer->error == success) flush(*peer);
  }
  if ((++turns_ & 0xfff) == 0) check_agreement();
  if (!watched_.empty()) look_at_slices();
  if (reading_ != 0) [[unlikely]]
    read_on();
  if (!ready_.empty()) run_ready();
  in_progress_ = false;
}

}  // namespace vicinal
