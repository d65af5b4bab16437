// Collectives at sizes 1 to 9 against naive results, and what becomes of them when a member fails.
#include "check.h"
#include "coll/collectives.h"
#include "contract/mover.h"
#include "grant.h"

using namespace vicinal;
using namespace vicinal::test;

namespace {

using Bytes = std::vector<std::byte>;

constexpr uint32_t by_messages = 0, by_slices = 4096;
/** The ranks live in two kernels, one half in each; or are dealt out over three. */
constexpr uint32_t halves = 0x10000, dealt = 0x20000;
constexpr uint32_t ways[] = {by_messages, by_slices, halves | by_messages, halves | by_slices, dealt | by_messages, dealt | by_slices};

JobOptions job_of(int32_t size, uint32_t way) {
  JobOptions options;
  options.size = size;
  options.engine.slice_limit = way & 0xffff;
  for (int32_t rank = 0; rank < size && way > 0xffff; rank++) options.kernels.push_back((way & halves) != 0 ? rank / ((size + 1) / 2) : rank % 3);
  options.fenced = (way & dealt) != 0;
  options.rings_per_bank = 4;  // so that large jobs take more than one bank
  return options;
}

Bytes filled(uint64_t bytes, uint64_t stamp) {
  Bytes data(bytes);
  fill(data.data(), bytes, stamp);
  return data;
}

/** One collective at all ranks: `make` gives a rank's schedule. The ranks begin and progress in a random order. */
template <typename Make>
void run_all(InProcessJob& job, Random& random, Make make) {
  auto size = static_cast<int32_t>(job.engines.size());
  std::vector<Request*> requests(static_cast<size_t>(size), nullptr);
  std::vector<int32_t> order;
  for (int32_t rank = 0; rank < size; rank++) order.insert(order.begin() + static_cast<std::ptrdiff_t>(random.below(order.size() + 1)), rank);
  for (int32_t rank : order) {
    requests[static_cast<size_t>(rank)] = job[rank].start_schedule(make(rank), job.world(rank));
    for (uint64_t turn = random.below(4); turn > 0; turn--) job[static_cast<int32_t>(random.below(static_cast<uint64_t>(size)))].progress();
  }
  bool done = job.drive([&] {
    for (Request* request : requests)
      if (request->state != RequestState::complete) return false;
    return true;
  });
  CHECK(done);
  for (int32_t rank = 0; rank < size; rank++) {
    CHECK_EQ(requests[static_cast<size_t>(rank)]->error, +success);
    job[rank].release(*requests[static_cast<size_t>(rank)]);
    CHECK_EQ(job[rank].requests().active(), 0u);
    CHECK_EQ(job[rank].unexpected(), uint64_t{0});
  }
}

void wrong(const char* what, int32_t size, uint64_t bytes, int32_t rank) {
  std::ostringstream out;
  out << what << " of " << bytes << " bytes at " << size << " ranks is wrong at rank " << rank;
  fail(__FILE__, __LINE__, out.str());
}

constexpr uint64_t block_sizes[] = {0, 1, 8, 40, 41, 1000, 8192, 8193, 50000};

Request* barrier(InProcessJob& job, int32_t rank) { return job[rank].start_schedule(collective::barrier(job.world(rank)), job.world(rank)); }

}  // namespace

TEST(barrier_holds_until_all_have_come) {
  for (uint32_t way : ways)
    for (int32_t size = 1; size <= 9; size++) {
      InProcessJob job(job_of(size, way));
      for (int32_t last = 0; last < size; last++) {
        std::vector<Request*> requests;
        for (int32_t rank = 0; rank < size; rank++)
          if (rank != last) requests.push_back(barrier(job, rank));
        job.turns(50);
        for (Request* request : requests) CHECK(request->state != RequestState::complete);
        requests.push_back(barrier(job, last));
        CHECK(job.drive([&] {
          for (Request* request : requests)
            if (request->state != RequestState::complete) return false;
          return true;
        }));
      }
    }
}

