// Offsets of the shared layout, by number: a change here is a new layout version.
#include "check.h"
#include "layout/bank.h"
#include "layout/counters.h"
#include "layout/head.h"
#include "layout/record.h"
#include "layout/version.h"
#include "layout/window.h"

using namespace vicinal;
using namespace vicinal::layout;

TEST(head) {
  CHECK_EQ(sizeof(Head), size_t{4096});
  CHECK_EQ(offsetof(Head, identity), size_t{0});
  CHECK_EQ(offsetof(HeadIdentity, version), size_t{8});
  CHECK_EQ(offsetof(HeadIdentity, kind), size_t{12});
  CHECK_EQ(offsetof(HeadIdentity, segment), size_t{16});
  CHECK_EQ(offsetof(HeadIdentity, rank), size_t{24});
  CHECK_EQ(offsetof(HeadIdentity, size), size_t{28});
  CHECK_EQ(offsetof(HeadIdentity, bytes), size_t{32});
  CHECK_EQ(offsetof(HeadIdentity, ring_bytes), size_t{40});
  CHECK_EQ(offsetof(Head, waiting), size_t{64});
  CHECK_EQ(offsetof(HeadWaiting, asleep), size_t{0});
  CHECK_EQ(offsetof(HeadWaiting, membarrier), size_t{4});
  CHECK_EQ(offsetof(HeadWaiting, state), size_t{8});
  CHECK_EQ(offsetof(Head, held_locks), size_t{128});
  CHECK_EQ(offsetof(HeldLocks, names), size_t{8});
  CHECK_EQ(sizeof(HeldLocks), size_t{832});
  CHECK_EQ(offsetof(Head, counters), size_t{1024});
  CHECK_EQ(offsetof(PeerLine, consumed), size_t{0});
  CHECK_EQ(offsetof(PeerLine, released), size_t{8});
  CHECK_EQ(offsetof(PeerLine, cma), size_t{16});
  CHECK_EQ(offsetof(PeerLine, procmem), size_t{20});
  CHECK_EQ(sizeof(PeerLine), size_t{64});
  CHECK_EQ(offsetof(Head, memory), size_t{960});
  CHECK_EQ(offsetof(HeadMemory, nonce), size_t{8});
  CHECK_EQ(proof_word(proof_failed, 3), 0x20003u);
  alignas(4096) static Head head;
  CHECK_EQ(reinterpret_cast<std::byte*>(head.peers()) - reinterpret_cast<std::byte*>(&head), std::ptrdiff_t{4096});
}

TEST(head_bytes_are_whole_pages) {
  CHECK_EQ(head_bytes(1), uint64_t{8192});
  CHECK_EQ(head_bytes(64), uint64_t{8192 + 536576});  // with 8 slices of 66624 bytes
  CHECK_EQ(head_bytes(65), uint64_t{12288});
  CHECK_EQ(head_bytes(100000), uint64_t{4096 + 100000 * 64 + 4095} / 4096 * 4096);
}

TEST(bank) {
  CHECK_EQ(sizeof(BankIdentity), size_t{64});
  CHECK_EQ(offsetof(BankIdentity, index), size_t{12});
  CHECK_EQ(offsetof(BankIdentity, rank), size_t{24});
  CHECK_EQ(offsetof(BankIdentity, rings), size_t{28});
  CHECK_EQ(offsetof(BankIdentity, ring_bytes), size_t{32});
  CHECK_EQ(bank_bytes(16, 65536), uint64_t{4096 + 16 * 65536});
  CHECK_EQ(rings_offset(31), uint64_t{4096});
  CHECK_EQ(rings_offset(32), uint64_t{8192});
  CHECK_EQ(bank_bytes(256, 65536), uint64_t{36864 + 256 * 65536});
  CHECK_EQ(traffic_offset, uint64_t{64});
  CHECK_EQ(sizeof(RingTraffic), size_t{128});
  CHECK_EQ(offsetof(RingTraffic, moved), size_t{0});
  CHECK_EQ(offsetof(RingTraffic::Moved, bytes), size_t{8});
}

