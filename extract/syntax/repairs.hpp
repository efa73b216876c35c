// Attachments that the parser gets wrong and that the words around them show to be wrong.
#pragma once

#include "core/article.hpp"
#include "extract/rules/rule.hpp"
#include "extract/schema/predicate_lexicon.hpp"

#include <vector>

namespace newsgraph {

// Changes heads and labels of a few tokens, as the table in repairs.cpp lists it, and notes which
// repair did so at which token. Trees stay trees with one root.
void repair_trees(Article& article, const PredicateLexicon& predicates);

// The rows of the table, each with an example.
std::vector<RuleInfo> tree_rules();

}  // namespace newsgraph
