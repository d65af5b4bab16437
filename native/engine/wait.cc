#include <sched.h>
#include <sys/resource.h>

#include <algorithm>
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
// Below so many microseconds a spin is shorter than the sleep that it would save.
constexpr uint32_t spin_least = 20;
constexpr uint32_t spins_between_trials = 64;
// A backstop that finds nothing is doubled, up to so many times: the sleep protocol loses no wakeup, so it only guards against what nobody knows.
constexpr uint32_t backstop_growth = 10;

/** How often the kernel took the processor from this thread for another. */
static uint64_t preemptions() {
  rusage usage{};
  return getrusage(RUSAGE_THREAD, &usage) == 0 ? static_cast<uint64_t>(usage.ru_nivcsw) : 0;
}

/** How long this wait may spin. Where spinning was in others' way it is tried again once in a while only. */
uint32_t Engine::spin_allowance() {
  if (options_.spin_microseconds == 0) return 0;
  if (spin_ >= spin_least) return spin_;
  return ++spins_skipped_ % spins_between_trials == 0 ? spin_least : 0;
}

/**
 * A spin ended. What is known at the start (ranks and processors) may be wrong: other jobs, other programs, a processor shared by binding. The
 * kernel tells: a thread that is preempted while it spins keeps somebody from working, perhaps the very one that it waits for.
 */
void Engine::judge_spin(uint64_t preempted_before) {
  if (preemptions() != preempted_before)
    spin_ /= 2;
  else
    spin_ = std::min(options_.spin_microseconds, std::max(spin_ * 2, spin_least));
}

/*
 * The ladder: spin while ranks do not outnumber cores and nobody else wants them, yield some times, then sleep by the protocol of
 * ring/sleep.h. Each rung is cheaper for the machine and slower to come back from than the one before. A sleep that nothing ended
 * goes on, ever longer until the next look around.
 */
template <typename Done>
Wait Engine::wait_until(Done done) {
  bool climb = true;
  uint32_t backstop = options_.backstop_milliseconds;
  // A program whose waits are all short never sleeps: now and then it must hear the broker all the same.
  if ((++waits_ & 0xfff) == 0 && handle_events(0) && !done()) return Wait::broker;
  // Whoever we wait for may be one whose channel the broker is just granting.
  auto hears_broker = [&] { return wants() || (!complete() && handle_events(0)); };
  for (;;) {
    progress();
    if (done()) return Wait::done;
    if (wants()) [[unlikely]]
      return Wait::broker;
    uint32_t allowance = climb ? spin_allowance() : 0;
    if (allowance != 0) {
      uint64_t preempted = 0, until = 0;
      do {
        for (int turn = 0; turn < 128; turn++) {
          pause_processor();
          progress();
          if (done()) return Wait::done;
        }
        if (until == 0) {  // short waits end before they ask the kernel anything: that costs more than they last
          preempted = preemptions();
          until = now_microseconds() + allowance;
        }
        if (hears_broker()) return done() ? Wait::done : Wait::broker;
      } while (now_microseconds() < until);
      judge_spin(preempted);
    }
    if (climb) {
      uint64_t until = allowance == 0 ? 0 : now_microseconds() + uint64_t{allowance} * yield_share;
      uint32_t turn = 0;
      while (turn < options_.yields || (until != 0 && now_microseconds() < until)) {
        sched_yield();
        turn++;
        progress();
        if (done()) {
          count(layout::yields, turn);
          return Wait::done;
        }
        if ((turn & 15) == 0 && hears_broker()) {
          count(layout::yields, turn);
          return done() ? Wait::done : Wait::broker;
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
    bool broker = handle_events(may_sleep ? static_cast<int>(backstop) : 0);
    end_sleep();
    climb = now_microseconds() - before < uint64_t{backstop} * 1000;
    backstop = climb ? options_.backstop_milliseconds : std::min(backstop * 2, options_.backstop_milliseconds * backstop_growth);
    progress();
    if (done()) return Wait::done;
    if (broker || wants()) return Wait::broker;
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
    if (meeting_ != 0)
      for (const auto& peer : peers_)
        if (peer && peer->error == success && peer->outgoing()) return false;
    for (const CellSchedule* schedule : watched_)
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
  if (Revocable::count() != revocations_) [[unlikely]]
    look_at_region();
  if ((++turns_ & 0xfff) == 0) check_agreement();
  if (!watched_.empty()) look_at_slices();
  if (reading_ != 0) [[unlikely]]
    read_on();
  if (!ready_.empty()) run_ready();
  in_progress_ = false;
}

}  // namespace vicinal
