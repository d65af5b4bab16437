// A hostile process with granted mappings writes over all that it can write, while three honest ranks talk with it and with each other.
// Honest pairs' payloads stay right; nobody crashes, hangs or reads out of range (address sanitizer build). VICINAL_SCRIBBLE_SECONDS.
#include <fcntl.h>
#include <time.h>

#include <algorithm>
#include <deque>

#include "check.h"
#include "coll/collectives.h"
#include "grant.h"
#include "match/constants.h"

using namespace vicinal;
using namespace vicinal::test;

namespace {

constexpr int32_t hostile = 3, honest = 3;
constexpr uint64_t arena_bytes = 1 << 20;
enum Word { stop_at = 0, iterations = 1, hostile_successes = 2, hostile_errors = 3, broken = 4, records = 5, hostile_bytes = 6 };

double now() {
  timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

// ---- the honest ranks ----

class Victim {
 public:
  Victim(Engine& engine, int32_t rank, Stage& stage, uint64_t seed)
      : engine_(engine), rank_(rank), stage_(stage), random_(seed), arena_(engine.allocate(64 * 1024)) {
    honest_ = engine.communicator(engine.add_communicator(20, {0, 1, 2}));
    pair_ = engine.communicator(engine.add_communicator(40 + static_cast<uint32_t>(rank) * 2, {rank, hostile}));
    CHECK(arena_.arena != nullptr);
  }

  void run() {
    for (uint64_t iteration = 0;; iteration++) {
      with_the_hostile_rank();
      with_the_honest(iteration);
      if (iteration % 8 != 0) continue;
      // all honest ranks leave after the same iteration
      int64_t vote = now() * 1000 > static_cast<double>(stage_.word[stop_at].load()) ? 1 : 0, sum = -1;
      collective::Elements elements{1, 8, find_reduction(Op::sum, Element::int64)};
      Request* request = engine_.start_schedule(collective::allreduce(*honest_, &vote, &sum, elements), *honest_);
      engine_.wait(*request);
      CHECK_EQ(request->error, +success);
      engine_.release(*request);
      CHECK(sum >= 0 && sum <= honest);
      if (sum != 0) break;
    }
    stage_.word[broken].fetch_add(engine_.peer_failure(hostile).empty() ? 0 : 1);
    for (int32_t peer = 0; peer < honest; peer++) CHECK_EQ(engine_.peer_failure(peer), std::string());
    stage_.meet(1, honest);
  }

 private:
  struct Open {
    Request* request;
    std::vector<std::byte> buffer;
  };

  /** Posts, sends, probes and cancels with the hostile rank, and waits for nothing. */
  void with_the_hostile_rank() {
    for (size_t at = 0; at < open_.size();) {
      Open& each = open_[at];
      bool done = each.request->state == RequestState::complete;
      if (!done && random_.chance(200) && engine_.cancel(*each.request)) done = true;
      if (!done) {
        at++;
        continue;
      }
      stage_.word[each.request->error == success ? hostile_successes : hostile_errors].fetch_add(1);
      stage_.word[hostile_bytes].fetch_add(each.request->status_bytes);
      CHECK(each.request->kind != RequestKind::receive || each.request->status_bytes <= each.buffer.size());
      engine_.release(*each.request);
      open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(at));
    }
    for (int turn = 0; turn < 4 && open_.size() < 60; turn++) {
      Open next{nullptr, std::vector<std::byte>(random_.chance(3) ? random_.below(200000) : random_.below(200))};
      Communicator& communicator = random_.chance(2) ? *engine_.communicator(0) : *pair_;
      int32_t there = &communicator == pair_ ? 1 : hostile, tag = static_cast<int32_t>(random_.below(3));
      int error = success;
      switch (random_.below(8)) {
        case 0:
        case 1:
        case 2: {
          int32_t source = &communicator == pair_ && random_.chance(2) ? any_source : there;
          error = engine_.receive(communicator, next.buffer.data(), next.buffer.size(), source, random_.chance(2) ? any_tag : tag, &next.request);
          break;
        }
        case 3:
          error = engine_.send(communicator, arena_.data(), random_.below(64 * 1024), there, tag, Engine::none, &next.request);
          break;
        case 4:
          error = engine_.start_probe(communicator, there, any_tag, &next.request);
          break;
        case 5:
          if (collectives_ > 200) continue;
          collectives_++;
          next.buffer.resize(4 * 3000);
          next.request = random_.chance(2)
                             ? engine_.start_schedule(collective::bcast(communicator, next.buffer.data(), 3000, 0), communicator)
                             : engine_.start_schedule(collective::allgather(communicator, nullptr, next.buffer.data(), 3000), communicator);
          break;
        default:
          error = engine_.send(communicator, next.buffer.data(), next.buffer.size(), there, tag,
                               random_.chance(4) ? Engine::synchronous : Engine::none, &next.request);
      }
      if (error != success) stage_.word[hostile_errors].fetch_add(1);
      if (next.request == nullptr) continue;
      if (random_.chance(20))
        abandoned_.push_back(std::move(next.buffer)), engine_.release(*next.request);
      else
        open_.push_back(std::move(next));
    }
    if (random_.chance(50)) engine_.take_events();
    engine_.progress();
  }

  /** A message around the ring of honest ranks, by each mover in turn; every byte is looked at. */
  void with_the_honest(uint64_t iteration) {
    constexpr uint64_t sizes[] = {8, 40, 500, 5000, 60000};
    uint64_t size = sizes[iteration % 5], stamp = iteration * 3 + static_cast<uint64_t>(rank_);
    std::vector<std::byte> out(size), in(size);
    bool from_arena = iteration % 2 == 0 && size > 5000;
    ArenaBlock block = from_arena ? engine_.allocate(size) : ArenaBlock{};
    std::byte* data = block.arena ? block.data() : out.data();
    fill(data, size, stamp);
    int32_t next = (rank_ + 1) % honest, before = (rank_ + 2) % honest;
    Request *send = nullptr, *receive = nullptr;
    // honest pairs use a communicator without the hostile rank or, by named source, the world that it is in
    bool in_world = iteration % 3 == 0;
    Communicator& communicator = in_world ? *engine_.communicator(0) : *honest_;
    int32_t source = in_world || iteration % 2 == 0 ? before : any_source;
    CHECK_EQ(engine_.receive(communicator, in.data(), size, source, 7, &receive), +success);
    CHECK_EQ(engine_.send(communicator, data, size, next, 7, Engine::none, &send), +success);
    engine_.wait(*receive);
    CHECK_EQ(receive->error, +success);
    CHECK_EQ(receive->status_source, before);
    CHECK_EQ(receive->status_bytes, size);
    CHECK(holds(in.data(), size, iteration * 3 + static_cast<uint64_t>(before)));
    engine_.release(*receive);
    if (send != nullptr) {
      engine_.wait(*send);
      CHECK_EQ(send->error, +success);
      engine_.release(*send);
    }
    if (block.arena) block.arena->drop(block.offset, block.bytes);
    stage_.word[iterations].fetch_add(1);
  }

  Engine& engine_;
  int32_t rank_;
  Stage& stage_;
  Random random_;
  ArenaBlock arena_;
  Communicator* honest_;
  Communicator* pair_;
  std::deque<Open> open_;
  std::vector<std::vector<std::byte>> abandoned_;
  int collectives_ = 0;
};

// ---- the hostile rank ----

class Scribbler {
 public:
  Scribbler(Grants& grants, RawRank& raw, Stage& stage, uint64_t seed, uint32_t mode)
      : grants_(grants), raw_(raw), stage_(stage), random_(seed), mode_(mode) {
    for (int32_t victim = 0; victim < honest; victim++) {
      raw_.connect(victim);  // one after another: each keeps its ends of the rings
      ends_.push_back({raw_.producer, raw_.consumer});
      heads_.push_back(raw_.keep_peer());
    }
    ids_ = {0, 1, 0x1000000, 0x1000001, 0x2000000, UINT64_MAX};
  }

