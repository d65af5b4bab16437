// A peer that writes whatever it likes into its own segments: what an engine must survive, one trick a test. Rank 1 is raw.
#include <thread>

#include "check.h"
#include "coll/collectives.h"
#include "grant.h"
#include "match/constants.h"

using namespace vicinal;
using namespace vicinal::test;

namespace {

constexpr int32_t hostile = 1;

JobOptions three() {
  JobOptions options;
  options.size = 3;
  options.arena_bytes = 1 << 20;
  return options;
}

/** True when rank 0 has closed its channel with the hostile rank, and can still talk with rank 2. */
void check_cut_off(InProcessJob& job) {
  CHECK(!job[0].peer_failure(hostile).empty());
  CHECK(job[0].peer_failure(2).empty());
  int32_t number = 42, got = 0;
  Request *send, *receive;
  CHECK_EQ(job[0].receive(job.world(0), reinterpret_cast<std::byte*>(&got), 4, 2, 9, &receive), +success);
  CHECK_EQ(job[2].send(job.world(2), reinterpret_cast<std::byte*>(&number), 4, 0, 9, 0, &send), +success);
  CHECK(job.drive({receive}));
  CHECK_EQ(got, 42);
}

/** Publishes a raw word at the hostile rank's current position. */
void raw_word(InProcessJob& job, uint64_t word) { std::memcpy(job.raw->ring_to(0), &word, 8); }

}  // namespace

TEST(records_that_leave_their_ring) {
  uint32_t lines = 64 * 1024 / 64;
  for (uint64_t word : {layout::record_word(0, layout::record_message, 1, 0), layout::record_word(0, layout::record_message, 1, lines + 1),
                        layout::record_word(0, layout::record_message, 1, 0xffff), layout::record_word(0, layout::record_pad, 0, lines),
                        layout::record_word(0, layout::record_pad, 0, 1), layout::record_word(0, static_cast<layout::RecordKind>(200), 0, 1),
                        layout::record_word(0, static_cast<layout::RecordKind>(9), 0, 1)}) {
    InProcessJob job(three(), hostile);
    raw_word(job, word);
    job.turns(3);
    check_cut_off(job);
  }
}

TEST(a_message_longer_than_its_record) {
  InProcessJob job(three(), hostile);
  CHECK(job.raw->message(0, 1, 41));  // one line holds 40
  job.turns(3);
  check_cut_off(job);
}

TEST(lengths_that_no_message_has) {
  for (uint64_t length : {layout::message_bytes_max + 1, UINT64_MAX, UINT64_MAX - 63}) {
    InProcessJob job(three(), hostile);
    CHECK(job.raw->envelope(0, 1, length, 77));
    job.turns(3);
    check_cut_off(job);
    bool found = false;
    Status status;
    job[0].probe(job.world(0), hostile, 1, &found, &status);
    CHECK(!found);
  }
}

TEST(negative_tags) {
  InProcessJob job(three(), hostile);
  CHECK(job.raw->message(0, -2, 0));
  job.turns(3);
  check_cut_off(job);
}

TEST(an_arena_offer_outside_its_segment) {
  struct {
    uint64_t offset, length;
  } offers[] = {{1 << 20, 1}, {0, (1 << 20) + 1}, {UINT64_MAX, 4096}, {UINT64_MAX - 4095, 4096}, {1, 1 << 20}};
  for (auto offer : offers)
    for (bool posted : {true, false}) {
      InProcessJob job(three(), hostile);
      std::vector<std::byte> buffer(2 << 20);
      Request* receive = nullptr;
      uint64_t segment = job.grants.arena(hostile).id;
      if (posted) CHECK_EQ(job[0].receive(job.world(0), buffer.data(), buffer.size(), hostile, 1, &receive), +success);
      CHECK(job.raw->envelope(0, 1, offer.length, 77, segment, offer.offset));
      job.turns(3);
      if (!posted) CHECK_EQ(job[0].receive(job.world(0), buffer.data(), buffer.size(), hostile, 1, &receive), +success);
      CHECK(job.drive({receive}));
      CHECK_EQ(receive->error, +err_other);
      check_cut_off(job);
    }
}

