#include "region/scrub.h"

#include <cstring>

#include "layout/version.h"
#include "region/map.h"
#include "ring/fence.h"

namespace vicinal::region {

std::string scrub(int descriptor, uint64_t bytes) {
  MappedRegion region;
  std::string reason = region.map(descriptor, bytes);
  if (!reason.empty()) return reason;
  std::byte* from = region.base() + layout::page_bytes;
  uint64_t length = bytes - layout::page_bytes;
  std::memset(from, 0, length);
  store_fence();
  const auto* words = reinterpret_cast<const volatile uint64_t*>(from);
  for (uint64_t at = 0; at < length / 8; at++)
    if (words[at] != 0) return "somebody wrote into it while it was scrubbed, at offset " + std::to_string(layout::page_bytes + at * 8);
  return region.gone() ? "the device was taken away" : "";
}

}  // namespace vicinal::region
