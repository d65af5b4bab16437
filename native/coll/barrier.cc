#include "coll/by_slices.h"
#include "coll/collectives.h"
#include "coll/team.h"
#include "coll/two_levels.h"

namespace vicinal::collective {

void add_barrier(Schedule& schedule, const Team& team) {
  for (int32_t distance = 1; distance < team.size; distance *= 2) {
    Schedule::Round& round = schedule.round();
    schedule.send(round, nullptr, 0, team.rank((team.own + distance) % team.size));
    schedule.receive(round, nullptr, 0, team.rank((team.own - distance + team.size) % team.size));
  }
}

std::unique_ptr<Schedule> barrier(const Communicator& communicator) {
  if (auto schedule = by_slices::barrier(communicator)) return schedule;
  if (auto schedule = two_levels::barrier(communicator)) return schedule;
  auto schedule = std::make_unique<Schedule>();
  add_barrier(*schedule, Team(communicator));
  return schedule;
}

}  // namespace vicinal::collective
