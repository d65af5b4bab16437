#pragma once
#include <cstdint>
#include <memory>
#include <vector>

#include "coll/op.h"
#include "datatype/datatype.h"
#include "engine/engine.h"
#include "segment/mapping.h"
#include "window/lock.h"

namespace vicinal {

/** Elements in memory: of a datatype, or plain bytes where `type` is nullptr. Whoever makes one has checked that they lie in memory. */
struct DataSpan {
  std::byte* base = nullptr;
  uint64_t bytes = 0;  // of data
  const Datatype* type = nullptr;
  uint64_t count = 0;
  bool dense() const { return type == nullptr || type->dense(count); }
  /** Of a dense span: where its bytes begin. */
  std::byte* first() const { return type == nullptr || bytes == 0 ? base : base + type->true_lower(); }
};

/** The memory that one member gives to a window. */
struct WindowPart {
  std::shared_ptr<const Mapping> memory;  // nullptr: none
  uint64_t offset = 0, bytes = 0;
  std::byte* base() const { return memory == nullptr ? nullptr : memory->base() + offset; }
};

/**
 * A window of one-sided communication (MPI-4.1 chapter 12): the members' parts, mapped here, and their locks. Operations are done when they
 * return; what orders them between members is synchronisation. Errors are MPI classes.
 */
class Window : private WindowMembers {
 public:
  /**
   * @param name of the window, the same at all members and of no other
   * @param control the segment with the locks, of at least layout::window_control_bytes(members)
   * @param world world ranks of the members; `own` is ours among them
   */
  Window(Engine& engine, uint64_t name, std::shared_ptr<const Mapping> control, std::vector<int32_t> world, uint32_t own,
         std::vector<WindowPart> parts);
  ~Window() override;

  uint32_t members() const { return static_cast<uint32_t>(world_.size()); }
  const WindowPart& part(uint32_t member) const { return parts_[member]; }
  /** True where some of its memory is not proven cached: then processors' atomic operations do not hold between kernels, nor do locks. */
  bool fenced() const;
  /** True once memory of it was taken away: ask after each operation, before what it read is believed. */
  bool revoked() const;
  /** All parts as one, where they lie one behind the other. */
  bool whole(WindowPart* all) const;

  /** The place of `bytes` in a member's part, `displacement` bytes from its beginning: plain, or `count` elements of `type`. */
  int place(uint32_t target, uint64_t displacement, const Datatype* type, uint64_t count, uint64_t bytes, DataSpan* span) const;
  /** put and get: the spans have as many bytes. err_no_mem when both have gaps and there is no memory between. */
  static int copy(const DataSpan& from, const DataSpan& to);
  /** target = target op origin, each element atomically; `result`, where it has bytes, gets what was there. */
  static int accumulate(uint8_t op, Element element, const DataSpan& target, const DataSpan& origin, const DataSpan& result);

  LockAttempt try_lock(uint32_t target, bool exclusive);
  bool unlock(uint32_t target);
  const WindowLocks& locks() const { return locks_; }
  int32_t world_rank(uint32_t member) const { return world_[member]; }

 private:
  bool gone(uint32_t member) const override { return engine_.gone(world_[member]); }
  bool claims(uint32_t member, uint32_t target) const override { return engine_.claims_lock(world_[member], lock_name(target)); }
  uint64_t lock_name(uint32_t target) const;

  Engine& engine_;
  uint64_t name_;
  std::shared_ptr<const Mapping> control_;
  std::vector<int32_t> world_;
  std::vector<WindowPart> parts_;
  bool guarded_ = false;  // some of its memory can be taken away
  WindowLocks locks_;
  std::vector<bool> claimed_;  // by target
};

}  // namespace vicinal
