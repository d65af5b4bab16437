#pragma once
#include <cstdint>

namespace vicinal {

/** Wildcards and the null process, numbered as in the MPI-5.0 ABI. */
constexpr int32_t any_source = -1;
constexpr int32_t any_tag = -2;
constexpr int32_t proc_null = -3;

}  // namespace vicinal
