#include "graph/communities.hpp"
#include "graph/layout.hpp"
#include "graph/layout_steps.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace newsgraph;

namespace {

// Two dense groups of ten, joined by one link; a pair; and one alone.
std::vector<LayoutLink> two_groups_and_a_pair() {
    std::vector<LayoutLink> links;
    for (std::uint32_t group = 0; group < 2; ++group) {
        for (std::uint32_t i = 0; i < 10; ++i) {
            for (std::uint32_t j = i + 1; j < 10; ++j) {
                links.push_back({group * 10 + i, group * 10 + j});
            }
        }
    }
    links.push_back({3, 17});
    links.push_back({20, 21});
    links.push_back({21, 21});
    return links;
}

std::vector<LayoutNode> labelled(std::size_t count) {
    std::vector<LayoutNode> nodes;
    for (std::size_t i = 0; i < count; ++i) {
        nodes.push_back({10.0 + static_cast<double>(i % 7) * 8, 6});
    }
    return nodes;
}

double distance(const Point& a, const Point& b) {
    return std::sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
}

std::size_t overlaps(const std::vector<LayoutNode>& nodes, const std::vector<Point>& points) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        for (std::size_t j = i + 1; j < nodes.size(); ++j) {
            const bool x =
                std::abs(points[i].x - points[j].x) < nodes[i].half_width + nodes[j].half_width;
            const bool y = std::abs(points[i].y - points[j].y)
                           < nodes[i].half_height + nodes[j].half_height;
            count += x && y ? 1 : 0;
        }
    }
    return count;
}

}  // namespace

TEST_CASE("no label covers another, within a part and between parts") {
    const auto nodes = labelled(23);
    CHECK(overlaps(nodes, lay_out(nodes, two_groups_and_a_pair())) == 0);
    const auto alone = labelled(100);
    CHECK(overlaps(alone, lay_out(alone, {})) == 0);
    std::vector<LayoutLink> star;
    for (std::uint32_t i = 1; i < 100; ++i) {
        star.push_back({0, i});
    }
    CHECK(overlaps(alone, lay_out(alone, star)) == 0);
}

TEST_CASE("what is linked is near, what is not is far") {
    const auto nodes = labelled(23);
    const auto points = lay_out(nodes, two_groups_and_a_pair());
    double within = 0;
    double between = 0;
    for (std::size_t i = 0; i < 10; ++i) {
        within += distance(points[i], points[(i + 1) % 10]);
        between += distance(points[i], points[10 + i]);
    }
    CHECK(between > 1.5 * within);
}

TEST_CASE("the same graph has the same places, and an empty one none") {
    const auto nodes = labelled(23);
    CHECK(lay_out(nodes, two_groups_and_a_pair()) == lay_out(nodes, two_groups_and_a_pair()));
    CHECK(lay_out({}, {}).empty());
    CHECK(lay_out(labelled(1), {}).size() == 1);
}

TEST_CASE("thousands are placed from coarse to fine, neighbours beside each other") {
    // A strip of 60 by 100, which has no hub, and a star.
    std::vector<LayoutLink> links;
    constexpr std::uint32_t width = 100;
    constexpr std::uint32_t size = 60 * width;
    for (std::uint32_t i = 0; i < size; ++i) {
        if (i % width + 1 < width) {
            links.push_back({i, i + 1});
        }
        if (i + width < size) {
            links.push_back({i, i + width});
        }
    }
    for (std::uint32_t leaf = 1; leaf < 50; ++leaf) {
        links.push_back({0, size + leaf - 1});
    }
    const std::vector<LayoutNode> nodes(size + 49, LayoutNode{6, 6});
    const auto points = lay_out(nodes, links);
    CHECK(overlaps(nodes, points) == 0);
    double linked = 0;
    for (const LayoutLink& link : links) {
        linked += distance(points[link.from], points[link.to]);
    }
    linked /= static_cast<double>(links.size());
    // The strip is not folded: from end to end it is many links long.
    CHECK(distance(points[0], points[width - 1]) > 25 * linked);
}

TEST_CASE("bodies that hang on nothing are placed, too, however many") {
    constexpr std::size_t size = 5'001;
    SpringNetwork network;
    network.mass.assign(size, 1);
    network.first.assign(size + 1, 0);
    const auto points = settle(network, 10);
    REQUIRE(points.size() == size);
    CHECK(std::ranges::all_of(points, [](const Point& point) {
        return std::isfinite(point.x) && std::isfinite(point.y);
    }));
}

TEST_CASE("a body of mass two pushes as two do") {
    const std::vector<Point> points{{0, 0}, {3, 1}, {8, 5}};
    const Point push = Quadtree{points, {1, 2, 1}}.pushes()[0];
    CHECK(push.x == doctest::Approx(2 * -3.0 / 10 - 8.0 / 89));
    CHECK(push.y == doctest::Approx(2 * -1.0 / 10 - 5.0 / 89));
    std::vector<std::uint32_t> order = Quadtree{points}.order();
    std::ranges::sort(order);
    CHECK(order == std::vector<std::uint32_t>{0, 1, 2});
}

TEST_CASE("far bodies taken together push as they do one by one, nearly") {
    std::vector<Point> points;
    for (int i = 0; i < 400; ++i) {
        points.push_back(
            {static_cast<double>(i * 7919 % 1000), static_cast<double>(i * 104729 % 997)});
    }
    const auto pushes = Quadtree{points}.pushes();
    for (const std::size_t i : {0U, 17U, 399U}) {
        Point exact;
        for (const Point& other : points) {
            const double x = points[i].x - other.x;
            const double y = points[i].y - other.y;
            const double square = x * x + y * y;
            exact.x += square > 0 ? x / square : 0;
            exact.y += square > 0 ? y / square : 0;
        }
        const Point push = pushes[i];
        CHECK(distance(push, exact) < 0.05 * distance(exact, {}) + 0.01);
    }
}

TEST_CASE("bodies of one place do not loop or push to infinity") {
    const std::vector<Point> points(50, Point{1, 1});
    CHECK(Quadtree{points}.pushes() == std::vector<Point>(50));
}

TEST_CASE("a crowd in one place pushes as one body, in no more time than others") {
    constexpr std::size_t size = 200'000;  // one by one: minutes
    std::vector<Point> points(size, Point{5, 5});
    points.push_back({105, 5});
    const auto pushes = Quadtree{points}.pushes();
    CHECK(pushes[size].x == doctest::Approx(size / 100.0));
    for (std::size_t i = 0; i < size; ++i) {
        REQUIRE(pushes[i].x == doctest::Approx(-0.01));
    }
}

TEST_CASE("communities are the dense groups, the largest first") {
    std::vector<WeightedLink> links;
    for (const LayoutLink& link : two_groups_and_a_pair()) {
        links.push_back({link.from, link.to, 1});
    }
    const auto found = communities(23, links);
    for (std::size_t i = 0; i < 10; ++i) {
        CHECK(found[i] == 0);
        CHECK(found[10 + i] == 1);
    }
    CHECK(found[20] == 2);
    CHECK(found[21] == 2);
    CHECK(found[22] == 3);
    CHECK(communities(0, {}).empty());
}
