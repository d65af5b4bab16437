// The protocol of sleeping and waking under stress, in two processes.
// Built a second time with VICINAL_TEST_NO_FENCE, where it must lose some: so the test can see what it tests for.
#include "ring/sleep.h"

#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <sys/wait.h>

#include <atomic>
#include <thread>

#include "check.h"

using namespace vicinal;
using namespace vicinal::test;

namespace {

/** What a sleeper and its waker share. */
struct alignas(64) Shared {
  layout::HeadWaiting waiting;
  alignas(64) std::atomic<uint64_t> ring;      // by the waker: stands for the pair's ring
  alignas(64) std::atomic<uint64_t> done;      // by the waker: 2 * round, + 1 when it rang
  alignas(64) std::atomic<uint64_t> consumed;  // by the sleeper
  alignas(64) std::atomic<uint32_t> started;
  alignas(64) std::atomic<uint64_t> other[4][8];  // lines that both write: stores of the one wait in its buffer
};

/** How the two know of each other: the last two as ranks of different kernels do, of whom the sleeper has other wakers that need a membarrier. */
enum class Kind : uint8_t { fences, membarrier, region, fenced_region };
[[maybe_unused]] const char* name_of(Kind kind) {  // the variant without the fence prints no names
  static const char* names[] = {"fences", "membarrier", "region", "fenced region"};
  return names[static_cast<int>(kind)];
}

struct Outcome {
  uint64_t rounds = 0, slept = 0, lost = 0;
};

void delay(uint64_t turns) {
  for (uint64_t turn = 0; turn < turns; turn++) asm volatile("" ::: "memory");
}

void meet(Shared& shared) {
  shared.started.fetch_add(1);
  while (shared.started.load() < 2) sched_yield();
}

/** Stores that miss the cache: what is stored after them becomes visible late, as it may in any program. */
void store_elsewhere(Shared& shared, uint64_t word, uint64_t value) {
  for (auto& line : shared.other) line[word].store(value, std::memory_order_relaxed);
}

/**
 * A wakeup is lost when the sleeper looked and saw nothing, so that it would sleep, and the waker, after it published, saw nobody asleep.
 * Both say what they saw, so each round is judged exactly, without a clock. Some rounds really sleep.
 */
Outcome sleeper_side(Shared& shared, int doorbell, Kind kind, uint64_t rounds) {
  bool membarrier = kind == Kind::membarrier || kind == Kind::region || kind == Kind::fenced_region;
  if (membarrier) register_membarrier();
  Sleeper sleeper;
  layout::HeadWaiting elsewhere{};  // its head for ranks of its own kernel
  if (kind == Kind::region || kind == Kind::fenced_region) {
    sleeper.add(&elsewhere, true);
    sleeper.add(&shared.waiting, false, kind == Kind::fenced_region);
  } else {
    sleeper.add(&shared.waiting, membarrier);
  }
  meet(shared);
  Random random(setting("VICINAL_SEED", 1));
  Outcome outcome;
  for (uint64_t round = 1; round <= rounds; round++) {
    delay(random.below(4000));
    store_elsewhere(shared, 0, round);
    sleeper.announce();
    bool would_sleep = shared.ring.load(std::memory_order_relaxed) != round;  // S3
    if (would_sleep) {
      outcome.slept++;
      if (round % 64 == 0) {
        pollfd bell{doorbell, POLLIN, 0};
        poll(&bell, 1, 100);
      }
    }
    uint64_t done;
    uint32_t turn = 0;
    while ((done = shared.done.load(std::memory_order_acquire)) < 2 * round)
      if (++turn % 4096 == 0) sched_yield();
    bool rang = (done & 1) != 0;
    if (would_sleep && !rang) outcome.lost++;
    sleeper.awake();
    if (rang) {
      pollfd bell{doorbell, POLLIN, 0};
      if (poll(&bell, 1, 0) != 1) fail(__FILE__, __LINE__, "the waker rang, and the doorbell is silent");
      drain_doorbell(doorbell);
    }
    outcome.rounds++;
    shared.consumed.store(round, std::memory_order_release);
  }
  return outcome;
}

void waker_side(Shared& shared, int doorbell, Kind kind, uint64_t rounds) {
  bool registered = kind == Kind::membarrier && register_membarrier();
  meet(shared);
  Waker waker(&shared.waiting, doorbell, registered, kind == Kind::fenced_region);
  Random random(setting("VICINAL_SEED", 1) + 1);
  for (uint64_t round = 1; round <= rounds; round++) {
    uint32_t turn = 0;
    while (shared.consumed.load(std::memory_order_acquire) != round - 1)
      if (++turn % 4096 == 0) sched_yield();
    store_elsewhere(shared, 1, round);
    delay(random.below(1500));
    shared.ring.store(round, std::memory_order_release);  // W1
    bool rang = waker.after_publish();
    shared.done.store(2 * round + (rang ? 1 : 0), std::memory_order_release);
  }
}

Outcome race(Kind kind, uint64_t rounds) {
  auto* shared = new (mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)) Shared{};
  int doorbell = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  pid_t process = fork();
  if (process == 0) {
    watchdog(600);
    waker_side(*shared, doorbell, kind, rounds);
    _exit(0);
  }
  Outcome outcome = sleeper_side(*shared, doorbell, kind, rounds);
  int status = 0;
  waitpid(process, &status, 0);
  CHECK_EQ(status, 0);
  munmap(shared, sizeof(Shared));
  close(doorbell);
  return outcome;
}

