// Regions: the first page, the mailboxes, and neighbours in simulated time: slots that many want, owners that are paused, clones, and
// somebody who writes over everything.
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <map>
#include <memory>
#include <optional>
#include <set>

#include "check.h"
#include "layout/data_region.h"
#include "region/header.h"
#include "region/initialiser.h"
#include "region/map.h"
#include "region/memory_type.h"
#include "region/neighbourhood.h"
#include "region/scrub.h"

using namespace vicinal;
using namespace vicinal::test;
using namespace vicinal::region;
using Kind = NeighbourEvent::Kind;

namespace {

/** A file of zeros without a name. */
int memory_file(uint64_t bytes) {
  int file = memfd_create("vicinal-test-region", MFD_CLOEXEC);
  if (file < 0 || ftruncate(file, static_cast<off_t>(bytes)) != 0) std::abort();
  return file;
}

/** A control region in memory, initialised. */
class TestRegion {
 public:
  explicit TestRegion(uint32_t slots = 8, uint32_t mailbox = 4096) : file_(memory_file(layout::control_region_bytes(slots, mailbox))) {
    std::string reason = mapping_.map(file_, layout::control_region_bytes(slots, mailbox));
    if (!reason.empty()) std::abort();
    geometry_ = plan(layout::region_control, mapping_.bytes(), slots, &reason);
    write_header(base(), geometry_);
  }
  ~TestRegion() { close(file_); }
  std::byte* base() { return mapping_.base(); }
  uint64_t bytes() const { return mapping_.bytes(); }
  int file() const { return file_; }
  const Geometry& geometry() const { return geometry_; }
  layout::SlotHead& head(uint32_t slot) { return *reinterpret_cast<layout::SlotHead*>(base() + geometry_.section(slot)); }

 private:
  int file_;
  MappedRegion mapping_;
  Geometry geometry_;
};

NeighbourhoodSettings settings_of(const std::string& broker) {
  NeighbourhoodSettings settings;
  settings.broker = broker;
  settings.name = "machine of " + broker;
  settings.neighbour_timeout = 1000;
  settings.beat = 50;
  settings.claim_wait = 200;
  settings.queue_limit = 1 << 20;
  return settings;
}

std::vector<std::byte> frame_of(uint64_t sender, uint64_t number, uint64_t bytes) {
  std::vector<std::byte> frame(16 + bytes);
  std::memcpy(frame.data(), &sender, 8);
  std::memcpy(frame.data() + 8, &number, 8);
  fill(frame.data() + 16, bytes, sender * 1000003 + number);
  return frame;
}

/** A broker in simulated time, that keeps what its neighbourhood told. */
struct Broker {
  Broker(TestRegion& region, uint64_t number, NeighbourhoodSettings settings)
      : number(number), place(region.base(), region.geometry(), std::move(settings)) {}

  void poll(uint64_t now) {
    std::vector<NeighbourEvent> events;
    place.poll(now, events);
    for (NeighbourEvent& event : events) take(event);
  }

  void take(NeighbourEvent& event) {
    switch (event.kind) {
      case Kind::taken:
        taken++;
        break;
      case Kind::left:
        left++;
        if (!standing.empty()) fail(__FILE__, __LINE__, "neighbours stand without a slot");
        last_left = event.text;
        break;
      case Kind::found:
        if (standing.contains(event.slot)) fail(__FILE__, __LINE__, "found twice");
        standing[event.slot] = {event.generation, event.broker, 0, 0, std::nullopt};
        found++;
        break;
      case Kind::lost:
        if (!standing.contains(event.slot)) fail(__FILE__, __LINE__, "lost without having been found");
        standing.erase(event.slot);
        lost++;
        last_lost = event.text;
        break;
      case Kind::frame:
        hear(event);
        break;
      case Kind::note:
        notes++;
        break;
    }
  }

