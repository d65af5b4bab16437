// The engine over real sealed memfds, eventfds and pidfds, granted as the broker grants them: engines of one process driven by turns.
#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>

#include "check.h"
#include "coll/schedule.h"
#include "contract/mover.h"
#include "grant.h"
#include "match/constants.h"

using namespace vicinal;
using namespace vicinal::test;

namespace {

JobOptions job_of(int32_t size, uint64_t arena_bytes = 0) {
  JobOptions options;
  options.size = size;
  options.arena_bytes = arena_bytes;
  return options;
}

JobOptions small_rings() {
  JobOptions options;
  options.ring_bytes = layout::ring_bytes_min;
  return options;
}

/** Pairs that may read each other's memory. */
JobOptions reading(bool cma, bool procmem) {
  JobOptions options;
  options.cma = cma;
  options.procmem = procmem;
  return options;
}

/** Two ranks of different kernels, with a region between them. */
JobOptions across(bool fenced, uint64_t arena_bytes = 0) {
  JobOptions options = job_of(2, arena_bytes);
  options.kernels = {0, 1};
  options.fenced = fenced;
  return options;
}

std::byte* bytes_of(void* data) { return static_cast<std::byte*>(data); }

int send(InProcessJob& job, int32_t from, int32_t to, int32_t tag, const std::vector<std::byte>& data, Request** request, uint32_t flags = 0) {
  return job[from].send(job.world(from), data.data(), data.size(), to, tag, flags, request);
}
int receive(InProcessJob& job, int32_t at, int32_t from, int32_t tag, std::vector<std::byte>& data, Request** request) {
  return job[at].receive(job.world(at), data.data(), data.size(), from, tag, request);
}
bool pending(const Request* request) { return request != nullptr && request->state != RequestState::complete; }

}  // namespace

// ---- the movers' contract: one line for each mechanism ----

TEST(inline_mover) { contract::mover({"inline", job_of(2), {0, 1, 7, 8, 9, 39, 40}, layout::messages_inline}); }
TEST(eager_mover) { contract::mover({"eager", job_of(2), {41, 64, 104, 105, 1000, 8191, 8192}, layout::messages_eager}); }
TEST(staged_mover) { contract::mover({"staged", job_of(2), {8193, 65536, 300001, 2000000}, layout::messages_staged, false, true}); }
TEST(staged_mover_in_small_rings) { contract::mover({"staged", small_rings(), {4073, 8193, 300001}, layout::messages_staged, false, true}); }
TEST(arena_mover) { contract::mover({"arena", job_of(2, 96 << 20), {8193, 65536, 300001, 2000000}, layout::messages_arena, true}); }
TEST(cma_mover) { contract::mover({"cma", reading(true, false), {8193, 65536, 300001, 3000000}, layout::messages_cma, false, true}); }
TEST(procmem_mover) { contract::mover({"procmem", reading(false, true), {8193, 65536, 300001, 3000000}, layout::messages_procmem, false, true}); }

TEST(movers_in_a_region) {
  for (bool fenced : {false, true}) {
    JobOptions small = across(fenced);
    small.ring_bytes = layout::ring_bytes_min;
    contract::mover({"inline", across(fenced), {0, 1, 7, 8, 9, 39, 40}, layout::messages_inline});
    contract::mover({"eager", across(fenced), {41, 64, 104, 105, 1000, 8191, 8192}, layout::messages_eager});
    contract::mover({"staged", across(fenced), {8193, 65536, 300001, 2000000}, layout::messages_staged, false, true});
    contract::mover({"staged in small rings", small, {4073, 8193, 300001}, layout::messages_staged, false, true});
    contract::mover({"arena", across(fenced, 16 << 20), {8193, 65536, 300001}, layout::messages_arena, true});
  }
}

TEST(no_bytes_of_a_long_message) {
  // a receive without a buffer: truncated to nothing, whichever mover brings it
  for (JobOptions options : {job_of(2), reading(true, false), reading(false, true), across(false), across(true)}) {
    options.arena_bytes = 1 << 20;
    InProcessJob job(options);
    ArenaBlock block = job[0].allocate(100000);
    std::vector<std::byte> data(100000);
    for (const std::byte* from : {static_cast<const std::byte*>(block.data()), static_cast<const std::byte*>(data.data())})
      for (uint64_t size : {30, 300, 100000})
        for (bool posted_first : {true, false}) {
          Request *out = nullptr, *in = nullptr;
          if (posted_first) CHECK_EQ(job[1].receive(job.world(1), nullptr, 0, 0, 1, &in), +success);
          CHECK_EQ(job[0].send(job.world(0), from, size, 1, 1, 0, &out), +success);
          job.turns(3);
          if (!posted_first) CHECK_EQ(job[1].receive(job.world(1), nullptr, 0, 0, 1, &in), +success);
          CHECK(job.drive({in, out}));
          CHECK_EQ(in->error, +err_truncate);
          CHECK_EQ(in->status_bytes, uint64_t{0});
        }
    block.arena->drop(block.offset, block.bytes);
  }
}

// ---- point to point ----