bool enough_processors() {
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) == 0 && CPU_COUNT(&set) >= 2) return true;
  skip("one processor only: store and load of two processes cannot pass each other");
  return false;
}

}  // namespace

#ifdef VICINAL_TEST_NO_FENCE

// Without the fence each of the two ways must lose wakeups, or the test above proves nothing.
void must_lose(Kind kind) {
  if (!enough_processors()) return;
  uint64_t total = 0, rounds = 0;
  for (int attempt = 0; attempt < 50 && total == 0; attempt++) {
    Outcome outcome = race(kind, setting("VICINAL_ROUNDS", 40'000));
    total += outcome.lost;
    rounds += outcome.rounds;
  }
  std::printf("without the fence: %llu lost of %llu\n", static_cast<unsigned long long>(total), static_cast<unsigned long long>(rounds));
  CHECK(total > 0);
}

TEST(without_the_sleepers_fence_wakeups_are_lost) { must_lose(Kind::fences); }
TEST(without_the_membarrier_wakeups_are_lost) {
  if (!register_membarrier()) return skip("this kernel has no membarrier(GLOBAL_EXPEDITED)");
  must_lose(Kind::membarrier);
}

#else

void must_not_lose(Kind kind) {
  if (!enough_processors()) return;
  Outcome outcome = race(kind, setting("VICINAL_ROUNDS", 120'000));
  std::printf("%s: %llu rounds, %llu sleeps, %llu lost\n", name_of(kind), static_cast<unsigned long long>(outcome.rounds),
              static_cast<unsigned long long>(outcome.slept), static_cast<unsigned long long>(outcome.lost));
  CHECK_EQ(outcome.lost, uint64_t{0});
  CHECK(outcome.slept > 0);
}

TEST(fences_lose_no_wakeup) { must_not_lose(Kind::fences); }
TEST(membarrier_loses_no_wakeup) {
  if (!register_membarrier()) return skip("this kernel has no membarrier(GLOBAL_EXPEDITED)");
  must_not_lose(Kind::membarrier);
}

TEST(a_region_loses_no_wakeup) { must_not_lose(Kind::region); }
TEST(a_fenced_region_loses_no_wakeup) { must_not_lose(Kind::fenced_region); }

TEST(a_sleeper_is_announced_to_both_kernels) {
  layout::HeadWaiting own{}, region{};
  Sleeper sleeper;
  sleeper.add(&own, true);
  sleeper.add(&region, false, true);
  CHECK_EQ(own.membarrier.load(), 1u);
  CHECK_EQ(region.membarrier.load(), 0u);  // so that a waker of another kernel, which no membarrier of ours reaches, fences itself
  sleeper.announce();
  CHECK_EQ(own.asleep.load() + region.asleep.load(), 2u);
  sleeper.awake();
  CHECK_EQ(own.asleep.load() + region.asleep.load(), 0u);
  CHECK(!Waker(&own, -1, true).fences());
  CHECK(Waker(&region, -1, true).fences());
  CHECK(Waker(&own, -1, true, true).fences());
  // nobody's doorbell: nothing to ring, and nothing happens
  sleeper.announce();
  CHECK(Waker(&own, -1, true).after_publish());
}

TEST(a_waker_that_is_not_registered_fences_itself) {
  // The sleeper promises a membarrier; the waker's process has not registered: Waker must not rely on it.
  layout::HeadWaiting head{};
  head.membarrier.store(1);
  int doorbell = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  Waker registered(&head, doorbell, true), stranger(&head, doorbell, false);
  CHECK(!registered.fences());
  CHECK(stranger.fences());
  head.membarrier.store(0);
  CHECK(Waker(&head, doorbell, true).fences());
  close(doorbell);
}

TEST(a_waker_rings_only_for_the_sleeping) {
  layout::HeadWaiting head{};
  int doorbell = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  Waker waker(&head, doorbell, false);
  CHECK(!waker.after_publish());
  uint64_t count = 0;
  CHECK_EQ(read(doorbell, &count, 8), ssize_t{-1});
  Sleeper sleeper;
  sleeper.add(&head, false);
  sleeper.announce();
  CHECK(waker.after_publish());
  CHECK_EQ(read(doorbell, &count, 8), ssize_t{8});
  CHECK_EQ(count, uint64_t{1});
  sleeper.awake();
  CHECK(!waker.after_publish());
  close(doorbell);
}

TEST(a_full_blocking_doorbell_hangs_no_waker) {
  int doorbell = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  uint64_t full = UINT64_MAX - 1;
  CHECK_EQ(write(doorbell, &full, 8), ssize_t{8});
  CHECK_EQ(fcntl(doorbell, F_SETFL, 0), 0);
  watchdog(60);
  for (int turn = 0; turn < 1000; turn++) ring_doorbell(doorbell);
  drain_doorbell(doorbell);
  ring_doorbell(doorbell);
  pollfd bell{doorbell, POLLIN, 0};
  CHECK_EQ(poll(&bell, 1, 0), 1);
  drain_doorbell(doorbell);
  drain_doorbell(doorbell);  // empty and blocking: comes back too
  CHECK_EQ(poll(&bell, 1, 0), 0);
  close(doorbell);
}

TEST(a_doorbell_that_is_filled_between_two_calls_hangs_no_waker) {
  // The hostile sleeper empties and fills the count all the time, so that asking before writing is of no use.
  if (!doorbell_is_asynchronous()) return skip("this kernel or a seccomp filter refuses io_setup: a waker asks poll() before it writes");
  int doorbell = eventfd(0, EFD_CLOEXEC);
  auto* rung = new (mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)) std::atomic<uint64_t>{0};
  pid_t process = fork();
  if (process == 0) {
    // its own blocked writes end by a signal
    struct sigaction action {};
    action.sa_handler = [](int) {};
    sigaction(SIGALRM, &action, nullptr);
    itimerval often{{0, 2000}, {0, 2000}};
    setitimer(ITIMER_REAL, &often, nullptr);
    for (;;) {
      uint64_t count = UINT64_MAX - 1, seen = rung->load();
      drain_doorbell(doorbell);
      if (write(doorbell, &count, 8) != 8) continue;
      for (int turn = 0; turn < 100 && rung->load() == seen; turn++) usleep(2000);
      while (rung->load() == seen) pause();  // the waker hangs: leave it there
    }
  }
  watchdog(120);
  for (int turn = 0; turn < 100000; turn++) {
    ring_doorbell(doorbell);
    rung->fetch_add(1);
  }
  kill(process, SIGKILL);
  waitpid(process, nullptr, 0);
  munmap(rung, 4096);
  close(doorbell);
}

TEST(a_forked_child_rings_too) {
  int doorbell = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  ring_doorbell(doorbell);
  pid_t process = fork();
  if (process == 0) {
    ring_doorbell(doorbell);
    _exit(doorbell_is_asynchronous() ? 0 : 1);
  }
  int status = 0;
  waitpid(process, &status, 0);
  uint64_t count = 0;
  CHECK_EQ(read(doorbell, &count, 8), ssize_t{8});
  CHECK_EQ(count, uint64_t{2});
  if (doorbell_is_asynchronous()) CHECK_EQ(status, 0);
  close(doorbell);
}

TEST(one_peer_cannot_drain_anothers_wakeup) {
  // One eventfd for each pair: what a hostile peer does to its own leaves the others ringing.
  int hostile = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC), honest = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  layout::HeadWaiting head{};
  head.asleep.store(1);
  Waker waker(&head, honest, false);
  CHECK(waker.after_publish());
  uint64_t count = UINT64_MAX - 1;
  (void)!read(hostile, &count, 8);
  count = UINT64_MAX - 1;
  CHECK_EQ(write(hostile, &count, 8), ssize_t{8});
  fcntl(hostile, F_SETFL, 0);
  pollfd bells[2] = {{hostile, POLLIN, 0}, {honest, POLLIN, 0}};
  CHECK_EQ(poll(bells, 2, 0), 2);
  CHECK((bells[1].revents & POLLIN) != 0);
  drain_doorbell(hostile);
  CHECK_EQ(read(honest, &count, 8), ssize_t{8});
  CHECK_EQ(count, uint64_t{1});
  close(hostile);
  close(honest);
}

#endif

CHECK_MAIN
