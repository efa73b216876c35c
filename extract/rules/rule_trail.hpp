// Evidence says not only how a claim was read but also which rules had changed what it stands on.
#pragma once

#include "core/article.hpp"

namespace newsgraph {

// Adds to the rules of each claim those that changed how a word of its predicate or of a term of
// it is read, each once, in the order in which they fired. What refused another reading, what says
// how far a phrase goes and what let the claim stay is in the log alone.
void trail_rules(Article& article);

}  // namespace newsgraph
