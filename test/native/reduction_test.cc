// Every operation on every element type against plain arithmetic in wider types, with the corners: NaN, wrap, clamp.
#include "coll/reduction.h"

#include <cmath>
#include <limits>

#include "check.h"

using namespace vicinal;
using namespace vicinal::test;

namespace {

constexpr Op all_ops[] = {Op::sum, Op::prod, Op::min, Op::max, Op::land, Op::lor, Op::lxor, Op::band, Op::bor, Op::bxor};

template <typename T>
std::vector<T> corners() {
  std::vector<T> values{0,
                        1,
                        2,
                        3,
                        7,
                        100,
                        std::numeric_limits<T>::max(),
                        std::numeric_limits<T>::lowest(),
                        static_cast<T>(std::numeric_limits<T>::max() / 2),
                        static_cast<T>(std::numeric_limits<T>::max() - 1)};
  if constexpr (std::is_signed_v<T>) {
    values.push_back(static_cast<T>(-1));
    values.push_back(static_cast<T>(-77));
  }
  if constexpr (std::is_floating_point_v<T>) {
    for (double value : {0.5, -0.5, 1e-30, 1e30}) values.push_back(static_cast<T>(value));
    values.push_back(std::numeric_limits<T>::infinity());
    values.push_back(-std::numeric_limits<T>::infinity());
    values.push_back(std::numeric_limits<T>::quiet_NaN());
    values.push_back(-T{0});
  }
  return values;
}

/** The reference: 128-bit integers cut to size, or the plain operator of floating point. */
template <typename T>
T reference(Op op, T left, T right, bool clamped) {
  using Wide = std::conditional_t<std::is_floating_point_v<T>, T, __int128>;
  Wide a = left, b = right;
  auto integer = [&](Wide value) -> T {
    if constexpr (std::is_floating_point_v<T>)
      return value;
    else if (clamped)
      return static_cast<T>(value > 255 ? 255 : value < 0 ? 0 : value);
    else
      return static_cast<T>(static_cast<unsigned __int128>(value));
  };
  switch (op) {
    case Op::sum:
      return integer(a + b);
    case Op::prod:
      if constexpr (std::is_floating_point_v<T>)
        return a * b;
      else if (clamped)
        return integer(a * b);
      else
        return static_cast<T>(static_cast<unsigned __int128>(a) * static_cast<unsigned __int128>(b));
    case Op::min:
      if (left != left || right != right) return std::numeric_limits<T>::quiet_NaN();
      return left < right ? left : right;
    case Op::max:
      if (left != left || right != right) return std::numeric_limits<T>::quiet_NaN();
      return left > right ? left : right;
    case Op::land:
      return static_cast<T>((left != 0) && (right != 0));
    case Op::lor:
      return static_cast<T>((left != 0) || (right != 0));
    case Op::lxor:
      return static_cast<T>((left != 0) != (right != 0));
    default:
      break;
  }
  if constexpr (!std::is_floating_point_v<T>) {
    if (op == Op::band) return static_cast<T>(left & right);
    if (op == Op::bor) return static_cast<T>(left | right);
    if (op == Op::bxor) return static_cast<T>(left ^ right);
  }
  return 0;
}

template <typename T>
void check_type(Element element, const char* name, bool clamped = false) {
  std::vector<T> values = corners<T>(), left, right;
  for (T a : values)
    for (T b : values) {
      left.push_back(a);
      right.push_back(b);
    }
  Random random(static_cast<uint64_t>(element) + 99);
  for (int at = 0; at < 1000; at++) {  // odd length: the vectorised loop and its rest
    uint64_t one = random.next(), two = random.next();
    if constexpr (std::is_floating_point_v<T>) {
      left.push_back(static_cast<T>(static_cast<int64_t>(one)) / 1000);
      right.push_back(static_cast<T>(static_cast<int64_t>(two)) / 1000);
    } else {
      left.push_back(static_cast<T>(one));
      right.push_back(static_cast<T>(two));
    }
  }
  for (Op op : all_ops) {
    bool for_integers = op != Op::sum && op != Op::prod && op != Op::min && op != Op::max;
    Reduce reduce = find_reduction(op, element);
    if (for_integers && std::is_floating_point_v<T>) {
      CHECK(reduce == nullptr);
      continue;
    }
    REQUIRE(reduce != nullptr);
    std::vector<T> inout = right;
    reduce(left.data(), inout.data(), left.size());
    for (size_t at = 0; at < left.size(); at++) {
      T wanted = reference(op, left[at], right[at], clamped);
      bool same = wanted != wanted ? inout[at] != inout[at] : inout[at] == wanted;
      if (same) continue;
      std::ostringstream out;
      out << name << " op " << static_cast<int>(op) << ": " << +left[at] << " with " << +right[at] << " gives " << +inout[at] << ", not " << +wanted;
      fail(__FILE__, __LINE__, out.str());
      break;
    }
    std::vector<T> untouched = right;
    reduce(left.data(), untouched.data(), 0);
    CHECK(std::memcmp(untouched.data(), right.data(), right.size() * sizeof(T)) == 0);
  }
}

}  // namespace

TEST(int8) { check_type<int8_t>(Element::int8, "int8"); }
TEST(uint8) { check_type<uint8_t>(Element::uint8, "uint8"); }
TEST(uint8_clamped) { check_type<uint8_t>(Element::uint8_clamped, "uint8_clamped", true); }
TEST(int16) { check_type<int16_t>(Element::int16, "int16"); }
TEST(uint16) { check_type<uint16_t>(Element::uint16, "uint16"); }
TEST(int32) { check_type<int32_t>(Element::int32, "int32"); }
TEST(uint32) { check_type<uint32_t>(Element::uint32, "uint32"); }
TEST(int64) { check_type<int64_t>(Element::int64, "int64"); }
TEST(uint64) { check_type<uint64_t>(Element::uint64, "uint64"); }
TEST(float32) { check_type<float>(Element::float32, "float32"); }
TEST(float64) { check_type<double>(Element::float64, "float64"); }

TEST(numbers_out_of_the_tables) {
  CHECK(find_reduction(static_cast<Op>(op_count), Element::int32) == nullptr);
  CHECK(find_reduction(static_cast<Op>(255), Element::int32) == nullptr);
  CHECK(find_reduction(Op::sum, static_cast<Element>(element_count)) == nullptr);
}

CHECK_MAIN
