#pragma once
#include <cstdint>
#include <memory>

#include "coll/blocks.h"
#include "coll/schedule.h"
#include "engine/communicator.h"

namespace vicinal::collective {

/*
 * Each function describes one collective of MPI-4.1 chapter 6 as a Schedule for this rank. `bytes` is the size of one
 * rank's block (of the whole buffer for bcast, reduce and allreduce). A null `send` means MPI_IN_PLACE where MPI allows it.
 * Arguments were checked by the caller. Each goes by slices where all members have them (coll/by_slices.h), in two levels where they live in
 * several kernels (coll/two_levels.h), else as said here.
 */

/** Dissemination: log2(n) rounds. */
std::unique_ptr<Schedule> barrier(const Communicator& communicator);

/** Binomial tree. */
std::unique_ptr<Schedule> bcast(const Communicator& communicator, void* data, uint64_t bytes, int32_t root);

using vicinal::Elements;

/**
 * Binomial tree; the operands meet in an order fixed by the number of ranks, so that results repeat. An operation that does not
 * commute goes up to rank 0, in the order of ranks, and from there to the root.
 */
std::unique_ptr<Schedule> reduce(const Communicator& communicator, const void* send, void* receive, const Elements& elements, int32_t root);

/**
 * Recursive doubling for short buffers; by shares for long ones: each rank reduces one and hands it to all. One that does not commute: to
 * rank 0 and back.
 */
std::unique_ptr<Schedule> allreduce(const Communicator& communicator, const void* send, void* receive, const Elements& elements);

/** Every rank sends its block to the root. */
std::unique_ptr<Schedule> gather(const Communicator& communicator, const void* send, void* receive, uint64_t bytes, int32_t root);

/** The root sends each rank its block. */
std::unique_ptr<Schedule> scatter(const Communicator& communicator, const void* send, void* receive, uint64_t bytes, int32_t root);

/** All blocks at once, each rank beginning with its next neighbour. */
std::unique_ptr<Schedule> allgather(const Communicator& communicator, const void* send, void* receive, uint64_t bytes);

/** All blocks at once, each rank beginning with its next neighbour. In place: by a copy of the buffer. */
std::unique_ptr<Schedule> alltoall(const Communicator& communicator, const void* send, void* receive, uint64_t bytes);

/** As gather; `bytes` is what this rank sends, `blocks` is significant at the root. */
std::unique_ptr<Schedule> gatherv(const Communicator& communicator, const void* send, uint64_t bytes, void* receive, const Blocks& blocks,
                                  int32_t root);

/** As scatter; `bytes` is what this rank receives, `blocks` is significant at the root. */
std::unique_ptr<Schedule> scatterv(const Communicator& communicator, const void* send, const Blocks& blocks, void* receive, uint64_t bytes,
                                   int32_t root);

/** As allgather. */
std::unique_ptr<Schedule> allgatherv(const Communicator& communicator, const void* send, void* receive, const Blocks& blocks);

/** As alltoall. In place: by a copy of the blocks. */
std::unique_ptr<Schedule> alltoallv(const Communicator& communicator, const void* send, const Blocks& from, void* receive, const Blocks& to);

/**
 * Every rank gets the others' parts of its block and reduces them in the order of ranks, so that any operation will do. `blocks` lie
 * one behind the other; `elements` are those of all blocks. In place: the result goes to the beginning of `receive`.
 */
std::unique_ptr<Schedule> reduce_scatter(const Communicator& communicator, const void* send, void* receive, const Blocks& blocks,
                                         const Elements& elements);

/** As reduce_scatter, with blocks of equal length. */
std::unique_ptr<Schedule> reduce_scatter_block(const Communicator& communicator, const void* send, void* receive, const Elements& elements);

/** Each rank gets the reduction of the ranks up to itself: log2(n) rounds, in which what is known doubles. */
std::unique_ptr<Schedule> scan(const Communicator& communicator, const void* send, void* receive, const Elements& elements);

/** As scan, without the rank itself. Rank 0's buffer stays as it is. */
std::unique_ptr<Schedule> exscan(const Communicator& communicator, const void* send, void* receive, const Elements& elements);

}  // namespace vicinal::collective
