#include "coll/slice_schedule.h"

#include <cstring>

#include "engine/engine.h"

namespace vicinal {

/** Copies, a few bytes without a call. */
static void put(std::byte* to, const std::byte* from, uint64_t bytes) {
  if (bytes == 8)
    std::memcpy(to, from, 8);
  else if (bytes != 0 && to != from)
    std::memcpy(to, from, bytes);
}

void SliceSchedule::skip_own() {
  if (next_ == communicator->rank) next_++;
}

Slices::Expected SliceSchedule::of(int32_t member) const {
  uint64_t bytes = plan_.kind == Kind::allgatherv ? plan_.blocks.counts[static_cast<size_t>(member)] : plan_.needed_bytes;
  return {number, static_cast<uint32_t>(plan_.kind), bytes};
}

bool SliceSchedule::can_advance() const {
  if (!published()) return communicator->slices->may_publish(number);
  return next_ >= plan_.end || communicator->slices->look(next_, of(next_)) != Slices::Look::absent;
}

/** Over, with an error: advance()'s answer. */
bool SliceSchedule::fail(int with, int32_t about) {
  error = with;
  request->peer = about;
  return true;
}

bool SliceSchedule::advance(Engine& engine) {
  Slices& slices = *communicator->slices;
  skip_own();
  if (!published()) {
    if (!slices.may_publish(number)) {
      int32_t lost = -1;
      if (int failed = engine.communicator_error(*communicator, &lost); failed != success) return fail(failed, lost);
      engine.watch_slices(*this);
      return false;
    }
    put(slices.payload(number), plan_.published, plan_.published_bytes);
    if (engine.lost_memory_since(*this)) return fail(err_buffer, request->peer);
    slices.publish({number, static_cast<uint32_t>(plan_.kind), plan_.published_bytes});
    published_ = true;
    engine.wake_members(*communicator);
  }
  while (next_ < plan_.end) {
    Slices::Look look = slices.look(next_, of(next_));
    int32_t awaited = communicator->world[static_cast<size_t>(next_)];
    if (look == Slices::Look::wrong) return fail(err_truncate, awaited);
    if (look == Slices::Look::absent) {
      if (int lost = engine.peer_error(awaited); lost != success) return fail(lost, awaited);
      engine.watch_slices(*this);
      return false;
    }
    next_++;
    skip_own();
  }
  if (request->hold && !request->hold->valid())
    error = err_buffer;
  else
    finish();
  return true;
}

void SliceSchedule::finish() {
  Slices& slices = *communicator->slices;
  std::byte* to = plan_.receive;
  uint64_t block = plan_.block;
  int32_t size = communicator->size();
  switch (plan_.kind) {
    case Kind::barrier:
      break;
    case Kind::bcast:
    case Kind::scatter:
      if (plan_.end != plan_.first)
        put(to, slices.payload_of(plan_.first, number) + plan_.offset, block);
      else if (to != nullptr && plan_.own != nullptr)
        put(to, plan_.own, block);
      break;
    case Kind::reduce:
    case Kind::allreduce:
    case Kind::reduce_scatter:
    case Kind::scan:
    case Kind::exscan:
      if (to == nullptr || plan_.end == plan_.first) break;
      put(to, slices.payload_of(plan_.end - 1, number) + plan_.offset, block);
      for (int32_t member = plan_.end - 2; member >= plan_.first; member--)
        plan_.reduce(slices.payload_of(member, number) + plan_.offset, to, block / plan_.element_bytes);
      break;
    case Kind::gather:
      if (to == nullptr) break;
      for (int32_t member = 0; member < size; member++) {
        const std::byte* from = member == communicator->rank ? plan_.own : slices.payload_of(member, number);
        if (from != nullptr) put(to + static_cast<uint64_t>(member) * block, from, block);
      }
      break;
    case Kind::allgather:
    case Kind::alltoall:
      for (int32_t member = 0; member < size; member++)
        put(to + static_cast<uint64_t>(member) * block, slices.payload_of(member, number) + plan_.offset, block);
      break;
    case Kind::allgatherv:
      for (int32_t member = 0; member < size; member++) {
        auto at = static_cast<size_t>(member);
        put(to + plan_.blocks.displacements[at], slices.payload_of(member, number), plan_.blocks.counts[at]);
      }
      break;
  }
}

}  // namespace vicinal