TEST(messages_of_one_sender_do_not_overtake) {
  uint64_t seed = setting("VICINAL_SEED", 7);
  for (uint32_t ring_bytes : {layout::ring_bytes_min, 64u * 1024, 128u * 1024}) {
    JobOptions options = job_of(2, 64 << 20);
    options.ring_bytes = ring_bytes;
    // in the last round every mover has its sizes: from 8 KiB on staged, procmem, cma
    bool all_movers = ring_bytes == 128 * 1024;
    options.cma = options.procmem = all_movers;
    options.engine.procmem_bytes = 15000;
    options.engine.cma_bytes = 30000;
    InProcessJob job(options);
    Random random(seed);
    constexpr size_t count = 3000;
    std::vector<std::vector<std::byte>> sent(count), got(count);
    std::vector<Request*> sends(count), receives(count);
    std::vector<ArenaBlock> blocks(count);
    size_t next_send = 0, next_receive = 0;
    while (next_send < count || next_receive < count) {
      if (next_send < count && (next_receive == count || random.chance(2))) {
        uint64_t kind = random.below(10), size = kind < 5 ? random.below(60) : kind < 8 ? random.below(8192) : random.below(60000);
        size_t at = next_send++;
        sent[at].resize(size + 1);
        std::byte* data = sent[at].data();
        if (kind == 9) {
          blocks[at] = job[0].allocate(size + 1);
          if (blocks[at].arena) data = blocks[at].data();
        }
        fill(data, size, at);
        // two tags in one order: a receive by tag takes the first of its tag
        CHECK_EQ(job[0].send(job.world(0), data, size, 1, static_cast<int32_t>(at % 2), random.chance(20) ? Engine::synchronous : Engine::none,
                             &sends[at]),
                 +success);
      } else {
        size_t at = next_receive++;
        got[at].resize(60001);
        CHECK_EQ(job[1].receive(job.world(1), got[at].data(), 60000, random.chance(3) ? any_source : 0, static_cast<int32_t>(at % 2), &receives[at]),
                 +success);
      }
      if (random.chance(4)) job.turns(static_cast<int>(random.below(3)));
    }
    CHECK(job.drive([&] {
      for (size_t at = 0; at < count; at++)
        if (pending(sends[at]) || pending(receives[at])) return false;
      return true;
    }));
    for (size_t at = 0; at < count; at++) {
      CHECK_EQ(receives[at]->error, +success);
      if (!holds(got[at].data(), receives[at]->status_bytes, at)) {
        fail(__FILE__, __LINE__, "message " + std::to_string(at) + " is not in its place, seed " + std::to_string(seed));
        break;
      }
    }
    if (all_movers)
      for (layout::Counter counter : {layout::messages_inline, layout::messages_eager, layout::messages_arena, layout::messages_staged,
                                      layout::messages_procmem, layout::messages_cma})
        CHECK(contract::counter_of(job[0], counter) > 10);
  }
}

TEST(wildcards_take_what_came_first) {
  InProcessJob job(job_of(4));
  std::vector<std::byte> data(4), buffer(4);
  Request *ignored, *request;
  for (int32_t from : {2, 1, 3}) {
    CHECK_EQ(send(job, from, 0, from * 10, data, &ignored), +success);
    job.turns(2);
  }
  for (int32_t from : {2, 1, 3}) {
    CHECK_EQ(receive(job, 0, any_source, any_tag, buffer, &request), +success);
    CHECK(!pending(request));
    CHECK_EQ(request->status_source, from);
    CHECK_EQ(request->status_tag, from * 10);
  }
  // posted: of the receives that match, the one posted first
  Request *any, *exact;
  CHECK_EQ(receive(job, 0, any_source, any_tag, buffer, &any), +success);
  CHECK_EQ(receive(job, 0, 3, 7, buffer, &exact), +success);
  CHECK_EQ(send(job, 3, 0, 7, data, &ignored), +success);
  job.turns(2);
  CHECK(!pending(any));
  CHECK(pending(exact));
}

TEST(credit_bounds_what_a_slow_receiver_holds) {
  JobOptions options = job_of(2);
  InProcessJob job(options);
  constexpr size_t count = 2000;  // 8 MiB, of which the receiver takes in one at most
  std::vector<std::vector<std::byte>> data(count, std::vector<std::byte>(4096));
  std::vector<Request*> requests(count);
  for (size_t at = 0; at < count; at++) {
    fill(data[at].data(), 4096, at);
    CHECK_EQ(send(job, 0, 1, 1, data[at], &requests[at]), +success);
    job.turns(1);
  }
  job.turns(1000);
  size_t open = 0;
  for (Request* request : requests) open += pending(request) ? 1 : 0;
  CHECK(open > count - layout::eager_credit_bytes / 4096);
  CHECK(contract::counter_of(job[0], layout::sends_without_credit) > 0);
  std::vector<std::byte> buffer(4096);
  for (size_t at = 0; at < count; at++) {
    Request* request;
    CHECK_EQ(receive(job, 1, 0, 1, buffer, &request), +success);
    CHECK(job.drive({request}));
    CHECK_EQ(request->error, +success);
    CHECK(holds(buffer.data(), 4096, at));
    job[1].release(*request);
  }
  CHECK(job.drive([&] {
    for (Request* request : requests)
      if (pending(request)) return false;
    return true;
  }));
  // credit comes back: the next sends are eager again
  uint64_t eager = contract::counter_of(job[0], layout::messages_eager);
  Request *one, *taken;
  CHECK_EQ(send(job, 0, 1, 1, data[0], &one), +success);
  CHECK_EQ(receive(job, 1, 0, 1, buffer, &taken), +success);
  CHECK(job.drive({one, taken}));
  CHECK_EQ(contract::counter_of(job[0], layout::messages_eager), eager + 1);
}

