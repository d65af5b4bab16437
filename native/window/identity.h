#pragma once
#include <string>

#include "layout/window.h"
#include "ring/fence.h"
#include "segment/mapping.h"

namespace vicinal {

/** The owner of a new window segment says what it is; the version word last. */
inline void announce_window(const Mapping& mapping) {
  auto* identity = reinterpret_cast<layout::WindowIdentity*>(mapping.base());
  identity->magic = layout::window_magic;
  identity->bytes = mapping.bytes();
  if (mapping.fenced()) store_fence();
  identity->version.store(layout::version, std::memory_order_release);
  if (mapping.fenced()) store_fence();
}

/** Why a window segment that another rank owns cannot be used, or "". */
inline std::string window_unfit(const Mapping& mapping) {
  if (mapping.bytes() < sizeof(layout::WindowIdentity)) return "the granted window has no room for its head";
  const auto* identity = reinterpret_cast<const layout::WindowIdentity*>(mapping.base());
  uint32_t version = identity->version.load(std::memory_order_acquire);
  if (mapping.fenced()) load_fence();
  if (mapping.revoked()) return "the region that the window lies in was taken away";
  if (layout::readiness(version) != layout::Readiness::ready)
    return "the granted window has layout version " + std::to_string(version >> 16) + ", this release knows " + std::to_string(layout::version_major);
  bool fits = identity->magic == layout::window_magic && identity->bytes == mapping.bytes();
  if (mapping.revoked()) return "the region that the window lies in was taken away";
  return fits ? "" : "the granted segment is no window";
}

}  // namespace vicinal
