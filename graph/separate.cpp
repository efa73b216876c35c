#include "graph/layout_steps.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace newsgraph {

namespace {

constexpr int max_rounds = 60;     // before the sheet is stretched
constexpr int max_stretches = 40;  // 1.15^40: far more than any part needs
constexpr double stretch = 1.15;

// A node while a sweep moves it: what the inner loop needs lies together.
struct Placed {
    Point at;
    double half_width = 0;
    double half_height = 0;
    std::size_t node = 0;

    double left() const { return at.x - half_width; }
};

struct Overlap {
    double x = 0;
    double y = 0;
    bool there() const { return x > 0 && y > 0; }
};

Overlap overlap(const Placed& a, const Placed& b) {
    return {
        a.half_width + b.half_width - std::abs(a.at.x - b.at.x),
        a.half_height + b.half_height - std::abs(a.at.y - b.at.y)};
}

// Pushes two nodes apart along the axis on which less is to be done.
void push_apart(const Overlap& by, Placed& a, Placed& b) {
    constexpr double more = 0.5 + 1e-6;  // half each, and a hair
    if (by.x < by.y) {
        const double side = a.at.x < b.at.x ? -1 : 1;
        a.at.x += side * by.x * more;
        b.at.x -= side * by.x * more;
    } else {
        const double side = a.at.y < b.at.y ? -1 : 1;
        a.at.y += side * by.y * more;
        b.at.y -= side * by.y * more;
    }
}

std::vector<Placed> boxes_of(
    const std::vector<LayoutNode>& nodes, const std::vector<Point>& points) {
    std::vector<Placed> boxes;
    boxes.reserve(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        boxes.push_back({points[i], nodes[i].half_width, nodes[i].half_height, i});
    }
    return boxes;
}

void sort_from_left(std::vector<Placed>& boxes) {
    std::ranges::sort(
        boxes, {}, [](const Placed& box) { return std::pair(box.left(), box.node); });
}

// One sweep from left to right; tells how many pairs overlapped.
std::size_t sweep(std::vector<Placed>& boxes) {
    sort_from_left(boxes);
    std::size_t found = 0;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        Placed& a = boxes[i];
        const double right = a.at.x + a.half_width;
        for (std::size_t j = i + 1; j < boxes.size() && boxes[j].left() <= right; ++j) {
            const Overlap by = overlap(a, boxes[j]);
            if (by.there()) {
                ++found;
                push_apart(by, a, boxes[j]);
            }
        }
    }
    return found;
}

}  // namespace

void separate(const std::vector<LayoutNode>& nodes, std::vector<Point>& points) {
    std::vector<Placed> boxes = boxes_of(nodes, points);
    bool apart = false;
    for (int stretches = 0; stretches <= max_stretches && !apart; ++stretches) {
        for (int round = 0; round < max_rounds && !apart; ++round) {
            apart = sweep(boxes) == 0;
        }
        for (Placed& box : boxes) {
            const double by = apart ? 1 : stretch;
            box.at = {box.at.x * by, box.at.y * by};
        }
    }
    for (const Placed& box : boxes) {
        points[box.node] = box.at;
    }
}

}  // namespace newsgraph
