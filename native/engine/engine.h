#pragma once
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "coll/op.h"
#include "copy/arena.h"
#include "copy/mover.h"
#include "copy/nonce.h"
#include "engine/communicator.h"
#include "engine/peer.h"
#include "engine/request.h"
#include "match/matcher.h"
#include "segment/region_segment.h"

namespace vicinal {

class CellSchedule;

/** What a rank needs to know before it meets anyone. Sizes in bytes, times in microseconds. */
struct EngineOptions {
  int32_t rank = 0;
  int32_t size = 1;
  uint64_t eager_limit = 8192;     // larger payloads take a rendezvous
  uint32_t spin_microseconds = 0;  // 0 when ranks outnumber cores
  uint32_t yields = 100;           // sched_yield calls before sleeping
  uint32_t backstop_milliseconds = 100;
  bool arena_mover = true;
  // Which movers read a peer's memory, and the smallest message for which they do.
  bool cma_mover = true;
  bool procmem_mover = true;
  uint64_t cma_bytes = 0;
  uint64_t procmem_bytes = 0;
  bool membarrier = true;
  uint32_t slice_limit = 4096;  // payload bytes up to which collectives go by slices; 0: never
};

/** Result of an operation: source and tag as of the communicator, bytes that were delivered. */
struct Status {
  int32_t source = -1;
  int32_t tag = -1;
  uint64_t bytes = 0;
  bool cancelled = false;
  uint64_t message = 0;  // of a matched probe: what to receive it by
};

/** Why a wait came back. */
enum class Wait : uint8_t { done, broker };

/**
 * What the broker granted for one pair (PairGranted). The descriptors become the engine's. Without a pidfd nobody but the broker tells of
 * the peer's end: lose_peer().
 */
struct PeerGrant {
  int32_t rank = -1;
  int pidfd = -1, wake = -1, sleep = -1;
  uint64_t outgoing_segment = 0;
  uint32_t outgoing_index = 0;
  uint64_t incoming_segment = 0;
  uint32_t incoming_index = 0;
  uint32_t rings_per_bank = 0, ring_bytes = 0;
  uint64_t head_segment = 0;
  uint64_t own_head_segment = 0;  // which of our heads the peer sees: 0: the newest in a memfd; one in a region: it is a rank of another kernel
  bool fenced = false;            // the memory between us is not proven cached
  pid_t process = 0;              // in our pid namespace, which the peer shares; 0: no cma
  int memory = -1;                // its /proc/PID/mem, read-only; -1: no procmem
};

/**
 * The MPI engine of one process: single-threaded, knows nothing of Node. Whoever calls it makes progress; nothing else
 * does. Errors are MPI classes (engine/error.h); what went wrong with a peer is told by peer_failure().
 */
class Engine {
 public:
  explicit Engine(const EngineOptions& options);
  ~Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  // ---- segments and peers; each returns a reason on failure, else an empty string. Without a place, the segment is a whole memfd ----
  using Place = std::optional<RegionPlace>;
  /** The first is that of a memfd: counters and slices stay in it. */
  std::string adopt_head(uint64_t segment, int descriptor, uint64_t bytes, const Place& place = {});
  std::string adopt_bank(uint64_t segment, uint32_t index, int descriptor, uint64_t bytes, uint32_t rings, uint32_t ring_bytes,
                         const Place& place = {});
  std::string adopt_arena(uint64_t segment, int descriptor, uint64_t bytes, const Place& place = {});
  std::string add_peer_segment(int32_t rank, uint64_t segment, int descriptor, uint64_t bytes, const Place& place = {});
  void drop_peer_segment(int32_t rank, uint64_t segment);

