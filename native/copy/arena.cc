#include "copy/arena.h"

#include <algorithm>

#include "layout/version.h"

namespace vicinal {

std::byte* ArenaBlock::data() const { return arena->base() + offset; }

static uint64_t page_begin(uint64_t offset) { return offset / layout::page_bytes * layout::page_bytes; }
static uint64_t rounded(uint64_t bytes) {
  return std::max<uint64_t>(1, bytes / layout::page_bytes + (bytes % layout::page_bytes != 0 ? 1 : 0)) * layout::page_bytes;
}

Arena::Arena(uint64_t segment, Mapping mapping) : segment_(segment), mapping_(std::move(mapping)) { free_[0] = mapping_.bytes(); }

Arena::~Arena() { collect(); }

uint64_t Arena::allocate(uint64_t bytes, uint64_t inset) {
  collect();
  if (bytes > mapping_.bytes()) return UINT64_MAX;
  bytes = rounded(inset + bytes);
  for (auto at = free_.begin(); at != free_.end(); ++at) {
    if (at->second < bytes) continue;
    uint64_t offset = at->first, rest = at->second - bytes;
    free_.erase(at);
    if (rest != 0) free_[offset + bytes] = rest;
    return offset + inset;
  }
  return UINT64_MAX;
}

void Arena::release(uint64_t offset, uint64_t bytes) {
  uint64_t begin = page_begin(offset);
  bytes = rounded(offset - begin + bytes);
  offset = begin;
  auto after = free_.lower_bound(offset);
  if (after != free_.end() && after->first == offset + bytes) {
    bytes += after->second;
    after = free_.erase(after);
  }
  if (after != free_.begin()) {
    auto before = std::prev(after);
    if (before->first + before->second == offset) {
      before->second += bytes;
      return;
    }
  }
  free_[offset] = bytes;
}

void Arena::drop(uint64_t offset, uint64_t bytes) {
  auto* node = new Dropped{dropped_.load(std::memory_order_relaxed), offset, bytes};
  while (!dropped_.compare_exchange_weak(node->next, node, std::memory_order_release, std::memory_order_relaxed)) {
  }
}

void Arena::collect() {
  Dropped* node = dropped_.exchange(nullptr, std::memory_order_acquire);
  while (node != nullptr) {
    Dropped* next = node->next;
    release(node->offset, node->bytes);
    delete node;
    node = next;
  }
}

bool Arena::empty() {
  collect();
  return free_.size() == 1 && free_.begin()->second == mapping_.bytes();
}

void ArenaIndex::add(std::shared_ptr<Arena> arena) {
  arenas_.push_back(std::move(arena));
  std::sort(arenas_.begin(), arenas_.end(), [](auto& left, auto& right) { return left->base() < right->base(); });
}

void ArenaIndex::remove(uint64_t segment) {
  std::erase_if(arenas_, [&](auto& arena) { return arena->segment() == segment; });
}

const Arena* ArenaIndex::find(const std::byte* data, uint64_t bytes) const {
  auto after = std::upper_bound(arenas_.begin(), arenas_.end(), data,
                                [](const std::byte* at, const std::shared_ptr<Arena>& arena) { return at < arena->base(); });
  if (after == arenas_.begin()) return nullptr;
  const Arena* arena = std::prev(after)->get();
  uint64_t offset = static_cast<uint64_t>(data - arena->base());
  return offset <= arena->bytes() && bytes <= arena->bytes() - offset ? arena : nullptr;
}

}  // namespace vicinal