TEST(an_arena_offer_of_a_segment_that_was_dropped) {
  InProcessJob job(three(), hostile);
  std::vector<std::byte> buffer(4096);
  uint64_t segment = job.grants.arena(hostile).id;
  CHECK(job.raw->envelope(0, 1, 4096, 77, segment, 0));
  job.turns(3);
  job[0].drop_peer_segment(hostile, segment);
  Request* receive;
  CHECK_EQ(job[0].receive(job.world(0), buffer.data(), buffer.size(), hostile, 1, &receive), +success);
  layout::RecordHead answer;
  REQUIRE(job.raw->take(answer));  // asks for the payload instead
  CHECK_EQ(+layout::word_kind(answer.word), +layout::record_clear);
  CHECK_EQ(answer.clear.request, uint64_t{77});
}

TEST(a_head_or_bank_in_use_is_never_dropped) {
  InProcessJob job(three(), hostile);
  job[0].drop_peer_segment(hostile, job.grants.head(hostile).id);
  job[0].drop_peer_segment(hostile, job.grants.bank(hostile, 0).id);
  CHECK(job.raw->message(0, 1, 0));
  job.turns(3);  // reads the ring
  bool found = false;
  Status status;
  CHECK_EQ(job[0].probe(job.world(0), hostile, 1, &found, &status), +success);
  CHECK(found);
}

TEST(a_segment_is_granted_once) {
  InProcessJob job(three(), hostile);
  int reader = handoff::reopen_read_only(job.grants.arena(hostile).memfd).value;
  CHECK(!job[0].add_peer_segment(hostile, job.grants.arena(hostile).id, reader, 1 << 20).empty());
  close(reader);
}

TEST(data_for_receives_that_are_none_of_its_own) {
  InProcessJob job(three(), hostile);
  std::vector<std::byte> buffer(64 * 1024), payload(64 * 1024);
  fill(payload.data(), payload.size(), 5);
  Request *receive, *send;
  CHECK_EQ(job[0].receive(job.world(0), buffer.data(), buffer.size(), 2, 1, &receive), +success);
  CHECK_EQ(job[2].send(job.world(2), payload.data(), payload.size(), 0, 1, 0, &send), +success);
  for (int turn = 0; turn < 100 && receive->state != RequestState::streaming; turn++) job.turns(1);
  CHECK_EQ(+static_cast<int>(receive->state), +static_cast<int>(RequestState::streaming));
  layout::RecordHead data{};
  data.length = 64;
  data.data.receiver = receive->id();
  data.data.offset = receive->moved;
  layout::RecordHead* record = job.raw->producer.reserve(2);
  std::memcpy(reinterpret_cast<std::byte*>(record) + 8, reinterpret_cast<std::byte*>(&data) + 8, 56);
  job.raw->producer.publish(layout::record_data, 4, 2);
  CHECK(job.drive({receive, send}));
  CHECK_EQ(receive->error, +success);
  CHECK(holds(buffer.data(), buffer.size(), 5));
  check_cut_off(job);
}

TEST(answers_to_sends_that_are_none_of_its_own) {
  for (layout::RecordKind kind : {layout::record_finished, layout::record_withdrawn, layout::record_clear}) {
    InProcessJob job(three(), hostile);
    std::vector<std::byte> buffer(64 * 1024), payload(64 * 1024);
    fill(payload.data(), payload.size(), 6);
    Request *receive, *send;
    CHECK_EQ(job[0].send(job.world(0), payload.data(), payload.size(), 2, 1, 0, &send), +success);
    layout::RecordHead answer{};
    answer.length = 64;
    answer.clear.request = answer.withdrawn.receiver = send->id();
    answer.clear.receiver = send->id();
    CHECK(job.raw->put(kind, answer));
    job.turns(3);
    CHECK_EQ(+static_cast<int>(send->state), +static_cast<int>(RequestState::announced));
    CHECK_EQ(job[2].receive(job.world(2), buffer.data(), buffer.size(), 0, 1, &receive), +success);
    CHECK(job.drive({receive, send}));
    CHECK_EQ(send->error, +success);
    CHECK(holds(buffer.data(), buffer.size(), 6));
  }
}