TEST(bcast) {
  Random random(setting("VICINAL_SEED", 11));
  for (uint32_t way : ways)
    for (int32_t size = 1; size <= 9; size++) {
      InProcessJob job(job_of(size, way));
      for (uint64_t bytes : block_sizes)
        for (int32_t root = 0; root < size; root++) {
          std::vector<Bytes> data(static_cast<size_t>(size), Bytes(bytes));
          data[static_cast<size_t>(root)] = filled(bytes, 77);
          run_all(job, random, [&](int32_t rank) { return collective::bcast(job.world(rank), data[static_cast<size_t>(rank)].data(), bytes, root); });
          for (int32_t rank = 0; rank < size; rank++)
            if (data[static_cast<size_t>(rank)] != filled(bytes, 77)) wrong("bcast", size, bytes, rank);
        }
    }
}

TEST(gather_and_scatter) {
  Random random(setting("VICINAL_SEED", 12));
  for (uint32_t way : ways)
    for (int32_t size = 1; size <= 9; size++) {
      InProcessJob job(job_of(size, way));
      for (uint64_t bytes : block_sizes)
        for (int32_t root : {0, size / 2, size - 1})
          for (bool in_place : {false, true}) {
            std::vector<Bytes> blocks;
            Bytes whole;
            for (int32_t rank = 0; rank < size; rank++) {
              blocks.push_back(filled(bytes, static_cast<uint64_t>(rank) + 5));
              whole.insert(whole.end(), blocks.back().begin(), blocks.back().end());
            }
            Bytes gathered(whole.size());
            if (in_place && bytes != 0)
              std::memcpy(gathered.data() + static_cast<uint64_t>(root) * bytes, blocks[static_cast<size_t>(root)].data(), bytes);
            run_all(job, random, [&](int32_t rank) {
              const std::byte* from = in_place && rank == root ? nullptr : blocks[static_cast<size_t>(rank)].data();
              return collective::gather(job.world(rank), bytes == 0 ? nullptr : from, gathered.data(), bytes, root);
            });
            if (gathered != whole) wrong("gather", size, bytes, root);
            std::vector<Bytes> scattered(static_cast<size_t>(size), Bytes(bytes));
            run_all(job, random, [&](int32_t rank) {
              std::byte* to = in_place && rank == root ? nullptr : scattered[static_cast<size_t>(rank)].data();
              return collective::scatter(job.world(rank), whole.data(), bytes == 0 ? nullptr : to, bytes, root);
            });
            for (int32_t rank = 0; rank < size; rank++)
              if (!(in_place && rank == root) && scattered[static_cast<size_t>(rank)] != blocks[static_cast<size_t>(rank)])
                wrong("scatter", size, bytes, rank);
          }
    }
}

TEST(allgather_and_alltoall) {
  Random random(setting("VICINAL_SEED", 13));
  for (uint32_t way : ways)
    for (int32_t size = 1; size <= 9; size++) {
      InProcessJob job(job_of(size, way));
      for (uint64_t bytes : block_sizes)
        for (bool in_place : {false, true}) {
          Bytes whole;
          for (int32_t rank = 0; rank < size; rank++) {
            Bytes block = filled(bytes, static_cast<uint64_t>(rank) + 5);
            whole.insert(whole.end(), block.begin(), block.end());
          }
          std::vector<Bytes> results(static_cast<size_t>(size), Bytes(whole.size())), blocks;
          for (int32_t rank = 0; rank < size; rank++) {
            blocks.push_back(filled(bytes, static_cast<uint64_t>(rank) + 5));
            if (in_place && bytes != 0)
              std::memcpy(results[static_cast<size_t>(rank)].data() + static_cast<uint64_t>(rank) * bytes, blocks.back().data(), bytes);
          }
          run_all(job, random, [&](int32_t rank) {
            return collective::allgather(job.world(rank), in_place ? nullptr : blocks[static_cast<size_t>(rank)].data(),
                                         results[static_cast<size_t>(rank)].data(), bytes);
          });
          for (int32_t rank = 0; rank < size; rank++)
            if (results[static_cast<size_t>(rank)] != whole) wrong("allgather", size, bytes, rank);

          auto stamp = [&](int32_t from, int32_t to) { return static_cast<uint64_t>(from * 100 + to); };
          std::vector<Bytes> out(static_cast<size_t>(size)), in(static_cast<size_t>(size), Bytes(whole.size())), wanted(static_cast<size_t>(size));
          for (int32_t rank = 0; rank < size; rank++)
            for (int32_t other = 0; other < size; other++) {
              Bytes going = filled(bytes, stamp(rank, other)), coming = filled(bytes, stamp(other, rank));
              out[static_cast<size_t>(rank)].insert(out[static_cast<size_t>(rank)].end(), going.begin(), going.end());
              wanted[static_cast<size_t>(rank)].insert(wanted[static_cast<size_t>(rank)].end(), coming.begin(), coming.end());
            }
          if (in_place) in = out;
          run_all(job, random, [&](int32_t rank) {
            return collective::alltoall(job.world(rank), in_place ? nullptr : out[static_cast<size_t>(rank)].data(),
                                        in[static_cast<size_t>(rank)].data(), bytes);
          });
          for (int32_t rank = 0; rank < size; rank++)
            if (in[static_cast<size_t>(rank)] != wanted[static_cast<size_t>(rank)]) wrong("alltoall", size, bytes, rank);
        }
    }
}

