#include "segment/revoked.h"

#include <signal.h>
#include <sys/mman.h>

#include <cerrno>
#include <mutex>
#include <utility>

namespace vicinal {

std::atomic<uint64_t> Revocable::count_{0};

/** Said first: whoever reads the zeros, in whichever thread, finds it said. */
void take_away(Revocable::Place& place) {
  place.revoked.store(true, std::memory_order_release);
  Revocable::count_.fetch_add(1, std::memory_order_release);
}

namespace {

/** Places are handed out and taken back, never freed: the handler may look at any moment. */
struct Block {
  Revocable::Place places[64];
  std::atomic<Block*> next;
};
Block first_block;
struct sigaction former;

void bus_error(int number, siginfo_t* info, void* context) {
  auto address = reinterpret_cast<uintptr_t>(info->si_addr);
  bool fault = info->si_code > 0;  // else somebody sent it, and there is no address
  for (Block* block = fault ? &first_block : nullptr; block != nullptr; block = block->next.load(std::memory_order_acquire)) {
    for (Revocable::Place& place : block->places) {
      uintptr_t base = place.base.load(std::memory_order_acquire);
      uint64_t bytes = place.bytes.load(std::memory_order_acquire);
      if (base == 0 || address < base || address - base >= bytes) continue;
      int error = errno;
      take_away(place);
      void* anew = mmap(reinterpret_cast<void*>(base), bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_NORESERVE, -1, 0);
      errno = error;
      if (anew != MAP_FAILED) return;
    }
  }
  if ((former.sa_flags & SA_SIGINFO) != 0 && former.sa_sigaction != nullptr) {
    former.sa_sigaction(number, info, context);
  } else if (former.sa_handler != SIG_DFL && former.sa_handler != SIG_IGN) {
    former.sa_handler(number);
  } else if (fault || former.sa_handler == SIG_DFL) {
    signal(SIGBUS, SIG_DFL);  // the access is done again, and ends the process as it should
    if (!fault) raise(SIGBUS);
  }
}

void install() {
  static std::once_flag once;
  std::call_once(once, [] {
    struct sigaction action {};
    action.sa_sigaction = bus_error;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER;
    sigaction(SIGBUS, &action, &former);
  });
}

}  // namespace

Revocable::Revocable(std::byte* base, uint64_t bytes) {
  install();
  for (Block* block = &first_block;;) {
    for (Place& place : block->places) {
      bool expected = false;
      if (!place.taken.compare_exchange_strong(expected, true)) continue;
      place.revoked.store(false, std::memory_order_relaxed);
      place.bytes.store(bytes, std::memory_order_relaxed);
      place.base.store(reinterpret_cast<uintptr_t>(base), std::memory_order_release);
      place_ = &place;
      return;
    }
    Block* next = block->next.load(std::memory_order_acquire);
    if (next == nullptr) {
      auto* made = new Block{};
      if (block->next.compare_exchange_strong(next, made))
        next = made;
      else
        delete made;
    }
    block = next;
  }
}

Revocable& Revocable::operator=(Revocable&& other) noexcept {
  std::swap(place_, other.place_);
  return *this;
}

void Revocable::release() {
  if (place_ == nullptr) return;
  place_->base.store(0, std::memory_order_release);
  place_->taken.store(false, std::memory_order_release);
  place_ = nullptr;
}

}  // namespace vicinal