  void run() {
    for (uint64_t step = 0;; step++) {
      if (mode_ != 1)
        for (int32_t victim = 0; victim < honest; victim++) talk(victim);
      if (mode_ != 0 && (mode_ == 1 || random_.chance(3000))) {
        if (mode_ == 1 && step < 2000) continue;
        anywhere();
      }
      if (random_.chance(100)) words();
      if (random_.chance(300)) doorbells();
    }
  }

 private:
  struct Ends {
    RingProducer producer;
    RingConsumer consumer;
  };

  uint64_t interesting() {
    constexpr uint64_t numbers[] = {0, 1, 7, 39, 40, 41, 64, 4095, 4096, 65535, 65536, 200000, arena_bytes - 1, arena_bytes, arena_bytes + 1};
    switch (random_.below(4)) {
      case 0:
        return random_.next();
      case 1:
        return UINT64_MAX - random_.below(5000);
      case 2:
        return uint64_t{1} << random_.below(64);
      default:
        return numbers[random_.below(sizeof numbers / sizeof numbers[0])];
    }
  }
  uint64_t some_id() { return random_.chance(20) ? random_.next() : ids_[random_.below(ids_.size())] + (random_.chance(10) ? random_.below(3) : 0); }
  uint32_t some_context() {
    constexpr uint32_t contexts[] = {0, 0, 0, 1, 40, 42, 44, 41, 20, 21, 2, 3, 1000};
    return random_.chance(200) ? static_cast<uint32_t>(random_.next()) : contexts[random_.below(random_.chance(30) ? 13 : 7)];
  }

