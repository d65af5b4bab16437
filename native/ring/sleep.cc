#include "ring/sleep.h"

#include <linux/membarrier.h>
#include <poll.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cerrno>

namespace vicinal {

static long membarrier(int command) { return syscall(SYS_membarrier, command, 0u, 0); }

bool register_membarrier() {
  long supported = membarrier(MEMBARRIER_CMD_QUERY);
  if (supported < 0 || (supported & MEMBARRIER_CMD_GLOBAL_EXPEDITED) == 0) return false;
  return membarrier(MEMBARRIER_CMD_REGISTER_GLOBAL_EXPEDITED) == 0;
}

void global_membarrier() {
  std::atomic_thread_fence(std::memory_order_seq_cst);
  if (membarrier(MEMBARRIER_CMD_GLOBAL_EXPEDITED) != 0) std::atomic_thread_fence(std::memory_order_seq_cst);
}

void Waker::ring_doorbell() const {
  // The sleeper shares this description and could clear O_NONBLOCK and fill the count: ask before writing.
  pollfd ready{eventfd_, POLLOUT, 0};
  if (poll(&ready, 1, 0) != 1 || (ready.revents & POLLOUT) == 0) return;
  uint64_t one = 1;
  while (write(eventfd_, &one, sizeof one) < 0 && errno == EINTR) {
  }
}

void drain_doorbell(int eventfd) {
  uint64_t count;
  iovec vector{&count, sizeof count};
  while (preadv2(eventfd, &vector, 1, -1, RWF_NOWAIT) < 0 && errno == EINTR) {
  }
}

}  // namespace vicinal
