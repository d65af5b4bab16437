#include "segment/pages.h"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <fstream>

namespace vicinal {

static uint64_t read_number(const std::string& path, uint64_t otherwise) {
  std::ifstream file(path);
  uint64_t value;
  return file >> value ? value : otherwise;
}

uint64_t memory_headroom() {
  std::ifstream own("/proc/self/cgroup");
  std::string line;
  uint64_t headroom = UINT64_MAX;
  auto look = [&](const std::string& folder, const char* limit_file, const char* usage_file) {
    uint64_t limit = read_number(folder + limit_file, UINT64_MAX);
    if (limit >= (uint64_t{1} << 62)) return;
    uint64_t usage = read_number(folder + usage_file, 0);
    headroom = std::min(headroom, limit > usage ? limit - usage : 0);
  };
  while (std::getline(own, line)) {
    size_t first = line.find(':'), second = line.find(':', first + 1);
    if (first == std::string::npos || second == std::string::npos) continue;
    std::string controllers = line.substr(first + 1, second - first - 1), path = line.substr(second + 1);
    bool unified = controllers.empty();
    if (!unified && controllers != "memory") continue;
    const char* roots[] = {unified ? "/sys/fs/cgroup" : "/sys/fs/cgroup/memory", unified ? "/sys/fs/cgroup/unified" : nullptr};
    for (const char* root : roots) {
      if (root == nullptr) continue;
      for (std::string at = path;; at = at.substr(0, at.rfind('/'))) {
        std::string folder = std::string(root) + at + "/";
        if (unified)
          look(folder, "memory.max", "memory.current");
        else
          look(folder, "memory.limit_in_bytes", "memory.usage_in_bytes");
        if (at.empty() || at == "/") break;
      }
    }
  }
  return headroom;
}

bool allocate_pages(int descriptor, uint64_t begin, uint64_t bytes) {
  // piece by piece: a signal makes the kernel give a call up and undo it, and a program may live with many signals
  constexpr uint64_t piece = 1 << 20;
  for (uint64_t offset = 0; offset < bytes; offset += piece) {
    while (fallocate(descriptor, 0, static_cast<off_t>(begin + offset), static_cast<off_t>(std::min(piece, bytes - offset))) != 0)
      if (errno != EINTR) return false;
  }
  return true;
}

std::string pages_past_limit(const char* what, uint64_t bytes) {
  uint64_t headroom = memory_headroom();
  if (headroom >= bytes + (4u << 20)) return "";
  return std::string(what) + " of " + std::to_string(bytes) + " bytes does not fit the memory limit of this cgroup (" + std::to_string(headroom) +
         " bytes left); cure: raise memory.max, or use smaller rings and arenas";
}

}  // namespace vicinal
