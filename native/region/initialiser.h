#pragma once
#include "region/header.h"

namespace vicinal::region {

/**
 * Initialises a blank region where nobody is there whose task it is: Fischer's algorithm over the claim in its first page. Who finds the region
 * blank writes its claim, waits longer than a store can take, and writes the first page if its claim still stands.
 */
class Initialiser {
 public:
  /** @param wait_milliseconds longer than a store of another can take, with room for a processor that is busy elsewhere */
  Initialiser(std::byte* base, uint64_t bytes, uint32_t kind, uint32_t slots, uint64_t wait_milliseconds);

  enum class Step : uint8_t { waiting, ready, failed };
  /** Goes on. @param now monotonic milliseconds */
  Step step(uint64_t now);

  const Geometry& geometry() const { return geometry_; }
  const std::string& reason() const { return reason_; }
  /** True when it was we who wrote the first page. */
  bool ours() const { return ours_; }

 private:
  std::byte* base_;
  uint64_t bytes_;
  Geometry planned_;
  Geometry geometry_;
  std::string reason_;
  uint64_t wait_;
  Token claim_;
  bool claimed_ = false;
  bool ours_ = false;
  uint64_t since_ = 0;
};

}  // namespace vicinal::region
