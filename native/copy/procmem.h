#pragma once
#include <cstddef>

#include "copy/nonce.h"
#include "copy/remote_read.h"

namespace vicinal::procmem_mover {

/**
 * Copies `bytes` bytes at `address` of the process behind `memory`, a descriptor of its /proc/PID/mem that the broker opened read-only, into `to`.
 * The descriptor stays with the memory that it was opened for: neither another process with the pid nor another program of the process is ever
 * read. The nonce is read first all the same, and proves that it is the peer's. No bytes: a probe of the nonce alone.
 * @returns failed with ESRCH (the process has ended), EIO (the bytes are not mapped there), EBADF; stranger
 */
RemoteRead read(int memory, const NonceClaim& nonce, uint64_t address, std::byte* to, uint64_t bytes);

}  // namespace vicinal::procmem_mover
