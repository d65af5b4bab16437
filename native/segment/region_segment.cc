#include "segment/region_segment.h"

#include <linux/magic.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/vfs.h>

#include <cerrno>
#include <cstring>

#include "layout/version.h"
#include "segment/pages.h"

namespace vicinal::region_segment {

static MappingResult fail(const std::string& what, bool no_memory = false) {
  MappingResult result;
  result.failure = what;
  result.no_memory = no_memory;
  return result;
}

/** Why the range cannot be mapped, or "". */
static std::string check(int descriptor, const RegionPlace& place, uint64_t bytes, struct stat& status) {
  if (fstat(descriptor, &status) != 0) return std::string("fstat of the region: ") + std::strerror(errno);
  if (!S_ISREG(status.st_mode) && !S_ISCHR(status.st_mode)) return "the region is neither a file nor a device";
  std::string range = std::to_string(bytes) + " bytes from " + std::to_string(place.offset) + " on";
  if (bytes == 0 || place.offset % layout::page_bytes != 0 || bytes % layout::page_bytes != 0) return range + " are not whole pages of the region";
  if (bytes > INT64_MAX || place.offset > INT64_MAX - bytes) return range + " lie in no file";
  // a device's file may not tell its length: then the kernel alone knows what may be mapped
  auto length = static_cast<uint64_t>(status.st_size);
  if (S_ISREG(status.st_mode) && (place.offset > length || bytes > length - place.offset))
    return range + " lie outside the region, which has " + std::to_string(status.st_size) + " bytes";
  return "";
}

static MappingResult map(int descriptor, const RegionPlace& place, uint64_t bytes, int protection) {
  void* base = mmap(nullptr, bytes, protection, MAP_SHARED, descriptor, static_cast<off_t>(place.offset));
  if (base == MAP_FAILED) return fail("mapping " + std::to_string(bytes) + " bytes of the region: " + std::strerror(errno), true);
  MappingResult result;
  result.mapping = Mapping(static_cast<std::byte*>(base), bytes, place.fenced);
  result.mapping.guard();
  return result;
}

/** True for a file that allocates as it is written, where what it cannot allocate is a SIGBUS. A device's memory is all there. */
static bool has_holes(int descriptor, const struct stat& status) {
  struct statfs system {};
  if (!S_ISREG(status.st_mode) || fstatfs(descriptor, &system) != 0 || system.f_type == SYSFS_MAGIC) return false;
  return static_cast<uint64_t>(status.st_blocks) * 512 < static_cast<uint64_t>(status.st_size);
}

MappingResult map_own(int descriptor, const RegionPlace& place, uint64_t bytes) {
  struct stat status {};
  std::string wrong = check(descriptor, place, bytes, status);
  if (!wrong.empty()) return fail(wrong);
  if (has_holes(descriptor, status)) {
    wrong = pages_past_limit("a segment", bytes);
    if (!wrong.empty()) return fail(wrong, true);
    if (!allocate_pages(descriptor, place.offset, bytes) && errno != EOPNOTSUPP && errno != ENODEV)
      return fail("allocating " + std::to_string(bytes) + " bytes of the region: " + std::strerror(errno), true);
  }
  MappingResult result = map(descriptor, place, bytes, PROT_READ | PROT_WRITE);
  if (!result.mapping) return result;
  std::memset(result.mapping.base(), 0, bytes);
  if (result.mapping.revoked()) return fail("the region was taken away");
  return result;
}

MappingResult map_window(int descriptor, const RegionPlace& place, uint64_t bytes) {
  struct stat status {};
  std::string wrong = check(descriptor, place, bytes, status);
  return wrong.empty() ? map(descriptor, place, bytes, PROT_READ | PROT_WRITE) : fail(wrong);
}

MappingResult map_peer(int descriptor, const RegionPlace& place, uint64_t bytes) {
  struct stat status {};
  std::string wrong = check(descriptor, place, bytes, status);
  return wrong.empty() ? map(descriptor, place, bytes, PROT_READ) : fail(wrong);
}

}  // namespace vicinal::region_segment