  /** New eventfds of a channel that stands, in place of those whose other ends a broker held that is gone. Owns them when it returns "". */
  std::string renew_wakeups(int32_t rank, int wake, int sleep);
  std::string add_peer(const PeerGrant& grant);
  /**
   * Marks a peer as gone, or a rank that no channel will ever lead to: pending and later operations with it fail with `error`. `left`: it
   * ended in order.
   */
  void lose_peer(int32_t rank, int error, const std::string& reason, bool left = false);
  std::string peer_failure(int32_t world_rank) const;
  /** The class with which operations with a peer that was lost fail; success where it was not. */
  int peer_error(int32_t world_rank) const {
    const auto& peer = peers_[static_cast<size_t>(world_rank)];
    return peer ? peer->error : +success;
  }
  /** What came of reading that peer's memory by cma and by procmem: proof words of layout/head.h. */
  std::pair<uint32_t, uint32_t> memory_proofs(int32_t world_rank) const;
  bool connected(int32_t world_rank) const;
  /** True while there are ranks for take_wanted(). Waits come back as if the broker's socket wanted attention. */
  bool wants() const { return !wanted_.empty(); }
  /** World ranks that an operation was begun with and no channel leads to yet, each told once: ask the broker for them. */
  std::vector<int32_t> take_wanted() { return std::exchange(wanted_, {}); }
  void set_broker_descriptor(int descriptor);
  void set_state(layout::RankState state);
  /**
   * Tells in which kernel each world rank lives, by numbers that mean nothing else: collectives of communicators that span several go in two
   * levels (coll/two_levels.h). All ranks must tell the same, before their first collective. Returns a reason on failure, else an empty string.
   */
  std::string set_kernels(const std::vector<int32_t>& kernels);
  /** On how many kernels the members live. */
  int32_t kernels_of(const Communicator& communicator) const;

  // ---- memory ----
  /** A block of an arena with room for `bytes`, or an empty one when a further arena must be granted. */
  ArenaBlock allocate(uint64_t bytes);
  const ArenaIndex& arenas() const { return arenas_; }
  /** Arena for a rank that is alone: private memory. */
  std::string add_private_arena(uint64_t bytes);

  // ---- communicators: handles stay valid until freed ----
  int32_t add_communicator(uint32_t context, const std::vector<int32_t>& world);
  Communicator* communicator(int32_t handle);
  /** Gives a communicator up: no operation of it may be started any more; it goes at reclaim() when none is pending. */
  void free_communicator(int32_t handle);
  /** Ends the communicators that were freed and have no operation pending. Returns the contexts that are free again. */
  std::vector<uint32_t> reclaim();

  // ---- point to point; dest, source and tag as of the communicator ----
  enum Flags : uint32_t { none = 0, synchronous = 1 };
  /** Starts a send. `*request` stays nullptr when it completed at once. Returns an error class for wrong use or a lost peer. */
  int send(Communicator& communicator, const std::byte* data, uint64_t bytes, int32_t dest, int32_t tag, uint32_t flags, Request** request);
  /** Starts a receive; `*request` is always set when success is returned. */
  int receive(Communicator& communicator, std::byte* data, uint64_t bytes, int32_t source, int32_t tag, Request** request);
  /** Looks for a message without receiving it. Returns an error class; `*found` tells. */
  int probe(Communicator& communicator, int32_t source, int32_t tag, bool* found, Status* status);
  /** A request that completes when a matching message is there. */
  int start_probe(Communicator& communicator, int32_t source, int32_t tag, Request** request);
  /** As probe, and takes the message out, so that only receive_message() gets it: `status->message` names it (MPI-4.1 section 3.8.2). */
  int matched_probe(Communicator& communicator, int32_t source, int32_t tag, bool* found, Status* status);
  int start_matched_probe(Communicator& communicator, int32_t source, int32_t tag, Request** request);
  /** Receives a message that a matched probe took out. err_request when there is none of this id. */
  int receive_message(uint64_t message, std::byte* data, uint64_t bytes, Request** request);
  /** Cancels a receive or probe that nothing has matched. True when it did; the request is then complete and cancelled. */
  bool cancel(Request& request);

