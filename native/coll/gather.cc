#include "coll/collectives.h"

namespace vicinal::collective {

std::unique_ptr<Schedule> gather(const Communicator& communicator, const void* send, void* receive, uint64_t bytes, int32_t root) {
  auto schedule = std::make_unique<Schedule>();
  Schedule::Round& round = schedule->round();
  if (communicator.rank != root) {
    schedule->send(round, send, bytes, root);
    return schedule;
  }
  auto* base = static_cast<std::byte*>(receive);
  for (int32_t rank = 0; rank < communicator.size(); rank++)
    if (rank != root) schedule->receive(round, base + static_cast<uint64_t>(rank) * bytes, bytes, rank);
  if (send != nullptr) schedule->copy(round, send, base + static_cast<uint64_t>(root) * bytes, bytes);
  return schedule;
}

std::unique_ptr<Schedule> scatter(const Communicator& communicator, const void* send, void* receive, uint64_t bytes, int32_t root) {
  auto schedule = std::make_unique<Schedule>();
  Schedule::Round& round = schedule->round();
  if (communicator.rank != root) {
    schedule->receive(round, receive, bytes, root);
    return schedule;
  }
  auto* base = static_cast<const std::byte*>(send);
  for (int32_t rank = 0; rank < communicator.size(); rank++)
    if (rank != root) schedule->send(round, base + static_cast<uint64_t>(rank) * bytes, bytes, rank);
  if (receive != nullptr) schedule->copy(round, base + static_cast<uint64_t>(root) * bytes, receive, bytes);
  return schedule;
}

}  // namespace vicinal::collective
