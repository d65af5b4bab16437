#pragma once
#include <cstddef>
#include <cstdint>

#include "datatype/datatype.h"

namespace vicinal {

/**
 * Copies bytes `from` to `to` of the data of consecutive elements that begin at `base` to `packed` (MPI-4.1 section 5.2). The caller
 * has checked that the elements lie in memory (Datatype::span).
 */
void pack(const Datatype& type, const std::byte* base, uint64_t from, uint64_t to, std::byte* packed);

/** The reverse: `packed` has to - from bytes. What lies between the data is not touched. */
void unpack(const Datatype& type, std::byte* base, uint64_t from, uint64_t to, const std::byte* packed);

}  // namespace vicinal
