#pragma once
#include <sys/types.h>

#include <cstddef>

#include "copy/nonce.h"
#include "copy/remote_read.h"

namespace vicinal::cma_mover {

/**
 * Cross-memory attach: copies `bytes` bytes at `address` of process `pid` (in this process's pid namespace) straight into `to`, by process_vm_readv.
 * Every call reads the peer's nonce first, from the same process as the bytes. No bytes: a probe of the nonce alone.
 * @returns failed with EPERM (ptrace rules), ESRCH (no such process), EFAULT (the bytes are not mapped there), ENOSYS; stranger
 */
RemoteRead read(pid_t pid, const NonceClaim& nonce, uint64_t address, std::byte* to, uint64_t bytes);

/** True while the process behind a pidfd lives: until it has ended its pid is no one else's. */
bool lives(int pidfd);

}  // namespace vicinal::cma_mover
