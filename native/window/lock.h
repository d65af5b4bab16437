#pragma once
#include <cstdint>
#include <vector>

#include "layout/window.h"

namespace vicinal {

/** What the lock's code asks about other members; ranks are those of the window. The answers come from elsewhere than the window's memory. */
class WindowMembers {
 public:
  virtual ~WindowMembers() = default;
  /** True once a member has died or left. */
  virtual bool gone(uint32_t member) const = 0;
  /** True when a member says in memory that it alone writes that it has, or waits for, the lock on `target`. */
  virtual bool claims(uint32_t member, uint32_t target) const = 0;
};

/** What an attempt came to. */
enum class LockAttempt : uint8_t {
  taken,
  blocked,    // by another member: wait to be woken, and look again now and then
  recovered,  // a member that is gone held it: it was taken from it, and the caller is told so once (`about`)
  damaged,    // its words said what no member says: they were put in order, and the caller is told so once
};

/**
 * The locks of a window (MPI-4.1 section 12.5.3): one for each member's part, shared or exclusive; writers go before readers that come
 * later. Only words of the window are written, each checked before it is believed: whatever another member writes there, no call here waits, and no
 * index leaves the arrays.
 *
 * Exclusive: I say that I wait (intent), then put my rank into `holder` where it is 0; then the lock is mine as soon as nobody's intent is
 * shared. Shared: I say so, then look at `holder`: where it is 0 the lock is mine, else I step back and wait. Both sides write, fence and
 * then read, so one of the two sees the other.
 */
class WindowLocks {
 public:
  /** @param control memory of at least layout::window_control_bytes(members) */
  WindowLocks(std::byte* control, uint32_t members, uint32_t own);

  LockAttempt try_exclusive(uint32_t target, const WindowMembers& others);
  LockAttempt try_shared(uint32_t target, const WindowMembers& others);
  /** Gives a lock, or the wait for one, up. False when the words had been written over: the lock is free all the same. */
  bool release(uint32_t target);

  /** Members that should be woken after the last call. */
  const std::vector<uint32_t>& wake() const { return wake_; }
  /** The member that the last attempt is about. */
  uint32_t about() const { return about_; }

 private:
  std::atomic<uint64_t>& holder(uint32_t target) const {
    return reinterpret_cast<layout::LockLine*>(control_ + layout::window_locks_offset)[target].holder;
  }
  std::atomic<uint8_t>& intent(uint32_t target, uint32_t member) const {
    return reinterpret_cast<std::atomic<uint8_t>*>(control_ + layout::window_intents_offset(members_))[uint64_t{target} * members_ + member];
  }
  bool suspect(uint32_t target);
  LockAttempt blocked_by(uint32_t target, uint64_t word, const WindowMembers& others);
  LockAttempt recover(uint32_t target, uint32_t member);
  LockAttempt repair(uint32_t target, uint64_t word);
  void wake_waiting(uint32_t target);

  std::byte* control_;
  uint32_t members_, own_;
  uint32_t about_ = 0;
  std::vector<uint32_t> wake_;
  struct Suspicion {
    uint32_t looks = 0;
    uint64_t last = 0;  // milliseconds
  };
  std::vector<Suspicion> suspicions_;  // by target
};

/**
 * Looks in a row, so many milliseconds apart at least, at which the words must name a member that claims nothing, before they are put in
 * order. One look may fall between an honest member's last word and its last claim.
 */
constexpr uint32_t suspicious_looks = 3, look_milliseconds = 50;

}  // namespace vicinal
