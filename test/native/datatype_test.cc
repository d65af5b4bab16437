// Datatypes against a model that is too simple to be wrong: a type map, one entry for each basic element (MPI-4.1 section 5.1).
#include "datatype/datatype.h"

#include <algorithm>

#include "check.h"
#include "datatype/pack.h"
#include "engine/error.h"

using namespace vicinal;
using namespace vicinal::test;

namespace {

struct Item {
  int64_t displacement;
  uint64_t bytes;
};

/** The model: the type map, and the bounds. */
struct Model {
  std::vector<Item> map;
  int64_t lower = 0, upper = 0;
  uint64_t alignment = 1;
  bool explicit_bounds = false;
  int64_t extent() const { return upper - lower; }
  uint64_t size() const {
    uint64_t total = 0;
    for (const Item& item : map) total += item.bytes;
    return total;
  }
};

struct Both {
  Model model;
  DatatypePointer type;
};

Both basic(Element element) {
  static constexpr uint64_t sizes[] = {1, 1, 1, 2, 2, 4, 4, 8, 8, 4, 8};
  uint64_t bytes = sizes[static_cast<size_t>(element)];
  return {{{{0, bytes}}, 0, static_cast<int64_t>(bytes), bytes, false}, Datatype::basic(element)};
}

struct Part {
  uint64_t length;
  int64_t displacement;
  const Both* of;
};

Model assemble(const std::vector<Part>& parts, bool padded) {
  Model made;
  bool any = false;
  for (const Part& part : parts) {
    const Model& of = part.of->model;
    for (uint64_t at = 0; at < part.length; at++) {
      int64_t place = part.displacement + static_cast<int64_t>(at) * of.extent();
      for (const Item& item : of.map) made.map.push_back({place + item.displacement, item.bytes});
      made.lower = any ? std::min(made.lower, place + of.lower) : place + of.lower;
      made.upper = any ? std::max(made.upper, place + of.upper) : place + of.upper;
      any = true;
      made.alignment = std::max(made.alignment, of.alignment);
      made.explicit_bounds |= of.explicit_bounds;
    }
  }
  if (padded && !made.explicit_bounds)
    while (made.extent() % static_cast<int64_t>(made.alignment) != 0) made.upper++;
  return made;
}

/** What the C++ side knows must be what the type map says, for `count` elements. */
void compare(const Both& both, uint64_t count, Random& random) {
  const Model& model = both.model;
  const Datatype& type = *both.type;
  CHECK_EQ(type.size(), model.size());
  CHECK_EQ(type.elements(), model.map.size());
  CHECK_EQ(type.lower(), model.lower);
  CHECK_EQ(type.upper(), model.upper);
  std::vector<Item> all;
  for (uint64_t at = 0; at < count; at++)
    for (const Item& item : model.map) all.push_back({item.displacement + static_cast<int64_t>(at) * model.extent(), item.bytes});
  int64_t begin = 0, end = 0;
  for (size_t at = 0; at < all.size(); at++) {
    begin = at == 0 ? all[at].displacement : std::min(begin, all[at].displacement);
    end = at == 0 ? all[at].displacement + static_cast<int64_t>(all[at].bytes)
                  : std::max(end, all[at].displacement + static_cast<int64_t>(all[at].bytes));
  }
  int64_t found_begin, found_end;
  CHECK(type.span(count, &found_begin, &found_end));
  CHECK_EQ(found_begin, begin);
  CHECK_EQ(found_end, end);

  // exactly the memory that the span tells: one byte beyond is caught by the sanitizer
  auto room = static_cast<size_t>(end - begin);
  std::vector<uint8_t> memory(room);
  for (uint8_t& byte : memory) byte = static_cast<uint8_t>(random.next());
  std::vector<uint8_t> expected;
  for (const Item& item : all)
    for (uint64_t at = 0; at < item.bytes; at++) expected.push_back(memory[static_cast<size_t>(item.displacement - begin) + at]);
  auto* base = reinterpret_cast<std::byte*>(memory.data()) - begin;
  uint64_t total = model.size() * count;
  CHECK_EQ(expected.size(), total);
  std::vector<uint8_t> packed(total);
  pack(type, base, 0, total, reinterpret_cast<std::byte*>(packed.data()));
  CHECK(packed == expected);
  for (int turn = 0; turn < 6 && total != 0; turn++) {
    uint64_t from = random.next() % (total + 1), to = from + random.next() % (total - from + 1);
    std::vector<uint8_t> piece(to - from);
    pack(type, base, from, to, reinterpret_cast<std::byte*>(piece.data()));
    CHECK(std::equal(piece.begin(), piece.end(), expected.begin() + static_cast<std::ptrdiff_t>(from)));

    std::vector<uint8_t> target(room), wanted(room);
    for (size_t at = 0; at < room; at++) target[at] = wanted[at] = static_cast<uint8_t>(random.next());
    uint64_t position = 0;
    for (const Item& item : all)
      for (uint64_t at = 0; at < item.bytes; at++, position++)
        if (position >= from && position < to) wanted[static_cast<size_t>(item.displacement - begin) + at] = expected[position];
    unpack(type, reinterpret_cast<std::byte*>(target.data()) - begin, from, to, reinterpret_cast<std::byte*>(piece.data()));
    CHECK(target == wanted);

    uint64_t elements = 0, bytes = 0;
    for (const Item& item : all) {
      if (bytes + item.bytes > to) break;
      bytes += item.bytes;
      elements++;
    }
    CHECK_EQ(type.elements_in(to), bytes == to ? elements : UINT64_MAX);
  }
  bool dense = true;
  for (size_t at = 1; at < all.size(); at++)
    if (all[at].displacement != all[at - 1].displacement + static_cast<int64_t>(all[at - 1].bytes)) dense = false;
  if (type.dense(count)) CHECK(dense);
}

Both derive(const std::vector<Both>& known, Random& random) {
  auto pick = [&]() -> const Both& { return known[random.next() % known.size()]; };
  auto below = [&](uint64_t limit) { return random.next() % limit; };
  const Both& of = pick();
  Both made;
  DatatypeResult result;
  switch (below(6)) {
    case 0: {
      uint64_t count = below(5);
      made.model = assemble({{count, 0, &of}}, false);
      result = Datatype::contiguous(count, of.type);
      break;
    }
    case 1: {
      uint64_t count = below(5), length = below(4);
      int64_t stride = static_cast<int64_t>(below(80)) - 20;
      std::vector<Part> parts;
      for (uint64_t at = 0; at < count; at++) parts.push_back({length, static_cast<int64_t>(at) * stride, &of});
      made.model = assemble(parts, false);
      result = Datatype::hvector(count, length, stride, of.type);
      break;
    }
    case 2: {  // a vector whose stride is in elements: the regular case
      uint64_t count = 1 + below(5), length = 1 + below(3);
      int64_t stride = static_cast<int64_t>(length + below(3)) * of.model.extent();
      std::vector<Part> parts;
      for (uint64_t at = 0; at < count; at++) parts.push_back({length, static_cast<int64_t>(at) * stride, &of});
      made.model = assemble(parts, false);
      result = Datatype::hvector(count, length, stride, of.type);
      break;
    }
    case 3: {
      bool padded = below(2) == 1;
      std::vector<Part> parts;
      std::vector<Datatype::Block> blocks;
      for (uint64_t left = below(6); left > 0; left--) {
        const Both& each = padded ? pick() : of;
        int64_t displacement = static_cast<int64_t>(below(100)) - 30;
        uint64_t length = below(4);
        parts.push_back({length, displacement, &each});
        blocks.push_back({length, displacement, each.type});
      }
      made.model = assemble(parts, padded);
      result = Datatype::blocks(blocks, padded);
      break;
    }
    case 4: {
      int64_t lower = static_cast<int64_t>(below(20)) - 10, extent = static_cast<int64_t>(below(60)) - 5;
      made.model = of.model;
      made.model.lower = lower;
      made.model.upper = lower + extent;
      made.model.explicit_bounds = true;
      result = Datatype::resized(of.type, lower, extent);
      break;
    }
    default: {
      std::vector<uint64_t> sizes, subsizes, starts;
      for (uint64_t dimensions = 1 + below(3); dimensions > 0; dimensions--) {
        sizes.push_back(1 + below(4));
        subsizes.push_back(1 + below(sizes.back()));
        starts.push_back(below(sizes.back() - subsizes.back() + 1));
      }
      std::vector<uint64_t> at(sizes.size());
      for (;;) {
        int64_t index = 0;
        for (size_t dimension = 0; dimension < sizes.size(); dimension++)
          index = index * static_cast<int64_t>(sizes[dimension]) + static_cast<int64_t>(starts[dimension] + at[dimension]);
        for (const Item& item : of.model.map) made.model.map.push_back({index * of.model.extent() + item.displacement, item.bytes});
        size_t dimension = sizes.size();
        while (dimension > 0 && ++at[dimension - 1] == subsizes[dimension - 1]) at[--dimension] = 0;
        if (dimension == 0) break;
      }
      made.model.upper = of.model.extent();
      for (uint64_t size : sizes) made.model.upper *= static_cast<int64_t>(size);
      made.model.alignment = of.model.alignment;
      made.model.explicit_bounds = true;
      result = Datatype::subarray(sizes, subsizes, starts, of.type);
      break;
    }
  }
  CHECK(result.type != nullptr);
  made.type = result.type;
  return made;
}

TEST(random_types_are_what_their_type_maps_say) {
  uint64_t seed = setting("VICINAL_SEED", 11);
  Random random(seed);
  for (int round = 0; round < 300; round++) {
    std::vector<Both> known;
    for (uint8_t element = 0; element < element_count; element++) known.push_back(basic(static_cast<Element>(element)));
    for (int derived = 0; derived < 12; derived++) {
      Both made = derive(known, random);
      if (made.model.map.size() > 2000) continue;
      compare(made, random.next() % 4, random);
      known.push_back(made);
    }
    if (failures() != 0) {
      std::fprintf(stderr, "seed %llu, round %d\n", static_cast<unsigned long long>(seed), round);
      return;
    }
  }
}

TEST(a_vector_of_a_million_blocks_is_one_loop) {
  DatatypeResult vector = Datatype::hvector(1'000'000, 1, 16, Datatype::basic(Element::float64));
  CHECK(vector.type != nullptr);
  CHECK_EQ(vector.type->size(), 8'000'000u);
  CHECK_EQ(vector.type->extent(), 16 * 999'999 + 8);
  std::vector<double> memory(2'000'000), packed(1'000'000);
  for (size_t at = 0; at < memory.size(); at++) memory[at] = static_cast<double>(at);
  pack(*vector.type, reinterpret_cast<std::byte*>(memory.data()), 0, 8'000'000, reinterpret_cast<std::byte*>(packed.data()));
  bool right = true;
  for (size_t at = 0; at < packed.size(); at++) right &= packed[at] == static_cast<double>(2 * at);
  CHECK(right);
}

TEST(regular_lists_become_loops_and_dense_types_runs) {
  std::vector<Datatype::Block> every_second, touching;
  for (int64_t at = 0; at < 100; at++) {
    every_second.push_back({1, at * 8, Datatype::basic(Element::int32)});
    touching.push_back({1, at * 4, Datatype::basic(Element::int32)});
  }
  CHECK(!Datatype::blocks(every_second, false).type->dense(1));
  DatatypePointer run = Datatype::blocks(touching, false).type;
  CHECK(run->dense(1));
  CHECK(run->dense(7));
  DatatypePointer spaced = Datatype::resized(run, 0, 800).type;
  CHECK(spaced->dense(1));
  CHECK(!spaced->dense(2));
}

TEST(structures_are_padded_as_a_compiler_does) {
  // { double, int32 }
  DatatypePointer type = Datatype::blocks({{1, 0, Datatype::basic(Element::float64)}, {1, 8, Datatype::basic(Element::int32)}}, true).type;
  CHECK_EQ(type->size(), 12u);
  CHECK_EQ(type->extent(), 16);
  CHECK_EQ(type->true_upper(), 12);
  Element element;
  CHECK(!type->uniform(&element));
  CHECK_EQ(type->elements_in(12 + 8), 3u);
  CHECK_EQ(type->elements_in(12 + 4), UINT64_MAX);
}

TEST(what_spans_too_much_or_nests_too_deep_is_refused) {
  DatatypePointer byte = Datatype::basic(Element::uint8);
  CHECK_EQ(Datatype::contiguous(uint64_t{1} << 48, byte).error, err_arg);
  CHECK_EQ(Datatype::contiguous(UINT64_MAX, Datatype::basic(Element::float64)).error, err_arg);
  CHECK_EQ(Datatype::hvector(3, 1, INT64_MAX, byte).error, err_arg);
  CHECK_EQ(Datatype::hvector(UINT64_MAX, 1, 0, byte).error, err_arg);
  CHECK_EQ(Datatype::hvector(uint64_t{1} << 40, 1, int64_t{1} << 40, byte).error, err_arg);
  CHECK_EQ(Datatype::resized(byte, INT64_MIN, 1).error, err_arg);
  CHECK_EQ(Datatype::resized(byte, 0, INT64_MAX).error, err_arg);
  CHECK_EQ(Datatype::blocks({{1, INT64_MIN, byte}}, true).error, err_arg);
  CHECK_EQ(Datatype::subarray({uint64_t{1} << 40, uint64_t{1} << 40}, {1, 1}, {0, 0}, byte).error, err_arg);
  CHECK_EQ(Datatype::subarray({4}, {3}, {2}, byte).error, err_arg);
  CHECK_EQ(Datatype::subarray({}, {}, {}, byte).error, err_arg);
  int64_t begin, end;
  CHECK(!Datatype::resized(byte, 0, int64_t{1} << 46).type->span(100, &begin, &end));
  CHECK(!byte->span(UINT64_MAX, &begin, &end));
  DatatypeResult nested{byte, 0, ""};
  int depth = 0;
  for (; nested.type != nullptr && depth < 1000; depth++) nested = Datatype::blocks({{1, 0, nested.type}, {1, 1000 + depth * 3, byte}}, false);
  CHECK(depth < 100);
  nested = {Datatype::blocks({{1, 0, byte}, {1, 1, Datatype::basic(Element::int32)}}, false).type, 0, ""};
  for (depth = 0; nested.type != nullptr && depth < 1000; depth++)
    nested = Datatype::blocks({{1, 0, nested.type}, {1, static_cast<int64_t>(nested.type->size()), byte}}, false);
  CHECK(depth < 100);
}

TEST(types_without_data) {
  DatatypePointer none = Datatype::contiguous(0, Datatype::basic(Element::int32)).type;
  CHECK_EQ(none->size(), 0u);
  CHECK_EQ(none->extent(), 0);
  CHECK(none->dense(1000));
  CHECK_EQ(none->elements_in(0), 0u);
  DatatypePointer many = Datatype::contiguous(uint64_t{1} << 45, none).type;
  CHECK(many != nullptr);
  pack(*many, nullptr, 0, 0, nullptr);
}

}  // namespace

CHECK_MAIN
