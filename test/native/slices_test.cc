// Collective slices: when a cell may be written again, who may use a slice next, and members that write what they like into theirs.
#include "coll/slices.h"

#include <thread>

#include "check.h"
#include "coll/collectives.h"
#include "grant.h"

using namespace vicinal;
using namespace vicinal::test;

namespace {

JobOptions job_of(int32_t size, uint32_t limit = 4096) {
  JobOptions options;
  options.size = size;
  options.engine.slice_limit = limit;
  return options;
}

Request* bcast(InProcessJob& job, int32_t rank, void* data, uint64_t bytes, int32_t handle = 0) {
  Communicator& communicator = job.communicator(rank, handle);
  return job[rank].start_schedule(collective::bcast(communicator, data, bytes, 0), communicator);
}

Request* barrier(InProcessJob& job, int32_t rank, int32_t handle = 0) {
  Communicator& communicator = job.communicator(rank, handle);
  return job[rank].start_schedule(collective::barrier(communicator), communicator);
}

Elements sums(uint64_t count) { return {count, 8, find_reduction(Op::sum, Element::int64)}; }

}  // namespace

TEST(short_collectives_send_no_messages) {
  InProcessJob job(job_of(4));
  for (int round = 0; round < 10; round++) {
    std::vector<Request*> requests;
    for (int32_t rank = 0; rank < 4; rank++) requests.push_back(barrier(job, rank));
    CHECK(job.drive({requests[0], requests[1], requests[2], requests[3]}));
  }
  for (int32_t rank = 0; rank < 4; rank++) {
    CHECK(job.world(rank).slices != nullptr);
    CHECK_EQ(job[rank].head().counters[layout::messages_received].load(), uint64_t{0});
    CHECK_EQ(job[rank].head().counters[layout::collectives].load(), uint64_t{10});
  }
}

TEST(the_least_limit_of_the_members_counts) {
  Grants grants(job_of(2));
  std::vector<std::unique_ptr<Engine>> engines;
  for (int32_t rank = 0; rank < 2; rank++) {
    EngineOptions options = grants.engine_options(rank);
    options.slice_limit = rank == 0 ? 4096 : 100;
    engines.push_back(std::make_unique<Engine>(options));
    CHECK_EQ(grants.map(*engines.back(), rank), std::string());
  }
  for (int32_t rank = 0; rank < 2; rank++) CHECK_EQ(grants.seal(rank), std::string());
  for (int32_t rank = 0; rank < 2; rank++) CHECK_EQ(grants.connect(*engines[static_cast<size_t>(rank)], rank, 1 - rank, getpid()), std::string());
  for (auto& engine : engines) {
    Communicator& world = *engine->communicator(0);
    engine->prepare_collective(world);
    CHECK(world.slices != nullptr);
    CHECK_EQ(world.slices->limit(), 100u);
    std::byte data[101];
    CHECK(collective::bcast(world, data, 100, 0)->by_slices());
    CHECK(!collective::bcast(world, data, 101, 0)->by_slices());
  }
}

TEST(a_member_without_slices_makes_all_go_by_messages) {
  InProcessJob job(job_of(3, 0));
  CHECK(job.world(0).slices == nullptr);
  InProcessJob with_raw(job_of(3), 1);  // a raw rank publishes none
  CHECK(with_raw.world(0).slices == nullptr);
  CHECK(with_raw.world(2).slices == nullptr);
}

TEST(a_root_runs_no_more_than_the_cells_ahead) {
  InProcessJob job(job_of(3));
  constexpr size_t calls = layout::slice_cells + 6;
  int64_t given[calls], got[2][calls];
  std::vector<Request*> sent, received;
  for (int64_t each = 0; each < int64_t{calls}; each++) {
    given[each] = 100 + each;
    sent.push_back(bcast(job, 0, &given[each], 8));
  }
  for (size_t each = 0; each < calls; each++)
    CHECK_EQ(sent[each]->state == RequestState::complete, each < layout::slice_cells);  // the others have begun none
  for (size_t each = 0; each < calls; each++)
    for (int32_t rank : {1, 2}) received.push_back(bcast(job, rank, &got[rank - 1][each], 8));
  received.insert(received.end(), sent.begin(), sent.end());
  CHECK(job.drive([&] {
    for (Request* request : received)
      if (request->state != RequestState::complete) return false;
    return true;
  }));
  for (int64_t each = 0; each < int64_t{calls}; each++)
    for (int rank : {0, 1}) CHECK_EQ(got[rank][each], 100 + each);
}

TEST(what_waits_for_a_free_cell_is_flushed) {
  InProcessJob job(job_of(2));
  int64_t given = 7, got[2 * layout::slice_cells];
  for (int each = 0; each < int{2 * layout::slice_cells}; each++) job[0].release(*bcast(job, 0, &given, 8));  // nobody will ask for them
  bool flushed = false;
  std::thread other([&] {
    for (int64_t& each : got) {
      Request* request = bcast(job, 1, &each, 8);
      while (job[1].wait(*request) != Wait::done) {
      }
    }
  });
  while (job[0].flush() != Wait::done) {
  }
  flushed = true;
  other.join();
  CHECK(flushed);
  for (int64_t each : got) CHECK_EQ(each, int64_t{7});
}

