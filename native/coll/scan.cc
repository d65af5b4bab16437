#include "coll/by_slices.h"
#include "coll/collectives.h"

namespace vicinal::collective {

/**
 * In each round a rank hands what it has, the reduction of the `distance` ranks up to itself, to the rank at that distance. Only ranks from
 * `first` on take part. What comes is of lower ranks, and so stands on the left.
 */
static void double_up(Schedule& schedule, const Communicator& communicator, void* sum, const Elements& elements, int32_t first) {
  int32_t size = communicator.size(), rank = communicator.rank;
  uint64_t bytes = elements.bytes();
  if (rank < first) return;
  std::byte* theirs = schedule.scratch(bytes);
  for (int32_t distance = 1; distance < size - first; distance *= 2) {
    Schedule::Round& round = schedule.round();
    if (rank + distance < size) schedule.send(round, sum, bytes, rank + distance);
    if (rank - distance < first) continue;
    schedule.receive(round, theirs, bytes, rank - distance);
    schedule.reduce(round, theirs, sum, elements.count, elements);
  }
}

std::unique_ptr<Schedule> scan(const Communicator& communicator, const void* send, void* receive, const Elements& elements) {
  if (auto schedule = by_slices::scan(communicator, send, receive, elements)) return schedule;
  auto schedule = std::make_unique<Schedule>();
  if (send != nullptr) schedule->copy(schedule->round(), send, receive, elements.bytes());
  double_up(*schedule, communicator, receive, elements, 0);
  return schedule;
}

std::unique_ptr<Schedule> exscan(const Communicator& communicator, const void* send, void* receive, const Elements& elements) {
  if (auto schedule = by_slices::exscan(communicator, send, receive, elements)) return schedule;
  auto schedule = std::make_unique<Schedule>();
  int32_t size = communicator.size(), rank = communicator.rank;
  uint64_t bytes = elements.bytes();
  std::byte* before = schedule->scratch(bytes);
  Schedule::Round& shift = schedule->round();
  if (rank + 1 < size) schedule->send(shift, send == nullptr ? receive : send, bytes, rank + 1);
  if (rank == 0) return schedule;
  schedule->receive(shift, before, bytes, rank - 1);
  double_up(*schedule, communicator, before, elements, 1);
  schedule->copy(schedule->round(), before, receive, bytes);
  return schedule;
}

}  // namespace vicinal::collective
