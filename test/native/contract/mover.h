#pragma once
// What every mover of payloads must do, written once; a mechanism is one line in engine_test.cc. It names sizes that take it, where the
// payload lies, and the counter by which one sees that it was taken.
#include <vector>

#include "check.h"
#include "grant.h"
#include "match/constants.h"

namespace vicinal::test::contract {

struct MoverMechanism {
  const char* name;
  JobOptions options;
  std::vector<uint64_t> sizes;
  layout::Counter counter;
  bool from_arena = false;
  bool needs_sender = false;  // the payload comes from a living sender
};

/** A send buffer where the mechanism wants it. */
class Payload {
 public:
  Payload(const MoverMechanism& mechanism, Engine& engine, uint64_t bytes) {
    if (mechanism.from_arena) {
      block_ = engine.allocate(bytes);
      if (!block_.arena) fail(__FILE__, __LINE__, "the arena has no room");
    } else {
      heap_.resize(bytes + 1);
    }
  }
  ~Payload() {
    if (block_.arena) block_.arena->drop(block_.offset, block_.bytes);
  }
  Payload(const Payload&) = delete;
  std::byte* data() { return block_.arena ? block_.data() : heap_.data(); }

 private:
  ArenaBlock block_;
  std::vector<std::byte> heap_;
};

/** Tells a program that its buffer is gone. */
struct Detachable : BufferHold {
  explicit Detachable(const bool* gone) : gone(gone) {}
  bool valid() const override { return !*gone; }
  const bool* gone;
};

inline uint64_t counter_of(Engine& engine, layout::Counter counter) { return engine.counter(counter); }

inline void mover(const MoverMechanism& mechanism) {
  for (bool posted_first : {true, false})
    for (uint64_t bytes : mechanism.sizes)
      // a receive buffer with room, of the very size, and too short
      for (int64_t room : {int64_t{100}, int64_t{0}, -static_cast<int64_t>(bytes / 2 + 1)}) {
        if (static_cast<int64_t>(bytes) + room < 0) continue;
        InProcessJob job(mechanism.options);
        uint64_t capacity = static_cast<uint64_t>(static_cast<int64_t>(bytes) + room);
        Payload payload(mechanism, job[0], bytes);
        fill(payload.data(), bytes, bytes + 3);
        std::vector<std::byte> buffer(capacity + 64, std::byte{0xee});
        Request *send = nullptr, *receive = nullptr;
        auto post = [&] { CHECK_EQ(job[1].receive(job.world(1), buffer.data(), capacity, 0, 5, &receive), +success); };
        auto start = [&] { CHECK_EQ(job[0].send(job.world(0), payload.data(), bytes, 1, 5, 0, &send), +success); };
        if (posted_first) {
          post();
          start();
        } else {
          start();
          job.turns(20);
          post();
        }
        if (!job.drive({send, receive})) return fail(__FILE__, __LINE__, std::string(mechanism.name) + ": does not complete");
        CHECK_EQ(receive->error, room < 0 ? +err_truncate : +success);
        CHECK_EQ(send == nullptr ? +success : send->error, +success);
        CHECK_EQ(receive->status_bytes, std::min(bytes, capacity));
        CHECK_EQ(receive->status_source, 0);
        CHECK_EQ(receive->status_tag, 5);
        CHECK(holds(buffer.data(), receive->status_bytes, bytes + 3));
        for (size_t at = receive->status_bytes; at < buffer.size(); at++)
          if (buffer[at] != std::byte{0xee}) return fail(__FILE__, __LINE__, std::string(mechanism.name) + ": wrote behind the message");
        CHECK_EQ(counter_of(job[0], mechanism.counter), uint64_t{1});
        CHECK_EQ(counter_of(job[0], static_cast<layout::Counter>(mechanism.counter + 1)), bytes);
        if (send != nullptr) job[0].release(*send);
        job[1].release(*receive);
        CHECK_EQ(job[0].requests().active() + job[1].requests().active(), 0u);
      }

  // both ways at once, many at once, in order
  {
    InProcessJob job(mechanism.options);
    constexpr int count = 40;
    std::vector<std::unique_ptr<Payload>> payloads;
    std::vector<std::vector<std::byte>> buffers;
    std::vector<Request*> requests;
    auto size_of = [&](int at) { return mechanism.sizes[static_cast<size_t>(at) % mechanism.sizes.size()]; };
    for (int at = 0; at < count; at++)
      for (int32_t rank : {0, 1}) {
        buffers.emplace_back(size_of(at) + 1);
        requests.push_back(nullptr);
        auto stamp = static_cast<uint64_t>(at * 2 + rank);
        CHECK_EQ(job[1 - rank].receive(job.world(1 - rank), buffers.back().data(), size_of(at), rank, 3, &requests.back()), +success);
        payloads.push_back(std::make_unique<Payload>(mechanism, job[rank], size_of(at)));
        fill(payloads.back()->data(), size_of(at), stamp);
        requests.push_back(nullptr);
        CHECK_EQ(job[rank].send(job.world(rank), payloads.back()->data(), size_of(at), 1 - rank, 3, 0, &requests.back()), +success);
      }
    CHECK(job.drive([&] {
      for (Request* request : requests)
        if (request != nullptr && request->state != RequestState::complete) return false;
      return true;
    }));
    for (int at = 0; at < count * 2; at++) CHECK(holds(buffers[static_cast<size_t>(at)].data(), size_of(at / 2), static_cast<uint64_t>(at)));
  }

  // a synchronous send is over when it was matched, not before
  {
    InProcessJob job(mechanism.options);
    uint64_t bytes = mechanism.sizes.front();
    Payload payload(mechanism, job[0], bytes);
    std::vector<std::byte> buffer(bytes + 1);
    Request *send = nullptr, *receive = nullptr;
    CHECK_EQ(job[0].send(job.world(0), payload.data(), bytes, 1, 5, Engine::synchronous, &send), +success);
    job.turns(100);
    REQUIRE(send != nullptr);
    CHECK(send->state != RequestState::complete);
    CHECK_EQ(job[1].receive(job.world(1), buffer.data(), bytes, 0, 5, &receive), +success);
    CHECK(job.drive({send, receive}));
  }

  // a receive whose buffer is gone by the time of the message: nothing is written, both ends hear of it or go on
  {
    InProcessJob job(mechanism.options);
    uint64_t bytes = mechanism.sizes.back();
    Payload payload(mechanism, job[0], bytes);
    fill(payload.data(), bytes, 1);
    std::vector<std::byte> buffer(bytes + 1, std::byte{0xee}), untouched = buffer;
    Request *send = nullptr, *receive = nullptr;
    bool gone = false;
    CHECK_EQ(job[1].receive(job.world(1), buffer.data(), bytes, 0, 5, &receive), +success);
    receive->hold = std::make_unique<Detachable>(&gone);
    gone = true;
    CHECK_EQ(job[0].send(job.world(0), payload.data(), bytes, 1, 5, 0, &send), +success);
    CHECK(job.drive({send, receive}));
    CHECK_EQ(receive->error, +err_buffer);
    CHECK(buffer == untouched);
    // the channel is none the worse
    Request *second = nullptr, *again = nullptr;
    CHECK_EQ(job[1].receive(job.world(1), buffer.data(), bytes, 0, 5, &again), +success);
    CHECK_EQ(job[0].send(job.world(0), payload.data(), bytes, 1, 5, 0, &second), +success);
    CHECK(job.drive({second, again}));
    CHECK_EQ(again->error, +success);
    CHECK(holds(buffer.data(), bytes, 1));
  }

  // a sender that is gone: what does not need it any more arrives, and nothing hangs
  {
    InProcessJob job(mechanism.options);
    uint64_t bytes = mechanism.sizes.back();
    Payload payload(mechanism, job[0], bytes);
    fill(payload.data(), bytes, 9);
    std::vector<std::byte> buffer(bytes + 1);
    Request *send = nullptr, *receive = nullptr, *later = nullptr;
    CHECK_EQ(job[0].send(job.world(0), payload.data(), bytes, 1, 5, 0, &send), +success);
    job[1].lose_peer(0, err_proc_aborted, "died");
    CHECK_EQ(job[1].receive(job.world(1), buffer.data(), bytes, 0, 5, &receive), +success);
    CHECK(receive->state == RequestState::complete);
    CHECK_EQ(receive->error, mechanism.needs_sender ? +err_proc_aborted : +success);
    if (!mechanism.needs_sender) CHECK(holds(buffer.data(), bytes, 9));
    CHECK_EQ(job[1].receive(job.world(1), buffer.data(), bytes, 0, 5, &later), +success);
    CHECK_EQ(later->error, +err_proc_aborted);
  }
}

}  // namespace vicinal::test::contract
