#pragma once
#include <cstring>

#include "copy/mover.h"
#include "ring/producer.h"
#include "segment/mapping.h"

namespace vicinal::eager_mover {

/** Copies the payload into the ring behind its envelope; the receiver copies it out: two copies, no waiting. `lent`: as for inline_mover. */
inline Put put(RingProducer& ring, uint32_t context, int32_t tag, const std::byte* data, uint64_t bytes, const Mapping* lent = nullptr) {
  uint32_t lines = layout::message_lines(bytes);
  layout::RecordHead* record = ring.reserve(lines);
  if (record == nullptr) return Put::no_room;
  record->context = context;
  record->tag = tag;
  record->length = bytes;
  std::memcpy(reinterpret_cast<std::byte*>(record) + layout::payload_offset, data, bytes);
  if (lent != nullptr && lent->revoked()) [[unlikely]] {
    ring.abandon(lines);
    return Put::lost;
  }
  ring.publish(layout::record_message, static_cast<uint8_t>(Mover::eager), lines);
  return Put::done;
}

}  // namespace vicinal::eager_mover