TEST(receiving_in_another_order_than_sent) {
  // rings are always read: tags taken backwards must not deadlock
  InProcessJob job(job_of(2));
  constexpr int32_t count = 500;
  std::vector<std::vector<std::byte>> data(count, std::vector<std::byte>(8000)), buffers = data;
  std::vector<Request*> sends(count), receives(count);
  for (int32_t tag = 0; tag < count; tag++) {
    fill(data[static_cast<size_t>(tag)].data(), 8000, static_cast<uint64_t>(tag));
    CHECK_EQ(send(job, 0, 1, tag, data[static_cast<size_t>(tag)], &sends[static_cast<size_t>(tag)]), +success);
  }
  for (int32_t tag = count - 1; tag >= 0; tag--) {
    CHECK_EQ(receive(job, 1, 0, tag, buffers[static_cast<size_t>(tag)], &receives[static_cast<size_t>(tag)]), +success);
    CHECK(job.drive({receives[static_cast<size_t>(tag)]}));
    CHECK(holds(buffers[static_cast<size_t>(tag)].data(), 8000, static_cast<uint64_t>(tag)));
  }
}

TEST(a_full_ring_queues_sends_and_loses_none) {
  InProcessJob job(small_rings());
  constexpr size_t count = 5000;
  std::vector<Request*> requests(count);
  size_t queued = 0;
  std::vector<size_t> numbers(count);
  for (size_t at = 0; at < count; at++) {
    numbers[at] = at;
    CHECK_EQ(job[0].send(job.world(0), bytes_of(&numbers[at]), 8, 1, 1, 0, &requests[at]), +success);
    queued += pending(requests[at]) ? 1 : 0;
  }
  CHECK(queued > count / 2);
  CHECK(contract::counter_of(job[0], layout::sends_ring_full) > 0);
  for (size_t at = 0; at < count; at++) {
    size_t got = 0;
    Request* request;
    CHECK_EQ(job[1].receive(job.world(1), bytes_of(&got), 8, 0, 1, &request), +success);
    CHECK(job.drive({request}));
    CHECK_EQ(got, at);
    job[1].release(*request);
  }
}

TEST(an_eager_limit_larger_than_the_ring_allows) {
  JobOptions options = small_rings();
  options.engine.eager_limit = 1 << 20;
  InProcessJob job(options);
  for (uint64_t size : {4000, 4072, 4073, 8192, 16384, 100000}) {
    std::vector<std::byte> data(size), buffer(size);
    fill(data.data(), size, size);
    Request *out, *in;
    CHECK_EQ(send(job, 0, 1, 1, data, &out), +success);
    CHECK_EQ(receive(job, 1, 0, 1, buffer, &in), +success);
    CHECK(job.drive({out, in}, 10000));
    CHECK(holds(buffer.data(), size, size));
  }
}

TEST(sends_to_self) {
  InProcessJob job(job_of(2));
  for (uint64_t size : {0, 8, 40, 5000, 1000000}) {
    std::vector<std::byte> data(size), buffer(size + 10);
    fill(data.data(), size, size);
    Request *out = nullptr, *in = nullptr;
    CHECK_EQ(send(job, 0, 0, 1, data, &out), +success);
    CHECK(!pending(out));
    CHECK_EQ(receive(job, 0, 0, 1, buffer, &in), +success);
    CHECK(!pending(in));
    CHECK_EQ(in->status_bytes, size);
    CHECK(holds(buffer.data(), size, size));
    CHECK_EQ(receive(job, 0, any_source, any_tag, buffer, &in), +success);
    CHECK(pending(in));
    CHECK_EQ(send(job, 0, 0, 2, data, &out), +success);
    CHECK(!pending(in));
    CHECK_EQ(in->status_source, 0);
    CHECK_EQ(in->status_tag, 2);
  }
  std::vector<std::byte> data(100), buffer(50);
  Request *out = nullptr, *in = nullptr;
  CHECK_EQ(send(job, 0, 0, 1, data, &out, Engine::synchronous), +success);
  CHECK(pending(out));
  CHECK_EQ(receive(job, 0, 0, 1, buffer, &in), +success);
  CHECK(!pending(out));
  CHECK_EQ(in->error, +err_truncate);
  CHECK_EQ(in->status_bytes, uint64_t{50});
}

