// Which claims of a graph fit what somebody asks for.
#pragma once

#include "graph/knowledge_graph.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace newsgraph {

// Everything unless something is said. All conditions must hold.
struct ClaimQuery {
    std::optional<EntityIndex> subject;
    std::optional<EntityIndex> object;  // as object or as recipient
    std::optional<EntityIndex> any;     // as either, or in a qualifier
    std::optional<EntityIndex> speaker;
    std::vector<std::string> relations;  // one of these; "open": without a relation
    std::vector<Status> statuses;        // one of these
    std::optional<Polarity> polarity;
    std::string outlet;  // an article of that outlet says it; whatever the case
    std::string since;   // ISO dates: an article of that day or later, or earlier, says it
    std::string until;
    double min_confidence = 0;
};

// Ascending.
std::vector<ClaimIndex> find_claims(const KnowledgeGraph& graph, const ClaimQuery& query);

// Does an article of that time say it? Dates may be empty: no limit. Without a date of its own
// an article is of no time.
bool is_said_between(
    const KnowledgeGraph& graph,
    const MergedClaim& claim,
    std::string_view since,
    std::string_view until);

// A way from one entity to another: each step is a claim that links two, in either direction.
struct Route {
    std::vector<EntityIndex> entities;  // one more than claims
    std::vector<ClaimIndex> claims;
};

// The shortest chains of affirmed claims between two, at most `limit`, those that most sources
// say first; by what has a name, a class or an owner, since "officials" and "people" link
// everything. None if there is no way.
std::vector<Route> shortest_routes(
    const KnowledgeGraph& graph, EntityIndex from, EntityIndex to, std::size_t limit);

}  // namespace newsgraph
