// What a clause needs besides its object: "found it [unlawful]", "turned the church [into a
// mosque]", "put lives [at risk]".
#pragma once

#include "extract/claims/terms.hpp"
#include "extract/claims/typed.hpp"

namespace newsgraph {

// Adds them as topics, in the words of the text, to a claim that has an object and its other
// qualifiers, or to an open one of a verb that has none. `match` is null for an open claim,
// `object` the word that the object stands on; -1: none.
void add_complements(
    const Frame& frame, const Terms& terms, const Match* match, int object, Claim& claim);

}  // namespace newsgraph
