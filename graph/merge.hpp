// One claim for all that say the same, with every piece of evidence.
#pragma once

#include "core/record.hpp"
#include "graph/resolve.hpp"
#include "graph/sources.hpp"

#include <vector>

namespace newsgraph {

// Claims of all records, their ends ordered by order_ends, merged by merge_key, sorted by id;
// those whose ends most of their evidence tells the other way round are shown so. Every claim
// of a record becomes exactly one evidence; the records have none afterwards. Records are
// settled, and `resolution` and `sources` are of them.
std::vector<MergedClaim> merge_claims(
    std::vector<ArticleRecord>& records,
    const Resolution& resolution,
    const std::vector<Relation>& relations,
    const Sources& sources);

}  // namespace newsgraph
