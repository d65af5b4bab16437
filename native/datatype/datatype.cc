#include "datatype/datatype.h"

#include <algorithm>

#include "engine/error.h"

namespace vicinal {

using Kind = DataLayout::Kind;

static constexpr uint64_t element_bytes[] = {1, 1, 1, 2, 2, 4, 4, 8, 8, 4, 8};
static_assert(std::size(element_bytes) == element_count);

static DatatypeResult refuse(const char* reason) { return {nullptr, err_arg, reason}; }
static constexpr const char* too_large = "the type spans more than 2^47 bytes";
static constexpr const char* too_deep = "types are nested deeper than 64";

static bool within_limits(int64_t value) {
  return value >= -static_cast<int64_t>(Datatype::bytes_max) && value <= static_cast<int64_t>(Datatype::bytes_max);
}

/** displacement + index * stride, where that is within limits. */
static bool place(int64_t displacement, uint64_t index, int64_t stride, int64_t* result) {
  if (index > Datatype::bytes_max && stride != 0) return false;
  int64_t product;
  if (stride == 0) index = 0;
  if (__builtin_mul_overflow(static_cast<int64_t>(index), stride, &product) || __builtin_add_overflow(displacement, product, result)) return false;
  return within_limits(*result);
}

// ---- layouts -----------------------------------------------------------------------------------------------------

Datatype::Placed Datatype::repeat(const Placed& inner, uint64_t count, int64_t stride) {
  if (count == 0 || inner.layout == nullptr) return {};
  if (count == 1) return inner;
  const DataLayout& each = *inner.layout;
  auto layout = std::make_shared<DataLayout>();
  layout->size = each.size * count;
  if (each.kind == Kind::run && stride == static_cast<int64_t>(each.size)) return {inner.displacement, layout};
  layout->kind = Kind::loop;
  layout->stride = stride;
  if (each.kind == Kind::loop && stride == each.stride * static_cast<int64_t>(each.count)) {
    layout->count = count * each.count;
    layout->stride = each.stride;
    layout->inner = each.inner;
  } else {
    layout->count = count;
    layout->inner = inner.layout;
  }
  layout->depth = layout->inner->depth + 1;
  return {inner.displacement, layout};
}

/** One after the other. What touches becomes one run; what repeats in regular steps becomes a loop. */
Datatype::Placed Datatype::join(std::vector<Placed> parts) {
  auto list = std::make_shared<DataLayout>();
  list->kind = Kind::list;
  for (Placed& part : parts) {
    if (part.layout == nullptr) continue;
    bool run = part.layout->kind == Kind::run;
    if (run && !list->entries.empty()) {
      DataLayout::Entry& last = list->entries.back();
      if (last.inner == nullptr && last.displacement + static_cast<int64_t>(last.size) == part.displacement) {
        last.size += part.layout->size;
        list->size += part.layout->size;
        continue;
      }
    }
    list->entries.push_back({part.displacement, list->size, part.layout->size, run ? nullptr : part.layout});
    list->size += part.layout->size;
    list->depth = std::max(list->depth, part.layout->depth + 1);
  }
  std::vector<DataLayout::Entry>& entries = list->entries;
  if (entries.empty()) return {};
  auto only = [](const DataLayout::Entry& entry) {
    if (entry.inner != nullptr) return entry.inner;
    auto run = std::make_shared<DataLayout>();
    run->size = entry.size;
    return std::shared_ptr<const DataLayout>(run);
  };
  Placed first{entries[0].displacement, only(entries[0])};
  if (entries.size() == 1) return first;
  int64_t stride = entries[1].displacement - entries[0].displacement;
  for (size_t at = 1; at < entries.size(); at++) {
    if (entries[at].inner == entries[0].inner && entries[at].size == entries[0].size &&
        entries[at].displacement - entries[at - 1].displacement == stride)
      continue;
    entries.shrink_to_fit();
    return {0, list};
  }
  return repeat(first, entries.size(), stride);
}

// ---- signatures --------------------------------------------------------------------------------------------------

static std::shared_ptr<const TypeSignature> repeat_signature(const std::shared_ptr<const TypeSignature>& inner, uint64_t count) {
  if (count == 1) return inner;
  auto signature = std::make_shared<TypeSignature>();
  signature->bytes = inner->bytes * count;
  signature->elements = inner->elements * count;
  signature->unit = inner->unit;
  if (inner->unit == 0 && inner->bytes != 0) {
    signature->count = inner->inner == nullptr ? count : count * inner->count;
    signature->inner = inner->inner == nullptr ? inner : inner->inner;
    signature->depth = signature->inner->depth + 1;
  }
  return signature;
}

static std::shared_ptr<const TypeSignature> sequence(std::vector<std::shared_ptr<const TypeSignature>> parts) {
  if (parts.size() == 1) return parts[0];
  auto signature = std::make_shared<TypeSignature>();
  uint32_t unit = parts.empty() ? 1 : parts[0]->unit, depth = 0;
  for (const auto& part : parts) {
    signature->bytes += part->bytes;
    signature->elements += part->elements;
    depth = std::max(depth, part->depth);
    if (part->unit != unit) unit = 0;
  }
  signature->unit = unit;
  if (unit != 0) return signature;
  signature->depth = depth + 1;
  signature->parts = std::move(parts);
  return signature;
}

/** Basic elements in the first `bytes`, or UINT64_MAX. */
static uint64_t count_elements(const TypeSignature& signature, uint64_t bytes) {
  if (signature.unit != 0) return bytes % signature.unit == 0 ? bytes / signature.unit : UINT64_MAX;
  uint64_t elements = 0;
  if (signature.inner != nullptr) {
    elements = bytes / signature.inner->bytes * signature.inner->elements;
    bytes %= signature.inner->bytes;
    if (bytes == 0) return elements;
    uint64_t rest = count_elements(*signature.inner, bytes);
    return rest == UINT64_MAX ? rest : elements + rest;
  }
  for (const auto& part : signature.parts) {
    if (bytes == 0) break;
    uint64_t here = std::min(bytes, part->bytes);
    uint64_t found = count_elements(*part, here);
    if (found == UINT64_MAX) return found;
    elements += found;
    bytes -= here;
  }
  return elements;
}

uint64_t Datatype::elements_in(uint64_t bytes) const {
  if (size_ == 0) return 0;
  uint64_t rest = count_elements(*signature_, bytes % size_);
  return rest == UINT64_MAX ? rest : bytes / size_ * elements() + rest;
}

// ---- types -------------------------------------------------------------------------------------------------------

DatatypePointer Datatype::basic(Element element) {
  auto type = std::make_shared<Datatype>();
  uint64_t bytes = element_bytes[static_cast<size_t>(element)];
  type->size_ = bytes;
  type->upper_ = type->true_upper_ = static_cast<int64_t>(bytes);
  type->alignment_ = static_cast<uint32_t>(bytes);
  type->element_ = element;
  auto layout = std::make_shared<DataLayout>();
  layout->size = bytes;
  type->layout_ = layout;
  auto signature = std::make_shared<TypeSignature>();
  signature->bytes = bytes;
  signature->elements = 1;
  signature->unit = static_cast<uint32_t>(bytes);
  type->signature_ = signature;
  return type;
}

DatatypeResult Datatype::contiguous(uint64_t count, const DatatypePointer& type) { return blocks({{count, 0, type}}, false); }

DatatypeResult Datatype::blocks(const std::vector<Block>& blocks, bool padded) { return assemble(blocks, padded); }

DatatypeResult Datatype::assemble(const std::vector<Block>& blocks, bool padded) {
  auto made = std::make_shared<Datatype>();
  Datatype& whole = *made;
  std::vector<std::shared_ptr<const TypeSignature>> parts;
  std::vector<Placed> placed;
  placed.reserve(blocks.size());
  bool any = false, any_data = false;
  const Datatype* former = nullptr;
  uint64_t alike = 0;  // elements of the same type in a row, for the signature
  auto sign = [&] {
    if (former != nullptr && alike != 0) parts.push_back(repeat_signature(former->signature_, alike));
    alike = 0;
  };
  for (const Block& block : blocks) {
    const Datatype& type = *block.type;
    if (block.length == 0) continue;
    uint64_t bytes;
    if (__builtin_mul_overflow(block.length, type.size_, &bytes) || bytes > bytes_max - whole.size_) return refuse(too_large);
    int64_t last;  // displacement of the last element
    if (!within_limits(block.displacement) || !place(block.displacement, block.length - 1, type.extent(), &last)) return refuse(too_large);
    int64_t low = std::min(block.displacement, last), high = std::max(block.displacement, last);
    int64_t lower = low + type.lower_, upper = high + type.upper_;
    int64_t true_lower = low + type.true_lower_, true_upper = high + type.true_upper_;
    if (!within_limits(lower) || !within_limits(upper) || !within_limits(true_lower) || !within_limits(true_upper)) return refuse(too_large);
    if (type.explicit_bounds_) whole.explicit_bounds_ = true;
    whole.lower_ = any ? std::min(whole.lower_, lower) : lower;
    whole.upper_ = any ? std::max(whole.upper_, upper) : upper;
    any = true;
    whole.alignment_ = std::max(whole.alignment_, type.alignment_);
    if (type.size_ == 0) continue;
    whole.true_lower_ = any_data ? std::min(whole.true_lower_, true_lower) : true_lower;
    whole.true_upper_ = any_data ? std::max(whole.true_upper_, true_upper) : true_upper;
    if (any_data && (!type.uniform_ || type.element_ != whole.element_)) whole.uniform_ = false;
    if (!any_data) {
      whole.element_ = type.element_;
      whole.uniform_ = type.uniform_;
    }
    any_data = true;
    whole.size_ += bytes;
    Placed each = repeat({type.displacement_, type.layout_}, block.length, type.extent());
    placed.push_back({each.displacement + block.displacement, each.layout});
    if (former != nullptr && former->signature_ != type.signature_) sign();
    former = &type;
    alike += block.length;
  }
  sign();
  whole.signature_ = sequence(std::move(parts));
  if (whole.signature_->depth > depth_max) return refuse(too_deep);
  Placed joined = join(std::move(placed));
  if (joined.layout != nullptr && joined.layout->depth > depth_max) return refuse(too_deep);
  whole.displacement_ = joined.displacement;
  whole.layout_ = joined.layout;
  if (padded && !whole.explicit_bounds_) {
    int64_t beyond = (whole.upper_ - whole.lower_) % static_cast<int64_t>(whole.alignment_);
    if (beyond != 0) whole.upper_ += static_cast<int64_t>(whole.alignment_) - beyond;
  }
  return {made, success, ""};
}

DatatypeResult Datatype::hvector(uint64_t count, uint64_t length, int64_t stride, const DatatypePointer& type) {
  DatatypeResult block = contiguous(length, type);
  if (block.type == nullptr || count == 0 || length == 0) return count == 0 || length == 0 ? contiguous(0, type) : block;
  if (!within_limits(stride)) return refuse(too_large);
  // blocks may lie any distance apart: as elements whose extent is the stride
  auto spaced = std::make_shared<Datatype>(*block.type);
  int64_t last;
  if (!place(0, count - 1, stride, &last)) return refuse(too_large);
  spaced->lower_ = 0;
  spaced->upper_ = stride;
  DatatypeResult made = contiguous(count, spaced);
  if (made.type == nullptr) return made;
  auto vector = std::make_shared<Datatype>(*made.type);
  vector->lower_ = block.type->lower_ + std::min<int64_t>(0, last);
  vector->upper_ = block.type->upper_ + std::max<int64_t>(0, last);
  if (!within_limits(vector->lower_) || !within_limits(vector->upper_)) return refuse(too_large);
  return {vector, success, ""};
}

DatatypeResult Datatype::resized(const DatatypePointer& type, int64_t lower, int64_t extent) {
  if (!within_limits(lower) || !within_limits(extent) || !within_limits(lower + extent)) return refuse(too_large);
  auto made = std::make_shared<Datatype>(*type);
  made->lower_ = lower;
  made->upper_ = lower + extent;
  made->explicit_bounds_ = true;
  return {made, success, ""};
}

DatatypeResult Datatype::subarray(const std::vector<uint64_t>& sizes, const std::vector<uint64_t>& subsizes, const std::vector<uint64_t>& starts,
                                  const DatatypePointer& type) {
  if (sizes.empty() || sizes.size() != subsizes.size() || sizes.size() != starts.size())
    return refuse("sizes, subsizes and starts must have one number for each dimension");
  DatatypeResult made{type, success, ""};
  int64_t extent = type->extent(), start = 0;
  for (size_t at = sizes.size(); at-- > 0;) {
    if (sizes[at] < 1 || subsizes[at] < 1 || subsizes[at] > sizes[at] || starts[at] > sizes[at] - subsizes[at])
      return refuse("a box must lie in its array and have at least one element");
    made = at + 1 == sizes.size() ? contiguous(subsizes[at], made.type) : hvector(subsizes[at], 1, extent, made.type);
    if (made.type == nullptr) return made;
    if (!place(start, starts[at], extent, &start) || sizes[at] > bytes_max || !place(0, sizes[at], extent, &extent)) return refuse(too_large);
  }
  made = blocks({{1, start, made.type}}, false);
  return made.type == nullptr ? made : resized(made.type, 0, extent);
}

bool Datatype::dense(uint64_t count) const {
  if (size_ == 0 || count == 0) return true;
  return layout_->kind == Kind::run && (count == 1 || extent() == static_cast<int64_t>(size_));
}

bool Datatype::span(uint64_t count, int64_t* begin, int64_t* end) const {
  *begin = *end = 0;
  if (count == 0 || size_ == 0) return true;
  int64_t last;
  uint64_t bytes;
  if (!place(0, count - 1, extent(), &last) || __builtin_mul_overflow(count, size_, &bytes) || bytes > bytes_max) return false;
  *begin = std::min<int64_t>(0, last) + true_lower_;
  *end = std::max<int64_t>(0, last) + true_upper_;
  return true;
}

}  // namespace vicinal
