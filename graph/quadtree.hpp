// Many bodies that push each other away, in n log n: far ones are pushed as if they were one.
// Barnes, Hut 1986, "A hierarchical O(N log N) force-calculation algorithm". What pushes is
// found once for a few points that lie together, and pushes four at a time: Barnes 1990, "A
// modified tree code: don't laugh; it runs".
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

    // Of each point the sum over all others of mass * (from them to this) / distance². Points of
    // one place do not push each other: who calls sees to it that there are none.
    std::vector<Point> pushes() const;
    // All points, those that lie together after each other: handled in this order, they find
    // what they look at in the processor's cache.
    const std::vector<std::uint32_t>& order() const { return order_; }

  private:
    // A square of the sheet.
    struct Square {
        Point middle;
        double half = 0;  // of its side
        int depth = 0;    // below the root
    };
    // A cell as it pushes. They stand in the order of a walk from the root down, so that the walk
    // goes on with the next one, or, where a cell is seen from afar, behind all that it holds.
    struct Body {
        Point centre;
        double near = 0;           // distance² up to which its parts are looked at; point: -1
        double mass = 0;           // of its points
        std::uint32_t behind = 0;  // the place after all that it holds
        std::uint32_t begin = 0;   // of its points in order_
        std::uint32_t end = 0;
    };
    // Points that lie together, by their place in order_, and the middle of what they cover.
    struct Group {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        Point middle;
        Point half;
    };
    // What pushes all points of a group.
    struct Source {
        Point at;
        double mass = 0;
    };

    void add_body(std::uint32_t begin, std::uint32_t end, const Square& square);
    void add_leaf(Body& body) const;
    void add_quarters(std::size_t place, const Square& square);
    Group group_of(const Body& body) const;
    void find_sources(const Group& group, std::vector<Source>& sources) const;
    void add_points(const Body& leaf, std::vector<Source>& sources) const;
    void push_four(
        std::uint32_t begin,
        std::uint32_t end,
        const std::vector<Source>& sources,
        std::vector<Point>& out) const;

    const std::vector<Point>& points_;
    std::vector<double> masses_;
    std::vector<Body> bodies_;
    std::vector<std::uint32_t> order_;    // of points, as their bodies
    std::vector<std::uint32_t> scratch_;  // while the tree is made
};

}  // namespace newsgraph
