#pragma once
#include <algorithm>
#include <cstring>

#include "copy/mover.h"
#include "ring/producer.h"
#include "segment/mapping.h"

namespace vicinal::staged_mover {

/**
 * Bytes of one piece: a quarter of the ring, so that three are under way and both sides copy at once; longer ones gain nothing. With
 * pieces of an eighth of a ring of 128 KiB, 17 GB/s; of a quarter, 20-22; of a quarter of 512 KiB, 27 (one core to another).
 */
inline uint64_t piece_bytes(const RingProducer& ring) {
  constexpr uint64_t most = 64 * 1024;
  return std::min(uint64_t{ring.record_lines_limit()} * layout::line_bytes, most + layout::line_bytes) - layout::line_bytes;
}

/** What put_piece() returns when the memory of the payload was taken away. */
constexpr uint64_t lost = UINT64_MAX;

/** Puts the next piece of a payload into the ring. Returns its bytes, 0 while there is no room. `lent`: as for inline_mover. */
inline uint64_t put_piece(RingProducer& ring, uint64_t receiver, const std::byte* data, uint64_t offset, uint64_t total,
                          const Mapping* lent = nullptr) {
  uint64_t bytes = std::min(total - offset, piece_bytes(ring));
  uint32_t lines = layout::data_lines(bytes);
  layout::RecordHead* record = ring.reserve(lines);
  if (record == nullptr) return 0;
  record->context = 0;
  record->tag = 0;
  record->length = bytes;
  record->data.receiver = receiver;
  record->data.offset = offset;
  std::memcpy(reinterpret_cast<std::byte*>(record) + layout::line_bytes, data + offset, bytes);
  if (lent != nullptr && lent->revoked()) [[unlikely]] {
    ring.abandon(lines);
    return lost;
  }
  ring.publish(layout::record_data, static_cast<uint8_t>(Mover::staged), lines);
  return bytes;
}

}  // namespace vicinal::staged_mover
