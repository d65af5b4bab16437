#pragma once
// Plays the broker for tests of the core: grants heads, banks, arenas, doorbells and pidfds in the four steps of a grant, with the
// broker's own code for memfds and seals (native/handoff/grant.h).
#include <fcntl.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "check.h"
#include "engine/engine.h"
#include "handoff/grant.h"
#include "layout/bank.h"
#include "layout/head.h"
#include "segment/memfd_segment.h"
#include "segment/region_segment.h"

namespace vicinal::test {

struct JobOptions {
  int32_t size = 2;
  uint32_t ring_bytes = 64 * 1024;
  uint32_t rings_per_bank = 16;
  uint64_t arena_bytes = 0;  // per rank; 0: none
  bool lazy = false;         // no channels but those that a test makes
  bool cma = false;          // pairs are granted each other's pid
  bool raw_nonce = false;    // a raw rank publishes a nonce of its process, so that its memory is read
  bool procmem = false;      // pairs are granted each other's /proc/PID/mem
  /** By rank, which kernel it plays to live in; empty: all in one. Ranks of different kernels meet in a region, and know no pids. */
  std::vector<int32_t> kernels;
  bool tell_kernels = true;  // to the engines too
  bool fenced = false;       // the region's memory counts as not proven cached
  bool shrinks = false;      // the region can be taken away
  /** Changes what `rank` is granted before its engine gets it. */
  std::function<void(int32_t rank, PeerGrant&)> alter;
  EngineOptions engine;  // rank and size are set by the job
};

/** One segment as the broker knows it. */
struct GrantedSegment {
  uint64_t id = 0;
  uint64_t bytes = 0;
  int memfd = -1;                         // writable until it is sealed
  std::optional<RegionPlace> place = {};  // it lies in a region: `memfd` is that

  MappingResult map_own() const { return place ? region_segment::map_own(memfd, *place, bytes) : memfd_segment::map_own(memfd, bytes); }
  MappingResult map_peer() const {
    int reader = handoff::reopen_read_only(memfd).value;
    MappingResult theirs = place ? region_segment::map_peer(reader, *place, bytes) : memfd_segment::map_peer(reader, bytes);
    close(reader);
    return theirs;
  }
};

class Grants {
 public:
  explicit Grants(const JobOptions& options) : options_(options) {
    auto size = static_cast<uint32_t>(options.size);
    banks_each_ = std::max(1u, (size - 1 + options.rings_per_bank - 1) / options.rings_per_bank);
    spans_ = std::any_of(options.kernels.begin(), options.kernels.end(), [&](int32_t each) { return each != options.kernels.front(); });
    uint64_t bank_bytes = layout::bank_bytes(options.rings_per_bank, options.ring_bytes);
    if (spans_) {
      region_bytes_ = region_start + size * (layout::head_bytes(size) + banks_each_ * bank_bytes + options.arena_bytes);
      region_ =
          options.shrinks ? memfd_create("vicinal-test-region", MFD_CLOEXEC) : handoff::create_memfd("vicinal-test-region", region_bytes_).value;
      if (options.shrinks && ftruncate(region_, static_cast<off_t>(region_bytes_)) != 0) fail(__FILE__, __LINE__, "making the region failed");
      litter();
    }
    for (int32_t rank = 0; rank < options.size; rank++) {
      heads_.push_back(create("head", layout::head_bytes(size)));
      for (uint32_t bank = 0; bank < banks_each_; bank++) banks_.push_back(create("bank", bank_bytes));
      if (spans_) {
        region_heads_.push_back(carve(layout::head_bytes(size)));
        for (uint32_t bank = 0; bank < banks_each_; bank++) region_banks_.push_back(carve(bank_bytes));
      }
      // memory for messages lies where all can read it
      if (options.arena_bytes != 0) arenas_.push_back(spans_ ? carve(options.arena_bytes) : create("arena", options.arena_bytes));
    }
    doorbells_.resize(size * size, -1);
    for (uint32_t from = 0; from < size; from++)
      for (uint32_t to = 0; to < size; to++)
        if (from != to) doorbells_[from * size + to] = handoff::create_eventfd().value;
  }
  ~Grants() {
    for (auto* list : {&heads_, &banks_, &arenas_})
      for (GrantedSegment& each : *list)
        if (!each.place) close(each.memfd);
    if (region_ >= 0) close(region_);
    for (int each : doorbells_)
      if (each >= 0) close(each);
  }
  Grants(const Grants&) = delete;
  Grants& operator=(const Grants&) = delete;

