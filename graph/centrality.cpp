#include "graph/centrality.hpp"

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/core_numbers.hpp>
#include <boost/property_map/vector_property_map.hpp>

#include <algorithm>
#include <limits>
#include <numeric>
#include <random>

namespace newsgraph {

namespace {

// So many numbers below `size`, without repetition, ascending: the same everywhere, since the
// standard says what std::mt19937_64 gives, and not what its distributions do.
std::vector<std::uint32_t> sample(std::size_t size, std::size_t samples) {
    std::vector<std::uint32_t> all(size);
    std::iota(all.begin(), all.end(), 0U);
    if (samples >= size) {
        return all;
    }
    std::mt19937_64 random{20221129};
    for (std::size_t i = 0; i < samples; ++i) {
        std::swap(all[i], all[i + random() % (size - i)]);
    }
    all.resize(samples);
    std::ranges::sort(all);
    return all;
}

}  // namespace

LinkedNodes::LinkedNodes(std::size_t nodes, std::vector<Link> links)
    : nodes_{nodes}, arcs_{std::move(links)}, first_arc_(nodes + 1, 0) {
    std::erase_if(arcs_, [](const Link& link) { return link.first == link.second; });
    const std::size_t count = arcs_.size();
    arcs_.reserve(2 * count);
    for (std::size_t i = 0; i < count; ++i) {
        arcs_.emplace_back(arcs_[i].second, arcs_[i].first);
    }
    std::ranges::sort(arcs_);
    arcs_.erase(std::unique(arcs_.begin(), arcs_.end()), arcs_.end());
    for (const Link& arc : arcs_) {
        ++first_arc_[arc.first + 1];
    }
    std::partial_sum(first_arc_.begin(), first_arc_.end(), first_arc_.begin());
}

std::vector<std::uint32_t> LinkedNodes::core_numbers() const {
    using Rows = boost::compressed_sparse_row_graph<
        boost::directedS,
        boost::no_property,
        boost::no_property,
        boost::no_property,
        std::uint32_t,
        std::uint32_t>;
    const Rows rows(
        boost::edges_are_sorted,
        arcs_.begin(),
        arcs_.end(),
        static_cast<std::uint32_t>(nodes_));
    std::vector<std::uint32_t> cores(nodes_, 0);
    if (nodes_ > 0) {
        boost::core_numbers(
            rows,
            boost::make_iterator_property_map(
                cores.begin(), boost::get(boost::vertex_index, rows)));
    }
    return cores;
}

// A search in breadth from one node, and what comes back along its shortest paths. Brandes 2001,
// "A faster algorithm for betweenness centrality".
struct LinkedNodes::Walk {
    static constexpr std::uint32_t unseen = std::numeric_limits<std::uint32_t>::max();

    explicit Walk(const LinkedNodes& linked)
        : nodes{linked},
          distance(linked.nodes_, unseen),
          paths(linked.nodes_, 0),
          share(linked.nodes_, 0) {}

    void from(std::uint32_t start) {
        distance[start] = 0;
        paths[start] = 1;
        met.push_back(start);
        for (std::size_t next = 0; next < met.size(); ++next) {
            const std::uint32_t node = met[next];
            for_neighbours(node, [&](std::uint32_t other) {
                if (distance[other] == unseen) {
                    distance[other] = distance[node] + 1;
                    met.push_back(other);
                }
                paths[other] += distance[other] == distance[node] + 1 ? paths[node] : 0;
            });
        }
    }
    // Adds the node's part in the paths that start there, and forgets the walk.
    void add_to(std::vector<double>& sums) {
        for (std::size_t i = met.size(); i-- > 1;) {
            const std::uint32_t node = met[i];
            for_neighbours(node, [&](std::uint32_t other) {
                if (distance[other] + 1 == distance[node]) {
                    share[other] += paths[other] / paths[node] * (1 + share[node]);
                }
            });
            sums[node] += share[node];
        }
        for (const std::uint32_t node : met) {
            distance[node] = unseen;
            paths[node] = 0;
            share[node] = 0;
        }
        met.clear();
    }
    template <class Do>
    void for_neighbours(std::uint32_t node, Do act) const {
        for (std::uint32_t i = nodes.first_arc_[node]; i < nodes.first_arc_[node + 1]; ++i) {
            act(nodes.arcs_[i].second);
        }
    }

    const LinkedNodes& nodes;
    std::vector<std::uint32_t> distance;
    std::vector<double> paths;
    std::vector<double> share;
    std::vector<std::uint32_t> met;  // in order of distance
};

std::vector<double> LinkedNodes::betweenness(std::size_t samples) const {
    std::vector<double> sums(nodes_, 0);
    if (nodes_ < 3) {
        return sums;
    }
    const std::vector<std::uint32_t> starts = sample(nodes_, samples);
    Walk walk{*this};
    for (const std::uint32_t start : starts) {
        walk.from(start);
        walk.add_to(sums);
    }
    const auto size = static_cast<double>(nodes_);
    const double pairs = static_cast<double>(starts.size()) / size * (size - 1) * (size - 2);
    for (double& sum : sums) {
        sum = std::min(1.0, sum / pairs);
    }
    return sums;
}

}  // namespace newsgraph
