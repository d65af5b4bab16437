#pragma once
#include <atomic>
#include <cstdint>
#include <utility>
#include <vector>

#include "layout/head.h"
#include "ring/doorbell.h"
#include "ring/fence.h"

namespace vicinal {

/*
 * The protocol of sleeping and waking, free of locks and of lost wakeups.
 *
 *   waker                                        sleeper
 *   W1 publish (release store to its ring)       S1 store asleep = 1 (own head)
 *   W2 fence, or nothing: see below              S2 full fence, on every running thread: membarrier
 *   W3 load asleep of the sleeper                S3 look at every ring, and at the broker's socket
 *   W4 if 1: write the pair's eventfd            S4 nothing there: sleep on the eventfds, with a backstop
 *
 * It is lost when S3 misses W1 and W3 misses S1. A full fence at W2 and one at S2 forbid that (store-load order on both
 * sides), but the fence at W2 would be paid for every message. With membarrier(GLOBAL_EXPEDITED) at S2 each registered
 * waker's processor passes a full fence between S1 and S3: either its W1 was before the fence, then S3 sees it; or its
 * W3 comes after, then it sees S1. So W2 needs to keep the compiler's order only. A waker that is not registered, or
 * whose sleeper has no membarrier, fences itself.
 *
 * A membarrier ends at its kernel. A rank that peers of other kernels know by a head of its own says in that one that it has none, so that
 * these fence; the membarrier of S2 begins with a full fence, so that one announcement serves both kinds of wakers.
 */

/** Registers this process for global expedited membarriers. False where the kernel has none. */
bool register_membarrier();

/** S2 with membarrier: a full fence on all processors that run registered threads. */
void global_membarrier();

/** The sleeper's side on its own head. */
class Sleeper {
 public:
  /**
   * One of its own heads; wakers look at the one that they were granted.
   * @param membarrier wakers that see this head are reached by our membarrier; @param fenced it lies in memory that is not proven cached
   */
  void add(layout::HeadWaiting* own, bool membarrier, bool fenced = false) {
    own_.push_back(own);
    membarrier_ = membarrier_ || membarrier;
    fenced_ = fenced_ || fenced;
    own->membarrier.store(membarrier ? 1 : 0, std::memory_order_relaxed);
  }
  /** S1 and S2. The caller then looks everywhere (S3), and sleeps only if it found nothing. */
  void announce() {
    for (layout::HeadWaiting* own : own_) own->asleep.store(1, std::memory_order_relaxed);
    if (fenced_) full_fence();
#ifndef VICINAL_TEST_NO_FENCE
    if (membarrier_)
      global_membarrier();
    else
      std::atomic_thread_fence(std::memory_order_seq_cst);
#else
    std::atomic_signal_fence(std::memory_order_seq_cst);
#endif
  }
  void awake() {
    for (layout::HeadWaiting* own : own_) own->asleep.store(0, std::memory_order_relaxed);
  }

 private:
  std::vector<layout::HeadWaiting*> own_;
  bool membarrier_ = false;
  bool fenced_ = false;
};

/** The waker's side for one peer. */
class Waker {
 public:
  Waker() = default;
  /**
   * @param peer the sleeper's head, mapped read-only; @param registered whether this process called register_membarrier(), and the sleeper
   * sleeps in the same kernel; @param fenced the head lies in memory that is not proven cached
   */
  Waker(const layout::HeadWaiting* peer, int eventfd, bool registered, bool fenced = false)
      : peer_(peer), eventfd_(eventfd), fence_(!(registered && peer->membarrier.load(std::memory_order_relaxed) == 1) || fenced), fenced_(fenced) {}
  /** W2 to W4: call after every store that the peer may be waiting for. Returns true when it had to wake. */
  bool after_publish() const {
    if (fence_)
      fence();
    else
      std::atomic_signal_fence(std::memory_order_seq_cst);
    if (peer_->asleep.load(std::memory_order_relaxed) == 0) [[likely]]
      return false;
    if (eventfd_ >= 0) ring_doorbell(eventfd_);
    return true;
  }
  int eventfd() const { return eventfd_; }
  /** Wakes by another eventfd from now on. Returns the former one. */
  int exchange_eventfd(int eventfd) { return std::exchange(eventfd_, eventfd); }
  /** True when each publish costs a full fence, as the sleeper's membarrier does not reach this process. */
  bool fences() const { return fence_; }

 private:
  void fence() const {
    if (fenced_)
      full_fence();
    else
      std::atomic_thread_fence(std::memory_order_seq_cst);
  }

  const layout::HeadWaiting* peer_ = nullptr;
  int eventfd_ = -1;
  bool fence_ = true;
  bool fenced_ = false;
};

}  // namespace vicinal
