#include "region/initialiser.h"

#include "ring/fence.h"

namespace vicinal::region {

Initialiser::Initialiser(std::byte* base, uint64_t bytes, uint32_t kind, uint32_t slots, uint64_t wait_milliseconds)
    : base_(base), bytes_(bytes), wait_(wait_milliseconds), claim_(Token::random()) {
  planned_ = plan(kind, bytes, slots, &reason_);
}

Initialiser::Step Initialiser::step(uint64_t now) {
  HeaderRead found = read_header(base_, bytes_);
  if (found.header == Header::valid) {
    geometry_ = found.geometry;
    return Step::ready;
  }
  if (found.header == Header::foreign) reason_ = found.reason;
  if (!reason_.empty()) return Step::failed;
  layout::RegionSeal& claim = reinterpret_cast<layout::RegionHead*>(base_)->seal;
  Token stands{{claim.claim[0].load(std::memory_order_relaxed), claim.claim[1].load(std::memory_order_relaxed)}};
  if (claimed_ && stands == claim_) {
    if (now - since_ < wait_) return Step::waiting;
    write_header(base_, planned_);
    geometry_ = planned_;
    ours_ = true;
    return Step::ready;
  }
  // another's claim: it gets the time to write the page, and then is taken for dead
  if (claimed_ || (!stands.empty() && since_ == 0)) {
    claimed_ = false;
    since_ = now;
    return Step::waiting;
  }
  if (!stands.empty() && now - since_ < 4 * wait_) return Step::waiting;
  claim.claim[0].store(claim_.words[0], std::memory_order_relaxed);
  claim.claim[1].store(claim_.words[1], std::memory_order_relaxed);
  store_fence();
  claimed_ = true;
  since_ = now;
  return Step::waiting;
}

}  // namespace vicinal::region
