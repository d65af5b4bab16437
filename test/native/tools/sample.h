#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>

/** Bytes of a message before its payload: its number, its length, a check word over all that it holds. */
constexpr uint64_t sample_header = 24;
constexpr uint64_t sample_longest = 100'000;

/** Of a thousand messages: how many fit a slot of the ring, how many go through it by copies; the others are longer. */
struct Mix {
  uint64_t inlined = 600, eager = 370;
};

/** What a message of a run looks like: nothing of it repeats in another message, or at another place of the same. */
class Sample {
 public:
  Sample(uint64_t run, int32_t from, Mix mix) : seed_(mixed(run * 2 + static_cast<uint64_t>(from) + 1)), mix_(mix) {}

  uint64_t bytes(uint64_t number) const {
    uint64_t word = mixed(seed_ + number * step), kind = word % 1000, size = mixed(word);
    if (kind < mix_.inlined) return sample_header + size % 17;
    if (kind < mix_.inlined + mix_.eager) return sample_header + size % 4000;
    return sample_header + 8192 + size % (sample_longest - 8192 - sample_header);
  }

  /** True for half of them. */
  bool chosen(uint64_t number) const { return (mixed(seed_ ^ number) & 1) != 0; }

  void write(std::byte* to, uint64_t number, uint64_t bytes) const {
    uint64_t check = seed_ ^ number;
    for (uint64_t at = sample_header; at < bytes; at += 8) {
      uint64_t word = word_at(number, at);
      std::memcpy(to + at, &word, std::min<uint64_t>(8, bytes - at));
      check = mixed(check + word);
    }
    std::memcpy(to, &number, 8);
    std::memcpy(to + 8, &bytes, 8);
    std::memcpy(to + 16, &check, 8);
  }

  /** True when the message is whole; its number in `*number`. */
  bool read(const std::byte* from, uint64_t got, uint64_t* number) const {
    uint64_t bytes = 0, expected = 0;
    if (got < sample_header) return false;
    std::memcpy(number, from, 8);
    std::memcpy(&bytes, from + 8, 8);
    std::memcpy(&expected, from + 16, 8);
    if (bytes != got || bytes != this->bytes(*number)) return false;
    uint64_t check = seed_ ^ *number;
    for (uint64_t at = sample_header; at < bytes; at += 8) {
      uint64_t word = word_at(*number, at);
      if (std::memcmp(from + at, &word, std::min<uint64_t>(8, bytes - at)) != 0) return false;
      check = mixed(check + word);
    }
    return check == expected;
  }

 private:
  static constexpr uint64_t step = 0x9e3779b97f4a7c15;
  static uint64_t mixed(uint64_t x) {
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
    x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
    return x ^ (x >> 31);
  }
  uint64_t word_at(uint64_t number, uint64_t at) const { return mixed(seed_ + number * step + at + 1); }

  uint64_t seed_;
  Mix mix_;
};
