// Who or what a clause is said according to.
#pragma once

#include "extract/clauses/syntax_view.hpp"

namespace newsgraph {

// The source beside a predicate, or who stands behind a text that is one: "according to a tweet by
// [the mayor]"; -1: nobody.
int according_to(const SyntaxView& tree, int predicate);

}  // namespace newsgraph
