#pragma once
#include <string>

#include "region/header.h"

namespace vicinal::region {

/**
 * Overwrites a data region with zeros, through a mapping of its own, and reads it back. Of its first page what tells the geometry stays, or is
 * written again where it does not stand there: whoever had the region could write there too.
 * @returns '' or why it cannot be said to be clean
 */
std::string scrub(int descriptor, const Geometry& geometry);

}  // namespace vicinal::region
