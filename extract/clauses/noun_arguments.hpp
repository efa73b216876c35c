// The arguments of a noun that names a deed: "Iran's sale of drones to Russia", "the delivery or
// purchase of arms by the army".
#pragma once

#include "core/article.hpp"
#include "extract/syntax/tree.hpp"

#include <vector>

namespace newsgraph {

// The arguments of a noun: possessor ("'s"), modifiers ("compound", "demonym"), PPs by their
// preposition, clauses ("plans to send") of kind clause.
std::vector<Argument> read_noun_arguments(const Tree& tree, int noun);

}  // namespace newsgraph
