#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace vicinal {

/**
 * Where the bytes of a datatype lie, in the order in which they travel: a tree of runs, loops and lists that never changes and is
 * shared between types. A vector of a million blocks is one loop. Displacements are signed, in bytes, from where the layout is placed.
 */
struct DataLayout {
  enum class Kind : uint8_t { run, loop, list };
  struct Entry {
    int64_t displacement;
    uint64_t position;  // bytes of the entries before it
    uint64_t size;
    std::shared_ptr<const DataLayout> inner;  // nullptr: a run of `size` bytes
  };

  Kind kind = Kind::run;
  uint32_t depth = 1;
  uint64_t size = 0;  // bytes of data
  // loop: `count` times `inner`, at multiples of `stride`
  uint64_t count = 0;
  int64_t stride = 0;
  std::shared_ptr<const DataLayout> inner;
  std::vector<Entry> entries;  // list
};

/**
 * Visits the bytes `from` to `to` of a layout's stream, in order. `visitor(displacement, length)` gets each run; `visitor.fixed<N>(displacement)`
 * those of a loop over runs of N bytes. `at`: where the layout is placed.
 */
template <typename Visitor>
void visit(const DataLayout& layout, int64_t at, uint64_t from, uint64_t to, Visitor& visitor);

namespace visiting {

template <size_t bytes, typename Visitor>
inline void whole_runs(int64_t at, int64_t stride, uint64_t count, Visitor& visitor) {
  for (uint64_t index = 0; index < count; index++, at += stride) visitor.template fixed<bytes>(at);
}

template <typename Visitor>
inline void loop(const DataLayout& layout, int64_t at, uint64_t from, uint64_t to, Visitor& visitor) {
  const DataLayout& inner = *layout.inner;
  uint64_t index = from / inner.size, skip = from % inner.size, last = to / inner.size, rest = to % inner.size;
  auto place = [&](uint64_t element) { return at + static_cast<int64_t>(element) * layout.stride; };
  if (index == last) return visit(inner, place(index), skip, rest, visitor);
  if (skip != 0) {
    visit(inner, place(index), skip, inner.size, visitor);
    index++;
  }
  if (inner.kind == DataLayout::Kind::run) {
    uint64_t whole = last - index;
    switch (inner.size) {
      case 1:
        whole_runs<1>(place(index), layout.stride, whole, visitor);
        break;
      case 2:
        whole_runs<2>(place(index), layout.stride, whole, visitor);
        break;
      case 4:
        whole_runs<4>(place(index), layout.stride, whole, visitor);
        break;
      case 8:
        whole_runs<8>(place(index), layout.stride, whole, visitor);
        break;
      case 16:
        whole_runs<16>(place(index), layout.stride, whole, visitor);
        break;
      default:
        for (; index < last; index++) visitor(place(index), inner.size);
    }
  } else {
    for (; index < last; index++) visit(inner, place(index), 0, inner.size, visitor);
  }
  if (rest != 0) visit(inner, place(last), 0, rest, visitor);
}

template <typename Visitor>
inline void list(const DataLayout& layout, int64_t at, uint64_t from, uint64_t to, Visitor& visitor) {
  // the last entry that begins at or before `from`
  size_t low = 0, high = layout.entries.size();
  while (high - low > 1) {
    size_t middle = (low + high) / 2;
    (layout.entries[middle].position <= from ? low : high) = middle;
  }
  for (; low < layout.entries.size(); low++) {
    const DataLayout::Entry& entry = layout.entries[low];
    if (entry.position >= to) return;
    uint64_t begin = from > entry.position ? from - entry.position : 0;
    uint64_t end = to - entry.position < entry.size ? to - entry.position : entry.size;
    if (entry.inner == nullptr)
      visitor(at + entry.displacement + static_cast<int64_t>(begin), end - begin);
    else
      visit(*entry.inner, at + entry.displacement, begin, end, visitor);
  }
}

}  // namespace visiting

template <typename Visitor>
void visit(const DataLayout& layout, int64_t at, uint64_t from, uint64_t to, Visitor& visitor) {
  if (from >= to) return;
  switch (layout.kind) {
    case DataLayout::Kind::run:
      return visitor(at + static_cast<int64_t>(from), to - from);
    case DataLayout::Kind::loop:
      return visiting::loop(layout, at, from, to, visitor);
    case DataLayout::Kind::list:
      return visiting::list(layout, at, from, to, visitor);
  }
}

}  // namespace vicinal
