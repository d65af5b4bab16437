#include <cstring>

#include "coll/schedule.h"
#include "copy/bulk.h"
#include "copy/eager.h"
#include "copy/inline.h"
#include "copy/staged.h"
#include "engine/delivery.h"
#include "engine/engine.h"
#include "engine/unexpected.h"
#include "ring/fence.h"

namespace vicinal {

using layout::RecordHead;

// Records handled of one peer before the next peer has its turn.
constexpr int records_per_turn = 64;
// Collectives that members may have given up before we began them.
constexpr size_t failed_ahead_limit = 65536;

void Engine::wake(Peer& peer) {
  if (peer.waker.after_publish()) [[unlikely]]
    count(layout::wakeups_sent);
}

// ---- sending -----------------------------------------------------------------------------------------------------

int Engine::send(Communicator& communicator, const std::byte* data, uint64_t bytes, int32_t dest, int32_t tag, uint32_t flags, Request** request) {
  return start_send({communicator, communicator.context, dest, tag, nullptr}, data, bytes, flags, request);
}

int Engine::start_internal_send(Schedule& parent, Communicator& communicator, const std::byte* data, uint64_t bytes, int32_t dest, int32_t tag) {
  Request* request = nullptr;
  if (lost_memory_since(parent)) [[unlikely]]
    return err_buffer;
  return start_send({communicator, communicator.context + 1, dest, tag, &parent}, data, bytes, none, &request);
}

Request* Engine::acquire_send(const Route& to, const std::byte* data, uint64_t bytes, uint32_t flags) {
  Request* request = requests_.acquire(RequestKind::send);
  if (request == nullptr) return nullptr;
  request->state = RequestState::queued;
  request->communicator = &to.communicator;
  request->context = to.context;
  request->tag = to.tag;
  request->send_data = data;
  request->length = bytes;
  request->synchronous = (flags & synchronous) != 0;
  request->peer = to.communicator.world[static_cast<size_t>(to.rank)];
  request->parent = to.parent;
  if (to.parent != nullptr) to.parent->outstanding++;
  return request;
}

int Engine::start_send(const Route& to, const std::byte* data, uint64_t bytes, uint32_t flags, Request** request) {
  *request = nullptr;
  int32_t world = to.communicator.world[static_cast<size_t>(to.rank)];
  if (world == options_.rank) return send_to_self(to, data, bytes, flags, request);
  Peer* peer = peers_[static_cast<size_t>(world)].get();
  if (peer == nullptr) [[unlikely]]
    peer = &meet(world);
  if (peer->error != success) return peer->error;
  if (!peer->connected) [[unlikely]] {  // in order behind what waits already
    *request = acquire_send(to, data, bytes, flags);
    if (*request == nullptr) return err_no_mem;
    peer->backlog.push_back(*request);
    return success;
  }
  if (bytes <= options_.eager_limit && (flags & synchronous) == 0 && peer->backlog.empty() && has_credit(*peer, bytes)) [[likely]] {
    Put put = put_message(*peer, to.context, to.tag, data, bytes);
    if (put == Put::done) [[likely]] {
      wake(*peer);
      return success;
    }
    if (put == Put::lost) return err_buffer;
    count(layout::sends_ring_full);
  }
  if (peer->error != success) return peer->error;
  *request = acquire_send(to, data, bytes, flags);
  if (*request == nullptr) return err_no_mem;
  peer->backlog.push_back(*request);
  flush(*peer);
  return success;
}

int Engine::send_to_self(const Route& to, const std::byte* data, uint64_t bytes, uint32_t flags, Request** request) {
  count(layout::messages_self);
  count(layout::bytes_self, bytes);
  PostedEntry* entry = matcher_.arrive({to.context, options_.rank, to.tag});
  if (entry != nullptr) {
    auto& receive = static_cast<Request&>(*entry);
    matched(receive, options_.rank, to.tag, bytes);
    bool fits = writable(receive);
    if (fits && receive.status_bytes != 0) std::memmove(receive.receive_data, data, receive.status_bytes);
    bool lost = lost_memory(data, bytes);
    complete(receive, !fits || lost ? err_buffer : delivery_error(receive, bytes));
    return lost ? err_buffer : success;
  }
  auto message = std::make_unique<Unexpected>();
  message->envelope = {to.context, options_.rank, to.tag};
  message->length = bytes;
  message->payload = std::make_unique<std::byte[]>(bytes == 0 ? 1 : bytes);
  if (bytes != 0) std::memcpy(message->payload.get(), data, bytes);
  if (lost_memory(data, bytes)) [[unlikely]]
    return err_buffer;
  if ((flags & synchronous) != 0) {
    *request = acquire_send(to, data, bytes, flags);
    if (*request == nullptr) return err_no_mem;
    (*request)->state = RequestState::announced;
    message->self_send = *request;
  }
  add_unexpected(*message.release());
  return success;
}

bool Engine::has_credit(Peer& peer, uint64_t bytes) {
  uint64_t after = peer.eager_sent + layout::eager_charge(bytes);
  if (after - peer.eager_released_seen <= layout::eager_credit_bytes) [[likely]]
    return true;
  uint64_t released = peer.released_by_peer->load(std::memory_order_acquire);
  if (released > peer.eager_sent || released < peer.eager_released_seen) {
    broken(peer, "it released more than it was sent");
    return false;
  }
  peer.eager_released_seen = released;
  if (after - released <= layout::eager_credit_bytes) return true;
  count(layout::sends_without_credit);
  return false;
}

Put Engine::put_message(Peer& peer, uint32_t context, int32_t tag, const std::byte* data, uint64_t bytes) {
  Mover mover = bytes <= inline_mover::max_bytes ? Mover::inlined : Mover::eager;
  const Mapping* lent = lent_memory(data, bytes);
  Put put = mover == Mover::inlined ? inline_mover::put(peer.producer, context, tag, data, bytes, lent)
                                    : eager_mover::put(peer.producer, context, tag, data, bytes, lent);
  if (put != Put::done) return put;
  peer.eager_sent += layout::eager_charge(bytes);
  count_sent(peer, mover, bytes);
  return put;
}

bool Engine::put_rendezvous(Peer& peer, Request& request) {
  if (lost_memory(request.send_data, request.length)) [[unlikely]] {
    complete(request, err_buffer);
    return true;
  }
  RecordHead* record = peer.producer.reserve(1);
  if (record == nullptr) return false;
  const Arena* arena = options_.arena_mover && request.length != 0 ? arenas_.find(request.send_data, request.length) : nullptr;
  Mover mover = arena != nullptr ? Mover::arena : Mover::staged;
  request.mover = static_cast<uint8_t>(mover);
  request.segment = arena != nullptr ? arena->segment() : 0;
  request.offset = arena != nullptr ? static_cast<uint64_t>(request.send_data - arena->base()) : 0;
  record->context = request.context;
  record->tag = request.tag;
  record->length = request.length;
  record->rendezvous.request = request.id();
  record->rendezvous.segment = request.segment;
  record->rendezvous.offset = request.offset;
  record->rendezvous.synchronous = request.synchronous ? 1 : 0;
  if (arena != nullptr && arena->fenced()) store_fence();  // the ring's own fences may be of another memory
  // of memory that can be taken away only we can tell whether what was read of it is good: nobody reads it behind our back
  bool readable = peer.reads_us && lent_memory(request.send_data, request.length) == nullptr;
  record->rendezvous.address = readable ? reinterpret_cast<uint64_t>(request.send_data) : 0;
  peer.producer.publish(layout::record_rendezvous, request.mover, 1);
  request.state = RequestState::announced;
  return true;
}

/** Sends a queued request's envelope, with its payload where size and credit allow. False while the ring lacks room. */
bool Engine::put_envelope(Peer& peer, Request& request) {
  if (request.length <= options_.eager_limit && !request.synchronous && has_credit(peer, request.length)) {
    Put put = put_message(peer, request.context, request.tag, request.send_data, request.length);
    if (put == Put::no_room) return false;
    complete(request, put == Put::done ? success : err_buffer);
    return true;
  }
  return peer.error == success && put_rendezvous(peer, request);
}

void Engine::put_control(Peer& peer, const RecordHead& head, layout::RecordKind kind) {
  if (peer.error != success) return;
  RecordHead* record = peer.control.empty() ? peer.producer.reserve(1) : nullptr;
  if (record == nullptr) {
    // Each answer is owed for one record of the peer. One that asks on and on and takes no answer is cut off at progress().
    if (peer.control.size() >= layout::envelopes_limit) {
      peer.flooded = true;
      return;
    }
    peer.control.push_back(head);
    peer.control.back().word = kind;
    return;
  }
  std::memcpy(reinterpret_cast<std::byte*>(record) + 8, reinterpret_cast<const std::byte*>(&head) + 8, sizeof(head) - 8);
  peer.producer.publish(kind, 0, 1);
  wake(peer);
}

/** Sends what waited for room: answers, then envelopes in order, then pieces of staged payloads. */
bool Engine::flush(Peer& peer) {
  bool moved = false;
  while (!peer.control.empty()) {
    RecordHead* record = peer.producer.reserve(1);
    if (record == nullptr) break;
    const RecordHead& head = peer.control.front();
    std::memcpy(reinterpret_cast<std::byte*>(record) + 8, reinterpret_cast<const std::byte*>(&head) + 8, sizeof(head) - 8);
    peer.producer.publish(static_cast<layout::RecordKind>(head.word), 0, 1);
    peer.control.pop_front();
    moved = true;
  }
  while (!peer.backlog.empty() && put_envelope(peer, *peer.backlog.front())) {
    peer.backlog.pop_front();
    moved = true;
  }
  while (peer.error == success && !peer.streams.empty()) {
    Request& request = *peer.streams.front();
    uint64_t bytes = staged_mover::put_piece(peer.producer, request.remote, request.send_data, request.moved, request.accepted,
                                             lent_memory(request.send_data, request.length));
    if (bytes == 0) break;
    if (bytes == staged_mover::lost) {
      peer.streams.pop_front();
      withdraw(peer, request);
      complete(request, err_buffer);
      continue;
    }
    wake(peer);
    request.moved += bytes;
    if (request.moved < request.accepted) continue;
    peer.streams.pop_front();
    count_sent(peer, Mover::staged, request.length);
    complete(request, success);
  }
  if (moved && peer.error == success) wake(peer);
  if (peer.producer.broken())
    broken(peer, "it consumed more than it was sent");
  else if (peer.flooded)
    broken(peer, "it takes none of the answers that it asked for");
  return moved;
}

// ---- receiving ---------------------------------------------------------------------------------------------------

int Engine::receive(Communicator& communicator, std::byte* data, uint64_t bytes, int32_t source, int32_t tag, Request** request) {
  return start_receive({communicator, communicator.context, source, tag, nullptr}, data, bytes, request);
}

int Engine::start_internal_receive(Schedule& parent, Communicator& communicator, std::byte* data, uint64_t bytes, int32_t source, int32_t tag) {
  Request* request = nullptr;
  return start_receive({communicator, communicator.context + 1, source, tag, &parent}, data, bytes, &request);
}

int Engine::start_receive(const Route& from, std::byte* data, uint64_t bytes, Request** out) {
  int32_t world = from.rank == any_source ? any_source : from.communicator.world[static_cast<size_t>(from.rank)];
  if (world != any_source && world != options_.rank && peers_[static_cast<size_t>(world)] == nullptr) [[unlikely]]
    meet(world);
  Request* request = requests_.acquire(RequestKind::receive);
  if (request == nullptr) return err_no_mem;
  request->communicator = &from.communicator;
  request->context = from.context;
  request->source = world;
  request->tag = from.tag;
  request->receive_data = data;
  request->length = bytes;
  request->parent = from.parent;
  if (from.parent != nullptr) from.parent->outstanding++;
  *out = request;
  UnexpectedEntry* entry = matcher_.post(*request);
  if (entry != nullptr) {
    take_unexpected(*request, static_cast<Unexpected&>(*entry));
    return success;
  }
  int error = lost_error(from.communicator, world);
  if (error != success) [[unlikely]] {
    matcher_.cancel(*request);
    request->status_source = from.rank;
    complete(*request, error);
  }
  return success;
}

void Engine::matched(Request& receive, int32_t source, int32_t tag, uint64_t message_bytes) {
  receive.status_source = receive.communicator->rank_of(source);
  receive.status_tag = tag;
  receive.message_bytes = message_bytes;
  receive.status_bytes = message_bytes < receive.length ? message_bytes : receive.length;
  receive.peer = source;
  count(layout::messages_received);
  count(layout::bytes_received, receive.status_bytes);
}

void Engine::take_unexpected(Request& receive, Unexpected& message) {
  if (message.envelope_only) {
    Peer& peer = *message.peer;
    peer.envelopes_held--;
    Offer offer = message.offer;
    free_unexpected(message);
    if (!take_offer(peer, receive, offer)) broken(peer, "a rendezvous outside its segment");
    return;
  }
  matched(receive, message.envelope.source, message.envelope.tag, message.length);
  if (receive.status_bytes != 0) std::memcpy(receive.receive_data, message.payload.get(), receive.status_bytes);
  if (message.self_send != nullptr) complete(*message.self_send, success);
  int error = delivery_error(receive, message.length);
  if (message.peer != nullptr) release_credit(*message.peer, message.charge);
  free_unexpected(message);
  complete(receive, error);
}

void Engine::free_unexpected(Unexpected& message) { delete &message; }

/** Takes out a message that no receive will ever match, and gives its sender its credit, or its answer, back. */
void Engine::drop_unexpected(Unexpected& message) {
  matcher_.remove(message);
  if (message.peer != nullptr && message.envelope_only) {
    message.peer->envelopes_held--;
    refuse_offer(*message.peer, message.offer.sender, err_other);
  } else if (message.peer != nullptr) {
    release_credit(*message.peer, message.charge);
  }
  free_unexpected(message);
}

Communicator* Engine::known(uint32_t context) {
  auto found = contexts_.find(context);
  return found == contexts_.end() ? nullptr : found->second;
}

/** False for a message in a communicator that its sender is no member of. One in a context that we do not know yet may stay. */
bool Engine::admissible(Peer& peer, uint32_t context) {
  const Communicator* communicator = known(context);
  return communicator == nullptr || communicator->is_member(peer.rank);
}

/** True for a message of a collective that has ended here: it failed, else it would have taken the message. */
bool Engine::over(const Communicator& communicator, uint32_t context, int32_t tag) {
  if (context != communicator.context + 1 || !Communicator::tag_before(tag, communicator.next_tag())) return false;
  for (const Schedule* schedule : communicator.running)
    if (schedule->tag == tag) return false;
  return true;
}

bool Engine::put_back_from_stranger(Peer& peer, Request& receive) {
  matcher_.put_back(receive);
  broken(peer, "a message in a communicator of which it is no member");
  return false;
}

/** Tells the sender of an envelope that its payload will not be fetched; its buffer is its own again. */
void Engine::refuse_offer(Peer& peer, uint64_t sender, int error) {
  RecordHead answer{};
  answer.finished.request = sender;
  answer.finished.error = static_cast<uint32_t>(error);
  put_control(peer, answer, layout::record_finished);
}

void Engine::add_unexpected(Unexpected& message) {
  matcher_.add_unexpected(message);
  count(layout::messages_unexpected);
  if (probes_.empty()) return;
  for (size_t at = 0; at < probes_.size(); at++) {
    Request& probe = *probes_[at];
    const Envelope& envelope = message.envelope;
    if (probe.context != envelope.context || (probe.source != any_source && probe.source != envelope.source) ||
        (probe.tag != any_tag && probe.tag != envelope.tag))
      continue;
    probe.status_source = probe.communicator->rank_of(envelope.source);
    probe.status_tag = envelope.tag;
    probe.status_bytes = message.length;
    probes_.erase(probes_.begin() + static_cast<std::ptrdiff_t>(at--));
    bool taken = probe.takes;
    if (taken) probe.message = keep_matched(*probe.communicator, message);
    complete(probe, success);
    if (taken) return;
  }
}

uint64_t Engine::keep_matched(Communicator& communicator, Unexpected& message) {
  matcher_.remove(message);
  matched_[++last_matched_] = {&message, &communicator};
  return last_matched_;
}

void Engine::release_credit(Peer& peer, uint64_t bytes) {
  peer.eager_released += bytes;
  if (peer.eager_released - peer.eager_released_published < layout::eager_credit_bytes / 4 || peer.error != success) return;
  peer.eager_released_published = peer.eager_released;
  peer.released_by_us->store(peer.eager_released, std::memory_order_release);  // of fenced memory, the waker's fence drives it out
  wake(peer);
}

int Engine::probe(Communicator& communicator, int32_t source, int32_t tag, bool* found, Status* status) {
  int32_t world = source == any_source ? any_source : communicator.world[static_cast<size_t>(source)];
  if (world != any_source && world != options_.rank && peers_[static_cast<size_t>(world)] == nullptr) [[unlikely]]
    meet(world);
  UnexpectedEntry* entry = matcher_.probe(communicator.context, world, tag);
  *found = entry != nullptr;
  if (entry == nullptr) return lost_error(communicator, world);
  auto& message = static_cast<Unexpected&>(*entry);
  *status = {communicator.rank_of(message.envelope.source), message.envelope.tag, message.length, false, 0};
  return success;
}

int Engine::matched_probe(Communicator& communicator, int32_t source, int32_t tag, bool* found, Status* status) {
  int error = probe(communicator, source, tag, found, status);
  if (error != success || !*found) return error;
  int32_t world = source == any_source ? any_source : communicator.world[static_cast<size_t>(source)];
  status->message = keep_matched(communicator, static_cast<Unexpected&>(*matcher_.probe(communicator.context, world, tag)));
  return success;
}

int Engine::start_matched_probe(Communicator& communicator, int32_t source, int32_t tag, Request** out) {
  int error = start_probe(communicator, source, tag, out);
  if (error != success) return error;
  Request& request = **out;
  if (request.state != RequestState::complete) {
    request.takes = true;
    return success;
  }
  request.message = keep_matched(communicator, static_cast<Unexpected&>(*matcher_.probe(request.context, request.source, tag)));
  return success;
}

int Engine::receive_message(uint64_t message, std::byte* data, uint64_t bytes, Request** out) {
  auto found = matched_.find(message);
  if (found == matched_.end()) return err_request;
  Request* request = requests_.acquire(RequestKind::receive);
  if (request == nullptr) return err_no_mem;
  auto [taken, communicator] = found->second;
  matched_.erase(found);
  request->communicator = communicator;
  request->context = taken->envelope.context;
  request->source = taken->envelope.source;
  request->tag = taken->envelope.tag;
  request->receive_data = data;
  request->length = bytes;
  *out = request;
  take_unexpected(*request, *taken);
  return success;
}

int Engine::start_probe(Communicator& communicator, int32_t source, int32_t tag, Request** out) {
  bool found = false;
  Status status;
  int error = probe(communicator, source, tag, &found, &status);
  if (error != success) return error;
  Request* request = requests_.acquire(RequestKind::probe);
  if (request == nullptr) return err_no_mem;
  request->communicator = &communicator;
  request->context = communicator.context;
  request->source = source == any_source ? any_source : communicator.world[static_cast<size_t>(source)];
  request->tag = tag;
  *out = request;
  if (!found) {
    probes_.push_back(request);
    return success;
  }
  request->status_source = status.source;
  request->status_tag = status.tag;
  request->status_bytes = status.bytes;
  complete(*request, success);
  return success;
}

// ---- records -----------------------------------------------------------------------------------------------------

/** Handles what a peer published. True when there was something. */
bool Engine::poll(Peer& peer) {
  bool any = false;
  for (int turn = 0; turn < records_per_turn && peer.error == success; turn++) {
    RingConsumer::Record record;
    RingConsumer::Look look = peer.consumer.peek(record);
    if (look == RingConsumer::Look::nothing) break;
    any = true;
    if (spoilt(peer)) break;
    if (look == RingConsumer::Look::broken) {
      broken(peer, "a record that leaves its ring");
      break;
    }
    if (!on_record(peer, record)) {
      if (peer.error == success) broken(peer, "a record that no version of the layout knows, or out of its bounds");
      break;
    }
    if (peer.consumer.advance(record.lines) && peer.error == success) wake(peer);
  }
  return any;
}

bool Engine::on_record(Peer& peer, const RingConsumer::Record& record) {
  switch (layout::word_kind(record.head.word)) {
    case layout::record_message:
      return on_message(peer, record);
    case layout::record_rendezvous:
      return on_rendezvous(peer, record);
    case layout::record_clear:
      return on_clear(peer, record.head);
    case layout::record_data:
      return on_data(peer, record);
    case layout::record_finished:
      return on_finished(peer, record.head);
    case layout::record_withdrawn:
      return on_withdrawn(peer, record.head);
    case layout::record_failed:
      return on_failed(peer, record.head);
    default:
      return false;
  }
}

bool Engine::on_message(Peer& peer, const RingConsumer::Record& record) {
  const RecordHead& head = record.head;
  uint64_t length = head.length;
  if (length > uint64_t{record.lines} * layout::line_bytes - layout::payload_offset || head.tag < 0) return false;
  uint64_t charge = layout::eager_charge(length);
  peer.eager_received += charge;
  if (peer.eager_received - peer.eager_released > layout::eager_credit_bytes) {
    broken(peer, "it sent more than its credit");
    return false;
  }
  // One line was copied out whole; what follows it is read once, from the ring, after its length was fixed.
  const std::byte* payload = length <= layout::inline_bytes ? reinterpret_cast<const std::byte*>(head.payload) : record.body + layout::payload_offset;
  PostedEntry* entry = matcher_.arrive({head.context, peer.rank, head.tag});
  if (entry != nullptr) [[likely]] {
    auto& receive = static_cast<Request&>(*entry);
    if (receive.source == any_source && !receive.communicator->is_member(peer.rank)) [[unlikely]]
      return put_back_from_stranger(peer, receive);
    matched(receive, peer.rank, head.tag, length);
    bool fits = writable(receive);
    if (fits) {
      if (receive.status_bytes <= layout::inline_bytes)
        inline_mover::copy_short(receive.receive_data, payload, receive.status_bytes);
      else
        std::memcpy(receive.receive_data, payload, receive.status_bytes);
      if (spoilt(peer, &receive)) return true;
    }
    release_credit(peer, charge);
    complete(receive, !fits ? err_buffer : delivery_error(receive, length));
    return true;
  }
  if (!admissible(peer, head.context)) return false;
  const Communicator* communicator = known(head.context);
  if (communicator == nullptr ? retired(head.context) : over(*communicator, head.context, head.tag)) {
    release_credit(peer, charge);
    return true;
  }
  auto* message = new Unexpected;
  message->envelope = {head.context, peer.rank, head.tag};
  message->peer = &peer;
  message->length = length;
  message->charge = charge;
  message->payload = std::make_unique<std::byte[]>(length == 0 ? 1 : length);
  std::memcpy(message->payload.get(), payload, length);
  if (spoilt(peer)) [[unlikely]] {
    free_unexpected(*message);
    return true;
  }
  add_unexpected(*message);
  return true;
}

bool Engine::on_rendezvous(Peer& peer, const RingConsumer::Record& record) {
  const RecordHead& head = record.head;
  if (head.tag < 0 || head.length > layout::message_bytes_max) return false;
  Offer offer{head.tag, head.length, head.rendezvous.request, head.rendezvous.segment, head.rendezvous.offset, head.rendezvous.address};
  PostedEntry* entry = matcher_.arrive({head.context, peer.rank, head.tag});
  if (entry != nullptr) {
    auto& receive = static_cast<Request&>(*entry);
    if (receive.source == any_source && !receive.communicator->is_member(peer.rank)) [[unlikely]]
      return put_back_from_stranger(peer, receive);
    return take_offer(peer, receive, offer);
  }
  if (!admissible(peer, head.context)) return false;
  const Communicator* communicator = known(head.context);
  if (communicator == nullptr ? retired(head.context) : over(*communicator, head.context, head.tag)) {
    refuse_offer(peer, offer.sender, err_other);
    return true;
  }
  if (++peer.envelopes_held > layout::envelopes_limit) {
    broken(peer, "more unmatched messages than any program sends");
    return false;
  }
  auto* message = new Unexpected;
  message->envelope = {head.context, peer.rank, head.tag};
  message->peer = &peer;
  message->length = head.length;
  message->envelope_only = true;
  message->offer = offer;
  add_unexpected(*message);
  return true;
}

/** A receive met an envelope: copies out of the sender's arena, reads its memory, or asks for the payload. False when the offer cannot be true. */
bool Engine::take_offer(Peer& peer, Request& receive, const Offer& offer) {
  matched(receive, peer.rank, offer.tag, offer.length);
  if (!writable(receive)) {
    refuse_offer(peer, offer.sender, err_buffer);
    complete(receive, err_buffer);
    return true;
  }
  if (offer.segment != 0) {
    auto segment = peer.segments.find(offer.segment);
    if (segment != peer.segments.end()) {
      uint64_t held = segment->second.bytes();
      if (offer.offset > held || offer.length > held - offer.offset) {
        complete(receive, err_other);
        return false;
      }
      if (segment->second.fenced()) load_fence();
      if (receive.status_bytes != 0) copy_bulk(receive.receive_data, segment->second.base() + offer.offset, receive.status_bytes);
      if (!segment->second.revoked()) [[likely]] {
        finish_offer(peer, receive, offer.sender, Mover::arena);
        return true;
      }
      if (spoilt(peer, &receive)) return true;
      // a peer of this kernel: it has the bytes no more, and will say so when it is asked for them
    }
    // not mapped here (yet): the other movers serve
  }
  if (receive.status_bytes == 0) {
    finish_offer(peer, receive, offer.sender, Mover::staged);
    return true;
  }
  if (peer.error != success) {
    complete(receive, peer.error);
    return true;
  }
  receive.remote = offer.sender;
  Mover mover = reading_mover(peer, offer, receive.status_bytes);
  if (mover == Mover::staged)
    ask_for_payload(peer, receive);
  else
    start_reading(peer, receive, offer, mover);
  return true;
}

/** The payload is here: the sender's buffer is its own again, and the receive is over. */
void Engine::finish_offer(Peer& peer, Request& receive, uint64_t sender, Mover mover) {
  RecordHead answer{};
  answer.finished.request = sender;
  answer.finished.mover = static_cast<uint32_t>(mover);
  put_control(peer, answer, layout::record_finished);
  complete(receive, delivery_error(receive, receive.message_bytes));
}

/** Asks the sender for the payload in pieces through the ring: the staged mover always works. */
void Engine::ask_for_payload(Peer& peer, Request& receive) {
  RecordHead answer{};
  receive.state = RequestState::streaming;
  receive.accepted = receive.status_bytes;
  receive.moved = 0;
  answer.length = receive.accepted;
  answer.clear.request = receive.remote;
  answer.clear.receiver = receive.id();
  put_control(peer, answer, layout::record_clear);
}

bool Engine::on_clear(Peer& peer, const RecordHead& head) {
  Request* request = requests_.find(head.clear.request);
  if (request == nullptr || request->kind != RequestKind::send || request->peer != peer.rank || request->state != RequestState::announced) {
    RecordHead answer{};  // the send is gone, with its collective
    answer.withdrawn.receiver = head.clear.receiver;
    answer.withdrawn.request = head.clear.request;
    answer.withdrawn.error = err_other;
    put_control(peer, answer, layout::record_withdrawn);
    return true;
  }
  if (head.length == 0 || head.length > request->length) return false;
  request->state = RequestState::streaming;
  request->mover = static_cast<uint8_t>(Mover::staged);
  request->accepted = head.length;
  request->moved = 0;
  request->remote = head.clear.receiver;
  peer.streams.push_back(request);
  return true;
}

bool Engine::on_data(Peer& peer, const RingConsumer::Record& record) {
  const RecordHead& head = record.head;
  uint64_t length = head.length, offset = head.data.offset;
  if (length == 0 || length > uint64_t{record.lines - 1} * layout::line_bytes) return false;
  Request* request = requests_.find(head.data.receiver);
  if (request == nullptr) return true;  // the receive is gone, with its collective
  if (request->kind != RequestKind::receive || request->state != RequestState::streaming || request->peer != peer.rank || offset != request->moved ||
      length > request->accepted - request->moved)
    return false;
  bool fits = writable(*request);
  if (fits) std::memcpy(request->receive_data + offset, record.body + layout::line_bytes, length);
  if (spoilt(peer)) return true;
  request->moved += length;
  if (!fits) request->cancelled = true;  // remembered until the stream ends
  if (request->moved < request->accepted) return true;
  bool dropped = request->cancelled;
  request->cancelled = false;
  complete(*request, dropped ? err_buffer : delivery_error(*request, request->message_bytes));
  return true;
}

bool Engine::on_finished(Peer& peer, const RecordHead& head) {
  Request* request = requests_.find(head.finished.request);
  if (request == nullptr || request->kind != RequestKind::send || request->peer != peer.rank) return true;
  if (request->state != RequestState::announced) return false;
  auto mover = static_cast<Mover>(request->mover);
  if (head.finished.mover != 0) {
    mover = static_cast<Mover>(head.finished.mover);
    bool read = mover == Mover::cma || mover == Mover::procmem;
    if (head.finished.mover > UINT8_MAX || (read ? !peer.reads_us : mover != Mover::staged && (mover != Mover::arena || request->segment == 0)))
      return false;
  }
  count_sent(peer, mover, request->length);
  complete(*request, success);
  return true;
}

bool Engine::on_withdrawn(Peer& peer, const RecordHead& head) {
  Request* request = requests_.find(head.withdrawn.receiver);
  if (request == nullptr || request->kind != RequestKind::receive || request->peer != peer.rank) return true;
  if (request->state != RequestState::streaming) return false;
  complete(*request, err_other);
  return true;
}

bool Engine::on_failed(Peer& peer, const RecordHead& head) {
  if (head.tag < 0) return false;
  FailureNotice notice{peer.rank, head.tag, head.failed.onward != 0, err_other, peer.rank};
  if (head.failed.error == err_proc_aborted) {
    notice.error = err_proc_aborted;
    if (head.failed.about != 0 && head.failed.about <= static_cast<uint32_t>(options_.size))
      notice.about = static_cast<int32_t>(head.failed.about) - 1;
    // who is told of a death before it saw it must not go on sending to the dead
    look_for_death(notice.about);
    if (peer.error != success) return true;
  }
  Communicator* communicator = known(head.context);
  if (communicator != nullptr) return head.context == communicator->context + 1 && heed(*communicator, notice);
  if (retired(head.context)) return true;
  // a member may fail in a communicator before this rank has come to make it
  if (early_failures_count_ >= failed_ahead_limit) return false;
  early_failures_count_++;
  early_failures_[head.context].push_back(notice);
  return true;
}

/** Takes in that a member has given a collective up. False when it cannot be. */
bool Engine::heed(Communicator& communicator, const FailureNotice& notice) {
  if (!communicator.is_member(notice.rank)) return false;
  int32_t tag = notice.tag;
  if (notice.onward) {
    if (!communicator.failing || Communicator::tag_before(tag, communicator.failing_from)) communicator.failing_from = tag;
    communicator.failing = true;
    communicator.failing_as = {notice.error, notice.about};
    for (Schedule* schedule : communicator.running)
      if (!Communicator::tag_before(schedule->tag, tag)) give_up(*schedule, notice.error, notice.about, true);
    return true;
  }
  if (!Communicator::tag_before(tag, communicator.next_tag())) {
    // a member fails no more than what it began, and it begins few collectives before the others do
    if (communicator.failed_ahead.size() >= failed_ahead_limit) return false;
    communicator.failed_ahead[tag] = {notice.error, notice.about};
    return true;
  }
  for (Schedule* schedule : communicator.running)
    if (schedule->tag == tag) give_up(*schedule, notice.error, notice.about, true);
  return true;
}

/** Of what came before the communicator was made: the failures that members told of. */
void Engine::heed_early(Communicator& communicator) {
  auto early = early_failures_.find(communicator.context + 1);
  if (early == early_failures_.end()) return;
  std::vector<FailureNotice> notices = std::move(early->second);
  early_failures_.erase(early);
  early_failures_count_ -= notices.size();
  for (const FailureNotice& notice : notices) {
    Peer& peer = *peers_[static_cast<size_t>(notice.rank)];
    if (!heed(communicator, notice) && peer.error == success) broken(peer, "a failure in a communicator of which it is no member");
  }
}

}  // namespace vicinal
