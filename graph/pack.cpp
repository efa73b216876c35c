// Rectangles on a sheet: the largest in the middle, then each of the others, from large to
// small, at the place nearest to the middle that is still free. Free places are sought in a
// grid of cells, so that thousands of small parts take no time.
#include "graph/layout_steps.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <set>
#include <utility>

namespace newsgraph {

namespace {

using Cell = std::pair<std::int32_t, std::int32_t>;

// Cells as wide as the smallest part is, but no more than a few thousand for the largest.
double cell_side(const std::vector<Box>& boxes) {
    double area = 0;
    double smallest = 1e300;
    for (const Box& box : boxes) {
        const double width = box.high.x - box.low.x;
        const double height = box.high.y - box.low.y;
        area += width * height;
        smallest = std::min({smallest, width, height});
    }
    return std::max(smallest, std::sqrt(area) / 100);
}

class Sheet {
  public:
    explicit Sheet(double side) : side_{side} {}

    // Takes the place of that many cells that is nearest to the middle; its lowest corner.
    Point place(const Box& box) {
        const auto wide = cells(box.high.x - box.low.x);
        const auto high = cells(box.high.y - box.low.y);
        for (std::int32_t ring = first_ring(wide, high);; ++ring) {
            for (const Cell& corner : corners(ring, wide, high)) {
                if (is_free(corner, wide, high)) {
                    take(corner, wide, high);
                    taken_ring_[{wide, high}] = ring;
                    return {corner.first * side_, corner.second * side_};
                }
            }
        }
    }

  private:
    // One cell of margin, so that parts do not touch.
    std::int32_t cells(double length) const {
        return static_cast<std::int32_t>(std::ceil(length / side_)) + 1;
    }
    // What did not fit for one of that size will not fit for the next.
    std::int32_t first_ring(std::int32_t wide, std::int32_t high) const {
        const auto found = taken_ring_.find({wide, high});
        return found == taken_ring_.end() ? 0 : found->second;
    }
    // Lowest corners for which the middle of the place is on that ring of cells.
    static std::vector<Cell> corners(std::int32_t ring, std::int32_t wide, std::int32_t high) {
        std::vector<Cell> out;
        const auto add = [&](std::int32_t x, std::int32_t y) {
            out.emplace_back(x - wide / 2, y - high / 2);
        };
        for (std::int32_t i = -ring; i <= ring; ++i) {
            add(i, -ring);
            add(i, ring);
            add(-ring, i);
            add(ring, i);
        }
        std::ranges::sort(out, {}, [&](const Cell& corner) {
            const std::int64_t x = corner.first + wide / 2;
            const std::int64_t y = corner.second + high / 2;
            return std::pair{x * x + y * y, corner};
        });
        return out;
    }
    bool is_free(const Cell& corner, std::int32_t wide, std::int32_t high) const {
        for (std::int32_t y = corner.second; y < corner.second + high; ++y) {
            const auto next = taken_.lower_bound({y, corner.first});
            if (next != taken_.end() && next->first == y
                && next->second < corner.first + wide) {
                return false;
            }
        }
        return true;
    }
    void take(const Cell& corner, std::int32_t wide, std::int32_t high) {
        for (std::int32_t y = corner.second; y < corner.second + high; ++y) {
            for (std::int32_t x = corner.first; x < corner.first + wide; ++x) {
                taken_.emplace(y, x);
            }
        }
    }

    double side_;
    std::set<Cell> taken_;  // row, column
    std::map<Cell, std::int32_t> taken_ring_;
};

}  // namespace

std::vector<Point> pack(const std::vector<Box>& boxes) {
    std::vector<Point> offsets;
    Sheet sheet{cell_side(boxes)};
    for (const Box& box : boxes) {
        const Point corner = sheet.place(box);
        offsets.push_back({corner.x - box.low.x, corner.y - box.low.y});
    }
    return offsets;
}

}  // namespace newsgraph
