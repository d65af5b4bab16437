#pragma once
#include <atomic>
#include <cstdint>
#include <cstring>
#include <vector>

#include "layout/bank.h"
#include "layout/record.h"
#include "ring/fence.h"

namespace vicinal {

/** The writing end of a ring. The ring's bytes are this process's own memory; only `consumed` is a peer's word. */
class RingProducer {
 public:
  RingProducer() = default;

  /**
   * @param base      first byte of the ring, writable, zeroed
   * @param bytes     its length, a power of two
   * @param consumed  the peer's word that tells how many lines it is done with
   * @param fenced    the memory is not proven cached: see ring/fence.h
   */
  RingProducer(std::byte* base, uint32_t bytes, const std::atomic<uint64_t>* consumed, bool fenced = false)
      : base_(base), consumed_(consumed), lines_(bytes / layout::line_bytes), mask_(lines_ - 1), fenced_(fenced), payload_line_(lines_, 0) {}

  uint32_t lines() const { return lines_; }
  uint64_t position() const { return position_; }
  /** A record may take a quarter of the ring, so that a peer that publishes each quarter it consumed never starves us. */
  uint32_t record_lines_limit() const { return lines_ / 4; }
  /** True once the peer published a position that cannot be: it is buggy or hostile. */
  bool broken() const { return broken_; }

  /** Lines consecutive for a record of `lines`, or nullptr while the ring lacks room. Nothing is visible before publish(). */
  layout::RecordHead* reserve(uint32_t lines) {
    uint32_t index = static_cast<uint32_t>(position_) & mask_;
    uint32_t pad = index + lines > lines_ ? lines_ - index : 0;
    // one line more than the record: publish() clears the word after it
    if (position_ + pad + lines + 1 - consumed_seen_ > lines_ && !room_after_look(pad + lines + 1)) return nullptr;
    if (pad != 0) {
      publish(layout::record_pad, 0, pad);
      index = 0;
    }
    return line(index);
  }

  /** Publishes the record of `lines` that the last reserve() gave. Pairs with the acquire in RingConsumer::peek. */
  void publish(layout::RecordKind kind, uint8_t mover, uint32_t lines) {
    uint32_t index = static_cast<uint32_t>(position_) & mask_;
    uint32_t next = (index + lines) & mask_;
    if (payload_line_[next]) {
      word(next).store(0, std::memory_order_relaxed);
      payload_line_[next] = 0;
    }
    if (lines > 1) std::memset(&payload_line_[index + 1], 1, lines - 1);
    payload_line_[index] = 0;
    uint64_t head = layout::record_word(position_, kind, mover, lines);
    position_ += lines;
    if (fenced_) [[unlikely]] {
      store_fence();
      word(index).store(head, std::memory_order_release);
      store_fence();
    } else {
      word(index).store(head, std::memory_order_release);
    }
  }

  /** The record of `lines` that the last reserve() gave is not published after all; what was written into it is payload that lies about. */
  void abandon(uint32_t lines) {
    uint32_t index = static_cast<uint32_t>(position_) & mask_;
    if (lines > 1) std::memset(&payload_line_[index + 1], 1, lines - 1);
  }

  /** True while the peer has taken nothing of what was published. */
  bool untouched() const { return consumed_->load(std::memory_order_acquire) == 0 && position_ + 1 < lines_; }

  /** Goes over to another ring of the same size, zeroed, with all that was published: the peer never had the former one. Only while untouched(). */
  void move_to(std::byte* base, const std::atomic<uint64_t>* consumed, bool fenced) {
    std::byte* former = base_;
    base_ = base;
    consumed_ = consumed;
    consumed_seen_ = 0;
    fenced_ = fenced;
    if (base == former) return;
    for (uint64_t at = 0; at < position_;) {
      const std::byte* from = former + at * layout::line_bytes;
      uint64_t head;
      std::memcpy(&head, from, sizeof head);
      uint32_t lines = layout::word_lines(head);
      std::memcpy(base_ + at * layout::line_bytes + sizeof head, from + sizeof head, size_t{lines} * layout::line_bytes - sizeof head);
      if (fenced_) store_fence();
      word(static_cast<uint32_t>(at)).store(head, std::memory_order_release);
      at += lines;
    }
    if (fenced_) store_fence();
  }

  /** Lines published and not yet known to be consumed. */
  bool idle() const { return consumed_->load(std::memory_order_acquire) == position_; }

 private:
  bool room_after_look(uint32_t wanted) {
    uint64_t consumed = consumed_->load(std::memory_order_acquire);
    if (consumed > position_ || consumed < consumed_seen_) {
      broken_ = true;
      return false;
    }
    if (fenced_) load_fence();
    consumed_seen_ = consumed;
    return position_ + wanted - consumed <= lines_;
  }
  layout::RecordHead* line(uint32_t index) { return reinterpret_cast<layout::RecordHead*>(base_ + size_t{index} * layout::line_bytes); }
  std::atomic_ref<uint64_t> word(uint32_t index) { return std::atomic_ref<uint64_t>(line(index)->word); }

  std::byte* base_ = nullptr;
  const std::atomic<uint64_t>* consumed_ = nullptr;
  uint32_t lines_ = 0;
  uint32_t mask_ = 0;
  uint64_t position_ = 0;
  uint64_t consumed_seen_ = 0;
  bool broken_ = false;
  bool fenced_ = false;
  std::vector<uint8_t> payload_line_;  // private: 1 where the line last held payload rather than a record's word
};

}  // namespace vicinal
