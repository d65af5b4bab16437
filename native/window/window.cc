#include "window/window.h"

#include <algorithm>
#include <cstring>
#include <new>

#include "datatype/pack.h"
#include "window/accumulate.h"

namespace vicinal {

static constexpr uint64_t element_sizes[] = {1, 1, 1, 2, 2, 4, 4, 8, 8, 4, 8};

Window::Window(Engine& engine, uint64_t name, std::shared_ptr<const Mapping> control, std::vector<int32_t> world, uint32_t own,
               std::vector<WindowPart> parts)
    : engine_(engine),
      name_(name),
      control_(std::move(control)),
      world_(std::move(world)),
      parts_(std::move(parts)),
      locks_(control_->base(), static_cast<uint32_t>(world_.size()), own),
      claimed_(world_.size()) {
  guarded_ = control_->guarded() ||
             std::any_of(parts_.begin(), parts_.end(), [](const WindowPart& part) { return part.memory != nullptr && part.memory->guarded(); });
}

Window::~Window() {
  for (uint32_t target = 0; target < members(); target++)
    if (claimed_[target]) unlock(target);
}

uint64_t Window::lock_name(uint32_t target) const {
  uint64_t z = name_ * 0x9e3779b97f4a7c15 + target + 1;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  z ^= z >> 31;
  return z == 0 ? 1 : z;
}

bool Window::fenced() const {
  return control_->fenced() ||
         std::any_of(parts_.begin(), parts_.end(), [](const WindowPart& part) { return part.memory != nullptr && part.memory->fenced(); });
}

bool Window::revoked() const {
  if (!guarded_) return false;
  return control_->revoked() ||
         std::any_of(parts_.begin(), parts_.end(), [](const WindowPart& part) { return part.memory != nullptr && part.memory->revoked(); });
}

bool Window::whole(WindowPart* all) const {
  *all = {};
  for (const WindowPart& part : parts_) {
    if (part.bytes == 0) continue;
    if (all->bytes == 0)
      *all = part;
    else if (part.memory != all->memory || part.offset != all->offset + all->bytes)
      return false;
    else
      all->bytes += part.bytes;
  }
  return true;
}

int Window::place(uint32_t target, uint64_t displacement, const Datatype* type, uint64_t count, uint64_t bytes, DataSpan* span) const {
  if (target >= members()) return err_rank;
  const WindowPart& part = parts_[target];
  if (displacement > part.bytes) return err_rma_range;
  int64_t begin = 0, end = static_cast<int64_t>(bytes);
  if (bytes > Datatype::bytes_max || (type != nullptr && !type->span(count, &begin, &end))) return err_rma_range;
  if (type != nullptr && type->size() * count != bytes) return err_type;
  auto first = static_cast<int64_t>(displacement);
  if (begin != end && (first + begin < 0 || first + end > static_cast<int64_t>(part.bytes))) return err_rma_range;
  *span = {part.base() == nullptr ? nullptr : part.base() + displacement, bytes, type, count};
  return success;
}

int Window::copy(const DataSpan& from, const DataSpan& to) {
  if (from.bytes == 0) return success;
  if (from.dense() && to.dense()) {
    std::memmove(to.first(), from.first(), from.bytes);
  } else if (to.dense()) {
    pack(*from.type, from.base, 0, from.bytes, to.first());
  } else if (from.dense()) {
    unpack(*to.type, to.base, 0, to.bytes, from.first());
  } else {
    std::unique_ptr<std::byte[]> between(new (std::nothrow) std::byte[from.bytes]);
    if (between == nullptr) return err_no_mem;
    pack(*from.type, from.base, 0, from.bytes, between.get());
    unpack(*to.type, to.base, 0, to.bytes, between.get());
  }
  return success;
}

namespace {

/** Whether every run is a number of aligned elements. */
struct Alignment {
  const std::byte* base;
  uint64_t bytes;
  bool good = true;
  void operator()(int64_t displacement, uint64_t length) {
    if ((reinterpret_cast<uintptr_t>(base) + static_cast<uint64_t>(displacement)) % bytes != 0 || length % bytes != 0) good = false;
  }
  template <size_t length>
  void fixed(int64_t displacement) {
    (*this)(displacement, length);
  }
};

struct Combiner {
  uint8_t op;
  Element element;
  uint64_t element_bytes;
  std::byte* base;
  const std::byte* origin;
  std::byte* result;
  void operator()(int64_t displacement, uint64_t length) {
    accumulate(op, element, base + displacement, origin, result, length / element_bytes);
    if (origin != nullptr) origin += length;
    if (result != nullptr) result += length;
  }
  template <size_t length>
  void fixed(int64_t displacement) {
    (*this)(displacement, length);
  }
};

}  // namespace

int Window::accumulate(uint8_t op, Element element, const DataSpan& target, const DataSpan& origin, const DataSpan& result) {
  if (!can_accumulate(op, element)) return err_op;
  if (target.bytes == 0) return success;
  uint64_t bytes = element_sizes[static_cast<size_t>(element)];
  Alignment alignment{target.base, bytes};
  if (target.dense())
    alignment(target.first() - target.base, target.bytes);
  else
    target.type->visit_data(0, target.bytes, alignment);
  if (!alignment.good) return err_disp;
  // origin and result without gaps, in memory of their own where they have some
  std::unique_ptr<std::byte[]> packed, former;
  const std::byte* from = op != op_no_op && origin.dense() ? origin.first() : nullptr;
  std::byte* to = result.bytes == 0 ? nullptr : result.dense() ? result.first() : nullptr;
  if (from == nullptr && op != op_no_op) {
    packed.reset(new (std::nothrow) std::byte[origin.bytes]);
    if (packed == nullptr) return err_no_mem;
    pack(*origin.type, origin.base, 0, origin.bytes, packed.get());
    from = packed.get();
  }
  if (result.bytes != 0 && to == nullptr) {
    former.reset(new (std::nothrow) std::byte[result.bytes]);
    if (former == nullptr) return err_no_mem;
    to = former.get();
  }
  Combiner combiner{op, element, bytes, target.base, from, to};
  if (target.dense())
    combiner(target.first() - target.base, target.bytes);
  else
    target.type->visit_data(0, target.bytes, combiner);
  if (former != nullptr) unpack(*result.type, result.base, 0, result.bytes, former.get());
  return success;
}

LockAttempt Window::try_lock(uint32_t target, bool exclusive) {
  if (!claimed_[target]) {
    engine_.claim_lock(lock_name(target));
    claimed_[target] = true;
  }
  LockAttempt attempt = exclusive ? locks_.try_exclusive(target, *this) : locks_.try_shared(target, *this);
  if (attempt != LockAttempt::taken && attempt != LockAttempt::blocked) {
    claimed_[target] = false;
    engine_.disclaim_lock(lock_name(target));
  }
  return attempt;
}

bool Window::unlock(uint32_t target) {
  bool whole = locks_.release(target);
  if (claimed_[target]) {
    claimed_[target] = false;
    engine_.disclaim_lock(lock_name(target));
  }
  return whole;
}

}  // namespace vicinal
