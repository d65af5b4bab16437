#include "coll/by_slices.h"
#include "coll/collectives.h"
#include "coll/team.h"

namespace vicinal::collective {

std::unique_ptr<Schedule> alltoall(const Communicator& communicator, const void* send, void* receive, uint64_t bytes) {
  if (auto schedule = by_slices::alltoall(communicator, send, receive, bytes)) return schedule;
  auto schedule = std::make_unique<Schedule>();
  int32_t size = communicator.size(), rank = communicator.rank;
  auto* out = static_cast<std::byte*>(receive);
  auto* in = static_cast<const std::byte*>(send);
  if (in == nullptr) {
    std::byte* copy = schedule->scratch(bytes * static_cast<uint64_t>(size));
    schedule->copy(schedule->round(), out, copy, bytes * static_cast<uint64_t>(size));
    in = copy;
  }
  auto place = [&](int32_t block) { return static_cast<uint64_t>(block) * bytes; };
  Schedule::Round& round = schedule->round();
  exchange(
      *schedule, round, Team(communicator), [&](int32_t to) { return std::pair(in + place(to), bytes); },
      [&](int32_t from) { return std::pair(out + place(from), bytes); });
  schedule->copy(round, in + place(rank), out + place(rank), bytes);
  return schedule;
}

std::unique_ptr<Schedule> alltoallv(const Communicator& communicator, const void* send, const Blocks& from, void* receive, const Blocks& to) {
  auto schedule = std::make_unique<Schedule>();
  auto* out = static_cast<std::byte*>(receive);
  auto* in = static_cast<const std::byte*>(send);
  Blocks given = from;
  if (in == nullptr) {
    given = to;
    uint64_t all = 0;
    for (uint64_t count : to.counts) all += count;
    std::byte* copy = schedule->scratch(all);
    Schedule::Round& round = schedule->round();
    uint64_t next = 0;
    for (size_t block = 0; block < to.counts.size(); block++) {
      given.displacements[block] = next;
      schedule->copy(round, out + to.displacements[block], copy + next, to.counts[block]);
      next += to.counts[block];
    }
    in = copy;
  }
  Schedule::Round& round = schedule->round();
  exchange(
      *schedule, round, Team(communicator), [&](int32_t member) { return given.of(in, member); }, [&](int32_t member) { return to.of(out, member); });
  auto own = static_cast<size_t>(communicator.rank);
  schedule->copy(round, in + given.displacements[own], out + to.displacements[own], to.counts[own]);
  return schedule;
}

}  // namespace vicinal::collective
