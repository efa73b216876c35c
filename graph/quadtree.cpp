#include "graph/quadtree.hpp"

#include <algorithm>
#include <utility>

namespace newsgraph {

namespace {

constexpr int max_depth = 24;        // points nearer than this share a leaf
constexpr double far_enough = 1.44;  // (distance / side)² from which a cell is one body

Point push_from(const Point& from, const Point& to, double mass) {
    const double x = to.x - from.x;
    const double y = to.y - from.y;
    const double square = x * x + y * y;
    if (square <= 0) {
        return {};
    }
    const double strength = mass / square;
    return {strength * x, strength * y};
}

bool is_leaf(const std::array<std::uint32_t, 4>& children) {
    return std::ranges::all_of(children, [](std::uint32_t at) { return at == 0xFFFFFFFF; });
}

}  // namespace

Quadtree::Quadtree(const std::vector<Point>& points, std::vector<double> masses)
    : points_{points}, masses_{std::move(masses)}, next_(points.size(), none) {
    masses_.resize(points.size(), 1);
    if (points.empty()) {
        return;
    }
    Point low = points.front();
    Point high = low;
    for (const Point& point : points) {
        low = {std::min(low.x, point.x), std::min(low.y, point.y)};
        high = {std::max(high.x, point.x), std::max(high.y, point.y)};
    }
    Cell root;
    root.middle = {(low.x + high.x) / 2, (low.y + high.y) / 2};
    root.half = std::max({(high.x - low.x) / 2, (high.y - low.y) / 2, 1e-9});
    cells_.reserve(points.size() * 2);
    cells_.push_back(root);
    for (std::size_t i = 0; i < points.size(); ++i) {
        insert(static_cast<std::uint32_t>(i));
    }
    bodies_.reserve(cells_.size());
    add_body(0);
    cells_ = {};
}

std::uint32_t Quadtree::child(std::uint32_t cell, const Point& point) {
    const Point middle = cells_[cell].middle;
    const bool right = point.x >= middle.x;
    const bool upper = point.y >= middle.y;
    const std::size_t quarter = (right ? 1U : 0U) + (upper ? 2U : 0U);
    if (cells_[cell].children[quarter] == none) {
        Cell made;
        made.half = cells_[cell].half / 2;
        made.middle = {
            middle.x + (right ? made.half : -made.half),
            middle.y + (upper ? made.half : -made.half)};
        cells_[cell].children[quarter] = static_cast<std::uint32_t>(cells_.size());
        cells_.push_back(made);
    }
    return cells_[cell].children[quarter];
}

void Quadtree::add(std::uint32_t point, Cell& cell) const {
    cell.sum.x += masses_[point] * points_[point].x;
    cell.sum.y += masses_[point] * points_[point].y;
    cell.mass += masses_[point];
}

void Quadtree::insert(std::uint32_t point) {
    settle(0, point, 0);
}

// Goes down to a free leaf; a leaf that is taken becomes a cell of smaller ones.
void Quadtree::settle(std::uint32_t cell, std::uint32_t point, int depth) {
    for (;; ++depth) {
        const bool leaf = is_leaf(cells_[cell].children);
        const bool last = depth == max_depth || cells_[cell].mass == 0;
        add(point, cells_[cell]);
        if (leaf && last) {
            next_[point] = cells_[cell].first;
            cells_[cell].first = point;
            return;
        }
        if (leaf) {
            const std::uint32_t other = cells_[cell].first;
            cells_[cell].first = none;
            const std::uint32_t below = child(cell, points_[other]);
            add(other, cells_[below]);
            cells_[below].first = other;
        }
        cell = child(cell, points_[point]);
    }
}

// Goes down no deeper than max_depth.
void Quadtree::add_body(std::uint32_t at) {
    const Cell& cell = cells_[at];
    const std::size_t place = bodies_.size();
    const double side = 2 * cell.half;
    Body body;
    body.centre = {cell.sum.x / cell.mass, cell.sum.y / cell.mass};
    body.near = far_enough * side * side;
    body.mass = cell.mass;
    body.first = cell.first;
    if (cell.first != none && next_[cell.first] == none) {
        // One point alone pushes as itself from everywhere, and nothing else need be looked up.
        body.centre = points_[cell.first];
        body.near = -1;
    }
    bodies_.push_back(body);
    for (const std::uint32_t below : cell.children) {
        if (below != none) {
            add_body(below);
        }
    }
    bodies_[place].behind = static_cast<std::uint32_t>(bodies_.size());
}

// Where many share a leaf, which lie in one place but for a hair, some of them stand for all.
Point Quadtree::push_of_leaf(const Body& leaf, std::size_t point) const {
    constexpr int most = 32;
    Point sum;
    double met = 0;
    std::uint32_t at = leaf.first;
    for (int count = 0; at != none && count < most; at = next_[at], ++count) {
        met += masses_[at];
        if (at != point) {
            const Point push = push_from(points_[at], points_[point], masses_[at]);
            sum = {sum.x + push.x, sum.y + push.y};
        }
    }
    const double all = at == none ? 1 : leaf.mass / met;
    return {all * sum.x, all * sum.y};
}

Point Quadtree::push(std::size_t point) const {
    const Point here = points_[point];
    Point sum;
    for (std::size_t at = 0; at < bodies_.size();) {
        const Body& body = bodies_[at];
        const double x = here.x - body.centre.x;
        const double y = here.y - body.centre.y;
        const double square = x * x + y * y;
        if (square > body.near) {
            const double strength = square > 0 ? body.mass / square : 0;  // 0: it is the point
            sum = {sum.x + strength * x, sum.y + strength * y};
            at = body.behind;
        } else if (body.first != none) {
            const Point push = push_of_leaf(body, point);
            sum = {sum.x + push.x, sum.y + push.y};
            at = body.behind;
        } else {
            ++at;
        }
    }
    return sum;
}

std::vector<std::uint32_t> Quadtree::order() const {
    std::vector<std::uint32_t> out;
    out.reserve(points_.size());
    for (const Body& body : bodies_) {
        for (std::uint32_t at = body.first; at != none; at = next_[at]) {
            out.push_back(at);
        }
    }
    return out;
}

}  // namespace newsgraph
