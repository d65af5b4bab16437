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
  auto allocated = [&] {
    int done;
    do done = fallocate(memfd, 0, 0, static_cast<off_t>(bytes));
    while (done != 0 && errno == EINTR);
    return done == 0;
  };
  const char* call = nullptr;
  if (ftruncate(memfd, static_cast<off_t>(bytes)) != 0)
    call = "ftruncate";
  else if (!allocated())
    call = "fallocate";
  else if (fcntl(memfd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0)
    call = "fcntl";
  else if (fchmod(memfd, 0600) != 0)
    call = "fchmod";
  if (call == nullptr) return {memfd, 0, ""};
  int error = errno;
  close(memfd);
  return failed(call, error);
}

}  // namespace vicinal::handoff
