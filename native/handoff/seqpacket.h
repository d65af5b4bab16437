#pragma once
#include <sys/socket.h>
#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace vicinal::handoff {

/** Result of a call into the kernel: a value, or an errno with the call that gave it. */
struct Result {
  int value = -1;
  int error = 0;
  const char* call = "";
  bool ok() const { return error == 0; }
};

/** Listens on a Unix socket of that type at `path`. A socket file that nobody answers at is replaced. */
Result listen_at(const std::string& path, mode_t mode, int backlog, int type = SOCK_SEQPACKET);

/** A process that connected, as the kernel tells it. */
struct Peer {
  int socket = -1;
  pid_t pid = 0;
  uid_t uid = 0;
  gid_t gid = 0;
  int pidfd = -1;
};

/** Accepts one connection; error EAGAIN when there is none. */
Result accept_one(int listener, Peer* peer);

/** Who is at the other end of a connection that was accepted by this process or a former one. */
Result peer_of(int connected, Peer* peer);

enum class Received : uint8_t { frame, again, closed, too_large, descriptors, failed };

/**
 * Receives one packet without a control buffer, so that the kernel drops what descriptors a client may send: closing a
 * hostile one (of a FUSE file, say) could block for ever.
 */
Received receive_one(int socket, std::byte* buffer, size_t limit, size_t* length, int* error);

/** Sends one packet with descriptors. Returns 0 or an errno; never blocks, never raises SIGPIPE. */
int send_one(int socket, const std::byte* bytes, size_t length, const std::vector<int>& descriptors);

/** Bytes that the other end has not read. */
Result unread_bytes(int socket);

/** sd_notify, with at most 253 descriptors (FDSTORE=1): false when NOTIFY_SOCKET is not set; `*error` is an errno. */
bool notify(const std::string& state, const std::vector<int>& descriptors, int* error);

}  // namespace vicinal::handoff
