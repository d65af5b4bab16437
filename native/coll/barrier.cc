#include "coll/by_slices.h"
#include "coll/collectives.h"

namespace vicinal::collective {

std::unique_ptr<Schedule> barrier(const Communicator& communicator) {
  if (auto schedule = by_slices::barrier(communicator)) return schedule;
  auto schedule = std::make_unique<Schedule>();
  int32_t size = communicator.size(), rank = communicator.rank;
  for (int32_t distance = 1; distance < size; distance *= 2) {
    Schedule::Round& round = schedule->round();
    schedule->send(round, nullptr, 0, (rank + distance) % size);
    schedule->receive(round, nullptr, 0, (rank - distance + size) % size);
  }
  return schedule;
}

}  // namespace vicinal::collective
