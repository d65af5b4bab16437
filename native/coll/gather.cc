#include "coll/by_slices.h"
#include "coll/collectives.h"
#include "coll/two_levels.h"

namespace vicinal::collective {

std::unique_ptr<Schedule> gatherv(const Communicator& communicator, const void* send, uint64_t bytes, void* receive, const Blocks& blocks,
                                  int32_t root) {
  auto schedule = std::make_unique<Schedule>();
  Schedule::Round& round = schedule->round();
  if (communicator.rank != root) {
    schedule->send(round, send, bytes, root);
    return schedule;
  }
  auto* base = static_cast<std::byte*>(receive);
  for (int32_t rank = 0; rank < communicator.size(); rank++) {
    auto at = static_cast<size_t>(rank);
    if (rank != root) schedule->receive(round, base + blocks.displacements[at], blocks.counts[at], rank);
  }
  if (send != nullptr) schedule->copy(round, send, base + blocks.displacements[static_cast<size_t>(root)], bytes);
  return schedule;
}

std::unique_ptr<Schedule> scatterv(const Communicator& communicator, const void* send, const Blocks& blocks, void* receive, uint64_t bytes,
                                   int32_t root) {
  auto schedule = std::make_unique<Schedule>();
  Schedule::Round& round = schedule->round();
  if (communicator.rank != root) {
    schedule->receive(round, receive, bytes, root);
    return schedule;
  }
  auto* base = static_cast<const std::byte*>(send);
  for (int32_t rank = 0; rank < communicator.size(); rank++) {
    auto at = static_cast<size_t>(rank);
    if (rank != root) schedule->send(round, base + blocks.displacements[at], blocks.counts[at], rank);
  }
  if (receive != nullptr) schedule->copy(round, base + blocks.displacements[static_cast<size_t>(root)], receive, bytes);
  return schedule;
}

std::unique_ptr<Schedule> gather(const Communicator& communicator, const void* send, void* receive, uint64_t bytes, int32_t root) {
  if (auto schedule = by_slices::gather(communicator, send, receive, bytes, root)) return schedule;
  if (auto schedule = two_levels::gather(communicator, send, receive, bytes, root)) return schedule;
  return gatherv(communicator, send, bytes, receive, communicator.rank == root ? Blocks::equal(communicator.size(), bytes) : Blocks{}, root);
}

std::unique_ptr<Schedule> scatter(const Communicator& communicator, const void* send, void* receive, uint64_t bytes, int32_t root) {
  if (auto schedule = by_slices::scatter(communicator, send, receive, bytes, root)) return schedule;
  return scatterv(communicator, send, communicator.rank == root ? Blocks::equal(communicator.size(), bytes) : Blocks{}, receive, bytes, root);
}

}  // namespace vicinal::collective
