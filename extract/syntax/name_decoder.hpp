// From scores of labels to names.
#pragma once

#include "core/article.hpp"
#include "extract/syntax/dense.hpp"

#include <span>
#include <vector>

namespace newsgraph {

// Where a token stands in a name: O outside, B begin, I inside, L last, U alone.
struct NameLabel {
    char place = 'O';
    EntityType type = EntityType::concept_;

    bool operator==(const NameLabel&) const = default;
};

// The names of the best legal sequence of labels (Viterbi 1967), in text order; scores: one row
// a token, one column a label; label 0 is O. NameSpan::score is the least probability of the
// name's type among its tokens, NameSpan::range.sentence is left 0.
std::vector<NameSpan> best_names(const Matrix& scores, std::span<const NameLabel> labels);

}  // namespace newsgraph
