// Fuzzes the reader of rings: a hostile rank's segments are written as the input says, record by record and byte by byte, while an engine
// that is connected with it polls, receives, sends, probes, cancels and runs collectives. Coverage-guided mutation, seeded.
//
//   ring_reader_fuzz CORPUS_FOLDER [INPUT_FILE...]     with input files: runs those alone
//
// VICINAL_FUZZ_SECONDS (20), VICINAL_SEED (1), VICINAL_FUZZ_INPUTS (unlimited). VICINAL_FUZZ_KEEP=1 writes inputs that reach new code to the
// corpus, and removes from it those that add nothing to shorter ones. An input that fails is written to test/build/ and its path is printed.
#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>

#include "coll/collectives.h"
#include "grant.h"
#include "match/constants.h"

using namespace vicinal;
using namespace vicinal::test;

using Input = std::vector<uint8_t>;

// ---- coverage ----

namespace {
constexpr uint32_t map_size = 1 << 16;
uint8_t edges[map_size];
uint64_t previous_edge;
bool tracing;
}  // namespace

extern "C" void __sanitizer_cov_trace_pc();
extern "C" void __sanitizer_cov_trace_pc() {
  if (!tracing) return;
  // relative to this function: addresses differ from run to run, distances do not
  auto here = reinterpret_cast<uint64_t>(__builtin_return_address(0)) - reinterpret_cast<uint64_t>(&__sanitizer_cov_trace_pc);
  here *= 0x9e3779b97f4a7c15;
  uint8_t& edge = edges[(here ^ previous_edge) >> 48];
  if (edge != 255) edge++;
  previous_edge = here >> 1;
}

#if defined(__SANITIZE_ADDRESS__)
extern "C" void __sanitizer_set_death_callback(void (*callback)());
#endif

namespace {

// ---- what to do when it fails ----

Input current;
std::string out_folder;

void write_reproducer() {
  mkdir(out_folder.c_str(), 0777);
  std::string path = out_folder + "/ring-reader-crash-" + std::to_string(getpid());
  int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file >= 0) {
    (void)!write(file, current.data(), current.size());
    close(file);
  }
  std::fprintf(stderr, "the input that failed: %s (%zu bytes)\n", path.c_str(), current.size());
}

void demand(bool condition, const char* what) {
  if (condition) return;
  std::fprintf(stderr, "INVARIANT BROKEN: %s\n", what);
  write_reproducer();
  _exit(1);
}

}  // namespace

#if defined(__SANITIZE_ADDRESS__)
/** Called by the undefined behaviour sanitizer, whose end does not run the address sanitizer's callback. */
extern "C" __attribute__((visibility("default"))) void __ubsan_on_report();
extern "C" void __ubsan_on_report() { write_reproducer(); }
#endif

namespace {

// ---- one input ----

constexpr int32_t hostile = 1;
constexpr uint64_t arena_bytes = 64 * 1024;

/** Takes numbers off an input; zeros when it is spent. */
class Reader {
 public:
  explicit Reader(const Input& input) : input_(input) {}
  bool spent() const { return at_ >= input_.size(); }
  uint8_t byte() { return spent() ? 0 : input_[at_++]; }
  uint64_t number(int bytes) {
    uint64_t value = 0;
    for (int each = 0; each < bytes; each++) value |= uint64_t{byte()} << (8 * each);
    return value;
  }
  /** A number of a size that the input chooses, so that short inputs reach large ones too. */
  uint64_t length() {
    uint8_t shape = byte();
    switch (shape & 7) {
      case 0:
        return shape >> 3;
      case 1:
        return number(1);
      case 2:
        return number(2);
      case 3:
        return number(3);
      case 4:
        return uint64_t{1} << (shape >> 3 << 1);
      case 5:
        return UINT64_MAX - (shape >> 3);
      case 6:
        return arena_bytes + (shape >> 3) - 16;
      default:
        return number(8);
    }
  }

