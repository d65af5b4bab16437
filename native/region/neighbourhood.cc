#include "region/neighbourhood.h"

#include <algorithm>
#include <cstring>

#include "ring/fence.h"

namespace vicinal::region {

using namespace layout;

namespace {

constexpr auto relaxed = std::memory_order_relaxed;
constexpr auto acquire = std::memory_order_acquire;
constexpr auto release = std::memory_order_release;

/** Beyond this a generation is somebody's nonsense, and counting goes on elsewhere; JavaScript's numbers hold it. */
constexpr uint64_t generation_max = uint64_t{1} << 48;
/** A conversation that stood shorter than this counts as a strike, and who has strikes is met again only after a while. */
constexpr uint64_t young_milliseconds = 10'000;
constexpr uint64_t shun_milliseconds = 100;
constexpr uint64_t shun_milliseconds_max = 10'000;

uint64_t shun_time(uint32_t strikes) { return std::min(shun_milliseconds_max, shun_milliseconds << std::min(strikes, 12u)); }

/** Printable text of a field that anything may stand in. */
std::string text_of(const char* field, size_t bytes) {
  char copy[name_text_bytes];
  std::memcpy(copy, field, bytes);
  std::string text;
  for (size_t at = 0; at < bytes && copy[at] != 0; at++) text += copy[at] >= ' ' && copy[at] <= '~' ? copy[at] : '?';
  return text;
}

/** Never shows a reader anything but the text while it stands there already. */
void put_text(char* field, size_t bytes, const std::string& text) {
  char whole[name_text_bytes] = {};
  std::memcpy(whole, text.data(), std::min(bytes, text.size()));
  if (std::memcmp(field, whole, bytes) != 0) std::memcpy(field, whole, bytes);
}

uint64_t random_nonce() {
  uint64_t made;
  do made = random_word();
  while (made == 0);
  return made;
}

NeighbourEvent event_of(NeighbourEvent::Kind kind, uint32_t slot, uint64_t generation) {
  NeighbourEvent event;
  event.kind = kind;
  event.slot = slot;
  event.generation = generation;
  return event;
}

std::string slot_text(uint32_t slot) { return "slot " + std::to_string(slot); }

}  // namespace

Neighbourhood::Neighbourhood(std::byte* base, const Geometry& geometry, NeighbourhoodSettings settings)
    : base_(base), geometry_(geometry), settings_(std::move(settings)), others_(geometry.slots), claim_(Token::random()) {}

Neighbourhood::Seen Neighbourhood::look(uint32_t slot) {
  SlotClaim& claim = head(slot).claim;
  Seen seen;
  seen.generation = claim.generation.load(acquire);
  if (settings_.fenced) load_fence();
  seen.claim = {{claim.claim[0].load(relaxed), claim.claim[1].load(relaxed)}};
  seen.state = claim.state.load(relaxed);
  seen.heartbeat = claim.heartbeat.load(acquire);
  return seen;
}

void Neighbourhood::poll(uint64_t now, std::vector<NeighbourEvent>& events) {
  if (phase_ == Phase::ended) return;
  // While we were stopped ourselves nobody's heartbeat stood still under our eyes.
  uint64_t step = polled_at_ == 0 ? 0 : std::min(now - polled_at_, settings_.neighbour_timeout / 8 + 1);
  polled_at_ = now;
  busy_ = false;
  if (phase_ == Phase::claimed) settle(now, events);
  if (phase_ == Phase::seeking) return seek(now, step);
  if (phase_ != Phase::member) return;
  std::string loss = own_loss();
  if (!loss.empty()) return drop_out(now, loss, events);
  if (now - beaten_at_ >= settings_.beat) {
    guard_header(now, events);
    if (phase_ != Phase::member) return;
    beat(now);
  }
  for (uint32_t slot = 0; slot < geometry_.slots; slot++)
    if (slot != own_) attend(slot, now, step, events);
}

// ---- our slot ----

void Neighbourhood::seek(uint64_t now, uint64_t step) {
  // a server that numbers machines gives a number anew only when its former machine is gone: what stands there is of our own former self
  bool numbered = settings_.slot >= 0;
  if (numbered && static_cast<uint32_t>(settings_.slot) >= geometry_.slots) {
    waiting_for_ = slot_text(static_cast<uint32_t>(settings_.slot)) + " is not there: the region has " + std::to_string(geometry_.slots) + " slots";
    return;
  }
  uint64_t patience = numbered ? std::max(settings_.neighbour_timeout / 4, 3 * settings_.beat) : settings_.neighbour_timeout;
  uint32_t alive = 0, chosen = geometry_.slots;
  for (uint32_t slot = 0; slot < geometry_.slots; slot++) {
    Other& other = others_[slot];
    Seen seen = look(slot);
    bool same = seen.same_owner(other.seen) && seen.heartbeat == other.seen.heartbeat;
    other.still = same ? other.still + step : 0;
    other.seen = seen;
    bool blank = seen.generation == 0 && seen.heartbeat == 0 && seen.claim.empty();
    bool vacant = blank || (seen.state == slot_left && other.still >= 2 * settings_.beat) || other.still >= patience;
    if (!vacant) alive++;
    bool ours_to_take = numbered ? slot == static_cast<uint32_t>(settings_.slot) : settings_.host || slot != 0;
    if (vacant && ours_to_take && chosen == geometry_.slots) chosen = slot;
  }
  if (now < seek_after_) return;
  HeaderRead found = read_header(base_, geometry_.bytes);
  if (found.header == Header::valid && found.geometry != geometry_) {
    stale_ = true;
    waiting_for_ = "the region was initialised anew, as " + found.geometry.id.text();
    return;
  }
  if (chosen == geometry_.slots) {
    waiting_for_ =
        numbered ? slot_text(static_cast<uint32_t>(settings_.slot)) + " still has a heartbeat, of another broker"
                 : std::to_string(alive) + " of " + std::to_string(geometry_.slots) + " slots have a heartbeat or had one lately, and none is free";
    return;
  }
  waiting_for_ = "the claim of " + slot_text(chosen);
  claim_ = Token::random();
  own_ = chosen;
  claimed_over_ = others_[chosen].seen;
  SlotClaim& claim = head(own_).claim;
  claim.claim[0].store(claim_.words[0], relaxed);
  claim.claim[1].store(claim_.words[1], release);
  store_fence();
  claimed_at_ = now;
  phase_ = Phase::claimed;
  busy_ = true;
}

void Neighbourhood::settle(uint64_t now, std::vector<NeighbourEvent>& events) {
  busy_ = true;
  Seen seen = look(own_);
  bool stands = seen.claim == claim_ && seen.heartbeat == claimed_over_.heartbeat && seen.generation == claimed_over_.generation;
  if (!stands) {
    // another was later, and has it; or its owner lives after all
    phase_ = Phase::seeking;
    waiting_for_ = slot_text(own_) + " went to another broker that claimed it too";
    others_[own_] = Other();
    others_[own_].seen = seen;
    seek_after_ = now + random_word() % (settings_.claim_wait + 1);
    return;
  }
  if (now - claimed_at_ < settings_.claim_wait) return;
  take(now, events);
}

void Neighbourhood::take(uint64_t now, std::vector<NeighbourEvent>& events) {
  SlotHead& mine = head(own_);
  bool absurd = claimed_over_.generation >= generation_max;
  generation_ = absurd ? 1 + random_word() % (generation_max / 2) : claimed_over_.generation + 1;
  mine.claim.state.store(slot_free, relaxed);
  store_fence();
  for (uint32_t slot = 0; slot < geometry_.slots; slot++) {
    others_[slot] = Other();
    NeighbourLine& said = line(own_, slot);
    said.about.store(0, relaxed);
    said.echo.store(0, relaxed);
    said.nonce.store(0, relaxed);
    said.consumed.store(0, relaxed);
  }
  name_ourselves();
  store_fence();
  mine.claim.generation.store(generation_, release);
  mine.claim.state.store(slot_member, release);
  heartbeat_ = claimed_over_.heartbeat;
  phase_ = Phase::member;
  taken_at_ = now;
  waiting_for_.clear();
  beat(now);
  NeighbourEvent event = event_of(NeighbourEvent::Kind::taken, own_, generation_);
  events.push_back(std::move(event));
}

/** Why our slot is no longer ours, or ''. */
std::string Neighbourhood::own_loss() {
  SlotClaim& claim = head(own_).claim;
  Token stands{{claim.claim[0].load(relaxed), claim.claim[1].load(relaxed)}};
  if (stands != claim_)
    return "another broker's claim stands in " + slot_text(own_) +
           (stands.empty() ? " (zeros: somebody wiped it)" : ": this broker was paused for long, or somebody writes where it should not");
  if (claim.generation.load(relaxed) != generation_) return slot_text(own_) + " has another generation: another broker took it";
  if (claim.heartbeat.load(relaxed) != heartbeat_)
    return "somebody else lets the heartbeat of " + slot_text(own_) + " go on: a clone of this machine, or one that writes where it should not";
  if (claim.state.load(relaxed) != slot_member) return "somebody changed the state of " + slot_text(own_);
  return "";
}

/** Who we are, also where somebody wrote over it. */
void Neighbourhood::name_ourselves() {
  SlotHead& mine = head(own_);
  put_text(mine.name.broker, broker_text_bytes, settings_.broker);
  put_text(mine.name.name, name_text_bytes, settings_.name);
  mine.claim.role.store(settings_.host ? slot_host : slot_guest, relaxed);
}

void Neighbourhood::beat(uint64_t now) {
  heartbeat_ += 1 + (random_word() & 0xffff);
  name_ourselves();
  head(own_).claim.heartbeat.store(heartbeat_, release);
  if (settings_.fenced) store_fence();
  beaten_at_ = now;
  if (now - taken_at_ > shun_milliseconds_max) losses_ = 0;
}

void Neighbourhood::drop_out(uint64_t now, const std::string& reason, std::vector<NeighbourEvent>& events) {
  for (uint32_t slot = 0; slot < geometry_.slots; slot++) {
    if (slot != own_ && others_[slot].phase == Other::Phase::standing) {
      NeighbourEvent event = event_of(NeighbourEvent::Kind::lost, slot, others_[slot].seen.generation);
      event.text = "our own slot was lost: " + reason;
      events.push_back(std::move(event));
    }
    others_[slot] = Other();
  }
  NeighbourEvent event = event_of(NeighbourEvent::Kind::left, own_, generation_);
  event.text = reason;
  events.push_back(std::move(event));
  phase_ = Phase::seeking;
  losses_++;
  // at random, so that two that took each other's slot do not meet again at once
  uint64_t wait = shun_time(losses_);
  seek_after_ = now + wait / 2 + random_word() % (wait / 2 + 1);
  waiting_for_ = "a while after our slot was lost: " + reason;
}

/** The first page has one content that every broker here knows: whoever sees it spoilt puts it right. */
void Neighbourhood::guard_header(uint64_t now, std::vector<NeighbourEvent>& events) {
  HeaderRead found = read_header(base_, geometry_.bytes);
  if (found.header == Header::valid) {
    if (found.geometry == geometry_) return;
    stale_ = true;
    return drop_out(now, "the region was initialised anew, as " + found.geometry.id.text(), events);
  }
  write_header(base_, geometry_);
  if (header_noted_) return;
  header_noted_ = true;
  NeighbourEvent event = event_of(NeighbourEvent::Kind::note, own_, generation_);
  event.text =
      "the region's first page was overwritten, and is restored (" + (found.reason.empty() ? std::string("it was blank") : found.reason) + ")";
  events.push_back(std::move(event));
}

void Neighbourhood::leave() {
  if (phase_ == Phase::member && own_loss().empty()) {
    head(own_).claim.state.store(slot_left, release);
    beat(polled_at_);
  }
  phase_ = Phase::ended;
}

// ---- the others ----

void Neighbourhood::attend(uint32_t slot, uint64_t now, uint64_t step, std::vector<NeighbourEvent>& events) {
  Other& other = others_[slot];
  Seen seen = look(slot);
  bool same = seen.same_owner(other.seen);
  bool beats = seen.heartbeat != other.seen.heartbeat;
  other.still = same && !beats ? other.still + step : 0;
  other.moved = same && (other.moved || beats);
  if (other.phase == Other::Phase::standing) {
    std::string loss = converse(slot, seen, events);
    if (loss.empty() && other.still >= settings_.neighbour_timeout)
      loss = "its heartbeat stood still for " + std::to_string(settings_.neighbour_timeout) + " ms";
    if (!loss.empty()) return lose(slot, now, loss, events);
    other.seen = seen;
    if (other.strikes != 0 && now - other.stood_since > shun_milliseconds_max) other.strikes = 0;
    return;
  }
  other.seen = seen;
  bool present =
      same && seen.state == slot_member && seen.generation != 0 && seen.generation <= generation_max && other.still < settings_.neighbour_timeout;
  if (other.phase == Other::Phase::meeting) {
    bool intact = line_holds(slot);
    if (present && intact) return greet(slot, now, events);
    hush(slot);
    other.phase = Other::Phase::watching;
    other.moved = false;
    if (!intact) other.shunned_until = now + shun_time(++other.strikes);  // somebody writes where only we should
    return;
  }
  if (present && other.moved && now >= other.shunned_until && meet(slot)) greet(slot, now, events);
}

/** True while what we say to that slot is what stands there. */
bool Neighbourhood::line_holds(uint32_t slot) {
  NeighbourLine& ours = line(own_, slot);
  const Other& other = others_[slot];
  return ours.about.load(relaxed) == other.seen.generation && ours.nonce.load(relaxed) == other.nonce && ours.echo.load(relaxed) == other.theirs;
}

/** Begins a conversation with whoever has that slot: our nonce for it stands there when this returns true. */
bool Neighbourhood::meet(uint32_t slot) {
  Other& other = others_[slot];
  SlotHead& theirs = head(slot);
  std::string broker = text_of(theirs.name.broker, broker_text_bytes), name = text_of(theirs.name.name, name_text_bytes);
  uint32_t role = theirs.claim.role.load(relaxed);
  if (settings_.fenced) load_fence();
  if (!look(slot).same_owner(other.seen) || broker.empty() || role > slot_host) return false;
  other.broker = std::move(broker);
  other.name = std::move(name);
  other.host = role == slot_host;
  other.nonce = random_nonce();
  other.theirs = 0;
  other.overflowed = false;
  other.phase = Other::Phase::meeting;
  NeighbourLine& said = line(own_, slot);
  said.about.store(0, relaxed);
  said.echo.store(0, relaxed);
  said.consumed.store(0, relaxed);
  store_fence();
  other.writer = MailWriter(mailbox(own_, slot), geometry_.mailbox_bytes, &line(slot, own_).consumed, settings_.queue_limit, settings_.fenced);
  other.reader = MailReader(mailbox(slot, own_), geometry_.mailbox_bytes, &said.consumed, settings_.fenced);
  said.nonce.store(other.nonce, release);
  if (settings_.fenced) store_fence();
  said.about.store(other.seen.generation, release);
  if (settings_.fenced) store_fence();
  busy_ = true;
  return true;
}

/** Echoes their nonce, and looks whether they echoed ours. */
void Neighbourhood::greet(uint32_t slot, uint64_t now, std::vector<NeighbourEvent>& events) {
  Other& other = others_[slot];
  NeighbourLine& said = line(slot, own_);
  // their echo first: who echoes our nonce has set up everything else before
  uint64_t echo = said.echo.load(acquire);
  if (settings_.fenced) load_fence();
  uint64_t about = said.about.load(acquire);
  uint64_t nonce = said.nonce.load(relaxed);
  busy_ = true;
  if (about != generation_ || nonce == 0) return;
  if (nonce != other.theirs) {
    other.theirs = nonce;
    line(own_, slot).echo.store(nonce, release);
    if (settings_.fenced) store_fence();
  }
  if (echo != other.nonce) return;
  other.writer.begin(conversation_of(other.nonce, other.theirs));
  other.reader.begin(conversation_of(other.theirs, other.nonce));
  other.phase = Other::Phase::standing;
  other.stood_since = now;
  NeighbourEvent event = event_of(NeighbourEvent::Kind::found, slot, other.seen.generation);
  event.host = other.host;
  event.broker = other.broker;
  event.name = other.name;
  event.text = "slot " + std::to_string(slot) + " at generation " + std::to_string(other.seen.generation) + " and ours (slot " +
               std::to_string(own_) + ") read each other's nonce in region " + geometry_.id.text();
  events.push_back(std::move(event));
}

/** Reads and writes mail. @returns why the conversation is over, or '' */
std::string Neighbourhood::converse(uint32_t slot, const Seen& seen, std::vector<NeighbourEvent>& events) {
  Other& other = others_[slot];
  if (!seen.same_owner(other.seen)) return "its slot has another generation: it was restarted, or another broker took it";
  std::string wrong = other.reader.read([&](std::vector<std::byte>&& frame) {
    NeighbourEvent event = event_of(NeighbourEvent::Kind::frame, slot, seen.generation);
    event.frame = std::move(frame);
    events.push_back(std::move(event));
  });
  busy_ = busy_ || other.reader.moved();
  // in this order: who leaves, or begins anew, does not care any more for what its mail looks like
  if (seen.state == slot_left) return "it left";
  if (seen.state != slot_member) return "the state of its slot is " + std::to_string(seen.state);
  NeighbourLine& said = line(slot, own_);
  if (said.about.load(relaxed) != generation_ || said.nonce.load(relaxed) != other.theirs || said.echo.load(relaxed) != other.nonce)
    return "it ended the conversation: our nonce is no longer echoed";
  if (!line_holds(slot)) return "somebody wrote over what we say to it";
  if (beaten_at_ == polled_at_ && text_of(head(slot).name.broker, broker_text_bytes) != other.broker) return "it has another name now";
  if (!wrong.empty()) return "its mail is malformed: " + wrong;
  if (other.overflowed) return "more than " + std::to_string(settings_.queue_limit) + " bytes waited for it to read its mail";
  if (other.writer.flush()) busy_ = true;
  if (other.writer.broken()) return "it says that it read mail that was never written";
  return "";
}

void Neighbourhood::lose(uint32_t slot, uint64_t now, const std::string& reason, std::vector<NeighbourEvent>& events) {
  Other& other = others_[slot];
  NeighbourEvent event = event_of(NeighbourEvent::Kind::lost, slot, other.seen.generation);
  event.broker = other.broker;
  event.text = reason;
  events.push_back(std::move(event));
  uint32_t strikes = now - other.stood_since < young_milliseconds ? other.strikes + 1 : 0;
  hush(slot);
  other = Other();
  other.strikes = strikes;
  if (strikes != 0) other.shunned_until = now + shun_time(strikes);
}

/** There is no conversation with that slot. */
void Neighbourhood::hush(uint32_t slot) {
  NeighbourLine& said = line(own_, slot);
  said.about.store(0, release);
  said.echo.store(0, relaxed);
  said.nonce.store(0, relaxed);
  if (settings_.fenced) store_fence();
}

bool Neighbourhood::send(uint32_t slot, uint64_t generation, std::span<const std::byte> frame) {
  if (phase_ != Phase::member || slot >= geometry_.slots || slot == own_) return false;
  Other& other = others_[slot];
  if (other.phase != Other::Phase::standing || other.seen.generation != generation || other.overflowed) return false;
  if (frame.empty() || frame.size() > frame_bytes_max) return false;
  if (!other.writer.send(frame)) {
    other.overflowed = true;
    return false;
  }
  if (own_loss().empty()) other.writer.flush();
  busy_ = true;
  return true;
}

}  // namespace vicinal::region
