#pragma once
#include "handoff/seqpacket.h"

namespace vicinal::handoff {

/**
 * Opens the memory of a client read-only (/proc/PID/mem below `proc_root`). The descriptor stays with the memory that the process has now: it reads
 * nothing once the process has ended or runs another program, and no other process ever.
 *
 * The broker may be allowed more than its clients, so it must not be talked into opening what they may not read themselves: the process is the one
 * behind `pidfd`, its four uids are still `uid`, and the kernel deems its memory that user's (it runs no set-uid program, and did not hide).
 * @returns the descriptor; errors ESRCH (it has ended), EACCES and EPERM (ptrace rules, or one of those checks: `call` names it)
 */
Result open_memory(const std::string& proc_root, pid_t pid, int pidfd, uid_t uid);

}  // namespace vicinal::handoff