  const JobOptions& options() const { return options_; }
  EngineOptions engine_options(int32_t rank) const {
    EngineOptions result = options_.engine;
    result.rank = rank;
    result.size = options_.size;
    if (options_.lazy) result.slice_limit = 0;
    return result;
  }
  GrantedSegment& head(int32_t rank) { return heads_[static_cast<size_t>(rank)]; }
  GrantedSegment& bank(int32_t rank, uint32_t index) { return banks_[static_cast<size_t>(rank) * banks_each_ + index]; }
  /** True when the two are ranks of different kernels. */
  bool across(int32_t one, int32_t other) const {
    return spans_ && options_.kernels[static_cast<size_t>(one)] != options_.kernels[static_cast<size_t>(other)];
  }
  /** What `peer` sees of `owner`. */
  GrantedSegment& head(int32_t owner, int32_t peer) { return across(owner, peer) ? region_heads_[static_cast<size_t>(owner)] : head(owner); }
  GrantedSegment& bank(int32_t owner, int32_t peer, uint32_t index) {
    return across(owner, peer) ? region_banks_[static_cast<size_t>(owner) * banks_each_ + index] : bank(owner, index);
  }
  GrantedSegment& arena(int32_t rank) { return arenas_[static_cast<size_t>(rank)]; }
  uint32_t banks_each() const { return banks_each_; }
  int doorbell(int32_t waker, int32_t sleeper) const { return doorbells_[static_cast<size_t>(waker * options_.size + sleeper)]; }

  uint64_t region_bytes() const { return region_bytes_; }
  /** Takes the region away from an offset on, as when its device is unplugged. */
  void take_away(uint64_t from = 0) {
    if (ftruncate(region_, static_cast<off_t>(from)) != 0) fail(__FILE__, __LINE__, "taking the region away failed");
  }

  /** Step 2, the owner's. */
  std::string map(Engine& engine, int32_t rank) {
    if (spans_ && options_.tell_kernels)
      if (std::string refused = engine.set_kernels(options_.kernels); !refused.empty()) return refused;
    std::string failure = engine.adopt_head(head(rank).id, head(rank).memfd, head(rank).bytes);
    for (uint32_t index = 0; failure.empty() && index < banks_each_; index++)
      failure = engine.adopt_bank(bank(rank, index).id, index, bank(rank, index).memfd, bank(rank, index).bytes, options_.rings_per_bank,
                                  options_.ring_bytes);
    if (spans_) {
      GrantedSegment& own = region_heads_[static_cast<size_t>(rank)];
      if (failure.empty()) failure = engine.adopt_head(own.id, own.memfd, own.bytes, own.place);
      for (uint32_t index = 0; failure.empty() && index < banks_each_; index++) {
        GrantedSegment& each = region_banks_[static_cast<size_t>(rank) * banks_each_ + index];
        failure = engine.adopt_bank(each.id, index, each.memfd, each.bytes, options_.rings_per_bank, options_.ring_bytes, each.place);
      }
    }
    if (failure.empty() && options_.arena_bytes != 0)
      failure = engine.adopt_arena(arena(rank).id, arena(rank).memfd, arena(rank).bytes, arena(rank).place);
    if (failure.empty()) engine.set_state(layout::rank_running);
    return failure;
  }

  /** Step 3, the broker's: dense, then sealed for ever. */
  std::string seal(int32_t rank) {
    std::vector<int> memfds{head(rank).memfd};
    for (uint32_t index = 0; index < banks_each_; index++) memfds.push_back(bank(rank, index).memfd);
    if (options_.arena_bytes != 0 && !spans_) memfds.push_back(arena(rank).memfd);
    for (int memfd : memfds) {
      handoff::Allocation allocation;
      if (handoff::allocation_of(memfd, &allocation).value < 0 || allocation.allocated < allocation.bytes) return "the segment has holes";
      if (handoff::seal_forever(memfd).value < 0) return "sealing failed";
    }
    return "";
  }

