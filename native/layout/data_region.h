#pragma once
#include "layout/region.h"

namespace vicinal::layout {

/*
 * Data region: lent to one job at a time. Behind the first page there is nothing but the sections of the slots; in its own section each
 * broker allocates pages for segments of its clients (heads, banks, arenas), and keeps what it allocated to itself. Where a segment
 * lies travels between brokers as an offset from the beginning of the region.
 *
 *      0  +---------------------------------------------------------------------+
 *         | RegionHead, kind 2, mailbox_bytes 0                                 |
 *   4096  +---------------------------------------------------------------------+
 *         | section of slot 0: whole pages                                      |
 *         +---------------------------------------------------------------------+
 *         | section of slot 1 ...                                               |
 *         +---------------------------------------------------------------------+
 */

/** Bytes of each section in a data region of `bytes`: whole pages. */
constexpr uint64_t data_section_bytes(uint64_t bytes, uint32_t slots) {
  return bytes <= page_bytes ? 0 : (bytes - page_bytes) / slots / page_bytes * page_bytes;
}

static_assert(data_section_bytes(page_bytes + 10 * page_bytes, 3) == 3 * page_bytes);

}  // namespace vicinal::layout