TEST(probes) {
  InProcessJob job(job_of(3));
  bool found = true;
  Status status;
  CHECK_EQ(job[0].probe(job.world(0), any_source, any_tag, &found, &status), +success);
  CHECK(!found);
  Request *waiting, *other, *out;
  CHECK_EQ(job[0].start_probe(job.world(0), 2, any_tag, &waiting), +success);
  CHECK_EQ(job[0].start_probe(job.world(0), any_source, 99, &other), +success);
  std::vector<std::byte> data(100000), buffer(100000);
  CHECK_EQ(send(job, 1, 0, 5, data, &out), +success);
  job.turns(3);
  CHECK(pending(waiting));
  CHECK_EQ(send(job, 2, 0, 6, data, &out), +success);
  job.turns(3);
  CHECK(!pending(waiting));
  CHECK_EQ(waiting->status_source, 2);
  CHECK_EQ(waiting->status_tag, 6);
  CHECK_EQ(waiting->status_bytes, uint64_t{100000});
  CHECK(job[0].cancel(*other));
  CHECK(other->cancelled);
  CHECK_EQ(job[0].probe(job.world(0), any_source, any_tag, &found, &status), +success);
  CHECK(found);
  CHECK_EQ(status.source, 1);
  CHECK_EQ(status.bytes, uint64_t{100000});
  Request* in;  // a probe takes nothing
  CHECK_EQ(receive(job, 0, 2, 6, buffer, &in), +success);
  CHECK(job.drive({in, out}));
  CHECK_EQ(job[0].start_probe(job.world(0), 1, 5, &waiting), +success);
  CHECK(!pending(waiting));
}

TEST(matched_probes_take_messages_out) {
  InProcessJob job(job_of(3));
  std::vector<std::byte> data(100000), buffer(100000), small(8);
  fill(data.data(), data.size(), 5);
  for (uint64_t bytes : {uint64_t{8}, uint64_t{1000}, uint64_t{100000}})
    for (int32_t from : {0, 1, 2})  // 0: to oneself
      for (bool waits : {false, true}) {
        Request *waiting, *plain, *out, *in = nullptr;
        CHECK_EQ(job[0].start_probe(job.world(0), any_source, any_tag, &plain), +success);
        if (waits) CHECK_EQ(job[0].start_matched_probe(job.world(0), any_source, 6, &waiting), +success);
        CHECK_EQ(job[from].send(job.world(from), data.data(), bytes, 0, 6, Engine::synchronous, &out), +success);
        job.turns(3);
        if (!waits) CHECK_EQ(job[0].start_matched_probe(job.world(0), from, any_tag, &waiting), +success);
        CHECK(!pending(waiting) && !pending(plain));
        CHECK_EQ(waiting->status_bytes, bytes);
        CHECK_EQ(waiting->status_source, from);
        uint64_t message = waiting->message;
        CHECK(message != 0);
        job[0].release(*waiting);
        job[0].release(*plain);
        bool found = true;
        Status status;
        CHECK_EQ(job[0].matched_probe(job.world(0), any_source, any_tag, &found, &status), +success);
        CHECK(!found);
        CHECK(pending(out));
        std::fill(buffer.begin(), buffer.end(), std::byte{0});
        CHECK_EQ(job[0].receive_message(message, buffer.data(), buffer.size(), &in), +success);
        CHECK(job.drive({in, out}));
        CHECK_EQ(in->error, +success);
        CHECK(holds(buffer.data(), bytes, 5));
        CHECK_EQ(job[0].receive_message(message, buffer.data(), buffer.size(), &in), +err_request);
      }
  CHECK_EQ(job[0].receive_message(0, buffer.data(), 1, nullptr), +err_request);
}

TEST(a_message_that_was_taken_out_outlives_its_sender_as_far_as_it_can) {
  InProcessJob job(job_of(2));
  std::vector<std::byte> eager(1000), staged(100000), buffer(100000);
  fill(eager.data(), eager.size(), 7);
  Request *out, *in;
  CHECK_EQ(send(job, 1, 0, 1, eager, &out), +success);
  CHECK_EQ(send(job, 1, 0, 2, staged, &out), +success);
  job.turns(3);
  bool found = false;
  Status first, second;
  CHECK_EQ(job[0].matched_probe(job.world(0), 1, 1, &found, &first), +success);
  CHECK_EQ(job[0].matched_probe(job.world(0), 1, 2, &found, &second), +success);
  job[0].lose_peer(1, err_proc_aborted, "died");
  CHECK_EQ(job[0].receive_message(first.message, buffer.data(), buffer.size(), &in), +success);
  CHECK_EQ(in->error, +success);
  CHECK(holds(buffer.data(), 1000, 7));
  CHECK_EQ(job[0].receive_message(second.message, buffer.data(), buffer.size(), &in), +success);
  CHECK_EQ(in->error, +err_proc_aborted);
  Request* probe;
  CHECK_EQ(job[0].start_matched_probe(job.world(0), 1, 1, &probe), +err_proc_aborted);
}

