#include "coll/by_slices.h"

#include <algorithm>
#include <numeric>

#include "coll/slice_schedule.h"

namespace vicinal::collective::by_slices {

using Kind = SliceSchedule::Kind;
using Plan = SliceSchedule::Plan;

static bool fits(const Communicator& communicator, uint64_t bytes) { return communicator.slices != nullptr && bytes <= communicator.slices->limit(); }

static bool fits(const Communicator& communicator, const Elements& elements) {
  return elements.user == nullptr && fits(communicator, elements.bytes());
}

/** False where blocks of `bytes` for all ranks go beyond the limit. */
static bool all_fit(const Communicator& communicator, uint64_t bytes) {
  return fits(communicator, bytes) && fits(communicator, bytes * static_cast<uint64_t>(communicator.size()));
}

static const std::byte* bytes_of(const void* data) { return static_cast<const std::byte*>(data); }
static std::byte* bytes_of(void* data) { return static_cast<std::byte*>(data); }

static std::unique_ptr<Schedule> planned(Plan plan) { return std::make_unique<SliceSchedule>(std::move(plan)); }

/** Every member publishes its operand of `total` bytes; of those of the members before `end`, the block at `offset` is reduced into `receive`. */
static std::unique_ptr<Schedule> reduction(Kind kind, const void* send, void* receive, const Elements& elements, int32_t end, uint64_t total,
                                           uint64_t block, uint64_t offset) {
  Plan plan{.kind = kind, .end = end};
  plan.published = send != nullptr ? bytes_of(send) : bytes_of(receive);
  plan.published_bytes = plan.needed_bytes = total;
  plan.block = block;
  plan.offset = offset;
  plan.receive = bytes_of(receive);
  plan.reduce = elements.reduce;
  plan.element_bytes = elements.element_bytes;
  return planned(std::move(plan));
}

/** The same of the whole operand. */
static std::unique_ptr<Schedule> reduction(Kind kind, const void* send, void* receive, const Elements& elements, int32_t end) {
  return reduction(kind, send, receive, elements, end, elements.bytes(), elements.bytes(), 0);
}

std::unique_ptr<Schedule> barrier(const Communicator& communicator) {
  if (!fits(communicator, 0)) return nullptr;
  return planned({.kind = Kind::barrier, .end = communicator.size()});
}

std::unique_ptr<Schedule> bcast(const Communicator& communicator, void* data, uint64_t bytes, int32_t root) {
  if (!fits(communicator, bytes)) return nullptr;
  bool is_root = communicator.rank == root;
  Plan plan{.kind = Kind::bcast, .first = root, .end = is_root ? root : root + 1, .silent = !is_root};
  plan.published = plan.receive = bytes_of(data);
  plan.published_bytes = plan.needed_bytes = plan.block = bytes;
  return planned(std::move(plan));
}

std::unique_ptr<Schedule> reduce(const Communicator& communicator, const void* send, void* receive, const Elements& elements, int32_t root) {
  if (!fits(communicator, elements)) return nullptr;
  return reduction(Kind::reduce, send, receive, elements, communicator.rank == root ? communicator.size() : 0);
}

std::unique_ptr<Schedule> allreduce(const Communicator& communicator, const void* send, void* receive, const Elements& elements) {
  if (!fits(communicator, elements)) return nullptr;
  return reduction(Kind::allreduce, send, receive, elements, communicator.size());
}

std::unique_ptr<Schedule> scan(const Communicator& communicator, const void* send, void* receive, const Elements& elements) {
  if (!fits(communicator, elements)) return nullptr;
  return reduction(Kind::scan, send, receive, elements, communicator.rank + 1);
}

std::unique_ptr<Schedule> exscan(const Communicator& communicator, const void* send, void* receive, const Elements& elements) {
  if (!fits(communicator, elements)) return nullptr;
  return reduction(Kind::exscan, send, receive, elements, communicator.rank);
}

/** @param total bytes of all blocks; @param bytes and @param offset of ours */
static std::unique_ptr<Schedule> reduce_blocks(const Communicator& communicator, const void* send, void* receive, uint64_t total, uint64_t bytes,
                                               uint64_t offset, const Elements& elements) {
  if (elements.user != nullptr || !fits(communicator, total)) return nullptr;
  return reduction(Kind::reduce_scatter, send, receive, elements, communicator.size(), total, bytes, offset);
}

std::unique_ptr<Schedule> reduce_scatter(const Communicator& communicator, const void* send, void* receive, const Blocks& blocks,
                                         const Elements& elements) {
  auto own = static_cast<size_t>(communicator.rank);
  uint64_t total = std::accumulate(blocks.counts.begin(), blocks.counts.end(), uint64_t{0});
  return reduce_blocks(communicator, send, receive, total, blocks.counts[own], blocks.displacements[own], elements);
}

std::unique_ptr<Schedule> reduce_scatter_block(const Communicator& communicator, const void* send, void* receive, const Elements& elements) {
  uint64_t bytes = elements.bytes() / static_cast<uint64_t>(communicator.size());
  return reduce_blocks(communicator, send, receive, elements.bytes(), bytes, static_cast<uint64_t>(communicator.rank) * bytes, elements);
}

std::unique_ptr<Schedule> gather(const Communicator& communicator, const void* send, void* receive, uint64_t bytes, int32_t root) {
  if (!fits(communicator, bytes)) return nullptr;
  bool is_root = communicator.rank == root;
  Plan plan{.kind = Kind::gather, .end = is_root ? communicator.size() : 0, .silent = is_root};
  plan.published = bytes_of(send);
  plan.published_bytes = plan.needed_bytes = plan.block = bytes;
  plan.receive = is_root ? bytes_of(receive) : nullptr;
  plan.own = is_root ? bytes_of(send) : nullptr;
  return planned(std::move(plan));
}

std::unique_ptr<Schedule> scatter(const Communicator& communicator, const void* send, void* receive, uint64_t bytes, int32_t root) {
  if (!all_fit(communicator, bytes)) return nullptr;
  bool is_root = communicator.rank == root;
  Plan plan{.kind = Kind::scatter, .first = root, .end = is_root ? root : root + 1, .silent = !is_root};
  plan.published = bytes_of(send);
  plan.published_bytes = plan.needed_bytes = bytes * static_cast<uint64_t>(communicator.size());
  plan.block = bytes;
  plan.offset = static_cast<uint64_t>(communicator.rank) * bytes;
  plan.receive = bytes_of(receive);
  plan.own = is_root && send != nullptr ? bytes_of(send) + plan.offset : nullptr;
  return planned(std::move(plan));
}

std::unique_ptr<Schedule> allgather(const Communicator& communicator, const void* send, void* receive, uint64_t bytes) {
  if (!fits(communicator, bytes)) return nullptr;
  Plan plan{.kind = Kind::allgather, .end = communicator.size()};
  plan.published = send != nullptr ? bytes_of(send) : bytes_of(receive) + static_cast<uint64_t>(communicator.rank) * bytes;
  plan.published_bytes = plan.needed_bytes = plan.block = bytes;
  plan.receive = bytes_of(receive);
  return planned(std::move(plan));
}

std::unique_ptr<Schedule> allgatherv(const Communicator& communicator, const void* send, void* receive, const Blocks& blocks) {
  if (!fits(communicator, *std::max_element(blocks.counts.begin(), blocks.counts.end()))) return nullptr;
  auto own = static_cast<size_t>(communicator.rank);
  Plan plan{.kind = Kind::allgatherv, .end = communicator.size()};
  plan.published = send != nullptr ? bytes_of(send) : bytes_of(receive) + blocks.displacements[own];
  plan.published_bytes = blocks.counts[own];
  plan.receive = bytes_of(receive);
  plan.blocks = blocks;
  return planned(std::move(plan));
}

std::unique_ptr<Schedule> alltoall(const Communicator& communicator, const void* send, void* receive, uint64_t bytes) {
  if (!all_fit(communicator, bytes)) return nullptr;
  Plan plan{.kind = Kind::alltoall, .end = communicator.size()};
  plan.published = send != nullptr ? bytes_of(send) : bytes_of(receive);
  plan.published_bytes = plan.needed_bytes = bytes * static_cast<uint64_t>(communicator.size());
  plan.block = bytes;
  plan.offset = static_cast<uint64_t>(communicator.rank) * bytes;
  plan.receive = bytes_of(receive);
  return planned(std::move(plan));
}

}  // namespace vicinal::collective::by_slices
