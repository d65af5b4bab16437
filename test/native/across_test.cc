// Ranks of different kernels: each has a second outbox in a region, sees no pidfd of the other, and has no slices in common with it. The
// kernels are played: all run here, and the region is a shared file.
#include <algorithm>
#include <cstring>

#include "blocking.h"
#include "check.h"
#include "coll/collectives.h"
#include "contract/mover.h"
#include "grant.h"
#include "match/constants.h"

using namespace vicinal;
using namespace vicinal::test;

namespace {

JobOptions spanning(std::vector<int32_t> kernels, bool fenced, uint64_t arena_bytes = 0) {
  JobOptions options;
  options.size = static_cast<int32_t>(kernels.size());
  options.kernels = std::move(kernels);
  options.fenced = fenced;
  options.arena_bytes = arena_bytes;
  return options;
}

/** Sends `bytes` from one rank to another, and back; true when they came as they were. */
bool exchange(InProcessJob& job, int32_t one, int32_t other, uint64_t bytes) {
  for (int32_t from : {one, other}) {
    int32_t to = from == one ? other : one;
    std::vector<std::byte> out(bytes + 1), in(bytes + 1);
    fill(out.data(), bytes, bytes + static_cast<uint64_t>(from));
    Request *sent = nullptr, *received = nullptr;
    if (job[to].receive(job.world(to), in.data(), bytes, from, 4, &received) != success) return false;
    if (job[from].send(job.world(from), out.data(), bytes, to, 4, 0, &sent) != success) return false;
    if (!job.drive({sent, received}) || received->error != success || !holds(in.data(), bytes, bytes + static_cast<uint64_t>(from))) return false;
    job[to].release(*received);
    if (sent != nullptr) job[from].release(*sent);
  }
  return true;
}

}  // namespace

TEST(pairs_of_one_kernel_and_of_two_side_by_side) {
  for (bool fenced : {false, true}) {
    InProcessJob job(spanning({0, 0, 1, 1, 2}, fenced));
    for (int32_t one = 0; one < 5; one++)
      for (int32_t other = one + 1; other < 5; other++)
        for (uint64_t bytes : {0, 8, 40, 41, 5000, 100000}) CHECK(exchange(job, one, other, bytes));
    // what is told of a rank is told in every head of its
    for (int32_t rank = 0; rank < 5; rank++) {
      CHECK_EQ(job[rank].head().waiting.state.load(), uint32_t{layout::rank_running});
      CHECK_EQ(job[rank].head().identity.segment, job.grants.head(rank).id);  // counters and slices stayed in the memfd
      CHECK(job[rank].counter(layout::messages_received) >= 4 * 2 * 6 / 2);
    }
    job[1].set_state(layout::rank_finalized);
    job[1].claim_lock(77);
    for (int32_t rank : {0, 2, 4}) {
      CHECK(job[rank].claims_lock(1, 77));
      CHECK(!job[rank].claims_lock(1, 78));
    }
    job[1].disclaim_lock(77);
    for (int32_t rank : {0, 2, 4}) CHECK(!job[rank].claims_lock(1, 77));
    // who left in order ends no receive that others can still serve
    for (int32_t rank : {0, 2}) {
      Request* any = nullptr;
      std::byte byte{};
      CHECK_EQ(job[rank].receive(job.world(rank), &byte, 1, any_source, 9, &any), +success);
      job[rank].lose_peer(1, err_proc_aborted, "gone");
      CHECK(any->state != RequestState::complete);
      CHECK(job[rank].cancel(*any));
    }
  }
}

TEST(memory_in_a_region_is_read_by_ranks_of_both_kernels) {
  for (bool fenced : {false, true}) {
    InProcessJob job(spanning({0, 0, 1}, fenced, 1 << 20));
    constexpr uint64_t bytes = 100000;
    ArenaBlock block = job[0].allocate(bytes);
    REQUIRE(static_cast<bool>(block.arena));
    CHECK_EQ(block.arena->fenced(), fenced);
    fill(block.data(), bytes, 3);
    for (int32_t to : {1, 2}) {
      std::vector<std::byte> in(bytes);
      Request *sent = nullptr, *received = nullptr;
      CHECK_EQ(job[0].send(job.world(0), block.data(), bytes, to, 1, 0, &sent), +success);
      CHECK_EQ(job[to].receive(job.world(to), in.data(), bytes, 0, 1, &received), +success);
      CHECK(job.drive({sent, received}));
      CHECK(holds(in.data(), bytes, 3));
    }
    CHECK_EQ(job[0].counter(layout::messages_arena), uint64_t{2});
    block.arena->drop(block.offset, block.bytes);
  }
}

