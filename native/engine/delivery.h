#pragma once
#include "coll/schedule.h"
#include "engine/request.h"

namespace vicinal {

/** False when the buffer of a receive, or of the collective that it is part of, was taken away meanwhile. */
inline bool writable(const Request& request) {
  if (request.parent != nullptr) {
    const Request* collective = request.parent->request;
    return !collective->hold || collective->hold->valid();
  }
  return !request.hold || request.hold->valid();
}

/** With what a receive ends that took a message of `bytes`. The parts of a collective must agree on the length to the byte. */
inline int delivery_error(const Request& receive, uint64_t bytes) {
  return bytes > receive.length || (receive.parent != nullptr && bytes != receive.length) ? err_truncate : success;
}

}  // namespace vicinal
