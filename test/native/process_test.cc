// Ranks in processes of their own, waiting by the ladder, dying by SIGKILL, leaving in order.
#include "blocking.h"
#include "check.h"
#include "coll/collectives.h"
#include "grant.h"
#include "match/constants.h"

using namespace vicinal;
using namespace vicinal::test;

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr int rounds_default = 2000;
#else
constexpr int rounds_default = 10000;
#endif

/** Without a backstop in reach: a wakeup that is lost ends in the watchdog. */
JobOptions job_of(int32_t size, uint32_t spin, uint32_t yields) {
  JobOptions options;
  options.size = size;
  options.engine.spin_microseconds = spin;
  options.engine.yields = yields;
  options.engine.backstop_milliseconds = 3600 * 1000;
  options.arena_bytes = 8 << 20;
  return options;
}

int barrier(Engine& engine) { return run(engine, collective::barrier(*engine.communicator(0))); }

void all_exit_with_0(ProcessJob& job) {
  for (int32_t rank = 0; rank < job.grants.options().size; rank++) CHECK_EQ(job.wait(rank), 0);
}

}  // namespace

TEST(ping_pong_on_each_rung_of_the_ladder) {
  struct {
    uint32_t spin, yields;
  } rungs[] = {{1000, 100}, {0, 100}, {0, 0}};
  for (auto rung : rungs)
    for (bool membarrier : {true, false}) {
      JobOptions options = job_of(2, rung.spin, rung.yields);
      options.engine.membarrier = membarrier;
      ProcessJob job(options);
      job.start([&](Engine& engine, int32_t rank, Stage&) {
        int rounds = static_cast<int>(setting("VICINAL_ROUNDS", rounds_default));
        std::vector<std::byte> out(20000), in(20000);
        for (int round = 0; round < rounds; round++) {
          uint64_t bytes = round % 50 == 0 ? 20000 : round % 7 == 0 ? 3000 : 8;
          fill(out.data(), bytes, static_cast<uint64_t>(round));
          if (rank == 0) CHECK_EQ(send(engine, out.data(), bytes, 1, 1), +success);
          CHECK_EQ(receive(engine, in.data(), bytes, 1 - rank, 1), +success);
          CHECK(holds(in.data(), bytes, static_cast<uint64_t>(round)));
          if (rank == 1) CHECK_EQ(send(engine, out.data(), bytes, 0, 1), +success);
        }
        if (rung.spin == 0 && rung.yields == 0) CHECK(engine.counter(layout::sleeps) > 0);
      });
      all_exit_with_0(job);
    }
}

TEST(bursts_against_a_sleeper) {
  // the sender fills ring and credit while the receiver sleeps, and sleeps itself for want of room
  for (bool membarrier : {true, false}) {
    JobOptions options = job_of(2, 0, 0);
    options.ring_bytes = layout::ring_bytes_min;
    options.engine.membarrier = membarrier;
    ProcessJob job(options);
    job.start([&](Engine& engine, int32_t rank, Stage&) {
      constexpr int bursts = 60, burst = 300;
      std::vector<std::byte> data(40000);
      for (int at = 0; at < bursts; at++) {
        for (int each = 0; each < burst; each++) {
          uint64_t bytes = each % 100 == 99 ? 40000 : each % 10 == 9 ? 2000 : 16;
          if (rank == 0) {
            fill(data.data(), bytes, static_cast<uint64_t>(each));
            CHECK_EQ(send(engine, data.data(), bytes, 1, 1), +success);
          } else {
            CHECK_EQ(receive(engine, data.data(), bytes, 0, 1), +success);
            CHECK(holds(data.data(), bytes, static_cast<uint64_t>(each)));
          }
        }
        int32_t token = at;
        CHECK_EQ(rank == 0 ? receive(engine, &token, 4, 1, 2) : send(engine, &token, 4, 0, 2), +success);
      }
    });
    all_exit_with_0(job);
  }
}

