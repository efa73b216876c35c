// Whom a speaker tells it, and by what means: "said in an interview with the Post", "said on Twitter".
#pragma once

#include "core/article.hpp"
#include "extract/claims/terms.hpp"

namespace newsgraph {

// Adds them to a claim of speech as recipient and instrument, where they have names.
void add_telling(const Frame& frame, const Terms& terms, Claim& claim);

}  // namespace newsgraph
