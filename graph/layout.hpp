// Where to draw what: positions for the nodes of a picture that a person can read.
#pragma once

#include "graph/quadtree.hpp"

#include <cstdint>
#include <vector>

namespace newsgraph {

// Half the sides of what is drawn at a node, label and all; both positive.
struct LayoutNode {
    double half_width = 1;
    double half_height = 1;
};

// Ends are positions among the nodes. Parallel links pull together, loops do nothing.
struct LayoutLink {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
};

// Each connected part by a force-directed model (Hu 2005, "Efficient, high-quality
// force-directed graph drawing": links are springs, nodes push each other away, the step adapts
// itself), from a radial drawing of its spanning tree, those of more than some thousand nodes
// from coarse to fine; then nodes that would cover each other
// are pushed apart; then the parts are packed beside each other, the largest in the middle. No
// chance and no function of the C library whose last bit may differ is in it: the same graph
// has the same positions everywhere. y grows upwards.
std::vector<Point> lay_out(
    const std::vector<LayoutNode>& nodes, const std::vector<LayoutLink>& links);

}  // namespace newsgraph