  /** Takes what the victim says, and answers: mostly as an honest rank could, with one field or another bent. */
  void talk(int32_t victim) {
    Ends& ends = ends_[static_cast<size_t>(victim)];
    RingConsumer::Record record;
    for (int turn = 0; turn < 8 && ends.consumer.peek(record) == RingConsumer::Look::record; turn++) {
      layout::RecordKind kind = layout::word_kind(record.head.word);
      if (kind == layout::record_rendezvous) ids_.push_back(record.head.rendezvous.request);
      if (kind == layout::record_clear) {
        ids_.push_back(record.head.clear.request);
        ids_.push_back(record.head.clear.receiver);
        if (!random_.chance(10)) stream(ends, record.head);
      }
      if (kind == layout::record_rendezvous && random_.chance(2)) answer(ends, record.head);
      ends.consumer.advance(record.lines);
      ends.consumer.publish();
    }
    // credit, now and then, as an honest receiver gives it back
    if (random_.chance(50)) raw_.head().peers()[victim].released.fetch_add(random_.below(100), std::memory_order_release);
    while (ids_.size() > 200) ids_.pop_front();
    if (random_.chance(3)) send_something(ends);
  }

  void put(Ends& ends, layout::RecordKind kind, const layout::RecordHead& head, uint32_t lines = 1) {
    layout::RecordHead* record = ends.producer.reserve(lines);
    if (record == nullptr) return;
    std::memcpy(reinterpret_cast<std::byte*>(record) + 8, reinterpret_cast<const std::byte*>(&head) + 8, sizeof(head) - 8);
    if (lines > 1 && random_.chance(2))
      for (uint32_t at = 64; at < lines * 64; at += 8) *reinterpret_cast<uint64_t*>(reinterpret_cast<std::byte*>(record) + at) = random_.next();
    ends.producer.publish(kind, static_cast<uint8_t>(random_.below(8)), lines);
    stage_.word[records].fetch_add(1, std::memory_order_relaxed);
  }

  void answer(Ends& ends, const layout::RecordHead& offer) {
    layout::RecordHead head{};
    head.length = random_.chance(30) ? interesting() : 1 + random_.below(offer.length + 1);
    if (random_.chance(2)) {
      head.clear.request = offer.rendezvous.request;
      head.clear.receiver = some_id();
      put(ends, layout::record_clear, head);
    } else {
      head.finished.request = offer.rendezvous.request;
      put(ends, layout::record_finished, head);
    }
  }

  void stream(Ends& ends, const layout::RecordHead& clear) {
    uint64_t offset = 0;
    while (offset < clear.length && random_.below(200) != 0) {
      uint64_t bytes = std::min<uint64_t>(clear.length - offset, 1 + random_.below(2000));
      layout::RecordHead head{};
      head.length = random_.chance(500) ? interesting() : bytes;
      head.data.receiver = clear.clear.receiver;
      head.data.offset = random_.chance(500) ? interesting() : offset;
      put(ends, layout::record_data, head, layout::data_lines(bytes));
      offset += bytes;
    }
    if (random_.chance(3)) {
      layout::RecordHead head{};
      head.withdrawn.receiver = clear.clear.receiver;
      put(ends, layout::record_withdrawn, head);
    }
  }

