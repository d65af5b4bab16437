#include "segment/memfd_segment.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

namespace vicinal {

Mapping::~Mapping() {
  if (base_ == nullptr) return;
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

static uint64_t read_number(const std::string& path, uint64_t otherwise) {
  std::ifstream file(path);
  uint64_t value;
  return file >> value ? value : otherwise;
}

uint64_t memory_headroom() {
  std::ifstream own("/proc/self/cgroup");
  std::string line;
  uint64_t headroom = UINT64_MAX;
  auto look = [&](const std::string& folder, const char* limit_file, const char* usage_file) {
    uint64_t limit = read_number(folder + limit_file, UINT64_MAX);
    if (limit >= (uint64_t{1} << 62)) return;
    uint64_t usage = read_number(folder + usage_file, 0);
    headroom = std::min(headroom, limit > usage ? limit - usage : 0);
  };
  while (std::getline(own, line)) {
    size_t first = line.find(':'), second = line.find(':', first + 1);
    if (first == std::string::npos || second == std::string::npos) continue;
    std::string controllers = line.substr(first + 1, second - first - 1), path = line.substr(second + 1);
    bool unified = controllers.empty();
    if (!unified && controllers != "memory") continue;
    const char* roots[] = {unified ? "/sys/fs/cgroup" : "/sys/fs/cgroup/memory", unified ? "/sys/fs/cgroup/unified" : nullptr};
    for (const char* root : roots) {
      if (root == nullptr) continue;
      for (std::string at = path;; at = at.substr(0, at.rfind('/'))) {
        std::string folder = std::string(root) + at + "/";
        if (unified)
          look(folder, "memory.max", "memory.current");
        else
          look(folder, "memory.limit_in_bytes", "memory.usage_in_bytes");
        if (at.empty() || at == "/") break;
      }
    }
  }
  return headroom;
}

/** Allocates piece by piece: a signal makes the kernel give a call up and undo it, and a program may live with many signals. */
static bool allocate_pages(int descriptor, uint64_t bytes) {
  constexpr uint64_t piece = 1 << 20;
  for (uint64_t offset = 0; offset < bytes; offset += piece) {
    while (fallocate(descriptor, 0, static_cast<off_t>(offset), static_cast<off_t>(std::min(piece, bytes - offset))) != 0)
      if (errno != EINTR) return false;
  }
  return true;
}

/** Why so many bytes do not fit the memory limit of this cgroup, or "": past it, allocation is a SIGKILL and no error. */
static std::string past_limit(const char* what, uint64_t bytes) {
  uint64_t headroom = memory_headroom();
  if (headroom >= bytes + (4u << 20)) return "";
  return std::string(what) + " of " + std::to_string(bytes) + " bytes does not fit the memory limit of this cgroup (" + std::to_string(headroom) +
         " bytes left); cure: raise memory.max, or use smaller rings and arenas";
}

MappingResult map_own(int descriptor, uint64_t bytes) {
  std::string wrong = check(descriptor, bytes, F_SEAL_SHRINK | F_SEAL_GROW);
  if (!wrong.empty()) return fail(wrong);
  wrong = past_limit("a segment", bytes);
  if (!wrong.empty()) return fail(wrong, true);
  if (!allocate_pages(descriptor, bytes)) return fail("allocating a segment of " + std::to_string(bytes) + " bytes: " + errno_text(), true);
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
  std::string wrong = past_limit("memory", bytes);
  if (!wrong.empty()) return fail(wrong, true);
  void* base = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (base == MAP_FAILED) return fail("mapping " + std::to_string(bytes) + " bytes: " + errno_text(), true);
  MappingResult result;
  result.mapping = Mapping(static_cast<std::byte*>(base), bytes);
  return result;
}

}  // namespace memfd_segment
}  // namespace vicinal