TEST(what_lies_in_no_region_crosses_in_pieces) {
  // cma, procmem and a memfd's arena are for one kernel; a rank that was granted them for another uses none
  JobOptions options = spanning({0, 1}, false);
  options.alter = [](int32_t, PeerGrant& grant) {
    grant.process = getpid();
    grant.memory = open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
  };
  InProcessJob job(options);
  CHECK(exchange(job, 0, 1, 300000));
  for (int32_t rank : {0, 1}) {
    CHECK_EQ(job[rank].counter(layout::messages_staged), uint64_t{1});
    CHECK_EQ(job[rank].counter(layout::messages_cma) + job[rank].counter(layout::messages_procmem), uint64_t{0});
  }
}

TEST(a_communicator_across_kernels_has_no_slices) {
  for (bool fenced : {false, true}) {
    InProcessJob job(spanning({0, 0, 1, 1}, fenced));
    for (int32_t rank = 0; rank < 4; rank++) CHECK(job.world(rank).slices == nullptr);
    // and one within a kernel has
    for (int32_t rank = 0; rank < 4; rank++) {
      int32_t first = rank < 2 ? 0 : 2;
      int32_t handle = job[rank].add_communicator(context_numbers::first, {first, first + 1});
      REQUIRE(handle >= 0);
      CHECK(job.communicator(rank, handle).slices != nullptr);
    }
  }
}

namespace {

/** One collective at all ranks of a communicator, begun and driven in an order that `random` gives. */
template <typename Make>
void run_all(InProcessJob& job, Random& random, Make make) {
  auto size = static_cast<int32_t>(job.engines.size());
  std::vector<Request*> requests(static_cast<size_t>(size));
  std::vector<int32_t> order;
  for (int32_t rank = 0; rank < size; rank++) order.insert(order.begin() + static_cast<std::ptrdiff_t>(random.below(order.size() + 1)), rank);
  for (int32_t rank : order) {
    requests[static_cast<size_t>(rank)] = job[rank].start_schedule(make(rank), job.world(rank));
    for (uint64_t turn = random.below(4); turn > 0; turn--) job[static_cast<int32_t>(random.below(static_cast<uint64_t>(size)))].progress();
  }
  CHECK(
      job.drive([&] { return std::all_of(requests.begin(), requests.end(), [](Request* each) { return each->state == RequestState::complete; }); }));
  for (int32_t rank = 0; rank < size; rank++) {
    CHECK_EQ(requests[static_cast<size_t>(rank)]->error, +success);
    job[rank].release(*requests[static_cast<size_t>(rank)]);
  }
}

}  // namespace

TEST(leaders_alone_send_between_kernels) {
  Random random(setting("VICINAL_SEED", 21));
  InProcessJob job(spanning({7, 7, 7, 3, 3, 3}, false));
  constexpr int rounds = 40;
  for (int round = 0; round < rounds; round++) {
    std::vector<int64_t> sums(6);
    run_all(job, random, [&](int32_t rank) { return collective::barrier(job.world(rank)); });
    run_all(job, random, [&](int32_t rank) {
      static int64_t ones[] = {1};
      return collective::allreduce(job.world(rank), ones, &sums[static_cast<size_t>(rank)], {1, 8, find_reduction(Op::sum, Element::int64)});
    });
    for (int64_t each : sums) CHECK_EQ(each, int64_t{6});
  }
  for (int32_t rank = 0; rank < 6; rank++) {
    const Levels& levels = *job.world(rank).levels;
    CHECK(levels.slices != nullptr);
    CHECK(levels.contiguous);
    CHECK_EQ(levels.groups.size(), size_t{2});
    CHECK_EQ(levels.own, rank / 3);
    CHECK_EQ(levels.place, rank % 3);
    // each leader gets one message in a barrier and one in an allreduce; the others meet by slices
    CHECK_EQ(job[rank].counter(layout::messages_received), rank % 3 == 0 ? uint64_t{2 * rounds} : uint64_t{0});
  }
}

