#pragma once
#include <atomic>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace vicinal {

/*
 * Orders of memory that may not be cached (a device's, mapped uncached or write-combining), where acquire and release promise nothing:
 * a processor may hold stores to it back, and load from it ahead of time, in any order.
 */

/** All stores before it reach memory before any store after it. */
inline void store_fence() {
#if defined(__x86_64__)
  _mm_sfence();
#elif defined(__aarch64__)
  asm volatile("dmb oshst" : : : "memory");
#else
  std::atomic_thread_fence(std::memory_order_seq_cst);
#endif
}

/** No load after it is done before all loads before it are. */
inline void load_fence() {
#if defined(__x86_64__)
  _mm_lfence();
#elif defined(__aarch64__)
  asm volatile("dmb oshld" : : : "memory");
#else
  std::atomic_thread_fence(std::memory_order_seq_cst);
#endif
}

/** Both, and no load after it before all stores before it. */
inline void full_fence() {
#if defined(__x86_64__)
  _mm_mfence();
#elif defined(__aarch64__)
  asm volatile("dmb osh" : : : "memory");
#else
  std::atomic_thread_fence(std::memory_order_seq_cst);
#endif
}

}  // namespace vicinal
