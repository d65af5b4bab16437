#include "handoff/grant.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#ifndef MFD_NOEXEC_SEAL
#define MFD_NOEXEC_SEAL 0x0008U
#endif

namespace vicinal::handoff {

static Result failed(const char* call, int error) { return {-1, error, call}; }

Result create_memfd(const std::string& name, uint64_t bytes) {
  int memfd = memfd_create(name.c_str(), MFD_CLOEXEC | MFD_ALLOW_SEALING | MFD_NOEXEC_SEAL);
  if (memfd < 0 && errno == EINVAL) memfd = memfd_create(name.c_str(), MFD_CLOEXEC | MFD_ALLOW_SEALING);  // kernels before 6.3
  if (memfd < 0) return failed("memfd_create", errno);
  const char* call = nullptr;
  if (ftruncate(memfd, static_cast<off_t>(bytes)) != 0)
    call = "ftruncate";
  else if (fcntl(memfd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW) != 0)
    call = "fcntl";
  else if (fchmod(memfd, 0400) != 0)
    call = "fchmod";
  if (call == nullptr) return {memfd, 0, ""};
  int error = errno;
  close(memfd);
  return failed(call, error);
}

Result seal_forever(int memfd) {
  if (fcntl(memfd, F_ADD_SEALS, F_SEAL_FUTURE_WRITE) != 0) return failed("fcntl", errno);
  if (fcntl(memfd, F_ADD_SEALS, F_SEAL_SEAL) != 0) return failed("fcntl", errno);
  return {0, 0, ""};
}

Result reopen_read_only(int memfd) {
  std::string path = "/proc/self/fd/" + std::to_string(memfd);
  int reopened = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  return reopened < 0 ? failed("open", errno) : Result{reopened, 0, ""};
}

Result allocation_of(int memfd, Allocation* allocation) {
  struct stat status {};
  if (fstat(memfd, &status) != 0) return failed("fstat", errno);
  allocation->bytes = static_cast<uint64_t>(status.st_size);
  allocation->allocated = static_cast<uint64_t>(status.st_blocks) * 512;
  return {0, 0, ""};
}

Result create_eventfd() {
  int made = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  return made < 0 ? failed("eventfd", errno) : Result{made, 0, ""};
}

bool alive(int pidfd) {
  pollfd ended{pidfd, POLLIN, 0};
  int ready;
  do ready = poll(&ended, 1, 0);
  while (ready < 0 && errno == EINTR);  // a profiler's signal says nothing about the process
  return ready == 0;
}

}  // namespace vicinal::handoff