  /** Step 4 for one pair: `rank` gets the read-only descriptors of `peer`. */
  std::string connect(Engine& engine, int32_t rank, int32_t peer, pid_t peer_process) { return connect(engine, rank, peer, peer_process, {}); }

  /** Rings that lie elsewhere than the first grant had them. */
  struct Places {
    const GrantedSegment* outgoing = nullptr;
    uint32_t outgoing_index = 0;
    const GrantedSegment* incoming = nullptr;
    uint32_t incoming_index = 0;
  };
  std::string connect(Engine& engine, int32_t rank, int32_t peer, pid_t peer_process, const Places& places) {
    std::vector<GrantedSegment> theirs{head(peer, rank)};
    uint32_t incoming = slot(peer, rank), outgoing = slot(rank, peer);
    for (uint32_t index = 0; index < banks_each_; index++) theirs.push_back(bank(peer, rank, index));
    if (options_.arena_bytes != 0) theirs.push_back(arena(peer));
    if (engine.connected(peer)) {  // granted again: it has them
      theirs.clear();
      if (places.incoming == nullptr) theirs.push_back(bank(peer, rank, incoming / options_.rings_per_bank));
    }
    if (places.incoming != nullptr) theirs.push_back(*places.incoming);
    for (const GrantedSegment& each : theirs) {
      int reader = handoff::reopen_read_only(each.memfd).value;
      std::string failure = engine.add_peer_segment(peer, each.id, reader, each.bytes, each.place);
      close(reader);
      if (!failure.empty()) return failure;
    }
    PeerGrant grant;
    grant.rank = peer;
    if (across(rank, peer)) {
      grant.own_head_segment = head(rank, peer).id;
      grant.fenced = options_.fenced;
    } else {
      grant.pidfd = static_cast<int>(syscall(SYS_pidfd_open, peer_process, 0));
    }
    grant.wake = dup(doorbell(rank, peer));
    grant.sleep = dup(doorbell(peer, rank));
    grant.outgoing_segment = bank(rank, peer, outgoing / options_.rings_per_bank).id;
    grant.outgoing_index = outgoing % options_.rings_per_bank;
    grant.incoming_segment = bank(peer, rank, incoming / options_.rings_per_bank).id;
    grant.incoming_index = incoming % options_.rings_per_bank;
    if (places.outgoing != nullptr) {
      grant.outgoing_segment = places.outgoing->id;
      grant.outgoing_index = places.outgoing_index;
    }
    if (places.incoming != nullptr) {
      grant.incoming_segment = places.incoming->id;
      grant.incoming_index = places.incoming_index;
    }
    grant.rings_per_bank = options_.rings_per_bank;
    grant.ring_bytes = options_.ring_bytes;
    grant.head_segment = head(peer, rank).id;
    if (options_.cma && !across(rank, peer)) grant.process = peer_process;
    if (options_.procmem && !across(rank, peer))
      grant.memory = open(("/proc/" + std::to_string(peer_process) + "/mem").c_str(), O_RDONLY | O_CLOEXEC);
    if (options_.alter) options_.alter(rank, grant);
    std::string failure = engine.add_peer(grant);
    if (failure.empty()) return "";
    for (int each : {grant.pidfd, grant.wake, grant.sleep, grant.memory})
      if (each >= 0) close(each);
    return failure;
  }

  /** Which ring of `owner` leads to `to`. */
  static uint32_t slot(int32_t owner, int32_t to) { return static_cast<uint32_t>(to < owner ? to : to - 1); }