TEST(results_in_two_levels_repeat_to_the_bit) {
  Random random(setting("VICINAL_SEED", 22));
  for (auto kernels : {std::vector<int32_t>{0, 0, 0, 1, 1}, std::vector<int32_t>{0, 1, 2, 0, 1, 0, 2}})
    for (uint64_t count : {3, 300, 3000}) {
      std::vector<double> first;
      for (int attempt = 0; attempt < 5; attempt++) {
        InProcessJob job(spanning(kernels, false));
        Random values(4);
        auto size = kernels.size();
        std::vector<std::vector<double>> parts(size, std::vector<double>(count)), all = parts, one = parts;
        for (auto& part : parts)
          for (double& each : part) each = static_cast<double>(values.next()) * (values.chance(2) ? 1e-9 : -1.0);
        collective::Elements elements{count, 8, find_reduction(Op::sum, Element::float64)};
        run_all(job, random, [&](int32_t rank) {
          auto at = static_cast<size_t>(rank);
          return collective::allreduce(job.world(rank), parts[at].data(), all[at].data(), elements);
        });
        run_all(job, random, [&](int32_t rank) {
          auto at = static_cast<size_t>(rank);
          return collective::reduce(job.world(rank), parts[at].data(), one[at].data(), elements, 2);
        });
        for (auto& each : all) CHECK(each == all[0]);
        if (attempt == 0) first = all[0], first.insert(first.end(), one[2].begin(), one[2].end());
        std::vector<double> now = all[0];
        now.insert(now.end(), one[2].begin(), one[2].end());
        CHECK(std::memcmp(first.data(), now.data(), now.size() * sizeof(double)) == 0);
      }
    }
}

TEST(a_member_that_calls_otherwise_is_found_out_in_its_kernel) {
  // a barrier here, a bcast there; and lengths that differ
  for (bool lengths : {false, true}) {
    InProcessJob job(spanning({0, 0, 1, 1}, false));
    std::vector<Request*> requests;
    std::vector<std::byte> data(200);
    for (int32_t rank = 0; rank < 4; rank++) {
      Communicator& world = job.world(rank);
      uint64_t bytes = lengths && rank == 3 ? 8 : 16;
      requests.push_back(
          job[rank].start_schedule(!lengths && rank == 3 ? collective::barrier(world) : collective::bcast(world, data.data(), bytes, 0), world));
    }
    job.turns(20000);
    CHECK(requests[3]->state == RequestState::complete);
    CHECK_EQ(requests[3]->error, +err_truncate);
  }
}

TEST(kernels_that_cannot_be) {
  InProcessJob job(spanning({0, 0, 1}, false));
  CHECK(!job[0].set_kernels({0, 0}).empty());
  CHECK_EQ(job[0].set_kernels({0, 0, 1}), std::string());
  job.world(0);  // a collective is described
  CHECK(!job[0].set_kernels({0, 0, 1}).empty());
  // one rank in each: one level is all there is
  InProcessJob apart(spanning({0, 1, 2}, false));
  CHECK(apart.world(0).levels == nullptr && apart.world(0).slices == nullptr);
  // nobody told: by messages, in one level
  JobOptions untold = spanning({0, 0, 1}, false);
  untold.tell_kernels = false;
  InProcessJob silent(untold);
  CHECK(silent.world(0).levels == nullptr && silent.world(0).slices == nullptr);
}

TEST(a_slice_in_two_levels_serves_the_next_communicator) {
  InProcessJob job(spanning({0, 0, 1, 1}, false));
  uint32_t context = context_numbers::first;
  for (int round = 0; round < 20; round++, context += 2 * context_numbers::slots) {
    std::vector<int32_t> handles;
    for (int32_t rank = 0; rank < 4; rank++) handles.push_back(job[rank].add_communicator(context, {0, 1, 2, 3}));
    for (int each = 0; each < round % 7; each++) {
      std::vector<Request*> requests;
      std::vector<int64_t> data(4, each);
      for (int32_t rank = 0; rank < 4; rank++) {
        Communicator& communicator = job.communicator(rank, handles[static_cast<size_t>(rank)]);
        requests.push_back(job[rank].start_schedule(collective::bcast(communicator, &data[static_cast<size_t>(rank)], 8, each % 4), communicator));
      }
      CHECK(job.drive({requests[0], requests[1], requests[2], requests[3]}));
      for (int32_t rank = 0; rank < 4; rank++) {
        CHECK_EQ(requests[static_cast<size_t>(rank)]->error, +success);
        job[rank].release(*requests[static_cast<size_t>(rank)]);
      }
    }
    for (int32_t rank = 0; rank < 4; rank++) job[rank].free_communicator(handles[static_cast<size_t>(rank)]);
    std::vector<bool> ended(4);
    CHECK(job.drive([&] {
      for (int32_t rank = 0; rank < 4; rank++)
        if (!job[rank].reclaim().empty()) ended[static_cast<size_t>(rank)] = true;
      return std::count(ended.begin(), ended.end(), true) == 4;
    }));
  }
}

