// How a picture's nodes stand among the others, whatever the direction of its links.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace newsgraph {

// Links between nodes, which are numbers below `nodes`, laid out for walking them: parallel ones
// count once, loops not at all. Const access is thread-safe.
class LinkedNodes {
  public:
    using Link = std::pair<std::uint32_t, std::uint32_t>;
    LinkedNodes(std::size_t nodes, std::vector<Link> links);

    // The largest k of which the node is in the k-core: the part in which everybody has k
    // neighbours. Batagelj, Zaversnik 2003; Boost.Graph's.
    std::vector<std::uint32_t> core_numbers() const;

    // The share of shortest paths between two others that lead over the node, 0 to 1. Found from
    // all nodes, or from so many drawn by a fixed seed; then it is an estimate (Brandes, Pich
    // 2007, "Centrality estimation in large networks"). Boost.Graph's own walks from all, which
    // takes hours where there are 300,000. Not told, it is 256 where that takes seconds, and
    // fewer, but at least 32, of millions of links.
    std::vector<double> betweenness(std::size_t samples) const;
    std::vector<double> betweenness() const;

  private:
    struct Walk;

    std::size_t affordable_samples() const;

    std::size_t nodes_;
    std::vector<Link> arcs_;                // both directions, sorted
    std::vector<std::uint32_t> first_arc_;  // by node, and the end
};

}  // namespace newsgraph
