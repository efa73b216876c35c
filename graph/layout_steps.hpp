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

struct Box {
    Point low;
    Point high;
};

// What one part covers: boxes that may overlap; never none.
using Shape = std::vector<Box>;

// Offsets that put the shapes beside each other without overlap, the largest (they are to come
// in that order) in the middle, smaller ones where the large ones leave room.
std::vector<Point> pack(const std::vector<Shape>& shapes);

}  // namespace newsgraph