 private:
  GrantedSegment create(const char* name, uint64_t bytes) {
    GrantedSegment made{next_id_++, bytes, handoff::create_memfd(std::string("vicinal-test-") + name, bytes).value};
    if (made.memfd < 0) fail(__FILE__, __LINE__, "creating a memfd failed");
    return made;
  }
  /** The next piece of the region. */
  GrantedSegment carve(uint64_t bytes) {
    GrantedSegment made{next_id_++, bytes, region_, RegionPlace{region_used_, options_.fenced}};
    region_used_ += bytes;
    return made;
  }
  /** What a former job may have left in the region: an owner must not rely on zeros. */
  void litter() {
    std::vector<std::byte> page(4096, std::byte{0xa5});
    for (uint64_t at = 0; at < region_bytes_; at += page.size())
      if (pwrite(region_, page.data(), page.size(), static_cast<off_t>(at)) < 0) return fail(__FILE__, __LINE__, "writing the region failed");
  }
  static constexpr uint64_t region_start = 3 * 4096;
  JobOptions options_;
  bool spans_ = false;
  int region_ = -1;
  uint64_t region_bytes_ = 0, region_used_ = region_start;
  uint32_t banks_each_ = 1;
  uint64_t next_id_ = 1;
  std::vector<GrantedSegment> heads_, banks_, region_heads_, region_banks_, arenas_;
  std::vector<int> doorbells_;
};

/** A rank without an engine: it owns its segments as any rank does, and writes into them whatever a test wants. */
class RawRank {
 public:
  /** It owns what the ranks of one other kernel see of it, or of its own: those of the first rank that is not itself. */
  RawRank(Grants& grants, int32_t rank) : grants_(&grants), rank_(rank) {
    auto map = [](const GrantedSegment& segment) {
      MappingResult own = segment.map_own();
      if (!own.mapping) fail(__FILE__, __LINE__, own.failure);
      return std::move(own.mapping);
    };
    int32_t viewer = rank == 0 ? 1 : 0;
    if (grants.across(rank, viewer)) {  // those of its own kernel are there all the same
      map(grants.head(rank));
      for (uint32_t index = 0; index < grants.banks_each(); index++) map(grants.bank(rank, index));
    }
    head_ = map(grants.head(rank, viewer));
    for (uint32_t index = 0; index < grants.banks_each(); index++) banks_.push_back(map(grants.bank(rank, viewer, index)));
    if (grants.options().arena_bytes != 0) arena_ = map(grants.arena(rank));
    if (grants.options().raw_nonce) {
      nonce_ = Nonce::create();
      head().memory.nonce_address = nonce_.claim().address;
      std::copy_n(nonce_.claim().value, 2, head().memory.nonce);
    }
    publish_identity();
  }
  /** What an honest rank publishes at its start. */
  void publish_identity() {
    head().identity.magic = layout::head_magic;
    head().identity.version.store(layout::version);
    for (Mapping& bank : banks_) {
      auto* identity = reinterpret_cast<layout::BankIdentity*>(bank.base());
      identity->magic = layout::bank_magic;
      identity->version.store(layout::version);
    }
  }
  layout::Head& head() { return *reinterpret_cast<layout::Head*>(head_.base()); }
  Mapping& head_mapping() { return head_; }
  std::vector<Mapping>& banks() { return banks_; }
  Mapping& arena() { return arena_; }
  std::byte* ring_to(int32_t peer) {
    uint32_t slot = Grants::slot(rank_, peer), each = grants_->options().rings_per_bank;
    return banks_[slot / each].base() + layout::rings_offset(each) + size_t{slot % each} * grants_->options().ring_bytes;
  }
  /** Once all are sealed: maps what `peer` publishes, read-only, and makes the two ends of the pair's rings. */
  void connect(int32_t peer) {
    auto map = [](const GrantedSegment& segment) {
      MappingResult theirs = segment.map_peer();
      if (!theirs.mapping) fail(__FILE__, __LINE__, theirs.failure);
      return std::move(theirs.mapping);
    };
    uint32_t slot = Grants::slot(peer, rank_), each = grants_->options().rings_per_bank, bytes = grants_->options().ring_bytes;
    their_head_ = map(grants_->head(peer, rank_));
    their_bank_ = map(grants_->bank(peer, rank_, slot / each));
    auto* theirs = reinterpret_cast<const layout::Head*>(their_head_.base());
    producer = RingProducer(ring_to(peer), bytes, &theirs->peers()[rank_].consumed);
    consumer = RingConsumer(their_bank_.base() + layout::rings_offset(each) + size_t{slot % each} * bytes, bytes, &head().peers()[peer].consumed);
  }
  /** The mappings behind the ends that connect() made, for a rank that connects with more than one peer. */
  std::pair<Mapping, Mapping> keep_peer() { return {std::move(their_head_), std::move(their_bank_)}; }
  /** Publishes one record of one line. False when the ring is full. */
  bool put(layout::RecordKind kind, const layout::RecordHead& head) {
    layout::RecordHead* record = producer.reserve(1);
    if (record == nullptr) return false;
    std::memcpy(reinterpret_cast<std::byte*>(record) + 8, reinterpret_cast<const std::byte*>(&head) + 8, sizeof(head) - 8);
    producer.publish(kind, 0, 1);
    return true;
  }
  bool message(uint32_t context, int32_t tag, uint64_t length) {
    layout::RecordHead head{};
    head.context = context;
    head.tag = tag;
    head.length = length;
    return put(layout::record_message, head);
  }
  bool envelope(uint32_t context, int32_t tag, uint64_t length, uint64_t request, uint64_t segment = 0, uint64_t offset = 0, uint64_t address = 0) {
    layout::RecordHead head{};
    head.context = context;
    head.tag = tag;
    head.length = length;
    head.rendezvous.request = request;
    head.rendezvous.segment = segment;
    head.rendezvous.offset = offset;
    head.rendezvous.address = address;
    return put(layout::record_rendezvous, head);
  }
  /** The next record that the peer sent us. */
  bool take(layout::RecordHead& head) {
    RingConsumer::Record record;
    if (consumer.peek(record) != RingConsumer::Look::record) return false;
    head = record.head;
    consumer.advance(record.lines);
    consumer.publish();
    return true;
  }