  // ---- progress and waiting ----
  void progress();
  /** Waits until `request` is complete, or until the broker's socket wants attention. */
  Wait wait(Request& request);
  /** As wait(), but comes back with Wait::done also when the time is up, or a backstop later. */
  Wait wait_for(Request& request, uint32_t milliseconds);
  /** Waits until one of `requests` is complete: its index in `*found`. */
  Wait wait_any(const std::vector<Request*>& requests, int32_t* found);
  /** Makes progress until nothing of ours waits for room or for a stream; for finalize. */
  Wait flush();
  /** S1 to S3 of the sleep protocol, for an event loop too. True when it may sleep on descriptor(): no record waits to be taken. */
  bool prepare_sleep();
  void end_sleep();
  /** Becomes readable for whatever should wake this process: doorbells, deaths, the broker. */
  int descriptor() const { return epoll_; }
  /** Takes in what descriptor() reported, without blocking. True when the broker's socket is readable. */
  bool take_events();

  // ---- requests ----
  RequestPool& requests() { return requests_; }
  std::vector<uint64_t>& completed() { return completed_; }
  uint32_t notifying() const { return notifying_; }
  /** Messages that wait for a receive. */
  uint64_t unexpected() const { return matcher_.unexpected_count(); }
  void set_notify(Request& request);
  Status status_of(const Request& request) const;
  /** Forgets a complete request, or lets a running one release itself when it completes. */
  void release(Request& request);

  void count(layout::Counter counter, uint64_t by = 1) { add(counters_[counter], by); }
  /** Counts a message to a peer where the broker reads the traffic of pairs. */
  static void count_sent(Peer& peer, Mover mover, uint64_t bytes) {
    auto& moved = peer.traffic->moved[static_cast<uint32_t>(mover) - 1];
    add(moved.messages, 1);
    add(moved.bytes, bytes);
  }
  /** A counter of this rank; those of movers are the sum over its peers. */
  uint64_t counter(layout::Counter counter) const;
  const layout::Head& head() const { return *head_; }
  const EngineOptions& options() const { return options_; }

  // ---- for window/: locks that this rank has or waits for, in its head, where others cannot write ----
  void claim_lock(uint64_t name);
  void disclaim_lock(uint64_t name);
  /** True when a rank says that it has or waits for a lock, and when that cannot be told. */
  bool claims_lock(int32_t world_rank, uint64_t name) const;
  /** True once a rank has died or left. */
  bool gone(int32_t world_rank) const { return peer_error(world_rank) != success; }

  // ---- for coll/ ----
  /** Starts an internal send or receive of a collective (world context + 1). */
  int start_internal_send(Schedule& parent, Communicator& communicator, const std::byte* data, uint64_t bytes, int32_t dest, int32_t tag);
  int start_internal_receive(Schedule& parent, Communicator& communicator, std::byte* data, uint64_t bytes, int32_t source, int32_t tag);
  /** The request of a collective that was begun, or nullptr when too many requests are outstanding. `hold`: of its buffers, where other code may run
   * meanwhile. */
  Request* start_schedule(std::unique_ptr<Schedule> schedule, Communicator& communicator, std::unique_ptr<BufferHold> hold = nullptr);
  /** Before a collective is described: finds out, once, whether the members have slices for this communicator. */
  void prepare_collective(Communicator& communicator) {
    if (!communicator.slices_decided) [[unlikely]]
      decide_slices(communicator);
  }
  /** Looks at a schedule's members' cells at each progress(), and lets it advance when there is what it waits for. */
  void watch_slices(CellSchedule& schedule);
  /** After a store to our slice that members may wait for: all of them, or those of our kernel. */
  void wake_members(const Communicator& communicator);
  /** The class with which an operation on the whole communicator fails now, or success; `*about`: the world rank that is lost. */
  int communicator_error(const Communicator& communicator, int32_t* about) const;

