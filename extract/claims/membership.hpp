// To which body a named person belongs: "Ann Lee of the Institute of Marine Research".
#pragma once

#include "core/article.hpp"
#include "extract/claims/terms.hpp"

#include <vector>

namespace newsgraph {

// works_for and member_of claims of one sentence that no word says but "of".
std::vector<Claim> read_memberships(const Terms& terms);

}  // namespace newsgraph
