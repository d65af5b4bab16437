#pragma once
#include <string>

#include "layout/window.h"
#include "segment/mapping.h"

namespace vicinal {

/** The owner of a new window segment says what it is; the version word last. */
inline void announce_window(const Mapping& mapping) {
  auto* identity = reinterpret_cast<layout::WindowIdentity*>(mapping.base());
  identity->magic = layout::window_magic;
  identity->bytes = mapping.bytes();
  identity->version.store(layout::version, std::memory_order_release);
}

/** Why a window segment that another rank owns cannot be used, or "". */
inline std::string window_unfit(const Mapping& mapping) {
  if (mapping.bytes() < sizeof(layout::WindowIdentity)) return "the granted window has no room for its head";
  const auto* identity = reinterpret_cast<const layout::WindowIdentity*>(mapping.base());
  uint32_t version = identity->version.load(std::memory_order_acquire);
  if (layout::readiness(version) != layout::Readiness::ready)
    return "the granted window has layout version " + std::to_string(version >> 16) + ", this release knows " + std::to_string(layout::version_major);
  if (identity->magic != layout::window_magic || identity->bytes != mapping.bytes()) return "the granted segment is no window";
  return "";
}

}  // namespace vicinal
