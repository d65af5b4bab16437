#include "coll/by_slices.h"
#include "coll/collectives.h"

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
  for (int32_t step = 1; step < size; step++) {
    int32_t to = (rank + step) % size, from = (rank - step + size) % size;
    schedule->send(round, in + place(to), bytes, to);
    schedule->receive(round, out + place(from), bytes, from);
  }
  schedule->copy(round, in + place(rank), out + place(rank), bytes);
  return schedule;
}

std::unique_ptr<Schedule> alltoallv(const Communicator& communicator, const void* send, const Blocks& from, void* receive, const Blocks& to) {
  auto schedule = std::make_unique<Schedule>();
  int32_t size = communicator.size(), rank = communicator.rank;
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
  for (int32_t step = 1; step < size; step++) {
    auto target = static_cast<size_t>((rank + step) % size), source = static_cast<size_t>((rank - step + size) % size);
    schedule->send(round, in + given.displacements[target], given.counts[target], static_cast<int32_t>(target));
    schedule->receive(round, out + to.displacements[source], to.counts[source], static_cast<int32_t>(source));
  }
  auto own = static_cast<size_t>(rank);
  schedule->copy(round, in + given.displacements[own], out + to.displacements[own], to.counts[own]);
  return schedule;
}

}  // namespace vicinal::collective