TEST(reduce_and_allreduce) {
  Random random(setting("VICINAL_SEED", 14));
  for (uint32_t way : ways)
    for (int32_t size = 1; size <= 9; size++) {
      InProcessJob job(job_of(size, way));
      for (uint64_t count : {0, 1, 5, 100, 1024, 2048, 2049, 5000, 20001})
        for (Op op : {Op::sum, Op::max, Op::bxor})
          for (bool in_place : {false, true}) {
            collective::Elements elements{count, 8, find_reduction(op, Element::int64)};
            std::vector<std::vector<int64_t>> parts(static_cast<size_t>(size), std::vector<int64_t>(count));
            std::vector<int64_t> wanted(count);
            for (int32_t rank = 0; rank < size; rank++)
              for (uint64_t at = 0; at < count; at++) {
                int64_t value = static_cast<int64_t>(random.next());
                parts[static_cast<size_t>(rank)][at] = value;
                auto& into = wanted[at];
                if (rank == 0)
                  into = value;
                else if (op == Op::sum)
                  into = static_cast<int64_t>(static_cast<uint64_t>(into) + static_cast<uint64_t>(value));
                else
                  into = op == Op::max ? std::max(into, value) : into ^ value;
              }
            int32_t root = static_cast<int32_t>(random.below(static_cast<uint64_t>(size)));
            auto result = in_place ? parts : std::vector<std::vector<int64_t>>(static_cast<size_t>(size), std::vector<int64_t>(count));
            run_all(job, random, [&](int32_t rank) {
              auto at = static_cast<size_t>(rank);
              const void* from = in_place && rank == root ? nullptr : parts[at].data();
              return collective::reduce(job.world(rank), from, rank == root ? result[at].data() : nullptr, elements, root);
            });
            if (result[static_cast<size_t>(root)] != wanted && count != 0) wrong("reduce", size, count * 8, root);
            result = in_place ? parts : std::vector<std::vector<int64_t>>(static_cast<size_t>(size), std::vector<int64_t>(count));
            run_all(job, random, [&](int32_t rank) {
              auto at = static_cast<size_t>(rank);
              return collective::allreduce(job.world(rank), in_place ? nullptr : parts[at].data(), result[at].data(), elements);
            });
            for (int32_t rank = 0; rank < size; rank++)
              if (result[static_cast<size_t>(rank)] != wanted) wrong("allreduce", size, count * 8, rank);
          }
    }
}

TEST(allreduce_of_several_pieces) {
  Random random(setting("VICINAL_SEED", 15));
  constexpr int32_t size = 3;
  constexpr uint64_t count = 1'200'001;  // a piece has 524,288
  InProcessJob job(job_of(size, by_messages));
  collective::Elements elements{count, 8, find_reduction(Op::sum, Element::int64)};
  std::vector<std::vector<int64_t>> buffers(size, std::vector<int64_t>(count));
  std::vector<int64_t> wanted(count);
  for (std::vector<int64_t>& buffer : buffers)
    for (uint64_t at = 0; at < count; at++) wanted[at] += buffer[at] = static_cast<int64_t>(random.below(1 << 30));
  run_all(job, random,
          [&](int32_t rank) { return collective::allreduce(job.world(rank), nullptr, buffers[static_cast<size_t>(rank)].data(), elements); });
  for (int32_t rank = 0; rank < size; rank++)
    if (buffers[static_cast<size_t>(rank)] != wanted) wrong("allreduce of several pieces", size, count * 8, rank);
}

