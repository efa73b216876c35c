// Many bodies that push each other away, in n log n: far ones are pushed as if they were one.
// Barnes, Hut 1986, "A hierarchical O(N log N) force-calculation algorithm".
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace newsgraph {

struct Point {
    double x = 0;
    double y = 0;

    bool operator==(const Point&) const = default;
};

// Fixed at construction; const and thread-safe. Sums are made in the order of the points, so
// that the same points give the same bits.
class Quadtree {
  public:
    // The points outlive the tree. Masses are positive; none: all are 1.
    explicit Quadtree(const std::vector<Point>& points, std::vector<double> masses = {});

    // The sum over all other points of mass * (from them to this) / distance². Points of one
    // place push nobody: who calls sees to it that there are none.
    Point push(std::size_t point) const;
    // All points, those that lie together after each other: pushed in this order, they find
    // what they look at in the processor's cache.
    std::vector<std::uint32_t> order() const;

  private:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    // While the tree is made.
    struct Cell {
        Point middle;
        double half = 0;  // of its side
        Point sum;        // of its points, by their masses
        double mass = 0;  // of its points
        std::array<std::uint32_t, 4> children{none, none, none, none};
        std::uint32_t first = none;  // a leaf's points, chained in next_
    };
    // A cell as it pushes. They stand in the order of a walk from the root down, so that the walk
    // goes on with the next one, or, where a cell is seen from afar, behind all that it holds.
    struct Body {
        Point centre;
        double near = 0;           // distance² up to which its parts are looked at; point: -1
        double mass = 0;           // of its points
        std::uint32_t behind = 0;  // the place after all that it holds
        std::uint32_t first = none;  // a leaf's points, chained in next_
    };

    std::uint32_t child(std::uint32_t cell, const Point& point);
    void add(std::uint32_t point, Cell& cell) const;
    void insert(std::uint32_t point);
    void settle(std::uint32_t cell, std::uint32_t point, int depth);
    void add_body(std::uint32_t cell);
    Point push_of_leaf(const Body& leaf, std::size_t point) const;

    const std::vector<Point>& points_;
    std::vector<double> masses_;
    std::vector<Cell> cells_;
    std::vector<Body> bodies_;
    std::vector<std::uint32_t> next_;  // by point
};

}  // namespace newsgraph
