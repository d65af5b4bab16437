// The core alone, C++ to C++: what osu.c measures, with the engine in the place of an MPI library and no N-API between.
//
//   core_bench [--sizes N,N,...] [--iterations N] [--volume BYTES] [--warmup N] [--rewrite | --no-rewrite] [--arena | --heap]
//              [--eager-limit BYTES] [--ring-bytes BYTES] [--cores A,B] BENCHMARK ...
//
// --eager-limit, --ring-bytes and --cores hold for the whole run; the others for the benchmarks that follow them.
#include <algorithm>
#include <chrono>
#include <cstring>
#include <functional>
#include <memory>
#include <sstream>
#include <vector>

#include "pair.h"

namespace {

using namespace vicinal;
using bench::need;
using bench::Pair;

constexpr int blocks = 10;
constexpr int window_most = 64;

struct Options {
  std::vector<uint64_t> sizes{8};
  uint64_t iterations = 40000;
  uint64_t volume = uint64_t{256} << 20;
  uint64_t warmup = 200;
  bool rewrite = false;
  bool arena = false;
};

double now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

class Bench {
 public:
  explicit Bench(Pair& pair) : pair_(pair), engine_(pair.engine()), world_(*engine_.communicator(0)) {}

  void latency(const Options& options, uint64_t bytes) {
    auto [source, sink] = buffers(options, bytes, 1);
    uint64_t count = repetitions(options, bytes);
    std::vector<double> times;
    for (int block = -1; block < blocks; block++) {
      uint64_t turns = block < 0 ? options.warmup : count;
      double start = now();
      for (uint64_t turn = 0; turn < turns; turn++) {
        if (options.rewrite) rewrite_lines(source, bytes, turn);
        if (pair_.rank() == 0) send(source, bytes, 1);
        receive(sink, bytes, 1);
        if (pair_.rank() == 1) send(source, bytes, 1);
      }
      if (block >= 0) times.push_back((now() - start) / static_cast<double>(count) / 2 * 1e6);
    }
    print(options, "latency", bytes, "microseconds", median(times));
  }

  void bandwidth(const Options& options, uint64_t bytes) {
    int window = window_of(options, bytes);
    print(options, "bandwidth", bytes, "gigabytesPerSecond", static_cast<double>(bytes) * window / seconds_per_window(options, bytes, window) / 1e9);
  }

  void rate(const Options& options, uint64_t bytes) {
    int window = window_of(options, bytes);
    print(options, "rate", bytes, "messagesPerSecond", window / seconds_per_window(options, bytes, window));
  }

 private:
  static void rewrite_lines(std::byte* buffer, uint64_t bytes, uint64_t value) {
    for (uint64_t at = 0; at < bytes; at += layout::line_bytes) buffer[at] = static_cast<std::byte>(value);
  }

  static double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return (values[blocks / 2 - 1] + values[blocks / 2]) / 2;
  }

  static uint64_t repetitions(const Options& options, uint64_t bytes_each) {
    uint64_t count = bytes_each > 0 ? options.volume / bytes_each : options.iterations;
    return std::max<uint64_t>(1, std::min(count, options.iterations) / blocks);
  }

  static int window_of(const Options& options, uint64_t bytes) {
    if (!options.rewrite || bytes == 0) return window_most;
    return static_cast<int>(std::clamp<uint64_t>((uint64_t{16} << 20) / bytes, 4, window_most));
  }

  /** Source (one slot or `slots`) in the arena or the heap, and a sink in the heap; they stay until the process ends. */
  std::pair<std::byte*, std::byte*> buffers(const Options& options, uint64_t bytes, uint64_t slots) {
    auto heap = [](uint64_t wanted) {
      auto* memory = static_cast<std::byte*>(std::aligned_alloc(4096, (wanted + 4096) / 4096 * 4096));
      std::memset(memory, 1, wanted);
      return memory;
    };
    return {options.arena ? pair_.arena() : heap(bytes * slots), heap(bytes)};
  }

  void finish(Request* request) {
    if (request == nullptr) return;
    if (request->state != RequestState::complete) engine_.wait(*request);
    need(request->error == success, "a request failed");
    engine_.release(*request);
  }
  void send(const std::byte* data, uint64_t bytes, int32_t tag) {
    Request* request;
    need(engine_.send(world_, data, bytes, 1 - pair_.rank(), tag, Engine::none, &request) == success, "send failed");
    finish(request);
  }
  void receive(std::byte* data, uint64_t bytes, int32_t tag) {
    Request* request;
    need(engine_.receive(world_, data, bytes, 1 - pair_.rank(), tag, &request) == success, "receive failed");
    finish(request);
  }

