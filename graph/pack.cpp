// Shapes on a sheet: the largest in the middle, then each of the others, from large to small, at
// the place nearest to the middle that is still free, in a grid of cells (Freivalds, Dogrusoz,
// Kikusts 2002, "Disconnected graph layout and the polyomino packing approach").
#include "graph/layout_steps.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <map>
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

void sort_once(Cells& cells) {
    std::ranges::sort(cells);
    cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
}

// The cells that a shape takes, from (0, 0) upwards, sorted.
Cells cells_of(const Shape& shape, const Box& around, double side) {
    Cells out;
    const auto cell = [&](double from, double at) {
        return static_cast<std::int32_t>(std::floor((at - from) / side));
    };
    for (const Box& box : shape) {
        for (auto x = cell(around.low.x, box.low.x); x <= cell(around.low.x, box.high.x); ++x) {
            for (auto y = cell(around.low.y, box.low.y); y <= cell(around.low.y, box.high.y);
                 ++y) {
                out.emplace_back(x, y);
            }
        }
    }
    sort_once(out);
    return out;
}

// Cells in squares around the middle, from the inside out, those of a square that are nearest to
// the middle first: a walk that can be continued.
class Walk {
  public:
    const Cell& here() const { return step_[at_]; }
    void next() {
        if (++at_ < step_.size()) {
            return;
        }
        at_ = 0;
        along_ = along_ == radius_ ? 0 : along_ + 1;
        radius_ += along_ == 0 ? 1 : 0;
        const std::int32_t r = radius_;
        const std::int32_t i = along_;
        step_ = {{-r, -i}, {-r, i}, {-i, -r}, {-i, r}, {i, -r}, {i, r}, {r, -i}, {r, i}};
        sort_once(step_);
    }

  private:
    std::int32_t radius_ = 0;
    std::int32_t along_ = 0;
    std::size_t at_ = 0;
    Cells step_{{0, 0}};  // all cells of the square that are as far from the middle
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

// Which cells are taken: a square of bits around the middle, which grows.
class Taken {
  public:
    bool has(const Cell& cell) const { return is_inside(cell) && bits_[place(cell)]; }
    void add(const Cell& cell) {
        while (!is_inside(cell)) {
            grow();
        }
        bits_[place(cell)] = true;
    }

  private:
    bool is_inside(const Cell& cell) const {
        return std::abs(cell.first) <= reach_ && std::abs(cell.second) <= reach_;
    }
    std::size_t place(const Cell& cell) const {
        const auto side = static_cast<std::size_t>(2 * reach_ + 1);
        return static_cast<std::size_t>(cell.second + reach_) * side
               + static_cast<std::size_t>(cell.first + reach_);
    }
    void grow() {
        Taken larger;
        larger.reach_ = 2 * reach_;
        const auto side = static_cast<std::size_t>(2 * larger.reach_ + 1);
        larger.bits_.assign(side * side, false);
        for (std::int32_t y = -reach_; y <= reach_; ++y) {
            for (std::int32_t x = -reach_; x <= reach_; ++x) {
                larger.bits_[larger.place({x, y})] = bits_[place({x, y})];
            }
        }
        *this = std::move(larger);
    }

    std::int32_t reach_ = 32;
    std::vector<bool> bits_ = std::vector<bool>(65 * 65, false);
};

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
            return taken_.has({cell.first + at.first, cell.second + at.second});
        });
    }
    // With a margin of one cell, so that parts do not touch.
    void take(const Cells& cells, const Cell& at) {
        for (const auto& [x, y] : cells) {
            for (const std::int32_t dx : {-1, 0, 1}) {
                for (const std::int32_t dy : {-1, 0, 1}) {
                    taken_.add({x + at.first + dx, y + at.second + dy});
                }
            }
        }
    }

    Taken taken_;
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
