// Every rule of language of the program that is a row of a table.
#pragma once

#include "extract/rules/rule.hpp"

#include <vector>

namespace newsgraph {

// In the order of the pipeline, those of a room in the order of its tables.
std::vector<RuleInfo> all_rules();

}  // namespace newsgraph
