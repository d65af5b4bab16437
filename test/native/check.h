#pragma once
// A tiny frame for tests of the core: TEST(name) { CHECK(...); }, one summary line, exit code 1 when a test failed.
#include <signal.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <sstream>
#include <string>
#include <vector>

#ifdef VICINAL_TEST_TRACED
// the core is built for the fuzzer as well, which wants to know where it goes
extern "C" void __sanitizer_cov_trace_pc();
extern "C" void __sanitizer_cov_trace_pc() {}
#endif

namespace vicinal::test {

struct Case {
  const char* name;
  void (*body)();
};
inline std::vector<Case>& cases() {
  static std::vector<Case> all;
  return all;
}
inline int& failures() {
  static int count = 0;
  return count;
}
inline int& skipped() {
  static int count = 0;
  return count;
}
inline const char*& running() {
  static const char* name = "";
  return name;
}
struct Register {
  Register(const char* name, void (*body)()) { cases().push_back({name, body}); }
};

inline void fail(const char* file, int line, const std::string& what) {
  failures()++;
  std::fprintf(stderr, "%s:%d: in %s: %s\n", file, line, running(), what.c_str());
}

template <typename Left, typename Right>
bool equal(const Left& left, const Right& right, const char* file, int line, const char* text) {
  if (left == right) return true;
  std::ostringstream out;
  out << text << ": " << +left << " is not " << +right;
  fail(file, line, out.str());
  return false;
}
inline bool equal(const std::string& left, const std::string& right, const char* file, int line, const char* text) {
  if (left == right) return true;
  fail(file, line, std::string(text) + ": \"" + left + "\" is not \"" + right + "\"");
  return false;
}

/** A number from the environment, or `otherwise`. */
inline uint64_t setting(const char* name, uint64_t otherwise) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != 0 ? std::strtoull(value, nullptr, 0) : otherwise;
}

/** Says loudly what this machine does not let us test. */
inline void skip(const std::string& reason) {
  skipped()++;
  std::fprintf(stderr, "SKIPPED %s: %s\n", running(), reason.c_str());
}

/** Ends the process with a message if a test hangs. Generous: the machine may be oversubscribed. */
inline void watchdog(unsigned seconds) {
  struct sigaction action {};
  action.sa_handler = [](int) {
    static const char text[] = "WATCHDOG: the test hangs\n";
    (void)!write(2, text, sizeof text - 1);
    _exit(3);
  };
  sigaction(SIGALRM, &action, nullptr);
  alarm(seconds);
}

/** A small generator with a printable seed (splitmix64). */
class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed) {}
  uint64_t next() {
    uint64_t z = state_ += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }
  uint64_t below(uint64_t bound) { return bound == 0 ? 0 : next() % bound; }
  bool chance(uint32_t one_in) { return below(one_in) == 0; }

 private:
  uint64_t state_;
};

/** Byte `at` of the payload number `stamp`: any misplaced byte shows. */
inline std::byte pattern(uint64_t stamp, uint64_t at) {
  return static_cast<std::byte>(((stamp * 0x9e3779b97f4a7c15) >> 32) + at * 131 + (at >> 8) * 17);
}
inline void fill(std::byte* data, uint64_t bytes, uint64_t stamp) {
  for (uint64_t at = 0; at < bytes; at++) data[at] = pattern(stamp, at);
}
inline bool holds(const std::byte* data, uint64_t bytes, uint64_t stamp) {
  for (uint64_t at = 0; at < bytes; at++)
    if (data[at] != pattern(stamp, at)) return false;
  return true;
}

inline int run(int count, char** arguments) {
  setvbuf(stdout, nullptr, _IOLBF, 0);
  int passed = 0, failed = 0;
  for (const Case& each : cases()) {
    if (count > 1 && std::strstr(each.name, arguments[1]) == nullptr) continue;
    running() = each.name;
    int before = failures();
    watchdog(static_cast<unsigned>(setting("VICINAL_TEST_SECONDS", 600)));
    each.body();
    bool good = failures() == before;
    (good ? passed : failed)++;
    std::printf("%s %s\n", good ? "ok    " : "FAILED", each.name);
  }
  alarm(0);
  if (skipped() != 0)
    std::printf("%d passed, %d failed, %d skipped\n", passed, failed, skipped());
  else
    std::printf("%d passed, %d failed\n", passed, failed);
  return failed == 0 && passed != 0 ? 0 : 1;
}

}  // namespace vicinal::test

#define TEST(name)                                                       \
  static void test_##name();                                             \
  static ::vicinal::test::Register register_##name(#name, &test_##name); \
  static void test_##name()
#define CHECK(condition)                                                     \
  do {                                                                       \
    if (!(condition)) ::vicinal::test::fail(__FILE__, __LINE__, #condition); \
  } while (0)
#define CHECK_EQ(left, right) (void)::vicinal::test::equal((left), (right), __FILE__, __LINE__, #left " == " #right)
#define REQUIRE(condition)                                   \
  do {                                                       \
    if (!(condition)) {                                      \
      ::vicinal::test::fail(__FILE__, __LINE__, #condition); \
      return;                                                \
    }                                                        \
  } while (0)
#define CHECK_MAIN \
  int main(int count, char** arguments) { return ::vicinal::test::run(count, arguments); }