TEST(collectives_of_sleeping_ranks) {
  ProcessJob job(job_of(5, 0, 2));
  job.start([&](Engine& engine, int32_t rank, Stage&) {
    for (int round = 0; round < 300; round++) {
      std::vector<int64_t> part(round % 10 == 0 ? 3000 : 3, rank + round), sum(part.size());
      collective::Elements elements{part.size(), 8, find_reduction(Op::sum, Element::int64)};
      CHECK_EQ(run(engine, collective::allreduce(*engine.communicator(0), part.data(), sum.data(), elements)), +success);
      for (int64_t each : sum) CHECK_EQ(each, int64_t{10 + 5 * round});
      CHECK_EQ(barrier(engine), +success);
    }
  });
  all_exit_with_0(job);
}

TEST(a_killed_rank_is_seen_by_those_who_wait) {
  enum { first_arrived = 0, all_wait = 1 };
  ProcessJob job(job_of(5, 0, 0));
  job.start([&](Engine& engine, int32_t rank, Stage& stage) {
    int64_t number = 0;
    Status status;
    if (rank == 4) {  // sends 200 messages to rank 0, and is killed while it waits
      for (number = 0; number < 200; number++) CHECK_EQ(send(engine, &number, 8, 0, 1), +success);
      stage.arrive(first_arrived);
      receive(engine, &number, 8, 3, 99);
      _exit(7);  // not reached
    }
    stage.await(first_arrived, 1);
    stage.arrive(all_wait);
    if (rank == 0) {
      // a tag that never comes: waits until the death is seen; then takes what was sent before it
      CHECK_EQ(receive(engine, &number, 8, 4, 2), +err_proc_aborted);
      for (int64_t at = 0; at < 200; at++) {
        CHECK_EQ(receive(engine, &number, 8, at % 2 == 0 ? 4 : any_source, 1, &status), +success);
        CHECK_EQ(number, at);
        CHECK_EQ(status.source, 4);
      }
      CHECK_EQ(receive(engine, &number, 8, 4, 1), +err_proc_aborted);
      CHECK_EQ(send(engine, &number, 8, 4, 1), +err_proc_aborted);
      CHECK(engine.peer_failure(4).find("rank 4 has died") != std::string::npos);
    } else if (rank == 1) {  // waits in a send that is never matched
      std::vector<std::byte> large(1 << 20);
      CHECK_EQ(send(engine, large.data(), large.size(), 4, 1), +err_proc_aborted);
    } else {  // waits in a collective, which rank 0 and 1 do not take part in before the death
      CHECK_EQ(barrier(engine), +err_proc_aborted);
    }
    // all members: collectives fail, the living go on with each other
    CHECK_EQ(barrier(engine), +err_proc_aborted);
    int32_t next = (rank + 1) % 4, before = (rank + 3) % 4, got = -1;
    CHECK_EQ(send(engine, &rank, 4, next, 5), +success);
    CHECK_EQ(receive(engine, &got, 4, before, 5), +success);
    CHECK_EQ(got, before);
    // nobody leaves before all are done
    stage.meet(2, 4);
  });
  job.stage->await(all_wait, 4);
  usleep(50'000);
  job.end(4, SIGKILL);
  CHECK_EQ(job.wait(4), 128 + SIGKILL);
  for (int32_t rank = 0; rank < 4; rank++) CHECK_EQ(job.wait(rank), 0);
}

TEST(a_wildcard_receive_fails_when_all_others_are_dead) {
  ProcessJob job(job_of(3, 0, 0));
  job.start([&](Engine& engine, int32_t rank, Stage& stage) {
    int64_t number;
    if (rank != 0) {
      stage.arrive(0);
      receive(engine, &number, 8, 0, 1);
      _exit(7);
    }
    stage.await(0, 2);
    stage.arrive(1);
    CHECK_EQ(receive(engine, &number, 8, any_source, any_tag), +err_proc_aborted);
  });
  job.stage->await(1, 1);
  usleep(20'000);
  job.end(1, SIGKILL);
  usleep(50'000);
  job.end(2, SIGKILL);
  CHECK_EQ(job.wait(0), 0);
}

TEST(killed_in_the_middle_of_streams) {
  // both directions, arena and one of staged, cma and procmem, killed at a random moment: survivors end with success or err_proc_aborted, and with no
  // wrong byte
  Random random(setting("VICINAL_SEED", 21));
  for (int round = 0; round < 18; round++) {
    JobOptions options = job_of(3, 0, 10);
    options.cma = round % 3 == 1;
    options.procmem = round % 3 == 2;
    ProcessJob job(options);
    job.start([&](Engine& engine, int32_t rank, Stage& stage) {
      std::vector<std::byte> in(300000), out(300000);
      ArenaBlock block = engine.allocate(300000);
      CHECK(block.arena != nullptr);
      fill(out.data(), out.size(), 1);
      fill(block.data(), 300000, 1);
      stage.arrive(0);
      for (int at = 0; at < 100000; at++) {
        const std::byte* from = at % 2 == 0 ? out.data() : block.data();
        if (rank == 0) {
          int error = receive(engine, in.data(), in.size(), 2, 1);
          if (error == success) error = send(engine, from, 300000, 2, 1);
          if (error == success) {
            CHECK(holds(in.data(), 1000, 1));
            continue;
          }
          CHECK_EQ(error, +err_proc_aborted);
          break;
        }
        if (rank == 2 && (send(engine, from, 300000, 0, 1) != success || receive(engine, in.data(), in.size(), 0, 1) != success)) break;
        if (rank == 1) {
          CHECK_EQ(receive(engine, in.data(), 8, 2, 9), +err_proc_aborted);
          break;
        }
      }
      if (rank != 2) stage.meet(1, 2);
    });
    job.stage->await(0, 3);
    usleep(static_cast<useconds_t>(random.below(30'000)));
    job.end(2, SIGKILL);
    CHECK_EQ(job.wait(0), 0);
    CHECK_EQ(job.wait(1), 0);
  }
}

TEST(ranks_that_leave_in_order_end_no_ones_last_barrier) {
  for (int round = 0; round < 15; round++) {
    ProcessJob job(job_of(4, 0, round % 2 == 0 ? 0 : 5));
    job.start([&](Engine& engine, int32_t rank, Stage&) {
      // as finalize does: barrier, flush, state, end
      if (rank == round % 4) usleep(2000);
      CHECK_EQ(barrier(engine), +success);
      CHECK(engine.flush() == Wait::done);
      engine.set_state(layout::rank_finalized);
    });
    all_exit_with_0(job);
  }
}

TEST(a_stopped_rank_holds_up_only_who_waits_for_it) {
  ProcessJob job(job_of(3, 0, 0));
  job.start([&](Engine& engine, int32_t rank, Stage& stage) {
    int64_t number = rank;
    if (rank == 2) {
      stage.arrive(0);
      CHECK_EQ(receive(engine, &number, 8, 0, 1), +success);
      CHECK_EQ(send(engine, &number, 8, 0, 2), +success);
      return;
    }
    stage.await(1, 1);
    for (int at = 0; at < 1000; at++) {
      if (rank == 0) CHECK_EQ(send(engine, &number, 8, 1, 3), +success);
      if (rank == 1) CHECK_EQ(receive(engine, &number, 8, 0, 3), +success);
    }
    stage.arrive(2);
    if (rank == 1) return;
    CHECK_EQ(send(engine, &number, 8, 2, 1), +success);
    CHECK_EQ(receive(engine, &number, 8, 2, 2), +success);
  });
  job.stage->await(0, 1);
  job.end(2, SIGSTOP);
  job.stage->arrive(1);
  job.stage->await(2, 2);
  job.end(2, SIGCONT);
  all_exit_with_0(job);
}

CHECK_MAIN
