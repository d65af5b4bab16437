#pragma once
#include <cstdint>

namespace vicinal {

/** How a read of another process's memory ended. Only after `done` do the bytes count: until then the destination may hold anything. */
struct RemoteRead {
  enum class End : uint8_t {
    done,
    failed,    // `error` says why
    stranger,  // whoever was read does not have the peer's nonce
  };
  End end = End::done;
  int error = 0;
};

/** Bytes of one system call: bounds how long a rank is busy with one peer (some 0.1 ms). */
constexpr uint64_t remote_read_bytes = 1024 * 1024;

}  // namespace vicinal
