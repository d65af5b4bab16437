#pragma once
#include <cstddef>
#include <cstdint>
#include <string>

#include "segment/revoked.h"

namespace vicinal::region {

/** A region mapped whole, shared and writable. Unmaps when destroyed. */
class MappedRegion {
 public:
  MappedRegion() = default;
  MappedRegion(MappedRegion&& other) noexcept { swap(other); }
  MappedRegion& operator=(MappedRegion&& other) noexcept {
    swap(other);
    return *this;
  }
  ~MappedRegion();

  /** Maps `bytes` of a descriptor, which stays the caller's. @returns '' or the reason */
  std::string map(int descriptor, uint64_t bytes, bool writable = true);

  std::byte* base() const { return base_; }
  uint64_t bytes() const { return bytes_; }
  /** True once the device was taken away: what is read since is nobody's. */
  bool gone() const { return revocable_.revoked(); }

 private:
  void swap(MappedRegion& other) noexcept;
  std::byte* base_ = nullptr;
  uint64_t bytes_ = 0;
  Revocable revocable_;
};

}  // namespace vicinal::region
