#include "ring/doorbell.h"

#include <linux/aio_abi.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdint>
#include <mutex>

namespace vicinal {
namespace {

/** The process's context of asynchronous I/O and an empty file to read from. Made at the first ring; a forked child makes its own. */
class Ringer {
 public:
  static Ringer& of_process() {
    static Ringer ringer;
    return ringer;
  }

  /** False when asynchronous I/O is not to be had. */
  bool ring(int eventfd) {
    aio_context_t context = ready();
    uint8_t byte;
    iocb block{};
    block.aio_lio_opcode = IOCB_CMD_PREAD;
    block.aio_fildes = static_cast<uint32_t>(empty_);
    block.aio_buf = reinterpret_cast<uintptr_t>(&byte);
    block.aio_nbytes = 1;
    block.aio_flags = IOCB_FLAG_RESFD;
    block.aio_resfd = static_cast<uint32_t>(eventfd);
    iocb* blocks[] = {&block};
    for (int turn = 0; turn < 4 && context != 0; turn++) {
      // The read ends within the call: the file is empty memory.
      if (syscall(SYS_io_submit, context, 1L, blocks) == 1) return true;
      if (errno == EAGAIN) {  // the ring of completions is full: nobody needs them
        io_event events[32];
        timespec now{0, 0};
        syscall(SYS_io_getevents, context, 0L, 32L, events, &now);
      } else if (errno == EINVAL && owner_ != getpid()) {  // a context is not inherited
        context = make();
      } else if (errno != EINTR) {
        return false;
      }
    }
    return false;
  }

  aio_context_t ready() { return owner_.load(std::memory_order_acquire) != 0 ? context_.load(std::memory_order_relaxed) : make(); }

 private:
  aio_context_t make() {
    std::lock_guard<std::mutex> guard(mutex_);
    if (owner_ == getpid()) return context_;
    aio_context_t made = 0;
    if (empty_ < 0) empty_ = memfd_create("vicinal-empty", MFD_CLOEXEC);
    if (empty_ < 0 || syscall(SYS_io_setup, 8, &made) != 0) made = 0;
    context_.store(made, std::memory_order_relaxed);
    owner_.store(getpid(), std::memory_order_release);
    return made;
  }

  std::mutex mutex_;
  std::atomic<aio_context_t> context_{0};
  std::atomic<pid_t> owner_{0};
  int empty_ = -1;
};

}  // namespace

bool doorbell_is_asynchronous() { return Ringer::of_process().ready() != 0; }

void ring_doorbell(int eventfd) {
  if (Ringer::of_process().ring(eventfd)) return;
  pollfd ready{eventfd, POLLOUT, 0};
  if (poll(&ready, 1, 0) != 1 || (ready.revents & POLLOUT) == 0) return;
  uint64_t one = 1;
  while (write(eventfd, &one, sizeof one) < 0 && errno == EINTR) {
  }
}

void drain_doorbell(int eventfd) {
  uint64_t count;
  iovec vector{&count, sizeof count};
  while (preadv2(eventfd, &vector, 1, -1, RWF_NOWAIT) < 0 && errno == EINTR) {
  }
}

}  // namespace vicinal