TEST(heads_in_regions_that_cannot_be) {
  JobOptions options = spanning({0, 1}, false);
  Grants grants(options);
  Engine engine(grants.engine_options(0));
  GrantedSegment &own = grants.head(0), &region = grants.head(0, 1);
  CHECK(!engine.adopt_head(region.id, region.memfd, region.bytes, region.place).empty());  // before the first
  CHECK_EQ(engine.adopt_head(own.id, own.memfd, own.bytes), std::string());
  CHECK(!engine.adopt_head(region.id, region.memfd, region.bytes, RegionPlace{region.place->offset + 64, false}).empty());
  CHECK(!engine.adopt_head(region.id, region.memfd, region.bytes, RegionPlace{uint64_t{1} << 40, false}).empty());
  CHECK(!engine.adopt_head(region.id, region.memfd, 4096, region.place).empty());
  CHECK(!engine.adopt_head(region.id, region.memfd, region.bytes).empty());  // the region is no memfd of the segment alone
  CHECK_EQ(engine.adopt_head(region.id, region.memfd, region.bytes, region.place), std::string());
  CHECK(!engine.adopt_head(region.id, region.memfd, region.bytes, region.place).empty());  // twice
  CHECK(!engine.adopt_bank(9, 0, region.memfd, 1 << 16, 16, 64 * 1024, region.place).empty());
  CHECK(!engine.adopt_arena(9, region.memfd, uint64_t{1} << 40, region.place).empty());
  CHECK(!engine.add_peer_segment(1, 9, region.memfd, uint64_t{1} << 40, region.place).empty());
  PeerGrant grant;
  grant.rank = 1;
  grant.own_head_segment = 4711;
  CHECK(engine.add_peer(grant).find("head of ours") != std::string::npos);
}

TEST(a_channel_of_which_one_end_never_heard_is_granted_again_in_a_region) {
  for (bool fenced : {false, true}) {
    JobOptions options = spanning({0, 1}, fenced);
    options.lazy = true;
    InProcessJob job(options);
    std::vector<Request*> requests(2);
    int64_t out = 7, in = 0;
    auto* from = reinterpret_cast<std::byte*>(&out);
    REQUIRE(job.grants.connect(job[0], 0, 1, getpid()).empty());
    CHECK_EQ(job[0].send(job.world(0), from, 8, 1, 1, 0, &requests[0]), +success);
    job.connect(0, 1);  // the one end a second time
    CHECK_EQ(job[1].receive(job.world(1), reinterpret_cast<std::byte*>(&in), 8, 0, 1, &requests[1]), +success);
    CHECK(job.drive({requests[0], requests[1]}));
    CHECK_EQ(in, int64_t{7});
    CHECK(exchange(job, 0, 1, 5000));
  }
}

TEST(a_hostile_rank_of_another_kernel_ends_its_own_channel_alone) {
  for (bool fenced : {false, true}) {
    JobOptions options = spanning({0, 1, 0}, fenced);
    InProcessJob job(options, 1);
    CHECK(job.raw->message(0, 3, 8));
    job.turns(10);
    CHECK_EQ(job[0].peer_failure(1), std::string());
    job.raw->head().peers()[0].consumed.store(1000);
    layout::RecordHead lie{};
    CHECK(job.raw->put(static_cast<layout::RecordKind>(77), lie));
    job.turns(10);
    CHECK(!job[0].peer_failure(1).empty());
    CHECK(exchange(job, 0, 2, 100));
  }
}

