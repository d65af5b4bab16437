#include "window/lock.h"

#include <chrono>

namespace vicinal {

using namespace layout;

WindowLocks::WindowLocks(std::byte* control, uint32_t members, uint32_t own)
    : control_(control), members_(members), own_(own), suspicions_(members) {}

LockAttempt WindowLocks::try_exclusive(uint32_t target, const WindowMembers& others) {
  wake_.clear();
  intent(target, own_).store(intent_waits_exclusive, std::memory_order_seq_cst);
  uint64_t mine = uint64_t{own_} + 1, found = 0;
  if (!holder(target).compare_exchange_strong(found, mine, std::memory_order_seq_cst) && found != mine) return blocked_by(target, found, others);
  std::atomic_thread_fence(std::memory_order_seq_cst);
  for (uint32_t member = 0; member < members_; member++) {
    if (member == own_ || intent(target, member).load(std::memory_order_seq_cst) != intent_shared) continue;
    about_ = member;
    if (others.gone(member)) {
      recover(target, member);
      release(target);
      return LockAttempt::recovered;
    }
    if (others.claims(member, target)) {
      suspicions_[target] = {};
      return LockAttempt::blocked;
    }
    if (!suspect(target)) return LockAttempt::blocked;
    intent(target, member).store(intent_none, std::memory_order_seq_cst);
    release(target);
    return LockAttempt::damaged;
  }
  suspicions_[target] = {};
  intent(target, own_).store(intent_exclusive, std::memory_order_seq_cst);
  return LockAttempt::taken;
}

LockAttempt WindowLocks::try_shared(uint32_t target, const WindowMembers& others) {
  wake_.clear();
  intent(target, own_).store(intent_shared, std::memory_order_seq_cst);
  std::atomic_thread_fence(std::memory_order_seq_cst);
  uint64_t found = holder(target).load(std::memory_order_seq_cst);
  if (found == 0) {
    suspicions_[target] = {};
    return LockAttempt::taken;
  }
  intent(target, own_).store(intent_waits_shared, std::memory_order_seq_cst);
  LockAttempt attempt = blocked_by(target, found, others);
  // it may have seen us among the readers, and wait for us
  if (attempt == LockAttempt::blocked && found <= members_ && found - 1 != own_) wake_.push_back(static_cast<uint32_t>(found - 1));
  return attempt;
}

bool WindowLocks::release(uint32_t target) {
  wake_.clear();
  uint8_t former = intent(target, own_).exchange(intent_none, std::memory_order_seq_cst);
  uint64_t mine = uint64_t{own_} + 1, found = mine;
  bool held = holder(target).compare_exchange_strong(found, 0, std::memory_order_seq_cst);
  if (held) {
    wake_waiting(target);
  } else if (found != 0 && found <= members_) {
    wake_.push_back(static_cast<uint32_t>(found - 1));
  }
  return former == intent_exclusive ? held : former == intent_shared || former == intent_waits_shared || former == intent_waits_exclusive;
}

void WindowLocks::wake_waiting(uint32_t target) {
  bool writer = false;
  for (uint32_t step = 1; step < members_; step++) {
    uint32_t member = (own_ + step) % members_;
    uint8_t wants = intent(target, member).load(std::memory_order_seq_cst);
    if (wants != intent_waits_shared && (wants != intent_waits_exclusive || writer)) continue;
    if (wants == intent_waits_exclusive) writer = true;
    wake_.push_back(member);
  }
}

LockAttempt WindowLocks::blocked_by(uint32_t target, uint64_t word, const WindowMembers& others) {
  if (word > members_ || word - 1 == own_) return repair(target, word);
  auto member = static_cast<uint32_t>(word - 1);
  about_ = member;
  if (others.gone(member)) {
    intent(target, own_).store(intent_none, std::memory_order_seq_cst);
    return recover(target, member);
  }
  if (others.claims(member, target)) {
    suspicions_[target] = {};
    return LockAttempt::blocked;
  }
  return suspect(target) ? repair(target, word) : LockAttempt::blocked;
}

/** Counts a look at which the words say what no member claims. True when it was the last of enough. */
bool WindowLocks::suspect(uint32_t target) {
  auto now =
      static_cast<uint64_t>(std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count());
  Suspicion& suspicion = suspicions_[target];
  if (suspicion.looks != 0 && now - suspicion.last < look_milliseconds) return false;
  suspicion.last = now;
  if (++suspicion.looks < suspicious_looks) return false;
  suspicion = {};
  return true;
}

/** Takes the lock from a member that is gone. Of several that try, one is told. */
LockAttempt WindowLocks::recover(uint32_t target, uint32_t member) {
  uint64_t word = uint64_t{member} + 1;
  uint8_t former = intent(target, member).exchange(intent_none, std::memory_order_seq_cst);
  bool held = holder(target).compare_exchange_strong(word, 0, std::memory_order_seq_cst);
  wake_waiting(target);
  return held || former == intent_shared ? LockAttempt::recovered : LockAttempt::blocked;
}

/** The holder's word is nonsense: free again. */
LockAttempt WindowLocks::repair(uint32_t target, uint64_t word) {
  suspicions_[target] = {};
  intent(target, own_).store(intent_none, std::memory_order_seq_cst);
  holder(target).compare_exchange_strong(word, 0, std::memory_order_seq_cst);
  wake_waiting(target);
  return LockAttempt::damaged;
}

}  // namespace vicinal