TEST(a_staged_stream_beyond_what_was_accepted) {
  InProcessJob job(three(), hostile);
  std::vector<std::byte> buffer(100);
  Request* receive;
  CHECK_EQ(job[0].receive(job.world(0), buffer.data(), buffer.size(), hostile, 1, &receive), +success);
  CHECK(job.raw->envelope(0, 1, 1 << 20, 77));
  job.turns(3);
  layout::RecordHead clear;
  REQUIRE(job.raw->take(clear));
  CHECK_EQ(clear.length, uint64_t{100});
  layout::RecordHead* record = job.raw->producer.reserve(4);
  record->length = 101;
  record->data.receiver = clear.clear.receiver;
  record->data.offset = 0;
  job.raw->producer.publish(layout::record_data, 4, 4);
  job.turns(3);
  CHECK_EQ(+static_cast<int>(receive->state), +static_cast<int>(RequestState::complete));
  CHECK_EQ(receive->error, +err_other);
  check_cut_off(job);
}

TEST(consumed_and_released_words_that_cannot_be) {
  for (int which = 0; which < 4; which++) {
    InProcessJob job(three(), hostile);
    layout::PeerLine& line = job.raw->head().peers()[0];
    std::vector<std::byte> payload(4000);
    Request* send = nullptr;
    int error = success;
    if (which < 2) {
      line.consumed.store(which == 0 ? UINT64_MAX : uint64_t{1} << 40);
    } else {
      line.released.store(which == 2 ? UINT64_MAX : uint64_t{1} << 40);
    }
    layout::RecordHead taken;
    for (int turn = 0; turn < 2000 && error == success && job[0].peer_failure(hostile).empty(); turn++) {
      while (which >= 2 && job.raw->take(taken)) {
      }
      error = job[0].send(job.world(0), payload.data(), payload.size(), hostile, 1, 0, &send);
    }
    check_cut_off(job);
  }
}

TEST(a_flood_of_requests_for_answers_is_cut_off) {
  JobOptions options = three();
  InProcessJob job(options, hostile);
  // Asks for sends that do not exist, and reads no answer: the answers must not pile up without bound.
  layout::RecordHead ask{};
  ask.length = 1;
  ask.clear.request = 0x123456789;
  uint64_t asked = 0;
  while (job[0].peer_failure(hostile).empty() && asked < 2 * uint64_t{layout::envelopes_limit}) {
    while (job.raw->put(layout::record_clear, ask)) asked++;
    job[0].progress();
  }
  CHECK(asked < 2 * uint64_t{layout::envelopes_limit});
  check_cut_off(job);
}

TEST(a_flood_of_envelopes_is_cut_off) {
  InProcessJob job(three(), hostile);
  uint64_t sent = 0;
  while (job[0].peer_failure(hostile).empty() && sent < 2 * uint64_t{layout::envelopes_limit}) {
    // a context of its own each: chosen ones must not all fall into one bucket of a table either
    while (job.raw->envelope(0x10000 + static_cast<uint32_t>(sent) * 4099, 1, 100000, sent)) sent++;
    job[0].progress();
  }
  CHECK(sent < 2 * uint64_t{layout::envelopes_limit});
  check_cut_off(job);
}

TEST(more_than_its_credit) {
  InProcessJob job(three(), hostile);
  for (int turn = 0; turn < 100000 && job[0].peer_failure(hostile).empty(); turn++) {
    while (job.raw->message(0, 1, 40)) {
    }
    job[0].progress();
  }
  check_cut_off(job);
}

