// Claims that say nothing without what stands elsewhere: "criticized the decision", "called it".
#pragma once

#include "extract/claims/worth_case.hpp"
#include "extract/rules/rule.hpp"

#include <span>

namespace newsgraph {

// Of a claim as it is first made.
extern const std::span<const Rule<Worth>> bare_rules;
// Of a claim that is whole, with what completes its object.
extern const std::span<const Rule<Worth>> shell_rules;

}  // namespace newsgraph
