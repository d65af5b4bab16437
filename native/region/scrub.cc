#include "region/scrub.h"

#include <cstring>
#include <utility>

#include "layout/region.h"
#include "layout/version.h"
#include "region/map.h"
#include "ring/fence.h"

namespace vicinal::region {

namespace {

/** First byte that is not zero, or `to`. */
uint64_t first_written(const std::byte* base, uint64_t from, uint64_t to) {
  const auto* words = reinterpret_cast<const volatile uint64_t*>(base);
  for (uint64_t at = from / 8; at < to / 8; at++)
    if (words[at] != 0) return at * 8;
  return to;
}

}  // namespace

std::string scrub(int descriptor, const Geometry& geometry) {
  MappedRegion region;
  std::string reason = region.map(descriptor, geometry.bytes);
  if (!reason.empty()) return reason;
  std::byte* base = region.base();
  std::memset(base + layout::page_bytes, 0, geometry.bytes - layout::page_bytes);
  // a page that is as it should be must not look blank for a moment: others would initialise it
  constexpr uint64_t seal = offsetof(layout::RegionHead, seal), check = seal + offsetof(layout::RegionSeal, check), behind = check + 8;
  auto stands = [&] {
    HeaderRead found = read_header(base, geometry.bytes);
    return found.header == Header::valid && found.geometry == geometry;
  };
  std::memset(base + seal, 0, check - seal);
  std::memset(base + behind, 0, layout::page_bytes - behind);
  if (!stands()) write_header(base, geometry);
  store_fence();
  for (auto [from, to] : {std::pair{seal, check}, {behind, layout::page_bytes}, {layout::page_bytes, geometry.bytes}})
    if (uint64_t at = first_written(base, from, to); at != to) return "somebody wrote into it while it was scrubbed, at offset " + std::to_string(at);
  if (region.gone()) return "the device was taken away";
  return stands() ? "" : "somebody wrote into its first page while it was scrubbed";
}

}  // namespace vicinal::region
