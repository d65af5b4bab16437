#include "segment/revoked.h"

#include <signal.h>
#include <sys/mman.h>

#include <cerrno>
#include <mutex>
#include <utility>

namespace vicinal {

namespace {

constexpr int places = 64;
Revocable::Place guarded_places[places];
struct sigaction former;

void bus_error(int number, siginfo_t* info, void* context) {
  auto address = reinterpret_cast<uintptr_t>(info->si_addr);
  for (Revocable::Place& place : guarded_places) {
    uintptr_t base = place.base.load(std::memory_order_acquire);
    if (base == 0 || address < base || address - base >= place.bytes.load(std::memory_order_acquire)) continue;
    int error = errno;
    void* anew = mmap(reinterpret_cast<void*>(base), place.bytes.load(std::memory_order_acquire), PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_NORESERVE, -1, 0);
    errno = error;
    if (anew == MAP_FAILED) break;
    place.revoked.store(true, std::memory_order_release);
    return;
  }
  if ((former.sa_flags & SA_SIGINFO) != 0 && former.sa_sigaction != nullptr) {
    former.sa_sigaction(number, info, context);
  } else if (former.sa_handler != SIG_DFL && former.sa_handler != SIG_IGN) {
    former.sa_handler(number);
  } else {
    signal(SIGBUS, SIG_DFL);  // the access is done again, and ends the process as it should
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
  for (Place& place : guarded_places) {
    bool expected = false;
    if (!place.taken.compare_exchange_strong(expected, true)) continue;
    place.revoked.store(false, std::memory_order_relaxed);
    place.bytes.store(bytes, std::memory_order_relaxed);
    place.base.store(reinterpret_cast<uintptr_t>(base), std::memory_order_release);
    place_ = &place;
    return;
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
