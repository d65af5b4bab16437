#include "handoff/seqpacket.h"

#include <fcntl.h>
#include <linux/sockios.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#ifndef SO_PEERPIDFD
#define SO_PEERPIDFD 77
#endif

namespace vicinal::handoff {

static Result failed(const char* call, int error) { return {-1, error, call}; }

static bool address_of(const std::string& path, sockaddr_un* address, socklen_t* length) {
  std::memset(address, 0, sizeof *address);
  address->sun_family = AF_UNIX;
  if (path.empty() || path.size() >= sizeof(address->sun_path)) return false;
  std::memcpy(address->sun_path, path.data(), path.size());
  *length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + path.size() + 1);
  if (path[0] == '@') {
    address->sun_path[0] = '\0';
    (*length)--;
  }
  return true;
}

Result listen_at(const std::string& path, mode_t mode, int backlog, int type) {
  sockaddr_un address;
  socklen_t length;
  if (!address_of(path, &address, &length)) return failed("bind", ENAMETOOLONG);
  int probe = socket(AF_UNIX, type | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (probe < 0) return failed("socket", errno);
  bool answered = connect(probe, reinterpret_cast<sockaddr*>(&address), length) == 0 || errno == EAGAIN || errno == EPROTOTYPE;
  int why = errno;
  close(probe);
  if (answered) return failed("bind", EADDRINUSE);
  if (why == ECONNREFUSED) {
    struct stat status {};
    if (lstat(path.c_str(), &status) == 0 && S_ISSOCK(status.st_mode)) unlink(path.c_str());
  }
  int listener = socket(AF_UNIX, type | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (listener < 0) return failed("socket", errno);
  mode_t before = umask(0177);
  int bound = bind(listener, reinterpret_cast<sockaddr*>(&address), length);
  int error = errno;
  umask(before);
  if (bound != 0) {
    close(listener);
    return failed("bind", error);
  }
  if (chmod(path.c_str(), mode) != 0 || listen(listener, backlog) != 0) {
    error = errno;
    close(listener);
    return failed("listen", error);
  }
  return {listener, 0, ""};
}

static int poll_now(pollfd* one) {
  int ready;
  do ready = poll(one, 1, 0);
  while (ready < 0 && errno == EINTR);
  return ready;
}

static int open_pidfd(int socket, pid_t pid) {
  int pidfd = -1;
  socklen_t length = sizeof pidfd;
  if (getsockopt(socket, SOL_SOCKET, SO_PEERPIDFD, &pidfd, &length) == 0) {
    fcntl(pidfd, F_SETFD, FD_CLOEXEC);
    return pidfd;
  }
  if (pid <= 0) return -1;
  // Older kernels: the pid is the peer's as long as the connection is up, for the process that made it holds it open.
  pidfd = static_cast<int>(syscall(SYS_pidfd_open, pid, 0));
  if (pidfd < 0) return -1;
  pollfd still{socket, POLLRDHUP, 0};
  pollfd alive{pidfd, POLLIN, 0};
  if ((poll_now(&still) == 1 && (still.revents & (POLLHUP | POLLRDHUP)) != 0) || poll_now(&alive) == 1) {
    close(pidfd);
    return -1;
  }
  return pidfd;
}

Result peer_of(int connected, Peer* peer) {
  ucred credentials{};
  socklen_t length = sizeof credentials;
  if (getsockopt(connected, SOL_SOCKET, SO_PEERCRED, &credentials, &length) != 0) return failed("getsockopt", errno);
  peer->socket = connected;
  peer->pid = credentials.pid;
  peer->uid = credentials.uid;
  peer->gid = credentials.gid;
  peer->pidfd = open_pidfd(connected, credentials.pid);
  return {connected, 0, ""};
}

Result accept_one(int listener, Peer* peer) {
  int connected = accept4(listener, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
  if (connected < 0) return failed("accept4", errno);
  Result result = peer_of(connected, peer);
  if (!result.ok()) close(connected);
  return result;
}

Received receive_one(int socket, std::byte* buffer, size_t limit, size_t* length, int* error) {
  iovec vector{buffer, limit};
  msghdr message{};
  message.msg_iov = &vector;
  message.msg_iovlen = 1;
  ssize_t got;
  do got = recvmsg(socket, &message, MSG_DONTWAIT);
  while (got < 0 && errno == EINTR);
  if (got < 0) {
    *error = errno;
    if (errno == EAGAIN) return Received::again;
    return errno == ECONNRESET ? Received::closed : Received::failed;
  }
  if ((message.msg_flags & MSG_CTRUNC) != 0) return Received::descriptors;
  if ((message.msg_flags & MSG_TRUNC) != 0) return Received::too_large;
  if (got == 0) {
    // A packet may be empty; the end of the connection looks the same.
    pollfd end{socket, POLLRDHUP, 0};
    if (poll_now(&end) != 0) return Received::closed;
  }
  *length = static_cast<size_t>(got);
  return Received::frame;
}

/** A message of bytes and descriptors; the control part lives in `control`. */
static msghdr message_of(iovec* vector, const std::vector<int>& descriptors, std::vector<std::byte>* control) {
  msghdr message{};
  message.msg_iov = vector;
  message.msg_iovlen = 1;
  if (descriptors.empty()) return message;
  control->resize(CMSG_SPACE(descriptors.size() * sizeof(int)));
  message.msg_control = control->data();
  message.msg_controllen = control->size();
  cmsghdr* header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(descriptors.size() * sizeof(int));
  std::memcpy(CMSG_DATA(header), descriptors.data(), descriptors.size() * sizeof(int));
  return message;
}

int send_one(int socket, const std::byte* bytes, size_t length, const std::vector<int>& descriptors) {
  iovec vector{const_cast<std::byte*>(bytes), length};
  std::vector<std::byte> control;
  msghdr message = message_of(&vector, descriptors, &control);
  ssize_t sent;
  do sent = sendmsg(socket, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
  while (sent < 0 && errno == EINTR);
  return sent < 0 ? errno : 0;
}

Result unread_bytes(int socket) {
  int value = 0;
  if (ioctl(socket, SIOCOUTQ, &value) != 0) return failed("ioctl", errno);
  return {value, 0, ""};
}

bool notify(const std::string& state, const std::vector<int>& descriptors, int* error) {
  *error = 0;
  const char* path = std::getenv("NOTIFY_SOCKET");
  if (path == nullptr || *path == '\0') return false;
  sockaddr_un address;
  socklen_t length;
  if (!address_of(path, &address, &length)) {
    *error = ENAMETOOLONG;
    return false;
  }
  int datagram = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (datagram < 0) {
    *error = errno;
    return false;
  }
  iovec vector{const_cast<char*>(state.data()), state.size()};
  std::vector<std::byte> control;
  msghdr message = message_of(&vector, descriptors, &control);
  message.msg_name = &address;
  message.msg_namelen = length;
  if (sendmsg(datagram, &message, MSG_NOSIGNAL) < 0) *error = errno;
  close(datagram);
  return *error == 0;
}

}  // namespace vicinal::handoff
