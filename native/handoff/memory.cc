#include "handoff/memory.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "handoff/grant.h"

namespace vicinal::handoff {

namespace {

/** Closes a descriptor at the end of a scope. */
struct Closing {
  int descriptor;
  ~Closing() {
    if (descriptor >= 0) close(descriptor);
  }
  int release() {
    int kept = descriptor;
    descriptor = -1;
    return kept;
  }
};

/** True when real, effective, saved and file-system uid of the process are all `uid`. */
bool uids_are(int folder, uid_t uid) {
  Closing status{openat(folder, "status", O_RDONLY | O_CLOEXEC)};
  if (status.descriptor < 0) return false;
  char text[4096];
  ssize_t got = read(status.descriptor, text, sizeof text - 1);
  if (got <= 0) return false;
  text[got] = '\0';
  const char* line = std::strstr(text, "\nUid:");
  unsigned found[4];
  if (line == nullptr || std::sscanf(line, "\nUid: %u %u %u %u", &found[0], &found[1], &found[2], &found[3]) != 4) return false;
  for (unsigned each : found)
    if (each != uid) return false;
  return true;
}

}  // namespace

Result open_memory(const std::string& proc_root, pid_t pid, int pidfd, uid_t uid) {
  std::string path = proc_root + "/" + std::to_string(pid);
  Closing folder{open(path.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)};
  if (folder.descriptor < 0) return {-1, errno == ENOENT ? ESRCH : errno, "opening /proc/PID"};
  // The folder stays with its process. One that lives now still had its pid when the folder was opened.
  if (!alive(pidfd)) return {-1, ESRCH, "opening /proc/PID/mem"};
  Closing memory{openat(folder.descriptor, "mem", O_RDONLY | O_CLOEXEC | O_NOFOLLOW)};
  if (memory.descriptor < 0) return {-1, errno, "opening /proc/PID/mem"};
  // After the opening: memory of a program that the process ran before these checks is gone, or is the one that they are about.
  struct stat owner {};
  if (!uids_are(folder.descriptor, uid)) return {-1, EPERM, "checking that the process's uids are those it connected with"};
  if (fstatat(folder.descriptor, "mem", &owner, AT_SYMLINK_NOFOLLOW) != 0) return {-1, errno, "looking at /proc/PID/mem"};
  if (owner.st_uid != uid) return {-1, EACCES, "checking that the process lets its user read its memory (it is not dumpable)"};
  return {memory.release(), 0, ""};
}

}  // namespace vicinal::handoff
