#include "coll/slices.h"

#include <algorithm>

namespace vicinal {

using layout::SliceCell;

/** Counts go round at 2^32; no two that are compared lie far apart. */
static bool reached(uint32_t count, uint32_t wanted) { return static_cast<int32_t>(count - wanted) >= 0; }

Slices::Slices(uint32_t context, int32_t rank, layout::Slice* own, std::vector<const layout::Slice*> members, uint32_t limit, uint32_t begun)
    : context_(context),
      rank_(rank),
      own_(own),
      members_(std::move(members)),
      limit_(std::min(limit, SliceCell::payload_bytes)),
      begun_(begun),
      free_until_(begun),
      seen_(members_.size(), begun - layout::slice_cells) {
  own_->head.history.store(0, std::memory_order_relaxed);
  tell_consumed();
}

void Slices::tell_consumed() { own_->head.consumed.store(layout::slice_word(context_, consumed()), std::memory_order_release); }

void Slices::begin(uint32_t number, bool by_slices) {
  uint64_t history = own_->head.history.load(std::memory_order_relaxed);
  own_->head.history.store(layout::history_with(history, number, by_slices), std::memory_order_relaxed);
  begun_ = number + 1;
  if (by_slices)
    open_.push_back(number);
  else
    tell_consumed();
}

bool Slices::has_consumed(int32_t member, uint32_t count) const {
  if (member == rank_) return reached(consumed(), count);
  uint64_t word = members_[static_cast<size_t>(member)]->head.consumed.load(std::memory_order_acquire);
  uint32_t context = layout::slice_context(word);
  if (context > context_) return true;  // it has ended this communicator, and used the slice for a later one
  return reached(context == context_ ? layout::slice_count(word) : 0, count);
}

bool Slices::disagrees(int32_t member, uint32_t number, bool by_slices) const {
  const layout::SliceHead& head = members_[static_cast<size_t>(member)]->head;
  if (layout::slice_context(head.consumed.load(std::memory_order_acquire)) != context_) return false;
  int went = layout::history_of(head.history.load(std::memory_order_relaxed), number);
  return went >= 0 && went != (by_slices ? 1 : 0) && layout::slice_context(head.consumed.load(std::memory_order_acquire)) == context_;
}

void Slices::end(uint32_t number) {
  std::erase(open_, number);
  tell_consumed();
}

uint32_t Slices::consumed_by(int32_t member, uint32_t number) const {
  uint64_t word = members_[static_cast<size_t>(member)]->head.consumed.load(std::memory_order_acquire);
  uint32_t context = layout::slice_context(word);
  if (context > context_) return number;  // it has ended this communicator, and used the slice for a later one
  return context == context_ ? layout::slice_count(word) : 0;
}

bool Slices::may_publish(uint32_t number) {
  if (!reached(number, free_until_)) return true;
  uint32_t wanted = number - (layout::slice_cells - 1), least = number;
  auto count = [&](uint32_t consumed) {
    if (reached(least, consumed)) least = consumed;
    return reached(consumed, wanted);
  };
  if (!count(consumed())) return false;
  for (int32_t member = 0; member < size(); member++) {
    if (member == rank_) continue;
    uint32_t& seen = seen_[static_cast<size_t>(member)];
    if (!reached(seen, wanted)) seen = consumed_by(member, number);
    if (!count(seen)) return false;
  }
  free_until_ = least + layout::slice_cells;  // so the next look at the members comes when these cells are used up
  return true;
}

void Slices::publish(const Expected& says) {
  SliceCell& cell = own_->cells[says.number % layout::slice_cells];
  published_ = says.number + 1;
  published_any_ = true;
  cell.kind = says.kind;
  cell.consumed = consumed();
  cell.bytes = says.bytes;
  cell.epoch.store(layout::slice_word(context_, says.number + 1), std::memory_order_release);
}

Slices::Look Slices::look(int32_t member, const Expected& expected) {
  const SliceCell& cell = members_[static_cast<size_t>(member)]->cells[expected.number % layout::slice_cells];
  uint64_t epoch = cell.epoch.load(std::memory_order_acquire);
  if (epoch != layout::slice_word(context_, expected.number + 1)) return Look::absent;
  // what a hostile member claims harms only itself: it allows us to overwrite what it may still want to read
  if (uint32_t consumed = cell.consumed; reached(consumed, seen_[static_cast<size_t>(member)])) seen_[static_cast<size_t>(member)] = consumed;
  return cell.kind == expected.kind && cell.bytes == expected.bytes ? Look::there : Look::wrong;
}

}  // namespace vicinal
