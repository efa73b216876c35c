#include "graph/arcs.hpp"

#include <doctest/doctest.h>

using namespace newsgraph;

TEST_CASE("links go both ways, in order, each once, without loops") {
    const std::vector<Arc> arcs = arcs_both_ways(4, {{3, 0}, {1, 1}, {0, 3}, {0, 1}, {3, 0}});
    CHECK(arcs == std::vector<Arc>{{0, 1}, {0, 3}, {1, 0}, {3, 0}});
    CHECK(arcs_both_ways(0, {}).empty());
    CHECK(arcs_both_ways(2, {{1, 1}}).empty());
}
