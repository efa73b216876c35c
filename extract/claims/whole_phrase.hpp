// Noun phrases whose head says too little alone: "the level of debt", "a ruling against the bank".
#pragma once

#include "core/article.hpp"
#include "extract/claims/terms.hpp"
#include "extract/syntax/syntax_view.hpp"

namespace newsgraph {

// The phrase of a head that names no known class of things, as text: without determiner and
// relative clauses, a few words long, and without what the claim's qualifiers hold already; of a
// term, with where it is served: "ten years in prison"; of an abstract noun alone the label of its
// class, since as an object it is no entity. Nothing: the head can stand alone.
Term whole_phrase(const Terms& terms, int head, const Claim& claim);

// The same for what somebody speaks of, or why something is: with all that describes it, since it
// is no end of the claim.
Term whole_topic(const Terms& terms, int head, const Claim& claim);

}  // namespace newsgraph
