// How sure an open relation is: a logistic regression over what its tuple looks like.
#pragma once

#include "core/article.hpp"
#include "extract/syntax/tree.hpp"
#include "extract/text/logistic_regression.hpp"

#include <vector>

namespace newsgraph {

// An argument that stands in a tuple: its words, and the words that mark it ("to"), as token
// indices in text order.
struct OpenPiece {
    std::vector<int> marker;
    std::vector<int> words;
    bool is_clause = false;
    bool is_later_member = false;  // "to Iran and [Russia]"
};

// A tuple before it is written: the words of its predicate, who does it, and the rest.
struct OpenParts {
    const std::vector<int>& predicate;
    const OpenPiece& subject;
    const std::vector<OpenPiece>& rest;
};

// rest has one piece at least. The same names come in the same order for the same parts.
// 0 to 1 is how much of the tuple's words gold would have in the same places, as CaRB counts
// precision (Bhardwaj et al. 2019): what data/models/open_confidence.tsv learned.
std::vector<NamedFeature> open_features(
    const Frame& frame, const Tree& tree, const OpenParts& parts);

}  // namespace newsgraph