 private:
  struct Unexpected;
  /** What start_send and start_receive need besides the buffer; `rank` is one of the communicator. */
  struct Route {
    Communicator& communicator;
    uint32_t context;
    int32_t rank;
    int32_t tag;
    Schedule* parent;
  };
  static void add(std::atomic<uint64_t>& word, uint64_t by) { word.store(word.load(std::memory_order_relaxed) + by, std::memory_order_relaxed); }
  /** The peer of a world rank that an operation is with; asks for its channel when there is none. */
  Peer& meet(int32_t world_rank);
  void tell_what_failed(Peer& peer);
  void look_for_death(int32_t rank);
  void lose_dead(int32_t rank);
  void close_descriptors(Peer& peer);
  struct OwnHead {
    Mapping mapping;
    bool in_region;
    layout::Head& head() const { return *reinterpret_cast<layout::Head*>(mapping.base()); }
  };
  OwnHead* own_head(uint64_t segment);
  void tell_in(layout::Head& head);
  void take_over(layout::Head& head);
  void place(Mapping& mapping, uint64_t offset, uint64_t bytes);
  int start_send(const Route& to, const std::byte* data, uint64_t bytes, uint32_t flags, Request** request);
  int start_receive(const Route& from, std::byte* data, uint64_t bytes, Request** request);
  int send_to_self(const Route& to, const std::byte* data, uint64_t bytes, uint32_t flags, Request** request);
  Request* acquire_send(const Route& to, const std::byte* data, uint64_t bytes, uint32_t flags);
  bool has_credit(Peer& peer, uint64_t bytes);
  Put put_message(Peer& peer, uint32_t context, int32_t tag, const std::byte* data, uint64_t bytes);
  bool put_rendezvous(Peer& peer, Request& request);
  bool put_envelope(Peer& peer, Request& request);
  void put_control(Peer& peer, const layout::RecordHead& head, layout::RecordKind kind);
  bool flush(Peer& peer);
  bool poll(Peer& peer);
  bool on_record(Peer& peer, const RingConsumer::Record& record);
  bool on_message(Peer& peer, const RingConsumer::Record& record);
  bool on_rendezvous(Peer& peer, const RingConsumer::Record& record);
  bool on_clear(Peer& peer, const layout::RecordHead& head);
  bool on_data(Peer& peer, const RingConsumer::Record& record);
  bool on_finished(Peer& peer, const layout::RecordHead& head);
  bool on_withdrawn(Peer& peer, const layout::RecordHead& head);
  bool on_failed(Peer& peer, const layout::RecordHead& head);
  struct FailureNotice {
    int32_t rank, tag;
    bool onward;
    int error;
    int32_t about;  // world rank
  };
  bool heed(Communicator& communicator, const FailureNotice& notice);
  void heed_early(Communicator& communicator);
  struct Offer {  // a rendezvous envelope, copied out of the ring
    int32_t tag;
    uint64_t length, sender, segment, offset, address;
  };
  bool take_offer(Peer& peer, Request& receive, const Offer& offer);
  void ask_for_payload(Peer& peer, Request& receive);
  void finish_offer(Peer& peer, Request& receive, uint64_t sender, Mover mover);
  // ---- reading a peer's memory: engine/remote_read.cc ----
  void prove_memory(Peer& peer);
  Mover reading_mover(const Peer& peer, const Offer& offer, uint64_t bytes) const;
  void start_reading(Peer& peer, Request& receive, const Offer& offer, Mover mover);
  void read_on(Peer& peer);
  void read_on();
  void stop_reading(Peer& peer, Request& receive);
  void take_unexpected(Request& receive, Unexpected& message);
  uint64_t keep_matched(Communicator& communicator, Unexpected& message);
  void matched(Request& receive, int32_t source, int32_t tag, uint64_t message_bytes);
  void add_unexpected(Unexpected& message);
  void free_unexpected(Unexpected& message);
  void release_credit(Peer& peer, uint64_t bytes);
  void complete(Request& request, int error);
  void fail_schedule(Request& request, int error);
  void give_up(Schedule& schedule, int error, int32_t by, bool told);
  void tell_failed(Communicator& communicator, int32_t tag, bool onward, int error, int32_t about);
  void drop_strangers(const Communicator& communicator, uint32_t context);
  void drop_unexpected(Unexpected& message);
  Communicator* known(uint32_t context);
  bool retired(uint32_t context) const;
  bool admissible(Peer& peer, uint32_t context);
  static bool over(const Communicator& communicator, uint32_t context, int32_t tag);
  bool put_back_from_stranger(Peer& peer, Request& receive);
  void refuse_offer(Peer& peer, uint64_t sender, int error);
  void detach(Request& request);
  void make_ready(Schedule& schedule);
  void run_ready();
  void decide_slices(Communicator& communicator);
  std::unique_ptr<Slices> slices_of(Communicator& communicator, const std::vector<int32_t>& ranks, int32_t own);
  void look_at_slices();
  void check_agreement();
  int lost_error(const Communicator& communicator, int32_t world_source) const;
  void fail_requests_of(Peer& peer, bool finalized);
  bool handle_events(int timeout_milliseconds);
  void wake(Peer& peer);
  void broken(Peer& peer, const char* what);
  /** No channel is left that may still come. */
  bool complete() const { return living_.size() + lost_ + 1 == static_cast<size_t>(options_.size); }
  template <typename Done>
  Wait wait_until(Done done);
  uint32_t spin_allowance();
  void judge_spin(uint64_t preempted_before);
  bool watch(int descriptor, uint64_t tag);

