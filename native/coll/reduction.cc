#include "coll/reduction.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <type_traits>

namespace vicinal {
namespace {

template <typename T>
constexpr bool is_real = std::is_floating_point_v<T>;

// Unsigned arithmetic wraps where signed arithmetic would be undefined. Short types widen to int first: through uint32_t.
template <typename T>
using Wrapping = std::conditional_t<is_real<T>, T, std::conditional_t<sizeof(T) == 8, uint64_t, uint32_t>>;

/**
 * IEEE 754-2019 minimum and maximum: not a number wins, and -0 is less than +0. The order of the operands does not matter, so
 * ranks that reduce in different orders get the same bits.
 */
template <bool least, typename T>
T extreme(T left, T right) {
  if (left != left || right != right) return std::numeric_limits<T>::quiet_NaN();
  if (left == right) return std::signbit(left) == least ? left : right;
  return (left < right) == least ? left : right;
}

template <Op op, typename T>
T combine(T left, T right) {
  if constexpr (op == Op::sum) return static_cast<T>(static_cast<Wrapping<T>>(left) + static_cast<Wrapping<T>>(right));
  if constexpr (op == Op::prod) return static_cast<T>(static_cast<Wrapping<T>>(left) * static_cast<Wrapping<T>>(right));
  if constexpr ((op == Op::min || op == Op::max) && is_real<T>) return extreme<op == Op::min>(left, right);
  if constexpr (op == Op::min) return right < left ? right : left;
  if constexpr (op == Op::max) return left < right ? right : left;
  if constexpr (op == Op::land) return static_cast<T>(left != 0 && right != 0);
  if constexpr (op == Op::lor) return static_cast<T>(left != 0 || right != 0);
  if constexpr (op == Op::lxor) return static_cast<T>((left != 0) != (right != 0));
  if constexpr (!is_real<T>) {
    if constexpr (op == Op::band) return static_cast<T>(left & right);
    if constexpr (op == Op::bor) return static_cast<T>(left | right);
    if constexpr (op == Op::bxor) return static_cast<T>(left ^ right);
  }
  return right;
}

template <Op op, typename T>
void run(const void* left, void* inout, size_t count) {
  const T* __restrict from = static_cast<const T*>(left);
  T* __restrict to = static_cast<T*>(inout);
  for (size_t at = 0; at < count; at++) to[at] = combine<op, T>(from[at], to[at]);
}

template <Op op>
void run_clamped(const void* left, void* inout, size_t count) {
  const uint8_t* __restrict from = static_cast<const uint8_t*>(left);
  uint8_t* __restrict to = static_cast<uint8_t*>(inout);
  for (size_t at = 0; at < count; at++) {
    uint32_t both = op == Op::sum ? uint32_t{from[at]} + to[at] : uint32_t{from[at]} * to[at];
    to[at] = static_cast<uint8_t>(std::min<uint32_t>(both, 255));
  }
}

template <Op op>
Reduce of(Element element) {
  // MPI-4.1 section 6.9.2: logical and bitwise operations are for integers
  constexpr bool arithmetic = op == Op::sum || op == Op::prod || op == Op::min || op == Op::max;
  switch (element) {
    case Element::int8:
      return run<op, int8_t>;
    case Element::uint8_clamped:
      if constexpr (op == Op::sum || op == Op::prod) return run_clamped<op>;
      [[fallthrough]];
    case Element::uint8:
      return run<op, uint8_t>;
    case Element::int16:
      return run<op, int16_t>;
    case Element::uint16:
      return run<op, uint16_t>;
    case Element::int32:
      return run<op, int32_t>;
    case Element::uint32:
      return run<op, uint32_t>;
    case Element::int64:
      return run<op, int64_t>;
    case Element::uint64:
      return run<op, uint64_t>;
    case Element::float32:
      if constexpr (arithmetic) return run<op, float>;
      return nullptr;
    case Element::float64:
      if constexpr (arithmetic) return run<op, double>;
      return nullptr;
  }
  return nullptr;
}

}  // namespace

Reduce find_reduction(Op op, Element element) {
  switch (op) {
    case Op::sum:
      return of<Op::sum>(element);
    case Op::prod:
      return of<Op::prod>(element);
    case Op::min:
      return of<Op::min>(element);
    case Op::max:
      return of<Op::max>(element);
    case Op::land:
      return of<Op::land>(element);
    case Op::lor:
      return of<Op::lor>(element);
    case Op::lxor:
      return of<Op::lxor>(element);
    case Op::band:
      return of<Op::band>(element);
    case Op::bor:
      return of<Op::bor>(element);
    case Op::bxor:
      return of<Op::bxor>(element);
  }
  return nullptr;
}

}  // namespace vicinal
