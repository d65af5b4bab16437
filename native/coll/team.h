#pragma once
#include <cstdint>
#include <utility>
#include <vector>

#include "coll/blocks.h"
#include "coll/schedule.h"
#include "engine/communicator.h"

namespace vicinal::collective {

/** Who takes part in a step of a collective: all members of a communicator, or some of them, numbered anew from 0 on. */
struct Team {
  int32_t size;
  int32_t own;                 // our number
  std::vector<int32_t> ranks;  // in the communicator, by number; empty: all of it, in order

  explicit Team(const Communicator& communicator) : size(communicator.size()), own(communicator.rank) {}
  /** Only for those that are in it. */
  Team(std::vector<int32_t> ranks, int32_t own) : size(static_cast<int32_t>(ranks.size())), own(own), ranks(std::move(ranks)) {}
  int32_t rank(int32_t number) const { return ranks.empty() ? number : ranks[static_cast<size_t>(number)]; }
};

/** Adds to a round: every member gives each other a block and takes one, beginning with its next neighbour. `give(to)` and `take(from)` tell address
 * and bytes. */
template <typename Give, typename Take>
void exchange(Schedule& schedule, Schedule::Round& round, const Team& team, Give give, Take take) {
  for (int32_t step = 1; step < team.size; step++) {
    int32_t to = (team.own + step) % team.size, from = (team.own - step + team.size) % team.size;
    auto [given, given_bytes] = give(to);
    auto [taken, taken_bytes] = take(from);
    schedule.send(round, given, given_bytes, team.rank(to));
    schedule.receive(round, taken, taken_bytes, team.rank(from));
  }
}

// Each adds the rounds of one step to a schedule. `root` is a number of the team.

/** Dissemination: log2(n) rounds. */
void add_barrier(Schedule& schedule, const Team& team);

/** Binomial tree. */
void add_bcast(Schedule& schedule, const Team& team, void* data, uint64_t bytes, int32_t root);

/** Binomial tree: `sum` holds the own operand, and becomes the result at the root. */
void add_reduce(Schedule& schedule, const Team& team, void* sum, const Elements& elements, int32_t root);

/**
 * Every member gets the others' parts of its block and reduces them in the order of numbers into `result`: one round. `blocks` of `mine`;
 * `result` may be the own one of them. `parts`: scratch memory for as many blocks like the own one as there are members.
 */
void add_reduce_scatter(Schedule& schedule, const Team& team, const void* mine, void* result, const Blocks& blocks, const Elements& elements,
                        std::byte* parts);

/** Every member hands its block of `all` to all others: one round. */
void add_allgather(Schedule& schedule, const Team& team, void* all, const Blocks& blocks);

/** Recursive doubling for short buffers, by shares for long ones: `sum` holds the own operand, and becomes the result. */
void add_allreduce(Schedule& schedule, const Team& team, void* sum, const Elements& elements);

/**
 * Binomial tree to number 0 in the order of numbers: what comes is of higher ones, and so stands on the right. Returns where number 0 finds the
 * result.
 */
std::byte* add_reduce_in_order(Schedule& schedule, const Team& team, const void* mine, const Elements& elements);

}  // namespace vicinal::collective
