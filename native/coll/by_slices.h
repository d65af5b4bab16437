#pragma once
#include <memory>

#include "coll/collectives.h"

namespace vicinal::collective::by_slices {

/*
 * The collectives of coll/collectives.h by slices (coll/slice_schedule.h), with the same arguments; nullptr where the members go by
 * messages: no slices, what a member would publish is beyond the limit, or a reduction of the program's own. All members decide
 * alike, as they look only at what MPI demands to be equal, and at what each published before it met the others.
 */
std::unique_ptr<Schedule> barrier(const Communicator& communicator);
std::unique_ptr<Schedule> bcast(const Communicator& communicator, void* data, uint64_t bytes, int32_t root);
std::unique_ptr<Schedule> reduce(const Communicator& communicator, const void* send, void* receive, const Elements& elements, int32_t root);
std::unique_ptr<Schedule> allreduce(const Communicator& communicator, const void* send, void* receive, const Elements& elements);
std::unique_ptr<Schedule> gather(const Communicator& communicator, const void* send, void* receive, uint64_t bytes, int32_t root);
std::unique_ptr<Schedule> scatter(const Communicator& communicator, const void* send, void* receive, uint64_t bytes, int32_t root);
std::unique_ptr<Schedule> allgather(const Communicator& communicator, const void* send, void* receive, uint64_t bytes);
std::unique_ptr<Schedule> allgatherv(const Communicator& communicator, const void* send, void* receive, const Blocks& blocks);
std::unique_ptr<Schedule> alltoall(const Communicator& communicator, const void* send, void* receive, uint64_t bytes);
std::unique_ptr<Schedule> reduce_scatter(const Communicator& communicator, const void* send, void* receive, const Blocks& blocks,
                                         const Elements& elements);
std::unique_ptr<Schedule> reduce_scatter_block(const Communicator& communicator, const void* send, void* receive, const Elements& elements);
std::unique_ptr<Schedule> scan(const Communicator& communicator, const void* send, void* receive, const Elements& elements);
std::unique_ptr<Schedule> exscan(const Communicator& communicator, const void* send, void* receive, const Elements& elements);

}  // namespace vicinal::collective::by_slices
