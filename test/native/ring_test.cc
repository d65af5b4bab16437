// The ring: millions of records of random sizes, each carrying its number, between threads and between processes.
#include <sys/mman.h>
#include <sys/wait.h>

#include <thread>

#include "check.h"
#include "handoff/grant.h"
#include "ring/consumer.h"
#include "ring/producer.h"
#include "segment/memfd_segment.h"

using namespace vicinal;
using namespace vicinal::test;

namespace {

#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
constexpr uint64_t records_default = 300'000;
#else
constexpr uint64_t records_default = 3'000'000;
#endif

uint64_t seed() {
  static uint64_t value = [] {
    uint64_t chosen = setting("VICINAL_SEED", 20240607);
    std::printf("seed %llu (VICINAL_SEED)\n", static_cast<unsigned long long>(chosen));
    return chosen;
  }();
  return value;
}

/** A memfd as granted, with a ring from byte 0 and the consumer's word behind it; `fenced`: as in memory that is not proven cached. */
struct Shared {
  explicit Shared(uint32_t ring_bytes, bool fenced = false)
      : bytes(ring_bytes),
        fenced(fenced),
        memfd(handoff::create_memfd("vicinal-test-ring", ring_bytes).value),
        word_memfd(handoff::create_memfd("vicinal-test-word", 4096).value) {
    MappingResult own = memfd_segment::map_own(memfd, ring_bytes), words = memfd_segment::map_own(word_memfd, 4096);
    if (!own.mapping || !words.mapping) fail(__FILE__, __LINE__, own.failure + words.failure);
    producer_side = std::move(own.mapping);
    consumer_word = std::move(words.mapping);
    handoff::seal_forever(memfd);
    int reader = handoff::reopen_read_only(memfd).value;
    MappingResult theirs = memfd_segment::map_peer(reader, ring_bytes);
    if (!theirs.mapping) fail(__FILE__, __LINE__, theirs.failure);
    consumer_side = std::move(theirs.mapping);
    close(reader);
  }
  ~Shared() {
    close(memfd);
    close(word_memfd);
  }
  std::atomic<uint64_t>* consumed() { return reinterpret_cast<std::atomic<uint64_t>*>(consumer_word.base()); }
  RingProducer producer() { return {producer_side.base(), bytes, consumed(), fenced}; }
#if defined(__SANITIZE_THREAD__)
  // one mapping for both: the sanitizer knows memory by its address
  RingConsumer consumer() { return {producer_side.base(), bytes, consumed(), fenced}; }
#else
  RingConsumer consumer() { return {consumer_side.base(), bytes, consumed(), fenced}; }
#endif
  uint32_t bytes;
  bool fenced;
  int memfd, word_memfd;
  Mapping producer_side, consumer_side, consumer_word;
};

/** Payload bytes of record `number`. All words of it look like the word of a record that may come next, which is the worst. */
uint64_t payload_bytes(uint64_t number, uint32_t ring_bytes) {
  Random random(seed() ^ (number * 7919));
  uint64_t largest = uint64_t{ring_bytes} / 4 - layout::payload_offset;
  switch (random.below(8)) {
    case 0:
      return random.below(largest + 1);
    case 1:
      return largest;
    case 2:
      return random.below(1024);
    default:
      return random.below(120);
  }
}

bool produce(RingProducer& ring, uint64_t number, uint32_t ring_bytes) {
  uint64_t bytes = payload_bytes(number, ring_bytes);
  uint32_t lines = layout::message_lines(bytes);
  layout::RecordHead* record = ring.reserve(lines);
  if (record == nullptr) return false;
  record->context = static_cast<uint32_t>(number);
  record->tag = static_cast<int32_t>(number & 0x7fffffff);
  record->length = bytes;
  auto* payload = reinterpret_cast<std::byte*>(record) + layout::payload_offset;
  // At each line of the payload stands a word as the record at that place of a later lap would have it.
  for (uint64_t at = 0; at + 8 <= bytes; at += 8) {
    uint64_t line = ring.position() + (layout::payload_offset + at) / 64;
    uint64_t word = layout::record_word(line + ring.lines() * (number % 3), layout::record_message, 1, 1);
    std::memcpy(payload + at, &word, 8);
  }
  for (uint64_t at = bytes & ~uint64_t{7}; at < bytes; at++) payload[at] = pattern(number, at);
  ring.publish(layout::record_message, 1, lines);
  return true;
}

/** Takes one record. -1: none is there; 0: wrong; 1: right. */
int consume(RingConsumer& ring, uint64_t number, uint32_t ring_bytes) {
  RingConsumer::Record record;
  RingConsumer::Look look = ring.peek(record);
  if (look == RingConsumer::Look::nothing) return -1;
  if (look == RingConsumer::Look::broken) return 0;
  uint64_t bytes = payload_bytes(number, ring_bytes);
  bool right = record.head.length == bytes && record.head.context == static_cast<uint32_t>(number) && record.lines == layout::message_lines(bytes);
  const std::byte* payload = record.body + layout::payload_offset;
  for (uint64_t at = 0; right && at + 8 <= bytes; at += 8) {
    uint64_t line = ring.position() + (layout::payload_offset + at) / 64, word;
    std::memcpy(&word, payload + at, 8);
    right = word == layout::record_word(line + ring.lines() * (number % 3), layout::record_message, 1, 1);
  }
  for (uint64_t at = bytes & ~uint64_t{7}; right && at < bytes; at++) right = payload[at] == pattern(number, at);
  if (right) ring.advance(record.lines);
  return right ? 1 : 0;
}

template <typename Turn>
void idle(Turn& turn) {
  if (++turn % 64 == 0) std::this_thread::yield();
}

bool produce_all(RingProducer ring, uint64_t records, uint32_t ring_bytes) {
  uint32_t turn = 0;
  for (uint64_t number = 0; number < records;) {
    if (produce(ring, number, ring_bytes))
      number++;
    else if (ring.broken())
      return false;
    else
      idle(turn);
  }
  return true;
}

bool consume_all(RingConsumer ring, uint64_t records, uint32_t ring_bytes) {
  uint32_t turn = 0;
  for (uint64_t number = 0; number < records;) {
    int result = consume(ring, number, ring_bytes);
    if (result == 0) {
      std::fprintf(stderr, "record %llu is wrong, seed %llu\n", static_cast<unsigned long long>(number), static_cast<unsigned long long>(seed()));
      return false;
    }
    if (result == 1)
      number++;
    else
      idle(turn);
  }
  RingConsumer::Record record;
  return ring.peek(record) == RingConsumer::Look::nothing;
}

}  // namespace

