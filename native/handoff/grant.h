#pragma once
#include "handoff/seqpacket.h"

namespace vicinal::handoff {

/** Step 1 of a grant (docs/design/0003): a memfd of `bytes` bytes, sealed against shrinking and growing, mode 0400. */
Result create_memfd(const std::string& name, uint64_t bytes);

/** Step 3: no new writable mapping or write for anyone, and no further seals. */
Result seal_forever(int memfd);

/** Step 4: the same memory, read-only: a read-write descriptor could still be fallocated. */
Result reopen_read_only(int memfd);

/** Size and allocated bytes of a file. */
struct Allocation {
  uint64_t bytes = 0;
  uint64_t allocated = 0;
};
Result allocation_of(int memfd, Allocation* allocation);

Result create_eventfd();

/** True while the process behind a pidfd lives. */
bool alive(int pidfd);

}  // namespace vicinal::handoff
