#include "coll/by_slices.h"
#include "coll/collectives.h"
#include "coll/team.h"

namespace vicinal::collective {

void add_reduce_scatter(Schedule& schedule, const Team& team, const void* mine, void* result, const Blocks& blocks, const Elements& elements,
                        std::byte* parts) {
  int32_t size = team.size;
  auto block = [&](int32_t member) { return blocks.of(static_cast<const std::byte*>(mine), member); };
  auto [own, bytes] = block(team.own);
  uint64_t count = bytes / elements.element_bytes;
  auto part = [parts, bytes = bytes](int32_t of) { return parts + static_cast<uint64_t>(of) * bytes; };
  Schedule::Round& round = schedule.round();
  schedule.copy(round, own, part(team.own), bytes);
  exchange(schedule, round, team, block, [&, bytes = bytes](int32_t from) { return std::pair(part(from), bytes); });
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
