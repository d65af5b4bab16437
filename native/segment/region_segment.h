#pragma once
#include <cstdint>

#include "segment/mapping.h"

namespace vicinal {

/** Where a segment lies in a region: the memory of a device or a shared file, which holds segments of many ranks. */
struct RegionPlace {
  uint64_t offset = 0;  // of its first byte, on a page
  bool fenced = false;  // the memory is not proven cached: whoever publishes in it or reads of it orders that by ring/fence.h
};

namespace region_segment {

/**
 * Owner's side: checks that the range lies in the file, as far as the file tells its length (a sysfs `resource2` tells that of its BAR);
 * maps that range alone, writable; fills it with zeros, so that nothing of a former owner is left when readers come. There are no
 * seals: that each range has one writer is a convention among those who were granted the region. The descriptor stays the caller's.
 */
MappingResult map_own(int descriptor, const RegionPlace& place, uint64_t bytes);

/** A window that several write: the same checks, and a writable mapping; what is there stays. */
MappingResult map_window(int descriptor, const RegionPlace& place, uint64_t bytes);

/** Reader's side: the same checks, and a mapping of that range alone, read-only. */
MappingResult map_peer(int descriptor, const RegionPlace& place, uint64_t bytes);

}  // namespace region_segment
}  // namespace vicinal