  void send_something(Ends& ends) {
    layout::RecordHead head{};
    head.context = some_context();
    head.tag = random_.chance(300) ? static_cast<int32_t>(random_.next()) : static_cast<int32_t>(random_.below(4));
    for (uint8_t& byte : head.payload) byte = static_cast<uint8_t>(random_.next());
    uint32_t lines = 1;
    layout::RecordKind kind = layout::record_message;
    switch (random_.below(12)) {
      case 0:
      case 1:
      case 2:
        head.length = random_.chance(100) ? interesting() : random_.below(41);
        break;
      case 3:
      case 4:
        head.length = random_.below(3000);
        lines = random_.chance(100) ? 1 + static_cast<uint32_t>(random_.below(60)) : layout::message_lines(head.length);
        break;
      case 5:
      case 6:
        kind = layout::record_rendezvous;
        head.length = random_.chance(10) ? interesting() : random_.below(150000);
        head.rendezvous.request = some_id();
        head.rendezvous.segment = random_.chance(2) ? grants_.arena(hostile).id : random_.chance(2) ? 0 : random_.below(30);
        head.rendezvous.offset = random_.chance(10) ? interesting() : random_.below(arena_bytes / 2);
        head.rendezvous.address = random_.chance(3) ? interesting() : reinterpret_cast<uint64_t>(raw_.arena().base()) + random_.below(arena_bytes);
        break;
      case 7:
        kind = layout::record_clear;
        head.length = interesting();
        head.clear.request = some_id();
        head.clear.receiver = some_id();
        break;
      case 8:
        kind = layout::record_data;
        lines = 1 + static_cast<uint32_t>(random_.below(10));
        head.length = random_.chance(10) ? interesting() : random_.below(lines * 64);
        head.data.receiver = some_id();
        head.data.offset = random_.chance(3) ? interesting() : 0;
        break;
      case 9:
        kind = random_.chance(2) ? layout::record_finished : layout::record_withdrawn;
        head.withdrawn.receiver = some_id();
        head.withdrawn.request = some_id();
        break;
      case 10:
        kind = layout::record_failed;
        head.failed.onward = random_.chance(20) ? 1 : 0;
        head.tag = static_cast<int32_t>(random_.below(300));
        head.context |= 1;
        break;
      default:
        if (!random_.chance(100)) return;
        kind = static_cast<layout::RecordKind>(random_.below(256));
    }
    put(ends, kind, head, lines);
  }

  /** Bytes anywhere in what is ours: random ones, and words that look like records at the place where they stand. */
  void anywhere() {
    Mapping* mappings[] = {&raw_.head_mapping(), &raw_.arena(), &raw_.banks()[random_.below(raw_.banks().size())]};
    Mapping& mapping = *mappings[random_.below(3)];
    uint64_t count = random_.chance(100) ? 5000 : 1 + random_.below(40), at = random_.below(mapping.bytes());
    bool plausible = random_.chance(2);
    for (uint64_t each = 0; each < count; each++) {
      if (random_.chance(4)) at = random_.below(mapping.bytes());
      at = (at + 1) % (mapping.bytes() - 8);
      if (plausible) {
        uint64_t line = at / 64, lap = random_.below(3);
        uint64_t word = layout::record_word((line + lap * 1024) % (1 << 16), static_cast<layout::RecordKind>(random_.below(9)), 1,
                                            static_cast<uint32_t>(random_.chance(4) ? random_.next() : random_.below(20)));
        std::memcpy(mapping.base() + line * 64, &word, 8);
      } else {
        mapping.base()[at] = static_cast<std::byte>(random_.next());
      }
    }
  }

  /** The words that steer the victims: what we consumed and released, whether we sleep, our state. */
  void words() {
    layout::Head& head = raw_.head();
    layout::PeerLine& line = head.peers()[random_.below(honest)];
    switch (random_.below(8)) {
      case 0:
        head.waiting.asleep.store(static_cast<uint32_t>(random_.below(3)));
        break;
      case 1:
        head.waiting.membarrier.store(static_cast<uint32_t>(random_.next()));
        break;
      case 2:
        head.waiting.state.store(static_cast<uint32_t>(random_.below(4)));
        break;
      case 3:
        if (random_.chance(30)) line.consumed.store(interesting());
        break;
      case 4:
        if (random_.chance(30)) line.released.store(interesting());
        break;
      default:
        head.counters[random_.below(layout::counter_slots)].store(random_.next());
    }
  }

