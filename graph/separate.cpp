#include "graph/layout_steps.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

namespace newsgraph {

namespace {

// Sweeps before the sheet is stretched: few of many nodes, which would take minutes.
int rounds_for(std::size_t nodes) {
    return std::clamp(static_cast<int>(600'000 / nodes), 8, 60);
}

constexpr int max_stretches = 80;  // 1.06^80: far more than any part needs

constexpr std::size_t large = 5000;  // nodes of which sweeps and small steps take minutes

// Whether another sweep would be in vain: what does not lessen overlaps by much lacks room.
bool is_stuck(std::size_t overlaps, std::size_t before, std::size_t nodes) {
    return nodes > large && overlaps * 20 > before * 19;
}

// Whether so many pairs overlap that one sweep after the other only stirs: there is no room.
bool is_crowded(std::size_t overlaps, std::size_t nodes) {
    return nodes > large && overlaps > 4 * nodes;
}

// How much wider the sheet gets: of a large part, of which sweeps are few, little when few pairs
// still overlap.
double stretch_for(std::size_t overlaps, std::size_t nodes) {
    if (is_crowded(overlaps, nodes)) {
        return 1.25;
    }
    return nodes <= large || overlaps * 10 > nodes ? 1.15 : 1.06;
}

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

// The sheet in bands about as high as a node, each with those in it that the sweep has met and
// not left behind: who overlaps shares a band.
class Bands {
  public:
    explicit Bands(std::vector<Placed>& boxes) : boxes_{boxes}, low_{boxes.front().at.y} {
        double heights = 0;
        double top = low_;
        for (const Placed& box : boxes) {
            heights += 2 * box.half_height;
            low_ = std::min(low_, box.at.y - box.half_height);
            top = std::max(top, box.at.y + box.half_height);
        }
        const auto count = static_cast<double>(boxes.size());
        height_ = std::max({heights / count, (top - low_) / count, 1e-9});
        bands_.resize(static_cast<std::size_t>((top - low_) / height_) + 1);
    }

    // Tells `meet` of all met before that may overlap the box of that place.
    template <class Meet>
    void pass(std::size_t place, Meet meet) {
        const Placed box = boxes_[place];
        const std::size_t last = band(box.at.y + box.half_height);
        for (auto at = band(box.at.y - box.half_height); at <= last; ++at) {
            // Those that are left behind are dropped on the way: a look at a box takes longest.
            std::vector<std::uint32_t>& met = bands_[at];
            std::size_t kept = 0;
            for (const std::uint32_t other : met) {
                Placed& there = boxes_[other];
                if (!(there.at.x + there.half_width < box.left())) {
                    met[kept++] = other;
                    meet(there);
                }
            }
            met.resize(kept);
            met.push_back(static_cast<std::uint32_t>(place));
        }
    }

  private:
    // Boxes may have been pushed beyond the first and the last band.
    std::size_t band(double y) const {
        const auto at = static_cast<std::size_t>(std::max(0.0, (y - low_) / height_));
        return std::min(at, bands_.size() - 1);
    }

    std::vector<Placed>& boxes_;
    double low_ = 0;
    double height_ = 1;
    std::vector<std::vector<std::uint32_t>> bands_;
};

// One sweep from left to right; tells how many pairs overlapped.
std::size_t sweep(std::vector<Placed>& boxes) {
    sort_from_left(boxes);
    Bands bands{boxes};
    std::size_t found = 0;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        bands.pass(i, [&](Placed& other) {
            const Overlap by = overlap(boxes[i], other);
            if (by.there()) {
                ++found;
                push_apart(by, boxes[i], other);
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
    std::vector<Placed> boxes = boxes_of(nodes, points);
    const int rounds = rounds_for(boxes.size());
    constexpr std::size_t most_pairs = std::numeric_limits<std::uint32_t>::max();
    std::size_t overlaps = 1;
    for (int stretches = 0; stretches <= max_stretches && overlaps > 0; ++stretches) {
        bool stuck = false;
        for (int round = 0; round < rounds && overlaps > 0 && !stuck; ++round) {
            const std::size_t before = round == 0 ? most_pairs : overlaps;
            overlaps = sweep(boxes);
            stuck =
                is_stuck(overlaps, before, boxes.size()) || is_crowded(overlaps, boxes.size());
        }
        const double by = overlaps == 0 ? 1 : stretch_for(overlaps, boxes.size());
        for (Placed& box : boxes) {
            box.at = {box.at.x * by, box.at.y * by};
        }
    }
    for (const Placed& box : boxes) {
        points[box.node] = box.at;
    }
}

}  // namespace newsgraph
