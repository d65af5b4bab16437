#pragma once
#include "handoff/seqpacket.h"

namespace vicinal::handoff {

/**
 * Memory of a region that virtual machines map: a memfd of `bytes` bytes that nobody can shrink, grow or seal further, for whoever gets it maps it
 * writable.
 * @param huge_page_bytes size of its pages, 0 for ordinary ones; the kernel must have such pages reserved
 */
Result create_region(const std::string& name, uint64_t bytes, uint64_t huge_page_bytes);

}  // namespace vicinal::handoff
