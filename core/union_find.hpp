// Disjoint sets of things that are counted from 0: which of them are one.
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <type_traits>
#include <vector>

namespace newsgraph {

// Tarjan 1975, paths halved. The root of a set is its lowest member, whatever the order of
// unions, so that no order shows in what is made of it. Not thread-safe: finding cuts paths.
template <class Index>
requires std::is_integral_v<Index>
class UnionFind {
  public:
    explicit UnionFind(std::size_t size) : parent_(size) {
        std::iota(parent_.begin(), parent_.end(), Index{0});
    }

    Index find(Index member) {
        while (parent(member) != member) {
            parent(member) = parent(parent(member));
            member = parent(member);
        }
        return member;
    }

    // The root of both from now on.
    Index unite(Index a, Index b) {
        const auto [low, high] = std::minmax({find(a), find(b)});
        parent(high) = low;
        return low;
    }

    // For each member the root of its set.
    std::vector<Index> roots() {
        std::vector<Index> roots(parent_);
        std::ranges::transform(
            roots, roots.begin(), [&](Index member) { return find(member); });
        return roots;
    }

  private:
    Index& parent(Index member) { return parent_[static_cast<std::size_t>(member)]; }

    std::vector<Index> parent_;
};

}  // namespace newsgraph