 private:
  const Input& input_;
  size_t at_ = 0;
};

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
  Reader reader(input);
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

// ---- mutation ----

Input mutate(const std::vector<Input>& corpus, Random& random) {
  Input input = corpus[random.below(corpus.size())];
  for (uint64_t rounds = 1 + random.below(6); rounds > 0; rounds--) {
    uint64_t at = random.below(input.size() + 1);
    switch (random.below(8)) {
      case 0:
        if (at < input.size()) input[at] ^= static_cast<uint8_t>(1u << random.below(8));
        break;
      case 1:
        if (at < input.size()) input[at] = static_cast<uint8_t>(random.next());
        break;
      case 2:
        for (uint64_t count = random.below(8); count > 0; count--)
          input.insert(input.begin() + static_cast<std::ptrdiff_t>(at), static_cast<uint8_t>(random.next()));
        break;
      case 3: {
        uint64_t count = std::min<uint64_t>(random.below(8), input.size() - at);
        input.erase(input.begin() + static_cast<std::ptrdiff_t>(at), input.begin() + static_cast<std::ptrdiff_t>(at + count));
        break;
      }
      case 4: {  // a piece of another input
        const Input& other = corpus[random.below(corpus.size())];
        if (other.empty()) break;
        uint64_t from = random.below(other.size()), count = std::min<uint64_t>(1 + random.below(40), other.size() - from);
        input.insert(input.begin() + static_cast<std::ptrdiff_t>(at), other.begin() + static_cast<std::ptrdiff_t>(from),
                     other.begin() + static_cast<std::ptrdiff_t>(from + count));
        break;
      }
      case 5: {  // a piece of itself again
        if (input.empty()) break;
        uint64_t from = random.below(input.size()), count = std::min<uint64_t>(1 + random.below(30), input.size() - from);
        Input piece(input.begin() + static_cast<std::ptrdiff_t>(from), input.begin() + static_cast<std::ptrdiff_t>(from + count));
        input.insert(input.begin() + static_cast<std::ptrdiff_t>(at), piece.begin(), piece.end());
        break;
      }
      case 6:
        if (at < input.size()) input[at] = static_cast<uint8_t>(input[at] + (random.chance(2) ? 1 : 255));
        break;
      default:  // a fresh step
        input.insert(input.begin() + static_cast<std::ptrdiff_t>(at), {static_cast<uint8_t>(random.below(20) + random.below(12) * 20),
                                                                       static_cast<uint8_t>(random.next()), static_cast<uint8_t>(random.next())});
    }
  }
  if (input.size() > 400) input.resize(400);
  return input;
}

/** Counts of an edge in classes of powers of two, so that "more often" is news and "once more" is not. */
uint8_t count_class(uint8_t count) {
  uint8_t result = 0;
  while (count != 0) result++, count = static_cast<uint8_t>(count >> 1);
  return result == 0 ? 0 : static_cast<uint8_t>(1u << (result - 1));
}

uint8_t seen[map_size];

/** Runs one input. True when it reached code that none before it reached, or (`counts`) reached it much more often. */
bool runs_into_news(const Input& input, bool counts) {
  current = input;
  std::memset(edges, 0, sizeof edges);
  previous_edge = 0;
  alarm(60);
  run_input(input);
  alarm(0);
  bool news = false;
  for (uint32_t at = 0; at < map_size; at++) {
    uint8_t bit = count_class(edges[at]);
    if ((seen[at] & bit) == bit) continue;
    news = news || counts || seen[at] == 0;
    seen[at] |= bit;
  }
  return news;
}

Input read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

double now() {
  timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) {
    std::fprintf(stderr, "usage: ring_reader_fuzz CORPUS_FOLDER [INPUT_FILE...]\n");
    return 2;
  }
  std::string folder = arguments[1];
  out_folder = folder + "/../../../build";
#if defined(__SANITIZE_ADDRESS__)
  __sanitizer_set_death_callback(write_reproducer);
#endif
  struct sigaction action {};
  action.sa_handler = [](int) {
    static const char text[] = "an input does not come to an end\n";
    (void)!write(2, text, sizeof text - 1);
    write_reproducer();
    _exit(3);
  };
  sigaction(SIGALRM, &action, nullptr);
  if (count > 2) {
    for (int at = 2; at < count; at++) {
      runs_into_news(read_file(arguments[at]), true);
      std::printf("%s: no failure\n", arguments[at]);
    }
    return 0;
  }

  std::vector<std::string> names;
  if (DIR* directory = opendir(folder.c_str())) {
    while (dirent* entry = readdir(directory))
      if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
    closedir(directory);
  }
  std::sort(names.begin(), names.end());
  bool keep = setting("VICINAL_FUZZ_KEEP", 0) != 0;
  std::vector<std::pair<Input, std::string>> files;
  for (const std::string& name : names) files.emplace_back(read_file(folder + "/" + name), folder + "/" + name);
  std::stable_sort(files.begin(), files.end(), [](auto& left, auto& right) { return left.first.size() < right.first.size(); });
  std::vector<Input> corpus;
  for (auto& [input, path] : files) {
    bool news = runs_into_news(input, false);
    if (keep && !news)
      unlink(path.c_str());
    else
      corpus.push_back(input);
  }
  size_t kept = corpus.size();
  if (corpus.empty()) corpus.push_back({});
  auto edges_seen = [] { return std::count_if(std::begin(seen), std::end(seen), [](uint8_t bits) { return bits != 0; }); };
  std::ptrdiff_t edges_of_corpus = edges_seen();

  uint64_t seed = setting("VICINAL_SEED", 1), limit = setting("VICINAL_FUZZ_INPUTS", UINT64_MAX), inputs = 0;
  double until = now() + static_cast<double>(setting("VICINAL_FUZZ_SECONDS", 20));
  Random random(seed);
  while (now() < until && inputs < limit) {
    Input input = mutate(corpus, random);
    inputs++;
    if (!runs_into_news(input, true)) continue;
    corpus.push_back(input);
    if (!keep) continue;
    uint64_t hash = 1469598103934665603ull;
    for (uint8_t byte : input) hash = (hash ^ byte) * 1099511628211ull;
    char name[32];
    std::snprintf(name, sizeof name, "%016llx", static_cast<unsigned long long>(hash));
    std::ofstream(folder + "/" + name, std::ios::binary)
        .write(reinterpret_cast<const char*>(input.data()), static_cast<std::streamsize>(input.size()));
  }
  std::printf("seed %llu: %zu inputs of the corpus (%td edges), %llu mutated inputs, %zu of them reached new code (%td edges now), no failure\n",
              static_cast<unsigned long long>(seed), kept, edges_of_corpus, static_cast<unsigned long long>(inputs), corpus.size() - kept,
              edges_seen());
  if (edges_seen() < 100) {
    std::fprintf(stderr, "the core was not built with coverage: make fuzz builds it so\n");
    return 1;
  }
  return failures() == 0 ? 0 : 1;
}
