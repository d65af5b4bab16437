#include "region/memory_type.h"

#include <algorithm>
#include <ctime>
#include <vector>

namespace vicinal::region {

namespace {

double now() {
  timespec time{};
  clock_gettime(CLOCK_MONOTONIC, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

/** Seconds for one pass of plain loads, each of which must happen. */
double pass(const std::byte* from, uint64_t bytes) {
  const auto* words = reinterpret_cast<const volatile uint64_t*>(from);
  double begin = now();
  for (uint64_t at = 0; at + 8 <= bytes / 8; at += 8) {
    (void)words[at];
    (void)words[at + 1];
    (void)words[at + 2];
    (void)words[at + 3];
    (void)words[at + 4];
    (void)words[at + 5];
    (void)words[at + 6];
    (void)words[at + 7];
  }
  return std::max(now() - begin, 1e-9);
}

constexpr uint64_t bytes_read = 16 * 1024;
constexpr int rounds = 24;

}  // namespace

ReadSpeed measure_read(const std::byte* region, uint64_t bytes) {
  bytes = std::min(bytes, bytes_read) / 64 * 64;
  if (bytes == 0) return {};
  std::vector<std::byte> own(bytes, std::byte{1});
  double best = 1e9, best_own = 1e9;
  for (int round = 0; round < rounds; round++) {
    best = std::min(best, pass(region, bytes));
    best_own = std::min(best_own, pass(own.data(), bytes));
  }
  return {static_cast<double>(bytes) / best, static_cast<double>(bytes) / best_own};
}

}  // namespace vicinal::region
