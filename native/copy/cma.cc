#include "copy/cma.h"

#include <poll.h>
#include <sys/uio.h>

#include <algorithm>
#include <cerrno>

namespace vicinal::cma_mover {

RemoteRead read(pid_t pid, const NonceClaim& nonce, uint64_t address, std::byte* to, uint64_t bytes) {
  if (nonce.address == 0 || pid <= 0) return {RemoteRead::End::failed, ESRCH};
  if (address > UINT64_MAX - bytes) return {RemoteRead::End::failed, EFAULT};
  uint64_t moved = 0;
  do {
    uint64_t proof[2] = {0, 0}, part = std::min(bytes - moved, remote_read_bytes);
    iovec local[2] = {{proof, sizeof proof}, {to + moved, part}};
    iovec remote[2] = {{reinterpret_cast<void*>(nonce.address), sizeof proof}, {reinterpret_cast<void*>(address + moved), part}};
    unsigned long count = part == 0 ? 1 : 2;
    ssize_t got = process_vm_readv(pid, local, count, remote, count, 0);
    // nothing at the nonce's place: this is another process, or another program of the same process
    if (got < 0 && errno == EFAULT) return {RemoteRead::End::stranger, EFAULT};
    if (got < 0) return {RemoteRead::End::failed, errno};
    if (static_cast<size_t>(got) < sizeof proof || !nonce.matches(proof)) return {RemoteRead::End::stranger, 0};
    uint64_t came = static_cast<uint64_t>(got) - sizeof proof;
    if (came == 0 && part != 0) return {RemoteRead::End::failed, EFAULT};
    moved += came;
  } while (moved < bytes);
  return {};
}

bool lives(int pidfd) {
  pollfd ended{pidfd, POLLIN, 0};
  return poll(&ended, 1, 0) == 0;
}

}  // namespace vicinal::cma_mover
