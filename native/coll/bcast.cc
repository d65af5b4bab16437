#include "coll/by_slices.h"
#include "coll/collectives.h"
#include "coll/team.h"
#include "coll/two_levels.h"

namespace vicinal::collective {

void add_bcast(Schedule& schedule, const Team& team, void* data, uint64_t bytes, int32_t root) {
  int32_t size = team.size, relative = (team.own - root + size) % size;
  int32_t reach = 1;
  while (reach < size && (relative & reach) == 0) reach *= 2;
  if (relative != 0) schedule.receive(schedule.round(), data, bytes, team.rank((relative - reach + root) % size));
  if (relative == 0) {
    reach = 1;
    while (reach < size) reach *= 2;
  }
  if (reach > 1 && size > 1) {
    Schedule::Round& round = schedule.round();
    for (int32_t child = reach / 2; child >= 1; child /= 2)
      if (relative + child < size) schedule.send(round, data, bytes, team.rank((relative + child + root) % size));
  }
}

std::unique_ptr<Schedule> bcast(const Communicator& communicator, void* data, uint64_t bytes, int32_t root) {
  if (auto schedule = by_slices::bcast(communicator, data, bytes, root)) return schedule;
  if (auto schedule = two_levels::bcast(communicator, data, bytes, root)) return schedule;
  auto schedule = std::make_unique<Schedule>();
  add_bcast(*schedule, Team(communicator), data, bytes, root);
  return schedule;
}

}  // namespace vicinal::collective
