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

// The sheet in bands about as high as a node, each with those in it that the sweep has met and
// not left behind: who overlaps shares a band.
class Bands {
  public:
    Bands(const std::vector<LayoutNode>& nodes, const std::vector<Point>& points)
        : nodes_{nodes}, points_{points} {
        double heights = 0;
        double top = points.front().y;
        low_ = top;
        for (std::size_t i = 0; i < points.size(); ++i) {
            heights += 2 * nodes[i].half_height;
            low_ = std::min(low_, points[i].y - nodes[i].half_height);
            top = std::max(top, points[i].y + nodes[i].half_height);
        }
        const auto count = static_cast<double>(points.size());
        height_ = std::max({heights / count, (top - low_) / count, 1e-9});
        bands_.resize(place(top) + 1);
    }

    // Tells `meet` of all met before that may overlap the node.
    template <class Meet>
    void pass(std::size_t node, Meet meet) {
        const double y = points_[node].y;
        const double left = points_[node].x - nodes_[node].half_width;
        const std::size_t last = place(y + nodes_[node].half_height);
        for (auto at = place(y - nodes_[node].half_height); at <= last; ++at) {
            std::erase_if(bands_[at], [&](std::size_t other) {
                return points_[other].x + nodes_[other].half_width < left;
            });
            for (const std::size_t other : bands_[at]) {
                meet(other);
            }
            bands_[at].push_back(node);
        }
    }

  private:
    // Nodes may have been pushed beyond the first and the last band.
    std::size_t place(double y) const {
        const double at = std::max(0.0, (y - low_) / height_);
        return bands_.empty() ? static_cast<std::size_t>(at)
                              : std::min(static_cast<std::size_t>(at), bands_.size() - 1);
    }

    const std::vector<LayoutNode>& nodes_;
    const std::vector<Point>& points_;
    double low_ = 0;
    double height_ = 1;
    std::vector<std::vector<std::size_t>> bands_;
};

// One sweep from left to right; tells how many pairs overlapped.
std::size_t sweep(const std::vector<LayoutNode>& nodes, std::vector<Point>& points) {
    Bands bands{nodes, points};
    std::size_t found = 0;
    for (const std::size_t a : from_left(nodes, points)) {
        bands.pass(a, [&](std::size_t b) {
            const Overlap by = overlap(nodes[a], points[a], nodes[b], points[b]);
            if (by.there()) {
                ++found;
                push_apart(by, a, b, points);
            }
        });
    }
    return found;
}

}  // namespace

void separate(const std::vector<LayoutNode>& nodes, std::vector<Point>& points) {
    if (points.size() < 2) {
        return;
    }
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
