// How far apart two cores are now: half the time in which a cache line goes there and back between two threads, in nanoseconds. A
// virtual machine's cores move: the same two are near in one minute and far in the next.
//
//   line CORE CORE
#include <sched.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <thread>

namespace {

constexpr uint32_t batch = 500;
constexpr uint32_t batches = 60;

struct alignas(128) Line {
  std::atomic<uint32_t> value{0};
};
Line there, back;

void pin(const char* core) {
  cpu_set_t set;
  CPU_ZERO(&set);
  CPU_SET(static_cast<unsigned>(std::atoi(core)), &set);
  if (sched_setaffinity(0, sizeof set, &set) == 0) return;
  std::fprintf(stderr, "line: core %s is not allowed to this process\n", core);
  std::_Exit(1);
}

double now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: line CORE CORE\n");
    return 2;
  }
  std::thread echo([&] {
    pin(argv[2]);
    for (uint32_t turn = 1; turn <= batch * batches; turn++) {
      while (there.value.load(std::memory_order_acquire) != turn) {
      }
      back.value.store(turn, std::memory_order_release);
    }
  });
  pin(argv[1]);
  double best = 1;
  for (uint32_t each = 0; each < batches; each++) {
    double start = now();
    for (uint32_t turn = each * batch + 1; turn <= (each + 1) * batch; turn++) {
      there.value.store(turn, std::memory_order_release);
      while (back.value.load(std::memory_order_acquire) != turn) {
      }
    }
    best = std::min(best, (now() - start) / batch / 2);  // the least: other processes only add
  }
  echo.join();
  std::printf("%.1f\n", best * 1e9);
  return 0;
}
