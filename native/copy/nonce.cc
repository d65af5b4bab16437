#include "copy/nonce.h"

#include <sys/mman.h>
#include <sys/random.h>

#include "layout/version.h"

namespace vicinal {

Nonce Nonce::create() {
  Nonce made;
  void* page = mmap(nullptr, layout::page_bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (page == MAP_FAILED) return made;
  made.page_ = Mapping(static_cast<std::byte*>(page), layout::page_bytes);
  NonceClaim claim;
  if (madvise(page, layout::page_bytes, MADV_WIPEONFORK) != 0 || getrandom(claim.value, sizeof claim.value, 0) != sizeof claim.value) return made;
  std::memcpy(page, claim.value, sizeof claim.value);
  claim.address = reinterpret_cast<uint64_t>(page);
  made.claim_ = claim;
  return made;
}

}  // namespace vicinal
