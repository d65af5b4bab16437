#include "segment/memfd_segment.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>

#include "segment/pages.h"

namespace vicinal {

Mapping::~Mapping() {
  if (base_ == nullptr) return;
  revocable_ = Revocable();  // before others get the addresses
  if (!reserved_ || mmap(base_, bytes_, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED, -1, 0) == MAP_FAILED)
    munmap(base_, bytes_);
}

bool Mapping::move_part(uint64_t offset, uint64_t bytes, std::byte* address) {
  if (mremap(base_ + offset, bytes, bytes, MREMAP_MAYMOVE | MREMAP_FIXED, address) == MAP_FAILED) return false;
  if (offset != 0) munmap(base_, offset);
  if (offset + bytes < bytes_) munmap(base_ + offset + bytes, bytes_ - offset - bytes);
  base_ = address;
  bytes_ = bytes;
  reserved_ = true;
  return true;
}

namespace memfd_segment {

static MappingResult fail(const std::string& what, bool no_memory = false) {
  MappingResult result;
  result.failure = what;
  result.no_memory = no_memory;
  return result;
}

static std::string errno_text() { return std::strerror(errno); }

static std::string check(int descriptor, uint64_t bytes, int wanted_seals) {
  struct stat status {};
  if (fstat(descriptor, &status) != 0) return "fstat of the granted descriptor: " + errno_text();
  if (!S_ISREG(status.st_mode) || static_cast<uint64_t>(status.st_size) != bytes)
    return "the granted segment has " + std::to_string(status.st_size) + " bytes, " + std::to_string(bytes) + " were announced";
  int seals = fcntl(descriptor, F_GET_SEALS);
  if (seals < 0) return "the granted descriptor is not a memfd: " + errno_text();
  if ((seals & wanted_seals) != wanted_seals) return "the granted segment lacks seals (has " + std::to_string(seals) + ")";
  return "";
}

MappingResult map_own(int descriptor, uint64_t bytes) {
  std::string wrong = check(descriptor, bytes, F_SEAL_SHRINK | F_SEAL_GROW);
  if (!wrong.empty()) return fail(wrong);
  wrong = pages_past_limit("a segment", bytes);
  if (!wrong.empty()) return fail(wrong, true);
  if (!allocate_pages(descriptor, 0, bytes)) return fail("allocating a segment of " + std::to_string(bytes) + " bytes: " + errno_text(), true);
  void* base = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
  if (base == MAP_FAILED) return fail("mapping a segment of " + std::to_string(bytes) + " bytes: " + errno_text(), true);
  MappingResult result;
  result.mapping = Mapping(static_cast<std::byte*>(base), bytes);
  // fault the pages in now: a first touch in the middle of a message is a page fault there
  madvise(base, bytes, 23 /* MADV_POPULATE_WRITE */);
  return result;
}

MappingResult map_peer(int descriptor, uint64_t bytes) {
  std::string wrong = check(descriptor, bytes, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_FUTURE_WRITE | F_SEAL_SEAL);
  if (!wrong.empty()) return fail(wrong);
  // The seals stop writes, not fallocate: a reader that holds a writable descriptor was granted more than its channel needs.
  if ((fcntl(descriptor, F_GETFL) & O_ACCMODE) != O_RDONLY) return fail("the descriptor of a peer's segment is not read-only");
  struct stat status {};
  if (fstat(descriptor, &status) != 0) return fail("fstat: " + errno_text());
  if (static_cast<uint64_t>(status.st_blocks) * 512 < bytes) return fail("the granted segment has holes");
  void* base = mmap(nullptr, bytes, PROT_READ, MAP_SHARED, descriptor, 0);
  if (base == MAP_FAILED) return fail("mapping a peer's segment of " + std::to_string(bytes) + " bytes: " + errno_text(), true);
  MappingResult result;
  result.mapping = Mapping(static_cast<std::byte*>(base), bytes);
  return result;
}

void populate(const Mapping& mapping) { madvise(mapping.base(), mapping.bytes(), 22 /* MADV_POPULATE_READ */); }

std::byte* reserve(uint64_t bytes) {
  void* base = mmap(nullptr, bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  return base == MAP_FAILED ? nullptr : static_cast<std::byte*>(base);
}

MappingResult map_window(int descriptor, uint64_t bytes, bool owner) {
  if (owner) return map_own(descriptor, bytes);
  std::string wrong = check(descriptor, bytes, F_SEAL_SHRINK | F_SEAL_GROW);
  if (!wrong.empty()) return fail(wrong);
  struct stat status {};
  if (fstat(descriptor, &status) != 0) return fail("fstat: " + errno_text());
  if (static_cast<uint64_t>(status.st_blocks) * 512 < bytes) return fail("the granted window has holes");
  void* base = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
  if (base == MAP_FAILED) return fail("mapping a window of " + std::to_string(bytes) + " bytes: " + errno_text(), true);
  MappingResult result;
  result.mapping = Mapping(static_cast<std::byte*>(base), bytes);
  return result;
}

MappingResult map_private(uint64_t bytes) {
  std::string wrong = pages_past_limit("memory", bytes);
  if (!wrong.empty()) return fail(wrong, true);
  void* base = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (base == MAP_FAILED) return fail("mapping " + std::to_string(bytes) + " bytes: " + errno_text(), true);
  MappingResult result;
  result.mapping = Mapping(static_cast<std::byte*>(base), bytes);
  return result;
}

}  // namespace memfd_segment
}  // namespace vicinal
