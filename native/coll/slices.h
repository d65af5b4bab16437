#pragma once
#include <cstdint>
#include <vector>

#include "layout/slice.h"

namespace vicinal {

/**
 * The collective slices of a communicator's members, as one of them sees them (layout/slice.h). Its own slice it writes, those of the
 * others it reads, and believes none of what it reads: a cell counts when all that it says is what the collective expects.
 */
class Slices {
 public:
  /** What a member's cell says of a collective. */
  enum class Look : uint8_t { absent, there, wrong };
  /** What a cell must say. */
  struct Expected {
    uint32_t number;  // of the collective in its communicator
    uint32_t kind;
    uint64_t bytes;
  };

  /**
   * @param members by rank of the communicator, our own included
   * @param limit   bytes of payload, no more than a cell's
   * @param begun   collectives of the communicator that have begun
   */
  Slices(uint32_t context, int32_t rank, layout::Slice* own, std::vector<const layout::Slice*> members, uint32_t limit, uint32_t begun);

  /** Payload bytes up to which the members go by slices. */
  uint32_t limit() const { return limit_; }
  int32_t size() const { return static_cast<int32_t>(members_.size()); }

  /** A collective begins, by slices or by messages. All members call it in one order. The caller then wakes who may wait for that. */
  void begin(uint32_t number, bool by_slices);
  /** One by slices needs no cell any more, whether it succeeded or not. The caller then wakes who may wait for that. */
  void end(uint32_t number);
  /** True when a member has begun a collective in the other way: it was called with other arguments there. */
  bool disagrees(int32_t member, uint32_t number, bool by_slices) const;

  /** False while a member may still read what our cell holds. */
  bool may_publish(uint32_t number);
  /** Where the payload of a collective goes, before publish(). */
  std::byte* payload(uint32_t number) { return own_->cells[number % layout::slice_cells].payload; }
  void publish(const Expected& says);
  Look look(int32_t member, const Expected& expected);
  /** The payload of a member's cell that look() found. A hostile member may change it at any time: read each byte once. */
  const std::byte* payload_of(int32_t member, uint32_t number) const {
    return members_[static_cast<size_t>(member)]->cells[number % layout::slice_cells].payload;
  }
  /** True when no member will read a cell of ours any more, so that the slice may serve another communicator. `gone(rank)`: it has ended. */
  template <typename Gone>
  bool drained(Gone gone) const {
    for (int32_t member = 0; member < size(); member++)
      if (published_any_ && !has_consumed(member, published_) && !gone(member)) return false;
    return true;
  }

 private:
  bool has_consumed(int32_t member, uint32_t count) const;
  /** What a member has consumed before the collective `number`, as its head says. */
  uint32_t consumed_by(int32_t member, uint32_t number) const;
  void tell_consumed();
  uint32_t consumed() const { return open_.empty() ? begun_ : open_.front(); }
  uint32_t context_;
  int32_t rank_;
  layout::Slice* own_;
  std::vector<const layout::Slice*> members_;
  uint32_t limit_;
  uint32_t begun_;
  uint32_t published_ = 0;  // collectives up to the last of which we published a cell
  bool published_any_ = false;
  uint32_t free_until_;         // all members have consumed what was in the cells of the collectives before this one
  std::vector<uint32_t> seen_;  // by member: what it has consumed at least
  std::vector<uint32_t> open_;  // by slices, begun and not ended, in order
};

}  // namespace vicinal
