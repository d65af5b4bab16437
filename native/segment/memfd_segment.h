#pragma once
#include "segment/mapping.h"

namespace vicinal::memfd_segment {

/**
 * Owner's side of a grant: checks that the descriptor is a memfd of `bytes`, sealed against shrinking and growing; looks at the
 * cgroup's memory limit; allocates every page; maps it writable. The descriptor stays the caller's, who closes it.
 */
MappingResult map_own(int descriptor, uint64_t bytes);

/**
 * Reader's side: checks size, seals (SHRINK, GROW, FUTURE_WRITE, SEAL), density and that the descriptor is read-only; maps it read-only.
 * A hole would be allocated at the reader's expense, hence the check.
 */
MappingResult map_peer(int descriptor, uint64_t bytes);

/** Maps the pages of a peer's segment now: a first touch in the middle of a message is a page fault there. */
void populate(const Mapping& mapping);

/** Address space without memory, or nullptr. */
std::byte* reserve(uint64_t bytes);

/**
 * A window that every member may write: checks that the descriptor is a memfd of `bytes`, sealed against shrinking and growing, and maps it
 * writable. Its owner allocates every page first, as in map_own(); the others check that it did.
 */
MappingResult map_window(int descriptor, uint64_t bytes, bool owner);

/** Anonymous memory for a rank that is alone in its world. */
MappingResult map_private(uint64_t bytes);

}  // namespace vicinal::memfd_segment
