#include "coll/by_slices.h"
#include "coll/collectives.h"
#include "coll/team.h"

namespace vicinal::collective {

void add_reduce_scatter(Schedule& schedule, const Team& team, const void* mine, void* result, const Blocks& blocks, const Elements& elements,
                        std::byte* parts) {
  int32_t size = team.size, own = team.own;
  auto* in = static_cast<const std::byte*>(mine);
  auto at = [&](int32_t member) { return in + blocks.displacements[static_cast<size_t>(member)]; };
  uint64_t bytes = blocks.counts[static_cast<size_t>(own)], count = bytes / elements.element_bytes;
  auto part = [&](int32_t of) { return parts + static_cast<uint64_t>(of) * bytes; };
  Schedule::Round& round = schedule.round();
  schedule.copy(round, at(own), part(own), bytes);
  for (int32_t step = 1; step < size; step++) {
    int32_t to = (own + step) % size, from = (own - step + size) % size;
    schedule.send(round, at(to), blocks.counts[static_cast<size_t>(to)], team.rank(to));
    schedule.receive(round, part(from), bytes, team.rank(from));
  }
  std::byte* sum = part(size - 1);
  for (int32_t left = size - 2; left >= 0; left--) schedule.reduce(round, part(left), sum, count, elements);
  schedule.copy(round, sum, result, bytes);
}

std::unique_ptr<Schedule> reduce_scatter(const Communicator& communicator, const void* send, void* receive, const Blocks& blocks,
                                         const Elements& elements) {
  if (auto schedule = by_slices::reduce_scatter(communicator, send, receive, blocks, elements)) return schedule;
  auto schedule = std::make_unique<Schedule>();
  std::byte* parts = schedule->scratch(blocks.counts[static_cast<size_t>(communicator.rank)] * static_cast<uint64_t>(communicator.size()));
  add_reduce_scatter(*schedule, Team(communicator), send == nullptr ? receive : send, receive, blocks, elements, parts);
  return schedule;
}

std::unique_ptr<Schedule> reduce_scatter_block(const Communicator& communicator, const void* send, void* receive, const Elements& elements) {
  if (auto schedule = by_slices::reduce_scatter_block(communicator, send, receive, elements)) return schedule;
  Blocks blocks = Blocks::equal(communicator.size(), elements.bytes() / static_cast<uint64_t>(communicator.size()));
  return reduce_scatter(communicator, send, receive, blocks, elements);
}

}  // namespace vicinal::collective
