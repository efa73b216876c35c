// Claims of one article become claims of the graph, and what makes two of them the same.
#pragma once

#include "core/record.hpp"
#include "graph/knowledge_graph.hpp"

#include <string>
#include <vector>

namespace newsgraph {

// Nearest thousandth between 0 and 1; what is no number is 0.
double thousandths(double confidence);

// The claim of one record with its single evidence; qualifiers stay as they are. entity_of
// gives for each entity of the record the one of the graph. The id is still empty.
MergedClaim as_claim(
    const ClaimRecord& record, ArticleIndex article, const std::vector<EntityIndex>& entity_of);

// The inverse, for entity_of[i] == i: a claim with one evidence as a record.
ClaimRecord as_record(const MergedClaim& claim);

// What a term is, as text: equal for equal terms only. Entities are told by their ids.
std::string term_text(const GraphTerm& term, const std::vector<Entity>& entities);

// Subject, relation (or open predicate), object, recipients, polarity and status as one text:
// claims with the same key are the same claim.
std::string merge_key(const MergedClaim& claim, const std::vector<Entity>& entities);

// The same without polarity, status and recipients: claims that may contradict each other.
std::string topic_key(const MergedClaim& claim, const std::vector<Entity>& entities);

// "c-" and 16 hexadecimal digits of the FNV-1a hash of the merge key.
std::string claim_id(std::string_view merge_key);

}  // namespace newsgraph
