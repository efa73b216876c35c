// What stands behind the object of a sentence: to whom, where, when, what it was about.
#pragma once

#include "export/sentences.hpp"

#include <string>
#include <vector>

namespace newsgraph {

std::vector<std::string> recipient_words(const KnowledgeGraph& graph, const MergedClaim& claim);

// " to Russia", and of a single claim " with missiles in Syria on 29 November 2022 over the deal",
// with the prepositions that its sentences have; of several claims what they share.
std::string circumstances(const KnowledgeGraph& graph, const Statement& statement);

}  // namespace newsgraph
