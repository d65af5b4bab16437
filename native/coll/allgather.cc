#include "coll/by_slices.h"
#include "coll/collectives.h"
#include "coll/team.h"
#include "coll/two_levels.h"

namespace vicinal::collective {

void add_allgather(Schedule& schedule, const Team& team, void* all, const Blocks& blocks) {
  auto block = [&](int32_t member) { return blocks.of(static_cast<std::byte*>(all), member); };
  exchange(
      schedule, schedule.round(), team, [&](int32_t) { return block(team.own); }, block);
}

static std::unique_ptr<Schedule> allgather_in_one_round(const Communicator& communicator, const void* send, void* receive, const Blocks& blocks) {
  auto schedule = std::make_unique<Schedule>();
  auto own = static_cast<size_t>(communicator.rank);
  if (send != nullptr) schedule->copy(schedule->round(), send, static_cast<std::byte*>(receive) + blocks.displacements[own], blocks.counts[own]);
  add_allgather(*schedule, Team(communicator), receive, blocks);
  return schedule;
}

std::unique_ptr<Schedule> allgather(const Communicator& communicator, const void* send, void* receive, uint64_t bytes) {
  if (auto schedule = by_slices::allgather(communicator, send, receive, bytes)) return schedule;
  if (auto schedule = two_levels::allgather(communicator, send, receive, bytes)) return schedule;
  return allgather_in_one_round(communicator, send, receive, Blocks::equal(communicator.size(), bytes));
}

std::unique_ptr<Schedule> allgatherv(const Communicator& communicator, const void* send, void* receive, const Blocks& blocks) {
  if (auto schedule = by_slices::allgatherv(communicator, send, receive, blocks)) return schedule;
  return allgather_in_one_round(communicator, send, receive, blocks);
}

}  // namespace vicinal::collective
