#pragma once
// What the fuzzers share: coverage-guided mutation of inputs, seeded. One program runs one target.
//
//   ..._fuzz CORPUS_FOLDER [INPUT_FILE...]     with input files: runs those alone
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
#include <fstream>
#include <iterator>

#include "check.h"

namespace vicinal::test::fuzz {

using Input = std::vector<uint8_t>;

// ---- coverage ----

constexpr uint32_t map_size = 1 << 16;
inline uint8_t edges[map_size];
inline uint64_t previous_edge;
/** True while the code under test runs, and not the test's own. */
inline bool tracing;

}  // namespace vicinal::test::fuzz

extern "C" void __sanitizer_cov_trace_pc();
extern "C" void __sanitizer_cov_trace_pc() {
  using namespace vicinal::test::fuzz;
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

namespace vicinal::test::fuzz {

/** What is fuzzed. */
struct Target {
  /** Of the files of inputs that fail. */
  const char* name;
  /** Runs one input. */
  void (*run)(const Input& input);
  /** Kinds of steps that the first byte of a step tells apart. */
  uint32_t kinds;
};

// ---- what to do when it fails ----

inline Input current;
inline std::string out_folder;
inline const Target* running_target;

inline void write_reproducer() {
  mkdir(out_folder.c_str(), 0777);
  std::string path = out_folder + "/" + running_target->name + "-crash-" + std::to_string(getpid());
  int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file >= 0) {
    (void)!write(file, current.data(), current.size());
    close(file);
  }
  std::fprintf(stderr, "the input that failed: %s (%zu bytes)\n", path.c_str(), current.size());
}

/** Ends the program, with the input, when what must hold does not. */
inline void demand(bool condition, const char* what) {
  if (condition) return;
  std::fprintf(stderr, "INVARIANT BROKEN: %s\n", what);
  write_reproducer();
  _exit(1);
}

}  // namespace vicinal::test::fuzz

#if defined(__SANITIZE_ADDRESS__)
/** Called by the undefined behaviour sanitizer, whose end does not run the address sanitizer's callback. */
extern "C" __attribute__((visibility("default"))) void __ubsan_on_report();
extern "C" void __ubsan_on_report() { vicinal::test::fuzz::write_reproducer(); }
#endif

namespace vicinal::test::fuzz {

/** Takes numbers off an input; zeros when it is spent. */
class Reader {
 public:
  /** @param edge a length around which things change */
  Reader(const Input& input, uint64_t edge) : input_(input), edge_(edge) {}
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
        return edge_ + (shape >> 3) - 16;
      default:
        return number(8);
    }
  }

 private:
  const Input& input_;
  uint64_t edge_;
  size_t at_ = 0;
};

// ---- mutation ----

inline Input mutate(const std::vector<Input>& corpus, Random& random) {
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
        input.insert(input.begin() + static_cast<std::ptrdiff_t>(at),
                     {static_cast<uint8_t>(random.below(running_target->kinds) + random.below(256 / running_target->kinds) * running_target->kinds),
                      static_cast<uint8_t>(random.next()), static_cast<uint8_t>(random.next())});
    }
  }
  if (input.size() > 400) input.resize(400);
  return input;
}

/** Counts of an edge in classes of powers of two, so that "more often" is news and "once more" is not. */
inline uint8_t count_class(uint8_t count) {
  uint8_t result = 0;
  while (count != 0) result++, count = static_cast<uint8_t>(count >> 1);
  return result == 0 ? 0 : static_cast<uint8_t>(1u << (result - 1));
}

inline uint8_t seen[map_size];

/** Runs one input. True when it reached code that none before it reached, or (`counts`) reached it much more often. */
inline bool runs_into_news(const Input& input, bool counts) {
  current = input;
  std::memset(edges, 0, sizeof edges);
  previous_edge = 0;
  alarm(60);
  running_target->run(input);
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

inline Input read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline double now() {
  timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

/** The program. */
inline int run(int count, char** arguments, const Target& target) {
  running_target = &target;
  if (count < 2) {
    std::fprintf(stderr, "usage: %s CORPUS_FOLDER [INPUT_FILE...]\n", arguments[0]);
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

}  // namespace vicinal::test::fuzz
