// Fuzzes what brokers believe of a control region: two honest brokers find each other and exchange frames while a third, whose every byte the input
// chooses, takes a slot, greets, writes mail, and writes over its own section or over everything. Coverage-guided mutation, seeded.
#include <map>
#include <memory>

#include "fuzzing.h"
#include "region/header.h"
#include "region/neighbourhood.h"

using namespace vicinal;
using namespace vicinal::test;
using namespace vicinal::test::fuzz;
using namespace vicinal::region;

namespace {

constexpr uint32_t slots = 4;
constexpr uint32_t mailbox_bytes = 4096;
constexpr uint64_t region_bytes = layout::control_region_bytes(slots, mailbox_bytes);
constexpr uint32_t hostile = 3;

uint64_t random_state;
uint64_t repeatable_word() {
  Random random(random_state);
  random_state = random.next();
  return random_state;
}

/** An honest broker. What it hears of the hostile one may be anything; what it hears of the honest one must be what that one said. */
struct Honest {
  Honest(std::byte* base, const Geometry& geometry, uint32_t slot, const char* broker) : place(base, geometry, settings(slot, broker)) {}
  static NeighbourhoodSettings settings(uint32_t slot, const char* broker) {
    NeighbourhoodSettings made;
    made.slot = static_cast<int32_t>(slot);
    made.broker = broker;
    made.name = "an honest machine";
    made.neighbour_timeout = 400;
    made.beat = 20;
    made.claim_wait = 60;
    made.queue_limit = 2 << 20;
    return made;
  }
  void poll(uint64_t now) {
    std::vector<NeighbourEvent> events;
    place.poll(now, events);
    demand(events.size() < 2000, "a poll finds more than there can be");
    for (const NeighbourEvent& event : events) {
      switch (event.kind) {
        case NeighbourEvent::Kind::found:
          demand(standing.emplace(event.slot, event.generation).second, "found twice");
          demand(!event.broker.empty() && event.broker.size() <= 64 && event.name.size() <= 128, "a name that is too long");
          heard[event.slot] = 0;
          break;
        case NeighbourEvent::Kind::lost:
          demand(standing.erase(event.slot) == 1, "lost without having been found");
          demand(!event.text.empty(), "lost without a reason");
          lost[event.slot]++;
          break;
        case NeighbourEvent::Kind::left:
          demand(standing.empty(), "neighbours outlive the slot");
          left++;
          break;
        case NeighbourEvent::Kind::frame:
          demand(standing.contains(event.slot) && standing[event.slot] == event.generation, "a frame of nobody");
          demand(!event.frame.empty() && event.frame.size() <= layout::frame_bytes_max, "a frame of an impossible length");
          if (event.slot != hostile) demand(honest_frame(event) || !pure, "an honest frame is not what was sent");
          frames++;
          break;
        default:
          break;
      }
    }
  }
  bool honest_frame(const NeighbourEvent& event) {
    uint32_t number = heard[event.slot]++;
    return event.frame.size() >= 4 && std::memcmp(event.frame.data(), &number, 4) == 0 &&
           holds(event.frame.data() + 4, event.frame.size() - 4, number);
  }
  void speak(uint32_t slot, uint64_t bytes) {
    auto other = standing.find(slot);
    if (other == standing.end()) return;
    uint32_t& number = said[{slot, other->second}];
    std::vector<std::byte> frame(4 + bytes);
    std::memcpy(frame.data(), &number, 4);
    fill(frame.data() + 4, bytes, number);
    if (place.send(slot, other->second, frame)) number++;
  }
  Neighbourhood place;
  std::map<uint32_t, uint64_t> standing;
  std::map<uint32_t, uint32_t> heard, lost;
  std::map<std::pair<uint32_t, uint64_t>, uint32_t> said;
  int left = 0;
  uint64_t frames = 0;
  bool pure = true;  // nobody wrote into what is not his
};

alignas(4096) std::byte memory[region_bytes];

void run_input(const Input& input) {
  random_state = 1;
  random_word = repeatable_word;
  std::memset(memory, 0, sizeof memory);
  std::string reason;
  Geometry geometry = plan(layout::region_control, region_bytes, slots, &reason);
  write_header(memory, geometry);
  Honest one(memory, geometry, 1, "one"), two(memory, geometry, 2, "two");
  uint64_t now = 1000;
  auto both = [&](uint64_t step) {
    now += step;
    one.poll(now);
    two.poll(now);
  };
  while (one.standing.empty() || two.standing.empty()) both(5);

  auto& own = *reinterpret_cast<layout::SlotHead*>(memory + geometry.section(hostile));
  auto* lines = reinterpret_cast<layout::NeighbourLine*>(memory + geometry.section(hostile) + layout::neighbour_lines_offset);
  auto said_to_us = [&](uint32_t slot) -> layout::NeighbourLine& {
    return reinterpret_cast<layout::NeighbourLine*>(memory + geometry.section(slot) + layout::neighbour_lines_offset)[hostile];
  };
  auto ring = [&](uint32_t slot) { return memory + geometry.section(hostile) + layout::mailboxes_offset(slots) + uint64_t{slot} * mailbox_bytes; };
  std::map<uint32_t, uint64_t> position;
  std::map<uint32_t, uint32_t> number;
  bool pure = true;
  auto spoil = [&] { pure = one.pure = two.pure = false; };

  Reader reader(input, mailbox_bytes);
  tracing = true;
  for (int step = 0; step < 300 && !reader.spent(); step++) {
    uint8_t what = reader.byte();
    switch (what % 14) {
      case 0:  // it takes its slot as it should
        own.claim.claim[0].store(7 + reader.byte());
        own.claim.claim[1].store(9);
        std::memcpy(own.name.broker, "three", 6);
        own.claim.generation.fetch_add(1);
        own.claim.state.store(layout::slot_member);
        break;
      case 1:
        own.claim.heartbeat.fetch_add(1 + reader.byte());
        break;
      case 2: {  // it greets, rightly or nearly so
        uint32_t to = 1 + reader.byte() % 2;
        uint8_t shape = reader.byte();
        layout::NeighbourLine& line = lines[to];
        line.nonce.store((shape & 1) != 0 ? 5 : reader.length());
        line.about.store((shape & 2) != 0 ? (to == 1 ? one : two).place.generation() : reader.length());
        line.echo.store((shape & 4) != 0 ? said_to_us(to).nonce.load() : reader.length());
        line.consumed.store((shape & 8) != 0 ? 0 : reader.length());
        if ((shape & 16) != 0) {
          std::memset(ring(to), 0, mailbox_bytes);
          position[to] = number[to] = 0;
        }
        break;
      }
      case 3: {  // it stands, by all the steps at once
        uint32_t to = 1 + reader.byte() % 2;
        own.claim.claim[0].store(7);
        std::memcpy(own.name.broker, "three", 6);
        own.claim.state.store(layout::slot_member);
        if (own.claim.generation.load() == 0) own.claim.generation.store(1);
        for (int round = 0; round < 6; round++) {
          own.claim.heartbeat.fetch_add(1);
          both(8);
          lines[to].nonce.store(5);
          lines[to].about.store((to == 1 ? one : two).place.generation());
          lines[to].echo.store(said_to_us(to).nonce.load());
        }
        break;
      }
      case 4:
      case 5: {  // a piece of mail, rightly or nearly so
        uint32_t to = 1 + reader.byte() % 2;
        uint8_t shape = reader.byte();
        uint64_t length = (shape & 1) != 0 ? reader.byte() + 1u : reader.length(), offset = (shape & 2) != 0 ? 0 : reader.length();
        std::vector<std::byte> bytes(length != 0 && length <= layout::frame_bytes_max ? length : 16, std::byte{shape});
        uint64_t conversation = (shape & 4) != 0 ? reader.number(8) : conversation_of(lines[to].nonce.load(), said_to_us(to).nonce.load());
        layout::MailPiece piece{(shape & 8) != 0 ? static_cast<uint32_t>(reader.length()) : number[to], static_cast<uint32_t>(offset),
                                (shape & 16) != 0 ? reader.number(8) : check_of(conversation + number[to], bytes)};
        uint64_t needed = (layout::piece_offset + bytes.size() + 63) / 64, left = mailbox_bytes / 64 - position[to] % (mailbox_bytes / 64);
        auto count = static_cast<uint32_t>((shape & 32) != 0 ? reader.length() : std::min({needed, left, uint64_t{16}}));
        std::byte* place = ring(to) + position[to] % (mailbox_bytes / 64) * 64;
        uint64_t room = std::min<uint64_t>(left, std::max<uint64_t>(1, count & 0xffff)) * 64;
        std::memcpy(place + 8, &conversation, 8);
        std::memcpy(place + 16, &length, 8);
        std::memcpy(place + 24, &piece, sizeof piece);
        std::memcpy(place + layout::piece_offset, bytes.data(), std::min<uint64_t>(bytes.size(), room - layout::piece_offset));
        auto kind = (shape & 64) != 0 ? static_cast<layout::RecordKind>(reader.byte()) : layout::record_message;
        uint64_t word = layout::record_word(position[to], kind, 0, count);
        std::memcpy(place, &word, 8);
        position[to] += count;
        number[to]++;
        break;
      }
      case 6: {  // it reads, or says so
        uint32_t to = 1 + reader.byte() % 2;
        lines[to].consumed.store(reader.byte() % 2 == 0 ? lines[to].consumed.load() + reader.byte() : reader.length());
        break;
      }
      case 7: {  // any word of its own head and lines
        uint64_t value = reader.length(), at = reader.number(2) % (layout::mailboxes_offset(slots) - 8);
        std::memcpy(reinterpret_cast<std::byte*>(&own) + at, &value, 1 + reader.byte() % 8);
        break;
      }
      case 8: {  // any bytes of its mailboxes
        uint64_t value = reader.length(), at = reader.number(2) % (slots * mailbox_bytes - 8);
        std::memcpy(ring(0) + at, &value, 1 + reader.byte() % 8);
        break;
      }
      case 9: {  // any byte of all
        spoil();
        uint64_t value = reader.length(), at = reader.number(3) % (region_bytes - 8);
        std::memcpy(memory + at, &value, 1 + reader.byte() % 8);
        break;
      }
      case 10: {  // any byte of what an honest one says
        spoil();
        uint64_t value = reader.length(), at = geometry.section(1 + reader.byte() % 2) + reader.number(2) % (layout::mailboxes_offset(slots) - 8);
        if (reader.byte() % 3 == 0) at = reader.byte();
        std::memcpy(memory + at, &value, 1 + reader.byte() % 8);
        break;
      }
      case 11: {
        uint8_t shape = reader.byte();
        Honest& from = (shape & 1) != 0 ? one : two;
        // so little to the other honest one that its queue never overflows
        if ((shape & 2) != 0)
          from.speak(hostile, reader.length() & 0xffff);
        else
          from.speak((shape & 1) != 0 ? 2 : 1, reader.length() & 0xfff);
        break;
      }
      case 12:
        both(reader.byte() * 4u);
        break;
      default:
        both(5);
    }
    if (what >= 128) both(10);
  }
  for (int round = 0; round < 20; round++) both(10);
  tracing = false;

  // Who wrote into its own section alone disturbed nobody else.
  if (pure) {
    demand(one.left == 0 && two.left == 0, "an honest slot was lost");
    demand(one.lost[2] == 0 && two.lost[1] == 0, "an honest neighbour was lost");
  }
  // And when it stops, the honest ones have slots and talk, whatever it did.
  std::memset(memory + geometry.section(hostile), 0, geometry.section_bytes);
  uint64_t until = now + 200'000;
  while (now < until && !(one.standing.contains(2) && two.standing.contains(1))) both(40);
  demand(one.standing.contains(2) && two.standing.contains(1), "the honest ones do not find each other again");
  uint64_t before = two.frames;
  one.speak(2, 100);
  for (int round = 0; round < 1000 && two.frames == before; round++) both(5);
  demand(two.frames > before, "no frame of an honest one arrives");
}

}  // namespace

int main(int count, char** arguments) { return fuzz::run(count, arguments, {"region", run_input, 14}); }
