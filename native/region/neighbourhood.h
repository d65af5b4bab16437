#pragma once
#include <span>
#include <string>
#include <vector>

#include "layout/control_region.h"
#include "region/header.h"
#include "region/mailbox.h"

namespace vicinal::region {

/** How a broker takes part in a control region. Times in milliseconds. */
struct NeighbourhoodSettings {
  int32_t slot = -1;  // that a server gave us; -1: any that is free
  bool host = false;
  std::string broker;  // id of the broker
  std::string name;    // of its machine, for people
  bool fenced = false;
  uint64_t neighbour_timeout = 5000;  // after which a heartbeat that stands still is a broker's end
  uint64_t beat = 250;                // between two heartbeats
  uint64_t claim_wait = 1000;         // longer than a store can take, and than two heartbeats
  size_t queue_limit = 4 << 20;       // bytes that may wait for one neighbour
};

/** Something that a poll found. */
struct NeighbourEvent {
  enum class Kind : uint8_t {
    taken,  // we have `slot` at `generation`
    left,   // we have lost it: `text` says why. Each neighbour's lost came before
    found,
    lost,  // `text` says why
    frame,
    note,  // `text` is for the log: something in the region was repaired, or keeps us from a slot
  } kind = Kind::note;
  uint32_t slot = 0;
  uint64_t generation = 0;
  bool host = false;
  std::string broker;
  std::string name;
  std::string text;
  std::vector<std::byte> frame;
};

/**
 * A broker's part in a control region: its slot, its heartbeat, its neighbours and the mailboxes between them (docs/design/0012). What others wrote
 * is copied out and checked; what we wrote ourselves is compared with what we know, and never believed either. A call reads a bounded amount and
 * waits for nothing. For one thread.
 */
class Neighbourhood {
 public:
  /** @param base the region, mapped whole, which stands until this object is gone */
  Neighbourhood(std::byte* base, const Geometry& geometry, NeighbourhoodSettings settings);

  /** Beats, looks at every slot, reads and writes mail. @param now monotonic milliseconds */
  void poll(uint64_t now, std::vector<NeighbourEvent>& events);

  /** Sends a frame of 1 to frame_bytes_max bytes. False: that neighbour does not stand (any more): a lost() comes or came. */
  bool send(uint32_t slot, uint64_t generation, std::span<const std::byte> frame);

  /** Gives the slot back in order. Nothing may be polled afterwards. */
  void leave();

  /** -1 while we have none. */
  int32_t slot() const { return phase_ == Phase::member ? static_cast<int32_t>(own_) : -1; }
  uint64_t generation() const { return generation_; }
  /** True when the last poll read or wrote mail or met somebody: the next should come soon. */
  bool busy() const { return busy_; }
  /** Why there is no slot yet, for people. */
  const std::string& waiting_for() const { return waiting_for_; }
  const Geometry& geometry() const { return geometry_; }
  /** True once another region stands in this memory: it has to be opened anew. */
  bool stale() const { return stale_; }

 private:
  /** Another's claim line, copied out. */
  struct Seen {
    Token claim;
    uint64_t generation = 0;
    uint64_t heartbeat = 0;
    uint32_t state = 0;
    bool same_owner(const Seen& other) const { return claim == other.claim && generation == other.generation; }
  };
  /** What we know of a slot that is not ours. */
  struct Other {
    enum class Phase : uint8_t { watching, meeting, standing } phase = Phase::watching;
    Seen seen;
    uint64_t still = 0;   // how long its heartbeat stood still under our eyes
    bool moved = false;   // since this owner was first seen
    uint64_t nonce = 0;   // ours
    uint64_t theirs = 0;  // the one that we echoed
    uint64_t stood_since = 0;
    uint32_t strikes = 0;  // conversations that ended young
    uint64_t shunned_until = 0;
    bool overflowed = false;
    bool host = false;
    std::string broker, name;
    MailWriter writer;
    MailReader reader;
  };
  enum class Phase : uint8_t { seeking, claimed, member, ended };

  layout::SlotHead& head(uint32_t slot) { return *reinterpret_cast<layout::SlotHead*>(base_ + geometry_.section(slot)); }
  /** What `from` says to `to`. */
  layout::NeighbourLine& line(uint32_t from, uint32_t to) {
    return reinterpret_cast<layout::NeighbourLine*>(base_ + geometry_.section(from) + layout::neighbour_lines_offset)[to];
  }
  std::byte* mailbox(uint32_t from, uint32_t to) {
    return base_ + geometry_.section(from) + layout::mailboxes_offset(geometry_.slots) + uint64_t{to} * geometry_.mailbox_bytes;
  }
  Seen look(uint32_t slot);

  void seek(uint64_t now, uint64_t step);
  void settle(uint64_t now, std::vector<NeighbourEvent>& events);
  void take(uint64_t now, std::vector<NeighbourEvent>& events);
  std::string own_loss();
  void beat(uint64_t now);
  void name_ourselves();
  void drop_out(uint64_t now, const std::string& reason, std::vector<NeighbourEvent>& events);
  void guard_header(uint64_t now, std::vector<NeighbourEvent>& events);

  void attend(uint32_t slot, uint64_t now, uint64_t step, std::vector<NeighbourEvent>& events);
  bool meet(uint32_t slot);
  bool line_holds(uint32_t slot);
  void greet(uint32_t slot, uint64_t now, std::vector<NeighbourEvent>& events);
  std::string converse(uint32_t slot, const Seen& seen, std::vector<NeighbourEvent>& events);
  void lose(uint32_t slot, uint64_t now, const std::string& reason, std::vector<NeighbourEvent>& events);
  void hush(uint32_t slot);

  std::byte* base_;
  Geometry geometry_;
  NeighbourhoodSettings settings_;
  std::vector<Other> others_;
  Phase phase_ = Phase::seeking;
  uint32_t own_ = 0;
  Token claim_;
  uint64_t generation_ = 0;
  uint64_t heartbeat_ = 0;
  uint64_t claimed_at_ = 0;
  Seen claimed_over_;
  uint64_t taken_at_ = 0;
  uint64_t beaten_at_ = 0;
  uint64_t seek_after_ = 0;
  uint32_t losses_ = 0;  // of our slot, one soon after the other
  uint64_t polled_at_ = 0;
  bool busy_ = false;
  bool header_noted_ = false;
  bool stale_ = false;
  std::string waiting_for_;
};

}  // namespace vicinal::region
