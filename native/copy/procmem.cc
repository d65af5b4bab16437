#include "copy/procmem.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace vicinal::procmem_mover {

static ssize_t read_at(int memory, void* to, uint64_t bytes, uint64_t address) {
  ssize_t got;
  do got = pread(memory, to, bytes, static_cast<off_t>(address));
  while (got < 0 && errno == EINTR);
  return got;
}

RemoteRead read(int memory, const NonceClaim& nonce, uint64_t address, std::byte* to, uint64_t bytes) {
  if (nonce.address == 0) return {RemoteRead::End::failed, ESRCH};
  if (bytes > INT64_MAX || address > INT64_MAX - bytes) return {RemoteRead::End::failed, EIO};
  uint64_t proof[2] = {0, 0};
  ssize_t got = read_at(memory, proof, sizeof proof, nonce.address);
  if (got == 0) return {RemoteRead::End::failed, ESRCH};
  if (got < 0 && errno == EIO) return {RemoteRead::End::stranger, EIO};
  if (got < 0) return {RemoteRead::End::failed, errno};
  if (static_cast<size_t>(got) != sizeof proof || !nonce.matches(proof)) return {RemoteRead::End::stranger, 0};
  for (uint64_t moved = 0; moved < bytes; moved += static_cast<uint64_t>(got)) {
    got = read_at(memory, to + moved, std::min(bytes - moved, remote_read_bytes), address + moved);
    if (got < 0) return {RemoteRead::End::failed, errno};
    if (got == 0) return {RemoteRead::End::failed, ESRCH};
  }
  return {};
}

}  // namespace vicinal::procmem_mover
