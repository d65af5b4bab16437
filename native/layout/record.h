#pragma once
#include <cstddef>
#include <cstdint>

#include "layout/version.h"

namespace vicinal::layout {

/*
 * A ring is a power of two of 64-byte lines. A record takes 1 or more consecutive lines and never wraps: a pad record
 * fills the rest of the lap. Positions count lines since the ring began.
 *
 *   word (u64, published last, with release):
 *     63            32 31      24 23      16 15               0
 *    +----------------+----------+----------+------------------+
 *    | position low32 |   kind   |  mover   |      lines       |
 *    +----------------+----------+----------+------------------+
 *   The reader at position p waits for a word whose high half is p and whose kind is not 0. A line whose last content was
 *   payload could look like that by chance, so the producer clears the word of the line after a record, where that line
 *   held payload, before it publishes the record.
 *
 *   First line of a record:
 *      0  word
 *      8  context u32      communicator's context
 *     12  tag i32
 *     16  length u64       bytes of the whole message
 *     24  kind message:    payload, running on through the record's further lines
 *         kind rendezvous: request u64 | segment u64 | offset u64 | synchronous u8 | address u64
 *                          (segment 0: not in an arena; address 0: the receiver cannot read the sender's memory; since 1.1)
 *         kind clear:      request u64 | receiver u64        (length: bytes that the receiver takes)
 *         kind data:       receiver u64 | offset u64         (payload from line 1 on; length: bytes of this piece)
 *         kind finished:   request u64 | error u32 | mover u32 (since 1.1; 0: the one announced)
 *         kind withdrawn:  receiver u64, request u64         (the sender cannot go on with a rendezvous)
 *         kind failed:     onward u64, error u32, about u32  (of the collective that context and tag name)
 */
enum RecordKind : uint8_t {
  record_none = 0,
  record_message = 1,     // the payload is in the record (inline: one line; eager: more)
  record_rendezvous = 2,  // an envelope: the payload stays with the sender until the receiver has matched it
  record_clear = 3,       // receiver to sender: matched, send the payload (staged)
  record_data = 4,        // a piece of a staged payload
  record_finished = 5,    // receiver to sender: the payload was taken
  record_withdrawn = 6,   // sender to receiver: the payload will not come
  record_pad = 7,
  record_failed = 8,  // member to member: this collective, or it and all that follow, failed here: do not wait for me
};

struct alignas(8) RecordHead {
  uint64_t word;
  uint32_t context;
  int32_t tag;
  uint64_t length;
  union {
    uint8_t payload[40];
    struct {
      uint64_t request;
      uint64_t segment;
      uint64_t offset;
      uint8_t synchronous;  // 1: an ssend, whose sender waits for the match
      uint64_t address;     // of the payload in the sender's memory
    } rendezvous;
    struct {
      uint64_t request;
      uint64_t receiver;
    } clear;
    struct {
      uint64_t receiver;
      uint64_t offset;
    } data;
    struct {
      uint64_t request;
      uint32_t error;  // 0, or the MPI class that the receiver met
      uint32_t mover;  // by which the receiver took the payload
    } finished;
    struct {
      uint64_t receiver;
      uint64_t request;
      uint32_t error;
    } withdrawn;
    struct {
      uint64_t onward;  // 1: and every later collective of the context
      uint32_t error;   // MPI class
      uint32_t about;   // world rank that died, plus 1; 0: the sender itself gave it up
    } failed;
  };
};

constexpr uint32_t payload_offset = 24;
constexpr uint32_t inline_bytes = line_bytes - payload_offset;
constexpr uint32_t record_lines_max = 0xffff;

/** Eager credit of a pair: bytes of unmatched messages that a receiver holds for one sender before sends become envelopes only. */
constexpr uint64_t eager_credit_bytes = 1 << 20;
/** What an eager message of `bytes` takes from the credit. */
constexpr uint64_t eager_charge(uint64_t bytes) { return bytes + line_bytes; }
/** Unmatched envelopes that one peer may leave with us; beyond it is not a program but an attack. */
constexpr uint32_t envelopes_limit = 1 << 20;
/** No message is longer than an address space of 47 bits; an envelope that says so is an attack. */
constexpr uint64_t message_bytes_max = uint64_t{1} << 47;

static_assert(sizeof(RecordHead) == line_bytes);
static_assert(offsetof(RecordHead, context) == 8 && offsetof(RecordHead, length) == 16 && offsetof(RecordHead, payload) == payload_offset);

constexpr uint64_t record_word(uint64_t position, RecordKind kind, uint8_t mover, uint32_t lines) {
  return (position << 32) | (uint64_t{kind} << 24) | (uint64_t{mover} << 16) | (lines & 0xffffu);
}
constexpr RecordKind word_kind(uint64_t word) { return static_cast<RecordKind>((word >> 24) & 0xff); }
constexpr uint32_t word_lines(uint64_t word) { return static_cast<uint32_t>(word & 0xffff); }
constexpr bool word_is_at(uint64_t word, uint64_t position) {
  return static_cast<uint32_t>(word >> 32) == static_cast<uint32_t>(position) && word_kind(word) != record_none;
}

/** Lines of a message record with `bytes` of payload. */
constexpr uint32_t message_lines(uint64_t bytes) { return static_cast<uint32_t>((payload_offset + bytes + line_bytes - 1) / line_bytes); }
/** Lines of a data record with `bytes` of payload. */
constexpr uint32_t data_lines(uint64_t bytes) { return 1 + static_cast<uint32_t>((bytes + line_bytes - 1) / line_bytes); }

}  // namespace vicinal::layout
