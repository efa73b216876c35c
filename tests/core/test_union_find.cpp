#include "core/union_find.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <utility>

using namespace newsgraph;

TEST_CASE("what nobody united is alone") {
    UnionFind<int> sets(3);
    CHECK(sets.roots() == std::vector<int>{0, 1, 2});
    CHECK(UnionFind<std::uint32_t>(0).roots().empty());
}

TEST_CASE("a root is the lowest member, whatever the order of unions") {
    std::vector<std::pair<int, int>> pairs{{4, 3}, {1, 2}, {2, 4}, {4, 4}, {3, 1}};
    const std::vector<int> expected{0, 1, 1, 1, 1, 5};
    std::ranges::sort(pairs);
    do {
        UnionFind<int> sets(6);
        for (const auto& [a, b] : pairs) {
            const int root = sets.unite(a, b);
            CHECK(root == sets.find(b));
        }
        REQUIRE(sets.roots() == expected);
    } while (std::ranges::next_permutation(pairs).found);
}

TEST_CASE("a long chain is found from its end") {
    UnionFind<std::uint32_t> sets(100000);
    for (std::uint32_t i = 99999; i > 0; --i) {
        sets.unite(i, i - 1);
    }
    CHECK(sets.find(99999) == 0);
}
