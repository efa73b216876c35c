// Where a named place lies, or a named body is at home, by the noun that says what it is: "the Indian
// capital, New Delhi", "the Norwegian carmaker Arkan".
#pragma once

#include "extract/claims/terms.hpp"
#include "extract/rules/rule.hpp"

#include <optional>
#include <span>
#include <vector>

namespace newsgraph {

// The place that a noun for a place says it belongs to, if it does.
using WholeOfClass = std::optional<Term> (*)(const Terms&, int noun);
extern const std::span<const Rule<WholeOfClass>> class_place_rules;
extern const std::span<const Rule<WholeOfClass>> home_rules;

// located_in and based_in claims of one sentence, nobody's word as where places lie is.
std::vector<Claim> read_class_places(
    const Terms& terms,
    const ActiveRules<WholeOfClass>& places,
    const ActiveRules<WholeOfClass>& homes);

}  // namespace newsgraph
