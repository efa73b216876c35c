#include "graph/quadtree.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace newsgraph {

namespace {

constexpr int max_depth = 24;  // points nearer than this share a leaf
constexpr std::uint32_t most_in_leaf = 6;
constexpr double far_enough = 1.44;  // (distance / side)² from which a cell is one body
constexpr std::uint32_t most_in_group = 64;  // points that are pushed by the same bodies

// How far a distance goes beyond a reach; 0: not at all. Without a branch.
double beyond(double distance, double reach) {
    const double more = std::abs(distance) - reach;
    return 0.5 * (more + std::abs(more));
}

// Whether right, and above, of the middle.
std::size_t quarter_of(const Point& point, const Point& middle) {
    return (point.x >= middle.x ? 1U : 0U) + (point.y >= middle.y ? 2U : 0U);
}

}  // namespace

Quadtree::Quadtree(const std::vector<Point>& points, std::vector<double> masses)
    : points_{points}, masses_{std::move(masses)}, order_(points.size()), scratch_(order_) {
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
    std::iota(order_.begin(), order_.end(), 0U);
    bodies_.reserve(points.size());
    add_body(
        0,
        static_cast<std::uint32_t>(points.size()),
        {{(low.x + high.x) / 2, (low.y + high.y) / 2},
         std::max({(high.x - low.x) / 2, (high.y - low.y) / 2, 1e-9})});
    scratch_ = {};
}

// Goes down no deeper than max_depth.
void Quadtree::add_body(std::uint32_t begin, std::uint32_t end, const Square& square) {
    const std::size_t place = bodies_.size();
    const double side = 2 * square.half;
    Body& body = bodies_.emplace_back();
    body.near = far_enough * side * side;
    body.begin = begin;
    body.end = end;
    if (end - begin <= most_in_leaf || square.depth == max_depth) {
        add_leaf(body);
    } else {
        add_quarters(place, square);
    }
    bodies_[place].behind = static_cast<std::uint32_t>(bodies_.size());
}

void Quadtree::add_leaf(Body& body) const {
    for (std::uint32_t i = body.begin; i < body.end; ++i) {
        const double mass = masses_[order_[i]];
        const Point& at = points_[order_[i]];
        body.mass += mass;
        body.centre = {body.centre.x + mass * at.x, body.centre.y + mass * at.y};
    }
    body.centre = {body.centre.x / body.mass, body.centre.y / body.mass};
    if (body.end - body.begin == 1) {
        // One point alone pushes as itself from everywhere.
        body.centre = points_[order_[body.begin]];
        body.near = -1;
    }
}

// Puts the points of each quarter beside each other, in the order in which they were.
void Quadtree::add_quarters(std::size_t place, const Square& square) {
    const std::uint32_t begin = bodies_[place].begin;
    const std::uint32_t end = bodies_[place].end;
    std::array<std::uint32_t, 5> bounds{begin};
    for (std::uint32_t i = begin; i < end; ++i) {
        ++bounds[quarter_of(points_[order_[i]], square.middle) + 1];
    }
    std::partial_sum(bounds.begin(), bounds.end(), bounds.begin());
    auto next = bounds;
    for (std::uint32_t i = begin; i < end; ++i) {
        scratch_[next[quarter_of(points_[order_[i]], square.middle)]++] = order_[i];
    }
    std::copy(scratch_.begin() + begin, scratch_.begin() + end, order_.begin() + begin);
    Point sum;
    double mass = 0;
    for (std::size_t quarter = 0; quarter < 4; ++quarter) {
        if (bounds[quarter] == bounds[quarter + 1]) {
            continue;
        }
        const double half = square.half / 2;
        const Point middle{
            square.middle.x + (quarter % 2 == 1 ? half : -half),
            square.middle.y + (quarter >= 2 ? half : -half)};
        const std::size_t below = bodies_.size();
        add_body(bounds[quarter], bounds[quarter + 1], {middle, half, square.depth + 1});
        const Body& body = bodies_[below];
        sum = {sum.x + body.mass * body.centre.x, sum.y + body.mass * body.centre.y};
        mass += body.mass;
    }
    bodies_[place].mass = mass;
    bodies_[place].centre = {sum.x / mass, sum.y / mass};
}