TEST(window) {
  CHECK_EQ(sizeof(WindowIdentity), size_t{64});
  CHECK_EQ(offsetof(WindowIdentity, version), size_t{8});
  CHECK_EQ(offsetof(WindowIdentity, bytes), size_t{16});
  CHECK_EQ(window_locks_offset, uint64_t{64});
  CHECK_EQ(sizeof(LockLine), size_t{64});
  CHECK_EQ(window_intents_offset(1), uint64_t{4096});
  CHECK_EQ(window_intents_offset(63), uint64_t{4096});
  CHECK_EQ(window_intents_offset(64), uint64_t{8192});
  CHECK_EQ(window_control_bytes(4), uint64_t{8192});
  CHECK_EQ(window_control_bytes(65), uint64_t{8192 + 8192});
}

TEST(record) {
  CHECK_EQ(sizeof(RecordHead), size_t{64});
  CHECK_EQ(offsetof(RecordHead, word), size_t{0});
  CHECK_EQ(offsetof(RecordHead, context), size_t{8});
  CHECK_EQ(offsetof(RecordHead, tag), size_t{12});
  CHECK_EQ(offsetof(RecordHead, length), size_t{16});
  CHECK_EQ(offsetof(RecordHead, payload), size_t{24});
  CHECK_EQ(offsetof(RecordHead, rendezvous.segment), size_t{32});
  CHECK_EQ(offsetof(RecordHead, rendezvous.offset), size_t{40});
  CHECK_EQ(offsetof(RecordHead, rendezvous.synchronous), size_t{48});
  CHECK_EQ(offsetof(RecordHead, rendezvous.address), size_t{56});
  CHECK_EQ(offsetof(RecordHead, clear.receiver), size_t{32});
  CHECK_EQ(offsetof(RecordHead, data.offset), size_t{32});
  CHECK_EQ(offsetof(RecordHead, finished.error), size_t{32});
  CHECK_EQ(offsetof(RecordHead, finished.mover), size_t{36});
  CHECK_EQ(offsetof(RecordHead, withdrawn.error), size_t{40});
  CHECK_EQ(offsetof(RecordHead, failed.error), size_t{32});
  CHECK_EQ(offsetof(RecordHead, failed.about), size_t{36});
  CHECK_EQ(+record_message, 1);
  CHECK_EQ(+record_pad, 7);
  CHECK_EQ(+record_failed, 8);
  CHECK_EQ(inline_bytes, 40u);
}

TEST(record_word) {
  uint64_t word = record_word(0x1'2345'6789, record_data, 4, 321);
  CHECK_EQ(word, uint64_t{0x2345'6789'04'04'0141});
  CHECK_EQ(+word_kind(word), +record_data);
  CHECK_EQ(word_lines(word), 321u);
  CHECK(word_is_at(word, 0x1'2345'6789));
  CHECK(word_is_at(word, 0x7'2345'6789));
  CHECK(!word_is_at(word, 0x1'2345'678a));
  CHECK(!word_is_at(0, 0));
  CHECK_EQ(message_lines(0), 1u);
  CHECK_EQ(message_lines(40), 1u);
  CHECK_EQ(message_lines(41), 2u);
  CHECK_EQ(message_lines(104), 2u);
  CHECK_EQ(message_lines(105), 3u);
  CHECK_EQ(data_lines(1), 2u);
  CHECK_EQ(data_lines(64), 2u);
  CHECK_EQ(data_lines(65), 3u);
}

TEST(readiness_tells_unready_from_wrong) {
  CHECK(readiness(0) == Readiness::not_ready);
  CHECK(readiness(version) == Readiness::ready);
  CHECK(readiness(version + 7) == Readiness::ready);
  CHECK(readiness(version + 0x10000) == Readiness::wrong_version);
  CHECK(readiness(1) == Readiness::wrong_version);
}

TEST(counters_fit_the_head) {
  CHECK(counter_count <= counter_slots);
  CHECK_EQ(+bytes_inline, messages_inline + 1);
  CHECK_EQ(+bytes_eager, messages_eager + 1);
  CHECK_EQ(+bytes_arena, messages_arena + 1);
  CHECK_EQ(+bytes_staged, messages_staged + 1);
  CHECK_EQ(+bytes_self, messages_self + 1);
  CHECK_EQ(+bytes_cma, messages_cma + 1);
  CHECK_EQ(+bytes_procmem, messages_procmem + 1);
}

CHECK_MAIN
