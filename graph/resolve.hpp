// One entity for all its names, over all articles.
#pragma once

#include "core/record.hpp"
#include "graph/decisions.hpp"
#include "graph/name_groups.hpp"

#include <functional>
#include <string>
#include <vector>

namespace newsgraph {

// Which entity each group of names is of.
struct ResolvedGroups {
    std::vector<Entity> entities;         // sorted by id
    std::vector<EntityIndex> entity_of;   // [group]; one past the end: not kept
    std::vector<Decision> about_nothing;  // of a name that no article has
};

// The groups of all articles, each key once, in any order, and what the articles are called.
// Entities that are named or that a claim refers to are kept. See match_names for what is the
// same, Profile for labels and types, assign_ids for ids.
ResolvedGroups resolve_groups(
    std::vector<IdentityGroup> groups,
    const Decisions& decisions,
    const std::function<std::string(ArticleIndex)>& document_of);

struct Resolution {
    std::vector<Entity> entities;                     // sorted by id
    std::vector<std::vector<EntityIndex>> entity_of;  // [record][entity of the record]
    std::vector<Decision> about_nothing;              // of a name that no article has
};

// The same of whole records, which must be settled (settle_documents): ArticleIndex i is record
// i. entity_of is one past the end for entities that are not kept.
Resolution resolve(const std::vector<ArticleRecord>& records, const Decisions& decisions = {});

}  // namespace newsgraph
