// What makes two claims the same.
#pragma once

#include "graph/knowledge_graph.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph {

// What a term is, as text: equal for equal terms only. Entities are told by their ids.
std::string term_text(const GraphTerm& term, const std::vector<Entity>& entities);

// Subject, relation (or open predicate), object, recipients, polarity and status as one text:
// claims with the same key are the same claim.
std::string merge_key(const MergedClaim& claim, const std::vector<Entity>& entities);

// FNV-1a of the merge key, which is not made for it.
std::uint64_t merge_hash(const MergedClaim& claim, const std::vector<Entity>& entities);

// The same without polarity, status and recipients: claims that may contradict each other.
std::string topic_key(const MergedClaim& claim, const std::vector<Entity>& entities);

// "c-" and 16 hexadecimal digits of the FNV-1a hash of the merge key.
ClaimId claim_id(std::string_view merge_key);
ClaimId claim_id(std::uint64_t merge_hash);

}  // namespace newsgraph
