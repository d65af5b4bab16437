#include <algorithm>
#include <utility>

#include "coll/by_slices.h"
#include "coll/collectives.h"
#include "coll/team.h"
#include "coll/two_levels.h"

namespace vicinal::collective {

std::byte* add_reduce_in_order(Schedule& schedule, const Team& team, const void* mine, const Elements& elements) {
  uint64_t bytes = elements.bytes();
  std::byte* sum = schedule.scratch(bytes);
  std::byte* theirs = schedule.scratch(bytes);
  schedule.copy(schedule.round(), mine, sum, bytes);
  for (int32_t distance = 1; distance < team.size; distance *= 2) {
    if ((team.own & distance) != 0) {
      schedule.send(schedule.round(), sum, bytes, team.rank(team.own - distance));
      break;
    }
    if (team.own + distance >= team.size) continue;
    Schedule::Round& round = schedule.round();
    schedule.receive(round, theirs, bytes, team.rank(team.own + distance));
    schedule.reduce(round, sum, theirs, elements.count, elements);
    std::swap(sum, theirs);
  }
  return sum;
}

void add_reduce(Schedule& schedule, const Team& team, void* sum, const Elements& elements, int32_t root) {
  int32_t size = team.size, relative = (team.own - root + size) % size;
  uint64_t bytes = elements.bytes();
  for (int32_t distance = 1; distance < size; distance *= 2) {
    if ((relative & distance) != 0) {
      schedule.send(schedule.round(), sum, bytes, team.rank((relative - distance + root) % size));
      break;
    }
    if (relative + distance >= size) continue;
    std::byte* theirs = schedule.scratch(bytes);
    Schedule::Round& round = schedule.round();
    schedule.receive(round, theirs, bytes, team.rank((relative + distance + root) % size));
    schedule.reduce(round, theirs, sum, elements.count, elements);
  }
}

std::unique_ptr<Schedule> reduce(const Communicator& communicator, const void* send, void* receive, const Elements& elements, int32_t root) {
  if (auto schedule = by_slices::reduce(communicator, send, receive, elements, root)) return schedule;
  if (auto schedule = two_levels::reduce(communicator, send, receive, elements, root)) return schedule;
  auto schedule = std::make_unique<Schedule>();
  if (!elements.commutes) {
    std::byte* result = add_reduce_in_order(*schedule, Team(communicator), send == nullptr ? receive : send, elements);
    if (communicator.rank == 0 && root == 0) schedule->copy(schedule->round(), result, receive, elements.bytes());
    if (communicator.rank == 0 && root != 0) schedule->send(schedule->round(), result, elements.bytes(), root);
    if (communicator.rank == root && root != 0) schedule->receive(schedule->round(), receive, elements.bytes(), 0);
    return schedule;
  }
  uint64_t bytes = elements.bytes();
  void* sum = communicator.rank == root ? receive : schedule->scratch(bytes);
  schedule->copy(schedule->round(), send == nullptr ? receive : send, sum, bytes);
  add_reduce(*schedule, Team(communicator), sum, elements, root);
  return schedule;
}

/** Recursive doubling; ranks beyond the largest power of two hand their part to a neighbour first and get the result last. */
static void allreduce_doubling(Schedule& schedule, const Team& team, void* sum, const Elements& elements) {
  int32_t size = team.size, own = team.own;
  uint64_t bytes = elements.bytes();
  int32_t power = 1;
  while (power * 2 <= size) power *= 2;
  int32_t extra = size - power;
  if (own >= power) {
    schedule.send(schedule.round(), sum, bytes, team.rank(own - power));
    schedule.receive(schedule.round(), sum, bytes, team.rank(own - power));
    return;
  }
  std::byte* theirs = schedule.scratch(bytes);
  if (own < extra) {
    Schedule::Round& round = schedule.round();
    schedule.receive(round, theirs, bytes, team.rank(own + power));
    schedule.reduce(round, theirs, sum, elements.count, elements);
  }
  for (int32_t distance = 1; distance < power; distance *= 2) {
    int32_t partner = team.rank(own ^ distance);
    Schedule::Round& round = schedule.round();
    schedule.send(round, sum, bytes, partner);
    schedule.receive(round, theirs, bytes, partner);
    // a long send may still read `sum` until its round is over; the reduction runs after that
    schedule.reduce(round, theirs, sum, elements.count, elements);
  }
  if (own < extra) schedule.send(schedule.round(), sum, bytes, team.rank(own + power));
}

// Longer operands are reduced by shares piece by piece: it bounds the scratch memory, and keeps it in the cache.
constexpr uint64_t piece_bytes = 4 << 20;

/**
 * By shares: each member reduces its share of all operands and hands the result to all, in two rounds whatever the number of members. Where
 * ranks share processors each round is a turn of the scheduler: a ring of 16 members takes thirty of them.
 */
static void allreduce_by_shares(Schedule& schedule, const Team& team, void* sum, const Elements& elements) {
  auto members = static_cast<uint64_t>(team.size);
  uint64_t piece = std::min(elements.count, std::max(members, piece_bytes / elements.element_bytes));
  std::byte* parts = schedule.scratch((piece + members) * elements.element_bytes);
  for (uint64_t begin = 0; begin < elements.count; begin += piece) {
    uint64_t count = std::min(piece, elements.count - begin), per = (count + members - 1) / members;
    std::byte* base = static_cast<std::byte*>(sum) + begin * elements.element_bytes;
    Blocks shares;
    for (uint64_t member = 0; member < members; member++) {
      uint64_t first = std::min(count, member * per), end = std::min(count, first + per);
      shares.add((end - first) * elements.element_bytes, first * elements.element_bytes);
    }
    add_reduce_scatter(schedule, team, base, base + shares.displacements[static_cast<size_t>(team.own)], shares, elements, parts);
    add_allgather(schedule, team, base, shares);
  }
}

void add_allreduce(Schedule& schedule, const Team& team, void* sum, const Elements& elements) {
  if (team.size == 1) return;
  if (elements.bytes() <= 16 * 1024 || elements.count < static_cast<uint64_t>(team.size))
    allreduce_doubling(schedule, team, sum, elements);
  else
    allreduce_by_shares(schedule, team, sum, elements);
}

std::unique_ptr<Schedule> allreduce(const Communicator& communicator, const void* send, void* receive, const Elements& elements) {
  if (auto schedule = by_slices::allreduce(communicator, send, receive, elements)) return schedule;
  if (auto schedule = two_levels::allreduce(communicator, send, receive, elements)) return schedule;
  auto schedule = std::make_unique<Schedule>();
  Team all(communicator);
  if (send != nullptr) schedule->copy(schedule->round(), send, receive, elements.bytes());
  if (communicator.size() == 1) return schedule;
  if (!elements.commutes) {
    std::byte* result = add_reduce_in_order(*schedule, all, receive, elements);
    if (communicator.rank == 0) schedule->copy(schedule->round(), result, receive, elements.bytes());
    add_bcast(*schedule, all, receive, elements.bytes(), 0);
    return schedule;
  }
  add_allreduce(*schedule, all, receive, elements);
  return schedule;
}

}  // namespace vicinal::collective