namespace {

/** Blocks of different lengths, some empty, with gaps between them, the last rank's first. */
collective::Blocks uneven(int32_t size, uint64_t unit, uint64_t* whole) {
  collective::Blocks blocks;
  blocks.displacements.resize(static_cast<size_t>(size));
  for (int32_t rank = 0; rank < size; rank++) blocks.counts.push_back(static_cast<uint64_t>(rank % 3) * unit);
  *whole = 8;
  for (auto rank = static_cast<size_t>(size); rank-- > 0;) {
    blocks.displacements[rank] = *whole;
    *whole += blocks.counts[rank] + 8;
  }
  return blocks;
}

void put(Bytes& into, uint64_t at, const Bytes& block) {
  if (!block.empty()) std::memcpy(into.data() + at, block.data(), block.size());
}

/** x -> scale x + shift as two numbers: putting one behind the other is associative, and does not commute. */
struct Map {
  uint64_t scale, shift;
  bool operator==(const Map&) const = default;
};
Map behind(Map left, Map right) { return {left.scale * right.scale, left.scale * right.shift + left.shift}; }

class Compose : public UserReduction {
 public:
  int combine(const std::byte* left, std::byte* inout, uint64_t bytes) override {
    if (fail_next) return err_other;
    for (uint64_t at = 0; at < bytes; at += sizeof(Map)) {
      Map one, other;
      std::memcpy(&one, left + at, sizeof one);
      std::memcpy(&other, inout + at, sizeof other);
      other = behind(one, other);
      std::memcpy(inout + at, &other, sizeof other);
    }
    return success;
  }
  bool fail_next = false;
};

}  // namespace

TEST(blocks_of_different_lengths) {
  Random random(setting("VICINAL_SEED", 16));
  for (uint32_t way : ways)
    for (int32_t size = 1; size <= 7; size++) {
      InProcessJob job(job_of(size, way));
      for (uint64_t unit : {0, 1, 100, 30000})
        for (bool in_place : {false, true}) {
          uint64_t whole = 0;
          collective::Blocks blocks = uneven(size, unit, &whole);
          auto ranks = static_cast<size_t>(size);
          std::vector<Bytes> parts;
          Bytes full(whole);
          for (size_t rank = 0; rank < ranks; rank++) {
            parts.push_back(filled(blocks.counts[rank], rank + 3));
            put(full, blocks.displacements[rank], parts[rank]);
          }
          std::byte nothing;  // empty buffers have an address, as in place is told by none
          auto address = [&](Bytes& bytes) { return bytes.empty() ? &nothing : bytes.data(); };
          int32_t root = size / 2;
          auto at_root = static_cast<size_t>(root);
          Bytes gathered(whole);
          if (in_place) put(gathered, blocks.displacements[at_root], parts[at_root]);
          run_all(job, random, [&](int32_t rank) {
            auto at = static_cast<size_t>(rank);
            return collective::gatherv(job.world(rank), in_place && rank == root ? nullptr : address(parts[at]), blocks.counts[at], gathered.data(),
                                       blocks, root);
          });
          if (gathered != full) wrong("gatherv", size, unit, root);
          std::vector<Bytes> back;
          for (size_t rank = 0; rank < ranks; rank++) back.emplace_back(blocks.counts[rank]);
          run_all(job, random, [&](int32_t rank) {
            auto at = static_cast<size_t>(rank);
            return collective::scatterv(job.world(rank), full.data(), blocks, in_place && rank == root ? nullptr : address(back[at]),
                                        blocks.counts[at], root);
          });
          for (int32_t rank = 0; rank < size; rank++)
            if (!(in_place && rank == root) && back[static_cast<size_t>(rank)] != parts[static_cast<size_t>(rank)])
              wrong("scatterv", size, unit, rank);
          std::vector<Bytes> all(ranks, Bytes(whole));
          if (in_place)
            for (size_t rank = 0; rank < ranks; rank++) put(all[rank], blocks.displacements[rank], parts[rank]);
          run_all(job, random, [&](int32_t rank) {
            auto at = static_cast<size_t>(rank);
            return collective::allgatherv(job.world(rank), in_place ? nullptr : address(parts[at]), all[at].data(), blocks);
          });
          for (int32_t rank = 0; rank < size; rank++)
            if (all[static_cast<size_t>(rank)] != full) wrong("allgatherv", size, unit, rank);
          // to every rank the block that has its own length, so that in place fits
          std::vector<Bytes> sent(ranks, Bytes(whole)), got(ranks, Bytes(whole)), wanted(ranks, Bytes(whole));
          std::vector<collective::Blocks> layouts;
          for (size_t rank = 0; rank < ranks; rank++) {
            collective::Blocks layout = blocks;
            uint64_t next = 0;
            for (size_t other = 0; other < ranks; other++) {
              layout.counts[other] = static_cast<uint64_t>((rank + other) % 3) * unit;
              layout.displacements[other] = next;
              next += layout.counts[other];
            }
            for (Bytes* bytes : {&sent[rank], &got[rank], &wanted[rank]}) bytes->resize(next + 1);
            for (size_t other = 0; other < ranks; other++) {
              put(sent[rank], layout.displacements[other], filled(layout.counts[other], rank * 50 + other));
              put(wanted[rank], layout.displacements[other], filled(layout.counts[other], other * 50 + rank));
            }
            layouts.push_back(layout);
          }
          if (in_place) got = sent;
          run_all(job, random, [&](int32_t rank) {
            auto at = static_cast<size_t>(rank);
            return collective::alltoallv(job.world(rank), in_place ? nullptr : sent[at].data(), layouts[at], got[at].data(), layouts[at]);
          });
          for (int32_t rank = 0; rank < size; rank++) {
            auto at = static_cast<size_t>(rank);
            uint64_t end = layouts[at].displacements.back() + layouts[at].counts.back();
            if (!std::equal(got[at].begin(), got[at].begin() + static_cast<std::ptrdiff_t>(end), wanted[at].begin()))
              wrong("alltoallv", size, unit, rank);
          }
        }
    }
}

