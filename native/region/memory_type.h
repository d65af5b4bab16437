#pragma once
#include <cstddef>
#include <cstdint>

namespace vicinal::region {

/** How fast memory is read, beside memory of our own, in bytes a second; the best of several rounds each, interleaved. */
struct ReadSpeed {
  double region = 0;
  double own = 0;
  /** True when the region is read as only cached memory is. */
  bool cached() const { return region > own / 4; }
};

/**
 * Reads the same bytes again and again. Memory that is not cached costs a bus transaction for each load, some hundred times what a load from the
 * cache costs; no kernel interface tells how a BAR is mapped, as the hypervisor has a say too. An emulator caches everything.
 * @param bytes  of the region to read, at most what is mapped; 16 KiB are enough
 */
ReadSpeed measure_read(const std::byte* region, uint64_t bytes);

}  // namespace vicinal::region
