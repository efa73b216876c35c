// Who is connected to whom. Boost.Graph stands behind it, in topology.cpp and nowhere else.
#pragma once

#include "core/record.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace newsgraph {

// A claim is drawn from its subject to its object and, where it has one, to its recipient
// ("Iran supplies drones to Russia": Iran -> drones, Iran -> Russia).
enum class EdgeKind : std::uint8_t { object, recipient };

struct Edge {
    EntityIndex from{};
    EntityIndex to{};
    ClaimIndex claim{};
    EdgeKind kind = EdgeKind::object;
    Polarity polarity = Polarity::affirmed;
    double weight = 1;  // independent sources of the claim; positive

    bool operator==(const Edge&) const = default;
};

// Directed multigraph. Immutable; movable, not copyable; const access is thread-safe. All ids
// are in range of `entities`. Results come in order of entity or edge, never of memory.
class Topology {
  public:
    Topology(std::size_t entities, std::vector<Edge> edges);
    Topology(Topology&&) noexcept;
    Topology& operator=(Topology&&) noexcept;
    Topology(const Topology&) = delete;
    Topology& operator=(const Topology&) = delete;
    ~Topology();

    // By claim, object before recipient.
    const std::vector<Edge>& edges() const;
    // Positions in edges() of those that leave or enter an entity, ascending.
    std::vector<std::uint32_t> outgoing(EntityIndex entity) const;
    std::vector<std::uint32_t> incoming(EntityIndex entity) const;
    // Number of edges that touch it.
    std::size_t degree(EntityIndex entity) const;
    // Entities at the other ends, each once, ascending, without itself.
    std::vector<EntityIndex> neighbours(EntityIndex entity) const;

    // Importance of every entity by weighted PageRank over the affirmed edges, walked both ways
    // (being supplied matters as much as supplying); sums to 1 over all entities. Page, Brin,
    // Motwani, Winograd 1999, damping 0.85, 40 rounds.
    std::vector<double> page_rank() const;
    // A number for every entity, the same for those that edges join, whatever their direction:
    // the lowest entity of the component.
    std::vector<EntityIndex> components() const;

  private:
    struct Graph;
    std::unique_ptr<Graph> graph_;
};

}  // namespace newsgraph
