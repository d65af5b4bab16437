#pragma once
// What every segment mechanism must do, written once. A mechanism gives one function that makes a segment: the owner's mapping, and a
// reader's view where the mechanism has readers.
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "check.h"
#include "handoff/grant.h"
#include "segment/memfd_segment.h"
#include "segment/region_segment.h"

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

/** A range of a region that many share, as a BAR or a shared file is one: full of what others left there. */
struct RegionMechanism {
  bool fenced = false;
  bool file = false;  // a file with holes rather than a memfd
  static constexpr uint64_t offset = 8192, around = 3 * 4096;

  MadeSegment make(uint64_t bytes) const {
    MadeSegment made;
    int region = open_region(offset + bytes + around);
    std::vector<uint8_t> rest(around, 0xee);
    // the neighbours' bytes before and behind it
    CHECK_EQ(pwrite(region, rest.data(), offset, 0), static_cast<ssize_t>(offset));
    CHECK_EQ(pwrite(region, rest.data(), around, static_cast<off_t>(offset + bytes)), static_cast<ssize_t>(around));
    CHECK_EQ(pwrite(region, rest.data(), 4096, static_cast<off_t>(offset)), ssize_t{4096});
    MappingResult own = region_segment::map_own(region, {offset, fenced}, bytes);
    if (!own.mapping) fail(__FILE__, __LINE__, own.failure);
    MappingResult theirs = region_segment::map_peer(region, {offset, fenced}, bytes);
    if (!theirs.mapping) fail(__FILE__, __LINE__, theirs.failure);
    CHECK_EQ(own.mapping.fenced(), fenced);
    CHECK_EQ(theirs.mapping.fenced(), fenced);
    made.own = std::move(own.mapping);
    made.reader = std::move(theirs.mapping);
    // nobody else's byte was touched
    std::vector<uint8_t> now(around);
    CHECK_EQ(pread(region, now.data(), offset, 0), static_cast<ssize_t>(offset));
    CHECK(std::equal(now.begin(), now.begin() + static_cast<std::ptrdiff_t>(offset), rest.begin()));
    CHECK_EQ(pread(region, now.data(), around, static_cast<off_t>(offset + bytes)), static_cast<ssize_t>(around));
    CHECK(now == rest);
    close(region);
    return made;
  }

  int open_region(uint64_t bytes) const {
    if (!file) return handoff::create_memfd("vicinal-test-region", bytes).value;
    char path[] = "/tmp/vicinal-region-test-XXXXXX";
    int made = mkstemp(path);
    unlink(path);
    CHECK_EQ(ftruncate(made, static_cast<off_t>(bytes)), 0);
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
