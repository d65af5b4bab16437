// vicinal-probe: tries the kernel features that Vicinal builds on, each for real, and prints a JSON object: "" where it works, else the
// reason. A process of its own, so that a sandbox which kills for a system call kills nobody else.
#include <fcntl.h>
#include <linux/membarrier.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <string>

#include "launch/report.h"

namespace {

using vicinal::launch::quoted;
using vicinal::launch::read_report;

constexpr size_t page = 4096;

std::string failed(const std::string& what) {
  const char* name = strerrorname_np(errno);
  return what + ": " + strerror(errno) + " (" + (name != nullptr ? name : "?") + ")";
}

/** Sealed memory as a grant needs it: the owner writes on through its mapping, nobody gets another writable way in. */
std::string sealed_memory() {
  int fd = memfd_create("vicinal-probe", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  if (fd < 0) return failed("memfd_create");
  if (ftruncate(fd, page) != 0) return failed("ftruncate of a memfd");
  if (fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW) != 0) return failed("sealing a memfd against shrinking and growing");
  if (fallocate(fd, 0, 0, page) != 0) return failed("allocating pages of a memfd");
  void* own = mmap(nullptr, page, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (own == MAP_FAILED) return failed("mapping a memfd");
  if (fchmod(fd, 0400) != 0) return failed("changing the mode of a memfd");
  if (fcntl(fd, F_ADD_SEALS, F_SEAL_FUTURE_WRITE | F_SEAL_SEAL) != 0) return failed("sealing a memfd against new writers (F_SEAL_FUTURE_WRITE)");
  std::string place = "/proc/self/fd/" + std::to_string(fd);
  int reader = open(place.c_str(), O_RDONLY | O_CLOEXEC);
  if (reader < 0) return failed("reopening a memfd read-only through /proc/self/fd");
  void* theirs = mmap(nullptr, page, PROT_READ, MAP_SHARED, reader, 0);
  if (theirs == MAP_FAILED) return failed("mapping a memfd read-only");
  *static_cast<volatile char*>(own) = 'v';
  if (*static_cast<volatile char*>(theirs) != 'v') return "a write by the owner is not seen by the reader";
  if (mmap(nullptr, page, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0) != MAP_FAILED)
    return "the kernel allows a new writable mapping in spite of F_SEAL_FUTURE_WRITE";
  if (pwrite(fd, "x", 1, 0) >= 0) return "the kernel allows a write in spite of F_SEAL_FUTURE_WRITE";
  if (mprotect(theirs, page, PROT_READ | PROT_WRITE) == 0) return "the kernel lets a reader make its mapping writable";
  return "";
}

std::string expedited_membarrier() {
  auto call = [](int command) { return syscall(SYS_membarrier, command, 0u, 0); };
  long supported = call(MEMBARRIER_CMD_QUERY);
  if (supported < 0) return failed("membarrier");
  constexpr long needed = MEMBARRIER_CMD_GLOBAL_EXPEDITED | MEMBARRIER_CMD_REGISTER_GLOBAL_EXPEDITED;
  if ((supported & needed) != needed) return "membarrier has no GLOBAL_EXPEDITED";
  if (call(MEMBARRIER_CMD_REGISTER_GLOBAL_EXPEDITED) != 0) return failed("registering for membarrier");
  if (call(MEMBARRIER_CMD_GLOBAL_EXPEDITED) != 0) return failed("membarrier GLOBAL_EXPEDITED");
  return "";
}

/** A pidfd tells of the end of its process. */
std::string process_descriptor() {
  int channel[2];
  if (pipe2(channel, O_CLOEXEC) != 0) return failed("pipe");
  pid_t child = fork();
  if (child < 0) return failed("fork");
  if (child == 0) {
    close(channel[1]);
    char byte;
    _exit(read(channel[0], &byte, 1) < 0 ? 1 : 0);
  }
  close(channel[0]);
  auto fd = static_cast<int>(syscall(SYS_pidfd_open, child, 0));
  std::string reason = fd < 0 ? failed("pidfd_open") : "";
  if (fd >= 0) {
    pollfd ended{fd, POLLIN, 0};
    if (poll(&ended, 1, 0) != 0) reason = "a pidfd is readable while its process runs";
    close(channel[1]);
    if (reason.empty() && poll(&ended, 1, 10'000) != 1) reason = "a pidfd does not tell of the end of its process";
  } else {
    close(channel[1]);
  }
  waitpid(child, nullptr, 0);
  return reason;
}

/** An eventfd that its owner reads without waiting, whatever flags another holder sets. */
std::string wakeup() {
  int fd = eventfd(1, EFD_CLOEXEC);
  if (fd < 0) return failed("eventfd");
  uint64_t value = 0;
  iovec vector{&value, sizeof value};
  if (preadv2(fd, &vector, 1, -1, RWF_NOWAIT) != sizeof value) return failed("reading an eventfd with RWF_NOWAIT");
  if (preadv2(fd, &vector, 1, -1, RWF_NOWAIT) >= 0 || errno != EAGAIN) return "reading an empty eventfd with RWF_NOWAIT does not say EAGAIN";
  return "";
}

/** Cross-memory attach between siblings, as ranks are to each other: a parent would be allowed more. */
std::string cross_memory_attach() {
  static char secret[] = "nonce";
  pid_t owner = fork();
  if (owner < 0) return failed("fork");
  if (owner == 0) {
    pause();
    _exit(0);
  }
  int channel[2];
  if (pipe2(channel, O_CLOEXEC) != 0) return failed("pipe");
  pid_t reader = fork();
  if (reader == 0) {
    char copy[sizeof secret] = {};
    iovec local{copy, sizeof copy}, remote{secret, sizeof secret};
    std::string reason;
    if (process_vm_readv(owner, &local, 1, &remote, 1, 0) != sizeof secret)
      reason = failed("process_vm_readv from a sibling process");
    else if (std::memcmp(copy, secret, sizeof secret) != 0)
      reason = "process_vm_readv read something else than the sibling's memory";
    _exit(write(channel[1], reason.data(), reason.size()) < 0 ? 1 : 0);
  }
  close(channel[1]);
  std::string reason;
  char buffer[256];
  for (ssize_t got; (got = read(channel[0], buffer, sizeof buffer)) > 0;) reason.append(buffer, static_cast<size_t>(got));
  kill(owner, SIGKILL);
  waitpid(owner, nullptr, 0);
  waitpid(reader, nullptr, 0);
  return reason;
}

/** Runs a probe in a child: one that is killed for trying has its answer too. */
std::string tried(const std::function<std::string()>& probe) {
  int channel[2];
  if (pipe2(channel, O_CLOEXEC) != 0) return failed("pipe");
  pid_t child = fork();
  if (child < 0) return failed("fork");
  if (child == 0) {
    std::string reason = probe();
    _exit(write(channel[1], reason.data(), reason.size()) < 0 ? 1 : 0);
  }
  close(channel[1]);
  std::string reason = read_report(channel[0]);
  int status = 0;
  waitpid(child, &status, 0);
  if (WIFSIGNALED(status)) return std::string("killed by ") + strsignal(WTERMSIG(status)) + " for trying (seccomp?)";
  return reason;
}

}  // namespace

int main() {
  struct {
    const char* name;
    std::string (*probe)();
  } probes[] = {{"sealedMemory", sealed_memory},
                {"membarrier", expedited_membarrier},
                {"pidfd", process_descriptor},
                {"wakeup", wakeup},
                {"crossMemoryAttach", cross_memory_attach}};
  std::string json;
  for (auto& [name, probe] : probes) {
    json += quoted(name);
    json += ':';
    json += quoted(tried(probe));
    json += ',';
  }
  rlimit limit{};
  getrlimit(RLIMIT_NOFILE, &limit);
  std::printf("{%s\"descriptorsSoft\":%llu,\"descriptorsHard\":%llu}\n", json.c_str(), static_cast<unsigned long long>(limit.rlim_cur),
              static_cast<unsigned long long>(limit.rlim_max));
  return 0;
}
