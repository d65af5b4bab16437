#pragma once
#include <cstdint>
#include <memory>
#include <vector>

#include "coll/op.h"
#include "datatype/layout.h"

namespace vicinal {

class Datatype;
using DatatypePointer = std::shared_ptr<const Datatype>;

/** The basic types of a datatype in order, without their places: what MPI calls its type signature. */
struct TypeSignature {
  uint64_t bytes = 0, elements = 0;
  uint32_t unit = 0;  // bytes of every basic element, 0 when they differ
  uint32_t depth = 1;
  uint64_t count = 0;  // `count` times `inner`, or else the parts
  std::shared_ptr<const TypeSignature> inner;
  std::vector<std::shared_ptr<const TypeSignature>> parts;
};

/** Result of making a datatype: the type, or the error class and the reason. */
struct DatatypeResult {
  DatatypePointer type;
  int error = 0;
  const char* reason = "";
};

/** A datatype (MPI-4.1 chapter 5): committed when it is made, never changed. All lengths in bytes; no more than 2^47 of them. */
class Datatype {
 public:
  static constexpr uint64_t bytes_max = uint64_t{1} << 47;
  /** Types may be nested this deep; what is regular does not count. */
  static constexpr uint32_t depth_max = 64;

  /** One of a part list: `length` elements of `type`, one extent apart, from `displacement` on. */
  struct Block {
    uint64_t length;
    int64_t displacement;
    DatatypePointer type;
  };

  static DatatypePointer basic(Element element);
  static DatatypeResult contiguous(uint64_t count, const DatatypePointer& type);
  /** `count` blocks of `length` elements, block starts `stride` bytes apart. */
  static DatatypeResult hvector(uint64_t count, uint64_t length, int64_t stride, const DatatypePointer& type);
  /** hindexed and struct. `padded`: the extent grows to a multiple of the largest basic type, as a compiler lays out structures. */
  static DatatypeResult blocks(const std::vector<Block>& blocks, bool padded);
  static DatatypeResult resized(const DatatypePointer& type, int64_t lower, int64_t extent);
  /** A box of a larger array; the last dimension varies fastest. `type` has the extent of one element of the array. */
  static DatatypeResult subarray(const std::vector<uint64_t>& sizes, const std::vector<uint64_t>& subsizes, const std::vector<uint64_t>& starts,
                                 const DatatypePointer& type);

  /** Bytes of data. */
  uint64_t size() const { return size_; }
  /** Basic elements. */
  uint64_t elements() const { return signature_->elements; }
  int64_t lower() const { return lower_; }
  int64_t upper() const { return upper_; }
  int64_t extent() const { return upper_ - lower_; }
  /** Where the first byte of data lies, and where the last one ends. Both 0 without data. */
  int64_t true_lower() const { return true_lower_; }
  int64_t true_upper() const { return true_upper_; }
  /** The element type of all basic elements; false when they differ. */
  bool uniform(Element* element) const {
    *element = element_;
    return uniform_;
  }
  /** True when `count` elements are one run of bytes, from true_lower() on. */
  bool dense(uint64_t count) const;
  /** Where `count` elements begin and end. False when that is beyond any memory. */
  bool span(uint64_t count, int64_t* begin, int64_t* end) const;
  /** Basic elements in the first `bytes` of data of any number of elements; UINT64_MAX when that is no whole number. */
  uint64_t elements_in(uint64_t bytes) const;

  /** Bytes `from` to `to` of the data of consecutive elements, run by run: see visit() of datatype/layout.h. */
  template <typename Visitor>
  void visit_data(uint64_t from, uint64_t to, Visitor& visitor) const {
    if (from >= to || size_ == 0) return;
    if (layout_->kind == DataLayout::Kind::run && extent() == static_cast<int64_t>(size_))
      return visitor(displacement_ + static_cast<int64_t>(from), to - from);
    DataLayout all;
    all.kind = DataLayout::Kind::loop;
    all.count = to / size_ + 1;
    all.stride = extent();
    all.inner = layout_;
    visiting::loop(all, displacement_, from, to, visitor);
  }

 private:
  struct Placed {
    int64_t displacement = 0;
    std::shared_ptr<const DataLayout> layout;  // nullptr: no data
  };
  static Placed repeat(const Placed& inner, uint64_t count, int64_t stride);
  static Placed join(std::vector<Placed> parts);
  static DatatypeResult assemble(const std::vector<Block>& blocks, bool padded);

  uint64_t size_ = 0;
  int64_t lower_ = 0, upper_ = 0, true_lower_ = 0, true_upper_ = 0;
  uint32_t alignment_ = 1;
  bool explicit_bounds_ = false;  // resized() set them, here or in a part
  bool uniform_ = true;
  Element element_ = Element::uint8;
  int64_t displacement_ = 0;  // where layout_ is placed
  std::shared_ptr<const DataLayout> layout_;
  std::shared_ptr<const TypeSignature> signature_;
};

}  // namespace vicinal
