#include "coll/by_slices.h"
#include "coll/collectives.h"

namespace vicinal::collective {

std::unique_ptr<Schedule> reduce_scatter(const Communicator& communicator, const void* send, void* receive, const Blocks& blocks,
                                         const Elements& elements) {
  if (auto schedule = by_slices::reduce_scatter(communicator, send, receive, blocks, elements)) return schedule;
  auto schedule = std::make_unique<Schedule>();
  int32_t size = communicator.size(), rank = communicator.rank;
  auto* in = static_cast<const std::byte*>(send == nullptr ? receive : send);
  auto own = static_cast<size_t>(rank);
  uint64_t bytes = blocks.counts[own], count = bytes / elements.element_bytes;
  std::byte* parts = schedule->scratch(bytes * static_cast<uint64_t>(size));
  auto part = [&](int32_t of) { return parts + static_cast<uint64_t>(of) * bytes; };
  Schedule::Round& round = schedule->round();
  schedule->copy(round, in + blocks.displacements[own], part(rank), bytes);
  for (int32_t step = 1; step < size; step++) {
    int32_t to = (rank + step) % size, from = (rank - step + size) % size;
    schedule->send(round, in + blocks.displacements[static_cast<size_t>(to)], blocks.counts[static_cast<size_t>(to)], to);
    schedule->receive(round, part(from), bytes, from);
  }
  std::byte* sum = part(size - 1);
  for (int32_t left = size - 2; left >= 0; left--) schedule->reduce(round, part(left), sum, count, elements);
  schedule->copy(round, sum, receive, bytes);
  return schedule;
}

std::unique_ptr<Schedule> reduce_scatter_block(const Communicator& communicator, const void* send, void* receive, const Elements& elements) {
  if (auto schedule = by_slices::reduce_scatter_block(communicator, send, receive, elements)) return schedule;
  auto size = static_cast<uint64_t>(communicator.size());
  uint64_t bytes = elements.bytes() / size;
  Blocks blocks;
  for (uint64_t rank = 0; rank < size; rank++) {
    blocks.counts.push_back(bytes);
    blocks.displacements.push_back(rank * bytes);
  }
  return reduce_scatter(communicator, send, receive, blocks, elements);
}

}  // namespace vicinal::collective
