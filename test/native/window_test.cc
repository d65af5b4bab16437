// Locks and atomic operations of windows: members as threads over one memory, some of them dead, one of them hostile.
#include "layout/window.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <memory>
#include <thread>

#include "check.h"
#include "coll/reduction.h"
#include "window/accumulate.h"
#include "window/lock.h"

using namespace vicinal;
using namespace vicinal::test;

namespace {

constexpr uint32_t member_count = 4;

/** What members prove of themselves in memory that they alone write. */
struct World {
  std::vector<std::byte> memory = std::vector<std::byte>(layout::window_control_bytes(member_count) + 4096);
  std::atomic<bool> dead[member_count]{};
  std::atomic<bool> claimed[member_count][member_count]{};  // member, target
  std::byte* control() { return memory.data() + (4096 - reinterpret_cast<uintptr_t>(memory.data()) % 4096); }
};

class Member : public WindowMembers {
 public:
  Member(World& world, uint32_t own) : world_(world), own_(own), locks(world.control(), member_count, own) {}
  bool gone(uint32_t member) const override { return world_.dead[member]; }
  bool claims(uint32_t member, uint32_t target) const override { return world_.claimed[member][target]; }
  LockAttempt attempt(uint32_t target, bool exclusive) {
    world_.claimed[own_][target] = true;
    LockAttempt result = exclusive ? locks.try_exclusive(target, *this) : locks.try_shared(target, *this);
    if (result == LockAttempt::recovered || result == LockAttempt::damaged) world_.claimed[own_][target] = false;
    return result;
  }
  /** Looks until the lock is taken or something is told. */
  LockAttempt lock(uint32_t target, bool exclusive) {
    for (;;) {
      LockAttempt result = attempt(target, exclusive);
      if (result != LockAttempt::blocked) return result;
      std::this_thread::yield();
    }
  }
  bool unlock(uint32_t target) {
    bool whole = locks.release(target);
    world_.claimed[own_][target] = false;
    return whole;
  }

 private:
  World& world_;
  uint32_t own_;

