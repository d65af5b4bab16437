#pragma once
#include <cstdint>
#include <memory>

#include "coll/schedule.h"
#include "engine/communicator.h"

namespace vicinal::collective {

/*
 * Each function describes one collective of MPI-4.1 chapter 6 as a Schedule for this rank. `bytes` is the size of one
 * rank's block (of the whole buffer for bcast, reduce and allreduce). A null `send` means MPI_IN_PLACE where MPI allows it.
 * Arguments were checked by the caller.
 */

/** Dissemination: log2(n) rounds. */
std::unique_ptr<Schedule> barrier(const Communicator& communicator);

/** Binomial tree. */
std::unique_ptr<Schedule> bcast(const Communicator& communicator, void* data, uint64_t bytes, int32_t root);

/** What a reduction needs to know of its elements. */
struct Elements {
  uint64_t count;
  uint64_t element_bytes;
  Reduce reduce;
  uint64_t bytes() const { return count * element_bytes; }
};

/** Binomial tree; the operands meet in an order fixed by the number of ranks, so that results repeat. */
std::unique_ptr<Schedule> reduce(const Communicator& communicator, const void* send, void* receive, const Elements& elements, int32_t root);

/** Recursive doubling for short buffers; reduce-scatter and allgather around a ring for long ones. */
std::unique_ptr<Schedule> allreduce(const Communicator& communicator, const void* send, void* receive, const Elements& elements);

/** Every rank sends its block to the root. */
std::unique_ptr<Schedule> gather(const Communicator& communicator, const void* send, void* receive, uint64_t bytes, int32_t root);

/** The root sends each rank its block. */
std::unique_ptr<Schedule> scatter(const Communicator& communicator, const void* send, void* receive, uint64_t bytes, int32_t root);

/** Ring: n - 1 rounds, each rank passes on the block that it got last. */
std::unique_ptr<Schedule> allgather(const Communicator& communicator, const void* send, void* receive, uint64_t bytes);

/** All blocks at once, each rank beginning with its next neighbour. In place: by a copy of the buffer. */
std::unique_ptr<Schedule> alltoall(const Communicator& communicator, const void* send, void* receive, uint64_t bytes);

}  // namespace vicinal::collective
