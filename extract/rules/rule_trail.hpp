// Evidence says not only how a claim was read but also which rules had changed what it stands on.
#pragma once

#include "core/article.hpp"

namespace newsgraph {

// Adds to the rules of each claim those of trees and chains that fired at a word of its predicate
// or of a term of it, each once, in the order in which they fired.
void trail_rules(Article& article);

}  // namespace newsgraph
