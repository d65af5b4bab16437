#pragma once
#include <cstddef>
#include <cstdint>
#include <string>

namespace vicinal::region {

/**
 * Overwrites all of a data region but its first page with zeros, through a mapping of its own, and reads it back.
 * @returns '' or why it cannot be said to be clean
 */
std::string scrub(int descriptor, uint64_t bytes);

}  // namespace vicinal::region