  void hear(const NeighbourEvent& event) {
    frames++;
    auto other = standing.find(event.slot);
    if (other == standing.end() || event.generation != other->second.generation || event.frame.size() < 16)
      return fail(__FILE__, __LINE__, "a frame of nobody");
    uint64_t sender, order;
    std::memcpy(&sender, event.frame.data(), 8);
    std::memcpy(&order, event.frame.data() + 8, 8);
    // in order, from the first on that the sender wrote in this conversation
    if (other->second.heard_from && *other->second.heard_from != sender) fail(__FILE__, __LINE__, "a frame of another sender");
    other->second.heard_from = sender;
    if (other->second.heard++ != order) fail(__FILE__, __LINE__, "a frame out of its order");
    if (!holds(event.frame.data() + 16, event.frame.size() - 16, sender * 1000003 + order)) fail(__FILE__, __LINE__, "a frame that is torn");
    if (names_hold && other->second.broker != std::to_string(sender)) fail(__FILE__, __LINE__, "a frame of another broker");
  }

  /** Sends the next frame of the conversation to everyone who stands. */
  void speak(uint64_t bytes) {
    for (auto& [slot, other] : standing)
      if (place.send(slot, other.generation, frame_of(number, other.said, bytes))) other.said++;
  }

  struct Other {
    uint64_t generation;
    std::string broker;
    uint64_t said;
    uint64_t heard;
    std::optional<uint64_t> heard_from;
  };
  uint64_t number;
  Neighbourhood place;
  std::map<uint32_t, Other> standing;
  bool names_hold = true;  // false while somebody writes over the names
  int taken = 0, left = 0, found = 0, lost = 0, frames = 0, notes = 0;
  std::string last_left, last_lost;
};

/** Brokers over one region, and the time. */
struct World {
  explicit World(uint32_t slots = 8, uint32_t mailbox = 4096) : region(slots, mailbox) {}
  Broker& add(bool fenced = false) {
    NeighbourhoodSettings settings = settings_of(std::to_string(brokers.size()));
    settings.fenced = fenced;
    return add(settings);
  }
  Broker& add(const NeighbourhoodSettings& settings) {
    brokers.push_back(std::make_unique<Broker>(region, brokers.size(), settings));
    return *brokers.back();
  }
  void run(uint64_t milliseconds, const std::set<Broker*>& stopped = {}) {
    for (uint64_t end = now + milliseconds; now < end; now += 5)
      for (auto& broker : brokers)
        if (!stopped.contains(broker.get())) broker->poll(now);
  }
  /** Runs until everyone stands with everyone. */
  bool meet(uint64_t milliseconds = 60'000) {
    for (uint64_t end = now + milliseconds; now < end;) {
      run(50);
      bool all = true;
      for (auto& broker : brokers) all = all && broker->standing.size() == brokers.size() - 1;
      if (all) return true;
    }
    return false;
  }
  TestRegion region;
  uint64_t now = 1000;
  std::vector<std::unique_ptr<Broker>> brokers;
};

}  // namespace

TEST(layout_by_number) {
  using namespace layout;
  CHECK_EQ(sizeof(RegionHead), size_t{4096});
  CHECK_EQ(offsetof(RegionIdentity, version), size_t{8});
  CHECK_EQ(offsetof(RegionIdentity, id), size_t{16});
  CHECK_EQ(offsetof(RegionIdentity, section_bytes), size_t{56});
  CHECK_EQ(offsetof(RegionHead, seal), size_t{64});
  CHECK_EQ(offsetof(RegionSeal, check), size_t{16});
  CHECK_EQ(offsetof(SlotClaim, heartbeat), size_t{24});
  CHECK_EQ(offsetof(SlotHead, name), size_t{64});
  CHECK_EQ(sizeof(NeighbourLine), size_t{64});
  CHECK_EQ(offsetof(NeighbourLine, consumed), size_t{24});
  CHECK_EQ(neighbour_lines_offset, uint64_t{4096});
  CHECK_EQ(mailboxes_offset(64), uint64_t{8192});
  CHECK_EQ(control_section_bytes(16, 65536), uint64_t{8192 + 16 * 65536});
  CHECK_EQ(mailbox_bytes_of(control_region_bytes(16, 65536), 16), 65536u);
  CHECK_EQ(mailbox_bytes_of(control_region_bytes(16, 65536) - 1, 16), 32768u);
  CHECK_EQ(mailbox_bytes_of(4096, 2), 0u);
  CHECK_EQ(piece_offset, 40u);
}