  double window_seconds(const Options& options, uint64_t bytes, std::byte* source, std::byte* sink, int window, uint64_t turn) {
    Request* requests[window_most];
    std::byte answer[4]{};
    if (pair_.rank() == 0) {
      if (options.rewrite) rewrite_lines(source, bytes * static_cast<uint64_t>(window), turn);
      double start = now();
      for (int at = 0; at < window; at++)
        engine_.send(world_, source + (options.rewrite ? bytes * static_cast<uint64_t>(at) : 0), bytes, 1, 2, Engine::none, &requests[at]);
      for (int at = 0; at < window; at++) finish(requests[at]);
      receive(answer, 4, 3);
      return now() - start;
    }
    for (int at = 0; at < window; at++) engine_.receive(world_, sink, bytes, 0, 2, &requests[at]);
    for (int at = 0; at < window; at++) finish(requests[at]);
    send(answer, 4, 3);
    return 0;
  }

  double seconds_per_window(const Options& options, uint64_t bytes, int window) {
    auto [source, sink] = buffers(options, bytes, options.rewrite ? static_cast<uint64_t>(window) : 1);
    uint64_t count = repetitions(options, bytes * static_cast<uint64_t>(window));
    for (uint64_t turn = 0; turn < options.warmup / static_cast<uint64_t>(window) + 2; turn++)
      window_seconds(options, bytes, source, sink, window, turn);
    std::vector<double> times;
    for (int block = 0; block < blocks; block++) {
      double seconds = 0;
      for (uint64_t turn = 0; turn < count; turn++) seconds += window_seconds(options, bytes, source, sink, window, turn);
      times.push_back(seconds / static_cast<double>(count));
    }
    return median(times);
  }

  void print(const Options& options, const char* benchmark, uint64_t bytes, const char* unit, double value) {
    if (pair_.rank() != 0) return;
    std::printf("{\"benchmark\":\"%s\",\"bytes\":%lu,\"%s\":%.6g,\"rewrite\":%s,\"memory\":\"%s\"}\n", benchmark, static_cast<unsigned long>(bytes),
                unit, value, options.rewrite ? "true" : "false", options.arena ? "arena" : "heap");
    std::fflush(stdout);
  }

  Pair& pair_;
  Engine& engine_;
  Communicator& world_;
};

uint64_t number(const std::string& text) {
  char* end = nullptr;
  uint64_t value = std::strtoull(text.c_str(), &end, 10);
  need(!text.empty() && *end == '\0', "not a number: " + text);
  return value;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  bench::PairOptions granted;
  for (size_t at = 0; at + 1 < arguments.size(); at++) {
    if (arguments[at] == "--eager-limit") granted.eager_limit = number(arguments[at + 1]);
    if (arguments[at] == "--ring-bytes") granted.ring_bytes = static_cast<uint32_t>(number(arguments[at + 1]));
    if (arguments[at] == "--cores") {
      size_t comma = arguments[at + 1].find(',');
      need(comma != std::string::npos, "--cores takes two numbers, A,B");
      granted.cores[0] = static_cast<int>(number(arguments[at + 1].substr(0, comma)));
      granted.cores[1] = static_cast<int>(number(arguments[at + 1].substr(comma + 1)));
    }
  }
  Pair pair(granted);
  Bench bench(pair);
  Options options;
  for (size_t at = 0; at < arguments.size(); at++) {
    const std::string& argument = arguments[at];
    auto value = [&] {
      need(at + 1 < arguments.size(), argument + " needs a value");
      return arguments[++at];
    };
    std::function<void(uint64_t)> run;
    if (argument == "--sizes") {
      options.sizes.clear();
      std::istringstream list(value());
      for (std::string each; std::getline(list, each, ',');) options.sizes.push_back(number(each));
    } else if (argument == "--iterations") {
      options.iterations = number(value());
    } else if (argument == "--volume") {
      options.volume = number(value());
    } else if (argument == "--warmup") {
      options.warmup = number(value());
    } else if (argument == "--rewrite" || argument == "--no-rewrite") {
      options.rewrite = argument == "--rewrite";
    } else if (argument == "--arena" || argument == "--heap") {
      options.arena = argument == "--arena";
    } else if (argument == "--eager-limit" || argument == "--ring-bytes" || argument == "--cores") {
      value();
    } else if (argument == "latency") {
      run = [&](uint64_t bytes) { bench.latency(options, bytes); };
    } else if (argument == "bandwidth") {
      run = [&](uint64_t bytes) { bench.bandwidth(options, bytes); };
    } else if (argument == "rate") {
      run = [&](uint64_t bytes) { bench.rate(options, bytes); };
    } else {
      need(false, "unknown argument " + argument);
    }
    if (run)
      for (uint64_t bytes : options.sizes) run(bytes);
  }
  pair.finish();
  return 0;
}
