#include "graph/centrality.hpp"

#include "graph/arcs.hpp"

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/core_numbers.hpp>
#include <boost/property_map/vector_property_map.hpp>

#include <algorithm>
#include <array>
#include <numeric>
#include <random>

namespace newsgraph {

namespace {

// Arcs that all walks together may go along: two seconds or so.
constexpr std::size_t most_walked = 200'000'000;

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
    : nodes_{nodes}, arcs_{arcs_both_ways(nodes, std::move(links))}, first_arc_(nodes + 1, 0) {
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
    static constexpr std::uint8_t unseen = 3;
    // What a neighbour gets by its third: 0 for all but one, so that no branch has to be guessed,
    // and adding 0 changes nothing.
    using ByThird = std::array<double, 4>;

    explicit Walk(const LinkedNodes& linked)
        : nodes{linked},
          third(linked.nodes_, unseen),
          paths(linked.nodes_, 0),
          share(linked.nodes_, 0) {
        ends.reserve(linked.arcs_.size());
        for (const Link& arc : linked.arcs_) {
            ends.push_back(arc.second);
        }
    }

    void from(std::uint32_t start) {
        third[start] = 0;
        paths[start] = 1;
        order.push_back(start);
        for (std::size_t at = 0; at < order.size(); ++at) {
            const auto next = static_cast<std::uint8_t>((third[order[at]] + 1) % 3);
            ByThird more{};
            more[next] = paths[order[at]];
            for_neighbours(order[at], [&](std::uint32_t other) {
                if (third[other] == unseen) {
                    third[other] = next;
                    order.push_back(other);
                }
                paths[other] += more[third[other]];
            });
        }
    }
    // Adds the node's part in the paths that start there, and forgets the walk.
    void add_to(std::vector<double>& sums) {
        for (std::size_t i = order.size(); i-- > 1;) {
            const std::uint32_t here = order[i];
            ByThird of_each{};
            of_each[(third[here] + 2) % 3] = (1 + share[here]) / paths[here];
            for_neighbours(here, [&](std::uint32_t other) {
                share[other] += paths[other] * of_each[third[other]];
            });
            sums[here] += share[here];
        }
        for (const std::uint32_t node : order) {
            third[node] = unseen;
            paths[node] = 0;
            share[node] = 0;
        }
        order.clear();
    }
    template <class Do>
    void for_neighbours(std::uint32_t node, Do act) const {
        for (std::uint32_t i = nodes.first_arc_[node]; i < nodes.first_arc_[node + 1]; ++i) {
            act(ends[i]);
        }
    }

    const LinkedNodes& nodes;
    std::vector<std::uint32_t> ends;  // of the arcs: what a walk reads of them, again and again
    // Distances of neighbours differ by one at most, so that thirds of them tell which is which:
    // a byte a node, which stays in the processor's cache.
    std::vector<std::uint8_t> third;  // by node: its distance modulo 3
    std::vector<double> paths;
    std::vector<double> share;
    std::vector<std::uint32_t> order;  // of distance
};

std::size_t LinkedNodes::affordable_samples() const {
    return std::clamp<std::size_t>(
        most_walked / std::max<std::size_t>(arcs_.size(), 1), 32, 256);
}

std::vector<double> LinkedNodes::betweenness() const {
    return betweenness(affordable_samples());
}

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
