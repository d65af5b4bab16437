#include "engine/engine.h"

#include <poll.h>
#include <sys/epoll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <new>
#include <numeric>
#include <set>
#include <utility>

#include "coll/schedule.h"
#include "coll/slice_schedule.h"
#include "engine/unexpected.h"
#include "ring/fence.h"
#include "segment/memfd_segment.h"

namespace vicinal {

enum class Event : uint32_t { doorbell, death, broker };
/** A new broker grants one more head; beyond this many it is no broker that is restarted but an attack. */
constexpr size_t heads_limit = 64;

static uint64_t event_tag(Event event, int32_t rank) { return uint64_t{static_cast<uint32_t>(event)} << 32 | static_cast<uint32_t>(rank); }

Engine::Engine(const EngineOptions& options) : options_(options), spin_(options.spin_microseconds) {
  peers_.resize(static_cast<size_t>(options.size));
  early_segments_.resize(static_cast<size_t>(options.size));
  epoll_ = epoll_create1(EPOLL_CLOEXEC);
  membarrier_ = options.membarrier && register_membarrier();
  if (options.size == 1) {
    MappingResult own = memfd_segment::map_private(layout::head_bytes(1));
    if (!own.mapping) throw std::bad_alloc();
    head_ = newest_head_ = new (own.mapping.base()) layout::Head;
    own_heads_.push_back({std::move(own.mapping), false});
    counters_ = head_->counters;
    sleeper_.add(&head_->waiting, membarrier_);
  }
  std::vector<int32_t> world(static_cast<size_t>(options.size));
  for (int32_t rank = 0; rank < options.size; rank++) world[static_cast<size_t>(rank)] = rank;
  add_communicator(0, world);
  add_communicator(2, {options.rank});
}

Engine::~Engine() {
  for (auto& peer : peers_) {
    if (!peer) continue;
    if (peer->eventfd >= 0) close(peer->eventfd);
    if (peer->pidfd >= 0) close(peer->pidfd);
    if (peer->memory >= 0) close(peer->memory);
    if (peer->waker.eventfd() >= 0) close(peer->waker.eventfd());
  }
  // A hold may outlive its request's engine state but not this process's JavaScript: requests go first.
  matcher_.for_each_unexpected([](UnexpectedEntry& entry) { delete static_cast<Unexpected*>(&entry); });
  for (auto& [id, matched] : matched_) delete matched.message;
  if (epoll_ >= 0) close(epoll_);
}

// ---- segments ----------------------------------------------------------------------------------------------------

static MappingResult map_own(int descriptor, uint64_t bytes, const Engine::Place& place) {
  return place ? region_segment::map_own(descriptor, *place, bytes) : memfd_segment::map_own(descriptor, bytes);
}

Engine::OwnHead* Engine::own_head(uint64_t segment) {
  auto found = std::find_if(own_heads_.begin(), own_heads_.end(), [&](const OwnHead& each) { return each.head().identity.segment == segment; });
  return found == own_heads_.end() ? nullptr : &*found;
}

std::string Engine::adopt_head(uint64_t segment, int descriptor, uint64_t bytes, const Place& place) {
  if (own_head(segment) != nullptr) return "this rank has this head already";
  if (own_heads_.size() >= heads_limit) return "this rank has " + std::to_string(own_heads_.size()) + " heads already";
  if (place && head_ == nullptr) return "a head in a region was granted before this rank's first head";
  if (bytes < layout::slices_offset(static_cast<uint32_t>(options_.size)))
    return "the head granted has " + std::to_string(bytes) + " bytes, a job of " + std::to_string(options_.size) + " ranks needs " +
           std::to_string(layout::slices_offset(static_cast<uint32_t>(options_.size)));
  MappingResult own = map_own(descriptor, bytes, place);
  if (!own.mapping) return own.failure;
  auto* head = reinterpret_cast<layout::Head*>(own.mapping.base());
  own_heads_.push_back({std::move(own.mapping), place.has_value()});
  layout::HeadIdentity& identity = head->identity;
  identity.magic = layout::head_magic;
  identity.kind = 1;
  identity.segment = segment;
  identity.rank = static_cast<uint32_t>(options_.rank);
  identity.size = static_cast<uint32_t>(options_.size);
  identity.bytes = bytes;
  if (place) {  // memory of this process and its slices are for ranks of its kernel, and so is its membarrier
    sleeper_.add(&head->waiting, false, place->fenced);
    tell_in(*head);
  } else {
    if (nonce_.claim().address == 0 && (options_.cma_mover || options_.procmem_mover)) nonce_ = Nonce::create();
    head->memory.nonce_address = nonce_.claim().address;
    std::copy_n(nonce_.claim().value, 2, head->memory.nonce);
    sleeper_.add(&head->waiting, membarrier_);
    identity.slice_limit = options_.slice_limit;
    if (head_ == nullptr) {
      head_ = head;
      bool room = bytes >= layout::head_bytes(identity.size);
      identity.slices = room && options_.slice_limit != 0 ? layout::slices_of(identity.size) : 0;
    } else {
      identity.slices = 0;  // they stay in the first, which all members of a communicator by slices have had from the start
      take_over(*head);
    }
    newest_head_ = head;
    counters_ = head->counters;
  }
  if (place && place->fenced) store_fence();
  identity.version.store(layout::version, std::memory_order_release);
  if (place && place->fenced) store_fence();
  return "";
}

/** A further head tells those who see it alone what the first one tells. */
void Engine::tell_in(layout::Head& head) {
  head.waiting.state.store(head_->waiting.state.load(std::memory_order_relaxed), std::memory_order_relaxed);
  head.held_locks.beyond.store(head_->held_locks.beyond.load(std::memory_order_relaxed), std::memory_order_relaxed);
  for (uint32_t at = 0; at < layout::held_lock_slots; at++)
    head.held_locks.names[at].store(head_->held_locks.names[at].load(std::memory_order_relaxed), std::memory_order_relaxed);
}

/** The newest head of this kernel: the broker reads counters and proofs there. */
void Engine::take_over(layout::Head& head) {
  tell_in(head);
  for (uint32_t at = 0; at < layout::counter_slots; at++) head.counters[at].store(counters_[at].load(std::memory_order_relaxed));
  for (const auto& peer : peers_) {
    if (!peer || peer->proofs == nullptr) continue;
    layout::PeerLine& line = head.peers()[peer->rank];
    line.cma.store(peer->proofs->cma.load(std::memory_order_relaxed), std::memory_order_relaxed);
    line.procmem.store(peer->proofs->procmem.load(std::memory_order_relaxed), std::memory_order_relaxed);
    peer->proofs = &line;
  }
}

std::string Engine::adopt_bank(uint64_t segment, uint32_t index, int descriptor, uint64_t bytes, uint32_t rings, uint32_t ring_bytes,
                               const Place& place) {
  if (ring_bytes < layout::ring_bytes_min || ring_bytes > layout::ring_bytes_max || (ring_bytes & (ring_bytes - 1)) != 0)
    return "rings of " + std::to_string(ring_bytes) + " bytes are not supported";
  if (rings == 0 || bytes < layout::bank_bytes(rings, ring_bytes)) return "the bank granted is too small for its rings";
  MappingResult own = map_own(descriptor, bytes, place);
  if (!own.mapping) return own.failure;
  auto* identity = reinterpret_cast<layout::BankIdentity*>(own.mapping.base());
  identity->magic = layout::bank_magic;
  identity->index = index;
  identity->segment = segment;
  identity->rank = static_cast<uint32_t>(options_.rank);
  identity->rings = rings;
  identity->ring_bytes = ring_bytes;
  if (place && place->fenced) store_fence();
  identity->version.store(layout::version, std::memory_order_release);
  if (place && place->fenced) store_fence();
  banks_.push_back({segment, std::move(own.mapping), rings, ring_bytes});
  // A record may take a quarter of a ring: a longer one would wait for room that never comes.
  uint64_t largest = uint64_t{ring_bytes} / 4 - layout::payload_offset;
  options_.eager_limit = std::min(options_.eager_limit, largest);
  return "";
}

std::string Engine::adopt_arena(uint64_t segment, int descriptor, uint64_t bytes, const Place& place) {
  MappingResult own = map_own(descriptor, bytes, place);
  if (!own.mapping) return own.failure;
  arenas_.add(std::make_shared<Arena>(segment, std::move(own.mapping)));
  return "";
}

std::string Engine::add_private_arena(uint64_t bytes) {
  MappingResult own = memfd_segment::map_private(bytes);
  if (!own.mapping) return own.failure;
  arenas_.add(std::make_shared<Arena>(0, std::move(own.mapping)));
  return "";
}

ArenaBlock Engine::allocate(uint64_t bytes) {
  for (uint64_t inset : {arena_inset, uint64_t{0}}) {
    for (const std::shared_ptr<Arena>& arena : arenas_.all()) {
      uint64_t offset = arena->allocate(bytes, inset);
      if (offset != UINT64_MAX) return {arena, offset, bytes};
    }
  }
  return {};
}

std::string Engine::add_peer_segment(int32_t rank, uint64_t segment, int descriptor, uint64_t bytes, const Place& place) {
  if (rank < 0 || rank >= options_.size || segment == 0) return "a segment of an impossible rank was granted";
  auto& peer = peers_[static_cast<size_t>(rank)];
  bool connected = peer && peer->connected;
  // a broker that was away tells of segments in a region again, as it cannot know what its ranks have heard
  if (place && connected && peer->segments.contains(segment)) return "";
  MappingResult theirs = place ? region_segment::map_peer(descriptor, *place, bytes) : memfd_segment::map_peer(descriptor, bytes);
  if (!theirs.mapping) return theirs.failure;
  auto& segments = connected ? peer->segments : early_segments_[static_cast<size_t>(rank)];
  if (connected) memfd_segment::populate(theirs.mapping);
  if (!segments.try_emplace(segment, std::move(theirs.mapping)).second) return "segment " + std::to_string(segment) + " was granted twice";
  return "";
}

void Engine::drop_peer_segment(int32_t rank, uint64_t segment) {
  if (rank < 0 || rank >= options_.size) return;
  auto& peer = peers_[static_cast<size_t>(rank)];
  if (!peer || !peer->connected)
    early_segments_[static_cast<size_t>(rank)].erase(segment);
  else if (segment != peer->head_segment)
    peer->segments.erase(segment);
}

// ---- peers -------------------------------------------------------------------------------------------------------

bool Engine::watch(int descriptor, uint64_t tag) {
  epoll_event event{};
  event.events = EPOLLIN;
  event.data.u64 = tag;
  return epoll_ctl(epoll_, EPOLL_CTL_ADD, descriptor, &event) == 0;
}

void Engine::set_broker_descriptor(int descriptor) {
  if (broker_ >= 0) epoll_ctl(epoll_, EPOLL_CTL_DEL, broker_, nullptr);
  broker_ = descriptor;
  if (descriptor >= 0) watch(descriptor, event_tag(Event::broker, 0));
}

void Engine::set_state(layout::RankState state) {
  for (const OwnHead& own : own_heads_) {
    own.head().waiting.state.store(state, std::memory_order_release);
    if (own.mapping.fenced()) store_fence();
  }
}

uint64_t Engine::counter(layout::Counter counter) const {
  uint64_t sum = counters_[counter].load(std::memory_order_relaxed);
  for (uint32_t mover = 1; mover <= layout::traffic_movers; mover++) {
    layout::Counter messages = message_counter(static_cast<Mover>(mover));
    if (messages == layout::messages_self || (counter != messages && counter != messages + 1)) continue;
    for (const auto& peer : peers_) {
      if (!peer || peer->traffic == nullptr) continue;
      const layout::RingTraffic::Moved& moved = peer->traffic->moved[mover - 1];
      sum += (counter == messages ? moved.messages : moved.bytes).load(std::memory_order_relaxed);
    }
  }
  return sum;
}

bool Engine::connected(int32_t world_rank) const {
  if (world_rank == options_.rank) return true;
  return world_rank >= 0 && world_rank < options_.size && peers_[static_cast<size_t>(world_rank)] &&
         peers_[static_cast<size_t>(world_rank)]->connected;
}

Peer& Engine::meet(int32_t world_rank) {
  auto& slot = peers_[static_cast<size_t>(world_rank)];
  if (slot) return *slot;
  slot = std::make_unique<Peer>();
  slot->rank = world_rank;
  meeting_++;
  wanted_.push_back(world_rank);
  return *slot;
}

/** Moves a part of a peer's segment beside those of the others. It stays where it is when there is no room. */
void Engine::place(Mapping& mapping, uint64_t offset, uint64_t bytes) {
  if (neighbourhood_used_ + bytes <= neighbourhood_.bytes() && mapping.move_part(offset, bytes, neighbourhood_.base() + neighbourhood_used_))
    neighbourhood_used_ += bytes;
}

std::string Engine::add_peer(const PeerGrant& grant) {
  if (grant.rank < 0 || grant.rank >= options_.size || grant.rank == options_.rank) return "a channel with an impossible rank was granted";
  auto& slot = peers_[static_cast<size_t>(grant.rank)];
  // The broker grants a channel again when one end never heard of it: nothing has passed through it then.
  bool again = slot && slot->connected;
  if (again && (!slot->producer.untouched() || slot->consumer.position() != 0))
    return "a channel with rank " + std::to_string(grant.rank) + " stands already";
  if (slot && slot->error != success) return "rank " + std::to_string(grant.rank) + " was lost before its channel stood: " + slot->failure;
  if (newest_head_ == nullptr) return "a channel was granted before the head";
  OwnHead* own = grant.own_head_segment == 0 ? nullptr : own_head(grant.own_head_segment);
  if (grant.own_head_segment != 0 && own == nullptr) return "the grant names a head of ours that does not exist";
  bool in_region = own != nullptr && own->in_region;
  if (again && in_region != slot->in_region) return "rank " + std::to_string(grant.rank) + " cannot have moved to another kernel";
  auto bank = std::find_if(banks_.begin(), banks_.end(), [&](const Bank& each) { return each.segment == grant.outgoing_segment; });
  if (bank == banks_.end() || grant.outgoing_index >= bank->rings) return "the grant names a ring of ours that does not exist";
  auto& early = again ? slot->segments : early_segments_[static_cast<size_t>(grant.rank)];
  auto head = early.find(grant.head_segment), incoming = early.find(grant.incoming_segment);
  if (head == early.end() || incoming == early.end())
    return again ? "a channel with rank " + std::to_string(grant.rank) + " stands already" : "the grant lacks the peer's head or bank";
  if (head->second.bytes() < layout::slices_offset(static_cast<uint32_t>(options_.size))) return "the peer's head is too small";

  bool fenced = grant.fenced || (own != nullptr && own->mapping.fenced()) || head->second.fenced() || incoming->second.fenced();
  auto* their_head = reinterpret_cast<const layout::Head*>(head->second.base());
  auto* their_bank = reinterpret_cast<const layout::BankIdentity*>(incoming->second.base());
  layout::Readiness head_ready = layout::readiness(their_head->identity.version.load(std::memory_order_acquire));
  layout::Readiness bank_ready = layout::readiness(their_bank->version.load(std::memory_order_acquire));
  if (fenced) load_fence();
  if (head_ready == layout::Readiness::wrong_version || bank_ready == layout::Readiness::wrong_version)
    return "rank " + std::to_string(grant.rank) + " speaks another version of the layout; use one release of vicinal in a job";
  if (head_ready != layout::Readiness::ready || bank_ready != layout::Readiness::ready) return "the peer's segments are not initialised";
  if (their_head->identity.magic != layout::head_magic || their_bank->magic != layout::bank_magic) return "the peer's segments are not of vicinal";
  uint32_t rings = grant.rings_per_bank, ring_bytes = grant.ring_bytes;
  if (ring_bytes < layout::ring_bytes_min || ring_bytes > layout::ring_bytes_max || (ring_bytes & (ring_bytes - 1)) != 0)
    return "rings of " + std::to_string(ring_bytes) + " bytes are not supported";
  if (grant.incoming_index >= rings || incoming->second.bytes() < layout::bank_bytes(rings, ring_bytes)) return "the peer's bank is too small";

  if (again && ring_bytes != slot->producer.lines() * layout::line_bytes) return "the rings of the channel are of another size than before";

  std::unique_ptr<Peer> fresh = slot ? nullptr : std::make_unique<Peer>();
  Peer* peer = slot ? slot.get() : fresh.get();
  if (grant.sleep >= 0 && !watch(grant.sleep, event_tag(Event::doorbell, grant.rank)))
    return std::string("watching the wakeups by rank ") + std::to_string(grant.rank) + ": " + std::strerror(errno);
  if (grant.pidfd >= 0 && !watch(grant.pidfd, event_tag(Event::death, grant.rank))) {
    std::string failure = std::string("watching the process of rank ") + std::to_string(grant.rank) + ": " + std::strerror(errno);
    if (grant.sleep >= 0) epoll_ctl(epoll_, EPOLL_CTL_DEL, grant.sleep, nullptr);
    return failure;
  }

  if (!neighbourhood_ && !in_region) {
    uint64_t each = layout::head_bytes(static_cast<uint32_t>(options_.size)) + ring_bytes, bytes = static_cast<uint64_t>(options_.size) * each;
    if (std::byte* base = memfd_segment::reserve(bytes)) neighbourhood_ = Mapping(base, bytes);
  }
  if (!in_region && (!again || head->first != slot->head_segment)) place(head->second, 0, head->second.bytes());
  their_head = reinterpret_cast<const layout::Head*>(head->second.base());
  peer->ring = std::move(incoming->second);
  early.erase(incoming);
  uint64_t ring_offset = layout::rings_offset(rings) + uint64_t{grant.incoming_index} * ring_bytes;
  const std::byte* ring = peer->ring.base() + ring_offset;
  if (!in_region) place(peer->ring, ring_offset, ring_bytes);
  if (peer->ring.bytes() == ring_bytes) ring = peer->ring.base();
  memfd_segment::populate(head->second);

  peer->rank = grant.rank;
  peer->head = their_head;
  layout::PeerLine& ours = (own != nullptr ? own->head() : *newest_head_).peers()[grant.rank];
  const layout::PeerLine& theirs = their_head->peers()[options_.rank];
  peer->released_by_peer = &theirs.released;
  peer->released_by_us = &ours.released;
  std::byte* outgoing = bank->mapping.base() + layout::rings_offset(bank->rings) + size_t{grant.outgoing_index} * bank->ring_bytes;
  if (again) {
    close_descriptors(*peer);
    peer->producer.move_to(outgoing, &theirs.consumed, fenced);
  } else {
    peer->producer = RingProducer(outgoing, bank->ring_bytes, &theirs.consumed, fenced);
  }
  peer->consumer = RingConsumer(ring, ring_bytes, &ours.consumed, fenced);
  peer->traffic = reinterpret_cast<layout::RingTraffic*>(bank->mapping.base() + layout::traffic_offset) + grant.outgoing_index;
  peer->in_region = in_region;
  peer->waker = Waker(&their_head->waiting, grant.wake, membarrier_ && !in_region, fenced);
  peer->eventfd = grant.sleep;
  peer->pidfd = grant.pidfd;
  peer->head_segment = grant.head_segment;
  peer->head_bytes = head->second.bytes();
  peer->nonce = {their_head->memory.nonce_address, {their_head->memory.nonce[0], their_head->memory.nonce[1]}};
  peer->reads_us = !in_region && (options_.cma_mover || options_.procmem_mover) && (grant.process > 0 || grant.memory >= 0);
  peer->process = options_.cma_mover && !in_region ? grant.process : 0;
  peer->memory = grant.memory;
  if ((!options_.procmem_mover || in_region) && peer->memory >= 0) close(std::exchange(peer->memory, -1));
  prove_memory(*peer);
  if (again) {
    wake(*peer);
    return "";
  }
  peer->segments = std::move(early);
  peer->connected = true;
  living_.push_back(peer);
  if (slot)
    meeting_--;
  else
    slot = std::move(fresh);
  std::erase(wanted_, grant.rank);
  tell_what_failed(*peer);
  if (peer->outgoing()) flush(*peer);
  return "";
}

std::string Engine::renew_wakeups(int32_t rank, int wake, int sleep) {
  Peer* peer = rank >= 0 && rank < options_.size ? peers_[static_cast<size_t>(rank)].get() : nullptr;
  if (peer == nullptr || !peer->connected || peer->error != success || !peer->in_region)
    return "there is no channel with rank " + std::to_string(rank) + " through a region";
  if (wake < 0 || sleep < 0) return "the eventfds are missing";
  if (!watch(sleep, event_tag(Event::doorbell, rank)))
    return std::string("watching the wakeups by rank ") + std::to_string(rank) + ": " + std::strerror(errno);
  if (peer->eventfd >= 0) {
    epoll_ctl(epoll_, EPOLL_CTL_DEL, peer->eventfd, nullptr);
    close(peer->eventfd);
  }
  peer->eventfd = sleep;
  if (int former = peer->waker.exchange_eventfd(wake); former >= 0) close(former);
  this->wake(*peer);  // what was published meanwhile woke nobody
  return "";
}

std::string Engine::peer_failure(int32_t world_rank) const {
  if (world_rank < 0 || world_rank >= options_.size) return "";
  const auto& peer = peers_[static_cast<size_t>(world_rank)];
  return peer ? peer->failure : "";
}

void Engine::lose_peer(int32_t rank, int error, const std::string& reason, bool left) {
  if (rank < 0 || rank >= options_.size || rank == options_.rank) return;
  Peer* peer = &meet(rank);
  std::erase(wanted_, rank);
  if (peer->error != success) return;
  if (!peer->connected) meeting_--;
  if (peer->connected && error == err_proc_aborted) {
    // What it sent before it died still counts. A ring holds no more than its lines; a process that was forked off it may
    // go on writing, and is not listened to.
    uint64_t last = peer->consumer.position() + peer->consumer.lines();
    while (peer->consumer.position() < last && poll(*peer) && peer->error == success) {
    }
  }
  if (peer->error != success) return;
  // One that left in order has done its part of all that its peers are still about, unless they wait for it itself.
  bool finalized =
      error == err_proc_aborted && (peer->connected ? peer->head->waiting.state.load(std::memory_order_acquire) == layout::rank_finalized : left);
  peer->error = error;
  peer->failure = reason;
  lost_++;
  count(layout::peers_lost);
  std::erase(living_, peer);
  close_descriptors(*peer);
  fail_requests_of(*peer, finalized);
  if (!in_progress_) run_ready();
}

/** Loses a peer whose process has ended, should nobody have seen it yet. */
void Engine::look_for_death(int32_t rank) {
  const Peer* peer = rank == options_.rank ? nullptr : peers_[static_cast<size_t>(rank)].get();
  if (peer == nullptr || peer->error != success || peer->pidfd < 0) return;
  pollfd ended{peer->pidfd, POLLIN, 0};
  if (::poll(&ended, 1, 0) == 1) lose_dead(rank);
}

void Engine::lose_dead(int32_t rank) {
  bool finalized = peers_[static_cast<size_t>(rank)]->head->waiting.state.load(std::memory_order_acquire) == layout::rank_finalized;
  lose_peer(rank, err_proc_aborted, "the process of rank " + std::to_string(rank) + (finalized ? " has ended after finalize" : " has died"));
}

void Engine::close_descriptors(Peer& peer) {
  if (peer.memory >= 0) close(std::exchange(peer.memory, -1));
  for (int descriptor : {peer.eventfd, peer.pidfd}) {
    if (descriptor < 0) continue;
    epoll_ctl(epoll_, EPOLL_CTL_DEL, descriptor, nullptr);
    close(descriptor);
  }
  if (peer.waker.eventfd() >= 0) close(peer.waker.eventfd());
  peer.eventfd = peer.pidfd = -1;
  peer.waker = Waker();
}

void Engine::broken(Peer& peer, const char* what) {
  lose_peer(peer.rank, err_other, "rank " + std::to_string(peer.rank) + " wrote what cannot be: " + what + "; the channel was closed");
}

/** Ends a collective at the next run_ready(): a schedule may be on the stack right now. `by`: the world rank it is about. */
void Engine::give_up(Schedule& schedule, int error, int32_t by, bool told) {
  if (schedule.error == success) {
    schedule.error = error;
    schedule.told = told;
    schedule.request->peer = by;
  }
  make_ready(schedule);
}

/** Lets a schedule advance, or end, at the next run_ready(). */
void Engine::make_ready(Schedule& schedule) {
  if (schedule.queued) return;
  schedule.queued = true;
  ready_.push_back(&schedule);
}

void Engine::fail_requests_of(Peer& peer, bool finalized) {
  if (!finalized) {
    for (auto& communicator : communicators_) {
      if (!communicator || !communicator->is_member(peer.rank)) continue;
      for (Schedule* schedule : communicator->running) give_up(*schedule, peer.error, peer.rank, false);
    }
  }
  for (CellSchedule* schedule : watched_) make_ready(*schedule);  // one that waits for a cell of the peer fails now
  peer.control.clear();
  peer.backlog.clear();
  peer.streams.clear();
  reading_ -= static_cast<uint32_t>(peer.reads.size());
  peer.reads.clear();
  std::vector<Request*> failed;
  requests_.for_each([&](Request& request) {
    if (request.state == RequestState::complete || request.kind == RequestKind::collective) return;
    if (request.state == RequestState::posted) {
      if (request.source == peer.rank || (request.source == any_source && lost_error(*request.communicator, any_source) != success))
        failed.push_back(&request);
    } else if (request.peer == peer.rank) {
      failed.push_back(&request);
    }
  });
  for (Request* request : failed) {
    if (request->kind == RequestKind::receive && request->state == RequestState::posted) matcher_.cancel(*request);
    if (request->kind == RequestKind::probe) std::erase(probes_, request);
    request->status_source = request->communicator->rank_of(peer.rank);
    complete(*request, peer.error);
  }
}

int Engine::lost_error(const Communicator& communicator, int32_t world_source) const {
  if (lost_ == 0) return success;
  if (world_source != any_source) {
    const auto& peer = peers_[static_cast<size_t>(world_source)];
    return peer ? peer->error : success;
  }
  int error = success;
  for (int32_t member : communicator.world) {
    if (member == options_.rank) {
      if (communicator.size() == 1) return success;
      continue;
    }
    const auto& peer = peers_[static_cast<size_t>(member)];
    if (!peer || peer->error == success) return success;
    error = peer->error;
  }
  return error;
}

int Engine::communicator_error(const Communicator& communicator, int32_t* about) const {
  if (lost_ == 0) return success;
  for (int32_t member : communicator.world) {
    const auto& peer = peers_[static_cast<size_t>(member)];
    if (!peer || peer->error == success) continue;
    *about = member;
    return peer->error;
  }
  return success;
}

// ---- communicators -----------------------------------------------------------------------------------------------

int32_t Engine::add_communicator(uint32_t context, const std::vector<int32_t>& world) {
  if (world.empty() || retired(context) || contexts_.contains(context) || contexts_.contains(context + 1)) return -1;
  for (int32_t member : world)
    if (member < 0 || member >= options_.size || std::count(world.begin(), world.end(), member) != 1) return -1;
  auto communicator = std::make_unique<Communicator>();
  communicator->context = context;
  communicator->world = world;
  communicator->inverse.assign(static_cast<size_t>(options_.size), -1);
  for (size_t rank = 0; rank < world.size(); rank++) {
    communicator->inverse[static_cast<size_t>(world[rank])] = static_cast<int32_t>(rank);
    if (world[rank] == options_.rank) communicator->rank = static_cast<int32_t>(rank);
  }
  Communicator& added = *communicator;
  auto slot = std::find(communicators_.begin(), communicators_.end(), nullptr);
  if (slot == communicators_.end()) slot = communicators_.emplace(slot);
  *slot = std::move(communicator);
  contexts_[context] = contexts_[context + 1] = &added;
  auto handle = static_cast<int32_t>(slot - communicators_.begin());
  for (uint32_t each : {context, context + 1}) drop_strangers(added, each);
  heed_early(added);
  return handle;
}

void Engine::free_communicator(int32_t handle) {
  if (Communicator* freed = communicator(handle)) freed->freed = true;
}

std::vector<uint32_t> Engine::reclaim() {
  std::vector<const Communicator*> busy;
  requests_.for_each([&](Request& request) {
    if (request.state != RequestState::complete && request.communicator->freed) busy.push_back(request.communicator);
  });
  for (auto& [id, matched] : matched_) busy.push_back(matched.communicator);
  for (auto& communicator : communicators_) {
    if (!communicator || !communicator->freed || communicator->cells() == nullptr) continue;
    auto ended = [&](int32_t reader) { return gone(communicator->reader(reader)); };
    if (!communicator->cells()->drained(ended)) busy.push_back(communicator.get());
  }
  std::vector<uint32_t> ended;
  for (auto& communicator : communicators_) {
    if (!communicator || !communicator->freed || std::find(busy.begin(), busy.end(), communicator.get()) != busy.end()) continue;
    uint32_t context = communicator->context;
    for (uint32_t each : {context, context + 1}) {
      contexts_.erase(each);
      // a program that is right has received all that was sent in it
      matcher_.for_each_unexpected_of(each, [&](UnexpectedEntry& entry) { drop_unexpected(static_cast<Unexpected&>(entry)); });
    }
    if (context_numbers::is_reusable(context)) {
      retired_generations_.resize(context_numbers::slots);
      uint32_t& retired = retired_generations_[context_numbers::slot_of(context)];
      retired = std::max(retired, context_numbers::generation_of(context) + 1);
    }
    communicator.reset();
    ended.push_back(context);
  }
  return ended;
}

/** Of what came before the communicator was made, only what members sent may stay. */
void Engine::drop_strangers(const Communicator& communicator, uint32_t context) {
  std::vector<Peer*> strangers;
  matcher_.for_each_unexpected_of(context, [&](UnexpectedEntry& entry) {
    auto& message = static_cast<Unexpected&>(entry);
    if (message.peer == nullptr || communicator.is_member(message.peer->rank)) return;
    strangers.push_back(message.peer);
    drop_unexpected(message);
  });
  for (Peer* peer : strangers) broken(*peer, "a message in a communicator of which it is no member");
}

Communicator* Engine::communicator(int32_t handle) {
  return handle >= 0 && static_cast<size_t>(handle) < communicators_.size() ? communicators_[static_cast<size_t>(handle)].get() : nullptr;
}

bool Engine::retired(uint32_t context) const {
  return !retired_generations_.empty() && context_numbers::is_reusable(context) &&
         context_numbers::generation_of(context) < retired_generations_[context_numbers::slot_of(context)];
}

// ---- requests ----------------------------------------------------------------------------------------------------

void Engine::complete(Request& request, int error) {
  request.state = RequestState::complete;
  request.error = error;
  if (Schedule* parent = request.parent) {
    request.parent = nullptr;
    if (error != success && parent->error == success) {
      parent->error = error;
      parent->request->peer = request.peer >= 0 ? request.peer : request.source;
      parent->request->status_source = request.status_source;
      parent->request->status_bytes = request.status_bytes;
    }
    requests_.release(&request);
    parent->outstanding--;
    if (parent->outstanding == 0 || error != success) make_ready(*parent);
    return;
  }
  if (request.hold) {
    request.error = request.hold->finish(error, request.status_bytes);
    request.hold.reset();
  }
  if (request.schedule) {
    if (request.schedule->queued) std::erase(ready_, request.schedule.get());
    std::erase(request.communicator->running, request.schedule.get());
    if (request.schedule->by_slices()) {
      auto& schedule = static_cast<CellSchedule&>(*request.schedule);
      if (schedule.watched) std::erase(watched_, &schedule);
      request.communicator->cells()->end(schedule.number);
      wake_members(*request.communicator);
    }
    request.schedule.reset();
  }
  bool notify = request.notify;
  request.notify = false;
  if (notify) notifying_--;
  if (request.abandoned)
    requests_.release(&request);
  else if (notify)
    completed_.push_back(request.id());
}

void Engine::set_notify(Request& request) {
  if (request.notify) return;
  if (request.state == RequestState::complete) {
    completed_.push_back(request.id());
    return;
  }
  request.notify = true;
  notifying_++;
}

void Engine::release(Request& request) {
  if (request.state == RequestState::complete)
    requests_.release(&request);
  else
    request.abandoned = true;
}

Status Engine::status_of(const Request& request) const {
  return {request.status_source, request.status_tag, request.status_bytes, request.cancelled, request.message};
}

bool Engine::cancel(Request& request) {
  if (request.state != RequestState::posted) return false;
  if (request.kind == RequestKind::probe)
    std::erase(probes_, &request);
  else if (request.kind != RequestKind::receive || !matcher_.cancel(request))
    return false;
  request.cancelled = true;
  complete(request, success);
  return true;
}

/** Takes an internal request out of its collective; the other end may still answer it, and is then told that it is gone. */
void Engine::detach(Request& request) {
  request.parent = nullptr;
  Peer* peer = request.peer >= 0 ? peers_[static_cast<size_t>(request.peer)].get() : nullptr;
  if (request.kind == RequestKind::receive && request.state == RequestState::posted) matcher_.cancel(request);
  if (request.state == RequestState::reading && peer != nullptr) {
    stop_reading(*peer, request);
    refuse_offer(*peer, request.remote, err_other);
  }
  if (request.kind == RequestKind::send && peer != nullptr) {
    std::erase(peer->backlog, &request);
    if (request.state == RequestState::streaming) {
      std::erase(peer->streams, &request);
      layout::RecordHead withdrawn{};
      withdrawn.withdrawn.receiver = request.remote;
      withdrawn.withdrawn.request = request.id();
      withdrawn.withdrawn.error = err_other;
      if (peer->error == success) put_control(*peer, withdrawn, layout::record_withdrawn);
    }
  }
  request.state = RequestState::complete;
  requests_.release(&request);
}

void Engine::fail_schedule(Request& request, int error) {
  std::vector<Request*> parts;
  requests_.for_each([&](Request& part) {
    if (part.parent == request.schedule.get()) parts.push_back(&part);
  });
  for (Request* part : parts) detach(*part);
  Communicator& communicator = *request.communicator;
  int32_t tag = request.schedule->tag;
  if (!request.schedule->told) tell_failed(communicator, tag, false, error, request.peer);
  complete(request, error);
  // What the others sent for it would hold their credit for ever; what still comes is dropped as it arrives.
  matcher_.for_each_unexpected_of(communicator.context + 1, [&](UnexpectedEntry& entry) {
    if (entry.envelope.tag == tag) drop_unexpected(static_cast<Unexpected&>(entry));
  });
}

static layout::RecordHead failure_record(uint32_t context, const Communicator::Notice& notice) {
  layout::RecordHead record{};
  record.context = context + 1;
  record.tag = notice.tag;
  record.failed.onward = notice.onward ? 1 : 0;
  record.failed.error = static_cast<uint32_t>(notice.error);
  record.failed.about = notice.error == err_proc_aborted ? static_cast<uint32_t>(notice.about + 1) : 0;
  return record;
}

/** Tells the members that this rank takes no further part in a collective (`onward`: nor in those after it). */
void Engine::tell_failed(Communicator& communicator, int32_t tag, bool onward, int error, int32_t about) {
  Communicator::Notice notice{tag, onward, error, about};
  bool all = true;
  for (int32_t member : communicator.world) {
    Peer* peer = peers_[static_cast<size_t>(member)].get();
    if (peer != nullptr && peer->connected && peer->error == success)
      put_control(*peer, failure_record(communicator.context, notice), layout::record_failed);
    if (member != options_.rank && (peer == nullptr || (!peer->connected && peer->error == success))) all = false;
  }
  if (all) return;
  // those whose channel comes later are told then
  if (onward) std::erase_if(communicator.notices, [&](const Communicator::Notice& each) { return !Communicator::tag_before(each.tag, tag); });
  communicator.notices.push_back(notice);
}

/** Tells a rank, whose channel stands from now on, in which collectives of the communicators that we share we take no part. */
void Engine::tell_what_failed(Peer& peer) {
  for (const auto& communicator : communicators_) {
    if (!communicator || communicator->notices.empty() || !communicator->is_member(peer.rank)) continue;
    for (const Communicator::Notice& notice : communicator->notices)
      put_control(peer, failure_record(communicator->context, notice), layout::record_failed);
  }
}

Request* Engine::start_schedule(std::unique_ptr<Schedule> schedule, Communicator& communicator, std::unique_ptr<BufferHold> hold) {
  Request* request = requests_.acquire(RequestKind::collective);
  if (request == nullptr) return nullptr;
  request->state = RequestState::running;
  request->source = any_source;
  request->communicator = &communicator;
  request->hold = std::move(hold);
  schedule->communicator = &communicator;
  schedule->request = request;
  schedule->tag = communicator.next_tag();
  schedule->number = communicator.collective_count++;
  if (Slices* cells = communicator.cells()) {
    cells->begin(schedule->number, schedule->by_slices());
    if (!schedule->by_slices()) wake_members(communicator);
  }
  request->schedule = std::move(schedule);
  communicator.running.push_back(request->schedule.get());
  count(layout::collectives);
  int error = communicator_error(communicator, &request->peer);
  if (error != success) [[unlikely]] {
    if (!communicator.told) tell_failed(communicator, request->schedule->tag, true, error, request->peer);
    communicator.told = true;
  } else if (communicator.failing && !Communicator::tag_before(request->schedule->tag, communicator.failing_from)) {
    error = communicator.failing_as.error;
    request->peer = communicator.failing_as.by;
  }
  if (!communicator.failed_ahead.empty()) [[unlikely]] {
    auto failed = communicator.failed_ahead.find(request->schedule->tag);
    if (failed != communicator.failed_ahead.end()) {
      if (error == success) {
        error = failed->second.error;
        request->peer = failed->second.by;
      }
      communicator.failed_ahead.erase(failed);
    }
  }
  if (error != success) request->schedule->told = true;  // the members know: by us, or as we do
  request->schedule->error = error;
  make_ready(*request->schedule);
  run_ready();
  return request;
}

void Engine::run_ready() {
  if (in_run_ready_) return;  // a schedule is on the stack, and the loop below comes back to what is ready now
  in_run_ready_ = true;
  while (!ready_.empty()) {
    Schedule* schedule = ready_.back();
    ready_.pop_back();
    schedule->queued = false;
    Request& request = *schedule->request;
    if (schedule->error == success && !schedule->advance(*this)) continue;
    if (schedule->error != success)
      fail_schedule(request, schedule->error);
    else
      complete(request, success);
  }
  in_run_ready_ = false;
}

// ---- collectives by slices ---------------------------------------------------------------------------------------

/** The slices of some members of a communicator, `own` our place among them; nullptr where one has none. */
std::unique_ptr<Slices> Engine::slices_of(Communicator& communicator, const std::vector<int32_t>& ranks, int32_t own) {
  uint32_t context = communicator.context, index = 0;
  auto size = static_cast<uint32_t>(options_.size);
  auto lacks = [&](SlicesLack lack, int32_t member = -1) {
    communicator.slices_lack = lack;
    communicator.slices_lacking = member;
    return nullptr;
  };
  if (ranks.size() < 2 || head_ == nullptr) return lacks(SlicesLack::alone);
  if (layout::slices_of(size) == 0) return lacks(SlicesLack::job_size);
  if (context != 0) {
    if (!context_numbers::is_reusable(context) || (context & context_numbers::private_bits) != 0) return lacks(SlicesLack::context);
    index = 1 + context_numbers::slot_of(context);
  }
  if (index >= layout::slices_of(size)) return lacks(SlicesLack::context);
  uint32_t limit = UINT32_MAX;
  std::vector<const layout::Slice*> members;
  for (int32_t rank : ranks) {
    int32_t member = communicator.world[static_cast<size_t>(rank)];
    const Peer* peer = peers_[static_cast<size_t>(member)].get();
    if (peer != nullptr && peer->in_region) return lacks(SlicesLack::kernel, member);
    const layout::Head* head = member == options_.rank ? head_ : peer != nullptr ? peer->head : nullptr;
    uint64_t bytes = member == options_.rank ? own_heads_.front().mapping.bytes() : peer != nullptr ? peer->head_bytes : 0;
    if (head == nullptr) return lacks(SlicesLack::unmet_member, member);
    if (bytes < layout::head_bytes(size)) return lacks(SlicesLack::member, member);
    layout::HeadIdentity identity;
    std::memcpy(static_cast<void*>(&identity), &head->identity, sizeof identity);
    if (index >= identity.slices) return lacks(SlicesLack::member, member);
    limit = std::min(limit, identity.slice_limit);
    members.push_back(head->slices(size) + index);
  }
  return std::make_unique<Slices>(context, own, head_->slices(size) + index, std::move(members), limit, communicator.collective_count);
}

/** All members come to the same answer: they look at the same heads, which say so since before they were granted, and at the same kernels. */
void Engine::decide_slices(Communicator& communicator) {
  communicator.slices_decided = true;
  if (communicator.size() < 2 || !communicator.is_member(options_.rank)) {
    communicator.slices_lack = SlicesLack::alone;
    return;
  }
  if (!kernels_.empty()) {
    std::vector<int32_t> kernels;
    for (int32_t member : communicator.world) kernels.push_back(kernels_[static_cast<size_t>(member)]);
    if (std::count(kernels.begin(), kernels.end(), kernels.front()) != communicator.size()) {
      communicator.levels = Levels::of(kernels, communicator.rank);
      if (communicator.levels) communicator.levels->slices = slices_of(communicator, communicator.levels->group(), communicator.levels->place);
      return;
    }
  }
  std::vector<int32_t> all(communicator.world.size());
  std::iota(all.begin(), all.end(), 0);
  communicator.slices = slices_of(communicator, all, communicator.rank);
}

std::string Engine::set_kernels(const std::vector<int32_t>& kernels) {
  if (kernels.size() != static_cast<size_t>(options_.size))
    return "kernels of " + std::to_string(kernels.size()) + " ranks were told in a job of " + std::to_string(options_.size);
  for (const auto& communicator : communicators_)
    if (communicator && communicator->slices_decided && communicator->size() > 1) return "a collective has begun before the kernels were told";
  kernels_ = kernels;
  return "";
}

int32_t Engine::kernels_of(const Communicator& communicator) const {
  std::set<int32_t> kernels;
  for (int32_t member : communicator.world) kernels.insert(kernels_.empty() ? 0 : kernels_[static_cast<size_t>(member)]);
  return static_cast<int32_t>(kernels.size());
}

void Engine::watch_slices(CellSchedule& schedule) {
  if (schedule.watched) return;
  schedule.watched = true;
  watched_.push_back(&schedule);
}

void Engine::wake_members(const Communicator& communicator) {
  auto wake_rank = [&](int32_t member) {
    Peer* peer = peers_[static_cast<size_t>(member)].get();
    if (peer != nullptr && peer->connected && peer->error == success) wake(*peer);
  };
  if (communicator.levels) {
    for (int32_t rank : communicator.levels->group()) wake_rank(communicator.world[static_cast<size_t>(rank)]);
  } else {
    for (int32_t member : communicator.world) wake_rank(member);
  }
}

void Engine::look_at_slices() {
  for (CellSchedule* schedule : watched_)
    if (!schedule->queued && schedule->can_advance()) make_ready(*schedule);
}

/** Ends collectives that a member called with other arguments, so that it goes by messages there and by slices here, or the reverse. */
void Engine::check_agreement() {
  for (auto& communicator : communicators_) {
    Slices* cells = communicator ? communicator->cells() : nullptr;
    if (cells == nullptr) continue;
    for (Schedule* schedule : communicator->running)
      for (int32_t reader = 0; reader < cells->size(); reader++)
        if (cells->disagrees(reader, schedule->number, schedule->by_slices())) give_up(*schedule, err_truncate, communicator->reader(reader), false);
  }
}

// ---- waiting -----------------------------------------------------------------------------------------------------

bool Engine::handle_events(int timeout_milliseconds) {
  epoll_event events[32];
  int ready = epoll_wait(epoll_, events, 32, timeout_milliseconds);
  bool broker = false;
  for (int at = 0; at < ready; at++) {
    uint64_t tag = events[at].data.u64;
    auto rank = static_cast<int32_t>(static_cast<uint32_t>(tag));
    switch (static_cast<Event>(tag >> 32)) {
      case Event::doorbell:
        if (auto& peer = peers_[static_cast<size_t>(rank)]; peer && peer->eventfd >= 0) drain_doorbell(peer->eventfd);
        break;
      case Event::death:
        lose_dead(rank);
        break;
      case Event::broker:
        broker = true;
        break;
    }
  }
  return broker;
}

bool Engine::take_events() { return handle_events(0); }

bool Engine::prepare_sleep() {
  check_agreement();
  if (!asleep_) {
    asleep_ = true;
    sleeper_.announce();
  }
  progress();
  if (reading_ != 0) return false;
  // progress() takes a bounded number of records: those that are left rang no doorbell, as we were not asleep when they came
  for (const Peer* peer : living_)
    if (peer->consumer.waiting()) return false;
  return true;
}

void Engine::end_sleep() {
  if (!asleep_) return;
  asleep_ = false;
  sleeper_.awake();
}

void Engine::claim_lock(uint64_t name) {
  for (const OwnHead& own : own_heads_) {
    layout::HeldLocks& held = own.head().held_locks;
    auto* free =
        std::find_if(std::begin(held.names), std::end(held.names), [](const auto& slot) { return slot.load(std::memory_order_relaxed) == 0; });
    if (free != std::end(held.names))
      free->store(name, std::memory_order_seq_cst);
    else
      held.beyond.store(held.beyond.load(std::memory_order_relaxed) + 1, std::memory_order_seq_cst);
  }
}

void Engine::disclaim_lock(uint64_t name) {
  for (const OwnHead& own : own_heads_) {
    layout::HeldLocks& held = own.head().held_locks;
    auto* slot =
        std::find_if(std::begin(held.names), std::end(held.names), [&](const auto& each) { return each.load(std::memory_order_relaxed) == name; });
    uint64_t beyond = held.beyond.load(std::memory_order_relaxed);
    if (slot != std::end(held.names))
      slot->store(0, std::memory_order_seq_cst);
    else if (beyond != 0)
      held.beyond.store(beyond - 1, std::memory_order_seq_cst);
  }
}

bool Engine::claims_lock(int32_t world_rank, uint64_t name) const {
  const layout::Head* head = head_;
  if (world_rank != options_.rank) {
    const Peer* peer = peers_[static_cast<size_t>(world_rank)].get();
    if (peer == nullptr || peer->head == nullptr) return true;
    head = peer->head;
  }
  const layout::HeldLocks& held = head->held_locks;
  if (held.beyond.load(std::memory_order_seq_cst) != 0) return true;
  for (const auto& slot : held.names)
    if (slot.load(std::memory_order_seq_cst) == name) return true;
  return false;
}

}  // namespace vicinal
