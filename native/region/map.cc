#include "region/map.h"

#include <sys/mman.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "layout/region.h"

namespace vicinal::region {

std::string MappedRegion::map(int descriptor, uint64_t bytes, bool writable) {
  if (bytes < 2 * layout::page_bytes || bytes > layout::region_bytes_max || bytes % layout::page_bytes != 0)
    return "a region of " + std::to_string(bytes) + " bytes: it must be whole pages, at least two";
  void* base = mmap(nullptr, bytes, writable ? PROT_READ | PROT_WRITE : PROT_READ, MAP_SHARED, descriptor, 0);
  if (base == MAP_FAILED) return std::string("mapping it: ") + std::strerror(errno);
  MappedRegion made;
  made.base_ = static_cast<std::byte*>(base);
  made.bytes_ = bytes;
  made.revocable_ = Revocable(made.base_, bytes);
  swap(made);
  return "";
}

MappedRegion::~MappedRegion() {
  revocable_ = Revocable();
  if (base_ != nullptr) munmap(base_, bytes_);
}

void MappedRegion::swap(MappedRegion& other) noexcept {
  std::swap(base_, other.base_);
  std::swap(bytes_, other.bytes_);
  revocable_ = std::move(other.revocable_);
}

}  // namespace vicinal::region