static void two_threads(bool fenced) {
  for (uint32_t ring_bytes : {layout::ring_bytes_min, 64u * 1024, 1024u * 1024}) {
    Shared shared(ring_bytes, fenced);
    uint64_t records = setting("VICINAL_RECORDS", records_default) / (ring_bytes / layout::ring_bytes_min);
    bool produced = false;
    std::thread producer([&] { produced = produce_all(shared.producer(), records, ring_bytes); });
    CHECK(consume_all(shared.consumer(), records, ring_bytes));
    producer.join();
    CHECK(produced);
  }
}

TEST(two_threads) { two_threads(false); }
TEST(two_threads_fenced) { two_threads(true); }

#if !defined(__SANITIZE_THREAD__)
static void two_processes(bool fenced) {
  constexpr uint32_t ring_bytes = 64 * 1024;
  Shared shared(ring_bytes, fenced);
  uint64_t records = setting("VICINAL_RECORDS", records_default) / 4;
  pid_t process = fork();
  if (process == 0) {
    watchdog(600);
    _exit(produce_all(shared.producer(), records, ring_bytes) ? 0 : 1);
  }
  CHECK(consume_all(shared.consumer(), records, ring_bytes));
  int status = 0;
  waitpid(process, &status, 0);
  CHECK(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

TEST(two_processes) { two_processes(false); }
TEST(two_processes_fenced) { two_processes(true); }
#endif

TEST(a_full_ring_refuses_and_recovers) {
  constexpr uint32_t ring_bytes = layout::ring_bytes_min;
  Shared shared(ring_bytes);
  RingProducer producer = shared.producer();
  RingConsumer consumer = shared.consumer();
  uint64_t sent = 0, taken = 0;
  for (int lap = 0; lap < 2000; lap++) {
    uint64_t before = sent;
    while (produce(producer, sent, ring_bytes)) sent++;
    CHECK(!producer.broken());
    CHECK(sent > before);  // an empty ring takes the longest record, wherever the lap stands
    while (consume(consumer, taken, ring_bytes) == 1) taken++;
    CHECK_EQ(taken, sent);
  }
}

TEST(publishing_a_pad_is_told_to_the_caller) {
  // The producer may sleep until it has room: whatever advance makes the new position visible must say so.
  constexpr uint32_t ring_bytes = layout::ring_bytes_min;
  Shared shared(ring_bytes);
  RingProducer producer = shared.producer();
  RingConsumer consumer = shared.consumer();
  uint64_t sent = 0, taken = 0, published = 0;
  for (int step = 0; step < 20000; step++) {
    while (produce(producer, sent, ring_bytes)) sent++;
    uint64_t before = shared.consumed()->load();
    RingConsumer::Record record;
    REQUIRE(consumer.peek(record) == RingConsumer::Look::record);
    CHECK_EQ(shared.consumed()->load(), before);  // peek() skips pads and publishes nothing
    bool told = consumer.advance(record.lines);
    taken++;
    CHECK_EQ(told, shared.consumed()->load() != before);
    published += told ? 1 : 0;
  }
  CHECK(published > 0);
}

TEST(a_consumed_word_that_cannot_be) {
  constexpr uint32_t ring_bytes = layout::ring_bytes_min;
  for (uint64_t lie : {UINT64_MAX, uint64_t{1} << 32, uint64_t{300}}) {
    Shared shared(ring_bytes);
    RingProducer producer = shared.producer();
    shared.consumed()->store(lie);
    for (int at = 0; at < 300 && !producer.broken(); at++)
      if (producer.reserve(1) != nullptr) producer.publish(layout::record_finished, 0, 1);
    CHECK(producer.broken());
  }
  Shared shared(ring_bytes);
  RingProducer producer = shared.producer();
  for (int at = 0; at < 200; at++) {
    REQUIRE(producer.reserve(1) != nullptr);
    producer.publish(layout::record_finished, 0, 1);
  }
  shared.consumed()->store(150);
  for (int at = 0; at < 100; at++) {
    REQUIRE(producer.reserve(1) != nullptr);
    producer.publish(layout::record_finished, 0, 1);
  }
  shared.consumed()->store(149);  // backwards
  while (producer.reserve(1) != nullptr) producer.publish(layout::record_finished, 0, 1);
  CHECK(producer.broken());
}

TEST(positions_past_32_bits) {
  // 2^32 lines are 256 GiB of traffic: start close before that, by words that claim so.
  constexpr uint32_t ring_bytes = layout::ring_bytes_min;
  for (uint64_t position : {uint64_t{0xffffffff}, uint64_t{0x100000000}, uint64_t{0x1ffffffff}}) {
    CHECK(layout::word_is_at(layout::record_word(position, layout::record_message, 1, 1), position));
    CHECK(!layout::word_is_at(layout::record_word(position, layout::record_message, 1, 1), position + ring_bytes / 64));
  }
}

CHECK_MAIN
