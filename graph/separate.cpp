#include "graph/layout_steps.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace newsgraph {

namespace {

constexpr int max_rounds = 60;     // before the sheet is stretched
constexpr int max_stretches = 40;  // 1.15^40: far more than any part needs
constexpr double stretch = 1.15;

struct Overlap {
    double x = 0;
    double y = 0;
    bool there() const { return x > 0 && y > 0; }
};

Overlap overlap(const LayoutNode& a, const Point& at, const LayoutNode& b, const Point& other) {
    return {
        a.half_width + b.half_width - std::abs(at.x - other.x),
        a.half_height + b.half_height - std::abs(at.y - other.y)};
}

// Pushes two nodes apart along the axis on which less is to be done.
void push_apart(const Overlap& by, std::size_t a, std::size_t b, std::vector<Point>& points) {
    constexpr double more = 0.5 + 1e-6;  // half each, and a hair
    if (by.x < by.y) {
        const double side = points[a].x < points[b].x ? -1 : 1;
        points[a].x += side * by.x * more;
        points[b].x -= side * by.x * more;
    } else {
        const double side = points[a].y < points[b].y ? -1 : 1;
        points[a].y += side * by.y * more;
        points[b].y -= side * by.y * more;
    }
}

std::vector<std::size_t> from_left(
    const std::vector<LayoutNode>& nodes, const std::vector<Point>& points) {
    std::vector<std::size_t> order(points.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(
        order, {}, [&](std::size_t i) { return points[i].x - nodes[i].half_width; });
    return order;
}

// One sweep from left to right; tells how many pairs overlapped.
std::size_t sweep(const std::vector<LayoutNode>& nodes, std::vector<Point>& points) {
    const std::vector<std::size_t> order = from_left(nodes, points);
    std::size_t found = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::size_t a = order[i];
        const double right = points[a].x + nodes[a].half_width;
        for (std::size_t j = i + 1; j < order.size(); ++j) {
            const std::size_t b = order[j];
            if (points[b].x - nodes[b].half_width > right) {
                break;
            }
            const Overlap by = overlap(nodes[a], points[a], nodes[b], points[b]);
            if (by.there()) {
                ++found;
                push_apart(by, a, b, points);
            }
        }
    }
    return found;
}

}  // namespace

void separate(const std::vector<LayoutNode>& nodes, std::vector<Point>& points) {
    for (int stretches = 0; stretches <= max_stretches; ++stretches) {
        for (int round = 0; round < max_rounds; ++round) {
            if (sweep(nodes, points) == 0) {
                return;
            }
        }
        for (Point& point : points) {
            point = {point.x * stretch, point.y * stretch};
        }
    }
}

}  // namespace newsgraph
