// Deep arguments against PropBank's: unlabelled pairs of a predicate and the head of an argument.
#pragma once

#include "extract/clauses/role_gold.hpp"

#include <iosfwd>
#include <vector>

namespace newsgraph {

struct RoleScore {
    int right = 0;
    int wrong = 0;
    int missed = 0;

    // `found`: heads of the edges that were found for the predicate, each once.
    void count(const GoldPredicate& gold, const std::vector<int>& found);
};

// Precision, recall and F1 of verbs and nouns, in percent.
void write_scores(std::ostream& out, const RoleScore& verbs, const RoleScore& nouns);

}  // namespace newsgraph
