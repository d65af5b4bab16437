#include "coll/two_level_schedule.h"

#include <cstring>

#include "engine/engine.h"

namespace vicinal {

static void put(std::byte* to, const std::byte* from, uint64_t bytes) {
  if (bytes != 0 && to != from) std::memcpy(to, from, bytes);
}

Slices& TwoLevelSchedule::slices() const { return *communicator->levels->slices; }
bool TwoLevelSchedule::leads() const { return communicator->levels->place == plan_.leader; }
int32_t TwoLevelSchedule::world_rank(int32_t place) const {
  return communicator->world[static_cast<size_t>(communicator->levels->group()[static_cast<size_t>(place)])];
}

/** False when the program's buffers were taken away meanwhile. */
bool TwoLevelSchedule::usable() const { return !request->hold || request->hold->valid(); }

bool TwoLevelSchedule::published() const {
  if (stage_ == Stage::over) return true;
  return leads() ? !plan_.down : stage_ != Stage::publish_part || !plan_.up;
}

bool TwoLevelSchedule::can_advance() const {
  Slices& cells = slices();
  switch (stage_) {
    case Stage::publish_part:
    case Stage::publish_result:
      return cells.may_publish(number);
    case Stage::take_parts:
      return next_ >= cells.size() || cells.look(next_, says(plan_.up_bytes)) != Slices::Look::absent;
    case Stage::take_result:
      return cells.look(plan_.leader, says(plan_.down_bytes)) != Slices::Look::absent;
    case Stage::exchange:  // messages make it ready
    case Stage::over:
      return false;
  }
  return false;
}

TwoLevelSchedule::Step TwoLevelSchedule::fail(int with, int32_t about) {
  error = with;
  request->peer = about;
  return Step::failed;
}

TwoLevelSchedule::Step TwoLevelSchedule::publish(Engine& engine, const std::byte* data, uint64_t bytes) {
  if (!slices().may_publish(number)) {
    for (int32_t place = 0; place < slices().size(); place++)
      if (int lost = engine.peer_error(world_rank(place)); lost != success) return fail(lost, world_rank(place));
    engine.watch_slices(*this);
    return Step::waits;
  }
  if (!usable()) return fail(err_buffer, request->peer);
  put(slices().payload(number), data, bytes);
  if (engine.lost_memory_since(*this)) return fail(err_buffer, request->peer);
  slices().publish(says(bytes));
  engine.wake_members(*communicator);
  return Step::done;
}

TwoLevelSchedule::Step TwoLevelSchedule::await(Engine& engine, int32_t place, uint64_t bytes) {
  Slices::Look look = slices().look(place, says(bytes));
  if (look == Slices::Look::there) return Step::done;
  if (look == Slices::Look::wrong) return fail(err_truncate, world_rank(place));
  if (int lost = engine.peer_error(world_rank(place)); lost != success) return fail(lost, world_rank(place));
  engine.watch_slices(*this);
  return Step::waits;
}

/** Takes what the members published: in the order of their places, whichever came first. */
TwoLevelSchedule::Step TwoLevelSchedule::take_parts(Engine& engine) {
  for (; next_ < slices().size(); next_++) {
    if (next_ == plan_.leader) continue;
    if (Step step = await(engine, next_, plan_.up_bytes); step != Step::done) return step;
  }
  if (plan_.gathered == nullptr) return Step::done;
  if (!usable()) return fail(err_buffer, request->peer);
  auto part = [&](int32_t place) { return place == plan_.leader ? plan_.given : slices().payload_of(place, number); };
  if (plan_.reduce == nullptr) {
    for (int32_t place = 0; place < slices().size(); place++)
      put(plan_.gathered + static_cast<uint64_t>(place) * plan_.up_bytes, part(place), plan_.up_bytes);
    return Step::done;
  }
  put(plan_.gathered, part(slices().size() - 1), plan_.up_bytes);
  for (int32_t place = slices().size() - 2; place >= 0; place--) plan_.reduce(part(place), plan_.gathered, plan_.up_bytes / plan_.element_bytes);
  return Step::done;
}

bool TwoLevelSchedule::advance(Engine& engine) {
  for (;;) {
    Step step = Step::done;
    switch (stage_) {
      case Stage::publish_part:
        if (plan_.up && !leads()) step = publish(engine, plan_.given, plan_.up_bytes);
        break;
      case Stage::take_parts:
        if (plan_.up && leads()) step = take_parts(engine);
        break;
      case Stage::exchange:  // of the leader alone: the others' schedules have no rounds
        if (!Schedule::advance(engine)) return false;
        if (error != success) return true;
        break;
      case Stage::publish_result:
        if (plan_.down && leads()) step = publish(engine, plan_.result, plan_.down_bytes);
        break;
      case Stage::take_result:
        if (plan_.down && !leads()) {
          step = await(engine, plan_.leader, plan_.down_bytes);
          if (step == Step::done && !usable()) step = fail(err_buffer, request->peer);
          if (step == Step::done) put(plan_.receive, slices().payload_of(plan_.leader, number), plan_.down_bytes);
        }
        break;
      case Stage::over:
        return true;
    }
    if (step == Step::waits) return false;
    if (step == Step::failed) return true;
    stage_ = static_cast<Stage>(static_cast<uint8_t>(stage_) + 1);
  }
}

}  // namespace vicinal