TEST(what_does_not_commute_meets_in_the_order_of_ranks) {
  Random random(setting("VICINAL_SEED", 17));
  for (uint32_t way : ways)
    for (int32_t size = 1; size <= 9; size++) {
      InProcessJob job(job_of(size, way));
      auto ranks = static_cast<size_t>(size);
      for (uint64_t count : {0, 1, 7, 3000})
        for (bool in_place : {false, true}) {
          uint64_t total = count * ranks;  // reduce_scatter shares them out
          std::vector<std::vector<Map>> parts(ranks, std::vector<Map>(total)), up_to(ranks, std::vector<Map>(total));
          for (size_t rank = 0; rank < ranks; rank++)
            for (uint64_t at = 0; at < total; at++) {
              parts[rank][at] = {random.next() | 1, random.next()};
              up_to[rank][at] = rank == 0 ? parts[0][at] : behind(up_to[rank - 1][at], parts[rank][at]);
            }
          Elements elements{total, sizeof(Map), nullptr, false, nullptr};
          std::vector<Compose> compose(ranks);
          auto with = [&](int32_t rank) {
            Elements own = elements;
            own.user = &compose[static_cast<size_t>(rank)];
            return own;
          };
          std::vector<std::vector<Map>> result;
          auto fresh = [&] { result = in_place ? parts : std::vector<std::vector<Map>>(ranks, std::vector<Map>(total, Map{9, 9})); };
          auto from = [&](int32_t rank) { return in_place ? nullptr : parts[static_cast<size_t>(rank)].data(); };
          auto to = [&](int32_t rank) { return result[static_cast<size_t>(rank)].data(); };
          for (int32_t root : {0, size - 1}) {
            fresh();
            run_all(job, random, [&](int32_t rank) {
              const Map* own = in_place && rank == root ? nullptr : parts[static_cast<size_t>(rank)].data();
              return collective::reduce(job.world(rank), own, rank == root ? to(rank) : nullptr, with(rank), root);
            });
            if (result[static_cast<size_t>(root)] != up_to.back()) wrong("ordered reduce", size, total, root);
          }
          fresh();
          run_all(job, random, [&](int32_t rank) { return collective::allreduce(job.world(rank), from(rank), to(rank), with(rank)); });
          for (int32_t rank = 0; rank < size; rank++)
            if (result[static_cast<size_t>(rank)] != up_to.back()) wrong("ordered allreduce", size, total, rank);
          fresh();
          run_all(job, random, [&](int32_t rank) { return collective::scan(job.world(rank), from(rank), to(rank), with(rank)); });
          if (result != up_to) wrong("scan", size, total, 0);
          fresh();
          auto before = result[0];
          run_all(job, random, [&](int32_t rank) { return collective::exscan(job.world(rank), from(rank), to(rank), with(rank)); });
          if (result[0] != before) wrong("exscan", size, total, 0);
          for (int32_t rank = 1; rank < size; rank++)
            if (result[static_cast<size_t>(rank)] != up_to[static_cast<size_t>(rank) - 1]) wrong("exscan", size, total, rank);
          fresh();
          run_all(job, random, [&](int32_t rank) { return collective::reduce_scatter_block(job.world(rank), from(rank), to(rank), with(rank)); });
          for (size_t rank = 0; rank < ranks; rank++)
            if (!std::equal(result[rank].begin(), result[rank].begin() + static_cast<std::ptrdiff_t>(count),
                            up_to.back().begin() + static_cast<std::ptrdiff_t>(rank * count)))
              wrong("reduce_scatter_block", size, total, static_cast<int32_t>(rank));
        }
    }
}

