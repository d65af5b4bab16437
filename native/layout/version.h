#pragma once
#include <cstdint>

namespace vicinal::layout {

/** Version of everything in native/layout: major in the high half, minor in the low. Majors must agree; minors may differ. */
constexpr uint32_t version_major = 1;
constexpr uint32_t version_minor = 1;  // 1: collective slices, reading a peer's memory, held locks in the head, windows, traffic of each ring
constexpr uint32_t version = (version_major << 16) | version_minor;

/** What the version word of a segment says to a reader. */
enum class Readiness : uint8_t { ready, not_ready, wrong_version };

/** @param word the version word, which its owner publishes last; 0 means that the owner has not finished. */
constexpr Readiness readiness(uint32_t word) {
  if (word == 0) return Readiness::not_ready;
  return (word >> 16) == version_major ? Readiness::ready : Readiness::wrong_version;
}

constexpr uint32_t line_bytes = 64;  // unit of the rings, and the distance that keeps two writers' words apart
constexpr uint32_t page_bytes = 4096;

}  // namespace vicinal::layout
