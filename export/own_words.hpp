// What the sentences that a claim stands on say themselves: their verb, where it says more than
// the relation does, and whether they speak of "a" thing or "the" thing.
#pragma once

#include "core/verb_phrase.hpp"
#include "graph/knowledge_graph.hpp"

#include <optional>
#include <string_view>

namespace newsgraph {

// The verb of an affirmed, actual claim: "sentence" where the relation is
// sanctions, "apply [for]" where it is requests. Nothing unless every sentence has the same one,
// between its ends, and with the same preposition or none. Of a claim without an object it is the
// verb of saying.
std::optional<VerbPhrase> own_verb(const KnowledgeGraph& graph, const MergedClaim& claim);

// Do all its sentences tell it as something that is over? "reportedly killed seven"
bool is_told_as_past(const KnowledgeGraph& graph, const MergedClaim& claim);

// "a" or "the", as it stands before these words of an article, with at most two others between;
// empty: neither.
std::string_view own_article(
    const KnowledgeGraph& graph, const Evidence& evidence, CodePoints words);

}  // namespace newsgraph