  RingProducer producer;
  RingConsumer consumer;

 private:
  Grants* grants_;
  int32_t rank_;
  Nonce nonce_;
  Mapping head_, arena_, their_head_, their_bank_;
  std::vector<Mapping> banks_;
};

/** A job whose ranks are engines of this process, driven by turns: deterministic. */
class InProcessJob {
 public:
  /** `raw_rank`: one rank without an engine, connected with rank 0, -1: none; `prepare` sees it before the others do. */
  explicit InProcessJob(const JobOptions& options, int32_t raw_rank = -1, const std::function<void(RawRank&)>& prepare = {}) : grants(options) {
    for (int32_t rank = 0; rank < options.size; rank++) {
      if (rank == raw_rank) {
        engines.emplace_back();
        raw = std::make_unique<RawRank>(grants, rank);
        if (prepare) prepare(*raw);
        continue;
      }
      engines.push_back(std::make_unique<Engine>(grants.engine_options(rank)));
      must(options.size == 1 ? "" : grants.map(*engines.back(), rank));
    }
    if (options.size == 1) return;
    for (int32_t rank = 0; rank < options.size; rank++) must(grants.seal(rank));
    if (options.lazy) return;
    for (int32_t rank = 0; rank < options.size; rank++)
      for (int32_t peer = 0; peer < options.size; peer++)
        if (peer != rank && rank != raw_rank) must(grants.connect(*engines[static_cast<size_t>(rank)], rank, peer, getpid()));
    if (raw) raw->connect(0);
  }
  /** Grants the channel of a pair to both ends. */
  void connect(int32_t one, int32_t other) {
    must(grants.connect((*this)[one], one, other, getpid()));
    must(grants.connect((*this)[other], other, one, getpid()));
  }
  /** Grants what the engines ask for, as the broker would; returns how many pairs that were. */
  int connect_wanted() {
    int granted = 0;
    for (int32_t rank = 0; rank < grants.options().size; rank++)
      for (int32_t peer : (*this)[rank].take_wanted())
        if (!(*this)[rank].connected(peer)) {
          connect(rank, peer);
          granted++;
        }
    return granted;
  }
  Engine& operator[](int32_t rank) { return *engines[static_cast<size_t>(rank)]; }
  Communicator& world(int32_t rank) { return communicator(rank, 0); }
  /** A communicator in which a collective may be described. */
  Communicator& communicator(int32_t rank, int32_t handle) {
    Engine& engine = *engines[static_cast<size_t>(rank)];
    engine.prepare_collective(*engine.communicator(handle));
    return *engine.communicator(handle);
  }

