#include "window/accumulate.h"

#include <cstring>
#include <type_traits>

#include "coll/reduction.h"

namespace vicinal {
namespace {

/** `Word`: an unsigned integer of the element's size; comparing bits lets not-a-number be swapped too. */
template <typename Word, typename Step>
void each(std::byte* target, const std::byte* origin, std::byte* result, uint64_t count, Step step) {
  auto* words = reinterpret_cast<Word*>(target);
  for (uint64_t at = 0; at < count; at++) {
    Word operand = 0;
    if (origin != nullptr) std::memcpy(&operand, origin + at * sizeof(Word), sizeof(Word));
    Word former = step(words + at, operand);
    if (result != nullptr) std::memcpy(result + at * sizeof(Word), &former, sizeof(Word));
  }
}

template <typename Word>
void run(uint8_t op, bool integral, Reduce reduce, std::byte* target, const std::byte* origin, std::byte* result, uint64_t count) {
  if (op == op_no_op) return each<Word>(target, origin, result, count, [](Word* word, Word) { return __atomic_load_n(word, __ATOMIC_SEQ_CST); });
  if (op == op_replace)
    return each<Word>(target, origin, result, count, [](Word* word, Word operand) { return __atomic_exchange_n(word, operand, __ATOMIC_SEQ_CST); });
  if (integral) {
    switch (static_cast<Op>(op)) {
      case Op::sum:
        return each<Word>(target, origin, result, count, [](Word* word, Word by) { return __atomic_fetch_add(word, by, __ATOMIC_SEQ_CST); });
      case Op::band:
        return each<Word>(target, origin, result, count, [](Word* word, Word by) { return __atomic_fetch_and(word, by, __ATOMIC_SEQ_CST); });
      case Op::bor:
        return each<Word>(target, origin, result, count, [](Word* word, Word by) { return __atomic_fetch_or(word, by, __ATOMIC_SEQ_CST); });
      case Op::bxor:
        return each<Word>(target, origin, result, count, [](Word* word, Word by) { return __atomic_fetch_xor(word, by, __ATOMIC_SEQ_CST); });
      default:
        break;
    }
  }
  each<Word>(target, origin, result, count, [reduce](Word* word, Word operand) {
    Word former = __atomic_load_n(word, __ATOMIC_RELAXED), next;
    do {
      next = former;
      reduce(&operand, &next, 1);
    } while (!__atomic_compare_exchange_n(word, &former, next, false, __ATOMIC_SEQ_CST, __ATOMIC_RELAXED));
    return former;
  });
}

template <typename Word>
void swap(std::byte* target, const std::byte* compare, const std::byte* origin, std::byte* result) {
  Word expected, wanted;
  std::memcpy(&expected, compare, sizeof(Word));
  std::memcpy(&wanted, origin, sizeof(Word));
  __atomic_compare_exchange_n(reinterpret_cast<Word*>(target), &expected, wanted, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
  std::memcpy(result, &expected, sizeof(Word));
}

}  // namespace

bool can_accumulate(uint8_t op, Element element) {
  if (op >= window_op_count || static_cast<uint8_t>(element) >= element_count) return false;
  return op >= op_count || find_reduction(static_cast<Op>(op), element) != nullptr;
}

bool accumulate(uint8_t op, Element element, std::byte* target, const std::byte* origin, std::byte* result, uint64_t count) {
  if (!can_accumulate(op, element)) return false;
  Reduce reduce = op < op_count ? find_reduction(static_cast<Op>(op), element) : nullptr;
  // sums of clamped bytes saturate
  bool integral = element != Element::float32 && element != Element::float64 && element != Element::uint8_clamped;
  switch (element) {
    case Element::int8:
    case Element::uint8:
    case Element::uint8_clamped:
      run<uint8_t>(op, integral, reduce, target, origin, result, count);
      break;
    case Element::int16:
    case Element::uint16:
      run<uint16_t>(op, integral, reduce, target, origin, result, count);
      break;
    case Element::int32:
    case Element::uint32:
    case Element::float32:
      run<uint32_t>(op, integral, reduce, target, origin, result, count);
      break;
    case Element::int64:
    case Element::uint64:
    case Element::float64:
      run<uint64_t>(op, integral, reduce, target, origin, result, count);
      break;
  }
  return true;
}

void compare_and_swap(uint64_t bytes, std::byte* target, const std::byte* compare, const std::byte* origin, std::byte* result) {
  if (bytes == 1) swap<uint8_t>(target, compare, origin, result);
  if (bytes == 2) swap<uint16_t>(target, compare, origin, result);
  if (bytes == 4) swap<uint32_t>(target, compare, origin, result);
  if (bytes == 8) swap<uint64_t>(target, compare, origin, result);
}

}  // namespace vicinal
