// Fuzzes the reader of rings: a hostile rank's segments are written as the input says, record by record and byte by byte, while an engine
// that is connected with it polls, receives, sends, probes, cancels and runs collectives. Coverage-guided mutation, seeded.
#include <array>
#include <map>

#include "coll/collectives.h"
#include "fuzzing.h"
#include "grant.h"
#include "match/constants.h"

using namespace vicinal;
using namespace vicinal::test;
using namespace vicinal::test::fuzz;

namespace {

// ---- one input ----

constexpr int32_t hostile = 1;
constexpr uint64_t arena_bytes = 64 * 1024;

/** Rank 0 is the engine under test, rank 1 the input, rank 2 an honest engine that must never notice. One set of grants serves all inputs. */
struct Bench {
  Bench() {
    JobOptions options;
    options.size = 3;
    options.rings_per_bank = 2;
    options.ring_bytes = layout::ring_bytes_min;
    options.arena_bytes = arena_bytes;
    options.engine.membarrier = false;
    options.cma = options.procmem = options.raw_nonce = true;
    options.engine.procmem_bytes = 3000;
    options.engine.cma_bytes = 8000;
    job = std::make_unique<InProcessJob>(options, hostile);
  }
  std::unique_ptr<InProcessJob> job;
};

struct Held {
  Request* request;
  std::vector<std::byte> buffer;
};

void run_input(const Input& input) {
  Bench bench;
  InProcessJob& job = *bench.job;
  RawRank& raw = *job.raw;
  Engine& engine = job[0];
  int32_t pair = engine.add_communicator(20, {0, 2});
  job[2].add_communicator(20, {0, 2});
  int32_t both = engine.add_communicator(30, {0, hostile});
  Reader reader(input, arena_bytes);
  std::vector<Held> held;
  uint64_t arena_id = job.grants.arena(hostile).id;
  std::vector<uint64_t> ids{0, 1, 0x1000000, 0x1000001, 0x1000002, UINT64_MAX};
  auto id = [&] {
    uint8_t choice = reader.byte();
    return choice == 255 ? reader.number(8) : ids[choice % ids.size()];
  };
  // where the payload of an envelope is said to lie in the sender's memory: there, half there, nowhere
  static std::byte payload[64 * 1024];
  auto address = [&](uint64_t salt) -> uint64_t {
    auto there = reinterpret_cast<uint64_t>(payload);
    return std::array<uint64_t, 4>{0, there, there + sizeof payload - 100, salt << 7}[salt % 4];
  };
  auto communicator = [&](uint8_t choice) -> Communicator& { return *engine.communicator(choice % 3 == 0 ? both : 0); };
  tracing = true;
  for (int step = 0; step < 300 && !reader.spent(); step++) {
    uint8_t what = reader.byte();
    switch (what % 20) {
      case 0:
      case 1: {  // a record of any kind, well placed
        layout::RecordHead head{};
        auto kind = static_cast<layout::RecordKind>(reader.byte() % 12);
        uint32_t lines = 1 + reader.byte() % 64;
        head.context = static_cast<uint32_t>(reader.byte() % 40);
        head.tag = static_cast<int8_t>(reader.byte());
        head.length = reader.length();
        head.clear.request = id();
        head.clear.receiver = reader.byte() % 2 == 0 ? id() : reader.length();
        head.rendezvous.offset = reader.length();
        head.rendezvous.address = address(head.rendezvous.offset + head.length);
        if (kind == layout::record_rendezvous && reader.byte() % 2 == 0) head.rendezvous.segment = arena_id;
        layout::RecordHead* record = raw.producer.reserve(lines);
        if (record == nullptr) break;
        std::memcpy(reinterpret_cast<std::byte*>(record) + 8, reinterpret_cast<std::byte*>(&head) + 8, 56);
        raw.producer.publish(kind, reader.byte(), lines);
        break;
      }
      case 2: {  // a message that fits
        layout::RecordHead head{};
        head.context = reader.byte() % 4 == 0 ? 30 : 0;
        head.tag = reader.byte() % 4;
        head.length = reader.byte() % 41;
        raw.put(layout::record_message, head);
        break;
      }
      case 3:  // an envelope, in the arena or not
      {
        uint32_t context = reader.byte() % 4 == 0 ? 30 : 0;
        int32_t tag = reader.byte() % 4;
        uint64_t length = reader.length() & 0xfffff, request = id(), segment = reader.byte() % 2 == 0 ? arena_id : 0,
                 offset = reader.length() & 0xfffff;
        raw.envelope(context, tag, length, request, segment, offset, address(length + offset));
        break;
      }
      case 4: {  // the answer that the engine waits for, with a length of the input's choice
        layout::RecordHead told;
        if (!raw.take(told)) break;
        layout::RecordKind kind = layout::word_kind(told.word);
        layout::RecordHead answer{};
        if (kind == layout::record_rendezvous) {
          ids.push_back(told.rendezvous.request);
          answer.length = reader.byte() % 2 == 0 ? told.length : reader.length();
          answer.clear.request = told.rendezvous.request;
          answer.clear.receiver = id();
          raw.put(reader.byte() % 2 == 0 ? layout::record_clear : layout::record_finished, answer);
        } else if (kind == layout::record_clear) {
          ids.push_back(told.clear.receiver);
          uint64_t offset = 0;
          for (int piece = 0; piece < 8 && offset < told.length; piece++) {
            uint64_t bytes = std::min<uint64_t>(told.length - offset, 1 + reader.byte() * 8u);
            layout::RecordHead* record = raw.producer.reserve(layout::data_lines(bytes));
            if (record == nullptr) break;
            record->length = reader.byte() == 0 ? reader.length() : bytes;
            record->data.receiver = told.clear.receiver;
            record->data.offset = reader.byte() == 0 ? reader.length() : offset;
            raw.producer.publish(layout::record_data, 4, layout::data_lines(bytes));
            offset += bytes;
          }
        }
        break;
      }
      case 5: {  // bytes anywhere in the ring
        std::byte* ring = raw.ring_to(0);
        uint64_t at = reader.number(2) % layout::ring_bytes_min;
        for (int count = reader.byte() % 16; count >= 0; count--)
          ring[(at + static_cast<uint64_t>(count)) % layout::ring_bytes_min] = static_cast<std::byte>(reader.byte());
        break;
      }
      case 6: {  // a word at the reader's place
        uint64_t position = raw.producer.position();
        uint64_t word = layout::record_word(position + reader.byte() % 3, static_cast<layout::RecordKind>(reader.byte()), 1,
                                            static_cast<uint32_t>(reader.number(2)));
        std::memcpy(raw.ring_to(0) + (position % (layout::ring_bytes_min / 64)) * 64, &word, 8);
        break;
      }
      case 7:  // the words of the pair's line in the head
        raw.head().peers()[0].consumed.store(reader.byte() % 2 == 0 ? raw.consumer.position() : reader.length());
        break;
      case 8:
        raw.head().peers()[0].released.store(reader.length());
        break;
      case 9:
        raw.head().waiting.asleep.store(reader.byte() % 3);
        raw.head().waiting.state.store(reader.byte() % 4);
        break;
      case 10: {  // bytes anywhere in the head
        uint64_t at = reader.number(2) % raw.head_mapping().bytes();
        raw.head_mapping().base()[at] = static_cast<std::byte>(reader.byte());
        break;
      }
      case 11:
      case 12: {  // the engine receives
        if (held.size() > 40) break;
        uint8_t shape = reader.byte();
        Held next{nullptr, std::vector<std::byte>(reader.length() & 0xffff)};
        Communicator& on = communicator(shape);
        int32_t there = on.rank_of(hostile), source = (shape & 16) != 0 ? any_source : there;
        int error = engine.receive(on, next.buffer.data(), next.buffer.size(), source, (shape & 32) != 0 ? any_tag : shape >> 6, &next.request);
        if (error == success) held.push_back(std::move(next));
        break;
      }
      case 13: {  // the engine sends
        if (held.size() > 40) break;
        uint8_t shape = reader.byte();
        Held next{nullptr, std::vector<std::byte>(reader.length() & 0xffff)};
        Communicator& on = communicator(shape);
        int error = engine.send(on, next.buffer.data(), next.buffer.size(), on.rank_of(hostile), shape >> 6,
                                (shape & 16) != 0 ? Engine::synchronous : Engine::none, &next.request);
        if (error == success && next.request != nullptr) held.push_back(std::move(next));
        break;
      }
      case 14: {  // a probe
        uint8_t shape = reader.byte();
        Communicator& on = communicator(shape);
        Held next{nullptr, {}};
        if (engine.start_probe(on, (shape & 16) != 0 ? any_source : on.rank_of(hostile), any_tag, &next.request) == success)
          held.push_back(std::move(next));
        break;
      }
      case 15: {  // a collective
        if (held.size() > 40) break;
        uint8_t shape = reader.byte();
        Communicator& on = communicator(shape);
        uint64_t bytes = shape >> 2 << 6;
        Held next{nullptr, std::vector<std::byte>(bytes * 3 + 1)};
        next.request = (shape & 2) != 0 ? engine.start_schedule(collective::alltoall(on, nullptr, next.buffer.data(), bytes), on)
                                        : engine.start_schedule(collective::bcast(on, next.buffer.data(), bytes, on.rank_of(hostile)), on);
        held.push_back(std::move(next));
        break;
      }
      case 16:  // cancel, or let go
        if (!held.empty()) {
          size_t at = reader.byte() % held.size();
          if (engine.cancel(*held[at].request)) engine.release(*held[at].request), held.erase(held.begin() + static_cast<std::ptrdiff_t>(at));
        }
        break;
      case 17:
        engine.drop_peer_segment(hostile, arena_id);
        break;
      case 18:
        if (reader.byte() % 8 == 0) engine.lose_peer(hostile, err_proc_aborted, "died");
        break;
      default:
        engine.progress();
    }
    if (what >= 128) engine.progress();
  }
  engine.progress();
  tracing = false;

  // Whatever happened, the honest pair talks.
  std::byte out[100], in[100];
  fill(out, sizeof out, 5);
  Request *send = nullptr, *receive = nullptr;
  demand(engine.receive(*engine.communicator(pair), in, sizeof in, 1, 3, &receive) == success, "a receive of an honest pair failed");
  demand(job[2].send(*job[2].communicator(pair), out, sizeof out, 0, 3, 0, &send) == success, "a send of an honest pair failed");
  demand(job.drive({receive}, 1000), "a message of an honest pair does not arrive");
  demand(receive->error == success && receive->status_bytes == sizeof in && holds(in, sizeof in, 5), "a message of an honest pair is wrong");
  engine.release(*receive);
  demand(engine.peer_failure(2).empty(), "an honest peer was lost");
  // The end of the hostile process ends every operation with it, and nothing else is left.
  engine.lose_peer(hostile, err_proc_aborted, "died");
  for (Held& each : held) {
    bool wild = each.request->source == any_source && each.request->communicator->context == 0 && each.request->kind != RequestKind::send;
    if (each.request->state != RequestState::complete && wild) engine.cancel(*each.request);
    demand(each.request->state == RequestState::complete, "an operation with a dead peer is still pending");
    demand(each.request->kind != RequestKind::receive || each.request->status_bytes <= each.buffer.size(), "more bytes than the buffer has");
    engine.release(*each.request);
  }
  demand(engine.requests().active() == 0, "requests are left over");
}

}  // namespace

int main(int count, char** arguments) { return fuzz::run(count, arguments, {"ring-reader", run_input, 20}); }