Quadtree::Group Quadtree::group_of(const Body& body) const {
    Point low = points_[order_[body.begin]];
    Point high = low;
    for (std::uint32_t i = body.begin + 1; i < body.end; ++i) {
        const Point& point = points_[order_[i]];
        low = {std::min(low.x, point.x), std::min(low.y, point.y)};
        high = {std::max(high.x, point.x), std::max(high.y, point.y)};
    }
    return {
        body.begin,
        body.end,
        {(low.x + high.x) / 2, (low.y + high.y) / 2},
        {(high.x - low.x) / 2, (high.y - low.y) / 2}};
}

// Where many share a leaf, which lie in one place but for a hair, some of them stand for all.
void Quadtree::add_points(const Body& leaf, std::vector<Source>& sources) const {
    constexpr std::uint32_t most = 32;
    const std::uint32_t end = std::min(leaf.end, leaf.begin + most);
    double met = 0;
    for (std::uint32_t i = leaf.begin; i < end; ++i) {
        met += masses_[order_[i]];
    }
    const double all = end == leaf.end ? 1 : leaf.mass / met;
    for (std::uint32_t i = leaf.begin; i < end; ++i) {
        sources.push_back({points_[order_[i]], all * masses_[order_[i]]});
    }
}

// Bodies that are far from all of the group as one, of those nearer what they hold.
void Quadtree::find_sources(const Group& group, std::vector<Source>& sources) const {
    sources.clear();
    for (std::size_t at = 0; at < bodies_.size();) {
        const Body& body = bodies_[at];
        const double x = beyond(body.centre.x - group.middle.x, group.half.x);
        const double y = beyond(body.centre.y - group.middle.y, group.half.y);
        if (x * x + y * y > body.near) {
            sources.push_back({body.centre, body.mass});
            at = body.behind;
        } else if (body.behind == at + 1) {
            add_points(body, sources);
            at = body.behind;
        } else {
            ++at;
        }
    }
}

// Up to four points of order_, side by side. Each has a sum of its own, in the order of the
// sources, so that it does not matter to its bits how many the processor takes at once.
void Quadtree::push_four(
    std::uint32_t begin,
    std::uint32_t end,
    const std::vector<Source>& sources,
    std::vector<Point>& out) const {
    constexpr double nothing = 1e-300;  // a point does not push itself: 0 by this is 0
    using Four = std::array<double, 4>;
    Four here_x{};
    Four here_y{};
    Four sum_x{};
    Four sum_y{};
    for (std::size_t i = 0; i < 4; ++i) {
        const auto place = std::min<std::size_t>(begin + i, end - 1);
        here_x[i] = points_[order_[place]].x;
        here_y[i] = points_[order_[place]].y;
    }
    for (const Source& source : sources) {
        for (std::size_t i = 0; i < 4; ++i) {
            const double x = here_x[i] - source.at.x;
            const double y = here_y[i] - source.at.y;
            const double strength = source.mass / (x * x + y * y + nothing);
            sum_x[i] += strength * x;
            sum_y[i] += strength * y;
        }
    }
    for (std::uint32_t i = begin; i < std::min(begin + 4, end); ++i) {
        out[order_[i]] = {sum_x[i - begin], sum_y[i - begin]};
    }
}

std::vector<Point> Quadtree::pushes() const {
    std::vector<Point> out(points_.size());
    std::vector<Source> sources;
    for (std::size_t at = 0; at < bodies_.size();) {
        const Body& body = bodies_[at];
        if (body.end - body.begin > most_in_group && body.behind != at + 1) {
            ++at;
            continue;
        }
        find_sources(group_of(body), sources);
        for (std::uint32_t i = body.begin; i < body.end; i += 4) {
            push_four(i, body.end, sources, out);
        }
        at = body.behind;
    }
    return out;
}

}  // namespace newsgraph