TEST(a_reduction_of_the_programs_own_that_fails_ends_it_everywhere) {
  for (uint32_t way : ways) {
    InProcessJob job(job_of(4, way));
    std::vector<Compose> compose(4);
    compose[0].fail_next = true;
    std::vector<Map> parts(4), results(4);
    std::vector<Request*> requests;
    for (int32_t rank = 0; rank < 4; rank++) {
      auto at = static_cast<size_t>(rank);
      Elements elements{1, sizeof(Map), nullptr, false, &compose[at]};
      requests.push_back(job[rank].start_schedule(collective::allreduce(job.world(rank), &parts[at], &results[at], elements), job.world(rank)));
    }
    CHECK(job.drive({requests[0], requests[1], requests[2], requests[3]}));
    for (int32_t rank = 0; rank < 4; rank++) {
      CHECK_EQ(requests[static_cast<size_t>(rank)]->error, +err_other);
      job[rank].release(*requests[static_cast<size_t>(rank)]);
    }
    Random random(1);
    run_all(job, random, [&](int32_t rank) { return collective::barrier(job.world(rank)); });
  }
}

TEST(a_failure_is_heard_in_a_communicator_that_is_made_later) {
  for (uint32_t way : ways) {
    for (bool onward : {false, true}) {
      InProcessJob job(job_of(3, way));
      auto begin = [&](int32_t rank) {
        Communicator& made = job.communicator(rank, job[rank].add_communicator(4, {0, 1, 2}));
        return job[rank].start_schedule(collective::barrier(made), made);
      };
      if (onward) job[0].lose_peer(2, err_proc_aborted, "died");
      Request* at0 = begin(0);
      if (!onward) {
        bool gone = true;
        at0->hold = std::make_unique<contract::Detachable>(&gone);
        job[0].lose_peer(2, err_proc_aborted, "died");
      }
      CHECK_EQ(at0->error, +err_proc_aborted);
      job.turns(5);  // rank 1 hears of it before it has made its own
      Request* at1 = begin(1);
      CHECK(job.drive({at1}));
      CHECK_EQ(at1->error, +err_proc_aborted);
    }
  }
}

TEST(many_in_flight_keep_apart) {
  for (uint32_t way : ways) {
    Random random(setting("VICINAL_SEED", 15));
    constexpr int32_t size = 5, count = 60;
    InProcessJob job(job_of(size, way));
    std::vector<std::vector<int64_t>> results(size * count, std::vector<int64_t>(1));
    std::vector<Request*> requests;
    std::vector<int64_t> parts(size * count);
    for (int32_t each = 0; each < count; each++)
      for (int32_t rank = 0; rank < size; rank++) {
        auto at = static_cast<size_t>(each * size + rank);
        parts[at] = each * 1000 + rank;
        collective::Elements elements{1, 8, find_reduction(Op::sum, Element::int64)};
        requests.push_back(
            job[rank].start_schedule(collective::allreduce(job.world(rank), &parts[at], results[at].data(), elements), job.world(rank)));
        if (random.chance(3)) job[static_cast<int32_t>(random.below(size))].progress();
      }
    CHECK(job.drive([&] {
      for (Request* request : requests)
        if (request->state != RequestState::complete) return false;
      return true;
    }));
    for (int32_t each = 0; each < count; each++)
      for (int32_t rank = 0; rank < size; rank++) CHECK_EQ(results[static_cast<size_t>(each * size + rank)][0], int64_t{each * 1000 * size + 10});
  }
}

