#include "match/matcher.h"

#include <random>

namespace vicinal {

const uint64_t KeyHash::seed = [] {
#ifdef VICINAL_TEST_FIXED_HASH
  return uint64_t{0x243f6a8885a308d3};  // a fuzzer's run must repeat
#endif
  std::random_device device;
  return uint64_t{device()} << 32 | device();
}();

void Matcher::put_back(PostedEntry& entry) {
  PostedList& list = posted_list(key(entry.context, entry.source));
  entry.sequence = arrived_sequence_;
  PostedEntry* after = list.first;
  while (after != nullptr && after->sequence < entry.sequence) after = after->after;
  entry.after = after;
  entry.before = after == nullptr ? list.last : after->before;
  (entry.before == nullptr ? list.first : entry.before->after) = &entry;
  (after == nullptr ? list.last : after->before) = &entry;
  posted_count_++;
  if (entry.source == any_source) wild_count_++;
}

void Matcher::add_unexpected(UnexpectedEntry& entry) {
  UnexpectedList& source = by_source_[key(entry.envelope.context, entry.envelope.source)];
  entry.before = source.last;
  entry.after = nullptr;
  (source.last == nullptr ? source.first : source.last->after) = &entry;
  source.last = &entry;
  UnexpectedList& context = by_context_[entry.envelope.context];
  entry.earlier = context.last;
  entry.later = nullptr;
  (context.last == nullptr ? context.first : context.last->later) = &entry;
  context.last = &entry;
  unexpected_count_++;
}

UnexpectedEntry* Matcher::probe(uint32_t context, int32_t source, int32_t tag) {
  if (unexpected_count_ == 0) return nullptr;
  if (source == any_source) {
    auto list = by_context_.find(context);
    if (list == by_context_.end()) return nullptr;
    for (UnexpectedEntry* at = list->second.first; at != nullptr; at = at->later)
      if (tag == any_tag || at->envelope.tag == tag) return at;
    return nullptr;
  }
  auto list = by_source_.find(key(context, source));
  if (list == by_source_.end()) return nullptr;
  for (UnexpectedEntry* at = list->second.first; at != nullptr; at = at->after)
    if (tag == any_tag || at->envelope.tag == tag) return at;
  return nullptr;
}

void Matcher::remove(UnexpectedEntry& entry) {
  auto source = by_source_.find(key(entry.envelope.context, entry.envelope.source));
  (entry.before == nullptr ? source->second.first : entry.before->after) = entry.after;
  (entry.after == nullptr ? source->second.last : entry.after->before) = entry.before;
  auto context = by_context_.find(entry.envelope.context);
  (entry.earlier == nullptr ? context->second.first : entry.earlier->later) = entry.later;
  (entry.later == nullptr ? context->second.last : entry.later->earlier) = entry.earlier;
  if (source->second.first == nullptr && by_source_.size() > 1024) by_source_.erase(source);
  if (context->second.first == nullptr && by_context_.size() > 1024) by_context_.erase(context);
  unexpected_count_--;
}

}  // namespace vicinal
