// What noun phrases say without a verb: posts and those who hold them, kinds of things, the
// country of a body, where a place lies.
#pragma once

#include "core/article.hpp"
#include "extract/claims/terms.hpp"

#include <vector>

namespace newsgraph {

// Claims of one sentence: holds_position, works_for, type_of, part_of, located_in. Time is not
// filled, speakers only where a verb ("is a port") ties the two.
std::vector<Claim> read_structure(const Terms& terms, const std::vector<int>& quote_speakers);

}  // namespace newsgraph