TEST(cancelled_receives_take_nothing) {
  InProcessJob job(job_of(2));
  std::vector<std::byte> first(8), second(8), data(8);
  Request *one, *two, *out;
  CHECK_EQ(receive(job, 1, 0, 1, first, &one), +success);
  CHECK_EQ(receive(job, 1, 0, 1, second, &two), +success);
  CHECK(job[1].cancel(*one));
  CHECK(!job[1].cancel(*one));
  CHECK(one->cancelled);
  fill(data.data(), 8, 4);
  CHECK_EQ(send(job, 0, 1, 1, data, &out), +success);
  CHECK(job.drive({two}));
  CHECK(holds(second.data(), 8, 4));
  CHECK(!job[1].cancel(*two));
  // one that is matched and streaming is past cancelling
  std::vector<std::byte> large(1 << 20), large_buffer(1 << 20);
  CHECK_EQ(receive(job, 1, 0, 1, large_buffer, &one), +success);
  CHECK_EQ(send(job, 0, 1, 1, large, &out), +success);
  for (int turn = 0; turn < 100 && one->state == RequestState::posted; turn++) job.turns(1);
  CHECK(one->state == RequestState::streaming);
  CHECK(!job[1].cancel(*one));
  CHECK(job.drive({one, out}));
}

TEST(abandoned_requests_release_themselves) {
  InProcessJob job(job_of(2));
  std::vector<std::byte> data(100000), buffer(100000);
  Request *out, *in, *probe;
  CHECK_EQ(job[1].start_probe(job.world(1), 0, 1, &probe), +success);
  job[1].release(*probe);
  CHECK_EQ(send(job, 0, 1, 1, data, &out), +success);
  job[0].release(*out);
  job.turns(5);
  CHECK_EQ(receive(job, 1, 0, 1, buffer, &in), +success);
  job[1].release(*in);
  job.turns(100);
  CHECK_EQ(job[0].requests().active(), 0u);
  CHECK_EQ(job[1].requests().active(), 0u);
  // and those of a peer that is lost
  CHECK_EQ(receive(job, 1, 0, 1, buffer, &in), +success);
  job[1].release(*in);
  CHECK_EQ(send(job, 1, 0, 1, data, &out), +success);
  job[1].release(*out);
  job[1].lose_peer(0, err_proc_aborted, "died");
  CHECK_EQ(job[1].requests().active(), 0u);
}

TEST(a_buffer_that_goes_in_the_middle_of_a_stream) {
  InProcessJob job(job_of(2));
  std::vector<std::byte> data(4 << 20), buffer(4 << 20, std::byte{0xee});
  fill(data.data(), data.size(), 1);
  Request *out, *in;
  bool gone = false;
  CHECK_EQ(receive(job, 1, 0, 1, buffer, &in), +success);
  in->hold = std::make_unique<contract::Detachable>(&gone);
  CHECK_EQ(send(job, 0, 1, 1, data, &out), +success);
  for (int turn = 0; turn < 1000 && in->moved < (1 << 20); turn++) job.turns(1);
  uint64_t before = in->moved;
  CHECK(before >= (1 << 20) && before < data.size());
  gone = true;
  CHECK(job.drive({in, out}));
  CHECK_EQ(in->error, +err_buffer);
  CHECK(buffer[before] == std::byte{0xee} && buffer.back() == std::byte{0xee});
}

TEST(stale_and_made_up_ids_find_nothing) {
  RequestPool pool;
  Request* request = pool.acquire(RequestKind::send);
  uint64_t id = request->id();
  CHECK(pool.find(id) == request);
  pool.release(request);
  CHECK(pool.find(id) == nullptr);
  Request* next = pool.acquire(RequestKind::send);
  CHECK(next == request);
  CHECK(pool.find(id) == nullptr);
  CHECK(pool.find(next->id()) == next);
  for (uint64_t made_up : {uint64_t{0}, UINT64_MAX, next->id() + 1, next->id() ^ (uint64_t{1} << 60)}) CHECK(pool.find(made_up) == nullptr);
  // a generation wraps to 1, never to 0: id 0 means none
  next->generation = 0x0fffffff;
  CHECK(next->id() < (uint64_t{1} << 53));
  pool.release(next);
  CHECK_EQ(pool.acquire(RequestKind::send)->generation, 1u);
}

TEST(a_pool_at_its_limit_says_so) {
  RequestPool pool(3);
  for (int at = 0; at < 3; at++) CHECK(pool.acquire(RequestKind::send) != nullptr);
  CHECK(pool.acquire(RequestKind::send) == nullptr);
  pool.for_each([&](Request& request) {
    if (request.index == 1) pool.release(&request);
  });
  CHECK(pool.acquire(RequestKind::receive) != nullptr);
  CHECK(pool.acquire(RequestKind::receive) == nullptr);
}

// ---- communicators ----

TEST(contexts_keep_messages_apart) {
  InProcessJob job(job_of(3));
  int32_t handle = -1;
  for (int32_t rank = 0; rank < 3; rank++) handle = job[rank].add_communicator(10, {2, 0, 1});
  std::vector<std::byte> data(4), buffer(4);
  Request *in, *world, *out;
  CHECK_EQ(receive(job, 0, any_source, any_tag, buffer, &world), +success);
  CHECK_EQ(job[0].receive(*job[0].communicator(handle), buffer.data(), 4, any_source, any_tag, &in), +success);
  // world rank 2 is rank 0 of the new one, and world rank 0 its rank 1
  CHECK_EQ(job[2].send(*job[2].communicator(handle), data.data(), 4, 1, 3, 0, &out), +success);
  job.turns(3);
  CHECK(pending(world));
  CHECK(!pending(in));
  CHECK_EQ(in->status_source, 0);
}