TEST(records_without_end_do_not_hold_progress_up) {
  // A thread that publishes for ever: every call of progress() must come back.
  InProcessJob job(three(), hostile);
  std::atomic<bool> stop{false};
  layout::RecordHead nothing{};  // dearer to take than to write, so that the ring is never empty
  nothing.length = 1;
  nothing.clear.request = 0x123456789;
  std::atomic<uint64_t> published{0};
  std::thread publisher([&] {
    while (!stop.load())
      if (job.raw->put(layout::record_clear, nothing)) published.fetch_add(1, std::memory_order_relaxed);
  });
  for (int turn = 0; turn < 1000 || published.load() < 20000; turn++) job[0].progress();
  stop.store(true);
  publisher.join();
}

TEST(a_dead_process_whose_ring_goes_on_is_not_drained_for_ever) {
  // A process that was forked off the dead one publishes a further record for each that is taken.
  InProcessJob job(three(), hostile);
  struct Refill : BufferHold {
    explicit Refill(RawRank& raw) : raw(raw) {}
    bool valid() const override {
      raw.message(0, 1, 0);
      return true;
    }
    RawRank& raw;
  };
  std::vector<Request*> receives(5000);
  for (Request*& each : receives) {
    CHECK_EQ(job[0].receive(job.world(0), nullptr, 0, hostile, 1, &each), +success);
    each->hold = std::make_unique<Refill>(*job.raw);
  }
  for (int at = 0; at < 10; at++) CHECK(job.raw->message(0, 1, 0));
  job[0].lose_peer(hostile, err_proc_aborted, "died");
  size_t delivered = 0;
  for (Request* each : receives) delivered += each->error == success ? 1 : 0;
  CHECK(delivered >= 10);
  CHECK(delivered <= job.raw->producer.lines() + 64);
  CHECK_EQ(receives.back()->error, +err_proc_aborted);
  check_cut_off(job);
}

TEST(messages_in_a_communicator_that_it_is_no_member_of) {
  for (bool early : {true, false})
    for (bool posted : {true, false})
      for (bool envelope : {true, false}) {
        InProcessJob job(three(), hostile);
        auto hit = [&] {
          if (envelope)
            CHECK(job.raw->envelope(40, 1, 100000, 77));
          else
            CHECK(job.raw->message(40, 1, 4));
          job.turns(3);
        };
        if (early) hit();
        int32_t handle = job[0].add_communicator(40, {0, 2});
        CHECK_EQ(job[2].add_communicator(40, {0, 2}), handle);
        std::vector<std::byte> buffer(8), other(8);
        Request *receive = nullptr, *second = nullptr;
        if (posted) {
          CHECK_EQ(job[0].receive(*job[0].communicator(handle), buffer.data(), 8, any_source, any_tag, &receive), +success);
          CHECK_EQ(job[0].receive(*job[0].communicator(handle), other.data(), 8, any_source, any_tag, &second), +success);
        }
        if (!early) hit();
        CHECK(!job[0].peer_failure(hostile).empty());
        if (!posted) {
          CHECK_EQ(job[0].receive(*job[0].communicator(handle), buffer.data(), 8, any_source, any_tag, &receive), +success);
          CHECK_EQ(job[0].receive(*job[0].communicator(handle), other.data(), 8, any_source, any_tag, &second), +success);
        }
        CHECK_EQ(+static_cast<int>(receive->state), +static_cast<int>(RequestState::posted));
        // the members' messages still go to the receives in the order in which they were posted
        Request* send;
        for (int32_t number : {7, 8})
          CHECK_EQ(job[2].send(*job[2].communicator(handle), reinterpret_cast<std::byte*>(&number), 4, 0, 1, 0, &send), +success);
        CHECK(job.drive({receive, second}));
        CHECK_EQ(receive->status_source, 1);
        CHECK_EQ(+static_cast<int>(buffer[0]), 7);
        CHECK_EQ(+static_cast<int>(other[0]), 8);
        check_cut_off(job);
      }
}

