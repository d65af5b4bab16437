#pragma once
#include <cstddef>
#include <cstdint>
#include <string>

#include "layout/region.h"

namespace vicinal::region {

/** A 16-byte id or claim. */
struct Token {
  uint64_t words[2] = {0, 0};
  bool operator==(const Token&) const = default;
  bool empty() const { return words[0] == 0 && words[1] == 0; }
  /** 32 hexadecimal digits, in the order of the bytes. */
  std::string text() const;
  /** What text() gave; empty for anything else. */
  static Token parse(const std::string& text);
  static Token random();
};

/** Random numbers of the kernel. */
uint64_t kernel_random_word();
/** Where nonces, claims and steps come from; a test that must repeat itself puts another source here. */
inline uint64_t (*random_word)() = kernel_random_word;

/** What a region's first page says, copied out and checked: what later happens to that page changes nothing here. */
struct Geometry {
  uint32_t kind = 0;
  Token id;
  uint64_t bytes = 0;
  uint32_t slots = 0;
  uint32_t mailbox_bytes = 0;
  uint64_t sections = 0;
  uint64_t section_bytes = 0;

  bool operator==(const Geometry&) const = default;
  uint64_t section(uint32_t slot) const { return sections + slot * section_bytes; }
};

enum class Header : uint8_t {
  valid,
  blank,    // zeros: nobody has initialised it
  foreign,  // something else: `reason` says what
};

struct HeaderRead {
  Header header = Header::blank;
  Geometry geometry;
  std::string reason;
};

/** Reads the first page of a mapped region. Everything there may be wrong. @param bytes that are mapped */
HeaderRead read_header(const std::byte* base, uint64_t bytes);

/** How a region of `bytes` is cut up; `*reason` when it cannot be. The id is fresh. */
Geometry plan(uint32_t kind, uint64_t bytes, uint32_t slots, std::string* reason);

/** Writes the first page, its version last. */
void write_header(std::byte* base, const Geometry& geometry);

}  // namespace vicinal::region
