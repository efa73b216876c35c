// The arguments of one predicate, as its own clause and the clauses around it give them:
// passives turned round, subjects inherited by conjuncts, infinitives and participles, relative
// pronouns and gaps replaced by what they stand for. Universal Dependencies 2.
#pragma once

#include "core/article.hpp"
#include "extract/syntax/tree.hpp"

#include <string>
#include <vector>

namespace newsgraph {

struct Clause {
    bool passive = false;
    // Kinds subject, object and indirect are deep: "Drones were sold by Iran" has the subject
    // Iran and the object drones. Only first conjuncts are listed; see Tree::conjuncts.
    std::vector<Argument> arguments;
};

// The predicate is a verb, or the head of a predicate with a copula ("is a drone", "is ready").
Clause read_clause(const Tree& tree, int predicate);

}  // namespace newsgraph
