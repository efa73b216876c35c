// The rules of this room, "mention/...".
#pragma once

#include "extract/rules/rule.hpp"

#include <vector>

namespace newsgraph {

// All rows, in the order in which they are tried.
std::vector<RuleInfo> mention_rules();

}  // namespace newsgraph
