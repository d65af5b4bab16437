#pragma once
#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <vector>

#include "segment/mapping.h"

namespace vicinal {

/**
 * A block of granted memory that the program holds as a buffer. The block outlives the engine if the program keeps the
 * buffer: the arena's mapping goes when its last block does. `drop` may be called from any thread, once or more.
 */
class Arena;
struct ArenaBlock {
  std::shared_ptr<Arena> arena;
  uint64_t offset = 0;
  uint64_t bytes = 0;
  std::byte* data() const;
};

/**
 * How far into its first page a block begins where there is room. Allocators put large buffers at the beginning of a page, and a
 * processor takes a load for dependent on an earlier store at the same offset of another page: copies from the beginning
 * of a page ran at 46 instead of 65 GB/s (512 KiB, into a buffer 16 bytes into its page).
 */
constexpr uint64_t arena_inset = 1024;

/** One arena: a segment that this rank writes and its peers read. First fit over a list of free extents; whole pages. */
class Arena {
 public:
  Arena(uint64_t segment, Mapping mapping);
  uint64_t segment() const { return segment_; }
  std::byte* base() const { return mapping_.base(); }
  uint64_t bytes() const { return mapping_.bytes(); }
  bool fenced() const { return mapping_.fenced(); }
  const Mapping& mapping() const { return mapping_; }
  /** Offset of a free block that begins `inset` bytes into a page, or UINT64_MAX when none is large enough. */
  uint64_t allocate(uint64_t bytes, uint64_t inset);
  void release(uint64_t offset, uint64_t bytes);
  /** Marks a block free from any thread; the space is taken back at the next allocate(). */
  void drop(uint64_t offset, uint64_t bytes);
  bool empty();

 private:
  struct Dropped {
    Dropped* next;
    uint64_t offset;
    uint64_t bytes;
  };
  void collect();
  uint64_t segment_;
  Mapping mapping_;
  std::map<uint64_t, uint64_t> free_;  // offset -> bytes
  std::atomic<Dropped*> dropped_{nullptr};

 public:
  ~Arena();
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
};

/** Own arenas by address, so that a send finds out in a few steps whether its buffer lies in one. */
class ArenaIndex {
 public:
  void add(std::shared_ptr<Arena> arena);
  void remove(uint64_t segment);
  /** The arena that holds all of [data, data + bytes), or nullptr. */
  const Arena* find(const std::byte* data, uint64_t bytes) const;
  const std::vector<std::shared_ptr<Arena>>& all() const { return arenas_; }

 private:
  std::vector<std::shared_ptr<Arena>> arenas_;  // by address
};

}  // namespace vicinal