TEST(sleeping_ranks_of_two_kernels_wake_each_other) {
  // without a backstop in reach: a wakeup that is lost ends in the watchdog
  for (bool fenced : {false, true})
    for (bool membarrier : {true, false}) {
      JobOptions options = spanning({0, 0, 1}, fenced, 1 << 20);
      options.engine.spin_microseconds = 0;
      options.engine.yields = 0;
      options.engine.backstop_milliseconds = 3600 * 1000;
      options.engine.membarrier = membarrier;
      ProcessJob job(options);
      job.start([&](Engine& engine, int32_t rank, Stage&) {
        std::vector<std::byte> out(20000), in(20000);
        int32_t next = (rank + 1) % 3, before = (rank + 2) % 3;  // around the ring: every rank has neighbours of both kinds
        auto rounds = static_cast<int>(setting("VICINAL_ROUNDS", 1500));
        for (int round = 0; round < rounds; round++) {
          uint64_t bytes = round % 50 == 0 ? 20000 : round % 7 == 0 ? 3000 : 8;
          if (rank == 0) {
            fill(out.data(), bytes, static_cast<uint64_t>(round));
            CHECK_EQ(send(engine, out.data(), bytes, next, 1), +success);
          }
          CHECK_EQ(receive(engine, in.data(), bytes, before, 1), +success);
          CHECK(holds(in.data(), bytes, static_cast<uint64_t>(round)));
          if (rank != 0) CHECK_EQ(send(engine, in.data(), bytes, next, 1), +success);
        }
        CHECK(engine.counter(layout::sleeps) > 0);
      });
      for (int32_t rank = 0; rank < 3; rank++) CHECK_EQ(job.wait(rank), 0);
    }
}

TEST(collectives_of_sleeping_ranks_of_two_kernels) {
  for (bool fenced : {false, true}) {
    JobOptions options = spanning({0, 1, 0, 1, 1}, fenced);
    options.engine.spin_microseconds = 0;
    options.engine.yields = 2;
    options.engine.backstop_milliseconds = 3600 * 1000;
    ProcessJob job(options);
    job.start([&](Engine& engine, int32_t rank, Stage&) {
      for (int round = 0; round < 100; round++) {
        engine.prepare_collective(*engine.communicator(0));
        std::vector<int64_t> part(round % 10 == 0 ? 3000 : 3, rank + round), sum(part.size());
        collective::Elements elements{part.size(), 8, find_reduction(Op::sum, Element::int64)};
        CHECK_EQ(run(engine, collective::allreduce(*engine.communicator(0), part.data(), sum.data(), elements)), +success);
        for (int64_t each : sum) CHECK_EQ(each, int64_t{10 + 5 * round});
        CHECK_EQ(run(engine, collective::barrier(*engine.communicator(0))), +success);
      }
    });
    for (int32_t rank = 0; rank < 5; rank++) CHECK_EQ(job.wait(rank), 0);
  }
}

TEST(a_rank_of_another_kernel_dies_when_the_broker_says_so) {
  enum { waiting = 0 };
  ProcessJob job(spanning({0, 1}, false));
  job.start([&](Engine& engine, int32_t rank, Stage& stage) {
    int64_t number = 0;
    Request* request = nullptr;
    if (rank == 1) {
      CHECK_EQ(send(engine, &number, 8, 0, 1), +success);
      stage.await(waiting, 1);
      kill(getpid(), SIGKILL);
    }
    CHECK_EQ(receive(engine, &number, 8, 1, 1), +success);
    CHECK_EQ(engine.receive(*engine.communicator(0), reinterpret_cast<std::byte*>(&number), 8, 1, 1, &request), +success);
    stage.arrive(waiting);
    while (kill(stage.process[1].load(), 0) == 0 && stage.at[1].load() == 0) engine.wait_for(*request, 10);
    CHECK(request->state != RequestState::complete);  // nobody told
    engine.lose_peer(1, err_proc_aborted, "the broker of its kernel said that it died");
    CHECK(request->state == RequestState::complete);
    CHECK_EQ(request->error, +err_proc_aborted);
  });
  CHECK_EQ(job.wait(1), 128 + SIGKILL);
  job.stage->arrive(1);
  CHECK_EQ(job.wait(0), 0);
}

CHECK_MAIN
