// The only file that knows Boost.Graph, whose headers take seconds to compile.
#include "graph/topology.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/incremental_components.hpp>
#include <boost/pending/disjoint_sets.hpp>

#include <algorithm>
#include <utility>

namespace newsgraph {

namespace {

// The property of a Boost edge is its position in edges().
using Adjacency = boost::adjacency_list<
    boost::vecS,
    boost::vecS,
    boost::bidirectionalS,
    boost::no_property,
    std::uint32_t>;

std::size_t number(EntityIndex entity) {
    return static_cast<std::size_t>(entity);
}

}  // namespace

struct Topology::Graph {
    Graph(std::size_t entities, std::vector<Edge> list)
        : edges(std::move(list)), adjacency(entities) {}

    std::vector<Edge> edges;
    Adjacency adjacency;
};

Topology::Topology(std::size_t entities, std::vector<Edge> edges)
    : graph_(std::make_unique<Graph>(entities, std::move(edges))) {
    for (std::size_t i = 0; i < graph_->edges.size(); ++i) {
        const Edge& edge = graph_->edges[i];
        boost::add_edge(
            number(edge.from),
            number(edge.to),
            static_cast<std::uint32_t>(i),
            graph_->adjacency);
    }
}

Topology::Topology(Topology&&) noexcept = default;
Topology& Topology::operator=(Topology&&) noexcept = default;
Topology::~Topology() = default;

const std::vector<Edge>& Topology::edges() const {
    return graph_->edges;
}

std::vector<std::uint32_t> Topology::outgoing(EntityIndex entity) const {
    std::vector<std::uint32_t> found;
    const auto [first, last] = boost::out_edges(number(entity), graph_->adjacency);
    for (auto edge = first; edge != last; ++edge) {
        found.push_back(graph_->adjacency[*edge]);
    }
    return found;
}

std::vector<std::uint32_t> Topology::incoming(EntityIndex entity) const {
    std::vector<std::uint32_t> found;
    const auto [first, last] = boost::in_edges(number(entity), graph_->adjacency);
    for (auto edge = first; edge != last; ++edge) {
        found.push_back(graph_->adjacency[*edge]);
    }
    return found;
}

std::size_t Topology::degree(EntityIndex entity) const {
    const auto& adjacency = graph_->adjacency;
    std::size_t loops = 0;  // "Iran attacks Iran" leaves and enters, and is one edge
    const auto [first, last] = boost::out_edges(number(entity), adjacency);
    for (auto edge = first; edge != last; ++edge) {
        loops += boost::target(*edge, adjacency) == number(entity) ? 1 : 0;
    }
    return boost::degree(number(entity), adjacency) - loops;
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
    const std::size_t size = boost::num_vertices(graph_->adjacency);
    std::vector<double> strength(size, 0);
    for (const Edge& edge : edges()) {
        if (edge.polarity == Polarity::affirmed) {
            strength[number(edge.from)] += edge.weight;
            strength[number(edge.to)] += edge.weight;
        }
    }
    std::vector<double> rank(size, size == 0 ? 0 : 1.0 / static_cast<double>(size));
    for (int round = 0; round < rounds; ++round) {
        double lost = 0;  // by entities without an edge, shared by all
        for (std::size_t i = 0; i < size; ++i) {
            lost += strength[i] > 0 ? 0 : rank[i];
        }
        const double floor = (1 - damping + damping * lost) / static_cast<double>(size);
        std::vector<double> next(size, floor);
        for (const Edge& edge : edges()) {
            if (edge.polarity == Polarity::affirmed) {
                const std::size_t from = number(edge.from);
                const std::size_t to = number(edge.to);
                next[to] += damping * rank[from] * edge.weight / strength[from];
                next[from] += damping * rank[to] * edge.weight / strength[to];
            }
        }
        rank = std::move(next);
    }
    return rank;
}

std::vector<EntityIndex> Topology::components() const {
    const auto& adjacency = graph_->adjacency;
    const std::size_t size = boost::num_vertices(adjacency);
    std::vector<std::size_t> ranks(size, 0);
    std::vector<std::size_t> parents(size, 0);
    boost::disjoint_sets<std::size_t*, std::size_t*> sets(ranks.data(), parents.data());
    boost::initialize_incremental_components(adjacency, sets);
    boost::incremental_components(adjacency, sets);

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
