// A part of a graph, by what a reader wants to see: the options that all exports share.
#pragma once

#include "graph/knowledge_graph.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace newsgraph {

// Everything unless something is said. All conditions must hold.
struct Selection {
    bool named_only = false;             // draw nothing but what has a name of its own
    std::uint32_t min_sources = 0;       // independent sources of a claim
    std::vector<std::string> relations;  // one of these; "open": without a relation
    std::vector<Status> statuses;        // one of these
    std::string since;  // ISO dates, compared with the days of the articles that say it: a
    std::string until;  // claim is kept if one of them is of that time, its ends among it
    std::string ego;    // id of an entity: what is within `steps` claims of it
    std::uint32_t steps = 1;
    // No more than so many that have an edge between them, the most important ones by PageRank of
    // what else is left.
    std::uint32_t top = 0;

    bool operator==(const Selection&) const = default;
};

struct Selected {
    // The claims that are left, whole; entities and articles that they need.
    KnowledgeGraph graph;
    // Ids of the entities that a picture may show; claims may name more ("Iran supplies drones
    // to Russia" where only named ones are drawn). Empty: all.
    std::set<std::string> drawn;
};

// Throws Error where `ego` is no id of the graph.
Selected select(const KnowledgeGraph& graph, const Selection& wanted);

}  // namespace newsgraph
