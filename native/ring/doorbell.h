#pragma once

namespace vicinal {

/*
 * The eventfd of a pair is one open description that both ends hold, so a hostile end can fill its count and clear O_NONBLOCK
 * at any moment: then a plain write or read of the other end blocks for ever, and asking poll() first leaves a window between
 * the two calls. So neither end uses them: the waker lets the kernel add to the count at the end of an asynchronous read of
 * its own (IOCB_FLAG_RESFD), which never waits; the sleeper reads with RWF_NOWAIT.
 */

/** Adds to the count of an eventfd, never blocking whatever its count and flags. */
void ring_doorbell(int eventfd);

/** Takes what was rung on an eventfd, never blocking whatever its flags. */
void drain_doorbell(int eventfd);

/** False where the kernel or a seccomp filter refuses asynchronous I/O: then ring_doorbell() asks poll() before it writes. */
bool doorbell_is_asynchronous();

}  // namespace vicinal
