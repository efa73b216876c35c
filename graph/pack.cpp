// Shapes on a sheet: the largest in the middle, then each of the others, from large to small, at
// the place nearest to the middle that is still free, in a grid of cells (Freivalds, Dogrusoz,
// Kikusts 2002, "Disconnected graph layout and the polyomino packing approach").
#include "graph/layout_steps.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <set>
#include <utility>

namespace newsgraph {

namespace {

using Cell = std::pair<std::int32_t, std::int32_t>;  // column, row
using Cells = std::vector<Cell>;

Box bounds(const Shape& shape) {
    Box out = shape.front();
    for (const Box& box : shape) {
        out.low = {std::min(out.low.x, box.low.x), std::min(out.low.y, box.low.y)};
        out.high = {std::max(out.high.x, box.high.x), std::max(out.high.y, box.high.y)};
    }
    return out;
}

// Cells about as large as the nodes of small parts, but not too many for the whole sheet.
double cell_side(const std::vector<Shape>& shapes) {
    double area = 0;
    double heights = 0;
    for (const Shape& shape : shapes) {
        const Box box = bounds(shape);
        area += (box.high.x - box.low.x) * (box.high.y - box.low.y);
        heights += shape.front().high.y - shape.front().low.y;
    }
    const double height = heights / static_cast<double>(shapes.size());
    return std::max({height, std::sqrt(area) / 200, 1e-6});
}

// The cells that a shape takes, from (0, 0) upwards, sorted.
Cells cells_of(const Shape& shape, const Box& around, double side) {
    std::set<Cell> out;
    const auto cell = [&](double from, double at) {
        return static_cast<std::int32_t>(std::floor((at - from) / side));
    };
    for (const Box& box : shape) {
        for (auto x = cell(around.low.x, box.low.x); x <= cell(around.low.x, box.high.x); ++x) {
            for (auto y = cell(around.low.y, box.low.y); y <= cell(around.low.y, box.high.y);
                 ++y) {
                out.emplace(x, y);
            }
        }
    }
    return {out.begin(), out.end()};
}

// Cells in squares around the middle, from the inside out: a walk that can be continued.
class Walk {
  public:
    const Cell& here() const { return ring_[at_]; }
    void next() {
        if (++at_ == ring_.size()) {
            ++radius_;
            at_ = 0;
            ring_ = ring(radius_);
        }
    }

  private:
    static Cells ring(std::int32_t radius) {
        Cells out;
        for (std::int32_t i = -radius; i <= radius; ++i) {
            out.insert(out.end(), {{i, -radius}, {i, radius}, {-radius, i}, {radius, i}});
        }
        std::ranges::sort(out, {}, [](const Cell& cell) {
            const std::int64_t x = cell.first;
            const std::int64_t y = cell.second;
            return std::pair{x * x + y * y, cell};
        });
        out.erase(std::unique(out.begin(), out.end()), out.end());
        return out;
    }

    std::int32_t radius_ = 0;
    std::size_t at_ = 0;
    Cells ring_{{0, 0}};
};

// With all cells that lie between others both in their row and in their column: what a part
// surrounds is no place for another, which would seem to belong to it.
Cells filled(const Cells& cells) {
    using Range = std::pair<std::int32_t, std::int32_t>;
    std::map<std::int32_t, Range> rows;
    std::map<std::int32_t, Range> columns;
    for (const auto& [x, y] : cells) {
        Range& row = rows.try_emplace(y, x, x).first->second;
        row = {std::min(row.first, x), std::max(row.second, x)};
        Range& column = columns.try_emplace(x, y, y).first->second;
        column = {std::min(column.first, y), std::max(column.second, y)};
    }
    Cells out;
    for (const auto& [x, column] : columns) {
        for (std::int32_t y = column.first; y <= column.second; ++y) {
            const auto row = rows.find(y);
            if (row != rows.end() && row->second.first <= x && x <= row->second.second) {
                out.emplace_back(x, y);
            }
        }
    }
    return out;
}

class Sheet {
  public:
    // Where the shape's cell (0, 0) comes to stand. Shapes of the same cells continue where
    // the last one found room: what was not free is not free now.
    Cell place(const Cells& cells) {
        const auto [wide, high] = extent(cells);
        Walk& walk = walks_[cells.size() > max_remembered ? Cells{} : cells];
        for (;; walk.next()) {
            const Cell corner{walk.here().first - wide / 2, walk.here().second - high / 2};
            if (is_free(cells, corner)) {
                take(cells, corner);
                return corner;
            }
        }
    }

  private:
    static constexpr std::size_t max_remembered = 64;

    static Cell extent(const Cells& cells) {
        Cell out{0, 0};
        for (const auto& [x, y] : cells) {
            out = {std::max(out.first, x), std::max(out.second, y)};
        }
        return out;
    }
    bool is_free(const Cells& cells, const Cell& at) const {
        return std::ranges::none_of(cells, [&](const Cell& cell) {
            return taken_.contains({cell.first + at.first, cell.second + at.second});
        });
    }
    // With a margin of one cell, so that parts do not touch.
    void take(const Cells& cells, const Cell& at) {
        for (const auto& [x, y] : cells) {
            for (const std::int32_t dx : {-1, 0, 1}) {
                for (const std::int32_t dy : {-1, 0, 1}) {
                    taken_.emplace(x + at.first + dx, y + at.second + dy);
                }
            }
        }
    }

    std::set<Cell> taken_;
    std::map<Cells, Walk> walks_;
};

}  // namespace

std::vector<Point> pack(const std::vector<Shape>& shapes) {
    std::vector<Point> offsets;
    if (shapes.empty()) {
        return offsets;
    }
    const double side = cell_side(shapes);
    Sheet sheet;
    for (const Shape& shape : shapes) {
        const Box around = bounds(shape);
        const auto [x, y] = sheet.place(filled(cells_of(shape, around, side)));
        offsets.push_back({x * side - around.low.x, y * side - around.low.y});
    }
    return offsets;
}

}  // namespace newsgraph
