#pragma once
#include <atomic>
#include <cstdint>
#include <cstring>

#include "layout/bank.h"
#include "layout/record.h"
#include "ring/fence.h"

namespace vicinal {

/**
 * The reading end of a ring that a peer writes. The ring is mapped read-only, and all that it says is hostile: a record's
 * first line is copied out before it is looked at, and its bounds are checked before a byte behind it is touched.
 */
class RingConsumer {
 public:
  /** A record as copied out of the ring; `body` points at its lines in the ring, `lines` of them, inside the ring. */
  struct Record {
    layout::RecordHead head;
    const std::byte* body;
    uint32_t lines;
  };
  enum class Look : uint8_t { nothing, record, broken };

  RingConsumer() = default;

  /**
   * @param base      first byte of the ring, readable
   * @param bytes     its length, a power of two
   * @param consumed  the word in our own head that tells the producer how far we are
   * @param fenced    the memory is not proven cached: see ring/fence.h
   */
  RingConsumer(const std::byte* base, uint32_t bytes, std::atomic<uint64_t>* consumed, bool fenced = false)
      : base_(base), consumed_(consumed), lines_(bytes / layout::line_bytes), mask_(lines_ - 1), fenced_(fenced) {}

  /** True when a record is published at our position; costs one load. */
  bool waiting() const { return layout::word_is_at(word_here(std::memory_order_relaxed), position_); }

  /** Copies the next record's head out and checks its extent; pads are skipped. Follow with advance(). */
  Look peek(Record& record) {
    for (uint32_t laps = 0; laps < 2; laps++) {
      uint64_t word = word_here(std::memory_order_acquire);
      if (!layout::word_is_at(word, position_)) return Look::nothing;
      if (fenced_) [[unlikely]]
        load_fence();
      uint32_t index = static_cast<uint32_t>(position_) & mask_;
      uint32_t lines = layout::word_lines(word);
      if (lines == 0 || lines > lines_ - index) return Look::broken;
      if (layout::word_kind(word) == layout::record_pad) {
        if (index == 0 || index + lines != lines_) return Look::broken;
        position_ += lines;  // published with the record that follows, whose advance() tells the caller to wake the producer
        continue;
      }
      record.body = base_ + size_t{index} * layout::line_bytes;
      std::memcpy(&record.head, record.body, sizeof(record.head));
      record.head.word = word;
      record.lines = lines;
      return Look::record;
    }
    return Look::broken;  // two pads in a row
  }

  /** Gives `lines` back. Returns true when the new position was published, so that a waiting producer may be woken. */
  bool advance(uint32_t lines) {
    position_ += lines;
    if (position_ - published_ < lines_ / 4) return false;
    publish();
    return true;
  }

  /** Publishes what was consumed; pairs with the acquire in RingProducer. */
  void publish() {
    published_ = position_;
    if (fenced_) full_fence();  // what was read is out of the ring before the producer may write over it
    consumed_->store(position_, std::memory_order_release);
    if (fenced_) store_fence();
  }
  uint64_t position() const { return position_; }
  uint32_t lines() const { return lines_; }

 private:
  uint64_t word_here(std::memory_order order) const {
    auto* at = reinterpret_cast<const uint64_t*>(base_ + size_t{static_cast<uint32_t>(position_) & mask_} * layout::line_bytes);
    return std::atomic_ref<uint64_t>(*const_cast<uint64_t*>(at)).load(order);
  }

  const std::byte* base_ = nullptr;
  std::atomic<uint64_t>* consumed_ = nullptr;
  uint32_t lines_ = 0;
  uint32_t mask_ = 0;
  bool fenced_ = false;
  uint64_t position_ = 0;
  uint64_t published_ = 0;
};

}  // namespace vicinal
