#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "segment/revoked.h"

namespace vicinal {

/** A mapped segment. Unmaps when destroyed. */
class Mapping {
 public:
  Mapping() = default;
  Mapping(std::byte* base, uint64_t bytes, bool fenced = false) : base_(base), bytes_(bytes), fenced_(fenced) {}
  Mapping(Mapping&& other) noexcept { swap(other); }
  Mapping& operator=(Mapping&& other) noexcept {
    swap(other);
    return *this;
  }
  ~Mapping();
  std::byte* base() const { return base_; }
  uint64_t bytes() const { return bytes_; }
  /** True where the memory is not proven cached, so that accesses are ordered by ring/fence.h. */
  bool fenced() const { return fenced_; }
  /** From now on the memory may be taken away, as that of a device: it reads as zeros then, and revoked() tells. */
  void guard() { revocable_ = Revocable(base_, bytes_); }
  bool guarded() const { return revocable_.guarded(); }
  /** True once guarded memory was taken away: ask after each read, before what was read is believed. */
  bool revoked() const { return revocable_.revoked(); }
  /** Keeps `bytes` from `offset` on, moved to `address`, where this process has room reserved. False when the kernel refuses: then nothing has
   * changed. */
  bool move_part(uint64_t offset, uint64_t bytes, std::byte* address);
  explicit operator bool() const { return base_ != nullptr; }

 private:
  void swap(Mapping& other) noexcept {
    std::byte* base = base_;
    uint64_t bytes = bytes_;
    base_ = other.base_;
    bytes_ = other.bytes_;
    other.base_ = base;
    other.bytes_ = bytes;
    std::swap(reserved_, other.reserved_);
    std::swap(fenced_, other.fenced_);
    std::swap(revocable_, other.revocable_);
  }
  std::byte* base_ = nullptr;
  uint64_t bytes_ = 0;
  bool fenced_ = false;
  bool reserved_ = false;  // its addresses belong to a reservation and stay so
  Revocable revocable_;
};

/** Result of mapping: either a mapping, or the reason why not. */
struct MappingResult {
  Mapping mapping;
  std::string failure;  // empty when it succeeded
  bool no_memory = false;
};

}  // namespace vicinal
