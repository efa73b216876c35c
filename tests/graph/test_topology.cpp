#include "graph/topology.hpp"

#include <doctest/doctest.h>

#include <numeric>

using namespace newsgraph;

namespace {

EntityIndex node(std::uint32_t i) {
    return EntityIndex{i};
}

Edge edge(std::uint32_t from, std::uint32_t to, double weight = 1) {
    Edge made;
    made.from = node(from);
    made.to = node(to);
    made.weight = weight;
    return made;
}

// 0 -> 1 twice, 1 -> 2, 2 -> 2, and 3 alone.
Topology example() {
    return Topology(4, {edge(0, 1), edge(0, 1), edge(1, 2), edge(2, 2)});
}

}  // namespace

TEST_CASE("edges, degrees and neighbours") {
    const Topology topology = example();
    CHECK(topology.edges().size() == 4);
    CHECK(topology.outgoing(node(0)) == std::vector<std::uint32_t>{0, 1});
    CHECK(topology.incoming(node(2)) == std::vector<std::uint32_t>{2, 3});
    CHECK(topology.degree(node(1)) == 3);
    CHECK(topology.degree(node(2)) == 2);
    CHECK(topology.degree(node(3)) == 0);
    CHECK(topology.neighbours(node(1)) == std::vector{node(0), node(2)});
    CHECK(topology.neighbours(node(2)) == std::vector{node(1)});
}

TEST_CASE("components do not care for directions") {
    const Topology topology(5, {edge(3, 1), edge(4, 3), edge(2, 0)});
    CHECK(topology.components() == std::vector{node(0), node(1), node(0), node(1), node(1)});
}

TEST_CASE("importance flows along affirmed edges, both ways, by weight") {
    const auto rank = Topology(4, {edge(0, 1), edge(2, 1), edge(3, 1, 5)}).page_rank();
    CHECK(std::accumulate(rank.begin(), rank.end(), 0.0) == doctest::Approx(1));
    CHECK(rank[1] > rank[3]);
    CHECK(rank[3] > rank[0]);
    CHECK(rank[0] == rank[2]);
}

TEST_CASE("a denied edge gives no importance") {
    Edge denied = edge(0, 1);
    denied.polarity = Polarity::denied;
    const auto rank = Topology(3, {denied}).page_rank();
    CHECK(rank[0] == doctest::Approx(1.0 / 3));
    CHECK(rank[1] == rank[2]);
}

TEST_CASE("an empty graph, and one that moved") {
    CHECK(Topology(0, {}).page_rank().empty());
    CHECK(Topology(0, {}).components().empty());
    Topology first = example();
    const Topology second = std::move(first);
    CHECK(second.edges().size() == 4);
}
