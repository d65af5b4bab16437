// A region that is taken away under its users, wholly or from some page on: they live, nobody gets zeros for data, ranks of one kernel go on.
#include <signal.h>

#include <algorithm>
#include <cstring>

#include "blocking.h"
#include "check.h"
#include "coll/collectives.h"
#include "grant.h"
#include "match/constants.h"

using namespace vicinal;
using namespace vicinal::test;

namespace {

constexpr uint64_t page = 4096;

// the faults of this test are meant: a sanitizer, which has its handler by now, must not take them for bugs
[[maybe_unused]] const auto sanitizers_handler = signal(SIGBUS, SIG_DFL);

/** A file that can be truncated under its mappings. */
struct File {
  explicit File(uint64_t bytes) : fd(memfd_create("vicinal-test", MFD_CLOEXEC)) { cut(bytes); }
  ~File() { close(fd); }
  void cut(uint64_t bytes) const {
    if (ftruncate(fd, static_cast<off_t>(bytes)) != 0) fail(__FILE__, __LINE__, "ftruncate failed");
  }
  int fd;
};

uint64_t word_at(const Mapping& mapping, uint64_t offset) { return *reinterpret_cast<const volatile uint64_t*>(mapping.base() + offset); }

/** How a process ends that does this: its exit code, or 128 and the signal. */
template <typename Body>
int end_of(Body body) {
  std::fflush(nullptr);
  pid_t child = fork();
  if (child == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    body();
    _exit(0);
  }
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

JobOptions spanning(std::vector<int32_t> kernels, uint64_t arena_bytes = 0) {
  JobOptions options;
  options.size = static_cast<int32_t>(kernels.size());
  options.kernels = std::move(kernels);
  options.arena_bytes = arena_bytes;
  options.shrinks = true;
  return options;
}

}  // namespace

TEST(a_mapping_outlives_its_memory) {
  File file(64 * page);
  MappingResult own = region_segment::map_own(file.fd, {8 * page, false}, 4 * page), whole = region_segment::map_peer(file.fd, {0, false}, 64 * page);
  REQUIRE(own.mapping && whole.mapping);
  std::memset(own.mapping.base(), 7, 4 * page);
  CHECK_EQ(word_at(whole.mapping, 9 * page), uint64_t{0x0707070707070707});
  uint64_t before = Revocable::count();
  file.cut(10 * page);
  CHECK_EQ(word_at(own.mapping, page), uint64_t{0x0707070707070707});  // that page is there
  CHECK(!own.mapping.revoked());
  CHECK_EQ(Revocable::count(), before);
  CHECK_EQ(word_at(own.mapping, 2 * page), uint64_t{0});
  CHECK(own.mapping.revoked());
  CHECK(!whole.mapping.revoked());
  CHECK_EQ(Revocable::count(), before + 1);
  own.mapping.base()[3 * page] = std::byte{1};  // writes go nowhere, and kill nobody
  CHECK_EQ(word_at(own.mapping, page), uint64_t{0});
  Mapping moved = std::move(whole.mapping);
  CHECK_EQ(word_at(moved, 63 * page), uint64_t{0});
  CHECK(moved.revoked());
  // what lies beyond the end now is found when it is mapped, or at the first touch
  CHECK(!region_segment::map_own(file.fd, {12 * page, false}, page).mapping);
  CHECK(!region_segment::map_peer(file.fd, {12 * page, false}, page).mapping);
}

TEST(any_number_of_mappings_is_guarded) {
  File file(page);
  std::vector<Mapping> mappings;
  for (int at = 0; at < 1000; at++) mappings.push_back(std::move(region_segment::map_peer(file.fd, {0, false}, page).mapping));
  for (int at = 0; at < 500; at++) mappings[static_cast<size_t>(at) * 2] = Mapping();
  file.cut(0);
  for (int at = 1; at < 1000; at += 2) {
    const Mapping& mapping = mappings[static_cast<size_t>(at)];
    CHECK(!mapping.revoked());
    CHECK_EQ(word_at(mapping, 0), uint64_t{0});
    CHECK(mapping.revoked());
  }
  // places are used again, and say nothing of who had them before
  file.cut(page);
  for (int at = 0; at < 1000; at++) mappings[static_cast<size_t>(at)] = std::move(region_segment::map_peer(file.fd, {0, false}, page).mapping);
  for (const Mapping& mapping : mappings) CHECK(!mapping.revoked());
}

TEST(other_faults_go_where_they_went) {
  File file(2 * page), other(page);
  auto* unguarded = static_cast<volatile std::byte*>(mmap(nullptr, page, PROT_READ, MAP_SHARED, other.fd, 0));
  other.cut(0);
  auto guard = [&] { return region_segment::map_peer(file.fd, {0, false}, 2 * page); };
  auto touch = [&] { static_cast<void>(unguarded[0]); };
  CHECK_EQ(end_of([&] {
             MappingResult guarded = guard();
             touch();
           }),
           128 + SIGBUS);
  CHECK_EQ(end_of([&] {
             MappingResult guarded = guard();
             kill(getpid(), SIGBUS);
             pause();
           }),
           128 + SIGBUS);
}

TEST(a_handler_that_was_there_before_is_still_called) {
  // in a process of its own, as the handler is installed once: this test's process has it already, or gets it here
  int end = end_of([] {
    execl("/proc/self/exe", "unplug_test", "a_handler_of_the_program", nullptr);
    _exit(99);
  });
  CHECK_EQ(end, 0);
}

TEST(everything_in_flight_is_lost_or_whole_wherever_the_region_is_cut) {
  JobOptions options = spanning({0, 1}, 64 * 1024);
  options.ring_bytes = 16 * 1024;
  options.rings_per_bank = 1;
  options.engine.eager_limit = 3000;
  uint64_t region_pages = Grants(options).region_bytes() / page;
  uint64_t lost = 0, whole = 0;
  struct Length {
    uint64_t bytes;
    bool from_arena;
  };
  for (Length length : {Length{8, false}, Length{2500, false}, Length{30000, false}, Length{40000, true}})
    for (bool posted : {false, true})
      for (uint64_t cut = 0; cut <= region_pages; cut++) {
        InProcessJob job(options);
        constexpr int each = 4;
        std::vector<std::vector<std::byte>> out, in(2 * each, std::vector<std::byte>(length.bytes, std::byte{0x5a}));
        std::vector<Request*> received(2 * each), sent(2 * each);
        std::vector<ArenaBlock> blocks;
        for (int at = 0; at < 2 * each; at++) {
          int32_t from = at % 2;
          out.emplace_back(length.bytes);
          std::byte* data = out.back().data();
          if (length.from_arena && at < 2) {
            blocks.push_back(job[from].allocate(length.bytes));
            REQUIRE(static_cast<bool>(blocks.back().arena));
            data = blocks.back().data();
          }
          fill(data, length.bytes, static_cast<uint64_t>(at));
          auto post = [&] {
            CHECK_EQ(job[1 - from].receive(job.world(1 - from), in[static_cast<size_t>(at)].data(), length.bytes, from, at,
                                           &received[static_cast<size_t>(at)]),
                     +success);
          };
          if (posted) post();
          CHECK_EQ(job[from].send(job.world(from), data, length.bytes, 1 - from, at, 0, &sent[static_cast<size_t>(at)]), +success);
          if (posted && at >= each) job[from].progress();  // some is under way
        }
        job.grants.take_away(cut * page);
        if (!posted) {
          for (int at = 0; at < 2 * each; at++) {
            int32_t from = at % 2;
            int error = job[1 - from].receive(job.world(1 - from), in[static_cast<size_t>(at)].data(), length.bytes, from, at,
                                              &received[static_cast<size_t>(at)]);
            CHECK_EQ(error, +success);
          }
        }
        job.turns(200);
        // the broker's word comes later than what the ranks see themselves
        bool gone = !job[0].region_failure().empty() || !job[1].region_failure().empty();
        if (gone)
          for (int32_t rank : {0, 1}) job[rank].lose_peer(1 - rank, err_proc_aborted, "gone");
        for (int at = 0; at < 2 * each; at++) {
          Request& receive = *received[static_cast<size_t>(at)];
          CHECK(receive.state == RequestState::complete);
          if (receive.error == success) {
            CHECK(holds(in[static_cast<size_t>(at)].data(), length.bytes, static_cast<uint64_t>(at)));
            whole++;
          } else {
            CHECK(gone);
            CHECK(receive.error == err_proc_aborted);
            lost++;
          }
          Request* send = sent[static_cast<size_t>(at)];
          if (send != nullptr) CHECK(send->state == RequestState::complete);
        }
        if (cut == 0) {
          CHECK(gone);
          CHECK(job[0].peer_failure(1).find("data region") != std::string::npos);
        }
        if (cut == region_pages) CHECK(!gone);
      }
  CHECK(lost > 100);
  CHECK(whole > 100);
}

TEST(ranks_of_one_kernel_go_on) {
  InProcessJob job(spanning({0, 0, 1}, 64 * 1024));
  int64_t number = 5, got = 0, none = 0;
  auto* out = reinterpret_cast<std::byte*>(&number);
  auto bytes_of = [](int64_t& value) { return reinterpret_cast<std::byte*>(&value); };
  Request *from_other = nullptr, *any = nullptr, *far = nullptr;
  CHECK_EQ(job[0].receive(job.world(0), bytes_of(none), 8, 2, 1, &from_other), +success);
  CHECK_EQ(job[2].receive(job.world(2), bytes_of(none), 8, 0, 1, &far), +success);
  CHECK_EQ(job[0].receive(job.world(0), bytes_of(got), 8, any_source, 2, &any), +success);
  job.grants.take_away();
  job.turns(3);
  CHECK(from_other->state == RequestState::complete);
  CHECK_EQ(from_other->error, +err_proc_aborted);
  CHECK(far->state == RequestState::complete);
  CHECK_EQ(far->error, +err_proc_aborted);
  CHECK_EQ(job[0].peer_failure(1), std::string());
  CHECK(job[0].peer_failure(2).find("data region") != std::string::npos);
  Request* request = nullptr;
  CHECK_EQ(job[0].send(job.world(0), out, 8, 2, 1, 0, &request), +err_proc_aborted);
  CHECK_EQ(job[1].send(job.world(1), out, 8, 0, 2, 0, &request), +success);
  CHECK(job.drive({any}));
  CHECK_EQ(any->error, +success);
  CHECK_EQ(got, number);
  // sleeping and waking, counters and locks touch heads in the region
  CHECK(job[0].prepare_sleep());
  job[0].end_sleep();
  job[0].claim_lock(3);
  CHECK(job[1].claims_lock(0, 3));
  job[0].disclaim_lock(3);
  job[0].set_state(layout::rank_finalized);
  CHECK(job[0].counter(layout::messages_received) >= 1);
  // no more memory is had there
  CHECK(!job[0].allocate(100).arena);
}

TEST(a_channel_in_a_region_that_is_gone_is_a_lost_peer) {
  JobOptions options = spanning({0, 1, 1});
  options.lazy = true;
  InProcessJob job(options);
  job.connect(0, 1);
  int64_t got = 0;
  Request* request = nullptr;
  CHECK_EQ(job[0].receive(job.world(0), reinterpret_cast<std::byte*>(&got), 8, 2, 1, &request), +success);
  // granted by a broker that does not know yet: mapped before, connected after
  std::string failure;
  options.alter = nullptr;
  GrantedSegment &head = job.grants.head(2, 0), &bank = job.grants.bank(2, 0, 0);
  CHECK_EQ(job[0].add_peer_segment(2, head.id, head.memfd, head.bytes, head.place), std::string());
  CHECK_EQ(job[0].add_peer_segment(2, bank.id, bank.memfd, bank.bytes, bank.place), std::string());
  job.grants.take_away();
  PeerGrant grant;
  grant.rank = 2;
  grant.own_head_segment = job.grants.head(0, 2).id;
  grant.outgoing_segment = job.grants.bank(0, 2, 0).id;
  grant.outgoing_index = 1;
  grant.incoming_segment = bank.id;
  grant.head_segment = head.id;
  grant.rings_per_bank = options.rings_per_bank;
  grant.ring_bytes = options.ring_bytes;
  grant.wake = dup(job.grants.doorbell(0, 2));
  grant.sleep = dup(job.grants.doorbell(2, 0));
  CHECK_EQ(job[0].add_peer(grant), std::string());
  CHECK(request->state == RequestState::complete);
  CHECK_EQ(request->error, +err_proc_aborted);
  CHECK(!job[0].peer_failure(1).empty());
}

TEST(memory_that_is_lost_is_sent_to_nobody) {
  constexpr uint64_t arena_bytes = 256 * 1024;
  for (uint64_t bytes : {8, 2000, 100000})
    for (bool announced : {false, true})
      for (uint64_t kept : {uint64_t{0}, uint64_t{12} * page}) {
        InProcessJob job(spanning({0, 0, 1}, arena_bytes));
        ArenaBlock block = job[0].allocate(bytes);
        REQUIRE(static_cast<bool>(block.arena));
        fill(block.data(), bytes, 1);
        uint64_t arena_begin = job.grants.arena(0).place->offset;
        std::vector<std::byte> in(bytes, std::byte{0x77});
        Request *sent = nullptr, *received = nullptr;
        if (announced) CHECK_EQ(job[0].send(job.world(0), block.data(), bytes, 1, 1, Engine::synchronous, &sent), +success);
        job.grants.take_away(kept == 0 ? 0 : arena_begin + kept);
        int error = success;
        if (!announced) error = job[0].send(job.world(0), block.data(), bytes, 1, 1, 0, &sent);
        CHECK_EQ(job[1].receive(job.world(1), in.data(), bytes, 0, 1, &received), +success);
        job.turns(200);
        bool fits = kept != 0 && bytes <= 12 * page - arena_inset;
        if (fits) {
          CHECK_EQ(error, +success);
          CHECK(received->state == RequestState::complete);
          CHECK_EQ(received->error, +success);
          CHECK(holds(in.data(), bytes, 1));
        } else {
          if (sent != nullptr) {
            CHECK(sent->state == RequestState::complete);
            error = sent->error;
          }
          CHECK_EQ(error, +err_buffer);
          CHECK(received->state != RequestState::complete || received->error != success);
        }
        CHECK_EQ(job[0].peer_failure(1), std::string());
        // the channel is as it was
        std::vector<std::byte> good(20000), back(20000);
        fill(good.data(), good.size(), 9);
        CHECK_EQ(job[0].send(job.world(0), good.data(), good.size(), 1, 7, 0, &sent), +success);
        CHECK_EQ(job[1].receive(job.world(1), back.data(), back.size(), 0, 7, &received), +success);
        CHECK(job.drive({sent, received}));
        CHECK(holds(back.data(), back.size(), 9));
        block.arena->drop(block.offset, block.bytes);
      }
}

TEST(a_message_into_lost_memory_is_an_error) {
  InProcessJob job(spanning({0, 0, 1}, 64 * 1024));
  ArenaBlock block = job[1].allocate(30000);
  std::vector<std::byte> data(30000);
  fill(data.data(), data.size(), 2);
  Request *sent = nullptr, *received = nullptr;
  CHECK_EQ(job[1].receive(job.world(1), block.data(), 30000, 0, 1, &received), +success);
  job.grants.take_away();
  CHECK_EQ(job[0].send(job.world(0), data.data(), 30000, 1, 1, 0, &sent), +success);
  CHECK(job.drive({sent, received}));
  CHECK_EQ(received->error, +err_buffer);
  CHECK_EQ(sent->error, +success);
  // to oneself
  CHECK_EQ(job[1].send(job.world(1), block.data(), 100, 1, 3, 0, &sent), +err_buffer);
  block.arena->drop(block.offset, block.bytes);
}

TEST(collectives_with_lost_memory_fail_at_every_member) {
  for (uint32_t slice_limit : {4096u, 0u})
    for (uint64_t count : {1, 2000}) {
      JobOptions options = spanning({0, 0, 1}, 64 * 1024);
      options.engine.slice_limit = slice_limit;
      InProcessJob job(options);
      int32_t handles[2];
      for (int32_t rank : {0, 1}) handles[rank] = job[rank].add_communicator(context_numbers::first, {0, 1});
      auto all = [&](int64_t* const(&parts)[2], std::vector<int64_t>(&sums)[2], int(&errors)[2]) {
        Request* requests[2];
        for (int32_t rank : {0, 1}) {
          Communicator& communicator = job.communicator(rank, handles[rank]);
          requests[rank] = job[rank].start_schedule(
              collective::allreduce(communicator, parts[rank], sums[rank].data(), {count, 8, find_reduction(Op::sum, Element::int64)}), communicator);
        }
        CHECK(job.drive({requests[0], requests[1]}));
        for (int32_t rank : {0, 1}) {
          errors[rank] = requests[rank]->error;
          job[rank].release(*requests[rank]);
        }
      };
      ArenaBlock block = job[0].allocate(count * 8);
      auto* lent = reinterpret_cast<int64_t*>(block.data());
      std::fill_n(lent, count, 3);
      std::vector<int64_t> own(count, 4), sums[2] = {own, own};
      int errors[2];
      all({lent, own.data()}, sums, errors);
      CHECK_EQ(errors[0] + errors[1], 0);
      CHECK(sums[1] == std::vector<int64_t>(count, 7));
      job.grants.take_away();
      all({lent, own.data()}, sums, errors);  // found out in the middle of it
      CHECK_EQ(errors[0], +err_buffer);
      CHECK(errors[1] != success);
      all({own.data(), own.data()}, sums, errors);
      CHECK_EQ(errors[0] + errors[1], 0);
      CHECK(sums[0] == std::vector<int64_t>(count, 8));
      block.arena->drop(block.offset, block.bytes);
    }
}

namespace {
void of_the_program(int) { _exit(0); }
}  // namespace

int main(int argc, char** argv) {
  if (argc == 2 && std::string(argv[1]) == "a_handler_of_the_program") {
    signal(SIGBUS, of_the_program);
    File file(page), other(page);
    MappingResult guarded = region_segment::map_peer(file.fd, {0, false}, page);
    auto* unguarded = static_cast<volatile std::byte*>(mmap(nullptr, page, PROT_READ, MAP_SHARED, other.fd, 0));
    file.cut(0);
    if (word_at(guarded.mapping, 0) != 0) _exit(1);
    other.cut(0);
    static_cast<void>(unguarded[0]);
    _exit(2);
  }
  return run(argc, argv);
}
