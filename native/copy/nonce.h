#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "segment/mapping.h"

namespace vicinal {

/**
 * What a process says of its nonce: where it lies in its own memory, and what it is. Address 0: it has none. Copied out of the head once, when
 * the pair is made: what the peer writes there later counts for nothing.
 */
struct NonceClaim {
  uint64_t address = 0;
  uint64_t value[2] = {0, 0};
  bool matches(const uint64_t (&read)[2]) const { return std::memcmp(read, value, sizeof value) == 0; }
};

/**
 * A random number that one process has at one address. A peer that reads this process's memory reads the nonce first: another process that
 * came to have the same pid does not have it there, a child that was forked off neither (the page is wiped in it).
 */
class Nonce {
 public:
  /** Makes one; a claim with address 0 where the kernel cannot wipe a page on fork (before 4.14) or gives no random numbers. */
  static Nonce create();
  const NonceClaim& claim() const { return claim_; }

 private:
  Mapping page_;
  NonceClaim claim_;
};

}  // namespace vicinal
