#pragma once
#include <atomic>

namespace vicinal::region {

/*
 * Memory that is not write-back keeps no order of its own (write-combined stores may pass each other, loads from it may be early), and what
 * std::atomic promises is a promise about write-back memory. These fences order it all the same.
 */

/** What was stored before is out before anything that is stored after. */
inline void store_fence(bool needed) {
  if (!needed) return;
#if defined(__x86_64__)
  __builtin_ia32_sfence();
#elif defined(__aarch64__)
  __asm__ volatile("dsb st" ::: "memory");
#else
  std::atomic_thread_fence(std::memory_order_seq_cst);
#endif
}

/** What is loaded after is loaded after all that was loaded before. */
inline void load_fence(bool needed) {
  if (!needed) return;
#if defined(__x86_64__)
  __builtin_ia32_lfence();
#elif defined(__aarch64__)
  __asm__ volatile("dsb ld" ::: "memory");
#else
  std::atomic_thread_fence(std::memory_order_seq_cst);
#endif
}

}  // namespace vicinal::region
