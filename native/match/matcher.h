#pragma once
#include <cstddef>
#include <cstdint>
#include <unordered_map>

#include "match/constants.h"

namespace vicinal {

/** What a message says of itself: context of its communicator, world rank of its sender, tag. */
struct Envelope {
  uint32_t context = 0;
  int32_t source = 0;
  int32_t tag = 0;
};

/** Base of a posted receive. `source` and `tag` may be wildcards. The poster owns the memory. */
struct PostedEntry {
  uint32_t context = 0;
  int32_t source = 0;
  int32_t tag = 0;

  uint64_t sequence = 0;  // of the posting order; 0: not in the matcher
  PostedEntry* before = nullptr;
  PostedEntry* after = nullptr;
};

/** Base of an unexpected message. The caller owns the memory. */
struct UnexpectedEntry {
  Envelope envelope;
  UnexpectedEntry* before = nullptr;  // of the same context and source
  UnexpectedEntry* after = nullptr;
  UnexpectedEntry* earlier = nullptr;  // of the same context, any source
  UnexpectedEntry* later = nullptr;
};

/** A hash that no peer can foresee: contexts are a peer's to choose, and chosen ones must not all fall into one bucket. */
struct KeyHash {
  size_t operator()(uint64_t key) const {
    key = (key ^ seed) * 0x9e3779b97f4a7c15;
    key = (key ^ (key >> 32)) * (seed | 1);
    return key ^ (key >> 29);
  }
  static const uint64_t seed;
};

/**
 * Matches messages with receives by the order rules of MPI-4.1 section 3.5: messages of one sender in one context match in
 * the order in which they arrived, and of the receives that a message matches, the one posted first takes it.
 */
class Matcher {
 public:
  /** A message arrived: removes and returns the receive that takes it, or nullptr. */
  PostedEntry* arrive(const Envelope& envelope) {
    if (posted_count_ == 0) return nullptr;
    PostedEntry* exact = first_posted(envelope.context, envelope.source, envelope.tag);
    PostedEntry* wild = wild_count_ == 0 ? nullptr : first_posted(envelope.context, any_source, envelope.tag);
    PostedEntry* found = exact == nullptr ? wild : wild == nullptr || exact->sequence < wild->sequence ? exact : wild;
    if (found != nullptr) {
      arrived_sequence_ = found->sequence;
      remove_posted(*found);
    }
    return found;
  }

  /** Undoes the last arrive(), which took `entry`: the message proved to be none for it. */
  void put_back(PostedEntry& entry);

  /** Queues a message that nothing took. */
  void add_unexpected(UnexpectedEntry& entry);

  /** A receive is posted: removes and returns the earliest message it matches; else queues the receive and returns nullptr. */
  UnexpectedEntry* post(PostedEntry& entry) {
    if (unexpected_count_ != 0) {
      if (UnexpectedEntry* found = probe(entry.context, entry.source, entry.tag)) {
        remove(*found);
        return found;
      }
    }
    queue_posted(entry);
    return nullptr;
  }

  /** The earliest message that matches, which stays queued; or nullptr. */
  UnexpectedEntry* probe(uint32_t context, int32_t source, int32_t tag);

  /** Takes a message out (matched probe, or a peer's end). */
  void remove(UnexpectedEntry& entry);

  /** Takes a receive out again. False when a message has taken it, or it was never posted. */
  bool cancel(PostedEntry& entry) {
    if (entry.sequence == 0) return false;
    remove_posted(entry);
    return true;
  }

  uint64_t posted_count() const { return posted_count_; }
  uint64_t unexpected_count() const { return unexpected_count_; }
  /** Pairs of context and source that receives were posted for; they are kept. */
  size_t receive_keys() const { return posted_.size(); }

  /** Visits the unexpected messages of a context; the visitor may remove() and free the one it is given. */
  template <typename Visit>
  void for_each_unexpected_of(uint32_t wanted, Visit visit) {
    auto list = by_context_.find(wanted);
    if (list == by_context_.end()) return;
    for (UnexpectedEntry* at = list->second.first; at != nullptr;) {
      UnexpectedEntry* next = at->later;
      visit(*at);
      at = next;
    }
  }

  /** Visits every unexpected message; the visitor may free it, and must not use the matcher. */
  template <typename Visit>
  void for_each_unexpected(Visit visit) {
    for (auto& [context, list] : by_context_) {
      for (UnexpectedEntry* at = list.first; at != nullptr;) {
        UnexpectedEntry* next = at->later;
        visit(*at);
        at = next;
      }
    }
  }

 private:
  static uint64_t key(uint32_t context, int32_t source) { return uint64_t{context} << 32 | static_cast<uint32_t>(source); }
  struct PostedList {
    PostedEntry* first = nullptr;
    PostedEntry* last = nullptr;
  };
  struct UnexpectedList {
    UnexpectedEntry* first = nullptr;
    UnexpectedEntry* last = nullptr;
  };

  /** The list of a key; the last one used is remembered, which serves most programs without hashing. */
  PostedList& posted_list(uint64_t wanted) {
    if (wanted == last_posted_key_ && last_posted_ != nullptr) return *last_posted_;
    last_posted_ = &posted_[wanted];  // references into unordered_map stay valid
    last_posted_key_ = wanted;
    return *last_posted_;
  }
  /** Looks only: what arrives must not grow the table. */
  PostedEntry* first_posted(uint32_t context, int32_t source, int32_t tag) {
    uint64_t wanted = key(context, source);
    PostedEntry* at;
    if (wanted == last_posted_key_ && last_posted_ != nullptr) {
      at = last_posted_->first;
    } else {
      auto list = posted_.find(wanted);
      if (list == posted_.end()) return nullptr;
      last_posted_ = &list->second;
      last_posted_key_ = wanted;
      at = last_posted_->first;
    }
    for (; at != nullptr; at = at->after)
      if (at->tag == tag || at->tag == any_tag) return at;
    return nullptr;
  }
  void queue_posted(PostedEntry& entry) {
    PostedList& list = posted_list(key(entry.context, entry.source));
    entry.sequence = ++sequence_;
    entry.before = list.last;
    entry.after = nullptr;
    (list.last == nullptr ? list.first : list.last->after) = &entry;
    list.last = &entry;
    posted_count_++;
    if (entry.source == any_source) wild_count_++;
  }
  void remove_posted(PostedEntry& entry) {
    PostedList& list = posted_list(key(entry.context, entry.source));
    (entry.before == nullptr ? list.first : entry.before->after) = entry.after;
    (entry.after == nullptr ? list.last : entry.after->before) = entry.before;
    entry.before = entry.after = nullptr;
    entry.sequence = 0;
    posted_count_--;
    if (entry.source == any_source) wild_count_--;
  }

  std::unordered_map<uint64_t, PostedList, KeyHash> posted_;
  std::unordered_map<uint64_t, UnexpectedList, KeyHash> by_source_;
  std::unordered_map<uint32_t, UnexpectedList, KeyHash> by_context_;
  PostedList* last_posted_ = nullptr;
  uint64_t last_posted_key_ = 0;
  uint64_t sequence_ = 0;
  uint64_t arrived_sequence_ = 0;
  uint64_t posted_count_ = 0;
  uint64_t wild_count_ = 0;
  uint64_t unexpected_count_ = 0;
};

}  // namespace vicinal
