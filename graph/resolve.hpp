// One entity for all its names, over all articles.
#pragma once

#include "core/record.hpp"
#include "graph/decisions.hpp"
#include "graph/knowledge_graph.hpp"

#include <vector>

namespace newsgraph {

struct Resolution {
    std::vector<Entity> entities;                     // sorted by id
    std::vector<std::vector<EntityIndex>> entity_of;  // [record][entity of the record]
    std::vector<Decision> about_nothing;              // of a name that no article has
};

// Records must be settled (settle_documents): ArticleIndex i is record i. Entities that are
// named or that a claim refers to are kept; entity_of is one past the end for others. See
// match_names for what is the same, Profile for labels and types, assign_ids for ids.
Resolution resolve(const std::vector<ArticleRecord>& records, const Decisions& decisions = {});

}  // namespace newsgraph