// ---- failure ----

TEST(a_dead_member_fails_it_everywhere) {
  for (uint32_t way : ways) {
    InProcessJob job(job_of(4, way));
    std::vector<Request*> requests;
    for (int32_t rank : {0, 1, 2}) requests.push_back(barrier(job, rank));
    job.turns(10);
    for (int32_t rank : {0, 1, 2}) job[rank].lose_peer(3, err_proc_aborted, "died");
    for (Request* request : requests) {
      CHECK(request->state == RequestState::complete);
      CHECK_EQ(request->error, +err_proc_aborted);
    }
    Request* next = barrier(job, 0);
    CHECK(next->state == RequestState::complete);
    CHECK_EQ(next->error, +err_proc_aborted);
    // a communicator without the dead goes on
    int32_t handle = -1;
    for (int32_t rank : {0, 1, 2}) handle = job[rank].add_communicator(4, {0, 1, 2});
    requests.clear();
    for (int32_t rank : {0, 1, 2}) {
      Communicator& rest = job.communicator(rank, handle);
      requests.push_back(job[rank].start_schedule(collective::barrier(rest), rest));
    }
    CHECK(job.drive({requests[0], requests[1], requests[2]}));
    for (Request* request : requests) CHECK_EQ(request->error, +success);
  }
}

TEST(a_member_that_left_in_order_fails_nothing_that_does_not_need_it) {
  for (uint32_t way : ways) {
    for (bool finalized : {true, false}) {
      InProcessJob job(job_of(3, way));
      std::vector<Bytes> data(3, Bytes(100));
      auto start = [&](int32_t rank) {
        return job[rank].start_schedule(collective::bcast(job.world(rank), data[static_cast<size_t>(rank)].data(), 100, 0), job.world(rank));
      };
      Request* at1 = start(1);
      Request* at2 = start(2);
      start(0);
      job[2].progress();
      CHECK(at2->state == RequestState::complete);
      job[2].set_state(finalized ? layout::rank_finalized : layout::rank_running);
      job[1].lose_peer(2, err_proc_aborted, "gone");  // before rank 1 has looked at what the root sent
      CHECK(job.drive({at1}));
      CHECK_EQ(at1->error, finalized ? +success : +err_proc_aborted);
    }
  }
}

TEST(who_needs_a_member_that_left_tells_the_others) {
  for (uint32_t way : ways) {
    InProcessJob job(job_of(4, way));
    Request* at0 = barrier(job, 0);
    Request* at1 = barrier(job, 1);
    Request* at2 = barrier(job, 2);
    job[3].set_state(layout::rank_finalized);
    // of the others only one has noticed: the one that waits for rank 3 in round one
    job[(way & halves) != 0 ? 2 : 0].lose_peer(3, err_proc_aborted, "left");
    CHECK(job.drive({at0, at1, at2}, 1000));
    for (Request* request : {at0, at1, at2}) {
      CHECK_EQ(request->error, +err_proc_aborted);
      CHECK_EQ(request->peer, 3);  // all are told who is gone
    }
  }
}

TEST(lengths_that_differ_fail_it_and_leave_nothing_behind) {
  for (uint32_t way : ways) {
    for (uint64_t at_rank1 : {400, 90, 20000})  // shorter and longer than the others', eager and not
      for (int kind = 0; kind < 3; kind++) {
        InProcessJob job(job_of(4, way));
        std::vector<Bytes> in(4, Bytes(4 * 20000)), out = in;
        std::vector<Request*> requests;
        for (int32_t rank = 0; rank < 4; rank++) {
          uint64_t bytes = rank == 1 ? at_rank1 : 10000;
          auto at = static_cast<size_t>(rank);
          auto schedule = kind == 0   ? collective::bcast(job.world(rank), in[at].data(), bytes, 0)
                          : kind == 1 ? collective::alltoall(job.world(rank), out[at].data(), in[at].data(), bytes)
                                      : collective::gather(job.world(rank), out[at].data(), in[at].data(), bytes, 0);
          requests.push_back(job[rank].start_schedule(std::move(schedule), job.world(rank)));
        }
        CHECK(job.drive([&] {
          for (Request* request : requests)
            if (request->state != RequestState::complete) return false;
          return true;
        }));
        int failed = 0;
        for (Request* request : requests) failed += request->error != success ? 1 : 0;
        CHECK(failed > 0);
        job.turns(50);
        for (int32_t rank = 0; rank < 4; rank++) {
          CHECK_EQ(job[rank].unexpected(), uint64_t{0});
          job[rank].release(*requests[static_cast<size_t>(rank)]);
          CHECK_EQ(job[rank].requests().active(), 0u);
        }
        // the next ones work
        Random random(1);
        run_all(job, random, [&](int32_t rank) { return collective::barrier(job.world(rank)); });
        std::vector<Bytes> data(4, Bytes(10000));
        data[2] = filled(10000, 4);
        run_all(job, random, [&](int32_t rank) { return collective::bcast(job.world(rank), data[static_cast<size_t>(rank)].data(), 10000, 2); });
        for (const Bytes& each : data) CHECK(each == filled(10000, 4));
      }
  }
}

