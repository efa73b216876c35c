// One claim for all that say the same, with every piece of evidence.
#pragma once

#include "core/record.hpp"
#include "graph/resolve.hpp"

#include <cstdint>
#include <vector>

namespace newsgraph {

// Claims of all records, their ends ordered by order_ends, merged by merge_key and sorted by id;
// those whose ends most of their evidence tells the other way round are shown so. Every claim of
// a record becomes exactly one evidence; the records have none afterwards. `source_of` is that of
// group_near_copies. Records are settled, and `resolution` is of them.
std::vector<MergedClaim> merge_claims(
    std::vector<ArticleRecord>& records,
    const Resolution& resolution,
    const std::vector<Relation>& relations,
    const std::vector<std::uint32_t>& source_of);

}  // namespace newsgraph
