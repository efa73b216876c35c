// Whose a post is: the body, the state or the place that somebody holds it in.
#pragma once

#include "core/article.hpp"
#include "extract/claims/terms.hpp"

#include <vector>

namespace newsgraph {

// The words for what a post is of: "spokesman for the [council]", "[Pentagon] spokesperson", "the
// [ministry]'s spokesman".
std::vector<int> bodies_of(const Terms& terms, int post);

// "a [President] Lee would leave": the bearer is none yet.
bool is_imagined(const SyntaxView& tree, Range post, int bearer);

// Who gives work: an organisation or a state with a name of its own or one that is meant.
bool is_employer(const Chain& chain);

// Says of a claim that somebody held a post whose it was, as far as that has a name: in which
// place ("mayor of Lagos", "envoy to Chad"), of which body or state ("former NATO envoy": origin).
void add_whose(const Terms& terms, int post, Claim& claim);

}  // namespace newsgraph
