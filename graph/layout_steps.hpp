// The steps of lay_out(), each for one connected part.
#pragma once

#include "graph/layout.hpp"

#include <cstdint>
#include <vector>

namespace newsgraph {

// One connected part: neighbours of each node, ascending, each once, without itself.
using Neighbours = std::vector<std::vector<std::uint32_t>>;

// Rings around the node with most neighbours, each subtree in a sector of its own. Distances
// between rings are 1. No two points are the same.
std::vector<Point> radial_tree(const Neighbours& neighbours);

// Lets springs of that length and repulsion move the points until they rest.
void relax(const Neighbours& neighbours, double length, std::vector<Point>& points);

// Pushes apart nodes whose boxes overlap, with as little change as can be; afterwards none do.
void separate(const std::vector<LayoutNode>& nodes, std::vector<Point>& points);

// A rectangle around the origin's side: what one part takes.
struct Box {
    Point low;
    Point high;
};

// Offsets that put the boxes beside each other without overlap, about as wide as high, the
// largest (they are to come in that order) in the middle.
std::vector<Point> pack(const std::vector<Box>& boxes);

}  // namespace newsgraph
