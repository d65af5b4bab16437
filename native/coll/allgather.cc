#include "coll/by_slices.h"
#include "coll/collectives.h"
#include "coll/two_levels.h"

namespace vicinal::collective {

std::unique_ptr<Schedule> allgather(const Communicator& communicator, const void* send, void* receive, uint64_t bytes) {
  if (auto schedule = by_slices::allgather(communicator, send, receive, bytes)) return schedule;
  if (auto schedule = two_levels::allgather(communicator, send, receive, bytes)) return schedule;
  auto schedule = std::make_unique<Schedule>();
  int32_t size = communicator.size(), rank = communicator.rank;
  auto* base = static_cast<std::byte*>(receive);
  auto at = [&](int32_t block) { return base + static_cast<uint64_t>(block) * bytes; };
  if (send != nullptr) schedule->copy(schedule->round(), send, at(rank), bytes);
  int32_t next = (rank + 1) % size, before = (rank - 1 + size) % size;
  for (int32_t step = 0; step < size - 1; step++) {
    Schedule::Round& round = schedule->round();
    schedule->send(round, at((rank - step + size) % size), bytes, next);
    schedule->receive(round, at((rank - step - 1 + size) % size), bytes, before);
  }
  return schedule;
}

std::unique_ptr<Schedule> allgatherv(const Communicator& communicator, const void* send, void* receive, const Blocks& blocks) {
  if (auto schedule = by_slices::allgatherv(communicator, send, receive, blocks)) return schedule;
  auto schedule = std::make_unique<Schedule>();
  int32_t size = communicator.size(), rank = communicator.rank;
  auto* base = static_cast<std::byte*>(receive);
  auto at = [&](int32_t block) { return base + blocks.displacements[static_cast<size_t>(block)]; };
  auto bytes = [&](int32_t block) { return blocks.counts[static_cast<size_t>(block)]; };
  if (send != nullptr) schedule->copy(schedule->round(), send, at(rank), bytes(rank));
  int32_t next = (rank + 1) % size, before = (rank - 1 + size) % size;
  for (int32_t step = 0; step < size - 1; step++) {
    int32_t give = (rank - step + size) % size, take = (rank - step - 1 + size) % size;
    Schedule::Round& round = schedule->round();
    schedule->send(round, at(give), bytes(give), next);
    schedule->receive(round, at(take), bytes(take), before);
  }
  return schedule;
}

}  // namespace vicinal::collective
