#include "region/header.h"

#include <sys/random.h>

#include <cstdio>
#include <cstring>

#include "layout/control_region.h"
#include "layout/data_region.h"
#include "ring/fence.h"

namespace vicinal::region {

using namespace layout;

uint64_t kernel_random_word() {
  uint64_t word = 0;
  auto* to = reinterpret_cast<char*>(&word);
  size_t got = 0;
  while (got < sizeof word) {
    ssize_t more = getrandom(to + got, sizeof word - got, 0);
    if (more > 0) got += static_cast<size_t>(more);
  }
  return word;
}

Token Token::random() {
  Token made;
  while (made.words[0] == 0 || made.words[1] == 0) made = {{random_word(), random_word()}};
  return made;
}

std::string Token::text() const {
  std::string out;
  char digits[3];
  for (size_t at = 0; at < sizeof words; at++) {
    std::snprintf(digits, sizeof digits, "%02x", reinterpret_cast<const uint8_t*>(words)[at]);
    out += digits;
  }
  return out;
}

Token Token::parse(const std::string& text) {
  Token parsed;
  if (text.size() != 2 * sizeof words || text.find_first_not_of("0123456789abcdef") != std::string::npos) return parsed;
  for (size_t at = 0; at < sizeof words; at++)
    reinterpret_cast<uint8_t*>(parsed.words)[at] = static_cast<uint8_t>(std::stoul(text.substr(2 * at, 2), nullptr, 16));
  return parsed;
}

Geometry plan(uint32_t kind, uint64_t bytes, uint32_t slots, std::string* reason) {
  Geometry made;
  made.kind = kind;
  made.bytes = bytes;
  made.slots = slots;
  made.sections = page_bytes;
  if (kind != region_control && kind != region_data) {
    *reason = "there is no region of kind " + std::to_string(kind);
  } else if (slots < region_slots_min || slots > region_slots_max) {
    *reason = std::to_string(slots) + " slots: a region has " + std::to_string(region_slots_min) + " to " + std::to_string(region_slots_max);
  } else if (bytes % page_bytes != 0 || bytes > region_bytes_max) {
    *reason = std::to_string(bytes) + " bytes: a region is whole pages";
  } else if (kind == region_control) {
    made.mailbox_bytes = mailbox_bytes_of(bytes, slots);
    made.section_bytes = control_section_bytes(slots, made.mailbox_bytes);
    if (made.mailbox_bytes == 0)
      *reason = std::to_string(bytes) + " bytes: a control region of " + std::to_string(slots) + " slots needs at least " +
                std::to_string(control_region_bytes(slots, mailbox_bytes_min));
  } else {
    made.section_bytes = data_section_bytes(bytes, slots);
    if (made.section_bytes == 0)
      *reason = std::to_string(bytes) + " bytes: a data region of " + std::to_string(slots) + " slots needs at least " +
                std::to_string(page_bytes + uint64_t{slots} * page_bytes);
  }
  if (reason->empty()) made.id = Token::random();
  return made;
}

namespace {

uint64_t check_of(const Geometry& said) {
  uint64_t hash = region_magic;
  for (uint64_t word : {uint64_t{said.kind}, said.id.words[0], said.id.words[1], said.bytes, uint64_t{said.slots}, uint64_t{said.mailbox_bytes},
                        said.sections, said.section_bytes}) {
    hash = (hash ^ word) * 0xbf58476d1ce4e5b9;
    hash ^= hash >> 31;
  }
  return hash;
}

/** '' when what the page says adds up and fits the memory that is mapped. */
std::string wrong(const Geometry& said, uint64_t bytes) {
  if (said.kind != region_control && said.kind != region_data) return "its kind is " + std::to_string(said.kind);
  if (said.id.empty()) return "it has no id";
  if (said.bytes > bytes) return "it says that it has " + std::to_string(said.bytes) + " bytes, but there are " + std::to_string(bytes);
  std::string reason;
  Geometry ours = plan(said.kind, said.bytes, said.slots, &reason);
  ours.id = said.id;
  if (!reason.empty()) return "it says what cannot be: " + reason;
  return said == ours ? "" : "its sizes do not add up";
}

}  // namespace

HeaderRead read_header(const std::byte* base, uint64_t bytes) {
  const auto* head = reinterpret_cast<const RegionHead*>(base);
  const RegionIdentity& identity = head->identity;
  HeaderRead found;
  uint32_t version = identity.version.load(std::memory_order_acquire);
  load_fence();
  uint64_t magic = identity.magic.load(std::memory_order_relaxed);
  if (magic == 0 && version == 0) return found;
  found.header = Header::foreign;
  if (magic == UINT64_MAX && version == UINT32_MAX) {
    found.reason = "it reads as ones alone: the device's memory is not switched on, or the device is gone";
    return found;
  }
  if (magic != region_magic) {
    found.reason = "its first page is of something else";
    return found;
  }
  switch (readiness(version)) {
    case Readiness::not_ready:
      found.header = Header::blank;
      return found;
    case Readiness::wrong_version:
      found.reason = "its layout has version " + std::to_string(version >> 16) + "." + std::to_string(version & 0xffff) + ", ours is " +
                     std::to_string(version_major) + "." + std::to_string(version_minor);
      return found;
    case Readiness::ready:
      break;
  }
  Geometry said;
  said.kind = identity.kind.load(std::memory_order_relaxed);
  said.id = {{identity.id[0].load(std::memory_order_relaxed), identity.id[1].load(std::memory_order_relaxed)}};
  said.bytes = identity.bytes.load(std::memory_order_relaxed);
  said.slots = identity.slots.load(std::memory_order_relaxed);
  said.mailbox_bytes = identity.mailbox_bytes.load(std::memory_order_relaxed);
  said.sections = identity.sections.load(std::memory_order_relaxed);
  said.section_bytes = identity.section_bytes.load(std::memory_order_relaxed);
  found.reason = wrong(said, bytes);
  if (found.reason.empty() && head->seal.check.load(std::memory_order_relaxed) != check_of(said)) found.reason = "it was written over";
  if (!found.reason.empty()) return found;
  found.header = Header::valid;
  found.geometry = said;
  return found;
}

void write_header(std::byte* base, const Geometry& geometry) {
  auto* head = reinterpret_cast<RegionHead*>(base);
  RegionIdentity& identity = head->identity;
  identity.version.store(0, std::memory_order_relaxed);
  store_fence();
  identity.magic.store(region_magic, std::memory_order_release);
  identity.kind.store(geometry.kind, std::memory_order_relaxed);
  identity.id[0].store(geometry.id.words[0], std::memory_order_relaxed);
  identity.id[1].store(geometry.id.words[1], std::memory_order_relaxed);
  identity.bytes.store(geometry.bytes, std::memory_order_relaxed);
  identity.slots.store(geometry.slots, std::memory_order_relaxed);
  identity.mailbox_bytes.store(geometry.mailbox_bytes, std::memory_order_relaxed);
  identity.sections.store(geometry.sections, std::memory_order_relaxed);
  identity.section_bytes.store(geometry.section_bytes, std::memory_order_relaxed);
  head->seal.check.store(check_of(geometry), std::memory_order_relaxed);
  store_fence();
  identity.version.store(version, std::memory_order_release);
  store_fence();
}

}  // namespace vicinal::region
