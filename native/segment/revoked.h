#pragma once
#include <atomic>
#include <cstddef>
#include <cstdint>

namespace vicinal {

/**
 * Memory of a device can be taken away under a mapping: when the device is unplugged the kernel unmaps it, and the next access is SIGBUS. While
 * a Revocable stands for a mapped range, that signal puts private zero pages there instead and says so; whoever uses the range must look at
 * revoked() before it believes that it read zeros. Faults elsewhere go the way they went before.
 */
class Revocable {
 public:
  Revocable() = default;
  /** Guards a range that is mapped; at most 64 in a process, beyond that there is no guard. */
  Revocable(std::byte* base, uint64_t bytes);
  Revocable(Revocable&& other) noexcept : place_(other.place_) { other.place_ = nullptr; }
  Revocable& operator=(Revocable&& other) noexcept;
  ~Revocable() { release(); }

  bool guarded() const { return place_ != nullptr; }
  /** True once the memory was taken away. */
  bool revoked() const { return place_ != nullptr && place_->revoked.load(std::memory_order_acquire); }

  struct Place {
    std::atomic<uintptr_t> base;
    std::atomic<uint64_t> bytes;
    std::atomic<bool> taken;
    std::atomic<bool> revoked;
  };

 private:
  void release();
  Place* place_ = nullptr;
};

}  // namespace vicinal
