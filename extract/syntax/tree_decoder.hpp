// From scores of arcs to a tree.
#pragma once

#include "extract/syntax/dense.hpp"

#include <vector>

namespace newsgraph {

// The best tree with exactly one root: every token's best head where that is such a tree, else
// Chu-Liu/Edmonds (Edmonds 1967). scores: n x (n + 1), one row a token, column 0 for the root,
// column 1 + i for token i as its head. Result: the head of each token from 0, -1 for the root.
std::vector<int> best_tree(const Matrix& scores);

}  // namespace newsgraph
