#pragma once
// What every segment mechanism must do, written once. A mechanism gives one function that makes a segment: the owner's mapping, and a
// reader's view where the mechanism has readers.
#include <sys/mman.h>
#include <unistd.h>

#include <optional>

#include "check.h"
#include "handoff/grant.h"
#include "segment/memfd_segment.h"

namespace vicinal::test::contract {

struct MadeSegment {
  Mapping own;
  std::optional<Mapping> reader;
};

/** memfd: granted in four steps. */
struct MemfdMechanism {
  MadeSegment make(uint64_t bytes) const {
    MadeSegment made;
    int memfd = handoff::create_memfd("vicinal-test-contract", bytes).value;
    MappingResult own = memfd_segment::map_own(memfd, bytes);
    if (!own.mapping) fail(__FILE__, __LINE__, own.failure);
    made.own = std::move(own.mapping);
    handoff::seal_forever(memfd);
    int reader = handoff::reopen_read_only(memfd).value;
    close(memfd);
    MappingResult theirs = memfd_segment::map_peer(reader, bytes);
    if (!theirs.mapping) fail(__FILE__, __LINE__, theirs.failure);
    made.reader = std::move(theirs.mapping);
    close(reader);  // a mapping needs no descriptor
    return made;
  }
};

/** Anonymous memory of a rank that is alone. */
struct PrivateMechanism {
  MadeSegment make(uint64_t bytes) const {
    MadeSegment made;
    MappingResult own = memfd_segment::map_private(bytes);
    if (!own.mapping) fail(__FILE__, __LINE__, own.failure);
    made.own = std::move(own.mapping);
    return made;
  }
};

template <typename Mechanism>
void segment(const Mechanism& mechanism) {
  for (uint64_t bytes : {uint64_t{4096}, uint64_t{12288}, uint64_t{4} << 20}) {
    MadeSegment made = mechanism.make(bytes);
    REQUIRE(static_cast<bool>(made.own));
    CHECK_EQ(made.own.bytes(), bytes);
    CHECK_EQ(reinterpret_cast<uintptr_t>(made.own.base()) % 4096, uintptr_t{0});
    // begins as zeros
    bool zero = true;
    for (uint64_t at = 0; at < bytes; at += 64) zero = zero && made.own.base()[at] == std::byte{0};
    CHECK(zero);
    // what the owner writes, first byte to last, a reader sees at the same offset
    fill(made.own.base(), bytes, bytes);
    if (made.reader) {
      CHECK_EQ(made.reader->bytes(), bytes);
      CHECK(holds(made.reader->base(), bytes, bytes));
      CHECK(made.reader->base() != made.own.base());
    }
    // moving a mapping moves the memory, and leaves nothing behind
    std::byte* base = made.own.base();
    Mapping moved = std::move(made.own);
    CHECK(moved.base() == base);
    CHECK(!made.own);
    // the reader's view outlives the owner's
    moved = Mapping();
    if (made.reader) CHECK(holds(made.reader->base(), bytes, bytes));
  }
}

}  // namespace vicinal::test::contract