  EngineOptions options_;
  /**
   * One; a further one for the peers that a new broker brings, which has no descriptor of the heads that a former one granted; and one in
   * each region that peers of other kernels see.
   */
  std::vector<OwnHead> own_heads_;
  layout::Head* head_ = nullptr;         // the first
  layout::Head* newest_head_ = nullptr;  // for the peers of this kernel to come
  std::atomic<uint64_t>* counters_ = nullptr;
  struct Bank {
    uint64_t segment;
    Mapping mapping;
    uint32_t rings, ring_bytes;
  };
  std::vector<Bank> banks_;
  ArenaIndex arenas_;
  Mapping neighbourhood_;  // address space in which heads and rings of peers lie side by side, so that page tables stay small; outlives them
  uint64_t neighbourhood_used_ = 0;
  std::vector<std::unique_ptr<Peer>> peers_;                           // by world rank; nullptr: we had nothing to do with it
  std::vector<int32_t> wanted_;                                        // waits to be asked of the broker
  uint32_t meeting_ = 0;                                               // peers that wait for their channel
  std::vector<std::unordered_map<uint64_t, Mapping>> early_segments_;  // granted before the pair
  std::vector<Peer*> living_;                                          // connected
  std::vector<int32_t> kernels_;                                       // by world rank; empty: nobody told
  std::vector<std::unique_ptr<Communicator>> communicators_;
  std::unordered_map<uint32_t, Communicator*> contexts_;  // of point to point and of collectives
  std::vector<uint32_t> retired_generations_;             // by slot: contexts below this generation are gone for ever
  struct Matched {
    Unexpected* message;
    Communicator* communicator;
  };
  std::unordered_map<uint64_t, Matched> matched_;  // taken out by matched probes
  uint64_t last_matched_ = 0;
  std::unordered_map<uint32_t, std::vector<FailureNotice>> early_failures_;  // by context of collectives
  size_t early_failures_count_ = 0;
  Matcher matcher_;
  RequestPool requests_;
  std::vector<uint64_t> completed_;
  std::vector<Request*> probes_;
  std::vector<Schedule*> ready_;
  std::vector<CellSchedule*> watched_;  // that wait for cells
  Sleeper sleeper_;
  bool membarrier_ = false;
  bool asleep_ = false;
  Nonce nonce_;
  uint32_t reading_ = 0;  // receives that read a peer's memory piece by piece
  bool in_progress_ = false;
  bool in_run_ready_ = false;
  uint32_t notifying_ = 0;
  uint32_t lost_ = 0;
  uint32_t waits_ = 0;
  uint32_t spin_ = 0;  // microseconds that waits spin for now
  uint32_t spins_skipped_ = 0;
  uint32_t turns_ = 0;  // of progress()
  int epoll_ = -1;
  int broker_ = -1;
};

}  // namespace vicinal
