// When something is, was or is to be, as a claim tells it: "on Monday", "since May", "formerly".
#pragma once

#include "extract/claims/terms.hpp"

namespace newsgraph {

// Adds times of the predicate, and those of the object alone: the word that it stands on, which
// may be one of a list ("reported one on Monday, and another on Sunday").
void add_times(const Frame& frame, const Terms& terms, int object, Claim& claim);

}  // namespace newsgraph
