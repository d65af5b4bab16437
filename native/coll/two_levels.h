#pragma once
#include <memory>

#include "coll/collectives.h"

namespace vicinal::collective::two_levels {

/*
 * Collectives of coll/collectives.h for communicators that span kernels (coll/levels.h), with the same arguments: the members of a kernel
 * meet at one of them, by their slices (coll/two_level_schedule.h) or by messages; these leaders alone exchange between kernels. The leader
 * of the root's kernel is the root. nullptr where one level serves: a communicator of one kernel, a payload so long that
 * all links had better carry it at once, or an operation that does not commute where ranks of a kernel do not follow one another.
 * All members decide alike: they look at where all live, and at what MPI demands to be equal. Only how a kernel's members meet may differ
 * from kernel to kernel.
 *
 * Operands meet in an order that the placement and the number of ranks fix, so that results repeat.
 */
std::unique_ptr<Schedule> barrier(const Communicator& communicator);
std::unique_ptr<Schedule> bcast(const Communicator& communicator, void* data, uint64_t bytes, int32_t root);
std::unique_ptr<Schedule> reduce(const Communicator& communicator, const void* send, void* receive, const Elements& elements, int32_t root);
std::unique_ptr<Schedule> allreduce(const Communicator& communicator, const void* send, void* receive, const Elements& elements);
std::unique_ptr<Schedule> gather(const Communicator& communicator, const void* send, void* receive, uint64_t bytes, int32_t root);
std::unique_ptr<Schedule> allgather(const Communicator& communicator, const void* send, void* receive, uint64_t bytes);

/** Bytes of the whole result up to which allreduce, gather and allgather go in two levels. */
constexpr uint64_t most_bytes = 64 * 1024;

}  // namespace vicinal::collective::two_levels
