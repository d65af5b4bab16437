#include "coll/two_levels.h"

#include "coll/team.h"
#include "coll/two_level_schedule.h"

namespace vicinal::collective::two_levels {

namespace {

using Kind = SliceSchedule::Kind;
using Plan = TwoLevelSchedule::Plan;

const std::byte* bytes_of(const void* data) { return static_cast<const std::byte*>(data); }
std::byte* bytes_of(void* data) { return static_cast<std::byte*>(data); }

/** Who meets whom in one collective. */
struct Meeting {
  const Levels& levels;
  int32_t root_group = 0;
  int32_t leader = 0;  // place in our group
  bool leads;
  Team group;
  Team leaders;  // only for leaders

  /** `root` -1: the first rank of each kernel leads. */
  explicit Meeting(const Communicator& communicator, int32_t root = -1)
      : levels(*communicator.levels), leads(false), group(levels.group(), levels.place), leaders(std::vector<int32_t>{}, levels.own) {
    if (root >= 0) root_group = levels.group_of[static_cast<size_t>(root)];
    for (size_t at = 0; at < levels.groups.size(); at++) {
      bool of_root = root >= 0 && static_cast<int32_t>(at) == root_group;
      leaders.ranks.push_back(of_root ? root : levels.groups[at].front());
    }
    leaders.size = static_cast<int32_t>(leaders.ranks.size());
    int32_t ours = leaders.rank(levels.own);
    while (group.rank(leader) != ours) leader++;
    leads = leader == group.own;
  }
  uint64_t members(size_t of) const { return levels.groups[of].size(); }
};

/** True where a kernel's members can meet by cells of so many bytes. */
bool cells_fit(const Communicator& communicator, uint64_t bytes) {
  return communicator.levels->slices != nullptr && bytes <= communicator.levels->slices->limit();
}
bool cells_fit(const Communicator& communicator, const Elements& elements) {
  return elements.user == nullptr && cells_fit(communicator, elements.bytes());
}

/** True for blocks that are all together so short that few messages are worth a further copy. */
bool short_blocks(const Communicator& communicator, uint64_t bytes) {
  return bytes <= most_bytes && bytes * static_cast<uint64_t>(communicator.size()) <= most_bytes;
}

/** The blocks of a group's members, in the order of places, to where those of their ranks belong. */
void spread(Schedule& schedule, Schedule::Round& round, const std::vector<int32_t>& group, const std::byte* packed, std::byte* to, uint64_t bytes) {
  for (size_t place = 0; place < group.size(); place++)
    schedule.copy(round, packed + place * bytes, to + static_cast<uint64_t>(group[place]) * bytes, bytes);
}

/** By messages: the members' blocks go to the leader, who finds them at `packed`. */
void add_gather(Schedule& schedule, const Meeting& meeting, const void* given, std::byte* packed, uint64_t bytes) {
  Schedule::Round& round = schedule.round();
  if (!meeting.leads) return schedule.send(round, given, bytes, meeting.group.rank(meeting.leader));
  for (int32_t place = 0; place < meeting.group.size; place++)
    if (place != meeting.leader) schedule.receive(round, packed + static_cast<uint64_t>(place) * bytes, bytes, meeting.group.rank(place));
  schedule.copy(round, given, packed + static_cast<uint64_t>(meeting.leader) * bytes, bytes);
}

/** In the order of ranks, of kernels whose ranks follow one another: the result at rank 0, elsewhere something else. */
std::byte* add_reduce_in_order(Schedule& schedule, const Meeting& meeting, const void* mine, const Elements& elements) {
  std::byte* result = collective::add_reduce_in_order(schedule, meeting.group, mine, elements);
  return meeting.leads ? collective::add_reduce_in_order(schedule, meeting.leaders, result, elements) : result;
}

}  // namespace

std::unique_ptr<Schedule> barrier(const Communicator& communicator) {
  if (communicator.levels == nullptr) return nullptr;
  Meeting meeting(communicator);
  if (cells_fit(communicator, 0)) {
    auto schedule = std::make_unique<TwoLevelSchedule>(Plan{.kind = Kind::barrier, .leader = meeting.leader, .up = true, .down = true});
    if (meeting.leads) add_barrier(*schedule, meeting.leaders);
    return schedule;
  }
  auto schedule = std::make_unique<Schedule>();
  add_reduce(*schedule, meeting.group, nullptr, Elements{0, 1, nullptr}, meeting.leader);
  if (meeting.leads) add_barrier(*schedule, meeting.leaders);
  add_bcast(*schedule, meeting.group, nullptr, 0, meeting.leader);
  return schedule;
}

std::unique_ptr<Schedule> bcast(const Communicator& communicator, void* data, uint64_t bytes, int32_t root) {
  if (communicator.levels == nullptr) return nullptr;
  Meeting meeting(communicator, root);
  std::unique_ptr<Schedule> schedule;
  bool cells = cells_fit(communicator, bytes);
  if (cells) {
    Plan plan{.kind = Kind::bcast, .leader = meeting.leader, .down = true};
    plan.result = plan.receive = bytes_of(data);
    plan.down_bytes = bytes;
    schedule = std::make_unique<TwoLevelSchedule>(plan);
  } else {
    schedule = std::make_unique<Schedule>();
  }
  if (meeting.leads) add_bcast(*schedule, meeting.leaders, data, bytes, meeting.root_group);
  if (!cells) add_bcast(*schedule, meeting.group, data, bytes, meeting.leader);
  return schedule;
}

std::unique_ptr<Schedule> reduce(const Communicator& communicator, const void* send, void* receive, const Elements& elements, int32_t root) {
  if (communicator.levels == nullptr || (!elements.commutes && !communicator.levels->contiguous)) return nullptr;
  uint64_t bytes = elements.bytes();
  const void* given = send == nullptr ? receive : send;
  if (!elements.commutes) {
    auto schedule = std::make_unique<Schedule>();
    std::byte* result = add_reduce_in_order(*schedule, Meeting(communicator), given, elements);
    if (communicator.rank == 0 && root == 0) schedule->copy(schedule->round(), result, receive, bytes);
    if (communicator.rank == 0 && root != 0) schedule->send(schedule->round(), result, bytes, root);
    if (communicator.rank == root && root != 0) schedule->receive(schedule->round(), receive, bytes, 0);
    return schedule;
  }
  Meeting meeting(communicator, root);
  bool is_root = communicator.rank == root;
  if (cells_fit(communicator, elements)) {
    Plan plan{.kind = Kind::reduce, .leader = meeting.leader, .up = true};
    plan.given = bytes_of(given);
    plan.up_bytes = bytes;
    plan.reduce = elements.reduce;
    plan.element_bytes = elements.element_bytes;
    auto schedule = std::make_unique<TwoLevelSchedule>(plan);
    if (!meeting.leads) return schedule;
    std::byte* sum = schedule->plan().gathered = schedule->scratch(bytes);
    add_reduce(*schedule, meeting.leaders, sum, elements, meeting.root_group);
    if (is_root) schedule->copy(schedule->round(), sum, receive, bytes);
    return schedule;
  }
  auto schedule = std::make_unique<Schedule>();
  void* sum = is_root ? receive : schedule->scratch(bytes);
  schedule->copy(schedule->round(), given, sum, bytes);
  add_reduce(*schedule, meeting.group, sum, elements, meeting.leader);
  if (meeting.leads) add_reduce(*schedule, meeting.leaders, sum, elements, meeting.root_group);
  return schedule;
}

std::unique_ptr<Schedule> allreduce(const Communicator& communicator, const void* send, void* receive, const Elements& elements) {
  uint64_t bytes = elements.bytes();
  if (communicator.levels == nullptr || bytes > most_bytes || (!elements.commutes && !communicator.levels->contiguous)) return nullptr;
  Meeting meeting(communicator);
  const void* given = send == nullptr ? receive : send;
  if (elements.commutes && cells_fit(communicator, elements)) {
    Plan plan{.kind = Kind::allreduce, .leader = meeting.leader, .up = true, .down = true};
    plan.given = bytes_of(given);
    plan.up_bytes = plan.down_bytes = bytes;
    plan.reduce = elements.reduce;
    plan.element_bytes = elements.element_bytes;
    plan.receive = bytes_of(receive);
    auto schedule = std::make_unique<TwoLevelSchedule>(plan);
    if (!meeting.leads) return schedule;
    std::byte* sum = schedule->scratch(bytes);
    schedule->plan().gathered = sum;
    schedule->plan().result = sum;
    add_allreduce(*schedule, meeting.leaders, sum, elements);
    schedule->copy(schedule->round(), sum, receive, bytes);
    return schedule;
  }
  auto schedule = std::make_unique<Schedule>();
  if (elements.commutes) {
    schedule->copy(schedule->round(), given, receive, bytes);
    add_reduce(*schedule, meeting.group, receive, elements, meeting.leader);
    if (meeting.leads) add_allreduce(*schedule, meeting.leaders, receive, elements);
  } else {
    std::byte* result = add_reduce_in_order(*schedule, meeting, given, elements);
    if (communicator.rank == 0) schedule->copy(schedule->round(), result, receive, bytes);
    if (meeting.leads) add_bcast(*schedule, meeting.leaders, receive, bytes, 0);
  }
  add_bcast(*schedule, meeting.group, receive, bytes, meeting.leader);
  return schedule;
}

std::unique_ptr<Schedule> gather(const Communicator& communicator, const void* send, void* receive, uint64_t bytes, int32_t root) {
  if (communicator.levels == nullptr || !short_blocks(communicator, bytes)) return nullptr;
  Meeting meeting(communicator, root);
  bool is_root = communicator.rank == root;
  const std::byte* given = send != nullptr ? bytes_of(send) : bytes_of(receive) + static_cast<uint64_t>(root) * bytes;
  const Levels& levels = meeting.levels;
  uint64_t own_bytes = levels.group().size() * bytes;
  std::unique_ptr<Schedule> schedule;
  std::byte* packed = nullptr;
  if (cells_fit(communicator, bytes)) {
    Plan plan{.kind = Kind::gather, .leader = meeting.leader, .up = true};
    plan.given = given;
    plan.up_bytes = bytes;
    auto by_cells = std::make_unique<TwoLevelSchedule>(plan);
    if (meeting.leads) packed = by_cells->plan().gathered = by_cells->scratch(own_bytes);
    schedule = std::move(by_cells);
  } else {
    schedule = std::make_unique<Schedule>();
    if (meeting.leads) packed = schedule->scratch(own_bytes);
    add_gather(*schedule, meeting, given, packed, bytes);
  }
  if (!meeting.leads) return schedule;
  if (!is_root) {
    schedule->send(schedule->round(), packed, own_bytes, root);
    return schedule;
  }
  Schedule::Round& round = schedule->round();
  for (size_t at = 0; at < levels.groups.size(); at++) {
    std::byte* blocks = packed;
    if (static_cast<int32_t>(at) != levels.own) {
      blocks = schedule->scratch(meeting.members(at) * bytes);
      schedule->receive(round, blocks, meeting.members(at) * bytes, meeting.leaders.rank(static_cast<int32_t>(at)));
    }
    spread(*schedule, round, levels.groups[at], blocks, bytes_of(receive), bytes);
  }
  return schedule;
}

std::unique_ptr<Schedule> allgather(const Communicator& communicator, const void* send, void* receive, uint64_t bytes) {
  if (communicator.levels == nullptr || !short_blocks(communicator, bytes)) return nullptr;
  Meeting meeting(communicator);
  const std::byte* given = send != nullptr ? bytes_of(send) : bytes_of(receive) + static_cast<uint64_t>(communicator.rank) * bytes;
  const Levels& levels = meeting.levels;
  uint64_t own_bytes = levels.group().size() * bytes, all_bytes = static_cast<uint64_t>(communicator.size()) * bytes;
  bool cells = cells_fit(communicator, all_bytes);
  std::unique_ptr<Schedule> schedule;
  std::byte *packed = nullptr, *all = bytes_of(receive);
  if (cells) {
    Plan plan{.kind = Kind::allgather, .leader = meeting.leader, .up = true, .down = true};
    plan.given = given;
    plan.up_bytes = bytes;
    plan.down_bytes = all_bytes;
    plan.receive = bytes_of(receive);
    auto by_cells = std::make_unique<TwoLevelSchedule>(plan);
    if (meeting.leads) {
      packed = by_cells->plan().gathered = by_cells->scratch(own_bytes);
      by_cells->plan().result = all = by_cells->scratch(all_bytes);
    }
    schedule = std::move(by_cells);
  } else {
    schedule = std::make_unique<Schedule>();
    if (meeting.leads) packed = schedule->scratch(own_bytes);
    add_gather(*schedule, meeting, given, packed, bytes);
  }
  if (meeting.leads) {
    Schedule::Round& round = schedule->round();
    for (size_t at = 0; at < levels.groups.size(); at++) {
      std::byte* blocks = packed;
      if (int32_t leader = meeting.leaders.rank(static_cast<int32_t>(at)); leader != communicator.rank) {
        blocks = schedule->scratch(meeting.members(at) * bytes);
        schedule->send(round, packed, own_bytes, leader);
        schedule->receive(round, blocks, meeting.members(at) * bytes, leader);
      }
      spread(*schedule, round, levels.groups[at], blocks, all, bytes);
    }
    if (cells) schedule->copy(round, all, receive, all_bytes);
  }
  if (!cells) add_bcast(*schedule, meeting.group, receive, all_bytes, meeting.leader);
  return schedule;
}

}  // namespace vicinal::collective::two_levels
