// What one graph says that another did not: between two days, two sets of articles, two engines.
#pragma once

#include "graph/knowledge_graph.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

enum class ChangeKind : std::uint8_t {
    came_true,     // was planned, and is said to have happened
    now_denied,    // was affirmed by all who spoke of it, and is denied by somebody
    now_disputed,  // was denied by all who spoke of it, and is affirmed by somebody
    added,         // nobody said so
    strengthened,  // more independent sources say so
    weakened,      // fewer do
    gone           // nobody says so any more
};

// "came_true".
std::string_view name_of(ChangeKind kind);

struct ClaimChange {
    ChangeKind kind = ChangeKind::added;
    ClaimIndex claim{};        // in the new graph; what is gone: in the old one
    std::uint32_t before = 0;  // independent sources of the claim
    std::uint32_t after = 0;

    bool operator==(const ClaimChange&) const = default;
};

// Several entities of one graph that are one in the other.
struct EntityChange {
    bool joined = true;                // else parted
    EntityIndex one{};                 // joined: in the new graph; parted: in the old one
    std::vector<EntityIndex> several;  // in the other graph, ascending

    bool operator==(const EntityChange&) const = default;
};

struct GraphDiff {
    std::vector<ClaimChange> claims;  // by kind, then most sources, then place in its graph
    std::vector<EntityChange> entities;
};

// Entities are matched by the sentences that both graphs have: who is the subject of the same
// words is the same, whatever it is called now; else by their ids. A claim is the same if what
// makes it so is (merge_key), once entities are matched. Each claim is in one change at most, the
// first that fits in the order of ChangeKind.
GraphDiff compare(const KnowledgeGraph& before, const KnowledgeGraph& after);

}  // namespace newsgraph
