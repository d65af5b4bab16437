#pragma once
#include <cstdint>

#include "layout/bank.h"
#include "layout/counters.h"

namespace vicinal {

/** How a payload moves. Each mover has its own file in this folder; engine/ picks one by size and place. Numbers up to layout::traffic_movers. */
enum class Mover : uint8_t { inlined = 1, eager = 2, arena = 3, staged = 4, self = 5, cma = 6, procmem = 7 };

/** Counter of messages of a mover; the one after it counts bytes. */
constexpr layout::Counter message_counter(Mover mover) {
  switch (mover) {
    case Mover::inlined:
      return layout::messages_inline;
    case Mover::eager:
      return layout::messages_eager;
    case Mover::arena:
      return layout::messages_arena;
    case Mover::staged:
      return layout::messages_staged;
    case Mover::cma:
      return layout::messages_cma;
    case Mover::procmem:
      return layout::messages_procmem;
    case Mover::self:
      break;
  }
  return layout::messages_self;
}

/** Result of offering a message to a mover. `lost`: the memory that it lies in was taken away, and nothing was published. */
enum class Put : uint8_t { done, no_room, lost };

}  // namespace vicinal
