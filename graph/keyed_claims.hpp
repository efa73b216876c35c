// What one article says, as the graph says it: the step of a merge between who is who and which
// claims are the same. A pure function of a record's claims and the resolution.
#pragma once

#include "core/record.hpp"

#include <string>
#include <vector>

namespace newsgraph {

// Claims of equal keys are one claim.
struct KeyedClaim {
    std::string key;      // merge_key
    MergedClaim claim;    // of one evidence; articles and entities are those of the graph
    bool turned = false;  // order_ends made its subject of what the text has as object
};

// The order in which an article's claims are evidence: by sentence and place in it. The places
// of claims in the list.
std::vector<std::size_t> order_as_told(const std::vector<MergedClaim>& claims);

// Makes of a record's claim what it is in the graph. `entity_of` says for each entity of the
// record which one of `entities` (all of the graph, sorted by id) it is; relations are those of
// all records. Returns whether order_ends turned it.
bool place_claim(
    MergedClaim& claim,
    ArticleIndex article,
    const std::vector<EntityIndex>& entity_of,
    const std::vector<Relation>& relations,
    const std::vector<Entity>& entities);

// All claims of an article, as told.
std::vector<KeyedClaim> keyed_claims(
    std::vector<MergedClaim> claims,
    ArticleIndex article,
    const std::vector<EntityIndex>& entity_of,
    const std::vector<Relation>& relations,
    const std::vector<Entity>& entities);

}  // namespace newsgraph