TEST(the_first_page) {
  TestRegion region;
  HeaderRead found = read_header(region.base(), region.bytes());
  CHECK(found.header == Header::valid && found.geometry == region.geometry());
  Random random(setting("VICINAL_SEED", 1));
  std::vector<std::byte> page(4096);
  std::memcpy(page.data(), region.base(), page.size());
  for (int round = 0; round < 20000; round++) {
    std::memcpy(region.base(), page.data(), page.size());
    for (uint64_t count = 1 + random.below(4); count > 0; count--) {
      uint64_t value = random.chance(2) ? random.next() : random.below(100);
      std::memcpy(region.base() + random.below(64), &value, 1 + random.below(8));
    }
    found = read_header(region.base(), region.bytes());
    if (found.header != Header::valid) {
      CHECK(found.header == Header::blank || !found.reason.empty());
      continue;
    }
    // whatever is believed lies within the memory
    const Geometry& said = found.geometry;
    CHECK(said.section(said.slots) <= region.bytes());
    CHECK(said.kind == layout::region_data || layout::control_section_bytes(said.slots, said.mailbox_bytes) == said.section_bytes);
  }
}

TEST(a_blank_region_is_initialised_once_by_several) {
  for (int round = 0; round < 50; round++) {
    Random random(setting("VICINAL_SEED", 1) + static_cast<uint64_t>(round));
    uint64_t bytes = layout::control_region_bytes(4, 4096);
    int file = memory_file(bytes);
    MappedRegion mapping;
    REQUIRE(mapping.map(file, bytes).empty());
    std::vector<Initialiser> all;
    for (int each = 0; each < 5; each++) all.emplace_back(mapping.base(), bytes, layout::region_control, 4, 100);
    std::set<size_t> ready;
    int ours = 0;
    for (uint64_t now = 1; ready.size() < all.size() && now < 100'000; now += random.below(30)) {
      size_t at = random.below(all.size());
      if (ready.contains(at) || all[at].step(now) != Initialiser::Step::ready) continue;
      ready.insert(at);
      ours += all[at].ours() ? 1 : 0;
    }
    CHECK_EQ(ready.size(), all.size());
    CHECK_EQ(ours, 1);
    for (Initialiser& each : all) CHECK(each.geometry() == all[0].geometry());
    close(file);
  }
}

