// How many or how much of its two ends a claim tells of: "as many as 50 drones", "most states",
// "two-thirds of the votes".
#pragma once

#include "extract/claims/terms.hpp"

namespace newsgraph {

// Adds them as quantities: those of the object, the word that it stands on; those of the subject
// with what is counted ("54 states"), so that nobody takes them for the object's.
void add_amounts(const Frame& frame, const Terms& terms, int object, Claim& claim);

// "in [ten states]": the places as text, where they have no name and the text says how many;
// the term itself else.
Term with_number(const Terms& terms, int noun, const Term& term);

}  // namespace newsgraph
