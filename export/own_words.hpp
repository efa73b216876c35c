// What the sentences that a claim stands on say themselves: their verb, where it says more than
// the relation does, and whether they speak of "a" thing or "the" thing.
#pragma once

#include "core/verb_phrase.hpp"
#include "graph/knowledge_graph.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace newsgraph {

// The verb of an actual claim: "sentence" where the relation is
// sanctions, "apply [for]" where it is requests. Nothing unless every sentence has the same one,
// between its ends, and with the same preposition or none. Of a claim without an object it is the
// verb of saying.
std::optional<VerbPhrase> own_verb(const KnowledgeGraph& graph, const MergedClaim& claim);

// Do all its sentences tell it as something that is over? "reportedly killed seven"
bool is_told_as_past(const KnowledgeGraph& graph, const MergedClaim& claim);

// "born", "stabbed": the participle of the passive in which its first sentence says it; empty: it
// says it otherwise.
std::string own_participle(const KnowledgeGraph& graph, const MergedClaim& claim);

// Do they all say in the past, with a verb of their own, how things were? "who ruled the country
// for 37 years"; not "which is owned by Lee", "has led it since".
bool was_so(const KnowledgeGraph& graph, const MergedClaim& claim);

// "a" or "the", as it stands before these words of an article, with at most two others between;
// empty: neither.
std::string_view own_article(
    const KnowledgeGraph& graph, const Evidence& evidence, CodePoints words);

// What leads up to words in their sentence: "on" and "a" of "could not agree on a new budget".
struct Lead {
    std::string_view preposition;  // empty: none
    std::string_view determiner;   // "a", "the", "his", "her", "its", "their"; empty: none

    bool operator==(const Lead&) const = default;
};
// "new" stands between: of a noun two others may, of a whole phrase none.
constexpr int most_before_nouns = 2;
Lead lead_to(
    const KnowledgeGraph& graph, const Evidence& evidence, CodePoints words, int most_between);
// The same of a value that the claim has, where a sentence of it has the value's words.
Lead lead_to(const KnowledgeGraph& graph, const MergedClaim& claim, const GraphTerm& value);

// "his", "her": the possessive that goes with the pronoun by which all its sentences name the
// subject; empty: they name it otherwise.
std::string_view own_possessive(const KnowledgeGraph& graph, const MergedClaim& claim);

}  // namespace newsgraph