TEST(the_claim_of_a_dead_initialiser_does_not_bind) {
  uint64_t bytes = layout::control_region_bytes(4, 4096);
  int file = memory_file(bytes);
  MappedRegion mapping;
  REQUIRE(mapping.map(file, bytes).empty());
  Initialiser dead(mapping.base(), bytes, layout::region_control, 4, 100), next(mapping.base(), bytes, layout::region_control, 4, 100);
  CHECK(dead.step(1) == Initialiser::Step::waiting);
  uint64_t now = 2;
  while (next.step(now) == Initialiser::Step::waiting && now < 10'000) now += 10;
  CHECK(next.step(now) == Initialiser::Step::ready);
  CHECK(dead.step(now + 10) == Initialiser::Step::ready);
  CHECK(dead.geometry() == next.geometry());
  close(file);
}

TEST(mail_of_every_length_through_a_small_ring) {
  for (bool fenced : {false, true}) {
    alignas(64) static std::byte ring[4096];
    std::atomic<uint64_t> consumed{0};
    MailWriter writer(ring, sizeof ring, &consumed, 8 << 20, fenced);
    MailReader reader(ring, sizeof ring, &consumed, fenced);
    writer.begin(77);
    reader.begin(77);
    std::vector<std::vector<std::byte>> sent;
    for (uint64_t bytes = 1; bytes <= 3000; bytes++) sent.push_back(frame_of(1, bytes, bytes % 1500));
    sent.push_back(frame_of(1, 0, layout::frame_bytes_max - 16));
    for (auto& frame : sent) CHECK(writer.send(frame));
    size_t got = 0;
    Random random(3);
    for (int stalls = 0; got < sent.size() && stalls < 100;) {
      bool wrote = random.chance(3) || writer.flush();
      std::string wrong = reader.read([&](std::vector<std::byte>&& frame) {
        CHECK(got < sent.size() && frame == sent[got]);
        got++;
      });
      CHECK_EQ(wrong, std::string());
      stalls = wrote || reader.moved() ? 0 : stalls + 1;
    }
    CHECK_EQ(got, sent.size());
    CHECK_EQ(writer.waiting(), size_t{0});
    CHECK(!writer.broken());
    CHECK(!writer.send({}));
    std::vector<std::byte> long_one(layout::frame_bytes_max + 1);
    CHECK(!writer.send(long_one));
  }
}

TEST(mail_of_another_conversation_is_not_believed) {
  alignas(64) static std::byte ring[4096];
  std::atomic<uint64_t> consumed{0};
  MailWriter writer(ring, sizeof ring, &consumed, 1 << 20, false);
  writer.begin(conversation_of(1, 2));
  writer.send(frame_of(1, 0, 100));
  writer.flush();
  MailReader reader(ring, sizeof ring, &consumed, false);
  reader.begin(conversation_of(2, 1));
  CHECK_EQ(reader.read([](std::vector<std::byte>&&) { CHECK(false); }), std::string("a piece of mail of another conversation"));
  CHECK(conversation_of(1, 2) != conversation_of(2, 1));
}

TEST(a_spoilt_byte_of_mail_is_noticed_wherever_it_is) {
  alignas(64) static std::byte ring[4096];
  std::vector<std::byte> frame = frame_of(1, 0, 300);
  for (size_t at = 0; at < 400; at++) {
    std::atomic<uint64_t> consumed{0};
    MailWriter writer(ring, sizeof ring, &consumed, 1 << 20, false);
    writer.begin(5);
    writer.send(frame);
    writer.flush();
    ring[at] ^= std::byte{0x40};
    MailReader reader(ring, sizeof ring, &consumed, false);
    reader.begin(5);
    int whole = 0;
    std::string wrong = reader.read([&](std::vector<std::byte>&& got) {
      whole++;
      CHECK(got == frame);
    });
    // the mover's byte and what lies behind the frame do not matter; a spoilt position is no record at all, a longer frame is not whole
    if (whole == 0 && wrong.empty()) CHECK((at >= 4 && at < 8) || at == 16 || at == 17);
    if (whole != 0) CHECK(at == 2 || at >= layout::piece_offset + frame.size());
  }
}

TEST(brokers_meet_and_talk) {
  for (bool fenced : {false, true}) {
    World world;
    for (int each = 0; each < 6; each++) world.add(fenced);
    REQUIRE(world.meet());
    for (int round = 0; round < 40; round++) {
      for (auto& broker : world.brokers) broker->speak(static_cast<uint64_t>(round * round * 7));
      world.run(20);
    }
    world.run(5000);
    for (auto& broker : world.brokers) {
      CHECK_EQ(broker->frames, 5 * 40);
      CHECK_EQ(broker->taken, 1);
      CHECK_EQ(broker->lost + broker->left + broker->notes, 0);
    }
  }
}

TEST(a_region_that_is_full_says_so_and_a_slot_that_is_left_is_taken) {
  World world(4);
  for (int each = 0; each < 3; each++) world.add();  // slot 0 is a host's
  REQUIRE(world.meet());
  Broker& late = world.add();
  world.run(3000);
  CHECK_EQ(late.taken, 0);
  CHECK_EQ(late.place.waiting_for(), std::string("3 of 4 slots have a heartbeat or had one lately, and none is free"));
  NeighbourhoodSettings host = settings_of("4");
  host.host = true;
  Broker& here = world.add(host);
  world.run(3000);
  CHECK_EQ(here.place.slot(), 0);
  int32_t freed = world.brokers[1]->place.slot();
  world.brokers[1]->place.leave();
  world.run(3000);
  CHECK_EQ(late.place.slot(), freed);
  CHECK_EQ(world.brokers[0]->last_lost, std::string("it left"));
  CHECK_EQ(world.brokers[0]->standing.size(), size_t{3});
}

TEST(who_dies_is_lost_and_its_slot_taken_under_a_higher_generation) {
  World world(4);
  for (int each = 0; each < 3; each++) world.add();
  REQUIRE(world.meet());
  Broker* dead = world.brokers[1].get();
  auto slot = static_cast<uint32_t>(dead->place.slot());
  uint64_t generation = dead->place.generation();
  world.run(900, {dead});
  CHECK_EQ(world.brokers[0]->lost, 0);
  world.run(600, {dead});
  CHECK_EQ(world.brokers[0]->last_lost, std::string("its heartbeat stood still for 1000 ms"));
  Broker& next = world.add();
  world.run(3000, {dead});
  CHECK_EQ(next.place.slot(), static_cast<int32_t>(slot));
  CHECK_EQ(next.place.generation(), generation + 1);
  CHECK_EQ(world.brokers[0]->standing[slot].broker, std::string("3"));
}

TEST(who_was_paused_for_long_finds_its_slot_taken_and_is_not_believed_meanwhile) {
  World world(4);
  for (int each = 0; each < 3; each++) world.add();
  REQUIRE(world.meet());
  Broker* paused = world.brokers[1].get();
  auto slot = static_cast<uint32_t>(paused->place.slot());
  paused->speak(2000);
  world.run(2000, {paused});
  Broker& next = world.add();
  world.run(3000, {paused});
  REQUIRE(next.place.slot() == static_cast<int32_t>(slot));
  // it wakes in the midst of sending: what it still writes before its next look lands in memory that is another's
  paused->speak(3000);
  for (int round = 0; round < 5; round++) {
    next.speak(100);
    world.run(5, {paused});
  }
  world.run(300);
  CHECK_EQ(paused->left, 1);
  CHECK(paused->last_left.find("another broker's claim stands in slot") == 0);
  CHECK(paused->standing.empty());
  CHECK_EQ(next.left, 0);
  // and once a slot is free it is back
  world.brokers[0]->place.leave();
  world.run(20'000);
  CHECK(paused->place.slot() > 0);
  CHECK_EQ(next.standing.size(), size_t{2});
}

TEST(who_was_paused_briefly_carries_on) {
  World world;
  for (int each = 0; each < 3; each++) world.add();
  REQUIRE(world.meet());
  world.run(700, {world.brokers[1].get()});
  world.run(3000);
  for (auto& broker : world.brokers) CHECK_EQ(broker->lost + broker->left, 0);
  // longer than the timeout, but nobody took its slot: they meet anew
  world.run(5000, {world.brokers[1].get()});
  CHECK_EQ(world.brokers[0]->lost, 1);
  REQUIRE(world.meet());
  CHECK_EQ(world.brokers[1]->left, 0);
  CHECK_EQ(world.brokers[1]->lost, 2);
  // all were paused, as when the whole host was: nobody saw a heartbeat stand still
  int lost = world.brokers[0]->lost;
  world.now += 3'600'000;
  world.run(3000);
  CHECK_EQ(world.brokers[0]->lost, lost);
}

TEST(a_clone_in_the_same_memory_is_noticed_by_both) {
  World world;
  for (int each = 0; each < 2; each++) world.add();
  REQUIRE(world.meet());
  // the same machine twice, down to its memory, as when a saved machine is started two times
  world.brokers.push_back(std::make_unique<Broker>(*world.brokers[1]));
  world.brokers[2]->standing = world.brokers[1]->standing;
  world.run(500);
  int left = world.brokers[1]->left + world.brokers[2]->left;
  CHECK(left >= 1);
  const std::string& reason = world.brokers[1]->left ? world.brokers[1]->last_left : world.brokers[2]->last_left;
  CHECK(reason.find("a clone of this machine") != std::string::npos);
  world.run(30'000);
  CHECK(world.brokers[1]->place.slot() != world.brokers[2]->place.slot());
  for (auto& broker : world.brokers) CHECK_EQ(broker->standing.size(), size_t{2});
}

TEST(a_copy_of_the_memory_is_no_neighbourhood) {
  World world;
  for (int each = 0; each < 3; each++) world.add();
  REQUIRE(world.meet());
  int before = failures();
  pid_t child = fork();
  if (child == 0) {
    // broker 0 goes on in a copy of the region, as a clone of a machine does whose shared memory was copied with it
    std::vector<std::byte> copy(world.region.base(), world.region.base() + world.region.bytes());
    void* anew = mmap(world.region.base(), copy.size(), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    if (anew == MAP_FAILED) _exit(9);
    std::memcpy(anew, copy.data(), copy.size());
    std::set<Broker*> elsewhere{world.brokers[1].get(), world.brokers[2].get()};
    world.run(1500, elsewhere);
    bool alone = world.brokers[0]->standing.empty() && world.brokers[0]->lost == 2;
    // who comes to the copy meets broker 0 there, and nobody else
    Broker& late = world.add();
    world.run(10'000, elsewhere);
    _exit(alone && late.standing.size() == 1 && late.standing.begin()->second.broker == "0" && late.found == 1 && failures() == before ? 0 : 1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  CHECK(WIFEXITED(status));
  CHECK_EQ(WEXITSTATUS(status), 0);
  world.run(5000);
  for (auto& broker : world.brokers) CHECK_EQ(broker->lost, 0);
}

TEST(an_old_state_of_the_memory_is_not_believed) {
  // a machine's section as it was at an earlier generation is written back, again and again, by somebody who wants it to be believed
  World world;
  for (int each = 0; each < 2; each++) world.add();
  REQUIRE(world.meet());
  world.brokers[1]->speak(500);
  auto slot = static_cast<uint32_t>(world.brokers[1]->place.slot());
  uint64_t section = world.region.geometry().section(slot);
  std::vector<std::byte> old(world.region.base() + section, world.region.base() + section + world.region.geometry().section_bytes);
  world.run(100);
  int frames = world.brokers[0]->frames;
  world.brokers[1]->place.leave();
  world.run(500);
  for (int round = 0; round < 100; round++) {
    std::memcpy(world.region.base() + section, old.data(), old.size());
    // its heartbeat is made to move, too
    world.region.head(slot).claim.heartbeat.fetch_add(1 + static_cast<uint64_t>(round));
    world.run(50, {world.brokers[1].get()});
  }
  CHECK_EQ(world.brokers[0]->found, 1);
  CHECK_EQ(world.brokers[0]->frames, frames);
}

TEST(many_race_for_few_slots_and_no_two_have_one) {
  uint64_t seeds = setting("VICINAL_ROUNDS", 40);
  for (uint64_t seed = 1; seed <= seeds; seed++) {
    Random random(setting("VICINAL_SEED", 1) * 1000 + seed);
    World world(6);
    int count = 3 + static_cast<int>(random.below(8));
    for (int each = 0; each < count; each++) world.add();
    std::vector<uint64_t> asleep(world.brokers.size(), 0);
    for (uint64_t step = 0; step < 6000; step++) {
      world.now += random.below(20);
      size_t at = random.below(world.brokers.size());
      if (asleep[at] > world.now) continue;
      Broker& broker = *world.brokers[at];
      broker.poll(world.now);
      if (random.chance(10)) broker.speak(random.below(600));
      if (random.chance(200)) asleep[at] = world.now + random.below(4000);
      if (step % 50 != 0) continue;
      // once each has looked, at this very moment, no two believe that they have the same slot
      std::map<int32_t, int> owners;
      for (auto& each : world.brokers) each->poll(world.now);
      for (auto& each : world.brokers)
        if (each->place.slot() >= 0) owners[each->place.slot()]++;
      for (auto& [slot, owned] : owners) CHECK_EQ(owned, 1);
    }
    // in quiet times, whoever fits is in
    size_t fit = std::min<size_t>(world.brokers.size(), 5);
    bool settled = false;
    for (int patience = 0; patience < 200 && !settled; patience++) {
      world.run(500);
      size_t members = 0, talking = 0;
      for (auto& each : world.brokers) {
        members += each->place.slot() >= 0 ? 1 : 0;
        talking += each->standing.size();
      }
      settled = members == fit && talking == fit * (fit - 1);
    }
    CHECK(settled);
  }
}

TEST(a_neighbour_that_writes_over_everything) {
  uint64_t seeds = setting("VICINAL_ROUNDS", 30);
  for (uint64_t seed = 1; seed <= seeds; seed++) {
    Random random(setting("VICINAL_SEED", 1) * 7919 + seed);
    World world(5);
    for (int each = 0; each < 4; each++) world.add(seed % 2 == 0);
    REQUIRE(world.meet());
    int events = 0;
    for (auto& broker : world.brokers) broker->names_hold = false;
    for (int round = 0; round < 400; round++) {
      for (uint64_t count = random.below(200); count > 0; count--) {
        uint64_t value = random.chance(3) ? random.next() : random.chance(2) ? 0 : random.below(70);
        uint64_t length = 1 + random.below(8), at = random.below(world.region.bytes() - 8);
        // most of what matters lies in a few lines
        if (random.chance(2)) at = world.region.geometry().section(static_cast<uint32_t>(random.below(5))) + random.below(8192);
        if (random.chance(20)) at = random.below(128);
        std::memcpy(world.region.base() + at, &value, length);
      }
      if (random.chance(50)) std::memset(world.region.base(), static_cast<int>(random.below(256)), world.region.bytes());
      for (auto& broker : world.brokers) {
        broker->speak(random.below(3000));
        broker->poll(world.now);
      }
      world.now += random.below(40);
    }
    for (auto& broker : world.brokers) events += broker->found + broker->lost + broker->left + broker->notes;
    // who does that is met again ever more rarely: a log of it stays short (about 8 seconds passed)
    CHECK(events < 4 * 4 * 30);
    // then it stops, and everyone is back
    CHECK(world.meet(300'000));
    world.run(3000);
    CHECK(world.meet(300'000));
    std::set<std::string> names;
    for (auto& broker : world.brokers)
      for (auto& [slot, other] : broker->standing) names.insert(other.broker);
    CHECK_EQ(names.size(), size_t{4});
    HeaderRead found = read_header(world.region.base(), world.region.bytes());
    CHECK(found.header == Header::valid && found.geometry == world.region.geometry());
  }
}

TEST(a_region_that_is_initialised_anew_is_noticed) {
  World world;
  for (int each = 0; each < 2; each++) world.add();
  REQUIRE(world.meet());
  std::string reason;
  write_header(world.region.base(), plan(layout::region_control, world.region.bytes(), 4, &reason));
  world.run(100);
  for (auto& broker : world.brokers) {
    CHECK_EQ(broker->left, 1);
    CHECK(broker->place.stale());
    CHECK(broker->last_left.find("the region was initialised anew") == 0);
  }
  world.run(30'000);
  for (auto& broker : world.brokers) CHECK_EQ(broker->taken, 1);  // nothing is written into what is now another region
}

TEST(memory_that_is_taken_away_ends_the_region_and_not_the_process) {
  uint64_t bytes = layout::control_region_bytes(4, 4096);
  int file = memory_file(bytes);
  MappedRegion mapping;
  REQUIRE(mapping.map(file, bytes).empty());
  std::string reason;
  Geometry geometry = plan(layout::region_control, bytes, 4, &reason);
  write_header(mapping.base(), geometry);
  Neighbourhood place(mapping.base(), geometry, settings_of("a"));
  std::vector<NeighbourEvent> events;
  for (uint64_t now = 1; now < 1000; now += 10) place.poll(now, events);
  CHECK(place.slot() > 0);
  CHECK(!mapping.gone());
  REQUIRE(ftruncate(file, 0) == 0);
  events.clear();
  for (uint64_t now = 1000; now < 2000; now += 10) place.poll(now, events);
  CHECK(mapping.gone());
  REQUIRE(!events.empty());
  CHECK(events[0].kind == Kind::left);
  place.leave();
  close(file);
}

TEST(a_fault_elsewhere_still_ends_the_process) {
  int file = memory_file(8192);
  MappedRegion guarded;
  REQUIRE(guarded.map(file, 8192).empty());
  pid_t child = fork();
  if (child == 0) {
    int other = memory_file(4096);
    auto* page = static_cast<volatile char*>(mmap(nullptr, 4096, PROT_READ, MAP_SHARED, other, 0));
    if (ftruncate(other, 0) != 0) _exit(9);
    _exit(page[0] + 7);
  }
  int status = 0;
  waitpid(child, &status, 0);
#if defined(__SANITIZE_ADDRESS__)
  CHECK(WIFEXITED(status) && WEXITSTATUS(status) != 7);  // the sanitizer has a handler of its own, which is called
#else
  CHECK(WIFSIGNALED(status) && WTERMSIG(status) == SIGBUS);
#endif
  close(file);
}

TEST(scrubbing_leaves_zeros_and_the_geometry) {
  uint64_t bytes = 1 << 20;
  int file = memory_file(bytes);
  MappedRegion mapping;
  REQUIRE(mapping.map(file, bytes).empty());
  std::string reason;
  Geometry geometry = plan(layout::region_data, bytes, 4, &reason);
  REQUIRE(reason.empty());
  CHECK(Token::parse(geometry.id.text()) == geometry.id);
  CHECK(Token::parse("").empty() && Token::parse(std::string(32, 'g')).empty());
  write_header(mapping.base(), geometry);
  std::vector<std::byte> fresh(mapping.base(), mapping.base() + layout::page_bytes);
  // what the page says is written over too, or what lies behind it alone
  for (uint64_t from : {uint64_t{0}, uint64_t{64 + 24}}) {
    fill(mapping.base() + from, bytes - from, 1);
    CHECK_EQ(scrub(file, geometry), std::string());
    CHECK(std::memcmp(mapping.base(), fresh.data(), fresh.size()) == 0);
    bool zero = true;
    for (uint64_t at = layout::page_bytes; at < bytes; at++) zero = zero && mapping.base()[at] == std::byte{0};
    CHECK(zero);
  }
  REQUIRE(ftruncate(file, static_cast<off_t>(bytes / 2)) == 0);
  CHECK_EQ(scrub(file, geometry), std::string("the device was taken away"));
  close(file);
}

TEST(ordinary_memory_is_measured_as_cached) {
  TestRegion region;
  ReadSpeed speed = measure_read(region.base(), region.bytes());
  std::printf("read at %.2f GB/s, own memory at %.2f GB/s\n", speed.region / 1e9, speed.own / 1e9);
  CHECK(speed.cached());
  CHECK(!(ReadSpeed{50e6, 10e9}.cached()));
}

CHECK_MAIN
