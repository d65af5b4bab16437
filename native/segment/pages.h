#pragma once
#include <cstdint>
#include <string>

namespace vicinal {

/** Allocates the pages of a file from `begin` on. False with errno when the kernel refuses. */
bool allocate_pages(int descriptor, uint64_t begin, uint64_t bytes);

/** Why so many bytes do not fit the memory limit of this cgroup, or "": past it, allocation is a SIGKILL and no error. */
std::string pages_past_limit(const char* what, uint64_t bytes);

/** Bytes that this process's memory cgroups still allow, and `UINT64_MAX` where there is no limit. */
uint64_t memory_headroom();

}  // namespace vicinal