TEST(a_freed_communicator_goes_when_nothing_of_it_is_pending) {
  InProcessJob job(job_of(2));
  int32_t handle = -1;
  for (int32_t rank = 0; rank < 2; rank++) handle = job[rank].add_communicator(4, {0, 1});
  std::vector<std::byte> data(100000), buffer(100000);
  Request *in, *out;
  CHECK_EQ(job[0].send(*job[0].communicator(handle), data.data(), data.size(), 1, 3, 0, &out), +success);
  CHECK_EQ(job[1].receive(*job[1].communicator(handle), buffer.data(), buffer.size(), 0, 3, &in), +success);
  for (int32_t rank = 0; rank < 2; rank++) {
    job[rank].free_communicator(handle);
    CHECK_EQ(job[rank].reclaim().size(), size_t{0});
    CHECK_EQ(job[rank].add_communicator(4, {0, 1}), -1);
  }
  CHECK(job.drive({in, out}));
  CHECK_EQ(in->error, +success);
  for (int32_t rank = 0; rank < 2; rank++) {
    std::vector<uint32_t> ended = job[rank].reclaim();
    CHECK_EQ(ended.size(), size_t{1});
    CHECK_EQ(ended[0], 4u);
    CHECK(job[rank].communicator(handle) == nullptr);
    CHECK_EQ(job[rank].add_communicator(4, {0, 1}), -1);  // a context never comes back
    CHECK_EQ(job[rank].reclaim().size(), size_t{0});
  }
  // the same slot, one generation on
  uint32_t next = context_numbers::first + 2 * context_numbers::slots;
  CHECK_EQ(context_numbers::slot_of(next), 0u);
  CHECK_EQ(context_numbers::generation_of(next), 1u);
  CHECK_EQ(job[0].add_communicator(next, {0, 1}), handle);
}

TEST(late_messages_of_a_freed_communicator_hold_no_credit) {
  InProcessJob job(job_of(2));
  std::vector<std::byte> small(4000), large(100000);
  for (int32_t rank = 0; rank < 2; rank++) job[rank].add_communicator(4, {0, 1});
  job[1].free_communicator(2);
  CHECK_EQ(job[1].reclaim().size(), size_t{1});
  Request* out;
  for (int each = 0; each < 2000; each++) {  // 8 MB: eight times the credit
    CHECK_EQ(job[0].send(*job[0].communicator(2), small.data(), small.size(), 1, 3, 0, &out), +success);
    if (out != nullptr) CHECK(job.drive({out}));
    job.turns(1);
  }
  CHECK_EQ(job[0].send(*job[0].communicator(2), large.data(), large.size(), 1, 3, 0, &out), +success);
  CHECK(job.drive({out}));
  CHECK_EQ(job[1].unexpected(), uint64_t{0});
  CHECK_EQ(contract::counter_of(job[0], layout::sends_without_credit), uint64_t{0});
}

TEST(communicators_that_cannot_be) {
  InProcessJob job(job_of(3));
  CHECK_EQ(job[0].add_communicator(20, {}), -1);
  CHECK_EQ(job[0].add_communicator(20, {0, 3}), -1);
  CHECK_EQ(job[0].add_communicator(20, {0, -1}), -1);
  CHECK_EQ(job[0].add_communicator(20, {0, 1, 0}), -1);
  CHECK_EQ(job[0].add_communicator(0, {0, 1}), -1);  // a context is one communicator's
  CHECK_EQ(job[0].add_communicator(1, {0, 1}), -1);
  CHECK(job[0].add_communicator(20, {0, 2}) >= 0);
}

// ---- grants ----

