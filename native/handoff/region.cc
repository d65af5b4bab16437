#include "handoff/region.h"

#include <fcntl.h>
#include <linux/memfd.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <bit>
#include <cerrno>

#ifndef MFD_NOEXEC_SEAL
#define MFD_NOEXEC_SEAL 0x0008U
#endif

namespace vicinal::handoff {

static Result failed(const char* call, int error) { return {-1, error, call}; }

Result create_region(const std::string& name, uint64_t bytes, uint64_t huge_page_bytes) {
  unsigned flags = MFD_CLOEXEC | MFD_ALLOW_SEALING;
  if (huge_page_bytes != 0) flags |= MFD_HUGETLB | static_cast<unsigned>(std::countr_zero(huge_page_bytes)) << MFD_HUGE_SHIFT;
  int memfd = memfd_create(name.c_str(), flags | MFD_NOEXEC_SEAL);
  if (memfd < 0 && errno == EINVAL) memfd = memfd_create(name.c_str(), flags);  // kernels before 6.3
  if (memfd < 0) return failed("memfd_create", errno);
  const char* call = nullptr;
  if (ftruncate(memfd, static_cast<off_t>(bytes)) != 0)
    call = "ftruncate";
  else if (fcntl(memfd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0)
    call = "fcntl";
  else if (fchmod(memfd, 0600) != 0)
    call = "fchmod";
  if (call == nullptr) return {memfd, 0, ""};
  int error = errno;
  close(memfd);
  return failed(call, error);
}

Result scrub(int region, uint64_t offset, uint64_t length) {
  auto from = static_cast<off_t>(offset), count = static_cast<off_t>(length);
  int done;
  do done = fallocate(region, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, from, count);
  while (done != 0 && errno == EINTR);
  if (done != 0) return failed("fallocate", errno);
  do done = fallocate(region, FALLOC_FL_KEEP_SIZE, from, count);
  while (done != 0 && errno == EINTR);
  return done != 0 ? failed("fallocate", errno) : Result{0, 0, ""};
}

}  // namespace vicinal::handoff