TEST(a_slice_serves_the_next_communicator_when_all_have_read_it) {
  InProcessJob job(job_of(3));
  auto make = [&](int32_t rank, uint32_t context) { return job[rank].add_communicator(context, {0, 1, 2}); };
  int32_t first[3];
  for (int32_t rank = 0; rank < 3; rank++) first[rank] = make(rank, 4);
  int64_t given = 11, got[3] = {};
  job[0].release(*bcast(job, 0, &given, 8, first[0]));
  Request* at1 = bcast(job, 1, &got[1], 8, first[1]);
  CHECK(job.drive({at1}));
  job[0].free_communicator(first[0]);
  job[1].free_communicator(first[1]);
  CHECK(job[1].reclaim() == std::vector<uint32_t>{4});  // nobody reads what rank 1 published
  CHECK(job[0].reclaim().empty());                      // rank 2 has not read yet
  Request* at2 = bcast(job, 2, &got[2], 8, first[2]);
  CHECK(job.drive({at2}));
  CHECK_EQ(got[2], int64_t{11});
  job[2].free_communicator(first[2]);
  CHECK(job[0].reclaim() == std::vector<uint32_t>{4});
  CHECK(job[2].reclaim() == std::vector<uint32_t>{4});
  // the same slice, used again by the next generation of the context
  uint32_t next = 4 + 2 * context_numbers::slots;
  int32_t second[3];
  std::vector<Request*> requests;
  for (int32_t rank = 0; rank < 3; rank++) second[rank] = make(rank, next);
  for (int round = 0; round < 9; round++) {
    requests.clear();
    for (int32_t rank = 0; rank < 3; rank++) requests.push_back(barrier(job, rank, second[rank]));
    CHECK(job.drive({requests[0], requests[1], requests[2]}));
    CHECK(job.communicator(0, second[0]).slices != nullptr);
  }
}

TEST(communicators_beyond_the_slices_go_by_messages) {
  InProcessJob job(job_of(2));
  for (uint32_t each = 0; each < 12; each++) {
    int32_t handles[2];
    for (int32_t rank = 0; rank < 2; rank++) handles[rank] = job[rank].add_communicator(4 + 2 * each, {0, 1});
    Request *at0 = barrier(job, 0, handles[0]), *at1 = barrier(job, 1, handles[1]);
    CHECK(job.drive({at0, at1}));
    CHECK_EQ(job.communicator(0, handles[0]).slices != nullptr, each + 1 < layout::slices_of(2));
  }
}

TEST(different_arguments_are_found_out) {
  // one calls it with what goes by slices, the other with what does not; with another length; another collective
  for (int kind = 0; kind < 3; kind++) {
    InProcessJob job(job_of(2));
    std::vector<std::byte> left(10000), right(10000);
    Request* at0 = kind == 2 ? barrier(job, 0) : bcast(job, 0, left.data(), 8);
    Request* at1 = bcast(job, 1, right.data(), kind == 0 ? 10000 : kind == 1 ? 16 : 8);
    CHECK(job.drive({at0, at1}));
    CHECK_EQ(at1->error, +err_truncate);
    // the next ones work
    for (int round = 0; round < 10; round++) {
      Request *one = barrier(job, 0), *other = barrier(job, 1);
      CHECK(job.drive({one, other}));
      CHECK_EQ(one->error + other->error, 0);
    }
  }
}

TEST(a_hostile_member_spoils_its_own_collectives_alone) {
  // rank 1 writes noise into its slices all the time; ranks 0 and 2 must neither crash, hang nor read out of range, and what they do between
  // themselves is right
  InProcessJob job(job_of(3));
  auto* noise = const_cast<layout::Slice*>(reinterpret_cast<const layout::Head&>(job[1].head()).slices(3));
  Random random(setting("VICINAL_SEED", 21));
  int32_t pair[2];
  for (int32_t rank : {0, 2}) pair[rank / 2] = job[rank].add_communicator(6, {0, 2});
  int finished = 0;
  int64_t kept[2][2] = {};
  for (int round = 0; round < 3000; round++) {
    int64_t mine[2] = {round, 2 * round}, sum[2] = {};
    std::vector<Request*> honest, spoiled;
    for (int32_t rank : {0, 2}) {
      Communicator& world = job.world(rank);
      spoiled.push_back(job[rank].start_schedule(collective::allreduce(world, &kept[rank / 2][0], &kept[rank / 2][1], sums(1)), world));
      Communicator& two = job.communicator(rank, pair[rank / 2]);
      honest.push_back(job[rank].start_schedule(collective::allreduce(two, &mine[rank / 2], &sum[rank / 2], sums(1)), two));
    }
    auto* words = reinterpret_cast<uint64_t*>(noise);
    for (int each = 0; each < 40; each++) {
      size_t at = random.chance(2) ? random.below(16) : random.below(sizeof(layout::Slice) / 8);
      words[at] = random.chance(2) ? random.next() : random.below(8) << 32 | random.below(64);
    }
    // a cell that is just right but for its numbers, now and then
    if (random.chance(3)) {
      uint32_t number = job.world(0).collective_count - 1;
      layout::SliceCell& cell = noise->cells[number % layout::slice_cells];
      cell.kind = 4;
      cell.bytes = random.chance(2) ? 8 : random.next();
      cell.epoch.store(layout::slice_word(0, number + 1));
    }
    CHECK(job.drive({honest[0], honest[1]}));
    for (int at : {0, 1}) {
      CHECK_EQ(honest[static_cast<size_t>(at)]->error, +success);
      CHECK_EQ(sum[at], int64_t{3 * round});
    }
    job.turns(3);
    for (size_t at : {size_t{0}, size_t{1}}) {
      int32_t rank = at == 0 ? 0 : 2;
      if (spoiled[at]->state == RequestState::complete) finished++;
      job[rank].release(*honest[at]);
      job[rank].release(*spoiled[at]);
    }
  }
  CHECK(finished > 0);
}

CHECK_MAIN
