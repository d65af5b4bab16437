#include "coll/levels.h"

#include <algorithm>
#include <map>

namespace vicinal {

std::unique_ptr<Levels> Levels::of(const std::vector<int32_t>& kernels, int32_t rank) {
  auto levels = std::make_unique<Levels>();
  std::map<int32_t, int32_t> numbers;
  for (size_t at = 0; at < kernels.size(); at++) {
    auto [group, fresh] = numbers.try_emplace(kernels[at], static_cast<int32_t>(levels->groups.size()));
    if (fresh)
      levels->groups.emplace_back();
    else if (levels->group_of.back() != group->second)
      levels->contiguous = false;
    std::vector<int32_t>& members = levels->groups[static_cast<size_t>(group->second)];
    if (static_cast<int32_t>(at) == rank) {
      levels->own = group->second;
      levels->place = static_cast<int32_t>(members.size());
    }
    members.push_back(static_cast<int32_t>(at));
    levels->group_of.push_back(group->second);
  }
  bool several = std::any_of(levels->groups.begin(), levels->groups.end(), [](const auto& group) { return group.size() > 1; });
  return levels->groups.size() > 1 && several ? std::move(levels) : nullptr;
}

}  // namespace vicinal