 public:
  WindowLocks locks;
};

TEST(exclusive_and_shared_locks_keep_their_promise) {
  World world;
  constexpr int rounds = 3000;
  std::atomic<int> writers[2]{}, readers[2]{};
  std::atomic<int> wrong{0};
  uint64_t counts[2] = {0, 0};
  std::vector<std::thread> threads;
  for (uint32_t own = 0; own < member_count; own++)
    threads.emplace_back([&, own] {
      Member member(world, own);
      Random random(own + 1);
      for (int round = 0; round < rounds; round++) {
        uint32_t target = static_cast<uint32_t>(random.below(2));
        bool exclusive = random.chance(2);
        if (member.lock(target, exclusive) != LockAttempt::taken) wrong++;
        if (exclusive) {
          if (writers[target]++ != 0 || readers[target] != 0) wrong++;
          counts[target]++;
          writers[target]--;
        } else {
          readers[target]++;
          if (writers[target] != 0) wrong++;
          readers[target]--;
        }
        if (!member.unlock(target)) wrong++;
      }
    });
  for (std::thread& thread : threads) thread.join();
  CHECK_EQ(wrong.load(), 0);
  CHECK(counts[0] + counts[1] > 0);
}

TEST(waiters_are_woken_writers_before_later_readers) {
  World world;
  Member writer(world, 0), second(world, 1), reader(world, 2), late(world, 3);
  CHECK(reader.attempt(0, false) == LockAttempt::taken);
  CHECK(writer.attempt(0, true) == LockAttempt::blocked);
  CHECK_EQ(writer.locks.about(), 2u);
  CHECK(late.attempt(0, false) == LockAttempt::blocked);   // a writer waits
  CHECK((late.locks.wake() == std::vector<uint32_t>{0}));  // it may have taken us for a reader
  CHECK(reader.unlock(0));
  CHECK((reader.locks.wake() == std::vector<uint32_t>{0}));
  CHECK(writer.attempt(0, true) == LockAttempt::taken);
  CHECK(second.attempt(0, true) == LockAttempt::blocked);
  CHECK(writer.unlock(0));
  CHECK((writer.locks.wake() == std::vector<uint32_t>{1, 3}));
  CHECK(late.attempt(0, false) == LockAttempt::taken);
  CHECK(second.attempt(0, true) == LockAttempt::blocked);
  // who gives the wait up leaves nothing behind
  CHECK(second.unlock(0));
  CHECK(late.unlock(0));
  CHECK(writer.attempt(0, true) == LockAttempt::taken);
  CHECK(writer.unlock(0));
}

TEST(a_dead_holder_loses_its_lock_and_one_is_told) {
  for (bool exclusive : {true, false}) {
    World world;
    Member victim(world, 0), first(world, 1), second(world, 2);
    CHECK(victim.attempt(3, exclusive) == LockAttempt::taken);
    CHECK(first.attempt(3, true) == LockAttempt::blocked);
    CHECK(second.attempt(3, true) == LockAttempt::blocked);
    world.dead[0] = true;
    CHECK(first.lock(3, true) == LockAttempt::recovered);
    CHECK_EQ(first.locks.about(), 0u);
    CHECK(second.lock(3, true) == LockAttempt::taken);
    CHECK(second.unlock(3));
    CHECK(first.lock(3, false) == LockAttempt::taken);
    CHECK(first.unlock(3));
  }
  // a writer that died while it waited for a reader
  World world;
  Member reader(world, 0), victim(world, 1), next(world, 2);
  CHECK(reader.attempt(0, false) == LockAttempt::taken);
  CHECK(victim.attempt(0, true) == LockAttempt::blocked);
  world.dead[1] = true;
  CHECK(next.lock(0, false) == LockAttempt::recovered);
  CHECK(next.lock(0, false) == LockAttempt::taken);
}

TEST(words_that_nobody_claims_are_put_in_order) {
  World world;
  Member member(world, 1);
  auto* lines = reinterpret_cast<layout::LockLine*>(world.control() + layout::window_locks_offset);
  auto* intents = reinterpret_cast<std::atomic<uint8_t>*>(world.control() + layout::window_intents_offset(member_count));
  for (uint64_t garbage : {uint64_t{5}, uint64_t{77}, UINT64_MAX, uint64_t{1} << 32}) {
    lines[0].holder = garbage;
    CHECK(member.attempt(0, true) == LockAttempt::damaged);
    CHECK(member.attempt(0, true) == LockAttempt::taken);
    CHECK(member.unlock(0));
  }
  // an innocent member is named: it claims nothing, look after look
  lines[0].holder = 3;
  auto began = std::chrono::steady_clock::now();
  CHECK(member.lock(0, false) == LockAttempt::damaged);
  CHECK(std::chrono::steady_clock::now() - began >= std::chrono::milliseconds(look_milliseconds));
  CHECK(member.lock(0, false) == LockAttempt::taken);
  CHECK(member.unlock(0));
  intents[2] = layout::intent_shared;
  CHECK(member.lock(0, true) == LockAttempt::damaged);
  CHECK(member.lock(0, true) == LockAttempt::taken);
  // our own words are written over while we hold the lock: unlock tells, and the lock is free
  lines[0].holder = 0;
  intents[1] = 200;
  CHECK(!member.unlock(0));
  CHECK(member.lock(0, true) == LockAttempt::taken);
  CHECK(member.unlock(0));
}

TEST(a_scribbler_makes_nobody_hang_or_leave_the_arrays) {
  World world;
  std::atomic<bool> stop{false};
  std::atomic<uint64_t> ends{0};
  std::thread scribbler([&] {
    Random random(setting("VICINAL_SEED", 5));
    auto* bytes = reinterpret_cast<std::atomic<uint8_t>*>(world.control());
    while (!stop) {
      uint64_t at = random.below(layout::window_control_bytes(member_count));
      bytes[at].store(static_cast<uint8_t>(random.next()), std::memory_order_relaxed);
      // mostly where it hurts
      auto* lines = reinterpret_cast<layout::LockLine*>(world.control() + layout::window_locks_offset);
      lines[random.below(member_count)].holder.store(random.below(12), std::memory_order_relaxed);
      bytes[layout::window_intents_offset(member_count) + random.below(16)].store(static_cast<uint8_t>(random.below(6)), std::memory_order_relaxed);
      if (random.chance(50)) std::this_thread::yield();
    }
  });
  std::vector<std::thread> threads;
  std::atomic<uint32_t> over{0};
  for (uint32_t own = 0; own < 3; own++)
    threads.emplace_back([&, own] {
      Member member(world, own);
      Random random(own + 9);
      for (int round = 0; round < 300; round++) {
        uint32_t target = static_cast<uint32_t>(random.below(member_count));
        // a look that never ends would be ended by the watchdog; a caller gives up between looks as it likes
        for (int look = 0; look < 2000; look++) {
          LockAttempt attempt = member.attempt(target, random.chance(2));
          for (uint32_t each : member.locks.wake()) CHECK(each < member_count);
          if (attempt != LockAttempt::blocked) break;
        }
        member.unlock(target);
        for (uint32_t each : member.locks.wake()) CHECK(each < member_count);
        ends++;
      }
      over++;
    });
  for (std::thread& thread : threads) thread.join();
  stop = true;
  scribbler.join();
  CHECK_EQ(over.load(), 3u);
  CHECK_EQ(ends.load(), uint64_t{900});
  // when it has stopped, locks work again
  Member member(world, 0);
  for (uint32_t target = 0; target < member_count; target++) {
    LockAttempt attempt;
    int told = 0;
    while ((attempt = member.lock(target, true)) != LockAttempt::taken && told < 20) told++;
    CHECK(attempt == LockAttempt::taken);
    CHECK(member.unlock(target));
  }
}

template <typename T>
void accumulates(Element element, Random& random) {
  constexpr uint64_t count = 17;
  alignas(8) T target[count], before[count];
  std::byte origin[count * sizeof(T) + 1], former[count * sizeof(T) + 1];
  for (uint8_t op = 0; op < window_op_count; op++) {
    T by[count];
    for (uint64_t at = 0; at < count; at++) {
      target[at] = before[at] = static_cast<T>(random.below(200));
      by[at] = static_cast<T>(random.below(200));
    }
    std::memcpy(origin + 1, by, sizeof by);  // origin and result need no alignment
    bool defined = op >= op_count || find_reduction(static_cast<Op>(op), element) != nullptr;
    CHECK_EQ(can_accumulate(op, element), defined);
    CHECK_EQ(accumulate(op, element, reinterpret_cast<std::byte*>(target), op == op_no_op ? nullptr : origin + 1, former + 1, count), defined);
    if (!defined) continue;
    CHECK(std::memcmp(former + 1, before, sizeof before) == 0);
    T wanted[count];
    std::memcpy(wanted, op == op_replace ? by : before, sizeof wanted);
    if (op < op_count) find_reduction(static_cast<Op>(op), element)(by, wanted, count);
    CHECK(std::memcmp(target, wanted, sizeof wanted) == 0);
  }
}

TEST(every_operation_on_every_element_is_that_of_reductions) {
  Random random(3);
  accumulates<int8_t>(Element::int8, random);
  accumulates<uint8_t>(Element::uint8, random);
  accumulates<uint8_t>(Element::uint8_clamped, random);
  accumulates<int16_t>(Element::int16, random);
  accumulates<uint16_t>(Element::uint16, random);
  accumulates<int32_t>(Element::int32, random);
  accumulates<uint32_t>(Element::uint32, random);
  accumulates<int64_t>(Element::int64, random);
  accumulates<uint64_t>(Element::uint64, random);
  accumulates<float>(Element::float32, random);
  accumulates<double>(Element::float64, random);
  CHECK(!can_accumulate(window_op_count, Element::int32));
}

template <typename T>
void loses_nothing(Element element, Op op, T by, T wanted) {
  alignas(8) T target = 0;
  std::vector<std::thread> threads;
  for (int thread = 0; thread < 3; thread++)
    threads.emplace_back([&] {
      for (int round = 0; round < 2000; round++)
        accumulate(static_cast<uint8_t>(op), element, reinterpret_cast<std::byte*>(&target), reinterpret_cast<const std::byte*>(&by), nullptr, 1);
    });
  for (std::thread& thread : threads) thread.join();
  CHECK_EQ(target, wanted);
}

TEST(threads_lose_nothing) {
  loses_nothing<int32_t>(Element::int32, Op::sum, 3, 18000);
  loses_nothing<uint16_t>(Element::uint16, Op::sum, 3, 18000);
  loses_nothing<int64_t>(Element::int64, Op::sum, -7, -42000);
  loses_nothing<double>(Element::float64, Op::sum, 0.5, 3000);
  loses_nothing<float>(Element::float32, Op::sum, 1, 6000);
  loses_nothing<uint8_t>(Element::uint8_clamped, Op::sum, 1, 255);
  loses_nothing<uint32_t>(Element::uint32, Op::bxor, 5, 0);
}

TEST(not_a_number_is_swapped_too) {
  alignas(8) double target = std::nan("");
  double by = 1, former = 0;
  CHECK(accumulate(static_cast<uint8_t>(Op::sum), Element::float64, reinterpret_cast<std::byte*>(&target), reinterpret_cast<const std::byte*>(&by),
                   reinterpret_cast<std::byte*>(&former), 1));
  CHECK(std::isnan(target) && std::isnan(former));
  alignas(8) uint16_t word = 7;
  uint16_t compare = 7, wanted = 9, found = 0;
  auto swap = [&] {
    compare_and_swap(2, reinterpret_cast<std::byte*>(&word), reinterpret_cast<const std::byte*>(&compare),
                     reinterpret_cast<const std::byte*>(&wanted), reinterpret_cast<std::byte*>(&found));
  };
  swap();
  CHECK(word == 9 && found == 7);
  swap();
  CHECK(word == 9 && found == 9);
}

}  // namespace

CHECK_MAIN
