#pragma once
#include <cstring>

#include "copy/mover.h"
#include "ring/producer.h"
#include "segment/mapping.h"

namespace vicinal::inline_mover {

/** Largest payload that fits the first line of a record, so that one cache line carries the message. */
constexpr uint64_t max_bytes = layout::inline_bytes;

/** Copies short payloads with fixed-size moves: a call of memcpy costs more than the copy. */
inline void copy_short(std::byte* to, const std::byte* from, uint64_t bytes) {
  if (bytes >= 8) {
    uint64_t at = 0;
    for (; at + 8 <= bytes; at += 8) std::memcpy(to + at, from + at, 8);
    std::memcpy(to + bytes - 8, from + bytes - 8, 8);
  } else {
    for (uint64_t at = 0; at < bytes; at++) to[at] = from[at];
  }
}

/** `lent`: what the data lies in, where that can be taken away. */
inline Put put(RingProducer& ring, uint32_t context, int32_t tag, const std::byte* data, uint64_t bytes, const Mapping* lent = nullptr) {
  layout::RecordHead* record = ring.reserve(1);
  if (record == nullptr) return Put::no_room;
  record->context = context;
  record->tag = tag;
  record->length = bytes;
  copy_short(reinterpret_cast<std::byte*>(record->payload), data, bytes);
  if (lent != nullptr && lent->revoked()) [[unlikely]]
    return Put::lost;
  ring.publish(layout::record_message, static_cast<uint8_t>(Mover::inlined), 1);
  return Put::done;
}

}  // namespace vicinal::inline_mover