TEST(a_broken_channel_in_the_middle_of_a_collective) {
  // The words that break a channel are read while a schedule starts its transfers: it must not be freed under its own feet.
  for (int which = 0; which < 3; which++) {
    InProcessJob job(three(), hostile);
    layout::PeerLine& line = job.raw->head().peers()[0];
    std::vector<std::byte> send(3 * 8000), receive(3 * 8000);
    if (which == 0) line.released.store(UINT64_MAX);
    if (which == 1) line.consumed.store(UINT64_MAX);
    if (which == 2) CHECK(job.raw->envelope(1, 0, 8000, 7, job.grants.arena(hostile).id, UINT64_MAX));
    job.turns(2);
    Request* request = nullptr;
    for (int round = 0; round < 400 && job[0].peer_failure(hostile).empty(); round++) {
      request = job[0].start_schedule(collective::alltoall(job.world(0), send.data(), receive.data(), 8000), job.world(0));
      if (request->state != RequestState::complete) job.turns(2);
      layout::RecordHead taken;
      while (which == 0 && job.raw->take(taken)) {
      }
    }
    REQUIRE(request != nullptr);
    CHECK(job.drive({request}));
    CHECK_EQ(request->error, +err_other);
    check_cut_off(job);
  }
}

TEST(a_member_is_told_when_another_gives_a_collective_up) {
  // Rank 2 sees nothing of what the hostile rank did to rank 0, and must not wait for rank 0 for ever.
  for (bool begun : {true, false}) {
    JobOptions options;
    options.size = 4;
    InProcessJob job(options, hostile);
    Request *at2 = nullptr, *at3 = nullptr;
    auto start = [&](int32_t rank) { return job[rank].start_schedule(collective::barrier(job.world(rank)), job.world(rank)); };
    if (begun) at2 = start(2), at3 = start(3);
    Request* at0 = start(0);
    job.turns(3);
    raw_word(job, layout::record_word(0, layout::record_message, 1, 0xffff));
    job.turns(10);
    CHECK_EQ(at0->error, +err_other);
    if (!begun) at2 = start(2), at3 = start(3);
    CHECK(job.drive({at0, at2, at3}, 10000));
    CHECK_EQ(at2->error, +err_other);
    CHECK_EQ(at3->error, +err_other);
    CHECK_EQ(at0->peer, hostile);  // whom the error is about, for people
    CHECK_EQ(at2->peer, 0);
    CHECK_EQ(at3->peer, 0);
    // and the next one fails at once, wherever it is begun first
    Request* next3 = start(3);
    Request* next0 = start(0);
    CHECK(job.drive({next0, next3}, 10000));
    CHECK_EQ(next3->error, +err_other);
    CHECK_EQ(next3->peer, 0);
    // point to point between honest ranks goes on
    check_cut_off(job);
  }
}

TEST(notices_that_cannot_be) {
  struct {
    uint32_t context;
    int32_t tag;
  } notices[] = {{0, 1}, {1, -1}, {3, 0}, {2, 0}};
  for (auto each : notices) {
    InProcessJob job(three(), hostile);
    layout::RecordHead notice{};
    notice.context = each.context;
    notice.tag = each.tag;
    CHECK(job.raw->put(layout::record_failed, notice));
    job.turns(3);
    check_cut_off(job);
  }
}

TEST(a_flood_of_notices_is_cut_off) {
  InProcessJob job(three(), hostile);
  int32_t sent = 0;
  layout::RecordHead notice{};
  notice.context = 1;
  while (job[0].peer_failure(hostile).empty() && sent < 1000000) {
    for (notice.tag = sent; job.raw->put(layout::record_failed, notice); notice.tag = ++sent) {
    }
    job[0].progress();
  }
  CHECK(sent < 1000000);
  check_cut_off(job);
}

CHECK_MAIN
