#include "graph/centrality.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

TEST_CASE("a triangle with a tail is a 2-core and its tail a 1-core") {
    const LinkedNodes linked{5, {{0, 1}, {1, 2}, {2, 0}, {2, 3}}};
    CHECK(linked.core_numbers() == std::vector<std::uint32_t>{2, 2, 2, 1, 0});
}

TEST_CASE("parallel links and loops do not make a core") {
    const LinkedNodes linked{3, {{0, 1}, {0, 1}, {1, 0}, {2, 2}}};
    CHECK(linked.core_numbers() == std::vector<std::uint32_t>{1, 1, 0});
}

TEST_CASE("shortest paths lead over the middle of a star, and over nobody at its ends") {
    const LinkedNodes star{5, {{0, 1}, {0, 2}, {3, 0}, {0, 4}}};
    const std::vector<double> between = star.betweenness();
    CHECK(between[0] == doctest::Approx(1));
    for (std::size_t i = 1; i < 5; ++i) {
        CHECK(between[i] == 0);
    }
}

TEST_CASE("where there are two shortest paths, each middle has half of them") {
    const LinkedNodes ring{4, {{0, 1}, {1, 2}, {2, 3}, {3, 0}}};
    for (const double share : ring.betweenness()) {
        CHECK(share == doctest::Approx(1.0 / 6));  // half a pair of the three others
    }
}

TEST_CASE("a sample finds who is in the middle, and the same sample every time") {
    std::vector<LinkedNodes::Link> links;
    constexpr std::uint32_t leaves = 400;
    for (std::uint32_t i = 2; i < leaves; ++i) {
        links.emplace_back(i % 2, i);
    }
    links.emplace_back(0, 1);
    const LinkedNodes two_stars{leaves, links};
    const std::vector<double> all = two_stars.betweenness(leaves);
    const std::vector<double> some = two_stars.betweenness(40);
    CHECK(some == two_stars.betweenness(40));
    CHECK(some[0] == doctest::Approx(all[0]).epsilon(0.2));
    CHECK(some[1] == doctest::Approx(all[1]).epsilon(0.2));
    CHECK(some[2] == 0);
}

TEST_CASE("nobody and nobody's links are no trouble") {
    const LinkedNodes none{0, {}};
    CHECK(none.core_numbers().empty());
    CHECK(none.betweenness().empty());
    CHECK(LinkedNodes{2, {{0, 1}}}.betweenness() == std::vector<double>{0, 0});
}
