#pragma once
#include <cstdint>

namespace vicinal {

/** Predefined reductions (MPI-4.1 section 6.9.2). The numbers are those of the SDK's Op. */
enum class Op : uint8_t { sum, prod, min, max, land, lor, lxor, band, bor, bxor };
constexpr uint8_t op_count = 10;

/** Element types, by the kind of JavaScript's typed array. */
enum class Element : uint8_t { int8, uint8, uint8_clamped, int16, uint16, int32, uint32, int64, uint64, float32, float64 };
constexpr uint8_t element_count = 11;

}  // namespace vicinal
