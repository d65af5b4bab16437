#include "coll/collectives.h"

namespace vicinal::collective {

std::unique_ptr<Schedule> alltoall(const Communicator& communicator, const void* send, void* receive, uint64_t bytes) {
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

}  // namespace vicinal::collective
