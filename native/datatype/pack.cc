#include "datatype/pack.h"

#include <cstring>

namespace vicinal {
namespace {

struct Packer {
  const std::byte* base;
  std::byte* packed;
  void operator()(int64_t displacement, uint64_t length) {
    std::memcpy(packed, base + displacement, length);
    packed += length;
  }
  template <size_t bytes>
  void fixed(int64_t displacement) {
    std::memcpy(packed, base + displacement, bytes);
    packed += bytes;
  }
};

struct Unpacker {
  std::byte* base;
  const std::byte* packed;
  void operator()(int64_t displacement, uint64_t length) {
    std::memcpy(base + displacement, packed, length);
    packed += length;
  }
  template <size_t bytes>
  void fixed(int64_t displacement) {
    std::memcpy(base + displacement, packed, bytes);
    packed += bytes;
  }
};

}  // namespace

void pack(const Datatype& type, const std::byte* base, uint64_t from, uint64_t to, std::byte* packed) {
  Packer packer{base, packed};
  type.visit_data(from, to, packer);
}

void unpack(const Datatype& type, std::byte* base, uint64_t from, uint64_t to, const std::byte* packed) {
  Unpacker unpacker{base, packed};
  type.visit_data(from, to, unpacker);
}

}  // namespace vicinal
