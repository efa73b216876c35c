// One claim for all that say the same, with every piece of evidence.
#pragma once

#include "core/record.hpp"
#include "graph/keyed_claims.hpp"
#include "graph/record_spool.hpp"
#include "graph/sources.hpp"

#include <vector>

namespace newsgraph {

// A claim whose ends are still in the order of order_ends, by which claims are compared.
struct Merged {
    MergedClaim claim;
    bool show_turned = false;  // most of its evidence tells its ends the other way round
};

// Claims of one key, one at least, by article and as told there; each becomes one evidence. The
// id (claim_id of the key) is left to the caller, conflicts are still unknown. A pure function; `sources` is
// about the articles of the evidence, `entities` are all, sorted by id.
Merged merge_group(
    std::vector<KeyedClaim> same, const std::vector<Entity>& entities, const Sources& sources);

// What the records of a graph are merged with.
struct MergeContext {
    const std::vector<Entity>& entities;                     // sorted by id
    const std::vector<std::vector<EntityIndex>>& entity_of;  // [article][entity of its record]
    const std::vector<Relation>& relations;                  // of all records
    const Sources& sources;
};

// Claims of all (settled) records, merged, sorted by id, with their conflicts, shown as most of
// their evidence tells them. Holds what it returns, and 24 bytes for each claim of a record.
std::vector<MergedClaim> merge_claims(const RecordSpool& records, const MergeContext& context);

}  // namespace newsgraph