TEST(early_messages_of_what_failed_are_dropped) {
  InProcessJob job(job_of(4, by_messages));
  for (int32_t rank : {0, 1, 2}) barrier(job, rank);
  job.turns(20);
  CHECK_EQ(job[0].unexpected(), uint64_t{1});  // rank 2's of round two, while rank 0 waits for rank 3 in round one
  job[0].lose_peer(3, err_proc_aborted, "died");
  CHECK_EQ(job[0].unexpected(), uint64_t{0});
}

TEST(late_messages_of_what_failed_are_dropped_with_their_credit) {
  InProcessJob job(job_of(3, by_messages));
  Bytes part(4000), whole(3 * 4000);
  for (int round = 0; round < 1000; round++) {  // 4 MB of them: four times the credit
    Request* root = job[0].start_schedule(collective::gather(job.world(0), part.data(), whole.data(), 4000, 0), job.world(0));
    bool gone = true;
    root->hold = std::make_unique<contract::Detachable>(&gone);
    Request* at1 = job[1].start_schedule(collective::gather(job.world(1), part.data(), nullptr, 4000, 0), job.world(1));
    // rank 2 has not heard of it when it sends its part
    for (int turn = 0; turn < 100 && root->state != RequestState::complete; turn++) {
      job[0].progress();
      job[1].progress();
    }
    CHECK_EQ(root->error, +err_buffer);
    Request* at2 = job[2].start_schedule(collective::gather(job.world(2), part.data(), nullptr, 4000, 0), job.world(2));
    CHECK(job.drive({at2}));
    job.turns(4);
    job[0].release(*root);
    job[1].release(*at1);
    job[2].release(*at2);
  }
  CHECK_EQ(job[0].unexpected(), uint64_t{0});
  for (int32_t rank : {1, 2}) CHECK_EQ(contract::counter_of(job[rank], layout::sends_without_credit), uint64_t{0});
  // envelopes are answered, so that the sender's buffer is its own again
  Bytes large(100000), all(300000);
  Request* root = job[0].start_schedule(collective::gather(job.world(0), large.data(), all.data(), 100000, 0), job.world(0));
  bool gone = true;
  root->hold = std::make_unique<contract::Detachable>(&gone);
  Request* at1 = job[1].start_schedule(collective::gather(job.world(1), large.data(), nullptr, 100000, 0), job.world(1));
  for (int turn = 0; turn < 100 && root->state != RequestState::complete; turn++) {
    job[0].progress();
    job[1].progress();
  }
  CHECK_EQ(root->error, +err_buffer);
  Request* at2 = job[2].start_schedule(collective::gather(job.world(2), large.data(), nullptr, 100000, 0), job.world(2));
  CHECK(job.drive({at1, at2}));
  CHECK_EQ(job[0].unexpected(), uint64_t{0});
}

TEST(tags_wrap) {
  for (uint32_t way : ways) {
    InProcessJob job(job_of(3, way));
    for (int32_t rank = 0; rank < 3; rank++) job[rank].communicator(0)->collective_count = 0x7fffffff - 2;
    Random random(3);
    for (int round = 0; round < 6; round++) run_all(job, random, [&](int32_t rank) { return collective::barrier(job.world(rank)); });
    CHECK(Communicator::tag_before(0x7fffffff, 0));
    CHECK(Communicator::tag_before(0, 1));
    CHECK(!Communicator::tag_before(1, 0));
    CHECK(!Communicator::tag_before(5, 5));
  }
}

CHECK_MAIN
