#pragma once
#include "handoff/seqpacket.h"

namespace vicinal::handoff {

/**
 * Memory of a region that virtual machines map: a memfd of `bytes` bytes that nobody can shrink, grow or seal further, for whoever gets it maps it
 * writable.
 * @param huge_page_bytes size of its pages, 0 for ordinary ones; the kernel must have such pages reserved
 */
Result create_region(const std::string& name, uint64_t bytes, uint64_t huge_page_bytes);

/**
 * Makes `length` bytes at `offset` read as zeroes, for all who map them, and allocates them: their pages are new ones. Both are multiples of the page
 * size.
 */
Result scrub(int region, uint64_t offset, uint64_t length);

}  // namespace vicinal::handoff