TEST(grants_that_cannot_be) {
  JobOptions options = job_of(2);
  Grants grants(options);
  Engine engine(grants.engine_options(0));
  RawRank peer(grants, 1);
  CHECK(!engine.adopt_head(1, grants.head(0).memfd, 4096).empty());
  CHECK_EQ(grants.map(engine, 0), std::string());
  CHECK(!engine.adopt_head(1, grants.head(0).memfd, grants.head(0).bytes).empty());  // a second head
  CHECK(!engine.adopt_bank(99, 0, grants.bank(0, 0).memfd, grants.bank(0, 0).bytes, 16, 100000).empty());
  CHECK(!engine.adopt_bank(99, 0, grants.bank(0, 0).memfd, grants.bank(0, 0).bytes, 17, options.ring_bytes).empty());
  CHECK(!engine.adopt_bank(99, 0, grants.bank(0, 0).memfd, grants.bank(0, 0).bytes, 0, options.ring_bytes).empty());
  for (int32_t rank : {0, 1}) CHECK_EQ(grants.seal(rank), std::string());
  PeerGrant grant;
  grant.rank = 1;
  grant.outgoing_segment = grants.bank(0, 0).id;
  grant.incoming_segment = grants.bank(1, 0).id;
  grant.head_segment = grants.head(1).id;
  grant.rings_per_bank = 16;
  grant.ring_bytes = options.ring_bytes;
  CHECK(!engine.add_peer(grant).empty());  // the peer's segments did not come
  for (const GrantedSegment& each : {grants.head(1), grants.bank(1, 0)}) {
    int reader = handoff::reopen_read_only(each.memfd).value;
    CHECK_EQ(engine.add_peer_segment(1, each.id, reader, each.bytes), std::string());
    CHECK(!engine.add_peer_segment(7, each.id, reader, each.bytes).empty());
    close(reader);
  }
  auto refused = [&](auto change, const char* reason) {
    PeerGrant wrong = grant;
    change(wrong);
    std::string failure = engine.add_peer(wrong);
    if (failure.find(reason) == std::string::npos) fail(__FILE__, __LINE__, "not refused for " + std::string(reason) + ": " + failure);
  };
  refused([](PeerGrant& wrong) { wrong.rank = 0; }, "impossible rank");
  refused([](PeerGrant& wrong) { wrong.rank = 2; }, "impossible rank");
  refused([](PeerGrant& wrong) { wrong.rank = -1; }, "impossible rank");
  refused([](PeerGrant& wrong) { wrong.outgoing_index = 16; }, "ring of ours");
  refused([](PeerGrant& wrong) { wrong.outgoing_segment = 12345; }, "ring of ours");
  refused([](PeerGrant& wrong) { wrong.incoming_index = 16; }, "too small");
  refused([](PeerGrant& wrong) { wrong.rings_per_bank = 17; }, "too small");
  refused([](PeerGrant& wrong) { wrong.ring_bytes = 0; }, "not supported");
  refused([](PeerGrant& wrong) { wrong.ring_bytes = 65537; }, "not supported");
  refused([](PeerGrant& wrong) { wrong.ring_bytes = 1u << 31; }, "not supported");
  refused([](PeerGrant& wrong) { wrong.sleep = open("/proc/self/stat", 0); }, "watching");
  peer.head().identity.version.store(0);
  refused([](PeerGrant&) {}, "not initialised");
  peer.head().identity.version.store(layout::version + 0x10000);
  refused([](PeerGrant&) {}, "another version");
  peer.head().identity.version.store(layout::version);
  peer.head().identity.magic = 1;
  refused([](PeerGrant&) {}, "not of vicinal");
  peer.publish_identity();
  CHECK_EQ(engine.add_peer(grant), std::string());
  refused([](PeerGrant&) {}, "stands already");
}

TEST(absurd_allocations) {
  InProcessJob job(job_of(2, 1 << 20));
  for (uint64_t bytes : {UINT64_MAX, UINT64_MAX - 4094, uint64_t{1} << 63, uint64_t{(1 << 20) + 1}}) CHECK(!job[0].allocate(bytes).arena);
  ArenaBlock all = job[0].allocate(1 << 20);
  CHECK(all.arena != nullptr);
  CHECK(!job[0].allocate(1).arena);
  all.arena->drop(all.offset, all.bytes);
  CHECK(job[0].allocate(1).arena != nullptr);
}

TEST(arena_blocks_never_overlap) {
  InProcessJob job(job_of(2, 8 << 20));
  Random random(setting("VICINAL_SEED", 3));
  std::vector<ArenaBlock> held;
  for (int step = 0; step < 20000; step++) {
    if (!held.empty() && random.chance(2)) {
      size_t at = random.below(held.size());
      for (size_t byte : {size_t{0}, held[at].bytes - 1}) CHECK(held[at].data()[byte] == static_cast<std::byte>(held[at].offset / 4096));
      held[at].arena->drop(held[at].offset, held[at].bytes);
      held.erase(held.begin() + static_cast<std::ptrdiff_t>(at));
    } else if (ArenaBlock block = job[0].allocate(1 + random.below(200000)); block.arena) {
      for (const ArenaBlock& other : held) CHECK(block.offset + block.bytes <= other.offset || other.offset + other.bytes <= block.offset);
      CHECK(block.offset + block.bytes <= 8 << 20);
      block.data()[0] = block.data()[block.bytes - 1] = static_cast<std::byte>(block.offset / 4096);
      held.push_back(block);
    }
  }
  std::shared_ptr<Arena> arena = job[0].arenas().all().front();
  for (const ArenaBlock& block : held) arena->drop(block.offset, block.bytes);
  CHECK(arena->empty());
}

// ---- sleeping ----

TEST(nobody_sleeps_while_records_wait) {
  // More records than one turn takes came while this rank was awake, so that no doorbell was rung for them.
  InProcessJob job(job_of(2));
  std::vector<std::byte> data(8), buffer(8);
  Request *out, *in;
  for (int32_t at = 0; at < 300; at++) CHECK_EQ(send(job, 0, 1, at, data, &out), +success);
  CHECK_EQ(receive(job, 1, 0, 299, buffer, &in), +success);
  int turns = 0;
  while (!job[1].prepare_sleep() && turns < 100) {
    job[1].end_sleep();
    turns++;
  }
  CHECK(turns > 0 && turns < 100);
  CHECK(!pending(in));
  job[1].end_sleep();
}

