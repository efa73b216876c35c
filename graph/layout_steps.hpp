// The steps of lay_out(), each for one connected part.
#pragma once

#include "graph/layout.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace newsgraph {

// One connected part as springs between bodies: every body has one to another, unless it is the
// only one, and every spring has its like from the other end. Of a graph as it is, all weights
// and masses are 1; where bodies stand for groups of nodes, a mass is the number of nodes in
// the group, and a weight that of the links between two groups.
struct SpringNetwork {
    struct Spring {
        std::uint32_t to = 0;
        double weight = 1;
    };

    std::size_t size() const { return mass.size(); }
    std::span<const Spring> of(std::size_t body) const {
        return std::span{springs}.subspan(first[body], first[body + 1] - first[body]);
    }
    // How far apart bodies of the mean mass stand, where those of mass 1 stand 1 apart.
    double spacing() const;

    std::vector<Spring> springs;           // of each body, those to the lowest first
    std::vector<std::size_t> first = {0};  // by body, and the end
    std::vector<double> mass;
};

// Rings around the body with most springs, each subtree in a sector of its own. Distances
// between rings are 1. No two points are the same.
std::vector<Point> radial_tree(const SpringNetwork& network);

// Lets springs of that length and repulsion move the points until they rest, or for so many
// rounds.
void relax(const SpringNetwork& network, double length, int rounds, std::vector<Point>& points);

// Places where springs of that length and repulsion let the bodies rest. Large networks are
// placed from coarse to fine: first groups of neighbours as one body each, then what is in them.
// Walshaw 2000, "A multilevel algorithm for force-directed graph drawing". Bodies that have no
// springs against the contract have places, too, but not good ones.
std::vector<Point> settle(const SpringNetwork& network, double length);

// The point of the unit circle after that share of a turn (0 or more), exact to .002: where a
// start is wanted, not an angle.
Point on_circle(double turn);

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
