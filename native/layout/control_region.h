#pragma once
#include "layout/record.h"
#include "layout/region.h"

namespace vicinal::layout {

/*
 * Control region: mapped by brokers alone. Section of a slot, written by the broker that has the slot:
 *
 *      0  +---------------------------------------------------------------------+
 *         | claim 2 x u64 | generation u64 | heartbeat u64 | state u32 | role u32 |  SlotClaim: contenders for a free slot write `claim` too
 *     64  +---------------------------------------------------------------------+
 *         | broker, text of up to 64 bytes                                      |  SlotName: written before the generation
 *    128  | name, text of up to 128 bytes                                       |
 *    256  +---------------------------------------------------------------------+
 *         | reserved, zero                                                      |
 *   4096  +---------------------------------------------------------------------+
 *         | about u64 | nonce u64 | echo u64 | consumed u64                     |  NeighbourLine of slot 0: what we say to it
 *   4160  +---------------------------------------------------------------------+
 *         | NeighbourLine of slot 1 ...                                         |
 *         +-- next page --------------------------------------------------------+
 *         | mailbox to slot 0: mailbox_bytes, a ring of layout/record.h         |
 *         +---------------------------------------------------------------------+
 *         | mailbox to slot 1 ...                                               |
 *         +---------------------------------------------------------------------+
 *
 * A conversation of two slots, each at a generation, is named by the two nonces that they chose for it. It begins when each has echoed the
 * other's; whoever gives it up clears its line, and then there is none until both chose new nonces.
 *
 * In a mailbox each record is a message record that carries a piece of a frame; no record wraps and none is a pad, as pieces end at the
 * end of the lap. First line of a piece:
 *
 *      0  word
 *      8  conversation u64   hash of the nonces: what an earlier owner of the slot still stores here late is not believed
 *     16  length u64         bytes of the whole frame
 *     24  number u32         frames before this one in the conversation
 *     28  offset u32         of the piece in the frame
 *     32  check u64          hash of the frame
 *     40  bytes of the piece, running on through the record's further lines
 */
struct alignas(line_bytes) SlotClaim {
  std::atomic<uint64_t> claim[2];    // random, of the broker that has the slot; 0: nobody ever had it
  std::atomic<uint64_t> generation;  // of the slot, raised by whoever takes it
  std::atomic<uint64_t> heartbeat;   // moves while the broker lives, by random steps
  std::atomic<uint32_t> state;       // SlotState
  std::atomic<uint32_t> role;        // SlotRole
  uint8_t reserved[24];
};

enum SlotState : uint32_t { slot_free = 0, slot_member = 1, slot_left = 2 };
enum SlotRole : uint32_t { slot_guest = 0, slot_host = 1 };

constexpr uint32_t broker_text_bytes = 64;
constexpr uint32_t name_text_bytes = 128;
/** Printable ASCII; the first zero byte ends it. */
struct alignas(line_bytes) SlotName {
  char broker[broker_text_bytes];
  char name[name_text_bytes];
};

struct alignas(page_bytes) SlotHead {
  SlotClaim claim;
  SlotName name;
  uint8_t reserved[page_bytes - sizeof(SlotClaim) - sizeof(SlotName)];
};

struct alignas(line_bytes) NeighbourLine {
  std::atomic<uint64_t> about;     // generation of that slot that the line is about; 0: we are not talking
  std::atomic<uint64_t> nonce;     // random, ours for this conversation
  std::atomic<uint64_t> echo;      // the nonce of that slot that we saw; 0: none yet
  std::atomic<uint64_t> consumed;  // lines of that slot's mailbox to us that we are done with
  uint8_t reserved[32];
};

/** The payload of a mailbox's record. */
struct MailPiece {
  uint32_t number;
  uint32_t offset;
  uint64_t check;
};

constexpr uint32_t mailbox_bytes_min = 4096;
constexpr uint32_t mailbox_bytes_max = 64 * 1024;
constexpr uint32_t frame_bytes_max = 64 * 1024;
constexpr uint32_t piece_offset = payload_offset + sizeof(MailPiece);
constexpr uint64_t neighbour_lines_offset = page_bytes;

/** Where the mailboxes begin in a section: behind the lines, on a page. */
constexpr uint64_t mailboxes_offset(uint32_t slots) {
  return (neighbour_lines_offset + uint64_t{slots} * sizeof(NeighbourLine) + page_bytes - 1) / page_bytes * page_bytes;
}
constexpr uint64_t control_section_bytes(uint32_t slots, uint32_t mailbox_bytes) { return mailboxes_offset(slots) + uint64_t{slots} * mailbox_bytes; }
/** Bytes that a control region needs for so many slots. */
constexpr uint64_t control_region_bytes(uint32_t slots, uint32_t mailbox_bytes) {
  return page_bytes + uint64_t{slots} * control_section_bytes(slots, mailbox_bytes);
}
/** The largest mailbox that a region of `bytes` has room for, or 0. */
constexpr uint32_t mailbox_bytes_of(uint64_t bytes, uint32_t slots) {
  uint32_t mailbox = mailbox_bytes_max;
  while (mailbox >= mailbox_bytes_min && control_region_bytes(slots, mailbox) > bytes) mailbox /= 2;
  return mailbox >= mailbox_bytes_min ? mailbox : 0;
}

static_assert(sizeof(SlotClaim) == 64 && offsetof(SlotClaim, generation) == 16 && offsetof(SlotClaim, heartbeat) == 24);
static_assert(offsetof(SlotClaim, state) == 32 && offsetof(SlotClaim, role) == 36);
static_assert(sizeof(SlotHead) == page_bytes && offsetof(SlotHead, name) == 64 && offsetof(SlotName, name) == 64 && sizeof(SlotName) == 192);
static_assert(sizeof(NeighbourLine) == 64 && offsetof(NeighbourLine, nonce) == 8 && offsetof(NeighbourLine, echo) == 16);
static_assert(offsetof(NeighbourLine, consumed) == 24);
static_assert(sizeof(MailPiece) == 16 && piece_offset == 40);

}  // namespace vicinal::layout