TEST(the_descriptor_is_readable_when_a_message_comes) {
  InProcessJob job(job_of(2));
  std::vector<std::byte> data(8), buffer(8);
  Request *out, *in;
  CHECK_EQ(receive(job, 1, 0, 1, buffer, &in), +success);
  CHECK(job[1].prepare_sleep());
  epoll_event event;
  CHECK_EQ(epoll_wait(job[1].descriptor(), &event, 1, 0), 0);
  CHECK_EQ(send(job, 0, 1, 1, data, &out), +success);
  CHECK_EQ(epoll_wait(job[1].descriptor(), &event, 1, 0), 1);
  job[1].end_sleep();
  CHECK(!job[1].take_events());
  CHECK_EQ(epoll_wait(job[1].descriptor(), &event, 1, 0), 0);
  job[1].progress();
  CHECK(!pending(in));
}

TEST(the_brokers_socket_ends_a_wait) {
  InProcessJob job(job_of(2));
  int bell = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  job[1].set_broker_descriptor(bell);
  std::vector<std::byte> buffer(8);
  Request* in;
  CHECK_EQ(receive(job, 1, 0, 1, buffer, &in), +success);
  uint64_t one = 1;
  CHECK_EQ(write(bell, &one, 8), ssize_t{8});
  CHECK(job[1].wait(*in) == Wait::broker);
  CHECK(pending(in));
  job[1].set_broker_descriptor(-1);
  close(bell);
}

// ---- the end of a peer ----

TEST(what_a_dead_peer_sent_still_arrives) {
  InProcessJob job(job_of(3));
  constexpr int32_t count = 500;  // more than one turn takes
  std::vector<std::byte> data(8), buffer(8);
  Request *out, *in;
  for (int32_t at = 0; at < count; at++) {
    fill(data.data(), 8, static_cast<uint64_t>(at));
    CHECK_EQ(send(job, 1, 0, 1, data, &out), +success);
  }
  job[0].lose_peer(1, err_proc_aborted, "died");
  for (int32_t at = 0; at < count; at++) {
    CHECK_EQ(receive(job, 0, at % 2 == 0 ? 1 : any_source, 1, buffer, &in), +success);
    CHECK_EQ(in->error, +success);
    CHECK(holds(buffer.data(), 8, static_cast<uint64_t>(at)));
  }
  CHECK_EQ(receive(job, 0, 1, 1, buffer, &in), +success);
  CHECK_EQ(in->error, +err_proc_aborted);
  CHECK_EQ(send(job, 0, 1, 1, data, &out), +err_proc_aborted);
  // a wildcard may still be met by rank 2
  CHECK_EQ(receive(job, 0, any_source, 1, buffer, &in), +success);
  CHECK(pending(in));
  job[0].lose_peer(2, err_proc_aborted, "died too");
  CHECK_EQ(in->error, +err_proc_aborted);
  bool found;
  Status status;
  CHECK_EQ(job[0].probe(job.world(0), any_source, any_tag, &found, &status), +err_proc_aborted);
}

TEST(pending_operations_with_a_dead_peer_fail) {
  InProcessJob job(job_of(3));
  std::vector<std::byte> large(1 << 20), small(8), buffer(1 << 20), other(8);
  Request *announced, *synchronous, *posted, *probe, *streaming_in, *streaming_out, *unaffected, *ignored;
  CHECK_EQ(send(job, 0, 1, 1, large, &announced), +success);
  CHECK_EQ(send(job, 0, 1, 1, small, &synchronous, Engine::synchronous), +success);
  CHECK_EQ(receive(job, 0, 1, 77, other, &posted), +success);
  CHECK_EQ(job[0].start_probe(job.world(0), 1, 78, &probe), +success);
  CHECK_EQ(receive(job, 0, 2, 77, other, &unaffected), +success);
  CHECK_EQ(receive(job, 0, 1, 5, buffer, &streaming_in), +success);
  CHECK_EQ(send(job, 1, 0, 5, large, &ignored), +success);
  CHECK_EQ(send(job, 0, 1, 6, large, &streaming_out), +success);
  CHECK_EQ(receive(job, 1, 0, 6, buffer, &ignored), +success);
  for (int turn = 0; turn < 100 && streaming_in->state != RequestState::streaming; turn++) job.turns(1);
  CHECK(streaming_in->state == RequestState::streaming);
  job[0].lose_peer(1, err_proc_aborted, "died");
  for (Request* request : {announced, synchronous, posted, probe, streaming_in, streaming_out}) {
    CHECK(!pending(request));
    CHECK_EQ(request->error, +err_proc_aborted);
  }
  CHECK(pending(unaffected));
  CHECK_EQ(send(job, 2, 0, 77, small, &ignored), +success);
  CHECK(job.drive({unaffected}));
  CHECK_EQ(unaffected->error, +success);
  CHECK(job[0].peer_failure(1) == "died");
}

CHECK_MAIN