  /** Progress of all ranks until `done`; false when nothing helps. */
  bool drive(const std::function<bool()>& done, int turns = 200000) {
    for (int turn = 0; turn < turns; turn++) {
      if (done()) return true;
      for (auto& engine : engines)
        if (engine) engine->progress();
    }
    return done();
  }
  bool drive(std::initializer_list<Request*> requests, int turns = 200000) {
    return drive(
        [&] {
          for (Request* request : requests)
            if (request != nullptr && request->state != RequestState::complete) return false;
          return true;
        },
        turns);
  }
  void turns(int count) {
    for (int turn = 0; turn < count; turn++)
      for (auto& engine : engines)
        if (engine) engine->progress();
  }

  Grants grants;
  std::unique_ptr<RawRank> raw;
  std::vector<std::unique_ptr<Engine>> engines;

 private:
  static void must(const std::string& failure) {
    if (!failure.empty()) fail(__FILE__, __LINE__, failure);
  }
};

/** Memory that forked processes share, to meet and to report. */
struct Stage {
  std::atomic<uint32_t> at[64];
  std::atomic<int32_t> process[64];
  std::atomic<uint64_t> word[64];
  void arrive(int point) { at[point].fetch_add(1); }
  void await(int point, uint32_t count) {
    while (at[point].load() < count) sched_yield();
  }
  void meet(int point, uint32_t count) {
    arrive(point);
    await(point, count);
  }
  static Stage* create() { return new (mmap(nullptr, sizeof(Stage), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)) Stage{}; }
  static void destroy(Stage* stage) { munmap(stage, sizeof(Stage)); }
};

/** A job of forked processes: `body(engine, rank, stage)` runs in each. Points 60 to 63 of the stage are taken. */
class ProcessJob {
 public:
  using Body = std::function<void(Engine&, int32_t, Stage&)>;
  using RawBody = std::function<void(RawRank&, Stage&)>;
  explicit ProcessJob(const JobOptions& options) : grants(options), stage(Stage::create()), processes(static_cast<size_t>(options.size), -1) {}
  ~ProcessJob() {
    for (pid_t process : processes)
      if (process > 0) {
        kill(process, SIGKILL);
        waitpid(process, nullptr, 0);
      }
    Stage::destroy(stage);
  }

  /** `raw_rank`: one that runs `raw_body` without an engine. */
  void start(const Body& body, int32_t raw_rank = -1, const RawBody& raw_body = {}) {
    auto size = static_cast<uint32_t>(grants.options().size);
    std::fflush(nullptr);
    for (int32_t rank = 0; rank < grants.options().size; rank++) {
      pid_t parent = getpid(), process = fork();
      if (process == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (getppid() != parent) _exit(4);
        watchdog(static_cast<unsigned>(setting("VICINAL_TEST_SECONDS", 600)));
        failures() = 0;
        stage->process[rank].store(getpid());
        auto seal = [&] {
          stage->meet(60, size);
          if (rank == 0)
            for (int32_t each = 0; each < grants.options().size; each++) must(grants.seal(each));
          stage->meet(61, size);
        };
        if (rank == raw_rank) {
          RawRank raw(grants, rank);
          seal();
          stage->meet(62, size);
          raw_body(raw, *stage);
        } else {
          Engine engine(grants.engine_options(rank));
          must(grants.map(engine, rank));
          seal();
          for (int32_t peer = 0; peer < grants.options().size; peer++)
            if (peer != rank) must(grants.connect(engine, rank, peer, stage->process[peer].load()));
          stage->meet(62, size);
          if (failures() == 0) body(engine, rank, *stage);
        }
        std::fflush(nullptr);
        _exit(failures() == 0 ? 0 : 1);
      }
      processes[static_cast<size_t>(rank)] = process;
    }
  }
  /** Waits until all ranks are connected and run their bodies. */
  void await_connected() { stage->await(62, static_cast<uint32_t>(grants.options().size)); }
  /** Waits for a rank's end: its exit code, or 128 + the signal that ended it. */
  int wait(int32_t rank) {
    int status = 0;
    pid_t& process = processes[static_cast<size_t>(rank)];
    while (waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    process = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }
  void end(int32_t rank, int signal) { kill(processes[static_cast<size_t>(rank)], signal); }

  Grants grants;
  Stage* stage;
  std::vector<pid_t> processes;

 private:
  static void must(const std::string& failure) {
    if (!failure.empty()) fail(__FILE__, __LINE__, failure);
  }
};

}  // namespace vicinal::test
