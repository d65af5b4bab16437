#pragma once
#include <memory>

#include "engine/engine.h"

namespace vicinal {

/** A message that arrived before its receive: its payload (eager), or where to get it (an envelope). */
struct Engine::Unexpected : UnexpectedEntry {
  Peer* peer = nullptr;  // nullptr: from ourselves
  uint64_t length = 0;
  uint64_t charge = 0;  // of the peer's eager credit
  std::unique_ptr<std::byte[]> payload;
  bool envelope_only = false;
  Offer offer{};
  Request* self_send = nullptr;  // a synchronous send to ourselves
};

}  // namespace vicinal
