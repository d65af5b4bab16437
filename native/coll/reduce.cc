#include <algorithm>
#include <utility>

#include "coll/by_slices.h"
#include "coll/collectives.h"

namespace vicinal::collective {

/** Binomial tree to rank 0 in the order of ranks: what comes is of higher ranks, and so stands on the right. Returns where rank 0 finds the result.
 */
static std::byte* reduce_in_order(Schedule& schedule, const Communicator& communicator, const void* mine, const Elements& elements) {
  int32_t size = communicator.size(), rank = communicator.rank;
  uint64_t bytes = elements.bytes();
  std::byte* sum = schedule.scratch(bytes);
  std::byte* theirs = schedule.scratch(bytes);
  schedule.copy(schedule.round(), mine, sum, bytes);
  for (int32_t distance = 1; distance < size; distance *= 2) {
    if ((rank & distance) != 0) {
      schedule.send(schedule.round(), sum, bytes, rank - distance);
      break;
    }
    if (rank + distance >= size) continue;
    Schedule::Round& round = schedule.round();
    schedule.receive(round, theirs, bytes, rank + distance);
    schedule.reduce(round, sum, theirs, elements.count, elements);
    std::swap(sum, theirs);
  }
  return sum;
}

std::unique_ptr<Schedule> reduce(const Communicator& communicator, const void* send, void* receive, const Elements& elements, int32_t root) {
  if (auto schedule = by_slices::reduce(communicator, send, receive, elements, root)) return schedule;
  auto schedule = std::make_unique<Schedule>();
  if (!elements.commutes) {
    std::byte* result = reduce_in_order(*schedule, communicator, send == nullptr ? receive : send, elements);
    if (communicator.rank == 0 && root == 0) schedule->copy(schedule->round(), result, receive, elements.bytes());
    if (communicator.rank == 0 && root != 0) schedule->send(schedule->round(), result, elements.bytes(), root);
    if (communicator.rank == root && root != 0) schedule->receive(schedule->round(), receive, elements.bytes(), 0);
    return schedule;
  }
  int32_t size = communicator.size(), relative = (communicator.rank - root + size) % size;
  uint64_t bytes = elements.bytes();
  void* sum = relative == 0 ? receive : schedule->scratch(bytes);
  schedule->copy(schedule->round(), send == nullptr ? receive : send, sum, bytes);
  for (int32_t distance = 1; distance < size; distance *= 2) {
    if ((relative & distance) != 0) {
      schedule->send(schedule->round(), sum, bytes, (relative - distance + root) % size);
      break;
    }
    if (relative + distance >= size) continue;
    std::byte* theirs = schedule->scratch(bytes);
    Schedule::Round& round = schedule->round();
    schedule->receive(round, theirs, bytes, (relative + distance + root) % size);
    schedule->reduce(round, theirs, sum, elements.count, elements);
  }
  return schedule;
}

/** Recursive doubling; ranks beyond the largest power of two hand their part to a neighbour first and get the result last. */
static void allreduce_doubling(Schedule& schedule, const Communicator& communicator, void* sum, const Elements& elements) {
  int32_t size = communicator.size(), rank = communicator.rank;
  uint64_t bytes = elements.bytes();
  int32_t power = 1;
  while (power * 2 <= size) power *= 2;
  int32_t extra = size - power;
  if (rank >= power) {
    schedule.send(schedule.round(), sum, bytes, rank - power);
    schedule.receive(schedule.round(), sum, bytes, rank - power);
    return;
  }
  std::byte* theirs = schedule.scratch(bytes);
  if (rank < extra) {
    Schedule::Round& round = schedule.round();
    schedule.receive(round, theirs, bytes, rank + power);
    schedule.reduce(round, theirs, sum, elements.count, elements);
  }
  for (int32_t distance = 1; distance < power; distance *= 2) {
    int32_t partner = rank ^ distance;
    Schedule::Round& round = schedule.round();
    schedule.send(round, sum, bytes, partner);
    schedule.receive(round, theirs, bytes, partner);
    // a long send may still read `sum` until its round is over; the reduction runs after that
    schedule.reduce(round, theirs, sum, elements.count, elements);
  }
  if (rank < extra) schedule.send(schedule.round(), sum, bytes, rank + power);
}

/** Ring: each block is summed up while it travels once around, and passed around once more. */
static void allreduce_ring(Schedule& schedule, const Communicator& communicator, void* sum, const Elements& elements) {
  int32_t size = communicator.size(), rank = communicator.rank;
  auto* base = static_cast<std::byte*>(sum);
  uint64_t per = (elements.count + static_cast<uint64_t>(size) - 1) / static_cast<uint64_t>(size);
  auto first = [&](int32_t block) { return std::min(elements.count, static_cast<uint64_t>(block) * per); };
  auto count = [&](int32_t block) { return first(block + 1) - first(block); };
  auto at = [&](int32_t block) { return base + first(block) * elements.element_bytes; };
  int32_t next = (rank + 1) % size, before = (rank - 1 + size) % size;
  std::byte* theirs = schedule.scratch(per * elements.element_bytes);
  for (int32_t step = 0; step < size - 1; step++) {
    int32_t give = (rank - step + size) % size, take = (rank - step - 1 + size) % size;
    Schedule::Round& round = schedule.round();
    schedule.send(round, at(give), count(give) * elements.element_bytes, next);
    schedule.receive(round, theirs, count(take) * elements.element_bytes, before);
    schedule.reduce(round, theirs, at(take), count(take), elements);
  }
  for (int32_t step = 0; step < size - 1; step++) {
    int32_t give = (rank + 1 - step + size) % size, take = (rank - step + size) % size;
    Schedule::Round& round = schedule.round();
    schedule.send(round, at(give), count(give) * elements.element_bytes, next);
    schedule.receive(round, at(take), count(take) * elements.element_bytes, before);
  }
}

std::unique_ptr<Schedule> allreduce(const Communicator& communicator, const void* send, void* receive, const Elements& elements) {
  if (auto schedule = by_slices::allreduce(communicator, send, receive, elements)) return schedule;
  auto schedule = std::make_unique<Schedule>();
  if (send != nullptr) schedule->copy(schedule->round(), send, receive, elements.bytes());
  if (communicator.size() == 1) return schedule;
  if (!elements.commutes) {
    std::byte* result = reduce_in_order(*schedule, communicator, receive, elements);
    if (communicator.rank == 0) schedule->copy(schedule->round(), result, receive, elements.bytes());
    add_bcast(*schedule, communicator, receive, elements.bytes(), 0);
    return schedule;
  }
  if (elements.bytes() <= 16 * 1024 || elements.count < static_cast<uint64_t>(communicator.size()))
    allreduce_doubling(*schedule, communicator, receive, elements);
  else
    allreduce_ring(*schedule, communicator, receive, elements);
  return schedule;
}

}  // namespace vicinal::collective
