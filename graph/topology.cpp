// The only file that knows Boost.Graph, whose headers take seconds to compile.
#include "graph/topology.hpp"

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/pending/disjoint_sets.hpp>
#include <boost/property_map/property_map.hpp>

#include <algorithm>
#include <numeric>
#include <utility>

namespace newsgraph {

namespace {

// The property of a Boost edge is its position in edges(). Rows suit a graph that never changes:
// 16 bytes an edge.
using Rows = boost::compressed_sparse_row_graph<
    boost::bidirectionalS,
    boost::no_property,
    std::uint32_t,
    boost::no_property,
    std::uint32_t,
    std::uint32_t>;

std::size_t number(EntityIndex entity) {
    return static_cast<std::size_t>(entity);
}

std::uint32_t row(EntityIndex entity) {
    return static_cast<std::uint32_t>(entity);
}

Rows rows_of(std::size_t entities, const std::vector<Edge>& edges) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
    ends.reserve(edges.size());
    for (const Edge& edge : edges) {
        ends.emplace_back(row(edge.from), row(edge.to));
    }
    std::vector<std::uint32_t> positions(edges.size());
    std::iota(positions.begin(), positions.end(), 0U);
    return {
        boost::edges_are_unsorted_multi_pass,
        ends.begin(),
        ends.end(),
        positions.begin(),
        static_cast<std::uint32_t>(entities)};
}

}  // namespace

struct Topology::Graph {
    Graph(std::size_t entities, std::vector<Edge> list)
        : edges(std::move(list)), rows(rows_of(entities, edges)) {}

    std::vector<Edge> edges;
    Rows rows;
};

Topology::Topology(std::size_t entities, std::vector<Edge> edges)
    : graph_(std::make_unique<Graph>(entities, std::move(edges))) {}

Topology::Topology(Topology&&) noexcept = default;
Topology& Topology::operator=(Topology&&) noexcept = default;
Topology::~Topology() = default;

const std::vector<Edge>& Topology::edges() const {
    return graph_->edges;
}

std::vector<std::uint32_t> Topology::outgoing(EntityIndex entity) const {
    std::vector<std::uint32_t> found;
    const auto [first, last] = boost::out_edges(row(entity), graph_->rows);
    for (auto edge = first; edge != last; ++edge) {
        found.push_back(graph_->rows[*edge]);
    }
    return found;
}

std::vector<std::uint32_t> Topology::incoming(EntityIndex entity) const {
    std::vector<std::uint32_t> found;
    const auto [first, last] = boost::in_edges(row(entity), graph_->rows);
    for (auto edge = first; edge != last; ++edge) {
        found.push_back(graph_->rows[*edge]);
    }
    std::ranges::sort(found);
    return found;
}

std::size_t Topology::degree(EntityIndex entity) const {
    const auto leaving = outgoing(entity);
    // "Iran attacks Iran" leaves and enters, and is one edge.
    const auto loops = std::ranges::count_if(
        leaving, [&](std::uint32_t edge) { return edges()[edge].to == entity; });
    return leaving.size() + incoming(entity).size() - static_cast<std::size_t>(loops);
}

std::vector<EntityIndex> Topology::neighbours(EntityIndex entity) const {
    std::vector<EntityIndex> found;
    for (const std::uint32_t edge : outgoing(entity)) {
        found.push_back(edges()[edge].to);
    }
    for (const std::uint32_t edge : incoming(entity)) {
        found.push_back(edges()[edge].from);
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::erase(found, entity);
    return found;
}

std::vector<double> Topology::page_rank() const {
    constexpr double damping = 0.85;
    constexpr int rounds = 40;
    const std::size_t size = boost::num_vertices(graph_->rows);
    std::vector<double> strength(size, 0);
    for (const Edge& edge : edges()) {
        if (edge.polarity == Polarity::affirmed) {
            strength[number(edge.from)] += edge.weight;
            strength[number(edge.to)] += edge.weight;
        }
    }
    std::vector<double> rank(size, size == 0 ? 0 : 1.0 / static_cast<double>(size));
    std::vector<double> passed(size, 0);  // on along a link of weight 1
    for (int round = 0; round < rounds; ++round) {
        double lost = 0;  // by entities without an edge, shared by all
        for (std::size_t i = 0; i < size; ++i) {
            lost += strength[i] > 0 ? 0 : rank[i];
        }
        const double floor = (1 - damping + damping * lost) / static_cast<double>(size);
        std::vector<double> next(size, floor);
        for (std::size_t i = 0; i < size; ++i) {
            passed[i] = strength[i] > 0 ? damping * rank[i] / strength[i] : 0;
        }
        for (const Edge& edge : edges()) {
            if (edge.polarity == Polarity::affirmed) {
                const std::size_t from = number(edge.from);
                const std::size_t to = number(edge.to);
                next[to] += passed[from] * edge.weight;
                next[from] += passed[to] * edge.weight;
            }
        }
        rank = std::move(next);
    }
    return rank;
}

std::vector<EntityIndex> Topology::components() const {
    const std::size_t size = boost::num_vertices(graph_->rows);
    std::vector<std::size_t> ranks(size, 0);
    std::vector<std::size_t> parents(size, 0);
    const boost::typed_identity_property_map<std::size_t> own;
    const auto rank = boost::make_iterator_property_map(ranks.begin(), own);
    const auto parent = boost::make_iterator_property_map(parents.begin(), own);
    boost::disjoint_sets sets(rank, parent);
    for (std::size_t i = 0; i < size; ++i) {
        sets.make_set(i);
    }
    for (const Edge& edge : edges()) {
        sets.union_set(number(edge.from), number(edge.to));
    }

    std::vector<EntityIndex> lowest(size, static_cast<EntityIndex>(size));
    std::vector<EntityIndex> component(size);
    for (std::size_t i = 0; i < size; ++i) {
        EntityIndex& first = lowest[sets.find_set(i)];
        first = std::min(first, static_cast<EntityIndex>(i));
        component[i] = first;
    }
    return component;
}

}  // namespace newsgraph
