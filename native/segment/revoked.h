#pragma once
#include <atomic>
#include <cstddef>
#include <cstdint>

namespace vicinal {

/**
 * Memory of a device can be taken away under a mapping: when the device is unplugged the kernel unmaps it, and the next access is SIGBUS. While
 * a Revocable stands for a mapped range, that signal puts private zero pages there instead and says so; whoever uses the range must look at
 * revoked() after it has read, and before it believes that it read zeros. Faults elsewhere go the way they went before.
 */
class Revocable {
 public:
  Revocable() = default;
  /** Guards a range that is mapped. */
  Revocable(std::byte* base, uint64_t bytes);
  Revocable(Revocable&& other) noexcept : place_(other.place_) { other.place_ = nullptr; }
  Revocable& operator=(Revocable&& other) noexcept;
  ~Revocable() { release(); }

  bool guarded() const { return place_ != nullptr; }
  /** True once the memory was taken away: what was read of it before this call may be zeros. */
  bool revoked() const {
    if (place_ == nullptr) return false;
    after_reads();
    return place_->revoked.load(std::memory_order_relaxed);
  }
  /** How often memory was taken away from this process. While it stays as it was, all that was read of guarded ranges before this call is good. */
  static uint64_t count() {
    after_reads();
    return count_.load(std::memory_order_relaxed);
  }

  struct Place {
    std::atomic<uintptr_t> base;
    std::atomic<uint64_t> bytes;
    std::atomic<bool> taken;
    std::atomic<bool> revoked;
  };

 private:
  friend void take_away(Place& place);
  /** The signal may have come to this thread, in the middle of a copy, or to another one, before the zeros were there to be read. */
  static void after_reads() {
    std::atomic_signal_fence(std::memory_order_seq_cst);
    std::atomic_thread_fence(std::memory_order_acquire);
  }
  void release();
  static std::atomic<uint64_t> count_;
  Place* place_ = nullptr;
};

}  // namespace vicinal