  /** Its own doorbells it may fill, drain, and make blocking. */
  void doorbells() {
    auto victim = static_cast<int32_t>(random_.below(honest));
    int bell = random_.chance(2) ? grants_.doorbell(hostile, victim) : grants_.doorbell(victim, hostile);
    uint64_t count = UINT64_MAX - 1;
    fcntl(bell, F_SETFL, O_NONBLOCK);
    if (random_.chance(2)) (void)!read(bell, &count, 8);
    count = random_.chance(2) ? UINT64_MAX - 1 : 1;
    if (random_.chance(2)) (void)!write(bell, &count, 8);
    if (random_.chance(2)) fcntl(bell, F_SETFL, 0);
  }

  Grants& grants_;
  RawRank& raw_;
  Stage& stage_;
  Random random_;
  uint32_t mode_;
  std::vector<Ends> ends_;
  std::vector<std::pair<Mapping, Mapping>> heads_;
  std::deque<uint64_t> ids_;
};

}  // namespace

TEST(a_peer_that_scribbles) {
  double until = now() + static_cast<double>(setting("VICINAL_SCRIBBLE_SECONDS", 5));
  uint64_t seed = setting("VICINAL_SEED", static_cast<uint64_t>(time(nullptr)));
  std::printf("seed %llu (VICINAL_SEED)\n", static_cast<unsigned long long>(seed));
  uint64_t rounds = 0, totals[8] = {};
  do {
    JobOptions options;
    options.size = 4;
    options.rings_per_bank = 4;
    options.arena_bytes = arena_bytes;
    options.engine.yields = 5;
    options.engine.backstop_milliseconds = 200;
    options.procmem = options.raw_nonce = true;
    options.cma = rounds % 2 == 0;
    options.engine.cma_bytes = 60000;
    ProcessJob job(options);
    uint64_t round_seed = seed + rounds * 1000;
    auto mode = static_cast<uint32_t>(rounds % 3);  // plausible records; random bytes; both
    job.stage->word[stop_at].store(UINT64_MAX);
    job.start([&](Engine& engine, int32_t rank, Stage& stage) { Victim(engine, rank, stage, round_seed + static_cast<uint64_t>(rank)).run(); },
              hostile, [&](RawRank& raw, Stage& stage) { Scribbler(job.grants, raw, stage, round_seed + 9, mode).run(); });
    job.await_connected();
    job.stage->word[stop_at].store(static_cast<uint64_t>((now() + 0.4) * 1000));
    if (rounds % 4 == 3) {  // and some die of it in the middle
      usleep(100'000);
      job.end(hostile, SIGKILL);
    }
    for (int32_t rank = 0; rank < honest; rank++)
      if (int code = job.wait(rank); code != 0)
        fail(__FILE__, __LINE__,
             "rank " + std::to_string(rank) + " ended with " + std::to_string(code) + " in round " + std::to_string(rounds) + " of seed " +
                 std::to_string(seed));
    for (size_t at = 0; at < 8; at++) totals[at] += job.stage->word[at].load();
    rounds++;
  } while (now() < until && failures() == 0);
  std::printf(
      "%llu rounds: %llu messages between honest ranks, %llu hostile records, %llu operations with the hostile rank succeeded with %llu bytes, "
      "%llu failed, %llu channels closed\n",
      static_cast<unsigned long long>(rounds), static_cast<unsigned long long>(totals[iterations]), static_cast<unsigned long long>(totals[records]),
      static_cast<unsigned long long>(totals[hostile_successes]), static_cast<unsigned long long>(totals[hostile_bytes]),
      static_cast<unsigned long long>(totals[hostile_errors]), static_cast<unsigned long long>(totals[broken]));
  CHECK(totals[iterations] > 0);
  CHECK(totals[records] > 0);
  CHECK(totals[hostile_successes] > 0);
  CHECK(totals[hostile_errors] > 0);
  CHECK(totals[broken] > 0);
}

CHECK_MAIN
